"""What the pictures of a composition show: a proposed one, or that of a school year."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from nettverk.documents.samansetjing import SamansetjingContext
from nettverk.documents.samansetjingsord import DOUBLING, write_doublings
from nettverk.model.folk import meets
from nettverk.model.kortnamn import shorten_names
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Oversikt
from nettverk.nynorsk import write_count, write_short_date
from nettverk.pictures.flyttsteg.content import FlyttstegbileteContext, FlyttstegContext
from nettverk.pictures.samansetjing.content import (
    SamansetjingsbileteContext,
    SamansetjingsradContext,
    SkuleprikkContext,
)
from nettverk.planning.samansetjing.avveging import Avveging


def describe_framleggsbilete(shown: SamansetjingContext) -> SamansetjingsbileteContext:
    """Make the context of the picture of a proposal: from today's networks to those proposed."""
    rows = (
        *_list_rows(shown),
        *(SamansetjingsradContext(each, "sluttar") for each in shown.sluttar),
    )
    return SamansetjingsbileteContext(
        f"Framlegg til samansetjing frå {write_short_date(shown.frå)}",
        tuple(rows),
        tuple(_list_skular(shown, {each.namn: number for number, each in enumerate(rows)})),
        første=shown.i_dag is None,
    )


def _list_rows(shown: SamansetjingContext) -> Iterator[SamansetjingsradContext]:
    for each in shown.nettverk:
        count = write_count(len(each.skular), "skule", "skular")
        new = each.nytt and not each.namn.startswith("Nytt")
        yield SamansetjingsradContext(each.namn, f"nytt, {count}" if new else count)


def _list_skular(
    shown: SamansetjingContext, numbers: dict[str, int]
) -> Iterator[SkuleprikkContext]:
    pairs = [(nettverk, each) for nettverk in shown.nettverk for each in nettverk.skular]
    short = shorten_names(each.namn for _, each in pairs)
    for nettverk, each in pairs:
        now = numbers[nettverk.namn]
        before = (numbers[each.i_dag],) if each.i_dag and each.ny_her else ()
        yield SkuleprikkContext(
            namn=each.namn,
            kort=short[each.namn],
            slag=each.slag,
            elevtal=each.elevtal,
            veg=(*before, now),
            ny=shown.i_dag is not None and not each.i_dag,
        )


def describe_flyttsteg(avveging: Avveging) -> FlyttstegbileteContext:
    """Make the context of the picture of the trade-off."""
    return FlyttstegbileteContext(tuple(_list_steps(avveging)))


def _list_steps(avveging: Avveging) -> Iterator[FlyttstegContext]:
    """List the steps; where a number gives no more than the one before, it has the figure of it."""
    before = avveging.trinn[0]
    for each in avveging.trinn:
        ours, theirs = (one.deling.måltal for one in (each, before))
        before = each if each.gain else before
        avstand = before.deling.måltal.avstand / DOUBLING
        yield FlyttstegContext(
            flytt=each.flytt,
            avstand=write_doublings(avstand),
            høgd=avstand,
            vinst=each.gain,
            først=each.gain and (ours.ulike, ours.skeivt) != (theirs.ulike, theirs.skeivt),
        )


class SkulebyteContext(Struct, frozen=True):
    """A school that goes from a network to another; `frå` or `til` is empty where there is none."""

    dato: date
    skule: str
    frå: str
    til: str


class _Opphald(Struct, frozen=True):
    """A school's time in the network of a row; `frå` is None where it was always there."""

    rad: int
    frå: date | None
    til: date | None


def describe_årssamansetjing(
    oversikt: Oversikt, skuleår: Skuleårsnamn
) -> SamansetjingsbileteContext:
    """Make the context of the picture of the networks in a school year, as they are written."""
    stays = _list_stays(oversikt, skuleår)
    first, last = skuleår.span
    short = shorten_names(stays)
    counts = Counter(each[-1].rad for each in stays.values() if not _ends(each[-1], last))
    return SamansetjingsbileteContext(
        f"Samansetjinga {skuleår}",
        tuple(
            SamansetjingsradContext(each.namn, write_count(counts[number], "skule", "skular"))
            for number, each in enumerate(oversikt.nettverk)
        ),
        tuple(
            SkuleprikkContext(
                namn=name,
                kort=short[name],
                slag=oversikt.by_skulenamn[name].slag,
                elevtal=oversikt.by_skulenamn[name].elevtal or None,
                veg=_trace(found),
                ny=_begins(found[0], first),
                sluttar=_ends(found[-1], last),
            )
            for name, found in stays.items()
        ),
    )


def list_skulebyte(oversikt: Oversikt, skuleår: Skuleårsnamn) -> Sequence[SkulebyteContext]:
    """List the schools that come, move and leave in a school year, in order of days."""
    first, last = skuleår.span
    named = [each.namn for each in oversikt.nettverk]
    found = []
    for name, stays in _list_stays(oversikt, skuleår).items():
        if (begun := stays[0].frå) and _begins(stays[0], first):
            found.append(SkulebyteContext(begun, name, "", named[stays[0].rad]))
        found += [
            SkulebyteContext(two.frå or first, name, named[one.rad], named[two.rad])
            for one, two in pairwise(stays)
        ]
        if (ended := stays[-1].til) and _ends(stays[-1], last):
            found.append(SkulebyteContext(ended, name, named[stays[-1].rad], ""))
    return sorted(found, key=lambda each: each.dato)


def _begins(stay: _Opphald, first: date) -> bool:
    return stay.frå is not None and stay.frå >= first


def _ends(stay: _Opphald, last: date) -> bool:
    return stay.til is not None and stay.til < last


def _list_stays(oversikt: Oversikt, skuleår: Skuleårsnamn) -> Mapping[str, Sequence[_Opphald]]:
    """List where each school is from the day before the year, if it is in a network in the year."""
    first, last = skuleår.span
    before = first - timedelta(days=1)
    found: dict[str, list[_Opphald]] = {}
    for number, nettverk in enumerate(oversikt.nettverk):
        for each in nettverk.skular:
            if each.namn in oversikt.by_skulenamn and meets(each.frå, each.til, before, last):
                stay = _Opphald(number, each.frå, each.til)
                found.setdefault(each.namn, []).append(stay)
    for stays in found.values():
        stays.sort(key=lambda each: each.frå or date.min)
    return {
        each.namn: _join_repeated(found[each.namn])
        for each in oversikt.skular
        if any(meets(stay.frå, stay.til, first, last) for stay in found.get(each.namn, ()))
    }


def _join_repeated(stays: Sequence[_Opphald]) -> Sequence[_Opphald]:
    """Let times after each other in one network be one."""
    found: list[_Opphald] = []
    for each in stays:
        if found and found[-1].rad == each.rad:
            found[-1] = _Opphald(each.rad, found[-1].frå, each.til)
        else:
            found.append(each)
    return found


def _trace(stays: Sequence[_Opphald]) -> tuple[int, ...]:
    """List the rows a school is in, each once: where it comes back to one, it was never away."""
    way: list[int] = []
    for each in stays:
        way = [*way[: way.index(each.rad)], each.rad] if each.rad in way else [*way, each.rad]
    return tuple(way)
