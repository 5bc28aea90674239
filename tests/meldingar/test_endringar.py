"""A change after the notice is published: each is told to those who know it otherwise, and once."""

import email
import email.policy
import json
from pathlib import Path

import pytest

from tests.conftest import Golden, soften
from tests.referat.filling import Filling, fill_word

from .conftest import CHANGED, CHANGES, DAY, GOLDEN, LOG, TODAY, Say, change


def tell_all(say: Say, nettverk: str = "Alt") -> None:
    """Write the notice, publish it, and send the message, on the days before."""
    say("innkalling", nettverk, today="2026-11-20")
    say("utlagt", "innkalling", nettverk, today="2026-11-20")
    say("melding", "innkalling", nettverk, "--sendt", today="2026-11-20")


def plikter(say: Say, nettverk: str = "Alt", today: str = TODAY) -> list[tuple[str, ...]]:
    """List what is to be done for the meetings ahead, with its deadline and commands."""
    shown = json.loads(say("status", nettverk, "--format", "json", today=today)[1])
    return [
        (each["plikt"], each["frist"], *each["kommandoar"])
        for each in shown["oppgåver"]
        if each["møte"] >= today
    ]


LIKEVEL = ("sei frå til medlemmene at møtet blir halde likevel", TODAY)
TELL = ("sei frå til medlemmene at møtet er endra", TODAY)
CANCELLED = ("sei frå til medlemmene at møtet er avlyst", TODAY)


@pytest.mark.parametrize("what", CHANGES)
def test_change_is_told_and_asked_for_once(what: str, say: Say, root: Path, golden: Golden) -> None:
    tell_all(say)
    assert plikter(say) == []
    change(root, *CHANGES[what])
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    say("sjekk", "--rydd")
    assert plikter(say) == [(*TELL, "nettverk melding endring --sendt alt")]
    assert "Medlemmene i Alt fekk 20.11.2026 vita at møtet er onsdag 2. des" in say("sjekk")[2]
    message = say("melding", "endring", "Alt")[1]
    golden(GOLDEN / f"endring-{what}.txt", message)
    assert say("melding", "innkalling", "Alt")[1] == message, "it says itself what is changed"
    say("melding", "endring", "Alt", "--sendt")
    assert plikter(say) == []
    assert say("sjekk")[2] == ""
    say("innkalling", "Alt")
    path = max((root / "dokument/2026-2027/alt").glob("*-innkalling.md"))
    new, old = CHANGED[what]
    was = f"I innkallinga som vart lagd ut 20.11.2026, stod det {old}."
    assert f"**Endra.** {new} {was}\n" in soften(path.read_text("utf-8"))


def test_cancelled_meeting_is_told_and_asked_for_once(say: Say, root: Path, golden: Golden) -> None:
    tell_all(say)
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    command = "nettverk melding avlysing --sendt --møte 02.12.2026 alt"
    assert plikter(say)[:1] == [(*CANCELLED, command)]
    assert (
        "på Måneflata barneskule, musikkrommet, men møtet er avlyst. Skriv «nettverk melding "
        "avlysing alt --møte 02.12.2026», og send meldinga."
    ) in say("sjekk")[2]
    for words in (["innkalling"], ["utlagt", "innkalling"]):  # of the meeting after it
        assert "men møtet er avlyst" in say(*words, "Alt")[2]
    say("utlagt", "innkalling", "Alt", "--angre")
    golden(GOLDEN / "avlysing.txt", say("melding", "avlysing", "Alt")[1])
    code, out, _ = say("melding", "avlysing", "Alt", "--eml", "--sendt")
    assert code == 0
    draft = root / "dokument/2026-2027/alt/2026-12-02-melding-avlysing.eml"
    mail = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)
    names = [each.get_filename() for each in mail.iter_attachments()]
    assert (draft.name in out, names) == (True, ["2026-12-02-mote-avlyst.ics"])
    assert not [each for each in plikter(say) if "avlyst" in each[0]]
    assert "men møtet er avlyst" not in say("sjekk")[2]
    change(root, f"{DAY}        avlyst: ja\n", DAY)
    tidy = ("rydd i filer som viser det som galdt før", TODAY, "nettverk sjekk --rydd")
    assert plikter(say) == [(*LIKEVEL, "nettverk melding endring --sendt alt"), tidy]
    say("sjekk", "--rydd")
    assert plikter(say) == [(*LIKEVEL, "nettverk melding endring --sendt alt")]
    golden(GOLDEN / "endring-likevel.txt", say("melding", "endring", "Alt", "--sendt")[1])
    assert plikter(say) == []


def test_nobody_is_told_of_what_nobody_knew(say: Say, root: Path) -> None:
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    assert not [each for each in plikter(say) if "avlyst" in each[0]]
    code, out, err = say("melding", "avlysing", "Alt", "--møte", "02.12.2026")
    assert (code, out) == (1, "")
    assert "Innkallinga er ikkje lagd ut, så ingen treng melding om at møtet er avlyst." in err
    code, _, err = say("melding", "avlysing", "Alt", "--møte", "1")
    assert (code, "Møtet 16.09.2026 i Alt er ikkje avlyst." in err) == (1, True)
    code, _, err = say("melding", "avlysing")
    assert (code, "Innkallingane til Alt 02.12.2026 og" in err) == (1, True)
    assert "sei frå til dei om at møta er avlyste." in err
    assert "veit det planen seier" not in err


