"""The arguments and options that commands share, with their nynorsk help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Dokumentformat(StrEnum):
    """Formats of a document."""

    DOCX = "docx"
    MD = "md"
    PDF = "pdf"


class Statusformat(StrEnum):
    """Formats of the status."""

    JSON = "json"


class Publiserbart(StrEnum):
    """Documents that are published."""

    INNKALLING = "innkalling"
    REFERAT = "referat"


class Meldingsslag(StrEnum):
    """Whom a message is for, and about what."""

    INNKALLING = "innkalling"
    REFERAT = "referat"
    VERT = "vert"


def complete_nettverk(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the folder name of a network, which has no spaces, with its name as help."""
    from nettverk.cli.completion import list_nettverka  # noqa: PLC0415 — only when the shell asks

    return list_nettverka(find_folder(context), incomplete)


def complete_møte(context: typer.Context, incomplete: str) -> list[str]:
    """Complete the date of a meeting."""
    from nettverk.cli.completion import list_days  # noqa: PLC0415 — only when the shell asks

    return [each for each in list_days(find_folder(context)) if each.startswith(incomplete)]


def complete_year(context: typer.Context, incomplete: str) -> list[str]:
    """Complete the name of a school year."""
    from nettverk.cli.completion import list_years  # noqa: PLC0415 — only when the shell asks

    return [each for each in list_years(find_folder(context)) if each.startswith(incomplete)]


def complete_mal(incomplete: str) -> list[str]:
    """Complete the name of a template."""
    from nettverk.model.dokumentslag import MALAR  # noqa: PLC0415 — only when the shell asks

    return [each for each in MALAR if each.startswith(incomplete)]


def complete_emne(incomplete: str) -> list[tuple[str, str]]:
    """Complete a topic of the help, as one word, with its title as help."""
    from nettverk.cli.completion import list_emne  # noqa: PLC0415 — only when the shell asks

    return list_emne(incomplete)


def find_folder(context: typer.Context) -> Path:
    """Find the folder to start from; while a line is completed it is a text as it was typed."""
    parent = context.parent.params if context.parent else {}
    return Path(parent.get("folder") or Path.cwd()).expanduser()


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
        autocompletion=complete_year,
        show_default=False,
    ),
]
Formats = Annotated[
    list[Dokumentformat] | None,
    typer.Option(
        "--format",
        metavar="docx|md|pdf",
        help="Formatet; docx og md når du ikkje vel. Kan gjentakast.",
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
        help="Skriv over filer som er endra for hand. Dei gamle blir tatt vare på.",
    ),
]
Strict = Annotated[bool, typer.Option("--streng", help="Lat åtvaringar telja som feil.")]
WordFiles = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[FIL.docx]...",
        help="Word-dokument: Kan alle lesa dei? Utan filer: arbeidsmappa.",
        show_default=False,
    ),
]
Person = Annotated[
    str,
    typer.Option("--kven", metavar="NAMN", help="Berre avtalane til den eine.", show_default=False),
]
Everything = Annotated[bool, typer.Option("--alle", help="Ta med det som er gjort og fall bort.")]
Sent = Annotated[bool, typer.Option("--sendt", help="Merk at meldinga er send i dag.")]
Copied = Annotated[bool, typer.Option("--kopier", help="Legg teksten på utklippstavla.")]
Mail = Annotated[bool, typer.Option("--eml", help="Lag e-postutkast med dokumentet som vedlegg.")]
StatusFormats = Annotated[
    list[Statusformat] | None,
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
    typer.Argument(metavar="[ARK]...", help="Namn på ark.", show_default=False),
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
