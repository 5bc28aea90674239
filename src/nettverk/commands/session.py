"""A workspace loaded and checked."""

from datetime import date
from pathlib import Path

from msgspec import Struct

from nettverk.archive.paths import folder_names
from nettverk.checks.run import check_plan
from nettverk.errors import DataError, Problem, Severity
from nettverk.planning.plan import Plan, make_plan
from nettverk.reading.workspace import load_workspace


class Session(Struct, frozen=True):
    """A workspace without errors on a given day; `folders` maps network names to folder names."""

    root: Path
    today: date
    plan: Plan
    warnings: tuple[Problem, ...]
    folders: dict[str, str]


def check_workspace(root: Path, today: date) -> tuple[Plan, tuple[Problem, ...]]:
    """Read a workspace and find everything wrong with it."""
    workspace = load_workspace(root)
    plan = make_plan(workspace.oversikt, workspace.standard, workspace.skuleår)
    return plan, (*workspace.problems, *check_plan(plan, today))


def open_session(root: Path, today: date) -> Session:
    """Load a workspace for writing documents; DataError when it has errors."""
    plan, problems = check_workspace(root, today)
    errors = [each for each in problems if each.severity is Severity.ERROR]
    if errors:
        raise DataError(errors)
    folders = folder_names([each.namn for each in plan.oversikt.nettverk])
    return Session(root, today, plan, problems, folders)
