"""`nytt-år` writes over nothing, also on a disk without links, and leaves nothing half-written."""

import os
from pathlib import Path
from typing import IO, Any

import pytest

from nettverk.archive.store import create
from tests.documents.reading import read_folder

from .conftest import Cli
from .files import NEXT


@pytest.mark.parametrize("name", ["2028-2029.yaml", "2028-2029.yml", "neste.yaml"])
def test_a_year_that_is_there_is_never_touched(name: str, cli: Cli, example: Path) -> None:
    cli("nytt-år", root=example)
    (example / NEXT).rename(example / "data" / name)
    before = read_folder(example)
    answer = cli("nytt-år", "2028-2029", root=example)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Feil: data/{name} finst alt, og ei fil for eit skuleår blir al")
    assert read_folder(example) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_a_dangling_link_is_something_too(cli: Cli, example: Path) -> None:
    (example / NEXT).symlink_to("borte.yaml")
    # A year that cannot be read stops all commands but this is about the name.
    assert cli("nytt-år", root=example).code == 1
    assert (example / NEXT).is_symlink()


def test_a_file_that_comes_meanwhile_is_kept(tmp_path: Path) -> None:
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / "a.yaml").write_bytes(b"mitt")
    with pytest.raises(FileExistsError):
        create(tmp_path / "a.yaml", b"nytt")
    assert read_folder(tmp_path) == {"a.yaml": b"mitt"}


@pytest.fixture
def _without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work on a disk that knows no links, as memory sticks are."""

    def refuse(*_paths: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("nettverk.archive.store.os.link", refuse)


@pytest.mark.usefixtures("_without_links")
def test_a_disk_without_links_will_do(cli: Cli, example: Path, tmp_path: Path) -> None:
    test_a_file_that_comes_meanwhile_is_kept(tmp_path / "stikke")
    assert cli("nytt-år", root=example).code == 0
    assert cli("nytt-år", "2028-2029", root=example).code == 1
    assert cli("sjekk", "--streng", root=example).code == 0


@pytest.mark.usefixtures("_without_links")
@pytest.mark.parametrize("late", [False, True])
def test_what_a_person_saves_in_the_last_moment_is_kept(
    late: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Just before the name is taken, or before the file is moved there."""
    path, opened, rename = tmp_path / "a.yaml", open, Path.rename

    def save() -> None:
        with opened(path, "wb") as file:
            file.write(b"mitt")

    def open_late(asked: Path, mode: str) -> IO[Any]:
        taken = opened(asked, mode) if late else None
        save()
        return taken or opened(asked, mode)

    def rename_late(asked: Path, other: Path) -> Path:
        save()
        return rename(asked, other)

    monkeypatch.setattr(Path, "open", open_late)
    monkeypatch.setattr(Path, "rename", rename_late)
    with pytest.raises(FileExistsError):
        create(path, b"nytt")
    assert read_folder(tmp_path) == {"a.yaml": b"mitt"}


@pytest.mark.usefixtures("_without_links")
def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="full"):
        create(tmp_path / "a.yaml", b"nytt")
    assert not read_folder(tmp_path)
