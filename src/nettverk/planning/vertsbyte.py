"""Who could host a meeting instead, the one that the rotation would rather have first."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan, list_vertskap
from nettverk.planning.rotasjon import Aims, decide_year, list_in_turn
from nettverk.planning.standing import Occasion, Standing, list_later, part_occasions

OF_VERT = ("rom", "lukkast_med", "innspel_på")
"""What a network writes of a meeting that is about its host."""


class Vikar(Struct, frozen=True):
    """A school that could host a meeting, and what would come of it.

    `vert` counts its hostings to the end of the school year then, held against `jamn_del`. `sist`
    is the last meeting before this one that it hosts, and `bytte` counts the other announced hosts
    that would change.
    """

    skule: str
    ønskjer: bool
    vert: int
    jamn_del: Fraction
    sist: Møte | None
    bytte: int


def swap_eigne(møta: Sequence[Møte]) -> list[dict[str, str]]:
    """Give each of two meetings what is written of the other's host; one alone gets nothing.

    A room at a place that is no school is not the host's, and an oppstart has no place for topics.
    """
    if len(møta) == 1:
        return [{}]
    elsewhere, start = any(each.stad for each in møta), any(each.er_oppstart for each in møta)
    keys = [each for each in OF_VERT if not (elsewhere if each == "rom" else start)]
    written = [each for each in keys if any(getattr(møte, each) for møte in møta)]
    return [{each: getattr(møte, each) for each in written} for møte in reversed(møta)]


def list_vikarar(plan: Plan, møte: Møte) -> tuple[Vikar, ...]:
    """List who could host a meeting, as the rules of the rotation would choose between them."""
    held = [each for each in plan.held_by(møte.nettverk) if each.vertskap]
    occasions = plan.occasions[møte.nettverk.namn]
    at = next((number for number, each in enumerate(held) if each is møte), None)
    if at is None:
        return ()
    start, year, later = _find_part(occasions, at)
    standing = Standing(occasions)
    for each, its in zip(held[:start], occasions, strict=False):
        standing.add(its, each.vert_namn)
    vertar = [each.vert_namn for each in held]
    trial = _Year(standing, year, later, vertar[start:], at - start)

    brought = [
        (each, each.vert_namn)
        for each in list_vertskap(plan, møte.skuleår, møte.nettverk)
        if each.nettverk is not møte.nettverk
    ]

    def find_last(skule: str, of_year: Sequence[str]) -> Møte | None:
        hosted = [*brought, *zip(held[:at], [*vertar[:start], *of_year], strict=False)]
        return next((each for each, vert in reversed(hosted) if vert == skule), None)

    return tuple(trial.describe(skule, find_last) for skule in trial.list_able())


def _find_part(
    occasions: Sequence[Occasion], at: int
) -> tuple[int, tuple[Occasion, ...], list[tuple[Occasion, ...]]]:
    """Find what is decided together with an occasion, from which number, and the year's rest."""
    start, parts = 0, [*part_occasions(occasions)]
    number = 0
    while at >= start + len(parts[number]):
        start += len(parts[number])
        number += 1
    return start, parts[number], list_later(parts, number)


class _Year:
    """A school year, or a part of it and the `later` ones; occasion number `at` is open again."""

    def __init__(
        self,
        before: Standing,
        occasions: Sequence[Occasion],
        later: Sequence[Sequence[Occasion]],
        vertar: Sequence[str],
        at: int,
    ) -> None:
        self.before, self.later, self.vertar, self.at = before, later, vertar, at
        self.occasions = [
            replace(each, vert="") if number == at else each
            for number, each in enumerate(occasions)
        ]

    def list_able(self) -> list[str]:
        """List who could host it, the one that meets the aims best first."""
        aims = Aims(self.before, self.occasions)
        here = self.before.copy()
        for occasion, vert in zip(self.occasions[: self.at], self.vertar, strict=False):
            here.add(occasion, vert)
        occasion = self.occasions[self.at]
        in_turn = list_in_turn(here, occasion, occasion.able)
        return sorted(in_turn, key=lambda each: aims.judge({self.at: each}))

    def describe(self, skule: str, find_last: Callable[[str, Sequence[str]], Møte | None]) -> Vikar:
        """Describe what comes of it where a school hosts."""
        tried = [
            replace(each, vert=skule) if number == self.at else each
            for number, each in enumerate(self.occasions)
        ]
        after = self.before.copy()
        vertar = [vert for part in (tried, *self.later) for vert in decide_year(after, part)]
        return Vikar(
            skule=skule,
            ønskjer=skule in tried[self.at].wishing,
            vert=after.hosted[skule],
            jamn_del=after.share_of(skule),
            sist=find_last(skule, vertar),
            bytte=sum(self._list_broken(vertar)),
        )

    def _list_broken(self, vertar: Sequence[str]) -> Iterator[bool]:
        """Tell of each other announced host that stood whether it would no longer."""
        every = chain(self.occasions, *self.later)
        for number, (each, was, new) in enumerate(zip(every, self.vertar, vertar, strict=False)):
            said = each.announced
            if said and number != self.at:
                yield was == said != new
