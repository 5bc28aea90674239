"""`nettverk grunnlag`: the foundation table of a network."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import asdict, replace

from nettverk.commands.choices import choose_networks, choose_year
from nettverk.commands.documents import Wish, draft_for_meeting, tell_choice, write_documents
from nettverk.commands.minutes import gather_problems, load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.grunnlag import TilleggContext, describe_foundation, list_additions
from nettverk.errors import NettverkError
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
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
        partial(draft, møte, describe_foundation(session.plan, møte, history.minutes))
        for møte, history in zip(found, histories, strict=True)
    )
    result = write_documents(session, drafts, wish, notes)
    return replace(result, problems=gather_problems(histories))


def show_additions(session: Session, names: Sequence[str], year_name: str) -> Result:
    """Show what each network has added to its foundation in the minutes of a school year."""
    year = choose_year(session, year_name)
    templates = Templates(session.root)
    networks = choose_networks(session, names)
    histories = [load_history(session, templates, each) for each in networks]
    lines: list[str] = []
    for nettverk, history in zip(networks, histories, strict=True):
        this_year = [each for each in history.minutes if each[0].skuleår is year]
        lines += _list_additions(nettverk.namn, list_additions(this_year, year.siste_skuledag))
    output = "\n".join(lines) if lines else f"Ingenting nytt i grunnlaget i {year.skuleår}."
    return Result(output=f"{output}\n", problems=gather_problems(histories))


def _list_additions(name: str, additions: Sequence[TilleggContext]) -> Iterator[str]:
    for each in additions:
        yield f"{name}, lagt til {write_short_date(each.dato)}:"
        for part, texts in asdict(each.supplement).items():
            if part != "source":
                yield from (f"  {part}: {text}" for text in texts)


def _first_meeting(session: Session, year: Skuleår, name: str) -> Møte | None:
    meetings = [each for each in session.plan.møte[name] if each.skuleår is year]
    held = [each for each in meetings if not each.avlyst]
    return next((each for each in held if each.er_oppstart), next(iter(held), None))


def _no_meeting(names: Sequence[str], year: Skuleår) -> str:
    return (
        f"{write_list(names)} har ingen møte i {year.skuleår}, så grunnlaget har ingen dato. "
        f"Legg inn møtedagar i {year.source.file}."
    )
