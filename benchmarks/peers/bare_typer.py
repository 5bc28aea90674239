"""A bare Typer program with as many commands as ours, which do nothing."""

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _do_nothing(name: str = "", other: str = "") -> None:
    """Gjer ingenting."""


for number in range(16):
    app.command(f"kommando-{number}")(_do_nothing)
app()
