"""A workspace of its own for each test, and the command line in it."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from nettverk.cli import run
from tests.conftest import Copy, copy_workspace

from .cleaning import DAYS, HALF
from .filling import fill_word
from .habits import Say
from .parts import STYLES, Parts, plant, unpack


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


@pytest.fixture
def say(root: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def call(today: str, *words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(["--mappe", str(root), "--i-dag", today, *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Write the form of both kinds of minutes, after minutes that agreed on something."""
    root = copy_workspace("base", tmp_path_factory.mktemp("rein") / "arbeid")
    place = ["--mappe", str(root), "--i-dag", "2026-12-02"]
    folder = root / "dokument/2026-2027/nettverk-aust"
    for day in ("28.10.2026", "02.12.2026", "16.09.2026"):
        assert run([*place, "referat", "Nettverk Aust", "--møte", day]) == 0
        if day == "28.10.2026":
            fill_word(folder / "2026-10-28-referat.docx", HALF)
    return {kind: (folder / f"{day}-referat.docx").read_bytes() for kind, day in DAYS.items()}


@pytest.fixture(scope="session")
def plain() -> Parts:
    """Give a document with the styles that the bodies use, and nothing secret."""
    document = docx.Document()
    document.core_properties.author = ""
    document.sections[0].header.paragraphs[0].text = "Nettverk Aust"
    document.save(buffer := BytesIO())
    parts = unpack(buffer.getvalue())
    plant(parts, "word/styles.xml", "</w:styles>", STYLES)
    return parts
