"""The options of calendars, with their nynorsk help."""

from typing import Annotated

import typer

from nettverk.cli.options import find_folder


def complete_skule(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete a school by a word without spaces, with its name as help."""
    from nettverk.cli.completion import list_skular  # noqa: PLC0415 — only when the shell asks

    return list_skular(find_folder(context), incomplete)


Skulenamn = Annotated[
    list[str] | None,
    typer.Option(
        "--skule",
        metavar="NAMN",
        help="Kalender for éin skule, med vertskapa. Kan gjentakast.",
        autocompletion=complete_skule,
        show_default=False,
    ),
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
