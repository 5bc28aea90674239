"""Changes in the parts of the reference document."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

Change = Callable[[dict[str, str]], None]


def changed(reference: bytes, change: Change) -> bytes:
    """Return the reference document with some of its parts changed."""
    with ZipFile(BytesIO(reference)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    change(parts)
    buffer = BytesIO()
    with ZipFile(buffer, "w") as copy:
        for name, content in parts.items():
            copy.writestr(name, content)
    return buffer.getvalue()


def replaced(name: str, *pairs: tuple[str, str]) -> Change:
    """Make a change that replaces texts of one part."""

    def change(parts: dict[str, str]) -> None:
        for old, new in pairs:
            assert old in parts[name]
            parts[name] = parts[name].replace(old, new)

    return change
