"""Markdown tokens as the body of a Word document: one method for each token type."""

from collections.abc import Sequence
from typing import ClassVar

from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from msgspec.structs import replace

from nettverk.render.docx.body import Block, Paragraph
from nettverk.render.docx.ending import keep_end, keep_lists
from nettverk.render.docx.fields import Fields
from nettverk.render.docx.frame import Frame
from nettverk.render.docx.grid import Table, fold_tables, refuse_deep
from nettverk.render.docx.inline import InlineRenderer
from nettverk.render.docx.numbering import Numbering
from nettverk.render.docx.parts import Parts
from nettverk.render.docx.reference import Reference
from nettverk.render.docx.table import lay_table
from nettverk.render.docx.turning import Turning
from nettverk.render.docx.xml import plain_text, run_text

_AFTER_TABLE = '<w:spacing w:before="200"/>'
# Word makes a line with a picture higher by as much as lines of text are apart.
_PICTURE = '<w:spacing w:line="240" w:lineRule="auto"/>'
_AFTER_TABLE_PICTURE = '<w:spacing w:before="200" w:line="240" w:lineRule="auto"/>'
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="8FA6AB"/></w:pBdr>'
_RULE_SPACE = '<w:spacing w:before="0" w:after="240" w:line="120" w:lineRule="exact"/>'
_LOOSE = '<w:contextualSpacing w:val="0"/>'


