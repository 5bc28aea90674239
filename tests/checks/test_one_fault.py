"""One slip of the pen gives one report, also where much else hangs on what it hides."""

import pytest

from nettverk.workspace.workspace import Workspace
from tests.conftest import Copy

from .slips import OVERSIKT, TODAY, VEST, YEAR, problems_after

AUST = "    skular:\n      - Rognelia barneskule\n      - Fuglevik barneskule\n"

# File, what stands there, the slip, and how the one report opens after the file's name.
SLIPS = [
    (OVERSIKT, "skular:\n  - n", "skoler:\n  - n", "linje 12, kolonne 1: Nøkkelen «skoler»"),
    (OVERSIKT, "samarbeid:", "samarbeidet:", "linje 1, kolonne 1: Nøkkelen «samarbeidet»"),
    (OVERSIKT, "\nnettverk:", "\nnetverk:", "linje 55, kolonne 1: Nøkkelen «netverk»"),
    (
        OVERSIKT,
        "  arbeidsgruppe:\n",
        "  arbeidsgrupe:\n",
        "linje 5, kolonne 3: Nøkkelen «arbei",
    ),
    (OVERSIKT, "    medlemmer:", "    medlemer:", "linje 17, kolonne 5: Nøkkelen «medlemer»"),
    (OVERSIKT, AUST, "    skular: Rognelia\n", "linje 59, kolonne 13: «skular» skal vera ei l"),
    (
        OVERSIKT,
        AUST,
        AUST.replace("skular", "skoler"),
        "linje 59, kolonne 5: Nøkkelen «skoler»",
    ),
    (
        OVERSIKT,
        "- Steinbrua b",
        "- Steinbrua: b",
        "linje 62, kolonne 9: Nøkkelen «Steinbrua» f",
    ),
    (
        OVERSIKT,
        "[Gjesdal, Klepp]",
        "[Gjesdal, {Klepp: 1}]",
        "linje 3, kolonne 23: «kommunar» sk",
    ),
    (
        OVERSIKT,
        "- namn: Rognelia",
        "- namn: Rogneli",
        "linje 60, kolonne 9: Skulen «Rognelia ba",
    ),
    (
        OVERSIKT,
        "- namn: Nettverk",
        "- nam: Nettverk",
        "linje 56, kolonne 5: Nøkkelen «nam» fin",
    ),
    (OVERSIKT, "- namn: Kari Vik\n", "- namn:\n", "linje 18, kolonne 14: Nøkkelen «namn» er t"),
    (OVERSIKT, "rolle: rektor", "role: rektor", "linje 20, kolonne 9: Nøkkelen «role» finst"),
    (
        OVERSIKT,
        "    elevtal: 210",
        "    elevtal: mange",
        "linje 16, kolonne 14: «mange» er ikkj",
    ),
    (YEAR, "\nmøte:\n", "\nmøter:\n", "linje 12, kolonne 1: Nøkkelen «møter» finst ikkje her."),
    (YEAR, "- dato: 28.10.2026", "- dato: 28/10", "linje 16, kolonne 11: «28/10» er ikkje ein"),
    (YEAR, "- dato: 28.10.2026", "- dto: 28.10.2026", "linje 16, kolonne 5: Nøkkelen «dto» fin"),
    (YEAR, "- dato: 28.10.2026\n    tid: 12.00–15.00", "- dato: 28.10.2026", "linje 16, kolonne"),
    (YEAR, "[28.10.2026", "[28.10.26", "linje 29, kolonne 12: «28.10.26» er ikkje ein dato."),
    (YEAR, "frist: 15.12.2026", "frist: jul", "linje 33, kolonne 12: «jul» er ikkje ein dato."),
    (YEAR, "skuleår: 2026-2027", "skoleår: 2026-2027", "linje 1, kolonne 1: Nøkkelen «skoleår»"),
    (YEAR, "skuleår: 2026-2027", "skuleår: 2025-2026", "linje 1, kolonne 10: Skuleåret 2025–20"),
    (YEAR, "2026\nsiste", "2027\nsiste", "linje 3, kolonne 17: Siste skuledag er ikkje etter"),
    (YEAR, "\nnettverk:", "\nnettverket:", "linje 35, kolonne 1: Nøkkelen «nettverket» finst"),
]


