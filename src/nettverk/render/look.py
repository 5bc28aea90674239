"""What there is to tell of a workspace's own reference document."""

from collections.abc import Iterator
from pathlib import Path

from nettverk.render.formats import REFERENCE
from nettverk.shipped import find_reference

TEMPLATE = "referanse.dotx"
LOOKS = (REFERENCE, TEMPLATE)
MACROS = ("referanse.docm", "referanse.dotm")


def tell_look(root: Path) -> tuple[str, ...]:
    """Tell what an own reference document lacks and what is used instead, and what is not used."""
    return (*_tell_unused(root / "templates"), *_tell_lacking(root))


def _tell_unused(folder: Path) -> Iterator[str]:
    if all((folder / each).is_file() for each in LOOKS):
        yield f"{REFERENCE} og {TEMPLATE} ligg båe i templates. {REFERENCE} gjeld; slett den eine."
    for name in MACROS:
        if (folder / name).is_file():
            yield (
                f"templates/{name} har makroar og blir ikkje brukt. "
                f"Lagre ho i Word som {REFERENCE} eller {TEMPLATE}, utan makroar."
            )


def _tell_lacking(root: Path) -> Iterator[str]:
    path = find_reference(root)
    if path.is_relative_to(root / "templates"):
        from nettverk.render.docx import open_reference  # noqa: PLC0415 — only for an own one

        name = path.relative_to(root).as_posix()
        yield from (f"{name}: {note}" for note in open_reference(path.read_bytes()).notes)
