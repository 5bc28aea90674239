"""A writer with the shipped look, and a reader of its own for what it writes."""

import datetime as dt
import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from zipfile import ZipFile

import pytest
from lxml import etree

from nettverk.render.docx import DocxWriter, open_reference
from nettverk.render.draft import Draft

ROOT = Path(__file__).parents[2]
TEXT_WIDTH = 11906 - 2 * 1191  # A4 between its margins, in twips
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def draft(markdown: str, pictures: Mapping[str, str] = MappingProxyType({})) -> Draft:
    """Make a document of a text, with what it says about itself."""
    return Draft(
        path=PurePosixPath("2026-2027/as-co/2026-11-25-innkalling"),
        markdown=markdown,
        title="Innkalling & <referat>",
        dokument="Innkalling",
        samarbeid="Ås & Co",
        nettverk="Nettverk 3",
        author="Åse Øye",
        gjeld="25. november 2026",
        dato=dt.date(2026, 11, 25),
        pictures=pictures,
    )


class Docx:
    """The parts of a written document."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as package:
            assert package.testzip() is None
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.body = etree.fromstring(self.parts["word/document.xml"])[0]

    def all(self, path: str) -> list[etree._Element]:
        """Return what an XPath with the prefix `w` finds in the body."""
        found: list[etree._Element] = self.body.xpath(path, namespaces={"w": W[1:-1]})
        return found

    def value(self, path: str) -> str:
        """Return the string value of an XPath with the prefix `w`."""
        return str(self.body.xpath(f"string({path})", namespaces={"w": W[1:-1]}))

    def paragraphs(self) -> list[tuple[str, str]]:
        """Return style and text of every paragraph, in order."""
        return [(style(p), text(p)) for p in self.all(".//w:p")]

    def relations(self) -> dict[str, str]:
        """Return the targets of the document's relationships by their ids."""
        root = etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        return {rel.get("Id"): rel.get("Target") for rel in root}


Write = Callable[[str], Docx]  # what `docx` is


def text(element: etree._Element) -> str:
    """Return text as a reader sees it: breaks and tabs are characters."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    inside = element.iter(f"{W}t", f"{W}br", f"{W}tab")
    return "".join(signs.get(node.tag) or node.text or "" for node in inside)


def widths(document: Docx) -> list[int]:
    """Return the columns of the first table in twips."""
    return [
        int(column.get(f"{W}w")) for column in document.all("(.//w:tbl)[1]/w:tblGrid/w:gridCol")
    ]


def style(paragraph: etree._Element) -> str:
    """Return the style id of a paragraph."""
    value: str = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
    return value


def png(width: int, height: int) -> bytes:
    """Return the smallest honest picture of a size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes((width + 7) // 8 + 1) * height)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


@pytest.fixture(scope="session")
def reference() -> bytes:
    """The shipped reference document."""
    return (ROOT / "templates" / "referanse.docx").read_bytes()


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pictures, and one picture beside it."""
    folder = tmp_path_factory.mktemp("verda") / "mappe"
    (folder / "bilete").mkdir(parents=True)
    (folder / "bilete" / "æ ø.png").write_bytes(png(2000, 500))
    (folder / "liten.png").write_bytes(png(20, 10))
    (folder / "tekst.png").write_text("ikkje eit bilete", encoding="utf-8")
    (folder.parent / "utanfor.png").write_bytes(png(1, 1))
    return folder


@pytest.fixture(scope="session")
def writer(reference: bytes, workspace: Path) -> DocxWriter:
    """One writer for all tests: it is made to be used many times."""
    return DocxWriter(open_reference(reference), workspace)


@pytest.fixture(scope="session")
def docx(writer: DocxWriter) -> Write:
    """Write Markdown and open what came out."""
    return lambda markdown: Docx(writer.write(draft(markdown)))


@pytest.fixture(scope="session")
def broad() -> str:
    """Markdown with every construct once."""
    return (Path(__file__).parent / "broad.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def innkalling() -> str:
    """Markdown as the product writes it: a notice with everything around it."""
    return (Path(__file__).parent / "notice.md").read_text(encoding="utf-8")


@pytest.fixture
def write(writer: DocxWriter) -> Callable[..., Docx]:
    """Write Markdown with drawn pictures, and open what came out."""
    return lambda markdown, **pictures: Docx(
        writer.write(draft(markdown, {f"{name}.svg": each for name, each in pictures.items()}))
    )
