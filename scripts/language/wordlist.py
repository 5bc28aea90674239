"""The words that are right though no dictionary knows them: lemmas, and names in the data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from language.formats import values

LIST = Path("docs/sprak-ord.txt")
Lexicon = Mapping[str, frozenset[str]]
"""The lemmas of each form that the dictionary was asked for."""
_SHORTEST = 5
"""Two words that are alike for fewer letters than this are two words."""
_ALPHABET = str.maketrans("æøå", "{|}")


@dataclass(frozen=True)
class Entry:
    """A line of the list: a lemma, and its last part where that is bent as a word of its own."""

    line: int
    first: str
    last: str

    @property
    def lemma(self) -> str:
        """Give the whole word."""
        return self.first + self.last

    def rest(self, word: str) -> str:
        """Give what is left of a word when the first parts of the lemma are taken off."""
        fits = self.last and word.lower().startswith(self.first.lower())
        return word[len(self.first) :] if fits else ""


class WordList:
    """The words that are right though no dictionary knows them."""

    def __init__(self, root: Path) -> None:
        """Read the list and the names."""
        self._lines = (root / LIST).read_text(encoding="utf-8").splitlines()
        self.entries = list(_entries(self._lines))
        self._names = set(_read_names(root))
        self._used: set[Entry] = set()

    def ask(self, words: Iterable[str]) -> set[str]:
        """Give the forms that must be looked up before the list can tell of these words."""
        rests = {each.rest(word) for word in words for each in self.entries}
        return (rests | {each.last for each in self.entries}) - {""}

    def knows(self, word: str, lexicon: Lexicon) -> bool:
        """Tell whether the word is here in any form, and remember that it was asked for."""
        found = {each for each in self.entries if _is_form(word, each, lexicon)}
        self._used |= found
        return bool(found) or word in self._names

    def bare(self) -> list[str]:
        """List the words that are no names and have no part that is bent by itself."""
        return [each.lemma for each in self.entries if not each.last and each.lemma.islower()]

    def faults(self, lexicon: Lexicon, like: Mapping[str, list[str]]) -> Iterator[tuple[int, str]]:
        """Yield what is wrong with the list itself, once every word has been asked for.

        What hunspell finds alike up to the last letters is another form of the word.
        """
        before = {each.line + 1: each.lemma for each in self.entries}
        for each in self.entries:
            word, previous = each.lemma, before.get(each.line, "")
            start = word[: max(_SHORTEST, len(word) - 3)]
            other = [form for form in like.get(word, ()) if form.startswith(start)]
            if previous and _order(word) <= _order(previous):
                yield each.line, f"{word}: stands after {previous}; sort the list"
            if each not in self._used:
                yield each.line, f"{word}: no text needs it; take it out"
            if other:
                yield each.line, f"{word}: a dictionary has {other[0]}; mend the text"
            if each.last and not _is_lemma(each.last, lexicon):
                yield each.line, f"{word}: no lemma ends in {each.last}; write it as one"


def _is_lemma(last: str, lexicon: Lexicon) -> bool:
    """Tell whether a form can be a lemma; Apertium has «lenkje» as a form of «lenke»."""
    return bool({last, last.replace("je", "e")} & lexicon.get(last, frozenset()))


def _is_form(word: str, entry: Entry, lexicon: Lexicon) -> bool:
    rest = entry.rest(word)
    if rest and lexicon.get(rest, frozenset()) & lexicon.get(entry.last, frozenset()):
        return True
    return word in {entry.lemma, entry.lemma.capitalize()}


def _entries(lines: list[str]) -> Iterator[Entry]:
    for number, line in enumerate(lines, 1):
        if word := line.partition("#")[0].strip():
            *first, last = word.split("|")
            yield Entry(number, "".join(first), last) if first else Entry(number, last, "")


def _order(word: str) -> str:
    return word.lower().translate(_ALPHABET)


def _read_names(root: Path) -> Iterator[str]:
    """Yield the capitalised words of people, schools, places and the cooperation."""
    for path in (root / "data" / "networks.yaml", root / "templates" / "ny" / "networks.yaml"):
        text = path.read_text(encoding="utf-8")
        head, _, _ = text.partition("\nnettverk:")
        for key, _, value in values(head):
            if key in {"namn", "adresse", "kommune", "kommunar"}:
                yield from re.findall(r"[A-ZÆØÅ][^\W\d_]*(?:[-’'][^\W\d_]+)*", value)
