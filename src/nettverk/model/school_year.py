"""The school year as its file holds it: days off, meeting days, hosts and topics."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nettverk.model.element import Element, key
from nettverk.model.sakliste import Sak
from nettverk.model.samarbeid import Bevertning
from nettverk.nynorsk import Tidsrom


class Møteslag(StrEnum):
    """The autumn's first meeting works on the foundation; the others follow the agenda."""

    ORDINÆRT = "ordinært"
    OPPSTART = "oppstart"


@dataclass(frozen=True, kw_only=True)
class Periode(Element):
    """One day (`dato`) or the days from `frå` to `til`, both counted."""

    dato: date | None = key("Dagen, når det er éin.", default=None, example="03.11.2026")
    frå: date | None = key("Første dag.", default=None, example="05.10.2026")
    til: date | None = key("Siste dag.", default=None, example="09.10.2026")

    def covers(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        first, last = self.dato or self.frå, self.dato or self.til
        return first is not None and last is not None and first <= day <= last


@dataclass(frozen=True, kw_only=True)
class Fri(Periode):
    """Days without school."""

    namn: str = key("Kva fridagane heiter.", example="Haustferie")


@dataclass(frozen=True, kw_only=True)
class Opptatt(Periode):
    """Days when a school cannot host."""

    skule: str = key("Skulen som ikkje kan vera vert.", example="Solbakken barneskule")


@dataclass(frozen=True, kw_only=True)
class Møtedag(Element):
    """A meeting day that all networks share."""

    dato: date = key("Møtedagen.", example="25.11.2026")
    tid: Tidsrom = key("Klokka, frå og til.", example="12.00–15.00")
    slag: Møteslag = key("ordinært eller oppstart.", default=Møteslag.ORDINÆRT)
    førebuing: str = key("Kva medlemmene gjer klart til møtet.", default="")


@dataclass(frozen=True, kw_only=True)
class Nettverksmøte(Element):
    """What one network decides for a shared meeting day, or a meeting day of its own."""

    dato: date = key("Ein felles møtedag, eller nettverket sin eigen.", example="25.11.2026")
    ny_dato: date | None = key("Dagen møtet er flytta til.", default=None, example="26.11.2026")
    tid: Tidsrom | None = key("Klokka, når ho er ei anna enn den felles.", default=None)
    slag: Møteslag | None = key("ordinært eller oppstart, på eigne dagar.", default=None)
    vert: str = key("Vertsskulen. Utan namn gjer rotasjonen framlegg.", default="")
    rom: str = key("Rommet, når det er eit anna enn skulen plar bruka.", default="")
    bevertning: Bevertning | None = key("Når det er annleis denne dagen.", default=None)
    førebuing: str = key("Kva medlemmene gjer klart til møtet.", default="")
    lukkast_med: str = key("Skuletemaet verten har lukkast med.", default="")
    innspel_på: str = key("Skuletemaet verten treng innspel på.", default="")
    saker: tuple[Sak, ...] = key("Nettverket sine eigne saker til møtet.", default=())
    avlyst: bool = key("ja når møtet er avlyst.", default=False)


@dataclass(frozen=True, kw_only=True)
class Nettverksår(Element):
    """What one network decides for the year."""

    namn: str = key("Namnet på nettverket, som i networks.yaml.", example="Nettverk Nord")
    leiar: str = key("Nettverksleiaren dette året, når det er ein annan.", default="")
    arbeidsgruppe: str = key("Deltakaren frå arbeidsgruppa, når det er ein annan.", default="")
    møte: tuple[Nettverksmøte, ...] = key("Vertar, saker og endringar.", default=())


@dataclass(frozen=True, kw_only=True)
class Fellestema(Element):
    """A topic that all networks work on."""

    tema: str = key("Temaet.", example="Nærværsleiing")
    møte: tuple[date, ...] = key("Møtedagane det gjeld; utan dei alle ordinære.", default=())


@dataclass(frozen=True, kw_only=True)
class Informasjon(Element):
    """News from the cooperation to all networks."""

    tekst: str = key("Det som skal seiast.", example="Ny plan for kompetanseutvikling")
    møte: tuple[date, ...] = key("Møtedagane det gjeld; utan dei alle ordinære.", default=())


@dataclass(frozen=True, kw_only=True)
class Høyring(Element):
    """A hearing; it stands on the agenda of the last ordinary meeting that its deadline allows."""

    tittel: str = key("Kva høyringa gjeld.", example="Ny rammeplan for SFO")
    frist: date = key("Høyringsfristen.", example="15.12.2026")
    minutt: int | None = key("Kor mange minutt ho får.", default=None, example="15")
    ansvarleg: str = key("Kven som leier saka.", default="")


@dataclass(frozen=True, kw_only=True)
class Skuleår(Element):
    """The whole of one school-year file."""

    skuleår: str = key("Kva skuleår fila gjeld.", example="2026-2027")
    første_skuledag: date = key("Første skuledag for elevane.", example="17.08.2026")
    siste_skuledag: date = key("Siste skuledag for elevane.", example="18.06.2027")
    fri: tuple[Fri, ...] = key(
        "Feriar og andre dagar utan skule. Heilagdagar er kjende.", default=()
    )
    møte: tuple[Møtedag, ...] = key("Møtedagane alle nettverka har saman.", default=())
    kan_ikkje_vera_vert: tuple[Opptatt, ...] = key(
        "Skular som ikkje kan vera vert visse dagar.", default=()
    )
    fellestema: tuple[Fellestema, ...] = key("Tema som er felles for alle nettverka.", default=())
    informasjon: tuple[Informasjon, ...] = key("Felles informasjon.", default=())
    høyringar: tuple[Høyring, ...] = key("Høyringar med frist.", default=())
    nettverk: tuple[Nettverksår, ...] = key("Det som gjeld eitt og eitt nettverk.", default=())
