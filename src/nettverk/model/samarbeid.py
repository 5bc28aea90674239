"""The cooperation: its schools, members and networks, as `data/networks.yaml` holds them."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, ClassVar

from nettverk.model.element import Element, Key
from nettverk.model.folk import Arbeidsgruppemedlem, Leiar, Medlem, meets, rank_medlem
from nettverk.model.godteke import Godtekne
from nettverk.model.kalendernamn import Kalendernamn
from nettverk.model.sakliste import Punkt
from nettverk.model.samansetjing import IkkjeSaman, Saman
from nettverk.model.titlar import HEADS_NOTHING
from nettverk.model.vertsomsyn import EigneOmsyn, Omsyn, Plass

ITSLEARNING = "itslearning"
_NO_NETTVERK = "Skriv inn nettverka, eller «nettverk: []» om de ikkje har noko enno."


class Skuleslag(StrEnum):
    """What years a school teaches."""

    BARNESKULE = "barneskule"
    UNGDOMSSKULE = "ungdomsskule"
    KOMBINERT = "kombinert"


class Bevertning(StrEnum):
    """What a network has agreed to eat."""

    ENKEL = "enkel bevertning"
    MATPAKKE = "matpakke"


class Skule(Element, frozen=True, kw_only=True):
    """A school: its rektor and at most one leader more.

    Whoever heads a school is its rektor, whatever the title.
    """

    namn: Annotated[str, Key("Namnet på skulen.", example="Solbakken barneskule")]
    kommune: Annotated[str, Key("Kommunen skulen høyrer til.", example="Klepp")]
    slag: Annotated[Skuleslag, Key("barneskule (1–7), ungdomsskule (8–10) eller kombinert (1–10).")]
    elevtal: Annotated[int | None, Key("Kor mange elevar skulen har.", example="240")] = None
    adresse: Annotated[str, Key("Besøksadressa.", example="Solbakkevegen 4, 4352 Kleppe")] = ""
    rom: Annotated[str, Key("Møterommet skulen plar bruka.", example="personalrommet")] = ""
    plass: Plass = None
    epost: Annotated[
        str,
        Key("E-postadressa til skulen, når ingen møter for han.", example="post@example.org"),
    ] = ""
    medlemmer: Annotated[
        tuple[Medlem, ...],
        Key(
            "Rektor, eller den som leier skulen, og éin skuleleiar til om skulen vil. "
            "Står det ingen, blir skulen kalla inn med namnet."
        ),
    ] = ()
    kalendernamn: Kalendernamn = ""

    def medlemmer_on(self, day: date) -> tuple[Medlem, ...]:
        """Pick those who meet for the school on a day, rektor first."""
        return tuple(
            sorted((each for each in self.medlemmer if each.is_active(day)), key=rank_medlem)
        )

    def rektorar_on(self, day: date) -> tuple[Medlem, ...]:
        """Pick who heads the school on a day; several only where nothing tells them apart."""
        active = self.medlemmer_on(day)
        first = min(map(rank_medlem, active), default=HEADS_NOTHING)
        return tuple(each for each in active if rank_medlem(each) == first < HEADS_NOTHING)


class Nettverksskule(Element, frozen=True, kw_only=True):
    """A school's time in a network; most often just its name."""

    text_key: ClassVar[str] = "namn"

    namn: Annotated[str, Key("Namnet på skulen.", example="Solbakken barneskule")]
    frå: Annotated[date | None, Key("Første dag i nettverket.", example="01.08.2026")] = None
    til: Annotated[date | None, Key("Siste dag i nettverket.", example="31.07.2027")] = None

    @property
    def is_reversed(self) -> bool:
        """Tell whether the time ends before it starts."""
        return self.frå is not None and self.til is not None and self.til < self.frå

    def overlaps(self, other: "Nettverksskule") -> bool:
        """Tell whether two times in a network have a day in common."""
        return meets(self.frå, self.til, other.frå or date.min, other.til or date.max)


class Supplement(Element, frozen=True, kw_only=True):
    """What a network has added to the rows of the foundation table."""

    formål: Annotated[tuple[str, ...], Key("Suppleringar til formålet.")] = ()
    verdiar: Annotated[tuple[str, ...], Key("Suppleringar til verdiane.")] = ()
    innhald: Annotated[tuple[str, ...], Key("Suppleringar til innhaldet.")] = ()
    arbeidsmåtar: Annotated[tuple[str, ...], Key("Suppleringar til arbeidsmåtane.")] = ()
    struktur: Annotated[tuple[str, ...], Key("Suppleringar til struktur, roller og oppgåver.")] = ()
    suksesskriterium: Annotated[tuple[str, ...], Key("Suppleringar til suksesskriteria.")] = ()
    anna: Annotated[tuple[str, ...], Key("Anna nettverket vil ha med.")] = ()


