"""The rows of the picture: one a network, with its meetings as marks and the hosts named."""

from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.context.year_picture import ÅrsmøteContext, ÅrsnettverkContext
from nettverk.pictures.packing import Placed, pack
from nettverk.pictures.svg import group
from nettverk.pictures.year_labels import (
    Line,
    label_meeting,
    label_network,
    measure_height,
    measure_width,
    tell_meeting,
    write_lines,
)
from nettverk.pictures.year_look import MARGIN, Density
from nettverk.pictures.year_marks import RING, draw_mark, draw_ring
from nettverk.pictures.year_scale import Scale

_BELOW = 4.0
"""Air below a label, before the next lane."""


class Meeting(Struct, frozen=True):
    """A meeting laid out: where its mark is across, what is written at it and where."""

    møte: ÅrsmøteContext
    label: tuple[Line, ...]
    x: float
    placed: Placed


class Row(Struct, frozen=True):
    """A network's row laid out; `lane` is the height of each of its lanes."""

    nettverk: ÅrsnettverkContext
    heading: tuple[Line, ...]
    meetings: tuple[Meeting, ...]
    lane: float
    height: float

    @property
    def lanes(self) -> int:
        """Count the lanes that the meetings need."""
        return max((each.placed.lane + 1 for each in self.meetings), default=0)


def lay_row(nettverk: ÅrsnettverkContext, scale: Scale, density: Density) -> Row:
    """Find room for a network's meetings."""
    heading = label_network(nettverk, density)
    meetings = _lay_meetings(nettverk, scale, density)
    lane = max((_measure_lane(each.label, density) for each in meetings), default=0)
    row = Row(nettverk, heading, meetings, lane, 0)
    height = max(measure_height(heading), lane * row.lanes) + 2 * density.air
    return Row(nettverk, heading, meetings, lane, height)


def _lay_meetings(
    nettverk: ÅrsnettverkContext, scale: Scale, density: Density
) -> tuple[Meeting, ...]:
    labels = [label_meeting(each, density) for each in nettverk.møte]
    middles = [scale.middle_of(each.dato) for each in nettverk.møte]
    reach = density.radius + RING
    spots = scale.spots_beside if density.aside else scale.spots
    places = pack(
        [spots(x, measure_width(label), reach) for x, label in zip(middles, labels, strict=True)]
    )
    return tuple(map(Meeting, nettverk.møte, labels, middles, places))


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
    for each in row.meetings:
        key = f"{number}-{each.møte.nr}"
        alone = group(made, "mote", tell_meeting(row.nettverk, each.møte), mote=key)
        _draw_meeting(alone, each, density, first + each.placed.lane * row.lane)


def _draw_meeting(parent: Element, meeting: Meeting, density: Density, top: float) -> None:
    reach = density.radius + RING
    y = top + reach
    draw_mark(parent, meeting.møte.status, meeting.x, y, density.radius)
    if meeting.møte.oppstart:
        draw_ring(parent, meeting.x, y, density.radius)
    beside = y - measure_height(meeting.label) / 2
    spot = meeting.placed.spot
    write_lines(parent, meeting.label, spot.x, beside if density.aside else y + reach, spot.anchor)
