"""`nettverk plan --format ics`: the meetings as calendars, for networks, for schools or for all."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import Log, load_log
from nettverk.archive.paths import document_path, folder_names
from nettverk.archive.store import Saved, save
from nettverk.calendar.event import Entry, Reminder
from nettverk.calendar.ical import write_calendar
from nettverk.calendar.revision import revise, withdraw
from nettverk.commands.choices import choose_schools
from nettverk.commands.documents import Wish
from nettverk.commands.earlier import SUFFIX, Earlier, load_earlier
from nettverk.commands.events import count_changes
from nettverk.commands.files import save_each
from nettverk.commands.reminders import read_reminders
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.wording import uid_of, word_event
from nettverk.context.calendar import KalenderContext, describe_calendar_meeting, meets_in
from nettverk.context.mote import write_year
from nettverk.errors import NettverkError
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.render.templates import Templates


class Kalender(Struct, frozen=True):
    """A calendar to write: its place without a suffix, its name, and the school it is for."""

    path: PurePosixPath
    namn: str
    nettverk: tuple[Nettverk, ...]
    skule: str = ""


class Kalenderarbeid(Struct, frozen=True):
    """What all the calendars of a run share."""

    session: Session
    year: Skuleår
    templates: Templates
    log: Log
    earlier: Earlier
    reminders: tuple[Reminder, ...]


def write_calendars(
    session: Session,
    year: Skuleår,
    networks: Sequence[Nettverk | None],
    schools: Sequence[str],
    reminders: Sequence[str],
    wish: Wish,
) -> Result:
    """Write a calendar for each network, where None is all of them; or else for each school."""
    work = Kalenderarbeid(
        session,
        year,
        Templates(session.root),
        load_log(session.root),
        load_earlier(session, year.skuleår, wish),
        read_reminders(reminders),
    )
    calendars = _of_schools(work, schools) if schools else _of_networks(work, networks)
    written = save_each(partial(_write, work, each, wish) for each in calendars)
    return replace(written, notes=tuple(_tell_unread(work)), problems=work.log.problems)


def _of_networks(work: Kalenderarbeid, networks: Iterable[Nettverk | None]) -> Iterator[Kalender]:
    oversikt, year = work.session.plan.oversikt, work.year
    for each in networks:
        folder = work.session.folders[each.namn] if each else ""
        yield Kalender(
            document_path(year.skuleår, folder, None, "plan"),
            f"{each.namn if each else oversikt.samarbeid.namn} {write_year(year)}",
            (each,) if each else oversikt.nettverk,
        )


def _of_schools(work: Kalenderarbeid, names: Sequence[str]) -> Iterator[Kalender]:
    oversikt, year = work.session.plan.oversikt, work.year
    files = folder_names([each.namn for each in oversikt.skular])
    for each in choose_schools(work.session, names):
        yield Kalender(
            document_path(year.skuleår, "skular", None, f"plan-{files[each.namn]}"),
            f"Nettverksmøte for {each.namn} {write_year(year)}",
            oversikt.nettverk,
            each.namn,
        )


def _write(work: Kalenderarbeid, calendar: Kalender, wish: Wish) -> Saved:
    entries = _list_entries(work, calendar)
    if not entries:
        raise NettverkError(f"{calendar.namn}: Her er ingen møte, og det blir ingen kalender.")
    path = work.earlier.folders[0] / f"{calendar.path}{SUFFIX}"
    content = write_calendar(calendar.namn, entries)
    return save(path, content, overwrite=wish.overwrite, today=work.session.today)


def _list_entries(work: Kalenderarbeid, calendar: Kalender) -> list[Entry]:
    plan = work.session.plan
    meetings = (
        (møte, describe_calendar_meeting(plan, møte))
        for nettverk in calendar.nettverk
        for møte in plan.meetings_of(nettverk, work.year)
    )
    entries = [
        _make_entry(work, møte, context, calendar.skule)
        for møte, context in meetings
        if not calendar.skule or meets_in(context, calendar.skule)
    ]
    gone = withdraw(
        work.earlier.at(calendar.path),
        {each.event.uid for each in entries},
        [*work.earlier.everything()],
        work.session.today,
    )
    return [*entries, *gone]


def _make_entry(work: Kalenderarbeid, møte: Møte, context: KalenderContext, skule: str) -> Entry:
    """Number a meeting by what all calendars say of it; its host alone reads of what it does."""
    session, templates = work.session, work.templates
    event = word_event(session, templates, møte, context)
    published = work.earlier.find(uid_of(session, møte))
    revision = revise(event, published, count_changes(work.log, møte), session.today)
    own = describe_calendar_meeting(session.plan, møte, skule)
    shown = word_event(session, templates, møte, own) if own.vertskap else event
    return Entry(shown, revision, work.reminders)


def _tell_unread(work: Kalenderarbeid) -> Iterator[str]:
    root = work.session.root
    for path in work.earlier.unread:
        name = path.relative_to(root) if path.is_relative_to(root) else path
        yield f"{name.as_posix()} er ikkje ein kalender som kan lesast, og tel ikkje med."
