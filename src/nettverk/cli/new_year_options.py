"""The argument and options of a new school year, with their nynorsk help."""

from pathlib import Path
from typing import Annotated

import typer

NewYear = Annotated[
    str,
    typer.Argument(
        metavar="[ÅÅÅÅ-ÅÅÅÅ]",
        help="Skuleåret; elles det etter det siste som finst.",
        show_default=False,
    ),
]
Number = Annotated[
    str,
    typer.Option(
        "--møte",
        metavar="TAL",
        help="Kor mange møte; elles like mange som året før.",
        show_default=False,
    ),
]
Calendar = Annotated[
    Path | None,
    typer.Option(
        "--skulerute",
        metavar="FIL",
        help="Skuleruta som .ics, .csv eller .yaml. Utan ho: framlegg frå året før.",
        show_default=False,
    ),
]
Skuleruteskular = Annotated[
    list[str] | None,
    typer.Option(
        "--skule",
        metavar="NAMN",
        help="Skulen som tel i ei skulerute i CSV; elles dykkar skular. Kan gjentakast.",
        show_default=False,
    ),
]
OuterWeeks = Annotated[
    bool,
    typer.Option("--ytterveker", help="Lat møte òg vera i den første og den siste skuleveka."),
]
