"""Who and when in one column: parted where a day begins, and told where nobody can know."""

import pytest

from .test_heads import read_rows


@pytest.mark.parametrize(
    "head", ["Ansvarleg/frist", "Kven og når", "Ansvarlig, frist", "Kven / Frist"]
)
@pytest.mark.parametrize(
    ("text", "kven", "frist"),
    [
        ("Per 1.12.", "Per", "1.12."),
        ("Per, Kari og Ali innan 1.12.", "Per, Kari og Ali", "innan 1.12."),
        ("Per<br>1.12.", "Per", "1.12."),
        ("Per - 1. desember", "Per", "1. desember"),
        ("Per Lunde", "Per Lunde", ""),
        ("", "", ""),
        ("1.12.", "", "1.12."),
        ("1.12. Per", "Per", "1.12."),
        ("Per (til 1.12.)", "Per", "til 1.12."),
        ("Per (leiar) 1.12.", "Per (leiar)", "1.12."),
        ("Per, Bjørkelia<br>etter jul", "Per, Bjørkelia", "etter jul"),
        ("Per<br>Kari", "Per, Kari", ""),
    ],
)
def test_who_and_when_in_one_column(head: str, text: str, kven: str, frist: str) -> None:
    found = read_rows(f"|Kva|{head}|", f"|Lesa|{text}|")
    assert [(each.kven, each.frist) for each in found.referat.avtalar] == [(kven, frist)]
    told = [each.what for each in found.problems]
    assert told == (["Fristen «etter jul» ved «Lesa» er ikkje forstått."] if "jul" in frist else [])


@pytest.mark.parametrize(
    ("text", "kven", "frist", "told"),
    [
        ("Per<br>byrjinga av desember", "Per", "byrjinga av desember", True),
        ("Kari og Per<br>midten av desember", "Kari og Per", "midten av desember", False),
        ("Kari/<br>Per<br>?", "Kari, Per", "?", False),
        ("Per<br>etter 1. desember", "Per", "etter 1. desember", True),
        ("Kari<br>leiaren 15.12.", "Kari, leiaren", "15.12.", False),
        ("Per, midten av des.", "Per", "midten av des.", False),
        ("Per<br>onsdag (veke 49)", "Per", "onsdag (veke 49)", False),
        ("Per (fredag 4.12.)", "Per", "fredag 4.12.", False),
        ("Per<br>månadsskiftet nov./des.", "Per", "månadsskiftet nov./des.", True),
        ("Per, skulestart", "Per", "skulestart", True),
        ("Kari innan jul", "Kari", "innan jul", True),
        ("Kari og Per (innan påske)", "Kari og Per", "innan påske", True),
        ("jul: Kari", "Kari", "jul", True),
        ("Per, Juliane", "Per, Juliane", "", False),
        ("Per<br>PPT-møtet i januar", "Per", "PPT-møtet i januar", True),
        ("Per - 1.12.", "Per", "1.12.", False),
        ("Per Lunde alle møte", "Per Lunde", "alle møte", False),
        ("Per, kvar veke", "Per", "kvar veke", False),
        ("Per og alle 1.12.", "Per og alle", "1.12.", False),
        ("Per-1.12.", "Per", "1.12.", False),
        ("Kari til neste møte", "Kari", "til neste møte", False),
        ("neste møte, Kari", "Kari", "neste møte", False),
        ("Kari snarast", "Kari", "snarast", False),
        ("Kari, neste møteleiar", "Kari, neste møteleiar", "", False),
        ("Kari i møte med FAU", "Kari i møte med FAU", "", False),
    ],
)
def test_what_is_written_as_a_time_is_when(text: str, kven: str, frist: str, told: bool) -> None:
    found = read_rows("|Kva|Kven/frist|", f"|Lesa|{text}|")
    assert [(each.kven, each.frist) for each in found.referat.avtalar] == [(kven, frist)]
    what = f"Fristen «{frist}» ved «Lesa» er ikkje forstått."
    assert [each.what for each in found.problems] == ([what] if told else [])


