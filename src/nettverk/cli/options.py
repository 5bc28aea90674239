"""The arguments and options that commands share, with their nynorsk help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from nettverk.cli.completion import (
    complete_ark,
    complete_emne,
    complete_mal,
    complete_møte,
    complete_nettverk,
    complete_skuleår,
)
from nettverk.cli.inside_typer import faults


class _Dokumentformat(StrEnum):
    """Formats of a document."""

    DOCX = "docx"
    MD = "md"
    PDF = "pdf"


class _Statusformat(StrEnum):
    """Formats of the status."""

    JSON = "json"


Publisert = Annotated[
    Literal["innkalling", "referat"],
    typer.Argument(
        metavar="SLAG", help="Kva som er lagt ut: innkalling eller referat.", show_default=False
    ),
]
Meldingsval = Annotated[
    Literal["innkalling", "endring", "avlysing", "tilbake", "referat", "vert", "innspel"],
    typer.Argument(
        metavar="SLAG",
        help="Kva meldinga gjeld: innkalling, endring, avlysing, tilbake, referat, vert eller "
        "innspel.",
        show_default=False,
    ),
]
Nettverksnamn = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NETTVERK]...",
        help="Namn på nettverk. Utan namn: «mitt_nettverk», eller alle.",
        autocompletion=complete_nettverk,
        show_default=False,
    ),
]
Møteval = Annotated[
    str,
    typer.Option(
        "--møte",
        metavar="DATO|NR",
        help="Møtet det gjeld, som dato eller nummer i skuleåret.",
        autocompletion=complete_møte,
        show_default=False,
    ),
]
Year = Annotated[
    str,
    typer.Option(
        "--skuleår",
        metavar="ÅÅÅÅ-ÅÅÅÅ",
        help="Skuleåret det gjeld; elles det som er i gang, eller det neste.",
        autocompletion=complete_skuleår,
        show_default=False,
    ),
]
Formats = Annotated[
    list[_Dokumentformat] | None,
    typer.Option(
        "--format",
        metavar="docx|md|pdf",
        help="Formatet; docx og md når du ikkje vel. Kan gjentakast.",
        show_default=False,
    ),
]


def _refuse_stream(folder: Path | None) -> Path | None:
    """Refuse the sign that other programs have for the screen: documents are many files."""
    if folder == Path("-"):
        raise faults.BadParameter("«-» er inga mappe. Skriv namnet på mappa.")
    return folder


Out = Annotated[
    Path | None,
    typer.Option(
        "--ut",
        metavar="MAPPE",
        help="Mappa for filene; elles dokument/ i arbeidsmappa.",
        show_default=False,
        callback=_refuse_stream,
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option(
        "--overskriv",
        help="Skriv over filer som er endra for hand. Dei gamle blir tatt vare på.",
    ),
]
Opened = Annotated[
    bool, typer.Option("--opne", help="Opne det som blir skrive, i programmet du plar bruka.")
]
Tidied = Annotated[
    bool,
    typer.Option("--rydd", help="Forny, eller legg til side, filer som viser det som galdt før."),
]
Anyway = Annotated[
    bool, typer.Option("--likevel", help="Merk dokumentet, òg om noko manglar i det.")
]
Strict = Annotated[bool, typer.Option("--streng", help="Lat åtvaringar telja som feil.")]
WordFiles = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FIL.docx]...",
        help="Word-dokument som skal kunna lesast av alle. Utan filer: arbeidsmappa.",
        show_default=False,
    ),
]
Person = Annotated[
    str,
    typer.Option(
        "--kven", metavar="NAMN", help="Vis berre avtalane til éin person.", show_default=False
    ),
]
Everything = Annotated[
    bool, typer.Option("--alle", help="Ta med det som er gjort, og det som fall bort.")
]
Sent = Annotated[bool, typer.Option("--sendt", help="Merk at meldinga er send i dag.")]
TakenBack = Annotated[
    bool, typer.Option("--tilbake", help="Merk at dokumentet vart lagt ut ved ein feil.")
]
Copied = Annotated[bool, typer.Option("--kopier", help="Legg teksten på utklippstavla.")]
Mail = Annotated[bool, typer.Option("--eml", help="Lag e-postutkast med dokumentet som vedlegg.")]
StatusFormats = Annotated[
    list[_Statusformat] | None,
    typer.Option(
        "--format",
        metavar="json",
        help="Vis alt slik at andre program kan lesa det. Elles ein tabell.",
        show_default=False,
    ),
]
Additions = Annotated[
    bool, typer.Option("--endringar", help="Vis berre kva nettverket la til dette skuleåret.")
]
Sheets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ARK]...",
        help="Namnet på arket.",
        autocompletion=complete_ark,
        show_default=False,
    ),
]
Nettverksval = Annotated[
    str,
    typer.Option(
        "--nettverk",
        metavar="NAMN",
        help="Nettverket arka er til.",
        autocompletion=complete_nettverk,
        show_default=False,
    ),
]
MalNamn = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAMN]...",
        help="Malar som skal hentast til «templates», eller prøvast.",
        autocompletion=complete_mal,
        show_default=False,
    ),
]
Tried = Annotated[
    bool, typer.Option("--prøv", help="Prøv dine eigne malar. Ingenting blir skrive.")
]
Emne = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[EMNE]...",
        help="Overskrift, nøkkel eller kommando. Utan emne: ei liste.",
        autocompletion=complete_emne,
        show_default=False,
    ),
]


class _Registerformat(StrEnum):
    """Formats of the register of agreed actions."""

    MD = "md"
    DOCX = "docx"
    PDF = "pdf"
    JSON = "json"
    CSV = "csv"


RegisterFormats = Annotated[
    list[_Registerformat] | None,
    typer.Option(
        "--format",
        metavar="md|docx|pdf|json|csv",
        help="md, docx og pdf blir filer; json og csv kjem på skjermen. Elles ein tabell.",
        show_default=False,
    ),
]
