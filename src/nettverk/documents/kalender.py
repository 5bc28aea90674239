"""The meetings as calendars: of a network, of a school, or of all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import asdict

from nettverk.archive.paths import KALENDRAR, OUTPUT, document_path, folder_names, slugify
from nettverk.calendar.event import Entry, Event, Reminder, revise, withdraw
from nettverk.context.mote import MøtedokumentContext, describe_møte
from nettverk.errors import NettverkError
from nettverk.model.kalendernamn import known_as
from nettverk.model.samarbeid import Nettverk, Skule
from nettverk.model.skulear import Skuleår
from nettverk.output.writing import File
from nettverk.planning.mote import Møte
from nettverk.render.draft import Trials
from nettverk.render.filters import write_stad
from nettverk.workspace.kunngjering import count_changes
from nettverk.workspace.workspace import Workspace

_ALLE = PurePosixPath("alle")


class _KalenderContext(MøtedokumentContext, frozen=True, kw_only=True):
    """What the notice of the meeting sees, and more.

    `avlyst` tells that the meeting is cancelled, and `vertskap` that the calendar is the host's.
    """

    avlyst: bool
    vertskap: bool


class _Kalender(Struct, frozen=True):
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
        self._described: dict[int, _KalenderContext] = {}

    def of_nettverka(self, nettverka: Iterable[Nettverk | None]) -> Iterator[_Kalender]:
        """List a calendar for each network, where None is all of them."""
        oversikt = self._workspace.plan.oversikt
        lasting = folder_names([known_as(each) for each in oversikt.nettverk])
        for each in nettverka:
            folder = self._workspace.folders[each.namn] if each else ""
            own = PurePosixPath("nettverk", lasting[known_as(each)]) if each else _ALLE
            yield _Kalender(
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

    def of_skular(self, skular: Iterable[Skule]) -> Iterator[_Kalender]:
        """List a calendar for each school, of all its networks."""
        oversikt = self._workspace.plan.oversikt
        files = folder_names([each.namn for each in oversikt.skular])
        lasting = folder_names([known_as(each) for each in oversikt.skular])
        nettverka = self._find_nettverka()
        for each in skular:
            yield _Kalender(
                self._place(
                    "skular",
                    f"plan-{files[each.namn]}",
                    PurePosixPath("skular", lasting[known_as(each)]),
                ),
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

    def has_møte(self, kalender: _Kalender) -> bool:
        """Tell whether a calendar would have anything in it."""
        return bool(self._list_entries(kalender))

    def make(self, kalender: _Kalender) -> File:
        """Make the file of a calendar; NettverkError where there is no meeting in it."""
        from nettverk.calendar.ical import write_calendar

        entries = self._list_entries(kalender)
        if not entries:
            raise NettverkError(f"{kalender.namn}: Her er ingen møte, og det blir ingen kalender.")
        return File(f"{kalender.path}.ics", write_calendar(kalender.namn, entries))

    def make_own(self, møte: Møte, path: PurePosixPath) -> File:
        """Make the file of one meeting, to be sent; a name would make it a calendar in Outlook."""
        from nettverk.calendar.ical import write_calendar

        entry = self._make_entry(møte, _describe(self._workspace, møte), "")
        return File(f"{path}.ics", write_calendar(None, [entry]))

    def _list_entries(self, kalender: _Kalender) -> list[Entry]:
        møta = (
            (møte, self._describe(møte))
            for nettverk in kalender.nettverk
            for møte in self._list_møta(nettverk)
        )
        entries = [
            self._make_entry(møte, context, kalender.skule)
            for møte, context in møta
            if not kalender.skule or _meets_in(context, kalender.skule)
        ]
        gone = withdraw(
            self._earlier.at(kalender.path),
            {each.event.uid for each in entries},
            self._earlier.versions,
            self._workspace.today,
        )
        return [*entries, *gone]

    def _describe(self, møte: Møte) -> _KalenderContext:
        """Describe a meeting as all see it, once for the calendars of all schools."""
        if id(møte) not in self._described:
            self._described[id(møte)] = _describe(self._workspace, møte)
        return self._described[id(møte)]

    def _make_entry(self, møte: Møte, context: _KalenderContext, skule: str) -> Entry:
        """Number a meeting by what all calendars say of it; its host alone reads what it does."""
        workspace = self._workspace
        event = _word_event(workspace, møte, context)
        published = self._earlier.versions.get(event.uid, ())
        changes = count_changes(workspace.hendingar, møte)
        revision = revise(event, published, changes, workspace.today)
        own = _describe(workspace, møte, skule) if skule else context
        shown = _word_event(workspace, møte, own) if own.vertskap else event
        return Entry(shown, revision, self._reminders)

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
        listed = self.of_nettverka((None, *plan.oversikt.nettverk))
        for each in (*listed, *self.of_skular(plan.oversikt.skular)):
            shown = self._earlier.at(each.path)
            if shown and self._sum_ahead(shown) != self._sum_ahead(self._list_entries(each)):
                path = self._workspace.root / OUTPUT / f"{each.path}.ics"
                yield path, f"nettverk plan{each.valt} --format ics{which}"

    def _sum_ahead(self, entries: Iterable[Entry]) -> dict[str, str]:
        ahead = (each for each in entries if each.event.slutt.date() >= self._workspace.today)
        return {each.event.uid: each.revision.sums.facts for each in ahead}

    def tell_renamed(self, about: Iterable[Nettverk]) -> Iterator[str]:
        """Ask of networks that no calendar knows, where calendars have meetings nobody plans."""
        known, today = self._earlier.versions, self._workspace.today
        new = [each for each in about if known and self._is_new(self._list_uids(each))]
        every = self._workspace.plan.oversikt.nettverk if new else ()
        planned = {uid for each in every for uid in self._list_uids(each)}
        ahead = (each for uid in known.keys() - planned for each in known[uid])
        if any(each.is_ahead(today) for each in ahead):
            for each in new:
                yield (
                    f"Kalendrane frå før har møte som ikkje er i planen, og ingen i {each.namn}. "
                    "Er berre namnet nytt, på nettverket eller samarbeidet, skriv du det gamle som "
                    "«kalendernamn» i data/networks.yaml, og kommandoen på nytt."
                )

    def _is_new(self, uids: set[str]) -> bool:
        return bool(uids) and not uids & self._earlier.versions.keys()

    def _list_uids(self, nettverk: Nettverk) -> set[str]:
        return {_uid_of(self._workspace, each) for each in self._list_møta(nettverk)}

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
                context = _describe(workspace, møte, skule)
                yield "kalender.txt", partial(_word_event, workspace, møte, context)


def _describe(workspace: Workspace, møte: Møte, skule: str = "") -> _KalenderContext:
    """Make the context of a meeting in a calendar; `skule` is the school the calendar is for."""
    referata = workspace.history(møte.nettverk).referata
    nummer = workspace.number(møte)
    described: Struct = describe_møte(workspace.plan, møte, referata, nummer)
    vertar = bool(skule) and skule == møte.vert_namn and not møte.avlyst
    return _KalenderContext(**asdict(described), avlyst=møte.avlyst, vertskap=vertar)


def _meets_in(context: MøtedokumentContext, skule: str) -> bool:
    """Tell whether a school comes to a meeting, or is its host."""
    vert = context.møte.vert
    return (vert is not None and vert.namn == skule) or any(
        each.namn == skule for each in context.skular
    )


def _name_møte(context: _KalenderContext) -> str:
    """Call a meeting by its network, and by what is unlike other meetings about it."""
    vert = context.møte.vert
    marks = ["oppstart"] if context.møte.oppstart else []
    marks += ["vertskap"] if context.vertskap else []
    marks += ["framlegg"] if context.vertskap and vert and not vert.fastsett else []
    name = context.nettverk.namn + (f" ({', '.join(marks)})" if marks else "")
    return f"Avlyst: {name}" if context.avlyst else name


def _word_event(workspace: Workspace, møte: Møte, context: _KalenderContext) -> Event:
    """Word a meeting: the same facts as in its notice."""
    return Event(
        uid=_uid_of(workspace, møte),
        start=datetime.combine(møte.dato, møte.tid.start),
        slutt=datetime.combine(møte.siste_dag, møte.dagar[-1].tid.slutt),
        summary=_name_møte(context),
        place="" if møte.avlyst and not møte.kvar else write_stad(context.møte),
        url=møte.lenkje,
        text=workspace.malar.render_text("kalender.txt", context).strip(),
        cancelled=møte.avlyst,
    )


def _uid_of(workspace: Workspace, møte: Møte) -> str:
    """Name a meeting by what stays when it moves: its network, and the day it was first meant for.

    The domain is one that nobody can own (RFC 2606); names are summed up, and cannot be read.
    """
    samarbeid, day = known_as(workspace.plan.oversikt.samarbeid), str(møte.nøkkel)
    lasting = "\0".join((samarbeid, known_as(møte.nettverk), møte.skuleår.skuleår.nøkkel, day))
    return f"{sha256(lasting.encode()).hexdigest()[:32]}@{slugify(samarbeid)}.nettverk.invalid"
