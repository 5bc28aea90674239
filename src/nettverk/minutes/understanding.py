"""From the blocks of filled-in minutes to what is carried; what is not understood is told."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.errors import Place, Problem, warning
from nettverk.minutes.blocks import Block, Reading
from nettverk.minutes.deadlines import parse_deadline
from nettverk.minutes.sections import PARTS, TITLES, read_rows, split_sections
from nettverk.minutes.statuses import parse_status
from nettverk.minutes.written import find_written, list_headings
from nettverk.model.referat import Avtale, Referat, Svar
from nettverk.nynorsk import capitalise
from nettverk.prompts import CHECKED

_MARKS = {CHECKED, "☑", "✓", "✔", "🗹", "x", "ja", "1"}
_ALWAYS = {"avtalar", "endringar"}


class Understood(Struct, frozen=True):
    """The minutes, and what in them needs a person's eye."""

    referat: Referat
    problems: tuple[Problem, ...]


def understand(
    reading: Reading, skeletons: Sequence[Sequence[Block]], day: date, file: str
) -> Understood:
    """Read the minutes of a day; what a skeleton says already is not something written in it."""
    return _Reader(reading, skeletons, day, file).understand()


class _Reader:
    def __init__(
        self, reading: Reading, skeletons: Sequence[Sequence[Block]], day: date, file: str
    ) -> None:
        headings = {each for one in skeletons for each in list_headings(one)}
        self._sections = split_sections(reading.blocks, headings)
        self._written = find_written(self._sections, skeletons)
        expected = {each.name for one in skeletons for each in split_sections(one)}
        self._expected = (expected | _ALWAYS) - {"", "svar"}
        self._day, self._place = day, Place(file)
        self._problems = [
            self._doubt(
                f"Noko i fila er ikkje lese (Word kallar det «{each}»).",
                "Sjå over det som er ført vidare, eller skriv det som rein tekst.",
            )
            for each in reading.lost
        ]

    def understand(self) -> Understood:
        self._tell_missing()
        self._tell_strange_tables()
        self._tell_both()
        for each in (each for each in self._sections if each.strange):
            self._tell(
                f"Overskrifta «{each.strange}» er ukjend, og det under er ikkje ført vidare.",
                "Skriv overskriftene slik dei var, eller flytt teksten.",
            )
        referat = Referat(
            til_stades=tuple(self._attendance("til_stades")),
            forfall=tuple(self._attendance("forfall")),
            avtalar=tuple(self._agreements()),
            svar=tuple(self._answers()),
            prioriterte=self._lines("prioriterte"),
            evaluering=self._lines("evaluering"),
            endringar=self._lines("endringar"),
            innspel=self._lines("innspel"),
            supplement=self._supplements(),
            handsama=tuple(
                each.part for each, lines in self._written if not each.name and each.part and lines
            ),
        )
        return Understood(referat, tuple(self._problems))

    def _tell_missing(self) -> None:
        present = {each.name for each in self._sections}
        tables = [read_rows(table)[0] for each in self._sections for table in each.tables]
        present |= {"avtalar" for head in tables if {"kva", "kven"} <= {*head}}
        present |= {"til_stades" for head in tables if {"namn", "til_stades"} <= {*head}}
        for name in (each for each in TITLES if each in self._expected - present):
            title = capitalise(TITLES[name][0])
            self._tell(f"Fann ikkje delen «{title}».", "Set inn overskrifta att.")

    def _tell_strange_tables(self) -> None:
        for section in self._sections:
            for table in section.tables:
                strange = not read_rows(table)[0] and any(map(any, table.rows))
                if strange and section.name in {"avtalar", "svar", "til_stades"}:
                    said = next(each for row in table.rows for each in row if each)
                    self._tell(
                        f"Tabellen som startar med «{said}», er ikkje forstått.",
                        "Skriv overskriftene i tabellen slik dei var.",
                    )

    def _tell_both(self) -> None:
        away = {*self._attendance("forfall")}
        for name in (each for each in self._attendance("til_stades") if each in away):
            self._tell(
                f"{name} står både som til stades og med forfall.", "Ta bort det eine krysset."
            )

    def _tables(self, wanted: set[str], *, answers: bool) -> Iterator[dict[str, str]]:
        """Give the rows of the tables with some columns, of those with answers or the others."""
        for section in self._sections:
            for head, rows in map(read_rows, section.tables):
                asked = section.name == "svar" or "status" in head
                if wanted <= {*head} and asked is answers:
                    yield from rows

    def _agreements(self) -> Iterator[Avtale]:
        for row in self._tables({"kva", "kven"}, answers=False):
            kva, kven, frist = (row.get(each, "") for each in ("kva", "kven", "frist"))
            if not kva:
                said = " / ".join(each for each in row.values() if each)
                self._tell(f"Avtalen «{said}» manglar kva som skal gjerast.", "Skriv det i «Kva».")
            day = parse_deadline(frist, self._day)
            if day is None and any(sign.isdigit() for sign in frist):
                self._tell(f"Fristen «{frist}» er ikkje forstått.", "Skriv han slik: 15.12.2026.")
            yield Avtale(kva, kven, frist, day)
        for line in self._lines("avtalar"):
            self._tell(f"«{line}» står utanfor tabellen.", "Skriv avtalen i tabellen, med «Kven».")
            yield Avtale(line)

    def _answers(self) -> Iterator[Svar]:
        for row in self._tables({"kva"}, answers=True):
            kva, kven, said = (row.get(each, "") for each in ("kva", "kven", "status"))
            status = parse_status(said)
            if said and not status:
                self._tell(
                    f"Statusen «{said}» til «{kva}» er ikkje forstått.",
                    "Skriv gjort, ikkje gjort eller fell bort.",
                )
            yield Svar(kva, kven, status)
        for line in self._lines("svar"):
            self._tell(f"«{line}» står utanfor tabellen.", "Skriv kva som vart gjort, i «Status».")

    def _attendance(self, column: str) -> Iterator[str]:
        for row in self._tables({"namn", "til_stades"}, answers=False):
            if {*row.get(column, "").lower().split()} & _MARKS:
                yield row.get("namn", "").partition(" (")[0]

    def _supplements(self) -> dict[str, tuple[str, ...]]:
        for line in self._lines("supplement"):
            self._tell(
                f"Suppleringa «{line}» er ikkje ført vidare.",
                "Skriv ho under den delen av grunnlaget ho høyrer til.",
            )
        found = {part: self._lines("supplement", part) for part in PARTS}
        return {part: lines for part, lines in found.items() if lines}

    def _lines(self, name: str, part: str = "") -> tuple[str, ...]:
        """List what somebody wrote in a part."""
        return tuple(
            line
            for section, lines in self._written
            if (section.name, section.part) == (name, part)
            for line in lines
        )

    def _tell(self, what: str, fix: str) -> None:
        self._problems.append(self._doubt(what, fix))

    def _doubt(self, what: str, fix: str) -> Problem:
        return warning(self._place, what, fix)
