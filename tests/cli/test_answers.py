"""`nytt-år --svar`: what schools wish, and when networks and people cannot meet, in bulk."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.planning.fravaer import list_fråvær
from tests.conftest import Copy
from tests.reading.skulerute.test_excel import book

from .conftest import Cli
from .files import NEXT, load

SKULAR = """\
Tidspunkt;E-postadresse;Skule;Ønskjer å vera vert;Kan ikkje vera vert;Kommentar
13.05.2028 10.00;a@example.org;Ugleskogen barneskole;januar eller mars;"13.09.2028
veke 43";Ombygging
13.05.2028 11.00;b@example.org;Rypemyra barneskule;Nei;13.9, 24.10–26.10;
14.05.2028 08.00;c@example.org;Kråkefjell barneskule;28.11;;
"""
FOLK = [
    ["Kven", "Opptatt"],
    ["Små barneskular", "onsdag 29.11"],
    ["Ingrid Solhaug", "25.10"],
    ["Sigrid Aarnes Moen", "veke 4"],
]
SMÅ, NORD = "Små barneskular", "Mellomstore barneskular nord"


def give(folder: Path, skular: str = SKULAR) -> tuple[str, ...]:
    """Give the answers of schools as CSV, and those of others as a workbook."""
    (folder / "svar.csv").write_text(skular, encoding="cp1252")
    (folder / "folk.xlsx").write_bytes(book(FOLK))
    return ("--svar", str(folder / "svar.csv"), "--svar", str(folder / "folk.xlsx"))


def test_year_with_answers_keeps_them_and_passes_the_strict_check(
    cli: Cli, example: Path, tmp_path: Path
) -> None:
    made = cli("nytt-år", *give(tmp_path), root=example)
    assert made.code == 0
    assert "Åtvaring" not in made.err
    checked = cli("sjekk", "--streng", root=example)
    assert (checked.code, checked.err) == (0, "")
    plan = load(example)
    year = plan.skuleår[-1]
    møta = {
        each.namn: {møte.dato: møte for møte in plan.møta_of(each, year)}
        for each in plan.oversikt.nettverk
    }
    assert not [møte for some in møta.values() for møte in some.values() if [*list_fråvær(møte)]]
    assert møta[SMÅ][date(2028, 11, 28)].vertsnamn == "Kråkefjell barneskule"
    hosted = [day for day, each in møta[SMÅ].items() if each.vertsnamn == "Ugleskogen barneskule"]
    assert {day.month for day in hosted} <= {1, 3}
    assert date(2028, 10, 24) in møta[NORD]
    assert all(date(2029, 1, 22).isocalendar()[:2] != day.isocalendar()[:2] for day in møta[SMÅ])


def test_file_says_what_is_answered_and_why_meetings_are_moved(
    cli: Cli, example: Path, tmp_path: Path
) -> None:
    said = cli("nytt-år", *give(tmp_path), root=example).err
    text = (example / NEXT).read_text(encoding="utf-8")
    assert "# Laga med «nettverk nytt-år 2028-2029 --svar svar.csv --svar folk.xlsx»." in text
    assert (
        "# Dagar ein skule ikkje kan vera vert, etter svara i svar.csv og folk.xlsx.\n"
        "kan_ikkje_vera_vert:\n"
        "  - {skule: Ugleskogen barneskule, dato: 13.09.2028}\n"
        "  - {skule: Rypemyra barneskule, dato: 13.09.2028}\n"
        "  - {skule: Ugleskogen barneskule, frå: 23.10.2028, til: 27.10.2028}\n"
    ) in text
    assert "  - {kven: Sigrid Aarnes Moen, frå: 22.01.2029, til: 26.01.2029}\n" in text
    assert "Ombygging" not in text
    assert "@" not in text
    assert "      # Onsdag 29.11.2028 kan ikkje Små barneskular møta.\n" in text
    assert f"{NORD} 24.10.2028: Onsdag 25.10.2028 kan ikkje Ingrid Solhaug møta.\n" in said
    week = "Flytta frå veke 4: onsdag 24.01.2029 kan ikkje Sigrid Aarnes Moen møta.\n"
    assert week in said
    assert "Desse skulane har ikkje svart: Lerkebakken barneskule, " in said


def test_lists_of_a_new_year_are_in_order_of_days(cli: Cli, example: Path, tmp_path: Path) -> None:
    cli("nytt-år", *give(tmp_path), root=example)
    year = load(example).skuleår[-1]
    for some in (year.kan_ikkje_vera_vert, year.vil_vera_vert, year.kan_ikkje_møta):
        days = [each.first for each in some if each.first]
        assert len(days) > 2
        assert days == sorted(days)


def test_next_year_carries_no_answer_on(cli: Cli, example: Path, tmp_path: Path) -> None:
    cli("nytt-år", *give(tmp_path), root=example)
    cli("nytt-år", root=example)
    text = (example / "data" / "2029-2030.yaml").read_text(encoding="utf-8")
    assert "\n# kan_ikkje_møta:\n" in text
    assert "\nkan_ikkje" not in text
    assert "\nvil_vera_vert" not in text
    assert "dato: 28.11.2029" in text  # the usual weekday again, in its usual week


def test_meeting_that_nobody_could_move_is_told_with_why(
    cli: Cli, example: Path, tmp_path: Path
) -> None:
    (tmp_path / "folk.csv").write_text("Kven;Kan ikkje\nIngrid Solhaug;veke 36\n", "utf-8")
    asked = ("--oppstart", "36", "--svar", str(tmp_path / "folk.csv"))
    made = cli("nytt-år", *asked, root=example)
    assert made.code == 0
    why = "Ingrid Solhaug kan ikkje møta denne dagen, men ingen annan dag går i hop."
    assert f"{NORD} 06.09.2028: {why}" in made.err
    assert f"Ingrid Solhaug kan ikkje møta 06.09.2028, men {NORD} har møte då." in made.err
    assert made.err.count("[opptatt]") == 1


def test_who_is_away_for_long_is_told_and_moves_nothing(
    cli: Cli, example: Path, tmp_path: Path
) -> None:
    (tmp_path / "folk.csv").write_text("Kven;Kan ikkje\nIngrid Solhaug;våren\n", "utf-8")
    made = cli("nytt-år", "--svar", str(tmp_path / "folk.csv"), root=example)
    assert "Ingrid Solhaug kan ikkje møta på meir enn fire veker, frå 01.01.2029" in made.err
    assert made.err.count("[opptatt]") == 3
    assert "\n  - dato: 24.01.2029  # onsdag i veke 4\n" in (example / NEXT).read_text("utf-8")


def test_faults_of_all_files_are_told_at_once_and_nothing_is_written(
    cli: Cli, example: Path, tmp_path: Path
) -> None:
    wrong = SKULAR.replace("28.11", "31.2").replace("Rypemyra", "Rypemyrane")
    given = give(tmp_path, wrong)
    (tmp_path / "folk.xlsx").write_bytes(book([*FOLK, ["Ingrid Solhau", "31.2"]]))
    made = cli("nytt-år", *given, root=example)
    assert (made.code, made.out) == (1, "")
    lines = made.err.splitlines()
    assert len(lines) == 4, lines
    assert all(each.startswith("Feil i ") and each.endswith("[svarark]") for each in lines)
    assert not (example / NEXT).exists()


@pytest.mark.parametrize("name", ["svar.pdf", "borte.csv"])
def test_file_that_cannot_be_answers(name: str, cli: Cli, example: Path, tmp_path: Path) -> None:
    made = cli("nytt-år", "--svar", str(tmp_path / name), root=example)
    assert made.code == (2 if name.endswith("pdf") else 1)
    assert name in made.err
    assert not (example / NEXT).exists()


def carry(cli: Cli, root: Path, folder: Path, days: str) -> str:
    """Plan the year after one in which a network met twice more, once over two days."""
    year = root / "data" / "2026-2027.yaml"
    old, new = (
        "  - namn: Nettverk Vest\n    møte:\n",
        (
            "  - namn: Nettverk Vest\n    møte:\n"
            "      - {dato: 11.11.2026, tid: 09.00–11.30}\n"
            "      - {dato: 27.01.2027, dagane_etter: [09.00–11.00]}\n"
        ),
    )
    text = year.read_text(encoding="utf-8")
    assert old in text
    year.write_text(text.replace(old, new), encoding="utf-8")
    (folder / "folk.csv").write_text(f"Nettverk;Kan ikkje\nNettverk Vest;{days}\n", "utf-8")
    assert cli("nytt-år", "--svar", str(folder / "folk.csv"), root=root).code == 0
    return (
        (root / "data" / "2027-2028.yaml").read_text(encoding="utf-8").partition("\nnettverk:")[2]
    )


def test_days_of_its_own_and_later_days_avoid_who_is_away(
    cli: Cli, workspace: Copy, tmp_path: Path
) -> None:
    made = carry(cli, workspace("base"), tmp_path, "1.6")
    assert "      - dato: 17.11.2027\n        tid: 09.00–11.30\n" in made
    assert "      - dato: 26.01.2028\n        dagane_etter: [09.00–11.00]\n" in made


def test_own_day_goes_to_the_week_after_and_a_later_day_falls_out(
    cli: Cli, workspace: Copy, tmp_path: Path
) -> None:
    made = carry(cli, workspace("base"), tmp_path, "17.11, 27.1")
    assert "      - dato: 24.11.2027\n        tid: 09.00–11.30\n" in made
    assert "dagane_etter" not in made
    assert "      # I 2026–2027 var møtet kl. 12.00–15.00 og 09.00–11.00.\n" in made
