"""Which working methods with a sheet a text names."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from nettverk.model.sakliste import Punktslag
from nettverk.nynorsk import fold
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.planning.saker import make_sakliste
from nettverk.suggest import closest

_ENDINGS = re.split(r"\|", "|e|a|ar|ane|er|ene|en|et|i")
_INFLECTED = 4
"""Letters of the shortest word that has more than one form."""
_LONG = 8
"""Letters of the shortest word that a slip does not make another word of."""

_NEAR = 0.87
"""How near a slip is: one letter of the shortest such word, and no other word («avskriving»)."""

_Alike = Callable[[Sequence[str], Sequence[str]], bool]


@lru_cache(1024)
def find_arbeidsmåtar(said: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Find the known working methods that a text names, in its order.

    Each is known by its whole name, in one or many, with or without an article. A long word may
    have one slip in it, but not where it may be a slip of two.
    """
    words = fold(said).split()
    found: dict[int, str] = {}
    taken: set[int] = set()
    for start, length, name in sorted(_locate(words, known, _is_named), key=_longest_first):
        if taken.isdisjoint(range(start, start + length)):
            found[start] = name
            taken |= {*range(start, start + length)}
    slips = [
        (start, name)
        for start, length, name in _locate(words, known, _is_misspelt)
        if taken.isdisjoint(range(start, start + length))
    ]
    starts = [start for start, _ in slips]
    found |= {start: name for start, name in slips if starts.count(start) == 1}
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def find_refleksjonsark(plan: Plan, møte: Møte) -> str:
    """Find the title of the sheet for the reflection of an oppstart; empty where there is none."""
    known = tuple(plan.arbeidsmåtar)
    for punkt in make_sakliste(plan, møte) if møte.er_oppstart else ():
        if punkt.punkt is Punktslag.REFLEKSJON:
            return next(iter(find_arbeidsmåtar(punkt.arbeidsmåte, known)), "")
    return ""


def _longest_first(place: tuple[int, int, str]) -> tuple[int, int]:
    start, length, _ = place
    return start, -length


def _locate(
    words: Sequence[str], known: Sequence[str], alike: _Alike
) -> Iterator[tuple[int, int, str]]:
    """Tell where each known name stands among the words, and how many of them it is."""
    for name in known:
        parts = fold(name).split()
        for start in range(len(words) - len(parts) + 1 if parts else 0):
            if alike(parts, words[start : start + len(parts)]):
                yield start, len(parts), name


def _is_named(parts: Sequence[str], words: Sequence[str]) -> bool:
    return all(word in _forms(part) for part, word in zip(parts, words, strict=True))


def _is_misspelt(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether all is as in a name but for one slip in one long word."""
    pairs = zip(parts, words, strict=True)
    wrong = [(part, word) for part, word in pairs if word not in _forms(part)]
    return len(wrong) == 1 and _is_slip(*wrong[0])


@cache
def _forms(word: str) -> frozenset[str]:
    if len(word) < _INFLECTED:
        return frozenset({word})
    return frozenset(word.removesuffix("e") + each for each in _ENDINGS)


def _is_slip(part: str, word: str) -> bool:
    long = min(len(part), len(word) + 1) >= _LONG
    as_long = [each for each in _forms(part) if abs(len(each) - len(word)) <= 1]
    return long and (part + word).isalpha() and bool(closest(word, as_long, _NEAR))
