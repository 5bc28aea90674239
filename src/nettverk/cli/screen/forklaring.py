"""The explanation of the hosts in the terminal: a paragraph a meeting."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from nettverk.cli.screen.console import PROPOSAL, TITLE
from nettverk.documents.forklaring import ForklaringContext, VertsvalContext
from nettverk.nynorsk import write_short_date, write_weekday
from nettverk.planning.mote import Møtestatus


def print_forklaring(forklaring: ForklaringContext, console: Console) -> None:
    """Print why each meeting of every network has its host."""
    console.print(Text(f"Kven er vert i {forklaring.skuleår}, og kvifor", style="bold"))
    for nettverk in forklaring.nettverk:
        console.print()
        console.print(Text(nettverk.namn, style=TITLE))
        if not nettverk.møte:
            console.print(Text("Ingen møte i dette skuleåret.", style="italic"))
        for møte in nettverk.møte:
            console.print()
            console.print(_heading(møte))
            for line in _reasons(møte):
                console.print(Padding(Text(line), (0, 0, 0, 2)))
        if nettverk.jamning:
            console.print()
            console.print(Text(nettverk.jamning))
    console.print()
    console.print("Reglane, dei viktigaste først: «nettverk hjelp rotasjon».")


def _heading(møte: VertsvalContext) -> Text:
    day = (f"{write_weekday(møte.dato)} {write_short_date(møte.dato)}", "bold")
    status = (f" ({møte.status})", PROPOSAL if møte.status is Møtestatus.FRAMLEGG else "")
    if møte.status is Møtestatus.UAVKLART:
        return Text.assemble(day, ": ingen kan vera vert")
    if møte.status is Møtestatus.HALDE:
        return Text.assemble(day, status, f": {møte.vert}")
    return Text.assemble(day, f": {møte.vert}", status)


def _reasons(møte: VertsvalContext) -> Iterator[str]:
    if møte.fakta:
        yield møte.fakta
    if møte.kollisjon:
        yield "Desse kan ikkje stå saman. Ta bort ein av dei, eller flytt møtet:"
        yield from (f"- {each}" for each in møte.kollisjon)
        return
    if møte.framlegg and møte.framlegg == møte.vert:
        yield "Rotasjonen ville gjort framlegg om den same."
    elif møte.framlegg:
        yield f"Hadde ingen fastsett verten, ville rotasjonen gjort framlegg om {møte.framlegg}."
    if møte.ønskte:
        yield f"Har òg bede om møtet: {', '.join(møte.ønskte)}."
    for each in møte.andre:
        yield f"{each.grunn}: {', '.join(each.skular)}."
