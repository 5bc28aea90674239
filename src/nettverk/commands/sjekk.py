"""`nettverk sjekk`: everything wrong with a workspace, or with Word documents, in one run."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import save, set_aside
from nettverk.archive.sweeping import sweep
from nettverk.checks.godteke import check_godtekne
from nettverk.documents.forelda import list_forelda, tell_forelda
from nettverk.documents.gamle_dagar import Forelda
from nettverk.documents.trial import check_own
from nettverk.errors import NettverkError, Problem, Severity, UsageError, sort_problems
from nettverk.model.samarbeid import Nettverk, Samarbeid
from nettverk.nynorsk import write_count, write_in_words, write_list
from nettverk.output.result import Result
from nettverk.output.telling import tell_boundary
from nettverk.planning.plan import Plan
from nettverk.planning.saklistemal import REQUIRED
from nettverk.progress import follow, report
from nettverk.render.formats import tell_look
from nettverk.workspace.finding import check_leftovers
from nettverk.workspace.varsling import check_announced, check_eigne
from nettverk.workspace.workspace import Workspace

_LOCK = "~$"
"""How the name of the file begins that Word lays beside a document that is open."""
_UNCHECKED = "Dokumenta er ikkje sjekka. Rett feila, og skriv «nettverk sjekk» ein gong til."
_WRITTEN = ("data", "templates", OUTPUT)
"""The folders of a workspace that commands write in."""
_EXAMPLE = "Døme:"
"""How a text begins that stands in what `nettverk ny` wrote, until somebody has a better."""


def check_workspace(workspace: Workspace, *, strict: bool, tidied: bool = False) -> Result:
    """Hold a workspace against the seed's rules; `strict` makes warnings fail.

    `tidied` renews files that show what held before, or sets them aside, if nobody wrote in them.
    """
    report("Les arbeidsmappa")
    plan, today = workspace.plan, workspace.today
    report("Prøver malane")
    own = check_own(workspace)
    flawed = any(each.severity is Severity.ERROR for each in own)
    # A flawed template for minutes reads none, and data with errors place nothing.
    readable = workspace.is_sound and not flawed
    report("Ser etter dokument som er forelda")
    old = [*list_forelda(workspace, plan.oversikt.nettverk)] if readable else []
    done, stuck = _tidy(workspace, old) if tidied else ([], ())
    problems = (
        *workspace.problems,
        *workspace.hendingar.problems,
        *check_announced(workspace, plan.oversikt.nettverk),
        *check_eigne(workspace, chain(*plan.møte.values())),
        *(_check_written(workspace) if readable else ()),
        *(tell_forelda(workspace, each) for each in old if not tidied or not each.is_tidied),
        *own,
    )
    problems += tuple(check_godtekne(plan, problems, today, whole=readable))
    left = workspace.list_open(problems)
    counted, failed = _count(left, strict=strict)
    accepted = len(problems) - len(left)
    return Result(
        output=f"{''.join(done)}{counted or _all_well(plan)}{_tell_accepted(accepted)}\n",
        problems=sort_problems(left),
        notes=(
            *_list_notes(plan, today),
            *([] if flawed else tell_look(workspace.files)),
            *([] if readable or not (workspace.root / OUTPUT).is_dir() else [_UNCHECKED]),
        ),
        faults=stuck,
        exit_code=int(failed or bool(stuck)),
    )


def _tidy(workspace: Workspace, files: Iterable[Forelda]) -> tuple[list[str], tuple[str, ...]]:
    """Renew files or set them aside, and tell what was done, and of what it could not be."""
    done: list[str] = []
    stuck: list[str] = []
    for folder in (each for top in _WRITTEN for each in (workspace.root / top).glob("**/")):
        sweep(folder)
    for each in (file for file in files if file.is_tidied):
        try:
            done.append(_tidy_file(workspace, each))
        except NettverkError as fault:
            stuck.append(str(fault))
    return done, tuple(stuck)


def _tidy_file(workspace: Workspace, forelda: Forelda) -> str:
    """Renew a file, or set it aside as a dated copy, and tell which."""
    path, today = workspace.files.name(forelda.path), workspace.today
    if forelda.fresh is None:
        copy = set_aside(forelda.path, today)
        return f"Lagt til side: {path} (heiter no {copy.name})\n"
    within = workspace.root / OUTPUT
    save(forelda.path, forelda.fresh(), overwrite=False, today=today, within=within)
    return f"Laga på nytt: {path}\n"


def check_documents(paths: Sequence[Path], *, strict: bool) -> Result:
    """Hold Word documents against the rules of accessibility; `strict` makes warnings fail."""
    from nettverk.accessibility import check_document

    locks = [each for each in dict.fromkeys(paths) if each.name.startswith(_LOCK)]
    files = [each for each in dict.fromkeys(paths) if each not in locks]
    if not files:
        raise UsageError(
            f"{locks[0]} er ei låsefil som Word lagar når dokumentet er ope. "
            "Skriv namnet på sjølve dokumentet."
        )
    for each in files:
        if each.is_dir():
            raise UsageError(f"{each} er ei mappe. Skriv namna på filene i ho.")
        if not each.is_file():
            raise UsageError(
                f"Fila {each} finst ikkje. Utan filer sjekkar kommandoen arbeidsmappa."
            )
    problems = tuple(
        problem
        for each in follow(files, "Sjekkar dokument")
        for problem in check_document(each, str(each))
    )
    counted, failed = _count(problems, strict=strict)
    well = f"Alt er i orden: {write_count(len(files), 'dokument', 'dokument')}."
    passed = (f"{each}: Låsefil, sett bort frå. Dokumentet er ope i Word." for each in locks)
    return Result(
        output=f"{counted or well}\n",
        problems=problems,
        notes=tuple(passed),
        exit_code=int(failed),
    )


def _list_notes(plan: Plan, today: date) -> Iterator[str]:
    yield from _tell_example(plan)
    yield from _tell_unnamed(plan)
    ahead = (each for all_of in plan.møte.values() for each in all_of if each.siste_dag >= today)
    yield from tell_boundary(each for each in ahead if not each.avlyst)


def _tell_example(plan: Plan) -> Iterator[str]:
    """Tell which texts of the foundation nobody has made their own yet."""
    samarbeid = plan.oversikt.samarbeid
    left = [nr for nr, each in enumerate(samarbeid.mål) if each.startswith(_EXAMPLE)]
    if left:
        count = write_in_words(len(left), "eitt mål som er eit døme", "mål som er døme")
        place = samarbeid.source.at("mål", left[0])
        yield f"{place}: Grunnlaget har framleis {count}. Skriv dykkar eigne."


def _tell_unnamed(plan: Plan) -> Iterator[str]:
    """Tell what agendas of one's own do not name though every meeting has it."""
    owners: list[Samarbeid | Nettverk] = [plan.oversikt.samarbeid, *plan.oversikt.nettverk]
    for owner in owners:
        malar = (("sakliste", owner.sakliste), ("sakliste_oppstart", owner.sakliste_oppstart))
        for (key, points), required in zip(malar, REQUIRED, strict=True):
            named = {each.punkt for each in points or ()}
            lacking = [f"«punkt: {each}»" for each in required if each not in named]
            if points is not None and lacking:
                them = "dei" if len(lacking) > 1 else "det"
                where, what = owner.source.at(key), write_list(lacking)
                yield (
                    f"{where}: Saklista nemner ikkje {what}, som alltid er med. "
                    f"Skriv {them} der de vil ha {them}."
                )


