"""The trade-off as a line of steps: the number of moves across, the distance in size down."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from nettverk.pictures.flyttsteg.content import (
    TITTEL,
    FlyttstegbileteContext,
    FlyttstegContext,
)
from nettverk.pictures.font import Font
from nettverk.pictures.marks import Draw, Measures, draw_mark, lay_legend
from nettverk.pictures.svg import Box, Look, finish, group, line, path, rect, start, text
from nettverk.planning.mote import Møtestatus

_WIDTH, _MARGIN = 420.0, 4.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 14.0, _WIDTH - 44.0, 40.0, 120.0
_HEAD, _FIGURE, _TICK = Font(11, bold=True), Font(11, bold=True), Font(10.5)
_RADIUS, _RISE = 4.5, 5.0
_AIR = 6.0
_WON, _FIRST = Møtestatus.FASTSETT, Møtestatus.FRAMLEGG
_LOOK = Look(
    "steg",
    fills=("papir", "blekk", "dempa"),
    strokes={"strek": "strek", "linje": "fastsett"},
    marks={"fastsett": ("fastsett", "fastsett"), "framlegg": ("papir", "framlegg")},
    shapes={
        "strek": {"stroke-width": "1", "fill": "none"},
        "linje": {"stroke-width": "2", "fill": "none"},
        "merke": {"stroke-width": "2"},
    },
)
_LEGEND = Measures(
    _TICK, _MARGIN, _WIDTH - _MARGIN, line=19, mark=15, between=18, inset=6, rise=0.36, above=4
)
_Place = tuple[float, float]


def draw_flyttsteg(context: FlyttstegbileteContext) -> str:
    """Draw the picture of the trade-off as SVG."""
    legend = lay_legend(_list_meanings(context), _LEGEND)
    foot = _BOTTOM + 34
    view = Box(0, 0, _WIDTH, foot + legend.height + _MARGIN)
    root = start(_LOOK, view, TITTEL, context.alt)
    rect(root, "papir", view)
    text(root, "blekk", (_MARGIN, 14), "Avstand i storleik, i doblingar", _HEAD)
    places = [*_place(context.steg)]
    _draw_axis(root, context.steg, places)
    _draw_line(root, places)
    _draw_steps(root, context.steg, places)
    legend.draw(root, foot)
    return finish(root)


def _place(steg: Sequence[FlyttstegContext]) -> Iterator[_Place]:
    """Find where each step is: as far apart as there are moves between, the longest highest."""
    first, last = steg[0].flytt, steg[-1].flytt
    high, low = max(each.høgd for each in steg), min(each.høgd for each in steg)
    for each in steg:
        x = _LEFT + (each.flytt - first) / max(last - first, 1) * (_RIGHT - _LEFT)
        part = (high - each.høgd) / (high - low) if high > low else 0.5
        yield x, _TOP + part * (_BOTTOM - _TOP)


def _draw_axis(root: Element, steg: Sequence[FlyttstegContext], places: Sequence[_Place]) -> None:
    made = group(root, "akse")
    y = _BOTTOM + 14
    line(made, "strek", _MARGIN, y, _WIDTH - _MARGIN, y)
    text(made, "blekk", (_WIDTH - _MARGIN, y + 14), "Flytt", _HEAD, "end")
    taken: list[_Place] = []
    for each in _rank(steg, range(len(steg))):
        words, x = str(steg[each].flytt), places[each][0]
        if _take(taken, x, _TICK.measure(words)):
            text(made, "dempa", (x, y + 14), words, _TICK, "middle")


def _draw_line(root: Element, places: Sequence[_Place]) -> None:
    """Draw the steps: what so many moves give holds until one more gives more."""
    points: list[str | _Place] = [places[0]]
    for (_, before), (x, after) in pairwise(places):
        points += ["L", (x, before), "L", (x, after)]
    path(root, "linje", "M", *points)


def _draw_steps(root: Element, steg: Sequence[FlyttstegContext], places: Sequence[_Place]) -> None:
    made = group(root, "vinst")
    won = [number for number, each in enumerate(steg) if each.vinst]
    for number in won:
        draw_mark(made, _FIRST if steg[number].først else _WON, *places[number], _RADIUS)
    taken: list[_Place] = []
    for number in _rank(steg, won):
        words, (x, y) = steg[number].avstand, places[number]
        # On its own tread, clear of a step up; the last one has none.
        last = number == len(steg) - 1
        left, down = (x + _RADIUS + 4, _FIGURE.size * 0.36) if last else (x + _RADIUS + 1, -_RISE)
        width = _FIGURE.measure(words)
        end = min((at for at, high in places if at > x and high < y), default=_WIDTH)
        if left + width < end and _take(taken, left + width / 2, width):
            text(made, "blekk", (left, y + down), words, _FIGURE)


def _rank(steg: Sequence[FlyttstegContext], numbers: Sequence[int]) -> Sequence[int]:
    """Let the ends be written first, then what something is won by."""
    ends = {0, len(steg) - 1}
    return sorted(numbers, key=lambda each: (each not in ends, not steg[each].vinst, each))


def _take(taken: list[_Place], x: float, width: float) -> bool:
    """Take the room around a place, if nobody has."""
    left, right = x - width / 2 - _AIR / 2, x + width / 2 + _AIR / 2
    if any(left < end and begin < right for begin, end in taken):
        return False
    taken.append((left, right))
    return True


def _list_meanings(context: FlyttstegbileteContext) -> Iterator[tuple[str, Draw]]:
    if any(each.vinst and not each.først for each in context.steg[1:]):
        yield "kortare avstand", _mark(_WON)
    if any(each.først for each in context.steg):
        yield "likare skuleslag eller meir jamstore nettverk", _mark(_FIRST)


def _mark(status: str) -> Draw:
    return lambda parent, x, y: draw_mark(parent, status, x, y, _RADIUS)
