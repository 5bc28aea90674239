"""Who hosted how often: schools down, school years across, the total beside what is fair."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zlib import crc32

from nettverk.nynorsk import write_decimal
from nettverk.pictures.marks import Draw, Measures, lay_legend
from nettverk.pictures.svg import Box, Naming, finish, group, line, rect, start, text
from nettverk.pictures.vertskap.content import VertskapsbileteContext, VertsskuleContext
from nettverk.pictures.vertskap.grid import Grid, Row, lay_grid
from nettverk.pictures.vertskap.look import (
    COUNT,
    DECIDED,
    EARLIER,
    HEAD,
    LEGEND,
    LINE,
    MARGIN,
    PROPOSED,
    SKULAR,
    SKULE,
    WIDTH,
    count_kinds,
    draw_share,
    draw_vertsmerke,
    draw_vertsår,
    write_style,
)

_NAME = "vertskap"
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
    rise=0.36,
    above=6,
)


def draw_vertskap(context: VertskapsbileteContext) -> str:
    """Draw the picture of a network's hostings as SVG."""
    grid, legend = lay_grid(context), lay_legend(_list_meanings(context), _LEGEND)
    height = grid.bottom + legend.height + MARGIN
    # Several stand on one page, and each must have ids of its own.
    name = f"{_NAME}-{crc32(context.nettverk.encode()):08x}"
    naming = Naming(name, f"Vertskap i {context.nettverk}", context.alt)
    view = Box(0, 0, WIDTH, height)
    root = start(naming, view, write_style(_NAME))
    root.set("class", _NAME)
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
        kinds = list(count_kinds(year, this_year=column is grid.columns[-1]))
        draw_vertsår(made, kinds, column.middle, row.middle, column.width - 4)
    _draw_bar(made, row, grid)
    bottom = row.top + row.height
    line(made, "strek", MARGIN, bottom, WIDTH - MARGIN, bottom)


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
        (EARLIER, sum(each.alle for each in earlier)),
        (DECIDED, now.fastsett),
        (PROPOSED, now.framlegg),
    )
    return [each for each in counts if each[1]]


def _share(row: Row, grid: Grid) -> float:
    return grid.bars + row.skule.lik_del * grid.vertskap


def _draw_shares(root: Element, grid: Grid) -> None:
    """Draw through each row what would be the school's fair share."""
    made = group(root, "deling")
    for row in grid.rows:
        if row.skule.lik_del and len(grid.rows) > 1:
            draw_share(made, _share(row, grid), row.top, row.top + row.height)


def _list_meanings(context: VertskapsbileteContext) -> Iterator[tuple[str, Draw]]:
    """Explain the marks that the picture has, and no other."""
    rows, now = context.skule, context.skuleår
    if any(each.alle for row in rows for each in row.år[:-1]):
        yield "vert tidlegare år", _mark(EARLIER)
    if any(row.år[-1].fastsett for row in rows):
        yield f"fastsett {now}", _mark(DECIDED)
    if any(row.år[-1].framlegg for row in rows):
        yield f"framlegg {now}", _mark(PROPOSED)
    shares = {row.lik_del for row in rows} - {0}
    if len(rows) > 1 and shares:
        alike = f": {write_decimal(*shares)} på kvar" if len(shares) == 1 else ""
        yield f"jamt delt{alike}", _draw_share


def _mark(kind: str) -> Draw:
    return lambda parent, x, y: draw_vertsmerke(parent, kind, x, y)


def _draw_share(parent: Element, x: float, y: float) -> None:
    draw_share(parent, x, y - _LEGEND.line / 2 + 3, y + _LEGEND.line / 2 - 3)
