"""`nytt-år --resten`: what cannot stay is planned again, shown, and written when that is asked."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from nettverk.nynorsk import write_short_date
from nettverk.render.restendring import RestWriter
from tests.conftest import Copy, Golden

from .conftest import Cli
from .files import DATA, load
from .test_own_weeks import EVEN, SEVEN, build

GOLDEN = Path(__file__).parents[1] / "golden" / "rest"
OFF = """skuleår: 2026-2027
fri:
  - {namn: Juleferie, frå: 21.12.2026, til: 01.01.2027}
  - {namn: Vinterferie, frå: 25.01.2027, til: 29.01.2027}
"""
MONTHS = (
    ("04.01.2027", "24.01.2027"),
    ("25.01.2027", "19.02.2027"),
    ("20.02.2027", "18.03.2027"),
    ("19.03.2027", "14.04.2027"),
    ("15.04.2027", "11.05.2027"),
    ("12.05.2027", "05.06.2027"),
    ("06.06.2027", "18.06.2027"),
)
REST = ("nytt-år", "--resten", "12.01.2027")


def give(root: Path, text: str, name: str = "rute.yaml") -> tuple[str, str]:
    (root / name).write_text(text, encoding="utf-8")
    return ("--skulerute", str(root / name))


def change(root: Path, old: str, new: str, name: str = DATA) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def days(root: Path) -> dict[str, list[str]]:
    """Tell each network's meetings: the day, and the host that is written."""
    return {
        name: [f"{each.dato:%d.%m} {each.vertsnamn}".strip() for each in møta if not each.avlyst]
        for name, møta in load(root).møte.items()
    }


