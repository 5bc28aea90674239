"""The terminal that tables are shown in."""

import os

from rich import box
from rich.console import Console
from rich.table import Table

UNWRAPPED = 10_000
# Of the sixteen colours only red and magenta can be read on white as well as on black.
TITLE, PROPOSAL, OVERDUE = "bold magenta", "magenta", "bold red"


def make_console() -> Console:
    """Make the console; what is piped to another program is never wrapped."""
    console = Console(highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = UNWRAPPED
    return console


def make_table(gap: int = 1) -> Table:
    """Make a table of light lines, with a gap between its columns."""
    return Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, gap - 1, 0, 0))
