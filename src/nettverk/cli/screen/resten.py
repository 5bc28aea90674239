"""The rest of a year planned again, in the terminal: what is moved and why, and what stays."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, Fact
from nettverk.cli.screen.flytting import list_moved
from nettverk.cli.screen.forsok import list_beside, show_lines, show_section, tell_by_hand
from nettverk.documents.flytting import FlyttContext
from nettverk.documents.resten import RestContext
from nettverk.nynorsk import write_in_words, write_list, write_short_date


def print_rest(rest: RestContext, console: Console) -> None:
    """Print the meetings that are moved, those that stay, and the lines that are written."""
    for some in _group(rest):
        show_section(console, _name(rest, some), [*_list_together(some)])
    off = [("Fridagar", each) for each in rest.fridagar]
    show_section(console, "Skuleruta" if off else "", off)
    stay = [*_list_kept(rest)]
    show_section(console, "Dette står" if stay else "", stay)
    beside = [*list_beside(rest.forsøk, {rest.skuleår})]
    show_section(console, "Elles i planen" if beside else "", beside)
    console.print(_judge(rest))
    show_lines(console, rest.forsøk)


def _group(rest: RestContext) -> Iterable[list[FlyttContext]]:
    """Group the meetings that are moved alike: from the same day to the same, for the same."""
    groups: dict[object, list[FlyttContext]] = defaultdict(list)
    for each in rest.forsøk.møte:
        if isinstance(each, FlyttContext):
            groups[each.gammalt_når, each.når, each.grunnar].append(each)
    return groups.values()


def _name(rest: RestContext, some: Sequence[FlyttContext]) -> str:
    names = [*dict.fromkeys(each.nettverk for each in some)]
    return "Alle nettverka" if len(names) == rest.nettverk > 1 else write_list(names)


def _list_together(some: Sequence[FlyttContext]) -> Iterator[Fact]:
    """List what is to be said of meetings that are moved alike, what is the same only once."""
    facts: dict[str, dict[str, list[Text | str]]] = defaultdict(lambda: defaultdict(list))
    for each in some:
        for word, text in list_moved(each):
            facts[word][each.nettverk].append(text)
    for word, said in facts.items():
        alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name, texts in said.items():
            alike[tuple(map(str, texts))].append(name)
        most = max(alike.values(), key=len)
        # What is said of most is said of all, where each of the others has its own.
        whole = len(said) == len({each.nettverk for each in some}) < 2 * len(most)
        for names in sorted(alike.values(), key=lambda each: each is not most or not whole):
            who = "" if whole and names is most else f"{write_list(names)}: "
            yield from ((word, Text.assemble(who, text)) for text in said[names[0]])


def _list_kept(rest: RestContext) -> Iterator[Fact]:
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
