"""`nettverk grunnlag`: the foundation table of a network."""

from collections.abc import Sequence
from functools import partial

from nettverk.commands.choices import choose_networks, choose_year
from nettverk.commands.documents import Wish, draft_for_meeting, tell_choice, write_documents
from nettverk.commands.minutes import load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.grunnlag import describe_foundation
from nettverk.errors import NettverkError
from nettverk.model.school_year import Skuleår
from nettverk.nynorsk import write_list
from nettverk.planning.meetings import Møte
from nettverk.render.templates import Templates


def write_foundations(session: Session, names: Sequence[str], year_name: str, wish: Wish) -> Result:
    """Write the foundation of each network, dated by the year's oppstart or first meeting."""
    networks = choose_networks(session, names)
    year = choose_year(session, year_name)
    meetings = {each.namn: _first_meeting(session, year, each.namn) for each in networks}
    idle = [name for name, møte in meetings.items() if not møte]
    if len(idle) == len(networks):
        raise NettverkError(_no_meeting(idle, year))
    notes = [*tell_choice(session, names), *([_no_meeting(idle, year)] if idle else [])]
    templates = Templates(session.root)
    draft = partial(draft_for_meeting, session, templates, "grunnlag")
    found = [each for each in meetings.values() if each]
    histories = [load_history(session, templates, each.nettverk) for each in found]
    drafts = (
        partial(draft, møte, describe_foundation(session.plan, møte, history.of(møte)))
        for møte, history in zip(found, histories, strict=True)
    )
    return write_documents(session, drafts, wish, notes)


def _first_meeting(session: Session, year: Skuleår, name: str) -> Møte | None:
    meetings = [each for each in session.plan.møte[name] if each.skuleår is year]
    held = [each for each in meetings if not each.avlyst]
    return next((each for each in held if each.er_oppstart), next(iter(held), None))


def _no_meeting(names: Sequence[str], year: Skuleår) -> str:
    return (
        f"{write_list(names)} har ingen møte i {year.skuleår}, så grunnlaget har ingen dato. "
        f"Legg inn møtedagar i {year.source.file}."
    )
