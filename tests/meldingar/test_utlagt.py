"""What is published is read from the file that lies there, noted once, and can be taken back."""

import json
from pathlib import Path

import docx

from tests.conftest import Golden
from tests.referat.filling import Filling, fill_word

from .conftest import CHANGES, GOLDEN, LOG, Say, change
from .test_endringar import plikter

NOTICE = "dokument/2026-2027/alt/2026-12-02-innkalling"

ALT = ("Solbakken", "Måneflata", "Fossekalldalen", "Havørnneset", "Brattsteinen")
"""The schools of the network, without the kind of each."""


def rows(root: Path) -> list[list[str]]:
    return [each.split(";") for each in (root / LOG).read_text("utf-8").splitlines()[1:]]


def write_by_hand(root: Path, label: str, said: str) -> None:
    """Change what a row of the notice says, or who signs it, as one does in Word."""
    path = root / f"{NOTICE}.docx"
    document = docx.Document(str(path))
    rows = {row.cells[0].text: row.cells[1].paragraphs[0] for row in document.tables[0].rows}
    signed = next(each for each in document.paragraphs if each.text.startswith("Helsing"))
    if label not in rows:
        said = f"Helsing\n{said}, {label.lower()}" if said else "Helsing"
    first, *others = rows.get(label, signed).runs
    first.text = said
    for run in others:
        run.text = ""
    document.save(str(path))


