"""Every document of a workspace, written once for all tests."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import WORKSPACES

from .reading import write

CASES = {
    "innkalling": ("innkalling", "--møte", "02.12.2026"),
    "innkalling-oppstart": ("innkalling", "--møte", "16.09.2026"),
    "referat": ("referat", "--møte", "02.12.2026"),
    "referat-oppstart": ("referat", "--møte", "16.09.2026"),
    "grunnlag": ("grunnlag", "--skuleår", "2026-2027"),
    "plan-docx": ("plan", "--format", "docx"),
    "plan-md": ("plan", "--format", "md"),
}
Documents = Callable[[str], dict[str, bytes]]


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Documents:
    """Write every document of a workspace; `innkalling/alt.md` is case, network and format."""
    written: dict[str, dict[str, bytes]] = {}

    def get(workspace: str) -> dict[str, bytes]:
        if workspace not in written:
            root = tmp_path_factory.mktemp(workspace)
            shutil.copytree(WORKSPACES / workspace, root, dirs_exist_ok=True)
            written[workspace] = write_all(root)
        return written[workspace]

    return get


def write_all(root: Path, write: Callable[..., dict[str, bytes]] = write) -> dict[str, bytes]:
    """Run every case on a workspace; a notice's enclosure is left to the case it is alone in."""
    found = {}
    for case, arguments in CASES.items():
        for path, content in write(root, root / "ut" / case, *arguments).items():
            name, suffix = path.rsplit(".", 1)
            kind = name.rsplit("/", 1)[1].rsplit("-", 1)[-1]
            if case.startswith(kind):
                nettverk = name.split("/")[1] if kind != "plan" else "alle"
                found[f"{case.removesuffix(f'-{suffix}')}/{nettverk}.{suffix}"] = content
    return found
