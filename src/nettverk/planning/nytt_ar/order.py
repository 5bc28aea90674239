"""What is asked of a school year, as requirements that each can be let go."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from nettverk.model.noklar import Skuleårsnamn, name_skuleår
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fridagar, list_holidays
from nettverk.nynorsk import Tidsrom, write_in_words, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme, find_rhythm, find_usual
from nettverk.planning.plan import Plan

_LAST_OF_SPRING = 30
"""School years change between this ISO week and the next."""


class Tal(Struct, frozen=True):
    """So many meetings."""

    tal: int

    def __str__(self) -> str:
        return write_in_words(self.tal, "eitt møte", "møte")


class Ytterveke(Struct, frozen=True):
    """No meeting in the first, or in the last, week of the school year."""

    siste: bool

    def __str__(self) -> str:
        return f"ingen møte i den {'siste' if self.siste else 'første'} skuleveka"


class Haust(Struct, frozen=True):
    """The first meeting is the oppstart, and in the autumn."""

    def __str__(self) -> str:
        return "oppstartmøtet skal vera om hausten"


class Fastveke(Struct, frozen=True):
    """A meeting, from 0, in the week of a Monday that somebody has named."""

    nr: int
    måndag: date

    def __str__(self) -> str:
        which = f"møte {self.nr + 1}" if self.nr else "oppstartmøtet"
        return f"{which} skal vera i veke {self.måndag.isocalendar().week}"


class Deltaking(Struct, frozen=True):
    """A network meets, with its participant from the arbeidsgruppe, if it has one."""

    rytme: Rytme

    def __str__(self) -> str:
        nettverk, deltakar = self.rytme.nettverk, self.rytme.deltakar
        return f"{deltakar} skal vera med i {nettverk}" if deltakar else f"{nettverk} skal møtast"


Krav = Tal | Ytterveke | Haust | Fastveke | Fridagar | Deltaking
"""Days without school are a requirement themselves: no meeting on them."""


class Oppdrag(Struct, frozen=True):
    """The days of the school year, the clocks in use, and what is required of its meetings.

    Letting a requirement go never makes the rest harder; so the clocks stay, whoever is let go.
    """

    første_skuledag: date
    siste_skuledag: date
    klokker: tuple[Tidsrom, ...]
    krav: tuple[Krav, ...]
    borte: Mapping[date, int] = {}
    """How many schools are off on a day that may be met on; such days are avoided first of all."""
    strengt: bool = False
    """Whether no network meets when somebody it needs cannot; else as few as can be do."""

    def __str__(self) -> str:
        first, last = write_short_date(self.første_skuledag), write_short_date(self.siste_skuledag)
        return f"Skuleåret varer frå {first} til {last}"


class Ønske(Struct, frozen=True):
    """What is asked to be other than last year; what is not named, is as it was.

    The number of meetings, whether in the outer weeks, the week of the oppstart, the weeks of all
    meetings, and whether these are to be spread anew.
    """

    tal: int = 0
    ytterveker: bool = False
    oppstart: int = 0
    veker: tuple[int, ...] = ()
    jamt: bool = False


def find_rhythms(plan: Plan, years: Sequence[Skuleår]) -> tuple[Rytme, ...]:
    """Find each network's place in the week; one that never met takes the most usual place."""
    nettverka = plan.oversikt.nettverk
    found = [_latest_rhythm(plan, each, years) for each in nettverka]
    known = [each for each in found if each]
    usual = find_shared_place(known) if known else None
    return tuple(
        Rytme(each.namn, each.arbeidsgruppe, place)
        for each, own in zip(nettverka, found, strict=True)
        if (place := own or usual)
    )


def leave_out_gone(plan: Plan, rhythms: Sequence[Rytme], ramme: Ramme) -> Iterator[Rytme]:
    """Leave out the networks that have no school in a school year: nobody would meet."""
    nettverka = {each.namn: each for each in plan.oversikt.nettverk}
    for each in rhythms:
        if nettverka[each.nettverk].skular_between(ramme.første_skuledag, ramme.siste_skuledag):
            yield each


def find_shared_place(places: Sequence[Plass]) -> Plass:
    """Find the weekday and the clock that most networks have; of as many, the first ones'."""
    backwards = places[::-1]
    return Plass(
        find_usual([each.vekedag for each in backwards]),
        find_usual([each.tid for each in backwards]),
    )


def make_order(ramme: Ramme, rhythms: Sequence[Rytme], count: int, ønske: Ønske) -> Oppdrag:
    """Put together all that is required of the meetings."""
    first, last = ramme.første_skuledag, ramme.siste_skuledag
    edges: tuple[Krav, ...] = (
        () if ønske.ytterveker else (Ytterveke(siste=False), Ytterveke(siste=True))
    )
    named = (
        Fastveke(number, find_monday(week, name_skuleår(first)))
        for number, week in enumerate(ønske.veker or filter(None, (ønske.oppstart,)))
    )
    closed = (*ramme.stengt, *list_holidays(first, last))
    clocks = tuple(sorted({each.plass.tid for each in rhythms}))
    asked = (Tal(count), Haust(), *edges, *named, *closed, *map(Deltaking, rhythms))
    borte = {day: off for day, (off, _) in ramme.borte.items()}
    return Oppdrag(first, last, clocks, asked, borte)


def find_monday(week: int, name: Skuleårsnamn) -> date:
    """Find the Monday of an ISO week in a school year; ValueError where the year has none."""
    return date.fromisocalendar(name.nr if week > _LAST_OF_SPRING else name.nr + 1, week, 1)


def _latest_rhythm(plan: Plan, nettverk: Nettverk, years: Sequence[Skuleår]) -> Plass | None:
    found = (find_rhythm(_held(plan, nettverk, year)) for year in reversed(years))
    return next(filter(None, found), None)


def _held(plan: Plan, nettverk: Nettverk, year: Skuleår) -> tuple[Møte, ...]:
    return tuple(each for each in plan.møta_of(nettverk, year) if not each.avlyst)
