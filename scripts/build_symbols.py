"""Write what the signs of the fonts of pictures are in Unicode, as mammoth lists them.

    uv run python scripts/build_symbols.py [--check]

The list is that of Michael Williamson's mammoth (BSD-2-Clause), which documents are not read with.
"""

import json
import sys
from collections import defaultdict

from mammoth.docx.dingbats import dingbats

from nettverk.referat.runs import SYMBOLS


def main(arguments: list[str]) -> int:
    """Write the list, or only compare it; return the exit code."""
    made = write_symbols()
    stale = not SYMBOLS.is_file() or SYMBOLS.read_text(encoding="utf-8") != made
    if "--check" in arguments:
        if stale:
            print(f"{SYMBOLS.name} is not what mammoth lists: run scripts/build_symbols.py")
        return int(stale)
    if stale:
        SYMBOLS.write_text(made, encoding="utf-8", newline="\n")
    return 0


def write_symbols() -> str:
    """Write the signs of each font, by their numbers in it in sixteens, on a line."""
    fonts: dict[str, dict[str, str]] = defaultdict(dict)
    for (font, place), sign in sorted(dingbats.items()):
        fonts[font.casefold()][f"{place:02x}"] = chr(sign)
    lines = (f'  "{font}": {json.dumps(signs)}' for font, signs in fonts.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
