"""`nettverk sjekk`: everything wrong with a workspace, in one run."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from nettverk.archive.hendingar import Log, load_log
from nettverk.commands.counting import count_problems
from nettverk.commands.documents import tell_boundary
from nettverk.commands.events import check_announced
from nettverk.commands.leftovers import check_leftovers
from nettverk.commands.minutes import load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session, check_workspace, start_session
from nettverk.commands.trial import check_own
from nettverk.errors import Problem, Severity, sort_problems
from nettverk.nynorsk import write_count
from nettverk.planning.plan import Plan
from nettverk.render.formats import tell_look
from nettverk.render.templates import Templates


def check(root: Path, today: date, *, strict: bool) -> Result:
    """Hold a workspace against the seed's rules; `strict` makes warnings fail."""
    plan, problems = check_workspace(root, today)
    log = load_log(root)
    problems = (*problems, *log.problems, *check_announced(plan, log, today))
    errors = any(each.severity is Severity.ERROR for each in problems)
    session = None if errors else start_session(root, today, plan, problems)
    own = check_own(root, session)
    flawed = any(each.severity is Severity.ERROR for each in own)
    if session and not flawed:  # a flawed template for minutes reads none
        problems += tuple(_check_written(session, log))
    problems = (*problems, *own)
    counted, failed = count_problems(problems, strict=strict)
    ahead = (each for all_of in plan.møte.values() for each in all_of if each.dato >= today)
    return Result(
        output=f"{counted or _all_well(plan)}\n",
        problems=sort_problems(problems),
        notes=(
            *tell_boundary(each for each in ahead if not each.avlyst),
            *([] if flawed else tell_look(root)),
        ),
        exit_code=int(failed),
    )


def _check_written(session: Session, log: Log) -> Iterator[Problem]:
    """Check what people have written and what lies beside it; data with errors place nothing."""
    templates = Templates(session.root)
    for nettverk in session.plan.oversikt.nettverk:
        yield from load_history(session, templates, nettverk).problems
    yield from check_leftovers(session, log)


def _all_well(plan: Plan) -> str:
    counts = (
        f"{len(plan.oversikt.nettverk)} nettverk",
        write_count(len(plan.oversikt.skular), "skule", "skular"),
        f"{len(plan.skuleår)} skuleår",
        f"{sum(map(len, plan.møte.values()))} møte",
    )
    return "Alt er i orden: " + ", ".join(counts) + "."
