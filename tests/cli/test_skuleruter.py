"""`nytt-år` with a skulerute for each municipality: who is off when, and what comes of it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from nettverk.model.skulear import Skuleår
from tests.conftest import Copy
from tests.reading.skulerute.published import read_calendars
from tests.reading.skulerute.test_ics import calendar, event

from .conftest import Cli
from .files import NEXT, load

KOMMUNAR = ("Gjesdal", "Hå", "Klepp", "Time")
START, END = event("Skulestart", "20280817"), event("Siste skuledag", "20290620")
JUL = event("Juleferie", "20281221", "20290103")


def give_rute(root: Path, name: str, *events: str) -> str:
    (root / name).write_text(calendar(START, *events, JUL, END), encoding="utf-8")
    return str(root / name)


def plan_next(cli: Cli, root: Path, *ruter: str, asked: str = "") -> tuple[str, Skuleår]:
    words = [word for each in ruter for word in ("--skulerute", each)]
    made = cli("nytt-år", *words, *asked.split(), root=root)
    assert made.code == 0, made.err
    assert cli("sjekk", "--streng", root=root).code == 0
    return made.err, load(root).skuleår[-1]


def list_busy(year: Skuleår) -> dict[str, list[tuple[date | None, date | None]]]:
    return {
        skule: [(each.first, each.last) for each in some] for skule, some in year.opptatt.items()
    }


def test_each_municipality_has_its_own(cli: Cli, example: Path) -> None:
    autumn = event("Høstferie", "20281002", "20281007"), event("Høstferie", "20281009", "20281014")
    ruter = [
        f"{kommune}={give_rute(example, f'{number}.ics', autumn[number % 2])}"
        for number, kommune in enumerate(KOMMUNAR)
    ]
    said, year = plan_next(cli, example, *ruter)
    assert "FRAMLEGG" not in (example / NEXT).read_text(encoding="utf-8")
    assert [str(each.fridagar) for each in year.fri] == [
        "Haustferie (Gjesdal og Klepp) 02.10.2028–06.10.2028",
        "Haustferie (Hå og Time) 09.10.2028–13.10.2028",
        "Juleferie 21.12.2028–02.01.2029",
    ]
    busy, plan = list_busy(year), load(example)
    for skule in plan.oversikt.skular:
        monday = date(2028, 10, 2 if skule.kommune in {"Gjesdal", "Klepp"} else 9)
        assert busy[skule.namn] == [(monday, monday + timedelta(4))]
    text = (example / NEXT).read_text(encoding="utf-8")
    assert "--skulerute Gjesdal=0.ics --skulerute Hå=1.ics" in " ".join(text.split())
    assert "skular har ikkje skule" not in said


def test_files_that_say_whose_they_are_need_not_be_named(cli: Cli, example: Path) -> None:
    off = event("Planleggingsdag", "20281103")
    names = ("skulerute-gjesdal-2028.ics", "Ha kommune 2028.ics", "kleppskular.ics", "4.ics")
    ruter = [give_rute(example, name) for name in names]
    (example / names[2]).write_text(
        calendar("X-WR-CALNAME:Skolerute for Klepp kommune", START, off, JUL, END), "utf-8"
    )
    said, year = plan_next(cli, example, *ruter)
    assert [each.namn for each in year.fri][:1] == ["Planleggingsdag (Klepp)"]
    assert said.count("seier ikkje kva kommune ho gjeld") == 2
    assert "Skriv «--skulerute KOMMUNE=4.ics»." in said


def test_each_file_is_read_once(cli: Cli, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is given twice, as a pipe gives it once, would be another file the second time."""
    ruter, opened = [give_rute(example, name) for name in ("klepp.ics", "time.ics")], list[str]()

    def read(path: Path, *_: object) -> bytes:
        opened.append(path.name)
        return path.read_bytes()

    monkeypatch.setattr("nettverk.reading.skulerute.read_given", read)
    plan_next(cli, example, *ruter)
    assert opened == ["klepp.ics", "time.ics"]


