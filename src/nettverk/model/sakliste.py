"""The agenda as data: what a network may put on it, and the points it knows by name."""

from enum import StrEnum
from typing import Annotated

from nettverk.model.element import Element, Key


class Punktslag(StrEnum):
    """Points that `nettverk` knows: the seed's fifteen, the three open slots, and two more.

    A pause is no item, and follow-up comes up only where something is open.
    """

    OPPFØLGING = "oppfølging"
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
    PAUSE = "pause"


class Sak(Element, frozen=True, kw_only=True):
    """An item that a network adds to one meeting."""

    tittel: Annotated[
        str, Key("Kva saka heiter på saklista.", example="Overgang barneskule–ungdomsskule")
    ]
    tekst: Annotated[str, Key("Kva saka gjeld, i ei setning eller to.")] = ""
    minutt: Annotated[
        int | None,
        Key(
            "Kor mange minutt saka får. Utan tal deler ho resten av tida med dei andre utan tal.",
            example="20",
        ),
    ] = None
    ansvarleg: Annotated[
        str,
        Key(
            "Kven som leier saka: «vert», «leiar», «arbeidsgruppe», «alle» eller eit namn.",
            example="leiar",
        ),
    ] = ""
    arbeidsmåte: Annotated[str, Key("Korleis de arbeider med saka.", example="Dialogrunde")] = ""
    felles: Annotated[
        bool | None, Key("ja når saka er felles, nei når ho mest gjeld éin kommune.")
    ] = None
    skulefagleg: Annotated[
        bool | None, Key("ja når saka er skulefagleg, nei når ho mest er administrativ.")
    ] = None


class Punkt(Element, frozen=True, kw_only=True):
    """A point of an agenda template; a known `punkt` brings texts that keys here replace."""

    punkt: Annotated[
        Punktslag | None,
        Key(
            "Eit punkt som nettverk kjenner. Utan «punkt» er det dykkar eige punkt.",
            example="skuletema",
        ),
    ] = None
    tittel: Annotated[str, Key("Kva punktet heiter på saklista.", example="Pause")] = ""
    tekst: Annotated[str, Key("Kva punktet gjeld.")] = ""
    i_grunnlaget: Annotated[
        str, Key("Korleis punktet står i nettverksgrunnlaget. Utan nøkkelen står teksten der.")
    ] = ""
    minutt: Annotated[
        int | None,
        Key(
            "Kor mange minutt punktet får. "
            "Utan tal deler det resten av tida med dei andre utan tal.",
            example="15",
        ),
    ] = None
    ansvarleg: Annotated[
        str, Key("Kven som leier punktet: «vert», «leiar», «arbeidsgruppe», «alle» eller eit namn.")
    ] = ""
    arbeidsmåte: Annotated[str, Key("Korleis de arbeider med punktet.")] = ""
    frå_møtelengd: Annotated[
        int | None,
        Key(
            "Kor mange minutt møtet minst varer når punktet er med. Utan tal er det alltid med.",
            example="150",
        ),
    ] = None


class Standard(Element, frozen=True, kw_only=True):
    """What holds until somebody decides otherwise: the whole of `templates/standard.yaml`."""

    mål: Annotated[tuple[str, ...], Key("Måla for samarbeidet.")]
    fellestema: Annotated[tuple[str, ...], Key("Fellestema når skuleåret ikkje har eigne.")]
    førebuing: Annotated[str, Key("Kva medlemmene gjer klart når ikkje noko anna er sagt.")]
    førebuing_oppstart: Annotated[str, Key("Det same, til oppstartmøtet.")] = ""
    sakliste: Annotated[tuple[Punkt, ...], Key("Saklistemalen for ordinære møte.")]
    sakliste_oppstart: Annotated[tuple[Punkt, ...], Key("Saklistemalen for oppstartmøtet.")]


def advise(sak: Sak) -> str:
    """Say why an item may belong in a municipality, if it may; it is a judgement, and only advice.

    It may where it is more municipal and administrative than common and professional.
    """
    reasons = {
        (False, False): "er mest kommunal og administrativ",
        (False, None): "gjeld mest éin kommune",
        (None, False): "er mest administrativ",
    }
    reason = reasons.get((sak.felles, sak.skulefagleg))
    if not reason:
        return ""
    return f"saka «{sak.tittel}» {reason}. Ho høyrer kanskje heime i kommunen; de avgjer sjølve."
