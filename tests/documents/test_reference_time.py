"""An own look is tried by one text that has every style, and not by every document."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from nettverk.documents import trial
from nettverk.documents.trial import check_own
from nettverk.reglar import Regel
from nettverk.workspace.workspace import Workspace
from tests.conftest import REPOSITORY
from tests.render import foreign
from tests.render.headers import line, said, with_header


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    golden = REPOSITORY / "tests" / "workspaces" / "golden"
    root = Path(shutil.copytree(golden, tmp_path / "g"))
    (root / "templates").mkdir(exist_ok=True)
    return root


def test_look_alone_makes_no_documents(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def note(mal: str, *_: object) -> tuple[()]:
        made.append(mal)
        return ()

    monkeypatch.setattr(trial, "_try", note)
    file = folder / "templates" / "referanse.docx"
    file.write_bytes(with_header(line(said("Saksnr.: 24/1"))))
    told = [each.regel for each in check_own(Workspace(folder, date(2026, 11, 24)))]
    assert Regel.TOPPTEKST in told
    assert made == []
    (folder / "templates" / "referat.md").write_text("# Referat\n", encoding="utf-8")
    check_own(Workspace(folder, date(2026, 11, 24)))
    assert "referat.md" in made


def test_look_that_cannot_be_used_is_told(folder: Path) -> None:
    (folder / "templates" / "referanse.docx").write_bytes(foreign.macros())
    (told,) = check_own(Workspace(folder, date(2026, 11, 24)))
    assert told.regel is Regel.MAL
