"""Every Word document there is, printed in one start of LibreOffice."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from nettverk.cli import run
from nettverk.render.pdf import convert_to_pdf
from tests.conftest import REPOSITORY, WORKSPACES

TODAY = "2026-11-24"
KINDS = {
    "innkalling": ["innkalling"],
    "oppstart": ["innkalling", "--møte", "1"],
    "referat": ["referat"],
    "referat frå oppstart": ["referat", "--møte", "1"],
    "grunnlag": ["grunnlag"],
    "plan": ["plan"],
    "oppfølging": ["oppfølging"],
    "ark": [
        *("ark", "tokolonnenotat", "dialogrunde", "dialogspel", "rettleiing", "observasjon"),
        *("fokustid", "assosiasjonsrunde"),
    ],
}


def call(root: Path, *words: str) -> int:
    return run(["--mappe", str(root), "--i-dag", TODAY, *words])


Known = dict[bytes, bytes | None]


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[bytes]]:
    """Write every kind of Word document there is, for the example and the golden workspace."""
    written = {}
    for name, source in (("example", REPOSITORY), ("golden", WORKSPACES / "golden")):
        root = tmp_path_factory.mktemp(name)
        shutil.copytree(source / "data", root / "data")
        for each in KINDS.values():
            assert call(root, *each, "--format", "docx") == 0
        written[name] = [each.read_bytes() for each in sorted(root.rglob("*.docx"))]
    return written


@pytest.fixture(scope="module")
def known(words: dict[str, list[bytes]]) -> Known:
    """Print them all in one start; what is printed later comes beside them."""
    every = [each for documents in words.values() for each in documents]
    return dict(zip(every, convert_to_pdf(every), strict=True))


def print_with(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands start LibreOffice only for documents that it has not printed before."""

    def convert(documents: Sequence[bytes]) -> list[bytes | None]:
        new = [each for each in documents if each not in known]
        known.update(zip(new, convert_to_pdf(new) if new else (), strict=True))
        return [known[each] for each in documents]

    monkeypatch.setattr("nettverk.render.pdf.convert_to_pdf", convert)


@pytest.fixture
def remembered(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    """Print what is known as it was printed; that the bytes are the same each time is held here."""
    print_with(known, monkeypatch)
