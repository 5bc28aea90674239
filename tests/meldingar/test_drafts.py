"""The mail draft: to whom it goes, and all that its document promises goes with it."""

import shutil
import subprocess
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from icalendar import Calendar

from nettverk.calendar.event import A_DAY
from nettverk.referat.word import read_word
from nettverk.render.pdf import finish_pdf
from tests.referat.filling import Filling, fill_markdown, fill_word

from .conftest import CHANGES, Say, change

HERE = "dokument/2026-2027/alt"
FILLED = Filling({"Endringar til neste møte": ["Ingen pause"]})
NEXT = "2026-12-02"


def publish(say: Say, kind: str, *words: str) -> None:
    say(kind, "Alt", *words)
    assert say("utlagt", kind, "Alt", *words, "--likevel")[0] == 0


def draft(say: Say, root: Path, kind: str, *words: str, today: str = "2026-11-24") -> EmailMessage:
    """Write a draft and open it as a mail program does."""
    code, out, err = say("melding", kind, "Alt", *words, "--eml", today=today)
    assert code == 0, err
    (path,) = (each for each in out.splitlines() if each.endswith(f"-melding-{kind}.eml"))
    mail = message_from_bytes((root / path).read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    assert mail.defects == []
    return mail


def attached(mail: EmailMessage) -> dict[str, bytes]:
    return {str(each.get_filename()): each.get_content() for each in mail.iter_attachments()}


def test_draft_has_the_message_the_notice_and_the_meeting(say: Say, root: Path) -> None:
    publish(say, "innkalling")
    mail = draft(say, root, "innkalling")
    assert mail["Subject"] == "Innkalling til møte i Alt onsdag 2. desember 2026"
    assert "rune.fjellvang@example.org" in mail["To"]
    body = mail.get_body()
    assert body is not None
    where = "Kvar: Måneflata barneskule, Måneflata 17, 4330 Ålgård, musikkrommet"
    assert where in body.get_content()
    files = attached(mail)
    assert [*files] == [f"{NEXT}-innkalling.docx", f"{NEXT}-mote.ics"]
    for name, content in files.items():
        assert (root / HERE / name).read_bytes() == content
    kinds = [each.get_content_type() for each in mail.iter_attachments()]
    assert kinds[1] == "application/ics", "Outlook shows text/calendar as text"


@pytest.mark.parametrize("kind", ["innkalling", "referat", "vert"])
def test_nobody_writes_to_the_one_who_sends(kind: str, say: Say, root: Path) -> None:
    if kind == "referat":
        say("referat", "Alt")
        fill_word(root / HERE / "2026-10-28-referat.docx", FILLED)
    if kind != "vert":
        publish(say, kind)
    assert "ingrid.solhaug" not in draft(say, root, kind)["To"]


@pytest.mark.parametrize("today", ["2026-11-24", "2026-11-25"])
def test_same_draft_is_the_same_bytes(today: str, say: Say, root: Path) -> None:
    publish(say, "innkalling")
    first = draft(say, root, "innkalling").as_bytes()
    assert draft(say, root, "innkalling", today=today).as_bytes() == first


def test_oppstart_has_the_foundation_with_it(say: Say, root: Path) -> None:
    publish(say, "innkalling", "--møte", "1")
    names = [*attached(draft(say, root, "innkalling", "--møte", "1"))]
    day = "2026-09-16"
    kinds = ("innkalling.docx", "grunnlag.docx", "tokolonnenotat.docx", "mote.ics")
    assert names == [f"{day}-{each}" for each in kinds]


def test_sheet_that_somebody_wrote_in_goes_out_as_it_lies(say: Say, root: Path) -> None:
    publish(say, "innkalling", "--møte", "1")
    path = root / HERE / "2026-09-16-tokolonnenotat.md"
    path.write_text(path.read_text("utf-8").replace("# Tokolonne", "# Vårt tokolonne"), "utf-8")
    files = attached(draft(say, root, "innkalling", "--møte", "1"))
    word = files["2026-09-16-tokolonnenotat.docx"]
    assert "Vårt tokolonnenotat" in read_word(word).text
    assert len(docx.Document(BytesIO(word)).tables[1].rows) == 12, "room to write in is no blank"


@pytest.mark.parametrize(
    ("arbeidsmåte", "sheets"),
    [
        ("Samtale i par", []),
        ("Fokustid", ["fokustid.docx"]),
        ("Våre rundar", ["ark-runden.docx"]),
    ],
)
def test_sheet_of_an_oppstart_is_that_of_its_own_reflection(
    arbeidsmåte: str, sheets: list[str], say: Say, root: Path
) -> None:
    file, own = root / "data/networks.yaml", root / "templates/ark/Runden.md"
    own.parent.mkdir(parents=True)
    own.write_text("# Våre runde\n\nTid: 5 minutt\n", encoding="utf-8")
    text = file.read_text("utf-8")
    assert "Tokolonnenotat i par" in text
    file.write_text(text.replace("Tokolonnenotat i par", arbeidsmåte), "utf-8")
    publish(say, "innkalling", "--møte", "1")
    names = [*attached(draft(say, root, "innkalling", "--møte", "1"))]
    kinds = [each.removeprefix("2026-09-16-") for each in names]
    assert kinds == ["innkalling.docx", "grunnlag.docx", *sheets, "mote.ics"]


@pytest.mark.parametrize(
    ("kind", "command"),
    [
        ("grunnlag", "nettverk grunnlag"),
        ("tokolonnenotat", "nettverk ark tokolonnenotat --nettverk alt --møte 16.09.2026"),
    ],
)
def test_what_goes_with_it_and_lies_nowhere_is_asked_for(
    kind: str, command: str, say: Say, root: Path
) -> None:
    publish(say, "innkalling", "--møte", "1")
    for each in (root / HERE).glob(f"*-{kind}.*"):
        each.unlink()
    code, out, err = say("melding", "innkalling", "Alt", "--møte", "1", "--eml")
    assert (code, out, [*(root / HERE).glob("*.eml")]) == (1, "", [])
    assert f"er vedlegg til innkallinga, finst ikkje. Skriv «{command}» først." in err
    assert say("melding", "innkalling", "Alt", "--møte", "1")[0] == 0, "words promise no file"
    assert say(*command.split()[1:])[0] == 0
    assert draft(say, root, "innkalling", "--møte", "1")


def print_page(word: bytes, path: Path) -> bytes:
    """Print a Word document as LibreOffice would, but for what is on the page."""
    made = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(made)
    source = sha256(word).hexdigest()[:32]
    printed = finish_pdf(made.getvalue(), date(2026, 12, 2), source)
    assert printed
    path.write_bytes(printed)
    return printed


def test_pdf_goes_out_while_it_shows_what_lies_there(say: Say, root: Path) -> None:
    publish(say, "innkalling")
    word = root / HERE / f"{NEXT}-innkalling.docx"
    printed = print_page(word.read_bytes(), word.with_suffix(".pdf"))
    assert attached(draft(say, root, "innkalling"))[f"{NEXT}-innkalling.pdf"] == printed
    change(root, *CHANGES["clock"])
    publish(say, "innkalling")
    files = attached(draft(say, root, "innkalling"))
    assert files[f"{NEXT}-innkalling.docx"] == word.read_bytes()


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_minutes_go_out_as_a_clean_copy(suffix: str, say: Say, root: Path) -> None:
    say("referat", "Alt")
    path = root / HERE / f"2026-10-28-referat{suffix}"
    (fill_word if suffix == ".docx" else fill_markdown)(path, FILLED)
    written = path.read_bytes()
    publish(say, "referat")
    ((name, content),) = attached(draft(say, root, "referat")).items()
    text = read_word(content).text
    assert (name, "Ingen pause" in text) == ("2026-10-28-referat.docx", True)
    assert [each for each in ("Skriv her", "Vel dato", "Set kryss") if each in text] == []
    assert path.read_bytes() == written
    printed = print_page(content, path.with_suffix(".pdf"))
    assert attached(draft(say, root, "referat")) == {"2026-10-28-referat.pdf": printed}


def test_meeting_in_the_calendar_is_numbered_by_every_message(say: Say, root: Path) -> None:
    def read(kind: str, name: str) -> tuple[Any, ...]:
        (content,) = (each for key, each in attached(draft(say, root, kind)).items() if name in key)
        calendar = Calendar.from_ical(content)
        assert "X-WR-CALNAME" not in calendar
        (event,) = calendar.events
        start: Any = event.decoded("dtstart")
        number = event.sequence % A_DAY
        return calendar["METHOD"], number, event["STATUS"], f"{start:%Y-%m-%d %H:%M}"

    publish(say, "innkalling")
    assert read("innkalling", f"{NEXT}-mote.ics") == (
        *("PUBLISH", 0, "CONFIRMED"),
        "2026-12-02 12:00",
    )
    say("melding", "innkalling", "Alt", "--sendt")
    change(root, *CHANGES["clock"])
    publish(say, "innkalling")
    assert read("endring", f"{NEXT}-mote-endra.ics")[1:] == (1, "CONFIRMED", "2026-12-02 09:00")
    say("melding", "endring", "Alt", "--sendt")
    change(root, "tid: 09.00–12.00", "tid: 10.00–13.00")
    publish(say, "innkalling")
    assert read("endring", f"{NEXT}-mote-endra.ics")[1:] == (2, "CONFIRMED", "2026-12-02 10:00")
    change(root, "tid: 10.00–13.00", "tid: 10.00–13.00\n        avlyst: ja")
    assert read("avlysing", f"{NEXT}-mote-avlyst.ics")[1:3] == (3, "CANCELLED")
    assert len(attached(draft(say, root, "avlysing"))) == 1, "there is no notice to come to"
    say("plan", "Alt", "--format", "ics")
    plan = Calendar.from_ical((root / HERE / "plan.ics").read_bytes())
    assert 3 in [each.sequence % A_DAY for each in plan.events], "the files agree"


@pytest.mark.skipif(not shutil.which("mshow"), reason="mblaze is not installed")
def test_a_mail_program_lists_what_goes_with_it(say: Say, root: Path) -> None:
    publish(say, "innkalling", "--møte", "1")
    draft(say, root, "innkalling", "--møte", "1")
    (path,) = (root / HERE).glob("*.eml")
    listed = subprocess.run(
        ["mshow", "-t", str(path)], check=True, capture_output=True, text=True
    ).stdout
    for name in ("innkalling.docx", "grunnlag.docx", "tokolonnenotat.docx", "mote.ics"):
        assert f'name="2026-09-16-{name}"' in listed
