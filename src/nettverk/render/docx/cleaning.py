"""A form that is filled in, made ready to be read: nothing of the form is left in it."""

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from lxml import etree
from msgspec import Struct

from nettverk.characters import CHECKED, DATE_PROMPT, PROPOSED, UNCHECKED, WRITE
from nettverk.nynorsk import fold, fold_title
from nettverk.ooxml.elements import Element, Styles, W, find
from nettverk.ooxml.unpacking import unpack
from nettverk.render.docx.cutting import (
    cut_text,
    gather_text,
    join_text,
    remove_block,
    shows,
    trim_lines,
)
from nettverk.render.docx.ending import hold_body
from nettverk.render.docx.finalizing import finalize, parse_part
from nettverk.render.docx.package import pack

_DOCUMENT = re.compile(r"word/document\d*\.xml")
_TEXT, _PARAGRAPH, _ROW, _CELL, _TABLE = (f"{W}{each}" for each in ("t", "p", "tr", "tc", "tbl"))
_SPACES = re.compile(r"(?:\\?\s)+")
_ASKS = WRITE.partition(" ")[0]
"""How what asks for something in an item begins: another line there may be a fact."""
_LEFT_BOX = re.compile(rf"^\s*{UNCHECKED}\s*|\s*{UNCHECKED}\s*$")


def clean_form(
    content: bytes, forms: Sequence[bytes], items: Mapping[str, str], *, held: bool
) -> bytes:
    """Take what is left of a form out of a filled-in copy of it, which is final already.

    What cannot be read comes back as it is, and a form that nobody has written in stays a form.
    `forms` are the form as it may have been printed, and `items` the titles of the agenda with what
    each tells. Once the meeting is `held`, nothing is proposed in its facts any more.
    """
    try:
        filled, printed = _Package(content), [_Package(finalize(each)) for each in forms]
    except Exception:  # noqa: BLE001 — zipfile and lxml let many through; others tell what is broken
        return content
    form = _read_form(printed, items)
    for each in (filled, *printed):
        _Cleaning(each, form).clean(held=held)
    blank = any(join_text(each.body) == join_text(filled.body) for each in printed)
    return content if blank else filled.pack()


