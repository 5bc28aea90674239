"""Publish first, then tell: what is noted, what is said, and what the plan changed since."""

import json
from itertools import product
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy, Golden, soften
from tests.documents.reading import read_blocks
from tests.referat.filling import Filling, fill_word, resave

from .conftest import CHANGED, CHANGES, GOLDEN, LOG, Say, change

FILLED = Filling({"Endringar til neste møte": ["Ingen pause"]}, [("Lesa", "Gro", "1.11.")])


def write(say: Say, root: Path, kind: str, nettverk: str) -> None:
    """Write a document as its leader does; minutes are filled in too."""
    say(kind, nettverk)
    if kind == "referat":
        folder = root / "dokument/2026-2027" / nettverk.lower()
        fill_word(folder / "2026-10-28-referat.docx", FILLED)


def test_minutes_nobody_filled_in_are_not_published(say: Say, root: Path) -> None:
    say("referat", "Alt")
    code, out, err = say("utlagt", "referat", "Alt")
    assert (code, out) == (1, "")
    assert "Alt 28.10.2026: Referatet er ikkje fylt ut." in err


def test_nothing_is_said_of_what_is_not_written(say: Say, root: Path) -> None:
    for words in (("utlagt", "innkalling", "Alt"), ("melding", "innkalling", "Alt")):
        code, out, err = say(*words)
        assert (code, out) == (1, "")
        assert "Alt 02.12.2026: Innkallinga finst ikkje. Skriv «nettverk innkalling» først." in err
    assert not (root / LOG).exists()


@pytest.mark.parametrize("kind", ["innkalling", "referat"])
def test_message_comes_after_publishing(kind: str, say: Say, root: Path) -> None:
    write(say, root, kind, "Alt")
    code, out, err = say("melding", kind, "Alt")
    assert (code, out) == (1, "")
    assert f"skriv «nettverk utlagt {kind} alt», og send så meldinga." in err
    told = {"innkalling": "Innkallinga er lagd ut", "referat": "Referatet er lagt ut"}[kind]
    code, published, err = say("utlagt", kind, "Alt", "--likevel")
    assert code == 0
    code, out, err = say("melding", kind, "Alt", "--sendt")
    assert (code, err) == (0, "")
    assert published == f"Alt: {told}.\n\n{out}", "the message comes in the same breath"
    assert out.splitlines()[0].startswith("Til: rune.fjellvang@example.org, ")
    rows = (root / LOG).read_text(encoding="utf-8").splitlines()
    assert [row.split(";")[3:5] for row in rows[1:]] == [
        [kind, "lagt ut"],
        [kind, "melding send"],
    ]


@pytest.mark.parametrize(
    ("kind", "nettverk"),
    [*product(("innkalling", "referat", "innspel"), ("Alt", "Minst")), ("vert", "Alt")],
)
def test_words(kind: str, nettverk: str, say: Say, root: Path, golden: Golden) -> None:
    if kind in ("innkalling", "referat"):
        write(say, root, kind, nettverk)
        say("utlagt", kind, nettverk, "--likevel")
    code, out, _ = say("melding", kind, nettverk)
    assert code == 0
    golden(GOLDEN / f"{kind}-{nettverk.lower()}.txt", out)


