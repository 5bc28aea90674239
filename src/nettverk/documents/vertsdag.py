"""Who could host the meetings of a day, and who cannot, as the screen and other programs see it."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.documents.vertsbyte import VikarContext, describe_vikarar
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import write_when
from nettverk.planning.forsok import try_changes
from nettverk.planning.mote import Møte, Møtestatus
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace


class _HinderContext(Struct, frozen=True):
    """A school that cannot host, and why not."""

    skule: str
    grunn: str


class MøtevalContext(Struct, frozen=True):
    """One meeting, and who could host it in the order that the rotation would have them.

    `forbi` tells that it is over; if not, its notice was published on `lagd_ut`. `kvar` is where it
    is when it has no host in the rotation.
    """

    nettverk: str
    nr: int
    dato: date
    når: str
    forbi: bool
    skuleår: Skuleårsnamn
    vert: str
    status: Møtestatus
    vertskap: bool
    kvar: str
    lagd_ut: date | None
    kan: tuple[VikarContext, ...]
    kan_ikkje: tuple[_HinderContext, ...]


class VertsdagContext(Struct, frozen=True):
    """Meetings with those who could host them; `dag` is today."""

    dag: date
    møte: tuple[MøtevalContext, ...]


def describe_vertsdag(workspace: Workspace, møta: Sequence[Møte]) -> VertsdagContext:
    """Describe who could host some meetings."""
    return VertsdagContext(workspace.today, tuple(_describe(workspace, each) for each in møta))


def _describe(workspace: Workspace, møte: Møte) -> MøtevalContext:
    over = møte.siste_dag < workspace.today
    utlagt = None if over else find_kunnskap(workspace.hendingar, møte).utlagt
    return MøtevalContext(
        nettverk=møte.nettverk.namn,
        nr=møte.nr,
        dato=møte.dato,
        når=write_when(møte.dagar),
        forbi=over,
        skuleår=møte.skuleår.skuleår,
        vert=møte.vert_namn,
        status=møte.status_on(workspace.today),
        vertskap=møte.vertskap,
        kvar=møte.announce().place,
        lagd_ut=utlagt.dag if utlagt else None,
        kan=tuple(_list_able(workspace, møte)),
        kan_ikkje=tuple(_list_unable(møte)),
    )


def _list_able(workspace: Workspace, møte: Møte) -> Iterator[VikarContext]:
    """List who can; a meeting that nobody hosts is asked about as one that somebody does."""
    plan, unable = workspace.plan, møte.find_unavailable()
    if not møte.vertskap:
        able = (each for each in møte.nettverk.skular_on(møte.dato) if each not in unable)
        tried = try_changes(plan, [(møte, {"vert": next(able, "")})])
        plan, møte = tried.after, tried.find_again(møte)
    yield from (each for each in describe_vikarar(plan, møte) if each.skule not in unable)


def _list_unable(møte: Møte) -> Iterator[_HinderContext]:
    busy = {each.skule: each for each in møte.list_busy()}
    for skule, each in busy.items():
        yield _HinderContext(skule, f"kan ikkje vera vert {each.dagar}")
