"""What it touches to move a meeting, as the screen and other programs are shown it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.model.dokumentslag import INNKALLING
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import Tidsrom, write_when
from nettverk.planning.flytting import (
    Saksbyte,
    Samtidig,
    changes_order,
    find_substitute,
    list_saksbyte,
    list_samtidige,
)
from nettverk.planning.forsok import Forsøk
from nettverk.planning.fristar import find_innkallingsfrist
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.workspace.finding import find_document
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace


class _AvtaleContext(Struct, frozen=True):
    """An open action that was to be done by the old day."""

    kva: str
    kven: str


class InnkallingContext(Struct, frozen=True):
    """The notice of a moved meeting: its deadlines, and what has been done with the old one.

    `over` tells that the new deadline is out; `fil` is a notice of the old day that lies about.
    """

    gammal_frist: date
    frist: date
    over: bool
    lagd_ut: date | None
    send: bool
    fil: str


class FlyttContext(Struct, frozen=True):
    """One network's meeting before and after the move; `neste` and `førre` stand beside it after.

    `forbi` tells that the new day is over. `gammalt_når` and `når` say all its days in words.
    `kvar` is where it is after, and `vertskap` tells that a school hosts it in turn. `vikar` is who
    would host if the host decided were not, and None where that one can host. `grunnar` say why
    it is moved, where nobody asked for it.
    """

    nettverk: str
    skuleår: Skuleårsnamn
    gammalt_nr: int
    nr: int
    gammal_dato: date
    dato: date
    forbi: bool
    gammal_tid: Tidsrom
    tid: Tidsrom
    gammalt_når: str
    når: str
    omrokert: bool
    førre: date | None
    neste: date | None
    gammal_vert: str
    vert: str
    kvar: str
    vertskap: bool
    fastsett: bool
    vikar: str | None
    samtidig: tuple[Samtidig, ...]
    saker: tuple[Saksbyte, ...]
    innkalling: InnkallingContext | None
    avtalar: tuple[_AvtaleContext, ...]
    grunnar: tuple[str, ...] = ()


def describe_flyttingar(
    workspace: Workspace, forsøk: Forsøk, møta: Sequence[Møte]
) -> Iterator[FlyttContext]:
    """Describe what it touches to move each of some meetings."""
    for møte, samtidige in zip(møta, list_samtidige(forsøk, møta), strict=True):
        yield _describe_flytt(workspace, forsøk, møte, samtidige)


def _describe_flytt(
    workspace: Workspace, forsøk: Forsøk, møte: Møte, samtidige: tuple[Samtidig, ...]
) -> FlyttContext:
    moved = forsøk.find_again(møte)
    preceding, following = forsøk.after.preceding(moved), forsøk.after.following(moved)
    return FlyttContext(
        nettverk=møte.nettverk.namn,
        skuleår=møte.skuleår.skuleår,
        gammalt_nr=møte.nr,
        nr=moved.nr,
        gammal_dato=møte.dato,
        dato=moved.dato,
        forbi=moved.siste_dag < workspace.today,
        gammal_tid=møte.tid,
        tid=moved.tid,
        gammalt_når=write_when(møte.dagar),
        når=write_when(moved.dagar),
        omrokert=changes_order(forsøk, møte),
        førre=preceding.dato if preceding else None,
        neste=following.dato if following else None,
        gammal_vert=møte.vert_namn,
        vert=moved.vert_namn,
        kvar=moved.kvar,
        vertskap=moved.vertskap,
        fastsett=moved.fastsett,
        vikar=find_substitute(forsøk, møte),
        samtidig=samtidige,
        saker=list_saksbyte(forsøk, møte),
        innkalling=_describe_innkalling(workspace, forsøk.after, møte, moved),
        avtalar=_list_avtalar(workspace, møte),
    )


def _describe_innkalling(
    workspace: Workspace, after: Plan, møte: Møte, moved: Møte
) -> InnkallingContext | None:
    """Say how it stands with the notice; a day that is over needs none."""
    if moved.dato < workspace.today:
        return None
    known = find_kunnskap(workspace.hendingar, moved)
    event = known.utlagt if known.is_outdated else None
    path = find_document(workspace, møte, INNKALLING)
    frist = find_innkallingsfrist(after, moved)
    return InnkallingContext(
        gammal_frist=find_innkallingsfrist(workspace.plan, møte),
        frist=frist,
        over=frist < workspace.today,
        lagd_ut=event.dag if event else None,
        send=bool(event and known.sendt),
        fil=workspace.files.name(path) if path else "",
    )


def _list_avtalar(workspace: Workspace, møte: Møte) -> tuple[_AvtaleContext, ...]:
    """Find the open actions that are due on the day the meeting had.

    What is due at the next meeting, in words without a day, moves with it.
    """
    history = workspace.history(møte.nettverk)
    return tuple(
        _AvtaleContext(each.avtale.kva, each.avtale.kven)
        for each in history.register.opne
        if each.avtale.fristdato == møte.dato and re.search(r"\d", each.avtale.frist)
    )
