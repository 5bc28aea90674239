"""The picture of a composition: schools by size in the row of their network, and their moves."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import copysign
from xml.etree.ElementTree import Element
from zlib import crc32

from nettverk.model.samarbeid import Skuleslag
from nettverk.pictures.font import Font
from nettverk.pictures.marks import Draw, Legend, Measures, lay_legend
from nettverk.pictures.samansetjing.content import SamansetjingsbileteContext, SkuleprikkContext
from nettverk.pictures.samansetjing.grid import (
    BLIR,
    FRÅ,
    HEAD,
    HEADING,
    KJEM,
    MARGIN,
    NAME_LINE,
    NETTVERK,
    NY,
    SLUTT,
    TICK,
    WIDTH,
    Grid,
    Row,
    Spot,
    lay_samansetjing,
    name_font,
)
from nettverk.pictures.samansetjing.spor import (
    HEAD_LENGTH,
    Track,
    box_name,
    lay_tracks,
    list_boxes,
    list_points,
    meets,
)
from nettverk.pictures.svg import (
    Box,
    Look,
    circle,
    finish,
    group,
    line,
    path,
    rect,
    start,
    text,
)

_HOLLOW = {"fill": "none"}
_LOOK = Look(
    "saman",
    fills=("papir", "blekk", "dempa"),
    strokes={"strek": "strek", "svak": "band", "spor": "framlegg", "ring": "framlegg"},
    marks={
        BLIR: ("fastsett", "fastsett"),
        KJEM: ("framlegg", "framlegg"),
        NY: ("framlegg", "framlegg"),
        FRÅ: ("papir", "framlegg"),
        SLUTT: ("papir", "avlyst"),
    },
    shapes={
        "strek": {"stroke-width": "1", **_HOLLOW},
        "svak": {"stroke-width": "1", **_HOLLOW},
        "merke": {"stroke-width": "1.5", "stroke-linejoin": "round"},
        "spor": {"stroke-width": "1.6", "stroke-linejoin": "round", **_HOLLOW},
        "ring": {"stroke-width": "1.3", **_HOLLOW},
    },
)
_HIGHEST = 860.0
"""How high a picture may be on an upright A4; a higher one is cut between rows."""
_RISE = 0.36  # of a text's size, below its middle
_LEGEND = Measures(
    Font(10.5), MARGIN, WIDTH - MARGIN, line=19, mark=15, between=18, inset=5, rise=_RISE, above=6
)
_SLAG = {
    Skuleslag.BARNESKULE: "barneskule",
    Skuleslag.KOMBINERT: "kombinert skule",
    Skuleslag.UNGDOMSSKULE: "ungdomsskule",
}
_FATES = {
    KJEM: "kjem hit",
    FRÅ: "flyttar herifrå",
    NY: "ny i eit nettverk",
    SLUTT: "sluttar",
}


def draw_samansetjing(context: SamansetjingsbileteContext) -> str:
    """Draw the picture of a composition as SVG, however high it becomes."""
    grid = lay_samansetjing(context)
    return _draw(context, grid, lay_tracks(grid), 0, len(grid.rows))


def draw_pages(context: SamansetjingsbileteContext) -> tuple[str, ...]:
    """Draw a composition in pictures that fit a page: a line that goes on, does so in the next."""
    grid = lay_samansetjing(context)
    tracks = lay_tracks(grid)
    edges = _cut(grid, _HIGHEST - HEADING - _lay_legend(context).height)
    return tuple(_draw(context, grid, tracks, *each) for each in pairwise(edges))


def _cut(grid: Grid, room: float) -> Sequence[int]:
    """Find between which rows to cut, so that the parts are as high as each other."""
    tops = grid.tops
    total = tops[-1] - HEADING
    count = max(-(-total // room), 1)
    edges = [0]
    for number in range(1, len(grid.rows)):
        if tops[number + 1] - tops[edges[-1]] > total / count and tops[number] > tops[edges[-1]]:
            edges.append(number)
    return [*edges, len(grid.rows)]


def _draw(
    context: SamansetjingsbileteContext,
    grid: Grid,
    tracks: Sequence[Track],
    first: int,
    after: int,
) -> str:
    """Draw some of the rows, moved up below the heading."""
    legend, up = _lay_legend(context), grid.tops[first] - HEADING
    bottom = grid.tops[after]
    height = bottom - up + legend.height + MARGIN
    view = Box(0, 0, WIDTH, height)
    own = f"-{crc32(f'{context.tittel}{first}'.encode()):08x}"
    root = start(_LOOK, view, context.tittel, context.alt, own)
    rect(root, "papir", view)
    _draw_head(root, grid, bottom - up)
    shown = [each for each in tracks if each.span[0] < bottom and each.span[1] > up + HEADING]
    _draw_tracks(root, grid, shown, up, (HEADING, bottom - up))
    for row, top in list(zip(grid.rows, grid.tops, strict=False))[first:after]:
        _draw_row(root, row, grid, shown, top - up, up)
    legend.draw(root, bottom - up)
    return finish(root)


def _draw_head(root: Element, grid: Grid, bottom: float) -> None:
    made = group(root, "hovud")
    text(made, "blekk", (MARGIN, HEADING - 22), "Nettverk", HEAD)
    if grid.axis:
        text(made, "blekk", (grid.axis.left, HEADING - 22), "Elevtal", HEAD)
        for x, words in grid.axis.list_ticks():
            text(made, "dempa", (x, HEADING - 7), words, TICK, "middle")
            line(made, "svak", x, HEADING, x, bottom)
    if grid.unknown is not None:
        text(made, "blekk", (grid.unknown, HEADING - 22), "Utan elevtal", HEAD)
    line(made, "strek", MARGIN, HEADING, WIDTH - MARGIN, HEADING)


def _draw_tracks(
    root: Element,
    grid: Grid,
    tracks: Sequence[Track],
    up: float,
    edges: tuple[float, float],
) -> None:
    made = group(root, "flytt")
    for each in tracks:
        _draw_track(made, each, grid.density.radius, up, edges)


def _draw_track(
    parent: Element, track: Track, radius: float, up: float, edges: tuple[float, float]
) -> None:
    """Draw a line with a head, and cut it where the rows end."""
    points = [(x, y - up) for x, y in list_points(track, radius)]
    shown = [*_clip(points, *edges)]
    commands = [part for each in shown for part in ("L", each)][1:]
    path(parent, "spor", "M", *commands)
    x, y = points[-1]
    if edges[0] <= y <= edges[1]:
        back = y - copysign(HEAD_LENGTH, track.end[1] - track.start[1])
        path(parent, "spor", "M", (x - 3, back), "L", (x, y), "L", (x + 3, back))


def _clip(
    points: Sequence[tuple[float, float]], top: float, bottom: float
) -> Iterator[tuple[float, float]]:
    """Keep what of a line is between two heights; it never turns back."""
    for (x1, y1), (x2, y2) in pairwise(points):
        for y in (y1, *((top, bottom) if y1 < y2 else (bottom, top))):
            if min(y1, y2) <= y <= max(y1, y2) and top <= y <= bottom and y1 != y2:
                yield x1 + (x2 - x1) * (y - y1) / (y2 - y1), y
    if top <= points[-1][1] <= bottom:
        yield points[-1]


def _draw_row(
    root: Element, row: Row, grid: Grid, tracks: Sequence[Track], top: float, up: float
) -> None:
    made = group(root, "rad")
    note = grid.density.note
    written = len(row.names) * NAME_LINE + (NAME_LINE if row.note else 0)
    y = top + (row.height - written) / 2 + NETTVERK.size
    for words in row.names:
        text(made, "blekk", (MARGIN, y), words, NETTVERK)
        y += NAME_LINE
    if row.note:
        text(made, "dempa", (MARGIN, y), row.note, note)
    _clear(made, row, grid, tracks, top, up)
    for spot in row.spots:
        _draw_spot(made, spot, row, grid, top)
    line(made, "strek", MARGIN, top + row.height, WIDTH - MARGIN, top + row.height)


def _clear(
    parent: Element, row: Row, grid: Grid, tracks: Sequence[Track], top: float, up: float
) -> None:
    """Take away what goes down through the row where a name stands on it."""
    ticks = [x for x, _ in grid.axis.list_ticks()] if grid.axis else []
    crossing = [Box(x, top, 0, row.height) for x in ticks]
    for each in tracks:
        crossing += list_boxes(each, grid.density.radius, up)
    for spot in (each for each in row.spots if each.words):
        box = box_name(spot, grid, top)
        wide = Box(box.x - 1.5, box.y, box.width + 3, box.height)
        if any(meets(wide, each) for each in crossing):
            rect(parent, "papir", wide)


def _draw_spot(parent: Element, spot: Spot, row: Row, grid: Grid, top: float) -> None:
    made = group(parent, "skule", _tell_spot(spot.skule, row), skule=spot.skule.namn)
    y, density = top + spot.y, grid.density
    draw_school(made, spot.skule.slag, spot.kind, spot.x, y, density.radius)
    if spot.words:
        font = name_font(spot, density)
        kind = "blekk" if spot.strong else "dempa"
        text(made, kind, (spot.label, y + font.size * _RISE), spot.words, font)


def _tell_spot(skule: SkuleprikkContext, row: Row) -> str:
    pupils = f"{skule.elevtal} elevar" if skule.elevtal else "utan elevtal"
    return f"{skule.namn}, {_SLAG[skule.slag]}, {pupils} ({row.rad.namn})"


def draw_school(
    parent: Element, slag: Skuleslag, kind: str, x: float, y: float, radius: float
) -> None:
    """Draw a school with its middle at a point: its shape is its kind."""
    _SHAPES[slag](parent, f"merke {kind}", x, y, radius)
    if kind == NY:
        circle(parent, "ring", x, y, radius + 3)
    if kind == SLUTT:
        line(parent, "strek", x - radius - 1, y + radius + 1, x + radius + 1, y - radius - 1)


def _disc(parent: Element, kind: str, x: float, y: float, radius: float) -> None:
    circle(parent, kind, x, y, radius - 0.5)


def _square(parent: Element, kind: str, x: float, y: float, radius: float) -> None:
    side = 2 * radius - 1.8
    rect(parent, kind, Box(x - side / 2, y - side / 2, side, side))


def _triangle(parent: Element, kind: str, x: float, y: float, radius: float) -> None:
    wide, low = radius * 1.1, radius * 0.85
    path(
        parent, kind, "M", (x, y - radius), "L", (x + wide, y + low), "L", (x - wide, y + low), "Z"
    )


_SHAPES: Mapping[Skuleslag, Callable[[Element, str, float, float, float], None]] = {
    Skuleslag.BARNESKULE: _disc,
    Skuleslag.KOMBINERT: _triangle,
    Skuleslag.UNGDOMSSKULE: _square,
}


def _lay_legend(context: SamansetjingsbileteContext) -> Legend:
    return lay_legend(_list_meanings(context), _LEGEND)


def _list_meanings(context: SamansetjingsbileteContext) -> Iterator[tuple[str, Draw]]:
    """Explain the shapes and marks that the picture has, and no other."""
    slag = {each.slag for each in context.skule}
    for each, words in _SLAG.items():
        if each in slag:
            yield words, _mark(each, BLIR)
    shape = next((each for each in _SLAG if each in slag), Skuleslag.BARNESKULE)
    moved = any(each.moved for each in context.skule)
    shown = {KJEM: moved, FRÅ: moved}
    shown[NY] = any(each.ny and not each.moved for each in context.skule)
    shown[SLUTT] = any(each.sluttar for each in context.skule)
    for kind, words in _FATES.items():
        if shown[kind]:
            yield words, _mark(shape, kind)


def _mark(slag: Skuleslag, kind: str) -> Draw:
    return lambda parent, x, y: draw_school(parent, slag, kind, x, y, 4.2)
