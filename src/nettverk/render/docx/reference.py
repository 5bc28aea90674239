"""The reference document as the writer needs it: the look, taken apart once."""

from collections.abc import Mapping

from msgspec import Struct

from nettverk.render.docx.numbering import ListKind


class Split(Struct, frozen=True):
    """A part in two halves, with room for what a document adds between them."""

    name: str
    head: str
    tail: str

    def fill(self, content: str) -> bytes:
        """Return the whole part with `content` in its place."""
        return (self.head + content + self.tail).encode()


class Reference(Struct, frozen=True):
    """What the writer needs of a reference document; lengths in twips.

    `size` is in points of Arial, and `notes` tell what the document lacks.
    """

    styles: Mapping[str, str]
    width: int
    size: float
    bullets: ListKind
    numbers: ListKind
    first_number: int
    document: Split
    relations: Split
    numbering: Split
    fields: Mapping[str, str]  # headers and footers that have {names} in them
    core: str
    ready: Mapping[str, bytes]
    notes: tuple[str, ...] = ()
