"""A meeting of a network as it stands in the plan, and what is announced of it."""

from datetime import date
from enum import StrEnum
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import PROPOSED
from nettverk.errors import Place
from nettverk.model.element import Source
from nettverk.model.folk import name_leiarar
from nettverk.model.noklar import Møtenøkkel
from nettverk.model.sakliste import Sak
from nettverk.model.samarbeid import Bevertning, Nettverk, Skule
from nettverk.model.skulear import Møteslag, Nettverksår, Opptatt, Skuleår
from nettverk.model.skulerute import DAY, Periode
from nettverk.nynorsk import Dagtid, Tidsrom, write_list, write_short_date, write_when


class Møtestatus(StrEnum):
    """How it stands with a meeting and its host."""

    AVLYST = "avlyst"
    HALDE = "halde"
    UAVKLART = "uavklart"
    FRAMLEGG = "framlegg"
    FASTSETT = "fastsett"


class Kunngjering(Struct, frozen=True):
    """When and where a meeting is said to be, in words, its host, its link, and who leads it.

    `innkalla` are the schools that are called to it.
    """

    når: str
    kvar: str = ""
    vert: str = ""
    lenkje: str = ""
    leiar: str = ""
    innkalla: tuple[str, ...] = ()

    def __str__(self) -> str:
        link = f" ({self.lenkje})" if self.lenkje else ""
        vert = f" (vert: {self.vert_annanstad})" if self.vert_annanstad else ""
        led = f"leidd av {self.leiar}" if self.leiar else ""
        return ", ".join(filter(None, (self.når, f"{self.place}{vert}{link}", led)))

    @property
    def utan_leiar(self) -> "Kunngjering":
        """Give only when and where it is, which is all that a host and a calendar are told."""
        return replace(self, leiar="")

    @property
    def place(self) -> str:
        """Say where it is, on the screen too; nothing where nobody knows."""
        places = [f"på {self.kvar}" if self.kvar else "", "digitalt" if self.lenkje else ""]
        return (", og " if "," in self.kvar else " og ").join(filter(None, places))

    @property
    def is_at_vert(self) -> bool:
        """Tell whether it is at the school that hosts it, and no other place."""
        return bool(self.vert) and f"{self.kvar}, ".startswith(f"{self.vert}, ")

    @property
    def vert_annanstad(self) -> str:
        """Name the school that hosts it at another place; nothing where it is at that school."""
        return "" if self.is_at_vert else self.vert

    @property
    def where(self) -> list[str]:
        """List the place, the room and the link, each alone: an address may stand between them."""
        return [*filter(None, (*self.kvar.replace(PROPOSED, "").split(", "), self.lenkje))]


