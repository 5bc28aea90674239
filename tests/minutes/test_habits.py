"""What principals do with minutes and plans: nothing agreed is lost by it, or in silence."""

import email
import email.policy
import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from nettverk.cli import run

from .filling import Filling, fill_markdown, fill_word

Copy = Callable[[str], Path]
Say = Callable[..., tuple[int, str, str]]
OPENING, SECOND, THIRD = "2026-09-16", "2026-10-28", "2026-12-02"
CHANGES = {"Endringar til neste møte": ["Mitt"]}
AGREED = Filling(CHANGES, [("Ringa PPT", "Nina Ås", "01.10.2026"), ("Lesa", "Per", "01.10.2026")])


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


@pytest.fixture
def say(root: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def call(today: str, *words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(["--mappe", str(root), "--i-dag", today, *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def fill(root: Path, say: Say, day: str, filling: Filling = AGREED, suffix: str = "docx") -> Path:
    say(day, "referat", "Nettverk Aust")
    path = root / f"dokument/2026-2027/nettverk-aust/{day}-referat.{suffix}"
    (fill_word if suffix == "docx" else fill_markdown)(path, filling)
    return path


def actions(say: Say, today: str) -> list[dict[str, str]]:
    _, out, _ = say(today, "oppfølging", "Nettverk Aust", "--alle", "--format", "json")
    (network,) = json.loads(out)["nettverk"]
    found: list[dict[str, str]] = network["avtalar"]
    return found


def edit(path: Path, change: Callable[[docx.document.Document], None]) -> None:
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))


def rename(old: str, new: str) -> Callable[[docx.document.Document], None]:
    """Rename a head of the table of agreements or of answers, and nothing else."""

    def change(document: docx.document.Document) -> None:
        heads = [cell for table in document.tables for cell in table.rows[0].cells]
        for cell in heads:
            if cell.text == old:
                cell.text = new

    return change


def data(root: Path, old: str, new: str, name: str = "2026-2027.yaml") -> None:
    path = root / "data" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"), [("Kven", "Hvem"), ("Kven", "Ansvar"), ("Kven", "Ansvarlig"), ("Kva", "Hva")]
)
def test_head_in_another_word(old: str, new: str, root: Path, say: Say) -> None:
    edit(fill(root, say, OPENING), rename(old, new))
    found = [(each["kva"], each["kven"]) for each in actions(say, SECOND)]
    assert found == [("Ringa PPT", "Nina Ås"), ("Lesa", "Per Hegg")]


def test_head_that_nobody_knows_is_told(root: Path, say: Say) -> None:
    edit(fill(root, say, OPENING), rename("Kven", "Namnet på den det gjeld"))
    assert [each["kva"] for each in actions(say, SECOND)] == ["Ringa PPT", "Lesa"]
    assert "Kolonnen «Namnet på den det gjeld» er ukjend" in say(SECOND, "sjekk")[2]
    edit(fill(root, say, SECOND), rename("Kva", "Det som skal skje"))
    assert (
        "Tabellen som startar med «Det som skal skje», er ikkje forstått."
        in (say(THIRD, "sjekk")[2])
    )


@pytest.mark.parametrize(
    ("head", "row", "agreed", "strange"),
    [
        ("Kva|Kven|Frist|Dato", "Lesa|Per|15.12.2026|", ("Lesa", "Per Hegg", "15.12.2026"), ""),
        ("Kva|Ansvar|Kven|Frist", "Lesa|Per|Kari|", ("Lesa", "Per Hegg", ""), "Kven"),
        (
            "Tiltak|Kva er gjort|Kven",
            "Lesa|ingenting|Per",
            ("Lesa", "Per Hegg", ""),
            "Kva er gjort",
        ),
    ],
)
def test_two_heads_for_one_column(
    head: str, row: str, agreed: tuple[str, str, str], strange: str, root: Path, say: Say
) -> None:
    path = fill(root, say, OPENING, Filling(CHANGES), suffix="md")
    text = path.read_text(encoding="utf-8")
    old = "| Kva | Kven | Frist |\n|:---|:---|:---|\n"
    assert old in text
    line = "|" + "|".join("-" for _ in head.split("|")) + "|"
    path.write_text(text.replace(old, f"|{head}|\n{line}\n|{row}|\n"), encoding="utf-8")
    (found,) = actions(say, SECOND)
    assert (found["kva"], found["kven"], found["frist"]) == agreed
    told = say(SECOND, "sjekk")[2]
    assert (f"Kolonnen «{strange}» er ukjend" in told) is bool(strange)


def test_status_under_another_head(root: Path, say: Say) -> None:
    fill(root, say, OPENING)
    path = fill(root, say, SECOND, Filling(CHANGES, answers={"Lesa": "gjort"}))
    edit(path, rename("Status", "Resultat"))
    assert [each["status"] for each in actions(say, THIRD)] == ["over fristen", "gjort"]
    edit(path, rename("Resultat", "Korleis gjekk det"))
    assert "manglar kolonnen «Status»" in say(THIRD, "sjekk")[2]


def answer(document: docx.document.Document, row: int, cells: dict[int, str]) -> None:
    table = next(each for each in document.tables if each.rows[0].cells[-1].text == "Status")
    for at, text in cells.items():
        table.rows[row].cells[at].text = text


def test_new_person_and_deadline_in_the_follow_up(root: Path, say: Say) -> None:
    fill(root, say, OPENING)
    path = fill(root, say, SECOND, Filling(CHANGES))
    edit(path, lambda each: answer(each, 1, {2: "15.01.2027", 3: "ikkje gjort"}))
    edit(path, lambda each: answer(each, 2, {1: "Lars", 2: "1.2.2027", 3: "ikkje gjort"}))
    found = [(each["kva"], each["kven"], each["frist"]) for each in actions(say, THIRD)]
    assert found == [
        ("Ringa PPT", "Nina Ås", "15.01.2027"),
        ("Lesa", "Lars Øy", "01.02.2027"),
    ]


def test_row_struck_out_is_told(root: Path, say: Say) -> None:
    fill(root, say, OPENING)
    path = fill(root, say, SECOND, Filling(CHANGES))

    def strike(document: docx.document.Document) -> None:
        table = next(each for each in document.tables if each.rows[0].cells[-1].text == "Status")
        for cell in table.rows[1].cells[:2]:
            for each in cell.paragraphs[0].runs:
                each.font.strike = True

    edit(path, strike)
    told = say(THIRD, "sjekk")[2]
    assert "«Ringa PPT» er stroke over i ein tabell, og er ikkje lese." in told


@pytest.mark.parametrize(
    "name",
    [
        f"{OPENING}-referat ferdig.docx",
        f"{OPENING}-referat (1).docx",
        f"{OPENING} Referat.docx",
        f"{OPENING}-referat.DOCX",
        f"{OPENING}-referat.docm",
        f"Kopi av {OPENING}-referat.docx",
    ],
)
def test_name_that_nothing_reads_is_told(name: str, root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    path.rename(path.with_name(name))
    assert f"nettverk-aust/{name}: " in say(SECOND, "sjekk")[2]


def test_second_file_for_the_same_day_is_told(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    path.with_name(f"{OPENING}-referat-endeleg.docx").write_bytes(path.read_bytes())
    assert f"{OPENING}-referat-endeleg.docx: Referatet høyrer ikkje til" in say(SECOND, "sjekk")[2]


def test_minutes_written_over_are_told_until_they_are_filled_in_again(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    say(SECOND, "referat", "Nettverk Aust", "--møte", "1", "--overskriv")
    copy = f"{OPENING}-referat-kopi-{SECOND}.docx"
    assert f"{copy}: Referatet høyrer ikkje til" in say(SECOND, "sjekk")[2]
    fill_word(path, AGREED)
    assert say(SECOND, "sjekk")[2] == ""


def test_lock_file_of_word_is_no_document(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    path.with_name(f"~${path.name[2:]}").write_bytes(b"Kari")
    assert say(SECOND, "sjekk")[2] == ""


MOVED = ("      - dato: 28.10.2026\n", "      - dato: 28.10.2026\n        ny_dato: 29.10.2026\n")


def test_minutes_follow_a_meeting_that_is_moved(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND)
    data(root, *MOVED)
    code, out, err = say("2026-10-30", "referat", "Nettverk Aust")
    assert (code, out) == (1, "")
    assert f"{path.name} er fylt ut frå før, og gjeld dette møtet, som er flytta." in err
    assert say("2026-10-30", "utlagt", "referat", "Nettverk Aust")[0] == 0
    say("2026-10-30", "melding", "referat", "Nettverk Aust", "--eml")
    (mail,) = path.parent.glob("*.eml")
    assert attachment(mail) == path.read_bytes()


def test_two_files_of_a_meeting_that_is_moved_are_told(root: Path, say: Say) -> None:
    old = fill(root, say, SECOND)
    data(root, *MOVED)
    old.rename(hidden := old.with_name("x"))
    say("2026-10-30", "referat", "Nettverk Aust", "--format", "docx")
    fill_word(old.with_name("2026-10-29-referat.docx"), Filling(CHANGES))
    hidden.rename(old)
    assert f"Det er skrive både her og i {old.name}. Denne gjeld" in say("2026-10-30", "sjekk")[2]


def test_minutes_belong_to_one_meeting(root: Path, say: Say) -> None:
    """The second meeting is moved to the day of the third, and the third a week on."""
    data(root, MOVED[0], MOVED[0] + "        ny_dato: 02.12.2026\n")
    third = "      - dato: 02.12.2026\n        vert"
    data(root, third, third.replace("\n", "\n        ny_dato: 09.12.2026\n", 1))
    fill(root, say, THIRD)
    _, out, _ = say("2026-12-10", "oppfølging", "Nettverk Aust", "--format", "json")
    (network,) = json.loads(out)["nettverk"]
    assert [each["dato"] for each in network["referat"]] == [THIRD]
    duties = json.loads(say("2026-12-10", "status", "Nettverk Aust", "--format", "json")[1])
    assert ("2026-12-09", "fyll ut referatet") in [
        (each["møte"], each["plikt"]) for each in duties["oppgåver"]
    ]


def attachment(path: Path) -> bytes:
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    (attached,) = mail.iter_attachments()
    content: bytes | str = attached.get_content()
    return content if isinstance(content, bytes) else content.encode()


def test_message_carries_the_file_that_somebody_wrote_in(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND, suffix="md")
    say("2026-10-29", "utlagt", "referat", "Nettverk Aust")
    say("2026-10-29", "melding", "referat", "Nettverk Aust", "--eml")
    (mail,) = path.parent.glob("*.eml")
    assert b"Ringa PPT" in attachment(mail)


def test_notice_older_than_the_plan_is_not_published(root: Path, say: Say) -> None:
    say("2026-11-20", "innkalling", "Nettverk Aust")
    assert say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust")[0] == 0
    data(root, "vert: Steinbrua barneskule", "vert: Rognelia barneskule\n        tid: 09.00–12.00")
    duties = json.loads(say("2026-11-20", "status", "Nettverk Aust", "--format", "json")[1])
    assert ["nettverk innkalling NETTVERK", "nettverk utlagt innkalling NETTVERK"] in [
        each["kommandoar"] for each in duties["oppgåver"]
    ]
    code, _, err = say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust")
    assert code == 1
    assert "seier noko anna enn planen. Skriv «nettverk innkalling»" in err
    say("2026-11-20", "innkalling", "Nettverk Aust")
    assert say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust")[0] == 0


def test_agreement_stays_with_the_person_who_made_it(root: Path, say: Say) -> None:
    fill(root, say, OPENING, Filling(CHANGES, [("Ringa PPT", "Kari", ""), ("Lesa", "KV", "")]))
    for name in ("networks.yaml", "2026-2027.yaml"):
        path = root / "data" / name
        text = path.read_text(encoding="utf-8").replace("Kari Vik", "Kari Bø")
        path.write_text(text, encoding="utf-8")
    assert [each["kven"] for each in actions(say, SECOND)] == ["Kari Vik", "Kari Vik"]


def test_own_template_does_not_make_prompts_of_the_old_one_somebodys_words(
    root: Path, say: Say, capsys: pytest.CaptureFixture[str]
) -> None:
    path = fill(root, say, OPENING, Filling(agreements=[("Lesa", "Per", "")]))
    path.with_suffix(".md").unlink()
    shipped = Path(__file__).parents[2] / "templates/referat-oppstart.md"
    (root / "templates").mkdir()
    own = shipped.read_text(encoding="utf-8").replace("kva de vart samde om", "kva me avtalte")
    (root / "templates/referat-oppstart.md").write_text(own, encoding="utf-8")
    _, out, _ = say(SECOND, "oppfølging", "Nettverk Aust", "--format", "json")
    (network,) = json.loads(out)["nettverk"]
    assert [each["endringar"] for each in network["referat"]] == [[]]


def test_deadline_of_a_hearing_that_changes_is_nobodys_words(root: Path, say: Say) -> None:
    fill(root, say, THIRD, Filling(CHANGES))
    data(root, "frist: 15.12.2026", "frist: 10.01.2027")
    say("2027-01-10", "innkalling", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2027-01-27-innkalling.md"
    assert "Ny skulerute (fristen er" in path.read_text(encoding="utf-8")


def test_list_written_as_a_table_is_told(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND, suffix="md")
    text = path.read_text(encoding="utf-8")
    table = "| Nr | Tekst |\n|---|---|\n| 1 | Kortare |\n"
    path.write_text(text.replace("- Mitt\n", table), encoding="utf-8")
    assert "Tabellen som startar med «Nr», er ikkje forstått." in say(THIRD, "sjekk")[2]


@pytest.mark.parametrize(
    ("said", "there", "told"),
    [
        ("Ja, frå kl. 13", True, ""),
        ("til stades", True, ""),
        ("☐ x", True, ""),
        ("☐ja", True, ""),
        ("nei", False, ""),
        ("kanskje", False, "«kanskje» ved Kari Vik er ikkje forstått."),
    ],
)
def test_attendance_in_words(said: str, there: bool, told: str, root: Path, say: Say) -> None:
    path = fill(root, say, SECOND, suffix="md")
    row = "| Kari Vik (rektor) | Rognelia barneskule | ☐ | ☐ |"
    text = path.read_text(encoding="utf-8")
    assert row in text
    own = row.replace("☐ | ☐", f"{said} | ☐")
    path.write_text(text.replace(row, own), encoding="utf-8")
    _, out, err = say(THIRD, "oppfølging", "Nettverk Aust", "--format", "json")
    (network,) = json.loads(out)["nettverk"]
    assert ("Kari Vik" in network["referat"][0]["til_stades"]) is there
    assert told in err
    assert bool(err) is bool(told)


def test_part_of_the_foundation_under_another_name_is_told(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING, Filling({"Viktige verdiar": ["Humor"]}))

    def change(document: docx.document.Document) -> None:
        for each in document.paragraphs:
            if each.text == "Viktige verdiar":
                each.runs[0].text = "Verdiane våre"

    edit(path, change)
    _, out, err = say("2026-09-20", "grunnlag", "Nettverk Aust", "--endringar")
    assert "Humor" not in out
    assert "Overskrifta «Verdiane våre» er ukjend" in err


def test_unfinished_minutes_are_asked_for_after_the_school_year(root: Path, say: Say) -> None:
    year = root / "data/2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    year.write_text(text.replace("27.01.2027", "16.06.2027"), encoding="utf-8")
    (root / "data/2027-2028.yaml").write_text(
        "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\n",
        encoding="utf-8",
    )
    duties = json.loads(say("2027-06-19", "status", "Nettverk Aust", "--format", "json")[1])
    assert ("2027-06-16", "fyll ut referatet") in [
        (each["møte"], each["plikt"]) for each in duties["oppgåver"]
    ]


def test_same_thing_agreed_twice_in_one_meeting_is_two(root: Path, say: Say) -> None:
    twice = [("Observasjon", "Per", "20.09.2026"), ("Observasjon", "Per", "20.10.2026")]
    fill(root, say, OPENING, Filling(CHANGES, twice))
    assert [each["frist"] for each in actions(say, OPENING)] == ["20.09.2026", "20.10.2026"]


def test_agreed_again_without_a_deadline_keeps_the_one_it_had(root: Path, say: Say) -> None:
    fill(root, say, OPENING, Filling(CHANGES, [("Lesa", "Per og Kari", "01.12.2026")]))
    fill(root, say, SECOND, Filling(CHANGES, [("Lesa", "Kari og Per", "")]))
    assert [(each["kva"], each["frist"]) for each in actions(say, THIRD)] == [
        ("Lesa", "01.12.2026")
    ]
