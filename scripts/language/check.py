"""Hold every text against the words, the forms and the length that were chosen."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from language.forms import find_forms
from language.sources import collect
from language.spelling import LIST, WordList, find_unknown, parts_of
from language.text import VALUE, Text

LONGEST = 30
"""How many words a sentence may have."""
SEED = (Path("tests/documents/seed.py"), Path("tests/documents/seed_table.py"))
"""The sentences of the cooperation's own document, which stand as they are."""


@dataclass(frozen=True)
class Report:
    """What was read, and what is wrong."""

    counts: Counter[str]
    words: int
    faults: list[str]


def check(root: Path) -> Report:
    """Check every text of a repository."""
    texts = list(collect(root))
    sentences = [each for text in texts for each in text.sentences()]
    words = WordList(root)
    unknown = _unknown({word for each in sentences for _, word in each.words()}, words)
    seed = _seed(root)
    found = [
        fault
        for each in sentences
        if (faults := list(_faults(each, unknown))) and not _is_seed(each, seed)
        for fault in faults
    ]
    found += [(LIST, *each) for each in words.faults()]
    return Report(
        Counter(each.source for each in texts),
        sum(each.length() for each in sentences),
        [f"{file.as_posix()}:{line}: {fault}" for file, line, fault in sorted(set(found))],
    )


def _unknown(words: set[str], known: WordList) -> dict[str, str]:
    """Give the faults of the words that neither the list nor hunspell knows."""
    parts = {each: [] if known.knows(each) else parts_of(each) for each in words}
    asked = {part for each in parts.values() for part in each if not known.knows(part)}
    answers = find_unknown(sorted(asked))
    return {
        word: f"{word}: not a known word{_suggest(answers[part])}"
        for word, each in parts.items()
        for part in each
        if part in answers
    }


def _suggest(suggestions: list[str]) -> str:
    return f"; perhaps {', '.join(suggestions[:3])}" if suggestions else ""


def _faults(sentence: Text, unknown: dict[str, str]) -> Iterator[tuple[Path, int, str]]:
    for line, word in sentence.words():
        if word in unknown:
            yield sentence.file, line, unknown[word]
    for start, form, chosen in find_forms(sentence.content):
        line = sentence.line + sentence.content.count("\n", 0, start)
        yield sentence.file, line, f"{form}: write {chosen}"
    if (length := sentence.length()) > LONGEST:
        yield (
            sentence.file,
            sentence.line,
            f"{length} words in one sentence, not {LONGEST}",
        )


def _seed(root: Path) -> list[str]:
    texts = [text for file in SEED for text in _read_strings(root, file)]
    return [sentence.squeezed() for text in texts for sentence in text.sentences()]


def _read_strings(root: Path, file: Path) -> list[Text]:
    tree = ast.parse((root / file).read_text(encoding="utf-8"))
    strings = [each.value for each in ast.walk(tree) if isinstance(each, ast.Constant)]
    return [Text("seed", file, 1, each) for each in strings if isinstance(each, str)]


def _is_seed(sentence: Text, seed: list[str]) -> bool:
    """Tell whether the sentence is the seed's, whatever values are filled in."""
    pattern = re.compile(".+?".join(map(re.escape, sentence.squeezed().split(VALUE))))
    return any(pattern.fullmatch(each) for each in seed)
