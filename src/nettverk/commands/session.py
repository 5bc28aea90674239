"""A workspace loaded and checked."""

from datetime import date
from pathlib import Path, PurePosixPath

from msgspec import Struct

from nettverk.archive.hendingar import load_log
from nettverk.archive.paths import OUTPUT, document_path, folder_names
from nettverk.checks.run import check_plan
from nettverk.commands.events import list_announced
from nettverk.errors import DataError, Problem, Severity
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan, make_plan
from nettverk.reading.workspace import load_workspace


class Session(Struct, frozen=True):
    """A workspace without errors on a given day; `folders` maps network names to folder names."""

    root: Path
    today: date
    plan: Plan
    warnings: tuple[Problem, ...]
    folders: dict[str, str]

    def place(self, møte: Møte, kind: str, day: date | None = None) -> PurePosixPath:
        """Place a meeting's document below the output folder, named by a day it has or had."""
        folder = self.folders[møte.nettverk.namn]
        return document_path(møte.skuleår.skuleår, folder, day or møte.dato, kind)

    def locate(self, møte: Møte, kind: str, suffix: str, day: date | None = None) -> Path:
        """Say where a meeting's document lies, or would lie."""
        return self.root / OUTPUT / f"{self.place(møte, kind, day)}{suffix}"


def check_workspace(root: Path, today: date) -> tuple[Plan, tuple[Problem, ...]]:
    """Read a workspace and find everything wrong with it."""
    workspace = load_workspace(root)
    oversikt = workspace.oversikt
    announced = list_announced(oversikt, load_log(root))
    plan = make_plan(oversikt, workspace.standard, workspace.skuleår, announced)
    return plan, (*workspace.problems, *check_plan(plan, today))


def open_session(root: Path, today: date) -> Session:
    """Load a workspace for writing documents; DataError when it has errors."""
    plan, problems = check_workspace(root, today)
    errors = [each for each in problems if each.severity is Severity.ERROR]
    if errors:
        raise DataError(errors)
    return start_session(root, today, plan, problems)


def start_session(root: Path, today: date, plan: Plan, warnings: tuple[Problem, ...]) -> Session:
    """Give a workspace without errors its folders."""
    folders = folder_names([each.namn for each in plan.oversikt.nettverk])
    return Session(root, today, plan, warnings, folders)
