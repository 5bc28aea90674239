"""The minutes as a form: filled in with its fields, beside them and without them."""

import copy
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from msgspec.structs import replace

from nettverk.cli import run
from nettverk.model.referat import Avtale, Referat
from nettverk.referat.blocks import Reading
from nettverk.referat.markup import read_markdown
from nettverk.referat.understanding import Understood, understand
from nettverk.referat.word import read_word
from tests import office
from tests.conftest import WORKSPACES
from tests.office import needs_office

from .controls import find_control, text_of, write_cell, write_control
from .filling import Filling, fill_word
from .programs import DAY, EXPECTED, FILLING, with_libreoffice

Change = Callable[[Document], None]
SAID = "Start med kaffi"
HEAD = ["Kva", "Kven", "Frist"]
BOTH = ("innkalling", "referat")
DEADLINE = date(2026, 12, 15)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write notice and minutes of a meeting, and give the folder they lie in."""
    root = Path(shutil.copytree(WORKSPACES / "base", tmp_path_factory.mktemp("f") / "arbeid"))
    place = ["--mappe", str(root), "--i-dag", DAY.isoformat()]
    assert run([*place, "referat", "Nettverk Aust"]) == 0
    assert run([*place, "innkalling", "Nettverk Aust"]) == 0
    return root / "dokument" / "2026-2027" / "nettverk-aust"


def understood(written: Path, reading: Reading) -> Understood:
    skeleton = read_markdown((written / "2026-10-28-referat.md").read_text("utf-8")).blocks
    return understand(reading, [skeleton], DAY, "referat")


def changes(document: Document) -> tuple[Any, Any]:
    """Find the paragraph that asks for changes, and its control."""
    (found,) = (each._p for each in document.paragraphs if "vart samde om" in text_of(each._p))
    return found, find_control(found)


def run_of(text: str) -> Any:
    made = OxmlElement("w:r")
    made.text = text
    return made


def paragraph_of(text: str) -> Any:
    made = OxmlElement("w:p")
    made.append(run_of(text))
    return made


def without_control(document: Document) -> None:
    paragraph, control = changes(document)
    paragraph.remove(control)
    paragraph.append(run_of(SAID))


def after_prompt(document: Document) -> None:
    changes(document)[0].append(run_of(f" {SAID}"))


def before_prompt(document: Document) -> None:
    changes(document)[1].addprevious(run_of(f"{SAID} "))


def paragraph_below(document: Document) -> None:
    changes(document)[0].addnext(paragraph_of(SAID))


def in_block(document: Document) -> None:
    """Press Enter in a program that keeps the control: it holds paragraphs from then on."""
    paragraph, control = changes(document)
    paragraph.remove(control)
    control.find(qn("w:sdtContent"))[:] = [paragraph_of(SAID), paragraph_of("Kortare møte")]
    paragraph.addnext(control)


def in_lines(document: Document) -> None:
    """Write on two lines in a program that keeps the control."""
    control = changes(document)[1]
    control.find(qn("w:sdtContent"))[:] = [run_of(f"{SAID}\nKortare møte")]


def emptied(document: Document) -> None:
    paragraph, control = changes(document)
    paragraph.remove(control)


def in_frist(text: str, *, beside: bool = False) -> Change:
    """Make an agreement with a deadline that is written in the control or beside it."""

    def change(document: Document) -> None:
        (table,) = (each for each in document.tables if headed(each) == HEAD)
        cells = table.rows[1].cells
        cells[0].text = "Lesa"
        if beside:
            cells[2].paragraphs[0]._p.append(run_of(text))
        else:
            write_control(find_control(cells[2]._tc), text)

    return change


def headed(table: Any) -> list[str]:
    return [cell.text for cell in table.rows[0].cells]


def over_frist(document: Document) -> None:
    in_frist("")(document)
    (table,) = (each for each in document.tables if headed(each) == HEAD)
    table.rows[1].cells[2].text = "15.12.2026"


def with_new_rows(document: Document) -> None:
    """Press Tab in the last cell twice; Word gives a row with no control, others copy it."""
    (table,) = (each for each in document.tables if headed(each) == HEAD)
    for number in (1, 2):
        table._tbl.append(copy.deepcopy(table.rows[-1]._tr))
        table.rows[-1].cells[0].text = f"Rad {number}"
        write_cell(table.rows[-1].cells[2], "15.12.2026")
        table.rows[-1].cells[2].text = table.rows[-1].cells[2].text or "15.12.2026"


def in_box(text: str) -> Change:
    """Write in the cell of a box, and take the box away where the text is not beside it."""

    def change(document: Document) -> None:
        (table,) = (each for each in document.tables if headed(each)[0] == "Namn")
        cell = table.rows[1].cells[2]
        if text.startswith(" "):
            cell.paragraphs[0]._p.append(run_of(text))
        else:
            cell.text = text

    return change


def say(*lines: str) -> Referat:
    return Referat(endringar=lines)


def agree(frist: str, day: date | None = DEADLINE) -> Referat:
    return Referat(avtalar=(Avtale("Lesa", "", frist, day),))


NEW_ROWS = tuple(Avtale(f"Rad {number}", "", "15.12.2026", DEADLINE) for number in (1, 2))
CHANGES: dict[str, tuple[Change, Referat]] = {
    "control deleted": (without_control, say(SAID)),
    "after the prompt": (after_prompt, say(SAID)),
    "before the prompt": (before_prompt, say(SAID)),
    "below the prompt": (paragraph_below, say(SAID)),
    "paragraphs in the control": (in_block, say(SAID, "Kortare møte")),
    "lines in the control": (in_lines, say(SAID, "Kortare møte")),
    "prompt deleted": (emptied, say()),
    "date chosen": (in_frist("15.12.2026"), agree("15.12.2026")),
    "words for a date": (in_frist("neste møte"), agree("neste møte", None)),
    "date beside the prompt": (in_frist(" 15.12.", beside=True), agree("15.12.")),
    "date over the control": (over_frist, agree("15.12.2026")),
    "no date": (in_frist("", beside=True), agree("", None)),
    "date emptied": (in_frist("Klikk eller trykk for å skrive inn en dato."), agree("", None)),
    "date emptied in English": (in_frist("Click or tap to enter a date."), agree("", None)),
    "new rows": (with_new_rows, Referat(avtalar=NEW_ROWS)),
    "x in place of the box": (in_box("x"), Referat(til_stades=("Kari Vik",))),
    "x beside the box": (in_box(" x"), Referat(til_stades=("Kari Vik",))),
    "box deleted": (in_box(""), Referat()),
}


@pytest.mark.parametrize("how", CHANGES)
def test_whatever_one_does_with_a_field_is_read(how: str, written: Path, tmp_path: Path) -> None:
    change, expected = CHANGES[how]
    document = docx.Document(str(written / "2026-10-28-referat.docx"))
    change(document)
    document.save(str(tmp_path / "utfylt.docx"))
    found = understood(written, read_word((tmp_path / "utfylt.docx").read_bytes()))
    assert (found.referat, found.problems) == (expected, ())


KEPT = ("control deleted", "paragraphs in the control", "new rows")


@pytest.fixture(scope="module")
def made(written: Path) -> dict[str, bytes]:
    """Give notice and minutes as they were written, and minutes that somebody has changed."""
    documents = {each: (written / f"2026-10-28-{each}.docx").read_bytes() for each in BOTH}
    for how in KEPT:
        document = docx.Document(BytesIO(documents["referat"]))
        CHANGES[how][0](document)
        buffer = BytesIO()
        document.save(buffer)
        documents[how] = buffer.getvalue()
    return documents


@pytest.fixture(scope="module")
def saved(made: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Let LibreOffice save them all at once."""
    return office.resave(made, tmp_path_factory.mktemp("lagra"))


