"""The places in the picture of a composition: rows down, pupils across, each school beside it.

The width is that of the text on an upright A4.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil, log2

from msgspec import Struct

from nettverk.pictures.font import Font
from nettverk.pictures.packing import Label, pack_labels
from nettverk.pictures.samansetjing.content import (
    SamansetjingsbileteContext,
    SamansetjingsradContext,
    SkuleprikkContext,
)

WIDTH, MARGIN = 620.0, 4.0
NETTVERK, HEAD, TICK = Font(11, bold=True), Font(11, bold=True), Font(10)
NAMES = 132.0
"""How wide the column with the names of the networks is."""
LEFT, RIGHT = MARGIN + NAMES + 12, WIDTH - MARGIN
_EDGE = 12.0
"""How far past the ends of the axis a mark or a number may reach."""
_UNKNOWN, _WIDEST, _BETWEEN = 86.0, 176.0, 14.0
"""How wide the place for schools without known pupils is, at least and most, and the air before."""
HEADING = 36.0
"""The height of what stands above the rows."""
NAME_LINE, _NOTE_LINE = 13.5, 13.0
_MOST_LINES = 3
_NEAR = 3.0
"""How much nearer two dots may be than two labels."""
BLIR, KJEM, NY, FRÅ, SLUTT = "blir", "kjem", "ny", "gjekk", "slutt"
"""What becomes of a school: it stays, comes, is new; or it was there before, or ends."""


class Tettleik(Struct, frozen=True):
    """How roomy the rows are; `all_named` names also the schools that stay."""

    label: Font
    note: Font
    lane: float
    radius: float
    air: float
    all_named: bool


_ROOMY = Tettleik(Font(10.5), Font(10), lane=16, radius=4.6, air=6, all_named=True)
_DENSE = Tettleik(Font(10), Font(9.5), lane=14, radius=3.8, air=4, all_named=False)
_MOST_NAMED = 60
"""Schools of which all are named; of more, only those that move."""


class Axis(Struct, frozen=True):
    """Pupils across, so that twice as many are always as far away; `first` and `last` are log2."""

    left: float
    right: float
    first: float
    last: float

    def at(self, elevtal: float) -> float:
        """Find where a number of pupils is."""
        part = (log2(elevtal) - self.first) / (self.last - self.first)
        return self.left + part * (self.right - self.left)

    def list_ticks(self) -> Iterator[tuple[float, str]]:
        """List the numbers of pupils that are written above, each twice the one before it."""
        halves = self.last - self.first < 2
        least = 0.0
        for number in _list_round(self.last, halves=halves):
            x, width = self.at(number), TICK.measure(str(number))
            if self.left - _EDGE <= x - width / 2 and x - width / 2 > least:
                if x + width / 2 > self.right + _EDGE:
                    return
                yield x, str(number)
                least = x + width / 2 + 8


def _list_round(last: float, *, halves: bool) -> Iterator[int]:
    yield from (3, 6, 12)
    number = 25
    while log2(number) <= last:
        yield number
        if halves:
            yield (number * 7 + 2) // 5
        number *= 2


class Prikk(Struct, frozen=True):
    """A school in a row: its mark, and its name where it has one, which stands beside it."""

    skule: SkuleprikkContext
    kind: str
    x: float
    y: float
    words: str = ""
    label: float = 0.0

    @property
    def strong(self) -> bool:
        """Tell whether the name stands out."""
        return self.kind in {KJEM, NY}


class Row(Struct, frozen=True):
    """A network: the lines of its name, its schools with `y` from its top, and where it is."""

    rad: SamansetjingsradContext
    names: tuple[str, ...]
    note: str
    spots: tuple[Prikk, ...]
    height: float


class Rutenett(Struct, frozen=True):
    """All places; `axis` is None where no pupils are known, and `unknown` where all are."""

    density: Tettleik
    axis: Axis | None
    unknown: float | None
    rows: tuple[Row, ...]

    @property
    def tops(self) -> list[float]:
        """Find where each row begins, and where the last one ends."""
        return [*accumulate((each.height for each in self.rows), initial=HEADING)]


def name_font(spot: Prikk, density: Tettleik) -> Font:
    """Choose how a name is written."""
    return Font(density.label.size, bold=spot.strong)


def lay_samansetjing(context: SamansetjingsbileteContext) -> Rutenett:
    """Find the places of everything in the picture of a composition."""
    density = _ROOMY if len(context.skule) <= _MOST_NAMED else _DENSE
    known = [each.elevtal for each in context.skule if each.elevtal]
    lacks = len(known) < len(context.skule) or not known
    column = _measure_unknown(context.skule, density)
    unknown = (RIGHT - column if known else LEFT) if lacks else None
    right = unknown - _BETWEEN if lacks and known and unknown else RIGHT
    axis = _lay_axis(known, right) if known else None
    rows = (
        _lay_row(rad, _list_kinds(context.skule, number), density, axis, (unknown, column))
        for number, rad in enumerate(context.rad)
    )
    return Rutenett(density, axis, unknown, tuple(rows))


def _measure_unknown(skular: Sequence[SkuleprikkContext], density: Tettleik) -> float:
    """Measure how wide a column must be for the names of those without known pupils."""
    bold = Font(density.label.size, bold=True)
    names = [bold.measure(each.kort) for each in skular if not each.elevtal]
    room = max(names, default=0) + 2 * density.radius + 18
    return min(max(room, _UNKNOWN), _WIDEST)


def _lay_axis(known: Sequence[int], right: float) -> Axis:
    first, last = log2(min(known)), log2(max(known))
    lacking = max(1 - (last - first), 0) / 2
    return Axis(LEFT + _EDGE, right - _EDGE, first - lacking, last + lacking)


def _list_kinds(
    skular: Sequence[SkuleprikkContext], row: int
) -> Iterator[tuple[SkuleprikkContext, str]]:
    """List the schools that are or were in a row, and which of it."""
    for each in skular:
        *before, now = each.veg
        if now == row:
            moved = KJEM if each.moved else NY if each.ny else BLIR
            yield each, SLUTT if each.sluttar else moved
        elif row in before:
            yield each, FRÅ


def _lay_row(
    rad: SamansetjingsradContext,
    skular: Iterator[tuple[SkuleprikkContext, str]],
    density: Tettleik,
    axis: Axis | None,
    unknown: tuple[float | None, float],
) -> Row:
    names = NETTVERK.wrap(rad.namn, NAMES, _MOST_LINES)
    note = density.note.fit(rad.merknad, NAMES)
    found = [*skular]
    lanes: list[tuple[int, Prikk]] = []
    if axis:
        known = [each for each in found if each[0].elevtal]
        lanes += _lay_known(known, density, axis)
    left, column = unknown
    if left is not None:
        lacking = [each for each in found if not each[0].elevtal]
        lanes += _lay_unknown(lacking, density, left, column)
    count = max((lane + 1 for lane, _ in lanes), default=1)
    written = len(names) * NAME_LINE + (_NOTE_LINE if note else 0)
    height = max(count * density.lane, written) + 2 * density.air
    top = (height - count * density.lane) / 2 + density.lane / 2
    spots = tuple(
        Prikk(each.skule, each.kind, each.x, top + lane * density.lane, each.words, each.label)
        for lane, each in lanes
    )
    return Row(rad, names, note, spots, height)


def _lay_known(
    skular: Sequence[tuple[SkuleprikkContext, str]], density: Tettleik, axis: Axis
) -> Iterator[tuple[int, Prikk]]:
    """Lay the schools of a row along the axis, in as few lanes as hold them with their names."""
    spots = [Prikk(skule, kind, axis.at(skule.elevtal or 1), 0) for skule, kind in skular]
    spots.sort(key=lambda each: each.x)
    choices, words = [], []
    for each in spots:
        said = _name(each, density)
        room = max(each.x - axis.left, axis.right - each.x) + _EDGE - _reach(each, density) - 6
        words.append(name_font(each, density).fit(said, room) if said else "")
        choices.append(_list_places(each, words[-1], density, axis))
    for spot, said, placed in zip(spots, words, pack_labels(choices), strict=True):
        yield placed.lane, Prikk(spot.skule, spot.kind, spot.x, 0, said, placed.spot.x)


def _name(spot: Prikk, density: Tettleik) -> str:
    if spot.kind == FRÅ or (spot.kind == BLIR and not density.all_named):
        return ""
    return spot.skule.kort


def _reach(spot: Prikk, density: Tettleik) -> float:
    return density.radius * 1.2 + (3 if spot.kind == NY else 0)


def _list_places(spot: Prikk, words: str, density: Tettleik, axis: Axis) -> Sequence[Label]:
    """List where a mark and its name may stand: the name after it, or before it."""
    x, reach = spot.x, _reach(spot, density)
    if not words:
        return (Label(x - reach + _NEAR, x + reach - _NEAR, x, "start"),)
    width = name_font(spot, density).measure(words)
    begin, end = x + reach + 3, x - reach - 3 - width
    found = (
        Label(x - reach + _NEAR, begin + width, begin, "start"),
        Label(end, x + reach - _NEAR, end, "start"),
    )
    inside = [
        each
        for each in found
        if each.right <= axis.right + _EDGE and each.left >= axis.left - _EDGE
    ]
    return inside or found[:1]


def _lay_unknown(
    skular: Sequence[tuple[SkuleprikkContext, str]], density: Tettleik, left: float, width: float
) -> Iterator[tuple[int, Prikk]]:
    """Lay schools in columns where no pupils are known: one, or as many as there is room for."""
    columns = max(int((RIGHT - left) // width), 1)
    lanes = max(ceil(len(skular) / columns), 1)
    for number, (skule, kind) in enumerate(skular):
        column, lane = divmod(number, lanes)
        spot = Prikk(skule, kind, left + density.radius + 4 + column * width, 0)
        label = spot.x + _reach(spot, density) + 3
        # Those without a place on the axis are named, for nothing else tells them apart.
        said = "" if kind == FRÅ else skule.kort
        room = left + (column + 1) * width - 4 - label
        yield lane, Prikk(skule, kind, spot.x, 0, name_font(spot, density).fit(said, room), label)
