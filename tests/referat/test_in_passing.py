"""What minutes say beside what they are asked for: carried, told, or nothing at all."""

import pytest

from nettverk.referat.markup import read_markdown
from nettverk.referat.tvil import doubt_referat
from nettverk.referat.understanding import Understood, understand

from .test_deadlines import MEETING

_TABLE = "| Namn | Til stades | Forfall |\n|-|-|-|\n| Kari Vik | ☒ | |\n"
_AGREED = "| Lesa | Kari | 1.11. | |"
FORM = f"""# Referat

## Til stades

{_TABLE}
## Oppfølging frå sist

| Kva | Kven | Frist | Status |
|-|-|-|-|
{_AGREED}

## Sak 1: Runde

## Kva gjer eg og me fram til neste møte?

| Kva | Kven | Frist |
|-|-|-|
| | | |

## Endringar til neste møte

## Suppleringar til grunnlaget

### Formål
"""


def read(old: str, new: str) -> Understood:
    """Read the form with something written in it."""
    assert old in FORM
    skeleton = read_markdown(FORM).blocks
    reading = read_markdown(FORM.replace(old, new))
    return understand(reading, [skeleton], MEETING.avtalt, "referat.md", MEETING.møte)


def told(found: Understood) -> list[str]:
    return [each.what for each in found.problems]


NOTHING = [
    *("Ikkje noko", "Ingen ting.", "Ingen suppleringar", "Ingen endringar til neste møte", "Nei"),
    *("Ikke aktuelt", "OK", "Ingen merknader", "som før", "Nei, ingen", "Ingen denne gongen"),
]
SOMETHING = ["Ingen saker over ti minutt", "Nei til mobil i møtet", "Som før, men utan pause"]


@pytest.mark.parametrize("title", ["## Endringar til neste møte", "### Formål"])
@pytest.mark.parametrize("line", [*NOTHING, *SOMETHING])
def test_words_for_nothing_are_nothing(title: str, line: str) -> None:
    found = read(title, f"{title}\n\n{line}\n")
    said = [*found.referat.endringar, *found.referat.supplement.get("formål", ())]
    assert said == ([line] if line in SOMETHING else [])
    assert told(found) == []


def test_nothing_to_remark_is_what_an_item_came_to() -> None:
    found = read("## Sak 1: Runde", "## Sak 1: Runde\n\nIngen merknader\n")
    assert found.referat.handsama == ("runde",)


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Ansvarleg: Kari. Frist: 1.12.", True),
        ("Me lagar ein plan (ansvar: Kari)", True),
        ("Ansvaret ligg hos skulen", False),
        ("Ansvarleg er kommunen", False),
        ("Me drøfta kven som har ansvar: skulen eller heimen.", False),
    ],
)
def test_task_that_an_item_gives_somebody_is_told(line: str, is_told: bool) -> None:
    found = read("## Sak 1: Runde", f"## Sak 1: Runde\n\n{line}\n")
    assert told(found) == ([f"«{line}» er ikkje ført vidare som avtale."] if is_told else [])
    assert found.referat.handsama == ("runde",)


def test_table_of_those_called_that_is_gone_is_told() -> None:
    assert told(read(_TABLE, "")) == ["Fann ikkje tabellen over dei som er kalla inn."]


@pytest.mark.parametrize(
    ("status", "frist"),
    [
        ("utsett til 1.12.", "1.12."),
        ("ikkje gjort, ny frist veke 49", "veke 49"),
        ("Utsatt til neste møte", "neste møte"),
        ("utsett til 1.12. pga. reise", "1.12."),
        ("utsett på grunn av reise, ny frist 1.12.", "1.12."),
        ("ikkje gjort, ny frist: 1.12. (Kari)", "1.12."),
        ("ikkje gjort, gjer det innan 1.12.", "innan 1.12."),
        ("utsett", ""),
        ("i gang", ""),
    ],
)
def test_status_may_give_a_new_deadline(status: str, frist: str) -> None:
    found = read(_AGREED, _AGREED.replace("| |", f"| {status} |"))
    assert [each.frist for each in found.referat.svar] == [frist]


