"""What people in a hurry and their programs make of minutes: read as it was meant, or told."""

from unicodedata import normalize

import pytest

from nettverk.markdown import decode_markdown, markdown_parser
from nettverk.referat.blocks import Paragraph, Table
from nettverk.referat.markup import read_markdown
from nettverk.referat.understanding import Understood, understand
from nettverk.referat.word import read_word

from .test_heads import DAY, END, TITLE
from .test_kven import MEETING
from .test_word import CHECKBOX, cell, row, run, table, word

HEAD = f"{TITLE}| Kva | Kven | Frist |\n|-|-|-|\n"
CAME = "## Til stades\n\n| Namn | Skule | Til stades | {} |\n|-|-|-|-|\n| {} | Strandvik | | x |\n"


def read(markdown: str) -> Understood:
    return understand(read_markdown(markdown), [], DAY, "referat.md", krets=MEETING)


def told(found: Understood) -> list[str]:
    return [each.what for each in found.problems if "Fann ikkje" not in each.what]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_letters_are_read_however_an_editor_saved_them(encoding: str) -> None:
    text = "«Sjå på fråværet», Åse Ølberg"
    assert decode_markdown(text.encode(encoding)) == text


def test_letters_that_are_written_in_two_signs_are_one() -> None:
    text = normalize("NFD", "Sjå på fråværet")
    assert read_markdown(text).blocks == (Paragraph("Sjå på fråværet"),)
    assert read_word(word(f"<w:p>{run(text)}</w:p>")).blocks == (Paragraph("Sjå på fråværet"),)


@pytest.mark.parametrize(
    "cells", ["Lesing | skriving | Kari | 1.12.", "Lesa | Kari | 1.12. | Mona"]
)
def test_row_with_more_cells_than_its_head_is_told_and_not_cut(cells: str) -> None:
    text = f"{HEAD}| {cells} |\n{END}"
    found = read(text)
    assert found.referat.avtalar == ()
    assert told(found)[0].startswith(f"Rutene i rada «{cells.replace(' | ', ' / ')}» passar ikkje")
    assert " | ".join(cells.split(" | ")[2:]) in markdown_parser().render(text)


@pytest.mark.parametrize(
    "head",
    ["Meldt forfall", "Forfall/grunn", "Borte", "Ikkje møtt", "Fråvær", "Avbod", "Meldt fråvær"],
)
def test_those_who_were_away_under_another_head(head: str) -> None:
    assert read(CAME.format(head, "Mona Haugen")).referat.forfall == ("Mona Haugen",)


def test_head_of_those_who_came_that_nobody_knows_is_told() -> None:
    found = read(CAME.format("Unnskuld", "Mona Haugen"))
    assert "Kolonnen «Unnskuld» er ukjend og er ikkje lesen." in told(found)


@pytest.mark.parametrize(("note", "why"), [("sjuk", ("Mona Haugen",)), ("kom kl. 13", ())])
def test_reason_in_a_column_of_its_own_is_seen(note: str, why: tuple[str, ...]) -> None:
    text = CAME.format("Forfall | Merknad", "Mona Haugen").replace("-|\n", "-|-|\n")
    found = read(text.replace("| x |", f"| x | {note} |"))
    assert (found.told_why, told(found)) == (why, [])


@pytest.mark.parametrize("written", ["Haugen, Mona", "Mona  Haugen (rektor)", "MONA HAUGEN"])
def test_name_in_the_table_is_known_however_it_is_written(written: str) -> None:
    found = read(CAME.format("Forfall", written) + f"\n{HEAD}| Lesa | Mona | |\n{END}")
    assert (found.called, found.referat.forfall) == (("Mona Haugen",), ("Mona Haugen",))
    assert found.referat.avtalar[0].kven == "Mona Haugen"


def test_who_is_gone_from_the_table_is_known_by_name() -> None:
    found = read(CAME.format("Forfall", "Ola Nilsen") + f"\n{HEAD}| Lesa | Mona og Ola | |\n{END}")
    assert found.referat.avtalar[0].kven == "Mona Haugen og Ola Nilsen"


def test_who_stands_twice_in_the_table_came_once() -> None:
    text = CAME.format("Forfall", "Mona Haugen")
    found = read(f"{text}| Mona Haugen | Strandvik | | x |\n")
    assert found.referat.forfall == ("Mona Haugen",)


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        ("Me vart samde om:", True),
        ("Nettverket vel desse områda:", True),
        ("Vi ble enige om følgende:", True),
        ("Lesing:", False),
        ("Me vart samde om kortare møte", False),
    ],
)
def test_line_that_leads_to_a_list_is_no_item(line: str, leads: bool) -> None:
    found = read(f"{HEAD}{END}\n{line}\n\n- Kortare\n")
    assert found.referat.endringar == (("Kortare",) if leads else (line, "Kortare"))


def test_line_that_leads_to_nothing_is_an_item() -> None:
    assert read(f"{HEAD}{END}\nMe vart samde om:\n").referat.endringar == ("Me vart samde om:",)