@pytest.mark.parametrize(("file", "old", "new", "start"), SLIPS)
def test_slip(file: str, old: str, new: str, start: str, workspace: Copy) -> None:
    problems = problems_after(workspace("base"), file, old, new)
    assert len(problems) == 1, "\n".join(map(str, problems))
    assert str(problems[0]).startswith(f"Feil i data/{file}, {start}")


@pytest.mark.parametrize("new", ["ny_dato: 03.13.2026", "tid: 08.30–11.3o"])
def test_day_that_could_not_be_read_collides_with_nothing(new: str, workspace: Copy) -> None:
    """Its network may well meet at another time than the shared one."""
    root = workspace("base")
    problems_after(root, OVERSIKT, "arbeidsgruppe: Odd Lien", "arbeidsgruppe: Aud Berge")
    vest = f"\n  - namn: Nettverk Vest\n    møte:\n      - dato: 16.09.2026\n        {new}\n"
    problems = problems_after(root, YEAR, "\nnettverk:", f"\nnettverk:{vest.rstrip()}")
    told = " ".join(each.what for each in problems)
    assert new.partition(": ")[2] in told
    assert "16.09.2026" not in told


def test_meetings_back_to_back_do_not_collide(workspace: Copy) -> None:
    root = workspace("base")
    problems_after(root, OVERSIKT, "arbeidsgruppe: Odd Lien", "arbeidsgruppe: Aud Berge")
    own = "".join(
        f"      - dato: {each}\n        tid: 15.00–18.00\n" for each in ("02.12.2026", "27.01.2027")
    )
    problems_after(root, YEAR, VEST, VEST + own)
    for vert in ("Månelia", "Vindheia"):
        hosted = f"        vert: {vert}"
        found = problems_after(root, YEAR, hosted, f"        tid: 15–18\n{hosted}")
    assert found == ()


def test_decided_host_is_told_alone_where_every_school_is_busy(workspace: Copy) -> None:
    busy = [
        f"  - skule: {each} barneskule\n    dato: 02.12.2026\n"
        for each in ("Rognelia", "Steinbrua")
    ]
    found = problems_after(
        workspace("base"), YEAR, "kan_ikkje_vera_vert:\n", f"kan_ikkje_vera_vert:\n{''.join(busy)}"
    )
    assert [each.what for each in found] == ["Steinbrua barneskule kan ikkje vera vert 02.12.2026."]


def test_absence_may_be_told_to_somebody_outside(workspace: Copy) -> None:
    new = "    bevertning: matpakke\n    forfall_til: Kari Solheim, skulekontoret\n"
    assert problems_after(workspace("base"), OVERSIKT, "    bevertning: matpakke\n", new) == ()


def test_term_of_the_arbeidsgruppe_that_ends_before_it_starts(workspace: Copy) -> None:
    new = "- namn: Odd Lien\n      frå: 01.01.2027\n      til: 31.12.2026\n"
    problems = problems_after(workspace("base"), OVERSIKT, "- namn: Odd Lien\n", new)
    assert "Odd Lien sluttar før rolla startar." in [each.what for each in problems]


def test_topic_of_a_day_that_could_not_be_read(workspace: Copy) -> None:
    root = workspace("base")
    own = "      - dato: 14.01.2027\n        tid: tretti\n"
    problems_after(root, YEAR, "møte: [28.10.2026, 02.12.2026]", "møte: [14.01.2027]")
    (problem,) = problems_after(root, YEAR, VEST, VEST + own)
    assert "tretti" in problem.what