@needs_office
@pytest.mark.parametrize("how", KEPT)
def test_libreoffice_keeps_it(how: str, written: Path, saved: dict[str, bytes]) -> None:
    assert understood(written, read_word(saved[how])).referat == CHANGES[how][1]


@needs_office
def test_copy_that_libreoffice_saved_is_filled_in_as_before(
    written: Path, saved: dict[str, bytes], tmp_path: Path
) -> None:
    empty = understood(written, read_word(saved["referat"]))
    assert (empty.referat, empty.problems) == (Referat(), ())
    path = tmp_path / "lagra.docx"
    path.write_bytes(saved["referat"])
    fill_word(path, FILLING)
    found = understood(written, read_word(path.read_bytes()))
    assert (found.referat, found.problems) == (EXPECTED, ())
    again = with_libreoffice(path.read_bytes(), tmp_path / "att")
    assert understood(written, read_word(again)) == found


@needs_office
def test_libreoffice_keeps_the_fields(made: dict[str, bytes], saved: dict[str, bytes]) -> None:
    kept, had = (
        [kinds(each) for each in docx.Document(BytesIO(it["referat"])).element.iter(qn("w:sdt"))]
        for it in (saved, made)
    )
    assert kept == had
    assert {*had} == {("checkbox",), ("date", "showingPlcHdr"), ("showingPlcHdr",)}


def kinds(control: Any) -> tuple[str, ...]:
    """List what LibreOffice 7 keeps of a control."""
    names = {each.tag.partition("}")[2] for each in control.find(qn("w:sdtPr"))}
    return tuple(sorted(names & {"checkbox", "date", "text", "showingPlcHdr"}))


@needs_office
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")
def test_copy_that_libreoffice_saved_says_and_looks_the_same(
    made: dict[str, bytes], saved: dict[str, bytes], tmp_path: Path
) -> None:
    documents = {f"{each} skriven": made[each] for each in BOTH}
    documents |= {f"{each} lagra": saved[each] for each in BOTH}
    printed = office.convert(documents, "pdf", tmp_path)
    for each in BOTH:
        # LibreOffice leaves out the form that the file was written as.
        assert read_word(saved[each]) == replace(read_word(made[each]), form="")
        assert text_on_pages(printed[f"{each} lagra"]) == text_on_pages(printed[f"{each} skriven"])


def text_on_pages(pdf: bytes) -> str:
    """Return a document's text where it stands on the pages."""
    command = ["pdftotext", "-layout", "-", "-"]
    text = subprocess.run(command, input=pdf, check=True, capture_output=True).stdout.decode()
    # LibreOffice takes the bullet out of a font of signs when it saves.
    return text.replace("\uf0b7", "•")


def test_only_some_is_filled_in(written: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(written / "2026-10-28-referat.docx", tmp_path))
    fill_word(path, Filling({"Evaluering av møtet": ["Bra"]}, [("Lesa", "", "")], present=[]))
    found = understood(written, read_word(path.read_bytes()))
    assert found.referat == Referat(evaluering=("Bra",), avtalar=(Avtale("Lesa"),))


def test_filling_leaves_no_prompt_and_notes_what_is_chosen(written: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(written / "2026-10-28-referat.docx", tmp_path))
    fill_word(path, Filling({"Evaluering av møtet": ["Bra"]}, [("Lesa", "", "15.12.2026")]))
    body = docx.Document(str(path)).element.body
    assert "kva som var bra" not in text_of(body)
    (chosen,) = body.xpath("//w:date[@w:fullDate]/../..")
    assert text_of(chosen) == "15.12.2026"
    assert next(chosen.iter(qn("w:showingPlcHdr")), None) is None
