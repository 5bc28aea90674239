"""The picture of a composition: schools by size in the row of their network, and their moves."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import copysign
from xml.etree.ElementTree import Element
from zlib import crc32

from nettverk.pictures.samansetjing.content import SamansetjingsbileteContext, SkuleprikkContext
from nettverk.pictures.samansetjing.grid import (
    HEAD,
    HEADING,
    MARGIN,
    NAME_LINE,
    NETTVERK,
    TICK,
    WIDTH,
    Prikk,
    Row,
    Rutenett,
    lay_samansetjing,
    name_font,
)
from nettverk.pictures.samansetjing.skulemerke import LOOK, SKULESLAG, draw_skule, lay_meanings
from nettverk.pictures.samansetjing.spor import (
    HEAD_LENGTH,
    Track,
    box_name,
    lay_tracks,
    list_boxes,
    list_points,
    share_room,
)
from nettverk.pictures.svg import (
    Box,
    finish,
    group,
    line,
    path,
    rect,
    start,
    text,
)

_HIGHEST = 860.0
"""How high a picture may be on an upright A4; a higher one is cut between rows."""
_RISE = 0.36  # of a text's size, below its middle


def draw_samansetjing(context: SamansetjingsbileteContext) -> str:
    """Draw the picture of a composition as SVG, however high it becomes."""
    grid = lay_samansetjing(context)
    return _draw(context, grid, lay_tracks(grid), 0, len(grid.rows))


def draw_pages(context: SamansetjingsbileteContext) -> tuple[str, ...]:
    """Draw a composition in pictures that fit a page: a line that goes on, does so in the next."""
    grid = lay_samansetjing(context)
    tracks = lay_tracks(grid)
    edges = _cut(grid, _HIGHEST - HEADING - lay_meanings(context).height)
    return tuple(_draw(context, grid, tracks, *each) for each in pairwise(edges))


def _cut(grid: Rutenett, room: float) -> Sequence[int]:
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
    grid: Rutenett,
    tracks: Sequence[Track],
    first: int,
    after: int,
) -> str:
    """Draw some of the rows, moved up below the heading."""
    legend, up = lay_meanings(context), grid.tops[first] - HEADING
    bottom = grid.tops[after]
    height = bottom - up + legend.height + MARGIN
    view = Box(0, 0, WIDTH, height)
    own = f"-{crc32(f'{context.tittel}{first}'.encode()):08x}"
    root = start(LOOK, view, context.tittel, context.alt, own)
    rect(root, "papir", view)
    _draw_head(root, grid, bottom - up)
    shown = [each for each in tracks if each.span[0] < bottom and each.span[1] > up + HEADING]
    _draw_tracks(root, grid, shown, up, (HEADING, bottom - up))
    for row, top in list(zip(grid.rows, grid.tops, strict=False))[first:after]:
        _draw_row(root, row, grid, shown, top - up, up)
    legend.draw(root, bottom - up)
    return finish(root)


def _draw_head(root: Element, grid: Rutenett, bottom: float) -> None:
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
    grid: Rutenett,
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
    root: Element, row: Row, grid: Rutenett, tracks: Sequence[Track], top: float, up: float
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
    parent: Element, row: Row, grid: Rutenett, tracks: Sequence[Track], top: float, up: float
) -> None:
    """Take away what goes down through the row where a name stands on it."""
    ticks = [x for x, _ in grid.axis.list_ticks()] if grid.axis else []
    crossing = [Box(x, top, 0, row.height) for x in ticks]
    for each in tracks:
        crossing += list_boxes(each, grid.density.radius, up)
    for spot in (each for each in row.spots if each.words):
        box = box_name(spot, grid, top)
        wide = Box(box.x - 1.5, box.y, box.width + 3, box.height)
        if any(share_room(wide, each) for each in crossing):
            rect(parent, "papir", wide)


def _draw_spot(parent: Element, spot: Prikk, row: Row, grid: Rutenett, top: float) -> None:
    made = group(parent, "skule", _tell_spot(spot.skule, row), skule=spot.skule.namn)
    y, density = top + spot.y, grid.density
    draw_skule(made, spot.skule.slag, spot.kind, spot.x, y, density.radius)
    if spot.words:
        font = name_font(spot, density)
        kind = "blekk" if spot.strong else "dempa"
        text(made, kind, (spot.label, y + font.size * _RISE), spot.words, font)


def _tell_spot(skule: SkuleprikkContext, row: Row) -> str:
    pupils = f"{skule.elevtal} elevar" if skule.elevtal else "utan elevtal"
    return f"{skule.namn}, {SKULESLAG[skule.slag]}, {pupils} ({row.rad.namn})"