@pytest.mark.parametrize(("pupils", "told"), [(450, 0), (451, 1)])
def test_size_is_far_off_above_three_times(pupils: int, told: int, workspace: Copy) -> None:
    problems = problems_after(workspace("base"), OVERSIKT, "elevtal: 210", f"elevtal: {pupils}")
    assert len(problems) == told


def test_oppstart_in_spring_is_told(workspace: Copy) -> None:
    root = workspace("base")
    path = root / "data" / YEAR
    text = path.read_text(encoding="utf-8").partition("\nmøte:")[0]
    spring = "\nmøte:\n  - dato: 27.01.2027\n    tid: 12.00–15.00\n    slag: oppstart\n"
    path.write_text(text + spring, encoding="utf-8")
    (problem,) = Workspace(root, TODAY).problems
    assert problem.what == "Oppstartmøtet 27.01.2027 er ikkje om hausten."


def test_network_decides_the_kind_of_its_own_day(workspace: Copy) -> None:
    own = "      - {dato: 09.09.2026, tid: 9–12, slag: oppstart, vert: Månelia ungdomsskule}\n"
    problems = problems_after(workspace("base"), YEAR, VEST, VEST + own)
    assert [each.what for each in problems] == [
        "Oppstartmøtet 16.09.2026 er ikkje det første møtet i året."
    ]


REST = """
nettverk:
  - namn: Nettverk Aust
    møte:
      - {dato: 16.09.2026, vert: Rognelia barneskule}
      - {dato: 31.10.2026, vert: Fuglevik barneskule, rom: A}
  - namn: Nettverk Vest
    møte:
      - {dato: 16.09.2026, vert: Månelia ungdomsskule}
      - {dato: 31.10.2026, vert: Vindheia ungdomsskule, rom: B}
"""


def test_shared_day_is_faulted_once_and_where_it_was_set(workspace: Copy) -> None:
    """Both networks say something about the day, yet the day itself stands in one place."""
    root = workspace("base")
    path = root / "data" / YEAR
    text = path.read_text(encoding="utf-8").partition("\nnettverk:")[0] + REST
    path.write_text(text.replace("møte: [28.10.2026, 02.12.2026]", ""), encoding="utf-8")
    (problem,) = problems_after(root, YEAR, "- dato: 28.10.2026", "- dato: 31.10.2026")
    assert (problem.place.line, problem.place.column) == (16, 11)
    assert "laurdag" in problem.what


@pytest.mark.parametrize("key", ["leiar", "arbeidsgruppe"])
def test_person_who_left_is_told_once_for_all_later_meetings(key: str, workspace: Copy) -> None:
    name, indent = {"leiar": ("Siri Dale", 8), "arbeidsgruppe": ("Odd Lien", 6)}[key]
    old, left = f"namn: {name}\n", " " * indent + "til: 01.10.2026\n"
    problems = problems_after(workspace("base"), OVERSIKT, old, old + left)
    told = [each for each in problems if "ikkje i rolla si" in each.what]
    assert [each.what for each in told] == [f"{name} er ikkje i rolla si 28.10.2026."]


def test_person_of_the_year_is_told_where_the_year_names_them(workspace: Copy) -> None:
    root = workspace("base")
    problems_after(root, OVERSIKT, "namn: Odd Lien\n", "namn: Odd Lien\n      til: 01.10.2026\n")
    problems_after(root, OVERSIKT, "arbeidsgruppe: Odd Lien", "arbeidsgruppe: Aud Berge")
    problems = problems_after(
        root, YEAR, "- namn: Nettverk Aust", "- namn: Nettverk Aust\n    arbeidsgruppe: Odd Lien"
    )
    told = [each.place for each in problems if "ikkje i rolla si" in each.what]
    assert [(each.file, each.line) for each in told] == [("data/2026-2027.yaml", 37)]
