"""What is due, in the terminal: first what must be done now, then how each network stands."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from rich.console import Console
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, TITLE, make_table
from nettverk.documents.plikter import OppgåveContext
from nettverk.documents.status import NettverksstatusContext, StatusContext
from nettverk.model.noklar import Møtenøkkel
from nettverk.nynorsk import capitalise, write_count, write_list, write_long_date, write_short_date

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
    _show_plikter(console, "Gjer no", due, status)
    _show_plikter(console, "Kjem snart", soon, status)
    _show_nettverka(console, status.nettverk)


def _show_plikter(
    console: Console, title: str, plikter: Sequence[OppgåveContext], status: StatusContext
) -> None:
    if not plikter:
        return
    console.print(Text(title, style=TITLE))
    nettverka = len(status.nettverk)
    table = make_table()
    table.add_column("Frist", no_wrap=True, min_width=10)
    table.add_column("Møtet", no_wrap=True, min_width=10)
    table.add_column("Oppgåve", min_width=12, overflow="fold")
    table.add_column("Nettverk", min_width=10, overflow="fold")
    for (frist, over, møte, plikt), names in _group(plikter).items():
        who = f"alle {nettverka}" if len(names) == nettverka > 1 else write_list(names)
        day = Text(write_short_date(frist), style=OVERDUE if over else "")
        which = f"{write_short_date(møte.dato)}{møte.ending}"
        table.add_row(day, which, Text(plikt), Text(who))
    console.print(table)
    for command in _gather(plikter, status):
        console.print(Text(f"  {command}", style="dim"), soft_wrap=True)
    console.print()


def _gather(plikter: Sequence[OppgåveContext], status: StatusContext) -> Iterator[str]:
    """Gather commands of several networks into one, that names none where it means them all."""
    folders = {each.namn: each.mappe for each in status.nettverk}
    found: dict[str, dict[str, bool]] = {}
    for each in plikter:
        for line in each.kommandoar:
            bare = line.removesuffix(f" {folders[each.nettverk]}")
            found.setdefault(bare, {})[folders[each.nettverk]] = bare != line
    for command, named in found.items():
        # One that need not be named alone must be so among others.
        whole = status.alle and len(named) == len(status.nettverk)
        yield " ".join([command, *(named if any(named.values()) and not whole else ())])


def _group(
    plikter: Sequence[OppgåveContext],
) -> dict[tuple[date, bool, Møtenøkkel, str], Collection[str]]:
    """Gather the networks that have the same thing to do for meetings on the same day."""
    groups: dict[tuple[date, bool, Møtenøkkel, str], dict[str, None]] = {}
    for each in plikter:
        key = (each.frist, each.over, Møtenøkkel(each.møte, each.økt), each.plikt)
        groups.setdefault(key, {})[each.nettverk] = None
    return {**groups}


def _show_nettverka(console: Console, nettverka: Sequence[NettverksstatusContext]) -> None:
    table = make_table()
    table.add_column("Nettverk", min_width=10, overflow="fold")
    table.add_column("Neste", no_wrap=True, min_width=10)
    table.add_column("Kvar", min_width=10, overflow="fold")
    table.add_column("Avtalar", justify="right", min_width=7, overflow="fold")
    for each in nettverka:
        day = write_short_date(each.neste) if each.neste else "–"
        vert = each.kvar if each.fastsett or not each.vert else f"{each.kvar} (framlegg)"
        seine = write_count(each.seine, "sein", "seine")
        late = f"{each.opne} ({seine})" if each.seine else str(each.opne)
        table.add_row(Text(each.namn), day, Text(vert or "–"), Text(late))
    console.print(table)
