"""What is done and what is due, for each network and on a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from nettverk.archive.hendingar import Hendingsslag
from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.model.dokumentslag import INNKALLING, REFERAT, Dokumentslag
from nettverk.model.samarbeid import Nettverk
from nettverk.planning.mote import Møte
from nettverk.planning.plikter import Oppgåve, Stode, find_innkallingsplikt, find_referatplikt
from nettverk.workspace.finding import find_document
from nettverk.workspace.kunngjering import find_changed, is_sent
from nettverk.workspace.workspace import Workspace


class OppgåveContext(Struct, frozen=True):
    """One thing to do for a meeting; `over` tells that it should have been done before today."""

    nettverk: str
    møte: date
    plikt: str
    frist: date
    over: bool
    kommandoar: tuple[str, ...]


class NettverksstatusContext(Struct, frozen=True):
    """A network's next meeting with its host, and how many actions live and are late."""

    namn: str
    leiar: str
    neste: date | None
    vert: str
    fastsett: bool
    opne: int
    seine: int


class StatusContext(Struct, frozen=True):
    """The state of several networks; the duties stand in the order they fall due."""

    samarbeid: SamarbeidContext
    dato: date
    oppgåver: tuple[OppgåveContext, ...]
    nettverk: tuple[NettverksstatusContext, ...]


_STILL_WAITED_FOR = timedelta(90)
"""How long after a meeting of the last school year its minutes are asked for."""


def describe_status(workspace: Workspace, nettverka: Sequence[Nettverk]) -> StatusContext:
    """Describe what each network leader must do, first what is due."""
    plikter = [each for one in nettverka for each in _list_plikter(workspace, one)]
    return StatusContext(
        samarbeid=describe_samarbeid(workspace.plan.oversikt),
        dato=workspace.today,
        oppgåver=tuple(sorted(plikter, key=lambda each: (each.frist, each.nettverk))),
        nettverk=tuple(_describe_nettverk(workspace, one) for one in nettverka),
    )


def _list_plikter(workspace: Workspace, nettverk: Nettverk) -> Iterator[OppgåveContext]:
    history = workspace.history(nettverk)
    samarbeid = workspace.plan.oversikt.samarbeid
    ahead = workspace.plan.next_møte(nettverk, workspace.today)
    if ahead:
        state = _state(workspace, ahead, INNKALLING)
        plikt = find_innkallingsplikt(
            state, ahead.dato, samarbeid.innkalling_dagar, workspace.today
        )
        yield from _describe(workspace, ahead, plikt)
    for behind in workspace.plan.held_by(nettverk):
        recent = _is_recent(workspace, behind)
        if behind is ahead or behind.dato > workspace.today or not recent:
            continue
        published = _state(workspace, behind, REFERAT)
        state = Stode(history.has(behind), published.published, sent=published.sent)
        plikt = find_referatplikt(state, behind.dato, samarbeid.referat_dagar)
        yield from _describe(workspace, behind, plikt)


def _is_recent(workspace: Workspace, møte: Møte) -> bool:
    """Tell whether a meeting is of this year, or so new that its minutes may not be done."""
    return møte.skuleår is workspace.plan.year_of(workspace.today) or (
        workspace.today - møte.dato < _STILL_WAITED_FOR
    )


def _state(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> Stode:
    def done(what: Hendingsslag) -> bool:
        return (
            workspace.hendingar.find(møte.nettverk.namn, møte.opphavleg_dato, slag.namn, what)
            is not None
        )

    return Stode(
        written=find_document(workspace, møte, slag) is not None,
        published=done(Hendingsslag.UTLAGT),
        changed=slag is INNKALLING and find_changed(workspace.hendingar, møte) is not None,
        sent=is_sent(workspace.hendingar, møte, slag),
    )


def _describe(workspace: Workspace, møte: Møte, plikt: Oppgåve | None) -> Iterator[OppgåveContext]:
    if plikt:
        several = len(workspace.plan.oversikt.nettverk) > 1
        yield OppgåveContext(
            nettverk=møte.nettverk.namn,
            møte=møte.dato,
            plikt=str(plikt.plikt),
            frist=plikt.frist,
            over=plikt.frist < workspace.today,
            kommandoar=tuple(
                _with_name(each, " NETTVERK" if several else "") for each in plikt.kommandoar
            ),
        )


def _with_name(command: str, name: str) -> str:
    words, _, option = command.partition(" --")
    return f"{words}{name}" + (f" --{option}" if option else "")


def _describe_nettverk(workspace: Workspace, nettverk: Nettverk) -> NettverksstatusContext:
    ahead = workspace.plan.next_møte(nettverk, workspace.today)
    alive = workspace.history(nettverk).register.opne
    return NettverksstatusContext(
        namn=nettverk.namn,
        leiar=ahead.leiar if ahead else nettverk.leiar,
        neste=ahead.dato if ahead else None,
        vert=ahead.vert_namn if ahead else "",
        fastsett=ahead.fastsett if ahead else False,
        opne=len(alive),
        seine=sum(each.is_overdue(workspace.today) for each in alive),
    )
