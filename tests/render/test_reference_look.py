"""The look of a reference comes along whole: what can be mended is, and what is lost is told."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from nettverk.errors import NettverkError
from nettverk.render.docx import DocxWriter
from nettverk.render.docx.loading import load_reference
from nettverk.render.docx.reference import Reference
from tests.ooxml import list_faults

from . import foreign
from .conftest import Docx, draft, png
from .foreign import Parts, repack
from .headers import HEADER, drawn, header_of, line, picture, said, with_header
from .leaks import put, relate

LOGO = {"media/image1.png": png(60, 30)}
AWAY = {"away": ("image", "file:///C:/logo.png")}
BOTH = '<v:imagedata r:id="{0}" r:href="{away}"/>'
INK = "http://schemas.microsoft.com/office/word/2010/wordprocessingInk"


def pictures(look: Reference) -> list[str]:
    return [name for name in look.ready if "/media/" in name]


def wordings(asked: str, first: str) -> str:
    inside = picture().removeprefix("<w:r>").removesuffix("</w:r>")
    return line(
        f'<w:r><mc:AlternateContent xmlns:zz="{asked}"><mc:Choice Requires="zz">{first}'
        f"</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r>"
    )


KEPT = {
    "drawn, and also linked": line(drawn(BOTH, alt="Logo")),
    "placed, and also linked": line(picture(leads='r:link="{away}" r:embed')),
    "newer wording of ink": wordings(
        INK, '<w:drawing><w14:contentPart xmlns:w14="urn:w14" r:id="rIdInk"/></w:drawing>'
    ),
    "wording of another program": wordings("https://zz.no", "<zz:a/>"),
    "newer wording that is lost": wordings(
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        picture("rIdGone").removeprefix("<w:r>").removesuffix("</w:r>"),
    ),
}


@pytest.mark.parametrize("kind", KEPT)
def test_logo_is_kept(kind: str, workspace: Path, tmp_path: Path) -> None:
    look = load_reference(with_header(KEPT[kind] + line(), LOGO, AWAY))
    assert len(pictures(look)) == 1
    assert re.search("<(?:v:imagedata|a:blip) ", header_of(look))
    assert not [each for each in look.notes if "ikkje med" in each]
    assert "C:/logo" not in str(look.ready)
    file = tmp_path / "a.docx"
    file.write_bytes(DocxWriter(look, workspace).write(draft("# Møte")))
    assert list_faults(file) == []


@pytest.mark.parametrize("name", ["bilete æøå.png", "Bilete.PNG"])
def test_logo_is_found_whatever_signs_its_name_is_written_in(name: str) -> None:
    led = {"bilete æøå.png": "bilete%20%C3%A6%C3%B8%C3%A5.png", "Bilete.PNG": "bilete.png"}

    def change(parts: Parts) -> None:
        key = relate(parts, HEADER, "image", f"media/{led[name]}")
        parts[HEADER] = parts[HEADER].replace(b"rIdLek9", key.encode())
        parts[f"word/media/{name}"] = png(60, 30)

    look = load_reference(repack(with_header(line(picture("rIdLek9"))), change))
    assert len(pictures(look)) == 1


CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
SMART = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
LOST = {
    "picture elsewhere": (picture("{key}", leads="r:link"), "image", "eit bilete som ligg utanfor"),
    "chart": (
        f'<w:r><w:drawing><c:chart xmlns:c="{CHART}" r:id="{{key}}"/></w:drawing></w:r>',
        "chart",
        "eit diagram.",
    ),
    "smart art": (
        f'<w:r><w:drawing><d:relIds xmlns:d="{SMART}" r:dm="{{key}}"/></w:drawing></w:r>',
        "diagramData",
        "SmartArt.",
    ),
    "signature": (drawn("<o:signatureline/>"), "image", "ei linje for signatur."),
}


@pytest.mark.parametrize("kind", LOST)
def test_what_is_lost_of_a_header_is_told(kind: str) -> None:
    markup, is_a, what = LOST[kind]
    links = {"key": (is_a, "file:///C:/a.xml")}
    look = load_reference(with_header(line(markup, said("Fjordvik")), {}, links))
    told = [*look.notes, *(each for each, _ in look.shown)]
    assert [each for each in told if each.startswith(f"Toppteksten har {what}")]
    assert "Fjordvik" in header_of(look)
    assert not pictures(look)


@pytest.mark.parametrize(
    ("held", "stays"),
    [
        ('<v:imagedata r:id="{0}"/><v:imagedata r:id="x"/>', False),
        ('<v:imagedata r:id="{0}"/><v:rect o:relid="x"><v:imagedata r:id="x"/></v:rect>', True),
    ],
)
def test_picture_goes_with_what_is_lost_of_a_drawing(held: str, stays: bool) -> None:
    look = load_reference(with_header(line(drawn(held)), LOGO))
    assert header_of(look).count("imagedata") == stays
    assert "v:rect" not in header_of(look)
    assert bool(pictures(look)) == stays


def test_header_that_is_not_there_is_told() -> None:
    look = load_reference(repack(with_header(line()), lambda parts: parts.__delitem__(HEADER)))
    assert any(each.startswith("Toppteksten manglar i fila") for each in look.notes)
    fine = load_reference(with_header(line(said("Fjordvik"))))
    assert not [each for each in fine.notes if "opptekst" in each]


def made_with(change: Callable[[Parts], None], workspace: Path) -> Docx:
    content = repack(foreign.norwegian(), change)
    return Docx(DocxWriter(load_reference(content), workspace).write(draft("# Møte\n\n- eitt\n")))


def test_list_with_a_picture_for_mark_gets_a_sign(workspace: Path) -> None:
    level = (
        '<w:lvl w:ilvl="%s"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/>'
        '<w:lvlPicBulletId w:val="0"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>'
    )
    levels = "".join(level % each for each in range(9))

    def change(parts: Parts) -> None:
        listed = f'<w:abstractNum w:abstractNumId="97">{levels}</w:abstractNum>'
        number = '<w:num w:numId="97"><w:abstractNumId w:val="97"/></w:num></w:numbering>'
        whole = parts["word/numbering.xml"].decode().replace("</w:numbering>", number)
        parts["word/numbering.xml"] = re.sub(
            "<w:abstractNum ", f"{listed}<w:abstractNum ", whole, count=1
        ).encode()
        style = rb'(w:styleId="Punktliste">.*?)<w:numId w:val="\d+"/>'
        parts["word/styles.xml"] = re.sub(
            style, rb'\1<w:numId w:val="97"/>', parts["word/styles.xml"], count=1, flags=re.DOTALL
        )

    numbering = made_with(change, workspace).parts["word/numbering.xml"].decode()
    (listed,) = re.findall(r'<w:abstractNum w:abstractNumId="97">.*?</w:abstractNum>', numbering)
    assert listed.count('<w:lvlText w:val="•"/>') == 9
    assert "Symbol" not in listed


def test_pages_are_those_of_the_look_and_not_of_the_text(workspace: Path) -> None:
    of_text = (
        b'<w:lnNumType w:countBy="1"/><w:pgNumType w:fmt="lowerRoman" w:start="17"/>'
        b'<w:cols w:num="2" w:space="708"/><w:vAlign w:val="bottom"/></w:sectPr>'
    )

    def change(parts: Parts) -> None:
        section = rb"<w:cols [^>]*/>|<w:docGrid [^>]*/>"
        part = re.sub(section, b"", parts["word/document.xml"])
        parts["word/document.xml"] = part.replace(b"</w:sectPr>", of_text)

    made = made_with(change, workspace)
    assert made.all(".//w:sectPr/w:pgMar")
    assert not made.all(".//w:lnNumType | .//w:vAlign | .//w:cols[@w:num] | .//@w:start")
    assert made.value(".//w:pgNumType/@w:fmt") == "lowerRoman"


def without_styles(parts: Parts) -> None:
    del parts["word/styles.xml"]
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        strange = (
            rb"<(?:Override|Relationship) [^>]*/styles[^>]*/>|<Relationship [^>]*\"styles[^>]*/>"
        )
        parts[name] = re.sub(strange, b"", parts[name])
    for name in (HEADER, "word/footer1.xml"):
        parts[name] = re.sub(rb"<w:[pr]Style [^>]*/>", b"", parts[name])


def test_file_without_styles_gets_the_usual_ones(workspace: Path, tmp_path: Path) -> None:
    look = load_reference(repack(foreign.norwegian(), without_styles))
    assert any(each.startswith("Manglar stilane") for each in look.notes)
    file = tmp_path / "a.docx"
    file.write_bytes(DocxWriter(look, workspace).write(draft("# Møte\n\n- eitt\n\n| a |\n|-|\n")))
    assert list_faults(file) == []


def test_the_real_reason_is_said() -> None:
    broken = repack(foreign.norwegian(), lambda parts: parts.update({HEADER: b"<w:hdr><w:p>"}))
    with pytest.raises(NettverkError, match=r"øydelagd: word/header1\.xml kan ikkje lesast"):
        load_reference(broken)


def test_wording_of_a_box_is_kept_once() -> None:
    def change(parts: Parts) -> None:
        put(parts, HEADER, "image", "word/media/b.png", png(9, 9), "image/png")

    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    inside = '<w:drawing><wp:inline><wp:docPr id="3" name="a" descr="Ny"/></wp:inline></w:drawing>'
    look = load_reference(repack(with_header(wordings(shape, inside), LOGO), change))
    assert 'descr="Ny"' in header_of(look)
    assert "Fallback" not in header_of(look)
