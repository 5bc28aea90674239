"""All the seed's rules in one run."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from nettverk.characters import fold_cell
from nettverk.checks.dagar import check_dagar
from nettverk.checks.folk import check_folk
from nettverk.checks.fravaer import check_fråvær
from nettverk.checks.mote import check_møta
from nettverk.checks.nettverk import check_nettverka
from nettverk.checks.saklister import check_saklister
from nettverk.checks.samansetjing import check_bindingar
from nettverk.checks.skulear import check_years
from nettverk.checks.vertar import check_vertar
from nettverk.checks.vertsomsyn import check_omsyn
from nettverk.errors import Problem, error, sort_problems
from nettverk.model.kalendernamn import known_as
from nettverk.model.samarbeid import Nettverk, Skule
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel
from nettverk.suggest import seeking_few


def check_plan(plan: Plan, today: date) -> tuple[Problem, ...]:
    """Find everything that breaks a rule, each thing once, in the order of the files."""
    with seeking_few():
        return _check_all(plan, today)


def _check_all(plan: Plan, today: date) -> tuple[Problem, ...]:
    names = (*_check_names(plan), *_check_kalendernamn(plan))
    found: list[Iterable[Problem]] = [
        check_folk(plan, today),
        check_nettverka(plan, today),
        check_bindingar(plan, today),
        check_years(plan, today),
        check_møta(plan, today),
        check_vertar(plan, today),
        check_omsyn(plan, today),
        check_dagar(plan, today),
        check_fråvær(plan, today),
        check_saklister(plan, today),
    ]
    # Two things of one name cannot be told apart: what is said of them would be a guess.
    nettverka = {*_list_twins(plan.oversikt.nettverk)}
    twins = {*_list_twins(plan.oversikt.skular), *nettverka}
    sure = (
        each
        for problems in found
        for each in problems
        # A network that is not found may be the one whose name was written over.
        if not (_names_any(each, twins) or (nettverka and each.regel is Regel.UKJENT_NETTVERK))
    )
    return sort_problems({(each.place, each.what): each for each in (*names, *sure)}.values())


def _names_any(problem: Problem, names: Collection[str]) -> bool:
    """Tell whether a problem names one of some things."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", problem.what) for name in names)


def _list_twins(elements: Iterable[Skule | Nettverk]) -> Iterator[str]:
    """List the names that more than one has, as the list of what is published knows them."""
    named = [(fold_cell(each.namn), each.namn) for each in elements if each.namn]
    count = Counter(fold for fold, _ in named)
    return (name for fold, name in named if count[fold] > 1)


def _check_names(plan: Plan) -> Iterator[Problem]:
    """Find schools and networks that share a name, so that nobody could tell them apart."""
    some: list[tuple[str, str, Sequence[Skule | Nettverk]]] = [
        ("skular", "den eine", plan.oversikt.skular),
        ("nettverk", "det eine", plan.oversikt.nettverk),
    ]
    for kind, one, elements in some:
        met: dict[str, Skule | Nettverk] = {}
        for each in elements:
            before = met.setdefault(fold_cell(each.namn), each)
            if each.namn and before is not each:
                yield error(
                    Regel.SAME_NAMN,
                    each.source.at("namn"),
                    *_explain_same(kind, one, before.namn, each.namn),
                )


def _check_kalendernamn(plan: Plan) -> Iterator[Problem]:
    """Find schools and networks whose calendars are known by one name: they would be one."""
    some: list[Sequence[Skule | Nettverk]] = [plan.oversikt.skular, plan.oversikt.nettverk]
    for elements in some:
        met: dict[str, Skule | Nettverk] = {}
        renamed_last = sorted(elements, key=lambda each: bool(each.kalendernamn))
        for each in renamed_last:
            before = met.setdefault(fold_cell(known_as(each)), each)
            if each.kalendernamn and before is not each:
                yield error(
                    Regel.SAME_NAMN,
                    each.source.at("kalendernamn"),
                    f"Kalenderen til {each.namn} er kjend under same namnet som den til "
                    f"{before.namn}.",
                    f"Gi {before.namn} eit eige «kalendernamn», så held den til {each.namn} fram.",
                )


def _explain_same(kind: str, one: str, first: str, second: str) -> tuple[str, str]:
    mend = f"Gi dei kvar sitt namn, eller slett {one}."
    if first == second:
        return f"To {kind} heiter «{first}».", mend
    what = f"To {kind} har same namnet, «{first}» og «{second}»."
    return what, f"Berre store bokstavar, mellomrom eller teikn skil dei. {mend}"
