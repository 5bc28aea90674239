"""The templates in the terminal: which are in use, and what has become of the own ones."""

from rich.console import Console
from rich.text import Text

from nettverk.cli.screen.console import PROPOSAL, make_table
from nettverk.documents.malar import MalContext, MaloversiktContext


def print_malar(overview: MaloversiktContext, console: Console) -> None:
    """Print one line a template."""
    table = make_table()
    table.add_column("Namn", min_width=12, overflow="fold")
    table.add_column("Til", min_width=10, overflow="fold")
    table.add_column("I bruk", min_width=8, overflow="fold")
    for each in overview.malar:
        style = PROPOSAL if each.fil else ""
        table.add_row(Text(each.namn), Text(each.om), Text(_tell(each), style=style))
    console.print(table)


def _tell(mal: MalContext) -> str:
    if not mal.fil:
        return "vanleg"
    kind = "eigen" if mal.fil.endswith(mal.namn) else f"eigen ({mal.fil.rpartition('/')[2]})"
    if mal.endra is None:
        return kind
    if not mal.endra:
        return f"{kind}, eldre enn den vanlege" if mal.ny_vanleg else f"{kind}, lik den vanlege"
    told = {True: "; den vanlege er ny", False: "", None: "; utan merke"}[mal.ny_vanleg]
    return f"{kind}, endra{told}"