def test_the_published_two_are_both_read(cli: Cli, example: Path) -> None:
    calendars = read_calendars()
    for name in ("kommune-a", "kommune-b"):
        text = calendars[name].replace(":2026", ":2028").replace(":2027", ":2029")
        (example / f"{name}.ics").write_text(text, encoding="utf-8")
    ruter = [str(example / f"kommune-{each}.ics") for each in "ab"]
    _, year = plan_next(cli, example, *ruter)
    assert [str(each.fridagar) for each in year.fri] == [
        "Haustferie (kommune-a.ics) 05.10.2028–09.10.2028",
        "Haustferie (kommune-b.ics) 12.10.2028–16.10.2028",
        "Juleferie (kommune-a.ics) 21.12.2028",
        "Juleferie 22.12.2028–29.12.2028",
        "Juleferie (kommune-b.ics) 02.01.2029",
    ]


def test_a_day_with_few_off_is_met_on_where_no_other_is_left(cli: Cli, example: Path) -> None:
    """Klepp is off on every day that another municipality is not."""
    days = [date(2028, 8, 17) + timedelta(n) for n in range(310)]
    closed = [event("Fri", f"{day:%Y%m%d}") for day in days if day.weekday() < 5]
    ruter = [f"Klepp={give_rute(example, 'a.ics', *closed)}"]
    ruter += [f"{each}={give_rute(example, f'{each}.ics')}" for each in ("Time", "Gjesdal", "Hå")]
    said, year = plan_next(cli, example, *ruter)
    assert said.count("9 av 34 skular har ikkje skule denne dagen.") >= 6
    plan = load(example)
    hosts = {each.vert for own in year.nettverk for each in own.møte}
    homes = plan.oversikt.homes
    klepp = {each for each in homes if plan.oversikt.by_skulenamn[each].kommune == "Klepp"}
    assert klepp <= list_busy(year).keys()
    assert hosts.isdisjoint(klepp)


def test_a_day_beside_one_with_some_off_says_why_it_was_chosen(cli: Cli, example: Path) -> None:
    """Klepp is off on all but one Thursday, so that the others must meet on its days off."""
    days = [date(2028, 8, 17) + timedelta(n) for n in range(310)]
    closed = [each for each in days if each.weekday() < 5 and each != date(2029, 4, 19)]
    ruter = [f"Klepp={give_rute(example, 'a.ics', *(event('Fri', f'{d:%Y%m%d}') for d in closed))}"]
    others = [each for each in closed if each.weekday() not in {2, 3}]
    fri = [event("Fri", f"{each:%Y%m%d}") for each in others]
    ruter += [
        f"{each}={give_rute(example, f'{each}.ics', *fri)}" for each in KOMMUNAR if each != "Klepp"
    ]
    said, _ = plan_next(cli, example, *ruter)
    week = "Flytta frå veke 18: då har 9 av 34 skular ikkje skule."
    day = "Onsdag 18.04.2029 har 9 av 34 skular ikkje skule."
    assert f"Fellesdagen 19.04.2029: {week} {day}" in said
    assert "Flytta så  rekk" not in said


@pytest.mark.parametrize(("asked", "off"), [("--oppstart 39", 9), ("", 0)])
def test_a_week_is_met_in_while_some_are_off_where_it_is_named(
    asked: str, off: int, cli: Cli, example: Path
) -> None:
    """Time is off in the weeks 37 and 39: one that is carried on is left, one that is named is not.

    The others stay where they were, although the days when Time is off are open to them too.
    """
    fri = event("Fri", "20280911", "20280916"), event("Fri", "20280925", "20280930")
    ruter = [f"{each}={give_rute(example, f'{each}.ics')}" for each in KOMMUNAR if each != "Time"]
    said, year = plan_next(
        cli, example, f"Time={give_rute(example, 'time.ics', *fri)}", *ruter, asked=asked
    )
    weeks = [each.dato.isocalendar().week for each in year.møte]
    assert weeks == [39 if asked else 38, 43, 48, 4, 11, 18]
    assert said.count(f"Fellesdagen 27.09.2028: {off} av 34 skular har ikkje") == bool(off)
    moved = "Fellesdagen 20.09.2028: Flytta frå veke 37: då har 9 av 34 skular ikkje skule."
    assert (moved in said) == (not asked)


