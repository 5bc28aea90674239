"""Why each host hosts: the rule by which it goes before each other school."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import chain, islice

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.rotasjon import Aims, decide_year
from nettverk.planning.standing import Occasion, Standing, list_later, part_occasions


class Grunn(StrEnum):
    """Why a school does not host: the first rule by which another goes before it."""

    KAN_IKKJE = "kan ikkje"
    KUNNGJORT = "ein annan er kunngjord"
    SKEIVARE = "skeivare fordeling"
    SKULEÅR = "kortare ventetid i skuleår"
    ØNSKE = "færre ønske oppfylte"
    ROM = "oftare for lite rom"
    RAD = "oftare to gonger på rad"
    KOMMUNE = "kortare ventetid for kommunen"
    MØTE = "kortare ventetid i møte"
    REKKJEFØLGJE = "seinare i fila"


_OF_AIMS = (
    *(Grunn.KUNNGJORT, Grunn.SKEIVARE, Grunn.SKULEÅR, Grunn.ØNSKE),
    *(Grunn.ROM, Grunn.RAD),
)


class Stand(Struct, frozen=True):
    """Where a school stands before an occasion.

    `vert` counts its hostings before, and `i_alt` those to the end of the school year, when they
    are held against `jamn_del`; or, where `går_ut`, to when it leaves the network before that.
    `venta` counts meetings up to and with this one. They run from the occasion numbered `frå`,
    which it hosted if `var_vert`, else was not a member of; -1 is before the first, and so is where
    the school came from `kom_frå`, another network, and has waited since before. `venta_kommune`
    counts those its municipality has waited, where these take turns.
    """

    skule: str
    vert: int
    i_alt: int
    jamn_del: Fraction
    venta: int
    venta_år: int
    venta_kommune: int
    frå: int
    var_vert: bool
    kom_frå: str = ""
    går_ut: bool = False


class Forklaring(Struct, frozen=True):
    """Why a school hosts an occasion; `vert` is None where nobody does, `andre` are the rest.

    Where somebody has decided the host, `framlegg` is whom the rotation would have proposed.
    `ønskte` are the others that asked to host.
    """

    vert: Stand | None
    andre: tuple[tuple[Grunn, Stand], ...]
    framlegg: str
    ønskte: tuple[str, ...]


def explain_vertar(occasions: Sequence[Occasion], vertar: Sequence[str]) -> tuple[Forklaring, ...]:
    """Explain the host of each occasion, in time order."""
    standing, parts = Standing(occasions), [*part_occasions(occasions)]
    return tuple(
        forklaring
        for number, part in enumerate(parts)
        for forklaring in _Forklaring(standing, part, vertar, list_later(parts, number)).explain()
    )


class _Forklaring:
    def __init__(
        self,
        standing: Standing,
        occasions: Sequence[Occasion],
        vertar: Sequence[str],
        later: Sequence[Sequence[Occasion]],
    ) -> None:
        self.aims = Aims(standing, occasions)
        self.standing, self.occasions, self.vertar = standing, occasions, vertar
        self.chosen: dict[int, str] = {}
        self.start, self.end = standing.copy(), standing.copy()
        self.stays: Sequence[str] = ()
        for each in chain(occasions, *later):
            self.end.add(each, vertar[self.end.passed])
            self.stays = each.skular

    def explain(self) -> Iterator[Forklaring]:
        """Go through the year, each meeting with the hosts before it as they were chosen."""
        for number, occasion in enumerate(self.occasions):
            vert = self.vertar[self.standing.passed]
            if number in self.aims.open:
                self.chosen[number] = vert
            andre = () if occasion.vert else occasion.skular
            yield Forklaring(
                self._stand(vert, occasion) if vert else None,
                tuple(
                    (self._compare(number, each, vert), self._stand(each, occasion))
                    for each in andre
                    if each != vert
                ),
                self._propose(number) if occasion.vert else "",
                tuple(s for s in occasion.skular if s in occasion.wishing and s != vert),
            )
            self.standing.add(occasion, vert)

    def _propose(self, number: int) -> str:
        """Find whom the rotation would propose had nobody decided, those before as they are."""
        as_they_are = [
            replace(each, vert=self.chosen.get(n, each.vert))
            for n, each in enumerate(self.occasions)
        ]
        as_they_are[number] = replace(as_they_are[number], vert="")
        return next(islice(decide_year(self.start.copy(), as_they_are), number, None))

    def _compare(self, number: int, skule: str, vert: str) -> Grunn:
        """Find the first rule that would be kept worse if the school hosted instead."""
        if skule not in self.occasions[number].able:
            return Grunn.KAN_IKKJE
        best = self.aims.judge(self.chosen)
        other = self.aims.judge(self.chosen | {number: skule})
        for grunn, ours, theirs in zip(_OF_AIMS, best, other, strict=True):
            if ours != theirs:
                return grunn
        occasion, standing = self.occasions[number], self.standing
        if standing.wait_of_kommune(occasion, vert) > standing.wait_of_kommune(occasion, skule):
            return Grunn.KOMMUNE
        longer = standing.wait(vert) > standing.wait(skule)
        return Grunn.MØTE if longer else Grunn.REKKJEFØLGJE

    def _stand(self, skule: str, occasion: Occasion) -> Stand:
        standing = self.standing
        wait = standing.wait(skule)
        came = standing.kom_frå(skule)
        start = -1 if came else standing.passed - wait
        return Stand(
            skule=skule,
            vert=standing.hosted[skule],
            i_alt=self.end.hosted[skule],
            jamn_del=self.end.share_of(skule),
            venta=wait,
            venta_år=standing.wait_in_years(skule, occasion.year),
            venta_kommune=standing.wait_of_kommune(occasion, skule),
            frå=start,
            var_vert=start >= 0 and self.vertar[start] == skule,
            kom_frå=came,
            går_ut=skule not in self.stays,
        )
