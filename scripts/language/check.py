"""Hold every text against the words, the forms, the grammar and the length that were chosen."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from language.analysis import analyse, lemmas
from language.endings import find_uneven
from language.forms import find_forms
from language.grammar import find_mistakes
from language.places import Places
from language.sources import collect
from language.spelling import find_unknown, parts_of, suggest
from language.text import VALUE, Text
from language.wordlist import LIST, WordList

LONGEST = 30
"""How many words a sentence may have."""
SEED = (Path("tests/documents/seed.py"), Path("tests/documents/seed_table.py"))
"""The sentences of the cooperation's own document, which stand as they are."""
Found = tuple[Text, int, str]
"""A sentence, a place in it, and what is wrong there."""


@dataclass(frozen=True)
class Report:
    """What was read, and what is wrong."""

    counts: Counter[str]
    words: int
    faults: list[str]


def check(root: Path) -> Report:
    """Check every text of a repository."""
    texts = list(collect(root))
    seed = Seed(root)
    sentences = [each for text in texts for each in text.sentences() if not seed.has(each)]
    listed = WordList(root)
    places = Places(root)
    found, in_list = _find(sentences, listed)
    told = {(each.file, *places.find(each, start), fault) for each, start, fault in found}
    told |= {(LIST, line, 1, fault) for line, fault in in_list}
    told |= {
        (each.file, *places.find(each, end), "write the end of the items in a list alike")
        for each, end in find_uneven(root, is_seed=seed.has)
    }
    return Report(
        Counter(each.source for each in texts),
        sum(each.length() for each in sentences),
        [f"{file.as_posix()}:{line}:{at}: {fault}" for file, line, at, fault in sorted(told)],
    )


def _find(sentences: list[Text], listed: WordList) -> tuple[list[Found], list[tuple[int, str]]]:
    """Find the faults of the sentences and of the list; what is said twice is analysed once."""
    contents = list(dict.fromkeys(each.content for each in sentences))
    words = {word for each in sentences for _, word in each.words()}
    asked = sorted({*words, *(part for each in words for part in parts_of(each))})
    asked += sorted(listed.ask(asked))
    analyses = analyse([*contents, *asked])
    lexicon = dict(zip(asked, map(lemmas, analyses[len(contents) :]), strict=True))
    unknown = find_unknown(words, listed, lexicon)
    mistakes = dict(zip(contents, find_mistakes(analyses[: len(contents)]), strict=True))
    told = {each.content: each for each in sentences}
    faults = {each: [*mistakes[each], *_faults(told[each], unknown)] for each in contents}
    found = [(each, start, fault) for each in sentences for start, fault in faults[each.content]]
    return found, list(listed.faults(lexicon, suggest(listed.bare())))


def _faults(sentence: Text, unknown: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    yield from ((start, unknown[word]) for start, word in sentence.words() if word in unknown)
    for start, form, chosen in find_forms(sentence.content):
        yield start, f"{form}: write {chosen}"
    yield from _too_long(sentence)


def _too_long(sentence: Text) -> Iterator[tuple[int, str]]:
    if (length := sentence.length()) > LONGEST:
        yield 0, f"{length} words in one sentence, not {LONGEST}"


class Seed:
    """The sentences of the cooperation's own document."""

    def __init__(self, root: Path) -> None:
        """Read them where the tests hold them."""
        texts = [text for file in SEED for text in _read_strings(root, file)]
        self._filled: dict[str, bool] = {}
        self._sentences = {_bare(each) for text in texts for each in text.sentences()}

    def has(self, sentence: Text) -> bool:
        """Tell whether the sentence is the seed's, whatever values are filled in."""
        said = _bare(sentence)
        if VALUE not in said:
            return said in self._sentences
        if said not in self._filled:
            pattern = re.compile(".+?".join(map(re.escape, said.split(VALUE))))
            self._filled[said] = any(map(pattern.fullmatch, self._sentences))
        return self._filled[said]


def _bare(sentence: Text) -> str:
    """Give a sentence without the sign that ends it, which a list or a heading leaves out."""
    return sentence.squeezed().rstrip(".:")


def _read_strings(root: Path, file: Path) -> list[Text]:
    tree = ast.parse((root / file).read_text(encoding="utf-8"))
    strings = [each.value for each in ast.walk(tree) if isinstance(each, ast.Constant)]
    return [Text("seed", file, 1, each) for each in strings if isinstance(each, str)]
