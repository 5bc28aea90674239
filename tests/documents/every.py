"""Every kind of Word document there is, each written by its own command.

Two are ordinary minutes: of a plain meeting, and of one with own items and a hearing. In `hostile`
they are one.
"""

import shutil
from pathlib import Path

from nettverk.cli import run
from nettverk.model.dokumentslag import ARK as SHEETS
from tests.conftest import REPOSITORY, WORKSPACES, by_night
from tests.documents.reading import TODAY

KINDS = {
    "innkalling": ("innkalling",),
    "innkalling-oppstart": ("innkalling", "--møte", "1"),
    "referat": ("referat", "--møte", "2"),
    "referat med høyring": ("referat", "--møte", "02.12.2026"),
    "referat-oppstart": ("referat", "--møte", "1"),
    "grunnlag": ("grunnlag",),
    "plan": ("plan",),
    "samansetjing": ("samansetjing", "--minst", "1"),
    "oppfølging": ("oppfølging",),
    "ark": ("ark", *(Path(each).stem for each in SHEETS.malar)),
}
PLACES = {
    "golden": WORKSPACES / "golden",
    "hostile": WORKSPACES / "hostile",
    "example": REPOSITORY,
}
OF_NETWORKS = {"innkalling", "referat", "grunnlag"}
SOME = ("Mellomstore barneskular nord", "Store barneskular", "Ungdomsskular nord")
"""Three of the seven networks of the example, by day: one has moved a meeting, one has more."""
CHOSEN = {"golden": (), "hostile": (), "example": () if by_night() else SOME}
COUNT = {"golden": 27, "hostile": 25, "example": 61 if by_night() else 34}
"""How many documents that gives."""


def call(root: Path, *words: str) -> int:
    """Run a command on a workspace, on the day that all of them know."""
    return run(["--mappe", str(root), "--i-dag", TODAY, *words])


def write_every_document(place: str, root: Path) -> dict[str, Path]:
    """Copy the data of a workspace to `root`, and write all its Word documents there."""
    shutil.copytree(PLACES[place] / "data", root / "data")
    for words in KINDS.values():
        names = CHOSEN[place] if words[0] in OF_NETWORKS else ()
        assert call(root, words[0], *names, *words[1:], "--format", "docx") == 0
    found = {each.relative_to(root / "dokument").as_posix(): each for each in root.rglob("*.docx")}
    assert len(found) == COUNT[place]
    return dict(sorted(found.items()))