def _check_written(workspace: Workspace) -> Iterator[Problem]:
    """Check what people have written and what lies beside it."""
    for nettverk in workspace.plan.oversikt.nettverk:
        yield from workspace.history(nettverk).problems
    yield from check_leftovers(workspace)


def _count(problems: Sequence[Problem], *, strict: bool) -> tuple[str, bool]:
    """Sum up problems, with nothing to say of none, and tell whether they fail the run."""
    errors = sum(each.severity is Severity.ERROR for each in problems)
    warnings = len(problems) - errors
    counted = (
        write_count(errors, "feil", "feil"),
        write_count(warnings, "åtvaring", "åtvaringar"),
    )
    return (" og ".join(counted) + "." if problems else ""), bool(errors or (strict and warnings))


def _tell_accepted(count: int) -> str:
    said = write_count(count, "åtvaring er godteken", "åtvaringar er godtekne")
    return f" {said}." if count else ""


def _all_well(plan: Plan) -> str:
    counts = (
        f"{len(plan.oversikt.nettverk)} nettverk",
        write_count(len(plan.oversikt.skular), "skule", "skular"),
        f"{len(plan.skuleår)} skuleår",
        f"{sum(map(len, plan.møte.values()))} møte",
    )
    return "Alt er i orden: " + ", ".join(counts) + "."
