"""Years that are over stay as they were, whoever has left the cooperation since."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.commands.sjekk import check_workspace
from nettverk.context.mote import describe_møte
from nettverk.context.plan import describe_plan
from nettverk.workspace.workspace import Workspace, open_workspace
from tests.conftest import Copy

from .slips import OVERSIKT, VEST, YEAR

TODAY = date(2026, 11, 24)
LAST_YEAR = """\
skuleår: 2025-2026
første_skuledag: 18.08.2025
siste_skuledag: 19.06.2026
møte:
  - dato: 17.09.2025
    tid: 12.00–15.00
    slag: oppstart
kan_ikkje_vera_vert:
  - skule: Gamle skule
    dato: 17.09.2025
nettverk:
  - namn: Nettverk Aust
    møte:
      - dato: 17.09.2025
        vert: HOST
  - namn: Nettverk Vest
    møte: [{dato: 17.09.2025, vert: Månelia ungdomsskule}]
  - namn: Nettverk Nord
"""


def give_history(root: Path, vert: str) -> None:
    """Add a year that is over, with a host, a school and a network of its time."""
    year = LAST_YEAR.replace("HOST", vert)
    (root / "data" / "2025-2026.yaml").write_text(year, encoding="utf-8")


def forget_vest(root: Path) -> None:
    """Leave it unsaid who hosted Nettverk Vest in the year that is over."""
    file = root / "data" / "2025-2026.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(", vert: Månelia ungdomsskule", ""), encoding="utf-8")


@pytest.mark.parametrize("vert", ["Nedlagde skule", "Vindheia ungdomsskule"])
def test_school_that_left_stays_the_host_it_was(vert: str, workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, vert)
    opened = open_workspace(root, TODAY)
    assert opened.problems == ()
    year = opened.plan.skuleår[0]
    aust = opened.plan.oversikt.nettverk[0]
    (møte,) = opened.plan.møta_of(aust, year)
    described = describe_møte(opened.plan, møte).møte.vert
    assert described is not None
    assert described.namn == vert
    shown = describe_plan(opened.plan, year, [aust], TODAY).nettverk[0]
    assert [each.vert for each in shown.møte] == [vert]
    assert [(each.skule, each.i_år) for each in shown.vertskap][-1] == (vert, 1)


def test_host_that_looks_misspelt_is_asked_about(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barnskule")
    (problem,) = open_workspace(root, TODAY).problems
    assert problem.what == "Skulen «Rognelia barnskule» finst ikkje."
    assert problem.fix == "Meinte du «Rognelia barneskule»?"


def test_the_year_that_runs_must_know_its_hosts(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Nedlagde skule")
    assert check_workspace(Workspace(root, date(2026, 6, 19)), strict=False).exit_code == 1
    assert check_workspace(Workspace(root, date(2026, 6, 20)), strict=False).exit_code == 0


def test_new_school_needs_nobody_in_the_years_before_it(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    new = "      - namn: Nina Ås\n        frå: 01.08.2026\n"
    file.write_text(text.replace("      - namn: Nina Ås\n", new), encoding="utf-8")
    assert open_workspace(root, TODAY).problems == ()


def test_meeting_that_was_held_was_hosted_by_whom_the_plan_says(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    forget_vest(root)
    plan = open_workspace(root, TODAY).plan
    vest = plan.oversikt.nettverk[1]
    (held,) = plan.møta_of(vest, plan.skuleår[0])
    shown = describe_plan(plan, plan.skuleår[1], [vest], TODAY).nettverk[0]
    assert [each.skule for each in shown.vertskap if each.før] == [held.vert_namn]
    assert [each.før for each in shown.vertskap] == [1, 0, 0]


def list_unwritten(root: Path, today: date) -> list[str]:
    """Say of which networks it is not written who hosted, and what is asked for."""
    problems = open_workspace(root, today).problems
    told = "Det står ikkje kven som var vert på alle møta i Nettverk "
    return [
        f"{each.what.removeprefix(told)} {each.fix}"
        for each in problems
        if each.what.startswith(told)
    ]


def test_held_meetings_whose_host_nobody_has_written_are_told(workspace: Copy) -> None:
    """One warning a network and year, from the day after the meeting, and none of the cancelled."""
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    assert list_unwritten(root, date(2026, 12, 2)) == []
    forget_vest(root)
    (old,) = list_unwritten(root, date(2026, 12, 2))
    assert old == (
        "Vest. Skriv «vert» på møtet 17.09.2025, under nettverket. "
        "Til då er det rekna med Månelia ungdomsskule."
    )
    _, west, east = list_unwritten(root, date(2027, 1, 28))
    assert west.startswith("Vest. Skriv «vert» på møta 02.12.2026 og 27.01.2027, under nettverket.")
    assert east.startswith("Aust. Skriv «vert» på møtet 27.01.2027, under nettverket.")
    change(root, VEST, f"{VEST}      - {{dato: 02.12.2026, avlyst: ja}}\n")
    assert any("møtet 27.01.2027" in each for each in list_unwritten(root, date(2027, 1, 28)))
    assert not any("02.12" in each for each in list_unwritten(root, date(2027, 1, 28)))


def change(root: Path, old: str, new: str, name: str = YEAR) -> None:
    file = root / "data" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


LATER = date(2027, 9, 1)
SLIPS = {
    "entry that is no list": (YEAR, "\nnettverk:\n", "\nnettverk: tull\nx:\n"),
    "key of a network": (YEAR, VEST, VEST.replace("møte", "møter")),
    "name that is no text": (YEAR, "namn: Nettverk Aust", "namn: [a]"),
    "misspelt in the year": (YEAR, "namn: Nettverk Vest", "namn: Nettverk Vst"),
    "misspelt among the networks": (OVERSIKT, "namn: Nettverk Vest", "namn: Nettverk Vst"),
    "no name": (OVERSIKT, "- namn: Nettverk Vest", "- nmn: Nettverk Vest"),
    "twice": (YEAR, VEST, f"  - namn: Nettverk Vest\n{VEST}"),
    "a day twice": (YEAR, VEST, f"{VEST}      - dato: 28.10.2026\n"),
    "a day of another year": (YEAR, VEST, f"{VEST}      - {{dato: 02.12.2025, tid: 9–12}}\n"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_hides_who_hosted_and_gives_no_other_warning(slip: str, workspace: Copy) -> None:
    root = workspace("base")
    for nettverk, vert in (("Aust", "Rognelia barne"), ("Vest", "Månelia ungdoms")):
        days = "".join(
            f"      - {{dato: {each}, vert: {vert}skule}}\n"
            for each in ("02.12.2026", "27.01.2027")
            if (nettverk, each) != ("Aust", "02.12.2026")
        )
        change(root, f"Nettverk {nettverk}\n    møte:\n", f"Nettverk {nettverk}\n    møte:\n{days}")
    assert list_unwritten(root, LATER) == []
    file, old, new = SLIPS[slip]
    change(root, old, new, file)
    problems = Workspace(root, LATER).problems
    assert [each for each in problems if "kven som var vert" in each.what] == []
    assert problems, "the slip itself is told"


def test_no_host_is_asked_for_where_no_school_was_in_the_network(workspace: Copy) -> None:
    root = workspace("base")
    for skule in ("Månelia", "Vindheia", "Ulvedalen"):
        change(
            root,
            f"      - {skule} ungdomsskule\n",
            f"      - {{namn: {skule} ungdomsskule, til: 31.10.2026}}\n",
            OVERSIKT,
        )
    assert not any("Vest" in each for each in told(root))


def told(root: Path) -> list[str]:
    return [each.what for each in Workspace(root, LATER).problems if "var vert" in each.what]


def test_nobody_could_host_is_told_before_the_day_and_who_did_after(workspace: Copy) -> None:
    root = workspace("base")
    busy = "".join(
        f"  - {{skule: {each} ungdomsskule, dato: 02.12.2026}}\n"
        for each in ("Månelia", "Vindheia", "Ulvedalen")
    )
    change(root, "kan_ikkje_vera_vert:\n", f"kan_ikkje_vera_vert:\n{busy}")
    (before,) = open_workspace(root, date(2026, 12, 2)).problems
    assert before.what.startswith("Ingen skule i Nettverk Vest kan vera vert 02.12.2026")
    (after,) = open_workspace(root, date(2026, 12, 3)).problems
    assert after.what.startswith("Det står ikkje kven som var vert")
    assert after.fix == "Skriv «vert» på møtet 02.12.2026, under nettverket."


def test_host_by_half_its_name_is_asked_about_when_the_meeting_is_over(
    workspace: Copy,
) -> None:
    root = workspace("base")
    change(root, "vert: Rognelia barneskule", "vert: Rognelia")
    (problem,) = open_workspace(root, TODAY).problems
    assert problem.fix == "Meinte du «Rognelia barneskule»?"
