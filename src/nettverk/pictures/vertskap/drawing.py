"""Who hosted how often: schools down, school years across, the total beside what is fair."""

from collections.abc import Iterator
from math import fsum
from xml.etree.ElementTree import Element
from zlib import crc32

from nettverk.nynorsk import write_decimal
from nettverk.pictures.marks import Draw, Measures, draw_mark, lay_legend
from nettverk.pictures.svg import Box, Look, finish, group, line, rect, start, text
from nettverk.pictures.vertskap.content import (
    VertskapsbileteContext,
    VertsskuleContext,
    VertsårContext,
)
from nettverk.pictures.vertskap.grid import (
    COUNT,
    HEAD,
    LEGEND,
    LINE,
    MARGIN,
    SKULAR,
    SKULE,
    WIDTH,
    Grid,
    Row,
    lay_grid,
)

_EARLIER, _DECIDED, _PROPOSED = "tidlegare", "fastsett", "framlegg"
_LOOK = Look(
    "vertskap",
    fills=("papir", "blekk", "dempa", "band"),
    strokes={"strek": "strek", "jamt": "blekk", "lys": "papir"},
    marks={
        _EARLIER: ("tidlegare", "tidlegare"),
        _DECIDED: ("fastsett", "fastsett"),
        _PROPOSED: ("papir", "framlegg"),
    },
    shapes={
        "strek": {"stroke-width": "1"},
        "merke": {"stroke-width": "2"},
        "jamt": {"stroke-width": "1.5", "stroke-dasharray": "4"},
        "lys": {"stroke-width": "3.5"},
    },
)
_RADIUS, _STEP, _GAP = 4.5, 13.0, 4.0
_BAR = 10.0
_PART = 1.5  # between the parts of a bar
_THINNEST = 4.5  # of a part that can be seen
_BASELINE = 0.36  # of a text's size, below its middle
_LEGEND = Measures(
    LEGEND,
    MARGIN,
    WIDTH - MARGIN,
    line=20,
    mark=14,
    between=18,
    inset=5,
    rise=_BASELINE,
    above=6,
)


def draw_vertskap(context: VertskapsbileteContext) -> str:
    """Draw the picture of a network's hostings as SVG."""
    grid, legend = lay_grid(context), lay_legend(_list_meanings(context), _LEGEND)
    height = grid.bottom + legend.height + MARGIN
    # Several stand on one page, and each must have ids of its own.
    own = f"-{crc32(context.nettverk.encode()):08x}"
    view = Box(0, 0, WIDTH, height)
    root = start(_LOOK, view, f"Vertskap i {context.nettverk}", context.alt, own)
    rect(root, "papir", view)
    _draw_head(root, grid)
    for row in grid.rows:
        _draw_row(root, row, grid)
    _draw_shares(root, grid)
    legend.draw(root, grid.bottom)
    return finish(root)


def _draw_head(root: Element, grid: Grid) -> None:
    this_year = grid.columns[-1]
    rect(root, "band", Box(this_year.left, 0, this_year.width, grid.bottom))
    made = group(root, "hovud")
    for column in grid.columns:
        _write_up(made, column.heading, column.middle, grid.top, "middle")
    _write_up(made, (SKULAR,), MARGIN, grid.top, "start")
    _write_up(made, ("Til saman",), grid.bars, grid.top, "start")
    line(made, "strek", MARGIN, grid.top, WIDTH - MARGIN, grid.top)


def _write_up(
    parent: Element, lines: tuple[str, ...], x: float, bottom: float, anchor: str
) -> None:
    """Write lines so that the last one stands just above an edge."""
    for number, words in enumerate(reversed(lines)):
        y = bottom - 6 - number * HEAD.size * 1.3
        text(parent, "blekk", (x, y), words, HEAD, anchor)


def _draw_row(root: Element, row: Row, grid: Grid) -> None:
    made = group(root, "skule", row.skule.skule)
    first = row.middle - LINE * (len(row.lines) - 1) / 2 + SKULE.size * _BASELINE
    for number, words in enumerate(row.lines):
        text(made, "blekk", (MARGIN, first + number * LINE), words, SKULE)
    for column, year in zip(grid.columns, row.skule.år, strict=True):
        kinds = list(_count_kinds(year, this_year=column is grid.columns[-1]))
        _draw_vertsår(made, kinds, column.middle, row.middle, column.width - 4)
    _draw_bar(made, row, grid)
    bottom = row.top + row.height
    line(made, "strek", MARGIN, bottom, WIDTH - MARGIN, bottom)


