"""A workspace of two school years, in which what is done is done in the lives of its meetings.

Networks meet on the same days, and each meeting has a change of its own. At each step status,
sjekk, notices, messages, calendar and PDF are held against the lives told in `living`.
"""

import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from icalendar import Calendar

from nettverk.commands.innkalling import write_innkallingar
from nettverk.commands.melding import Bruk, write_meldingar
from nettverk.commands.plan import show_plan
from nettverk.commands.referat import write_referat
from nettverk.commands.sjekk import check_workspace
from nettverk.commands.utlagt import mark_published
from nettverk.documents.status import describe_status
from nettverk.output.result import Result
from nettverk.output.writing import Options
from nettverk.workspace.workspace import Workspace, open_workspace
from tests.conftest import by_night, soften

from .changes import AFTER, KINDS, PHASES, word_change
from .lived_data import write_networks, write_year
from .living import Life, run

_EVERY_DAY = [
    *(date(2026, 9, 23), date(2026, 11, 4), date(2026, 12, 9), date(2027, 2, 10)),
    *(date(2027, 3, 17), date(2027, 9, 22), date(2027, 11, 3), date(2027, 12, 8)),
    *(date(2028, 2, 9), date(2028, 3, 15)),
]
TIDY = "rydd i filer som viser det som galdt før"
LOOK = "sjå over filer du har skrive i, som viser det som galdt før"
# At night five networks live every change in every phase; by day two live a fifth of them.
DAYS = _EVERY_DAY[:: 1 if by_night() else 2]
NETWORKS = [f"Krins {letter}" for letter in "ABCDE"[: 5 if by_night() else 2]]
SKULAR = {each: [f"{word}li {each[-1]}" for word in ("Aust", "Vest", "Nord")] for each in NETWORKS}
MD, SENT = Options(("md",)), Bruk(sent=True)


