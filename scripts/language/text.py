"""Texts that somebody reads, cut into sentences and words, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

VALUE = "▢"
"""Stands where a value is filled in; it counts as one word."""

_TECHNICAL = re.compile(
    r"https?://\S+"
    r"|[\w.+-]+@[\w.-]+"
    r"|(?:~|\b(?:data|dokument|docs|skjema|src|templates))/[^\s»,;)]*[^\s»,;).]"
    r"|(?<!\w)--?[a-zæøå][\w-]*"
    r"|[\w.-]*\.(?:csv|docx|eml|ics|json|md|txt|xlsx|yaml)\b"
    r"|\b(?:bash|csv|docx|dotx|fish|html|ics|json|khal|md|powershell|templates|xlsx|yaml|zsh)\b"
    r"|\w*_\w+|\{\w+\}|\bequalto\b"
    r"|U\+\w*"
)
_END = re.compile(r"(?<=[.!?…])[»)*]*\s+(?=[«(*]*[A-ZÆØÅ▢])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", re.UNICODE)


@dataclass(frozen=True)
class Text:
    """A text as a user meets it, and the line of the file it begins on."""

    source: str
    file: Path
    line: int
    content: str

    def sentences(self) -> Iterator["Text"]:
        """Yield the sentences, without addresses, paths, options and names of keys."""
        content = _TECHNICAL.sub(VALUE, self.content.replace("\N{NO-BREAK SPACE}", " "))
        start = 0
        for end in [*(match.end() for match in _END.finditer(content)), len(content)]:
            piece = content[start:end]
            first = start + len(piece) - len(piece.lstrip())
            if piece.strip():
                line = self.line + content.count("\n", 0, first)
                yield Text(self.source, self.file, line, piece.strip())
            start = end

    def words(self) -> Iterator[tuple[int, str]]:
        """Yield each word with its place."""
        yield from ((match.start(), match[0]) for match in _WORD.finditer(self.content))

    def length(self) -> int:
        """Count the words, values among them."""
        return len(_WORD.findall(self.content)) + self.content.count(VALUE)

    def squeezed(self) -> str:
        """Give the content on one line."""
        return " ".join(self.content.split())
