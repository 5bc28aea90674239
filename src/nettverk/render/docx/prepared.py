"""The shipped reference document taken apart when it was built, as JSON."""

import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import convert, to_builtins
from msgspec.structs import replace

from nettverk.render.docx.reference import Reference

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
    from nettverk.render.docx.loading import load_reference  # noqa: PLC0415 — loads python-docx

    return load_reference(content)


def to_json(reference: Reference, content: bytes) -> str:
    """Write a reference document without binary parts as JSON, with the digest of its file."""
    values = to_builtins(replace(reference, ready={}))
    ready = {name: part.decode() for name, part in reference.ready.items()}
    values |= {"digest": sha256(content).hexdigest(), "ready": ready}
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _from_json(values: dict[str, Any]) -> Reference:
    ready = {name: text.encode() for name, text in values.pop("ready").items()}
    return replace(convert({**values, "ready": {}}, Reference), ready=ready)
