"""Pandoc reads our Word document as it reads the Markdown that the document was made of."""

from pathlib import Path

import pytest

from tests.conftest import by_night
from tests.ooxml import list_faults

from .examples import load_examples
from .reading import Readings

pytestmark = pytest.mark.many

NAMES = [example.name for example in load_examples()]


def test_there_are_examples_enough_with_names_of_their_own() -> None:
    assert len(NAMES) >= 150
    assert len(set(NAMES)) == len(NAMES)


BEYOND_ITS_HEAD = "gfm-tables: lang rad"
"""On a page it stands in the last cell; to a reader it is a cell of its own that fits no head."""


@pytest.mark.parametrize("name", [each for each in NAMES if each != BEYOND_ITS_HEAD])
def test_same_tree(name: str, readings: Readings) -> None:
    assert readings.of_word(name) == readings.of_markdown(name)


@pytest.mark.parametrize("name", NAMES[:: 1 if by_night() else 3])
def test_valid(name: str, readings: Readings, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(readings.written[name])
    assert list_faults(file) == []
