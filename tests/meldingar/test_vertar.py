"""What hosts are told: the one who is asked, the one who is not host after all, and the leader."""

import re
from pathlib import Path

import pytest

from tests.conftest import Golden

from .conftest import CHANGED, CHANGES, DAY, GOLDEN, LOG, TODAY, Say, change
from .test_endringar import plikter

ASKED = ("spør verten om rom og tema", "nettverk melding vert --sendt alt")
TOLD = ("sei frå til verten om det som er endra", "nettverk melding vert --sendt alt")
FRESH = "2026-11-05"


def ask(say: Say, root: Path) -> str:
    return say("melding", "vert", "Alt", today=FRESH)[1]


def undecide(root: Path) -> None:
    change(root, "        vert: Måneflata barneskule\n", "")


def of_vert(say: Say, today: str = TODAY) -> list[tuple[str, str]]:
    return [(each[0], each[2]) for each in plikter(say, today=today) if "vert" in each[0]]


def test_host_who_is_a_proposal_is_asked(say: Say, root: Path, golden: Golden) -> None:
    undecide(root)
    golden(GOLDEN / "vert-framlegg.txt", ask(say, root))


def test_themes_are_asked_for_until_they_are_known(say: Say, root: Path, golden: Golden) -> None:
    change(root, "        lukkast_med: Elevar som leier elevsamtalen sjølve\n", "")
    golden(GOLDEN / "vert-utan-tema.txt", ask(say, root))
    assert "senda dei til meg så snart du kan:" in say("melding", "vert", "Alt")[1], "it is late"


def test_oppstart_has_no_themes_to_choose(say: Say) -> None:
    out = say("melding", "vert", "Alt", "--møte", "1", today="2026-08-20")[1]
    assert "vertsskule for oppstartmøtet i Alt onsdag 16. september 2026" in out
    assert "tema" not in out


def test_nobody_writes_to_herself(say: Say, root: Path) -> None:
    code, out, err = say("melding", "vert", "Minst", "--sendt", today=FRESH)
    assert (code, out) == (0, "")
    assert "Geir Ove Sandnesli er både avsendar og mottakar, så ingen treng melding." in err
    assert not [each for each in plikter(say, "Minst", FRESH) if "vert" in each[0]]
    assert "ingrid.solhaug" not in say("melding", "innspel", "Alt")[1].splitlines()[0]


def test_host_and_members_are_asked_before_the_notice(say: Say) -> None:
    def asked() -> list[str]:
        return [each[0] for each in plikter(say, today=FRESH)]

    assert asked() == [
        "spør verten om rom og tema",
        "spør medlemmene om saker",
        "skriv innkallinga",
    ]
    assert [each[1] for each in plikter(say, today=FRESH)][:2] == ["2026-11-11"] * 2
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    assert asked() == ["spør medlemmene om saker", "skriv innkallinga"]
    say("melding", "innspel", "Alt", "--sendt", today=FRESH)
    assert asked() == ["skriv innkallinga"]
    assert [each[0] for each in plikter(say, today="2026-11-19")] == ["skriv innkallinga"]


def test_host_is_not_told_who_leads(say: Say, root: Path) -> None:
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    change(root, *CHANGES["leader"])
    assert of_vert(say, FRESH) == []


@pytest.mark.parametrize("what", [each for each in CHANGES if each != "leader"])
def test_host_who_was_asked_is_told_before_there_is_a_notice(
    what: str, say: Say, root: Path
) -> None:
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    assert of_vert(say, FRESH) == []
    change(root, *CHANGES[what])
    assert of_vert(say, FRESH) == [TOLD]
    assert (
        "Verten fekk 05.11.2026 vita at møtet i Alt er onsdag 2. desember"
        in (say("sjekk", today=FRESH)[2])
    )
    out = say("melding", "vert", "Alt", "--sendt", today=FRESH)[1]
    assert out.count("Emne: ") == 1 + (what == "host")
    assert ("skal likevel ikkje vera vertsskule" in out) == (what == "host")
    assert (f"Møtet skulle vore {CHANGED[what][1]}." in out) == (what != "host")
    assert ("har fått nytt møterom. " in out) == (what == "room")
    assert ("Rom og tema er slik dei står i planen no." in out) == (what == "host")
    assert of_vert(say, FRESH) == []
    assert "Verten fekk" not in say("sjekk", today=FRESH)[2]


