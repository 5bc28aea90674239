"""The school year as its file holds it: days off, meeting days, hosts and topics."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, TypeVar

from nettverk.model.element import Element, Key
from nettverk.model.folk import Leiar
from nettverk.model.godteke import Godtekne
from nettverk.model.noklar import Møtenøkkel, Skuleårsnamn
from nettverk.model.sakliste import Sak
from nettverk.model.samarbeid import Bevertning
from nettverk.model.skulerute import Fri, Periode
from nettverk.nynorsk import Tidsrom


class Møteslag(StrEnum):
    """The autumn's first meeting works on the foundation; the others follow the agenda."""

    ORDINÆRT = "ordinært"
    OPPSTART = "oppstart"


class Opptatt(Periode, frozen=True, kw_only=True):
    """Days when a school cannot host."""

    skule: Annotated[str, Key("Skulen som ikkje kan vera vert.", example="Solbakken barneskule")]


class Vertsønske(Periode, frozen=True, kw_only=True):
    """Days when a school asks to host."""

    skule: Annotated[str, Key("Skulen som vil vera vert.", example="Solbakken barneskule")]


class Fråvær(Periode, frozen=True, kw_only=True):
    """Days when a network, a leader or somebody from the arbeidsgruppe cannot meet."""

    kven: Annotated[
        str,
        Key(
            "Nettverket, nettverksleiaren eller den frå arbeidsgruppa som ikkje kan møta.",
            example="Ingrid Solhaug",
        ),
    ]


_T = TypeVar("_T", Opptatt, Vertsønske, Fråvær)
Stad = Annotated[
    str, Key("Staden, når møtet ikkje er på ein skule.", example="Bryne hotell, Bryne")
]
Lenkje = Annotated[
    str,
    Key(
        "Adressa til møtet på nettet, når det er digitalt, heilt eller for nokre.",
        example="https://meet.example.org/aust",
    ),
]
Vertskap = Annotated[
    bool | None,
    Key(
        "ja når møtet har ein vertsskule og tel i rotasjonen, nei når det ikkje gjer det. Utan "
        "nøkkelen gjeld ja, men nei når her står «stad» eller «lenkje» og ingen «vert»."
    ),
]


Økt = Annotated[int, Key("2 på det andre møtet same dag, når nettverket har fleire.", example="2")]
_NESTE_DAGAR = (
    "Klokka dagen etter, når møtet går over to dagar; ei klokke for kvar dag når det er fleire."
)


class Møtedag(Element, frozen=True, kw_only=True):
    """A meeting day that all networks share."""

    dato: Annotated[date, Key("Møtedagen.", example="25.11.2026")]
    økt: Økt = 1
    tid: Annotated[Tidsrom, Key("Klokka, frå og til.", example="12.00–15.00")]
    dagane_etter: Annotated[
        tuple[Tidsrom, ...], Key(_NESTE_DAGAR, alone=True, example="09.00–14.00")
    ] = ()
    slag: Annotated[Møteslag, Key("ordinært eller oppstart.")] = Møteslag.ORDINÆRT
    stad: Stad = ""
    lenkje: Lenkje = ""
    vertskap: Vertskap = None
    førebuing: Annotated[str, Key("Kva medlemmene gjer klart til møtet.")] = ""

    @property
    def nøkkel(self) -> Møtenøkkel:
        """Give what the meeting is known by."""
        return Møtenøkkel(self.dato, self.økt)


