"""A move tried out, in the terminal: what it touches, and last what to write to make it."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nettverk.characters import UNPLACED
from nettverk.cli.screen.console import OVERDUE, PROPOSAL, TITLE
from nettverk.documents.flytting import (
    FlyttContext,
    FlyttingContext,
    InnkallingContext,
)
from nettverk.errors import Severity
from nettverk.nynorsk import capitalise, write_list, write_short_date
from nettverk.planning.flytting import Saksbyte
from nettverk.render.linjeendring import Linjeendring

_Fact = tuple[str, Text | str]


def print_flytting(move: FlyttingContext, console: Console) -> None:
    """Print the meetings moved, what else the move touches, and the lines to write."""
    for møte in move.møte:
        show_section(console, møte.nettverk, [*list_facts(møte)])
    rest = [*list_beside(move)]
    show_section(console, "Elles i planen" if rest else "", rest)
    console.print(_verdict(move))
    if move.mogleg:
        for file in dict.fromkeys(each.fil for each in move.endringar):
            console.print(Text(file) if move.skrive else _tell_how(move, file))
            show_lines(console, [each for each in move.endringar if each.fil == file])


def show_section(console: Console, title: str, facts: Sequence[_Fact]) -> None:
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


def list_facts(møte: FlyttContext) -> Iterator[_Fact]:
    """List what there is to say of a meeting that is moved, each with its word."""
    yield "Frå", møte.gammalt_når
    yield "Til", Text(møte.når, style="bold")
    for reason in møte.grunnar:
        yield "Kvifor", f"{capitalise(reason)}."
    if møte.forbi:
        yield (
            "Til",
            Text("Den dagen er alt over. Rett datoen om han er skriven feil.", style=OVERDUE),
        )
    yield "Møte", _order(møte)
    yield "Vert" if møte.vertskap else "Kvar", _describe_vert(møte)
    for each in møte.samtidig:
        said = f"{each.namn} skal samtidig vera i {each.nettverk}, kl. {each.tid}."
        yield "Kollisjon", Text(said, style=OVERDUE)
    for sak in møte.saker:
        yield "Saker", _item(sak)
    if møte.innkalling:
        yield from _describe_innkalling(møte.innkalling)
    for avtale in møte.avtalar:
        who = f" ({avtale.kven})" if avtale.kven else ""
        yield "Avtale", f"{avtale.kva}{who} har frist {write_short_date(møte.gammal_dato)}."


def _order(møte: FlyttContext) -> str:
    nr = f"nr. {møte.nr}" + (f" (var nr. {møte.gammalt_nr})" if møte.nr != møte.gammalt_nr else "")
    beside = [
        f"{word} {write_short_date(day)}"
        for word, day in (("etter", møte.førre), ("før", møte.neste))
        if day
    ]
    order = ". Rekkjefølgja på møta blir ei anna." if møte.omrokert else ""
    place = f", {write_list(beside)}" if beside else ""
    return f"{nr}{place}{order}"


def _describe_vert(møte: FlyttContext) -> Text:
    if not møte.vertskap:
        return Text(møte.kvar or f"{UNPLACED}.")
    if not møte.vert:
        return Text("Ingen kan vera vert denne dagen.", style=OVERDUE)
    if not møte.fastsett:
        was = møte.gammal_vert or "ingen"
        instead = f", i staden for {was}" if møte.vert != was else ""
        return Text.assemble(møte.vert, (" (framlegg)", PROPOSAL), instead)
    if møte.vikar is None:
        return Text(f"{møte.vert} (fastsett) kan vera vert.")
    instead = f"{møte.vikar} står for tur." if møte.vikar else "Ingen andre kan."
    return Text.assemble((f"{møte.vert} kan ikkje vera vert denne dagen.", OVERDUE), f" {instead}")


def _item(sak: Saksbyte) -> str:
    name = f"{sak.slag.capitalize()} «{sak.tekst}»"
    if sak.frå and sak.til:
        return f"{name} går frå {write_short_date(sak.frå)} til {write_short_date(sak.til)}."
    if sak.til:
        return f"{name} kjem med {write_short_date(sak.til)}."
    return f"{name} {'fell ut av møtet' if sak.slag != 'høyring' else 'får ikkje noko møte'}."


def _describe_innkalling(innkalling: InnkallingContext) -> Iterator[_Fact]:
    before = f" (var {write_short_date(innkalling.gammal_frist)})"
    frist = write_short_date(innkalling.frist) + (
        before if innkalling.frist != innkalling.gammal_frist else ""
    )
    if innkalling.over:
        yield "Innkalling", Text(f"Fristen er {frist} og er alt ute.", style=OVERDUE)
    else:
        yield "Innkalling", f"Fristen blir {frist}."
    if innkalling.lagd_ut:
        sent = ", og medlemmene har fått melding" if innkalling.send else ""
        said = f"Ho vart lagd ut {write_short_date(innkalling.lagd_ut)} med den gamle dagen{sent}."
        yield "Innkalling", Text(f"{said} Ho må ut på nytt.", style=OVERDUE)
    if innkalling.fil:
        aside = f"«nettverk sjekk --rydd» legg {innkalling.fil} til side"
        yield "Innkalling", f"{aside} når den nye er skriven."


def list_beside(move: FlyttingContext) -> Iterator[_Fact]:
    """List what a move makes of all other meetings, and what is wrong by it or no longer."""
    yield from _list_vertar(move)
    yield from _problems(move)


def _list_vertar(move: FlyttingContext) -> Iterator[_Fact]:
    moved = {(each.nettverk, each.dato) for each in move.møte}
    for each in move.vertar:
        if (each.nettverk, each.dato) in moved:
            continue
        change = f"{each.frå or 'ingen'} → {each.til or 'ingen'}"
        yield "Ny vert", f"{each.nettverk} {write_short_date(each.dato)}: {change}"


def _problems(move: FlyttingContext) -> Iterator[_Fact]:
    """Tell each problem once, also where several networks have it on the same day."""
    for grade, what, fix in dict.fromkeys((each.grad, each.kva, each.råd) for each in move.problem):
        style = OVERDUE if grade == Severity.ERROR else "bold"
        yield grade, Text.assemble((what, style), f" {fix}")
    for each in move.løyste:
        yield "Løyst", each.kva


def _verdict(move: FlyttingContext) -> Text:
    if not move.mogleg:
        return Text("Møtet kan ikkje flyttast slik. Vel ein annan dag.", style=OVERDUE)
    if move.skrive:
        return Text("Møtet er flytta. Dette er skrive:", style="bold")
    return Text("Ingenting er skrive. Skriv det same med --skriv, eller gjer slik:", style="bold")


def _tell_how(move: FlyttingContext, file: str) -> Text:
    edits = (each for each in move.endringar if each.fil == file)
    taken_out = ", og slett dei med -" if any(each.erstattar for each in edits) else ""
    return Text(f"Set inn linjene med + (utan plussteiknet) i {file}{taken_out}.")


def show_lines(console: Console, edits: Sequence[Linjeendring]) -> None:
    """Print what is written beside the lines that stand there, as little as it takes to find it."""
    for each in edits:
        console.print()
        mark = "-" if each.erstattar else " "
        console.print(Text(f"{each.linje:>5} {mark} {each.står}", style="dim"), soft_wrap=True)
        for line in each.linjer:
            console.print(Text(f"      + {line}", style=PROPOSAL), soft_wrap=True)