def test_host_who_was_asked_is_told_that_it_is_cancelled(say: Say, root: Path) -> None:
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    command = "nettverk melding vert --sendt --møte 02.12.2026 alt"
    assert (TOLD[0], command) in of_vert(say, FRESH)
    out = say("melding", "vert", "Alt", "--møte", "02.12.2026", "--sendt", today=FRESH)[1]
    assert "er avlyst. Måneflata barneskule treng ikkje førebu noko som vertsskule." in out
    assert TOLD[0] not in [each[0] for each in of_vert(say, FRESH)]
    code, _, err = say("melding", "vert", "Alt", "--møte", "02.12.2026", today=FRESH)
    assert (code, "Ingen skule trur at han er vert for møtet." in err) == (1, True)


def test_old_lines_without_words_ask_for_nothing(say: Say, root: Path) -> None:
    file = root / LOG
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{FRESH};Alt;2026-12-02;vert;melding send;;\n", encoding="utf-8")
    assert TOLD not in of_vert(say, FRESH)


def test_old_line_that_tells_of_no_room_is_still_true(say: Say, root: Path) -> None:
    say("innkalling", "Alt", today=FRESH)
    said = "onsdag 2. desember 2026, kl. 12.00–15.00;Måneflata barneskule"
    file = root / LOG
    what = (("innkalling", "lagt ut"), ("innkalling", "melding send"), ("vert", "melding send"))
    rows = [f"{FRESH};Alt;2026-12-02;{kind};{done};{said}\n" for kind, done in what]
    file.write_text("".join(rows), encoding="utf-8")
    assert say("sjekk", today=FRESH)[2] == ""
    change(root, *CHANGES["host"])
    assert "på Måneflata barneskule, men planen seier" in say("sjekk", today=FRESH)[2]


def test_old_host_is_told_with_the_members(say: Say, root: Path) -> None:
    """The old host was asked, the notice never published, and another is host by then."""
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    say("innkalling", "Alt", today=FRESH)
    say("utlagt", "innkalling", "Alt", "--sendt", today=FRESH)
    change(root, *CHANGES["host"])
    say("innkalling", "Alt", today=FRESH)
    out = say("utlagt", "innkalling", "Alt", "--sendt", today=FRESH)[1]
    assert [each for each in out.splitlines() if each.startswith("Emne: ")] == [
        "Emne: Endra: ny vertsskule for møtet i Alt onsdag 2. desember 2026",
        "Emne: Ikkje vert likevel: møtet i Alt onsdag 2. desember 2026, kl. 12.00–15.00",
        "Emne: Vertskap for møtet i Alt onsdag 2. desember 2026",
    ]
    assert of_vert(say, FRESH) == []


def give_third_host(say: Say, root: Path) -> None:
    """Ask one school, name the next in a notice, and let a third be host."""
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    change(root, *CHANGES["host"])
    say("innkalling", "Alt", today=FRESH)
    say("utlagt", "innkalling", "Alt", "--sendt", today=FRESH)
    change(root, "vert: Havørnneset barneskule", "vert: Fossekalldalen barneskule")
    say("innkalling", "Alt", today=FRESH)


def test_every_school_that_was_to_host_is_told_that_it_is_not(say: Say, root: Path) -> None:
    give_third_host(say, root)
    out = say("utlagt", "innkalling", "Alt", "--sendt", today=FRESH)[1]
    for skule in ("Måneflata", "Havørnneset"):
        assert f"{skule} barneskule skal likevel ikkje vera vertsskule" in out
    assert of_vert(say, FRESH) == []


