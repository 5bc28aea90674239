"""`nettverk plan --flytt`: what a move touches, before anybody changes a file."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from nettverk.archive.hendingar import Log, load_log
from nettverk.checks.run import check_plan
from nettverk.commands.choices import choose_meeting, choose_networks, choose_year
from nettverk.commands.documents import Wish, tell_choice
from nettverk.commands.events import INNKALLING, find_changed, is_sent
from nettverk.commands.minutes import load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.utlagt import find_document
from nettverk.commands.views import View, present, to_json
from nettverk.context.moving import (
    AvtaleContext,
    EndringContext,
    FlyttContext,
    FlyttingContext,
    InnkallingContext,
    ProblemContext,
)
from nettverk.context.samarbeid import describe_samarbeid
from nettverk.errors import NettverkError, Problem, Severity, UsageError
from nettverk.nynorsk import Tidsrom, parse_date, parse_time_range, write_short_date
from nettverk.planning.flytting import (
    changes_order,
    compare_hosts,
    compare_items,
    find_again,
    find_clashes,
    find_substitute,
    move_meetings,
)
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.reading.editing import MoveWriter, split_lines
from nettverk.render.templates import Templates


class Move(Struct, frozen=True):
    """What is asked for: which meeting, to what day and clock, as it was typed."""

    meeting: str
    day: str
    clock: str = ""


class _Trial(Struct, frozen=True):
    """A move made: the plan with it, and what is known of the workspace on the side."""

    session: Session
    after: Plan
    log: Log
    tid: Tidsrom | None


def try_move(
    session: Session, names: Sequence[str], year_name: str, move: Move, wish: Wish
) -> Result:
    """Show what a move touches; with nobody named all who meet that day are moved."""
    if {*wish.formats} - {"json"}:
        raise UsageError("--flytt skriv ingen filer. Vel --format json, eller ikkje noko format.")
    if not move.meeting:
        raise UsageError(
            "--kl gjeld saman med --flytt. Skriv til dømes --flytt 2.12.2026 9.12.2026."
        )
    day, tid = _parse(move)
    meetings, notes = _choose(session, names, year_name, move.meeting)
    for each in meetings:
        if each.dato == day and tid in {None, each.tid}:
            raise NettverkError(
                f"Møtet i {each.nettverk.namn} er alt {write_short_date(day)}, kl. {each.tid}. "
                "Vel ein annan dag, eller ei anna tid med --kl."
            )
    after = move_meetings(session.plan, meetings, day, tid)
    trial = _Trial(session, after, load_log(session.root), tid)
    context = _describe(trial, meetings)
    view = View(context, {"json": lambda: to_json(context)}, list)
    result = present(session, view, wish, notes)
    return Result(
        output=result.output,
        shown=result.shown,
        notes=result.notes,
        problems=trial.log.problems,
        exit_code=0 if context.mogleg else 1,
    )


def _parse(move: Move) -> tuple[date, Tidsrom | None]:
    try:
        if not move.meeting.isdecimal():
            parse_date(move.meeting)
        return parse_date(move.day), parse_time_range(move.clock) if move.clock else None
    except ValueError as fault:
        raise UsageError(str(fault)) from None


def _choose(
    session: Session, names: Sequence[str], year_name: str, wanted: str
) -> tuple[list[Møte], list[str]]:
    """Choose the meetings to move, and what to tell of those that are not."""
    year = choose_year(session, year_name)
    found: list[Møte] = []
    faults: list[str] = []
    for nettverk in choose_networks(session, names):
        try:
            found.append(choose_meeting(session, nettverk, wanted, year))
        except NettverkError as fault:
            faults.append(str(fault))
    if not found or (names and faults):
        raise NettverkError("\n".join(dict.fromkeys(faults)))
    if names or wanted.isdecimal():
        return found, faults
    # Nobody is named: those who have moved away from the shared day already stay where they are.
    day = parse_date(wanted)
    there = [each for each in found if each.dato == day] or found
    stay = [
        f"{each.nettverk.namn} møtest alt {write_short_date(each.dato)}, og blir ståande. "
        "Nemn nettverket om det skal flyttast."
        for each in found
        if each not in there
    ]
    mine = session.plan.oversikt.mitt_nettverk
    return there, [*(tell_choice(session, names) if mine else []), *faults, *stay]


def _describe(trial: _Trial, meetings: Sequence[Møte]) -> FlyttingContext:
    session, after = trial.session, trial.after
    was = check_plan(session.plan, session.today)
    will = check_plan(after, session.today)
    new = _missing_from(was, will)
    return FlyttingContext(
        samarbeid=describe_samarbeid(session.plan.oversikt),
        dag=session.today,
        mogleg=not any(each.severity is Severity.ERROR for each in new),
        møte=tuple(_move(trial, each) for each in meetings),
        vertar=compare_hosts(session.plan, after),
        problem=tuple(map(_problem, new)),
        løyste=tuple(map(_problem, _missing_from(will, was))),
        endringar=tuple(_lines(trial, meetings)),
    )


def _missing_from(known: Iterable[Problem], problems: Iterable[Problem]) -> list[Problem]:
    """Pick what is not said already, errors first; a place moves with its line, words do not."""
    said = {each.what for each in known}
    new = [each for each in problems if each.what not in said]
    return sorted(new, key=lambda each: each.severity is not Severity.ERROR)


def _problem(problem: Problem) -> ProblemContext:
    return ProblemContext(str(problem.severity), str(problem.place), problem.what, problem.fix)


def _move(trial: _Trial, møte: Møte) -> FlyttContext:
    before, after = trial.session.plan, trial.after
    moved = find_again(after, møte)
    preceding, following = after.preceding(moved), after.following(moved)
    clashed = {(each.namn, each.nettverk) for each in find_clashes(before, møte)}
    return FlyttContext(
        nettverk=møte.nettverk.namn,
        gammalt_nr=møte.nr,
        nr=moved.nr,
        gammal_dato=møte.dato,
        dato=moved.dato,
        gammal_tid=møte.tid,
        tid=moved.tid,
        omrokert=changes_order(before, after, møte),
        førre=preceding.dato if preceding else None,
        neste=following.dato if following else None,
        gammal_vert=møte.vert_namn,
        vert=moved.vert_namn,
        fastsett=moved.fastsett,
        vikar=find_substitute(after, moved),
        samtidig=tuple(
            each for each in find_clashes(after, moved) if (each.namn, each.nettverk) not in clashed
        ),
        saker=compare_items(before, after, møte),
        innkalling=_notice(trial, møte, moved),
        avtalar=_actions(trial.session, møte),
    )


def _notice(trial: _Trial, møte: Møte, moved: Møte) -> InnkallingContext | None:
    """Say how it stands with the notice; a day that is over needs none."""
    session = trial.session
    if moved.dato < session.today:
        return None
    ahead = timedelta(session.plan.oversikt.samarbeid.innkalling_dagar)
    event = find_changed(trial.log, moved)
    path = find_document(session, møte, INNKALLING)
    frist = moved.dato - ahead
    return InnkallingContext(
        gammal_frist=møte.dato - ahead,
        frist=frist,
        over=frist < session.today,
        lagd_ut=event.dag if event else None,
        send=bool(event) and is_sent(trial.log, møte, INNKALLING),
        fil=path.relative_to(session.root).as_posix() if path else "",
    )


def _actions(session: Session, møte: Møte) -> tuple[AvtaleContext, ...]:
    """Find the open actions that are due on the day the meeting had."""
    history = load_history(session, Templates(session.root), møte.nettverk)
    return tuple(
        AvtaleContext(each.avtale.kva, each.avtale.kven)
        for each in history.register.open
        if each.avtale.fristdato == møte.dato
    )


def _lines(trial: _Trial, meetings: Sequence[Møte]) -> Iterator[EndringContext]:
    """Say what to write in the file of each school year."""
    for file in dict.fromkeys(each.skuleår.source.file for each in meetings):
        lines = split_lines((trial.session.root / file).read_bytes())
        writer = MoveWriter(lines, file)
        for møte in meetings:
            if møte.skuleår.source.file == file:
                writer.move(møte, find_again(trial.after, møte).dato, trial.tid)
        yield from writer.finish()
