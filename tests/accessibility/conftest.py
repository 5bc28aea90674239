"""A real notice, which has tables, lists, headings and everything around them."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import WORKSPACES
from tests.documents.reading import write


@pytest.fixture(scope="session")
def innkalling(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The notice of the network «Alt», as the tool writes it."""
    root = tmp_path_factory.mktemp("notice")
    shutil.copytree(WORKSPACES / "golden", root, dirs_exist_ok=True)
    options = ("innkalling", "Alt", "--møte", "02.12.2026", "--format", "docx")
    (content,) = write(root, root / "ut", *options).values()
    return content


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a document is written."""
    return tmp_path / "møte.docx"
