"""`nettverk ark`: hand-outs for the working methods that need paper."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from unicodedata import normalize

from nettverk.archive.paths import slugify
from nettverk.documents.ark import draft_ark, list_ark
from nettverk.errors import UsageError
from nettverk.output.result import Result
from nettverk.output.writing import Options, write_documents
from nettverk.planning.mote import Møte
from nettverk.suggest import suggest_among
from nettverk.workspace.choices import choose_nettverka, choose_year
from nettverk.workspace.moteval import choose_møte
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.render.malar import Malar


def show_ark(malar: "Malar") -> Result:
    """Show the sheets there are."""
    alle = list_ark(malar)
    width = max(map(len, alle))
    return Result(output="".join(f"{name:{width}}  {ark}\n" for name, ark in alle.items()))


def write_ark(
    workspace: Workspace, names: Sequence[str], nettverk: str, wanted: str, options: Options
) -> Result:
    """Write sheets: for the next meeting of a network, or for any meeting where none is meant."""
    alle = list_ark(workspace.malar)
    short = {ark.fil.removeprefix("ark-"): ark for ark in alle.values()}
    chosen = {each: alle.get(normalize("NFC", each)) or short.get(slugify(each)) for each in names}
    if unknown := [each for each, ark in chosen.items() if not ark]:
        raise UsageError(
            "\n".join(
                f"Arket «{each}» finst ikkje. {suggest_among(each, alle)}" for each in unknown
            )
        )
    møte = _find_møte(workspace, nettverk, wanted)
    drafts = (
        partial(draft_ark, workspace, ark, møte) for ark in dict.fromkeys(chosen.values()) if ark
    )
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