class _Package:
    """The parts of a Word document, and its body."""

    def __init__(self, content: bytes) -> None:
        self._parts = unpack(content)
        self._name = next(name for name in self._parts if _DOCUMENT.fullmatch(name))
        self._root = parse_part(self._parts[self._name])
        self.body = self._root.find(f"{W}body")
        self._styles = Styles(parse_part(self._parts["word/styles.xml"]))

    def level_of(self, block: Element) -> int:
        """Return the level of a heading; what is no heading has none."""
        return self._styles.named_level(find(block, "pPr")) if block.tag == _PARAGRAPH else 0

    def list_below(self, heading: Element) -> list[Element]:
        """List what stands below a heading, to the next one that is not lower."""
        below: list[Element] = []
        for block in heading.itersiblings(_PARAGRAPH, _TABLE):
            if 0 < self.level_of(block) <= self.level_of(heading):
                break
            below.append(block)
        return below

    def count_below(self, heading: Element) -> Counter[str]:
        """Count the lines below a heading; "" is what is no text, or a table, or a heading."""
        below = [each for each in self.list_below(heading) if shows(each)]
        other = {each for each in below if each.tag != _PARAGRAPH or self.level_of(each)}
        return Counter("" if each in other else join_text(each) for each in below)

    def list_headings(self) -> list[Element]:
        """List the headings in order."""
        return [each for each in self.body if self.level_of(each)]

    def pack(self) -> bytes:
        """Return the package with its body as it is now."""
        document = etree.tostring(
            self._root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        return pack({**self._parts, self._name: document})


class _Form(Struct, frozen=True):
    """What a form prints to be written over or left out.

    `captions` are the lines that lead up to something, `parts` the headings that go where nothing
    is written, folded, with the lines that stand below each, and `heads` those of the tables. All
    lines but prompts are without spaces.
    """

    prompts: frozenset[str]
    captions: frozenset[str]
    instructions: frozenset[str]
    parts: Mapping[str, Counter[str]]
    heads: frozenset[tuple[str, ...]]


def _read_form(packages: Sequence[_Package], items: Mapping[str, str]) -> _Form:
    """Read the form; what an item of the agenda tells neither instructs nor leads to anything."""
    titles = {form(each) for each in items for form in (fold, fold_title)}
    told = _letters("".join(items.values()))

    def said(line: Element) -> bool:
        return _letters(gather_text(line)) in told

    headings = [(each, heading) for each in packages for heading in each.list_headings()]
    parts = [each for each in headings if _is_part(*each, titles)]
    others = [each for each in headings if each not in parts and _leads_to_fields(*each)]
    above = [line for each in others for line in _instruct(*each)]
    asked = [each for each in above if gather_text(each).startswith(_ASKS) and not said(each)]
    instructions = [line for each in parts for line in _instruct(*each)] + asked
    paragraphs = [line for each in packages for line in each.body.iter(_PARAGRAPH)]
    leads = [each for each in paragraphs if gather_text(each).endswith(":") and not said(each)]
    lines = [gather_text(each) for each in paragraphs]
    tables = [table for each in packages for table in each.body.iter(_TABLE)]
    printed: dict[str, Counter[str]] = {}
    for package, heading in parts:
        title = fold(gather_text(heading))
        printed[title] = printed.get(title, Counter()) | package.count_below(heading)
    return _Form(
        prompts=frozenset(each for each in lines if each.startswith(WRITE)),
        captions=frozenset(join_text(each) for each in leads),
        instructions=frozenset(map(join_text, instructions)),
        parts=printed,
        heads=frozenset(_head(each) for each in tables if _asks(each)),
    )


def _is_part(package: _Package, heading: Element, items: Collection[str]) -> bool:
    """Tell whether a heading has fields below, and is neither the title nor an agenda item's.

    The form numbers the items, in its own words, or calls them by their titles.
    """
    return (
        package.level_of(heading) > 1
        and not _is_numbered(heading)
        and fold(gather_text(heading)) not in items
        and any(_asks(block) for block in package.list_below(heading))
    )


def _leads_to_fields(package: _Package, heading: Element) -> bool:
    """Tell whether what stands below a heading, and is no title, begins with a table to fill in."""
    below = package.list_below(heading)
    table = next((each for each in below if each.tag == _TABLE or package.level_of(each)), None)
    return (
        package.level_of(heading) > 1 and table is not None and table.tag == _TABLE and _asks(table)
    )


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _asks(block: Element) -> bool:
    """Tell whether there is something to fill in: a prompt, a box, or an empty cell."""
    cells = [each for each in block.iter(_CELL) if not shows(each)]
    return bool(cells) or gather_text(block).startswith(WRITE)


def _instruct(package: _Package, heading: Element) -> Iterator[Element]:
    """List what stands below a heading to say how it is filled in.

    A question, and what leads on to a list, is what the lines below are about.
    """
    for block in package.list_below(heading):
        text = gather_text(block)
        if block.tag == _TABLE or package.level_of(block) or text.endswith(("?", ":")):
            return
        if shows(block) and not text.startswith(WRITE):
            yield block


class _Cleaning:
    """The cleaning of one document."""

    def __init__(self, package: _Package, form: _Form) -> None:
        self._package, self._body, self._form = package, package.body, form
        longest = sorted(form.prompts, key=len, reverse=True)
        # An older form has other spaces.
        known = (_SPACES.sub(r"\\s+", re.escape(each)) for each in longest)
        prompts = "|".join([*known, f"^{WRITE}:"])
        self._prompt = re.compile(rf"(?:{prompts})\s*")
        # A text may begin with the words of the prompt, and a day may stand beside it.
        self._date = re.compile(rf"^(?:{DATE_PROMPT})\s*(?=\d|$)|(?<=[\d.])\s*(?:{DATE_PROMPT})$")
        self._proposed = re.compile(re.escape(PROPOSED))

    def clean(self, *, held: bool) -> None:
        """Take away the fields, then what they leave empty: lines, rows, tables and headings."""
        if held:
            self._decide()
        for paragraph in [*self._body.iter(_PARAGRAPH)]:
            self._clean_paragraph(paragraph)
        for heading in self._package.list_headings():
            below = self._package.list_below(heading)
            lines = itertools.takewhile(lambda each: not self._package.level_of(each), below)
            self._remove_pieces([each for each in lines if each.tag == _PARAGRAPH])
        for table in [*self._body.iter(_TABLE)]:
            self._clean_table(table)
        for heading in reversed(self._package.list_headings()):
            self._remove_caption(heading)
            if not self._is_written(heading):
                for each in (heading, *self._package.list_below(heading)):
                    self._body.remove(each)
        hold_body(self._body, self._package.list_headings())

    def _decide(self) -> None:
        """Let a host no longer be proposed in the facts of the meeting, above its parts."""
        for block in self._body:
            if self._package.level_of(block) > 1:
                return
            for paragraph in block.iter(_PARAGRAPH) if block.tag == _TABLE else ():
                cut_text(paragraph, self._proposed)

    def _clean_paragraph(self, paragraph: Element) -> None:
        cell = paragraph.getparent().tag == _CELL
        printed = not cell and join_text(paragraph) in self._form.instructions
        cut = cut_text(paragraph, self._prompt) or (cell and cut_text(paragraph, self._date))
        if cut:
            trim_lines(paragraph)
        if not cell and (printed or (cut and not shows(paragraph))):
            remove_block(paragraph)

    def _remove_pieces(self, lines: Sequence[Element]) -> None:
        """Remove a prompt that Enter has cut: lines that together make all of it."""
        for at, line in enumerate(lines):
            for prompt in sorted(self._form.prompts):
                rest = (whole := "".join(prompt.split())).removeprefix(join_text(line))
                here = [each for each in lines[at:] if each.getparent() is not None]
                below = here[1:] if here[:1] == [line] else []
                others = _find_pieces(rest, below) if rest != whole else []
                for each in [line, *others] if others else ():
                    remove_block(each)

    def _remove_caption(self, heading: Element) -> None:
        """Remove a line that leads up to what nobody wrote: the last below a heading."""
        below = [each for each in self._package.list_below(heading) if shows(each)]
        if below and join_text(below[-1]) in self._form.captions:
            remove_block(below[-1])

    def _is_written(self, heading: Element) -> bool:
        """Tell whether a heading is no part, or more stands below it than the form prints there."""
        printed = self._form.parts.get(fold(gather_text(heading)))
        if printed is None or _is_numbered(heading):
            return True
        said = self._package.count_below(heading)
        return bool(said[""] or said - printed)

    def _clean_table(self, table: Element) -> None:
        """Take away the rows in which nothing is written, and a table that has no others."""
        if _head(table) not in self._form.heads:
            return
        for paragraph in table.iter(_PARAGRAPH):
            said = gather_text(paragraph)
            if said.replace(UNCHECKED, "").strip() and CHECKED not in said:
                cut_text(paragraph, _LEFT_BOX)
        empty = [each for each in table.findall(_ROW)[1:] if not shows(each)]
        for each in empty:
            table.remove(each)
        rows = table.findall(_ROW)
        if empty and len(rows) == 1:
            remove_block(table)
        # The last row is not held to what follows, as those above it are.
        for kept in [*rows[-1].iter(f"{W}keepNext")] if empty else ():
            kept.getparent().remove(kept)


def _is_numbered(heading: Element) -> bool:
    return any(sign.isdigit() for sign in gather_text(heading))


def _find_pieces(rest: str, lines: Sequence[Element]) -> list[Element]:
    """Find the lines, in order, that together make the rest of a prompt; the longest go first."""
    texts = [join_text(each) for each in lines]
    found = [at for at, text in enumerate(texts) if text and rest.startswith(text)]
    for at in sorted(found, key=lambda at: len(texts[at]), reverse=True):
        after = rest.removeprefix(texts[at])
        others = _find_pieces(after, lines[at + 1 :])
        if others or not after:
            return [lines[at], *others]
    return []


def _head(table: Element) -> tuple[str, ...]:
    row = table.find(_ROW)
    return tuple(fold(gather_text(cell)) for cell in row.iter(_CELL)) if row is not None else ()
