"""The terminal that tables are shown in."""

import os
from collections.abc import Iterator

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from nettverk.characters import show_controls

UNWRAPPED, _USUAL = 10_000, 80
# Of the sixteen colours only red and magenta can be read on white as well as on black.
TITLE, PROPOSAL, OVERDUE = "bold magenta", "magenta", "bold red"
Fact = tuple[str, Text | str]
"""What is said of something, and the word that it stands beside."""


class _Console(Console):
    """A console that obeys nothing in what it shows."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterator[Segment]:
        for each in super().render(renderable, options):
            yield each if each.control else Segment(show_controls(each.text), each.style)


def make_console(*, stderr: bool = False) -> Console:
    """Make the console; what is piped to another program is never wrapped."""
    console = _Console(highlight=False, stderr=stderr)
    piped = not console.is_terminal
    if console.width < 1 or (piped and "COLUMNS" not in os.environ):
        console.width = UNWRAPPED if piped else _USUAL
    return console


def make_table(gap: int = 1) -> Table:
    """Make a table of light lines, with a gap between its columns."""
    return Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, gap - 1, 0, 0))
