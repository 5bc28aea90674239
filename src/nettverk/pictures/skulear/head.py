"""The top of the picture: months, weeks, and the days without school with their names."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.nynorsk import MÅNADER, capitalise, write_day, write_days
from nettverk.pictures.packing import Label, Placed, pack_labels
from nettverk.pictures.skulear.content import VekeContext, ÅrsbileteContext
from nettverk.pictures.skulear.look import LEFT, MARGIN, MONTH, NOTE, NOTE_DAY, RIGHT, WEEK, Scale
from nettverk.pictures.svg import Box, group, line, path, rect, text

_MONTHS, _WEEKS = 24.0, 20.0
"""How high the bands of months and weeks are."""
_NOTE = 27.0
_AIR = 10.0
_WRITTEN = 24.0
"""How high a note is: its words, and the days below."""
_CAP = 5.0
_WIDEST = 150.0
_SHORT = (
    "jan.",
    "feb.",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "aug.",
    "sept.",
    "okt.",
    "nov.",
    "des.",
)


class _Note(Struct, frozen=True):
    """What a day or some days are, and where they are across the picture."""

    words: str
    days: str
    left: float
    right: float
    shade: str
    """The class of the shaded days; empty for the edge of the school year."""


class Head(Struct, frozen=True):
    """The notes in their lanes, and how high all of it is."""

    notes: tuple[_Note, ...]
    places: tuple[Placed, ...]

    @property
    def band(self) -> float:
        """Give the height of the band of notes."""
        return (max((each.lane for each in self.places), default=-1) + 1) * _NOTE + _AIR

    @property
    def height(self) -> float:
        """Give the height of all bands."""
        return _MONTHS + _WEEKS + self.band


def lay_head(context: ÅrsbileteContext, scale: Scale) -> Head:
    """Find room for the names of the days without school."""
    notes = sorted(_notes(context, scale), key=lambda each: (each.left + each.right, each.words))
    return Head(tuple(notes), pack_labels([_spots(each, scale) for each in notes]))


def _notes(context: ÅrsbileteContext, scale: Scale) -> Iterator[_Note]:
    first, last = context.første_skuledag, context.siste_skuledag
    yield _Note(
        "Første skuledag", write_day(first), scale.start_of(first), scale.start_of(first), ""
    )
    for each in context.fri:
        left, right = scale.start_of(each.frå), scale.end_of(each.til)
        shade = "heilag" if each.heilagdag else "fri"
        name = NOTE.fit(capitalise(each.kort), _WIDEST)
        yield _Note(name, write_days(each.frå, each.til), left, max(right, left + 1), shade)
    yield _Note("Siste skuledag", write_day(last), scale.end_of(last), scale.end_of(last), "")


def _spots(note: _Note, scale: Scale) -> tuple[Label, ...]:
    width = max(NOTE.measure(note.words), NOTE_DAY.measure(note.days))
    middle = (note.left + note.right) / 2
    # What is written at the edge of the school year stands beside the line there.
    return scale.spots(middle, width, 2) if note.shade else scale.spots_beside(middle, width, 1)


def list_notes(head: Head, top: float) -> Iterator[Box]:
    """List the room that the notes take, of a head that begins at `top`."""
    for note, placed in zip(head.notes, head.places, strict=True):
        y = top + _MONTHS + _WEEKS + _AIR + placed.lane * _NOTE
        width = max(NOTE.measure(note.words), NOTE_DAY.measure(note.days))
        yield Box(placed.spot.begin(width), y, width, _WRITTEN)


def list_crossings(
    context: ÅrsbileteContext, head: Head, scale: Scale
) -> Iterator[tuple[float, float]]:
    """List what goes down through the rows: where each begins across the picture, and ends."""
    yield from ((each.left, each.right) for each in head.notes)
    yield from ((scale.edge(first), scale.edge(first)) for first, _, _ in _months(context.veke))


def draw_grid(
    parent: Element, context: ÅrsbileteContext, head: Head, scale: Scale, tops: Sequence[float]
) -> None:
    """Draw what goes down through the rows, whose edges are given, and the lines between them."""
    made = group(parent, "rutenett")
    top, bottom = tops[0] - head.band, tops[-1]
    for first, _, _ in list(_months(context.veke))[1:]:
        line(made, "svak", scale.edge(first), top, scale.edge(first), bottom)
    for each in head.notes:
        if each.shade:
            draw_shade(made, each.shade, Box(each.left, top, each.right - each.left, bottom - top))
    for y in tops:
        line(made, "strek", MARGIN, y, RIGHT, y)
    for each in head.notes:
        if not each.shade:
            line(made, "kant", each.left, top, each.left, bottom)


def draw_shade(parent: Element, shade: str, box: Box) -> None:
    """Shade days, and end them above with a bar for a break, a wedge for a public holiday."""
    rect(parent, shade, box)
    if shade == "fri":
        rect(parent, "hette", Box(box.x, box.y, box.width, _CAP))
        return
    middle = box.x + box.width / 2
    path(parent, "hette", "M", (middle - _CAP, box.y), "L", (middle + _CAP, box.y),
         "L", (middle, box.y + _CAP * 1.5), "Z")  # fmt: skip


def draw_head(
    parent: Element, context: ÅrsbileteContext, head: Head, scale: Scale, top: float
) -> None:
    """Draw the bands from their top edge."""
    made = group(parent, "tid")
    rect(made, "band", Box(LEFT, top, RIGHT - LEFT, _MONTHS + _WEEKS))
    baseline = top + _MONTHS + 13.5
    text(made, "dempa", (MARGIN, baseline), "veke", WEEK)
    _draw_months(made, context.veke, scale, top)
    _draw_weeks(made, context.veke, scale, baseline)
    band = top + _MONTHS + _WEEKS
    text(made, "dempa", (MARGIN, band + _AIR + NOTE.size), "fri", WEEK)
    for note, placed in zip(head.notes, head.places, strict=True):
        y = band + _AIR + placed.lane * _NOTE + NOTE.size * 0.9
        text(made, "blekk", (placed.spot.x, y), note.words, NOTE, placed.spot.anchor)
        text(made, "dempa", (placed.spot.x, y + 12), note.days, NOTE_DAY, placed.spot.anchor)


def _months(weeks: Sequence[VekeContext]) -> Iterator[tuple[int, int, int]]:
    """Give each month's first week, how many it has, and its number; a week is in one month."""
    thursdays = [(n, each.måndag + timedelta(days=3)) for n, each in enumerate(weeks)]
    for (_, month), found in groupby(thursdays, key=lambda each: (each[1].year, each[1].month)):
        numbers = [each for each, _ in found]
        yield numbers[0], len(numbers), month


def _draw_months(parent: Element, weeks: Sequence[VekeContext], scale: Scale, top: float) -> None:
    for first, count, month in _months(weeks):
        room = count * scale.column - 8
        names = (MÅNADER[month - 1], _SHORT[month - 1])
        name = next((each for each in names if MONTH.measure(each) <= room), "")
        if name:
            text(parent, "blekk", (scale.edge(first) + 5, top + 17), name, MONTH)


def _draw_weeks(
    parent: Element, weeks: Sequence[VekeContext], scale: Scale, baseline: float
) -> None:
    step = 1
    while step * scale.column < WEEK.measure("00") + 4:
        step += 1
    for number, each in enumerate(weeks[::step]):
        x = scale.edge(number * step) + scale.column / 2
        text(parent, "dempa", (x, baseline), str(each.nr), WEEK, "middle")
