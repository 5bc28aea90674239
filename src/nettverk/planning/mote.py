"""The meetings of a network: shared days and its own changes made into one plan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import PROPOSED
from nettverk.errors import Place
from nettverk.model.element import Source
from nettverk.model.sakliste import Sak
from nettverk.model.samarbeid import Bevertning, Nettverk, Skule, name_leiarar
from nettverk.model.skulear import (
    Møtedag,
    Møteslag,
    Nettverksmøte,
    Nettverksår,
    Opptatt,
    Skuleår,
    Vertsønske,
    name_skuleår,
)
from nettverk.nynorsk import Tidsrom, write_when
from nettverk.planning.rotasjon import propose_vertar
from nettverk.planning.standing import Occasion, Standing

if TYPE_CHECKING:
    from fractions import Fraction


Announced = Mapping[tuple[str, date], str]
"""The host a published notice named, by network and the day the meeting was first meant for."""


class Møtestatus(StrEnum):
    """How it stands with a meeting and its host."""

    AVLYST = "avlyst"
    HALDE = "halde"
    UAVKLART = "uavklart"
    FRAMLEGG = "framlegg"
    FASTSETT = "fastsett"


class Kunngjering(Struct, frozen=True):
    """When and where a meeting is said to be, in words, the school that hosts it, and its link."""

    når: str
    kvar: str = ""
    vert: str = ""
    lenkje: str = ""

    def __str__(self) -> str:
        link = f" ({self.lenkje})" if self.lenkje else ""
        return ", ".join(filter(None, (self.når, f"{self.place}{link}")))

    @property
    def place(self) -> str:
        """Say where it is, on the screen too; nothing where nobody knows."""
        places = [f"på {self.kvar}" if self.kvar else "", "digitalt" if self.lenkje else ""]
        return " og ".join(filter(None, places))

    @property
    def is_at_vert(self) -> bool:
        """Tell whether it is at the school that hosts it, and no other place."""
        return bool(self.vert) and self.kvar.startswith(self.vert)

    @property
    def where(self) -> list[str]:
        """List the place, the room and the link, each alone: an address may stand between them."""
        return [*filter(None, (*self.kvar.replace(PROPOSED, "").split(", "), self.lenkje))]


class Møte(Struct, frozen=True):
    """One meeting of one network as it stands in the plan.

    `nr` counts from 1 within the school year. `leiarar` lead it; there are none where nobody does.
    `fastsett` tells that somebody has decided the host, or another place; otherwise `vert` is what
    the rotation proposes, and None where no school can. `stad` is a place that is no school and
    `lenkje` the address of a digital meeting; `vertskap` tells that a school hosts it, and that it
    counts in the rotation. `doubtful` tells that what the network wrote of the day could not be
    read.
    """

    nettverk: Nettverk
    skuleår: Skuleår
    dato: date
    tid: Tidsrom
    slag: Møteslag
    vertsnamn: str
    rom: str
    stad: str
    lenkje: str
    vertskap: bool
    bevertning: Bevertning | None
    førebuing: str
    lukkast_med: str
    innspel_på: str
    saker: tuple[Sak, ...]
    følgt_opp: tuple[str, ...]
    fell_bort: tuple[str, ...]
    avlyst: bool
    leiarar: tuple[str, ...]
    arbeidsgruppe: str
    opphavleg_dato: date
    source: Source
    shared: Source
    nr: int = 0
    vert: Skule | None = None
    fastsett: bool = False
    doubtful: bool = False

    def place_of(self, key: str) -> Place:
        """Find where a key stands: in the network's own entry, else on the shared day."""
        own, shared = self.source, self.shared
        if (key,) in own.marks or (own.file and (key,) not in shared.marks):
            return own.at(key)
        return shared.at(key)

    def place_of_day(self) -> Place:
        """Find where the day was decided: moved, or shared by all, or the network's own."""
        if self.dato != self.opphavleg_dato:
            return self.source.at("ny_dato")
        return (self.shared if self.shared.file else self.source).at("dato")

    @property
    def faste_leiarar(self) -> tuple[str, ...]:
        """Name those who lead the network that day, whoever leads this one meeting."""
        return _find_leiarar(self.nettverk, self.skuleår.own(self.nettverk.namn), self.dato)

    @property
    def vert_namn(self) -> str:
        """Name the host; one that has left the cooperation still has its name."""
        return self.vert.namn if self.vert else self.vertsnamn

    def status_on(self, day: date) -> Møtestatus:
        """Tell how it stands on a day; what is over was hosted by whom the plan says, if any."""
        if self.avlyst:
            return Møtestatus.AVLYST
        if not self.kvar:
            return Møtestatus.UAVKLART
        if self.dato < day:
            return Møtestatus.HALDE
        return Møtestatus.FASTSETT if self.fastsett else Møtestatus.FRAMLEGG

    @property
    def kvar(self) -> str:
        """Name the place in a word or two; empty where nobody knows it."""
        place = self.stad or self.vert_namn
        both = "digitalt" if self.lenkje and not place else " og digitalt" if self.lenkje else ""
        vert = f" (vert: {self.vert_namn})" if self.stad and self.vert_namn else ""
        return f"{place}{both}{vert}"

    @property
    def er_oppstart(self) -> bool:
        """Tell whether this is the meeting on the foundation."""
        return self.slag is Møteslag.OPPSTART

    def announce(self) -> Kunngjering:
        """Say when and where it is, as its notice does; no host and no place says nothing."""
        rom = self.rom or (self.vert.rom if self.vert and not self.stad else "")
        place = self.stad or self.vert_namn
        kvar = ", ".join(filter(None, (place, rom))) if place else ""
        når = write_when(self.dato, self.tid)
        return Kunngjering(når, kvar, self.vert_namn, self.lenkje)

    def find_unavailable(self) -> frozenset[str]:
        """Find the schools that cannot host on the day."""
        return frozenset(each.skule for each in self._list_busy())

    def find_busy_times(self) -> tuple[Opptatt, ...]:
        """Find the fewest busy times that leave it without a host; none if somebody can."""
        skular = self.nettverk.skular_on(self.dato)
        first = {each.skule: each for each in reversed(self._list_busy())}
        if self.vertsnamn or not self.vertskap or not first.keys() >= set(skular):
            return ()
        return tuple(first[each] for each in skular)

    def _list_busy(self) -> list[Opptatt]:
        return [each for each in self.skuleår.kan_ikkje_vera_vert if each.covers(self.dato)]


