"""The rest of a running year planned again, with all that a workspace knows of its meetings."""

from collections.abc import Iterator
from datetime import date

from nettverk.checks import check_plan
from nettverk.errors import DataError, NettverkError, Place, Severity, UsageError
from nettverk.model.noklar import parse_day
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import parse_date, write_list, write_short_date
from nettverk.planning.nytt_ar.order import Ønske, find_monday
from nettverk.planning.nytt_ar.ruter import Ruter, find_off
from nettverk.planning.plan import Plan, remake_plan
from nettverk.planning.resten.nye_ruter import settle_rest
from nettverk.planning.resten.omlegging import Omlegging, plan_rest
from nettverk.planning.resten.samlingar import Møteplass, Vilkår
from nettverk.reglar import Regel
from nettverk.workspace.choices import choose_year
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace


def choose_rest(
    workspace: Workspace, text: str, year_name: str
) -> tuple[Skuleår, date, tuple[str, ...]]:
    """Find the year that is to be planned again, its first day, and what to tell of that.

    Days that are over stand.
    """
    years = workspace.plan.skuleår
    faults = [each for each in workspace.problems if each.severity is Severity.ERROR]
    if not years and faults:
        raise DataError(faults)
    try:
        running = workspace.plan.year_of(workspace.today)
        day = parse_day(text, running.skuleår) if running else parse_date(text)
    except ValueError as fault:
        raise UsageError(f"--resten: {fault}") from None
    year = next((each for each in years if each.skuleår.covers(day)), None)
    if not year:
        known = write_list(str(each.skuleår) for each in years)
        raise UsageError(
            f"--resten: {write_short_date(day)} er ikkje i noko skuleår de har fil for. De har "
            f"{known}."
        )
    if year_name and choose_year(workspace, year_name) is not year:
        raise UsageError(
            f"--resten: {write_short_date(day)} er i {year.skuleår}. Ta bort det andre skuleåret, "
            "eller vel ein annan dag."
        )
    first = max(day, workspace.today)
    if not any(each.dato >= first for each in workspace.plan.held_in(year)):
        raise NettverkError(
            f"Det er ingen møte att i {year.skuleår} frå {write_short_date(first)}."
        )
    _refuse_faults(workspace, year, first)
    over = f"{write_short_date(day)} er over, så det gjeld møta frå i dag."
    return year, first, (over,) if day < first else ()


def _refuse_faults(workspace: Workspace, year: Skuleår, first: date) -> None:
    """Refuse a workspace with faults, but for hosts that have left: they are to be replaced."""
    lost = {*_list_left(workspace.plan, year, first)}
    faults = [
        each
        for each in workspace.problems
        if each.severity is Severity.ERROR
        and not (each.regel is Regel.FEIL_VERT and each.place in lost)
    ]
    if faults:
        raise DataError(faults)


def _list_left(plan: Plan, year: Skuleår, first: date) -> Iterator[Place]:
    """List where a school stands as host that is none of the network's."""
    for each in plan.held_in(year):
        if each.dato >= first and each.vertsnamn in plan.oversikt.by_skulenamn:
            yield each.place_of("vert")


def replan(
    workspace: Workspace, year: Skuleår, first: date, ønske: Ønske, ruter: Ruter
) -> Omlegging:
    """Plan the rest of a year again from a day on; NettverkError tells what cannot be."""
    before = workspace.plan
    settled = settle_rest(year, ruter, first)
    plan = remake_plan(before, [settled if each is year else each for each in before.skuleår])
    found = check_plan(plan, workspace.today)
    left = {*workspace.list_open(found)}
    vilkår = Vilkår(
        frå=first,
        i_dag=workspace.today,
        godtekne=tuple(each for each in found if each not in left),
        kunngjorde=frozenset(_list_told(workspace, plan, settled, first)),
        veker=tuple(find_monday(each, year.skuleår) for each in ønske.veker),
        ytterveker=ønske.ytterveker,
        borte={day: frozenset(some) for day, some in find_off(ruter).items()},
    )
    return plan_rest(before, plan, settled, vilkår)


def _list_told(workspace: Workspace, plan: Plan, year: Skuleår, first: date) -> Iterator[Møteplass]:
    """List the meetings that members have a notice of, or have been told of."""
    for each in plan.held_in(year):
        if each.dato >= first and find_kunnskap(workspace.hendingar, each).is_announced:
            yield each.nettverk.namn, each.nøkkel
