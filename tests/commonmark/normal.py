"""A pandoc tree in the form that Word can carry: lines of text, one for a marker or a block.

Each rule below says what Word has no place for, or what pandoc's reader of Word loses. What
pandoc loses and Word does carry is read from the XML itself, in `word.py`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any
from urllib.parse import unquote

from .pandoc import Node

_MARKS = {"Emph": "em", "Strong": "strong", "Strikeout": "s"}
_WHITE = re.compile(r"[ \t\n]+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)

Sign = tuple[str, frozenset[str]]


class Lines:
    """The lines of one document, or of one cell.

    Word has no containers: a list and a quote are properties of the paragraphs in them. So a list
    is told as its markers with level and number, and a quote as a sign before each block.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._level = self._quotes = 0
        self._inside = ""  # what stands before a block of a list item
        self._code = False

    def read(self, blocks: Iterable[Node]) -> list[str]:
        """Read blocks one after another."""
        for block in blocks:
            getattr(self, block["t"])(block.get("c"))
        return self.lines

    def _write(self, line: str) -> None:
        # Pandoc counts the style of a quote as one quote, and any further indent as one more; in
        # a list, where everything is indented, it only says whether.
        deep = 1 if self._inside else 2
        self.lines.append(f"{self._inside}{'> ' * min(self._quotes, deep)}{line}")
        self._code = line.startswith("code ")

    def Para(self, inlines: list[Node]) -> None:  # noqa: N802 — named as pandoc names it
        """A paragraph; pandoc's reader drops an empty one."""
        if text := text_of(inlines):
            self._write(f"p {text}")

    Plain = Para  # tight or loose: in Word that is spacing, which pandoc does not read

    def Header(self, content: list[Any]) -> None:  # noqa: N802 — pandoc's own name
        """A heading; identifiers are pandoc's own, and it does not see that one is quoted."""
        level, _, inlines = content
        self.lines.append(f"{self._inside}h{level} {text_of(inlines)}")
        self._code = False

    def CodeBlock(self, content: list[Any]) -> None:  # noqa: N802 — pandoc's own name
        """Code; Word has no place for its language, and pandoc makes one of two that touch."""
        if self._code:
            self.lines[-1] += f"\\n{_code(content[1])}"
        else:
            self._write(f"code {_code(content[1])}")

    def HorizontalRule(self, _: None) -> None:  # noqa: N802 — pandoc's own name
        """A line across the page; pandoc's reader drops it, so `word.py` counts them."""
        self._code = False

    def RawBlock(self, content: list[str]) -> None:  # noqa: N802 — pandoc's own name
        """A comment; other HTML is not carried, and such examples say what is read instead."""
        assert content[1].startswith("<!--"), content

    def BlockQuote(self, blocks: list[Node]) -> None:  # noqa: N802 — pandoc's own name
        """A quote."""
        self._quotes += 1
        self.read(blocks)
        self._quotes -= 1

    def Div(self, content: list[Any]) -> None:  # noqa: N802 — pandoc's own name
        """What pandoc wraps around a list paragraph that no item stands before."""
        assert content[0][1] == ["list-paragraph"], content
        self.read(content[1])

    def BulletList(self, items: list[list[Node]]) -> None:  # noqa: N802 — pandoc's own name
        """Items with bullets."""
        self._list(("•" for _ in items), items)

    def OrderedList(self, content: list[Any]) -> None:  # noqa: N802 — pandoc's own name
        """Numbered items; how a number looks is the reference document's to say."""
        (start, _, _), items = content
        self._list((f"{number}." for number in range(start, start + len(items))), items)

    def _list(self, markers: Iterator[str], items: list[list[Node]]) -> None:
        outside = self._inside
        self._level += 1
        for marker, item in zip(markers, items, strict=False):
            self.lines.append(f"{'  ' * min(self._level, 9)}{marker}")  # Word has nine levels
            # To pandoc a block without a marker belongs to the marker before it. Which item it
            # goes with, its indent says; `tests/render/test_docx_blocks.py` looks at that.
            self._inside, self._code = "… ", False
            self.read(item)
        self._level -= 1
        # A table ends a list, to pandoc: what follows it in the item is read as outside.
        self._inside = self._inside and outside

    def Table(self, content: list[Any]) -> None:  # noqa: N802 — pandoc's own name
        """A table, never in a list or quote to pandoc; `word.py` reads the alignment."""
        _, _, _, (_, head), bodies, _ = content
        self._inside = ""
        self.lines.append("table")
        body = [row for each in bodies for part in each[2:] for row in part]
        for kind, rows in (("head", head), ("row", body)):
            for _, cells in rows:
                texts = (" / ".join(Lines().read(cell[4])) for cell in cells)
                self.lines.append(f"{kind} | {' | '.join(texts)} |")
        self._code = False


def _code(text: str) -> str:
    return text.replace("\n", "\\n")


def text_of(inlines: list[Node]) -> str:
    """Return text with its marks, in any order of nesting: Word's runs are flat."""
    runs = groupby(_signs(inlines, frozenset()), key=lambda sign: sign[1])
    text = "".join(_run("".join(sign for sign, _ in signs), marks) for marks, signs in runs)
    return _WHITE.sub(" ", text).strip(" \n")


def _run(text: str, marks: frozenset[str]) -> str:
    return f"⟨{' '.join(sorted(marks))}: {text}⟩" if marks else text


def _signs(inlines: list[Node], marks: frozenset[str]) -> Iterator[Sign]:
    """List signs with their marks; pandoc's reader moves white space out of every mark."""
    for inline in inlines:
        kind: str = inline["t"]
        content: Any = inline.get("c")
        if kind in {"Space", "SoftBreak"}:
            yield " ", frozenset()
        elif kind == "LineBreak" or (kind == "RawInline" and _BREAK.fullmatch(content[1])):
            yield "⏎", frozenset()
        elif kind == "Str":
            yield from ((sign, marks) for sign in content)
        elif kind == "Code":  # pandoc's reader drops what else the run is, but for a link
            links = frozenset(mark for mark in marks if mark.startswith("→"))
            yield from ((sign, links | {"code"}) for sign in content[1].replace(" ", "␣"))
        elif kind in _MARKS:
            yield from _signs(content, marks | {_MARKS[kind]})
        elif kind == "Link":  # an address is percent-encoded in Word, and as written in Markdown
            yield from _signs(content[1], marks | {f"→{unquote(content[2][0])}"})
        elif kind == "Image":
            alt = "".join(sign for sign, _ in _signs(content[1], frozenset()))
            yield f"[bilete {alt} «{content[2][1]}»]", marks
        else:
            assert kind == "RawInline", kind  # other tags are not carried
