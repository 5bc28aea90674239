"""The schools, networks and bonds of a cooperation on a day, as what is asked of a division."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from math import log2

from msgspec import Struct

from nettverk.model.samansetjing import Skulebinding
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule, Skuleslag
from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Binding, Oppgåve, Skulekort

_SLAG = (Skuleslag.BARNESKULE, Skuleslag.KOMBINERT, Skuleslag.UNGDOMSSKULE)
_FINE = 1000
_YEAR = timedelta(days=365)


class Rammeønske(Struct, frozen=True):
    """What somebody asks for; what is None is as today."""

    tal: int | None = None
    minst: int | None = None
    mest: int | None = None
    flytt: int | None = None
    bland: bool = False


_AS_TODAY = Rammeønske()


def make_oppgåve(oversikt: Oversikt, day: date, ønske: Rammeønske = _AS_TODAY) -> Oppgåve:
    """Make what is asked of the schools there are on a day.

    Schools that have left are not there. Each has its home the day before, so that what is already
    written from the day is no home yet, and the same is proposed once it is. Networks that are no
    school's home are none of today's; those that wait for their first schools are to be filled.
    """
    there = [each for each in oversikt.skular if not _has_left(oversikt, each.namn, day)]
    before = _find_before(oversikt, day)
    names = {each.namn for each in there}
    nettverk = [each for each in oversikt.nettverk if names & {*each.skular_on(before)}]
    homes = _find_homes(nettverk, before)
    skular = tuple(_describe(each, homes.get(each.namn, HEIMLAUS)) for each in there)
    sizes = Counter(each.heim for each in skular if each.heim != HEIMLAUS)
    ventar = tuple(each.namn for each in oversikt.nettverk if not each.skular)
    written = len(nettverk) + len(ventar) or max(oversikt.samarbeid.tal_nettverk or 0, 0)
    tal = written if ønske.tal is None else ønske.tal
    least, most = _choose_bounds(len(skular), max(tal, 1), [*sizes.values()])
    return Oppgåve(
        skular=skular,
        nettverk=tuple(each.namn for each in nettverk),
        tal=tal,
        minst=least if ønske.minst is None else ønske.minst,
        mest=most if ønske.mest is None else ønske.mest,
        bindingar=(
            *_list_bindingar(oversikt.skal_vera_saman, skular, saman=True),
            *_list_bindingar(oversikt.kan_ikkje_vera_saman, skular, saman=False),
        ),
        bland=ønske.bland,
        flytt=ønske.flytt,
        ventar=ventar,
    )


def _choose_bounds(count: int, tal: int, sizes: Sequence[int]) -> tuple[int, int]:
    """Choose the least and largest number of schools in a network: today's, where that can be.

    Where there is none today, each kind of school has room to be by itself, and no school is alone.
    """
    least, most = max(count // tal, 1), -(-count // tal)
    if sizes:
        return min(*sizes, least), max(*sizes, most)
    half, more = -(-count // (2 * tal)), 3 * count // (2 * tal)
    return max(half, min(2, least)), max(more, most)


def find_end(oversikt: Oversikt, skule: str) -> date | None:
    """Find the last day that a school is in any network; None where it has no end, or never was."""
    homes = oversikt.homes.get(skule, ())
    ends = [each.til for home in homes for each in home.skular if each.namn == skule]
    known = [each for each in ends if each is not None]
    return max(known) if known and len(known) == len(ends) else None


def list_left(oversikt: Oversikt, day: date) -> Iterator[str]:
    """List the schools that have left all networks in the year before a day."""
    for each in oversikt.skular:
        end = find_end(oversikt, each.namn)
        if end and day - _YEAR <= end < day:
            yield each.namn


def _has_left(oversikt: Oversikt, skule: str, day: date) -> bool:
    end = find_end(oversikt, skule)
    return end is not None and end < day


def _find_before(oversikt: Oversikt, day: date) -> date:
    """Find the day before, or the day itself where that is the first one of any network."""
    before = day - timedelta(1)
    return before if any(each.skular_on(before) for each in oversikt.nettverk) else day


def _find_homes(nettverk: Sequence[Nettverk], day: date) -> dict[str, int]:
    return {skule: n for n, each in enumerate(nettverk) for skule in each.skular_on(day)}


def _describe(skule: Skule, heim: int) -> Skulekort:
    elevtal = skule.elevtal
    storleik = round(_FINE * log2(elevtal)) if elevtal else None
    return Skulekort(skule.namn, skule.kommune, _SLAG.index(skule.slag), storleik, heim)


def _list_bindingar(
    written: Iterable[Skulebinding], skular: Sequence[Skulekort], *, saman: bool
) -> Iterator[Binding]:
    """List what binds two or more of the schools that are there."""
    number = {each.namn: n for n, each in enumerate(skular)}
    for each in written:
        there = tuple(dict.fromkeys(number[name] for name in each.skular if name in number))
        if len(there) > 1:
            yield Binding(there, saman, each.grunn)