def _count_kinds(year: VertsårContext, *, this_year: bool) -> Iterator[tuple[str, int]]:
    """Give each kind of hosting that a year has, and how many."""
    counts = ((_DECIDED if this_year else _EARLIER, year.fastsett), (_PROPOSED, year.framlegg))
    return (each for each in counts if each[1])


def _draw_vertsår(
    parent: Element, kinds: list[tuple[str, int]], middle: float, y: float, width: float
) -> None:
    """Draw a mark for each hosting around a point; where they are too many, one and a number."""
    if sum(count for _, count in kinds) * _STEP <= width:
        marks = [kind for kind, count in kinds for _ in range(count)]
        first = middle - _STEP * (len(marks) - 1) / 2
        for number, kind in enumerate(marks):
            _draw_vertsmerke(parent, kind, first + _STEP * number, y)
        return
    x = middle - fsum(_width_of_count(count) for _, count in kinds) / 2
    for kind, count in kinds:
        _draw_vertsmerke(parent, kind, x + _STEP / 2, y)
        text(parent, "blekk", (x + _STEP, y + COUNT.size * _BASELINE), str(count), COUNT)
        x += _width_of_count(count)


def _width_of_count(count: int) -> float:
    return _STEP + _GAP + COUNT.measure(str(count))


def _draw_vertsmerke(parent: Element, kind: str, x: float, y: float) -> None:
    """Draw the mark of one hosting with its middle at a point."""
    if kind == _EARLIER:
        side = 2 * _RADIUS - 3
        rect(parent, f"merke {kind}", Box(x - side / 2, y - side / 2, side, side))
    else:
        draw_mark(parent, kind, x, y, _RADIUS)


def _draw_bar(parent: Element, row: Row, grid: Grid) -> None:
    x = grid.bars
    for kind, count in _parts(row.skule):
        width = max(count * grid.vertskap, _THINNEST)
        inside = Box(x + 1, row.middle - _BAR / 2, width - 2 - _PART, _BAR)
        rect(parent, f"merke {kind}", inside)
        x += width
    # The number stands clear of the line that shows what is fair.
    edge = max(x, _share(row, grid)) if abs(_share(row, grid) - x) < COUNT.size * 2 else x
    at = (edge + 6, row.middle + COUNT.size * _BASELINE)
    text(parent, "blekk", at, str(row.skule.alle), COUNT)


def _parts(skule: VertsskuleContext) -> list[tuple[str, int]]:
    *earlier, now = skule.år
    counts = (
        (_EARLIER, sum(each.alle for each in earlier)),
        (_DECIDED, now.fastsett),
        (_PROPOSED, now.framlegg),
    )
    return [each for each in counts if each[1]]


def _share(row: Row, grid: Grid) -> float:
    return grid.bars + row.skule.lik_del * grid.vertskap


def _draw_shares(root: Element, grid: Grid) -> None:
    """Draw through each row what would be the school's fair share."""
    made = group(root, "deling")
    for row in grid.rows:
        if row.skule.lik_del and len(grid.rows) > 1:
            _draw_share(made, _share(row, grid), row.top, row.top + row.height)


def _draw_share(parent: Element, x: float, top: float, bottom: float) -> None:
    """Draw the line of what is fair, with light on both sides so that it is seen on a bar."""
    line(parent, "lys", x, top, x, bottom)
    line(parent, "jamt", x, top, x, bottom)


def _list_meanings(context: VertskapsbileteContext) -> Iterator[tuple[str, Draw]]:
    """Explain the marks that the picture has, and no other."""
    rows, now = context.skule, context.skuleår
    if any(each.alle for row in rows for each in row.år[:-1]):
        yield "vert tidlegare år", _mark(_EARLIER)
    if any(row.år[-1].fastsett for row in rows):
        yield f"fastsett {now}", _mark(_DECIDED)
    if any(row.år[-1].framlegg for row in rows):
        yield f"framlegg {now}", _mark(_PROPOSED)
    shares = {row.lik_del for row in rows} - {0}
    if len(rows) > 1 and shares:
        alike = f": {write_decimal(*shares)} på kvar" if len(shares) == 1 else ""
        yield f"jamt delt{alike}", _draw_share_mark


def _mark(kind: str) -> Draw:
    return lambda parent, x, y: _draw_vertsmerke(parent, kind, x, y)


def _draw_share_mark(parent: Element, x: float, y: float) -> None:
    _draw_share(parent, x, y - _LEGEND.line / 2 + 3, y + _LEGEND.line / 2 - 3)
