"""PDFs that show what held before, or what the Word file said."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from nettverk.output.printing import Page
from nettverk.render.pdf import convert_to_pdf

from .conftest import CHANGES, Say, change
from .test_forelda import FOLDER, MOVED, told
from .test_utlagt import write_by_hand

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


@pytest.fixture(autouse=True)
def _print_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the first page for all others: what is told of a PDF stands on none of them."""

    def convert(documents: Sequence[bytes]) -> list[bytes | None]:
        return [_print(documents[0])] * len(documents) if documents else []

    monkeypatch.setattr("nettverk.render.pdf.convert_to_pdf", convert)


FIRST: list[bytes | None] = []


def _print(word: bytes) -> bytes | None:
    if not FIRST:
        FIRST.extend(convert_to_pdf([word]))
    return FIRST[0]


def test_pdf_that_shows_an_older_document(say: Say, root: Path) -> None:
    say("innkalling", "Alt", "--format", "pdf", "--format", "docx")
    assert told(say) == []
    change(root, *CHANGES["clock"])
    pdf = f"{FOLDER}/2026-12-02-innkalling.pdf"
    assert f"{pdf}: Fila viser det som galdt før." in say("innkalling", "Alt")[2]
    assert told(say) == [pdf]
    change(root, "tid: 09.00–12.00", "tid: 10.00–13.00")
    say("sjekk", "--rydd")
    assert (told(say), (root / pdf).exists()) == ([], False)
    say("innkalling", "Alt", "--format", "pdf")
    write_by_hand(root, "Nettverksleiar", "Ingrid")
    assert told(say) == [pdf], "somebody has written in the Word file since"
    assert f"{pdf}: PDF-fila er eldre enn Word-fila. " in say("sjekk")[2]
    say("innkalling", "Alt", "--format", "pdf")
    assert told(say) == []


def test_pdf_that_another_version_printed(
    say: Say, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say("innkalling", "Alt", "--format", "docx")
    write_by_hand(root, "Forfall", "Meld frå til Ingrid")
    say("innkalling", "Alt", "--format", "pdf")
    monkeypatch.setattr(Page, "source", property(lambda _: "0" * 32))
    assert told(say) == []
    write_by_hand(root, "Forfall", "Meld frå til Linh")
    assert told(say) == [f"{FOLDER}/2026-12-02-innkalling.pdf"]


def test_plan_as_pdf(say: Say, root: Path) -> None:
    say("plan", "Alt", "--format", "pdf", "--format", "docx")
    assert told(say) == []
    change(root, *MOVED)
    assert told(say) == [f"dokument/2026-2027/alt/plan.{each}" for each in ("docx", "pdf")]
    say("sjekk", "--rydd")
    assert told(say) == []
    say("plan", "Alt", "--format", "pdf")
    assert told(say) == []
    word = docx.Document(str(root / FOLDER / "plan.docx"))
    word.add_paragraph("Mitt")
    word.save(str(root / FOLDER / "plan.docx"))
    assert f"{FOLDER}/plan.pdf: PDF-fila er eldre enn Word-fila. " in say("sjekk")[2]


def test_pdf_that_lies_alone(say: Say, root: Path) -> None:
    say("innkalling", "Alt", "--format", "pdf")
    assert told(say) == []
    change(root, "rom: musikkrommet", "rom: biblioteket")
    assert told(say) == [f"{FOLDER}/2026-12-02-innkalling.pdf"]
    code, _, err = say("utlagt", "innkalling", "Alt")
    assert (code, "PDF-fila viser ikkje det planen seier." in err) == (1, True)
    say("innkalling", "Alt", "--format", "pdf")
    assert say("utlagt", "innkalling", "Alt")[0] == 0
    change(root, "bevertning: enkel bevertning", "bevertning: matpakke")
    assert told(say) == [], "what lies published is as it was published"
    change(root, "rom: biblioteket", "rom: musikkrommet")
    assert told(say) == [f"{FOLDER}/2026-12-02-innkalling.pdf"]
    assert say("utlagt", "innkalling", "Alt")[0] == 1
