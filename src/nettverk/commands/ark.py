"""`nettverk ark`: hand-outs for the working methods that need paper."""

from collections.abc import Sequence
from functools import partial

from nettverk.documents.ark import ARK, draft_ark
from nettverk.errors import UsageError
from nettverk.output.result import Result
from nettverk.output.writing import Options, write_documents
from nettverk.planning.mote import Møte
from nettverk.suggest import suggest_among
from nettverk.workspace.choices import choose_møte, choose_nettverka, choose_year
from nettverk.workspace.workspace import Workspace


def list_ark() -> Result:
    """List the sheets there are."""
    width = max(map(len, ARK))
    return Result(output="".join(f"{name:{width}}  {ark.om}\n" for name, ark in ARK.items()))


def write_ark(
    workspace: Workspace, names: Sequence[str], nettverk: str, wanted: str, options: Options
) -> Result:
    """Write sheets: for the next meeting of a network, or for any meeting where none is meant."""
    unknown = [each for each in names if each not in ARK]
    if unknown:
        raise UsageError(
            "\n".join(f"Arket «{each}» finst ikkje. {suggest_among(each, ARK)}" for each in unknown)
        )
    møte = _find_møte(workspace, nettverk, wanted)
    drafts = (partial(draft_ark, workspace, name, møte) for name in dict.fromkeys(names))
    return write_documents(workspace, drafts, options)


def _find_møte(workspace: Workspace, nettverk: str, wanted: str) -> Møte | None:
    nettverka = choose_nettverka(workspace, [nettverk] if nettverk else [])
    if len(nettverka) != 1:
        if wanted:
            raise UsageError("Skriv --nettverk òg, så er det klart kva møte det gjeld.")
        return None
    ahead = workspace.plan.next_møte(nettverka[0], workspace.today)
    if not wanted:
        return ahead
    year = ahead.skuleår if ahead else choose_year(workspace, "")
    return choose_møte(workspace, nettverka[0], wanted, year)
