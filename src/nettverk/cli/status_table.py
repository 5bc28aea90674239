"""What is due, in the terminal: first what must be done now, then how each network stands."""

from collections.abc import Sequence
from datetime import timedelta

from rich.console import Console
from rich.text import Text

from nettverk.cli.console import OVERDUE, TITLE, make_console, make_table
from nettverk.context.status import NettverksstatusContext, OppgåveContext, StatusContext
from nettverk.nynorsk import capitalise, write_long_date, write_short_date

SOON = timedelta(14)


def show_status(status: StatusContext, console: Console | None = None) -> None:
    """Print duties that are due, those that come soon, and the networks."""
    console = console or make_console()
    console.print(Text(capitalise(write_long_date(status.dato)), style="bold"))
    due = [each for each in status.oppgåver if each.frist <= status.dato]
    soon = [each for each in status.oppgåver if status.dato < each.frist <= status.dato + SOON]
    console.print()
    if not due:
        console.print(Text("Ingenting må gjerast i dag."))
        console.print()
    _show_duties(console, "Gjer no", due)
    _show_duties(console, "Kjem snart", soon)
    _show_networks(console, status.nettverk)


def _show_duties(console: Console, title: str, duties: Sequence[OppgåveContext]) -> None:
    if not duties:
        return
    console.print(Text(title, style=TITLE))
    table = make_table()
    table.add_column("Frist", no_wrap=True, min_width=10)
    table.add_column("Nettverk", min_width=10, overflow="fold")
    table.add_column("Møtet", no_wrap=True, min_width=10)
    table.add_column("Oppgåve", min_width=12, overflow="fold")
    for each in duties:
        frist = Text(write_short_date(each.frist), style=OVERDUE if each.over else "")
        table.add_row(frist, Text(each.nettverk), write_short_date(each.møte), Text(each.plikt))
    console.print(table)
    for command in dict.fromkeys(each.kommando for each in duties):
        console.print(Text(f"  {command}", style="dim"))
    console.print()


def _show_networks(console: Console, networks: Sequence[NettverksstatusContext]) -> None:
    table = make_table()
    table.add_column("Nettverk", min_width=10, overflow="fold")
    table.add_column("Neste", no_wrap=True, min_width=10)
    table.add_column("Vert", min_width=10, overflow="fold")
    table.add_column("Avtalar", justify="right", min_width=7, overflow="fold")
    for each in networks:
        day = write_short_date(each.neste) if each.neste else "–"
        host = each.vert if each.fastsett or not each.vert else f"{each.vert} (framlegg)"
        late = f"{each.opne} ({each.seine} seine)" if each.seine else str(each.opne)
        table.add_row(Text(each.namn), day, Text(host or "–"), Text(late))
    console.print(table)
