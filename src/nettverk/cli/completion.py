"""What a shell completes: words without spaces, each with what it stands for as help."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from nettverk.reading.data import Data

COMPLETE_VAR = "_NETTVERK_COMPLETE"


def complete_nettverk(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the folder name of a network, with its name as help."""
    data = _load(context)
    return _list_words([each.namn for each in data.oversikt.nettverk] if data else [], incomplete)


def complete_skule(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete a school, as a network is completed."""
    data = _load(context)
    return _list_words([each.namn for each in data.oversikt.skular] if data else [], incomplete)


def complete_møte(context: typer.Context, incomplete: str) -> list[str]:
    """Complete a shared meeting day, as it is typed."""
    from nettverk.nynorsk import write_short_date

    data = _load(context)
    møta = (each for year in (data.skuleår if data else ()) for each in year.møte)
    days = (f"{write_short_date(each.dato)}{each.nøkkel.ending}" for each in møta)
    return _keep(days, incomplete)


def complete_skuleår(context: typer.Context, incomplete: str) -> list[str]:
    """Complete the name of a school year."""
    data = _load(context)
    return _keep((each.skuleår.nøkkel for each in (data.skuleår if data else ())), incomplete)


def complete_mal(incomplete: str) -> list[str]:
    """Complete the name of a template."""
    from nettverk.model.dokumentslag import MALAR

    return _keep(MALAR, incomplete)


def complete_ark(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the name of a working sheet, as a network is completed."""
    from nettverk.documents.ark import list_ark
    from nettverk.reading.files import Files
    from nettverk.render.malar import Malar
    from nettverk.shipped import find_shipped_malar

    root = _find_root(context) or find_shipped_malar().parent
    return _list_words([*list_ark(Malar(Files(root)))], incomplete)


def complete_emne(incomplete: str) -> list[tuple[str, str]]:
    """Complete a page or a chapter of the help, as one word, with its title as help."""
    from nettverk.reading.handbook import PAGES, list_chapters

    chapters = {each.words.replace(" ", "-"): each.title for each in list_chapters()}
    emne = {**chapters, **{name: about for name, (_, about) in PAGES.items()}}
    return [each for each in emne.items() if each[0].startswith(incomplete.casefold())]


def _keep(words: Iterable[str], start: str) -> list[str]:
    return [each for each in words if each.startswith(start)]


def _list_words(known: Sequence[str], start: str) -> list[tuple[str, str]]:
    from nettverk.archive.paths import folder_names

    words = ((_word(name, each, start), name) for name, each in folder_names(known).items())
    return [(word, name) for word, name in words if word]


def _word(name: str, folder: str, start: str) -> str:
    """Go on with what is typed, for Typer drops a word that starts with other letters."""
    if folder.startswith(start):
        return folder
    joined = re.sub(r"\W+", "-", name).strip("-")
    return start + joined[len(start) :] if joined.casefold().startswith(start.casefold()) else ""


def _load(context: typer.Context) -> "Data | None":
    """Load the data of the workspace; what cannot be read completes nothing."""
    from nettverk.errors import NettverkError
    from nettverk.reading.data import load_data
    from nettverk.reading.files import Files

    root = _find_root(context)
    with suppress(NettverkError, OSError):
        return load_data(Files(root)) if root else None
    return None


def _find_root(context: typer.Context) -> Path | None:
    """Find the workspace; nothing where it is none, or that of a user who is not here."""
    from nettverk.errors import NettverkError
    from nettverk.reading.data import find_workspace

    # While a line is completed, the folder is a text as it was typed.
    named = context.parent.params.get("folder") if context.parent else None
    with suppress(NettverkError, OSError, RuntimeError, ValueError):
        return find_workspace(Path(named).expanduser() if named else None)
    return None
