"""Write how wide each sign of the font in the package is; `--check` tells whether that is stale."""

import json
import sys
from itertools import groupby
from operator import itemgetter
from unicodedata import bidirectional, category

from fontTools.ttLib import TTFont

from nettverk.letters import TABLE, UNSEEN
from nettverk.render.docx.vector import FONT


def main(arguments: list[str]) -> int:
    """Write the table, or only compare it; return the exit code."""
    made = write_table()
    stale = not TABLE.is_file() or TABLE.read_text(encoding="utf-8") != made
    if "--check" in arguments:
        if stale:
            print(f"{TABLE.name} is not what the font says: run scripts/build_widths.py")
        return int(stale)
    if stale:
        TABLE.write_text(made, encoding="utf-8", newline="\n")
    return 0


def write_table() -> str:
    """Write the signs of each width on a line, from narrow to wide."""
    with TTFont(FONT) as font:
        glyphs, measures, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    widths = sorted((measures[glyph][0], chr(code)) for code, glyph in glyphs.items())
    seen = (each for each in widths if category(each[1]) not in UNSEEN)
    lines = [
        f'  "{width}": "{"".join(_write(sign) for _, sign in signs)}"'
        for width, signs in groupby(seen, itemgetter(0))
    ]
    return f'{{"em": {em}, "signs": {{\n' + ",\n".join(lines) + "\n}}\n"


def _write(sign: str) -> str:
    """Write a sign as JSON; one that is blank, or turns the line around, by its number."""
    plain = sign.isprintable() and bidirectional(sign) != "R"
    return json.dumps(sign, ensure_ascii=not plain)[1:-1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
