"""What is told of one network where other networks matter: a person, a name, a school."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.workspace.workspace import open_workspace
from tests.cli.conftest import Cli

TODAY = date(2026, 12, 1)
OVERSIKT = """\
mitt_nettverk: Nett A
samarbeid:
  namn: Sam
  kommunar: [Fjord]
  tal_nettverk: 3
  arbeidsgruppe: [{namn: Anne Fjell, kommune: Fjord}]
skular:
"""
SKULE = (
    "  - {{namn: Skule {0}, kommune: Fjord, slag: barneskule, elevtal: 100,"
    " medlemmer: [{{namn: {1}, rolle: rektor}}]}}\n"
)
NETTVERK = "  - {{namn: Nett {0}, leiar: {1}, arbeidsgruppe: Anne Fjell, skular: [Skule {0}]}}\n"
YEAR = "skuleår: 2026-2027\nførste_skuledag: 17.08.2026\nsiste_skuledag: 18.06.2027\nnettverk:\n"
MØTE = "  - {{namn: Nett {0}, møte: [{{dato: 09.12.2026, tid: {1}{2}}}]}}\n"
"""One day, on which networks B and C meet at a time, and so do A and C."""
PEOPLE = {"A": "Per Ås", "B": "Ola Nes", "C": "Ragnhild Sørensen"}
CLOCKS = {"A": "13.00–15.00", "B": "09.00–11.00", "C": "10.00–14.00"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    nettverka = "".join(NETTVERK.format(*each) for each in PEOPLE.items())
    skular = "".join(SKULE.format(*each) for each in PEOPLE.items())
    text = f"{OVERSIKT}{skular}nettverk:\n{nettverka}"
    (tmp_path / "data/networks.yaml").write_text(text, "utf-8")
    return tmp_path


def meet(root: Path, **more: str) -> None:
    møta = (MØTE.format(name, clock, more.get(name, "")) for name, clock in CLOCKS.items())
    (root / "data/2026-2027.yaml").write_text(YEAR + "".join(møta), "utf-8")


def change(root: Path, old: str, new: str) -> None:
    path = root / "data/2026-2027.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def told(root: Path, *names: str) -> list[str]:
    workspace = open_workspace(root, TODAY, names)
    return [f"{each.what} {each.fix}" for each in workspace.problems if "verter" not in each.what]


@pytest.mark.parametrize(("name", "other"), [("A", "C"), ("B", "C"), ("C", "B")])
def test_clash_of_others_hides_none_of_its_own(name: str, other: str, root: Path) -> None:
    meet(root)
    both = " og ".join(f"Nett {each}" for each in sorted((name, other)))
    clashes = [each for each in told(root, f"Nett {name}") if "samtidig" in each]
    assert [each.partition(" samtidig")[0] for each in clashes] == [
        f"Anne Fjell frå arbeidsgruppa skal vera i {both}"
    ]


def test_slip_of_a_name_in_another_network_is_told(root: Path) -> None:
    meet(root, A=", saker: [{tittel: X, minutt: 20, ansvarleg: Ragnhild Sørenssen}]")
    assert any("«Ragnhild Sørensen»?" in each for each in told(root, "Nett A"))


def test_calendar_of_a_school_is_held_against_the_networks_it_is_of(root: Path, cli: Cli) -> None:
    meet(root, B=", vert: Skule Q")
    answer = cli("plan", "--format", "ics", "--skule", "Skule B", root=root)
    assert answer.code == 1
    assert "«Skule Q» finst ikkje" in answer.err
    assert not [*root.rglob("*.ics")]


UNREAD = {
    "a day that is none": ("dato: 09.12.2026, tid: 09", "dato: 31.11.2026, tid: 09"),
    "a clock that is none": ("tid: 09.00–11.00}", "tid: 09.00–31.00}"),
}


@pytest.mark.parametrize(("old", "new"), UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_read_of_one_network_stops_no_other(
    old: str, new: str, root: Path, cli: Cli
) -> None:
    meet(root)
    change(root, old, new)
    assert cli("innkalling", "Nett A", "--format", "md", root=root).code == 0
    for words in (["innkalling", "Nett B"], ["sjekk"], ["plan", "nett-b", "--format", "ics"]):
        answer = cli(*words, root=root)
        assert (answer.code, "data/2026-2027.yaml, linje 6" in answer.err) == (1, True), words


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nettverk:\n", "fri: [{namn: X, dato: 31.11.2026}]\nnettverk:\n"),
        ("Nett B", "{a: b}"),
        ("}]}\n  - {namn: Nett B,", "}], namn: Nett B,"),  # a dash that somebody has forgotten
        ("tid: 09.00–11.00}", "tid: 09.00–11.00, avlyt: ja}"),
    ],
)
def test_what_cannot_be_read_of_none_or_all_stops_all(
    old: str, new: str, root: Path, cli: Cli
) -> None:
    meet(root)
    change(root, old, new)
    assert cli("innkalling", "Nett A", "--format", "md", root=root).code == 1
