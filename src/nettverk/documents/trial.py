"""Own templates and own reference document tried out: everything is made, nothing is written."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from nettverk.documents.malar import find_unused, list_changed, list_malar, list_own
from nettverk.documents.utsjanad import check_look
from nettverk.errors import DataError, NettverkError, Place, Problem, error, sort_problems
from nettverk.model.dokumentslag import ARK, DOKUMENTSLAG, MALAR, REFERAT
from nettverk.model.samarbeid import Nettverk
from nettverk.reglar import Regel
from nettverk.render.draft import Draft, Trials
from nettverk.render.formats import DOCX, LOOKS, WRITERS, Writer
from nettverk.shipped import find_reference, find_shipped_malar
from nettverk.workspace.choices import choose_year
from nettverk.workspace.historikk import Historikk
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.render.malar import Malar

_WITH_LOOK = ".md"
"""The templates of Word documents; messages, calendars and pages have no look."""
_EXAMPLE, _EXAMPLE_DAY = "prov", date(2026, 11, 24)


def check_own(workspace: Workspace, names: Collection[str] | None = None) -> tuple[Problem, ...]:
    """Find everything wrong with a workspace's own templates: those named, else the changed."""
    own = list_own(workspace.root)
    if not own:
        return ()
    wanted = list_changed(workspace.files, own) if names is None else names
    unused = find_unused(workspace)
    return sort_problems((*try_malar(workspace, wanted), *unused))


def try_malar(workspace: Workspace, wanted: Collection[str]) -> tuple[Problem, ...]:
    """Make all that the wanted templates have a part in, and find every fault once.

    The workspace's own data come first, where they can be used, and then an example that has
    everything, and next to nothing. A look alone is tried by a text that has every style.
    """
    if not wanted:
        return ()
    from nettverk.documents.usanne_malar import Watched

    malar = Watched(workspace.files, workspace.shipped, {*wanted})
    problems: list[Problem] = []
    writer = _open_writer(workspace, problems)
    has_look = bool({*LOOKS} & {*wanted})
    if not {*wanted} - {*LOOKS}:
        return (*problems, *(check_look(workspace) if writer else ()))
    meant = {
        name
        for name in list_malar(workspace)
        if (has_look and name.endswith(_WITH_LOOK)) or malar.reach(name) & {*wanted}
    }
    if workspace.is_sound:
        for mal, make in _list_trials(workspace, malar, meant):
            problems += _try(mal, make, writer)
    problems += malar.finish()
    if writer and has_look:
        problems += check_look(workspace)
    example = Workspace(find_shipped_malar() / _EXAMPLE, _EXAMPLE_DAY)
    for mal, make in _list_trials(example, malar, meant):
        problems += _try(mal, make, writer)
    return tuple(dict.fromkeys(problems))


def _list_trials(workspace: Workspace, malar: "Malar", meant: Collection[str]) -> Trials:
    """List all that can be made of some templates in the school year that runs.

    Where templates of minutes are tried, the minutes are read by the shipped skeletons, for a fault
    in an own one is told by itself.
    """
    # Both need one plan: a meeting is itself alone.
    nettverka = workspace.plan.oversikt.nettverk
    tried, source = workspace.without_referat(), workspace
    if {*REFERAT.malar} & {*meant}:
        source = workspace.without_referat()
        source.malar = workspace.shipped
    tried.histories = {each.namn: _read_history(source, each) for each in nettverka}
    tried.malar = malar
    year = choose_year(tried, "")
    for slag in DOKUMENTSLAG:
        if {*slag.malar} & {*meant} or (slag is ARK and {*meant} - {*MALAR}):
            trials = import_module(f"nettverk.documents.{slag.modul}").list_trials(tried, year)
            yield from (each for each in trials if each[0] in meant)


def _read_history(workspace: Workspace, nettverk: Nettverk) -> Historikk:
    """Read the minutes; what is wrong with them is for other commands to tell."""
    try:
        return workspace.forgiving(nettverk).history(nettverk)
    except NettverkError:
        return Historikk()


def _open_writer(workspace: Workspace, problems: list[Problem]) -> Writer | None:
    try:
        return WRITERS[DOCX](workspace.files)
    except NettverkError as fault:
        name = find_reference(workspace.root).name
        problems.append(error(Regel.MAL, Place(f"templates/{name}"), str(fault), ""))
        return None


def _try(mal: str, make: Callable[[], object], writer: Writer | None) -> Iterator[Problem]:
    try:
        made = make()
        if isinstance(made, Draft) and writer:
            writer(made)
    except DataError as fault:
        yield from fault.problems
    except NettverkError as fault:
        yield error(Regel.MAL, Place(f"templates/{mal}"), str(fault), "")
