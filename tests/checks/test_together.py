"""All faults come in one run: none is hidden by another that has nothing to do with it."""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from nettverk.errors import DataError
from nettverk.workspace.workspace import Workspace
from tests.conftest import Copy

from .slips import OVERSIKT, TODAY, YEAR, told
from .test_one_fault import SLIPS

Slip = tuple[str, str, str, str]


def apply(texts: dict[str, str], slips: Sequence[Slip]) -> dict[str, str] | None:
    """Make some slips; None where the place of one is in another."""
    changed = dict(texts)
    for file, old, new, _ in slips:
        if old not in changed[file]:
            return None
        changed[file] = changed[file].replace(old, new, 1)
    return changed


def check(root: Path, texts: dict[str, str]) -> set[str]:
    for file, text in texts.items():
        (root / "data" / file).write_text(text, encoding="utf-8")
    try:
        return {each.what for each in Workspace(root, TODAY).problems}
    except DataError as fault:
        return {each.what for each in fault.problems}


def is_of_one_place(one: Slip, two: Slip) -> bool:
    """Tell whether two slips are of one list of schools, or both of when the year is."""
    starts = ("    skular:", "- namn: R", "- Steinbrua", "skuleår", "2026\nsiste")
    return all(each[1].startswith(starts) for each in (one, two))


@pytest.mark.many
def test_no_slip_hides_another(workspace: Copy) -> None:
    root = workspace("base")
    texts = {each: (root / "data" / each).read_text(encoding="utf-8") for each in (OVERSIKT, YEAR)}
    said = {slip: check(root, apply(texts, [slip]) or {}) for slip in SLIPS}
    hidden, tried = [], 0
    for one, two in combinations(SLIPS, 2):
        both = apply(texts, [one, two])
        if both and not is_of_one_place(one, two):
            tried += 1
            if not said[one] | said[two] <= check(root, both):
                hidden.append((one[2], two[2]))
    assert tried > 240
    assert hidden == []


HIDING = [
    (OVERSIKT, "      - Fuglevik barneskule", "      - Fuglevik barnskule"),
    (OVERSIKT, "\nskular:\n", "\nskoler:\n"),
    (OVERSIKT, "  - namn: Vindheia ungdomsskule", "  - namn: Månelia ungdomsskule"),
    (YEAR, "siste_skuledag: 18.06.2027", "siste_skuledag: 18.06.2026"),
    (YEAR, "siste_skuledag: 18.06.2027", "siste_skuledag: 31.06.2027"),
]


@pytest.mark.parametrize(("file", "old", "new"), HIDING)
def test_misspelt_host_is_told_whatever_else_is_wrong(
    file: str, old: str, new: str, workspace: Copy
) -> None:
    root = workspace("base")
    told(root, "        vert: Rognelia barneskule", "        vert: Rognelia", YEAR)
    found = told(root, old, new, file)
    assert len(found) > 1
    assert "Skulen «Rognelia» finst ikkje." in found


def test_host_that_the_networks_list_misspells_is_told_once(workspace: Copy) -> None:
    root = workspace("base")
    found = told(root, "      - Rognelia barneskule", "      - Rogneli barneskule")
    assert found == ["Skulen «Rogneli barneskule» finst ikkje."]


def test_network_that_is_not_found_is_told_beside_schools_of_one_name(workspace: Copy) -> None:
    root = workspace("base")
    told(root, "  - namn: Nettverk Vest", "  - namn: Nettverk Sør", YEAR)
    found = told(root, "  - namn: Vindheia ungdomsskule", "  - namn: Månelia ungdomsskule")
    assert "To skular heiter «Månelia ungdomsskule»." in found
    assert "Nettverket «Nettverk Sør» finst ikkje." in found
