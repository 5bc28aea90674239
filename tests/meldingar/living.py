"""A meeting's life, told without the code: who knows what, and what is asked for.

A board where notices hang, a mailbox, what the host was told, and the files in the folder.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from nettverk.errors import NettverkError
from nettverk.nynorsk import write_long_date, write_short_date
from nettverk.output.result import Result
from nettverk.workspace.workspace import Workspace, open_workspace

OFF = ("avlyst",)
SKULAR = ("Austlia skule", "Vestlia skule", "Nordlia skule")
LEAVING, COMING = "Heim", "Ny"
"""What the schools that leave and come are called, in place of the word of a host."""
HOTEL = "Hotellet"
NETTVERK = "Prøve"
Facts = tuple[str, ...]


def run(
    command: Callable[[Workspace], Result], root: Path, today: date, *, allowed: bool
) -> Result:
    """Run a command in a workspace, and see that it does as a life says it may."""
    try:
        result = command(open_workspace(root, today))
    except NettverkError as fault:
        result = Result(faults=(str(fault),), exit_code=1)
    assert (result.exit_code == 0) == allowed, result
    return result


_WRITE = "skriv innkallinga på nytt og legg ho ut"
_FIRST = {
    "legg ut den nye innkallinga": "legg ut innkallinga",
    "rett innkallinga du har skrive i, og legg ho ut": "rett innkallinga du har skrive i",
    _WRITE: "skriv innkallinga",
}


def kin(host: str, word: str) -> str:
    """Name another school of the same network as a host."""
    return re.sub("^(Aust|Vest|Nord)", word, host)


def school_of(facts: Facts) -> str:
    """Find the school that hosts, by what was said; nothing where the meeting is elsewhere."""
    name = "" if facts == OFF else facts[1].split(", ")[0]
    return "" if name == HOTEL else name


@dataclass
class Life:
    """One meeting as its leader lives with it."""

    meant: date
    day: date
    clock: str = "12.00–15.00"
    host: str = SKULAR[0]
    room: str = "rom 1"
    place: str = ""
    link: str = ""
    leader: str = "Lise Leiar"
    left: bool = False
    come: bool = False
    off: bool = False
    board: Facts | None = None
    mail: Facts | None = None
    told_host: Facts | None = None
    hosts: dict[str, Facts] = field(default_factory=dict)
    withdrawn: bool = False
    invited: bool = False
    asked: bool = False
    hung: list[Facts] = field(default_factory=list)
    files: dict[date, tuple[Facts, Facts | None, bool]] = field(default_factory=dict)
    said: dict[Facts, date] = field(default_factory=dict)

    @property
    def plan(self) -> Facts:
        when = f"{write_long_date(self.day)}, kl. {self.clock}"
        where = self.place or (f"{self.host}, {self.room}" if self.room else self.host)
        called = ", ".join(self.called)
        said = OFF if self.off else (when, where, self.link, self.leader, called)
        self.said[said] = self.day
        return said

    @property
    def called(self) -> list[str]:
        """List the schools that never host, and are called to the meeting."""
        words = [LEAVING] * (not self.left) + [COMING] * self.come
        return [kin(self.host, each) for each in words]

    @property
    def school(self) -> str:
        """Name the school that hosts, if the meeting is at one."""
        return "" if self.place else self.host

    @property
    def last(self) -> date:
        """Find the last day on which anybody may come."""
        known = (
            each
            for each in (self.board, self.mail, *self.hosts.values())
            if each not in (None, OFF)
        )
        return max([self.day, *(self.said[each] for each in known if each)])

    @property
    def other(self) -> Facts | None:
        """Find the last notice that hung there and said something else than the plan."""
        return next((each for each in reversed(self.hung) if each != self.plan), None)

    @property
    def misled(self) -> list[Facts]:
        """List what schools that think they are host heard last, where it no longer holds."""
        read = [self.board] if self.board and not (self.mail or self.told_host) else []
        return [each for each in self.hosts.values() or read if each[:3] != self.plan[:3]]

    def yaml(self) -> str:
        lines = [f"      - dato: {write_short_date(self.meant)}"]
        lines += [f"        stad: {self.place}" if self.place else f"        vert: {self.host}"]
        lines += [f"        lenkje: {self.link}"] if self.link else []
        lines += [f"        leiar: {self.leader}"]
        lines += [
            f"        tid: {self.clock}",
            "        lukkast_med: Ro",
            "        innspel_på: Støy",
        ]
        if self.room and not self.place:
            lines.append(f"        rom: {self.room}")
        if self.day != self.meant:
            lines.append(f"        ny_dato: {write_short_date(self.day)}")
        return "\n".join([*lines, *(["        avlyst: ja"] if self.off else [])]) + "\n"

    # What each command does, and whether it may.

    def write(self) -> bool:
        if self.off:
            return False
        if self.day in self.files and self.files[self.day][2]:
            return False
        self.files[self.day] = (self.plan, self.other, False)
        return True

    def publish(self) -> bool:
        lies = self.files.get(self.day)
        if self.off or not lies or lies[0] != self.plan:
            return False
        if self.board and not self.mail and school_of(self.board) not in ("", self.school):
            self.hosts.setdefault(school_of(self.board), self.board)
        self.board, self.withdrawn = self.plan, False
        self.hung.append(self.plan)
        return True

    def send(self) -> bool:
        if self.off or self.board != self.plan:
            return False
        if self.mail not in (None, self.plan) and self.misled:
            self._tell_hosts()
        # A host is a member too, but one who has got a word of her own trusts that.
        self._believe()
        self.mail, self.invited = self.plan, True
        return True

    def cancel_mail(self) -> bool:
        if not self.off or not ((self.mail or OFF) != OFF or self.other):
            return False
        if self.misled:
            self._tell_hosts()
        self.mail, self.withdrawn = OFF, False
        return True

    def tell_host(self) -> bool:
        if (self.off or not self.school) and not any(map(school_of, self.misled)):
            return False
        self._tell_hosts()
        return True

    def _tell_hosts(self) -> None:
        """Tell the host, and all who thought that they were."""
        self.told_host, self.hosts = self.plan, {}
        if self.off or self.school:
            self.hosts["" if self.off else self.host] = self.plan

    def _believe(self) -> None:
        if self.school:
            self.hosts.setdefault(self.school, self.plan)

    def take_back(self) -> bool:
        if self.off or not self.board:
            return False
        # Who was told of another notice than this, need not be told that it does not hold.
        self.board, self.withdrawn = None, self.mail == self.board
        self.hung.clear()
        return True

    def mail_back(self) -> bool:
        if self.off or not self.withdrawn:
            return False
        self.mail, self.withdrawn, self.invited = self.plan, False, False
        self._believe()
        return True

    # What is asked for, and which files are old.

    def duties(self, today: date, *, is_next: bool) -> set[str]:
        if self.off:
            return self._duties_when_off()
        told_without_notice = self.mail not in (None, self.plan) and not self.board
        if self.board not in (None, self.plan) or (told_without_notice and not self.withdrawn):
            return {f"{self._find_writing()}, for planen er endra"}
        if self.withdrawn:
            return {"sei frå til medlemmene at innkallinga ikkje gjeld"}
        if self.mail not in (None, self.plan):
            new = "blir halde likevel" if self.mail == OFF else "er endra"
            return {f"sei frå til medlemmene at møtet {new}"}
        if self.told_host and self.misled:
            return {"sei frå til verten om det som er endra"}
        return self._ordinary(today) if is_next else set()

    def _duties_when_off(self) -> set[str]:
        if (self.mail or self.board or OFF) != OFF:
            return {"sei frå til medlemmene at møtet er avlyst"}
        if self.told_host and self.misled:
            return {"sei frå til verten om det som er endra"}
        return set()

    def _ordinary(self, today: date) -> set[str]:
        found: set[str] = set()
        if not self.board and today <= self.day - timedelta(14):
            host = self.school and (not self.told_host or self.told_host[:3] != self.plan[:3])
            found |= {"spør verten om rom og tema"} if host else set()
            found |= set() if self.asked else {"spør medlemmene om saker"}
        if not self.board:
            return {*found, _FIRST[self._find_writing()]}
        return found if self.invited else {*found, "send melding om innkallinga"}

    def _find_writing(self) -> str:
        """Find what is to be done with the notice that lies there, before it can be published."""
        said, _, edited = self.files.get(self.day, ((), None, False))
        if said == self.plan:
            return "legg ut den nye innkallinga"
        return "rett innkallinga du har skrive i, og legg ho ut" if edited else _WRITE

    def old_files(self, today: date) -> set[str]:
        return {
            f"{day.isoformat()}-innkalling.md" for day in self.files if self._is_old(day, today)
        }

    def is_left_to_hands(self, name: str) -> bool:
        """Tell whether an old file was written in, so that no command takes it away."""
        return any(name.startswith(str(day)) and each[2] for day, each in self.files.items())

    def _is_old(self, day: date, today: date) -> bool:
        said, other, edited = self.files[day]
        if self.off or day != self.day:
            moved = not self.off and self.day >= today
            return moved or day >= today
        if self.day < today:
            return False
        if edited:
            return said != self.plan and self.board in (None, self.plan)
        return not self.board and (said, other) != (self.plan, self.other)

    def tidy(self, today: date) -> None:
        for day in [each for each in self.files if self._is_old(each, today)]:
            if self.files[day][2]:
                continue
            if self.off or day != self.day:
                del self.files[day]
            else:
                self.files[day] = (self.plan, self.other, False)
