"""Which words are nynorsk: hunspell's, those of the list, and the names in the data."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from language.formats import values

DICTIONARY = "nn_NO"
LIST = Path("docs/sprak-ord.txt")
MISSING = f"hunspell with {DICTIONARY} is missing: apt install hunspell hunspell-no"
_ALPHABET = str.maketrans("æøå", "{|}")


class DictionaryMissingError(Exception):
    """There is nothing to check the spelling with."""


class WordList:
    """The words that are right though hunspell does not know them."""

    def __init__(self, root: Path) -> None:
        """Read the list and the names."""
        self.lines = (root / LIST).read_text(encoding="utf-8").splitlines()
        self.words = {each for each in map(_word_of, self.lines) if each}
        self.names = set(_names(root))
        self.used: set[str] = set()

    def knows(self, word: str) -> bool:
        """Tell whether the word is here, and remember that it was asked for."""
        found = self.words & {word, word.lower()}
        self.used |= found
        return bool(found) or word in self.names

    def faults(self) -> Iterator[tuple[int, str]]:
        """Yield what is wrong with the list itself, once every word has been asked for."""
        previous = ""
        for number, line in enumerate(self.lines, 1):
            word = _word_of(line)
            if not word:
                previous = ""
                continue
            if previous and _order(word) <= _order(previous):
                yield number, f"{word}: stands after {previous}; sort the list"
            if word not in self.used:
                yield number, f"{word}: no text uses it; take it out"
            previous = word


def find_unknown(words: Iterable[str]) -> dict[str, list[str]]:
    """Ask hunspell for the words it does not know, with what it suggests."""
    program = shutil.which("hunspell")
    if program is None:
        raise DictionaryMissingError(MISSING)
    asked = subprocess.run(  # noqa: S603 — the path comes from which()
        [program, "-a", "-i", "UTF-8", "-d", DICTIONARY],
        input="".join(f"^{each}\n" for each in words),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
    )
    if asked.returncode:
        raise DictionaryMissingError(MISSING)
    return dict(_read(asked.stdout))


def parts_of(word: str) -> list[str]:
    """Take a word with hyphens apart; a single letter and an abbreviation are no words."""
    return [each for each in re.split(r"[-’']", word) if len(each) > 1 and not _is_short(each)]


def _is_short(word: str) -> bool:
    return word.isupper() and len(word) <= 5


def _read(answers: str) -> Iterator[tuple[str, list[str]]]:
    for line in answers.splitlines():
        if line.startswith(("&", "#")):
            head, _, suggestions = line.partition(":")
            yield head.split()[1], [each for each in suggestions.strip().split(", ") if each]


def _word_of(line: str) -> str:
    return line.partition("#")[0].strip()


def _order(word: str) -> str:
    return word.lower().translate(_ALPHABET)


def _names(root: Path) -> Iterator[str]:
    """Yield the capitalised words of people, schools, places and the cooperation."""
    for path in (root / "data" / "networks.yaml", root / "templates" / "ny" / "networks.yaml"):
        text = path.read_text(encoding="utf-8")
        head, _, _ = text.partition("\nnettverk:")
        for key, _, value in values(head):
            if key in {"namn", "adresse", "kommune", "kommunar"}:
                yield from re.findall(r"[A-ZÆØÅ][^\W\d_]*(?:[-’'][^\W\d_]+)*", value)