_NO_SUPPLEMENT = Supplement()


class Nettverk(Element, frozen=True, kw_only=True, dict=True):
    """A network of schools, who leads it, and its participant from the arbeidsgruppe, if any."""

    namn: Annotated[str, Key("Namnet på nettverket.", example="Nettverk Nord")]
    leiar: Annotated[
        tuple[Leiar, ...],
        Key(
            "Nettverksleiaren: namnet på ein medlem i nettverket eller i arbeidsgruppa. "
            "To som leier saman, eller etter kvarandre, er ei liste.",
            missing="Kvart nettverk skal ha ein nettverksleiar.",
            alone=True,
        ),
    ]
    arbeidsgruppe: Annotated[
        str,
        Key(
            "Den faste deltakaren frå arbeidsgruppa: eitt namn. Det skal stå når samarbeidet har "
            "ei arbeidsgruppe."
        ),
    ] = ""
    skular: Annotated[
        tuple[Nettverksskule, ...],
        Key("Skulane i nettverket: namnet, og «frå» og «til» for ein som kom til eller slutta."),
    ]
    bevertning: Annotated[
        Bevertning | None,
        Key("Det nettverket er samd om: enkel bevertning eller matpakke."),
    ] = None
    vertsomsyn: EigneOmsyn = None
    forfall_til: Annotated[
        str, Key("Kven ein melder forfall til, når det ikkje er nettverksleiaren.")
    ] = ""
    sakliste: Annotated[tuple[Punkt, ...] | None, Key("Nettverket sin eigen saklistemal.")] = None
    sakliste_oppstart: Annotated[
        tuple[Punkt, ...] | None, Key("Nettverket sin eigen saklistemal for oppstartmøtet.")
    ] = None
    saksnummer: Annotated[
        bool | None,
        Key(
            "ja når sakene skal nummererast gjennom kalenderåret, som sak 14/26, og nei når dei "
            "skal ha nummer i kvart møte. Utan nøkkelen gjeld det samarbeidet har."
        ),
    ] = None
    suppleringar: Annotated[
        bool, Key("ja når referatet frå kvart møte skal ha plass til suppleringar til grunnlaget.")
    ] = False
    supplement: Annotated[Supplement, Key("Det nettverket har lagt til i grunnlaget.")] = (
        _NO_SUPPLEMENT
    )
    kalendernamn: Kalendernamn = ""

    @cached_property
    def skulenamn(self) -> tuple[str, ...]:
        """Name every school that is, has been or will be in the network."""
        return self.skular_between(date.min, date.max)

    @cached_property
    def _faste(self) -> tuple[str, ...]:
        """Name the schools where none comes or goes; nobody where some do."""
        if any(each.frå or each.til for each in self.skular):
            return ()
        return tuple(dict.fromkeys(each.namn for each in self.skular))

    def skular_on(self, day: date) -> tuple[str, ...]:
        """Name the schools that are in the network on a day."""
        return self.skular_between(day, day)

    def skular_between(self, first: date, last: date) -> tuple[str, ...]:
        """Name the schools that are in the network some day from `first` to `last`."""
        if self._faste:
            return self._faste
        there = (each.namn for each in self.skular if meets(each.frå, each.til, first, last))
        return tuple(dict.fromkeys(there))