class Møte(Struct, frozen=True, dict=True):
    """One meeting of one network as it stands in the plan.

    `nr` counts from 1 within the school year. It begins on `dato`, at the start of `tid`;
    `dagane_etter` are the clocks of the days right after, of a meeting over several. `leiarar` lead
    it; there are none where nobody does. `fastsett` tells that somebody has decided the host, or
    another place; otherwise `vert` is what the rotation proposes, and None where no school can.
    `stad` is a place that is no school and `lenkje` the address of a digital meeting; `vertskap`
    tells that a school hosts it, and that it counts in the rotation. `doubtful` tells that what the
    network wrote of the day could not be read.
    """

    nettverk: Nettverk
    skuleår: Skuleår
    dato: date
    tid: Tidsrom
    dagane_etter: tuple[Tidsrom, ...]
    slag: Møteslag
    vertsnamn: str
    rom: str
    stad: str
    lenkje: str
    vertskap: bool
    bevertning: Bevertning | None
    førebuing: str
    ingress: str
    lukkast_med: str
    innspel_på: str
    saker: tuple[Sak, ...]
    følgt_opp: tuple[str, ...]
    fell_bort: tuple[str, ...]
    avlyst: bool
    leiarar: tuple[str, ...]
    arbeidsgruppe: str
    nøkkel: Møtenøkkel
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
        if self.dato != self.nøkkel.dato:
            return self.source.at("ny_dato")
        return (self.shared if self.shared.file else self.source).at("dato")

    @property
    def namn_dag(self) -> str:
        """Name it by its day, as `--møte` takes it."""
        return f"{write_short_date(self.dato)}{self.nøkkel.ending}"

    @property
    def dagnøkkel(self) -> Møtenøkkel:
        """Give what its files are named by: the day it is on, and which meeting of it."""
        return Møtenøkkel(self.dato, self.nøkkel.økt)

    @cached_property
    def dagar(self) -> tuple[Dagtid, ...]:
        """List its days, each with its clock."""
        clocks = enumerate((self.tid, *self.dagane_etter))
        return tuple(Dagtid(self.dato + number * DAY, tid) for number, tid in clocks)

    @property
    def dates(self) -> list[date]:
        """List its days without clocks."""
        return [each.dato for each in self.dagar]

    @property
    def siste_dag(self) -> date:
        """Give its last day."""
        return self.dato + len(self.dagane_etter) * DAY

    @cached_property
    def minutt(self) -> int:
        """Give its length in minutes, over all its days."""
        return sum(each.tid.minutt for each in self.dagar)

    def overlaps(self, other: "Møte") -> bool:
        """Tell whether nobody can be at both."""
        return any(one.overlaps(two) for one in self.dagar for two in other.dagar)

    @property
    def faste_leiarar(self) -> tuple[str, ...]:
        """Name those who lead the network that day, whoever leads this one meeting."""
        return find_leiarar(self.nettverk, self.skuleår.own(self.nettverk.namn), self.dato)

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
        if self.siste_dag < day:
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
    def er_tillegg(self) -> bool:
        """Tell whether this is one more meeting on a day, without a turn to host of its own."""
        return self.nøkkel.økt > 1 and not self.vertskap

    @property
    def er_oppstart(self) -> bool:
        """Tell whether this is the meeting on the foundation."""
        return self.slag is Møteslag.OPPSTART

    def announce(self) -> Kunngjering:
        """Say when and where it is, who leads it and who is called, as its notice does."""
        rom = self.rom or (self.vert.rom if self.vert and not self.stad else "")
        place = self.stad or self.vert_namn
        kvar = ", ".join(filter(None, (place, rom))) if place else ""
        led, called = write_list(self.leiarar), self.nettverk.skular_on(self.dato)
        return Kunngjering(write_when(self.dagar), kvar, self.vert_namn, self.lenkje, led, called)

    def find_unavailable(self) -> frozenset[str]:
        """Find the schools of the network that cannot host on its days."""
        return frozenset(each.skule for each in self.list_busy())

    def find_able(self) -> frozenset[str]:
        """Find the schools of the network that can host on its days."""
        return frozenset(self.nettverk.skular_on(self.dato)) - self.find_unavailable()

    def find_busy_times(self) -> tuple[Opptatt, ...]:
        """Find the fewest busy times that leave it without a host; none if somebody can."""
        skular = self.nettverk.skular_on(self.dato)
        first = {each.skule: each for each in reversed(self.list_busy())}
        if self.vertsnamn or not self.vertskap or not first.keys() >= set(skular):
            return ()
        return tuple(first[each] for each in skular)

    def list_busy(self) -> list[Opptatt]:
        """List the times, of each school in its network, when that cannot host it."""
        busy = self.skuleår.opptatt
        skular = self.nettverk.skular_on(self.dato)
        return [each for name in skular for each in busy.get(name, ()) if self.is_in(each)]

    def is_in(self, periode: Periode) -> bool:
        """Tell whether some day of it lies in a period."""
        first, last = periode.first, periode.last
        return bool(first and last and first <= self.siste_dag and self.dato <= last)


def find_leiarar(nettverk: Nettverk, own: Nettverksår, day: date) -> tuple[str, ...]:
    """Find who leads on a day: as the year says, else as the network does."""
    return name_leiarar(own.leiar, day) or name_leiarar(nettverk.leiar, day)
