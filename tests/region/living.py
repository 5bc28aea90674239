"""A school year in another region, lived by leaders who give the commands that status gives.

What each meeting owes is told here from what was done with it, without the code.
"""

import io
import json
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from docx import Document
from msgspec.structs import replace

from nettverk.cli import run
from tests.conftest import soften
from tests.referat.filling import Filling, fill_markdown, fill_word

SIS, VUOTNA, ØYANE = NETTVERK = ("Sis-Ávži", "Vuotna/Fjorden", "Øyane")
FOLDERS = dict(zip(NETTVERK, ("sis-avzi", "vuotna-fjorden", "oyane"), strict=True))
SAID = "Buorre ságastallan."

_ASK_HOST, _ASK_TOPICS = "spør verten om rom og tema", "spør medlemmene om saker"
_NOTICE = ("skriv innkallinga", "legg ut innkallinga", "send melding om innkallinga")
_FORM = "skriv skjemaet til referatet, og ta det med på møtet"
_MINUTES = ("fyll ut referatet", "legg ut referatet", "send melding om referatet")
HEED = "ta endringar og innspel frå referata inn i saklista"
REWRITE = "skriv innkallinga på nytt og legg ho ut, for planen er endra"
TELL = "sei frå til medlemmene at møtet er endra"
TELL_OFF = "sei frå til medlemmene at møtet er avlyst"
TIDY = "rydd i filer som viser det som galdt før"


@dataclass
class Meeting:
    """A meeting as its leader knows it; `host` tells that a host must be asked.

    `changed` is what a change asks for, one step after another, instead of what was owed.
    """

    nettverk: str
    meant: date
    host: bool = False
    økt: int = 1
    days: int = 1
    off: bool = False
    moved: date | None = None
    heeds: bool = False
    notice: int = 0
    form: bool = False
    minutes: int = 0
    changed: list[set[tuple[date, str]]] = field(default_factory=list)

    @property
    def day(self) -> date:
        return self.moved or self.meant

    @property
    def name(self) -> str:
        return f"{self.day}-{self.økt}".removesuffix("-1")

    def is_over(self, today: date) -> bool:
        return self.day + timedelta(self.days) <= today

    def list_owed(self, today: date, *, is_next: bool) -> Iterator[tuple[date, str]]:
        """Tell what is owed on a day: what a change asks for, and else the next step."""
        if self.changed:
            yield from self.changed[0]
        elif self.off:
            return
        elif self.is_over(today):
            yield from ((self.day, each) for each in _MINUTES[self.minutes :][:1])
        elif is_next:
            yield from ((self.day, each) for each in self._list_ahead(today))

    def _list_ahead(self, today: date) -> Iterator[str]:
        yield from _NOTICE[self.notice :][:1]
        if self.heeds:
            yield HEED
        if self.host and not self.notice:
            yield _ASK_HOST
        if self.days == 1 and not self.notice:
            yield _ASK_TOPICS
        if not self.form and today >= self.day - timedelta(1):
            yield _FORM

    def step(self, today: date) -> None:
        """Know that what was owed is done."""
        if self.changed:
            self.changed.pop(0)
        elif self.is_over(today):
            self.minutes += 1
        else:
            self.notice += 1
            self.form = today >= self.day - timedelta(1)


