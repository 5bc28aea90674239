"""From the blocks of filled-in minutes to what is carried; what is not understood is told."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.errors import Problem
from nettverk.model.noklar import Nummererte
from nettverk.model.referat import Grunnlagsendring, Referat
from nettverk.referat.avtalar import AvtaleReader
from nettverk.referat.blocks import Block, Reading, Table
from nettverk.referat.cells import (
    may_say_utsett,
    parse_grunnlagsendring,
    read_attendance,
    says_utsett,
    says_why,
)
from nettverk.referat.dagord import Fristramme
from nettverk.referat.heads import ReadTable, read_tables
from nettverk.referat.krets import Krets
from nettverk.referat.sections import Section, split_sections
from nettverk.referat.titles import ALWAYS, AVTALAR, DELAR, SVAR, TIL_STADES, TITLES, find_del
from nettverk.referat.told import Settled, Teller, Told
from nettverk.referat.written import find_written, says_nothing
from nettverk.suggest import question

_IN_PASSING = re.compile(r"(?:^|[.;,(–-]\s*)ansvar(?:leg|lig)?\s*:\s*\S", re.IGNORECASE)
"""What gives somebody a task in the text of an item."""
_MAY_BE_EMPTY = {"prioriterte", "endringar", "innspel", "supplement", AVTALAR}
_LISTS = {"prioriterte", "evaluering", "endringar", "innspel", "supplement"}


class Understood(Struct, frozen=True):
    """The minutes, those they name as called, and what in them needs a person's eye.

    `tvil` are the doubts about them, should they go out as they are, `told_why` those of whom they
    say why they were away, and `saksnummer` the numbers of their items.
    """

    referat: Referat
    called: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    tvil: tuple[str, ...] = ()
    told_why: tuple[str, ...] = ()
    saksnummer: Nummererte = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """List the problems, settled or not."""
        return tuple(each.problem for each in self.told)


def understand(
    reading: Reading,
    skeletons: Sequence[Sequence[Block]],
    day: date,
    file: str,
    møte: Sequence[tuple[int, date]] = (),
    krets: Krets | None = None,
) -> Understood:
    """Read the minutes of a day; what a skeleton says already is not something written in it.

    `møte` are the meetings that follow, by number, for deadlines that name one, and `krets` those
    who may be meant under «Kven».
    """
    ramme = Fristramme(day, tuple(møte))
    return _Reader(reading, skeletons, ramme, krets or Krets(), file).understand()


class _Reader:
    def __init__(
        self,
        reading: Reading,
        skeletons: Sequence[Sequence[Block]],
        ramme: Fristramme,
        krets: Krets,
        file: str,
    ) -> None:
        self._sections = split_sections(reading.blocks, skeletons)
        self._tables = read_tables(self._sections)
        printed = [split_sections(each, [each]) for each in skeletons]
        self._written = find_written(self._sections, printed)
        expected = {each.name for one in printed for each in one}
        self._expected = (expected | ALWAYS) - {"", SVAR}
        self._krets = krets
        self._attendance = read_attendance(self._rows(TIL_STADES), krets.write_name)
        self._teller = Teller(file)
        self._tell = self._teller.tell
        among = krets.among(self._attendance.called)
        rows: dict[str, tuple[str, ...]] = {}
        for kva, cells in (row for one in skeletons for row in _list_rows(one)):
            rows[kva] = (*rows.get(kva, ()), *cells)  # two may do the same
        self._avtalar = AvtaleReader(ramme, among, rows, self._teller)
        self._struck = reading.struck
        for each in reading.lost:
            self._tell(
                f"I fila er dette ikkje lese: {each}.",
                "Høyrer det til det som skal førast vidare, så skriv det som vanleg tekst.",
            )

    def understand(self) -> Understood:
        self._tell_missing()
        self._tell_tables()
        self._tell_attendance()
        self._tell_strange()
        self._tell_passing()
        added, changed = self._read_grunnlag()
        items = [
            (each.part, lines)
            for each, lines in self._written
            if not each.name and each.part and lines
        ]
        referat = Referat(
            til_stades=self._attendance.present,
            forfall=self._attendance.absent,
            avtalar=tuple(self._avtalar.list_avtalar(self._rows(AVTALAR), self._lines("avtalar"))),
            svar=tuple(self._avtalar.list_svar(self._rows(SVAR), self._lines("svar"))),
            prioriterte=self._lines("prioriterte"),
            evaluering=self._lines("evaluering"),
            endringar=self._lines("endringar"),
            innspel=self._lines("innspel"),
            supplement=added,
            grunnlagsendringar=changed,
            handsama=tuple(heading for heading, _ in items),
            utsette=self._find_utsette(items),
        )
        told, attendance = tuple(self._teller.told), self._attendance
        somebody = ("nokon",) if any(map(says_why, self._lines(TIL_STADES))) else ()
        beside = [
            note for _, each in self._tables if each.kind == TIL_STADES for note in each.beside
        ]
        whose = [self._krets.write_name(first) for first, said in beside if says_why(said)]
        told_why = tuple(dict.fromkeys((*attendance.told_why, *whose, *somebody)))
        return Understood(referat, attendance.called, told, told_why=told_why)

    def _find_utsette(self, items: Sequence[tuple[str, Sequence[str]]]) -> tuple[str, ...]:
        """Find the items that are postponed, and tell of those that may be."""
        utsette = tuple(heading for heading, lines in items if says_utsett(lines[0]))
        for heading, lines in items:
            line = next(filter(may_say_utsett, lines), "")
            if heading not in utsette and line:
                self._tell(
                    f"«{line}» kan seia at saka er utsett, men ho er ikkje ført vidare.",
                    "Er ho utsett, så skriv «Utsett» fremst under saka.",
                    Settled.BY_NEXT,
                )
        return utsette

    def _tell_missing(self) -> None:
        present = {each.name for each in self._sections}
        present |= {table.kind for _, table in self._tables}
        delar = {find_del(each.part) for each in self._sections if not each.name}
        if delar <= {"", "anna"}:  # «Anna» is an own heading as often
            # No part of the foundation stands there without its heading, and nothing is lost.
            present.add("supplement")
        for name in (each for each in TITLES if each in self._expected - present):
            what = f"Fann ikkje delen «{TITLES[name][0]}»."
            self._tell(what, "Set inn overskrifta att.", Settled.BY_NEXT)

    def _tell_tables(self) -> None:
        for section, table in self._tables:
            if not table.kind and table.first and _is_expected(section, table):
                self._tell(
                    f"Tabellen som startar med «{table.first}», er ikkje forstått.",
                    "Skriv punkta som vanlege linjer."
                    if section.name in _LISTS
                    else "Skriv overskriftene i tabellen slik dei var.",
                )
            elif table.kind == SVAR and "status" not in table.columns:
                self._tell(
                    f"Tabellen som startar med «{table.first}», manglar kolonnen «Status».",
                    "Skriv overskriftene i tabellen slik dei var.",
                )
            self._tell_rows(table)
        for each in self._struck:
            self._tell(
                f"«{each}» er stroke over i ein tabell og er ikkje lese.",
                "Skriv «gjort» i «Status», eller slett rada.",
            )

    def _tell_rows(self, table: ReadTable) -> None:
        for each in table.unfit if table.kind else ():
            self._tell(
                f"Rutene i rada «{each}» passar ikkje med overskriftene i tabellen, og rada er "
                "ikkje lesen.",
                "Gi rada éi rute under kvar overskrift.",
            )
        for each in table.joint if table.kind == AVTALAR else ():
            self._tell(
                f"«{each}» kan vera fleire avtalar i éi rad.",
                "Skriv kvar avtale i si rad.",
                each,
            )
        for first, text in table.loose if table.kind else ():
            self._tell(
                f"«{text}» i rada «{first}» står i ein kolonne utan overskrift og er ikkje lese.",
                "Skriv overskriftene i tabellen slik dei var.",
            )
        for each in table.strange if table.may_lose else ():
            self._tell(
                f"Kolonnen «{each}» er ukjend og er ikkje lesen.",
                "Skriv overskriftene i tabellen slik dei var.",
            )

    def _tell_strange(self) -> None:
        for each in (each for each in self._sections if each.strange and not self._is_read(each)):
            self._tell(
                f"Overskrifta «{each.strange}» er ukjend, og linjene under er ikkje førte vidare.",
                f"{question(each.near)} Skriv overskriftene slik dei var, eller flytt "
                "teksten.".lstrip(),
            )

    def _is_read(self, section: Section) -> bool:
        """Tell whether nothing is lost under a heading: no text, or that of an item of its own."""
        kinds = [table.kind for each, table in self._tables if each is section]
        written = any(lines for each, lines in self._written if each is section)
        if section.beside and (self._lines(section.beside) or any(self._rows(section.beside))):
            return True
        return bool(kinds) and all(kinds) and not written

    def _tell_passing(self) -> None:
        for line in self._lines("", None):
            if _IN_PASSING.search(line):
                self._tell(
                    f"«{line}» er ikkje ført vidare som avtale.",
                    "Skriv avtalen i tabellen, med «Kven» og «Frist».",
                    Settled.BY_NEXT,
                )

    def _tell_attendance(self) -> None:
        there = any(each.name == TIL_STADES for each in self._sections)
        if there and TIL_STADES in self._expected and not any(self._rows(TIL_STADES)):
            what = "Fann ikkje tabellen over dei som er kalla inn."
            self._tell(what, "Set inn tabellen under «Til stades» att.", Settled.BY_NEXT)
        for name in self._attendance.both:
            what = f"{name} står både som til stades og med forfall."
            self._tell(what, "Ta bort det eine krysset.", Settled.BY_NEXT)
        for name, said in self._attendance.unclear:
            if name:
                self._tell(f"«{said}» ved {name} er ikkje forstått.", "Set kryss.", Settled.BY_NEXT)
            else:
                what = f"«{said}» står i ei rad utan namn."
                self._tell(what, "Skriv namnet i tabellen.", Settled.BY_NEXT)
        for line in self._lines("til_stades"):
            self._tell(f"«{line}» står utanfor tabellen.", "Set kryss i tabellen.", Settled.BY_NEXT)

    def _rows(self, kind: str) -> Iterator[dict[str, str]]:
        for _, table in self._tables:
            if table.kind == kind:
                yield from table.rows

    def _read_grunnlag(self) -> tuple[dict[str, tuple[str, ...]], tuple[Grunnlagsendring, ...]]:
        """Tell additions to the foundation from what is struck or reworded in it."""
        added: dict[str, tuple[str, ...]] = {}
        changed: list[Grunnlagsendring] = []
        for part in ("", *DELAR):
            for line in self._lines("supplement", part):
                said = parse_grunnlagsendring(line)
                if said:
                    changed.append(Grunnlagsendring(part, *said))
                elif said is None and part:
                    added[part] = (*added.get(part, ()), line)
                else:
                    self._tell_grunnlag(line, understood=said is None)
        return added, tuple(changed)

    def _tell_grunnlag(self, line: str, *, understood: bool) -> None:
        self._tell(
            f"Suppleringa «{line}» er ikkje ført vidare.",
            "Skriv ho under den delen av grunnlaget ho høyrer til."
            if understood
            else "Skriv «Stryk: …» eller «Endra: … → …», med teksten slik han står i grunnlaget.",
        )

    def _lines(self, name: str, part: str | None = "") -> tuple[str, ...]:
        """List what somebody wrote in a part; None is every one of that name."""
        lines = (
            line
            for section, lines in self._written
            if section.name == name and part in {section.part, None}
            for line in lines
        )
        if name == "prioriterte":
            lines = (each for each in lines if not says_utsett(each))
        return tuple(each for each in lines if name not in _MAY_BE_EMPTY or not says_nothing(each))


def _list_rows(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """List what is printed in the rows of tables, after what each begins with."""
    for row in (row for each in blocks if isinstance(each, Table) for row in each.rows):
        cells = tuple(" ".join(each.split()) for each in row)
        yield from [(cells[0], cells)] if cells else ()


def _is_expected(section: Section, table: ReadTable) -> bool:
    """Tell whether something is lost when a table is not understood."""
    return section.name in _LISTS | {AVTALAR, SVAR, TIL_STADES} or table.looks_agreed
