"""A school that has left stays in the file, and nobody is warned of it."""

from datetime import date

import pytest

from nettverk.checks.nettverk import _NY_SKULE
from nettverk.context.mote import describe_møte
from nettverk.context.plan import describe_plan
from nettverk.workspace.workspace import open_workspace
from tests.conftest import Copy

from .slips import OVERSIKT, TODAY, ULVEDALEN, YEAR, problems_after, told

ROGNELIA, STEINBRUA = "      - Rognelia barneskule\n", "      - Steinbrua barneskule\n"


def term(name: str, frå: str = "", til: str = "") -> str:
    """Write a school with its time as an item of the list."""
    return f"      - {{namn: {name}, frå: {frå}, til: {til}}}\n"


# What happens to Steinbrua in «Nettverk Aust», and what is said of it on 24 November 2026.
FATES = {
    "named with empty dates": (term("Steinbrua barneskule"), []),
    "left after it hosted": (term("Steinbrua barneskule", til="02.12.2026"), []),
    "left before it should host": (
        term("Steinbrua barneskule", til="01.12.2026"),
        ["«Steinbrua barneskule» er ikkje med i Nettverk Aust 02.12.2026."],
    ),
    "joined after it should host": (
        term("Steinbrua barneskule", frå="03.12.2026"),
        ["«Steinbrua barneskule» er ikkje med i Nettverk Aust 02.12.2026."],
    ),
    "left and came back": (
        term("Steinbrua barneskule", til="30.10.2026")
        + term("Steinbrua barneskule", frå="01.11.2026"),
        [],
    ),
    "left and came back the same day": (
        term("Steinbrua barneskule", til="01.11.2026")
        + term("Steinbrua barneskule", frå="01.11.2026"),
        ["«Steinbrua barneskule» står to gonger i Nettverk Aust."],
    ),
    "twice without times": (
        STEINBRUA + term("Steinbrua barneskule"),
        ["«Steinbrua barneskule» står to gonger i Nettverk Aust."],
    ),
}


@pytest.mark.parametrize(("new", "expected"), FATES.values(), ids=FATES.keys())
def test_time_in_a_network(new: str, expected: list[str], workspace: Copy) -> None:
    assert told(workspace("base"), STEINBRUA, new) == expected


def test_school_that_changes_network_is_in_one_at_a_time(workspace: Copy) -> None:
    root = workspace("base")
    gone = term("Ulvedalen ungdomsskule", til="31.07.2026")
    assert told(root, ULVEDALEN, gone) == []
    assert told(root, STEINBRUA, STEINBRUA + term("Ulvedalen ungdomsskule", frå="31.07.2026")) == [
        "Nettverk Aust har skular av ulikt slag: barneskule og ungdomsskule.",
        "«Ulvedalen ungdomsskule» er med i både Nettverk Aust og Nettverk Vest.",
    ]


@pytest.mark.parametrize(
    ("aust", "vest"),
    [("til: 31.07.2026", "frå: 01.08.2026"), ("frå: 01.08.2026", "til: 31.07.2026")],
)
def test_school_that_changes_network_in_summer_is_never_in_both(
    aust: str, vest: str, workspace: Copy
) -> None:
    root, skule = workspace("base"), "Nyskulen barneskule"
    about = f"namn: {skule}, kommune: Klepp, slag: barneskule"
    new = f"  - {{{about}, medlemmer: [{{namn: Ny, rolle: rektor}}]}}\n"
    problems_after(root, OVERSIKT, "\nnettverk:", f"\n{new}nettverk:")
    problems_after(root, OVERSIKT, STEINBRUA, f"{STEINBRUA}      - {{namn: {skule}, {aust}}}\n")
    found = told(root, ULVEDALEN, f"{ULVEDALEN}      - {{namn: {skule}, {vest}}}\n")
    assert not [each for each in found if "med i både" in each], found


def test_past_meeting_may_be_hosted_by_a_school_that_had_left(workspace: Copy) -> None:
    assert told(workspace("base"), ROGNELIA, term("Rognelia barneskule", til="15.09.2026")) == [
        "Kari Vik er leiar, men Rognelia barneskule er ikkje med i nettverket 16.09.2026."
    ]


