"""The arguments and options that commands share, with their nynorsk help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Dokumentformat(StrEnum):
    """Formats of a document."""

    DOCX = "docx"
    MD = "md"


class Planformat(StrEnum):
    """Formats of the schedule."""

    MD = "md"
    DOCX = "docx"
    JSON = "json"
    CSV = "csv"


def complete_network(incomplete: str) -> list[str]:
    """Complete the name of a network; a workspace that cannot be read completes nothing."""
    from nettverk.errors import NettverkError  # noqa: PLC0415 — only when the shell asks
    from nettverk.reading.workspace import find_workspace, load_workspace  # noqa: PLC0415

    try:
        networks = load_workspace(find_workspace(Path.cwd())).oversikt.nettverk
    except NettverkError:
        return []
    start = incomplete.casefold()
    return [each.namn for each in networks if each.namn.casefold().startswith(start)]


Networks = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NETTVERK]...",
        help="Namn på nettverk. Utan namn: «mitt_nettverk», eller alle.",
        autocompletion=complete_network,
        show_default=False,
    ),
]
Meeting = Annotated[
    str,
    typer.Option(
        "--møte",
        metavar="DATO|NR",
        help="Møtet det gjeld, som dato eller nummer i skuleåret.",
        show_default=False,
    ),
]
Year = Annotated[
    str,
    typer.Option("--skuleår", metavar="ÅÅÅÅ-ÅÅÅÅ", help="Skuleåret det gjeld.", show_default=False),
]
Formats = Annotated[
    list[Dokumentformat] | None,
    typer.Option(
        "--format",
        metavar="docx|md",
        help="Formatet; begge når det ikkje er sagt. Kan gjentakast.",
        show_default=False,
    ),
]
PlanFormat = Annotated[
    Planformat | None,
    typer.Option(
        "--format",
        metavar="md|docx|json|csv",
        help="md og docx blir filer; json og csv blir skrivne ut. Elles ein tabell på skjermen.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--ut",
        metavar="MAPPE",
        help="Mappa for filene; elles dokument/ i arbeidsmappa.",
        show_default=False,
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option(
        "--overskriv",
        help="Skriv over filer som er endra for hand. Dei gamle blir tekne vare på.",
    ),
]
Strict = Annotated[bool, typer.Option("--streng", help="Lat åtvaringar telja som feil.")]