def test_notice_that_nobody_was_told_of_needs_no_message_of_change(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    assert "inga endring å melda" in say("melding", "endring", "Alt", "--møte", "02.12.2026")[2]
    change(root, *CHANGES["clock"])
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    assert say("melding", "innkalling", "Alt")[1].splitlines()[1].startswith("Emne: Innkalling")
    assert [each[0] for each in plikter(say)] == ["send melding om innkallinga"]


def test_moved_back_before_anybody_is_told_asks_for_no_message(say: Say, root: Path) -> None:
    tell_all(say)
    old, new = CHANGES["day"]
    change(root, old, new)
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    change(root, new, old)
    assert [each[0] for each in plikter(say)] == [
        "legg ut den nye innkallinga, for planen er endra",
        "rydd i filer som viser det som galdt før",
    ]
    say("sjekk", "--rydd")
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    assert plikter(say) == []


def test_meeting_gone_from_the_plan_is_told(say: Say, root: Path) -> None:
    tell_all(say)
    file = root / LOG
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(";2026-12-02;", ";2026-12-04;"), encoding="utf-8")
    assert (
        "på Måneflata barneskule, musikkrommet, men planen har ikkje noko møte 04.12.2026. "
        "Set møtet inn att med datoen 04.12.2026, og skriv «avlyst: ja» eller «ny_dato» på det."
    ) in say("sjekk")[2]
    assert [each[0] for each in plikter(say) if each[2:] == ("nettverk sjekk",)] == [
        "møtet er borte frå planen, og medlemmene veit ikkje om det"
    ]
    assert "ikkje noko møte 04.12.2026" not in say("sjekk", today="2026-12-05")[2], "it is over"
    told = "2026-11-24;Alt;2026-12-04;innkalling;melding send;avlyst;\n"
    file.write_text(file.read_text(encoding="utf-8") + told, encoding="utf-8")
    assert "ikkje noko møte 04.12.2026" not in say("sjekk")[2], "they know"


def test_commands_act_on_the_meeting_of_their_row(say: Say, root: Path) -> None:
    tell_all(say, "Minst")
    shown = json.loads(say("status", "Alt", "--format", "json")[1])
    commands = {each["møte"]: each["kommandoar"] for each in shown["oppgåver"]}
    assert commands["2026-09-16"] == ["nettverk referat --møte 16.09.2026 alt"]
    assert commands["2026-10-28"] == ["nettverk referat alt"]


def test_what_the_host_was_told_is_noted(say: Say, root: Path) -> None:
    say("melding", "vert", "Alt", "--sendt")
    last = (root / LOG).read_text(encoding="utf-8").splitlines()[-1]
    assert last.endswith(
        ";vert;melding send;onsdag 2. desember 2026, kl. 12.00–15.00;"
        "Måneflata barneskule, musikkrommet;;Måneflata barneskule;;"
    )


def test_cancelled_after_it_was_moved_is_told_until_the_day_members_know(
    say: Say, root: Path
) -> None:
    tell_all(say)
    moved = f"{DAY}        ny_dato: 09.12.2026\n"
    change(root, DAY, moved)
    for words in (("innkalling",), ("utlagt", "innkalling"), ("melding", "endring", "--sendt")):
        kind = words[:2] if len(words) > 2 else words
        say(*kind, "Alt", *words[2:])
    change(root, moved, f"{DAY}        avlyst: ja\n")
    command = "nettverk melding avlysing --sendt --møte 02.12.2026 alt"
    shown = json.loads(say("status", "Alt", "--format", "json", today="2026-12-05")[1])
    assert [command] in [each["kommandoar"] for each in shown["oppgåver"]]
    assert (
        "onsdag 9. desember 2026, kl. 12.00–15.00"
        in say("melding", "avlysing", "Alt", today="2026-12-05")[1]
    )
    assert "møtet er avlyst" not in say("sjekk", today="2026-12-10")[2]


def test_next_notice_says_that_a_meeting_was_cancelled(say: Say, root: Path) -> None:
    def read(today: str) -> str:
        say("innkalling", "Alt", today=today)
        path = root / "dokument/2026-2027/alt/2027-01-28-innkalling.md"
        return soften(path.read_text(encoding="utf-8"))

    assert "Avlyst" not in read("2027-01-05")
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    assert "**Avlyst.** Møtet onsdag 2. desember 2026 vart avlyst.\n" in read("2027-01-05")
    change(root, "      - dato: 28.10.2026\n", "      - dato: 28.10.2026\n        avlyst: ja\n")
    assert (
        "**Avlyst.** Møta onsdag 28. oktober 2026 og onsdag 2. desember 2026 vart avlyste.\n"
    ) in read("2027-01-05")


