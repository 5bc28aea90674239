"""The bar that whoever waits sees: what is done, and how much of it."""

from threading import Event

from rich.progress import BarColumn, Progress, ProgressColumn, Task
from rich.table import Column
from rich.text import Text

from nettverk.characters import show_controls
from nettverk.cli.screen.console import make_console
from nettverk.progress import NOW

_EACH = 0.1
"""Seconds between two looks at what is done."""


class _What(ProgressColumn):
    """What is done, as much of it as there is room for."""

    def render(self, _task: Task) -> Text:
        return Text(show_controls(f"{NOW.what or 'Arbeider'} …"))


class _Count(ProgressColumn):
    """How much of it is done, where somebody knows how much there is."""

    def render(self, _task: Task) -> Text:
        return Text(f"{NOW.done} av {NOW.total}" if NOW.total else "")


def show_bar(ended: Event) -> None:
    """Show what is done until it has ended, and leave no trace of it."""
    what = _What(Column(no_wrap=True, overflow="ellipsis", ratio=1))
    console = make_console(stderr=True)
    with Progress(
        what, BarColumn(20), _Count(), console=console, transient=True, expand=True
    ) as progress:
        task = progress.add_task("", total=None)
        while not ended.wait(_EACH):
            progress.update(task, completed=NOW.done, total=NOW.total or None)
