"""Reference documents that were made for other documents: each works, or says why it does not."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from nettverk.cli import run
from nettverk.errors import NettverkError
from nettverk.render.docx import DocxWriter, open_reference
from nettverk.render.docx.opening import _breadth
from tests.office import convert, needs_office
from tests.ooxml import list_faults

from . import foreign
from .conftest import Docx, W, draft
from .hiding_places import PLANTS
from .leaks import find_leaks
from .test_reference_leaks import made_of, planted

OURS = "Source Code, Table Text, Table Head, Verbatim Char, Hyperkopling og Nettverk"
HEADINGS = ", ".join(f"Overskrift {level}" for level in range(1, 7))
NORWEGIAN = [f"Manglar stilane Overskrift 4, Overskrift 5, Overskrift 6, {OURS}."]
REFERENCES: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "norwegian": (foreign.norwegian, NORWEGIAN),
    "template": (foreign.template, NORWEGIAN),
    "logo without a text": (
        lambda: foreign.norwegian(alt=""),
        ["Eit bilete i topp- eller botnteksten har ingen alternativ tekst.", *NORWEGIAN],
    ),
    "bare": (
        foreign.bare,
        [
            "Sidestorleiken manglar. Sida er sett til A4.",
            "Margane manglar. Dei er sette til 2,5 cm.",
            f"Manglar stilane {HEADINGS}, Punktliste, Nummerert liste, Sitat, {OURS}.",
        ],
    ),
    "letter": (
        foreign.letter,
        ["Sida er 27,9 × 21,6 cm, ikkje A4.", f"Manglar stilane {OURS}."],
    ),
}


@pytest.fixture(params=REFERENCES)
def case(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def written(content: bytes, workspace: Path, markdown: str) -> Docx:
    return Docx(DocxWriter(open_reference(content), workspace).write(draft(markdown)))


def test_document_is_valid_nynorsk_and_has_every_style(
    case: str, workspace: Path, broad: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.docx"
    content = REFERENCES[case][0]()
    file.write_bytes(DocxWriter(open_reference(content), workspace).write(draft(broad)))
    assert list_faults(file) == []

    document = Docx(file.read_bytes())
    texts = {name: part for name, part in document.parts.items() if name.endswith(".xml")}
    languages = {
        found
        for name, part in texts.items()
        for element in etree.fromstring(part).iter(f"{W}lang", f"{W}themeFontLang")
        if (found := element.get(f"{W}val"))
    }
    assert languages == {"nn-NO"}
    headings = [style for style, _ in document.paragraphs() if style[-1:] in "123456"]
    levels = {
        each.get(f"{W}styleId"): each.find(f"{W}pPr/{W}outlineLvl")
        for each in etree.fromstring(texts["word/styles.xml"]).iter(f"{W}style")
    }
    assert headings
    assert all(levels[each] is not None for each in headings)


def test_what_is_missing_is_named(case: str) -> None:
    content, notes = REFERENCES[case][0](), REFERENCES[case][1]
    told = open_reference(content).notes
    assert len(told) == len(notes)
    assert all(said.startswith(note) for said, note in zip(told, notes, strict=True))


def test_own_ids_header_and_logo_are_kept(workspace: Path) -> None:
    document = written(foreign.norwegian(), workspace, "# Møte\n\n- eitt\n")
    assert [style for style, _ in document.paragraphs()] == ["Overskrift1", "Punktliste"]
    header = document.parts["word/header1.xml"].decode()
    assert "Fjordvik kommune" in header
    assert 'descr="Logoen til Fjordvik"' in header
    assert any(name.startswith("word/media/") for name in document.parts)
    assert "Innkalling for Nettverk 3" in document.parts["word/footer1.xml"].decode()


def test_heading_that_is_lent_is_no_larger_than_the_one_above(workspace: Path) -> None:
    styles = etree.fromstring(written(foreign.norwegian(), workspace, "a").parts["word/styles.xml"])
    by_id = {each.get(f"{W}styleId"): each for each in styles.iter(f"{W}style")}
    four = by_id["Heading4"]
    assert four.find(f"{W}basedOn").get(f"{W}val") == "Overskrift3"
    assert int(four.find(f"{W}rPr/{W}sz").get(f"{W}val")) <= 22


def test_cover_page_and_what_ties_the_document_to_others_are_gone(workspace: Path) -> None:
    document = written(foreign.letter(), workspace, "# Møte\n")
    everything = b"".join(document.parts.values())
    for gone in (b"Forside", b"Meir tekst", b"documentProtection", b"brev.dotx"):
        assert gone not in everything
    assert not [name for name in document.parts if name.startswith("word/media/")]
    assert "Nesbygd kommune" in document.parts["word/header1.xml"].decode(), "of an earlier section"
    assert document.value(".//w:sectPr/w:pgSz/@w:orient") == "landscape"
    assert document.all(".//w:sectPr/w:headerReference")


def test_page_without_a_size_is_a4(workspace: Path) -> None:
    document = written(foreign.bare(), workspace, "a")
    assert document.value(".//w:pgSz/@w:w") == "11906"
    assert document.value(".//w:pgSz/@w:h") == "16838"


def test_room_for_binding_is_no_room_for_a_table(workspace: Path) -> None:
    gutter = foreign.norwegian(gutter=2)
    table = written(gutter, workspace, "| a |\n|-|\n| b |\n")
    assert table.value(".//w:pgMar/@w:gutter") == "1134"
    assert int(table.value(".//w:tblW/@w:w")) == 11906 - 2 * 1417 - 1134


def test_broad_and_unknown_fonts_get_wider_columns(workspace: Path) -> None:
    table = (
        "| Nr. | Kl. | Sak |\n|:--|:--|:--|\n| 1 | 12.00 | " + "Lang tekst om saka. " * 9 + "|\n"
    )
    widths = {
        font: int(
            written(foreign.norwegian(font=font), workspace, table).value(".//w:gridCol/@w:w")
        )
        for font in ("Arial", "Verdana", "Fjordvik Sans")
    }
    assert widths["Arial"] < widths["Verdana"] == widths["Fjordvik Sans"]
    assert _breadth("Times New Roman") == 1


REFUSED = {
    "macros": (foreign.macros, r"har makroar og kan ikkje brukast\. Lagre det i Word"),
    "old format": (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "i det gamle Word-formatet, eller"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_says_why(name: str) -> None:
    content, said = REFUSED[name]
    with pytest.raises(NettverkError, match=said):
        open_reference(content())


BOTH = "referanse.docx og referanse.dotx ligg begge i templates."
FILES = {
    ("referanse.dotx",): ([], ["sjekk"]),
    ("referanse.docx", "referanse.dotx"): ([BOTH], ["mal", "--prøv"]),
    ("referanse.dotm",): (["templates/referanse.dotm har makroar og blir ikkje brukt."], ["sjekk"]),
}
"""The files, what is told of them, and the command that also tries them."""


@pytest.mark.many
@pytest.mark.parametrize("names", FILES, ids=" ".join)
def test_which_file_is_used_is_told(
    names: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = Path(
        shutil.copytree(Path(__file__).parents[1] / "workspaces" / "golden", tmp_path / "g")
    )
    (root / "templates").mkdir()
    for name in names:
        content = foreign.template() if name.endswith("dotx") else foreign.norwegian()
        (root / "templates" / name).write_bytes(content)
    place = ["--mappe", str(root), "--i-dag", "2026-11-24"]
    sayings, trial = FILES[names]
    for words in (["plan", "--format", "docx"], trial, ["mal"]):
        assert run([*place, *words]) == 0
        told = capsys.readouterr().err
        for said in sayings:
            assert f"Merk: {said}" in told
        used = re.findall(r"^Merk: (templates/\S+): Manglar stilane", told, re.MULTILINE)
        assert used == [f"templates/{name}" for name in names if "tm" not in name][:1]
    plan = Docx((root / "dokument/2026-2027/plan.docx").read_bytes())
    assert ("Overskrift1" in {style for style, _ in plan.paragraphs()}) is ("tm" not in names[0])


@needs_office
def test_saved_by_libreoffice(workspace: Path, broad: str, tmp_path: Path) -> None:
    hiding, words = planted(PLANTS)
    both = convert({"": foreign.norwegian(), "x": hiding}, "docx:MS Word 2007 XML", tmp_path)
    # What a placeholder asks for is a field there, whose text is told.
    assert len(find_leaks(both["x"], words)) > 15
    (asked,) = find_leaks(made_of(both["x"], workspace), words)
    assert asked in str(open_reference(both["x"]).shown)

    saved = both[""]
    opened = open_reference(saved)
    file = tmp_path / "a.docx"
    file.write_bytes(DocxWriter(opened, workspace).write(draft(broad)))
    assert list_faults(file) == []
    assert "Fjordvik kommune" in b"".join(Docx(file.read_bytes()).parts.values()).decode("latin-1")
