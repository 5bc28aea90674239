"""What happens to people: what each has agreed to stays theirs."""

from pathlib import Path

import pytest

from .filling import Filling
from .habits import (
    CHANGES,
    OPENING,
    SECOND,
    Say,
    actions,
    data,
    fill,
)


def test_agreement_stays_with_the_person_who_made_it(root: Path, say: Say) -> None:
    fill(root, say, OPENING, Filling(CHANGES, [("Ringa PPT", "Kari", ""), ("Lesa", "KV", "")]))
    for name in ("networks.yaml", "2026-2027.yaml"):
        path = root / "data" / name
        text = path.read_text(encoding="utf-8").replace("Kari Vik", "Kari Bø")
        path.write_text(text, encoding="utf-8")
    assert [each["kven"] for each in actions(say, SECOND)] == ["Kari Vik", "Kari Vik"]


UNTIL = "        til: 15.11.2026\n"
LEAVING = {
    "Lars Øy": ("        rolle: inspektør\n", f"        rolle: inspektør\n{UNTIL}"),
    "Nina Ås": ("- Fuglevik barneskule\n", "- {namn: Fuglevik barneskule, til: 15.11.2026}\n"),
    "Liv Dal": ("    - namn: Odd", f"    - namn: Liv Dal\n{UNTIL[2:]}    - namn: Odd"),
}
"""How each leaves: the member, the school, and one of the arbeidsgruppe."""


@pytest.mark.parametrize(
    ("kven", "today", "left"),
    [
        ("Lars Øy", "2026-11-15", []),
        ("Lars Øy", "2026-11-16", ["Lars Øy"]),
        ("lars", "2026-11-16", ["Lars Øy"]),
        ("Lars og Kari", "2026-11-16", ["Lars Øy"]),
        ("Nina, Liv Dal", "2026-11-16", ["Nina Ås", "Liv Dal"]),
        ("Alle", "2026-11-16", []),
        ("leiar", "2026-11-16", []),
        ("Lars Utanfor", "2026-11-16", []),
        ("Kari", "2026-11-16", []),
    ],
)
def test_action_of_one_who_has_left_is_told(
    kven: str, today: str, left: list[str], root: Path, say: Say
) -> None:
    for old, new in LEAVING.values():
        data(root, old, new, "networks.yaml")
    fill(root, say, OPENING, Filling(CHANGES, [("Ringa PPT", kven, "")]))
    code, _, told = say(today, "sjekk")
    assert code == 0
    for name in LEAVING:
        said = f"{OPENING}-referat.docx: {name} er ikkje lenger med i Nettverk Aust"
        assert (said in told) is (name in left)


def test_action_that_is_passed_on_is_no_trouble(root: Path, say: Say) -> None:
    data(root, *LEAVING["Lars Øy"], "networks.yaml")
    fill(root, say, OPENING, Filling(CHANGES, [("Ringa PPT", "Lars", "")]))
    passed = Filling(CHANGES, [("Ringa PPT", "Nina", "")], {"Ringa PPT": "fell bort"})
    fill(root, say, SECOND, passed)
    assert "ikkje lenger" not in say("2026-11-16", "sjekk")[2]


def test_one_who_moves_to_another_school_of_the_network_has_not_left(root: Path, say: Say) -> None:
    data(root, *LEAVING["Lars Øy"], "networks.yaml")
    other = "      - namn: Nina Ås\n"
    moved = "      - {namn: Lars Øy, rolle: inspektør, frå: 16.11.2026}\n"
    data(root, other, moved + other, "networks.yaml")
    fill(root, say, OPENING, Filling(CHANGES, [("Ringa PPT", "Lars", "")]))
    assert "ikkje lenger" not in say("2026-11-16", "sjekk")[2]
