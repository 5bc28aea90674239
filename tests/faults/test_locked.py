"""One document that another program holds stops only what is about that document."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nettverk.signatures import sign
from tests.conftest import by_night

from .access import UID, open_place, refused
from .forking import Done
from .starter import order
from .typed import READING, WRITING
from .workshop import Tree, Workshop, read_tree

YEAR = "dokument/2026-2027"
OWN = f"{YEAR}/minst/"
"""Where the documents of one of the networks lie."""
PDF = sign(
    b"%PDF-1.4\n1 0 obj\n<< /Nettverk (" + b"0" * 32 + b" " + b"0" * 32 + b") >>\nendobj\n", ".pdf"
)
PRINTED = (f"{OWN}2026-12-02-innkalling.pdf", f"{YEAR}/plan.pdf")
BY_DAY = (f"{OWN}2026-12-02-innkalling.md", f"{OWN}2026-12-02-melding-innspel.eml", *PRINTED)
COMMANDS = {
    name: words
    for name, words in {**WRITING, **READING}.items()
    if words and (by_night() or name in {"innkalling", "utlagt", "status", "rydda"})
}


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with open_place() as place:
        yield place / "mappe"


@pytest.fixture(scope="module")
def whole(workshop: Workshop, place: Path) -> dict[str, tuple[Done, Tree]]:
    """Run each command where everybody may read all."""
    return {name: _run(workshop, place, name, "") for name in COMMANDS}


def _list_held(workshop: Workshop) -> list[str]:
    kinds = (OWN, f"{YEAR}/plan", f"{YEAR}/oppfolging", "dokument/ark/")
    held = [each for each in workshop.before if each.startswith(kinds)]
    return [*PRINTED, *held] if by_night() else [*BY_DAY]


def _run(workshop: Workshop, place: Path, name: str, held: str) -> tuple[Done, Tree]:
    """Run a command where nobody may read one file; give what it said, and all other files."""
    root = workshop.copy(place)
    for each in PRINTED:
        (root / each).write_bytes(PDF)
    with refused(lambda root: (root / held).chmod(0o755 if not held else 0), root):
        done = workshop.starter.run(order(root, *COMMANDS[name], uid=UID))
    return done, read_tree(root)


@pytest.mark.parametrize("name", COMMANDS)
def test_it_stops_nothing_else(
    name: str, workshop: Workshop, place: Path, whole: dict[str, tuple[Done, Tree]]
) -> None:
    usual, tree = whole[name]
    for held in (each for each in _list_held(workshop) if each not in COMMANDS[name]):
        done, after = _run(workshop, place, name, held)
        about = held.rpartition(".")[0] if "-referat" not in held else OWN
        other = [each for each in {*tree, *after} if tree.get(each) != after.get(each)]
        assert "Fekk ikkje bruka" not in done.err, (held, done.err)
        assert done.code == usual.code or "Minst" in done.err, (held, done.err)
        assert [
            each for each in other if not each.startswith((about, f"{YEAR}/oppfolging"))
        ] == [], held
