"""Slips of the names of those who were called, and letters that may stand for them."""

import re
from collections.abc import Sequence

from nettverk.referat.krets import Krets, list_called_words
from nettverk.suggest import ALIKE, closest

_MOST = 40
"""How many words are tried one by one."""
_LEAST = 2
"""How many letters initials are at least."""
_SHORT = 3
"""How many letters a word has at least that may be a slip, and words a name at most."""


def find_slip(text: str, krets: Krets) -> tuple[str, ...]:
    """Find a piece that may be a slip, or a short way, of what somebody is called."""
    words = text.split()
    tried = [text] if len(words) <= _SHORT else []
    tried += [each for each in words[:_MOST] if each[:1].isupper()] if len(words) > 1 else []
    return (text,) if any(_is_near(each, krets) for each in tried) else ()


def _is_near(word: str, krets: Krets) -> bool:
    known = list_called_words(krets)
    folded = word.casefold().replace(".", "")
    close = closest(word, known, ALIKE)
    turned = len(folded) >= _SHORT and any(
        each[0] == folded[0] and sorted(each) == sorted(folded)
        for each in map(str.casefold, known)
        if len(each) == len(folded)
    )
    return turned or (bool(close) and close[0].casefold() == folded[:1]) or _is_short(word, krets)


def _is_short(word: str, krets: Krets) -> bool:
    """Tell whether letters may stand for a name: «K», «ks», «KaSo», or more: «KariPer», «KSPL»."""
    bare = word.replace(".", "")
    parts = re.findall(r"[A-ZÆØÅ][a-zæøåé]*", bare)
    if len(parts) > 1 and any(len(each) > 1 and krets.find(each) for each in parts):
        return True
    joined = (
        bare.isupper()
        and len(bare) <= _MOST
        and any(
            krets.find(bare[:at]) and krets.find(bare[at:]) for at in range(_LEAST, len(bare) - 1)
        )
    )
    if joined:
        return True
    ways = ([bare], [*bare] if len(bare) <= _SHORT else [], parts if "".join(parts) == bare else [])
    names = [each.casefold().replace("-", " ").split() for each in krets.everybody if each.split()]
    return any(
        _begin(way, name) for name in [*names, *([each[0][0]] for each in names)] for way in ways
    )


def _begin(parts: Sequence[str], name: Sequence[str]) -> bool:
    """Tell whether parts begin the words of a name, each its own."""
    shared = len(parts) == len(name) or 1 < len(parts) < len(name)
    return shared and all(
        two.startswith(one.casefold()) for one, two in zip(parts, name, strict=False)
    )
