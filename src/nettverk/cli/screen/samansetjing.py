"""The proposed composition in the terminal: figures, networks, moves, and what each move gives."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nettverk.cli.screen.console import PROPOSAL, TITLE, make_table
from nettverk.documents.samansetjing import (
    MåltalContext,
    NettverksframleggContext,
    SamansetjingContext,
)
from nettverk.documents.samansetjingsord import span, write_doublings
from nettverk.nynorsk import (
    capitalise,
    end_sentence,
    write_count,
    write_list,
    write_number,
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
        console.print(_list_skular(each, narrow=console.width < _WIDE))
    _print_moves(shown, console)
    _print_steps(shown, console)
    console.print()
    console.print("Ingenting er skrive. Skriv det inn med --frå og --skriv.")
    console.print("Reglane: «nettverk hjelp samansetjinga».")


def _say(console: Console, lines: Iterator[str]) -> None:
    for each in lines:
        console.print()
        console.print(Text(each))


def _compare(shown: SamansetjingContext) -> Table:
    table = make_table(gap=2)
    for name in ("", "I dag", "Framlegg"):
        table.add_column(name, justify="right" if name else "left", no_wrap=bool(name))
    today, proposed = ([*_list_figures(each)] for each in (shown.i_dag, shown.framlegg))
    for (name, ours), (_, theirs) in zip(today, proposed, strict=True):
        table.add_row(name, ours, theirs)
    return table


def _list_figures(figures: MåltalContext) -> Iterator[tuple[str, str]]:
    yield "Nettverk", f"{figures.nettverk}"
    yield "Steg frå eitt skuleslag i kvart", f"{figures.ulike}"
    yield "Skular i kvart nettverk", span([figures.minst, figures.mest])
    yield "Avstand i storleik, i doblingar", write_doublings(figures.avstand)
    if figures.kommunepar is not None:
        yield "Par frå same kommune", f"{figures.kommunepar}"
    yield "Skular som flyttar", f"{figures.flytt}"


def _list_beside(shown: SamansetjingContext) -> Iterator[str]:
    """Say what one must know of what is compared."""
    if shown.brot:
        yield f"I dag held ikkje rammene: {' '.join(shown.brot)}"
    if shown.botn is not None:
        yield _tell_gap(shown.botn)
    if shown.utan_tillegg:
        yield "Legg inn nettverk[samansetjing] der de la inn nettverk, så kan det bli betre."
    if shown.sluttar:
        yield f"Sluttar: {write_list(shown.sluttar)}."
    if shown.nye:
        yield f"Ikkje med i noko nettverk i dag: {write_list(shown.nye)}."
    if shown.utan_elevtal:
        yield (
            f"Utan elevtal: {write_list(shown.utan_elevtal)}. Storleiken er ikkje rekna med der. "
            "Skriv «elevtal» i data/networks.yaml."
        )
    for each in shown.bindingar:
        word = "Skal vera saman" if each.saman else "Kan ikkje vera saman"
        yield end_sentence(f"{word}: {write_list(each.skular)}. {each.grunn}")


def _tell_gap(botn: float) -> str:
    said = "Dette er eit godt framlegg, men det er ikkje vist at det er det beste."
    if not botn:
        return said
    return f"{said} Avstanden kan ikkje bli mindre enn {write_doublings(botn)} doblingar."


def _name(nettverk: NettverksframleggContext) -> Text:
    new = ", nytt" if nettverk.nytt and not nettverk.namn.startswith("Nytt") else ""
    size = write_count(len(nettverk.skular), "skule", "skular")
    pupils = [each for each in (nettverk.minst, nettverk.mest) if each is not None]
    told = f", {span(pupils)} elevar" if pupils else ""
    return Text.assemble((nettverk.namn, TITLE), f" ({size}{told}{new})")


def _list_skular(nettverk: NettverksframleggContext, *, narrow: bool) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(min_width=20 if narrow else 28)
    if not narrow:
        table.add_column(min_width=12, no_wrap=True)
    table.add_column(justify="right", min_width=5, no_wrap=True)
    table.add_column(no_wrap=True)
    for each in nettverk.skular:
        pupils = "–" if each.elevtal is None else f"{each.elevtal}"
        new = Text("ny her" if each.ny_her else "", style=PROPOSAL)
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
    _say(console, _list_told(shown))


def _list_told(shown: SamansetjingContext) -> Iterator[str]:
    if shown.naudsynt:
        yield f"{_count_moves([shown.naudsynt])} må til for at rammene skal halda."
    if len(shown.trinn) == 1 and not shown.naudsynt:
        yield "Ingenting blir betre av at nokon flyttar."
    if shown.utan_vinst:
        yield f"{_count_moves(shown.utan_vinst)} gir ikkje meir enn færre flytt."
    if shown.alltid:
        yield f"I alle framlegga der nokon flyttar: {write_list(shown.alltid)}."
    elif len(shown.trinn) > 1:
        yield "Ingen skule flyttar i alle framlegga."
    if not shown.heile:
        yield "Nokre tal på flytt er ikkje med, for det er for mykje å rekna gjennom."


def _count_moves(numbers: Sequence[int]) -> str:
    return f"{capitalise(write_list(write_number(each) for each in numbers))} flytt"