def plan_møta(
    skular: Mapping[str, Skule], years: Iterable[Skuleår], nettverk: Nettverk, announced: Announced
) -> tuple[Møte, ...]:
    """Make a network's meetings over all school years, in time order, each with its host."""
    dated = [møte for year in years for møte in _list_møta(nettverk, year)]
    dated.sort(key=lambda each: (each.dato, each.tid))
    held = [each for each in dated if each.vertskap and not each.avlyst]
    proposed = propose_vertar(list_occasions(held, announced))
    vertar = dict(zip(map(id, held), proposed, strict=True))
    return tuple(
        replace(
            each,
            vert=skular.get(vertar.get(id(each), each.vertsnamn)),
            fastsett=bool(each.vertsnamn or (not each.vertskap and each.kvar)),
        )
        for each in dated
    )


def list_occasions(held: Sequence[Møte], announced: Announced) -> tuple[Occasion, ...]:
    """Show a network's meetings to the rotation, in time order."""
    return tuple(_show(each, announced) for each in held)


def _show(møte: Møte, announced: Announced) -> Occasion:
    year, day = møte.skuleår, møte.dato
    # A school without a name is a fault in the file, told by the reader.
    skular = tuple(filter(None, møte.nettverk.skular_on(day)))
    return Occasion(
        year=name_skuleår(day).nr,
        skular=skular,
        vert=møte.vertsnamn,
        announced=announced.get((møte.nettverk.namn, møte.opphavleg_dato), ""),
        unavailable=_find_among(skular, year.kan_ikkje_vera_vert, day),
        wishing=_find_among(skular, year.vil_vera_vert, day),
    )


