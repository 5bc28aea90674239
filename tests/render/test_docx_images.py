"""Pictures come from the workspace, and from nowhere else."""

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest

from nettverk.errors import NettverkError

from .conftest import Docx, W, png

Write = Callable[[str], Docx]
EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
DESCRIPTION = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def test_picture_is_scaled_described_and_stored_once(docx: Write) -> None:
    document = docx('![Ein "stor" & *fin*](<bilete/æ ø.png>)\n\n![igjen](bilete/æ%20ø.png)')
    media = [name for name in document.parts if "/media/" in name]
    extents = list(document.body.iter(EXTENT))
    descriptions = [node.get("descr") for node in document.body.iter(DESCRIPTION)]

    assert media == ["word/media/nettverk1.png"]
    assert [int(extent.get("cx")) for extent in extents] == [(11906 - 2 * 1191) * 635] * 2
    assert abs(int(extents[0].get("cy")) * 4 - int(extents[0].get("cx"))) < 4
    assert descriptions == ['Ein "stor" & fin', "igjen"]
    assert [node.get("id") for node in document.body.iter(DESCRIPTION)] == ["1", "2"]


def test_picture_is_no_wider_than_its_cell(docx: Write) -> None:
    document = docx("| a | b |\n|-|-|\n| ![x](<bilete/æ ø.png>) | ord |")
    cell = int(document.value("(.//w:tcW)[1]/@w:w"))

    assert int(next(document.body.iter(EXTENT)).get("cx")) < cell * 635


def test_small_picture_keeps_its_size_and_no_text_is_decoration(docx: Write) -> None:
    document = docx("[![](liten.png)](https://x.no)")

    assert int(next(document.body.iter(EXTENT)).get("cx")) == 20 * 914400 // 72
    assert b"adec:decorative" in document.parts["word/document.xml"]
    assert document.all(".//w:hyperlink//*[self::w:drawing]")[0].tag == f"{W}drawing"


def test_pictures_that_lie_in_the_text_are_shown(docx: Write) -> None:
    small, large = (b64encode(png(*size)).decode() for size in ((20, 10), (200, 100)))
    document = docx(
        f"![Eit](data:image/png;base64,{small}) ![To][image1] ![Tre][image1]\n\n"
        f"[image1]: <data:image/png;base64,{large}>\n"
    )
    media = [part for name, part in document.parts.items() if "/media/" in name]
    descriptions = [node.get("descr") for node in document.body.iter(DESCRIPTION)]

    assert media == [png(20, 10), png(200, 100)]
    assert descriptions == ["Eit", "To", "Tre"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("manglar.png", "«manglar.png» finst ikkje"),
        ("bilete", "«bilete» finst ikkje eller kan ikkje opnast"),
        ("../utanfor.png", "utanfor arbeidsmappa"),
        ("/etc/passwd", "utanfor arbeidsmappa"),
        ("%2e%2e/utanfor.png", "utanfor arbeidsmappa"),
        ("a%00.png", "finst ikkje"),
        ("tekst.png", "kan ikkje lesast"),
        ("kutta.png", "kan ikkje lesast"),
        ("ring.png", "finst ikkje"),
        ("https://x.no/a.png", "ligg på nettet"),
        ("//x.no/a.png", "ligg på nettet"),
        ("data:image/png;base64,AAAA", "kan ikkje lesast"),
        ("data:image/png;base64,A", "kan ikkje lesast"),
        ("data:image/png;base64,", "kan ikkje lesast"),
    ],
)
def test_picture_that_cannot_be_used(
    docx: Write, source: str, message: str, workspace: Path
) -> None:
    (workspace / "kutta.png").write_bytes(png(40, 20)[:20])
    if source == "ring.png":
        (workspace / source).symlink_to(source)
    with pytest.raises(NettverkError, match=message):
        docx(f"![a]({source})")
