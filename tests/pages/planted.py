"""Documents that are wrong on their pages wherever these end, and the same as they should be."""

import re
from collections.abc import Iterator

from nettverk.render.binding import bind_markdown
from nettverk.render.docx import DocxWriter, open_reference
from tests.conftest import REPOSITORY
from tests.render.conftest import draft
from tests.render.foreign import Parts, repack

REFERENCE = REPOSITORY / "templates" / "referanse.docx"
_READ = ("word/document.xml", "word/styles.xml")
_ROW = "Her står ei lang setning om alt det som møtet har tatt opp, og som ingen les to gonger."
_TABLE = "| Nr. | Når | Kva |\n|---:|:---|:---|\n" + "".join(
    f"| {number}14/26 | kl. 12.00–15.00 | {_ROW} {_ROW} |\n" for number in range(1, 9)
)
_REST = f"""

## Saker

Me vart samde om dette:

- Ein ting
- Ein ting til

{_ROW} {_ROW} {_ROW} {_ROW} {_ROW} {_ROW} {_ROW} {_ROW}

Tabellen viser resten:

{_TABLE}

<table><tr><th>Del</th><th>Kva</th></tr><tr><td>Ein</td><td>

{_ROW}

{_ROW}

{_ROW}

</td></tr></table>

## Neste møte

Onsdag.

Slutt.
"""


def write_planted() -> Iterator[tuple[str, bytes, bytes]]:
    """Write documents that end their pages everywhere, each with one that is spoilt.

    The name tells how it is spoilt.
    """
    writer = DocxWriter(open_reference(REFERENCE.read_bytes()), REPOSITORY)
    for lines in range(12, 46):
        text = "# Møte\n\n" + "\n\n".join(f"Linje {each}" for each in range(lines)) + _REST
        right = writer.write(draft(bind_markdown(text)))
        yield f"loose {lines}", right, repack(right, _loosen)
        if lines % 3 == 0:
            yield f"parted {lines}", right, repack(right, _part)
        if lines % 12 == 0:
            yield f"narrow {lines}", right, repack(right, _narrow)


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
    """Take away hard spaces, and let columns be too narrow for a clock."""
    text = parts[_READ[0]].replace("\u00a0".encode(), b" ")
    grid = rb'<w:gridCol w:w="\d+"/><w:gridCol w:w="\d+"/><w:gridCol w:w="(\d+)"/>'
    narrow = rb'<w:gridCol w:w="600"/><w:gridCol w:w="900"/><w:gridCol w:w="\1"/>'
    parts[_READ[0]] = re.sub(grid, narrow, text)
