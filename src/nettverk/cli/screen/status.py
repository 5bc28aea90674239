"""What is due, in the terminal: first what must be done now, then how each network stands."""

from collections.abc import Sequence
from datetime import date, timedelta

from rich.console import Console
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, TITLE, make_table
from nettverk.documents.plikter import OppgåveContext
from nettverk.documents.status import NettverksstatusContext, StatusContext
from nettverk.nynorsk import capitalise, write_list, write_long_date, write_short_date

_SOON = timedelta(14)


def print_status(status: StatusContext, console: Console) -> None:
    """Print duties that are due, those that come soon, and the networks."""
    console.print(Text(capitalise(write_long_date(status.dato)), style="bold"))
    due = [each for each in status.oppgåver if each.frist <= status.dato]
    soon = [each for each in status.oppgåver if status.dato < each.frist <= status.dato + _SOON]
    console.print()
    if not due:
        console.print(Text("Ingenting må gjerast i dag."))
        console.print()
    _show_plikter(console, "Gjer no", due, len(status.nettverk))
    _show_plikter(console, "Kjem snart", soon, len(status.nettverk))
    _show_nettverka(console, status.nettverk)


def _show_plikter(
    console: Console, title: str, plikter: Sequence[OppgåveContext], nettverka: int
) -> None:
    if not plikter:
        return
    console.print(Text(title, style=TITLE))
    table = make_table()
    table.add_column("Frist", no_wrap=True, min_width=10)
    table.add_column("Møtet", no_wrap=True, min_width=10)
    table.add_column("Oppgåve", min_width=12, overflow="fold")
    table.add_column("Nettverk", min_width=10, overflow="fold")
    for (frist, over, møte, plikt), names in _group(plikter).items():
        who = f"alle {nettverka}" if len(names) == nettverka > 1 else write_list(names)
        day = Text(write_short_date(frist), style=OVERDUE if over else "")
        table.add_row(day, write_short_date(møte), Text(plikt), Text(who))
    console.print(table)
    for command in dict.fromkeys(line for each in plikter for line in each.kommandoar):
        console.print(Text(f"  {command}", style="dim"))
    console.print()


def _group(plikter: Sequence[OppgåveContext]) -> dict[tuple[date, bool, date, str], list[str]]:
    """Gather the networks that have the same thing to do for meetings on the same day."""
    groups: dict[tuple[date, bool, date, str], list[str]] = {}
    for each in plikter:
        key = (each.frist, each.over, each.møte, each.plikt)
        groups.setdefault(key, []).append(each.nettverk)
    return groups


def _show_nettverka(console: Console, nettverka: Sequence[NettverksstatusContext]) -> None:
    table = make_table()
    table.add_column("Nettverk", min_width=10, overflow="fold")
    table.add_column("Neste", no_wrap=True, min_width=10)
    table.add_column("Vert", min_width=10, overflow="fold")
    table.add_column("Avtalar", justify="right", min_width=7, overflow="fold")
    for each in nettverka:
        day = write_short_date(each.neste) if each.neste else "–"
        vert = each.vert if each.fastsett or not each.vert else f"{each.vert} (framlegg)"
        late = f"{each.opne} ({each.seine} seine)" if each.seine else str(each.opne)
        table.add_row(Text(each.namn), day, Text(vert or "–"), Text(late))
    console.print(table)
