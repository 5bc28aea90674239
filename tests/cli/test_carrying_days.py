"""`nytt-år` carries on what is no day all share: second meetings, moved ones, and own days."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli
from .files import load

THIS, NEXT = "data/2026-2027.yaml", "data/2027-2028.yaml"
DAYS = ("16.09.2026", "28.10.2026", "02.12.2026", "27.01.2027")
HEAD = "skuleår: 2026-2027\nførste_skuledag: 17.08.2026\nsiste_skuledag: 18.06.2027\n"
JOINT = "Aud Berge"


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


def write_year(root: Path, shared: Sequence[str], aust: str = "", vest: str = "") -> None:
    """Write the year before: what is shared, and what each network has of its own, a line each."""
    lines = ["møte:", *(f"  - {{{each}}}" for each in shared), "nettverk:"]
    for name, own in (("Aust", aust), ("Vest", vest)):
        lines += [f"  - namn: Nettverk {name}", "    møte:"] if own else []
        lines += [f"      - {{{each.strip()}}}" for each in own.splitlines() if each.strip()]
    (root / THIS).write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def usual(clock: str = "12.00–15.00") -> list[str]:
    return [f"dato: {each}, tid: {clock}" for each in DAYS]


def let_one_be_in_both(root: Path) -> None:
    path = root / "data/networks.yaml"
    text = path.read_text(encoding="utf-8").replace("e: Odd Lien\n    sk", f"e: {JOINT}\n    sk")
    path.write_text(text, encoding="utf-8")


def make_next(cli: Cli, root: Path, *options: str) -> tuple[str, dict[str, list[str]]]:
    """Make the next year of one without faults; give what was told, and what each meeting is."""
    assert cli("sjekk", root=root).code == 0
    said = cli("nytt-år", *options, root=root)
    assert said.code == 0, said.err
    assert cli("sjekk", root=root).code == 0
    assert "[to-stader]" not in said.err
    return " ".join(said.err.split()), {
        name: [
            " ".join(filter(None, [*(str(day.tid) for day in each.dagar), each.stad, each.lenkje]))
            for each in møta
            if each.skuleår.skuleår.nr == 2027
        ]
        for name, møta in load(root).møte.items()
    }


def test_a_second_meeting_that_would_be_in_two_places_is_left_out(cli: Cli, root: Path) -> None:
    let_one_be_in_both(root)
    late = "15.15–17.00"
    vest = "".join(f"dato: {each}, tid: {late}\n" for each in DAYS)
    vest = vest.replace(DAYS[2], f"{DAYS[2]}, ny_dato: 03.12.2026")
    write_year(root, usual(), f"dato: {DAYS[2]}, økt: 2, tid: 15.15–16.00", vest)
    said, new = make_next(cli, root)
    assert new == {"Nettverk Aust": ["12.00–15.00"] * 4, "Nettverk Vest": [late] * 4}
    assert "I 2026–2027 var det òg møte kl. 15.15–16.00 (økt 2). Det er ikkje ført vidare" in said


def test_a_second_meeting_not_all_can_have_is_had_by_those_who_can(cli: Cli, root: Path) -> None:
    vest = "".join(f"dato: {each}, tid: 15.15–17.00\n" for each in DAYS)
    second = f"dato: {DAYS[2]}, økt: 2, tid: 15.15–16.00, stad: Heia"
    write_year(root, [*usual(), second], "", vest + f"dato: {DAYS[2]}, økt: 2, avlyst: ja")
    said, new = make_next(cli, root)
    assert new["Nettverk Aust"][2:4] == ["12.00–15.00", "15.15–16.00 Heia"]
    assert new["Nettverk Vest"] == ["15.15–17.00"] * 4
    assert "Økt 2 var avlyst i 2026–2027 og er ikkje ført vidare." in said


def test_the_days_of_a_second_meeting_are_the_networks_own(cli: Cli, root: Path) -> None:
    second = f"dato: {DAYS[1]}, økt: 2, tid: 15.15–16.00, dagane_etter: [09.00–10.00]"
    aust = f"dato: {DAYS[1]}, økt: 2, dagane_etter: [10.00–12.00, 11.00–12.00]"
    write_year(root, [*usual(), second], aust)
    said, new = make_next(cli, root)
    assert new["Nettverk Aust"][2] == "15.15–16.00 10.00–12.00 11.00–12.00"
    assert new["Nettverk Vest"][2] == "15.15–16.00 09.00–10.00"
    assert "økt 2" not in said


def test_a_second_meeting_has_no_day_on_a_saturday(cli: Cli, root: Path) -> None:
    days = ["18.09.2026", "30.10.2026", "04.12.2026", "29.01.2027"]
    second = "dato: 27.10.2026, økt: 2, tid: 15.15–16.00, dagane_etter: 09.00–10.00"
    first = [f"dato: {each}, tid: 12.00–15.00" for each in days]
    first[1] = "dato: 27.10.2026, tid: 12.00–15.00"
    write_year(root, [*first, second])
    said, new = make_next(cli, root)
    assert new["Nettverk Aust"][1:3] == ["12.00–15.00", "15.15–16.00"]
    assert "I 2026–2027 var økt 2 kl. 15.15–16.00 og 09.00–10.00." in said


def test_a_moved_meeting_over_two_days_goes_on(cli: Cli, root: Path) -> None:
    moved = f"dato: {DAYS[0]}, ny_dato: 14.09.2026, stad: Fjord"
    write_year(root, usual(), f"{moved}, tid: 10.00–17.00, dagane_etter: 09.00–12.00")
    _, new = make_next(cli, root)
    assert new["Nettverk Aust"][0] == "10.00–17.00 09.00–12.00 Fjord"


def test_a_moved_meeting_has_the_clock_that_all_share(cli: Cli, root: Path) -> None:
    shared = [usual()[0], usual("09.00–15.00")[1], *usual()[2:]]
    write_year(root, shared, f"dato: {DAYS[1]}, ny_dato: 29.10.2026")
    _, new = make_next(cli, root)
    assert [each[1] for each in new.values()] == ["09.00–15.00"] * 2


def test_the_clock_of_a_moved_meeting_is_told(cli: Cli, root: Path) -> None:
    write_year(root, usual(), f"dato: {DAYS[1]}, ny_dato: 29.10.2026, tid: 08.00–10.00")
    said, new = make_next(cli, root)
    assert new["Nettverk Aust"] == ["12.00–15.00"] * 4
    assert "I 2026–2027 var møtet kl. 08.00–10.00." in said


def test_what_a_cancelled_meeting_would_have_been_does_not_go_on(cli: Cli, root: Path) -> None:
    aust = f"dato: {DAYS[1]}, stad: Fjord, dagane_etter: 09.00–12.00, avlyst: ja"
    write_year(root, usual(), aust)
    said, new = make_next(cli, root)
    assert new == dict.fromkeys(("Nettverk Aust", "Nettverk Vest"), ["12.00–15.00"] * 4)
    assert "Møtet var avlyst i 2026–2027, så det som skulle vera annleis, er ikkje" in said


def test_a_cancelled_meeting_is_as_all_share_it(cli: Cli, root: Path) -> None:
    shared = [f"{usual('09.00–15.00')[0]}, stad: Fjord, dagane_etter: 09.00–12.00", *usual()[1:]]
    write_year(root, shared, f"dato: {DAYS[0]}, avlyst: ja")
    said, new = make_next(cli, root)
    assert {each[0] for each in new.values()} == {"09.00–15.00 09.00–12.00 Fjord"}
    assert "avlyst" not in said


OWN_DAY = "dato: 10.03.2027, tid: 09.00–12.00, dagane_etter: 09.00–11.00, stad: Fjord"


def test_a_networks_own_day_goes_on(cli: Cli, root: Path) -> None:
    write_year(root, usual(), f"{OWN_DAY}\ndato: 10.03.2027, økt: 2, tid: 13.00–14.00")
    said, new = make_next(cli, root)
    assert sorted(new["Nettverk Aust"])[:2] == ["09.00–12.00 09.00–11.00 Fjord", "12.00–15.00"]
    assert "13.00–14.00 Fjord" in new["Nettverk Aust"], "it is where the first is"
    assert len(new["Nettverk Vest"]) == 4
    assert "Eige møte, som 10.03.2027. Rett dagen om det blir ein annan." in said


def test_a_networks_own_day_is_in_a_week_without_another_meeting(cli: Cli, root: Path) -> None:
    write_year(root, usual(), "dato: 17.02.2027, tid: 09.00–12.00")
    said, _ = make_next(cli, root, "--veker", "jamt")
    text = (root / NEXT).read_text(encoding="utf-8")
    assert text.count("- dato: 16.02.2028") == 3
    assert "Nettverk Aust 23.02.2028: Eige møte, som 17.02.2027." in said


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("dato: 02.09.2026, tid: 09.00–12.00", "02.09.2026 kl. 09.00–12.00 er ikkje ført vidare"),
        ("dato: 13.03.2027, tid: 09.00–12.00", "13.03.2027 kl. 09.00–12.00 er ikkje ført vidare"),
        (f"{OWN_DAY}, avlyst: ja", "10.03.2027 var avlyst og er ikkje ført vidare."),
    ],
    ids=["before the oppstart", "Saturday", "cancelled"],
)
def test_an_own_day_that_does_not_go_on_is_told(own: str, told: str, cli: Cli, root: Path) -> None:
    write_year(root, usual(), own)
    said, new = make_next(cli, root)
    assert new["Nettverk Aust"] == ["12.00–15.00"] * 4
    assert f"Nettverk Aust: Det eigne møtet {told}" in said
    assert f"Det eigne møtet {told[:10]}" in (root / NEXT).read_text(encoding="utf-8")


def test_only_the_clock_a_network_always_has_is_said_of_it(cli: Cli, root: Path) -> None:
    said = "# Møtest kl. 09.00–12.00 som i 2026–2027.\n"
    early = [f"dato: {each}, tid: 09.00–12.00" for each in DAYS]
    for own, count in ((early, 1), ([*early[:3], f"dato: {DAYS[3]}, tid: 09.00–15.00"], 0)):
        (root / NEXT).unlink(missing_ok=True)
        write_year(root, usual(), vest="\n".join(own))
        make_next(cli, root)
        assert (root / NEXT).read_text(encoding="utf-8").count(said) == count
