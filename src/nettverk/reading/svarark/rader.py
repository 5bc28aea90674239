"""The rows of a table of answers: a school, a network or a person each, and what they answer."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from nettverk.errors import Place, Problem, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Fråvær, Opptatt, Vertsønske
from nettverk.model.svar import Årssvar
from nettverk.reading.scalars import shorten
from nettverk.reading.skulenamn import fold_skule
from nettverk.reading.svarark.kolonnar import Kolonne, pair_columns
from nettverk.reading.svarark.svarceller import find_busy, find_wished, list_runs, read_cell
from nettverk.reglar import Regel
from nettverk.suggest import suggest, write_some

_MISSING = "Skriv namnet i cella, eller slett rada."


class Svarark(Struct, frozen=True):
    """A table of answers: its name and place, what its rows are called, its head and the rows."""

    namn: str
    fil: str
    rad: str
    hovud: Sequence[str]
    kolonnar: Mapping[Kolonne, Sequence[int]]
    rader: Sequence[tuple[int, Sequence[str]]]

    def cell(self, row: Sequence[str], at: int) -> str:
        """Give the text of a cell; a short row has none at its end."""
        return row[at].strip() if at < len(row) else ""

    def answers(self, row: Sequence[str], kolonne: Kolonne) -> tuple[list[int], list[str]]:
        """List what is answered in the columns of a kind, each with where it begins."""
        paired = pair_columns(self.hovud, self.kolonnar.get(kolonne, ()))
        cells = ([self.cell(row, at) for at in each] for each in paired)
        return [each[0] for each in paired], ["–".join(filter(None, each)) for each in cells]

    def fault(self, line: int, at: int, what: str, fix: str = "") -> Problem:
        """Tell what is wrong with a cell."""
        spot = f"{self.rad} {line}, «{shorten(self.hovud[at])}»"
        return error(Regel.SVARARK, Place(self.fil, line, at + 1, spot), what, fix)


class Svarlesar:
    """Reads a table of answers to a school year; `problems` fills up on the way."""

    def __init__(self, ark: Svarark, name: Skuleårsnamn, known: Sequence[str]) -> None:
        self.problems: list[Problem] = []
        self._ark, self._name = ark, name
        self._known = {fold_skule(each): each for each in known}
        self._is_skular = bool(ark.kolonnar.get(Kolonne.SKULE))

    def read(self) -> Årssvar:
        """Read every row; of a school that has answered twice, the last."""
        rows = self._gather()
        if not self._is_skular:
            fråvær = (each for name, some in rows.items() for each in self._read_fråvær(name, some))
            return Årssvar(fråvær=tuple(fråvær), merknader=tuple(self._tell_unread()))
        read = {name: self._read_skule(name, *some[-1]) for name, some in rows.items()}
        return Årssvar(
            tuple(each for busy, _, _ in read.values() for each in busy),
            tuple(each for _, wished, _ in read.values() for each in wished),
            merknader=(*self._tell_twice(rows), *self._tell_unread()),
            nei=tuple(name for name, (_, _, no) in read.items() if no),
            utan_svar=tuple(each for each in self._known.values() if each not in rows),
        )

    def _gather(self) -> Mapping[str, list[tuple[int, Sequence[str]]]]:
        """Find whose each row is; a row without a name and answers is none."""
        columns = self._ark.kolonnar
        named = columns.get(Kolonne.SKULE) or columns[Kolonne.KVEN]
        asked = (*columns.get(Kolonne.KAN_IKKJE, ()), *columns.get(Kolonne.VIL, ()))
        found: dict[str, list[tuple[int, Sequence[str]]]] = defaultdict(list)
        for line, row in self._ark.rader:
            said = next(filter(None, (self._ark.cell(row, at) for at in named)), "")
            if known := self._find(said):
                found[known].append((line, row))
            elif said:
                what, fix = self._explain_unknown(said)
                self.problems.append(self._ark.fault(line, named[0], what, fix))
                # What else is wrong in the row is told in the same run.
                self._read_days(line, row)
            elif any(self._ark.cell(row, at) for at in asked):
                what = "Her står det ikkje kven som svarar."
                self.problems.append(self._ark.fault(line, named[0], what, _MISSING))
        return found

    def _find(self, said: str) -> str | None:
        """Find whose name it is, or the only one that it begins."""
        name = fold_skule(said)
        begun = [each for fold, each in self._known.items() if fold.startswith(f"{name} ")]
        return self._known.get(name) or (begun[0] if name and len(begun) == 1 else None)

    def _explain_unknown(self, said: str) -> tuple[str, str]:
        what = f"Skulen «{shorten(said)}» finst ikkje."
        if not self._is_skular:
            what = f"Verken eit nettverk eller nokon i samarbeidet heiter «{shorten(said)}»."
        near = suggest(said, self._known.values())
        return what, near or "Skriv namnet som i networks.yaml."

    def _read_skule(
        self, skule: str, line: int, row: Sequence[str]
    ) -> tuple[list[Opptatt], list[Vertsønske], bool]:
        busy, wished, refused = self._read_days(line, row)
        return (
            [Opptatt(skule=skule, **_write_days(*each)) for each in list_runs(busy)],
            [Vertsønske(skule=skule, **_write_days(*each)) for each in list_runs(wished)],
            refused,
        )

    def _read_days(self, line: int, row: Sequence[str]) -> tuple[set[date], set[date], bool]:
        """Read the days that a row says are busy and asks for, and whether it says no."""
        busy = self._read_busy(line, row)
        columns, texts = self._ark.answers(row, Kolonne.VIL)
        cells = [read_cell(each, self._name) for each in texts]
        wished, wrong = find_wished(cells, busy, self._name)
        self._note(line, columns, [each.feil for each in cells], wrong)
        return busy, wished, any(each.nei for each in cells)

    def _read_fråvær(
        self, name: str, rows: Sequence[tuple[int, Sequence[str]]]
    ) -> Iterator[Fråvær]:
        days = {day for line, row in rows for day in self._read_busy(line, row)}
        yield from (Fråvær(kven=name, **_write_days(*each)) for each in list_runs(days))

    def _read_busy(self, line: int, row: Sequence[str]) -> set[date]:
        columns, texts = self._ark.answers(row, Kolonne.KAN_IKKJE)
        cells = [read_cell(each, self._name) for each in texts]
        busy, wrong = find_busy(cells, texts)
        self._note(line, columns, [each.feil for each in cells], wrong)
        return busy

    def _note(
        self, line: int, columns: Sequence[int], faults: Sequence[Sequence[str]], wrong: str
    ) -> None:
        """Note what is wrong with some cells, and with all of them together."""
        for at, some in zip(columns, faults, strict=True):
            self.problems += (self._ark.fault(line, at, each) for each in some)
        if wrong:
            self.problems.append(self._ark.fault(line, columns[0], wrong))

    def _tell_twice(self, rows: Mapping[str, Sequence[tuple[int, object]]]) -> Iterator[str]:
        for skule, some in rows.items():
            if len(some) > 1:
                lines = write_some(str(line) for line, _ in some)
                yield (
                    f"{skule} har svart fleire gonger i {self._ark.namn}, på {self._ark.rad} "
                    f"{lines}. Det siste svaret gjeld."
                )

    def _tell_unread(self) -> Iterator[str]:
        unread = [self._ark.hovud[at] for at in self._ark.kolonnar.get(Kolonne.UKJEND, ())]
        if unread:
            said = write_some(f"«{shorten(each)}»" for each in unread)
            yield f"Desse kolonnane i {self._ark.namn} er ikkje lesne: {said}."


def _write_days(first: date, last: date) -> dict[str, Any]:
    return {"dato": first} if first == last else {"frå": first, "til": last}
