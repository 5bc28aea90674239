"""Minutes that cannot be opened stop their own network alone."""

from pathlib import Path

import pytest

from nettverk.reading import files
from tests.cli.conftest import Cli
from tests.conftest import Copy

LOCKED = "2026-10-28-referat.md"


@pytest.fixture
def locked(workspace: Copy, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let another program hold the minutes of one of two networks."""
    root = workspace("golden")
    for each in ("Alt", "Minst"):
        assert cli("referat", each, "--møte", "28.10.2026", "--format", "md", root=root).code == 0
    held = root / "dokument/2026-2027/minst" / LOCKED
    assert held.is_file()
    read = files.read_whole

    def refuse(path: Path) -> bytes:
        if path == held:
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(files, "read_whole", refuse)
    return root


TOLD = (
    "Åtvaring i dokument/2026-2027/minst/2026-10-28-referat.md: Fekk ikkje lesa fila: du har ikkje "
    "løyve. Lukk ho der ho er open, og prøv ein gong til. [uleseleg]"
)


def test_it_is_told_and_the_others_go_on(locked: Path, cli: Cli) -> None:
    for words in (["status"], ["sjekk"], ["innkalling"], ["oppfølging"]):
        answer = cli(*words, root=locked)
        assert answer.code == 0, answer.err
        assert TOLD in answer.err.splitlines(), answer.err
    assert (locked / "dokument/2026-2027/alt/2026-12-02-innkalling.md").is_file()
    assert TOLD not in cli("innkalling", "Alt", root=locked).err


def test_it_is_never_written_over(locked: Path, cli: Cli) -> None:
    before = (locked / "dokument/2026-2027/minst" / LOCKED).stat()
    cli("referat", "Minst", "--møte", "28.10.2026", "--overskriv", root=locked)
    cli("sjekk", "--rydd", root=locked)
    after = (locked / "dokument/2026-2027/minst" / LOCKED).stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
