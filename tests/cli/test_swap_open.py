"""`nettverk plan --byt DATO`: who could host that day, and who cannot."""

import json
from pathlib import Path

import pytest

from tests.conftest import Copy, Golden

from .conftest import Cli

GOLDEN = Path(__file__).parents[1] / "golden" / "swaps-open"
HAV = "Havørnneset barneskule"
DAY = ("plan", "--byt", "02.12.2026")


def test_who_can_host_is_listed_for_each_network(
    cli: Cli, workspace: Copy, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    root = workspace("golden")
    before = {each: each.read_bytes() for each in (root / "data").iterdir()}
    answer = cli(*DAY, root=root)
    golden(GOLDEN / "02.12.2026.txt", f"{answer.err}{answer.out}utgangskode {answer.code}\n")
    assert max(map(len, answer.out.splitlines())) <= 80
    assert {each: each.read_bytes() for each in (root / "data").iterdir()} == before


def test_list_is_that_of_the_trial_with_the_host_that_is(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (here,) = json.loads(cli(*DAY[:1], "Alt", *DAY[1:], "--format", "json", root=root).out)["møte"]
    (tried,) = json.loads(cli("plan", "Alt", *DAY[1:], HAV, "--format", "json", root=root).out)[
        "møte"
    ]
    assert [each for each in here["kan"] if each["skule"] != here["vert"]] == tried["vikarar"]
    names = {each["skule"] for each in (*here["kan"], *here["kan_ikkje"])}
    assert here["vert"] in names
    assert len(names) == 5, "all schools of the network"


def test_notice_that_must_out_again_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("innkalling", "Alt", root=root)
    cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-20")
    said = " ".join(cli("plan", "Alt", *DAY[1:], root=root).out.split())
    assert "Ho vart lagd ut 20.11.2026, og må ut på nytt om verten blir ein annan." in said


def test_meeting_that_nobody_hosts_is_asked_about_as_if_somebody_did(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8")
    shared = "dato: 02.12.2026\n    stad: Rådhuset"
    path.write_text(text.replace("dato: 02.12.2026", shared, 1), encoding="utf-8")
    said = cli("plan", "Minst", *DAY[1:], root=root).out
    assert "Vert         Ingen. Møtet er på Rådhuset." in said
    assert "Revehaugen skule: " in said
    assert "Kan ikkje    Gaupelia skule kan ikkje vera vert" in said


def test_notice_of_a_meeting_that_is_over_stands(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("innkalling", "Alt", root=root)
    cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-20")
    said = cli("plan", "Alt", *DAY[1:], root=root, today="2026-12-10").out
    assert "Det er alt halde." in said
    assert "må ut på nytt" not in said


def test_nobody_is_offered_where_nobody_can(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8")
    names = json.loads(cli("plan", "Alt", *DAY[1:], "--format", "json", root=root).out)["møte"][0]
    busy = [each["skule"] for each in (*names["kan"], *names["kan_ikkje"])]
    lines = "".join(f"  - {{skule: {each}, dato: 02.12.2026}}\n" for each in busy)
    key = "kan_ikkje_vera_vert:\n"
    path.write_text(text.replace(key, key + lines, 1), encoding="utf-8")
    said = cli("plan", "Alt", *DAY[1:], root=root).out
    assert "Ingen kan vera vert denne dagen." in said
    assert said.rstrip().endswith("Ingenting er skrive.")


def test_a_day_alone_may_stand_after_a_sign(cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", "Alt", "--byt=02.12.2026", root=workspace("golden"))
    assert (answer.code, "Alt" in answer.out) == (0, True)
    assert 'slik: nettverk plan "Alt" --byt 02.12.2026 VERT' in answer.out


FAULTS = [
    (("plan", "--byt", "02.12.2026", "Alt"), 2, "«Alt» er eit nettverk. Skriv det før --byt"),
    (("plan", "--", "--byt", "02.12.2026"), 2, "Nettverket «--byt» finst ikkje."),
    ((*DAY, "--skriv"), 2, "Skriv kven som skal vera vert: --byt 02.12.2026 VERT --skriv."),
    (("plan", "--byt", "31.02.2027"), 2, "«31.02.2027» finst ikkje i kalenderen."),
    (("plan", "--byt", "03.12.2026"), 1, "Alt har ikkje noko møte «03.12.2026»."),
    (("plan", "--byt"), 2, "Valet «--byt» manglar ein verdi."),
    (("plan", "--byt", "--skriv"), 2, "Valet «--byt» manglar ein verdi."),
    ((*DAY, "--flytt", "02.12.2026", "03.12.2026"), 2, "kan ikkje stå saman"),
    ((*DAY, "--kl", "12–15"), 2, "--kl gjeld saman med --flytt."),
]


@pytest.mark.parametrize(("words", "code", "told"), FAULTS, ids=[" ".join(f[0]) for f in FAULTS])
def test_day_that_cannot_be_asked_about(
    words: tuple[str, ...], code: int, told: str, cli: Cli, workspace: Copy
) -> None:
    answer = cli(*words, root=workspace("golden"))
    assert (answer.code, answer.out) == (code, "")
    assert told in answer.err
