"""PDF by way of LibreOffice: accessible, one start a run, the same bytes, nothing overwritten."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from nettverk.output.printing import _keep_lines
from nettverk.render.pdf import convert_to_pdf
from tests.conftest import WORKSPACES, Copy
from tests.documents.every import COUNT, KINDS, call
from tests.office import needs_office
from tests.referat.filling import Filling, fill_word, resave

from .conftest import Known, failures, print_with


def pdfs(root: Path) -> dict[str, bytes]:
    found = sorted((root / "dokument").rglob("*.pdf"))
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in found}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, known: Known) -> Path:
    """Print every kind of document there is, each by its own command."""
    root = tmp_path_factory.mktemp("pdf") / "arbeid"
    shutil.copytree(WORKSPACES / "golden", root)
    with pytest.MonkeyPatch.context() as monkeypatch:
        print_with(known, monkeypatch)
        for each in KINDS.values():
            assert call(root, *each, "--format", "pdf") == 0
    return root


@needs_office
def test_every_document_conforms_to_pdf_ua(printed: Path) -> None:
    paths = sorted(printed.rglob("*.pdf"))
    assert len(paths) == COUNT["golden"]
    assert [each for path in paths for each in failures(path)] == []


@needs_office
def test_check_of_pdf_ua_sees_what_is_left_undone(known: Known, tmp_path: Path) -> None:
    path = tmp_path / "bare.pdf"
    path.write_bytes(next(iter(known.values())) or b"")
    assert failures(path), "LibreOffice does it all by now: is finish_pdf needed?"


@needs_office
def test_title_and_language(printed: Path) -> None:
    path = printed / "dokument/2026-2027/alt/2026-12-02-innkalling.pdf"
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "nn-NO"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]) == "Innkalling til møte i Alt, 2. desember 2026"


@needs_office
def test_minutes_are_an_ordinary_page(printed: Path) -> None:
    paths = [*printed.rglob("*-referat.pdf")]
    assert len(paths) == 6
    for path in paths:
        with pikepdf.open(path) as pdf:
            assert "/AcroForm" not in pdf.Root
            assert not any(page.get("/Annots") for page in pdf.pages)


@needs_office
def test_pictures_are_lines_and_letters_that_are_told_in_words(printed: Path) -> None:
    path = printed / "dokument/2026-2027/plan.pdf"
    with pikepdf.open(path) as pdf:
        kinds = {str(each.get("/Subtype")) for each in pdf.objects if is_stream(each)}
        figures = [each for each in pdf.objects if is_figure(each)]
        told = [str(each.Alt).partition(":")[0] for each in figures]
        pages = [[float(each) for each in page.mediabox] for page in pdf.pages]
    assert "/Image" not in kinds
    assert told == [
        "Skuleåret 2026–2027 som bilete",
        "Vertskap i Alt frå 2025–2026 til 2026–2027",
        "Vertskap i Minst frå 2025–2026 til 2026–2027",
    ]
    assert pages[0][2] > pages[0][3], "the picture of the year lies"
    assert "Solbakken" in read_pdf(path).partition("Under «Status»")[0]


def is_stream(each: Any) -> bool:
    return isinstance(each, pikepdf.Stream)


def is_figure(each: Any) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure


@needs_office
def test_same_input_gives_the_same_bytes(printed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Print again what has fields and what has pictures; the rest is text and tables as they."""
    before = pdfs(printed)
    again = ("referat", "referat med høyring", "plan", "referat-oppstart")
    for kind in again:
        call(printed, *KINDS[kind], "--format", "docx")
    found = [each.read_bytes() for each in printed.rglob("*.docx")]
    print_with(dict(zip(found, convert_to_pdf(found), strict=True)), monkeypatch)
    for path in [*printed.rglob("*referat.pdf"), *printed.rglob("plan.pdf")]:
        path.unlink()
    for kind in again:
        call(printed, *KINDS[kind], "--format", "pdf")
    assert pdfs(printed) == before


Starts = list[Sequence[str]]


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> Starts:
    """Note every start of LibreOffice."""
    noted: Starts = []
    real = subprocess.Popen

    def start(command: Sequence[str], **options: Any) -> Any:
        noted.append(command)
        return real(command, **options)

    monkeypatch.setattr(subprocess, "Popen", start)
    return noted


@needs_office
def test_one_start_prints_them_all_and_none_prints_nothing_new(
    starts: Starts, workspace: Copy
) -> None:
    root = workspace("golden")
    assert call(root, "innkalling", "--møte", "1", "--format", "pdf") == 0
    assert len(pdfs(root)) == 6
    assert len(starts) == 1
    assert call(root, "innkalling", "--møte", "1", "--format", "pdf") == 0
    assert len(starts) == 1