class Nettverksmøte(Element, frozen=True, kw_only=True):
    """What one network decides for a shared meeting day, or a meeting day of its own."""

    dato: Annotated[
        date, Key("Ein felles møtedag, eller nettverket sin eigen.", example="25.11.2026")
    ]
    økt: Økt = 1
    ny_dato: Annotated[date | None, Key("Dagen møtet er flytta til.", example="26.11.2026")] = None
    tid: Annotated[Tidsrom | None, Key("Klokka, når ho er ei anna enn den felles.")] = None
    dagane_etter: Annotated[
        tuple[Tidsrom, ...] | None,
        Key(f"{_NESTE_DAGAR} «[]» er berre den eine dagen.", alone=True),
    ] = None
    slag: Annotated[Møteslag | None, Key("ordinært eller oppstart, på eigne dagar.")] = None
    vert: Annotated[str, Key("Vertsskulen. Utan namn gjer rotasjonen framlegg.")] = ""
    leiar: Annotated[
        tuple[str, ...],
        Key("Den som leier berre dette møtet, eller dei to, når det er ein annan.", alone=True),
    ] = ()
    rom: Annotated[str, Key("Rommet, når det er eit anna enn skulen plar bruka.")] = ""
    stad: Stad = ""
    lenkje: Lenkje = ""
    vertskap: Vertskap = None
    bevertning: Annotated[Bevertning | None, Key("Når det er annleis denne dagen.")] = None
    førebuing: Annotated[
        str, Key("Kva medlemmene gjer klart til møtet, attåt det alle gjer klart til dagen.")
    ] = ""
    ingress: Annotated[
        str,
        Key(
            "Det innkallinga seier først om kva møtet er til for. Utan nøkkelen seier ho kva "
            "tema og saker det har."
        ),
    ] = ""
    lukkast_med: Annotated[str, Key("Skuletemaet verten har lukkast med.")] = ""
    innspel_på: Annotated[str, Key("Skuletemaet verten treng innspel på.")] = ""
    saker: Annotated[tuple[Sak, ...], Key("Nettverket sine eigne saker til møtet.")] = ()
    følgt_opp: Annotated[
        tuple[str, ...],
        Key("Endringar og innspel frå tidlegare møte som dette møtet følgjer opp, ordrett."),
    ] = ()
    fell_bort: Annotated[
        tuple[str, ...], Key("Endringar og innspel frå tidlegare møte som fell bort, ordrett.")
    ] = ()
    avlyst: Annotated[bool, Key("ja når møtet er avlyst.")] = False

    @property
    def nøkkel(self) -> Møtenøkkel:
        """Give what the meeting is known by."""
        return Møtenøkkel(self.dato, self.økt)


class Nettverksår(Element, frozen=True, kw_only=True):
    """What one network decides for the year."""

    namn: Annotated[str, Key("Namnet på nettverket, som i networks.yaml.", example="Nettverk Nord")]
    leiar: Annotated[
        tuple[Leiar, ...],
        Key("Nettverksleiaren dette året, når det er ein annan.", alone=True),
    ] = ()
    arbeidsgruppe: Annotated[str, Key("Deltakaren frå arbeidsgruppa, når det er ein annan.")] = ""
    møte: Annotated[tuple[Nettverksmøte, ...], Key("Vertar, saker og endringar.")] = ()


class Fellestema(Element, frozen=True, kw_only=True):
    """A topic that all networks work on."""

    tema: Annotated[str, Key("Temaet.", example="Nærværsleiing")]
    møte: Annotated[tuple[date, ...], Key("Møtedagane det gjeld; utan dei alle ordinære.")] = ()


class Informasjon(Element, frozen=True, kw_only=True):
    """News from the cooperation to all networks."""

    tekst: Annotated[str, Key("Det som skal seiast.", example="Ny plan for kompetanseutvikling")]
    møte: Annotated[tuple[date, ...], Key("Møtedagane det gjeld; utan dei alle ordinære.")] = ()


class Høyring(Element, frozen=True, kw_only=True):
    """A hearing; it stands on the agenda of the last ordinary meeting that its deadline allows."""

    tittel: Annotated[str, Key("Kva høyringa gjeld.", example="Ny rammeplan for SFO")]
    frist: Annotated[date, Key("Høyringsfristen.", example="15.12.2026")]
    minutt: Annotated[int | None, Key("Kor mange minutt ho får.", example="15")] = None
    ansvarleg: Annotated[str, Key("Kven som leier saka.")] = ""


