"""Whom a name in the minutes means."""

import re
from collections.abc import Iterable, Iterator

_BETWEEN = re.compile(r"(\s*[,;/+&]\s*|\s+og\s+)")


def write_out_names(written: str, names: Iterable[str]) -> str:
    """Write out the names of those meant; a word that fits nobody, or several, stays as it is."""
    known = list(dict.fromkeys(names))
    return "".join(_name(word, known) for word in _BETWEEN.split(written))


def list_names(written: str) -> frozenset[str]:
    """List those named, folded, so that «Per og Kari» are the same as «Kari, Per»."""
    return frozenset(each.strip().casefold() for each in _BETWEEN.split(written)[::2])


def _name(word: str, known: list[str]) -> str:
    bare = word.partition(" (")[0].strip()
    found = [name for name in known if bare and bare.casefold() in _short_forms(name)]
    return found[0] if len(found) == 1 else word


def _short_forms(name: str) -> Iterator[str]:
    """Give the ways a name is written: all of it, a first or last name, and with initials."""
    words = name.casefold().split()
    first, last = words[0], words[-1]
    yield from (name.casefold(), first, last, f"{first} {last}", f"{words[0][0]}. {last}")
    yield from (f"{first} {last[0]}", f"{first} {last[0]}.")
    yield "".join(word[0] for word in words)
