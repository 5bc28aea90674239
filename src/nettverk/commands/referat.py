"""`nettverk referat`: the minutes skeleton of the latest meeting."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

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
from nettverk.commands.filled import REFERAT, list_filled
from nettverk.commands.minutes import gather_problems, load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.mote import describe_meeting
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
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
    draft = partial(draft_for_meeting, session, templates, REFERAT)
    histories = [load_history(session, templates, each.nettverk) for each in choice.meetings]
    moved = {id(møte): path for møte in choice.meetings if (path := _find_moved(session, møte))}
    drafts = (
        partial(draft, møte, describe_meeting(session.plan, møte, history.minutes))
        for møte, history in zip(choice.meetings, histories, strict=True)
        if id(møte) not in moved
    )
    result = write_documents(session, drafts, wish, notes)
    faults = tuple(_tell_moved(session, each) for each in moved.values())
    if faults:
        result = replace(result, faults=(*result.faults, *faults), exit_code=1)
    if wish.out:
        result = replace(result, notes=(*result.notes, _UNREAD))
    result = replace(result, problems=gather_problems(histories))
    return tell_missed(result, choice.missed, named=bool(names))


def _find_moved(session: Session, møte: Møte) -> Path | None:
    """Find minutes that were filled in before the meeting was moved."""
    filled = list_filled(session, møte)
    here = session.place(møte, REFERAT).name
    return filled[0].path if filled and filled[0].path.stem != here else None


def _tell_moved(session: Session, path: Path) -> str:
    return (
        f"{path.relative_to(session.root).as_posix()} er fylt ut frå før, og gjeld dette møtet, "
        "som er flytta. Skriv vidare der."
    )


def _no_meeting(names: Sequence[str], session: Session) -> str:
    return (
        f"{write_list(names)} har ikkje hatt noko møte til og med "
        f"{write_short_date(session.today)}. Vel eit møte med --møte."
    )