@pytest.mark.parametrize(
    "day",
    [
        *("etter 1. desember", "byrjinga av desember", "tidleg i mars", "oppstart i januar"),
        *("frå og med 1.12.", "startar veke 48", "ikkje før fredag"),
    ],
)
def test_day_that_is_turned_to_another_is_told(day: str) -> None:
    found = read_rows("|Kva|Kven/frist|", f"|Lesa|Per {day}|")
    (avtale,) = found.referat.avtalar
    assert (avtale.kven, avtale.frist, avtale.fristdato) == ("Per", day, None)
    (problem,) = found.problems
    assert problem.what == f"Fristen «{day}» ved «Lesa» er ikkje forstått."


@pytest.mark.parametrize("between", [" ", "<br>", ", "])
def test_two_days_beside_a_name_are_no_day(between: str) -> None:
    found = read_rows("|Kva|Kven/frist|", f"|Lesa|Per{between}4.12. og 20.1.|")
    (avtale,) = found.referat.avtalar
    assert (avtale.kven, avtale.fristdato) == ("Per", None)
    (problem,) = found.problems
    assert problem.what == "Fristen «4.12. og 20.1.» ved «Lesa» er ikkje forstått."


def test_two_days_in_one_cell_are_told() -> None:
    found = read_rows("|Kva|Ansvarleg/frist|", "|Lesa|Kari til 1.12. og Per til 5.12.|")
    assert len(found.problems) == 1
    assert found.referat.avtalar[0].fristdato is None


def test_long_cell_is_read_in_its_length() -> None:
    found = read_rows("|Kva|Ansvarleg/frist|", f"|Lesa|{'a ' * 20_000}1.12.|")
    assert found.referat.avtalar[0].frist == "1.12."


IS_DEADLINE = "«15.12.» under «Kven» ved «Lesa» er ein frist."


@pytest.mark.parametrize(
    ("row", "kven", "frist", "told"),
    [
        ("Lesa|Per 15.12.|", "Per", "15.12.", []),
        (
            "Lesa|Per til jul|",
            "Per",
            "til jul",
            ["Fristen «til jul» ved «Lesa» er ikkje forstått."],
        ),
        ("Lesa|Per (innan 15.12.)|", "Per", "innan 15.12.", []),
        (
            "Lesa|sjå sak 5|",
            "sjå sak 5",
            "",
            ["«sjå sak 5» under «Kven» ved «Lesa» er ikkje forstått."],
        ),
        ("Lesa|Per 15.12.|20.1.", "Per 15.12.", "20.1.", [IS_DEADLINE]),
        ("Lesa|15.12.|Per", "15.12.", "Per", [IS_DEADLINE]),
    ],
)
def test_when_beside_who_where_its_own_cell_is_empty(
    row: str, kven: str, frist: str, told: list[str]
) -> None:
    found = read_rows("|Kva|Kven|Frist|", f"|{row}|")
    assert [(each.kven, each.frist) for each in found.referat.avtalar] == [(kven, frist)]
    assert [each.what for each in found.problems] == told


@pytest.mark.parametrize(
    ("status", "frist", "told"),
    [
        ("utsett til 20.1.2027", "20.1.2027", []),
        ("utsett til 1.13.", "15.12.", ["Fristen «1.13.» ved «Lesa» er ikkje forstått."]),
        (
            "kanskje ny frist etter jul",
            "15.12.",
            ["Statusen «kanskje ny frist etter jul» til «Lesa» er ikkje forstått."],
        ),
    ],
)
def test_new_deadline_in_the_status_of_what_is_agreed(
    status: str, frist: str, told: list[str]
) -> None:
    found = read_rows("|Kva|Kven|Frist|Status|", f"|Lesa|Per|15.12.|{status}|")
    assert [each.frist for each in found.referat.avtalar] == [frist]
    assert [each.what for each in found.problems] == told
