"""The meetings as calendars: of a network, of a school, or of all."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import KALENDRAR, OUTPUT, document_path, folder_names
from nettverk.calendar.event import Entry, Reminder, revise, withdraw
from nettverk.documents.kalendermote import (
    KalenderContext,
    describe_kalendermøte,
    meets_in,
    tell_cut,
    word_event,
)
from nettverk.documents.nye_namn import ask_of_names, find_places
from nettverk.errors import NettverkError
from nettverk.model.kalendernamn import known_as
from nettverk.model.samarbeid import Nettverk, Skule
from nettverk.model.skulear import Skuleår
from nettverk.output.writing import File
from nettverk.planning.mote import Møte
from nettverk.render.draft import Trials
from nettverk.workspace.kunngjering import count_changes
from nettverk.workspace.workspace import Workspace

_ALLE = PurePosixPath("alle")
_OURS = re.compile(
    r"(?!.*-(?:endra|kopi)-\d)"
    rf"(?:{KALENDRAR}/(?:nettverk|skular)/.*|[^/]*/(?:[^/]*/plan|skular/plan-[^/]*))\.ics"
)
"""Where the tool puts calendars; those of what has changed, and copies, are named by a day too."""
_LONG = 150
"""How long the names of a meeting can be before anybody asks what a program cuts."""


class Kalender(Struct, frozen=True):
    """A calendar to write: its place without a suffix, its name, and the school it is for.

    Its school years are those of `Kalendrar`, and `valt` is what a command says to choose it.
    """

    path: PurePosixPath
    namn: str
    nettverk: tuple[Nettverk, ...]
    skule: str = ""
    valt: str = ""


class Kalendrar:
    """The calendars of a school year, or the lasting ones of all, numbered by those that lie there.

    They go to the folder `out` if there is one, and are numbered by what lies there too. A lasting
    calendar keeps its place from year to year, and when what it is of gets another name.
    """

    def __init__(
        self,
        workspace: Workspace,
        year: Skuleår | None,
        out: Path | None,
        reminders: Sequence[Reminder],
    ) -> None:
        from nettverk.workspace.kalendrar import load_earlier

        self._workspace, self._year = workspace, year
        self._years = (year,) if year else workspace.plan.skuleår
        self._earlier = load_earlier(workspace, [each.skuleår for each in self._years], out)
        self._reminders = tuple(reminders)
        self._described: dict[int, KalenderContext] = {}
        self._skular = {each.namn: each for each in workspace.plan.oversikt.skular}

    def of_nettverka(self, nettverka: Iterable[Nettverk | None]) -> Iterator[Kalender]:
        """List a calendar for each network, where None is all of them."""
        oversikt = self._workspace.plan.oversikt
        lasting = find_places(oversikt.nettverk, "nettverk", self._earlier.list_lasting("nettverk"))
        for each in nettverka:
            folder = self._workspace.folders[each.namn] if each else ""
            own = lasting[known_as(each)] if each else _ALLE
            yield Kalender(
                self._place(folder, "plan", own),
                self._name(each.namn if each else oversikt.samarbeid.namn),
                (each,) if each else oversikt.nettverk,
                valt=f" {folder}" if folder else "",
            )

    def _place(self, folder: str, kind: str, lasting: PurePosixPath) -> PurePosixPath:
        year = self._year
        return document_path(year.skuleår, folder, None, kind) if year else KALENDRAR / lasting

    def _name(self, name: str) -> str:
        return f"{name} {self._year.skuleår}" if self._year else name

    def of_skular(self, skular: Iterable[Skule]) -> Iterator[Kalender]:
        """List a calendar for each school, of all its networks."""
        oversikt = self._workspace.plan.oversikt
        files = folder_names([each.namn for each in oversikt.skular])
        lasting = find_places(oversikt.skular, "skular", self._earlier.list_lasting("skular"))
        nettverka = self._find_nettverka()
        for each in skular:
            yield Kalender(
                self._place("skular", f"plan-{files[each.namn]}", lasting[known_as(each)]),
                self._name(f"Nettverksmøte for {each.namn}"),
                tuple(nettverka.get(each.namn, ())),
                each.namn,
                valt=f" --skule {files[each.namn]}",
            )

    def _find_nettverka(self) -> Mapping[str, Sequence[Nettverk]]:
        """Find the networks that each school is in or hosts for."""
        plan, found = self._workspace.plan, dict[str, list[Nettverk]]()
        for nettverk in plan.oversikt.nettverk:
            vertar = (each.vert_namn for each in self._list_møta(nettverk))
            for name in {*vertar, *nettverk.skulenamn}:
                found.setdefault(name, []).append(nettverk)
        return found

    def _list_møta(self, nettverk: Nettverk) -> list[Møte]:
        """List the meetings of a network in the years of the calendars."""
        return [
            each
            for each in self._workspace.plan.møta_of(nettverk)
            if any(each.skuleår is year for year in self._years)
        ]

    def has_møte(self, kalender: Kalender) -> bool:
        """Tell whether a calendar would have anything in it."""
        return bool(self._list_entries(kalender))

    def make(self, kalender: Kalender) -> File:
        """Make the file of a calendar; NettverkError where there is no meeting in it."""
        from nettverk.calendar.ical import write_calendar

        entries = self._list_entries(kalender)
        if not entries:
            raise NettverkError(f"{kalender.namn}: Her er ingen møte, og det blir ingen kalender.")
        return File(f"{kalender.path}.ics", write_calendar(kalender.namn, entries))

    def list_changed(self, kalender: Kalender) -> list[Entry]:
        """List what has another number than in the file that lies there, or today has got one."""
        before = {each.event.uid: each for each in self._earlier.at(kalender.path)}
        noted = {each.event.uid for each in self._earlier.at(self._name_changed(kalender))}
        return [
            each
            for each in self._list_entries(kalender)
            if not (old := before.get(each.event.uid))
            or old.revision.sequence != each.revision.sequence
            or each.event.uid in noted
        ]

    def make_changed(self, kalender: Kalender) -> File:
        """Make the file of what has changed, for those who import; it is no calendar of its own."""
        from nettverk.calendar.ical import write_calendar

        path = self._name_changed(kalender)
        return File(f"{path}.ics", write_calendar(None, self.list_changed(kalender)))

    def _name_changed(self, kalender: Kalender) -> PurePosixPath:
        return kalender.path.with_name(f"{kalender.path.name}-endra-{self._workspace.today}")

    def is_new(self, kalender: Kalender) -> bool:
        """Tell whether no calendar lies where this one goes."""
        return not self._earlier.at(kalender.path)

    def tell_cut(self, kalendrar: Iterable[Kalender]) -> Iterator[str]:
        """Tell of titles and places that Outlook cuts."""
        nettverka = {each.namn: each for kalender in kalendrar for each in kalender.nettverk}
        for nettverk in nettverka.values():
            for each in self._list_møta(nettverk):
                vert = self._skular.get(each.vert_namn)
                texts = [nettverk.namn, each.stad, each.rom]
                texts += [vert.namn, vert.adresse, vert.rom] if vert else []
                if sum(map(len, texts)) > _LONG:
                    yield from tell_cut(self._workspace, each, self._describe(each))

    def make_own(self, møte: Møte, path: PurePosixPath) -> File:
        """Make the file of one meeting, to be sent; a name would make it a calendar in Outlook."""
        from nettverk.calendar.ical import write_calendar

        entry = self._make_entry(møte, describe_kalendermøte(self._workspace, møte))
        return File(f"{path}.ics", write_calendar(None, [entry]))

    def _list_entries(self, kalender: Kalender) -> list[Entry]:
        møta = (
            (møte, self._describe(møte))
            for nettverk in kalender.nettverk
            for møte in self._list_møta(nettverk)
        )
        entries = [
            self._make_entry(møte, context, kalender.skule, is_new=self.is_new(kalender))
            for møte, context in møta
            if not kalender.skule or meets_in(context, kalender.skule)
        ]
        gone = withdraw(
            self._earlier.at(kalender.path),
            {each.event.uid for each in entries},
            self._earlier.versions,
            self._workspace.today,
        )
        return [*entries, *gone]

    def _describe(self, møte: Møte) -> KalenderContext:
        """Describe a meeting as all see it, once for the calendars of all schools."""
        if id(møte) not in self._described:
            self._described[id(møte)] = describe_kalendermøte(self._workspace, møte)
        return self._described[id(møte)]

    def _make_entry(
        self, møte: Møte, context: KalenderContext, skule: str = "", *, is_new: bool = False
    ) -> Entry:
        """Number a meeting by what all calendars say of it; its host alone reads what it does."""
        workspace = self._workspace
        event = word_event(workspace, møte, context)
        published = self._earlier.versions.get(event.uid, ())
        changes = count_changes(workspace.hendingar, møte)
        revision = revise(event, published, changes, workspace.today, is_new=is_new)
        own = describe_kalendermøte(workspace, møte, skule) if skule else context
        shown = word_event(workspace, møte, own) if own.vertskap else event
        of = (known_as(self._skular[skule]),) if skule else ()
        return Entry(replace(shown, known=(*shown.known, *of)), revision, self._reminders)

    def list_outdated(self) -> Iterator[tuple[Path, str]]:
        """List the calendars that show a meeting ahead with other facts, or lack it.

        Each has the command that writes it anew.
        """
        if not self._earlier.files:
            return
        plan, year = self._workspace.plan, self._year
        near = plan.year_of(self._workspace.today) is year
        which = "" if near or not year else f" --skuleår {year.skuleår.nøkkel}"
        which = which if year else " --varig"
        for each in self._list_all():
            shown = self._earlier.at(each.path)
            if shown and self._sum_ahead(shown) != self._sum_ahead(self._list_entries(each)):
                path = self._workspace.root / OUTPUT / f"{each.path}.ics"
                yield path, f"nettverk plan{each.valt} --format ics{which}"

    def list_left(self) -> Iterator[Path]:
        """List the calendars with meetings ahead of what is gone, or has another name."""
        if not self._earlier.files:
            return
        root = self._workspace.root / OUTPUT
        mine = root / (self._year.skuleår.nøkkel if self._year else KALENDRAR)
        lasting = {root / f"{each.path}.ics" for each in self._list_all()}
        for path, entries in self._earlier.files.items():
            ours = path.is_relative_to(mine) and _OURS.fullmatch(path.relative_to(root).as_posix())
            ahead = (each for each in entries if each.is_ahead(self._workspace.today))
            if ours and path not in lasting and any(ahead):
                yield path

    def _list_all(self) -> Iterator[Kalender]:
        oversikt = self._workspace.plan.oversikt
        yield from self.of_nettverka((None, *oversikt.nettverk))
        yield from self.of_skular(oversikt.skular)

    def _sum_ahead(self, entries: Iterable[Entry]) -> dict[str, str]:
        ahead = (each for each in entries if each.event.slutt.date() >= self._workspace.today)
        return {each.event.uid: each.revision.sums.facts for each in ahead}

    def check_names(self, kalendrar: Iterable[Kalender]) -> None:
        """Refuse to write what nobody has said whether it is new, or has another name."""
        listed = [*kalendrar]
        about = {each.namn: each for kalender in listed for each in kalender.nettverk}
        nettverka = (each for each in about.values() if self._list_møta(each))
        skular = [self._skular[each.skule] for each in listed if each.skule]
        if told := self.ask_of(nettverka, () if self._year else skular):
            raise NettverkError("\n".join(told))

    def ask_of(
        self, nettverka: Iterable[Nettverk], skular: Iterable[Skule] = ()
    ) -> tuple[str, ...]:
        """Ask of all that no calendar knows, where calendars know something that is gone."""
        entries = [*chain.from_iterable(self._earlier.versions.values())]
        return (*ask_of_names(self._workspace.plan.oversikt, entries, nettverka, skular),)

    def tell_unread(self) -> Iterator[str]:
        """Tell of files that should be calendars, and nobody can read."""
        for path in self._earlier.unread:
            name = self._workspace.files.name(path)
            yield f"{name} er ikkje ein kalender som kan lesast, og tel ikkje med."


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List each meeting of a school year as all see it, and as its host does."""
    for nettverk in workspace.plan.oversikt.nettverk:
        for møte in workspace.plan.møta_of(nettverk, year):
            for skule in dict.fromkeys(("", møte.vert_namn)):
                context = describe_kalendermøte(workspace, møte, skule)
                yield "kalender.txt", partial(word_event, workspace, møte, context)