class DocxRenderer:
    """A markdown-it renderer (`RendererProtocol`) for one document, or for one cell of it."""

    __output__: ClassVar[str] = "docx"

    def __init__(
        self,
        reference: Reference,
        parts: Parts,
        numbering: Numbering,
        fields: Fields,
        frame: Frame | None = None,
    ) -> None:
        self._reference, self._parts = reference, parts
        self._numbering, self._fields = numbering, fields
        self._frames = [frame or Frame("Normal", reference.width)]
        self._turning = Turning(reference.document.tail, reference.width)
        self.tail = reference.document.tail
        self.lying = 0
        self._blocks: list[Block] = []
        self._style = ""
        self._loose = True
        self._marker = False  # a list item has begun and its marker is not written
        self._after_table = False
        self._heading = ""

    def render(
        self,
        tokens: Sequence[Token],
        options: OptionsDict,  # noqa: ARG002 - the signature is markdown-it's
        env: EnvType,  # noqa: ARG002 - as above
    ) -> str:
        """Return the children of `w:body`."""
        if any(each.type == "html_block" for each in tokens):
            from nettverk.render.docx.html import expand_html

            tokens = expand_html(tokens)
        self.blocks(fold_tables(refuse_deep([*tokens])))
        self.lying = self._turning.lying_width()
        keep_lists(self._blocks)
        keep_end(self._blocks)
        body, self.tail = self._turning.divide(self._blocks, self._reference.styles["Normal"])
        return body

    def blocks(self, tokens: Sequence[Token]) -> list[Block]:
        """Return the blocks of tokens whose HTML and tables are already gathered."""
        for token in tokens:
            getattr(self, token.type)(token)
        return self._blocks

    def cell(self, tokens: Sequence[Token], frame: Frame) -> list[Block]:
        """Return the blocks of a table cell, which ends with a paragraph as Word demands."""
        inner = DocxRenderer(self._reference, self._parts, self._numbering, self._fields, frame)
        inner.blocks(tokens)
        if not inner._blocks or inner._after_table:
            inner._add(frame.style, "")
        return inner._blocks

    def paragraph_open(self, token: Token) -> None:
        """A paragraph; in a tight list it is the text of the item."""
        frame = self._frames[-1]
        self._style = frame.list_style if self._marker else frame.style
        self._loose = not token.hidden

    def paragraph_close(self, _: Token) -> None:
        """Nothing: the text wrote the paragraph."""

    def heading_open(self, token: Token) -> None:
        """A heading of level 1 to 6."""
        self._style = f"Heading {token.tag[1]}"
        if self._is_outermost():
            self._turning.begin_part(len(self._blocks))

    def heading_close(self, _: Token) -> None:
        """Nothing: the text wrote the heading."""

    def inline(self, token: Token) -> None:
        """The text of a paragraph, heading or cell; nothing to see makes no paragraph."""
        frame = self._frames[-1]
        style = self._style or frame.style
        runs = self._field(token, frame)
        if runs and self._is_outermost() and self._blocks:
            self._blocks[-1].keep_next()  # a prompt says little without what it asks about
        if not runs:
            room = self._room_for(token)
            inline = InlineRenderer(self._reference, self._parts, room, frame.size)
            runs = inline.render(token.children or ())
        if runs and all(each.type == "image" for each in token.children or ()):
            self._add(style, runs, spacing=_AFTER_TABLE_PICTURE if self._after_table else _PICTURE)
        elif runs:
            self._add(style, runs)
        if style.startswith("Heading"):
            self._heading = plain_text([token])
        self._style = ""

    def bullet_list_open(self, _: Token) -> None:
        """A list with bullets."""
        self._begin_list("List Bullet", self._numbering.bullets())

    def bullet_list_close(self, _: Token) -> None:
        """The end of a list with bullets."""
        self._frames.pop()

    def ordered_list_open(self, token: Token) -> None:
        """A list with numbers, counting from where it says."""
        level = self._frames[-1].deeper()
        number = self._numbering.numbers(level, int(token.attrs.get("start", 1)))
        self._begin_list("List Number", number)

    def ordered_list_close(self, _: Token) -> None:
        """The end of a list with numbers."""
        self._frames.pop()

    def list_item_open(self, _: Token) -> None:
        """An item: its first paragraph carries the marker."""
        self._marker = True

    def list_item_close(self, _: Token) -> None:
        """The end of an item, which shows its marker even when it is empty."""
        self._write_marker()

    def blockquote_open(self, _: Token) -> None:
        """A quote; where an item begins with one, its first paragraph carries the marker."""
        frame = self._frames[-1]
        style = frame.style if frame.cell else "Quote"
        marked = style if frame.kind else ""
        self._frames.append(replace(frame, style=style, list_style=marked, quotes=frame.quotes + 1))

    def blockquote_close(self, _: Token) -> None:
        """The end of a quote."""
        self._frames.pop()

    def fence(self, token: Token) -> None:
        """A block of code: one paragraph, so that no shade or border is cut between lines."""
        if not token.content.strip():
            return
        lines = token.content.removesuffix("\n").split("\n")
        runs = "".join(f"<w:r>{run_text(line)}</w:r>" for line in lines[:1])
        runs += "".join(f"<w:r><w:br/>{run_text(line)}</w:r>" for line in lines[1:])
        self._add("Source Code", runs)

    def code_block(self, token: Token) -> None:
        """A block of code marked by indentation."""
        self.fence(token)

    def hr(self, _: Token) -> None:
        """A line across the text."""
        self._write_marker()
        self._add(self._frames[-1].style, "", pBdr=_RULE, spacing=_RULE_SPACE)

    def table(self, token: Token) -> None:
        """A table, gathered by `fold_tables`."""
        table: Table = token.meta["table"]
        self._write_marker()
        frame = self._frames[-1]
        if table.caption:
            above = replace(frame, style="Caption", cell=True, keep=True)
            self._blocks += self.cell(table.caption, above)
        elif self._after_table:
            # Word makes one table of two that touch.
            self._blocks.append(Paragraph(self._reference.styles["Normal"], "", {}))
        else:
            self._lead()
        height = self._turning.sheet.height
        made = lay_table(table, self._heading, self._reference, frame, self.cell, height)
        self._blocks.append(made)
        self._after_table = True

    def _field(self, token: Token, frame: Frame) -> str:
        if not frame.cell:
            return self._fields.prompt(token, self._heading)
        return self._fields.field(token, frame.name) if frame.name else ""

    def _lead(self) -> None:
        """Let a paragraph of the text that leads to what begins here stay on its page."""
        last = self._blocks[-1] if self._blocks else None
        if isinstance(last, Paragraph) and last.style == self._reference.styles["Normal"]:
            last.keep_next()

    def _is_outermost(self) -> bool:
        return len(self._frames) == 1 and not self._frames[0].cell

    def _room_for(self, token: Token) -> tuple[int, int]:
        """Return how wide and high a picture may be; the page is turned for a drawn one."""
        sheet = self._turning.sheet
        if not self._is_outermost():
            return self._frames[-1].room, sheet.height
        for each in token.children or ():
            if each.type == "image":
                size = self._parts.measure_drawn(str(each.attrs["src"]))
                sheet = self._turning.turn_for(*size, len(self._blocks))
        self._frames[0] = replace(self._frames[0], width=self._turning.sheet.width)
        return sheet.width, sheet.height

    def _begin_list(self, style: str, number: int) -> None:
        self._write_marker()
        if self._is_outermost():
            self._lead()
        frame = self._frames[-1]
        numbered = style == "List Number"
        outermost = f"Table {style}" if frame.cell else style
        self._frames.append(
            replace(
                frame,
                level=frame.deeper(),
                # Word takes the space out only between paragraphs of one and the same style.
                list_style=frame.list_style or outermost,
                kind=self._reference.numbers if numbered else self._reference.bullets,
                number=number,
            )
        )

    def _write_marker(self) -> None:
        """Write the marker of an item that begins with something else than a paragraph."""
        if self._marker:
            self._add(self._frames[-1].list_style, "")

    def _add(self, style: str, runs: str, **properties: str) -> None:
        frame, marked = self._frames[-1], self._marker
        style = frame.placed(style, marked=marked)
        properties |= frame.properties(style, marked=marked)
        if marked and self._loose:
            properties["contextualSpacing"] = _LOOSE
        if self._after_table and not style.startswith("Heading"):
            properties.setdefault("spacing", _AFTER_TABLE)
        self._marker = self._after_table = False
        self._blocks.append(Paragraph(self._reference.styles[style], runs, properties))
