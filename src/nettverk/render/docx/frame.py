"""Where a block stands: in which container, how far in, with which marker before it."""

from msgspec import Struct

from nettverk.render.docx.numbering import LEVELS, ListKind

QUOTE = 284  # twips a quote is moved in

# What a block of an item is that has no marker; these styles say that it has no number of its own,
# so that those who read the file can tell it from what follows the list.
_IN_LIST = {
    "Normal": "List Continue",
    "Table Text": "Table List Continue",
    "Quote": "List Quote",
    "Source Code": "List Code",
}
_QUOTES = frozenset({"Quote", "List Quote"})


class Frame(Struct, frozen=True):
    """One open container; lengths in twips, and a list level of -1 outside lists.

    `name` is what a field in a cell is called, and `size` that of its text, where it has its own.
    """

    style: str
    width: int
    cell: bool = False
    quotes: int = 0
    level: int = -1
    list_style: str = ""
    kind: ListKind | None = None
    number: int = 0
    align: str = ""
    keep: bool = False
    name: str = ""
    size: int = 0

    @property
    def indent(self) -> int:
        """Return how far from the left a paragraph without a marker begins."""
        return QUOTE * self.quotes + (self.kind.left[self.level] if self.kind else 0)

    @property
    def room(self) -> int:
        """Return the width left for a picture or a table."""
        return max(self.width - self.indent, self.width // 4)

    def placed(self, style: str, *, marked: bool) -> str:
        """Return the style that does the work of this one here."""
        return _IN_LIST.get(style, style) if self.kind and not marked else style

    def deeper(self) -> int:
        """Return the level of a list that begins here; Word has nine."""
        return min(self.level + 1, LEVELS - 1)

    def properties(self, style: str, *, marked: bool) -> dict[str, str]:
        """Return the properties that a paragraph of this style has here."""
        properties: dict[str, str] = {}
        if self.keep:
            properties["keepNext"] = "<w:keepNext/>"
        if self.align:
            properties["jc"] = f'<w:jc w:val="{self.align}"/>'
        if marked:
            properties["numPr"] = (
                f'<w:numPr><w:ilvl w:val="{self.level}"/><w:numId w:val="{self.number}"/></w:numPr>'
            )
        if indent := self._indent(style, marked=marked):
            properties["ind"] = indent
        return properties

    def _indent(self, style: str, *, marked: bool) -> str:
        own = QUOTE if style in _QUOTES else 0
        if marked and self.kind:
            if not self.quotes and style == self.list_style:
                return ""  # the list level says it
            return f'<w:ind w:left="{self.indent}" w:hanging="{self.kind.hanging[self.level]}"/>'
        return f'<w:ind w:left="{self.indent}"/>' if self.indent != own else ""
