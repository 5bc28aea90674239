"""Markdown that would take all there is: inside itself, never ended, or much of it."""

from collections.abc import Callable

_SIZE = 180_000
_CELL = "<table><tr><td>"


def repeat(text: str, size: int = _SIZE) -> Callable[[], bytes]:
    """Write a text as many times as there is room for."""
    return (text * (size // len(text)) + "\n").encode


def say(text: str) -> Callable[[], bytes]:
    """Write a text."""
    return text.encode


def table(columns: int, rows: int) -> Callable[[], bytes]:
    """Write a table."""
    row = "| a " * columns + "|\n"
    return (row + "|---" * columns + "|\n" + row * rows).encode


DEEP: dict[str, Callable[[], bytes]] = {
    "quotes in quotes": repeat("> "),
    "lists in lists": say("".join(f"{'  ' * n}- a\n" for n in range(400))),
    "lists begun on one line": repeat("- "),
    "numbers begun on one line": repeat("1. "),
    "stars": repeat("*"),
    "stars that open": repeat("*a "),
    "stars and lines": repeat("*a_ "),
    "strong that never ends": repeat("**a "),
    "struck that never ends": repeat("~~a "),
    "brackets": repeat("["),
    "brackets that end": say("[" * 90_000 + "]" * 90_000),
    "links in links": repeat("[a]("),
    "links that never end": repeat("[a](<b"),
    "pictures in pictures": repeat("![a]("),
    "pictures in brackets": repeat("![["),
    "addresses of links": repeat("[a]: b\n"),
    "titles of links": repeat("[a](b 'c"),
    "code that never ends": say("".join("a" + "`" * n for n in range(600))),
    "backslashes": repeat("\\"),
    "signs that are written out": repeat("&amp;&#0;&"),
    "tags that open": repeat("<a"),
    "angles": repeat("<"),
    "comments that open": repeat("<!--"),
    "comments that open on lines": repeat("a <!--\n"),
    "instructions that open": repeat("<?"),
    "letters in angles": repeat("<![CDATA["),
    "declarations": repeat("<!A "),
    "tables in tables": repeat(_CELL),
    "tables that never end": repeat("<table>"),
    "rows that never end": repeat("<table>\n<tr>\n"),
    "cells that never end": repeat("<tr><td>a\n\n"),
    "boxes that never end": repeat("<div>\n\n"),
    "struck tags that never end": repeat("<s><del>a"),
    "notes in notes": repeat("[^a]: b\n"),
    "notes of many names": say("".join(f"[^{n}]: a[^{n + 1}]\n" for n in range(4_000))),
    "headings of signs": repeat("#"),
    "lines under a heading": repeat("=\n"),
    "boxes to tick": repeat("- [ ] [x] "),
    "addresses in angles": repeat("<http://a"),
    "letters to nobody": repeat("<a@"),
    "bars": repeat("|"),
    "rows of bars": repeat("|\n"),
    "heads of tables": repeat("| a |\n|---|\n"),
}
"""What opens and never ends, or stands inside itself."""

WIDE: dict[str, Callable[[], bytes]] = {
    "a cell over 10^9 columns": say('<table><tr><td colspan="1000000000">a</td></tr></table>\n'),
    "a cell over 10^9 rows": say('<table><tr><td rowspan="1000000000">a</td></tr></table>\n'),
    "a width of 5,000 signs": say(f'<table><tr><td colspan="{"9" * 5_000}">a</td></tr></table>\n'),
    "cells 1,000 by 1,000": repeat('<tr><td colspan="1000" rowspan="1000">a</td></tr>\n', 60_000),
    "a table of many cells": repeat("<table><tr><td>a</td></tr></table>\n\n"),
    "5,000 columns": table(5_000, 3),
    "20,000 rows": table(2, 20_000),
    "100 by 500 cells": table(100, 500),
    "40,000 short lines": repeat("a\n"),
    "40,000 paragraphs": repeat("a\n\n"),
    "20,000 headings": repeat("## a\n\n"),
    "headings of one name": repeat("## Sak 1: Lesing\n\nKva, kven, frist\n\n"),
    "20,000 items": repeat("- Kari les boka\n"),
    "one word": repeat("a"),
    "one line": repeat("Ord og ord "),
    "one line of signs nobody sees": repeat("\u200b\u00ad"),
    "rings on one letter": repeat("\u030a"),
    "dates": repeat("1.12. "),
    "weeks and years": repeat("veke 60 i 9999, "),
    "numbers": repeat("9" * 50 + ". "),
    "names": repeat("Siri og Tor, Eva/Kari & Per, "),
    "commas": repeat(","),
    "a picture of 20 MiB": say(f"![](data:image/png;base64,{'A' * 20 * 2**20})\n"),
    "pictures that never begin": repeat("data:image/png;", 20 * 2**20),
    "pictures in pictures' place": repeat("![a][data:image/", 20 * 2**20),
    "400,000 pictures": repeat("![a](data:image/png,A)", 8 * 2**20),
    "tabs": repeat("\t"),
    "returns": repeat("\r"),
    "spaces and an end": say(" " * _SIZE + "\na" + " " * _SIZE + "b\n"),
}
"""Much of something."""
