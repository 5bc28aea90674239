"""What a notice says of time and place, in whatever words, is held against the plan."""

from pathlib import Path

import pytest

from nettverk.shipped import find_shipped_malar

from .conftest import LOG, Say, change
from .test_utlagt import NOTICE, rows, write_by_hand


@pytest.mark.parametrize("said", ["{{ møte.vert.namn }}", "Hos {{ møte.vert.namn }}"])
def test_template_of_ones_own_need_not_name_the_room(said: str, say: Say, root: Path) -> None:
    shipped = (find_shipped_malar() / "innkalling.md").read_text(encoding="utf-8")
    own = root / "templates" / "innkalling.md"
    own.parent.mkdir(exist_ok=True)
    own.write_text(shipped.replace("{{ møte.vert | stad }}", said), encoding="utf-8")
    say("innkalling", "Alt")
    assert say("utlagt", "innkalling", "Alt")[::2] == (0, "")
    write_by_hand(root, "Kvar", "Havørnneset barneskule")
    assert say("utlagt", "innkalling", "Alt")[0] == 1


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Når", "onsdag 2. desember 2026, kl. 08.00–11.00"),
        ("Når", "torsdag 3. desember 2026, kl. 12.00–15.00"),
        ("Når", "onsdag 9. desember kl 12-15"),
        ("Når", "onsdag 2. des. kl. 9–11.30"),
        ("Når", "Torsdag 2. desember 2026, kl. 12.00–15.00"),
        ("Kvar", "Måneflata barneskule, Måneflata 17, musikkromet"),
        ("Kvar", "Havørnneset barneskule"),
        ("Kvar", "Måneflata barneskule, biblioteket"),
        ("Kvar", "Øvre Måneflata barneskuleområde"),
        ("Nettverksleiar", "Gro Haukås"),
    ],
)
def test_another_time_or_place_in_any_words_is_refused(
    label: str, said: str, say: Say, root: Path
) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, label, said)
    code, out, err = say("utlagt", "innkalling", "Alt", "--likevel")
    assert (code, out, (root / LOG).exists()) == (1, "", False)
    assert f"«{said}»" in err
    assert "men planen seier onsdag 2. desember 2026, kl. 12.00–15.00, på Måneflata" in err
    assert "Elles rettar du ho, eller skriv «nettverk innkalling --overskriv»" in err
    assert f"«{said}»" in say("sjekk")[2]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Når", "onsdag 2. desember"),
        ("Når", "kl. 12–15"),
        ("Når", "Som avtalt"),
        ("Kvar", ""),
        ("Når", "Ikkje onsdag 2. desember 2026, kl. 12.00–15.00, men 9. desember, kl. 9–11"),
        ("Når", "AVLYST: onsdag 2. desember 2026, kl. 12.00–15.00"),
        ("Når", "onsdag 2. desember 2026, kl. 12.00–15.00. Me startar først kl. 13.00."),
        ("Når", "onsdag 2. desember 2026, kl. 12.00–15.00 (lunsj kl. 13.00–13.30)"),
        ("Når", "onsdag 2. desember 2026, kl. 12.00–15.00. Meld frå seinast fredag."),
        ("Kvar", "Måneflata barneskule, musikkrommet. Parker ved Havørnneset barneskule."),
        ("Nettverksleiar", "Ingrid Solheim"),
        ("Nettverksleiar", "Ingrid Solhaug og Gro Haukås"),
    ],
)
def test_words_that_only_a_person_can_judge_are_a_doubt(
    label: str, said: str, say: Say, root: Path
) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, label, said)
    code, _, err = say("utlagt", "innkalling", "Alt")
    assert (code, "Sjå etter at tid og stad er slik planen seier" in err) == (1, True)
    assert say("utlagt", "innkalling", "Alt", "--likevel")[0] == 0
    assert rows(root)[0][5] == "onsdag 2. desember 2026, kl. 12.00–15.00"


@pytest.mark.parametrize(
    "said",
    [
        "onsdag 2. des. 2026 kl. 12–15",
        "2. desember, 12:00 til 15:00",
        "2.12.2026, kl 12-15",
        "2.12. kl 12-15",
    ],
)
def test_the_same_time_in_short_words_fits(said: str, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, "Når", said)
    assert say("utlagt", "innkalling", "Alt")[::2] == (0, "")


@pytest.mark.parametrize("said", ["Ingrid", "", "Rektor Ingrid Solhaug", "INGRID SOLHAUG (vikar)"])
def test_the_same_leader_in_other_words_fits(said: str, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, "Nettverksleiar", said)
    assert say("utlagt", "innkalling", "Alt")[::2] == (0, "")


@pytest.mark.parametrize(
    "said",
    [
        "Måneflata barneskule, musikkrommet, inngang frå sør",
        "Måneflata barneskule, Ålgård, musikkrommet (2. etasje)",
        "Musikkrommet på Måneflata barneskule. Parker i hallen.",
    ],
)
def test_words_beside_school_and_room_are_ones_own(said: str, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, "Kvar", said)
    assert say("utlagt", "innkalling", "Alt")[::2] == (0, "")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("| Kvar | Kulturhuset i sentrum |", 1),
        ("| Når | torsdag 3. desember 2026, kl. 09.00–11.00 |", 1),
        ("| Nettverksleiar | Gro Haukås |", 1),
        ("| Parkering | Ved hallen |", 0),
    ],
)
def test_every_row_of_time_and_place_counts(row: str, code: int, say: Say, root: Path) -> None:
    say("innkalling", "Alt", "--format", "md")
    path = root / f"{NOTICE}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("| Forfall |", f"{row}\n| Forfall |", 1), encoding="utf-8")
    assert say("utlagt", "innkalling", "Alt")[0] == code


def test_tables_of_ones_own_say_nothing_of_time_and_place(say: Say, root: Path) -> None:
    say("innkalling", "Alt", "--format", "md")
    path = root / f"{NOTICE}.md"
    bus = "\n| Buss | Kl. |\n|---|---|\n| 4 | 11.12 |\n"
    own = f"\n| Når | Kvar |\n|---|---|\n| 11.12 | Bussen |\n{bus}"
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    assert say("utlagt", "innkalling", "Alt")[::2] == (0, "")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 halv", b"tekst"])
def test_file_that_cannot_be_read_is_not_published(content: bytes, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    (root / f"{NOTICE}.docx").write_bytes(content)
    code, out, err = say("utlagt", "innkalling", "Alt", "--likevel")
    assert (code, out, (root / LOG).exists()) == (1, "", False)
    assert "innkalling.docx kan ikkje lesast. Opne ho i Word" in err
    assert "Fila kan ikkje lesast." in say("sjekk")[2]


def test_room_that_is_dropped_is_another_place(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    change(root, "        rom: musikkrommet\n", "        rom: aulaen\n")
    assert (
        "«Måneflata barneskule, Måneflata 17, 4330 Ålgård, musikkrommet»"
        in (say("utlagt", "innkalling", "Alt")[2])
    )


def test_leader_named_below_the_signature_signs_nothing(say: Say, root: Path) -> None:
    say("innkalling", "Alt", "--format", "md")
    path = root / f"{NOTICE}.md"
    path.write_text(path.read_text("utf-8") + "\nPS: Spør Tor Nes, nettverksleiar\n", "utf-8")
    assert say("utlagt", "innkalling", "Alt")[::2] == (0, "")
