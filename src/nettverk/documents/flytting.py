"""What a move touches, as the screen and other programs are shown it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.checks import check_plan
from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.errors import Problem, Severity
from nettverk.model.dokumentslag import INNKALLING
from nettverk.nynorsk import Tidsrom, write_when
from nettverk.planning.flytting import Flytting, Planbyte, Saksbyte, Samtidig, Vertsbyte
from nettverk.planning.fristar import find_innkallingsfrist
from nettverk.planning.mote import Møte
from nettverk.render.linjeendring import Linjeendring, MoveWriter
from nettverk.workspace.finding import find_document
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace


class _ProblemContext(Struct, frozen=True):
    """What `nettverk sjekk` says of the plan after the move and not before; `grad` is how bad."""

    grad: str
    stad: str
    kva: str
    råd: str


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
    would host if the host decided were not, and None where that one can host.
    """

    nettverk: str
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


class FlyttingContext(Struct, frozen=True):
    """Everything that a move touches; `mogleg` tells that the plan stays without errors.

    `skrive` tells that the lines are written into the files.
    """

    samarbeid: SamarbeidContext
    dag: date
    mogleg: bool
    skrive: bool
    møte: tuple[FlyttContext, ...]
    vertar: tuple[Vertsbyte, ...]
    problem: tuple[_ProblemContext, ...]
    løyste: tuple[_ProblemContext, ...]
    endringar: tuple[Linjeendring, ...]


def describe_flytting(
    workspace: Workspace, flytting: Flytting, møta: Sequence[Møte], tid: Tidsrom | None
) -> FlyttingContext:
    """Describe what it touches to move some meetings, to a clock too if there is one."""
    return describe_planbyte(workspace, flytting, møta, _lines(workspace, flytting, møta, tid))


def describe_planbyte(
    workspace: Workspace, flytting: Planbyte, møta: Sequence[Møte], edits: Iterable[Linjeendring]
) -> FlyttingContext:
    """Describe what another plan touches, in which some meetings are moved by some edits."""
    was = workspace.list_open(workspace.problems)
    changed = check_plan(workspace.narrow(flytting.after), workspace.today)
    will = workspace.list_open((*workspace.data.problems, *changed))
    new = _missing_from(was, will)
    return FlyttingContext(
        samarbeid=describe_samarbeid(workspace.plan.oversikt),
        dag=workspace.today,
        mogleg=not any(each.severity is Severity.ERROR for each in new),
        skrive=False,
        møte=tuple(_move(workspace, flytting, each) for each in møta),
        vertar=flytting.list_vertsbyte(),
        problem=tuple(map(_problem, new)),
        løyste=tuple(map(_problem, _missing_from(will, was))),
        endringar=tuple(edits),
    )


def _missing_from(known: Iterable[Problem], problems: Iterable[Problem]) -> list[Problem]:
    """Pick what is not said already, errors first; a place moves with its line, words do not."""
    said = {each.what for each in known}
    new = [each for each in problems if each.what not in said]
    return sorted(new, key=lambda each: each.severity is not Severity.ERROR)


def _problem(problem: Problem) -> _ProblemContext:
    return _ProblemContext(str(problem.severity), str(problem.place), problem.what, problem.fix)


def _move(workspace: Workspace, flytting: Planbyte, møte: Møte) -> FlyttContext:
    moved = flytting.find_again(møte)
    preceding, following = flytting.after.preceding(moved), flytting.after.following(moved)
    return FlyttContext(
        nettverk=møte.nettverk.namn,
        gammalt_nr=møte.nr,
        nr=moved.nr,
        gammal_dato=møte.dato,
        dato=moved.dato,
        forbi=moved.siste_dag < workspace.today,
        gammal_tid=møte.tid,
        tid=moved.tid,
        gammalt_når=write_when(møte.dagar),
        når=write_when(moved.dagar),
        omrokert=flytting.changes_order(møte),
        førre=preceding.dato if preceding else None,
        neste=following.dato if following else None,
        gammal_vert=møte.vert_namn,
        vert=moved.vert_namn,
        kvar=moved.kvar,
        vertskap=moved.vertskap,
        fastsett=moved.fastsett,
        vikar=flytting.find_substitute(møte),
        samtidig=flytting.list_samtidige(møte),
        saker=flytting.list_saksbyte(møte),
        innkalling=_describe_innkalling(workspace, møte, moved),
        avtalar=_list_avtalar(workspace, møte),
    )


def _describe_innkalling(workspace: Workspace, møte: Møte, moved: Møte) -> InnkallingContext | None:
    """Say how it stands with the notice; a day that is over needs none."""
    if moved.dato < workspace.today:
        return None
    plan = workspace.plan
    known = find_kunnskap(workspace.hendingar, moved)
    event = known.utlagt if known.is_outdated else None
    path = find_document(workspace, møte, INNKALLING)
    frist = find_innkallingsfrist(plan, moved)
    return InnkallingContext(
        gammal_frist=find_innkallingsfrist(plan, møte),
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


def _lines(
    workspace: Workspace, flytting: Flytting, møta: Sequence[Møte], tid: Tidsrom | None
) -> Iterator[Linjeendring]:
    """Say what to write in the file of each school year."""
    for file in dict.fromkeys(each.skuleår.source.file for each in møta):
        writer = MoveWriter(workspace.files.read(workspace.root / file), file)
        for møte in møta:
            if møte.skuleår.source.file == file:
                writer.move(møte, flytting.find_again(møte).dato, tid)
        yield from writer.finish()
