"""Everything the tool writes is valid, and can be read by everyone."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from nettverk.accessibility import check_document
from nettverk.cli import run
from tests.conftest import Copy
from tests.documents.every import PLACES, write_every_document
from tests.documents.reading import read_parts, write
from tests.ooxml import list_faults
from tests.referat.filling import Filling, fill_word

pytestmark = pytest.mark.many

Written = Callable[[str], dict[str, Path]]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Write every kind of document of a workspace, once."""
    return cache(lambda place: write_every_document(place, tmp_path_factory.mktemp(place)))


# In `hostile`, what people have written themselves looks like a list.
@pytest.mark.parametrize("place", ["golden", "example"])
def test_everyone_can_read_it(place: str, written: Written) -> None:
    for name, path in written(place).items():
        assert [str(each) for each in check_document(path, name)] == []


@pytest.mark.parametrize("place", PLACES)
def test_it_is_valid(place: str, written: Written) -> None:
    for name, path in written(place).items():
        assert list_faults(path) == [], name


def test_what_is_carried_on_from_filled_in_minutes(workspace: Copy, tmp_path: Path) -> None:
    root = workspace("base")
    place = ["--mappe", str(root), "--i-dag", "2026-09-16"]
    assert run([*place, "referat", "Nettverk Aust", "--format", "docx"]) == 0
    (minutes,) = root.rglob("*-referat.docx")
    agreed = [("Lesa rammeplanen", "Kari", "15.10.2026"), ("Senda ut tema", "alle", "")]
    fill_word(minutes, Filling(agreements=agreed))
    assert check_document(minutes, "m") == ()
    for words in (("innkalling", "--møte", "2"), ("referat", "--møte", "2"), ("oppfølging",)):
        write(root, tmp_path / "ut", *words, "--format", "docx")
    found = sorted((tmp_path / "ut").rglob("*.docx"))
    assert len(found) > 2
    assert b"Senda ut tema" in read_parts(found[0].read_bytes())["word/document.xml"]
    for path in found:
        assert [str(each) for each in check_document(path, path.name)] == []
