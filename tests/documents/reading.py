"""Readers of their own for what `nettverk` writes: both formats come out as the same blocks."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from markdown_it.token import Token

from nettverk.cli import run
from nettverk.markdown import markdown_parser

TODAY = "2026-11-24"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
NAMESPACES = {"w": W[1:-1]}
_TAG = re.compile(r"<(/?)(\w+)[^>]*>|([^<]+)")


@dataclass(frozen=True)
class Block:
    """A heading (`h1`…), an `item` of a list or any other paragraph (`p`).

    `cell` is the table, row and column it stands in, counted from 1.
    """

    kind: str
    text: str
    cell: tuple[int, int, int] | None = None


def write(root: Path, out: Path, *arguments: str) -> dict[str, bytes]:
    """Run a command on a workspace and return the files it wrote, by their path below `out`."""
    place = ("--ut", str(out)) if arguments else ()
    assert run(["--mappe", str(root), "--i-dag", TODAY, *arguments, *place]) == 0
    return read_folder(out)


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def read_blocks(name: str, content: bytes) -> list[Block]:
    """Read a document of either format."""
    return list(read_docx(content) if name.endswith(".docx") else read_markdown(content.decode()))


def squeeze(text: str) -> str:
    """Leave one space wherever a text has white space."""
    return " ".join(text.split())


# Word


def read_parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def read_body(content: bytes) -> etree._Element:
    """Return the body of a Word document."""
    return etree.fromstring(read_parts(content)["word/document.xml"]).find(f"{W}body")


def read_docx(content: bytes) -> Iterator[Block]:
    """Read the body of a Word document, block by block."""
    parts = read_parts(content)
    styles = etree.fromstring(parts["word/styles.xml"])
    names = {each.get(f"{W}styleId"): each for each in styles.findall(f"{W}style")}
    table = 0
    for element in etree.fromstring(parts["word/document.xml"]).find(f"{W}body"):
        if element.tag == f"{W}p":
            yield _paragraph(element, names, None)
        elif element.tag == f"{W}tbl":
            table += 1
            for row, tr in enumerate(element.findall(f"{W}tr"), 1):
                for column, tc in enumerate(tr.findall(f"{W}tc"), 1):
                    for each in tc.findall(f"{W}p"):
                        yield _paragraph(each, names, (table, row, column))


def _paragraph(
    element: etree._Element, styles: Mapping[str, etree._Element], cell: tuple[int, int, int] | None
) -> Block:
    style = styles[element.find(f"{W}pPr/{W}pStyle").get(f"{W}val")]
    heading = re.fullmatch(r"heading (\d)", style.find(f"{W}name").get(f"{W}val"))
    numbers = [each.find(f"{W}pPr/{W}numPr/{W}numId") for each in (element, style)]
    numbered = [each for each in numbers if each is not None and each.get(f"{W}val") != "0"]
    kind = f"h{heading[1]}" if heading else "item" if numbered else "p"
    return Block(kind, docx_text(element), cell)


def docx_text(element: etree._Element) -> str:
    """Return the text of a paragraph as a reader sees it: a break is a new line.

    Of a picture it is what is said of it.
    """
    signs = {
        f"{W}br": "\n",
        f"{W}tab": "\t",
        f"{W}noBreakHyphen": "\u2011",
        f"{W}softHyphen": "\xad",
    }
    inside = element.iter(f"{W}t", PICTURE, *signs)
    return "".join(signs.get(each.tag) or each.get("descr") or each.text or "" for each in inside)


# Markdown


def read_markdown(text: str) -> Iterator[Block]:
    """Read Markdown, block by block; a comment, such as the tool's mark at the end, is no text."""
    place = _Place()
    for token in markdown_parser().parse(text):
        if token.type == "inline":
            yield place.block(inline_text(token))
        elif token.type == "html_block" and not token.content.startswith("<!--"):
            for closing, tag, words in _TAG.findall(token.content):
                yield from place.meet(tag, -1 if closing else 1) if tag else place.say(words)
        elif token.type in {"code_block", "fence", "hr"}:
            yield Block(token.type, token.content)
        elif token.type != "html_block":
            yield from place.meet(token.tag, token.nesting)


class _Place:
    """Where in a document the next text stands."""

    def __init__(self) -> None:
        self._kind = "p"
        self._counts: Counter[str] = Counter()
        self._inside = self._empty = False

    def block(self, text: str) -> Block:
        """Make the block that stands here."""
        counts, kind = self._counts, self._kind
        self._kind, self._empty = "p", False
        cell = (counts["table"], counts["tr"], counts["cell"]) if self._inside else None
        return Block(kind, text, cell)

    def say(self, words: str) -> Iterator[Block]:
        """Read text that stands between tags."""
        if words.strip():
            yield self.block(words.strip())

    def meet(self, tag: str, nesting: int) -> Iterator[Block]:
        """Take note of a tag; a cell that closes without a text holds an empty paragraph."""
        if tag in {"th", "td"}:
            if nesting < 0 and self._empty:
                yield self.block("")
            self._counts["cell"] += nesting > 0
            self._inside = self._empty = nesting > 0
        elif nesting > 0 and tag in {"table", "tr"}:
            self._counts[tag] += 1
            self._counts["cell"] = 0
            self._counts["tr"] *= tag == "tr"
        elif nesting > 0 and tag in {"li", "h1", "h2", "h3", "h4", "h5", "h6"}:
            self._kind = "item" if tag == "li" else tag


def inline_text(token: Token) -> str:
    """Return the text of a paragraph as a reader sees it: a break is a new line."""
    signs = {"softbreak": " ", "hardbreak": "\n"}
    pieces = []
    for each in token.children or ():
        if each.content in {"<cite>", "</cite>"}:
            continue  # what a work is called is text as any other
        if each.type == "html_inline":
            assert each.content == "<br>", f"HTML in the text: {each.content}"
            pieces.append("\n")
        elif each.type == "image":
            pieces += [child.content for child in each.children or ()]
        else:
            pieces.append(signs.get(each.type, each.content))
    return "".join(pieces)
