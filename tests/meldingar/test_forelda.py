"""Files that show what held before: told, renewed or set aside, and never where somebody wrote."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.referat.filling import Filling, fill_word

from .conftest import CHANGES, DAY, Say, change
from .test_utlagt import write_by_hand

FOLDER = "dokument/2026-2027/alt"
MOVED = (DAY, f"{DAY}        ny_dato: 03.12.2026\n")
CANCELLED = (DAY, f"{DAY}        avlyst: ja\n")
NEXT_HOST = ("vert: Fossekalldalen barneskule", "vert: Havørnneset barneskule")
TIDY = "Skriv «nettverk sjekk --rydd»"


def told(say: Say) -> list[str]:
    """List the files that «sjekk» says are old."""
    lines = [each for each in say("sjekk")[2].splitlines() if "/" in each.partition(": ")[0]]
    return [
        each.removeprefix("Åtvaring i ").partition(": ")[0] for each in lines if "dokument/" in each
    ]


def asked(say: Say, nettverk: str = "Alt") -> bool:
    shown = json.loads(say("status", nettverk, "--format", "json")[1])
    words = "rydd i filer som viser det som galdt før"
    (commands,) = {
        tuple(each["kommandoar"]) for each in shown["oppgåver"] if each["plikt"] == words
    } or {()}
    assert commands in {(), ("nettverk sjekk --rydd",)}
    return bool(commands)


def files(root: Path) -> dict[str, bytes]:
    found = (root / "dokument").rglob("*")
    return {str(each.relative_to(root)): each.read_bytes() for each in found if each.is_file()}


@pytest.mark.parametrize(
    ("what", "why"), [(MOVED, "er flytta til 03.12.2026"), (CANCELLED, "er avlyst")]
)
def test_notice_under_its_old_date(what: tuple[str, str], why: str, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("melding", "innspel", "Alt", "--eml")
    assert (told(say), asked(say)) == ([], False)
    before = files(root)
    change(root, *what)
    old = [f"{FOLDER}/2026-12-02-innkalling.docx", f"{FOLDER}/2026-12-02-innkalling.md"]
    mail = f"{FOLDER}/2026-12-02-melding-innspel.eml"
    assert (told(say), asked(say)) == ([*old, mail], True)
    assert f"Møtet {why if 'flytta' in why else '02.12.2026 ' + why}." in say("sjekk")[2]
    code, out, _ = say("sjekk", "--rydd")
    assert code == 0
    aside = f"Lagt til side: {old[0]} (heiter no 2026-12-02-innkalling-kopi-2026-11-24.docx)\n"
    assert aside in out
    after = files(root)
    assert sorted(after.values()) == sorted(before.values()), "nothing is lost"
    assert not {*old, mail} & {*after}
    assert (told(say), asked(say)) == ([], False)


def test_edited_notice_of_a_moved_meeting_is_named_with_what_is_lost(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, "Forfall", "Parker bak skulen, ved hallen.")
    change(root, *MOVED)
    err = say("innkalling", "Alt")[2]
    lost = (
        "2026-12-02-innkalling.docx: Møtet er flytta til 03.12.2026. Fila er endra for hand, og "
        "2026-12-03-innkalling manglar «Parker bak skulen, ved hallen.». Flytt det du treng"
    )
    assert lost in err, "the command that leaves it behind tells it"
    assert lost in say("sjekk")[2]
    path = root / FOLDER / "2026-12-02-innkalling.docx"
    before = path.read_bytes()
    say("sjekk", "--rydd")
    assert path.read_bytes() == before, "what somebody wrote stays"
    assert told(say) == [f"{FOLDER}/2026-12-02-innkalling.docx"]
    path.rename(path.with_name("gammal.docx"))
    assert told(say) == []


@pytest.mark.parametrize("alone", [False, True])
def test_what_the_tool_wrote_in_an_older_notice_is_nobodys_words(
    alone: bool, say: Say, root: Path
) -> None:
    """It told of an earlier day, of a host to come and of an action that is done by now."""
    say("referat", "Alt", "--møte", "1")
    filling = Filling(agreements=[("Lesa", "Kari", "05.11.2026")])
    fill_word(root / FOLDER / "2026-09-16-referat.docx", filling)
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", "--likevel")
    change(root, *MOVED)
    change(root, *NEXT_HOST)
    say("innkalling", "Alt")
    word = root / FOLDER / "2026-12-03-innkalling.docx"
    document = docx.Document(str(word))
    assert "Endra. Møtet er flytta til" in "".join(each.text for each in document.paragraphs)
    document.add_paragraph("Hugs utesko.")
    document.save(str(word))
    assert say("utlagt", "innkalling", "Alt", "--likevel")[0] == 0
    if alone:
        word.with_suffix(".md").unlink()
    change(root, *reversed(NEXT_HOST))
    change(root, "ny_dato: 03.12.2026", "ny_dato: 09.12.2026")
    say("referat", "Alt", "--møte", "2")
    answered = Filling(answers={"Lesa": "gjort"})
    fill_word(root / FOLDER / "2026-10-28-referat.docx", answered)
    said = "endra for hand, og 2026-12-09-innkalling manglar «Hugs utesko.». Flytt"
    assert said in say("innkalling", "Alt")[2]


def test_edited_notice_that_says_another_thing_than_the_plan(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    write_by_hand(root, "Nettverksleiar", "Ingrid")
    assert told(say) == []
    change(root, *CHANGES["clock"])
    code, _, err = say("innkalling", "Alt")
    assert code == 1
    why = (
        "Innkallinga er endra for hand. Ho seier «onsdag 2. desember 2026, kl. 12.00–15.00» og «"
        "Måneflata barneskule"
    )
    assert why in err
    assert why in say("sjekk")[2]
    assert told(say) == [f"{FOLDER}/2026-12-02-innkalling.docx"]
    say("innkalling", "Alt", "--overskriv")
    assert told(say) == []


def test_notice_nobody_has_published_is_renewed(say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    change(root, "rom: musikkrommet", "rom: biblioteket")
    assert told(say) == [f"{FOLDER}/2026-12-02-innkalling.{each}" for each in ("docx", "md")]
    out = say("sjekk", "--rydd")[1]
    assert f"Laga på nytt: {FOLDER}/2026-12-02-innkalling.docx\n" in out
    assert "biblioteket" in (root / FOLDER / "2026-12-02-innkalling.md").read_text("utf-8")
    assert told(say) == []
    say("utlagt", "innkalling", "Alt")
    change(root, "rom: biblioteket", "rom: musikkrommet")
    assert told(say) == [], "what lies published is as it was published"


@pytest.mark.parametrize("suffix", ["md", "docx", "html", "svg"])
def test_plan_is_renewed(suffix: str, say: Say, root: Path) -> None:
    say("plan", "--format", suffix)
    say("plan", "Alt", "--format", suffix)
    assert told(say) == []
    change(root, *MOVED)
    both = [f"dokument/2026-2027/{each}plan.{suffix}" for each in ("", "alt/")]
    assert {*both} <= {*told(say)}
    assert (asked(say), asked(say, "Minst")) == (True, True)
    say("sjekk", "--rydd")
    assert told(say) == []
    path = root / both[0]
    path.write_bytes(path.read_bytes() + b"\nMitt")
    change(root, *reversed(MOVED))
    say("sjekk", "--rydd")
    assert path.read_bytes().endswith(b"\nMitt")


def test_calendar_is_told_until_it_is_written_anew(say: Say, root: Path) -> None:
    words = ("plan", "--format", "ics", "--påminning", "7")
    say(*words)
    say(*words, "--skule", "Måneflata barneskule")
    assert told(say) == []
    change(root, "rom: musikkrommet", "rom: biblioteket")
    change(root, *MOVED)
    school = "dokument/2026-2027/skular/plan-maneflata-barneskule.ics"
    assert told(say) == ["dokument/2026-2027/plan.ics", school]
    before = files(root)
    say("sjekk", "--rydd")
    assert files(root) == before, "its reminders are the user's own wish"
    say(*words)
    say(*words, "--skule", "Måneflata barneskule")
    assert told(say) == []


@pytest.mark.parametrize("kind", ["innkalling", "innspel", "vert"])
def test_mail_draft_with_old_facts(kind: str, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", "--sendt")
    say("melding", kind, "Alt", "--eml")
    assert told(say) == []
    change(root, *CHANGES["clock"])
    draft = f"{FOLDER}/2026-12-02-melding-{kind}.eml"
    assert draft in told(say)
    say("sjekk", "--rydd")
    assert not (root / draft).exists()
    assert told(say) == []


@pytest.mark.parametrize(
    "saved",
    [
        b"Content-Type: text/html\n\n<p>Hei!</p>",
        b"Content-Type: text/plain; charset=tull\n\nHei!",
        b"\xff\x00",
        b"",
    ],
)
def test_draft_that_another_program_saved_is_not_judged(saved: bytes, say: Say, root: Path) -> None:
    say("melding", "innspel", "Alt", "--eml")
    path = root / FOLDER / "2026-12-02-melding-innspel.eml"
    path.write_bytes(saved)
    assert set(told(say)) <= {f"{FOLDER}/{path.name}"}
    say("sjekk", "--rydd")
    assert path.read_bytes() == saved


def test_what_is_over_is_left_alone(say: Say, root: Path) -> None:
    say("innkalling", "Alt", today="2026-10-20")
    change(root, *CANCELLED)
    assert told(say) == []
    assert not asked(say)


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-31-innkalling.md",
        "2026-12-16-presentasjon.docx",
        "2026-12-16-bilete.pdf",
        "2026-12-16-innkalling-notat.docx",
        "2026-12-16-melding.eml",
        "2026-12-16-innkalling.ics",
    ],
)
def test_name_that_the_tool_never_writes_is_somebodys_own(name: str, say: Say, root: Path) -> None:
    say("innkalling", "Alt")
    path = root / FOLDER / name
    path.write_bytes(b"Mitt")
    assert (told(say), asked(say)) == ([], False)
    say("sjekk", "--rydd")
    assert path.read_bytes() == b"Mitt"


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("borte")])
def test_what_is_no_file_is_left_in_peace(
    make: Callable[[Path], None], say: Say, root: Path
) -> None:
    say("innkalling", "Alt", "--format", "md")
    kinds = ("innkalling.docx", "innkalling.pdf", "melding-vert.eml")
    made = [
        root / FOLDER / f"{day}-{kind}" for day in ("2026-11-30", "2026-12-02") for kind in kinds
    ]
    for each in made:
        make(each)
    assert (told(say), asked(say)) == ([], False)
    assert say("sjekk", "--rydd")[0] == 0
    assert all(each.is_symlink() or each.is_dir() for each in made)


def test_documents_are_not_tidied(say: Say, root: Path) -> None:
    code, _, err = say("sjekk", "--rydd", str(root / "data" / "networks.yaml"))
    assert (code, "--rydd gjeld arbeidsmappa" in err) == (2, True)


def test_sheet_of_an_oppstart_is_renewed_and_follows_its_day(say: Say, root: Path) -> None:
    before = "2026-09-01"
    say("innkalling", "Alt", today=before)
    sheets = [f"{FOLDER}/2026-09-16-tokolonnenotat{each}" for each in (".docx", ".md")]
    own = root / "templates/ark/tokolonnenotat.md"
    own.parent.mkdir(parents=True)
    own.write_text("# Tokolonnenotat\n\nVårt eige.\n", encoding="utf-8")
    err = say("sjekk", today=before)[2]
    assert all(f"{each}: Fila viser det som galdt før." in err for each in sheets)
    say("sjekk", "--rydd", today=before)
    assert "Vårt eige." in (root / sheets[1]).read_text("utf-8")
    start = "      - dato: 16.09.2026\n        vert: Bratt"
    change(root, start, start.replace("vert", "ny_dato: 17.09.2026\n        vert"))
    err = say("sjekk", today=before)[2]
    assert all(f"{each}: Møtet er flytta til 17.09.2026." in err for each in sheets)
