"""Build `templates/referanse.docx` from the readable parts in `reference/`.

`--check` writes nothing and exits 1 when the built file is older than its sources.
"""

import re
import sys
from pathlib import Path

from nettverk.render.docx.package import compress, pack

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
            name: compress(_INDENTATION.sub("><", path.read_text(encoding="utf-8")).encode())
            for name, path in names.items()
            if path.is_file()
        }
    )


def main(arguments: list[str]) -> int:
    """Write the reference document, or only compare it; return the exit code."""
    content = build()
    if "--check" not in arguments:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_bytes(content)
        return 0
    if TARGET.is_file() and TARGET.read_bytes() == content:
        return 0
    print(f"{TARGET.name} is not what reference/ says: run scripts/build_reference.py")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
