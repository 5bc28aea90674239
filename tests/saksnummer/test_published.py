"""Items have the same numbers wherever they are shown, and keep those that were published."""

import re
from datetime import date
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

from nettverk.archive.hendingar import Hendingsslag
from nettverk.workspace.kunngjering import make_hending
from nettverk.workspace.workspace import Workspace
from tests.cli.files import give
from tests.conftest import Golden
from tests.documents.reading import read_parts
from tests.documents.test_golden import split_lines

from .working import (
    DATA,
    FIRST,
    GOLDEN,
    LOG,
    NETWORKS,
    NEXT,
    SECOND,
    YEAR,
    Do,
    edit,
    numbers,
    publish,
    put_in,
    write,
)


def test_notice_and_minutes_have_the_same_numbers(do: Do, root: Path) -> None:
    for day in (FIRST, NEXT):
        assert write(do, day).code == 0
        assert write(do, day, "referat").code == 0
    notice, minutes = numbers(root, FIRST), numbers(root, FIRST, "referat")
    assert [*notice.values()] == [*minutes.values()] == [f"{nr}/26" for nr in range(15, 24)]
    assert notice["Kva gjer eg og me fram til neste møte?"] == "22/26"
    assert [*numbers(root, NEXT).values()] == [f"{nr}/27" for nr in range(1, 11)]


def test_what_is_told_names_items_by_the_same_numbers(do: Do) -> None:
    said = write(do, FIRST).said
    assert "«Fellestema» (sak 20/26)" in said
    assert not re.search(r"sak \d+(?![\d/])", said)


@pytest.mark.parametrize("kind", ["innkalling", "referat"])
def test_golden(kind: str, do: Do, root: Path, golden: Golden) -> None:
    write(do, SECOND, kind)
    stem = root / YEAR / "alt" / f"2026-12-02-{kind}"
    golden(GOLDEN / f"{kind}.md", stem.with_suffix(".md").read_text(encoding="utf-8"))
    word = read_parts(stem.with_suffix(".docx").read_bytes())["word/document.xml"]
    golden(GOLDEN / f"{kind}.xml", split_lines(word))
    assert not re.search(r"[Ss]ak[ \u00a0]\d+(?![\d/])", word.decode())
    assert not re.search(r"[Ss]ak \d", word.decode())


def test_turned_off_is_as_if_there_were_none(do: Do, root: Path) -> None:
    edit(root, NETWORKS, "    saksnummer: ja\n", "    saksnummer: nei\n")
    for each in ("innkalling", "referat"):
        assert do(each, "Alt", "--møte", SECOND).code == 0
    assert next(iter(numbers(root, SECOND).values())) == "1"
    do("utlagt", "innkalling", "Alt", "--møte", SECOND, "--likevel")
    head, line = (root / LOG).read_text(encoding="utf-8").splitlines()
    noted = dict(zip(head.split(";"), line.split(";"), strict=True))
    assert noted["saksnummer"] == "", "it stands before who is called"


def test_published_numbers_stay_and_what_is_not_goes_around_them(do: Do, root: Path) -> None:
    write(do, FIRST)
    before = numbers(root, FIRST)
    publish(do, FIRST)
    edit(root, DATA, "møte: [28.10.2026, 02.12.2026]", "møte: [02.12.2026]")
    put_in(root, "Heilt ny sak")
    write(do, FIRST)
    now = numbers(root, FIRST)
    assert now == {**before, "Heilt ny sak": "24/26"}
    write(do, SECOND)
    assert min(numbers(root, SECOND).values()) == "25/26"
    # An item that is gone leaves its number, and gets it back.
    text = (root / DATA).read_text(encoding="utf-8")
    edit(root, DATA, "          - tittel: Heilt ny sak\n            minutt: 10\n", "", 1)
    edit(root, DATA, "        saker:\n", "        saker: []\n")
    publish(do, FIRST)
    (root / DATA).write_text(text, encoding="utf-8")
    write(do, FIRST)
    assert numbers(root, FIRST)["Heilt ny sak"] == "24/26"


def test_what_was_published_is_known_without_its_file_and_without_the_list(
    do: Do, root: Path
) -> None:
    write(do, FIRST)
    publish(do, FIRST)
    before = numbers(root, FIRST)
    put_in(root, "Først", "16.09.2026")
    log = (root / LOG).read_text(encoding="utf-8")
    for noted, there in ((True, False), (False, True)):
        (root / LOG).write_text(
            log if noted else re.sub(r";[^;\n]*$", "", log, flags=re.MULTILINE), encoding="utf-8"
        )
        if not there:
            for each in (root / YEAR / "alt").glob("*28-innkalling.*"):
                each.unlink()
        write(do, FIRST)
        assert numbers(root, FIRST) == before


