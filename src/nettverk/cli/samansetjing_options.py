"""The options of `nettverk samansetjing`, with their nynorsk help."""

from enum import StrEnum
from typing import Annotated, Any

import typer


class _Framleggsformat(StrEnum):
    """Formats of a proposed composition."""

    MD = "md"
    DOCX = "docx"
    PDF = "pdf"
    SVG = "svg"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


def _make_number(option: str, told: str) -> Any:
    """Make an option that is a number, which the command reads itself."""
    return typer.Option(option, metavar="TAL", help=told, show_default=False)


FirstDay = Annotated[
    str,
    typer.Option(
        "--frå",
        metavar="DATO",
        help="Dagen det gjeld frå; elles den første skuledagen i neste skuleår.",
        show_default=False,
    ),
]
Nettverkstal = Annotated[
    str, _make_number("--tal", "Kor mange nettverk det skal vera; elles like mange som i dag.")
]
Fewest = Annotated[
    str, _make_number("--minst", "Det minste talet på skular i eit nettverk; elles som i dag.")
]
Most = Annotated[
    str, _make_number("--mest", "Det største talet på skular i eit nettverk; elles som i dag.")
]
FewMoves = Annotated[
    str, _make_number("--få-flytt", "Kor mange skular som kan flytta; elles så mange det trengst.")
]
Mixed = Annotated[
    bool, typer.Option("--bland-kommunar", help="Bland kommunane i nettverka, om det går.")
]
ProposalWritten = Annotated[
    bool,
    typer.Option(
        "--skriv",
        help="Skriv framlegget inn i data/networks.yaml, med frå og til. Saman med --frå.",
    ),
]


def _make_said(option: str, told: str) -> Any:
    """Make an option that says something of a network that is new."""
    return typer.Option(option, metavar="NAMN", help=told, show_default=False)


NewNettverk = Annotated[
    list[str] | None,
    _make_said("--nytt", "Namnet på eit nytt nettverk. Saman med --skriv. Kan gjentakast."),
]
NewLeiarar = Annotated[
    list[str] | None, _make_said("--leiar", "Leiaren i det nye nettverket. Kan gjentakast.")
]
NewDeltakarar = Annotated[
    list[str] | None,
    _make_said("--deltakar", "Deltakaren frå arbeidsgruppa i det nye nettverket. Kan gjentakast."),
]
ProposalFormats = Annotated[
    list[_Framleggsformat] | None,
    typer.Option(
        "--format",
        metavar="md|docx|pdf|svg|html|json|csv",
        help="json og csv kjem på skjermen, og dei andre blir filer. Elles tabellar.",
        show_default=False,
    ),
]
