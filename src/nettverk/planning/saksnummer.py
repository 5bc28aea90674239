"""Numbers of items that count through the calendar year of a network, as «sak 14/26»."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from msgspec.structs import replace

from nettverk.model.noklar import Møtenøkkel, Nummererte, Saksnummer
from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.nynorsk import fold_title
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata, list_reached
from nettverk.planning.plan import Plan
from nettverk.planning.saker import Agendapunkt, make_sakliste
from nettverk.planning.saklistemal import UNTITLED
from nettverk.suggest import find_near_title


def has_saksnummer(oversikt: Oversikt, nettverk: Nettverk) -> bool:
    """Tell whether the items of a network are numbered through the year."""
    own = nettverk.saksnummer
    return oversikt.samarbeid.saksnummer if own is None else own


def number_sakliste(sakliste: Iterable[Agendapunkt], nummer: Nummererte) -> tuple[Agendapunkt, ...]:
    """Give the items of an agenda the numbers that are theirs, by their titles."""
    waiting = _Waiting(nummer)
    return tuple(
        replace(each, nr=waiting.take(each) or each.nr) if each.nr else each for each in sakliste
    )


_FAR = 30
"""More than a meeting has items."""


class _Waiting:
    """Numbers that wait for their items; two items of one title take them in order."""

    def __init__(self, nummer: Nummererte, taken: Collection[Saksnummer] = ()) -> None:
        self._by_title: dict[str, list[Saksnummer]] = {}
        self._taken = {*taken}
        for nr, tittel in reversed(nummer):
            self._by_title.setdefault(tittel, []).append(nr)

    def take(self, punkt: Agendapunkt) -> Saksnummer | None:
        """Take the next number of an item, if one is left: by its title, else by what it is."""
        slag = [str(punkt.punkt)] if punkt.punkt not in UNTITLED else []
        for name in (fold_title(punkt.tittel), *slag):
            left = self._by_title.get(name, [])
            while left:
                nr = left.pop()
                if nr not in self._taken:
                    self._taken.add(nr)
                    return nr
        return None


def fold_whole(punkt: Agendapunkt) -> str:
    """Fold the title and the text of an item: what tells it from others of the same title."""
    return fold_title(f"{punkt.tittel} {punkt.tekst}")


def fold_who(punkt: Agendapunkt) -> str:
    """Fold an item with who answers for it: where titles and texts are the same, that tells."""
    return fold_title(f"{punkt.tittel} {punkt.tekst} {punkt.ansvarleg}")


class _Seen:
    """The numbers that members have seen on an agenda, for the items on it now.

    A number is one item's: that which has its title and text, else its title, in the order they
    had, else its place in the template, else a title that is nearly the same.
    """

    def __init__(self, saker: Sequence[Agendapunkt], seen: Nummererte) -> None:
        self._saker, self._seen = saker, seen
        self._order = [*dict.fromkeys(nr for nr, _ in seen)]
        self._found: dict[int, Saksnummer] = {}
        if seen:
            for name in (fold_who, fold_whole, lambda each: fold_title(each.tittel), _name_slag):
                for at, each in enumerate(saker):
                    self._find(at, name(each))

    def _find(self, at: int, name: str) -> None:
        if at in self._found or not name:
            return
        free = [nr for nr, each in self._seen if each == name and nr not in self._found.values()]
        before = [nr for place, nr in self._found.items() if place < at]
        last = max(map(self._order.index, before), default=-1)
        if free:
            later = (nr for nr in free if self._order.index(nr) > last)
            self._found[at] = next(later, free[0])

    def give(self, at: int) -> Saksnummer | None:
        """Give the number of the item that stands so far down."""
        return self._found.get(at)

    def give_near(self, at: int) -> Saksnummer | None:
        """Give an item the number that only a title which is nearly its own has."""
        given = {*self._found.values()}
        left = [(nr, title) for nr, title in self._seen if nr not in given]
        near = find_near_title(fold_title(self._saker[at].tittel), [title for _, title in left])
        nr = next((nr for nr, title in left if title == near), None)
        if nr:
            self._found[at] = nr
        return nr


def _name_slag(punkt: Agendapunkt) -> str:
    return str(punkt.punkt or "") if punkt.punkt not in UNTITLED else ""


class Saksnummerering:
    """Numbers the items of a network's meetings, each year as far as somebody asks.

    `kjende` are the numbers that members have seen, in published notices and in minutes, by
    meeting: those stay. Any other item takes the first free number after those of its own meeting
    and of all before it, so that publishing what is proposed changes nothing. Those of `plain`
    meetings count, but members have seen them with other numbers, and they keep those.
    `used` are numbers that are given to nobody again.
    """

    def __init__(
        self,
        plan: Plan,
        nettverk: Nettverk,
        referata: Referata,
        kjende: Mapping[Møtenøkkel, Nummererte],
        *,
        plain: Collection[Møtenøkkel] = (),
        used: Collection[Saksnummer] = (),
    ) -> None:
        self._plan, self._nettverk = plan, nettverk
        self._referata, self._kjende, self._plain = referata, kjende, plain
        self._utsette = {id(møte): {*said.utsette} for møte, said in referata if said.utsette}
        self._taken = {nr for saker in kjende.values() for nr, _ in saker} | {*used}
        self._found: dict[Møtenøkkel, Nummererte] = {}
        self._years: dict[int, Iterator[Møtenøkkel]] = {}

    @cached_property
    def _ope(self) -> set[Møtenøkkel]:
        return list_reached(self._plan.møta_of(self._nettverk), self._referata)

    def number(self, møte: Møte) -> Nummererte:
        """Number the items of a meeting, in the order of its agenda."""
        year = møte.dato.year
        counting = self._years.setdefault(year, self._count(year))
        while møte.nøkkel not in self._found and next(counting, None):
            pass
        return self._found.get(møte.nøkkel, ())

    def list_clashes(
        self, møte: Møte, saker: Nummererte
    ) -> Iterator[tuple[Saksnummer, str, Møtenøkkel]]:
        """List those of a meeting's items whose number is another's, with that and its meeting.

        What is postponed is one item in both meetings.
        """
        self.number(møte)
        owners: dict[Saksnummer, dict[str, Møtenøkkel]] = {}
        for nøkkel, nr, tittel in self._list_before(møte):
            owners.setdefault(nr, {}).setdefault(tittel, nøkkel)
        before = self._plan.preceding(møte)
        utsette = self._find_utsette(before) | self._find_utsette(møte)
        for nr in dict.fromkeys(nr for nr, _ in saker if nr in owners):
            titles = {tittel for each, tittel in saker if each == nr}
            if not titles & utsette & owners[nr].keys():
                yield nr, *next(iter(owners[nr].items()))

    def list_far(self, møte: Møte, saker: Nummererte) -> list[Saksnummer]:
        """List the numbers of a meeting's items that are far above all others of their year.

        A network may begin with any number.
        """
        self.number(møte)
        own = {nr for nr, _ in saker}
        seen = self._taken | own
        counted = seen | {nr for some in self._found.values() for nr, _ in some}
        return [
            upper
            for lower, upper in pairwise(sorted(counted))
            if upper in own and lower.år == upper.år and upper.nr - lower.nr > _FAR
            if any(each.år == upper.år and each < upper for each in seen)
        ]

    def _find_utsette(self, møte: Møte | None) -> set[str]:
        return self._utsette.get(id(møte), set())

    def _list_before(self, møte: Møte) -> Iterator[tuple[Møtenøkkel, Saksnummer, str]]:
        """List the numbers of the meetings before one, and all that are seen elsewhere."""
        for each in self._plan.held_by(self._nettverk):
            if (each.dato, each.tid) < (møte.dato, møte.tid):
                for nr, tittel in self._found.get(each.nøkkel, ()):
                    yield each.nøkkel, nr, tittel
        for nøkkel, saker in self._kjende.items():
            for nr, tittel in saker if nøkkel != møte.nøkkel else ():
                yield nøkkel, nr, tittel

    def _count(self, year: int) -> Iterator[Møtenøkkel]:
        """Number the meetings of a calendar year, one after the other."""
        møta = [each for each in self._plan.møta_of(self._nettverk) if each.dato.year == year]
        strays = self._list_strays(year, {each.nøkkel for each in møta})
        last = 0
        for møte in møta:
            while strays and strays[-1][0] <= møte.dato:
                last = max(last, strays.pop()[1])
            seen = self._kjende.get(møte.nøkkel, ())
            last = max([last, *(nr.nr for nr, _ in seen if nr.år == year)])
            found = tuple(self._number_saker(møte, seen, last))
            self._found[møte.nøkkel] = () if møte.nøkkel in self._plain else found
            if not møte.avlyst:
                last = max([last, *(nr.nr for nr, _ in found if nr.år == year)])
            yield møte.nøkkel

    def _list_strays(self, year: int, møta: set[Møtenøkkel]) -> list[tuple[date, int]]:
        """List the numbers of a year seen for meetings no longer in it, the first of them last."""
        found = (
            (nøkkel.dato, nr.nr)
            for nøkkel, saker in self._kjende.items()
            for nr, _ in (saker if nøkkel not in møta else ())
            if nr.år == year
        )
        return sorted(found, reverse=True)

    def _number_saker(
        self, møte: Møte, seen: Nummererte, last: int
    ) -> Iterator[tuple[Saksnummer, str]]:
        """Number the items of a meeting: as they were seen, or postponed, or after the last."""
        kept, utsette = self._find_kept(møte)
        waiting = _Waiting(kept, {nr for nr, _ in seen})
        ope = møte.nøkkel in self._ope
        sakliste = make_sakliste(self._plan, møte, self._referata, ope=ope)
        saker = [each for each in sakliste if each.nr is not None]
        known = _Seen(saker, seen)
        for at, each in enumerate(saker):
            tittel = fold_title(each.tittel)
            nr = known.give(at)
            if not nr and (each.utsett or (each.punkt in UNTITLED and tittel in utsette)):
                nr = waiting.take(each)
            nr = nr or known.give_near(at)
            if not nr:
                last = self._find_free(møte.dato.year, last)
                nr = Saksnummer(møte.dato.year, last)
            yield nr, tittel

    def _find_free(self, year: int, last: int) -> int:
        last += 1
        while Saksnummer(year, last) in self._taken:
            last += 1
        return last

    def _find_kept(self, møte: Møte) -> tuple[Nummererte, set[str]]:
        """Find the numbers that wait for what is postponed to or from a meeting, and its titles."""
        before = self._plan.preceding(møte) if self._utsette else None
        utsette = self._find_utsette(before)
        kept = self.number(before) if before and utsette else ()
        return (*kept, *self._list_seen_on(møte)), utsette | self._find_utsette(møte)

    def _list_seen_on(self, møte: Møte) -> Iterator[tuple[Saksnummer, str]]:
        """List what a meeting postpones as members have seen it in one that comes after."""
        utsette = self._find_utsette(møte)
        after = self._plan.following(møte) if utsette else None
        while after and utsette:
            seen = self._kjende.get(after.nøkkel, ())
            yield from (each for each in seen if each[1] in utsette)
            utsette = (utsette & self._find_utsette(after)) - {tittel for _, tittel in seen}
            after = self._plan.following(after)