def test_school_that_was_only_asked_is_noted_so(say: Say, root: Path) -> None:
    undecide(root)
    asked = ask(say, root)
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    noted = (root / LOG).read_text(encoding="utf-8").splitlines()[-1].split(";")[:-2]
    assert noted[3:5] == ["vert", "spurd"]
    assert f"Kan {noted[-1]} vera vertsskule" in asked
    change(root, DAY, f"{DAY}        vert: {noted[-1]}\n")
    assert of_vert(say, FRESH) == [], "who says yes, knows"
    change(root, f"vert: {noted[-1]}", "vert: Havørnneset barneskule")
    assert f"{noted[-1]} vart 05.11.2026 spurd om å vera vert i Alt" in say("sjekk", today=FRESH)[2]
    out = say("melding", "vert", "Alt", "--sendt", today=FRESH)[1]
    assert f"Me spurde om {noted[-1]} kunne vera vertsskule for møtet i Alt" in out
    assert "Takk for at de var klare" not in out
    assert of_vert(say, FRESH) == []


def test_host_is_not_told_the_room_that_the_host_gave(say: Say, root: Path) -> None:
    change(root, "        rom: musikkrommet\n", "")
    file = root / "data/networks.yaml"
    file.write_text(file.read_text("utf-8").replace("    rom: møterom 2\n", ""), "utf-8")
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    change(root, DAY, f"{DAY}        rom: aulaen\n")
    assert of_vert(say, FRESH) == []
    change(root, "rom: aulaen", "rom: biblioteket")
    assert of_vert(say, FRESH) == []
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    change(root, "rom: biblioteket", "rom: aulaen")
    assert of_vert(say, FRESH) == [TOLD]


def test_old_host_is_told_where_nobody_can_host(say: Say, root: Path) -> None:
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    undecide(root)
    skular = re.findall(
        r"- namn: (.* barneskule)", (root / "data/networks.yaml").read_text("utf-8")
    )
    busy = "".join(f"  - {{skule: {each}, dato: 02.12.2026}}\n" for each in skular)
    change(root, "kan_ikkje_vera_vert:\n", f"kan_ikkje_vera_vert:\n{busy}")
    assert of_vert(say, FRESH) == [TOLD]
    code, out, _ = say("melding", "vert", "Alt", "--sendt", today=FRESH)
    assert (code, out.count("skal likevel ikkje vera vertsskule")) == (0, 1)
    assert of_vert(say, FRESH) == []


def test_leader_who_is_host_is_not_asked_to_write_to_herself(say: Say, root: Path) -> None:
    change(root, "vert: Måneflata barneskule", "vert: Solbakken barneskule")
    say("melding", "vert", "Alt", "--sendt", today=FRESH)
    change(root, *CHANGES["clock"])
    assert of_vert(say, FRESH) == []
    assert "Verten fekk" not in say("sjekk", today=FRESH)[2]


def test_each_school_has_a_draft_of_its_own(say: Say, root: Path) -> None:
    give_third_host(say, root)
    out = say("utlagt", "innkalling", "Alt", "--eml", "--sendt", today=FRESH)[1]
    names = re.findall(r"melding-ikkje-vert[^/]*\.eml", out)
    assert names == ["melding-ikkje-vert.eml", "melding-ikkje-vert-2.eml"]
    drafts = [
        (root / f"dokument/2026-2027/alt/2026-12-02-{each}").read_text("utf-8") for each in names
    ]
    assert [re.findall(r"^To: (.*)$", each, re.MULTILINE) for each in drafts] == [
        ["per-arne.skogli@example.org"],
        ["tor-inge.brekka@example.org"],
    ]


def test_draft_that_somebody_wrote_in_is_not_noted_as_sent(say: Say, root: Path) -> None:
    for step in (("innkalling",), ("utlagt", "innkalling", "--sendt")):
        say(*step, "Alt")
    change(root, *CHANGES["clock"])
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", "--eml")
    path = root / "dokument/2026-2027/alt/2026-12-02-melding-endring.eml"
    path.write_text(path.read_text("utf-8") + "Hugs kake.\n", encoding="utf-8")
    change(root, "tid: 09.00–12.00", "tid: 10.00–13.00")
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    before = (root / LOG).read_text("utf-8")
    code, _, err = say("melding", "endring", "Alt", "--eml", "--sendt")
    assert (code, "endra for hand" in err) == (1, True)
    assert (root / LOG).read_text("utf-8") == before
