"""«Meinte du …?» for a misspelt key or name."""

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
