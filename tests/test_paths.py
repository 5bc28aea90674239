"""File and folder names that Windows, macOS and Linux all accept, whatever a network is called."""

import re
from datetime import date
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nettverk.archive.paths import document_path, folder_names, slugify
from nettverk.model.noklar import Møtenøkkel, Skuleårsnamn

RESERVED = {"con", "prn", "aux", "nul"} | {
    f"{each}{n}" for each in ("com", "lpt") for n in range(10)
}
NAMES = st.lists(st.text(max_size=90), unique=True, max_size=8)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Nettverk Nord", "nettverk-nord"),
        ("Hå, Time & Gjesdal", "ha-time-gjesdal"),
        ("Ærleg Ødegård", "aerleg-odegard"),
        ("A\u030alga\u030ard", "algard"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-nettverk"),
        ("LPT1", "lpt1-nettverk"),
        ("Con.", "con-nettverk"),
        ("网络", "nettverk"),
        ("", "nettverk"),
        ("x" * 59 + " å", "x" * 59),
    ],
)
def test_slug(name: str, slug: str) -> None:
    assert slugify(name) == slug


def assert_safe(folder: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", folder), folder
    assert folder not in RESERVED
    assert len(folder) <= 60


@given(name=st.text())
@example("con\u0300")
@example("COM\u00b9")
@example("a" * 60 + "b")
@example(f"{'a' * 59}-b")
@example("ß" * 60)
@example("æ" * 60)
@example("İ")
def test_any_name_has_a_safe_slug(name: str) -> None:
    assert_safe(slugify(name))


@given(names=NAMES)
@example(["Å", "A", "a", "å", "a-2"])
@example(["a-2", "a", "A"])
@example(["con", "con nettverk"])
@example([f"{'a' * 60}{number}" for number in range(12)])
def test_each_network_has_a_safe_folder_of_its_own(names: list[str]) -> None:
    folders = folder_names(names)
    assert [*folders] == names
    assert len({*folders.values()}) == len(names)
    for folder in folders.values():
        assert_safe(folder)


@given(names=NAMES)
def test_a_network_added_last_moves_no_folder(names: list[str]) -> None:
    before = folder_names(names)
    assert {**folder_names([*names, "Nytt"]), **before} == folder_names([*names, "Nytt"])


def test_document_lies_by_year_and_network_and_sorts_by_date() -> None:
    assert document_path(
        Skuleårsnamn(2026), "nord", Møtenøkkel(date(2026, 11, 5)), "referat"
    ) == PurePosixPath("2026-2027/nord/2026-11-05-referat")
    assert document_path(Skuleårsnamn(2026), "nord", None, "grunnlag").name == "grunnlag"
