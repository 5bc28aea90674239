"""`nytt-år` lets each network keep its weeks, its clock and its number of meetings."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from nettverk.nynorsk import write_short_date
from tests.conftest import Copy

from .conftest import Cli
from .files import load

EVEN, ODD = [37, 43, 48, 3, 10, 16], [38, 44, 49, 4, 11, 17]
YEAR = """skuleår: 2026-2027
første_skuledag: 17.08.2026
siste_skuledag: 18.06.2027
fri:
  - {namn: Haustferie, frå: 05.10.2026, til: 09.10.2026}
  - {namn: Juleferie, frå: 21.12.2026, til: 01.01.2027}
  - {namn: Vinterferie, frå: 22.02.2027, til: 26.02.2027}
"""
OPPSTART = ", slag: oppstart"
Row = tuple[int, Sequence[int], str]
"""The weekday of a network, its weeks, and its clock."""


def day(week: int, weekday: int) -> str:
    return write_short_date(date.fromisocalendar(2026 if week > 30 else 2027, week, weekday + 1))


def build(root: Path, rows: Sequence[Row], shared: Sequence[int] = (), til: str = "") -> Path:
    """Make a workspace where one person from the arbeidsgruppe is in all networks."""
    names = [chr(ord("A") + number) for number in range(len(rows))]
    lines = ["samarbeid:", "  namn: Prøve", "  kommunar: [Klepp]"]
    lines += ["  arbeidsgruppe: [{namn: Odd Lien}]", "skular:"]
    lines += [
        f"  - {{namn: {name} skule, kommune: Klepp, slag: barneskule, medlemmer: "
        f"[{{namn: Leiar {name}, rolle: rektor}}]}}"
        for name in names
    ]
    lines.append("nettverk:")
    for name in names:
        there = f", til: {til}" if til and name == "A" else ""
        lines.append(
            f"  - {{namn: Nettverk {name}, leiar: Leiar {name}, arbeidsgruppe: Odd Lien, "
            f"skular: [{{namn: {name} skule{there}}}]}}"
        )
    (root / "data").mkdir(parents=True)
    (root / "data/networks.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = ["møte:"]
    for at, week in enumerate(shared):
        lines.append(f"  - {{dato: {day(week, 2)}, tid: 12.00–15.00{'' if at else OPPSTART}}}")
    lines = [*(lines if shared else []), "nettverk:"]
    for name, (weekday, weeks, clock) in zip(names, rows, strict=True):
        lines += [f"  - namn: Nettverk {name}", "    møte:"]
        for at, week in enumerate(weeks):
            when = day(week, weekday)
            meant = f"{day(shared[at], 2)}, ny_dato: {when}" if shared else when
            slag = "" if at or shared else OPPSTART
            lines.append(f"      - {{dato: {meant}, tid: {clock}, vert: {name} skule{slag}}}")
    (root / "data/2026-2027.yaml").write_text(YEAR + "\n".join(lines) + "\n", encoding="utf-8")
    return root


def make_next(cli: Cli, root: Path, *options: str) -> tuple[str, list[Row]]:
    """Make the next year; give what was told, and each network as it is there."""
    said = cli("nytt-år", *options, root=root)
    assert said.code == 0, said.err
    checked = cli("sjekk", "--streng", root=root)
    assert (checked.code, checked.err) == (0, "")
    rows: list[Row] = []
    for møta in load(root).møte.values():
        new = [each for each in møta if each.skuleår.skuleår.nr == 2027]
        weekdays = {each.dato.weekday() for each in new}
        clocks = sorted({str(each.tid) for each in new})
        weeks = [each.dato.isocalendar().week for each in new]
        rows.append((weekdays.pop() if len(weekdays) == 1 else -1, weeks, " ".join(clocks)))
    return " ".join(said.err.split()), rows


SEVEN = [(1 + nr // 2, ODD if nr % 2 else EVEN, "12.00–15.00") for nr in range(7)]


@pytest.mark.parametrize("shared", [(), EVEN], ids=["own days", "shared days"])
def test_one_person_in_seven_networks_over_two_weeks(
    shared: Sequence[int], cli: Cli, tmp_path: Path
) -> None:
    said, rows = make_next(cli, build(tmp_path / "a", SEVEN, shared))
    assert rows == SEVEN
    assert "lytta" not in said


def test_clocks_and_numbers_of_meetings_are_each_networks_own(cli: Cli, tmp_path: Path) -> None:
    asked = [(2, EVEN, "09.00–12.00"), (2, [38, 47, 11], "12.00–15.00"), (2, [39], "12.30–15.30")]
    root = build(tmp_path / "a", asked)
    _, rows = make_next(cli, root)
    assert rows == asked
    text = (root / "data/2027-2028.yaml").read_text(encoding="utf-8")
    assert "\nmøte:" not in text
    assert text.count("slag: oppstart") == 3
    assert "# Nettverka møtest i kvar sine veker, som i 2026–2027 der det går." in text


def test_a_wish_changes_only_what_it_names(cli: Cli, tmp_path: Path) -> None:
    two = [(2, EVEN, "12.00–15.00"), (2, ODD, "12.00–15.00")]
    root = build(tmp_path / "a", two)
    for options, weeks in (
        (["--oppstart", "36"], [36, *EVEN[1:]]),
        (["--veker", "35, 40, 46"], [35, 40, 46]),
        (["--veker", "veke 35 og 40"], [35, 40]),
        (["--møte", "1"], [37]),
        (["--møte", "6"], EVEN),
    ):
        _, rows = make_next(cli, root, *options)
        path = root / "data/2027-2028.yaml"
        assert [each[0] for each in rows] == [2, 2]
        assert rows[0][1] == weeks
        assert rows[1][1][0] == weeks[0] + 1
        assert f"# Laga med «nettverk nytt-år 2027-2028 {options[0]} " in path.read_text("utf-8")
        path.unlink()
    _, rows = make_next(cli, root, "--møte", "4")
    assert [each[1][0] for each in rows] == [37, 38]


def test_a_day_of_its_own_is_no_other_number_of_meetings(cli: Cli, example: Path) -> None:
    (example / "data/2027-2028.yaml").unlink()
    for veker in ("37,43,48,4,10", "37,43,48,4,10,17"):
        said = cli("nytt-år", "--veker", veker, root=example, today="2027-03-01").err
        assert "Les gjennom fila" in said
        assert "hadde" not in said
        (example / "data/2027-2028.yaml").unlink()


def test_a_network_with_another_number_of_meetings_is_told(cli: Cli, tmp_path: Path) -> None:
    rows = [(at, EVEN, "12.00–15.00") for at in (1, 2)] + [(3, [37, 48, 10, 17], "12.00–15.00")]
    root = build(tmp_path / "a", rows)
    said, new = make_next(cli, root, "--veker", "37,43,48,3,10,17")
    assert [each[1] for each in new] == [[37, 43, 48, 3, 10, 17]] * 3
    assert "Nettverk C hadde fire møte i 2026–2027 og får seks, for --veker gjeld alle" in said
    (root / "data/2027-2028.yaml").unlink()
    said, new = make_next(cli, root)
    assert "hadde" not in said
    assert (new[2][1], "hadde fire møte" in said) == ([37, 48, 10, 17], False)
    rest = ("nytt-år", "--resten", "10.01.2027", "--veker", "4,11,18")
    told = " ".join(cli(*rest, root=root, today="2026-12-10").err.split())
    assert (
        "Nettverk C har to møte att, og --veker har tre veker. Dei vekene gjeld ikkje det nettverk"
        in told
    )
    assert "Nettverk A har" not in told


def test_a_week_that_could_not_be_kept_is_told(cli: Cli, tmp_path: Path) -> None:
    rows = [(2, [37, 40, 7], "12.00–15.00"), (2, [38, 42, 12], "12.00–15.00")]
    root = build(tmp_path / "a", rows, ())
    rute = tmp_path / "rute.yaml"
    rute.write_text(
        "første_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\nfri:\n"
        "  - {namn: Haustferie, frå: 04.10.2027, til: 08.10.2027}\n"
        "  - {namn: Juleferie, frå: 20.12.2027, til: 31.12.2027}\n"
        "  - {namn: Planleggingsdag, dato: 22.03.2028}\n",
        encoding="utf-8",
    )
    said, new = make_next(cli, root, "--skulerute", str(rute))
    assert [each[1] for each in new] == [[37, 41, 7], [38, 42, 11]]
    assert "Nettverk A 13.10.2027: Flytta frå veke 40: då er det ikkje skule (Haustferie)." in said
    assert "Flytta frå veke 12: onsdag 22.03.2028 er det ikkje skule (Planleggingsdag)." in said


def test_a_network_without_schools_is_told_and_not_planned(cli: Cli, tmp_path: Path) -> None:
    root = build(tmp_path / "a", SEVEN[:3], EVEN, til="31.07.2027")
    said, rows = make_next(cli, root)
    assert [each[1] for each in rows] == [[], ODD, EVEN]
    assert "Nettverk A har ingen skular i 2027–2028 og er ikkje sett opp." in said


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--oppstart", "54"], "--oppstart: «54» er ikkje ei veke. Skriv til dømes --oppstart 37."),
        (["--oppstart", "37, 38"], "--oppstart: Skriv éi veke, til dømes --oppstart 37."),
        (["--veker", "37,x"], "--veker: «x» er ikkje ei veke."),
        (["--veker", "37,4,44"], "--veker: 37, 4 og 44 kjem ikkje etter kvarandre i 2027–2028."),
        (["--veker", "37,44", "--møte", "3"], "--veker seier alt kva veker møta er i. Ta bort --m"),
        (["--veker", "37", "--oppstart", "38"], "--veker seier alt kva veker møta er i. Ta bort -"),
        (["--oppstart", "53"], "Det er ikkje noka veke 53 i 2027–2028."),
        (["--oppstart", "30"], "dette går ikkje i hop: - oppstartmøtet skal vera i veke 30 Vel ei"),
    ],
)
def test_weeks_that_cannot_be(options: Sequence[str], told: str, cli: Cli, workspace: Copy) -> None:
    answer = cli("nytt-år", *options, root=workspace("base"))
    assert answer.code in {1, 2}
    assert told in " ".join(answer.err.split())


def test_a_reason_that_several_have_is_told_once(cli: Cli, tmp_path: Path) -> None:
    two = [(1, EVEN, "12.00–15.00"), (2, [38, 44, 49, 3, 11, 17], "12.00–15.00")]
    root = build(tmp_path / "a", two)
    rute = root / "rute.yaml"
    rute.write_text(
        YEAR.replace("2027", "2028")
        .replace("2026", "2027")
        .replace("22.02.2028", "17.01.2028")
        .replace("26.02.2028", "21.01.2028"),
        encoding="utf-8",
    )
    said, _ = make_next(cli, root, "--skulerute", str(rute))
    told = (
        "Nettverk A 25.01.2028 og Nettverk B 26.01.2028: Flytta frå veke 3: då er det ikkje skule"
    )
    assert said.count("Flytta frå veke 3") == 1, said
    assert told in said
