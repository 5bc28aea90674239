"""«Meinte du …?» for a misspelt key or name."""

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str:
    """Find the nearest known word, or an empty text when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 — slow to load, and only faults need it

    by_fold = {each.casefold(): each for each in known}
    shared = set(word.casefold().split()).intersection(*(each.split() for each in by_fold))
    bare = {_without(shared, fold): each for fold, each in by_fold.items()}
    near = get_close_matches(_without(shared, word.casefold()), bare, n=1, cutoff=0.6)
    return bare[near[0]] if near else ""


def _without(shared: set[str], name: str) -> str:
    """Leave out the words that all names have, such as «nettverk»: they make all names alike."""
    return " ".join(each for each in name.split() if each not in shared)


def question(word: str) -> str:
    """Ask whether the word was meant; no word, no question."""
    return f"Meinte du «{word}»?" if word else ""


def suggest(word: str, known: Iterable[str]) -> str:
    """Ask for the nearest known word, or say nothing when none is near."""
    return question(closest(word, known))
