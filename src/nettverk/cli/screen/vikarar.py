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
    console.print(Text(f"Ingenting er skrive.{_advise(dag)}", style="bold"))


def _advise(dag: VertsdagContext) -> str:
    """Say how to try one of those who can, if there are any."""
    able = [each for each in dag.møte if each.kan]
    if not able:
        return ""
    name = f'"{able[0].nettverk}"' if len(able) == 1 else "NETTVERK"
    day = write_short_date(able[0].dato)
    return f" Prøv ein av dei slik: nettverk plan {name} --byt {day} VERT"


def _list_facts(møte: MøtevalContext) -> Iterator[Fact]:
    yield "Møte", f"nr. {møte.nr}, {møte.når}"
    if møte.forbi:
        yield "Møte", "Det er alt halde."
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
        counted = f"kor mange gonger dei då er vert til og med {møte.skuleår}"
        yield "Kan", f"I den rekkjefølgja rotasjonen helst vil ha dei, med {counted}:"
    else:
        yield "Kan", Text("Ingen kan vera vert denne dagen.", style=OVERDUE)
    for each in møte.kan:
        yield "Kan", describe_vikar(each, tried=each.skule == møte.vert)
    for hinder in møte.kan_ikkje:
        yield "Kan ikkje", f"{hinder.skule} {hinder.grunn}."
