"""From the blocks of filled-in minutes to what is carried; what is not understood is told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.errors import Place, Problem, warning
from nettverk.minutes.blocks import CHECKED, UNCHECKED, Block, Reading
from nettverk.minutes.deadlines import parse_deadline
from nettverk.minutes.sections import read_rows, split_sections
from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.nynorsk import fold

_MARKS = {CHECKED, "☑", "✓", "✔", "🗹", "x", "ja", "1"}
_NEEDED = {
    "avtalar": "Kva gjer eg og me fram til neste møte?",
    "endringar": "Endringar til neste møte",
}
_BULLETS = "-–•*·▪ \t"


class Understood(Struct, frozen=True):
    """The minutes, and what in them needs a person's eye."""

    referat: Referat
    problems: tuple[Problem, ...]


def understand(reading: Reading, skeleton: Sequence[Block], day: date, file: str) -> Understood:
    """Read the minutes of a day; what the skeleton says already is not something written in it."""
    return _Reader(reading, skeleton, day, file).understand()


class _Reader:
    def __init__(self, reading: Reading, skeleton: Sequence[Block], day: date, file: str) -> None:
        self._sections = split_sections(reading.blocks)
        self._printed = Counter(
            (each.name, fold(line)) for each in split_sections(skeleton) for line in each.lines
        )
        self._prompts = {line for each in split_sections(skeleton) for line in each.lines}
        self._day, self._place = day, Place(file)
        self._problems = [
            self._doubt(f"Noko i fila er ikkje lese: {each}.", "Sjå over det som er ført vidare.")
            for each in reading.lost
        ]

    def understand(self) -> Understood:
        present = {each.name for each in self._sections}
        present |= {"avtalar"} if self._tables({"kva", "kven"}, without="status") else set()
        for name, title in _NEEDED.items():
            if name not in present:
                self._tell(f"Fann ikkje delen «{title}».", "Set inn overskrifta att.")
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
                each.part
                for each in self._sections
                if not each.name and each.part and self._lines("", each.part)
            ),
        )
        return Understood(referat, tuple(self._problems))

    def _tables(self, wanted: set[str], without: str = "") -> list[list[dict[str, str]]]:
        tables = (read_rows(table) for each in self._sections for table in each.tables)
        return [rows for head, rows in tables if wanted <= {*head} and without not in head]

    def _agreements(self) -> Iterator[Avtale]:
        for row in (row for rows in self._tables({"kva", "kven"}, "status") for row in rows):
            kva, kven, frist = (row.get(each, "") for each in ("kva", "kven", "frist"))
            if not kva:
                said = " / ".join(each for each in row.values() if each)
                self._tell(f"Avtalen «{said}» manglar kva som skal gjerast.", "Skriv det i «Kva».")
            yield Avtale(kva, kven, frist, parse_deadline(frist, self._day))
        for line in self._lines("avtalar"):
            self._tell(f"«{line}» står utanfor tabellen.", "Skriv avtalen i tabellen, med «Kven».")
            yield Avtale(line)

    def _answers(self) -> Iterator[Svar]:
        for row in (row for rows in self._tables({"kva", "status"}) for row in rows):
            kva, kven, said = (row.get(each, "") for each in ("kva", "kven", "status"))
            status = next((each for each in Status if fold(each) == fold(said)), None)
            if status:
                yield Svar(kva, kven, status)
            elif said:
                self._tell(
                    f"Statusen «{said}» til «{kva}» er ikkje forstått.",
                    "Skriv gjort, ikkje gjort eller fell bort.",
                )

    def _attendance(self, column: str) -> Iterator[str]:
        for row in (row for rows in self._tables({"namn", "til_stades"}) for row in rows):
            if {*row.get(column, "").lower().split()} & _MARKS:
                yield row.get("namn", "").partition(" (")[0]

    def _supplements(self) -> dict[str, tuple[str, ...]]:
        parts = dict.fromkeys(each.part for each in self._sections if each.name == "supplement")
        found = {part: self._lines("supplement", part) for part in parts}
        return {part: lines for part, lines in found.items() if part and lines}

    def _lines(self, name: str, part: str = "") -> tuple[str, ...]:
        """List what somebody wrote in a part: its lines, without those the skeleton has."""
        printed = Counter(self._printed)
        written = []
        for section in self._sections:
            if section.name != name or section.part != part:
                continue
            # Pandoc prints what a screen reader says of a table, as the table's caption.
            heads = [", ".join(each.rows[0]) for each in section.tables if each.rows]
            spoken = tuple(f"Kolonnar: {each}" for each in heads)
            for line in section.lines:
                if line.endswith(spoken):
                    continue
                if printed[name, fold(line)]:
                    printed[name, fold(line)] -= 1
                else:
                    written.append(self._without_prompt(line))
        return tuple(line for line in written if line)

    def _without_prompt(self, line: str) -> str:
        """Take away a prompt that somebody went on writing after."""
        prompt = next((each for each in self._prompts if line.startswith(f"{each} ")), "")
        text = line.removeprefix(prompt).strip().lstrip(_BULLETS)
        return text.replace(UNCHECKED, "").strip()

    def _tell(self, what: str, fix: str) -> None:
        self._problems.append(self._doubt(what, fix))

    def _doubt(self, what: str, fix: str) -> Problem:
        return warning(self._place, what, fix)