class Skuleår(Element, frozen=True, kw_only=True, dict=True):
    """The whole of one school-year file."""

    skuleår: Annotated[Skuleårsnamn, Key("Kva skuleår fila gjeld.", example="2026-2027")]
    første_skuledag: Annotated[date, Key("Første skuledag for elevane.", example="17.08.2026")]
    siste_skuledag: Annotated[date, Key("Siste skuledag for elevane.", example="18.06.2027")]
    fri: Annotated[
        tuple[Fri, ...], Key("Feriar og andre dagar utan skule. Heilagdagar er kjende.")
    ] = ()
    møte: Annotated[tuple[Møtedag, ...], Key("Møtedagane alle nettverka har saman.")] = ()
    kan_ikkje_vera_vert: Annotated[
        tuple[Opptatt, ...], Key("Skular som ikkje kan vera vert visse dagar.")
    ] = ()
    vil_vera_vert: Annotated[
        tuple[Vertsønske, ...], Key("Skular som gjerne vil vera vert visse dagar.")
    ] = ()
    kan_ikkje_møta: Annotated[
        tuple[Fråvær, ...],
        Key("Nettverk, leiarar og folk i arbeidsgruppa som ikkje kan møta visse dagar."),
    ] = ()
    fellestema: Annotated[
        tuple[Fellestema, ...] | None,
        Key("Tema for alle nettverka. Utan nøkkelen gjeld dei vanlege; «[]» er ingen."),
    ] = None
    informasjon: Annotated[
        tuple[Informasjon, ...] | None,
        Key("Felles informasjon. «[]» er ingen og tar bort punktet."),
    ] = None
    høyringar: Annotated[tuple[Høyring, ...], Key("Høyringar med frist.")] = ()
    nettverk: Annotated[tuple[Nettverksår, ...], Key("Det som gjeld eitt og eitt nettverk.")] = ()
    godteke: Godtekne = ()

    @property
    def starts_as_named(self) -> bool:
        """Tell whether it starts where its name says; what could not be read may do so."""
        return self.første_skuledag == date.min or self.skuleår.covers(self.første_skuledag)

    def is_over(self, today: date) -> bool:
        """Tell whether the year is over; where its last day cannot be right, by its name."""
        last = self.siste_skuledag
        return (last if last > self.første_skuledag else self.skuleår.span[1]) < today

    def own(self, nettverk: str) -> Nettverksår:
        """Find what a network has decided for the year; nothing decided is an empty one."""
        return self._own.get(nettverk) or Nettverksår(namn=nettverk)

    @cached_property
    def _own(self) -> Mapping[str, Nettverksår]:
        return {each.namn: each for each in reversed(self.nettverk)}

    @cached_property
    def opptatt(self) -> Mapping[str, Sequence[Opptatt]]:
        """Map the name of a school to when it cannot host."""
        return _by_name(self.kan_ikkje_vera_vert, lambda each: each.skule)

    @cached_property
    def ønske(self) -> Mapping[str, Sequence[Vertsønske]]:
        """Map the name of a school to when it asks to host."""
        return _by_name(self.vil_vera_vert, lambda each: each.skule)

    @cached_property
    def fråvær(self) -> Mapping[str, Sequence[Fråvær]]:
        """Map the name of a network or a person to when it cannot meet."""
        return _by_name(self.kan_ikkje_møta, lambda each: each.kven)


def _by_name(periods: Iterable[_T], name: Callable[[_T], str]) -> Mapping[str, Sequence[_T]]:
    found: dict[str, list[_T]] = {}
    for each in periods:
        found.setdefault(name(each), []).append(each)
    return found


class Skulerutefil(Element, frozen=True, kw_only=True):
    """The whole of one skulerute file."""

    skuleår: Annotated[
        Skuleårsnamn | None, Key("Kva skuleår skuleruta gjeld.", example="2028-2029")
    ] = None
    første_skuledag: Annotated[
        date | None, Key("Første skuledag for elevane.", example="14.08.2028")
    ] = None
    siste_skuledag: Annotated[
        date | None, Key("Siste skuledag for elevane.", example="19.06.2029")
    ] = None
    fri: Annotated[
        tuple[Fri, ...], Key("Feriar og andre dagar utan skule. Heilagdagar er kjende.")
    ] = ()
