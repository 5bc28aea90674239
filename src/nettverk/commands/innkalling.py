"""`nettverk innkalling`: the notice of the next meeting."""

from collections.abc import Iterator, Sequence

from nettverk.commands.choices import choose_meetings, choose_networks
from nettverk.commands.documents import (
    Wish,
    draft_for_meeting,
    tell_choice,
    tell_proposals,
    write_documents,
)
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.grunnlag import describe_foundation
from nettverk.context.meeting import describe_meeting
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.meetings import Møte
from nettverk.render.draft import Draft
from nettverk.render.templates import Templates


def write_notices(session: Session, names: Sequence[str], wanted: str, wish: Wish) -> Result:
    """Write the notice of each network's next meeting, or of the meeting wanted."""
    networks = choose_networks(session, names)
    meetings, idle = choose_meetings(
        session, networks, wanted, lambda each: session.plan.next_meeting(each, session.today)
    )
    if not meetings:
        raise NettverkError(_no_meeting(idle, session))
    notes = [*tell_choice(session, names), *tell_proposals(meetings)]
    if idle:
        notes.append(_no_meeting(idle, session))
    return write_documents(session, _draft(session, meetings), wish, notes)


def _draft(session: Session, meetings: Sequence[Møte]) -> Iterator[Draft]:
    templates = Templates(session.root)
    for møte in meetings:
        context = describe_meeting(session.plan, møte)
        yield draft_for_meeting(session, templates, "innkalling", møte, context)
        if møte.er_oppstart:
            enclosed = describe_foundation(session.plan, møte)
            yield draft_for_meeting(session, templates, "grunnlag", møte, enclosed)


def _no_meeting(names: Sequence[str], session: Session) -> str:
    return (
        f"{write_list(names)} har ingen møte frå og med {write_short_date(session.today)}. "
        "Legg møtedagane inn i ei skuleårsfil under data/, eller vel eit møte med --møte."
    )
