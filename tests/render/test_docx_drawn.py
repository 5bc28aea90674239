"""Pictures the program has drawn: SVG for Word, pixels for others."""

import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import resvg_py
from lxml import etree

from nettverk.errors import NettverkError
from nettverk.render.docx import DocxWriter, open_reference, vector
from nettverk.render.docx.vector import flatten, rasterise
from tests.ooxml import list_faults

from .conftest import Docx, W, draft, style, text
from .drawing import EXTENT, Write, drawing

SVG = "{http://www.w3.org/2000/svg}"
DESCRIPTION = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
VECTOR = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def test_picture_is_svg_with_pixels_beside_it(write: Write) -> None:
    document = write("![Eit «år» & *meir*](a.svg)", a=drawing(400, 100))
    (blip,), (vector,) = document.body.iter(BLIP), document.body.iter(VECTOR)
    targets = document.relations()
    assert targets[blip.get(EMBED)] == "media/nettverk1.png"
    assert targets[vector.get(EMBED)] == "media/nettverk1.svg"
    root = etree.fromstring(document.parts["word/_rels/document.xml.rels"])
    kinds = {rel.get("Target"): rel.get("Type").rpartition("/")[2] for rel in root}
    assert kinds["media/nettverk1.png"] == kinds["media/nettverk1.svg"] == "image"
    types = document.parts["[Content_Types].xml"].decode()
    assert '<Default Extension="svg" ContentType="image/svg+xml"/>' in types
    (described,) = document.body.iter(DESCRIPTION)
    assert described.get("descr") == "Eit «år» & meir"
    (extent,) = document.body.iter(EXTENT)
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (400 * 9525, 100 * 9525)


def test_pixels_are_two_hundred_an_inch(write: Write) -> None:
    document = write("![a](a.svg)\n\n![b](b.svg)", a=drawing(600, 300), b=drawing(1188, 840))
    for number, extent in enumerate(document.body.iter(EXTENT), 1):
        pixels = document.parts[f"word/media/nettverk{number}.png"]
        (width,) = struct.unpack(">I", pixels[16:20])
        assert width / (int(extent.get("cx")) / 914400) > 199


def test_picture_shown_twice_is_stored_once(write: Write) -> None:
    document = write("![a](a.svg)\n\n![b](a.svg)", a=drawing(40, 10))
    media = [name for name in document.parts if "/media/" in name]
    assert media == ["word/media/nettverk1.png", "word/media/nettverk1.svg"]
    assert [each.get("id") for each in document.body.iter(DESCRIPTION)] == ["1", "2"]


def test_picture_in_a_caption_is_no_wider_than_the_page(write: Write) -> None:
    document = write("<table><caption>\n\n![a](a.svg)\n\n</caption><tr><td>b", a=drawing(1188, 840))
    (extent,) = document.body.iter(EXTENT)
    assert int(extent.get("cx")) // 635 <= 11906 - 2 * 1191
    assert len(document.all(".//w:sectPr")) == 1


def test_picture_that_is_not_shown_is_not_there(write: Write) -> None:
    document = write("Berre tekst", a=drawing(40, 10))
    assert not [name for name in document.parts if "/media/" in name]


def test_name_that_nobody_has_drawn_is_told(write: Write) -> None:
    with pytest.raises(NettverkError, match=r"«b\.svg» finst ikkje"):
        write("![b](b.svg)", a=drawing(40, 10))


def test_same_bytes_twice(
    writer: DocxWriter, reference: bytes, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The other tests paint each picture once.
    paint = resvg_py.svg_to_bytes.__wrapped__  # type: ignore[attr-defined]  # by `remember`
    monkeypatch.setattr(resvg_py, "svg_to_bytes", paint)
    pictures = {"a.svg": drawing(1188, 840)}
    again = DocxWriter(open_reference(reference), workspace)
    first = writer.write(draft("# A\n\n![a](a.svg)", pictures))
    assert first == again.write(draft("# A\n\n![a](a.svg)", pictures))


def test_text_is_drawn_with_the_font_in_the_package_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_words = flatten(drawing(300, 50))
    without = re.sub("<text.*</text>", "", with_words)
    assert rasterise(with_words) != rasterise(without)
    monkeypatch.setattr(vector, "FONT", Path("finst-ikkje.ttf"))
    assert rasterise(with_words) == rasterise(without), "a font of the machine was used"


@pytest.mark.parametrize("family", ["DejaVu Sans", "Finst Ikkje", "Liberation Mono"])
def test_every_font_is_the_one_in_the_package(family: str) -> None:
    drawn = flatten(drawing(300, 50))
    assert rasterise(drawn.replace("Arial", family)) == rasterise(drawn)


def test_style_sheet_becomes_attributes() -> None:
    root = etree.fromstring(flatten(drawing(300, 50)))
    assert not [each for each in root.iter() if each.get("class") or each.get("role")]
    assert root.find(f"{SVG}style") is None
    assert root.find(f"{SVG}text").get("fill") == "#102030"
    look = {"fill": "#ffffff", "stroke-width": "2", "stroke": "#ff0000"}
    assert dict(root.find(f"{SVG}rect").attrib) == {"width": "300", "height": "50"} | look
    assert (root.get("width"), root.get("height")) == ("300", "50")
    assert root.find(f"{SVG}title").text == "A"


def test_what_people_write_stays_text(write: Write, writer: DocxWriter, tmp_path: Path) -> None:
    words = 'A*B | <C> & "D" ]](x) \\'
    alternative = words.replace("\\", "\\\\").replace("]", "\\]").replace("*", "\\*")
    alternative = alternative.replace("<", "&lt;")
    pictures = {"a.svg": drawing(300, 50, words)}
    content = writer.write(draft(f"# A\n\n![{alternative}](a.svg)", pictures))
    document = Docx(content)
    assert next(document.body.iter(DESCRIPTION)).get("descr") == words
    assert etree.fromstring(document.parts["word/media/nettverk1.svg"])[2].text == words
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert list_faults(path) == []


def test_paragraph_stays_with_the_table_it_introduces(docx: Callable[[str], Docx]) -> None:
    document = docx(f"# A\n\nB\n\nC\n\n| a |\n|-|\n| b |\n\n{'x ' * 1_000}")
    kept = [text(p) for p in document.all("./w:p") if p.find(f"{W}pPr/{W}keepNext") is not None]
    assert kept == ["C"]
    assert style(document.all("./w:p")[0]) == "Heading1"


def test_document_without_drawn_pictures_loads_nothing_for_them(example: Path) -> None:
    code = (
        "import sys; from nettverk.cli import run; "
        f"code = run(['--mappe', {str(example)!r}, '--i-dag', '2026-11-24', 'innkalling']); "
        "slow = [each for each in sys.modules if 'resvg' in each or 'nettverk.pictures' in each "
        "or 'docx.vector' in each or 'xml.etree' in each]; "
        "sys.exit(code or ' '.join(slow) or 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