def test_one_of_two_meetings_on_a_day_is_the_one_that_asks(say: Say, root: Path) -> None:
    """The December meeting is cancelled, and January's is held on its day."""
    say("melding", "vert", "Alt", "--møte", "02.12.2026", "--sendt")
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    change(root, "ny_dato: 28.01.2027", "ny_dato: 02.12.2026")
    told = [each for each in plikter(say) if each[0] == "sei frå til verten om det som er endra"]
    assert [each[2] for each in told] == ["nettverk melding vert --sendt --møte 02.12.2026 alt"]
    out = say("melding", "vert", "Alt", "--møte", "02.12.2026", "--sendt")[1]
    assert "er avlyst. Måneflata barneskule treng ikkje førebu" in out
    assert "sei frå til verten om det som er endra" not in [each[0] for each in plikter(say)]


def test_what_is_over_is_no_matter_for_a_message_that_is_not_asked_for(
    say: Say, root: Path
) -> None:
    say("innkalling", "Alt", "--møte", "28.10.2026", today="2026-10-10")
    for words in (("utlagt", "innkalling"), ("melding", "innkalling", "--sendt")):
        say(*words, "Alt", "--møte", "28.10.2026", today="2026-10-10")
    change(root, "      - dato: 28.10.2026\n", "      - dato: 28.10.2026\n        avlyst: ja\n")
    tell_all(say)
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    out = say("melding", "avlysing", "Alt", "--sendt")[1]
    assert "Emne: Avlyst: møte" in out
    assert "2. desember" in out
    assert "28. oktober" not in out
    assert "28. oktober" in say("melding", "avlysing", "Alt", "--møte", "28.10.2026")[1]


def test_what_can_be_sent_is_sent_where_another_meeting_waits(say: Say, root: Path) -> None:
    tell_all(say)
    for words in (("innkalling",), ("utlagt", "innkalling", "--likevel", "--sendt")):
        say(*words, "Alt", "--møte", "28.01.2027")
    change(root, *CHANGES["clock"])
    change(root, "ny_dato: 28.01.2027", "ny_dato: 29.01.2027")
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    code, out, _ = say("melding", "endring", "Alt", "--sendt")
    assert (code, out.count("Emne: Endra")) == (0, 2), "to members and to the host"


def test_notice_taken_back_before_it_was_cancelled_and_held_after_all(say: Say, root: Path) -> None:
    tell_all(say)
    say("utlagt", "innkalling", "Alt", "--tilbake")
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    say("melding", "avlysing", "Alt", "--møte", "02.12.2026", "--sendt")
    change(root, f"{DAY}        avlyst: ja\n", DAY)
    assert [each[0] for each in plikter(say)] == [
        "legg ut den nye innkallinga, for planen er endra"
    ]
    say("utlagt", "innkalling", "Alt")
    assert "Emne: Blir halde likevel" in say("melding", "endring", "Alt", "--sendt")[1]
    assert plikter(say) == []


def test_notice_set_aside_after_it_was_published_need_not_be_written_again(
    say: Say, root: Path
) -> None:
    tell_all(say)
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    say("melding", "avlysing", "Alt", "--møte", "02.12.2026", "--sendt")
    say("sjekk", "--rydd")
    change(root, f"{DAY}        avlyst: ja\n", DAY)
    assert [each[0] for each in plikter(say)] == [LIKEVEL[0]]
    code, out, _ = say("melding", "endring", "Alt", "--sendt")
    assert (code, "Emne: Blir halde likevel" in out) == (0, True)
    assert plikter(say) == []


def test_host_alone_who_was_told_of_a_meeting_gone_from_the_plan(say: Say, root: Path) -> None:
    say("melding", "vert", "Alt", "--sendt")
    file = root / LOG
    text = file.read_text(encoding="utf-8").replace(";2026-12-02;", ";2026-12-04;")
    file.write_text(text, encoding="utf-8")
    assert "Verten fekk 24.11.2026 vita at møtet i Alt er onsdag 2. desember" in say("sjekk")[2]
    assert ("nettverk sjekk",) in [each[2:] for each in plikter(say)]


def test_changes_nobody_knows_at_two_meetings_of_one_day_are_each_told(
    say: Say, root: Path
) -> None:
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    change(root, "fell_bort: []", "fell_bort: [Kortare runde]")
    change(root, "ny_dato: 28.01.2027", "ny_dato: 02.12.2026\n        følgt_opp: [Kortare runde]")
    err = say("sjekk")[2]
    assert err.count("«Kortare runde» er ikkje ei open endring eller eit ope innspel.") == 2
    assert "Traceback" not in err


def test_change_heeded_at_a_meeting_that_is_cancelled_lives_on(say: Say, root: Path) -> None:
    path = root / "dokument/2026-2027/alt/2026-10-28-referat.docx"
    say("referat", "Alt", today="2026-10-28")
    fill_word(path, Filling({"Endringar til neste møte": ["Kortare runde"]}))
    open_change = "ta endringar og innspel frå referata inn i saklista"
    assert open_change in [each[0] for each in plikter(say)]
    change(root, "følgt_opp: []", "følgt_opp: [Kortare runde]")
    assert open_change not in [each[0] for each in plikter(say)]
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    assert open_change in [each[0] for each in plikter(say)]
