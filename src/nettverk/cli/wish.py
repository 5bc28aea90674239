"""How the user wants documents, from the options that say so."""

from collections.abc import Iterable
from pathlib import Path

from nettverk.cli.output import tell_progress
from nettverk.output.writing import Wish


def make_wish(formats: Iterable[str] | None, out: Path | None, overwrite: bool) -> Wish:  # noqa: FBT001 — the option as it is
    """Make the wish, and let what takes time be told on the screen."""
    return Wish(tuple(formats or ()), out, overwrite, tell_progress)
