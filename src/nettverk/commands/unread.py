"""Minutes in a network's folder that nothing reads: what a person wrote there would be lost."""

import re
from collections.abc import Iterator
from pathlib import Path

from nettverk.archive.paths import OUTPUT
from nettverk.commands.filled import REFERAT, list_filled, list_stems
from nettverk.commands.session import Session
from nettverk.errors import Place, Problem, warning
from nettverk.model.samarbeid import Nettverk
from nettverk.referat.finding import SUFFIXES, TEXTS
from nettverk.signatures import is_untouched

_LOCKED = "~$"
_COPY = re.compile(r"(\d{4}-\d{2}-\d{2})-referat-kopi-\d{4}-\d{2}-\d{2}(?:-\d+)?")
"""The tool's own copies, which are of no use once the minutes are filled in again."""


def find_unread(session: Session, nettverk: Nettverk) -> Iterator[Problem]:
    """Warn of every file of minutes that somebody has written in and that belongs to no meeting."""
    meetings = session.plan.møte[nettverk.namn]
    stems = {stem for each in meetings for stem in list_stems(session, each)}
    filled = {
        stem.name[:10]
        for each in meetings
        if list_filled(session, each)
        for stem in list_stems(session, each)
    }
    for folder in sorted((session.root / OUTPUT).glob(f"*/{session.folders[nettverk.namn]}/")):
        for path in sorted(folder.iterdir()):
            if path.with_suffix("") in stems and path.suffix in SUFFIXES:
                continue
            copy = _COPY.fullmatch(path.stem)
            exported = path.with_suffix("").name[:10] in filled and path.with_suffix("") in stems
            if _is_written(path) and not exported and not (copy and copy[1] in filled):
                yield _tell(session, path)


def _is_written(path: Path) -> bool:
    """Tell whether a file is minutes, and more than what the tool wrote."""
    name = path.name.casefold()
    if REFERAT not in name or name.startswith((_LOCKED, ".")) or "melding" in name:
        return False
    suffix = path.suffix.casefold()
    return suffix in TEXTS and path.is_file() and not is_untouched(path.read_bytes(), suffix)


def _tell(session: Session, path: Path) -> Problem:
    place = Place(path.relative_to(session.root).as_posix())
    if path.suffix in SUFFIXES:
        return warning(
            place,
            "Referatet høyrer ikkje til noko møte i planen, og er ikkje ført vidare.",
            f"Gi fila namnet «ÅÅÅÅ-MM-DD-referat{path.suffix}», med datoen til møtet.",
        )
    return warning(
        place,
        f"Filer som endar på {path.suffix}, blir ikkje lesne.",
        "Lagre ho som Word-dokument (.docx), med namnet «ÅÅÅÅ-MM-DD-referat.docx».",
    )
