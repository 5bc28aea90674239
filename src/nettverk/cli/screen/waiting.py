"""The bar that whoever waits sees: what is done, and how much of it."""

from threading import Event
from typing import Any

from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Column

from nettverk.characters import show_controls
from nettverk.cli.screen.console import make_console
from nettverk.progress import NOW

_EACH = 0.1
"""Seconds between two looks at what is done."""


def show_bar(ended: Event) -> None:
    """Show what is done until it has ended, and leave no trace of it."""
    room = Column(no_wrap=True, overflow="ellipsis", ratio=1)
    columns = (
        TextColumn("{task.description}", markup=False, table_column=room),
        BarColumn(20),
        TextColumn("{task.fields[counted]}", markup=False),
    )
    console = make_console(stderr=True)
    with Progress(*columns, console=console, transient=True, expand=True) as progress:
        task = progress.add_task(**_describe())
        while not ended.wait(_EACH):
            progress.update(task, **_describe())


def _describe() -> dict[str, Any]:
    return {
        "description": show_controls(f"{NOW.what or 'Arbeider'} …"),
        "completed": NOW.done,
        "total": NOW.total or None,
        "counted": f"{NOW.done} av {NOW.total}" if NOW.total else "",
    }
