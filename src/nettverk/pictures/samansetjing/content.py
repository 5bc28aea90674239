"""What the picture of a composition shows, and the same in words: networks, schools and moves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from nettverk.model.samarbeid import Skuleslag
from nettverk.nynorsk import capitalise, write_in_words, write_list

_MOST_TOLD = 12
"""Networks that are told one by one."""


class SamansetjingsradContext(Struct, frozen=True):
    """A row: a network, and what is said of it below its name."""

    namn: str
    merknad: str = ""


class SkuleprikkContext(Struct, frozen=True):
    """A school as a dot; `veg` are the rows that it is in, one after the other, the last one now.

    `ny` tells that it was in no network before, and `sluttar` that it is in none after the last.
    """

    namn: str
    kort: str
    slag: Skuleslag
    elevtal: int | None
    veg: tuple[int, ...]
    ny: bool = False
    sluttar: bool = False

    @property
    def moved(self) -> bool:
        """Tell whether it is drawn with a line."""
        return len(self.veg) > 1


class SamansetjingsbileteContext(Struct, frozen=True):
    """The networks on a day, and who moves to it; where they are the `første`, nobody can."""

    tittel: str
    rad: tuple[SamansetjingsradContext, ...]
    skule: tuple[SkuleprikkContext, ...]
    første: bool = False

    @property
    def alt(self) -> str:
        """Say the same in words."""
        return " ".join(_tell(self))

    @property
    def verande(self) -> Sequence[tuple[SamansetjingsradContext, SkuleprikkContext]]:
        """List the schools that do not end, each with its row, row by row."""
        there = sorted((each for each in self.skule if not each.sluttar), key=lambda s: s.veg[-1])
        return [(self.rad[each.veg[-1]], each) for each in there]


def _tell(shown: SamansetjingsbileteContext) -> Iterator[str]:
    there = [each for each in shown.skule if not each.sluttar]
    skular = write_in_words(len(there), "éin skule", "skular")
    nettverk = len({each.veg[-1] for each in there})
    yield f"{shown.tittel} som bilete: ei rad for kvart nettverk, og skulane etter elevtal."
    yield f"{capitalise(skular)} i {write_in_words(nettverk, 'eitt nettverk', 'nettverk')}."
    if len(shown.rad) <= _MOST_TOLD:
        for number, rad in enumerate(shown.rad):
            yield _tell_row(rad, [each for each in there if each.veg[-1] == number])
    elif sizes := _span_pupils(there):
        yield f"Skulane har {sizes}."
    if not shown.første:
        yield from _tell_moves(shown)
    if unknown := [each.namn for each in shown.skule if not each.elevtal]:
        yield f"Utan elevtal: {write_list(unknown)}."


def _tell_row(rad: SamansetjingsradContext, skular: Sequence[SkuleprikkContext]) -> str:
    if not skular:
        return f"{rad.namn}: ingen skular."
    number, pupils = write_in_words(len(skular), "éin skule", "skular"), _span_pupils(skular)
    return f"{rad.namn}: {number}{f', {pupils}' if pupils else ''}."


def _span_pupils(skular: Iterable[SkuleprikkContext]) -> str:
    """Write how many pupils the smallest and the largest school have, where that is known."""
    known = [each.elevtal for each in skular if each.elevtal]
    if not known:
        return ""
    least, most = min(known), max(known)
    return f"{least} elevar" if least == most else f"{least}–{most} elevar"


def _tell_moves(shown: SamansetjingsbileteContext) -> Iterator[str]:
    ways: dict[tuple[int, ...], list[str]] = {}
    for each in shown.skule:
        if each.moved:
            ways.setdefault(each.veg, []).append(each.namn)
    if not ways:
        yield "Ingen skule flyttar."
    else:
        count = sum(map(len, ways.values()))
        yield f"{capitalise(write_in_words(count, 'éin skule', 'skular'))} flyttar."
    for way, names in ways.items():
        first, *rest = (shown.rad[each].namn for each in way)
        yield f"Frå {first} til {' og så til '.join(rest)}: {write_list(names)}."
    for said, chosen in _choose_ends(shown.skule).items():
        if chosen:
            places = [f"{each.namn} ({shown.rad[each.veg[-1]].namn})" for each in chosen]
            yield f"{said}: {write_list(places)}."


def _choose_ends(
    skular: Sequence[SkuleprikkContext],
) -> Mapping[str, Sequence[SkuleprikkContext]]:
    return {
        "Ny i eit nettverk": [each for each in skular if each.ny],
        "Sluttar": [each for each in skular if each.sluttar],
    }
