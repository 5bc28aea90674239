"""A file that is called a Word document and is none is told, and neither printed nor sent."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from tests.cli.conftest import Cli
from tests.conftest import Copy
from tests.render.conftest import png

NOTICE, PLAN = "alt/2026-12-02-innkalling", "plan"
PAGE = b'<html><img src="http://eksempel.no/a.png"></html>'
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"noko" * 200
FILES = {"a page": PAGE, "nothing": b"", "an old file": OLD, "a text": "Møtet".encode()}


@pytest.fixture(autouse=True)
def _print_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print blank pages, and nothing of what is no package."""

    def convert(documents: Sequence[bytes]) -> list[bytes | None]:
        assert all(each.startswith(b"PK") for each in documents)
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(page := BytesIO())
        return [page.getvalue()] * len(documents)

    monkeypatch.setattr("nettverk.render.pdf.convert_to_pdf", convert)


@pytest.fixture
def root(workspace: Copy, cli: Cli) -> Path:
    """Make a workspace with a notice and a plan in Word and as PDF."""
    root = workspace("golden")
    both = ("--format", "docx", "--format", "pdf")
    assert cli("innkalling", "Alt", *both, root=root).code == 0
    assert cli("plan", *both, root=root).code == 0
    return root


def find(root: Path, name: str, suffix: str) -> Path:
    return root / f"dokument/2026-2027/{name}{suffix}"


@pytest.mark.parametrize("what", FILES)
def test_it_is_not_printed(what: str, root: Path, cli: Cli) -> None:
    word, page = (find(root, NOTICE, suffix) for suffix in (".docx", ".pdf"))
    before = page.read_bytes()
    word.write_bytes(FILES[what])
    answer = cli("innkalling", "Alt", "--format", "pdf", root=root)
    assert answer.code == 1
    assert f"Feil: {word}: Fila er " in answer.err
    assert "Opne fila i Word, og lagre ho på nytt som Word-dokument (.docx)." in answer.err
    assert "endra for hand" not in answer.err
    assert page.read_bytes() == before


@pytest.mark.parametrize("what", FILES)
def test_it_is_not_sent(what: str, root: Path, cli: Cli) -> None:
    assert cli("utlagt", "innkalling", "Alt", root=root).code == 0
    word = find(root, NOTICE, ".docx")
    word.write_bytes(FILES[what])
    answer = cli("melding", "innkalling", "Alt", "--eml", root=root)
    assert answer.code == 1
    assert f"Feil: {word}: Fila er " in answer.err
    assert not [*root.rglob("*.eml")]


def test_it_stops_no_other_mail(root: Path, cli: Cli) -> None:
    assert cli("innkalling", "Minst", "--format", "docx", root=root).code == 0
    for each in ("Alt", "Minst"):
        assert cli("utlagt", "innkalling", each, "--likevel", root=root).code == 0
    find(root, NOTICE, ".docx").write_bytes(PAGE)
    answer = cli("melding", "innkalling", "Alt", "Minst", "--eml", "--sendt", root=root)
    assert answer.code == 1
    assert answer.names == ["2026-12-02-mote.ics", "2026-12-02-melding-innkalling.eml"]
    noted = (root / "dokument/hendingar.csv").read_text("utf-8").splitlines()
    assert [each.split(";")[1] for each in noted if ";melding send;" in each] == ["Minst"]


def test_picture_outside_the_file_is_told(root: Path, cli: Cli) -> None:
    assert cli("utlagt", "innkalling", "Alt", root=root).code == 0
    word = find(root, NOTICE, ".docx")
    document = docx.Document(str(word))
    document.add_picture(BytesIO(png(9, 9)))
    (blip,) = document.element.body.iter(qn("a:blip"))
    key = document.part.relate_to(
        "file:///C:/bilete.png", RELATIONSHIP_TYPE.IMAGE, is_external=True
    )
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), key)
    document.save(str(word))
    told = (
        f"Merk: {word.name} har eit bilete som ligg utanfor fila. Det er ikkje med i dokumenta. "
        "Set det inn i Word som eit bilete: Set inn → Bilete.\n"
    )
    assert told in cli("melding", "innkalling", "Alt", "--eml", root=root).err
    answer = cli("innkalling", "Alt", "--format", "pdf", root=root)
    assert (answer.code, answer.err.count(told)) == (0, 1)


@pytest.mark.parametrize("name", [NOTICE, PLAN])
def test_the_last_good_pdf_stays(name: str, root: Path, cli: Cli) -> None:
    find(root, name, ".docx").write_bytes(PAGE)
    page = find(root, name, ".pdf")
    for words in (["sjekk"], ["sjekk", "--rydd"]):
        assert "PDF-fila er eldre" not in cli(*words, root=root).err
        assert page.is_file()


@pytest.mark.parametrize("name", [NOTICE, PLAN])
def test_pdf_is_old_until_it_is_printed_anew(name: str, root: Path, cli: Cli) -> None:
    word = find(root, name, ".docx")
    document = docx.Document(str(word))
    document.add_paragraph("Mitt")
    document.save(str(word))
    assert "PDF-fila er eldre enn Word-fila" in cli("sjekk", root=root).err
    words = ["plan"] if name == PLAN else ["innkalling", "Alt"]
    assert cli(*words, "--format", "pdf", root=root).code == 0
    assert "PDF-fila er eldre" not in cli("sjekk", root=root).err
