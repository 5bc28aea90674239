"""What the web page of a school year shows: pictures, the same as tables, and what to choose by.

Of people it has names, and nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from nettverk.context.folk import describe_schools
from nettverk.context.hosting_picture import VertskapsbileteContext, describe_hosting
from nettverk.context.year_picture import (
    FridagarContext,
    ÅrsbileteContext,
    ÅrsmøteContext,
    ÅrsnettverkContext,
    describe_year_picture,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan

FILTERS = ("nettverk", "skule", "kommune", "person")


class ValContext(Struct, frozen=True):
    """Something to choose meetings by, and the names that can be chosen, in order."""

    namn: str
    verdi: tuple[str, ...]


class TreffContext(Struct, frozen=True):
    """The names that choose a meeting, as their numbers in the choice of that name."""

    namn: str
    nr: tuple[int, ...]


class RadContext(Struct, frozen=True):
    """One row of the table; `nøkkel` is what the picture calls the same meeting."""

    nøkkel: str
    nettverk: ÅrsnettverkContext
    møte: ÅrsmøteContext
    veke: int
    kommune: str
    treff: tuple[TreffContext, ...]


class FordelingContext(Struct, frozen=True):
    """Who hosted how often in a network; `rekkje` begins the key of each of its meetings.

    `teikning` is the picture as SVG, drawn from `bilete`.
    """

    rekkje: str
    bilete: VertskapsbileteContext
    teikning: str = ""


class ÅrssideContext(Struct, frozen=True):
    """A school year as a page; `teikning` is the picture as SVG, drawn from `bilete`."""

    bilete: ÅrsbileteContext
    fordeling: tuple[FordelingContext, ...]
    val: tuple[ValContext, ...]
    rad: tuple[RadContext, ...]
    dag: tuple[FridagarContext, ...]
    teikning: str = ""


def describe_year_page(plan: Plan, year: Skuleår, networks: Sequence[Nettverk]) -> ÅrssideContext:
    """Make the context of a school year's page for some networks."""
    picture = describe_year_picture(plan, year, networks)
    pairs = [
        (f"{number}-{møte.nr}", møte, row)
        for number, (nettverk, row) in enumerate(zip(networks, picture.nettverk, strict=True))
        for møte in plan.meetings_of(nettverk, year)
    ]
    pairs.sort(key=lambda each: (each[1].dato, each[1].tid))
    named = [_names(plan, møte) for _, møte, _ in pairs]
    choices = {each: _number(names[each] for names in named) for each in FILTERS}
    rows = tuple(
        _row(key, møte, row, names, choices)
        for (key, møte, row), names in zip(pairs, named, strict=True)
    )
    values = tuple(ValContext(name, tuple(numbers)) for name, numbers in choices.items())
    hostings = tuple(
        FordelingContext(str(number), describe_hosting(plan, year, each))
        for number, each in enumerate(networks)
    )
    return ÅrssideContext(picture, hostings, values, rows, tuple(_days(picture)))


def _names(plan: Plan, møte: Møte) -> Mapping[str, Sequence[str]]:
    schools = describe_schools(plan.oversikt, møte.nettverk, møte.dato)
    members = [person.namn for each in schools for person in each.medlemmer]
    host = [møte.vert_namn] if møte.vert_namn else []
    return {
        "nettverk": [møte.nettverk.namn],
        "skule": [*(each.namn for each in schools), *host],
        "kommune": [møte.vert.kommune] if møte.vert else [],
        "person": [each for each in (*members, møte.leiar, møte.arbeidsgruppe) if each],
    }


def _number(found: Iterable[Sequence[str]]) -> Mapping[str, int]:
    names = sorted({name for each in found for name in each}, key=_alphabetically)
    return {name: number for number, name in enumerate(names)}


def _alphabetically(name: str) -> tuple[str, str]:
    """Sort as nynorsk does, æ, ø and å last; they stand in another order in Unicode."""
    return name.casefold().translate(_ORDER), name


_ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "é": "e", "è": "e"})


def _row(
    key: str,
    møte: Møte,
    row: ÅrsnettverkContext,
    names: Mapping[str, Sequence[str]],
    choices: Mapping[str, Mapping[str, int]],
) -> RadContext:
    shown = next(each for each in row.møte if each.nr == møte.nr)
    found = tuple(
        TreffContext(each, tuple(sorted({choices[each][name] for name in names[each]})))
        for each in FILTERS
    )
    kommune = møte.vert.kommune if møte.vert else ""
    return RadContext(key, row, shown, møte.dato.isocalendar().week, kommune, found)


def _days(picture: ÅrsbileteContext) -> Iterator[FridagarContext]:
    """List the days without school between the first and the last day of school."""
    yield _edge("Første skuledag", picture.første_skuledag)
    yield from picture.fri
    yield _edge("Siste skuledag", picture.siste_skuledag)


def _edge(name: str, day: date) -> FridagarContext:
    return FridagarContext(name, day, day, heilagdag=False)
