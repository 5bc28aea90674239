"""«Meinte du …?» for a misspelt key or name."""

import re
from collections.abc import Iterable, Sequence

from nettverk.nynorsk import write_list

ALIKE = 0.82
"""How near a word that may be right must be to a known one before it is taken for a slip."""


def closest(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """Find the nearest known word, or an empty text when none is near."""
    from difflib import get_close_matches

    by_fold = {each.casefold(): each for each in known}
    shared = set(word.casefold().split()).intersection(*(each.split() for each in by_fold))
    bare = {_without(shared, fold): each for fold, each in by_fold.items()}
    near = get_close_matches(_without(shared, word.casefold()), bare, n=1, cutoff=alike)
    return bare[near[0]] if near else ""


def _without(shared: set[str], name: str) -> str:
    """Leave out the words that all names have, such as «nettverk»: they make all names alike."""
    return " ".join(each for each in name.split() if each not in shared)


def find_near_title(title: str, known: Iterable[str]) -> str:
    """Find the known title that one is a slip of, both folded; else an empty text."""
    from difflib import get_close_matches

    digits = re.findall(r"\d+", title)
    alike = [each for each in known if re.findall(r"\d+", each) == digits]
    near = get_close_matches(title, alike, n=1, cutoff=ALIKE)
    return near[0] if near and not says_other(title, near[0]) else ""


def says_other(title: str, known: str) -> bool:
    """Tell whether a long or a last word stands for one of the known title and is no slip of it."""
    said, meant = title.split(), known.split()
    own = [each for each in said if each not in meant]
    missing = [each for each in meant if each not in said]
    return bool(missing) and any(
        not closest(each, missing) for each in own if len(each) >= _LONG_WORD or each is said[-1]
    )


_LONG_WORD = 5
"""How many letters a word has that says what a title is of."""


def find_meant(name: str, known: Sequence[str]) -> str:
    """Find the one known name that a name is a slip of, or the first words of; else an empty text.

    For names that nobody would shorten so and mean it, as schools and networks.
    """
    started = [each for each in known if each.casefold().startswith(f"{name.casefold()} ")]
    return started[0] if len(started) == 1 else closest(name, known, ALIKE)


def question(word: str) -> str:
    """Ask whether the word was meant; no word, no question."""
    return f"Meinte du «{word}»?" if word else ""


def choose_among(names: Iterable[str]) -> str:
    """Ask for one of some names."""
    known = list(names)
    return f"Vel mellom {write_list(known)}." if len(known) > 1 else f"Skriv {write_list(known)}."


def suggest(word: str, known: Iterable[str]) -> str:
    """Ask for the nearest known word, or say nothing when none is near."""
    return question(closest(word, known))


def suggest_among(word: str, known: Iterable[str]) -> str:
    """Ask for the name that starts so, for the nearest one, or for one of them all."""
    names = list(known)
    started = [each for each in names if each.casefold().startswith(word.casefold())]
    if started:
        return question(started[0]) if len(started) == 1 else choose_among(started)
    return suggest(word, names) or choose_among(names)
