"""Which municipality a skulerute is of, told by the name of its file or by what it calls itself."""

import re
from collections.abc import Sequence
from pathlib import Path

from nettverk.nynorsk import fold

_TITLE = re.compile(r"^(?:X-WR-CAL(?:NAME|DESC)[^:\n]*:|#)(.*)", re.MULTILINE)
_MARKS = [
    str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"}),
    str.maketrans({"æ": "ae", "ø": "o", "å": "a"}),
    str.maketrans({"æ": "e", "ø": "o", "å": "a"}),
]
_SHORTEST = 4
_HEAD = 5_000


def find_kommune(path: Path, data: bytes, kommunar: Sequence[str]) -> str:
    """Find the one municipality that a file names, or an empty text."""
    titles = _TITLE.findall(data[:_HEAD].decode("utf-8", errors="replace"))
    for text in (path.stem, " ".join(titles)):
        words = f" {fold(text)} "
        named = [each for each in kommunar if any(f" {name} " in words for name in _spell(each))]
        if len(named) == 1:
            return named[0]
    return ""


def _spell(kommune: str) -> set[str]:
    """List how a name may be written; a short one without its marks may be any word."""
    name = fold(kommune)
    bare = {name.translate(marks) for marks in _MARKS}
    return {name} | {each for each in bare if len(each) >= _SHORTEST}
