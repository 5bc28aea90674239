"""The rest of a year planned again, in the terminal: what is moved and why, and what stays."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE
from nettverk.cli.screen.flytting import list_moved
from nettverk.cli.screen.forsok import list_beside, show_lines, show_section, tell_by_hand
from nettverk.documents.flytting import FlyttContext
from nettverk.documents.resten import RestContext
from nettverk.nynorsk import write_in_words, write_list, write_short_date


def print_rest(rest: RestContext, console: Console) -> None:
    """Print the meetings that are moved, those that stay, and the lines that are written."""
    for møte in rest.forsøk.møte:
        if isinstance(møte, FlyttContext):
            show_section(console, møte.nettverk, [*list_moved(møte)])
    off = [("Fridagar", each) for each in rest.fridagar]
    show_section(console, "Skuleruta" if off else "", off)
    stay = [*_list_kept(rest)]
    show_section(console, "Dette står" if stay else "", stay)
    beside = [*list_beside(rest.forsøk, {rest.skuleår})]
    show_section(console, "Elles i planen" if beside else "", beside)
    console.print(_judge(rest))
    if rest.forsøk.mogleg and not rest.forsøk.for_hand:
        for file in dict.fromkeys(each.fil for each in rest.forsøk.endringar):
            console.print(Text(file))
            show_lines(console, [each for each in rest.forsøk.endringar if each.fil == file])


def _list_kept(rest: RestContext) -> Iterator[tuple[str, Text | str]]:
    for each in rest.står:
        yield "Som før", f"{write_list(each.nettverk)}: {each.dagar}"


def _judge(rest: RestContext) -> Text:
    """Say in a sentence what is changed, or why nothing is."""
    move = rest.forsøk
    if not move.mogleg:
        return Text(
            "Resten av året kan ikkje leggjast om slik, og ingenting er skrive. Rett det som er "
            "feil ovanfor.",
            style=OVERDUE,
        )
    if not move.endringar:
        day = write_short_date(rest.frå)
        return Text(f"Ingenting står i vegen for møta frå {day}. Planen er som han var.")
    if move.for_hand and not move.skrive:
        return tell_by_hand(move)
    moved = write_in_words(len(move.møte), "Eitt møte er flytta", "møte er flytte")
    moved = moved if move.møte else "ingen møte er flytte"
    if move.skrive:
        return Text(f"{moved.capitalize()}. Dette er skrive:", style="bold")
    return Text(
        "Ingenting er skrive. Skriv det same med --skriv, så blir dette skrive:", style="bold"
    )