def test_hostile_names_are_themselves(workspace: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    root = workspace("hostile")
    capsys.readouterr()
    assert run(["--mappe", str(root), "--i-dag", "2026-09-01", "melding", "innspel"]) == 0
    assert "Nettverk <1> & «to» | *tre*" in capsys.readouterr().out


@pytest.mark.parametrize(("fails", "told"), [(False, "ligg på"), (True, "ikkje noka")])
def test_clipboard(
    fails: bool,
    told: str,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import pyperclip

    held: list[str] = []

    def copy(text: str) -> None:
        if fails:
            raise pyperclip.PyperclipException
        held.append(soften(text))

    monkeypatch.setattr(pyperclip, "copy", copy)
    code, out, err = say("melding", "vert", "Alt", "--kopier")
    assert code == 0
    assert told in err
    assert held == ([] if fails else [out])


@pytest.mark.parametrize("what", CHANGES)
def test_change_after_publishing_is_told(what: str, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", today="2026-11-20")
    assert say("sjekk")[2] == ""
    change(root, *CHANGES[what])
    said = "onsdag 2. desember 2026, kl. 12.00–15.00, på Måneflata barneskule, musikkrommet"
    said += ", leidd av Ingrid Solhaug" if what == "leader" else ""
    assert f"vart lagd ut 20.11.2026 med {said}, men planen seier" in say("sjekk")[2]
    status = json.loads(say("status", "Alt", "--format", "json")[1])
    assert "skriv innkallinga på nytt og legg ho ut, for planen er endra" in [
        each["plikt"] for each in status["oppgåver"]
    ]
    assert say("melding", "innkalling", "Alt")[:2] == (1, ""), "no message says something else"
    say("innkalling", "Alt")
    path = max((root / "dokument/2026-2027/alt").glob("*-innkalling.docx"))
    texts = [soften(each.text) for each in read_blocks(path.name, path.read_bytes())]
    new, old = CHANGED[what]
    was = f"I innkallinga som vart lagd ut 20.11.2026, stod det {old}."
    assert f"Endra. {new} {was}" in texts
    say("utlagt", "innkalling", "Alt")
    say("sjekk", "--rydd")
    assert say("sjekk")[2] == ""


def test_other_changes_are_no_change(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    change(root, "bevertning: enkel bevertning", "bevertning: matpakke")
    assert say("sjekk")[2] == ""


def test_list_that_somebody_wrote_in(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    path = root / LOG
    mended = (
        path.read_text(encoding="utf-8")
        + "tull\n\n25.11.2026; Alt ;2.12.2026;innkalling;melding send"
    )
    path.write_text(mended, encoding="utf-8-sig", newline="\r\n")
    code, _, err = say("sjekk")
    assert (code, err.count("Åtvaring")) == (0, 1)
    assert "Åtvaring i dokument/hendingar.csv, linje 3, kolonne 1: Linja er ikkje forstått." in err
    status = json.loads(say("status", "Alt", "--format", "json")[1])
    assert "send melding om innkallinga" not in [each["plikt"] for each in status["oppgåver"]]
    say("utlagt", "innkalling", "Alt")
    assert "tull" in path.read_text(encoding="utf-8")


DUTIES = [
    ("skriv innkallinga", ("innkalling", "Alt")),
    ("legg ut innkallinga", ("utlagt", "innkalling", "Alt")),
    ("send melding om innkallinga", ("melding", "innkalling", "Alt", "--sendt")),
]


def test_each_step_takes_its_duty_away(say: Say, root: Path) -> None:
    def plikter() -> list[str]:
        shown = json.loads(say("status", "Alt", "--format", "json")[1])
        return [each["plikt"] for each in shown["oppgåver"] if each["møte"] > "2026-10-01"]

    for plikt, words in DUTIES:
        assert plikter() == ["fyll ut referatet", plikt]
        say(*words)
    assert plikter() == ["fyll ut referatet"]
    say("referat", "Alt")
    path = root / "dokument/2026-2027/alt/2026-10-28-referat.docx"
    path.write_bytes(resave(path.read_bytes()))
    assert plikter() == ["fyll ut referatet"], "a skeleton says nothing, saved again or not"
    fill_word(path, FILLED)
    heed = "ta endringar og innspel frå referata inn i saklista"
    assert plikter() == ["legg ut referatet (to ting å sjå på)", heed]
    say("utlagt", "referat", "Alt", "--likevel")
    say("melding", "referat", "Alt", "--sendt")
    assert plikter() == [heed]
    change(root, "følgt_opp: []", "følgt_opp: [Ingen pause]")
    assert plikter() == [], "what is heeded is marked in the year file"


def test_message_is_due_again_after_publishing_again(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    say("melding", "innkalling", "Alt", "--sendt")
    change(root, *CHANGES["clock"])
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    shown = json.loads(say("status", "Alt", "--format", "json")[1])
    assert "sei frå til medlemmene at møtet er endra" in [
        each["plikt"] for each in shown["oppgåver"]
    ]


def test_list_in_another_encoding_is_told(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    (root / LOG).write_bytes("dag;møtedag\n".encode("latin-1"))
    for words in (("utlagt", "innkalling", "Alt"), ("sjekk",), ("status",)):
        code, _, err = say(*words)
        assert code == 1
        assert "Lagre ho på nytt som CSV UTF-8." in err


@pytest.mark.parametrize("width", ["80", "120"])
def test_status_in_the_terminal(
    width: str, say: Say, root: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("NO_COLOR", "1")
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    code, out, err = say("status")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= int(width)
    golden(GOLDEN / f"status-{width}.txt", out)
    assert say()[1] == out, "`nettverk` alone shows the same"


def test_deadlines_are_the_cooperations_own(say: Say, root: Path) -> None:
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    own = "  tal_nettverk: 2\n  innkalling_dagar: 3\n  referat_dagar: 40\n"
    file.write_text(text.replace("  tal_nettverk: 2\n", own), encoding="utf-8")
    shown = json.loads(say("status", "Alt", "--format", "json")[1])
    assert [(each["frist"], each["over"]) for each in shown["oppgåver"]] == [
        ("2026-10-26", True),
        ("2026-11-20", True),
        ("2026-11-20", True),
        ("2026-11-27", False),
        ("2026-12-07", False),
    ]


def test_front_door_without_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([]) == 0
    assert "Kommandoar:" in capsys.readouterr().out


@pytest.mark.parametrize("today", ["2026-12-01", "2026-12-02"])
def test_form_for_the_minutes_is_brought_to_the_meeting(today: str, say: Say, root: Path) -> None:
    def asked(day: str) -> list[list[str]]:
        shown = json.loads(say("status", "Alt", "--format", "json", today=day)[1])
        words = "skriv skjemaet til referatet, og ta det med på møtet"
        return [each["kommandoar"] for each in shown["oppgåver"] if each["plikt"] == words]

    assert asked("2026-11-30") == []
    change(root, "fri:\n", "fri:\n  - {namn: Fri, frå: 01.12.2026, til: 01.12.2026}\n")
    assert asked("2026-11-30") == [["nettverk referat alt"]], "the last day of school before"
    change(root, "fri:\n  - {namn: Fri, frå: 01.12.2026, til: 01.12.2026}\n", "fri:\n")
    assert asked(today) == [["nettverk referat alt"]]
    code, out, _ = say("referat", "Alt", today=today)
    assert (code, "2026-12-02-referat.docx" in out) == (0, True)
    assert asked(today) == []


def test_minutes_before_are_told_with_their_meeting_on_the_eve(say: Say, root: Path) -> None:
    shown = json.loads(say("status", "Alt", "--format", "json", today="2026-12-01")[1])
    commands = [each["kommandoar"] for each in shown["oppgåver"] if each["møte"] == "2026-10-28"]
    assert commands == [["nettverk referat --møte 28.10.2026 alt"]]
    write(say, root, "referat", "Alt")
    code, out, _ = say("utlagt", "referat", "Alt", "--likevel", today="2026-12-01")
    assert (code, "Referat frå møtet i Alt onsdag 28. oktober 2026" in out) == (0, True)
