"""Which words nothing knows: Apertium is asked first, then hunspell, and then the list."""

import re
from collections.abc import Iterable, Iterator

from language.programs import run
from language.wordlist import Lexicon, WordList

DICTIONARY = "nn_NO"


def find_unknown(words: Iterable[str], listed: WordList, lexicon: Lexicon) -> dict[str, str]:
    """Give what is wrong with each word that no dictionary and no list knows."""
    parts = {each: parts_of(each) for each in words if not lexicon.get(each)}
    strange = find_strange({part for each in parts.values() for part in each} - _known(lexicon))
    unknown = {
        word: part
        for word, each in parts.items()
        if not (strange.isdisjoint(each) or listed.knows(word, lexicon))
        for part in each
        if part in strange and not listed.knows(part, lexicon)
    }
    like = suggest(unknown.values())
    return {word: f"{word}: not a known word{_tell(like[part])}" for word, part in unknown.items()}


def parts_of(word: str) -> list[str]:
    """Take a word with hyphens apart; a single letter and an abbreviation are no words."""
    return [each for each in re.split(r"[-’']", word) if len(each) > 1 and not _is_short(each)]


def _is_short(word: str) -> bool:
    return word.isupper() and len(word) <= 5


def _known(lexicon: Lexicon) -> set[str]:
    return {form for form, lemmas in lexicon.items() if lemmas}


def _tell(suggestions: list[str]) -> str:
    return f"; perhaps {', '.join(suggestions[:3])}" if suggestions else ""


def find_strange(words: Iterable[str]) -> set[str]:
    """Ask hunspell for the words it does not know."""
    return set(_ask("-l", "".join(f"{each}\n" for each in sorted(words))).split())


def suggest(words: Iterable[str]) -> dict[str, list[str]]:
    """Ask hunspell for words like those that are strange; each takes it a tenth of a second."""
    asked = sorted(set(words))
    told = _ask("-a", "".join(f"^{each}\n" for each in asked)) if asked else ""
    return {each: [] for each in asked} | dict(_read(told))


def _ask(question: str, text: str) -> str:
    return run("hunspell", question, "-i", "UTF-8", "-d", DICTIONARY, text=text)


def _read(answers: str) -> Iterator[tuple[str, list[str]]]:
    for line in answers.splitlines():
        if line.startswith(("&", "#")):
            head, _, suggestions = line.partition(":")
            yield head.split()[1], [each for each in suggestions.strip().split(", ") if each]