def test_priorities_that_are_postponed_are_none() -> None:
    assert read("## Prioriterte område\n\nSaka vart utsett.\n").referat.prioriterte == ()


@pytest.mark.parametrize(
    ("kva", "kven", "many"),
    [
        ("Ringja PPT<br>Senda brev", "Kari<br>Mona", True),
        ("Ringja PPT<br>og senda brev", "Kari<br>Mona", False),
        ("Ringja PPT<br>Senda brev", "Kari", False),
    ],
)
def test_row_that_may_be_of_many_actions_is_told(kva: str, kven: str, many: bool) -> None:
    found = read(f"{HEAD}| {kva} | {kven} | |\n{END}")
    whole = kva.replace("<br>", " ")
    assert told(found) == ([f"«{whole}» kan vera fleire avtalar i éi rad."] if many else [])


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ("Kari | Ringja PPT | 1.12.", "«Kari» under «Kva» er ein person."),
        ("Ringja PPT | Kari | Mona", "«Mona» under «Frist» ved «Ringja PPT» er ein person."),
    ],
)
def test_person_under_another_head_is_told(cells: str, what: str) -> None:
    assert told(read(f"{HEAD}| {cells} |\n{END}")) == [what]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1. desember startar me kl. 9", ("1. desember startar me kl. 9",)),
        ("5. trinn: brøk", ("5. trinn: brøk",)),
        ("1. kortare\n2. betre", ("kortare", "betre")),
        ("1. Kortare", ("Kortare",)),
        ("- [ ] Kortare\n- [x] Betre", ("Kortare", "Betre")),
    ],
)
def test_numbers_and_boxes_of_lines(text: str, said: tuple[str, ...]) -> None:
    assert read(f"{HEAD}{END}\n{text}\n").referat.endringar == said


@pytest.mark.parametrize("sign", ["☒", "☑", "x"])
def test_cross_that_is_written_in_a_box_ticks_it(sign: str) -> None:
    assert read_word(word(f"<w:p>{CHECKBOX.format(0, sign)}</w:p>")).blocks == (Paragraph("☒"),)


A = cell(run("A"))
PICTURE = (
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
    "</w:drawing></w:r></w:p>"
)
PART = "<w:p><w:pPr><w:pStyle w:val='Heading2'/></w:pPr><w:r><w:t>Endringar</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        (f"{PART}{PICTURE}", ("eit bilete",)),
        (f"{PART}{table(row(f'<w:tc>{PICTURE}</w:tc>', cell(run('A'))))}", ("eit bilete",)),
        (PICTURE, ()),
        (
            table(row(f"<w:tc>{table(row(cell(run('B')), cell(run('C'))))}<w:p/></w:tc>", A)),
            ("tabellen i ei rute «B C»",),
        ),
        (
            table(row(f"<w:tc>{table(row(cell(run('B'))))}<w:p/></w:tc>", A)),
            (),
        ),
    ],
)
def test_picture_and_table_that_nobody_can_read_are_told(body: str, lost: tuple[str, ...]) -> None:
    style = "<w:style w:type='paragraph' w:styleId='Heading2'><w:name w:val='heading 2'/></w:style>"
    assert read_word(word(body, style)).lost == lost


def test_table_in_a_frame_is_read() -> None:
    inner = table(row(cell(run("A")), cell(run("B"))))
    (found,) = read_word(word(table(row(f"<w:tc>{inner}<w:p/></w:tc>")))).blocks
    assert isinstance(found, Table)
    assert found.rows == (("A", "B"),)


@pytest.mark.parametrize(
    ("texts", "struck"),
    [
        ((("1.12.", True), (" 8.12.", False)), []),
        ((("1.12.", True),), ["1.12. / 1.12."]),
        ((("1.12.", False),), []),
    ],
)
def test_what_is_struck_beside_other_words_is_another_wording(
    texts: tuple[tuple[str, bool], ...], struck: list[str]
) -> None:
    runs = "".join(run(text, "<w:strike/>" if gone else "") for text, gone in texts)
    found = read_word(word(table(row(cell(runs), cell(runs)))))
    assert list(found.struck) == struck
    cells = "".join(f"~~{text}~~" if gone else text for text, gone in texts)
    markdown = read_markdown(f"| a | b |\n|-|-|\n| {cells} | {cells} |\n")
    assert bool(markdown.struck) == bool(struck)


@pytest.mark.parametrize(
    "line",
    ["Utsetja vedtaket til januar", "Rakk ikkje saka, tek ho neste gong."],
)
def test_item_that_may_be_postponed_is_told(line: str) -> None:
    assert f"«{line}» kan seia at saka er utsett" in told(read(f"## Sak 3: Lesing\n\n{line}\n"))[0]


def test_item_that_is_postponed_for_long_is_postponed() -> None:
    assert read("## Sak 3: Lesing\n\nUtsett på ubestemt tid\n").referat.utsette == ("lesing",)
