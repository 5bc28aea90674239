"""The options of calendars."""

from typing import Annotated

import typer

from nettverk.cli.completion import complete_skule

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
