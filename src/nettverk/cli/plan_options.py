"""The options of `nettverk plan`, with their nynorsk help."""

from enum import StrEnum
from typing import Annotated

import typer

from nettverk.cli.completion import complete_skule


class _Planformat(StrEnum):
    """Formats of the schedule."""

    MD = "md"
    DOCX = "docx"
    PDF = "pdf"
    ICS = "ics"
    SVG = "svg"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


PlanFormats = Annotated[
    list[_Planformat] | None,
    typer.Option(
        "--format",
        metavar="md|docx|pdf|ics|svg|html|json|csv",
        help="json og csv kjem på skjermen, og dei andre blir filer. Elles ein tabell.",
        show_default=False,
    ),
]
Skulenamn = Annotated[
    list[str] | None,
    typer.Option(
        "--skule",
        metavar="NAMN",
        help="Kalender for éin skule, med vertskapa, eller «alle». Kan gjentakast.",
        autocompletion=complete_skule,
        show_default=False,
    ),
]
Lasting = Annotated[
    bool,
    typer.Option(
        "--varig", help="Kalender over alle skuleåra, på ein plass som er den same år etter år."
    ),
]
Changed = Annotated[
    bool,
    typer.Option("--endra", help="Skriv òg ei kalenderfil med berre det som er endra sidan sist."),
]
Reminders = Annotated[
    list[str] | None,
    typer.Option(
        "--påminning",
        metavar="DAGAR|2t",
        help="Påminning i kalenderen, dagar eller timar før. Kan gjentakast.",
        show_default=False,
    ),
]
Explained = Annotated[
    bool, typer.Option("--forklar", help="Forklar kvifor kvar skule er vert, og ikkje ein annan.")
]
FlyttaMøte = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--flytt",
        metavar="FRÅ TIL",
        help="Prøv å flytta eit møte frå ein dato til ein annan, og sjå kva det rører ved. "
        "Ingenting blir skrive, om du ikkje skriv --skriv òg.",
        show_default=False,
    ),
]
BytteVert = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--byt",
        metavar="DATO [VERT]",
        help="Prøv ein annan skule som vert for eit møte, eller skriv to datoar, så byter dei to "
        "møta vert. Ein dato åleine viser kven som kan. Ingenting blir skrive, om du ikkje skriv "
        "--skriv òg.",
        show_default=False,
    ),
]
ChangeWritten = Annotated[
    bool,
    typer.Option(
        "--skriv",
        help="Skriv endringa inn i fila for skuleåret. Saman med --flytt eller --byt.",
    ),
]
MoveClock = Annotated[
    str,
    typer.Option(
        "--kl",
        metavar="FRÅ–TIL",
        help="Klokka møtet blir flytta til, til dømes 09.00–12.00. Saman med --flytt.",
        show_default=False,
    ),
]
