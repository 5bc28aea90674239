"""`nettverk innkalling`: the notice of the next meeting."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from nettverk.commands.choices import choose_meetings, choose_networks
from nettverk.commands.documents import (
    Wish,
    draft_for_meeting,
    tell_choice,
    tell_missed,
    tell_overruns,
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
    choice = choose_meetings(
        session, networks, wanted, lambda each: session.plan.next_meeting(each, session.today)
    )
    if not choice.meetings:
        raise NettverkError(_no_meeting(choice.idle, session))
    notes = [
        *tell_choice(session, names),
        *tell_proposals(choice.meetings),
        *tell_overruns(session, choice.meetings),
    ]
    if choice.idle:
        notes.append(_no_meeting(choice.idle, session))
    result = write_documents(session, _drafts(session, choice.meetings), wish, notes)
    return tell_missed(result, choice.missed, named=bool(names))


def _drafts(session: Session, meetings: Sequence[Møte]) -> Iterator[Callable[[], Draft]]:
    templates = Templates(session.root)
    draft = partial(draft_for_meeting, session, templates)
    for møte in meetings:
        yield partial(draft, "innkalling", møte, describe_meeting(session.plan, møte))
        if møte.er_oppstart:
            yield partial(draft, "grunnlag", møte, describe_foundation(session.plan, møte))


def _no_meeting(names: Sequence[str], session: Session) -> str:
    return (
        f"{write_list(names)} har ingen møte frå og med {write_short_date(session.today)}. "
        "Legg møtedagane inn i ei skuleårsfil under data/, eller vel eit møte med --møte."
    )
