"""The working methods that have a sheet: what each is called, and how long it takes at least."""

import re

from nettverk.reading.files import Files
from nettverk.shipped import find_mal, find_shipped_malar

_TITLE = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_TID = re.compile(
    r"^Tid:[^\d\n]*(\d+)(?:[ \t]*(?:[–-]|til)[ \t]*\d+)?[ \t]+(min|time|timar)", re.MULTILINE
)
_UNITS = {"min": 1, "time": 60, "timar": 60}


def load_arbeidsmåtar(files: Files) -> dict[str, int]:
    """Read the least minutes of each method from the sheets, a workspace's own before the shipped.

    A file that is no text is told where templates are tried.
    """
    folders = (find_shipped_malar() / "ark", files.root / "templates" / "ark")
    names = {each.name for folder in folders for each in folder.glob("*.md")}
    found: dict[str, int] = {}
    for name in sorted(names):
        try:
            found |= read_arbeidsmåte(files.read_text(find_mal(files.root, f"ark/{name}")))
        except (OSError, UnicodeDecodeError):
            continue
    return found


def read_arbeidsmåte(text: str) -> dict[str, int]:
    """Read what a sheet is called and the least of its «Tid: …»; one that says neither is none."""
    title, tid = _TITLE.search(text), _TID.search(text)
    return {title[1]: int(tid[1]) * _UNITS[tid[2]]} if title and tid else {}
