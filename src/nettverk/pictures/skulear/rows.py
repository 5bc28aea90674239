"""The rows of the picture: one a network, with its meetings as marks and the hosts named."""

from collections.abc import Iterator, Sequence
from math import fsum
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.nynorsk import write_clock, write_days, write_when
from nettverk.pictures.font import Font
from nettverk.pictures.marks import RING, draw_mark, draw_ring
from nettverk.pictures.packing import Placed, pack_labels
from nettverk.pictures.skulear.content import ÅrsmøteContext, ÅrsnettverkContext
from nettverk.pictures.skulear.look import MARGIN, NAMES, Density, Scale
from nettverk.pictures.svg import Box, group, text
from nettverk.planning.mote import Møtestatus

_BELOW = 4.0
"""Air below a label, before the next lane."""
_LEADING, _ASCENT = 1.22, 0.95
_STRUCK = "dempa strok"


class _Line(Struct, frozen=True):
    """One line of a label: its text, font and class."""

    words: str
    font: Font
    kind: str

    @property
    def width(self) -> float:
        """Tell how wide the line is."""
        return self.font.measure(self.words)

    @property
    def height(self) -> float:
        """Give the room that the line takes."""
        return self.font.size * _LEADING


class _LaidMøte(Struct, frozen=True):
    """A meeting laid out: where its mark is across, what is written at it and where."""

    møte: ÅrsmøteContext
    label: tuple[_Line, ...]
    x: float
    placed: Placed


class Row(Struct, frozen=True):
    """A network's row laid out; `lane` is the height of each of its lanes."""

    nettverk: ÅrsnettverkContext
    heading: tuple[_Line, ...]
    møta: tuple[_LaidMøte, ...]
    lane: float
    height: float

    @property
    def lanes(self) -> int:
        """Count the lanes that the meetings need."""
        return max((each.placed.lane + 1 for each in self.møta), default=0)


def lay_row(nettverk: ÅrsnettverkContext, scale: Scale, density: Density) -> Row:
    """Find room for a network's meetings."""
    heading = _label_nettverk(nettverk, density)
    møta = _lay_møta(nettverk, scale, density)
    lane = max((_measure_lane(each.label, density) for each in møta), default=0)
    row = Row(nettverk, heading, møta, lane, 0)
    height = max(_measure_height(heading), lane * row.lanes) + 2 * density.air
    return Row(nettverk, heading, møta, lane, height)


def _lay_møta(
    nettverk: ÅrsnettverkContext, scale: Scale, density: Density
) -> tuple[_LaidMøte, ...]:
    labels = [_label_møte(each, density) for each in nettverk.møte]
    middles = [scale.middle_of(each.dato) for each in nettverk.møte]
    reach = density.radius + RING
    spots = scale.spots_beside if density.aside else scale.spots
    places = pack_labels(
        [spots(x, _measure_width(label), reach) for x, label in zip(middles, labels, strict=True)]
    )
    return tuple(map(_LaidMøte, nettverk.møte, labels, middles, places))


def _measure_lane(label: tuple[_Line, ...], density: Density) -> float:
    mark = 2 * (density.radius + RING)
    words = _measure_height(label)
    return max(mark, words) if density.aside else mark + words + _BELOW


def draw_row(parent: Element, row: Row, number: int, density: Density, top: float) -> None:
    """Draw a row from its top edge."""
    made = group(parent, "rad", row.nettverk.namn, nettverk=str(number))
    heading = top + (row.height - _measure_height(row.heading)) / 2
    _write_lines(made, row.heading, MARGIN, heading, "start")
    first = top + (row.height - row.lane * row.lanes) / 2
    for each in row.møta:
        key = f"{number}-{each.møte.nr}"
        alone = group(made, "mote", _tell_møte(row.nettverk, each.møte), mote=key)
        _draw_møte(alone, each, density, first + each.placed.lane * row.lane)


def list_labels(row: Row, density: Density, top: float) -> Iterator[Box]:
    """List the room that the labels of a row take, from its top edge."""
    first = top + (row.height - row.lane * row.lanes) / 2
    reach = density.radius + RING
    for each in row.møta:
        y = first + each.placed.lane * row.lane + reach
        width, height = _measure_width(each.label), _measure_height(each.label)
        beside = y - height / 2
        left = each.placed.spot.begin(width)
        yield Box(left, beside if density.aside else y + reach, width, height)


def _draw_møte(parent: Element, møte: _LaidMøte, density: Density, top: float) -> None:
    reach = density.radius + RING
    y = top + reach
    draw_mark(parent, møte.møte.status, møte.x, y, density.radius)
    if møte.møte.oppstart:
        draw_ring(parent, møte.x, y, density.radius)
    beside = y - _measure_height(møte.label) / 2
    spot = møte.placed.spot
    _write_lines(parent, møte.label, spot.x, beside if density.aside else y + reach, spot.anchor)


def _label_nettverk(nettverk: ÅrsnettverkContext, density: Density) -> tuple[_Line, ...]:
    """Write the name of a network, and under it its leader where there is room."""
    names = density.nettverk.wrap(nettverk.namn, NAMES, 2)
    lines = [_Line(each, density.nettverk, "blekk") for each in names]
    if density.guide and nettverk.leiar:
        lines.append(_Line(density.guide.fit(nettverk.leiar, NAMES), density.guide, "dempa"))
    return tuple(lines)


def _label_møte(møte: ÅrsmøteContext, density: Density) -> tuple[_Line, ...]:
    """Write the host of a meeting, and under it the day where there is room."""
    vert = møte.kort or ("avlyst" if møte.avlyst else "ikkje avklart")
    kind = _STRUCK if møte.kort and møte.avlyst else "blekk"
    names = density.vert.wrap(vert, density.widest, density.lines)
    lines = [_Line(each, density.vert, kind) for each in names]
    if density.day:
        lines.append(_Line(" ".join(_about(møte)), density.day, "dempa"))
    return tuple(lines)


def _about(møte: ÅrsmøteContext) -> Iterator[str]:
    yield write_days(møte.dato, møte.dagar[-1].dato)
    if møte.same_dag:
        yield f"kl. {write_clock(møte.tid.start)}"
    if møte.oppstart:
        yield "oppstart"
    if møte.status in {Møtestatus.AVLYST, Møtestatus.FRAMLEGG}:
        yield møte.status


def _tell_møte(nettverk: ÅrsnettverkContext, møte: ÅrsmøteContext) -> str:
    """Say all that a mark stands for."""
    vert = møte.kvar or "ingen vert enno"
    words = ["oppstart", møte.status] if møte.oppstart else [møte.status]
    when = write_when(møte.dagar)
    return f"{nettverk.namn}, {when}: {vert} ({', '.join(words)})"


def _measure_width(lines: Sequence[_Line]) -> float:
    """Tell how wide a label is."""
    return max((each.width for each in lines), default=0)


def _measure_height(lines: Sequence[_Line]) -> float:
    """Tell how high a label is."""
    return fsum(each.height for each in lines)


def _write_lines(
    parent: Element, lines: Sequence[_Line], x: float, top: float, anchor: str
) -> None:
    """Write a label from its top edge."""
    for each in lines:
        at = (x, top + each.font.size * _ASCENT)
        made = text(parent, each.kind, at, each.words, each.font, anchor)
        if each.kind == _STRUCK:
            made.set("text-decoration", "line-through")
        top += each.height
