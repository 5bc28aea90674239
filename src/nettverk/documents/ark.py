"""Hand-outs for the working methods that need paper."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct

from nettverk.archive.paths import folder_names
from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.context.mote import MøteContext, describe_møte
from nettverk.errors import DataError, Place, error
from nettverk.markdown import find_title
from nettverk.model.dokumentslag import ARK, Dokumentslag
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_date
from nettverk.planning.arbeidsmatar import find_refleksjonsark
from nettverk.planning.mote import Møte
from nettverk.reading.arbeidsmatar import read_arkhovud
from nettverk.reglar import Regel
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.render.malar import Malar


_COPY = "-kopi-"


class Ark(Struct, frozen=True):
    """A working sheet: its template, what its file is called, its title and what it is for."""

    mal: str
    fil: str
    tittel: str
    om: str

    @property
    def slag(self) -> Dokumentslag:
        """Give the kind of document it is for a meeting."""
        return Dokumentslag(self.fil, ARK.modul, {self.mal: self.om}, self.tittel)

    @property
    def er_eige(self) -> bool:
        """Tell whether no such sheet is shipped."""
        return self.mal not in ARK.malar

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.tittel, self.om)))


def list_ark(malar: "Malar") -> Mapping[str, Ark]:
    """List every sheet by its name: the shipped, and those a workspace has made itself."""
    names: dict[str, str] = {}
    for mal in malar.list_names("ark"):
        name = normalize("NFC", PurePosixPath(mal).stem)
        if mal in ARK.malar or _is_own(mal, name):
            names.setdefault(name, mal)
    files = folder_names([each for each in names if names[each] not in ARK.malar])
    heads = {name: read_arkhovud(malar.read(mal)) for name, mal in names.items()}
    return {
        # A file of its own kind is never taken for another document of the meeting.
        name: Ark(mal, f"ark-{files[name]}" if name in files else name, head.tittel, head.om)
        for (name, mal), head in zip(names.items(), heads.values(), strict=True)
    }


def _is_own(mal: str, name: str) -> bool:
    """Tell whether a file is meant as a sheet: no copy, and no shipped one in other letters."""
    shipped = {PurePosixPath(each).stem for each in ARK.malar}
    hidden = name.startswith((".", "~")) or _COPY in name
    return mal.endswith(".md") and not hidden and name.casefold() not in shipped


def find_vedleggsark(workspace: Workspace, møte: Møte) -> Ark | None:
    """Find the sheet that goes with the notice of a meeting: that of the reflection, if any."""
    title = find_refleksjonsark(workspace.plan, møte)
    alle = list_ark(workspace.malar).values() if title else ()
    return next((each for each in alle if each.tittel == title), None)


class _ArkContext(Struct, frozen=True):
    """A sheet for a meeting, or for any meeting where `møte` is None."""

    samarbeid: SamarbeidContext
    nettverk: str
    møte: MøteContext | None


def draft_ark(workspace: Workspace, ark: Ark, møte: Møte | None) -> Draft:
    """Word a sheet, for a meeting or for any; DataError when it has no title."""
    samarbeid = describe_samarbeid(workspace.plan.oversikt)
    described = describe_møte(workspace.plan, møte).møte if møte else None
    context = _ArkContext(samarbeid, møte.nettverk.namn if møte else "", described)
    text = workspace.malar.render(ark.mal, context)
    title = find_title(text)
    if not title:
        advice = "Skriv «# » og det arket heiter, øvst i fila."
        raise DataError(
            [error(Regel.MAL, Place(f"templates/{ark.mal}"), "Arket har inga overskrift.", advice)]
        )
    return Draft(
        path=workspace.place(møte, ark.fil) if møte else PurePosixPath("ark", ark.fil),
        markdown=text,
        title=title,
        dokument=title,
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
        for ark in list_ark(workspace.malar).values():
            yield ark.mal, partial(draft_ark, workspace, ark, møte)
