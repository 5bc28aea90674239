"""A composition that is written, in the terminal: who moves, and the lines."""

from rich.console import Console
from rich.text import Text

from nettverk.cli.screen.console import TITLE
from nettverk.cli.screen.forsok import show_edits
from nettverk.documents.nettverksskriving import SkrivingContext
from nettverk.nynorsk import write_short_date
from nettverk.planning.samansetjing.medlemskap import Skuleflytt


def print_skriving(shown: SkrivingContext, console: Console) -> None:
    """Print which schools are in another network from the day, and what is written for it."""
    console.print(Text(f"Samansetjinga frå {write_short_date(shown.frå)} er skriven", style="bold"))
    console.print()
    for each in shown.flytt:
        console.print(Text.assemble((each.skule, TITLE), f": {_tell(each)}"))
    console.print()
    console.print(Text(f"Dette er skrive i {shown.endringar[0].fil}:", style="bold"))
    show_edits(console, shown.endringar)


def _tell(each: Skuleflytt) -> str:
    if not each.frå:
        return f"kjem til {each.til}"
    return f"blir i {each.til}" if each.frå == each.til else f"frå {each.frå} til {each.til}"