@dataclass
class Year:
    """The workspace, its meetings, the day it is, and all that commands have said."""

    root: Path
    meetings: list[Meeting]
    today: date = date(2026, 8, 20)
    said: list[str] = field(default_factory=list)

    def call(self, *words: str, code: int = 0) -> str:
        """Run a command on the day it is, and give what it said."""
        said = "".join(self._call(*words, code=code))
        self.said.append(said)
        return said

    def _call(self, *words: str, code: int = 0) -> tuple[str, str]:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            found = run(["--mappe", str(self.root), "--i-dag", str(self.today), *words])
        assert found == code, (self.today, words, out.getvalue(), err.getvalue())
        return out.getvalue(), err.getvalue()

    def ask(self, *words: str) -> Any:
        """Run a command that answers other programs."""
        return json.loads(self._call(*words)[0])

    def list_meetings(self, meant: date) -> list[Meeting]:
        return [each for each in self.meetings if each.meant == meant]

    def find(self, nettverk: str, meant: date, økt: int = 1) -> Meeting:
        some = self.list_meetings(meant)
        return next(each for each in some if (each.nettverk, each.økt) == (nettverk, økt))

    def look(self) -> list[dict[str, Any]]:
        """See that what status says is owed, is what is owed."""
        owed: list[dict[str, Any]] = self.ask("status", "--format", "json")["oppgåver"]
        told = {(each["nettverk"], each["økt"], each["møte"], each["plikt"]) for each in owed}
        wanted = {
            (each.nettverk, each.økt, str(day), plikt)
            for each in self.meetings
            for day, plikt in each.list_owed(self.today, is_next=self._is_next(each))
        }
        assert told == wanted, (self.today, told - wanted, wanted - told)
        return owed

    def _is_next(self, meeting: Meeting) -> bool:
        ahead = [
            each.day
            for each in self.meetings
            if each.nettverk == meeting.nettverk and not (each.off or each.day < self.today)
        ]
        return meeting.day == min(ahead, default=None)

    def obey(self, meant: date) -> None:
        """Give the commands that status gives for the meetings of a day, each once."""
        some = [each for each in self.list_meetings(meant) if not each.off or each.changed]
        known = {(each.nettverk, each.økt) for each in some}
        last = str(max(each.day for each in some))
        owed = [
            each
            for each in self.look()
            if each["møte"] <= last and (each["nettverk"], each["økt"]) in known
        ]
        for each in dict.fromkeys(each for one in owed for each in one["kommandoar"]):
            self.call(*shlex.split(each)[1:])
        for each in some:
            if {*each.list_owed(self.today, is_next=True)}:
                each.step(self.today)

    def check(self, *warned: str) -> None:
        """See that nothing is wrong but this, and that nobody accepted it."""
        said = self.call("sjekk", "--streng", code=1 if warned else 0)
        assert sorted(re.findall(r"\[([\w-]+)\]$", said, re.MULTILINE)) == sorted(warned), said
        assert "Feil i" not in said

    def change(self, old: str, new: str, name: str = "2026-2027.yaml") -> None:
        """Change a file of data as a person does."""
        path = self.root / "data" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")

    def fill(self, meeting: Meeting, filling: Filling, suffix: str = "md") -> None:
        """Fill in the minutes in Word or as Markdown, and take the other form away."""
        text, lines = self.path(meeting, "referat").read_text(encoding="utf-8"), {**filling.lines}
        for section in re.split(r"^#+ ", text, flags=re.MULTILINE):
            heading, _, below = section.partition("\n")
            title = heading.partition(": ")[2] or heading
            if "\n*Skriv her" in below and "ei supplering" not in below:
                nothing = "malen" in below or title.startswith("Endringar")
                lines.setdefault(title, ["Ingen." if nothing else SAID])
        fill = {"md": fill_markdown, "docx": fill_word}[suffix]
        fill(self.path(meeting, "referat", suffix), replace(filling, lines=lines))
        self.path(meeting, "referat", {"md": "docx", "docx": "md"}[suffix]).unlink()
        meeting.minutes = 1

    def path(self, meeting: Meeting, kind: str, suffix: str = "md") -> Path:
        folder = self.root / "dokument/2026-2027" / FOLDERS[meeting.nettverk]
        return folder / f"{meeting.name}-{kind}.{suffix}"

    def read(self, nettverk: str, meant: date, kind: str, økt: int = 1) -> str:
        """Read a document as Markdown; of a Word file, the tables alone."""
        path = self.path(self.find(nettverk, meant, økt), kind)
        if path.is_file():
            return soften(path.read_text(encoding="utf-8"))
        tables = Document(str(path.with_suffix(".docx"))).tables
        rows = [row for table in tables for row in table.rows]
        return "".join(f"| {' | '.join(each.text for each in row.cells)} |\n" for row in rows)
