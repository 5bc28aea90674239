"""What is written in a row of the picture: the network's name, and each meeting's host and day."""

from collections.abc import Iterator, Sequence
from math import fsum
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.nynorsk import write_long_date
from nettverk.pictures.font import Font
from nettverk.pictures.skulear.content import ÅrsmøteContext, ÅrsnettverkContext
from nettverk.pictures.skulear.look import NAMES, Density
from nettverk.pictures.skulear.words import write_day
from nettverk.pictures.svg import text
from nettverk.planning.mote import Møtestatus

_LEADING, _ASCENT = 1.22, 0.95
_STRUCK = "dempa strok"


class Line(Struct, frozen=True):
    """One line of a label: its text, font and class."""

    words: str
    font: Font
    kind: str

    @property
    def width(self) -> float:
        """Estimate how wide the line is."""
        return self.font.measure(self.words)

    @property
    def height(self) -> float:
        """Give the room that the line takes."""
        return self.font.size * _LEADING


def label_nettverk(nettverk: ÅrsnettverkContext, density: Density) -> tuple[Line, ...]:
    """Write the name of a network, and under it its leader where there is room."""
    names = density.nettverk.wrap(nettverk.namn, NAMES, 2)
    lines = [Line(each, density.nettverk, "blekk") for each in names]
    if density.guide and nettverk.leiar:
        lines.append(Line(density.guide.fit(nettverk.leiar, NAMES), density.guide, "dempa"))
    return tuple(lines)


def label_møte(møte: ÅrsmøteContext, density: Density) -> tuple[Line, ...]:
    """Write the host of a meeting, and under it the day where there is room."""
    vert = møte.kort or ("avlyst" if møte.avlyst else "ikkje avklart")
    kind = _STRUCK if møte.kort and møte.avlyst else "blekk"
    names = density.vert.wrap(vert, density.widest, density.lines)
    lines = [Line(each, density.vert, kind) for each in names]
    if density.day:
        lines.append(Line(" ".join(_about(møte)), density.day, "dempa"))
    return tuple(lines)


def _about(møte: ÅrsmøteContext) -> Iterator[str]:
    yield write_day(møte.dato)
    if møte.oppstart:
        yield "oppstart"
    if møte.status in {Møtestatus.AVLYST, Møtestatus.FRAMLEGG}:
        yield møte.status


def tell_møte(nettverk: ÅrsnettverkContext, møte: ÅrsmøteContext) -> str:
    """Say all that a mark stands for."""
    vert = møte.vert or "ingen vert enno"
    words = ["oppstart", møte.status] if møte.oppstart else [møte.status]
    when = f"{write_long_date(møte.dato)} kl. {møte.tid}"
    return f"{nettverk.namn}, {when}: {vert} ({', '.join(words)})"


def measure_width(lines: Sequence[Line]) -> float:
    """Tell how wide a label is."""
    return max((each.width for each in lines), default=0)


def measure_height(lines: Sequence[Line]) -> float:
    """Tell how high a label is."""
    return fsum(each.height for each in lines)


def write_lines(parent: Element, lines: Sequence[Line], x: float, top: float, anchor: str) -> None:
    """Write a label from its top edge."""
    for each in lines:
        at = (x, top + each.font.size * _ASCENT)
        made = text(parent, each.kind, at, each.words, each.font, anchor)
        if each.kind == _STRUCK:
            made.set("text-decoration", "line-through")
        top += each.height
