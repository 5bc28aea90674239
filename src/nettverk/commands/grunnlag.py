"""`nettverk grunnlag`: the foundation table of a network."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from msgspec.structs import replace

from nettverk.documents.grunnlag import draft_grunnlag
from nettverk.errors import NettverkError
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_list, write_short_date
from nettverk.output.result import Result
from nettverk.output.telling import tell_choice
from nettverk.output.writing import Options, write_documents
from nettverk.planning.grunnlag import Grunnlagssteg, follow_grunnlag
from nettverk.planning.mote import Møte
from nettverk.workspace.choices import choose_nettverka, choose_year
from nettverk.workspace.workspace import Workspace


def write_grunnlag(
    workspace: Workspace, names: Sequence[str], year_name: str, options: Options
) -> Result:
    """Write the foundation of each network, dated by the year's oppstart or first meeting."""
    nettverka = choose_nettverka(workspace, names)
    year = choose_year(workspace, year_name)
    møta = {each.namn: _find_first_møte(workspace, year, each.namn) for each in nettverka}
    idle = [each for each in nettverka if not møta[each.namn]]
    if len(idle) == len(nettverka):
        raise NettverkError(" ".join(_tell_no_møte(idle, year)))
    notes = [*tell_choice(workspace, names), *_tell_no_møte(idle, year)]
    found = [each for each in møta.values() if each]
    drafts = (partial(draft_grunnlag, workspace, each) for each in found)
    result = write_documents(workspace, drafts, options, notes)
    return replace(result, problems=workspace.gather_problems([each.nettverk for each in found]))


def show_additions(workspace: Workspace, names: Sequence[str], year_name: str) -> Result:
    """Show what each network has done to its foundation in the minutes of a school year."""
    year = choose_year(workspace, year_name)
    nettverka = choose_nettverka(workspace, names)
    lines: list[str] = []
    for nettverk in nettverka:
        suppleringar = follow_grunnlag(nettverk.supplement, workspace.history(nettverk).referata)
        this_year = [each for each in suppleringar.steg if each.møte.skuleår is year]
        lines += _list_steg(nettverk.namn, this_year)
    output = "\n".join(lines) if lines else f"Ingenting nytt i grunnlaget i {year.skuleår}."
    return Result(output=f"{output}\n", problems=workspace.gather_problems(nettverka))


def _list_steg(name: str, steg: Iterable[Grunnlagssteg]) -> Iterator[str]:
    """List what was done, each kind of a day under a head of its own."""
    for (day, done), group in groupby(steg, lambda each: (each.møte.dato, _name_steg(each))):
        yield f"{name}, {done} {write_short_date(day)}:"
        for each in group:
            yield f"  {each.part}: {' → '.join(filter(None, (each.gammal, each.ny)))}"


def _name_steg(steg: Grunnlagssteg) -> str:
    if not steg.gammal:
        return "lagt til"
    return "endra" if steg.ny else "stroke"


def _find_first_møte(workspace: Workspace, year: Skuleår, name: str) -> Møte | None:
    møta = [each for each in workspace.plan.møte[name] if each.skuleår is year]
    held = [each for each in møta if not each.avlyst]
    return next((each for each in held if each.er_oppstart), next(iter(held), None))


def _tell_no_møte(idle: Sequence[Nettverk], year: Skuleår) -> Iterator[str]:
    """Tell which networks have no meetings in a year, and those that have no schools then."""
    closed = [each.namn for each in idle if not each.skular_between(*year.skuleår.span)]
    if closed:
        yield f"{write_list(closed)} har ingen skular i {year.skuleår}, og derfor ikkje grunnlag."
    names = [each.namn for each in idle if each.namn not in closed]
    if names:
        yield (
            f"{write_list(names)} har ingen møte i {year.skuleår}, så grunnlaget har ingen dato. "
            f"Legg inn møtedagar i {year.source.file}."
        )
