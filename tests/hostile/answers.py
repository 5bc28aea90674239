"""Answers of a form, in tables and workbooks, that nobody would send; or that few can read."""

from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from .texts import say

Make = Callable[[], bytes]
HEAD = "Skule;Vil vera vert;Kan ikkje vera vert\n"
_SKULE = "Rognelia barneskule"
TABLES: dict[str, Make] = {
    "nothing": say(""),
    "blank lines": say("\n" * 100_000),
    "a head alone": say(HEAD),
    "no schools": say("Vil vera vert;Kan ikkje vera vert\nja;nei\n"),
    "no head": say(f"{_SKULE};ja;nei\n"),
    "a quote that never ends": say(HEAD + f'{_SKULE};"ja;nei\n'),
    "a cell of 100,000 signs": say(HEAD + f"{_SKULE};ja;" + "1," * 50_000 + "\n"),
    "a cell of 900 signs": say(HEAD + f"{_SKULE};ja;" + "1," * 450 + "\n"),
    "a cell of weeks": say(HEAD + f"{_SKULE};ja;veke 43" + ",44" * 300 + "\n"),
    "a cell of brackets": say(HEAD + f"{_SKULE};ja;" + "(" * 900 + "\n"),
    "a cell of blanks": say(HEAD + f"{_SKULE};ja;12.10" + " " * 950 + "x\n"),
    "100,000 columns": say("Skule" + ";Vil vera vert" * 100_000 + "\n"),
    "100,000 unknown schools": lambda: (  # noqa: PLW0108 — made when it is asked for
        HEAD + "".join(f"A{n};ja;nei\n" for n in range(100_000))
    ).encode(),
    "one school 100,000 times": say(HEAD + f"{_SKULE};ja;31.2\n" * 100_000),
    "10 MB": say(HEAD + "a" * 10_000_000),
    "another code": say(HEAD + "Månelia ungdomsskule;ja;nei\n", "cp1252"),
    "two bytes a sign": say(HEAD + "Månelia ungdomsskule;ja;nei\n", "utf-16"),
    "half a sign": lambda: HEAD.encode() + b"\xc3;ja;nei\n",
    "signs of nothing": say("\0" * 1_000),
    "signs that a terminal obeys": say(HEAD + "\x1b]0;PWN\x07A;ja;nei\n"),
    "a formula": say(HEAD + "=cmd|' /c calc'!A1;ja;nei\n"),
    "a day of year 0": say(HEAD + f"{_SKULE};nei;00.00.0000\n"),
    "a day of year 9999": say(HEAD + f"{_SKULE};nei;31.12.9999\n"),
    "a page": say("<html><body>Skule</body></html>"),
}
"""Answers in CSV."""


def fill(*rows: Sequence[object]) -> Make:
    """Write answers as a workbook."""

    def make() -> bytes:
        from openpyxl import Workbook

        book, file = Workbook(), BytesIO()
        for row in rows:
            book.worksheets[0].append([*row])
        book.save(file)
        return file.getvalue()

    return make


def bomb() -> bytes:
    """Pack 100 MB of blanks."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_000)
    return file.getvalue()


_TITLES = HEAD.strip().split(";")
BOOKS: dict[str, Make] = {
    "nothing": say(""),
    "no package": say("Skule;Vil vera vert\n"),
    "an old workbook": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 1_000,
    "a bomb": bomb,
    "no rows": fill(),
    "a head alone": fill(_TITLES),
    "a formula that nobody has counted": fill(_TITLES, [_SKULE, "ja", "=DATE(2027,10,12)"]),
    "a fault": fill(_TITLES, [_SKULE, "ja", "#REF!"]),
    "60,000 rows": fill(_TITLES, *([_SKULE, "ja", ""] for _ in range(60_000))),
}
"""Answers in Excel."""
