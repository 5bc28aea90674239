"""What the picture of a school year shows, and the same in words: networks by weeks, days off."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import ceil

from msgspec import Struct
from msgspec.structs import asdict

from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.context.plan import NO_DAY, PlanmøteContext, describe_planmøte, tell_leiarar
from nettverk.model.kortnamn import shorten_names
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fridagar, find_monday_of, list_holidays
from nettverk.nynorsk import (
    MÅNADER,
    capitalise,
    write_date,
    write_in_words,
    write_list,
    write_number,
)
from nettverk.planning.mote import Møte, Møtestatus
from nettverk.planning.plan import Plan

_WEEK = timedelta(days=7)
_SATURDAY = 5
_MOST_ROWS = 8
"""Networks in one picture of the year: more are too small to read on a page."""


class VekeContext(Struct, frozen=True):
    """A week with its ISO number and its Monday."""

    nr: int
    måndag: date


class ÅrsmøteContext(PlanmøteContext, frozen=True):
    """One meeting in the picture; `kort` is the host's name as short as it can be.

    `same_dag` tells that the network has another that day.
    """

    kort: str
    same_dag: bool


class ÅrsnettverkContext(Struct, frozen=True):
    """A row of the picture."""

    namn: str
    leiar: str
    møte: tuple[ÅrsmøteContext, ...]


class ÅrsbileteContext(Struct, frozen=True):
    """A school year as a picture shows it; `alt` says the same in words.

    `gjeld` names the network when the picture is of one only.
    """

    samarbeid: SamarbeidContext
    skuleår: Skuleårsnamn
    gjeld: str
    første_skuledag: date
    siste_skuledag: date
    veke: tuple[VekeContext, ...]
    fri: tuple[Fridagar, ...]
    nettverk: tuple[ÅrsnettverkContext, ...]
    alt: str

    @property
    def tittel(self) -> str:
        """Give the picture its title."""
        who = f" for {self.gjeld}" if self.gjeld else ""
        return f"Møteplan {self.skuleår}{who}"


def describe_year_picture(
    plan: Plan, year: Skuleår, nettverka: Sequence[Nettverk]
) -> ÅrsbileteContext:
    """Make the context of a school year's picture for some networks."""
    møta = {each.namn: plan.møta_of(each, year) for each in nettverka}
    every = [møte for row in møta.values() for møte in row]
    short = shorten_names(møte.vert_namn for møte in every if møte.vert_namn)
    rows = tuple(_row(each, year, møta[each.namn], short) for each in nettverka)
    weeks = tuple(_weeks(year, every))
    alone = len(nettverka) == 1 < len(plan.oversikt.nettverk)
    days_off = tuple(_days_off(year, weeks))
    return ÅrsbileteContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        skuleår=year.skuleår,
        gjeld=nettverka[0].namn if alone else "",
        første_skuledag=year.første_skuledag,
        siste_skuledag=year.siste_skuledag,
        veke=weeks,
        fri=days_off,
        nettverk=rows,
        alt=" ".join(_tell(year.skuleår, rows, days_off)),
    )


