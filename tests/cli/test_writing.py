"""What is written where: never over what a person has changed, and told where it cannot be."""

import os
from pathlib import Path

import pytest

from tests.conftest import Copy
from tests.documents.reading import read_folder

from .conftest import Cli


@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_what_a_person_changed_is_never_lost(suffix: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    command = ("innkalling", "Alt", "--format", suffix)
    assert cli(*command, root=root).code == 0
    folder = root / "dokument/2026-2027/alt"
    path = folder / f"2026-12-02-innkalling.{suffix}"
    written = path.read_bytes()
    changed = _edit(written, suffix)
    path.write_bytes(changed)

    answer = cli(*command, root=root)
    assert (answer.code, answer.out) == (1, "")
    assert "er endra for hand og står urørt. Bruk --overskriv" in answer.err
    assert read_folder(folder) == {path.name: changed}

    answer = cli(*command, "--overskriv", root=root)
    assert (answer.code, answer.names) == (0, [path.name])
    copy = f"2026-12-02-innkalling-kopi-2026-11-24.{suffix}"
    assert f"Den gamle versjonen ligg i {folder / copy}." in answer.err
    assert read_folder(folder) == {path.name: written, copy: changed}

    path.write_bytes(again := changed + b" ")
    assert cli(*command, "--overskriv", root=root).code == 0
    second = copy.replace(f".{suffix}", f"-2.{suffix}")
    assert read_folder(folder) == {path.name: written, copy: changed, second: again}


def _edit(content: bytes, suffix: str) -> bytes:
    """Change a document as a person does: a word in Markdown, a saved document in Word."""
    if suffix == "md":
        return content.replace(b"Sakliste", b"Saklista")
    import io

    import docx

    document = docx.Document(io.BytesIO(content))
    document.paragraphs[0].add_run(" – ny")
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def test_other_documents_are_written_beside_a_changed_one(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("innkalling", root=root)
    changed = root / "dokument/2026-2027/alt/2026-12-02-innkalling.md"
    changed.write_text("mitt eige", encoding="utf-8")
    answer = cli("innkalling", root=root)
    assert answer.code == 1
    assert len(answer.names) == 3
    assert changed.read_text(encoding="utf-8") == "mitt eige"


def test_untouched_document_follows_the_data(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("innkalling", "Alt", root=root)
    year = root / "data/2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    year.write_text(text.replace("musikkrommet", "gymsalen"), encoding="utf-8")
    answer = cli("innkalling", "Alt", root=root)
    assert (answer.code, answer.err) == (0, "")
    written = read_folder(root / "dokument/2026-2027/alt")
    assert [*written] == [f"2026-12-02-innkalling.{each}" for each in ("docx", "md")]
    assert b"gymsalen" in written["2026-12-02-innkalling.md"]


def test_folder_that_cannot_be(cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    blocked = tmp_path / "ut"
    blocked.write_text("ei fil, inga mappe", encoding="utf-8")
    answer = cli("innkalling", "Alt", "--ut", str(blocked), root=workspace("golden"))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Feil: Fekk ikkje skriva {blocked}")
    assert blocked.read_text(encoding="utf-8") == "ei fil, inga mappe"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_read_only_folder(cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    locked = tmp_path / "låst"
    locked.mkdir(mode=0o555)
    answer = cli("innkalling", "Alt", "--ut", str(locked), root=workspace("golden"))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Feil: Fekk ikkje skriva {locked}")
    assert not [*locked.iterdir()]
