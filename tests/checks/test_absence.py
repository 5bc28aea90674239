"""A network, its leader or its participant cannot meet: each meeting ahead then is told."""

from datetime import date
from pathlib import Path

from nettverk.reglar import Regel
from nettverk.workspace.workspace import open_workspace
from tests.conftest import Copy

from .slips import TODAY, YEAR, told

HAS = "men Nettverk Aust har møte då."


def write(root: Path, *absent: tuple[str, ...]) -> list[str]:
    """Write who cannot meet, one day or from one to another, and list what is told of it."""
    items = "".join(
        f"  - {{kven: {name}, frå: {days[0]}, til: {days[-1]}}}\n" for name, *days in absent
    )
    return told(root, "fellestema", f"kan_ikkje_møta:\n{items}\nfellestema", YEAR)


def is_told(root: Path, day: date) -> bool:
    """Tell whether some absence is told on a day."""
    absent = {Regel.OPPTATT, Regel.UKJEND_PERSON}
    return any(each.regel in absent for each in open_workspace(root, day).problems)


def test_days_without_a_meeting_are_silent(workspace: Copy) -> None:
    absent = [("Kari Vik", "03.12.2026"), ("Nettverk Vest", "03.12.2026", "26.01.2027")]
    assert write(workspace("base"), *absent) == []


def test_each_who_is_missing_is_told_once_for_each_meeting(workspace: Copy) -> None:
    absent = [
        ("Kari Vik", "01.12.2026", "31.01.2027"),
        ("Kari Vik", "02.12.2026"),
        ("Aud Berge", "02.12.2026"),
        ("Nettverk Aust", "02.12.2026"),
    ]
    assert sorted(write(workspace("base"), *absent)) == [
        f"Aud Berge kan ikkje møta 02.12.2026, {HAS}",
        f"Kari Vik kan ikkje møta 02.12.2026, {HAS}",
        f"Kari Vik kan ikkje møta 27.01.2027, {HAS}",
        "Nettverk Aust kan ikkje møta 02.12.2026, men har møte då.",
    ]


def test_who_leads_the_one_meeting_is_asked_and_no_other(workspace: Copy) -> None:
    root = workspace("base")
    absent = [("Kari Vik", "02.12.2026"), ("Nina Ås", "02.12.2026")]
    idle = "Nina Ås leier ikkje noko nettverk og er ikkje i arbeidsgruppa"
    assert any(each.startswith(idle) for each in write(root, *absent))
    old = "dato: 02.12.2026\n        vert"
    new = "dato: 02.12.2026\n        leiar: Nina Ås\n        vert"
    assert told(root, old, new, YEAR) == [f"Nina Ås kan ikkje møta 02.12.2026, {HAS}"]


def test_second_day_of_a_meeting_counts(workspace: Copy) -> None:
    root = workspace("base")
    assert write(root, ("Kari Vik", "03.12.2026")) == []
    old = "dato: 02.12.2026\n        vert"
    new = "dato: 02.12.2026\n        dagane_etter: 09.00–12.00\n        vert"
    assert told(root, old, new, YEAR) == [f"Kari Vik kan ikkje møta 03.12.2026, {HAS}"]


def test_what_is_over_or_cancelled_is_silent(workspace: Copy) -> None:
    root = workspace("base")
    assert write(root, ("Kari Vik", "28.10.2026", "02.12.2026")) == [
        f"Kari Vik kan ikkje møta 02.12.2026, {HAS}"
    ]
    assert is_told(root, date(2026, 12, 2))
    assert len(open_workspace(root, date(2026, 10, 1)).problems) == 2
    assert not is_told(root, date(2026, 12, 3))
    old = "dato: 02.12.2026\n        vert"
    told(root, old, "dato: 02.12.2026\n        avlyst: ja\n        vert", YEAR)
    assert not is_told(root, TODAY)


def test_year_that_is_over_may_name_whom_nobody_knows_now(workspace: Copy) -> None:
    root = workspace("base")
    (said,) = write(root, ("Nokon Annan", "02.12.2026"))
    assert said == "Verken eit nettverk eller nokon i samarbeidet heiter «Nokon Annan»."
    assert not is_told(root, date(2027, 8, 1))


def test_command_about_one_network_tells_of_its_own_alone(workspace: Copy) -> None:
    root = workspace("base")
    write(root, ("Kari Vik", "02.12.2026"), ("Siri Dale", "02.12.2026"), ("Eva Moe", "02.12.2026"))
    opened = open_workspace(root, TODAY, ["Nettverk Aust"])
    assert [each.what for each in opened.problems] == [f"Kari Vik kan ikkje møta 02.12.2026, {HAS}"]