def part_year(
    plan: Plan, year: Skuleår, nettverka: Sequence[Nettverk]
) -> Iterator[tuple[int, ÅrsbileteContext]]:
    """Part the networks evenly, in pictures that can be read on a page, each with its first row."""
    count = max(ceil(len(nettverka) / _MOST_ROWS), 1)
    edges = [len(nettverka) * each // count for each in range(count + 1)]
    for first, after in pairwise(edges):
        yield first, describe_year_picture(plan, year, nettverka[first:after])


def _row(
    nettverk: Nettverk, year: Skuleår, møta: Sequence[Møte], short: Mapping[str, str]
) -> ÅrsnettverkContext:
    # There is room for a name, and none to say from when others lead.
    first, *later = tell_leiarar(nettverk, year, møta)
    leiar = f"{first}, seinare andre" if later else first
    days = Counter(each.dato for each in møta)
    described = (_describe_møte(each, short, same_dag=days[each.dato] > 1) for each in møta)
    return ÅrsnettverkContext(nettverk.namn, leiar, tuple(described))


def _describe_møte(møte: Møte, short: Mapping[str, str], *, same_dag: bool) -> ÅrsmøteContext:
    vert, place = møte.vert_namn, møte.stad.partition(",")[0]
    kort = møte.kvar.replace(møte.stad, place) if place else møte.kvar
    if vert:
        kort = kort.replace(vert, short.get(vert, vert))
    planned = asdict(describe_planmøte(møte, NO_DAY))
    return ÅrsmøteContext(**planned, kort=kort, same_dag=same_dag)


def _weeks(year: Skuleår, møta: Sequence[Møte]) -> Iterator[VekeContext]:
    days = [year.første_skuledag, year.siste_skuledag, *(each.dato for each in møta)]
    monday = find_monday_of(min(days))
    while monday <= max(days):
        yield VekeContext(monday.isocalendar().week, monday)
        monday += _WEEK


def _days_off(year: Skuleår, weeks: Sequence[VekeContext]) -> Iterator[Fridagar]:
    """List the breaks, and each holiday on a weekday outside them, in time order."""
    first, last = weeks[0].måndag, weeks[-1].måndag + timedelta(days=_SATURDAY)
    breaks = [
        Fridagar(each.namn, max(each.frå, first), min(each.til, last))
        for each in (fri.fridagar for fri in year.fri)
        if each and each.frå <= last and each.til >= first
    ]
    holidays = (
        each for each in list_holidays(first, last) if not any(each.frå in one for one in breaks)
    )
    yield from sorted((*breaks, *holidays), key=lambda each: (each.frå, each.til, each.namn))


def _tell(
    skuleår: Skuleårsnamn,
    nettverka: Sequence[ÅrsnettverkContext],
    days_off: Sequence[Fridagar],
) -> Iterator[str]:
    """Say how many meetings there are and when, what is not sure, and the breaks."""
    møta = [møte for each in nettverka for møte in each.møte]
    counts = Counter(each.status for each in møta)
    yield f"Skuleåret {skuleår} som bilete: ei rad for kvart nettverk, ein kolonne for kvar veke."
    yield _tell_span([each.dato for each in møta if not each.avlyst], len(nettverka))
    if cancelled := counts[Møtestatus.AVLYST]:
        word = "avlyst" if cancelled == 1 else "avlyste"
        yield f"{capitalise(write_number(cancelled))} møte er {word}."
    if proposed := counts[Møtestatus.FRAMLEGG]:
        number = "éin" if proposed == 1 else write_number(proposed)
        yield f"{capitalise(number)} av vertane er framlegg."
    if undecided := counts[Møtestatus.UAVKLART]:
        yield f"{capitalise(write_number(undecided))} møte har ingen vert enno."
    if breaks := [_write_span(each) for each in days_off if not each.heilagdag]:
        yield f"Fridagar: {write_list(breaks)}."


def _tell_span(held: Sequence[date], nettverka: int) -> str:
    who = f"{capitalise(write_number(nettverka))} nettverk" if nettverka != 1 else "Eitt nettverk"
    if not held:
        return f"{who} har ingen møte."
    count, first, last = write_in_words(len(held), "eitt møte", "møte"), min(held), max(held)
    if first == last:
        return f"{who} har {count}, {write_date(first)}."
    return f"{who} har {count}, frå {write_date(first)} til {write_date(last)}."


def _write_span(days: Fridagar) -> str:
    """Write days off with their name, «Haustferie 5.–9. oktober»."""
    first, last = days.frå, days.til
    ends = f"{last.day}. {MÅNADER[last.month - 1]}"
    if first == last:
        return f"{days.namn} {ends}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{days.namn} {first.day}.–{ends}"
    return f"{days.namn} {first.day}. {MÅNADER[first.month - 1]} – {ends}"
