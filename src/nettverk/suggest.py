"""«Meinte du …?» for a misspelt key or name, and how much is told where much is wrong."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from nettverk.errors import Place, Problem, error
from nettverk.nynorsk import write_list, write_number

ALIKE = 0.82
"""How near a word that may be right must be to a known one before it is taken for a slip."""

_MOST_HELD, _MOST_NAMED = 100_000, 60
"""How many names are held against others where faults may be many, and how many are offered."""
_left: list[int] = []
"""How many there are left, innermost last; without any, nothing bounds them."""


@contextmanager
def seeking_few() -> Iterator[None]:
    """Bound how much is sought: who has thousands of unknown names has made one mistake."""
    _left.append(_MOST_HELD)
    try:
        yield
    finally:
        _left.pop()


def _may_seek(number: int = 0) -> bool:
    if not _left:
        return True
    _left[-1] -= number
    return _left[-1] >= 0


def closest(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """Find the nearest known word, or an empty text when none is near."""
    from difflib import get_close_matches

    by_fold = {each.casefold(): each for each in known} if _may_seek() else {}
    if not _may_seek(len(by_fold)):
        return ""
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


def write_some(words: Iterable[str], most: int = 20) -> str:
    """Join as many words as are read, and count the rest: «Klepp, Time og 1 195 til»."""
    known = [*words]
    rest = f"{len(known) - most + 1:,}".replace(",", "\u00a0")
    return write_list(known if len(known) <= most else [*known[: most - 1], f"{rest} til"])


def choose_among(names: Iterable[str]) -> str:
    """Ask for one of some names."""
    known = list(names)
    return (
        f"Vel mellom {write_some(known, _MOST_NAMED)}."
        if len(known) > 1
        else f"Skriv {write_list(known)}."
    )


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


def cut_faults(problems: Sequence[Problem], file: str, most: int = 20) -> list[Problem]:
    """Keep so many that they can be read: a table wrong throughout has thousands."""
    shown = [*problems[:most]]
    if len(problems) > most:
        what = f"Tabellen har {write_number(len(problems) - most)} feil til."
        place = Place(file, problems[most].place.line)
        shown.append(error(problems[0].regel, place, what, "Rett desse først."))
    return shown
