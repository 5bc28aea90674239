"""The hosts of all networks, where a school takes what it has behind it with it to the next.

What it brings is known when the hosts are, up to the day it came. Who hosts before a day is decided
by what lies before that, so that two networks may well get schools from each other.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.samarbeid import Nettverk, Nettverksskule, Oversikt
from nettverk.planning.rotasjon import decide_year, propose_vertar
from nettverk.planning.standing import Arv, Occasion, Standing, part_occasions

Vist = tuple[Sequence[date], Sequence[Occasion]]
"""The days of a network's occasions, in time order, and what the data say of each."""


class _Løp(Struct):
    """The occasions of a network with what schools bring, and the hosts of the first of them."""

    days: Sequence[date]
    occasions: list[Occasion]
    comes: dict[int, dict[str, tuple[str, date]]]
    vertar: list[str]
    standing: Standing


class Rotasjonar:
    """Decides the hosts of networks, each when somebody asks for it."""

    def __init__(self, oversikt: Oversikt, show: Callable[[Nettverk], Vist]) -> None:
        self._oversikt, self._show = oversikt, show
        self._nettverka = {each.namn: each for each in oversikt.nettverk}
        self._løp: dict[str, _Løp] = {}

    def decide(self, name: str) -> tuple[tuple[Occasion, ...], tuple[str, ...]]:
        """Give the occasions of a network, with what schools bring, and the host of each."""
        løp = self._decide_before(name, date.max)
        return tuple(løp.occasions), tuple(løp.vertar)

    def _decide_before(self, name: str, day: date) -> _Løp:
        """Decide what is decided together with anything before a day."""
        løp = self._open(name)
        if not løp.comes and not løp.vertar:
            løp.vertar += propose_vertar(løp.occasions)
        while (at := len(løp.vertar)) < len(løp.days) and løp.days[at] < day:
            if comes := løp.comes.get(at):
                arv = {skule: self._bring(skule, *came) for skule, came in comes.items()}
                løp.occasions[at] = replace(løp.occasions[at], arv=arv)
            stop = next((n for n in sorted(løp.comes) if n > at), len(løp.days))
            part = next(part_occasions(løp.occasions[at:stop]))
            løp.vertar += decide_year(løp.standing, part)
        return løp

    def _bring(self, skule: str, name: str, day: date) -> Arv:
        løp = self._decide_before(name, day)
        standing = Standing(løp.occasions)
        for occasion, vert in zip(
            løp.occasions[: bisect_left(løp.days, day)], løp.vertar, strict=False
        ):
            standing.add(occasion, vert)
        return Arv(
            nettverk=name,
            vert=standing.hosted[skule],
            jamn_del=standing.share_of(skule),
            venta=standing.wait(skule),
            år=standing.start_year(skule),
        )

    def _open(self, name: str) -> _Løp:
        if name not in self._løp:
            nettverk = self._nettverka[name]
            days, occasions = self._show(nettverk)
            self._løp[name] = _Løp(days, [*occasions], {}, [], Standing(occasions))
            self._løp[name].comes = self._list_comes(nettverk, days)
        return self._løp[name]

    def _list_comes(
        self, nettverk: Nettverk, days: Sequence[date]
    ) -> dict[int, dict[str, tuple[str, date]]]:
        """List by occasion who is there for the first time since another network, and from when."""
        found: dict[int, dict[str, tuple[str, date]]] = {}
        for term in nettverk.skular:
            if term.namn and term.frå and len(self._oversikt.homes.get(term.namn, ())) > 1:
                at = bisect_left(days, term.frå)
                came = self._find_before(term.namn, term.frå)
                if came not in {"", nettverk.namn} and _has_days(term, days):
                    found.setdefault(at, {})[term.namn] = (came, term.frå)
        return found

    def _find_before(self, skule: str, day: date) -> str:
        """Name the network that a school was at a meeting of last before a day; nothing if none."""
        earlier = [
            (each.til, nettverk)
            for nettverk, each in self._list_terms(skule)
            if each.til and each.til < day and _has_days(each, self._open(nettverk).days)
        ]
        return max(earlier)[1] if earlier else ""

    def _list_terms(self, skule: str) -> Iterator[tuple[str, Nettverksskule]]:
        for nettverk in self._oversikt.homes.get(skule, ()):
            yield from ((nettverk.namn, each) for each in nettverk.skular if each.namn == skule)


def _has_days(term: Nettverksskule, days: Sequence[date]) -> bool:
    at = bisect_left(days, term.frå or date.min)
    return at < len(days) and days[at] <= (term.til or date.max)
