"""The cooperation: its schools, members and networks, as `data/networks.yaml` holds them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nettverk.model.element import Element, key
from nettverk.model.sakliste import Punkt

REKTOR = "rektor"


class Skuleslag(StrEnum):
    """What years a school teaches."""

    BARNESKULE = "barneskule"
    UNGDOMSSKULE = "ungdomsskule"
    KOMBINERT = "kombinert"


class Bevertning(StrEnum):
    """What a network has agreed to eat."""

    ENKEL = "enkel bevertning"
    MATPAKKE = "matpakke"


@dataclass(frozen=True, kw_only=True)
class Person(Element):
    """Somebody with a name, for the days from `frå` to `til`."""

    namn: str = key("Fullt namn.", example="Ingrid Solhaug")
    epost: str = key("E-postadresse på jobb.", default="", example="ingrid.solhaug@example.org")
    frå: date | None = key("Første dag i rolla.", default=None, example="01.08.2026")
    til: date | None = key("Siste dag i rolla.", default=None, example="31.07.2027")

    def is_active(self, day: date) -> bool:
        """Tell whether the person has the role on that day."""
        return (self.frå is None or self.frå <= day) and (self.til is None or day <= self.til)


@dataclass(frozen=True, kw_only=True)
class Medlem(Person):
    """A school leader who meets for a school."""

    rolle: str = key(
        "«rektor» for rektor; elles til dømes inspektør eller avdelingsleiar.", example="rektor"
    )


@dataclass(frozen=True, kw_only=True)
class Arbeidsgruppemedlem(Person):
    """A member of the central arbeidsgruppe."""

    kommune: str = key("Kommunen vedkomande arbeider i.", default="", example="Time")


@dataclass(frozen=True, kw_only=True)
class Skule(Element):
    """A school: its rektor and at most one leader more."""

    namn: str = key("Namnet på skulen.", example="Solbakken barneskule")
    kommune: str = key("Kommunen skulen høyrer til.", example="Klepp")
    slag: Skuleslag = key("barneskule (1–7), ungdomsskule (8–10) eller kombinert (1–10).")
    elevtal: int | None = key("Kor mange elevar skulen har.", default=None, example="240")
    adresse: str = key("Besøksadressa.", default="", example="Solbakkevegen 4, 4352 Kleppe")
    rom: str = key("Møterommet skulen plar bruka.", default="", example="personalrommet")
    medlemmer: tuple[Medlem, ...] = key(
        "Rektor og, om skulen vil, éin skuleleiar til.",
        missing="Kvar skule skal ha éin rektor, og kan ha éin skuleleiar til.",
    )

    def members_on(self, day: date) -> tuple[Medlem, ...]:
        """Pick those who meet for the school on a day, rektor first."""
        active = [each for each in self.medlemmer if each.is_active(day)]
        return tuple(sorted(active, key=lambda each: each.rolle != REKTOR))


@dataclass(frozen=True, kw_only=True)
class Supplement(Element):
    """What a network has added to the rows of the foundation table."""

    formål: tuple[str, ...] = key("Tillegg til formålet.", default=())
    verdiar: tuple[str, ...] = key("Tillegg til verdiane.", default=())
    innhald: tuple[str, ...] = key("Tillegg til innhaldet.", default=())
    arbeidsmåtar: tuple[str, ...] = key("Tillegg til arbeidsmåtane.", default=())
    struktur: tuple[str, ...] = key("Tillegg til struktur, roller og oppgåver.", default=())
    suksesskriterium: tuple[str, ...] = key("Tillegg til suksesskriteria.", default=())
    anna: tuple[str, ...] = key("Anna nettverket vil ha med.", default=())


NO_SUPPLEMENT = Supplement()


@dataclass(frozen=True, kw_only=True)
class Nettverk(Element):
    """A network of schools with its leader and its participant from the arbeidsgruppe."""

    namn: str = key("Namnet på nettverket.", example="Nettverk Nord")
    leiar: str = key(
        "Nettverksleiaren: namnet på ein medlem i nettverket eller i arbeidsgruppa.",
        missing="Kvart nettverk skal ha éin nettverksleiar.",
    )
    arbeidsgruppe: str = key(
        "Den faste deltakaren frå arbeidsgruppa: eitt namn.",
        missing="Kvart nettverk skal ha nøyaktig éin fast deltakar frå arbeidsgruppa.",
    )
    skular: tuple[str, ...] = key("Namna på skulane i nettverket.")
    bevertning: Bevertning = key(
        "Kva nettverket har vorte samde om: enkel bevertning eller matpakke.",
        default=Bevertning.ENKEL,
    )
    forfall_til: str = key(
        "Kven ein melder forfall til, når det ikkje er nettverksleiaren.", default=""
    )
    sakliste: tuple[Punkt, ...] = key("Nettverket si eiga saklistemal.", default=())
    sakliste_oppstart: tuple[Punkt, ...] = key(
        "Nettverket si eiga saklistemal for oppstartmøtet.", default=()
    )
    supplement: Supplement = key("Det nettverket har lagt til i grunnlaget.", default=NO_SUPPLEMENT)


@dataclass(frozen=True, kw_only=True)
class Samarbeid(Element):
    """The cooperation itself, and what is the same for all its networks."""

    namn: str = key("Namnet på samarbeidet.", example="Jærskulen")
    kommunar: tuple[str, ...] = key("Kommunane som er med.", example="[Gjesdal, Hå, Klepp, Time]")
    plattform: str = key(
        "Læringsplattforma der dokument og meldingar blir lagde ut.", default="itslearning"
    )
    fag: str = key(
        "Faget på plattforma; utan det gjeld namnet på samarbeidet.",
        default="",
        example="Jærskulen",
    )
    tal_nettverk: int = key("Kor mange nettverk samarbeidet skal ha.", default=7)
    arbeidsgruppe: tuple[Arbeidsgruppemedlem, ...] = key("Den sentrale arbeidsgruppa.")
    mål: tuple[str, ...] = key("Måla for samarbeidet; utan dei gjeld måla frå 2011.", default=())
    sakliste: tuple[Punkt, ...] = key("Saklistemalen for alle nettverka.", default=())
    sakliste_oppstart: tuple[Punkt, ...] = key(
        "Saklistemalen for oppstartmøtet i alle nettverka.", default=()
    )


@dataclass(frozen=True, kw_only=True)
class Oversikt(Element):
    """The whole of `data/networks.yaml`."""

    samarbeid: Samarbeid = key("Samarbeidet.")
    skular: tuple[Skule, ...] = key("Skulane.")
    nettverk: tuple[Nettverk, ...] = key("Nettverka.")
    mitt_nettverk: str = key(
        "Nettverket kommandoane gjeld når ikkje noko anna er sagt.", default=""
    )
