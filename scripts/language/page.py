"""What can be read on a web page, without tags, styles and scripts."""

from collections.abc import Iterator
from html.parser import HTMLParser

from language.formats import Piece, part_jinja

_SILENT = frozenset({"script", "style"})
_SAID = frozenset({"alt", "aria-label", "placeholder", "title"})
"""Attributes that a browser shows or says; `data-…` is what a script will say."""


def page(text: str) -> Iterator[Piece]:
    """Yield what a template of a web page says, and the texts inside its expressions."""
    plain, inside = part_jinja(text)
    reader = _Reader()
    reader.feed(plain)
    yield from reader.pieces
    yield from (each for each in inside if not each[1].endswith((".css", ".js")))


def nothing(_text: str) -> Iterator[Piece]:
    """Yield nothing: a style sheet or a script of ours says nothing."""
    yield from ()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        for name, value in attributes:
            if name in _SAID or (name.startswith("data-") and " " in (value or "")):
                self._say(value or "")

    def handle_endtag(self, _tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in _SILENT:
            self._say(data)

    def _say(self, words: str) -> None:
        if words.strip():
            self.pieces.append((self.getpos()[0], " ".join(words.split())))
