"""A new school year for 400 networks with 2,700 schools, planned in one process.

Prints the seconds of one core that each part takes, with three earlier years as history; then
those that OR-tools takes to prove the best hosts of some networks in the same run, and the ratio.

    uv run python -m benchmarks.rotation [SAMPLE]
"""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from msgspec.structs import replace
from tests.planning.solver import is_best_year

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.sakliste import Standard
from nettverk.model.samarbeid import (
    Nettverk,
    Nettverksskule,
    Oversikt,
    Samarbeid,
    Skule,
    Skuleslag,
)
from nettverk.model.skulear import Opptatt, Skuleår, Vertsønske
from nettverk.model.skulerute import Fridagar, Skulerute
from nettverk.nynorsk import parse_time_range
from nettverk.planning.motedagar import list_occasions
from nettverk.planning.nytt_ar.carrying import carry_on
from nettverk.planning.nytt_ar.drafting import decide_vertar, draft_year
from nettverk.planning.nytt_ar.order import (
    Oppdrag,
    Ønske,
    find_rhythms,
    make_order,
)
from nettverk.planning.nytt_ar.proposal import Ramme, complete
from nettverk.planning.nytt_ar.slots import Plass, Rytme
from nettverk.planning.nytt_ar.weeks import Framlegg, propose_weeks
from nettverk.planning.plan import Plan, make_plan
from nettverk.planning.rotasjon import decide_year
from nettverk.planning.standing import Occasion, Standing

NETTVERK_FIL, SKULAR, PEOPLE = 400, 2700, 100
FIRST, HISTORY, MEETINGS = 2025, 3, 6
CLOCK = parse_time_range("12–15")
NOTHING_SAID = Standard(mål=(), fellestema=(), førebuing="", sakliste=(), sakliste_oppstart=())
T = TypeVar("T")


