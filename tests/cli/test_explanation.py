"""`plan --forklar`: golden explanations of the typical cases, each a small change of one year."""

import json
from pathlib import Path

import pytest

from tests.conftest import Copy, Golden

from .conftest import Cli

GOLDEN = Path(__file__).parents[1] / "golden" / "explanations"

LAST_YEAR = """\
skuleår: 2025-2026
første_skuledag: 18.08.2025
siste_skuledag: 19.06.2026
nettverk:
  - namn: Nettverk Aust
    møte:
      - {dato: 17.09.2025, tid: 12–15, slag: oppstart, vert: Rognelia barneskule}
      - {dato: 21.01.2026, tid: 12–15, vert: Steinbrua barneskule}
      - {dato: 22.04.2026, tid: 12–15, vert: Fuglevik barneskule}
"""
THIS_YEAR = """\
skuleår: 2026-2027
første_skuledag: 17.08.2026
siste_skuledag: 18.06.2027
møte:
  - {dato: 16.09.2026, tid: 12–15, slag: oppstart}
  - {dato: 28.10.2026, tid: 12–15}
  - {dato: 02.12.2026, tid: 12–15}
  - {dato: 27.01.2027, tid: 12–15}
"""
CASES = {
    "free": "",
    "decided": """\
nettverk:
  - namn: Nettverk Aust
    møte:
      - {dato: 02.12.2026, vert: Rognelia barneskule}
      - {dato: 27.01.2027, avlyst: ja}
""",
    "unavailable": """\
kan_ikkje_vera_vert:
  - {skule: Rognelia barneskule, frå: 01.09.2026, til: 30.11.2026}
""",
    "away": """\
kan_ikkje_vera_vert:
  - {skule: Steinbrua barneskule, dato: 28.10.2026}
""",
    "wish": """\
vil_vera_vert:
  - {skule: Fuglevik barneskule, dato: 16.09.2026}
""",
    "impossible": """\
kan_ikkje_vera_vert:
  - {skule: Rognelia barneskule, frå: 01.09.2026, til: 30.11.2026}
  - {skule: Fuglevik barneskule, dato: 28.10.2026}
  - {skule: Fuglevik barneskule, dato: 02.12.2026}
  - {skule: Steinbrua barneskule, frå: 26.10.2026, til: 30.10.2026}
  - {skule: Steinbrua barneskule, dato: 28.10.2026}
""",
}


@pytest.fixture
def copied(workspace: Copy) -> Copy:
    def make(case: str) -> Path:
        root = workspace("base")
        (root / "data" / "2025-2026.yaml").write_text(LAST_YEAR, encoding="utf-8")
        (root / "data" / "2026-2027.yaml").write_text(THIS_YEAR + CASES[case], encoding="utf-8")
        return root

    return make


def explain(cli: Cli, root: Path) -> str:
    answer = cli("plan", "Nettverk Aust", "--forklar", root=root)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


@pytest.mark.parametrize("case", CASES)
def test_explanation(case: str, cli: Cli, copied: Copy, golden: Golden) -> None:
    golden(GOLDEN / f"{case}.txt", explain(cli, copied(case)))


def test_a_new_school(cli: Cli, copied: Copy, golden: Golden) -> None:
    root = copied("free")
    overview = root / "data" / "networks.yaml"
    text = overview.read_text(encoding="utf-8")
    joined = "      - {namn: Fuglevik barneskule, frå: 01.08.2026}\n"
    assert text.count("      - Fuglevik barneskule\n") == 1
    overview.write_text(text.replace("      - Fuglevik barneskule\n", joined), encoding="utf-8")
    year = root / "data" / "2025-2026.yaml"
    year.write_text(LAST_YEAR.replace("Fuglevik", "Rognelia"), encoding="utf-8")
    golden(GOLDEN / "new-school.txt", explain(cli, root))


