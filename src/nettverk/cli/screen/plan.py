"""The schedule in the terminal: schools down, meetings across, a mark where a school hosts."""

from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from nettverk.cli.screen.console import PROPOSAL, TITLE, UNWRAPPED, make_table
from nettverk.context.plan import (
    NettverksplanContext,
    PlanContext,
    PlanmøteContext,
    VertskapContext,
)
from nettverk.nynorsk import write_clock, write_day, write_days, write_list
from nettverk.planning.mote import Møtestatus

_DECIDED, _PROPOSED = "●", "○"


def print_plan(plan: PlanContext, console: Console) -> None:
    """Print the schedule of every network."""
    console.print(Text(f"Møteplan {plan.skuleår} for {plan.samarbeid.namn}", style="bold"))
    for nettverk in plan.nettverk:
        console.print()
        console.print(_heading(nettverk))
        if nettverk.møte:
            table = _table(nettverk)
            room = console.options.update(max_width=UNWRAPPED)
            fits = Measurement.get(console, room, table).minimum <= console.width
            console.print(table if fits else _list(nettverk))
            console.print(_note(nettverk))
        else:
            console.print(Text("Ingen møte i dette skuleåret.", style="italic"))
    console.print()
    console.print(
        Text.assemble(
            f"{_DECIDED} var vert, eller er fastsett   ",
            (_PROPOSED, PROPOSAL),
            " framlegg: skulen som står for tur",
        )
    )


def _heading(nettverk: NettverksplanContext) -> Text:
    heading = Text(nettverk.namn, style=TITLE)
    return heading.append(f"  leiar: {nettverk.leiar}", style="not bold default")


def _table(nettverk: NettverksplanContext) -> Table:
    table = make_table()
    table.add_column("Vert", min_width=16, overflow="fold")
    for møte in nettverk.møte:
        table.add_column(_date(møte), justify="center", no_wrap=True)
    table.add_column("Før", justify="right", no_wrap=True)
    table.add_column("I år", justify="right", no_wrap=True, min_width=4)
    for skule in nettverk.vertskap:
        table.add_row(*_row(nettverk, skule))
    return table


def _list(nettverk: NettverksplanContext) -> Text:
    """Show the meetings one a line, for a window too narrow for the table."""
    return Text("\n").join(
        Text.assemble(
            f"{_days(møte):>6} ",
            _mark(møte, møte.vert) or " ",
            f" {'avlyst' if møte.avlyst else møte.kvar or 'ingen vert'}",
        )
        for møte in nettverk.møte
    )


def _days(møte: PlanmøteContext) -> str:
    return write_days(møte.dato, møte.dagar[-1].dato)


def _date(møte: PlanmøteContext) -> Text:
    style = "strike dim" if møte.avlyst else "bold"
    return Text(_days(møte), style=style)


def _row(nettverk: NettverksplanContext, skule: VertskapContext) -> list[Text | str]:
    marks = [_mark(møte, skule.skule) for møte in nettverk.møte]
    return [Text(skule.skule), *marks, str(skule.før), str(skule.i_år)]


def _mark(møte: PlanmøteContext, skule: str) -> Text:
    if møte.vert != skule or møte.status in {Møtestatus.AVLYST, Møtestatus.UAVKLART}:
        return Text("")
    proposed = møte.status is Møtestatus.FRAMLEGG
    return Text(_PROPOSED, style=PROPOSAL) if proposed else Text(_DECIDED)


def _note(nettverk: NettverksplanContext) -> Text:
    """Tell what the table cannot show: clocks, the oppstart, no host, and who leads one meeting."""
    clocks: dict[str, list[str]] = {}
    told = []
    for møte in nettverk.møte:
        day = _days(møte)
        same = [each for each in nettverk.møte if each.dato == møte.dato]
        day = f"{day} kl. {write_clock(møte.tid.start)}" if same[1:] else day
        for dag in () if møte.avlyst else møte.dagar:
            clocks.setdefault(str(dag.tid), []).append(write_day(dag.dato))
        if møte.oppstart:
            told.append(f"oppstartmøte {day}")
        if møte.avlyst:
            told.append(f"avlyst {day}")
        elif møte.status is Møtestatus.UAVKLART:
            told.append(f"ingen vert {day}")
        elif møte.kvar != møte.vert:
            told.append(f"{møte.kvar} {day}")
        if møte.eigen_leiar:
            told.append(f"leiar {day}: {write_list(møte.leiarar)}")
    several = len(clocks) > 1
    said = [
        f"kl. {clock} ({write_list(days)})" if several else f"kl. {clock}"
        for clock, days in clocks.items()
    ]
    return Text("; ".join([*said, *told]), style="dim")
