"""The reference document as the writer needs it: the look, taken apart once."""

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct, convert, to_builtins
from msgspec.structs import replace

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

    `size` is in points of Arial, and `notes` tell what the document lacks,
    and `shown` what its headers and footers show of another case, and how to mend it.
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
    shown: tuple[tuple[str, str], ...] = ()


PREPARED = Path(__file__).with_name("prepared.json")


@lru_cache(1)
def open_reference(content: bytes) -> Reference:
    """Take a `.docx` or `.dotx` apart; raises `NettverkError` when it cannot be used.

    The shipped one was taken apart when it was built, which saves every start the price of
    python-docx.
    """
    prepared = json.loads(PREPARED.read_text(encoding="utf-8"))
    if prepared.pop("digest") == sha256(content).hexdigest():
        return _from_json(prepared)
    from nettverk.render.docx.loading import load_reference

    return load_reference(content)


def write_prepared(reference: Reference, content: bytes) -> str:
    """Write a reference document without binary parts as JSON, with the digest of its file."""
    values = to_builtins(replace(reference, ready={}))
    ready = {name: part.decode() for name, part in reference.ready.items()}
    values |= {"digest": sha256(content).hexdigest(), "ready": ready}
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _from_json(values: dict[str, Any]) -> Reference:
    ready = {name: text.encode() for name, text in values.pop("ready").items()}
    return replace(convert({**values, "ready": {}}, Reference), ready=ready)
