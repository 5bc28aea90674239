"""A change tried out, in the terminal: what it touches, and last what to write to make it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, PROPOSAL, TITLE, Fact
from nettverk.cli.screen.flytting import list_moved
from nettverk.cli.screen.vertsbyte import list_swapped
from nettverk.documents.forsok import ForsøkContext
from nettverk.documents.vertsbyte import ByteContext
from nettverk.errors import Severity
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import write_in_words, write_short_date
from nettverk.render.linjeendring import Linjeendring, name_lines

_NO_SUCH_DAY = "Møtet kan ikkje flyttast slik. Vel ein annan dag."


def print_forsøk(forsøk: ForsøkContext, console: Console) -> None:
    """Print the meetings it is of, what else the change touches, and the lines to write."""
    for møte in forsøk.møte:
        if isinstance(møte, ByteContext):
            facts = list_swapped(møte, alone=len(forsøk.møte) == 1)
        else:
            facts = list_moved(møte)
        show_section(console, møte.nettverk, [*facts])
    rest = [*list_beside(forsøk, {each.skuleår for each in forsøk.møte})]
    show_section(console, "Elles i planen" if rest else "", rest)
    console.print(_verdict(forsøk))
    show_lines(console, forsøk, Text if forsøk.skrive else partial(_tell_how, forsøk))


def show_section(console: Console, title: str, facts: Sequence[Fact]) -> None:
    """Print what is to be said in two columns, the second as wide as the window allows."""
    if not facts:
        return
    console.print(Text(title, style=TITLE))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim", min_width=11)
    table.add_column(overflow="fold")
    told = ""
    for word, text in facts:
        shown = Text(text) if isinstance(text, str) else text
        table.add_row("" if word == told else word, shown)
        told = word
    console.print(Padding(table, (0, 0, 0, 2), expand=False))
    console.print()


def list_beside(forsøk: ForsøkContext, years: Collection[Skuleårsnamn]) -> Iterator[Fact]:
    """List what a change in some years makes of all other meetings, and what is wrong by it."""
    yield from _list_vertar(forsøk, years)
    yield from (("Jamnare", each) for each in forsøk.jamning)
    yield from _problems(forsøk)


def _list_vertar(forsøk: ForsøkContext, years: Collection[Skuleårsnamn]) -> Iterator[Fact]:
    for each in forsøk.vertar:
        if each.skuleår in years or not each.framlegg or each.kunngjort:
            proposed = " (framlegg)" if each.framlegg else ""
            change = f"{each.frå or 'ingen'} → {each.til or 'ingen'}{proposed}"
            said = f"{each.nettverk} {write_short_date(each.dato)}: {change}"
            published = ". Innkallinga er lagd ut og må ut på nytt." if each.kunngjort else ""
            yield "Ny vert", Text.assemble(said, (published, OVERDUE))
    others = [each for each in forsøk.vertar if each.skuleår not in years]
    later = sum(each.framlegg and not each.kunngjort for each in others)
    if later:
        count = write_in_words(later, "eitt framlegg", "framlegg")
        yield (
            "Ny vert",
            f"I andre skuleår blir {count} til vert endra.",
        )


def _problems(forsøk: ForsøkContext) -> Iterator[Fact]:
    """Tell each problem once, also where several networks have it on the same day."""
    told = ((each.grad, each.kva, each.råd) for each in forsøk.problem)
    for grade, what, fix in dict.fromkeys(told):
        style = OVERDUE if grade == Severity.ERROR else "bold"
        yield grade, Text.assemble((what, style), f" {fix}")
    for each in forsøk.løyste:
        yield "Løyst", each.kva


def _verdict(forsøk: ForsøkContext) -> Text:
    swapped = any(isinstance(each, ByteContext) for each in forsøk.møte)
    if not forsøk.mogleg:
        other = "Verten kan ikkje bytast slik. Vel ein annan." if swapped else _NO_SUCH_DAY
        return Text(other, style=OVERDUE)
    if forsøk.skrive:
        done = "Verten er bytt." if swapped else "Møtet er flytta."
        return Text(f"{done} Dette er skrive:", style="bold")
    if forsøk.for_hand:
        return tell_by_hand(forsøk)
    return Text("Ingenting er skrive. Skriv det same med --skriv, eller gjer slik:", style="bold")


def tell_by_hand(forsøk: ForsøkContext) -> Text:
    """Say that the lines cannot be put into the files as these are written."""
    where = name_lines(forsøk.endringar)
    said = f"Ingenting er skrive. Slik det står i {where}, må du skriva det inn for hand."
    return Text(said, style="bold")


def _tell_how(forsøk: ForsøkContext, file: str) -> Text:
    edits = (each for each in forsøk.endringar if each.fil == file)
    taken_out = ", og slett dei med -" if any(each.erstattar for each in edits) else ""
    return Text(f"Set inn linjene med + (utan plussteiknet) i {file}{taken_out}.")


def show_lines(console: Console, forsøk: ForsøkContext, name: Callable[[str], Text] = Text) -> None:
    """Print what is written in each file, where it can be, below what is said of the file."""
    if forsøk.mogleg and not forsøk.for_hand:
        for file in dict.fromkeys(each.fil for each in forsøk.endringar):
            console.print(name(file))
            show_edits(console, [each for each in forsøk.endringar if each.fil == file])


def show_edits(console: Console, edits: Sequence[Linjeendring]) -> None:
    """Print new lines beside those that stand there, as little as it takes to find them."""
    replaced, gone = 0, -1
    for each in edits:
        # What comes after a line that is written anew stands below it.
        if each.erstattar or each.linje != replaced:
            # Lines that go stand together where they stood so.
            if each.linje - 1 != gone:
                console.print()
            mark = "-" if each.erstattar else " "
            console.print(Text(f"{each.linje:>5} {mark} {each.står}", style="dim"), soft_wrap=True)
        replaced = each.linje if each.erstattar and each.linjer else 0
        gone = each.linje if each.erstattar and not each.linjer else -1
        for line in each.linjer:
            console.print(Text(f"      + {line}", style=PROPOSAL), soft_wrap=True)