def test_school_that_has_left_needs_no_rektor_and_makes_no_mix(workspace: Copy) -> None:
    root = workspace("base")
    left = term("Steinbrua barneskule", til="31.07.2026")
    problems_after(root, YEAR, "        vert: Steinbrua barneskule\n", "")
    assert told(root, STEINBRUA, left) == []
    assert told(root, "namn: Per Hegg\n", "namn: Per Hegg\n        til: 31.07.2026\n") == []
    steinbrua = "- namn: Steinbrua barneskule\n    kommune: Klepp\n    slag: "
    assert told(root, f"{steinbrua}barneskule", f"{steinbrua}kombinert\n    elevtal: 900") == []


def test_meeting_that_is_over_may_be_one_nobody_is_there_for(workspace: Copy) -> None:
    root = workspace("base")
    problems_after(root, OVERSIKT, "leiar: Siri Dale", "leiar: Odd Lien")
    for each in ("Månelia", "Vindheia"):
        skule = f"{each} ungdomsskule"
        problems_after(root, OVERSIKT, f"      - {skule}\n", term(skule, frå="24.11.2026"))
    skule = "Ulvedalen ungdomsskule"
    assert told(root, ULVEDALEN, term(skule, frå="24.11.2026")) == []
    assert told(root, "frå: 24.11.2026", "frå: 01.02.2027") == []
    assert told(root, "frå: 24.11.2026", "frå: 01.02.2027") == []
    assert told(root, "frå: 24.11.2026", "frå: 01.02.2027") == [
        "Nettverk Vest har ingen skular 02.12.2026."
    ]


def test_leader_of_the_arbeidsgruppe_needs_no_school(workspace: Copy) -> None:
    root = workspace("base")
    problems_after(root, OVERSIKT, "- namn: Odd Lien", "- namn: Kari Vik")
    problems_after(root, OVERSIKT, "arbeidsgruppe: Odd Lien", "arbeidsgruppe: Aud Berge")
    found = told(root, ROGNELIA, term("Rognelia barneskule", til="01.10.2026"))
    assert not any("er leiar, men" in each for each in found)


def test_those_who_are_called_are_the_schools_of_the_day(workspace: Copy) -> None:
    root = workspace("base")
    problems_after(root, OVERSIKT, STEINBRUA, term("Steinbrua barneskule", til="30.11.2026"))
    problems_after(root, YEAR, "        vert: Steinbrua barneskule\n", "")
    opened = open_workspace(root, TODAY)
    aust = opened.plan.oversikt.nettverk[0]
    called = {
        møte.dato: [each.namn.split()[0] for each in describe_møte(opened.plan, møte).skular]
        for møte in opened.plan.møta_of(aust)
    }
    assert called[date(2026, 10, 28)] == ["Rognelia", "Fuglevik", "Steinbrua"]
    assert called[date(2026, 12, 2)] == ["Rognelia", "Fuglevik"]


def test_hostings_of_a_year_leave_out_a_school_that_was_not_there(workspace: Copy) -> None:
    root = workspace("base")
    problems_after(root, OVERSIKT, STEINBRUA, term("Steinbrua barneskule", frå="01.08.2027"))
    problems_after(root, YEAR, "        vert: Steinbrua barneskule\n", "")
    plan = open_workspace(root, TODAY).plan
    (shown,) = describe_plan(plan, plan.skuleår[0], plan.oversikt.nettverk[:1], TODAY).nettverk
    assert [each.skule.split()[0] for each in shown.vertskap] == ["Rognelia", "Fuglevik"]


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("Steinbrua barneskole", "Meinte du «Steinbrua barneskule»?"),
        ("Nyskulen barneskule", _NY_SKULE),
    ],
)
def test_a_new_school_is_not_taken_for_a_slip(name: str, fix: str, workspace: Copy) -> None:
    found = problems_after(workspace("base"), OVERSIKT, ULVEDALEN, f"{ULVEDALEN}      - {name}\n")
    assert [each.fix for each in found if each.what == f"Skulen «{name}» finst ikkje."] == [fix]