class Years:
    """A workspace with its lives: what is done in it is done in them."""

    def __init__(self, root: Path) -> None:
        self.root, self.today = root, date(2026, 8, 20)
        self.lives = {
            name: [Life(day, day, host=SKULAR[name][0]) for day in DAYS] for name in NETWORKS
        }
        every = [*product(PHASES, KINDS)]
        # Nine and fifty share no factor, so that each fifth of the way has all kinds and phases.
        combos = [(*every[9 * each % len(every)], each % 2) for each in range(len(every))]
        lives = (life for some in zip(*self.lives.values(), strict=True) for life in some)
        self.plot = {id(life): combo for life, combo in zip(lives, combos, strict=False)}
        self.minutes: dict[int, int] = {}
        self.numbers: dict[str, tuple[int, tuple[str, str, str]]] = {}
        self.save()

    def save(self) -> None:
        write_networks(self.root, self.lives)
        for year in (2026, 2027):
            first, last = date(year, 8, 1), date(year + 1, 7, 31)
            some = {
                name: [each for each in lives if first <= each.meant <= last]
                for name, lives in self.lives.items()
            }
            write_year(self.root, year, some)

    def open(self) -> Workspace:
        return open_workspace(self.root, self.today)

    def do(self, command: Callable[[Workspace], Result], *, allowed: bool) -> Result:
        return run(command, self.root, self.today, allowed=allowed)

    def each(self, day: date) -> Iterator[tuple[str, Life, str, str, int]]:
        """List the meetings of a day with their networks and what becomes of them."""
        for name, lives in self.lives.items():
            for life in lives:
                if life.meant == day:
                    yield name, life, *self.plot[id(life)]

    def change(self, day: date, phase: str, *, again: bool = False) -> None:
        for _, life, when, kind, _ in self.each(day):
            if when == phase:
                possible = kind if phase != "after" or kind in AFTER else "clock and school"
                KINDS[possible][again](life)
        self.save()

    def write(self, day: date, *, edited: bool = False) -> None:
        for name, life, *_, by_hand in self.each(day):
            allowed = life.write()
            self.do(_writing(name, day), allowed=allowed)
            if edited and by_hand and allowed:
                path = self._notice(life, name)
                path.write_text(
                    path.read_text("utf-8") + "\nParker ved hallen.\n", encoding="utf-8"
                )
                life.files[life.day] = (*life.files[life.day][:2], True)

    def renew(self, day: date) -> None:
        """Write anew what a person wrote in, as one does when the plan is another."""
        for name, life, *_ in self.each(day):
            lies = life.files.get(life.day)
            if lies and lies[2] and lies[0] != life.plan and not life.off:
                life.files[life.day] = (*lies[:2], False)
                self.do(_writing(name, day, overwrite=True), allowed=life.write())
        self.write(day)

    def _notice(self, life: Life, name: str) -> Path:
        year = life.meant.year if life.meant.month > 7 else life.meant.year - 1
        folder = name.lower().replace(" ", "-")
        return self.root / f"dokument/{year}-{year + 1}/{folder}/{life.day}-innkalling.md"

    def publish(self, day: date) -> None:
        for name, life, *_ in self.each(day):
            self.do(_publishing("innkalling", name, day), allowed=life.publish())

    def tell(self, day: date) -> None:
        """Send what status asks for: notice or change, cancellation, or word to the host."""
        for name, life, *_ in self.each(day):
            before = life.mail
            if life.off:
                result = self.do(_sending("avlysing", name, day), allowed=life.cancel_mail())
                said = [f"Emne: Avlyst: møtet i {name}"]
            else:
                result = self.do(_sending("innkalling", name, day), allowed=life.send())
                said = word_change(before, life.plan, name)
            if output := soften(result.output):
                assert all(each in output for each in said), output
                assert life.off or before in (None, life.plan) or life.plan[0] in output
            if life.told_host and life.misled:
                self.do(_sending("vert", name, day), allowed=life.tell_host())

    def ask(self, day: date) -> None:
        for name, life, *_ in self.each(day):
            self.do(_sending("vert", name, day), allowed=life.tell_host())
            life.asked = True
            self.do(_sending("innspel", name, day), allowed=True)

    def tidy(self) -> None:
        for life in (life for lives in self.lives.values() for life in lives):
            life.tidy(self.today)
        check_workspace(self.open(), strict=False, tidied=True)

    def minute(self, day: date, step: int) -> None:
        """Fill in the minutes, publish them, or tell of them."""
        for name, life, *_ in self.each(day):
            if life.off:
                continue
            if step == 1:
                meant = day.isoformat()
                self.do(partial(_minuting, name, meant), allowed=True)
                path = self._notice(life, name)
                path = path.with_name(f"{life.day}-referat.md")
                text = path.read_text("utf-8").replace(
                    "*Skriv her kva møtet kom fram til.*", "Ja.", 1
                )
                path.write_text(text, encoding="utf-8")
            elif step == 2:
                self.do(_publishing("referat", name, day), allowed=True)
            else:
                self.do(_sending("referat", name, day), allowed=True)
            self.minutes[id(life)] = step

    # What is said, held against what is known.

    def compare(self) -> None:
        workspace = self.open()
        status = describe_status(workspace, workspace.plan.oversikt.nettverk)
        said = {
            (each.nettverk, each.møte, each.plikt.partition(" (")[0]) for each in status.oppgåver
        }
        tidied = {
            (each.nettverk, each.plikt) for each in status.oppgåver if each.plikt in {TIDY, LOOK}
        }
        wanted = {each for name in NETWORKS for each in self._list_duties(name)}
        assert {each for each in said if each[2] not in {TIDY, LOOK}} == wanted
        old = {name: {*self._list_old(name)} for name in NETWORKS}
        assert tidied == {
            (name, LOOK if life.is_left_to_hands(file) else TIDY)
            for name in NETWORKS
            for life in self.lives[name]
            for file in life.old_files(self.today)
        }
        problems = check_workspace(workspace, strict=False).problems
        files = {each.place.file for each in problems if each.place.file.startswith("dokument/")}
        assert files == {each for some in old.values() for each in some}
        changed = [each for each in wanted if _is_change(each[2])]
        warned = [
            each
            for each in problems
            if each.place.file.startswith("data/") and each not in workspace.problems
            # What may be written for another host is no duty to tell anybody.
            if "kan vera skrive for" not in each.what
        ]
        assert len(warned) == len(changed), warned

    def _list_duties(self, name: str) -> Iterator[tuple[str, date, str]]:
        lives = sorted(self.lives[name], key=lambda each: each.day)
        ahead = next((each for each in lives if not each.off and each.day >= self.today), None)
        for life in lives:
            if life.last >= self.today:
                for plikt in life.duties(self.today, is_next=life is ahead):
                    yield name, life.day, plikt
            if not life.off and life.day < self.today:
                steps = ("fyll ut referatet", "legg ut referatet", "send melding om referatet")
                done = self.minutes.get(id(life), 0)
                yield from ((name, life.day, each) for each in steps[done : done + 1])

    def _list_old(self, name: str) -> Iterator[str]:
        for life in self.lives[name]:
            folder = self._notice(life, name).parent.relative_to(self.root).as_posix()
            yield from (f"{folder}/{each}" for each in life.old_files(self.today))

    def calendar(self) -> None:
        """Write the calendar of each year, and see that its numbers rise with its facts alone."""
        for year in (2026, 2027):
            name = f"{year}-{year + 1}"
            self.do(partial(_planning, name), allowed=True)
            content = (self.root / f"dokument/{name}/plan.ics").read_bytes()
            for event in Calendar.from_ical(content).events:
                self._number(event)
        shown = sorted((when, status) for _, (when, _, status) in self.numbers.values())
        lives = [life for some in self.lives.values() for life in some]
        status = {False: "CONFIRMED", True: "CANCELLED"}
        assert shown == sorted((f"{life.day} {life.clock[:5]}", status[life.off]) for life in lives)

    def _number(self, event: Any) -> None:
        when = f"{event.decoded('dtstart'):%Y-%m-%d %H.%M}"
        facts = (when, str(event["LOCATION"]), str(event["STATUS"]))
        number, before = self.numbers.get(str(event["UID"]), (-1, ()))
        assert (event["SEQUENCE"] > number) == (facts != before)
        self.numbers[str(event["UID"])] = (event["SEQUENCE"], facts)

    def print(self, day: date, folder: Path) -> None:
        """Print the notices of a day, and see that each says what the plan says."""
        meant = day.isoformat()
        options = Options(("pdf",), out=folder)
        held = [(name, life) for name, life, *_ in self.each(day) if not life.off]
        names = [name for name, _ in held]
        self.do(lambda it: write_innkallingar(it, names, meant, options), allowed=True)
        for name, life in held:
            path = folder / self._notice(life, name).relative_to(self.root / "dokument")
            shown = subprocess.run(
                ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
            assert all(each in " ".join(shown.split()) for each in life.plan)


def _is_change(plikt: str) -> bool:
    return " at " in plikt or "endra" in plikt or "gjeld" in plikt


def _minuting(name: str, meant: str, workspace: Workspace) -> Result:
    return write_referat(workspace, [name], meant, MD)


def _planning(year: str, workspace: Workspace) -> Result:
    return show_plan(workspace, [], year, Options(("ics",)))


def _writing(name: str, day: date, *, overwrite: bool = False) -> Callable[[Workspace], Result]:
    options = Options(("md",), overwrite=overwrite)
    return lambda it: write_innkallingar(it, [name], day.isoformat(), options)


def _publishing(kind: str, name: str, day: date) -> Callable[[Workspace], Result]:
    return lambda it: mark_published(it, kind, [name], day.isoformat(), Bruk(), anyway=True)


def _sending(kind: str, name: str, day: date) -> Callable[[Workspace], Result]:
    return lambda it: write_meldingar(it, kind, [name], day.isoformat(), SENT)
