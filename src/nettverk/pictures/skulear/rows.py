"""The rows of the picture: one a network, with its meetings as marks and the hosts named."""

from collections.abc import Sequence
from datetime import date
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.pictures.marks import RING, draw_mark, draw_ring
from nettverk.pictures.packing import Label, Placed, pack_labels
from nettverk.pictures.skulear.content import VekeContext, ÅrsmøteContext, ÅrsnettverkContext
from nettverk.pictures.skulear.labels import (
    Line,
    label_møte,
    label_nettverk,
    measure_height,
    measure_width,
    tell_møte,
    write_lines,
)
from nettverk.pictures.skulear.look import MARGIN, Density
from nettverk.pictures.svg import group

_SKULEDAGAR = 5


class Scale(Struct, frozen=True):
    """The weeks between two edges."""

    first: date
    weeks: int
    left: float
    right: float

    @property
    def column(self) -> float:
        """Give the width of a week."""
        return (self.right - self.left) / self.weeks

    def edge(self, number: int) -> float:
        """Find where a week begins, counted from 0."""
        return self.left + number * self.column

    def start_of(self, day: date) -> float:
        """Find where a day begins; a weekend is nothing wide."""
        week, weekday = divmod((day - self.first).days, 7)
        return self.edge(week) + min(weekday, _SKULEDAGAR) * self.column / _SKULEDAGAR

    def end_of(self, day: date) -> float:
        """Find where a day ends."""
        week, weekday = divmod((day - self.first).days, 7)
        return self.edge(week) + min(weekday + 1, _SKULEDAGAR) * self.column / _SKULEDAGAR

    def middle_of(self, day: date) -> float:
        """Find the middle of the week a day is in."""
        return self.edge((day - self.first).days // 7) + self.column / 2

    def spots(self, x: float, width: float, reach: float) -> tuple[Label, ...]:
        """Give the places a text of some width may stand at a mark that reaches out both ways."""
        half = max(width / 2, reach)
        after, before = x - reach, x + reach
        aslant = (half - reach) / 2
        found = (
            Label(x - half, x + half, x, "middle"),
            Label(x - half + aslant, x + half + aslant, x + aslant, "middle"),
            Label(x - half - aslant, x + half - aslant, x - aslant, "middle"),
            Label(after, max(after + width, before), after, "start"),
            Label(min(before - width, after), before, before, "end"),
        )
        return tuple(each for each in found if self._holds(each, reach)) or found[3:4]

    def spots_beside(self, x: float, width: float, reach: float) -> tuple[Label, ...]:
        """Give the places for a text after or before a mark that reaches out both ways."""
        gap = 4.0
        after, before = x + reach + gap, x - reach - gap
        found = (
            Label(x - reach, after + width, after, "start"),
            Label(before - width, x + reach, before, "end"),
        )
        return tuple(each for each in found if self._holds(each, reach)) or found[:1]

    def _holds(self, spot: Label, reach: float) -> bool:
        """Tell whether a spot is within the edges, past which a mark may reach a little."""
        past = max(reach - self.column / 2, 0) + 3
        return self.left - past <= spot.left and spot.right <= self.right + past


def make_scale(weeks: Sequence[VekeContext], left: float, right: float) -> Scale:
    """Spread weeks evenly between two edges."""
    return Scale(weeks[0].måndag, len(weeks), left, right)


_BELOW = 4.0
"""Air below a label, before the next lane."""


class _Møteval(Struct, frozen=True):
    """A meeting laid out: where its mark is across, what is written at it and where."""

    møte: ÅrsmøteContext
    label: tuple[Line, ...]
    x: float
    placed: Placed


class Row(Struct, frozen=True):
    """A network's row laid out; `lane` is the height of each of its lanes."""

    nettverk: ÅrsnettverkContext
    heading: tuple[Line, ...]
    møta: tuple[_Møteval, ...]
    lane: float
    height: float

    @property
    def lanes(self) -> int:
        """Count the lanes that the meetings need."""
        return max((each.placed.lane + 1 for each in self.møta), default=0)


def lay_row(nettverk: ÅrsnettverkContext, scale: Scale, density: Density) -> Row:
    """Find room for a network's meetings."""
    heading = label_nettverk(nettverk, density)
    møta = _lay_møta(nettverk, scale, density)
    lane = max((_measure_lane(each.label, density) for each in møta), default=0)
    row = Row(nettverk, heading, møta, lane, 0)
    height = max(measure_height(heading), lane * row.lanes) + 2 * density.air
    return Row(nettverk, heading, møta, lane, height)


def _lay_møta(nettverk: ÅrsnettverkContext, scale: Scale, density: Density) -> tuple[_Møteval, ...]:
    labels = [label_møte(each, density) for each in nettverk.møte]
    middles = [scale.middle_of(each.dato) for each in nettverk.møte]
    reach = density.radius + RING
    spots = scale.spots_beside if density.aside else scale.spots
    places = pack_labels(
        [spots(x, measure_width(label), reach) for x, label in zip(middles, labels, strict=True)]
    )
    return tuple(map(_Møteval, nettverk.møte, labels, middles, places))


def _measure_lane(label: tuple[Line, ...], density: Density) -> float:
    mark = 2 * (density.radius + RING)
    words = measure_height(label)
    return max(mark, words) if density.aside else mark + words + _BELOW


def draw_row(parent: Element, row: Row, number: int, density: Density, top: float) -> None:
    """Draw a row from its top edge."""
    made = group(parent, "rad", row.nettverk.namn, nettverk=str(number))
    heading = top + (row.height - measure_height(row.heading)) / 2
    write_lines(made, row.heading, MARGIN, heading, "start")
    first = top + (row.height - row.lane * row.lanes) / 2
    for each in row.møta:
        key = f"{number}-{each.møte.nr}"
        alone = group(made, "mote", tell_møte(row.nettverk, each.møte), mote=key)
        _draw_møte(alone, each, density, first + each.placed.lane * row.lane)


def _draw_møte(parent: Element, møte: _Møteval, density: Density, top: float) -> None:
    reach = density.radius + RING
    y = top + reach
    draw_mark(parent, møte.møte.status, møte.x, y, density.radius)
    if møte.møte.oppstart:
        draw_ring(parent, møte.x, y, density.radius)
    beside = y - measure_height(møte.label) / 2
    spot = møte.placed.spot
    write_lines(parent, møte.label, spot.x, beside if density.aside else y + reach, spot.anchor)
