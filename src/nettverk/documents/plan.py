"""The document of a school year's schedule: the schedule, and the pictures it carries."""

from collections.abc import Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import asdict

from nettverk.archive.paths import document_path
from nettverk.context.folk import SamarbeidContext
from nettverk.context.plan import NO_DAY, NettverksplanContext, PlanContext, describe_plan
from nettverk.model.dokumentslag import PLAN
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.pictures.skulear.content import part_year
from nettverk.pictures.skulear.drawing import draw_year
from nettverk.pictures.vertskap.content import describe_vertskap
from nettverk.pictures.vertskap.drawing import draw_vertskap
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.workspace import Workspace


class BileteContext(Struct, frozen=True):
    """A picture that a document may show: the name of its file, and what it says in words."""

    fil: str
    alt: str


class _NettverksdelContext(NettverksplanContext, frozen=True):
    """One network's part of the document, with the picture of its hostings."""

    bilete: BileteContext


class _PlandokumentContext(Struct, frozen=True):
    """The document; `bilete` are pictures of the year, of some networks each."""

    samarbeid: SamarbeidContext
    skuleår: Skuleårsnamn
    bilete: tuple[BileteContext, ...]
    nettverk: tuple[_NettverksdelContext, ...]


class _Illustrated(Struct, frozen=True):
    """What a template may see, and the pictures it may show, by the names of their files."""

    context: _PlandokumentContext
    pictures: dict[str, str]


def draft_plan(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None) -> Draft:
    """Word the schedule of one network, or of all."""
    folder = workspace.folders[nettverk.namn] if nettverk else ""
    who = f" for {nettverk.namn}" if nettverk else ""
    nettverka = (nettverk,) if nettverk else workspace.plan.oversikt.nettverk
    illustrated = _illustrate(workspace, year, nettverka)
    context = illustrated.context
    return Draft(
        path=document_path(year.skuleår, folder, None, PLAN.namn),
        markdown=workspace.malar.render("plan.md", illustrated.context),
        title=f"Møteplan {context.skuleår}{who}",
        dokument="Møteplan",
        samarbeid=context.samarbeid.namn,
        nettverk=nettverk.namn if nettverk else "alle nettverka",
        author=context.samarbeid.namn,
        gjeld=f"skuleåret {context.skuleår}",
        dato=year.første_skuledag,
        pictures=illustrated.pictures,
    )


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the schedule of all networks, and of each."""
    for one in (None, *workspace.plan.oversikt.nettverk):
        yield "plan.md", partial(draft_plan, workspace, year, one)


def _illustrate(workspace: Workspace, year: Skuleår, nettverka: Sequence[Nettverk]) -> _Illustrated:
    context = describe_plan(workspace.plan, year, nettverka, NO_DAY)
    pictures: dict[str, str] = {}
    years = []
    parts = [each for _, each in part_year(workspace.plan, year, nettverka)]
    for number, described in enumerate(parts, 1):
        name = f"moteplan-{number}.svg" if len(parts) > 1 else "moteplan.svg"
        pictures[name] = draw_year(described, heading=False)
        years.append(BileteContext(name, described.alt))
    pictured = {}
    for each in nettverka:
        name = f"vertskap-{workspace.folders[each.namn]}.svg"
        vertskap = describe_vertskap(workspace.plan, year, each)
        pictures[name] = draw_vertskap(vertskap)
        pictured[each.namn] = BileteContext(name, vertskap.alt)
    return _Illustrated(_describe(context, years, pictured), pictures)


def _describe(
    plan: PlanContext, year: Sequence[BileteContext], pictured: Mapping[str, BileteContext]
) -> _PlandokumentContext:
    nettverka = tuple(
        _NettverksdelContext(**asdict(each), bilete=pictured[each.namn]) for each in plan.nettverk
    )
    return _PlandokumentContext(plan.samarbeid, plan.skuleår, tuple(year), nettverka)
