"""How the user wants documents, from the options that say so."""

from collections.abc import Iterable
from pathlib import Path

from nettverk.cli.output import tell_progress
from nettverk.output.writing import Options


def make_options(formats: Iterable[str] | None, out: Path | None, overwrite: bool) -> Options:  # noqa: FBT001 — the option as it is
    """Make the wish, and let what takes time be told on the screen."""
    return Options(tuple(formats or ()), out, overwrite, tell_progress)
