"""What is done and what is due, for each network and on a day."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.documents.forelda import list_forelda
from nettverk.documents.gamle_dagar import sort_by_folder
from nettverk.documents.plikter import OppgåveContext, list_plikter, sort_plikter
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_list
from nettverk.workspace.choices import choose_nettverka
from nettverk.workspace.workspace import Workspace


class NettverksstatusContext(Struct, frozen=True):
    """A network's next meeting with its host, and how many actions live and are late."""

    namn: str
    mappe: str
    leiar: str
    neste: date | None
    vert: str
    kvar: str
    fastsett: bool
    opne: int
    seine: int


class StatusContext(Struct, frozen=True):
    """The state of several networks; the duties stand in the order they fall due.

    `alle` tells that they are those that a command means when it names none.
    """

    samarbeid: SamarbeidContext
    dato: date
    oppgåver: tuple[OppgåveContext, ...]
    nettverk: tuple[NettverksstatusContext, ...]
    alle: bool


def describe_status(workspace: Workspace, nettverka: Sequence[Nettverk]) -> StatusContext:
    """Describe what each network leader must do, first what is due."""
    gamle = sort_by_folder(workspace, list_forelda(workspace, nettverka))
    plikter = [each for one in nettverka for each in list_plikter(workspace, one, gamle)]
    return StatusContext(
        samarbeid=describe_samarbeid(workspace.plan.oversikt),
        dato=workspace.today,
        oppgåver=tuple(sort_plikter(plikter)),
        nettverk=tuple(_describe_nettverk(workspace, one) for one in nettverka),
        alle=tuple(nettverka) == choose_nettverka(workspace, ()),
    )


def _describe_nettverk(workspace: Workspace, nettverk: Nettverk) -> NettverksstatusContext:
    ahead = workspace.plan.next_møte(nettverk, workspace.today)
    alive = workspace.history(nettverk).register.opne
    return NettverksstatusContext(
        namn=nettverk.namn,
        mappe=workspace.folders[nettverk.namn],
        leiar=write_list(workspace.plan.leiarar_of(nettverk, workspace.today)),
        neste=ahead.dato if ahead else None,
        vert=ahead.vert_namn if ahead else "",
        kvar=ahead.kvar if ahead else "",
        fastsett=ahead.fastsett if ahead else False,
        opne=len(alive),
        seine=sum(each.is_overdue(workspace.today) for each in alive),
    )
