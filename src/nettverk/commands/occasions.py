"""Every document and message that a workspace can give rise to, each with its template."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from nettverk.commands.ark import SHEETS, draft_sheet
from nettverk.commands.choices import choose_year
from nettverk.commands.documents import draft_for_meeting
from nettverk.commands.melding import VERT, make_message
from nettverk.commands.minutes import History, load_history
from nettverk.commands.oppfolging import draft_register
from nettverk.commands.plan import draft_plan
from nettverk.commands.session import Session
from nettverk.commands.wording import word_event
from nettverk.commands.year_files import word_page
from nettverk.context.calendar import KalenderContext, describe_calendar_meeting
from nettverk.context.grunnlag import describe_foundation
from nettverk.context.mote import KunngjortContext, describe_meeting
from nettverk.context.register import describe_register
from nettverk.context.rotation import PlanContext, describe_plan
from nettverk.errors import NettverkError
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_date
from nettverk.planning.mote import Møte
from nettverk.render.draft import Draft
from nettverk.render.page import YEAR_PAGE
from nettverk.render.templates import Templates


class Occasion(Struct, frozen=True):
    """A document or a message that can be made; `word` gives None for a message."""

    template: str
    word: Callable[[Templates], Draft | None]


def list_occasions(session: Session, shipped: Templates) -> Iterator[Occasion]:
    """List all that can be made in the school year that runs; `shipped` reads the minutes."""
    year = choose_year(session, "")
    networks = session.plan.oversikt.nettverk
    histories = [_load_history(session, shipped, each) for each in networks]
    for nettverk, history in zip(networks, histories, strict=True):
        yield from _of_network(session, nettverk, year, history)
    context = describe_plan(session.plan, year, networks)
    for one in (None, *networks):
        yield Occasion("plan.md", partial(_plan, session, year, context, one))
        yield Occasion(YEAR_PAGE, partial(_page, session, year, one))
    minutes = [(one, each.minutes) for one, each in zip(networks, histories, strict=True)]
    register = describe_register(session.plan, minutes, session.today)
    yield Occasion("oppfolging.md", lambda them: draft_register(session, them, register))
    yield from _sheets(session, None)


def _load_history(session: Session, shipped: Templates, nettverk: Nettverk) -> History:
    """Read the minutes of a network; a fault in them is for other commands to tell."""
    try:
        return load_history(session, shipped, nettverk)
    except NettverkError:
        return History()


def _of_network(
    session: Session, nettverk: Nettverk, year: Skuleår, history: History
) -> Iterator[Occasion]:
    meetings = session.plan.meetings_of(nettverk, year)
    for møte in meetings:
        yield from _in_calendars(session, møte)
    held = [each for each in meetings if not each.avlyst]
    for møte in held:
        yield from _of_meeting(session, møte, history)
    if held:
        yield from _sheets(session, held[-1])


def _of_meeting(session: Session, møte: Møte, history: History) -> Iterator[Occasion]:
    context = describe_meeting(session.plan, møte, history.minutes)
    told = KunngjortContext(møte.dato, write_date(møte.dato), møte.nettverk.namn)
    ending = "-oppstart" if møte.er_oppstart else ""
    kinds = (("innkalling", context), ("innkalling", replace(context, kunngjort=told)))
    for kind, seen in (*kinds, ("referat", context)):
        yield Occasion(f"{kind}{ending}.md", partial(_document, session, kind, møte, seen))
    foundation = describe_foundation(session.plan, møte, history.minutes)
    yield Occasion("grunnlag.md", partial(_document, session, "grunnlag", møte, foundation))
    for kind in ("innkalling", "referat", *([VERT] if møte.vert else [])):
        yield Occasion(f"melding-{kind}.txt", partial(_message, session, møte, kind))


def _in_calendars(session: Session, møte: Møte) -> Iterator[Occasion]:
    """List a meeting as all see it, and as its host does."""
    for skule in dict.fromkeys(("", møte.vert_namn)):
        context = describe_calendar_meeting(session.plan, møte, skule)
        yield Occasion("kalender.txt", partial(_event, session, møte, context))


def _event(session: Session, møte: Møte, context: KalenderContext, templates: Templates) -> None:
    word_event(session, templates, møte, context)


def _document(
    session: Session, kind: str, møte: Møte, context: Struct, templates: Templates
) -> Draft:
    return draft_for_meeting(session, templates, kind, møte, context)


def _message(session: Session, møte: Møte, kind: str, templates: Templates) -> None:
    make_message(session, templates, møte, kind)


def _plan(
    session: Session,
    year: Skuleår,
    context: PlanContext,
    nettverk: Nettverk | None,
    templates: Templates,
) -> Draft:
    return draft_plan(session, templates, year, context, nettverk)


def _page(session: Session, year: Skuleår, nettverk: Nettverk | None, templates: Templates) -> None:
    word_page(session, year, nettverk, templates)


def _sheets(session: Session, møte: Møte | None) -> Iterator[Occasion]:
    for name in SHEETS:
        yield Occasion(f"ark/{name}.md", partial(_sheet, session, name, møte))


def _sheet(session: Session, name: str, møte: Møte | None, templates: Templates) -> Draft:
    return draft_sheet(session, templates, name, møte)