class Samarbeid(Element, frozen=True, kw_only=True):
    """The cooperation itself, and what is the same for all its networks."""

    namn: Annotated[str, Key("Namnet på samarbeidet.", example="Jærskulen")]
    kommunar: Annotated[
        tuple[str, ...], Key("Kommunane som er med.", example="[Gjesdal, Hå, Klepp, Time]")
    ]
    plattform: Annotated[
        str,
        Key("Plattforma der dokument og meldingar blir lagde ut. Utan nøkkelen gjeld itslearning."),
    ] = ITSLEARNING
    fag: Annotated[
        str,
        Key(
            "Faget på plattforma. På itslearning gjeld elles namnet på samarbeidet.",
            example="Jærskulen",
        ),
    ] = ""
    tal_nettverk: Annotated[int | None, Key("Kor mange nettverk samarbeidet skal ha.")] = None
    innkalling_dagar: Annotated[
        int, Key("Kor mange dagar før møtet innkallinga skal vera ute. Utan tal gjeld 14.")
    ] = 14
    forfall_dagar: Annotated[
        int, Key("Kor mange dagar før møtet ein seinast melder forfall og saker. Utan tal gjeld 7.")
    ] = 7
    referat_dagar: Annotated[
        int, Key("Kor mange dagar etter møtet referatet skal vera ute. Utan tal gjeld 7.")
    ] = 7
    saksnummer: Annotated[
        bool,
        Key("ja når sakene i kvart nettverk skal nummererast gjennom kalenderåret, som sak 14/26."),
    ] = False
    vertsomsyn: Omsyn = ()
    arbeidsgruppe: Annotated[
        tuple[Arbeidsgruppemedlem, ...],
        Key("Den sentrale arbeidsgruppa, om samarbeidet har ei."),
    ] = ()
    mål: Annotated[tuple[str, ...], Key("Måla for samarbeidet, slik grunnlaget viser dei.")] = ()
    samansetjing_etter: Annotated[
        str,
        Key(
            "Kva nettverka er sette saman etter, slik grunnlaget skal seia det.",
            example="skuleslag og skulestorleik",
        ),
    ] = ""
    satsingar: Annotated[
        tuple[str, ...],
        Key(
            "Satsingar frå sentralt hald som grunnlaget skal nemna.",
            example="[Ungdomsskulesatsinga]",
        ),
    ] = ()
    sakliste: Annotated[tuple[Punkt, ...] | None, Key("Saklistemalen for alle nettverka.")] = None
    sakliste_oppstart: Annotated[
        tuple[Punkt, ...] | None, Key("Saklistemalen for oppstartmøtet i alle nettverka.")
    ] = None
    kalendernamn: Kalendernamn = ""


class Oversikt(Element, frozen=True, kw_only=True, dict=True):
    """The whole of `data/networks.yaml`."""

    samarbeid: Annotated[Samarbeid, Key("Samarbeidet.")]
    skular: Annotated[tuple[Skule, ...], Key("Skulane.")]
    nettverk: Annotated[tuple[Nettverk, ...], Key("Nettverka.", missing=_NO_NETTVERK)]
    mitt_nettverk: Annotated[
        str, Key("Nettverket kommandoane gjeld når ikkje noko anna er sagt.")
    ] = ""
    skal_vera_saman: Saman = ()
    kan_ikkje_vera_saman: IkkjeSaman = ()
    godteke: Godtekne = ()

    @cached_property
    def by_skulenamn(self) -> Mapping[str, Skule]:
        """Map the name of each school to it."""
        return {each.namn: each for each in self.skular}

    @cached_property
    def homes(self) -> Mapping[str, Sequence[Nettverk]]:
        """Map the name of a school to the networks that list it, now or some day."""
        found: dict[str, list[Nettverk]] = {}
        for nettverk in self.nettverk:
            for name in nettverk.skulenamn:
                found.setdefault(name, []).append(nettverk)
        return found

    def skular_of(self, nettverk: Nettverk) -> list[Skule]:
        """List the schools of a network, now or some day, that are known."""
        known = self.by_skulenamn
        return [known[each] for each in nettverk.skulenamn if each in known]

    @cached_property
    def medlemmer(self) -> Mapping[str, Sequence[tuple[Skule, Medlem]]]:
        """Map a name to those who have it and meet for a school, each with the school."""
        found: dict[str, list[tuple[Skule, Medlem]]] = {}
        for skule in self.skular:
            for each in skule.medlemmer:
                found.setdefault(each.namn, []).append((skule, each))
        return found

    @cached_property
    def by_namneord(self) -> Mapping[str, Sequence[str]]:
        """Map a word to the names of members that it is in, in small letters."""
        found: dict[str, list[str]] = {}
        for name in self.medlemmer:
            for word in name.casefold().split():
                found.setdefault(word, []).append(name)
        return found

    @cached_property
    def arbeidsgruppe(self) -> Mapping[str, Sequence[Arbeidsgruppemedlem]]:
        """Map a name to those who have it in the arbeidsgruppe."""
        found: dict[str, list[Arbeidsgruppemedlem]] = {}
        for each in self.samarbeid.arbeidsgruppe:
            found.setdefault(each.namn, []).append(each)
        return found