def test_file_that_was_published_is_noted(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    assert rows(root) == [
        [
            *("2026-11-24", "Alt", "2026-12-02", "innkalling", "lagt ut"),
            "onsdag 2. desember 2026, kl. 12.00–15.00",
            "Måneflata barneskule, musikkrommet",
            *("2026-12-02-innkalling.docx", "Måneflata barneskule", "", "Ingrid Solhaug", ""),
            " | ".join(f"{each} barneskule" for each in ALT),
        ]
    ]


def test_same_thing_on_the_same_day_is_noted_once(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    for _ in range(2):
        say("utlagt", "innkalling", "Alt", "--sendt")
    say("utlagt", "innkalling", "Alt")
    assert [each[4] for each in rows(root)] == ["lagt ut", "melding send"]
    say("utlagt", "innkalling", "Alt", "--tilbake")
    for _ in range(2):
        say("utlagt", "innkalling", "Alt")
    assert [each[4] for each in rows(root)[2:]] == ["tatt tilbake", "lagt ut"]


def test_clock_changed_after_a_notice_by_hand_is_told(say: Say, root: Path) -> None:
    """The file says 12, the plan says 9, and the list must not say that 9 is published."""
    say("innkalling", "Alt")
    write_by_hand(root, "Nettverksleiar", "Ingrid, som har skrive i fila")
    change(root, *CHANGES["clock"])
    say("innkalling", "Alt")
    assert say("utlagt", "innkalling", "Alt")[:2] == (1, "")
    assert not (root / LOG).exists()


def test_notice_is_taken_back(say: Say, root: Path, golden: Golden) -> None:
    assert "ikkje merkt som lagd ut" in say("utlagt", "innkalling", "Alt", "--tilbake")[2]
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", "--sendt")
    assert plikter(say) == []
    code, out, err = say("utlagt", "innkalling", "Alt", "--tilbake")
    assert (code, out) == (0, "Alt: Innkallinga er ikkje lenger merkt som lagd ut.\n")
    assert "Skriv «nettverk melding tilbake alt --møte 02.12.2026»" in err
    told = ("sei frå til medlemmene at innkallinga ikkje gjeld", "2026-11-24")
    assert plikter(say) == [(*told, "nettverk melding tilbake --sendt alt")]
    assert "er tatt tilbake, men medlemmene har fått melding om ho." in say("sjekk")[2]
    golden(GOLDEN / "tilbake.txt", say("melding", "tilbake", "Alt", "--sendt")[1])
    assert [each[0] for each in plikter(say)] == ["legg ut innkallinga"]
    assert "tatt tilbake" not in say("sjekk")[2]
    assert (
        "Her er ikkje noko dokument som vart tatt tilbake"
        in (say("melding", "tilbake", "Alt", "--møte", "02.12.2026")[2])
    )
    say("utlagt", "innkalling", "Alt")
    assert [each[0] for each in plikter(say)] == ["send melding om innkallinga"]
    out = say("melding", "innkalling", "Alt", "--sendt")[1]
    assert "Emne: Innkalling til møte" in out, "nobody is told of a change"
    assert plikter(say) == []


def test_notice_taken_back_before_the_message_asks_for_none(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    code, _, err = say("utlagt", "innkalling", "Alt", "--tilbake")
    assert (code, err) == (0, "")
    assert [each[0] for each in plikter(say)] == ["legg ut innkallinga"]
    code, _, err = say("utlagt", "innkalling", "Alt", "--tilbake", "--sendt")
    assert (code, "--tilbake kan ikkje stå saman med --sendt" in err) == (2, True)


def test_notice_that_somebody_wrote_in_is_the_one_that_is_read_and_noted(
    say: Say, root: Path
) -> None:
    """The Markdown is edited and the Word file is not."""
    say("innkalling", "Alt")
    path = root / f"{NOTICE}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("12.00–15.00", "08.00–11.00"), encoding="utf-8")
    assert "kl. 08.00–11.00" in say("utlagt", "innkalling", "Alt")[2]
    path.write_text(text + "\nParker ved hallen.\n", encoding="utf-8")
    code, _, err = say("utlagt", "innkalling", "Alt")
    assert (code, f"Det er skrive i {path.name}, og ikkje i {path.stem}.docx." in err) == (1, True)
    assert say("utlagt", "innkalling", "Alt", "--likevel")[0] == 0
    assert rows(root)[0][7] == path.name


def test_notice_written_in_twice_is_a_doubt(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, "Nettverksleiar", "Ingrid")
    path = root / f"{NOTICE}.md"
    path.write_text(path.read_text("utf-8") + "\nParker ved hallen.\n", encoding="utf-8")
    code, _, err = say("utlagt", "innkalling", "Alt")
    assert (code, "Det er skrive både i 2026-12-02-innkalling." in err) == (1, True)


def test_agenda_that_starts_at_another_clock_is_a_doubt(say: Say, root: Path) -> None:
    """The clock above was mended by hand, and the plan after it."""
    say("innkalling", "Alt")
    write_by_hand(root, "Når", "onsdag 2. desember 2026, kl. 09.00–12.00")
    change(root, *CHANGES["clock"])
    code, _, err = say("utlagt", "innkalling", "Alt")
    assert code == 1
    assert "Saklista startar kl. 12.00, men møtet kl. 09.00." in err


def test_minutes_taken_back_say_nothing_of_the_notice(say: Say, root: Path) -> None:
    for step in (("innkalling",), ("utlagt", "innkalling", "--sendt")):
        say(*step, "Alt")
    say("utlagt", "innkalling", "Alt", "--tilbake")
    say("referat", "Alt", today="2026-12-03")
    assert (
        "ikkje merkt som lagt ut"
        in say("utlagt", "referat", "Alt", "--tilbake", today="2026-12-03")[2]
    )
    said = say("melding", "tilbake", "Alt", "--møte", "02.12.2026", today="2026-12-03")
    assert (said[0], "Møtet har vore" in said[2]) == (1, True)


def test_minutes_taken_back_are_told_and_asked_for_once(
    say: Say, root: Path, golden: Golden
) -> None:
    say("referat", "Alt", today="2026-10-29")
    fill_word(
        root / "dokument/2026-2027/alt/2026-10-28-referat.docx",
        Filling({"Endringar til neste møte": ["Ingen pause"]}),
    )
    say("utlagt", "referat", "Alt", "--likevel", today="2026-10-30")
    say("utlagt", "referat", "Alt", "--tilbake", today="2026-10-30")
    assert "Referatet frå møtet i Alt er tatt tilbake" not in say("sjekk")[2], "nobody was told"
    say("utlagt", "referat", "Alt", "--likevel", "--sendt", today="2026-10-30")
    err = say("utlagt", "referat", "Alt", "--tilbake", today="2026-10-30")[2]
    assert "be dei sjå bort frå referatet." in err
    assert "Referatet frå møtet i Alt er tatt tilbake" in say("sjekk")[2]
    duty = "sei frå til medlemmene at referatet ikkje gjeld"

    def asked() -> list[str]:
        shown = json.loads(say("status", "Alt", "--format", "json")[1])
        return [each["plikt"] for each in shown["oppgåver"] if each["møte"] == "2026-10-28"]

    assert duty in asked()
    golden(GOLDEN / "tilbake-referat.txt", say("melding", "tilbake", "Alt", "--sendt")[1])
    assert duty not in asked()
    assert say("melding", "tilbake", "Alt")[0] == 1


def test_all_networks_are_those_that_are_not_told_yet(say: Say, root: Path) -> None:
    """Who publishes for the last network tells no other one again, nor all of them twice."""
    say("innkalling")
    say("utlagt", "innkalling", "Alt", "--sendt")
    code, out, err = say("utlagt", "innkalling", "--sendt", "--likevel")
    told = [each[1] for each in rows(root) if each[4] == "melding send"]
    assert code == 0
    assert told.count("Alt") == 1
    assert "Alt: innkallinga" not in out.casefold()
    assert "Alt: Meldinga er send frå før. Skal ho sendast på nytt, så skriv namnet" in err
    again = say("utlagt", "innkalling", "--sendt", "--likevel")
    assert again[:2] == (0, "")
    assert "Alt og Minst: Meldinga er send frå før." in again[2]
    assert "Alt: Innkallinga er lagd ut." in say("utlagt", "innkalling", "Alt")[1]


def test_host_who_is_told_is_not_told_again_with_all(say: Say, root: Path) -> None:
    say("melding", "vert", "Alt", "--sendt")
    _, out, err = say("melding", "vert")
    assert "Måneflata" not in out
    assert "Alt: Meldinga er send frå før" in err
    change(root, *CHANGES["host"])
    assert "Havørnneset" in say("melding", "vert")[1]