@needs_office
@pytest.mark.usefixtures("remembered")
def test_pdf_shows_the_word_document_that_somebody_wrote_in(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    call(root, "referat", "Alt")
    path = root / "dokument/2026-2027/alt/2026-10-28-referat.docx"
    capsys.readouterr()
    assert call(root, "referat", "Alt", "--format", "pdf") == 0
    assert "Skriv her kva" in read_pdf(path.with_suffix(".pdf")), "a form to print is a form"
    assert "står att" not in capsys.readouterr().err
    fill_word(path, Filling({"Endringar til neste møte": ["Kortare møte"]}))
    written = path.read_bytes()
    assert call(root, "referat", "Alt", "--format", "pdf") == 0
    assert "«Skriv her …» står att under «Sak 1: Vertsskulen»" in capsys.readouterr().err
    shown = read_pdf(path.with_suffix(".pdf"))
    assert "Kortare møte" in shown
    assert [each for each in ("Skriv her", "Vel dato", "Set kryss") if each in shown] == []
    assert failures(path.with_suffix(".pdf")) == []
    out = root / "publisert"
    assert call(root, "referat", "Alt", "--format", "pdf", "--ut", str(out)) == 0
    (elsewhere,) = out.rglob("*.pdf")
    assert elsewhere.read_bytes() == path.with_suffix(".pdf").read_bytes()
    assert path.read_bytes() == written


@needs_office
def test_pdf_shows_minutes_that_somebody_wrote_as_markdown(
    starts: Starts, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    call(root, "referat", "Alt")
    path = root / "dokument/2026-2027/alt/2026-10-28-referat.md"
    prompt = re.compile(r"\*Skriv her kva de vart samde om å endra, .*\*")
    said = prompt.sub("Kortare møte\nFærre saker", path.read_text("utf-8"))
    path.write_text(said.replace("| ☐ |", "| [x] |", 1), encoding="utf-8")
    capsys.readouterr()
    assert call(root, "referat", "Alt", "--format", "pdf") == 0
    shown = read_pdf(path.with_suffix(".pdf"))
    assert "Kortare møte\nFærre saker" in shown
    assert "☒" in shown
    assert "[x]" not in shown
    assert [each for each in ("Skriv her", "Vel dato", "nettverk:") if each in shown] == []
    assert f"referat.pdf viser {path.name} slik fila er endra" in capsys.readouterr().err
    assert call(root, "referat", "Alt", "--format", "pdf") == 0
    assert len([each for each in starts if "--convert-to" in each]) == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb\n\nc", "a  \nb\n\nc"),
        ("a\r\nb", "a  \nb"),
        ("a\\\nb", "a\\\nb"),
        ("- a\n  b", "- a  \n  b"),
        ("[x] og [ ] og [x](y) og `[x]`", "☒ og ☐ og [x](y) og `[x]`"),
    ],
)
def test_lines_are_kept_as_they_were_written(text: str, lines: str) -> None:
    assert _keep_lines(text) == lines


def read_pdf(path: Path) -> str:
    if not shutil.which("pdftotext"):
        pytest.skip("needs poppler-utils")
    command = ["pdftotext", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@needs_office
@pytest.mark.usefixtures("remembered")
def test_changed_pdf_is_kept(workspace: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    root = workspace("golden")
    call(root, "grunnlag", "Alt", "--format", "pdf")
    (path,) = (root / "dokument").rglob("*.pdf")
    path.write_bytes(noted := path.read_bytes() + b"% merknad\n")
    assert call(root, "grunnlag", "Alt", "--format", "pdf") == 1
    assert path.read_bytes() == noted
    assert "er endra for hand og står urørt" in capsys.readouterr().err
    assert call(root, "grunnlag", "Alt", "--format", "pdf", "--overskriv") == 0
    (copy,) = path.parent.glob("*-kopi-*.pdf")
    assert copy.read_bytes() == noted


@needs_office
@pytest.mark.usefixtures("remembered")
def test_one_pdf_that_cannot_be_written_stops_no_other(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    (root / "dokument/2026-2027/alt/2026-12-02-innkalling.pdf").mkdir(parents=True)
    assert call(root, "innkalling", "--format", "pdf", "--format", "md") == 1
    written = [Path(each).name for each in capsys.readouterr().out.splitlines()]
    assert written == ["2026-12-02-innkalling.md"] * 2 + ["2026-12-02-innkalling.pdf"]


@needs_office
@pytest.mark.usefixtures("remembered")
def test_pdf_of_an_edited_notice_is_told(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    call(root, "innkalling", "Alt")
    path = root / "dokument/2026-2027/alt/2026-12-02-innkalling.docx"
    path.write_bytes(resave(path.read_bytes()))
    capsys.readouterr()
    assert call(root, "innkalling", "Alt", "--format", "pdf") == 0
    told = f"Merk: 2026-12-02-innkalling.pdf viser {path.name} slik fila er endra for hand."
    assert told in capsys.readouterr().err
    out, both = root / "ut", ("--format", "docx", "--format", "pdf")
    assert call(root, "innkalling", "Alt", *both, "--ut", str(out)) == 0
    assert told not in capsys.readouterr().err, "the Word file beside it is the one printed"


@needs_office
@pytest.mark.usefixtures("remembered")
def test_pdf_alone_can_be_published_and_sent(workspace: Copy) -> None:
    root = workspace("golden")
    call(root, "innkalling", "Alt", "--format", "pdf")
    assert call(root, "utlagt", "innkalling", "Alt") == 0
    assert call(root, "melding", "innkalling", "Alt", "--eml") == 0
