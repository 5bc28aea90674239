"""The many forms that a Word file has: each is used, and what is wrong in it is mended or told."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from nettverk.ooxml.elements import Element, W
from nettverk.render.docx import DocxWriter
from nettverk.render.docx.loading import load_reference
from tests.ooxml import list_faults

from . import foreign
from .conftest import Docx, draft
from .foreign import Parts, repack

CASES = Path(__file__).parent / "references"
TEXT = (
    "# Møte\n\n## 1. Sak\n\n- eitt\n\n1. eitt\n\n| a |\n|-|\n| b |\n\n[lenkje](https://udir.no)\n"
)


def _each(change: Callable[[bytes], bytes]) -> Callable[[Parts], None]:
    def apply(parts: Parts) -> None:
        for name in parts:
            if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
                parts[name] = change(parts[name])

    return apply


def _strict(part: bytes) -> bytes:
    space = rb"http://schemas.openxmlformats.org/(wordprocessingml|officeDocument|drawingml)/2006/"
    return re.sub(space, rb"http://purl.oclc.org/ooxml/\1/", part)


def _other_prefix(part: bytes) -> bytes:
    part = part.replace(b"xmlns:w=", b"xmlns:ns0=")
    return re.sub(rb"(</?|\s)w:", rb"\1ns0:", part)


def _fractions(part: bytes) -> bytes:
    measure = rb'(w:(?:w|h|left|right|top|bottom|before|after|pos)=")(\d+)"'
    return re.sub(measure, rb'\1\2.0000000000005"', part)


def _units(part: bytes) -> bytes:
    part = re.sub(rb'<w:sz w:val="22"/>', b'<w:sz w:val="11pt"/>', part)
    return re.sub(rb'w:(left|right)="1417"', rb'w:\1="2.5cm"', part)


def _twins(part: bytes) -> bytes:
    found = re.search(rb'<w:style [^>]*w:styleId="Overskrift1".*?</w:style>', part, re.DOTALL)
    return part.replace(b"</w:styles>", found[0] + b"</w:styles>") if found else part


def _long_body(parts: Parts) -> None:
    text = b"<w:p><w:r><w:t>" + b"Lang tekst. " * 3 + b"</w:t></w:r></w:p>"
    body = b"<w:body>"
    parts["word/document.xml"] = parts["word/document.xml"].replace(body, body + text * 10_000)


FORMS: dict[str, Callable[[Parts], None]] = {
    "strict": _each(_strict),
    "other prefix": _each(_other_prefix),
    "fractions": _each(_fractions),
    "units": _each(_units),
    "two styles of one id": _each(_twins),
    "small letters": _each(
        lambda part: part.replace(b'w:name w:val="Normal"', b'w:name w:val="normal"')
    ),
    "long body": _long_body,
}


@pytest.fixture(scope="module")
def usual(workspace: Path) -> Docx:
    """What is written with the reference document in its usual form."""
    return Docx(DocxWriter(load_reference(foreign.norwegian()), workspace).write(draft(TEXT)))


@pytest.mark.parametrize("form", FORMS)
def test_another_form_of_the_same_gives_the_same(form: str, usual: Docx, workspace: Path) -> None:
    content = repack(foreign.norwegian(), FORMS[form])
    assert Docx(content).parts != Docx(foreign.norwegian()).parts
    written = Docx(DocxWriter(load_reference(content), workspace).write(draft(TEXT)))
    assert written.parts.keys() == usual.parts.keys()
    for name in written.parts:
        if name.endswith(".xml") and name.startswith("word/"):
            assert canonical(written.parts[name]) == canonical(usual.parts[name]), name


def canonical(part: bytes) -> str:
    """Write elements as names and values, whatever prefixes they have."""
    return "\n".join(
        f"{each.tag} {sorted(each.attrib.items())} {each.text}"
        for each in etree.fromstring(part).iter(etree.Element)
        if etree.QName(each).localname != "lsdException"
    )


@pytest.mark.parametrize("case", sorted(each.name for each in CASES.glob("*.docx")))
def test_found_references_are_used(case: str, workspace: Path, tmp_path: Path) -> None:
    look = load_reference((CASES / case).read_bytes())
    file = tmp_path / "a.docx"
    file.write_bytes(DocxWriter(look, workspace).write(draft(TEXT)))
    assert list_faults(file) == []
    ring = [each for each in look.notes if "i ring" in each]
    assert bool(ring) is (case == "cyclicheading.docx")


def test_leaks_that_were_found_are_stopped(workspace: Path) -> None:
    look = load_reference((CASES / "lekk-referanse.docx").read_bytes())
    made = Docx(DocxWriter(look, workspace).write(draft(TEXT)))
    allowed = {"document", "styles", "numbering", "settings", "fontTable", "theme1"}
    names = {
        Path(each).stem for each in made.parts if each.startswith("word/") and "_rels" not in each
    }
    assert names <= allowed
    assert "docProps/custom.xml" not in made.parts


def test_styles_in_a_ring_are_told_and_parted() -> None:
    def ring(parts: Parts) -> None:
        parts["word/styles.xml"] = re.sub(
            rb'(w:styleId="Overskrift1">.*?<w:basedOn w:val=)"Normal"',
            rb'\1"Overskrift2"',
            parts["word/styles.xml"].replace(
                b'<w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>',
                b'<w:name w:val="heading 2"/><w:basedOn w:val="Overskrift1"/>',
            ),
            count=1,
            flags=re.DOTALL,
        )

    told = [
        each for each in load_reference(repack(foreign.norwegian(), ring)).notes if "ring" in each
    ]
    assert [each.partition(". ")[0] for each in told] == [
        "Stilar er baserte på kvarandre i ring: «heading 1» og «heading 2»"
    ]


def _mended(change: Callable[[bytes], bytes]) -> tuple[dict[str, Element], str]:
    def apply(parts: Parts) -> None:
        parts["word/styles.xml"] = change(parts["word/styles.xml"])

    look = load_reference(repack(foreign.norwegian(), apply))
    styles = etree.fromstring(look.ready["word/styles.xml"])
    return {each.get(f"{W}styleId"): each for each in styles.iter(f"{W}style")}, " ".join(
        look.notes
    )


NUMBER = b'<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'


def test_numbers_of_headings_go_their_own_and_those_of_the_style_below() -> None:
    based = b'<w:style w:type="paragraph" w:styleId="Tal"><w:name w:val="Tal"/>%s</w:pPr></w:style>'

    def number(styles: bytes) -> bytes:
        own = rb'(w:styleId="Overskrift2">.*?)<w:pPr>'
        styles = re.sub(own, rb"\1" + NUMBER, styles, count=1, flags=re.DOTALL)
        inherited = rb'(w:styleId="Overskrift3">.*?<w:basedOn w:val=")Normal'
        styles = re.sub(inherited, rb"\1Tal", styles, count=1, flags=re.DOTALL)
        return styles.replace(b"</w:styles>", based % NUMBER + b"</w:styles>")

    styles, told = _mended(number)
    assert "Overskrift 2 og 3 har nummer, og teksten har sine eigne." in told
    assert styles["Overskrift2"].find(f"{W}pPr/{W}numPr") is None
    assert styles["Overskrift3"].find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "0"
    _, untold = _mended(lambda styles: styles)
    assert "har nummer" not in untold


def test_heading_stays_with_what_follows_it() -> None:
    def loosen(styles: bytes) -> bytes:
        kept = rb'(w:styleId="Overskrift3">.*?)<w:keepNext/>'
        return re.sub(kept, rb"\1", styles, count=1, flags=re.DOTALL)

    styles, told = _mended(loosen)
    assert "Overskrift 3 kunne stått åleine nedst på ei side." in told
    assert styles["Overskrift3"].find(f"{W}pPr")[0].tag == f"{W}keepNext"
