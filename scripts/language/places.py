"""Where in a file a word stands that was read out of it: a line and a column."""

import re
from pathlib import Path

from language.text import VALUE, Text

_LONGEST = 4000
"""How many letters of a file one text can take up."""
_BETWEEN = r"(?:[\W_]|(?<![^\W_])[fr](?=\"))+"
"""What a file can have between two words: marks of Markdown, and where a string in code goes on."""
_WORD = re.compile(rf"[^\W_]+|{VALUE}")


class Places:
    """The files of a repository, looked in by line."""

    def __init__(self, root: Path) -> None:
        """Read nothing yet."""
        self._root = root
        self._files: dict[Path, tuple[str, list[int]]] = {}

    def find(self, sentence: Text, start: int) -> tuple[int, int]:
        """Find what stands at a place of a sentence: the more words around it fit, the surer."""
        if sentence.file not in self._files:
            self._files[sentence.file] = _read(self._root / sentence.file)
        source, offsets = self._files[sentence.file]
        first = offsets[min(sentence.line, len(offsets)) - 1]
        for pattern, group in _patterns(sentence.content, start):
            if match := pattern.search(source, first, first + _LONGEST):
                place = match.start(group)
                line = source.count("\n", 0, place) + 1
                return line, place - offsets[line - 1] + 1
        return sentence.line + sentence.content.count("\n", 0, start), 1


def _read(path: Path) -> tuple[str, list[int]]:
    text = path.read_text(encoding="utf-8", errors="ignore")
    ends = [match.end() for match in re.finditer("\n", text)]
    return text, [0, *ends]


def _patterns(content: str, start: int) -> list[tuple[re.Pattern[str], int]]:
    words = [(match.start(), match[0]) for match in _WORD.finditer(content)]
    number = next((n for n, (place, word) in enumerate(words) if place + len(word) > start), None)
    if number is None:
        return []
    return [_pattern([word for _, word in words], number, each) for each in (5, 3, 2, 1, 0)]


def _pattern(words: list[str], number: int, around: int) -> tuple[re.Pattern[str], int]:
    """Make a pattern of a word and those around it, as far as no value stands between."""
    before = words[max(0, number - around) : number]
    after = words[number + 1 : number + 1 + around]
    while VALUE in before:
        before = before[before.index(VALUE) + 1 :]
    after = after[: after.index(VALUE)] if VALUE in after else after
    parts = [*map(re.escape, before), f"({re.escape(words[number])})", *map(re.escape, after)]
    return re.compile(rf"(?<![^\W_]){_BETWEEN.join(parts)}(?![^\W_])"), 1
