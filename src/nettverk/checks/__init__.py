"""All the seed's rules in one run."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from nettverk.checks.dagar import check_dagar
from nettverk.checks.folk import check_folk
from nettverk.checks.mote import check_møta
from nettverk.checks.nettverk import check_nettverka
from nettverk.checks.saklister import check_saklister
from nettverk.checks.skulear import check_years
from nettverk.checks.vertar import check_vertar
from nettverk.errors import Problem, error, sort_problems
from nettverk.planning.plan import Plan


def check_plan(plan: Plan, today: date) -> tuple[Problem, ...]:
    """Find everything that breaks a rule, each thing once, in the order of the files."""
    names = tuple(_check_names(plan))
    if names:
        # Two things of one name cannot be told apart, so every other rule would guess.
        return names
    found: list[Iterable[Problem]] = [
        check_folk(plan, today),
        check_nettverka(plan, today),
        check_years(plan, today),
        check_møta(plan, today),
        check_vertar(plan, today),
        check_dagar(plan, today),
        check_saklister(plan, today),
    ]
    all_found = (each for problems in found for each in problems)
    return sort_problems({(each.place, each.what): each for each in all_found}.values())


def _check_names(plan: Plan) -> Iterator[Problem]:
    """Find schools and networks that share a name, so that nobody could tell them apart."""
    for kind, one, elements in (
        ("skular", "den eine", plan.oversikt.skular),
        ("nettverk", "det eine", plan.oversikt.nettverk),
    ):
        count = Counter(each.namn for each in elements if each.namn)
        met: set[str] = set()
        for each in elements:
            if count[each.namn] > 1 and each.namn in met:
                yield error(
                    each.source.at("namn"),
                    f"To {kind} heiter «{each.namn}».",
                    f"Gi dei kvar sitt namn, eller slett {one}.",
                )
            met.add(each.namn)
