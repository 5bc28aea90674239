"""Who could host the meetings of a day, in the terminal: in the order the rotation has them."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, PROPOSAL, Fact
from nettverk.cli.screen.forsok import show_section
from nettverk.cli.screen.vertsbyte import describe_vikar
from nettverk.documents.vertsdag import MøtevalContext, VertsdagContext
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møtestatus


def print_vertsdag(dag: VertsdagContext, console: Console) -> None:
    """Print who could host each meeting, and what to write to try one."""
    for møte in dag.møte:
        show_section(console, møte.nettverk, [*_list_facts(møte)])
    console.print(
        Text("Ingenting er skrive. Prøv ein av dei: nettverk plan --byt DATO VERT", style="bold")
    )


def _list_facts(møte: MøtevalContext) -> Iterator[Fact]:
    yield "Møte", f"nr. {møte.nr}, {møte.når}"
    proposal = PROPOSAL if møte.status is Møtestatus.FRAMLEGG else ""
    if møte.vert:
        yield "Vert", Text.assemble(møte.vert, (f" ({møte.status})", proposal))
    else:
        yield "Vert", "Ingen." if not møte.kvar else f"Ingen. Møtet er {møte.kvar}."
    if møte.lagd_ut:
        day = write_short_date(møte.lagd_ut)
        said = f"Ho vart lagd ut {day}, og må ut på nytt om verten blir ein annan."
        yield "Innkalling", Text(said, style=OVERDUE)
    if møte.kan:
        yield "Kan", "I den rekkjefølgja rotasjonen helst vil ha dei:"
    else:
        yield "Kan", Text("Ingen kan vera vert denne dagen.", style=OVERDUE)
    for each in møte.kan:
        yield "Kan", describe_vikar(each, tried=each.skule == møte.vert)
    for hinder in møte.kan_ikkje:
        yield "Kan ikkje", f"{hinder.skule} {hinder.grunn}."
