"""The agenda as data: what a network may put on it, and the points it knows by name."""

from dataclasses import dataclass
from enum import StrEnum

from nettverk.model.element import Element, key


class Punktslag(StrEnum):
    """Points that `nettverk` fills in itself; the seed's fifteen and the three open slots."""

    VERTSSKULE = "vertsskule"
    OMVISING = "omvising"
    SKULETEMA = "skuletema"
    PRIORITERING = "prioritering"
    SAKER = "saker"
    INFORMASJON = "informasjon"
    HØYRINGAR = "høyringar"
    FELLESTEMA = "fellestema"
    FRAM_TIL_NESTE = "fram til neste møte"
    EVALUERING = "evaluering"
    INNLEIING = "innleiing"
    PRESENTASJON = "presentasjon"
    REFLEKSJON = "refleksjon"
    VERDIAR = "formål og verdiar"
    INNHALD = "innhald og arbeidsmåtar"
    MØTEMAL = "møtemal"
    AVSLUTNING = "avslutning"


@dataclass(frozen=True, kw_only=True)
class Sak(Element):
    """An item that a network adds to one meeting."""

    tittel: str = key("Kva saka heiter på saklista.", example="Overgang barneskule–ungdomsskule")
    tekst: str = key("Kva saka gjeld, i ei setning eller to.", default="")
    minutt: int | None = key(
        "Kor mange minutt saka får. Utan tal deler ho resten av tida med dei andre utan tal.",
        default=None,
        example="20",
    )
    ansvarleg: str = key(
        "Kven som leier saka: «vert», «leiar», «arbeidsgruppe», «alle» eller eit namn.",
        default="",
        example="leiar",
    )
    arbeidsmåte: str = key("Korleis saka blir arbeidd med.", default="", example="Dialogrunde")


@dataclass(frozen=True, kw_only=True)
class Punkt(Element):
    """A point of an agenda template; a known `punkt` brings texts that keys here replace."""

    punkt: Punktslag | None = key(
        "Eit punkt som nettverk kjenner. Utan «punkt» er det dykkar eige punkt.",
        default=None,
        example="skuletema",
    )
    tittel: str = key("Kva punktet heiter på saklista.", default="", example="Pause")
    tekst: str = key("Kva punktet gjeld.", default="")
    minutt: int | None = key(
        "Kor mange minutt punktet får. Utan tal deler det resten av tida med dei andre utan tal.",
        default=None,
        example="15",
    )
    ansvarleg: str = key(
        "Kven som leier punktet: «vert», «leiar», «arbeidsgruppe», «alle» eller eit namn.",
        default="",
    )
    arbeidsmåte: str = key("Korleis punktet blir arbeidd med.", default="")


@dataclass(frozen=True, kw_only=True)
class Standard(Element):
    """What holds until somebody decides otherwise: the whole of `templates/standard.yaml`."""

    mål: tuple[str, ...] = key("Måla for samarbeidet.")
    fellestema: tuple[str, ...] = key("Fellestema når skuleåret ikkje har eigne.")
    førebuing: str = key("Kva medlemmene gjer klart når ikkje noko anna er sagt.")
    sakliste: tuple[Punkt, ...] = key("Saklistemalen for ordinære møte.")
    sakliste_oppstart: tuple[Punkt, ...] = key("Saklistemalen for oppstartmøtet.")
