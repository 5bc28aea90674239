"""Whom a name in the minutes means."""

import re
from collections.abc import Iterable, Iterator

_BETWEEN = re.compile(r"(\s*[,;/+&]\s*(?:og\s+)?|\s+og\s+)")
EVERYBODY = frozenset({"alle", "alle saman", "me", "oss", "nettverket"})
_NOBODY = EVERYBODY | {"eg", "meg", "du", "han", "ho", "dei"}
"""Words that are no short form of anybody's name, whatever initials people have."""


def write_out_names(written: str, names: Iterable[str]) -> str:
    """Write out the names of those meant; a word that fits nobody, or several, stays as it is."""
    known = list(dict.fromkeys(names))
    return "".join(_name(word, known) for word in _BETWEEN.split(written))


def list_names(written: str) -> frozenset[str]:
    """List those named, folded, so that «Per og Kari» are the same as «Kari, Per»."""
    return frozenset(each.strip().casefold() for each in _BETWEEN.split(written)[::2])


def _name(word: str, known: list[str]) -> str:
    bare = word.partition(" (")[0].strip()
    if not bare or bare.casefold() in _NOBODY:
        return word
    found = [name for name in known if _means(bare, name)]
    return found[0] if len(found) == 1 else word


def _means(word: str, name: str) -> bool:
    """Tell whether a word may mean a person; initials are written in capitals."""
    initials = "".join(each[0] for each in name.split()).upper()
    return word.casefold() in _short_forms(name) or (len(word) > 1 and word == initials)


def _short_forms(name: str) -> Iterator[str]:
    """Give the ways a name is written: all of it, a first or last name, and with one initial."""
    words = name.casefold().split()
    first, last = words[0], words[-1]
    yield from (name.casefold(), first, last, f"{first} {last}", f"{words[0][0]}. {last}")
    yield from (f"{first} {last[0]}", f"{first} {last[0]}.")
