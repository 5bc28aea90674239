"""Workspaces in which somebody may not write or read all there is."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_NOBODY = 65534
"""Whose the runs are where the tests are root's, who may do anything."""
UID = 0 if os.geteuid() else _NOBODY


@contextmanager
def open_place() -> Iterator[Path]:
    """Give a folder that others may go through, unlike those of pytest."""
    with TemporaryDirectory(prefix="løyve-") as name:
        place = Path(name)
        place.chmod(0o755)
        yield place


def close_folders(root: Path) -> None:
    """Let nobody write in any folder."""
    for each in _list_folders(root):
        each.chmod(0o555)


def protect_files(root: Path) -> None:
    """Let nobody write in any file."""
    for each in _list_files(root):
        each.chmod(0o444)


def hide_documents(root: Path) -> None:
    """Let nobody read a document."""
    for each in _list_files(root / "dokument"):
        each.chmod(0)


def shut_folders(root: Path) -> None:
    """Let nobody look into the folders of documents."""
    for each in _list_folders(root / "dokument"):
        each.chmod(0)


def hide_data(root: Path) -> None:
    """Let nobody read the data."""
    for each in _list_files(root / "data"):
        each.chmod(0)


SCENES: tuple[Callable[[Path], None], ...] = (
    *(close_folders, protect_files, hide_documents, shut_folders, hide_data),
)


@contextmanager
def refused(scene: Callable[[Path], None], root: Path) -> Iterator[None]:
    """Let a workspace be somebody's who may not do all, and open it again."""
    for each in (*_list_folders(root), *_list_files(root)):
        if UID:
            os.chown(each, UID, UID)
    scene(root)
    try:
        yield
    finally:
        for folder, folders, files in os.walk(root):
            for name in (".", *folders):
                Path(folder, name).chmod(0o755)
            for name in files:
                Path(folder, name).chmod(0o644)


def _list_folders(root: Path) -> list[Path]:
    """List a folder and all below it, the lowest first."""
    below = [each for each in root.rglob("*") if each.is_dir()]
    return [*reversed(below), root]


def _list_files(root: Path) -> list[Path]:
    return [each for each in root.rglob("*") if each.is_file()]