def test_a_break_that_is_moved(
    cli: Cli, workspace: Copy, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    root = workspace("golden")
    rute = give(root, OFF)
    cli("innkalling", "Minst", "--møte", "27.01.2027", root=root)
    cli("utlagt", "innkalling", "Minst", "--møte", "27.01.2027", "--likevel", root=root)
    before = (root / DATA).read_bytes()
    shown = cli(*REST, *rute, root=root, today="2026-12-10")
    assert (shown.code, (root / DATA).read_bytes()) == (0, before)
    golden(GOLDEN / "vinterferien-er-flytta.txt", f"{shown.err}{shown.out}")
    assert max(map(len, shown.out.splitlines())) <= 80
    written = cli(*REST, *rute, "--skriv", root=root, today="2026-12-10")
    assert "To møte er flytte. Dette er skrive:" in written.out
    assert days(root)["Alt"][-1] == "03.02 Fossekalldalen barneskule"
    assert cli("sjekk", root=root, today="2026-12-10").code == 0


@pytest.mark.parametrize("written", ["Steinbrua skule", "Steinbrua, Klepp", "'Stein # ''A'''"])
def test_a_school_that_falls_out_is_no_host(written: str, cli: Cli, workspace: Copy) -> None:
    root, listed = workspace("base"), f"      - {written}\n"
    for name in ("data/networks.yaml", DATA):
        change(root, "Steinbrua barneskule", written, name)
    left = f"      - namn: {written}\n        til: 30.11.2026\n"
    change(root, listed, left, "data/networks.yaml")
    assert cli("sjekk", root=root).code == 1
    words = ("nytt-år", "--resten", "25.11.2026", "--skriv")
    said = cli(*words, root=root)
    gone = "Stein # 'A'" if "#" in written else written
    assert f"Ny vert      Nettverk Aust 02.12.2026: {gone} → Rognelia" in said.out
    assert days(root)["Nettverk Aust"][2:] == ["02.12 Rognelia barneskule", "27.01"]
    assert f"        vert: {written}\n" not in (root / DATA).read_text(encoding="utf-8")
    assert cli("sjekk", root=root).code == 0
    assert "Planen er som han var." in cli(*words, root=root).out


def test_a_host_who_cannot_on_the_new_day_is_another(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    rute = give(
        root,
        OFF.replace("25.01.2027, til: 29.01", "30.11.2026, til: 04.12").replace(
            "04.12.2027", "04.12.2026"
        ),
    )
    change(
        root,
        "    dato: 02.12.2026\n\nfelles",
        "    dato: 02.12.2026\n"
        "  - {skule: Steinbrua barneskule, frå: 05.12.2026, til: 18.12.2026}\n\nfelles",
    )
    said = cli("nytt-år", "--resten", "25.11.2026", *rute, "--skriv", root=root)
    assert said.code == 0
    assert days(root)["Nettverk Aust"][2] == "09.12 Rognelia barneskule"


def test_what_is_accepted_stays(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    change(root, "dato: 03.11.2026", "dato: 27.01.2027")
    assert "Til " in cli(*REST, root=root).out
    change(
        root,
        "høyringar:",
        "godteke:\n  - regel: dag-utan-skule\n    gjeld: 27.01.2027\n"
        "    grunn: Planleggingsdag med nettverk\nhøyringar:",
    )
    assert "Planen er som han var." in cli(*REST, root=root).out


def test_one_person_in_seven_networks(cli: Cli, tmp_path: Path) -> None:
    """Three weeks are off, and seven networks of one person find room beside each other."""
    root = build(tmp_path / "a", SEVEN)
    rute = give(root, OFF.replace("25.01.2027, til: 29.01", "08.03.2027, til: 26.03"))
    said = cli("nytt-år", "--resten", "01.02.2027", *rute, "--skriv", root=root, today="2027-01-05")
    assert said.code == 0, said.err
    checked = cli("sjekk", "--streng", root=root, today="2027-01-05")
    assert (checked.code, checked.err) == (0, "")
    assert [len(each) for each in days(root).values()] == [6] * 7


def test_nobody_is_placed_twice_on_the_one_day_that_is_open(cli: Cli, tmp_path: Path) -> None:
    """Only Thursdays are open in the spring: one person in two networks gets two of them."""
    root = build(tmp_path / "a", [(1, EVEN, "12.00–15.00"), (2, EVEN, "12.00–15.00")])
    mondays = (date(2027, 1, 25) + timedelta(7 * number) for number in range(20))
    closed = [
        f"  - {{namn: Fri, frå: {write_short_date(each + timedelta(a))}, "
        f"til: {write_short_date(each + timedelta(b))}}}"
        for each in mondays
        for a, b in ((0, 2), (4, 4))
    ]
    rute = give(root, OFF.partition("  - {namn: Vinter")[0] + "\n".join(closed) + "\n")
    said = cli("nytt-år", "--resten", "01.02.2027", *rute, "--skriv", root=root)
    assert said.code == 0, said.err
    after = [each.dato for some in load(root).møte.values() for each in some[4:]]
    assert len({*after}) == 4
    assert {each.weekday() for each in after} == {3}


def test_days_off_that_are_not_written_stop_it(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("base")
    before = (root / DATA).read_bytes()
    monkeypatch.setattr(RestWriter, "change_days", lambda *_: None)
    answer = cli(*REST, *give(root, OFF), "--skriv", root=root)
    assert (answer.code, (root / DATA).read_bytes()) == (1, before)
    assert "er ikkje det du prøvde. Ingenting er skrive." in answer.err


def test_of_two_at_once_the_one_without_a_notice_moves(cli: Cli, tmp_path: Path) -> None:
    root = build(tmp_path / "a", [(2, EVEN, "12.00–15.00"), (2, EVEN, "12.00–15.00")])
    words = ("nytt-år", "--resten", "10.03.2027")
    today = "2027-02-20"
    told = cli(*words, root=root, today=today).out
    assert "Nettverk A\n  Frå" not in told
    assert "Kvifor       Odd Lien er i Nettverk A samtidig." in told
    cli("innkalling", "Nettverk B", "--møte", "10.03.2027", root=root, today=today)
    cli("utlagt", "innkalling", "Nettverk B", "--møte", "10.03.2027", "--likevel", root=root)
    told = cli(*words, root=root, today=today).out
    assert "Nettverk A\n  Frå          onsdag 10. mars 2027" in told
    assert "Nettverk B\n  Frå          onsdag 10. mars 2027" not in told


def test_weeks_that_are_asked_for(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    words = ("nytt-år", "--resten", "25.11.2026", "--veker", "50,5", "--skriv")
    assert cli(*words, root=root).code == 0
    assert [each[2:] for each in days(root).values()] == [
        ["09.12 Steinbrua barneskule", "03.02"],
        ["09.12", "03.02"],
    ]


def test_what_goes_to_other_meetings_is_told_once(cli: Cli, workspace: Copy) -> None:
    words = ("nytt-år", "--resten", "25.11.2026", "--veker", "1,2")
    assert cli(*words, root=workspace("golden")).out.count("Saker") == 1, "both lose the same"


def test_a_school_alone_that_is_off_is_busy(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    rows = [(25, ""), (26, "FR"), (27, "R"), (28, "")]
    table = "dato,skole,elevdag\n" + "".join(
        f"2027-01-{each},{skule} barneskule,{'Nei' if skule[0] in off else 'Ja'}\n"
        for each, off in rows
        for skule in ("Rognelia", "Fuglevik")
    )
    said = cli(*REST, *give(root, table, "rute.csv"), "--skriv", root=root)
    assert said.code == 0, said.err
    text = (root / DATA).read_text(encoding="utf-8")
    assert "  - skule: Rognelia barneskule\n    dato: 27.01.2027\n" in text


@pytest.mark.parametrize(
    ("who", "days", "moved"),
    [
        ("Kari Vik", "dato: 27.01.2027", "Nettverk Aust"),
        ("Odd Lien", "frå: 25.01.2027, til: 29.01.2027", "Nettverk Vest"),
        ("Nettverk Vest", "dato: 27.01.2027", "Nettverk Vest"),
        ("Odd Lien", "frå: 20.01.2027, til: 30.04.2027", ""),
        ("Odd Lien", "dato: 28.01.2027", ""),
    ],
)
def test_a_meeting_that_somebody_cannot_come_to_moves(
    who: str, days: str, moved: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    away = f"kan_ikkje_møta:\n  - {{kven: {who}, {days}}}\n"
    change(root, "høyringar:", f"{away}høyringar:")
    said = cli(*REST, root=root)
    assert said.code == 0
    told = [line for line in said.out.splitlines() if line.startswith("Nettverk")]
    assert told == ([moved] if moved else [])
    assert (f"{who} kan ikkje møta" in said.out) == bool(moved)
    always = (f"  - {{kven: {who}, frå: {one}, til: {two}}}\n" for one, two in MONTHS)
    change(root, away, f"kan_ikkje_møta:\n{''.join(always)}")
    none = cli(*REST, "--skriv", root=root)
    assert none.code == 1
    assert f"  - {who} kan ikkje møta 25.01.2027–19.02.2027\n" in none.err
    assert "vel ein annan i staden" in none.err


@pytest.mark.parametrize(
    ("words", "code", "expected"),
    [
        (["--resten", "i morgon"], 2, "--resten: "),
        (["--resten", "1.9.2031"], 2, "ikkje i noko skuleår de har fil for. De har 2026–2027."),
        (["--resten", "1.2.2027"], 1, "Det er ingen møte att i 2026–2027 frå 01.02.2027."),
        (["2027-2028", "--resten", "12.1.2027"], 2, "Skuleåret 2027–2028 finst ikkje."),
        (["--resten", "12.1.2027", "--møte", "5"], 2, "gjeld eit heilt år"),
        (["--resten", "12.1.2027", "--oppstart", "37"], 2, "gjeld eit heilt år"),
        (["--resten", "12.1.2027", "--veker", "5,9"], 1, "Dei fleste nettverka har eitt møte att."),
        (["--resten", "12.1.2027", "--veker", "jamt"], 2, "gjeld eit heilt år"),
        (["--resten", "12.1.2027", "--veker", "1"], 1, "møte 1 av dei skal vera i veke 1"),
        (["--skriv"], 2, "--skriv gjeld saman med --resten."),
        (["--resten", "1.9.2026"], 0, ""),
    ],
)
def test_what_cannot_be_asked(
    words: Sequence[str], code: int, expected: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    before = (root / DATA).read_bytes()
    answer = cli(
        "nytt-år", *words, *(["--skriv"] if code and "--skriv" not in words else []), root=root
    )
    assert answer.code == code, answer.err
    assert expected in " ".join(answer.err.split())
    assert (root / DATA).read_bytes() == before


def test_a_fault_elsewhere_stops_it(cli: Cli, workspace: Copy) -> None:
    root = workspace("broken/25-mote-utanfor-skulearet")
    answer = cli(*REST, root=root)
    assert (answer.code, "utanfor skuleåret" in answer.err) == (1, True)


def test_days_that_are_over_stand(cli: Cli, workspace: Copy) -> None:
    """A break of last autumn that nobody wrote does not move what was held in it."""
    root = workspace("base")
    rute = give(
        root, OFF.replace("fri:\n", "fri:\n  - {namn: Fri, frå: 26.10.2026, til: 30.10.2026}\n")
    )
    said = cli("nytt-år", "--resten", "01.09.2026", *rute, root=root)
    assert "Merk: 01.09.2026 er over, så det gjeld møta frå i dag.\n" in said.err
    assert "Frå " in said.out
    assert "28. oktober" not in said.out
    assert "Fri 26.10.2026" not in said.out
    assert "er over" not in cli(*REST, root=root).err
