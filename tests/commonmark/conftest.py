"""Every example written to Word and read twice by pandoc, once for all tests."""

import shutil

import pytest

from .examples import load_examples
from .reading import Readings, read_both


@pytest.fixture(scope="session", autouse=True)
def pandoc() -> None:
    """Skip everything here where pandoc is not installed; the gate installs it."""
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")


@pytest.fixture(scope="session")
def readings(tmp_path_factory: pytest.TempPathFactory) -> Readings:
    """Return both readings of every example."""
    return read_both(load_examples(), tmp_path_factory.mktemp("pandoc"))
