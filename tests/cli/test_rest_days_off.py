"""`nytt-år --resten --skulerute`: which days off hold, and what stays of those in the file."""

import re
from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli
from .files import DATA
from .test_rest import OFF, REST, change, give


def plan_again(cli: Cli, root: Path, fri: str, table: str) -> tuple[str, str]:
    """Plan the rest again where the file has some days off; give it as written, and the notes."""
    change(root, "    dato: 03.11.2026\n", f"    dato: 03.11.2026\n{fri}")
    answer = cli(*REST, *give(root, table, "vinter.csv"), "--skriv", root=root)
    assert answer.code == 0, answer.err
    return (root / DATA).read_text(encoding="utf-8"), answer.err


def test_what_a_skulerute_leaves_out_stays_and_is_told(cli: Cli, workspace: Copy) -> None:
    """A county tells of the break that it has moved, and not of all the others."""
    text, told = plan_again(
        cli,
        workspace("base"),
        "  - {namn: Vinterferie, frå: 15.02.2027, til: 19.02.2027}\n"
        "  - {namn: Påskeferie, frå: 22.03.2027, til: 29.03.2027}\n",
        "namn;frå;til\nVinterferie;22.02.2027;26.02.2027\n",
    )
    assert "frå: 22.02.2027, til: 26.02.2027" in text
    assert "15.02.2027" not in text
    assert "{namn: Påskeferie, frå: 22.03.2027, til: 29.03.2027}" in text
    assert "Skuleruta seier ikkje noko om Påskeferie 22.03.2027–29.03.2027." in told


def test_who_is_away_for_long_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    away = "kan_ikkje_møta:\n  - {kven: Kari Vik, frå: 05.01.2027, til: 05.03.2027}\n"
    change(root, "fellestema:", f"{away}fellestema:")
    told = cli(*REST, root=root).err
    assert "Kari Vik kan ikkje møta på meir enn fire veker, frå 05.01.2027 til 05.03.2027." in told


MOVED = "namn;frå;til\nVinterferie (veke 8);22.02.2027;26.02.2027\nplanleggingsdag 3;10.03.2027;\n"


def test_break_that_is_moved_keeps_the_name_it_has(cli: Cli, workspace: Copy) -> None:
    text, _ = plan_again(
        cli,
        workspace("base"),
        "  - {namn: Vinterferie, frå: 15.02.2027, til: 19.02.2027}  # vedtatt\n"
        "  - {namn: Planleggingsdag, dato: 11.02.2027}\n",
        MOVED,
    )
    assert "  - {namn: Vinterferie, frå: 22.02.2027, til: 26.02.2027}  # vedtatt\n" in text
    assert "  - {namn: Planleggingsdag, dato: 10.03.2027}\n" in text


def test_last_day_of_some_schools_is_not_that_of_all(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    text = "skuleår: 2026-2027\nsiste_skuledag: 25.06.2027\n"
    (root / "klepp.yaml").write_text(f"{text}fri: []\n", encoding="utf-8")
    cli(*REST, "--skulerute", f"Klepp={root / 'klepp.yaml'}", "--skriv", root=root)
    assert "siste_skuledag: 18.06.2027" in (root / DATA).read_text(encoding="utf-8")


@pytest.mark.parametrize("empty", ["fri: []  # ingen", "fri:   # ingen"])
def test_comment_of_a_list_that_is_filled_stays(empty: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    text = (root / DATA).read_text(encoding="utf-8")
    first, last = text.index("fri:\n"), text.index("møte:\n")
    (root / DATA).write_text(f"{text[:first]}{empty}\n{text[last:]}", encoding="utf-8")
    answer = cli(*REST, *give(root, OFF), "--skriv", root=root)
    assert answer.code == 0, answer.err
    assert re.search(r"^fri: +# ingen$", (root / DATA).read_text(encoding="utf-8"), re.MULTILINE)


def test_rest_of_nothing_is_no_new_year(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    answer = cli("nytt-år", "--resten", "", root=root)
    assert (answer.code, answer.out) == (2, "")
    assert not (root / "data" / "2027-2028.yaml").exists()


def test_fault_of_the_only_year_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    change(root, "namn: Haustferie", "namn: &a Haustferie")
    answer = cli(*REST, root=root)
    assert answer.code == 1
    assert "anker" in answer.err.casefold()


BROKEN_UP = (
    "fri: [{namn: Haustferie, frå: 05.10.2026,\n  til: 09.10.2026}, # a\n  # b\n"
    "  {namn: Vinterferie, frå: 15.02.2027, til: 16.02.2027},\n"
    "  {namn: Vinterferie,\n  dato: 17.02.2027}]"
)


@pytest.mark.parametrize(
    "written",
    [
        BROKEN_UP,
        "fri: [  # ingen\n  ]",
    ],
    ids=["over lines", "none"],
)
def test_days_off_in_any_form_are_told_and_written(written: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    text = (root / DATA).read_text(encoding="utf-8")
    first, last = text.index("fri:\n"), text.index("møte:\n")
    before = f"{text[:first]}{written}\n\n{text[last:]}"
    (root / DATA).write_text(before, encoding="utf-8")
    rute = root / "vinter.csv"
    rute.write_text("namn;frå;til\nVinterferie;22.02.2027;26.02.2027\n", encoding="utf-8")
    tried = cli(*REST, "--skulerute", str(rute), root=root)
    assert (tried.code, tried.err.count("Fekk ikkje")) == (0, 0), tried.err
    assert "Vinterferie 22.02.2027–26.02.2027 er ny." in tried.out
    answer = cli(*REST, "--skulerute", str(rute), "--skriv", root=root)
    assert answer.code == 0, answer.err
    after = (root / DATA).read_text(encoding="utf-8")
    assert "22.02.2027" in after
    assert "15.02.2027" not in after
    assert after.count("# ") == before.count("# ")
    assert text[last:] in after
