"""Compile the shipped templates of documents to Python, in `compiled/`, where the package is built.

`--check` writes nothing and exits 1 when a file there is not what it is made of.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "compiled"


class Compiling(BuildHookInterface[Any]):
    """Compiles before hatchling gathers the files of a wheel, or installs this checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled templates; the package is not installed where it is built."""
        del version, build_data
        sys.path.insert(0, str(ROOT / "src"))
        main([])


def build() -> dict[str, str]:
    """Return what each template becomes, by the name of its file."""
    from nettverk.reading.files import Files
    from nettverk.render.compiled import name_code
    from nettverk.render.malar import Malar
    from nettverk.shipped import find_shipped_malar

    malar = Malar(Files(find_shipped_malar().parent))
    folder = find_shipped_malar()
    names = sorted(each.name for kind in ("*.md", "*.txt") for each in folder.glob(kind))
    return {name_code(each, malar.read(each)): f"{malar.compile(each)}\n" for each in names}


def main(arguments: list[str]) -> int:
    """Write the compiled templates, or only compare them; return the exit code."""
    made = build()
    found = {each.name: each.read_text(encoding="utf-8") for each in TARGET.glob("*.py")}
    if "--check" in arguments:
        if found != made:
            print("compiled/ is not what templates/ say: run scripts/build_templates.py")
        return int(found != made)
    TARGET.mkdir(exist_ok=True)
    for name in found.keys() - made.keys():
        (TARGET / name).unlink()
    for name, text in made.items():
        # What is right is left alone: another may be reading it.
        if found.get(name) != text:
            (TARGET / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
