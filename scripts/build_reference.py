"""Build `templates/referanse.docx` from the readable parts in `reference/`, and take it apart.

`--check` writes nothing and exits 1 when the built file is older than its sources.
"""

import re
import sys
from pathlib import Path
from zipfile import ZIP_STORED

from nettverk.render.docx.loading import load_reference
from nettverk.render.docx.package import pack
from nettverk.render.docx.reference import PREPARED, write_prepared

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "reference"
TARGET = ROOT / "templates" / "referanse.docx"

# Line breaks and indentation between tags are for us; inside `w:t` there is always text.
_INDENTATION = re.compile(r">\s*\n\s*<")


def build(sources: Path = SOURCES) -> bytes:
    """Return the reference document made of every file below `sources`."""
    names = {path.relative_to(sources).as_posix(): path for path in sources.rglob("*")}
    return pack(
        {
            name: _INDENTATION.sub("><", path.read_text(encoding="utf-8")).encode()
            for name, path in names.items()
            if path.is_file()
        },
        ZIP_STORED,  # the same bytes with every zlib
    )


def main(arguments: list[str]) -> int:
    """Write the reference document, or only compare it; return the exit code."""
    content = build()
    files = {TARGET: content, PREPARED: write_prepared(load_reference(content), content).encode()}
    stale = [path for path, made in files.items() if _read(path) != made]
    if "--check" in arguments:
        for path in stale:
            print(f"{path.name} is not what reference/ says: run scripts/build_reference.py")
        return 1 if stale else 0
    for path in stale:
        path.write_bytes(files[path])
    return 0


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
