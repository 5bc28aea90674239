"""`nettverk referat`: the minutes skeleton of the latest meeting."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT
from nettverk.commands.choices import choose_meetings, choose_networks
from nettverk.commands.documents import (
    Wish,
    draft_for_meeting,
    tell_choice,
    tell_missed,
    tell_proposals,
    write_documents,
)
from nettverk.commands.minutes import gather_problems, load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.meeting import describe_meeting
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_list, write_short_date
from nettverk.render.templates import Templates

_UNREAD = (
    "Referat i ei anna mappe blir ikkje lesne. Legg dei i mappa til nettverket, under "
    f"«{OUTPUT}», når dei er fylte ut."
)


def write_minutes(session: Session, names: Sequence[str], wanted: str, wish: Wish) -> Result:
    """Write the minutes skeleton of each network's latest meeting, or of the meeting wanted."""
    networks = choose_networks(session, names)
    choice = choose_meetings(
        session, networks, wanted, lambda each: session.plan.latest_meeting(each, session.today)
    )
    if not choice.meetings:
        raise NettverkError(_no_meeting(choice.idle, session))
    notes = [*tell_choice(session, names), *tell_proposals(choice.meetings)]
    if choice.idle:
        notes.append(_no_meeting(choice.idle, session))
    templates = Templates(session.root)
    draft = partial(draft_for_meeting, session, templates, "referat")
    histories = [load_history(session, templates, each.nettverk) for each in choice.meetings]
    drafts = (
        partial(draft, møte, describe_meeting(session.plan, møte, history.minutes))
        for møte, history in zip(choice.meetings, histories, strict=True)
    )
    result = write_documents(session, drafts, wish, notes)
    if wish.out:
        result = replace(result, notes=(*result.notes, _UNREAD))
    result = replace(result, problems=gather_problems(histories))
    return tell_missed(result, choice.missed, named=bool(names))


def _no_meeting(names: Sequence[str], session: Session) -> str:
    return (
        f"{write_list(names)} har ikkje hatt noko møte til og med "
        f"{write_short_date(session.today)}. Vel eit møte med --møte."
    )
