"""A school asks to host; a wish that nothing can come of is told."""

from datetime import date

from nettverk.checks.dagar import _NO_USE
from nettverk.workspace.workspace import open_workspace
from tests.conftest import Copy

from .slips import TODAY, ULVEDALEN, YEAR, problems_after, told


def test_wishes_that_can_come_true_are_silent(workspace: Copy) -> None:
    ønske = "vil_vera_vert:\n  - skule: Fuglevik barneskule\n    frå: 01.12.2026\n    til: {}\n\n"
    old = "kan_ikkje_vera_vert:\n  - skule: Fuglevik barneskule\n    dato: 02.12.2026\n"
    root = workspace("base")
    found = told(root, old, ønske.format("27.01.2027"), YEAR)
    assert found == []
    (lost,) = told(root, "til: 27.01.2027", "til: 01.12.2026", YEAR)
    no_meeting = "vil vera vert, men har ikkje noko møte i nettverket sitt då"
    assert lost == f"Fuglevik barneskule {no_meeting}, {_NO_USE}."


def test_wishes_of_a_school_without_network_or_a_cancelled_meeting(workspace: Copy) -> None:
    root = workspace("base")
    ønske = "vil_vera_vert:\n  - skule: Ulvedalen ungdomsskule\n    dato: 28.10.2026\n\nfellestema"
    assert told(root, "fellestema", ønske, YEAR) == []
    hosted = "28.10.2026\n        vert: Vindheia ungdomsskule"
    (lost,) = told(root, hosted, "28.10.2026\n        avlyst: ja", YEAR)
    assert "har ikkje noko møte i nettverket sitt då" in lost
    assert told(root, ULVEDALEN, "")[-2:] == [
        f"Ulvedalen ungdomsskule vil vera vert, men er ikkje med i noko nettverk, {_NO_USE}.",
        "Ulvedalen ungdomsskule er ikkje med i noko nettverk.",
    ]


def test_wishes_of_a_year_that_is_over_are_left_as_they_were(workspace: Copy) -> None:
    root = workspace("base")
    ønske = "vil_vera_vert:\n  - skule: {}\n    dato: 29.10.2026\n\n"
    problems_after(root, YEAR, "fellestema", ønske.format("Nedlagde skule") + "fellestema")
    over = date(2027, 8, 1)
    assert not any("vil vera" in each.what for each in open_workspace(root, over).problems)
    problems_after(root, YEAR, "Nedlagde skule", "Fuglevik barneskule")
    assert len(open_workspace(root, TODAY).problems) == 1
    assert not any("vil vera" in each.what for each in open_workspace(root, over).problems)


def test_wish_over_several_days_outside_the_year_is_told_as_that(workspace: Copy) -> None:
    ønske = (
        "vil_vera_vert:\n  - skule: Fuglevik barneskule\n    frå: 01.09.2027\n    til: 30.09.2027"
    )
    (lost,) = told(workspace("base"), "fellestema", f"{ønske}\n\nfellestema", YEAR)
    assert "vil vera vert, men ber om ein dag utanfor skuleåret 2026–2027" in lost
