"""The register of agreed actions in the terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, TITLE, make_table
from nettverk.documents.oppfolging import LATE, OPEN, RegisteravtaleContext, RegisterContext
from nettverk.nynorsk import write_count, write_short_date

_WIDE = 60
_STYLES = {LATE: OVERDUE, OPEN: "bold"}


_AVTALE, _ENDRING = ("kva", "kven", "frist"), ("kva", "slag")
_WIDTHS = {"kva": 10, "frist": 10}
"""What is told of an action and of a change, and how narrow a column may be."""


def print_register(register: RegisterContext, console: Console) -> None:
    """Print the actions and the changes of every network that has any."""
    console.print(Text(f"Oppfølging {write_short_date(register.dato)}", style="bold"))
    narrow = console.width < _WIDE
    for nettverk in (each for each in register.nettverk if each.avtalar or each.endringar):
        console.print()
        console.print(Text(nettverk.namn, style=TITLE))
        if nettverk.avtalar:
            console.print(_table(_AVTALE, nettverk.avtalar, narrow=narrow))
        if nettverk.avtalar and nettverk.endringar:
            console.print()
        if nettverk.endringar:
            console.print(_table(_ENDRING, nettverk.endringar, narrow=narrow))
    console.print()
    console.print(Text(_summary(register), style="dim"))


def _table(
    names: Sequence[str], followed: Iterable[RegisteravtaleContext], *, narrow: bool
) -> Table:
    table = make_table()
    for name in names:
        table.add_column(name.capitalize(), min_width=_WIDTHS.get(name), overflow="fold")
    table.add_column("Status", min_width=7, overflow="fold")
    if not narrow:
        table.add_column("Avtalt", no_wrap=True)
    for each in followed:
        told = [Text(getattr(each, name)) for name in names]
        status = Text(each.status, style=_STYLES.get(each.status, ""))
        agreed = [] if narrow else [write_short_date(each.avtalt)]
        table.add_row(*told, status, *agreed)
    return table


def _summary(register: RegisterContext) -> str:
    avtalar = [each for nettverk in register.nettverk for each in nettverk.avtalar]
    alive = sum(each.open for each in avtalar)
    late = sum(each.status == LATE for each in avtalar)
    changes = sum(each.open for nettverk in register.nettverk for each in nettverk.endringar)
    said = write_count(alive, "open avtale", "opne avtalar")
    actions = f"{said}, {late} over fristen." if alive else "Ingen opne avtalar."
    if not changes:
        return actions
    return (
        f"{actions} Opne endringar og innspel: {changes}. Har de tatt omsyn til ei, så skriv ho i "
        "«følgt_opp» på møtet i skuleårsfila. Skal ho ikkje følgjast opp, så skriv ho i "
        "«fell_bort»."
    )
