"""The school year as a picture: networks by weeks, drawn for a page of A4 or A3 on its side."""

from collections.abc import Iterator
from itertools import accumulate
from math import fsum
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from nettverk.nynorsk import write_count, write_date
from nettverk.pictures.marks import Draw, Legend, Measures, draw_mark, draw_ring, lay_legend
from nettverk.pictures.skulear.content import ÅrsbileteContext
from nettverk.pictures.skulear.head import (
    Head,
    draw_grid,
    draw_head,
    draw_shade,
    lay_head,
    list_crossings,
    list_notes,
)
from nettverk.pictures.skulear.look import (
    DENSE,
    HEIGHT,
    HIGHEST_ROOMY,
    LEGEND,
    LOOK,
    MARGIN,
    RIGHT,
    ROOMY,
    SUBTITLE,
    TITLE,
    WIDTH,
    Density,
    Scale,
)
from nettverk.pictures.skulear.rows import Row, draw_row, lay_row, list_labels
from nettverk.pictures.svg import Box, finish, group, rect, start, text
from nettverk.planning.mote import Møtestatus

_HEADING = 74.0
_ABOVE_LEGEND = 14.0
_MOST_AIR = 40.0
_CLEAR = 2.0
_PAGE_MARGIN = 8.0
_PAGE_HEADING = 40.0
"""How much higher the heading of a printed page is than that of the picture."""


_LEGEND = Measures(LEGEND, MARGIN, RIGHT, line=24, mark=26, between=26, inset=10, rise=0.35)
_STATUSES = {
    Møtestatus.FASTSETT: "staden er fastsett",
    Møtestatus.FRAMLEGG: "verten er eit framlegg",
    Møtestatus.UAVKLART: "staden er ikkje avklart",
    Møtestatus.AVLYST: "møtet er avlyst",
}


class _Layout(Struct, frozen=True):
    """Everything measured, before anything is drawn."""

    scale: Scale
    density: Density
    head: Head
    rows: tuple[Row, ...]
    legend: Legend

    @property
    def top(self) -> float:
        """Find where the rows begin."""
        return MARGIN + _HEADING + self.head.height

    @property
    def tops(self) -> list[float]:
        """Find where each row begins, and where the last one ends."""
        return [*accumulate((each.height for each in self.rows), initial=self.top)]

    @property
    def bottom(self) -> float:
        """Find where the rows end."""
        return self.top + fsum(each.height for each in self.rows)

    @property
    def height(self) -> float:
        """Give the height of the whole picture."""
        return self.bottom + _ABOVE_LEGEND + self.legend.height + MARGIN - 10


def draw_year(context: ÅrsbileteContext, *, heading: bool = True, first: int = 0) -> str:
    """Draw the picture of a school year as SVG; a page may say in its own heading what it is.

    `first` is the number of its first network where several pictures share a page.
    """
    layout = _lay_year(context, HEIGHT if heading else HEIGHT - _PAGE_HEADING)
    if not heading:
        return finish(_draw(context, layout, _view_below_heading(layout), first))
    root = _draw(context, layout, Box(0, 0, WIDTH, layout.height), first)
    _draw_heading(root, context)
    return finish(root)


def _view_below_heading(layout: _Layout) -> Box:
    left, top = MARGIN - _PAGE_MARGIN, MARGIN + _HEADING - _PAGE_MARGIN
    bottom = layout.height - MARGIN / 2
    return Box(left, top, WIDTH - 2 * left, bottom - top)


def _draw(context: ÅrsbileteContext, layout: _Layout, view: Box, first: int) -> Element:
    root = start(LOOK, view, context.tittel, context.alt, f"-{first}" if first else "")
    rect(root, "papir", view)
    draw_grid(root, context, layout.head, layout.scale, layout.tops)
    _clear_labels(root, context, layout)
    draw_head(root, context, layout.head, layout.scale, MARGIN + _HEADING)
    for number, (row, top) in enumerate(zip(layout.rows, layout.tops, strict=False), first):
        draw_row(root, row, number, layout.density, top)
    layout.legend.draw(root, layout.bottom + _ABOVE_LEGEND)
    return root


def _clear_labels(root: Element, context: ÅrsbileteContext, layout: _Layout) -> None:
    """Take away what goes down through the rows where a label stands on it."""
    made = group(root, "rydda")
    crossings = [*list_crossings(context, layout.head, layout.scale)]
    boxes = [*list_notes(layout.head, MARGIN + _HEADING)]
    for row, top in zip(layout.rows, layout.tops, strict=False):
        boxes += list_labels(row, layout.density, top)
    for each in boxes:
        wide = Box(each.x - _CLEAR, each.y, each.width + 2 * _CLEAR, each.height)
        if any(left < wide.x + wide.width and wide.x < right for left, right in crossings):
            rect(made, "papir", wide)


def _lay_year(context: ÅrsbileteContext, page: float) -> _Layout:
    """Measure the picture; rows share the room that is left on a page of that height."""
    layout = _lay(context, ROOMY)
    if layout.height > HIGHEST_ROOMY:
        layout = _lay(context, DENSE)
    left = max(page - layout.height, 0)
    air = min(left / max(len(layout.rows), 1), _MOST_AIR)
    rows = tuple(replace(each, height=each.height + air) for each in layout.rows)
    return replace(layout, rows=rows)


def _lay(context: ÅrsbileteContext, density: Density) -> _Layout:
    scale = Scale(context.veke[0].måndag, len(context.veke))
    rows = tuple(lay_row(each, scale, density) for each in context.nettverk)
    return _Layout(
        scale, density, lay_head(context, scale), rows, lay_legend(_list_meanings(context), _LEGEND)
    )


def _draw_heading(root: Element, context: ÅrsbileteContext) -> None:
    made = group(root, "overskrift")
    room = RIGHT - MARGIN
    text(made, "blekk", (MARGIN, MARGIN + 24), TITLE.fit(context.tittel, room), TITLE)
    møta = [møte for each in context.nettverk for møte in each.møte]
    held = sum(not each.avlyst for each in møta)
    about = (
        context.samarbeid.namn,
        write_count(len(context.nettverk), "nettverk", "nettverk"),
        write_count(held, "møte", "møte"),
        f"skule frå {write_date(context.første_skuledag)} til {write_date(context.siste_skuledag)}",
    )
    words = SUBTITLE.fit(" · ".join(filter(None, about)), room)
    text(made, "dempa", (MARGIN, MARGIN + 48), words, SUBTITLE)


def _list_meanings(context: ÅrsbileteContext) -> Iterator[tuple[str, Draw]]:
    """Explain the marks and shades that the picture has, and no other."""
    møta = [møte for each in context.nettverk for møte in each.møte]
    found = {each.status for each in møta}
    for status, words in _STATUSES.items():
        if status in found:
            yield words, _marker(status)
    if any(each.oppstart for each in møta):
        yield "oppstartmøte", _oppstart
    if any(not each.heilagdag for each in context.fri):
        yield "fri", _shade("fri")
    if any(each.heilagdag for each in context.fri):
        yield "heilagdag", _shade("heilag")


def _marker(status: str) -> Draw:
    return lambda parent, x, y: draw_mark(parent, status, x, y, 7)


def _oppstart(parent: Element, x: float, y: float) -> None:
    draw_ring(parent, x, y, 4)


def _shade(kind: str) -> Draw:
    return lambda parent, x, y: draw_shade(parent, kind, Box(x - 9, y - 8, 18, 16))
