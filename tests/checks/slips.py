"""Slips of the pen in the data files of the workspace `base`, and what is said of them."""

from datetime import date
from pathlib import Path

from nettverk.errors import DataError, Problem, sort_problems
from nettverk.workspace.workspace import Workspace

TODAY = date(2026, 11, 24)
OVERSIKT, YEAR = "networks.yaml", "2026-2027.yaml"
VEST = "  - namn: Nettverk Vest\n    møte:\n"
ULVEDALEN = "      - Ulvedalen ungdomsskule\n"


def problems_after(root: Path, file: str, old: str, new: str) -> tuple[Problem, ...]:
    """Change the first `old` of a data file to `new`, and check the workspace."""
    path = root / "data" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        return sort_problems(Workspace(root, TODAY).problems)
    except DataError as fault:
        return fault.problems


def told(root: Path, old: str, new: str, file: str = OVERSIKT) -> list[str]:
    """Say what is found when `old` is written as `new`."""
    return [each.what for each in problems_after(root, file, old, new)]
