"""Shell completion: Typer's own scripts, printed for the user to keep, and what they ask for."""

import re
from collections.abc import Sequence
from pathlib import Path

from nettverk.archive.paths import folder_names
from nettverk.cli.inside_typer import make_completion_script
from nettverk.errors import NettverkError, UsageError
from nettverk.nynorsk import write_short_date
from nettverk.output.result import Result
from nettverk.reading.data import Data, find_workspace, load_data
from nettverk.reading.files import Files
from nettverk.reading.handbook import PAGES, list_chapters
from nettverk.suggest import suggest_among

COMPLETE_VAR = "_NETTVERK_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")


def write_completion(shell: str) -> Result:
    """Make the completion script of a shell."""
    if shell not in SHELLS:
        fix = suggest_among(shell, SHELLS)
        raise UsageError(f"Skalet «{shell}» er ikkje støtta. {fix}")
    return Result(output=make_completion_script("nettverk", COMPLETE_VAR, shell) + "\n")


def list_nettverka(folder: Path, start: str) -> list[tuple[str, str]]:
    """List the networks that start so: a word for each, without spaces, and its name."""
    workspace = _load(folder)
    return _list_words(
        [each.namn for each in workspace.oversikt.nettverk] if workspace else [], start
    )


def list_skular(folder: Path, start: str) -> list[tuple[str, str]]:
    """List the schools that start so, as networks are listed."""
    workspace = _load(folder)
    return _list_words(
        [each.namn for each in workspace.oversikt.skular] if workspace else [], start
    )


def _list_words(known: Sequence[str], start: str) -> list[tuple[str, str]]:
    words = ((_word(name, each, start), name) for name, each in folder_names(known).items())
    return [(word, name) for word, name in words if word]


def _word(name: str, folder: str, start: str) -> str:
    """Go on with what is typed, for Typer drops a word that starts with other letters."""
    if folder.startswith(start):
        return folder
    joined = re.sub(r"\W+", "-", name).strip("-")
    return start + joined[len(start) :] if joined.casefold().startswith(start.casefold()) else ""


def list_emne(start: str) -> list[tuple[str, str]]:
    """List the pages and chapters that start so: a word for each, and its title."""
    chapters = {each.words.replace(" ", "-"): each.title for each in list_chapters()}
    tema = {**chapters, **{name: about for name, (_, about) in PAGES.items()}}
    return [each for each in tema.items() if each[0].startswith(start.casefold())]


def list_days(folder: Path) -> list[str]:
    """List the shared meeting days of a workspace, as they are typed."""
    workspace = _load(folder)
    years = workspace.skuleår if workspace else ()
    return [write_short_date(each.dato) for year in years for each in year.møte]


def list_years(folder: Path) -> list[str]:
    """List the school years of a workspace."""
    workspace = _load(folder)
    return [each.skuleår.nøkkel for each in workspace.skuleår] if workspace else []


def _load(folder: Path) -> Data | None:
    """Load the data of a workspace; what cannot be read completes nothing."""
    try:
        return load_data(Files(find_workspace(folder)))
    except NettverkError:
        return None
