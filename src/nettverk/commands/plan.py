"""`nettverk plan`: the rotation schedule, to look at, to publish and for other programs."""

import csv
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import StringIO

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import document_path
from nettverk.commands.choices import choose_networks, choose_year
from nettverk.commands.documents import Wish, tell_choice
from nettverk.commands.files import write_files
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.views import View, present, to_json
from nettverk.commands.year_files import Choice, Maker, draw_pictures, make_pages
from nettverk.context.rotation import PlanContext, describe_plan
from nettverk.errors import UsageError
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_clock
from nettverk.render.draft import Draft
from nettverk.render.templates import Templates

ICS = "ics"
COLUMNS = ("skuleår", "nettverk", "nr", "dato", "start", "slutt", "slag", "vert", "status")


class Kalenderval(Struct, frozen=True):
    """The schools that want calendars of their own, and when a calendar reminds of a meeting."""

    skular: tuple[str, ...] = ()
    påminning: tuple[str, ...] = ()


ALL = Kalenderval()


def make_schedule(
    session: Session,
    names: Sequence[str],
    year_name: str,
    wish: Wish,
    calendar: Kalenderval = ALL,
) -> Result:
    """Show the schedule of a school year: one document for all networks, or one for each named."""
    _check_calendar(calendar, names, wish)
    year = choose_year(session, year_name)
    networks = choose_networks(session, names)
    context = describe_plan(session.plan, year, networks)
    # Programs compare the year with the data files, which have a hyphen.
    plain = replace(context, skuleår=year.skuleår)
    whole = len(networks) == len(session.plan.oversikt.nettverk) and not names
    chosen: Sequence[Nettverk | None] = [None] if whole else networks
    view = View(
        context,
        {"json": partial(to_json, plain), "csv": partial(_to_csv, plain)},
        partial(_drafts, session, year, context, chosen),
        {
            "ics": partial(_calendars, session, year, chosen, calendar),
            "svg": partial(_write, draw_pictures, session, year, chosen),
            "html": partial(_write, make_pages, session, year, chosen),
        },
    )
    mine = session.plan.oversikt.mitt_nettverk and not calendar.skular
    return present(session, view, wish, tell_choice(session, names) if mine else ())


def _check_calendar(calendar: Kalenderval, names: Sequence[str], wish: Wish) -> None:
    if calendar.skular and names:
        raise UsageError("--skule gjeld alle nettverka til skulen. Ta bort namna på nettverk.")
    if calendar.skular and {*wish.formats} != {ICS}:
        raise UsageError("--skule gjeld berre kalendrar. Skriv --format ics, og ikkje fleire.")
    if calendar.påminning and ICS not in wish.formats:
        raise UsageError("--påminning gjeld berre kalendrar. Skriv --format ics òg.")


def _calendars(
    session: Session,
    year: Skuleår,
    networks: Sequence[Nettverk | None],
    calendar: Kalenderval,
    wish: Wish,
) -> Result:
    from nettverk.commands.kalender import write_calendars  # noqa: PLC0415 — icalendar is slow

    return write_calendars(session, year, networks, calendar.skular, calendar.påminning, wish)


def _write(make: Maker, session: Session, year: Skuleår, choice: Choice, wish: Wish) -> Result:
    return write_files(session, make(session, year, choice), wish)


def _drafts(
    session: Session, year: Skuleår, context: PlanContext, networks: Sequence[Nettverk | None]
) -> Iterator[Callable[[], Draft]]:
    templates = Templates(session.root)
    for each in networks:
        yield partial(draft_plan, session, templates, year, context, each)


def draft_plan(
    session: Session,
    templates: Templates,
    year: Skuleår,
    context: PlanContext,
    nettverk: Nettverk | None,
) -> Draft:
    """Word the schedule of one network, or of all."""
    from nettverk.commands.plan_pictures import illustrate_plan  # noqa: PLC0415 — a table has none

    folder = session.folders[nettverk.namn] if nettverk else ""
    shown = tuple(each for each in context.nettverk if not nettverk or each.namn == nettverk.namn)
    who = f" for {nettverk.namn}" if nettverk else ""
    illustrated = illustrate_plan(session, year, replace(context, nettverk=shown))
    return Draft(
        path=document_path(year.skuleår, folder, None, "plan"),
        markdown=templates.render("plan.md", illustrated.context),
        title=f"Møteplan {context.skuleår}{who}",
        kind="Møteplan",
        samarbeid=context.samarbeid.namn,
        nettverk=nettverk.namn if nettverk else "alle nettverka",
        author=context.samarbeid.namn,
        gjeld=f"skuleåret {context.skuleår}",
        dato=year.første_skuledag,
        pictures=illustrated.pictures,
    )


def _to_csv(context: PlanContext) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for nettverk in context.nettverk:
        for møte in nettverk.møte:
            slag = "oppstart" if møte.oppstart else "ordinært"
            clock = (write_clock(møte.tid.start), write_clock(møte.tid.slutt))
            row = (møte.nr, møte.dato.isoformat(), *clock, slag, møte.vert, møte.status)
            writer.writerow((context.skuleår, nettverk.namn, *row))
    return text.getvalue()
