"""What a change of the plan touches when it is tried, as the screen and other programs see it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from nettverk.checks import check_plan
from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.documents.flytting import FlyttContext, describe_flyttingar
from nettverk.documents.forklaring import explain_jamning
from nettverk.documents.vertsbyte import ByteContext, describe_byte
from nettverk.errors import Problem, Severity
from nettverk.nynorsk import Tidsrom
from nettverk.planning.flytting import move_møta
from nettverk.planning.forsok import Forsøk, Vertsbyte, try_changes
from nettverk.planning.mote import Møte
from nettverk.planning.vertsbyte import swap_eigne
from nettverk.render.linjeendring import Linjeendring
from nettverk.render.motelinjer import MøteWriter
from nettverk.workspace.rewriting import reads_as
from nettverk.workspace.workspace import Workspace

_Vertsval = tuple[Møte, Mapping[str, str]]
"""A meeting, and what is to be said of its host."""


class _ProblemContext(Struct, frozen=True):
    """What `nettverk sjekk` says of the plan after the change, not before; `grad` is how bad."""

    grad: str
    stad: str
    kva: str
    råd: str


class ForsøkContext(Struct, frozen=True):
    """Everything that a change touches; `mogleg` tells that the plan stays without errors.

    `skrive` tells that the lines are written into the files, and `for_hand` that they cannot be put
    in as they stand. `jamning` says what one more changed notice would even out.
    """

    samarbeid: SamarbeidContext
    dag: date
    mogleg: bool
    skrive: bool
    for_hand: bool
    møte: tuple[FlyttContext, ...] | tuple[ByteContext, ...]
    vertar: tuple[Vertsbyte, ...]
    problem: tuple[_ProblemContext, ...]
    løyste: tuple[_ProblemContext, ...]
    jamning: tuple[str, ...]
    endringar: tuple[Linjeendring, ...]


def try_move(
    workspace: Workspace, møta: Sequence[Møte], day: date, tid: Tidsrom | None
) -> tuple[Forsøk, ForsøkContext]:
    """Try some meetings on another day, and at another time if there is one."""
    forsøk = move_møta(workspace.plan, møta, day, tid)
    edits = _list_edits(workspace, møta, lambda writer, each: writer.move(each, day, tid))
    described = tuple(describe_flyttingar(workspace, forsøk, møta))
    return forsøk, describe_forsøk(workspace, forsøk, møta, described, edits)


def try_vertar(
    workspace: Workspace, vertar: Sequence[tuple[Møte, str]]
) -> tuple[Forsøk, ForsøkContext]:
    """Try other hosts of some meetings; two have swapped theirs, and what is written of them."""
    møta = [each for each, _ in vertar]
    alone: list[_Vertsval] = [(each, {"vert": vert}) for each, vert in vertar]
    eigne = swap_eigne(møta)
    with_own: list[_Vertsval] = [
        (each, {**said, **own}) for (each, said), own in zip(alone, eigne, strict=True)
    ]
    # What stands so that it cannot go with its host, stays and is told.
    for changes in (with_own, alone) if any(eigne) else (alone,):
        forsøk = try_changes(workspace.plan, changes)
        edits = _list_edits(workspace, møta, partial(_write_vert, changes))
        if changes is alone or reads_as(workspace, edits, forsøk.after):
            break
    described = tuple(describe_byte(workspace, forsøk, *each) for each in changes)
    return forsøk, describe_forsøk(workspace, forsøk, møta, described, edits)


def _write_vert(changes: Sequence[_Vertsval], writer: MøteWriter, møte: Møte) -> None:
    values = next(values for each, values in changes if each is møte)
    swapped = next((each.namn_dag for each, _ in changes if each is not møte), "")
    writer.give_vert(møte, values, swapped)


def describe_forsøk(
    workspace: Workspace,
    forsøk: Forsøk,
    møta: Sequence[Møte],
    møte: tuple[FlyttContext, ...] | tuple[ByteContext, ...],
    endringar: Sequence[Linjeendring],
) -> ForsøkContext:
    """Describe what a change touches beside the meetings that it is of."""
    was = workspace.list_open(workspace.problems)
    changed = check_plan(workspace.narrow(forsøk.after), workspace.today)
    will = workspace.list_open((*workspace.data.problems, *changed))
    new = _missing_from(was, will)
    return ForsøkContext(
        samarbeid=describe_samarbeid(workspace.plan.oversikt),
        dag=workspace.today,
        mogleg=not any(each.severity is Severity.ERROR for each in new),
        skrive=False,
        for_hand=not reads_as(workspace, endringar, forsøk.after),
        møte=møte,
        vertar=forsøk.list_vertsbyte(møta),
        problem=tuple(map(_problem, new)),
        løyste=tuple(map(_problem, _missing_from(will, was))),
        jamning=tuple(_explain_jamning(forsøk, møta, workspace.today)),
        endringar=tuple(endringar),
    )


def _list_edits(
    workspace: Workspace, møta: Sequence[Møte], write: Callable[[MøteWriter, Møte], None]
) -> list[Linjeendring]:
    """Say what to write of some meetings in the file of each school year."""
    edits: list[Linjeendring] = []
    for file in dict.fromkeys(each.skuleår.source.file for each in møta):
        writer = MøteWriter(workspace.files.read(workspace.root / file), file)
        for møte in møta:
            if møte.skuleår.source.file == file:
                write(writer, møte)
        edits += writer.finish()
    return edits


def _explain_jamning(forsøk: Forsøk, møta: Sequence[Møte], today: date) -> Iterator[str]:
    """Say what one more changed notice would even out after the change, and would not before it."""
    for møte in {each.nettverk.namn: each for each in møta}.values():
        again = forsøk.find_again(møte)
        was = explain_jamning(forsøk.before, møte.skuleår, møte.nettverk, today)
        will = explain_jamning(forsøk.after, again.skuleår, again.nettverk, today)
        if will and will != was:
            yield will


def _missing_from(known: Iterable[Problem], problems: Iterable[Problem]) -> list[Problem]:
    """Pick what is not said already, errors first; a place moves with its line, words do not."""
    said = {each.what for each in known}
    new = [each for each in problems if each.what not in said]
    return sorted(new, key=lambda each: each.severity is not Severity.ERROR)


def _problem(problem: Problem) -> _ProblemContext:
    return _ProblemContext(str(problem.severity), str(problem.place), problem.what, problem.fix)