POSTPONED = ["Vi utsetter denne.", "Flytta til neste møte", "Saka blir flytta til neste gong."]
MAY_BE = [
    *("Me tar saka på neste møte", "Me rakk ikkje denne saka", "Ikkje tid", "Tar vi neste gang"),
    *("Me drøfta litt. Resten blir utsett til neste møte.", "Me drøfta litt.\n\nUtsett."),
    *("Vidare drøfting neste møte", "Vert tatt opp på neste møte", "Me hadde ikkje tid til meir"),
]
NOT_POSTPONED = [
    *("Me har god tid til dette", "Me utset ingenting", "Alle tar med eit døme til neste møte."),
    *("Kari held innleiing på neste møte.", "Kven kjem til neste møte? Alle.", "Fint"),
    *("Elevane rakk ikkje å bli ferdige.", "Resten av planen vert sendt ut før neste møte."),
]


@pytest.mark.parametrize("line", [*POSTPONED, *MAY_BE, *NOT_POSTPONED])
def test_item_that_may_be_postponed_is_carried_or_told(line: str) -> None:
    found = read("## Sak 1: Runde", f"## Sak 1: Runde\n\n{line}\n")
    assert found.referat.utsette == (("runde",) if line in POSTPONED else ())
    said = line.rpartition("\n")[2]
    what = f"«{said}» kan seia at saka er utsett, men ho er ikkje ført vidare."
    assert told(found) == ([what] if line in MAY_BE else [])


@pytest.mark.parametrize(
    ("here", "away", "why"),
    [
        ("", "sjuk", True),
        ("", "x (kurs)", True),
        ("ferie", "", True),
        ("", "meldt forfall 2.11.", False),
        ("", "x", False),
        ("", "Forfall, vara: Ola", False),
        ("ja", "", False),
        ("☒", "gjekk kl. 13, sjukt barn", True),
        ("", "Meldt frå på e-post, sendte vikar", False),
        ("", "gyldig fråvær", False),
    ],
)
def test_reason_for_being_away_does_not_go_out(here: str, away: str, *, why: bool) -> None:
    found = read("| Kari Vik | ☒ | |", f"| Kari Vik | {here} | {away} |")
    assert found.told_why == (("Kari Vik",) if why else ())
    reading = read_markdown(FORM)
    doubts = [each for each in doubt_referat(reading, found, MEETING.avtalt) if "kvifor" in each]
    said = "Under «Til stades» står det kvifor Kari Vik var borte eller gjekk. "
    assert doubts == ([f"{said}Ta det bort, eller skriv berre «forfall»."] if why else [])


@pytest.mark.parametrize("row", ["| Ingen | | |", "| - | - | - |", "| Ingen avtalar | | |"])
def test_row_that_says_that_there_is_nothing_is_no_action(row: str) -> None:
    found = read("| | | |", row)
    assert (found.referat.avtalar, told(found)) == ((), [])


@pytest.mark.parametrize("title", ["Endringar", "Evaluering", "Tiltak", "Prioriteringar"])
def test_item_that_is_planned_is_no_part(title: str) -> None:
    parts = "## Sak 8: Evaluering av møtet\n\n## Prioriterte område\n\n## Sak 2: "
    form = FORM.replace("## Sak 1: Runde", f"## Sak 1: Runde\n\n{parts}{title}")
    text = form.replace(f"## Sak 2: {title}", f"## Sak 2: {title}\n\nMe song.")
    found = understand(
        read_markdown(text), [read_markdown(form).blocks], MEETING.avtalt, "r.md", MEETING.møte
    )
    assert found.referat.handsama == (title.casefold(),)
    assert told(found) == []


def test_addition_below_a_heading_of_another_level_is_one() -> None:
    found = read("### Formål", "## Formål\n\nMot\n\n### Viktige verdiar\n\nHumor")
    assert found.referat.supplement == {"formål": ("Mot",), "verdiar": ("Humor",)}


def test_absence_under_a_head_in_bokmål_is_read() -> None:
    found = read(_TABLE, "| Navn | Tilstede | Fravær |\n|-|-|-|\n| Kari Vik | | x |\n")
    assert (found.referat.forfall, told(found)) == (("Kari Vik",), [])
