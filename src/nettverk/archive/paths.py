"""File and folder names that every system accepts: lower-case ASCII, the date first."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType

from nettverk.model.noklar import Møtenøkkel, Skuleårsnamn

OUTPUT = "dokument"
"""Where documents lie in a workspace."""

KALENDRAR = PurePosixPath("kalendrar")
"""Where the calendars lie that keep their place over the years, below that."""

_FOLDED = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"})
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")
_LONGEST = 60


def fold_name(name: str) -> str:
    """Fold a name to letters, digits and hyphens; nothing is left of one without any."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_FOLDED))
    plain = folded.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def slugify(name: str) -> str:
    """Fold a name to one that a folder can have; a name without letters becomes «nettverk»."""
    slug = fold_name(name)[:_LONGEST].strip("-") or "nettverk"
    return f"{slug}-nettverk" if _RESERVED.fullmatch(slug) else slug


def folder_names(
    names: Sequence[str],
    kept: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, str]:
    """Give each network a folder of its own, numbered where two names fold to one.

    Those that have one already keep it.
    """
    folders: dict[str, str] = {**kept}
    taken: set[str] = {*kept.values()}
    # «Bo» keeps its folder when «Bø» joins, wherever in the file it is written.
    unplaced = (each for each in names if each not in kept)
    for name in sorted(unplaced, key=lambda each: not each.isascii()):
        slug, number = slugify(name), 1
        folder = slug
        while folder in taken:
            number += 1
            ending = f"-{number}"
            folder = slug[: _LONGEST - len(ending)].rstrip("-") + ending
        folders[name] = folder
        taken.add(folder)
    return {name: folders[name] for name in names}


def document_path(
    skuleår: Skuleårsnamn, folder: str, møte: Møtenøkkel | None, kind: str
) -> PurePosixPath:
    """Place a document below the output folder, without its suffix."""
    stem = f"{møte}-{kind}" if møte else kind
    return PurePosixPath(skuleår.nøkkel, folder, stem)
