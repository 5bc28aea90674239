"""Files are read once, and do not fill the memory."""

import tracemalloc
from pathlib import Path

import pytest

from nettverk.reading import files
from nettverk.reading.files import Files
from nettverk.workspace.edited import find_edited


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of 20 minutes of 100 kB, of which three have room."""
    monkeypatch.setattr(files, "_MOST_KEPT", 300_000)
    for number in range(20):
        (tmp_path / f"{number:02}-referat.md").write_bytes(bytes([number]) * 100_000)
    return tmp_path


def test_what_was_read_first_is_read_once(root: Path) -> None:
    read = Files(root)
    there = sorted(root.iterdir())
    assert [read.read(each)[:1] for each in there] == [bytes([number]) for number in range(20)]
    for each in there:
        each.write_bytes(b"new")
    assert [read.read(each) == b"new" for each in there] == [False] * 3 + [True] * 17


def test_minutes_that_are_found_fill_no_memory(root: Path) -> None:
    read = Files(root)
    stems = [root / f"{number:02}-referat" for number in range(20)]
    find_edited(read, stems[0])
    tracemalloc.start()
    found = [find_edited(read, each) for each in stems]
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 250_000
    assert [each.content[:1] for each in found if each] == [bytes([nr]) for nr in range(20)]
