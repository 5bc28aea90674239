"""`nettverk referat`: the minutes skeleton of the latest meeting."""

from collections.abc import Sequence

from nettverk.commands.choices import choose_meetings, choose_networks
from nettverk.commands.documents import Wish, draft_for_meeting, tell_choice, write_documents
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.meeting import describe_meeting
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_list, write_short_date
from nettverk.render.templates import Templates


def write_minutes(session: Session, names: Sequence[str], wanted: str, wish: Wish) -> Result:
    """Write the minutes skeleton of each network's latest meeting, or of the meeting wanted."""
    networks = choose_networks(session, names)
    meetings, idle = choose_meetings(
        session, networks, wanted, lambda each: session.plan.latest_meeting(each, session.today)
    )
    if not meetings:
        raise NettverkError(_no_meeting(idle, session))
    notes = [*tell_choice(session, names), *([_no_meeting(idle, session)] if idle else [])]
    templates = Templates(session.root)
    drafts = (
        draft_for_meeting(session, templates, "referat", møte, describe_meeting(session.plan, møte))
        for møte in meetings
    )
    return write_documents(session, drafts, wish, notes)


def _no_meeting(names: Sequence[str], session: Session) -> str:
    return (
        f"{write_list(names)} har ikkje hatt noko møte til og med "
        f"{write_short_date(session.today)}. Vel eit møte med --møte."
    )
