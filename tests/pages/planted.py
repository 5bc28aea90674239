"""Documents that are wrong on their pages wherever these end, and the same as they should be."""

import re
from collections.abc import Iterator
from functools import partial

from nettverk.render.binding import bind_markdown
from nettverk.render.docx import DocxWriter, open_reference
from tests.conftest import REPOSITORY
from tests.render.conftest import draft
from tests.render.foreign import Parts, repack

REFERENCE = REPOSITORY / "templates" / "referanse.docx"
HEIGHTS = range(5_500, 8_000, 400)
"""Of pages, in twips."""
_READ = ("word/document.xml", "word/styles.xml")
_ROW = "Her står ei lang setning om alt det som møtet har tatt opp, og som ingen les to gonger."
_TABLE = "| Nr. | Når | Kva |\n|---:|:---|:---|\n" + "".join(
    f"| {number}14/26 | kl. 12.00–15.00 | {_ROW} {_ROW} |\n" for number in range(1, 9)
)
_YEARS = " ".join(f"{'ord' * (each % 7)} 2027–2028" for each in range(30))
_REST = f"""

## Saker

Me vart samde om dette:

- Ein ting
- Ein ting til

{_ROW} {_ROW} {_ROW} {_ROW} {_ROW} {_ROW} {_ROW} {_ROW}

{_YEARS}

Tabellen viser resten:

{_TABLE}

<table><tr><th>Del</th><th>Kva</th></tr><tr><td>Ein</td><td>

{_ROW}

{_ROW}

{_ROW}

</td></tr></table>

| Kva | Kven |
|:---|:---|
| Ein | Alle |
| To | Alle |

## Evaluering

Kva var bra?

*Skriv her kva som var bra.*

## Neste møte

Onsdag.

- Eitt
- To

Torsdag.

- Eitt
- To
- Tre

Slutt.
"""


def write_planted() -> Iterator[tuple[str, bytes, bytes]]:
    """Write documents of low pages, which end everywhere, each with one that is spoilt.

    The name tells how it is spoilt.
    """
    text = bind_markdown("# Møte" + 3 * _REST)
    for number, height in enumerate(HEIGHTS):
        look = repack(REFERENCE.read_bytes(), partial(_cut_pages, height=height))
        right = DocxWriter(open_reference(look), REPOSITORY).write(draft(text))
        yield f"loose {number}", right, repack(right, _loosen)
        yield f"parted {number}", right, repack(right, _part)
        if height == HEIGHTS[0]:
            yield "narrow", right, repack(right, _narrow)


def _cut_pages(parts: Parts, height: int) -> None:
    """Make the pages lower."""
    size = rb'(<w:pgSz [^>]*w:h=)"\d+"'
    parts[_READ[0]] = re.sub(size, rb'\1"%d"' % height, parts[_READ[0]])


def _loosen(parts: Parts) -> None:
    """Take away what holds paragraphs and lines together, and repeats the heads of tables."""
    for name in _READ:
        text = re.sub(rb"<w:(?:keepNext|keepLines|tblHeader)/>", b"", parts[name])
        text = text.replace(b"<w:spacing", b'<w:widowControl w:val="0"/><w:spacing')
        normal = b'<w:pStyle w:val="Normal"/>'
        parts[name] = text.replace(normal, normal + b'<w:widowControl w:val="0"/>')


def _part(parts: Parts) -> None:
    """Let rows be parted."""
    for name in _READ:
        parts[name] = parts[name].replace(b"<w:cantSplit/>", b"")


def _narrow(parts: Parts) -> None:
    """Take away hard spaces, hide a dash, and let columns be too narrow for a clock."""
    text = parts[_READ[0]].replace("\u00a0".encode(), b" ")
    text = text.replace("2027–".encode(), "2027–</w:t></w:r><w:r><w:t>".encode())
    grid = rb'<w:gridCol w:w="\d+"/><w:gridCol w:w="\d+"/><w:gridCol w:w="(\d+)"/>'
    narrow = rb'<w:gridCol w:w="600"/><w:gridCol w:w="900"/><w:gridCol w:w="\1"/>'
    parts[_READ[0]] = re.sub(grid, narrow, text)