class Clock:
    """Seconds by what was done in them."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, part: str, work: Callable[[], T]) -> T:
        """Do a piece of work and add its seconds."""
        start = time.process_time()
        done = work()
        self.seconds[part] = self.seconds.get(part, 0) + time.process_time() - start
        return done

    def show(self, part: str) -> None:
        """Print the seconds of a part."""
        print(f"{part:42} {self.seconds[part]:8.3f} s")


def main() -> None:
    """Plan the year, let the solver do a part of it, and print the figures."""
    sample = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    oversikt = make_cooperation()
    years = make_history(oversikt)
    clock = Clock()
    plan = clock.time("the history", lambda: plan_years(oversikt, years))
    draft = plan_next(plan, clock)
    for part in clock.seconds:
        clock.show(part)
    total = sum(clock.seconds.values())
    print(f"{f'{NETTVERK_FIL} networks, {SKULAR} schools':42} {total:8.3f} s  (aim: under 2)")
    compare(plan_years(oversikt, [*years, draft]), sample)


def make_cooperation() -> Oversikt:
    """Invent the networks; in one of five, a school joins during the years."""
    nettverka = []
    for number in range(NETTVERK_FIL):
        ends = (SKULAR * each // NETTVERK_FIL for each in (number, number + 1))
        members = [Nettverksskule(namn=name_school(each)) for each in range(*ends)]
        if number % 5 == 0:
            members[-1] = replace(members[-1], frå=date(FIRST + 1 + number % 3, 1, 1))
        nettverka.append(
            Nettverk(
                namn=f"Nettverk {number:03}",
                leiar=(),
                arbeidsgruppe=f"Person {number % PEOPLE}",
                skular=tuple(members),
            )
        )
    skular = [
        Skule(namn=name_school(each), kommune="", slag=Skuleslag.BARNESKULE, medlemmer=())
        for each in range(SKULAR)
    ]
    samarbeid = Samarbeid(namn="Samarbeidet", kommunar=(), arbeidsgruppe=())
    return Oversikt(samarbeid=samarbeid, skular=tuple(skular), nettverk=tuple(nettverka))


def name_school(number: int) -> str:
    """Invent the name of a school."""
    return f"Skule {number:04}"


def make_history(oversikt: Oversikt) -> list[Skuleår]:
    """Plan the earlier years, each with the ones before it behind it."""
    years: list[Skuleår] = []
    for first in range(FIRST, FIRST + HISTORY):
        ramme = Ramme(date(first, 8, 17), date(first + 1, 6, 18), list_breaks(first))
        rhythms = [
            Rytme(each.namn, each.arbeidsgruppe, Plass(number // PEOPLE, CLOCK))
            for number, each in enumerate(oversikt.nettverk)
        ]
        order = make_order(ramme, rhythms, MEETINGS, Ønske())
        nothing = Skuleår(
            skuleår=Skuleårsnamn(first),
            første_skuledag=ramme.første_skuledag,
            siste_skuledag=ramme.siste_skuledag,
        )
        plan, weeks = plan_years(oversikt, years), find_weeks(order)
        framhalda = carry_on(plan, nothing, ramme, rhythms, weeks)
        draft = draft_year(Skuleårsnamn(first), ramme, rhythms, weeks, framhalda)
        years.append(decide_vertar(plan, replace(draft, **ask(draft))))
    return years


def list_breaks(first: int) -> tuple[Fridagar, ...]:
    """List the breaks of a school year."""
    return (
        Fridagar("Haustferie", date(first, 10, 4), date(first, 10, 11)),
        Fridagar("Juleferie", date(first, 12, 21), date(first + 1, 1, 3)),
        Fridagar("Vinterferie", date(first + 1, 2, 22), date(first + 1, 2, 28)),
    )


def ask(year: Skuleår) -> dict[str, tuple[Opptatt | Vertsønske, ...]]:
    """Let some schools be busy on a meeting day of the year, and others ask for one."""
    days = [each.dato for each in year.møte]
    busy = (Opptatt(skule=name_school(n), dato=days[n % MEETINGS]) for n in range(0, SKULAR, 23))
    ønske = (
        Vertsønske(skule=name_school(n), dato=days[n % MEETINGS]) for n in range(0, SKULAR, 29)
    )
    return {"kan_ikkje_vera_vert": tuple(busy), "vil_vera_vert": tuple(ønske)}


def plan_years(oversikt: Oversikt, years: Sequence[Skuleår]) -> Plan:
    """Plan every network over all years."""
    return make_plan(oversikt, NOTHING_SAID, years)


def find_weeks(order: Oppdrag) -> Framlegg:
    """Find the weeks of the meetings."""
    found = propose_weeks(order)
    if found is None:
        raise RuntimeError("the invented year is impossible")
    return found


def plan_next(plan: Plan, clock: Clock) -> Skuleår:
    """Plan the year after the history as `nettverk nytt-år` does; give it with hosts open."""
    name = Skuleårsnamn(FIRST + HISTORY)
    before = plan.years_before(name)
    ramme = complete(Skulerute(), name, before[-1])
    rhythms = clock.time(
        "weekday and clock of each network",
        lambda: find_rhythms(plan, before),
    )
    order = make_order(ramme, rhythms, MEETINGS, Ønske())
    weeks = clock.time("meeting days", lambda: find_weeks(order))
    framhalda = carry_on(plan, before[-1], ramme, rhythms, weeks)
    draft = draft_year(name, ramme, rhythms, weeks, framhalda)
    asked = replace(draft, **ask(draft))
    clock.time("hosts", lambda: decide_vertar(plan, asked))
    return asked


def compare(plan: Plan, sample: int) -> None:
    """Find the hosts of the last year for some of the networks, and let the solver do the same."""
    clock = Clock()
    for nettverk in plan.oversikt.nettverk[:: NETTVERK_FIL // sample]:
        occasions = list_small_years(plan, nettverk)
        start = len(occasions) - MEETINGS
        vertar = clock.time("hosts of some networks", partial(decide_last, occasions, start))
        if not clock.time("the same by OR-tools", partial(is_best_year, occasions, vertar, start)):
            raise RuntimeError(f"{nettverk.namn}: OR-tools found better hosts")
    for part in clock.seconds:
        clock.show(part)
    ours, theirs = clock.seconds.values()
    print(f"{'ratio':42} {theirs / ours:8.0f}")


def list_small_years(plan: Plan, nettverk: Nettverk) -> tuple[Occasion, ...]:
    """List the meetings of a network; the solver needs years that are small numbers."""
    occasions = list_occasions(plan.oversikt, plan.held_by(nettverk), plan.announced)
    return tuple(replace(each, year=each.year - FIRST) for each in occasions)


def decide_last(occasions: Sequence[Occasion], start: int) -> tuple[str, ...]:
    """Go past what is decided, and decide the rest."""
    standing = Standing(occasions)
    decided = [each.vert for each in occasions[:start]]
    for each in occasions[:start]:
        standing.add(each, each.vert)
    return (*decided, *decide_year(standing, occasions[start:]))


if __name__ == "__main__":
    main()