def _find_among(
    skular: tuple[str, ...], periods: Iterable[Opptatt | Vertsønske], day: date
) -> frozenset[str]:
    """Find those of some schools that have a day in a period; most periods are of others."""
    return frozenset(each.skule for each in periods if each.skule in skular and each.covers(day))


def list_shares(held: Sequence[Møte]) -> "dict[str, Fraction]":
    """Give the fair share that each school has of some meetings, by its time in the network."""
    occasions = list_occasions(held, {})
    standing = Standing(occasions)
    for each in occasions:
        standing.add(each, each.vert)
    return {skule: standing.share_of(skule) for skule in standing.share}


def _list_møta(nettverk: Nettverk, year: Skuleår) -> Iterator[Møte]:
    own = year.own(nettverk.namn)
    changes = {each.dato: each for each in reversed(own.møte) if not each.source.flawed}
    shared = {each.dato: each for each in year.møte if not each.source.flawed}
    merged = []
    for dato in sorted(shared.keys() | changes.keys()):
        day = shared.get(dato) or _own_day(changes[dato])
        if day:
            change = changes.get(dato) or Nettverksmøte(dato=dato)
            merged.append(_merge(nettverk, year, own, day, change))
    merged.sort(key=lambda each: (each.dato, each.tid))
    unread = {each.dato for each in own.møte if each.source.flawed}
    return (
        replace(each, nr=nr, doubtful=bool(unread & {each.opphavleg_dato, date.min}))
        for nr, each in enumerate(merged, 1)
    )


def _own_day(change: Nettverksmøte) -> Møtedag | None:
    if change.tid is None:
        return None
    return Møtedag(dato=change.dato, tid=change.tid)


def _merge(
    nettverk: Nettverk, year: Skuleår, own: Nettverksår, day: Møtedag, change: Nettverksmøte
) -> Møte:
    return Møte(
        nettverk=nettverk,
        skuleår=year,
        dato=change.ny_dato or day.dato,
        tid=change.tid or day.tid,
        slag=change.slag or day.slag,
        vertsnamn=change.vert,
        rom=change.rom,
        stad=change.stad or ("" if change.vert else day.stad),
        lenkje=change.lenkje or ("" if change.vert else day.lenkje),
        vertskap=_is_hosted(day, change),
        bevertning=change.bevertning or nettverk.bevertning,
        førebuing=_join(day.førebuing, change.førebuing),
        lukkast_med=change.lukkast_med,
        innspel_på=change.innspel_på,
        saker=change.saker,
        følgt_opp=change.følgt_opp,
        fell_bort=change.fell_bort,
        avlyst=change.avlyst,
        leiarar=change.leiar or _find_leiarar(nettverk, own, change.ny_dato or day.dato),
        arbeidsgruppe=own.arbeidsgruppe or nettverk.arbeidsgruppe,
        opphavleg_dato=day.dato,
        source=change.source,
        shared=day.source,
    )


def _is_hosted(day: Møtedag, change: Nettverksmøte) -> bool:
    """Tell whether a school hosts a meeting, as the files say or as one may think without."""
    said = day.vertskap if change.vertskap is None else change.vertskap
    elsewhere = change.stad or change.lenkje or day.stad or day.lenkje
    return bool(change.vert or not elsewhere) if said is None else said


def _find_leiarar(nettverk: Nettverk, own: Nettverksår, day: date) -> tuple[str, ...]:
    """Find who leads on a day: as the year says, else as the network does."""
    return name_leiarar(own.leiar, day) or name_leiarar(nettverk.leiar, day)


def _join(common: str, own: str) -> str:
    """Put what one network prepares after what all do, each a sentence."""
    end = "" if common.endswith((".", "!", "?", "…", ":")) else "."
    return f"{common}{end} {own}" if common and own else common or own
