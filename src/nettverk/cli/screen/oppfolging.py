"""The register of agreed actions in the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, TITLE, make_table
from nettverk.documents.oppfolging import LATE, OPEN, NettverksregisterContext, RegisterContext
from nettverk.nynorsk import write_count, write_short_date

_WIDE = 60
_STYLES = {LATE: OVERDUE, OPEN: "bold"}


def print_register(register: RegisterContext, console: Console) -> None:
    """Print the actions of every network that has any."""
    console.print(Text(f"Oppfølging {write_short_date(register.dato)}", style="bold"))
    for nettverk in (each for each in register.nettverk if each.avtalar):
        console.print()
        console.print(Text(nettverk.namn, style=TITLE))
        console.print(_table(nettverk, narrow=console.width < _WIDE))
    console.print()
    console.print(Text(_summary(register), style="dim"))


def _table(nettverk: NettverksregisterContext, *, narrow: bool) -> Table:
    table = make_table()
    table.add_column("Kva", min_width=10, overflow="fold")
    table.add_column("Kven", overflow="fold")
    table.add_column("Frist", min_width=10, overflow="fold")
    table.add_column("Status", min_width=7, overflow="fold")
    if not narrow:
        table.add_column("Avtalt", no_wrap=True)
    for each in nettverk.avtalar:
        status = Text(each.status, style=_STYLES.get(each.status, ""))
        agreed = [] if narrow else [write_short_date(each.avtalt)]
        table.add_row(Text(each.kva), Text(each.kven), Text(each.frist), status, *agreed)
    return table


def _summary(register: RegisterContext) -> str:
    avtalar = [each for nettverk in register.nettverk for each in nettverk.avtalar]
    alive = sum(each.open for each in avtalar)
    late = sum(each.status == LATE for each in avtalar)
    said = write_count(alive, "open avtale", "opne avtalar")
    return f"{said}, {late} over fristen." if alive else "Ingen opne avtalar."
