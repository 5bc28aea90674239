"""The proposed composition in the terminal: figures, networks, moves, and what each move gives."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nettverk.cli.screen.console import PROPOSAL, TITLE, make_table
from nettverk.documents.samansetjing import NettverksframleggContext, SamansetjingContext
from nettverk.documents.samansetjingsmerknader import (
    compare_figures,
    list_avvegde,
    list_merknader,
)
from nettverk.documents.samansetjingsord import span, write_doublings
from nettverk.nynorsk import (
    end_sentence,
    write_count,
    write_list,
    write_short_date,
)

_WIDE = 60


def print_samansetjing(shown: SamansetjingContext, console: Console) -> None:
    """Print today's composition and the proposal, and what lies behind it."""
    day = write_short_date(shown.frå)
    console.print(Text(f"Framlegg til samansetjing frå {day}", style="bold"))
    console.print()
    console.print(_compare(shown))
    _say(console, _list_beside(shown))
    for each in shown.nettverk:
        console.print()
        console.print(_name(each))
        console.print(_list_skular(shown, each, narrow=console.width < _WIDE))
    if shown.i_dag:
        _print_moves(shown, console)
        _print_steps(shown, console)
    console.print()
    console.print(Text(_tell_how_to_write(shown)))
    console.print("Reglane: «nettverk hjelp samansetjinga».")


def _tell_how_to_write(shown: SamansetjingContext) -> str:
    said = "Ingenting er skrive. Skriv det inn med --frå og --skriv"
    new = sum(each.nytt for each in shown.nettverk)
    if not new:
        return f"{said}."
    named = "det nye nettverket" if new == 1 else "kvart nye nettverk"
    return f"{said}, og namn og folk i {named} med --nytt, --leiar og --deltakar."


def _say(console: Console, lines: Iterator[str]) -> None:
    for each in lines:
        console.print()
        console.print(Text(each))


def _compare(shown: SamansetjingContext) -> Table:
    table = make_table(gap=2)
    table.add_column("")
    for name in ("I dag", "Framlegg") if shown.i_dag else ("Framlegg",):
        table.add_column(name, justify="right", no_wrap=True)
    for name, today, proposed in compare_figures(shown):
        table.add_row(name, *([today] if shown.i_dag else ()), proposed)
    return table


def _list_beside(shown: SamansetjingContext) -> Iterator[str]:
    yield from list_merknader(shown)
    if shown.utan_tillegg:
        yield "Legg inn nettverk[samansetjing] der de la inn nettverk, så kan det bli betre."
    if shown.utan_elevtal:
        yield "Skriv «elevtal» i data/networks.yaml, så blir storleiken rekna med."
    for bound in shown.bindingar:
        word = "Skal vera saman" if bound.saman else "Kan ikkje vera saman"
        yield end_sentence(f"{word}: {write_list(bound.skular)}. {bound.grunn}")


def _name(nettverk: NettverksframleggContext) -> Text:
    new = ", nytt" if nettverk.nytt and not nettverk.namn.startswith("Nytt") else ""
    size = write_count(len(nettverk.skular), "skule", "skular")
    pupils = [each for each in (nettverk.minst, nettverk.mest) if each is not None]
    told = f", {span(pupils)} elevar" if pupils else ""
    return Text.assemble((nettverk.namn, TITLE), f" ({size}{told}{new})")


def _list_skular(
    shown: SamansetjingContext, nettverk: NettverksframleggContext, *, narrow: bool
) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(min_width=20 if narrow else 28)
    if not narrow:
        table.add_column(min_width=12, no_wrap=True)
    table.add_column(justify="right", min_width=5, no_wrap=True)
    table.add_column(no_wrap=True)
    for each in nettverk.skular:
        pupils = "–" if each.elevtal is None else f"{each.elevtal}"
        new = Text("ny her" if each.ny_her and shown.i_dag else "", style=PROPOSAL)
        slag = () if narrow else (each.slag,)
        table.add_row(f"  {each.namn}", *slag, pupils, new)
    return table


def _print_moves(shown: SamansetjingContext, console: Console) -> None:
    if not shown.flytt:
        return
    console.print()
    console.print(Text("Kven flyttar, og kvifor", style=TITLE))
    for group in shown.flyttegrupper:
        console.print()
        for moved in group.flytt:
            console.print(Text(f"Frå {moved[0].frå} til {moved[0].til}:"))
            who = Text(write_list(each.skule for each in moved), style="bold")
            console.print(Padding(who, (0, 0, 0, 2)))
        if group.kvifor:
            console.print(Text(group.kvifor))
    if not all(each.kvifor for each in shown.flytt):
        console.print()
        console.print(Text("Det er for mykje å rekna gjennom til å seia kvifor for alle."))


def _print_steps(shown: SamansetjingContext, console: Console) -> None:
    console.print()
    console.print(Text("Kva kvart flytt gir", style=TITLE))
    if not shown.vege:
        console.print(Text("Det er for mykje å rekna gjennom til å visa det."))
        return
    narrow = console.width < _WIDE
    if len(shown.trinn) > 1:
        table = make_table(gap=2)
        table.add_column("Flytt", justify="right", no_wrap=True)
        table.add_column("Avstand", justify="right", no_wrap=True)
        if not narrow:
            table.add_column("Vinst", no_wrap=True)
        table.add_column("Kven som flyttar")
        for each in shown.trinn:
            gain = () if narrow else (each.vinst,)
            table.add_row(f"{each.flytt}", write_doublings(each.avstand), *gain, each.kven)
        console.print(table)
    _say(console, list_avvegde(shown))
    if shown.få_flytt is not None:
        console.print(Text("Utan --få-flytt ser de det."))
