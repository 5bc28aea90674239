"""What the picture of a school year shows: networks by weeks, and the days without school."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår, Skuleårsnamn
from nettverk.model.skulerute import Fridagar, each_day, name_holiday
from nettverk.nynorsk import Tidsrom
from nettverk.pictures.skulear.words import describe_in_words
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan

_WEEK = timedelta(days=7)
_SATURDAY = 5


class VekeContext(Struct, frozen=True):
    """A week with its ISO number and its Monday."""

    nr: int
    måndag: date


class FridagarContext(Fridagar, frozen=True):
    """Days without school: a break from the file, or a public holiday."""

    heilagdag: bool

    @property
    def kort(self) -> str:
        """Name a day that is two holidays by the first of them."""
        return self.namn.partition(" og ")[0] if self.heilagdag else self.namn


class ÅrsmøteContext(Struct, frozen=True):
    """One meeting in the year; `kort` is the host's name as short as it can be.

    `status` is fastsett, framlegg, uavklart or avlyst.
    """

    nr: int
    dato: date
    tid: Tidsrom
    oppstart: bool
    vert: str
    kort: str
    status: str


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
    fri: tuple[FridagarContext, ...]
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
    short = _shorten_names(møte.vert_namn for møte in every if møte.vert_namn)
    rows = tuple(_row(each, møta[each.namn], short) for each in nettverka)
    weeks = tuple(_weeks(year, every))
    alone = len(nettverka) == 1 < len(plan.oversikt.nettverk)
    days_off = tuple(_days_off(year, weeks))
    breaks = [each for each in days_off if not each.heilagdag]
    return ÅrsbileteContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        skuleår=year.skuleår,
        gjeld=nettverka[0].namn if alone else "",
        første_skuledag=year.første_skuledag,
        siste_skuledag=year.siste_skuledag,
        veke=weeks,
        fri=days_off,
        nettverk=rows,
        alt=describe_in_words(year.skuleår, every, len(nettverka), breaks),
    )


def _row(nettverk: Nettverk, møta: Sequence[Møte], short: Mapping[str, str]) -> ÅrsnettverkContext:
    leiar = next((each.leiar for each in møta), nettverk.leiar)
    return ÅrsnettverkContext(
        nettverk.namn, leiar, tuple(_describe_møte(each, short) for each in møta)
    )


def _describe_møte(møte: Møte, short: Mapping[str, str]) -> ÅrsmøteContext:
    vert = møte.vert_namn
    return ÅrsmøteContext(
        nr=møte.nr,
        dato=møte.dato,
        tid=møte.tid,
        oppstart=møte.er_oppstart,
        vert=vert,
        kort=short.get(vert, ""),
        status=_status(møte),
    )


def _status(møte: Møte) -> str:
    if møte.avlyst:
        return "avlyst"
    if not møte.vert_namn:
        return "uavklart"
    return "fastsett" if møte.fastsett else "framlegg"


def _weeks(year: Skuleår, møta: Sequence[Møte]) -> Iterator[VekeContext]:
    days = [year.første_skuledag, year.siste_skuledag, *(each.dato for each in møta)]
    monday = _monday(min(days))
    while monday <= max(days):
        yield VekeContext(monday.isocalendar().week, monday)
        monday += _WEEK


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _days_off(year: Skuleår, weeks: Sequence[VekeContext]) -> Iterator[FridagarContext]:
    """List the breaks, and each holiday on a weekday outside them, in time order."""
    first, last = weeks[0].måndag, weeks[-1].måndag + timedelta(days=_SATURDAY)
    breaks = [
        FridagarContext(each.namn, max(frå, first), min(til, last), heilagdag=False)
        for each in year.fri
        if (frå := each.first)
        and (til := each.last)
        and frå <= last
        and til >= first
        and frå <= til
    ]
    found = breaks + [
        FridagarContext(name, day, day, heilagdag=True)
        for day in each_day(first, last)
        if (name := name_holiday(day))
        and day.weekday() < _SATURDAY
        and not any(day in each for each in breaks)
    ]
    yield from sorted(found, key=lambda each: (each.frå, each.til, each.namn))


_KINDS = frozenset({"skule", "barneskule", "ungdomsskule", "barne-", "og", "oppvekstsenter"})


def _shorten_names(names: Iterable[str]) -> Mapping[str, str]:
    """Leave out «barneskule» and the like from every name that stays the only one of its kind."""
    bare = {name: _without_kind(name) for name in names}
    taken = Counter(bare.values())
    return {name: short if taken[short] == 1 else name for name, short in bare.items()}


def _without_kind(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1].casefold() in _KINDS:
        words.pop()
    return " ".join(words)
