"""`nytt-år` carries a year on as it was: half and full days, hotels, screens, second meetings."""

from pathlib import Path

import pytest

from nettverk.planning.mote import Møte
from tests.conftest import Copy

from .conftest import Cli
from .files import load

THIS, NEXT = "data/2026-2027.yaml", "data/2027-2028.yaml"
LINK = "https://meet.example.org/vest?x=1"
LIVED = f"""skuleår: 2026-2027
første_skuledag: 17.08.2026
siste_skuledag: 18.06.2027

møte:
  - dato: 16.09.2026
    tid: 09.00–15.00
    slag: oppstart
  - dato: 28.10.2026
    tid: 12.00–15.00
    stad: Fjordvik hotell, Fjordvik
    dagane_etter: 09.00–12.00
  - dato: 02.12.2026
    tid: 12.00–15.00
  - dato: 02.12.2026
    økt: 2
    tid: 15.15–16.00
  - dato: 27.01.2027
    tid: 12.00–15.00

fellestema: []
informasjon: []

nettverk:
  - namn: Nettverk Aust
    møte:
      - dato: 16.09.2026
        vert: Rognelia barneskule
      - dato: 28.10.2026
      - dato: 02.12.2026
        vert: Steinbrua barneskule
        bevertning: matpakke
      - dato: 27.01.2027
        vert: Fuglevik barneskule
  - namn: Nettverk Vest
    møte:
      - dato: 16.09.2026
        vert: Månelia ungdomsskule
      - dato: 28.10.2026
        dagane_etter: []
        vert: Vindheia ungdomsskule
      - dato: 02.12.2026
        ny_dato: 03.12.2026
        tid: 08.00–10.00
        vert: Månelia ungdomsskule
      - dato: 27.01.2027
        lenkje: {LINK}
"""


@pytest.fixture
def root(workspace: Copy) -> Path:
    root = workspace("base")
    (root / THIS).write_text(LIVED, encoding="utf-8")
    return root


def tell(møte: Møte) -> tuple[object, ...]:
    """Tell what of a meeting goes on, whoever hosts it, and on whatever day."""
    clocks = " ".join(str(each.tid) for each in møte.dagar)
    return clocks, møte.nøkkel.økt, møte.stad, møte.lenkje, møte.vertskap, møte.bevertning


def tell_all(root: Path, year: int) -> dict[str, list[tuple[object, ...]]]:
    plan = load(root)
    return {
        name: [tell(each) for each in møta if each.skuleår.skuleår.nr == year]
        for name, møta in plan.møte.items()
    }


def test_a_year_goes_on_as_it_was(cli: Cli, root: Path) -> None:
    assert cli("sjekk", root=root).code == 0
    before = tell_all(root, 2026)
    # One that was moved, to another clock too, goes back to what it is used to be.
    *first, second, _moved, last = before["Nettverk Vest"]
    usual = ("12.00–15.00", 1, "", "", True, None)
    # The second of that day was alone, and is not so again.
    before["Nettverk Vest"] = [*first, usual, (*second[:4], False, None), last]
    for year in (2027, 2028):
        made = cli("nytt-år", root=root)
        assert made.code == 0
        assert cli("sjekk", root=root).code == 0
        assert tell_all(root, year) == before
        text = (root / f"data/{year}-{year + 1}.yaml").read_text(encoding="utf-8")
        assert "\nfellestema: []\n" in text
        assert "\ninformasjon: []\n" in text
        assert f"# Staden er frå {year - 1}–{year}. Rett om det blir annleis." in text
        assert f"Lenkja er frå {year - 1}–{year}. Rett om det blir annleis." in made.err


def test_the_room_of_a_place_goes_on_and_that_of_a_school_does_not(cli: Cli, root: Path) -> None:
    file = root / THIS
    text = file.read_text("utf-8").replace("dagane_etter: []\n", "rom: salen\n", 1)
    text = text.replace(
        "- dato: 28.10.2026\n      - dato: 02",
        "- dato: 28.10.2026\n        rom: bua\n      - dato: 02",
        1,
    )
    file.write_text(text.replace("vert: Fuglevik barneskule\n", "rom: biblioteket\n"), "utf-8")
    cli("nytt-år", root=root)
    made = (root / NEXT).read_text("utf-8")
    assert made.count("rom: bua\n") == 1
    assert "rom: biblioteket" not in made


def test_a_place_is_not_given_a_host(cli: Cli, root: Path) -> None:
    cli("nytt-år", root=root)
    møta = [each for each in load(root).møte["Nettverk Vest"] if each.skuleår.skuleår.nr == 2027]
    assert [bool(each.vert_namn) for each in møta] == [True, True, True, True, False]
    assert [each.fastsett for each in møta] == [True] * 5


def test_a_day_after_without_school_is_told(cli: Cli, root: Path) -> None:
    text = LIVED.replace("dato: 28.10.2026", "dato: 30.10.2026")
    for each in ("16.09", "02.12"):
        text = text.replace(f"dato: {each}.2026", f"dato: {int(each[:2]) + 2:02}{each[2:]}.2026")
    text = text.replace("27.01.2027", "29.01.2027").replace("ny_dato: 03.12", "ny_dato: 07.12")
    (root / THIS).write_text(text, encoding="utf-8")
    answer = cli("nytt-år", root=root)
    assert "I 2026–2027 var møtet kl. 12.00–15.00 og 09.00–12.00." in answer.err
    assert "dagane_etter: [0" not in (root / NEXT).read_text(encoding="utf-8")


def test_nobody_is_in_two_places_for_a_meeting_that_is_long(cli: Cli, root: Path) -> None:
    path = root / "data/networks.yaml"
    path.write_text(
        path.read_text("utf-8").replace("Odd Lien\n    sk", "Aud Berge\n    sk"), "utf-8"
    )
    text = LIVED.replace("    tid: 09.00–15.00\n", "    tid: 12.00–15.00\n")
    vest = "  - namn: Nettverk Vest\n    møte:\n"
    for at, day in enumerate(("16.09.2026", "28.10.2026", "02.12.2026", "27.01.2027")):
        clock = "08.00–12.30" if at == 0 else "08.00–10.00"
        text = (
            text.partition(vest)[0]
            + vest
            + text.partition(vest)[2].replace(
                f"      - dato: {day}\n", f"      - dato: {day}\n        tid: {clock}\n", 1
            )
        )
    text = text.replace("        ny_dato: 03.12.2026\n        tid: 08.00–10.00\n", "", 1)
    text = text.replace("  - dato: 02.12.2026\n    økt: 2\n    tid: 15.15–16.00\n", "", 1)
    (root / THIS).write_text(text, encoding="utf-8")
    answer = cli("nytt-år", root=root)
    assert answer.code == 0
    assert "[to-stader]" not in answer.err
    assert "Nettverk Vest" in answer.err
    assert "I 2026–2027 var møtet kl. 08.00–12.30." in answer.err


def test_a_shared_second_meeting_is_not_said_again(cli: Cli, root: Path) -> None:
    cli("nytt-år", root=root)
    assert (root / NEXT).read_text(encoding="utf-8").count("økt: 2") == 1
