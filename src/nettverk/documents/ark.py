"""Hand-outs for the working methods that need paper."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath

from msgspec import Struct

from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.context.mote import MøteContext, describe_møte
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_date
from nettverk.planning.mote import Møte
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.workspace import Workspace


class _Ark(Struct, frozen=True):
    """A working sheet: its title, and what it is for."""

    tittel: str
    om: str


ARK: Mapping[str, _Ark] = {
    "tokolonnenotat": _Ark("Tokolonnenotat", "verdiar, suksesskriterier og risiko, til oppstarten"),
    "dialogrunde": _Ark("Dialogrunde", "eitt spørsmål, alle får ordet"),
    "dialogspel": _Ark("Dialogspel", "kort med påstandar: samd eller usamd"),
    "rettleiing": _Ark("Problemretta rettleiing", "éin har ei sak, gruppa reflekterer"),
    "observasjon": _Ark("Observasjon av praksis", "notat til runden på vertsskulen"),
    "fokustid": _Ark("Fokustid", "éin har ordet utan å bli avbroten"),
    "assosiasjonsrunde": _Ark("Assosiasjonsrunde", "det første ein tenkjer på"),
}


class _ArkContext(Struct, frozen=True):
    """A sheet for a meeting, or for any meeting where `møte` is None."""

    samarbeid: SamarbeidContext
    nettverk: str
    møte: MøteContext | None


def draft_ark(workspace: Workspace, name: str, møte: Møte | None) -> Draft:
    """Word a sheet, for a meeting or for any."""
    samarbeid = describe_samarbeid(workspace.plan.oversikt)
    described = describe_møte(workspace.plan, møte).møte if møte else None
    context = _ArkContext(samarbeid, møte.nettverk.namn if møte else "", described)
    return Draft(
        path=workspace.place(møte, name) if møte else PurePosixPath("ark", name),
        markdown=workspace.malar.render(f"ark/{name}.md", context),
        title=ARK[name].tittel,
        dokument=ARK[name].tittel,
        samarbeid=samarbeid.namn,
        nettverk=context.nettverk or samarbeid.namn,
        author=samarbeid.namn,
        gjeld=write_date(møte.dato) if møte else "arbeidsark",
        dato=møte.dato if møte else workspace.plan.skuleår[0].første_skuledag,
    )


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List every sheet, for the last meeting of each network in a school year and for any."""
    last = {each.nettverk.namn: each for each in workspace.plan.held_in(year)}
    for møte in (*last.values(), None):
        for name in ARK:
            yield f"ark/{name}.md", partial(draft_ark, workspace, name, møte)
