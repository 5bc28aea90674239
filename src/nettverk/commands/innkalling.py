"""`nettverk innkalling`: the notice of the next meeting."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from nettverk.archive.hendingar import Log, load_log
from nettverk.commands.choices import choose_meetings, choose_networks
from nettverk.commands.documents import (
    Wish,
    draft_for_meeting,
    tell_boundary,
    tell_choice,
    tell_missed,
    tell_overruns,
    tell_proposals,
    write_documents,
)
from nettverk.commands.events import find_changed
from nettverk.commands.minutes import History, gather_problems, load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.grunnlag import describe_foundation
from nettverk.context.mote import KunngjortContext, describe_meeting
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
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
    templates = Templates(session.root)
    histories = [load_history(session, templates, each.nettverk) for each in choice.meetings]
    notes = [
        *tell_choice(session, names),
        *_tell_unwritten(session, choice.meetings, histories),
        *tell_proposals(choice.meetings),
        *tell_overruns(session, choice.meetings),
        *tell_boundary(choice.meetings),
    ]
    if choice.idle:
        notes.append(_no_meeting(choice.idle, session))
    drafts = _drafts(session, templates, choice.meetings, histories)
    result = write_documents(session, drafts, wish, notes)
    result = replace(result, problems=gather_problems(histories))
    return tell_missed(result, choice.missed, named=bool(names))


def _drafts(
    session: Session, templates: Templates, meetings: Sequence[Møte], histories: Sequence[History]
) -> Iterator[Callable[[], Draft]]:
    draft, log = partial(draft_for_meeting, session, templates), load_log(session.root)
    for møte, history in zip(meetings, histories, strict=True):
        context = describe_meeting(session.plan, møte, history.minutes)
        yield partial(draft, "innkalling", møte, replace(context, kunngjort=_changed(log, møte)))
        if møte.er_oppstart:
            foundation = describe_foundation(session.plan, møte, history.minutes)
            yield partial(draft, "grunnlag", møte, foundation)


def _changed(log: Log, møte: Møte) -> KunngjortContext | None:
    event = find_changed(log, møte)
    return KunngjortContext(event.dag, event.når, event.kvar) if event else None


def _tell_unwritten(
    session: Session, meetings: Sequence[Møte], histories: Sequence[History]
) -> Iterator[str]:
    """Tell whose last meeting has no minutes that anybody has filled in."""
    without: list[str] = []
    for møte, history in zip(meetings, histories, strict=True):
        last = session.plan.preceding(møte)
        if last and last.skuleår is møte.skuleår and not history.has(last):
            without.append(møte.nettverk.namn)
    if without:
        yield (
            f"Referatet frå det førre møtet er ikkje fylt ut i {write_list(without)}, "
            "så innkallinga tar ikkje med noko derifrå."
        )


def _no_meeting(names: Sequence[str], session: Session) -> str:
    return (
        f"{write_list(names)} har ingen møte frå og med {write_short_date(session.today)}. "
        "Legg møtedagane inn i ei skuleårsfil under data/, eller vel eit møte med --møte."
    )
