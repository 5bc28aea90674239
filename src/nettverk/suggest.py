"""«Meinte du …?» for a misspelt key or name."""

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str:
    """Find the nearest known word, or an empty text when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 — slow to load, and only faults need it

    by_fold = {each.casefold(): each for each in known}
    near = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[near[0]] if near else ""


def question(word: str) -> str:
    """Ask whether the word was meant; no word, no question."""
    return f"Meinte du «{word}»?" if word else ""


def suggest(word: str, known: Iterable[str]) -> str:
    """Ask for the nearest known word, or say nothing when none is near."""
    return question(closest(word, known))
