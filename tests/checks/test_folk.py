"""Schools as they are: vacant posts, stand-ins, and days on which they are in no network."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from nettverk.workspace.workspace import Workspace
from tests.conftest import WORKSPACES, Copy

from .slips import OVERSIKT, told

REKTOR = "      - namn: Nina Ås\n        rolle: rektor\n"
LONE = "Fuglevik barneskule har ingen som leier skulen"
FUGLEVIK = "      - Fuglevik barneskule\n"


def with_medlemmer(root: Path, *medlemmer: str) -> list[str]:
    """Say what is found when these meet for a school, each «Nina Ås, rektor, til: 31.12.2026»."""
    rows = ""
    for each in medlemmer:
        name, *keys = each.split(", ")
        keys = [key if ":" in key else f"rolle: {key}" for key in keys]
        rows += "".join([f"      - namn: {name}\n", *(f"        {key}\n" for key in keys)])
    return told(root, REKTOR, rows)


@pytest.mark.parametrize(
    "medlemmer",
    [
        ("Nina Ås, fungerande rektor",),
        ("Nina Ås, einingsleiar", "Ola Li, inspektør"),
        ("Nina Ås, avdelingsleiar, leier_skulen: ja",),
        ("Nina Ås, rektor", "Ola Li, konstituert rektor"),
        ("Nina Ås, rektor, til: 31.12.2026", "Ola Li, vikarierande rektor, frå: 01.01.2027"),
        ("Nina Ås, oppvekstleiar", "Ola Li, rektor"),
    ],
)
def test_any_title_will_do(medlemmer: tuple[str, ...], workspace: Copy) -> None:
    assert with_medlemmer(workspace("base"), *medlemmer) == []


def test_vacant_post_is_told_by_its_first_day(workspace: Copy) -> None:
    root = workspace("base")
    assert with_medlemmer(root, "Nina Ås, rektor, til: 31.12.2026") == [f"{LONE} 27.01.2027."]
    assert Workspace(root, date(2026, 11, 24)).is_sound


@pytest.mark.parametrize(
    "namn",
    ["Nina Ås / Ola Li", "Nina Ås og Ola Li", '"Nina Ås, Ola Li"', "Nina & Ola", '"Ås, Nina"'],
)
def test_several_in_one_name_are_told(namn: str, workspace: Copy) -> None:
    said = f"«{namn.strip(chr(34))}» ser ut som namn på fleire."
    assert told(workspace("base"), "namn: Nina Ås", f"namn: {namn}") == [said]


@pytest.mark.parametrize("namn", ["Anne-Grete Ås", "Nina A. Ås", "Nina Ås (vikar)", "Inga Oggesen"])
def test_other_names_are_those_of_one(namn: str, workspace: Copy) -> None:
    assert told(workspace("base"), "namn: Nina Ås", f"namn: {namn}") == []


def test_nobody_is_told_once(workspace: Copy) -> None:
    said = "Fuglevik barneskule har ingen medlemmer."
    assert told(workspace("base"), f"    medlemmer:\n{REKTOR}", "    medlemmer: []\n") == [said]


def test_two_who_lead_are_told_with_who_counts(workspace: Copy) -> None:
    (said,) = with_medlemmer(workspace("base"), "Nina Ås, rektor", "Ola Li, rektor")
    assert said.startswith("Fuglevik barneskule har to som leier skulen 02.12.2026: Nina Ås og Ola")


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("frå: 01.01.2027", "27.01.2027"),
        ("frå: 28.01.2027", "28.01.2027"),  # no meeting is after it
        ("til: 31.12.2026", "02.12.2026"),
        ("til: 25.11.2026", "24.11.2026"),
        ("til: 23.11.2026", ""),
        (None, ""),
    ],
)
def test_a_school_is_asked_of_the_days_it_is_in_a_network(
    term: str | None, asked: str, workspace: Copy
) -> None:
    root = workspace("base")
    here = f"      - {{namn: Fuglevik barneskule, {term}}}\n" if term else ""
    told(root, FUGLEVIK, here)
    found = with_medlemmer(root, "Nina Ås, inspektør")
    assert [each for each in found if LONE in each] == ([f"{LONE} {asked}."] if asked else [])


def test_school_that_opens_next_august_is_no_error(tmp_path: Path) -> None:
    """The rektor begins with the school; the network has met all this year without them."""
    root = Path(shutil.copytree(WORKSPACES / "base", tmp_path / "ny"))
    file = root / "data" / OVERSIKT
    text = file.read_text(encoding="utf-8")
    text = text.replace("Nina Ås\n", "Nina Ås\n        frå: 01.08.2027\n")
    new = "      - {namn: Fuglevik barneskule, frå: 01.08.2027}\n"
    file.write_text(text.replace(FUGLEVIK, new), encoding="utf-8")
    for today in (date(2026, 8, 17), date(2026, 11, 24), date(2027, 5, 1), date(2027, 9, 1)):
        problems = Workspace(root, today).problems
        assert not [each for each in problems if "leier skulen" in each.what]