def test_notice_that_was_numbered_by_hand_is_gone_on_from(do: Do, root: Path) -> None:
    write(do, FIRST)
    path = root / YEAR / "alt" / "2026-10-28-innkalling.docx"
    document = docx.Document(str(path))
    for table in document.tables:
        for row in table.rows:
            if match := re.fullmatch(r"(\d+)/26", row.cells[0].text):
                row.cells[0].paragraphs[0].runs[0].text = f"{int(match[1]) + 26}/26"
    document.save(str(path))
    publish(do, FIRST)
    assert "41/2026 vertsskulen, 42/2026 runde på skulen" in (root / LOG).read_text("utf-8")
    write(do, SECOND)
    assert min(numbers(root, SECOND).values()) == "50/26"


def test_number_that_is_used_is_not_published_again(do: Do, root: Path) -> None:
    for day in (FIRST, SECOND):
        write(do, day)
    put_in(root, "Heilt ny sak")
    write(do, FIRST)
    publish(do, FIRST)
    answer = do("utlagt", "innkalling", "Alt", "--møte", SECOND)
    assert answer.code == 1
    assert (
        "Desse saksnummera er brukte på andre saker: 24/26 («evaluering», 28.10.2026)."
        in answer.said
    )
    write(do, SECOND)
    assert "andre saker" not in publish(do, SECOND).said


@pytest.mark.parametrize(("told", "first"), [(False, "16/26"), (True, "15/26")])
def test_notice_taken_back_before_anybody_was_told_frees_its_numbers(
    told: bool, first: str, do: Do, root: Path
) -> None:
    write(do, FIRST)
    publish(do, FIRST, *(["--sendt"] if told else []))
    do("utlagt", "innkalling", "Alt", "--møte", FIRST, "--tilbake")
    put_in(root, "Føre", "16.09.2026")
    write(do, FIRST)
    assert min(numbers(root, FIRST).values()) == first


OWN_TEMPLATE = """\
# Innkalling til møte i {{ nettverk.namn }}

{% for sak in sakliste if sak.nr %}
- Sak {{ sak.nr }}: {{ sak.tittel }}{% if sak.nr == 1 %} (først){% endif %}

{% endfor %}
"""


def test_own_template_of_before_has_the_numbers(do: Do, root: Path) -> None:
    give(root, OWN_TEMPLATE)
    answer = write(do, FIRST)
    assert answer.code == 0
    text = (root / YEAR / "alt" / "2026-10-28-innkalling.md").read_text(encoding="utf-8")
    assert "- Sak\u00a015/26: Vertsskulen\n" in text
    publish(do, FIRST)
    assert "15/2026 vertsskulen, 16/2026 runde på skulen" in (root / LOG).read_text("utf-8")


def test_host_that_is_first_on_the_agenda_wishes_welcome(do: Do) -> None:
    said = do("melding", "vert", "Alt", "--møte", SECOND).out
    assert "- ønskja velkomen og fortelja kort om skulen kl. 12.00" in said


def test_file_with_a_number_that_is_noted_for_another_item_does_not_decide(
    do: Do, root: Path
) -> None:
    for day in (FIRST, SECOND):
        write(do, day)
    publish(do, FIRST)
    put_in(root, "Heilt ny sak")
    write(do, FIRST)
    publish(do, FIRST)
    publish(do, SECOND)
    log = (root / LOG).read_text(encoding="utf-8")
    (root / LOG).write_text(re.sub(r"(2026-12-02;.*);24/2026.*", r"\1", log), encoding="utf-8")
    write(do, SECOND)
    now = numbers(root, SECOND)
    assert now["Vertsskulen"] == "36/26"
    assert {*now.values()} == {f"{nr}/26" for nr in range(25, 37)}


def test_notice_of_another_day_lacks_nothing_for_its_numbers(do: Do, root: Path) -> None:
    write(do, FIRST)
    path = root / YEAR / "alt" / "2026-10-28-innkalling.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nTa med sko.\n", encoding="utf-8")
    edit(
        root,
        DATA,
        f"      - dato: {FIRST}\n",
        f"      - dato: {FIRST}\n        ny_dato: 29.10.2026\n",
    )
    put_in(root, "Før", "16.09.2026")
    assert "og 2026-10-29-innkalling manglar «Ta med sko.»." in do("sjekk").said


def test_what_is_noted_counts_at_once(root: Path) -> None:
    workspace = Workspace(root, date(2026, 9, 1))
    _, first, second, *_ = (
        each
        for each in workspace.plan.møte["Alt"]
        if each.dato.year == 2026 and each.dato.month > 8
    )
    assert str(workspace.number(second)[0][0]) == "24/26"
    told = make_hending(workspace.today, first, "innkalling", Hendingsslag.UTLAGT)
    workspace.note([replace(told, saksnummer="50/2026 skuletema")])
    assert {title: str(nr) for nr, title in workspace.number(first)}["skuletema"] == "50/26"