def test_a_table_knows_its_schools(cli: Cli, example: Path) -> None:
    skular = [each.namn for each in load(example).oversikt.skular]
    lines = ["dato,skole,elevdag,kommentar"]
    for n in range(308):
        day = date(2028, 8, 17) + timedelta(n)
        for number, skule in enumerate(skular):
            alone = day == date(2028, 11, 1) + timedelta(7 * (number % 5))
            off = alone or day.weekday() > 4 or date(2028, 12, 21) <= day <= date(2029, 1, 2)
            said = "Planleggingsdag" if alone else "Juleferie" if off else ""
            lines.append(f"{day},{skule.replace('skule', 'skole')},{'Nei' if off else 'Ja'},{said}")
    (example / "alle.csv").write_text("\n".join(lines), encoding="utf-8")
    _, year = plan_next(cli, example, str(example / "alle.csv"))
    wednesdays = {date(2028, 11, 1) + timedelta(7 * n) for n in range(5)}
    assert wednesdays.isdisjoint(each.dato for each in year.møte)
    busy = list_busy(year)
    for number, skule in enumerate(skular):
        own = date(2028, 11, 1) + timedelta(7 * (number % 5))
        assert busy[skule] == [(own, own)]
    assert [each.namn for each in year.fri] == ["Juleferie"]


@pytest.mark.parametrize(
    ("ruter", "said"),
    [
        (("Klep=a.ics",), "Kommunen «Klep» har ingen skule i samarbeidet. Meinte du «Klepp»?"),
        (("Klepp=a.ics", "klepp=b.ics"), "--skulerute står to gonger for Klepp. Slett den eine."),
    ],
)
def test_what_is_wrong_with_how_files_are_named(
    ruter: tuple[str, ...], said: str, cli: Cli, example: Path
) -> None:
    words = [word for each in ruter for word in ("--skulerute", each)]
    answer = cli("nytt-år", *words, root=example)
    assert answer.code == 2
    assert said in answer.err


def test_municipalities_without_a_file_are_told(cli: Cli, example: Path) -> None:
    said, year = plan_next(cli, example, f"Klepp={give_rute(example, 'a.ics')}")
    (told,) = (line for line in said.splitlines() if "manglar. Gi ho" in line)
    assert all(kommune in told for kommune in KOMMUNAR if kommune != "Klepp")
    assert [each.namn for each in year.fri] == ["Juleferie (Klepp)"]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([("Siste skoledag før jul", "20281218")], "Juleferie 19.12.2028–31.12.2028"),
        ([("Siste skuledag", "20281218")], "Juleferie 19.12.2028–31.12.2028"),
        ([("Første skoledag etter nyttår", "20290108")], "Juleferie 22.12.2028–07.01.2029"),
        ([("Skolestart", "20290108")], "Juleferie 22.12.2028–07.01.2029"),
        ([], "Juleferie 22.12.2028–31.12.2028"),
    ],
)
def test_a_proposed_break_keeps_to_the_school_day_that_is_known(
    marks: list[tuple[str, str]], expected: str, cli: Cli, example: Path
) -> None:
    events = (START, event("Haustferie", "20281009", "20281014"), END)
    (example / "a.ics").write_text(calendar(*events, *(event(*each) for each in marks)), "utf-8")
    said, year = plan_next(cli, example, str(example / "a.ics"))
    assert [str(each.fridagar) for each in year.fri][1] == expected
    assert "er framlegg i fila" in said


def test_a_school_alone_that_is_off_does_not_close_the_school_of_all(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    days = (date(2027, 8, 16) + timedelta(number) for number in range(300))
    rows = (
        f"{day},{skule} barneskule,{'Nei' if (day.weekday(), skule) == (2, 'Rognelia') else 'Ja'}"
        for day in days
        if day.weekday() < 5
        for skule in ("Rognelia", "Fuglevik", "Steinbrua")
    )
    table = "\n".join(("dato,skole,elevdag", *rows))
    (root / "rute.csv").write_text(table, encoding="utf-8")
    said, _ = plan_next(cli, root, str(root / "rute.csv"))
    assert "har 1 av 6 skular ikkje skule." in said
    assert "er det ikkje skule" not in said