def test_what_is_heeded(cli: Cli, copied: Copy, golden: Golden) -> None:
    root = copied("away")
    overview = root / "data" / "networks.yaml"
    text = overview.read_text(encoding="utf-8")
    asked = "[stort nok rom, ikkje to gonger på rad, kommunane på skift]"
    for old, new in (
        ("  tal_nettverk: 2\n", f"  tal_nettverk: 2\n  vertsomsyn: {asked}\n"),
        ("kommune: Gjesdal\n    slag", "kommune: Gjesdal\n    plass: 4\n    slag"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    overview.write_text(text, encoding="utf-8")
    golden(GOLDEN / "heeded.txt", explain(cli, root))


def test_an_announced_host_stays(cli: Cli, copied: Copy, golden: Golden) -> None:
    """A wish that comes after the notice is out does not move its meeting."""
    root = copied("free")
    cli("innkalling", "Nettverk Aust", "--møte", "1", root=root)
    assert (
        cli("utlagt", "innkalling", "Nettverk Aust", "--møte", "1", "--likevel", root=root).code
        == 0
    )
    year = root / "data" / "2026-2027.yaml"
    year.write_text(THIS_YEAR + CASES["wish"], encoding="utf-8")
    golden(GOLDEN / "announced.txt", explain(cli, root))


FALLEN = """\
nettverk:
  - namn: Nettverk Aust
    møte:
      - {dato: 16.09.2026, vert: Rognelia barneskule}
      - {dato: 28.10.2026, vert: Steinbrua barneskule}
kan_ikkje_vera_vert:
  - {skule: Fuglevik barneskule, dato: 02.12.2026}
"""
NOTICES = """\
dag;nettverk;møtedag;dokument;hending;når;kvar
2026-11-24;Nettverk Aust;2026-12-02;innkalling;lagt ut;onsdag 2. desember 2026;Fuglevik barneskule
2026-11-24;Nettverk Aust;2027-01-27;innkalling;lagt ut;onsdag 27. januar 2027;Rognelia barneskule
"""


def test_an_announced_host_that_falls_out_leaves_a_swap_to_think_of(cli: Cli, copied: Copy) -> None:
    root = copied("free")
    (root / "data/2025-2026.yaml").unlink()
    (root / "data/2026-2027.yaml").write_text(THIS_YEAR + FALLEN, encoding="utf-8")
    assert "kunngjord, fell frå" not in explain(cli, root)
    (root / "dokument").mkdir()
    (root / "dokument/hendingar.csv").write_text(NOTICES, encoding="utf-8")
    said = " ".join(explain(cli, root).split())
    assert (
        "Ein vert som er kunngjord, fell frå. Med Fuglevik barneskule i staden for Rognelia "
        "barneskule 27.01.2027 ville vertskapa vore 2–1–1, ikkje 2–2–0. Det kostar at innkallinga "
        "til 27.01.2027 må endrast, for ho seier Rognelia barneskule. Vil de det, skriv de «vert» "
        "på møtet i data/2026-2027.yaml."
    ) in said
    later = cli("plan", "Nettverk Aust", "--forklar", root=root, today="2027-01-28").out
    assert "kunngjord, fell frå" not in later
    (root / "data/2026-2027.yaml").write_text(
        THIS_YEAR + FALLEN.partition("kan_ikkje")[0], encoding="utf-8"
    )
    swap = ("plan", "--byt", "02.12.2026")
    other = " ".join(cli(*swap, "Steinbrua barneskule", root=root).out.split())
    assert "Jamnare Ein vert som er kunngjord, fell frå. Med Fuglevik barneskule i" in other
    again = cli(*swap, "Fuglevik barneskule", root=root).out
    assert "Jamnare" not in again, "the notice names it"


def test_an_impossible_day_is_told_by_sjekk(cli: Cli, copied: Copy) -> None:
    answer = cli("sjekk", root=copied("impossible"), today="2026-10-28")
    assert (
        "Ingen skule i Nettverk Aust kan vera vert 28.10.2026. Ta bort ein av skulane under "
        "«kan_ikkje_vera_vert» (linje 10, 11 og 13), eller flytt møtet."
    ) in answer.err


def test_removing_any_line_of_the_collision_makes_the_day_possible(cli: Cli, copied: Copy) -> None:
    root = copied("impossible")
    year = root / "data" / "2026-2027.yaml"
    lines = year.read_text(encoding="utf-8").splitlines(keepends=True)
    again = next(n for n, each in enumerate(lines, 1) if "Steinbrua barneskule, dato" in each)
    for number in (10, 11, 13):
        kept = [each for n, each in enumerate(lines, 1) if n not in (number, again)]
        year.write_text("".join(kept), encoding="utf-8")
        assert "Ingen skule" not in cli("sjekk", root=root).err


def test_json_tells_the_same(cli: Cli, copied: Copy) -> None:
    root = copied("unavailable")
    told = json.loads(cli("plan", "--forklar", "--format", "json", root=root).out)
    text = " ".join(cli("plan", "--forklar", root=root).out.split())
    for nettverk in told["nettverk"]:
        for møte in nettverk["møte"]:
            assert møte["fakta"] in text
            assert all(each["grunn"] in text for each in møte["andre"])


def test_other_formats_are_refused(cli: Cli, copied: Copy) -> None:
    answer = cli("plan", "--forklar", "--format", "docx", root=copied("free"))
    assert answer.code == 2
    assert "--format json" in answer.err
