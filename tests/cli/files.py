"""Files that the commands here read and write."""

from pathlib import Path
from typing import Any

from icalendar import Calendar

from nettverk.planning.plan import Plan, make_plan
from nettverk.reading.data import load_data
from nettverk.reading.files import Files

ICS = ("plan", "--format", "ics")
YEAR = "dokument/2026-2027"
DATA = "data/2026-2027.yaml"
NEXT = "data/2028-2029.yaml"
NAME = "innkalling.md"


def events(path: Path) -> list[Any]:
    return Calendar.from_ical(path.read_bytes()).events


def give(root: Path, content: str | bytes, name: str = NAME) -> None:
    """Give a workspace a template of its own."""
    folder = root / "templates"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def load(root: Path) -> Plan:
    workspace = load_data(Files(root))
    assert not workspace.problems
    return make_plan(workspace.oversikt, workspace.standard, workspace.skuleår)
