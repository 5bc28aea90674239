"""Rows are read under their heads by the grid; what fits no head is told, and is no guess."""

from datetime import date

import pytest

from nettverk.model.referat import Avtale, Status
from nettverk.referat.blocks import Reading
from nettverk.referat.markup import read_markdown
from nettverk.referat.understanding import Understood, understand
from nettverk.referat.word import read_word

from .test_word import run, word

DAY = date(2026, 11, 4)
TITLE = "## Kva gjer eg og me fram til neste møte?\n\n"
END = "\n## Endringar til neste møte\n"
SVAR = "## Oppfølging frå sist\n\n| Kva | Kven | Frist | Status |\n|-|-|-|-|\n"
PRINTED = f"{SVAR}| Lesa | nettverksleiar | 1.12. | |\n| Skriva | Kari | 2.12. | |\n"


def read(reading: Reading) -> Understood:
    return understand(reading, [], DAY, "referat.md")


def read_rows(*rows: str) -> Understood:
    """Read the table of new actions, written with pipes."""
    first, *rest = rows
    lines = [first, "|".join(["", *["-"] * (first.count("|") - 1), ""]), *rest]
    return read(read_markdown(TITLE + "\n".join(lines) + "\n" + END))


def cell(text: str, span: int = 1) -> str:
    return f"<w:tc><w:tcPr><w:gridSpan w:val='{span}'/></w:tcPr><w:p>{run(text)}</w:p></w:tc>"


def read_grid(*rows: tuple[int, list[tuple[str, int]]]) -> Understood:
    """Read a table in Word: how much each row leaves empty, and its cells with their widths."""
    made = "".join(
        f"<w:tr><w:trPr><w:gridBefore w:val='{before}'/></w:trPr>"
        f"{''.join(cell(*each) for each in cells)}</w:tr>"
        for before, cells in rows
    )
    heading = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>{}</w:p>'.format
    title, end = (heading(run(each.strip("#\n "))) for each in (TITLE, END))
    return read(read_word(word(f"{title}<w:tbl>{made}</w:tbl>{end}")))


HEAD = (0, [("Kva", 2), ("Kven", 1), ("Frist", 1)])
GRIDS = {
    "a border is dragged": ((0, [("Lesa", 1), ("Per", 2), ("1.12.", 1)]), ("Lesa", "Per", "1.12.")),
    "shifted as a whole": ((1, [("Lesa", 1), ("Per", 2), ("1.12.", 1)]), ("Lesa", "Per", "1.12.")),
    "no deadline": ((0, [("Lesa", 2), ("Per", 1)]), ("Lesa", "Per", "")),
    "what and who are one": ((0, [("Lesa", 3), ("1.12.", 1)]), ("Lesa", "", "1.12.")),
    "who and when are one": ((0, [("Lesa", 2), ("Per 1.12.", 2)]), ("Lesa", "Per", "1.12.")),
    "a cell more, and empty": (
        (0, [("Lesa", 2), ("Per", 1), ("1.12.", 1), ("", 1)]),
        ("Lesa", "Per", "1.12."),
    ),
}


@pytest.mark.parametrize("what", GRIDS)
def test_row_under_its_head(what: str) -> None:
    row, agreed = GRIDS[what]
    found = read_grid(HEAD, row)
    assert [(each.kva, each.kven, each.frist) for each in found.referat.avtalar] == [agreed]
    assert found.problems == ()


UNFIT = {
    "nothing in the first column": (1, [("Per", 1), ("1.12.", 1)]),
    "half under a head": (0, [("Lesa", 1), ("1.12.", 3)]),
    "one text for all": (0, [("Hugs dette til våren", 4)]),
    "a cell too many": (0, [("Lesa", 2), ("Per", 1), ("1.12.", 1), ("Kari", 1)]),
}


@pytest.mark.parametrize("what", UNFIT)
def test_row_that_fits_no_head_is_told(what: str) -> None:
    found = read_grid(HEAD, UNFIT[what], (0, [("Skriva", 2), ("Kari", 1), ("", 1)]))
    said = " / ".join(text for text, _ in UNFIT[what][1])
    (problem,) = found.problems
    assert problem.what.startswith(f"Rutene i rada «{said}» passar ikkje med overskriftene")
    assert found.referat.avtalar == (Avtale("Skriva", "Kari"),)


def test_row_with_nothing_but_the_prompt_fits_anywhere() -> None:
    found = read_grid(HEAD, (0, [("", 1), ("", 1), ("", 1), ("Vel dato", 2)]))
    assert (found.referat.avtalar, found.problems) == ((), ())


def test_head_in_the_middle_rules_what_is_below() -> None:
    found = read_rows(
        "|Kva|Kven|Frist|", "|Lesa|Per||", "|Hva|Frist|Ansvarlig|", "|Skriva|1.12.|Kari|"
    )
    assert found.referat.avtalar == (
        Avtale("Lesa", "Per"),
        Avtale("Skriva", "Kari", "1.12.", date(2026, 12, 1)),
    )
    assert found.problems == ()


def test_head_in_the_middle_may_have_a_number() -> None:
    found = read_rows("|Nr.|Kva|Kven|", "|1|Lesa|Per|", "|2|Kva|Kven|", "|3|Skriva|Kari|")
    assert found.referat.avtalar == (Avtale("Lesa", "Per"), Avtale("Skriva", "Kari"))
    assert found.problems == ()


def test_action_that_begins_like_a_head_is_an_action() -> None:
    found = read_rows("|Kva|Kven|", "|Tiltak mot mobbing|Ansvarleg lærar|")
    assert [(each.kva, each.kven) for each in found.referat.avtalar] == [
        ("Tiltak mot mobbing", "Ansvarleg lærar")
    ]


def test_table_that_is_copied_agrees_once() -> None:
    rows = ("|Kva|Kven|", "|Lesa|Per|", "|Skriva|Kari|")
    copied = read_rows(*rows, *rows)
    assert copied.referat.avtalar == (Avtale("Lesa", "Per"), Avtale("Skriva", "Kari"))


def test_row_that_says_only_what_is_merged_into_it_is_empty() -> None:
    html = (
        "<table><tr><th>Kva</th><th>Kven</th><th>Frist</th></tr>"
        "<tr><td>Lesa</td><td>Per</td><td rowspan='3'>1.12.</td></tr>"
        "<tr><td></td><td></td></tr><tr><td>Skriva</td><td>Kari</td></tr></table>\n"
    )
    merged = "<w:tc><w:tcPr><w:vMerge{}/></w:tcPr><w:p>{}</w:p></w:tc>".format
    empty = "<w:tc><w:p/></w:tc>"
    rows = (
        cell("Kva") + cell("Kven") + cell("Frist"),
        cell("Lesa") + cell("Per") + merged(" w:val='restart'", run("1.12.")),
        empty + empty + merged("", ""),
        cell("Skriva") + cell("Kari") + merged("", ""),
    )
    table = "".join(f"<w:tr>{each}</w:tr>" for each in rows)
    heading = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>{}</w:p>'.format
    title, end = (heading(run(each.strip("#\n "))) for each in (TITLE, END))
    for reading in (
        read_markdown(f"{TITLE}{html}{END}"),
        read_word(word(f"{title}<w:tbl>{table}</w:tbl>{end}")),
    ):
        found = read(reading)
        assert [(each.kva, each.frist) for each in found.referat.avtalar] == [
            ("Lesa", "1.12."),
            ("Skriva", "1.12."),
        ]
        assert found.problems == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [("Hugs bok", True), ("☒", True), ("1.12.", True), ("1.", False), ("–", False)],
)
def test_words_in_a_column_without_a_head_are_told(text: str, told: bool) -> None:
    found = read_rows("|Kva|Kven|Frist||", f"|Lesa|Per|1.12.|{text}|")
    assert [(each.kva, each.kven) for each in found.referat.avtalar] == [("Lesa", "Per")]
    what = f"«{text}» i rada «Lesa» står i ein kolonne utan overskrift og er ikkje lese."
    assert [each.what for each in found.problems] == ([what] if told else [])


@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        ("", None, ""),
        ("ny", None, ""),
        ("gjort", Status.GJORT, ""),
        ("fell bort", Status.FELL_BORT, ""),
        ("kanskje", None, "Statusen «kanskje» til «Lesa» er ikkje forstått."),
    ],
)
def test_status_of_what_is_agreed_now(text: str, status: Status | None, told: str) -> None:
    found = read_rows("|Kva|Kven|Status|", f"|Lesa|Per|{text}|")
    assert found.referat.avtalar == (Avtale("Lesa", "Per", status=status),)
    assert [each.what for each in found.problems] == ([told] if told else [])


PROMPTS = [
    "Vel dato",
    "Klikk eller trykk for å skrive inn en dato.",
    "Klikk her for å skriva inn ein dato",
    "Click or tap to enter a date.",
]


@pytest.mark.parametrize("prompt", PROMPTS)
def test_prompt_in_frist_alone_is_none(prompt: str) -> None:
    found = read_rows("|Kva|Kven|Frist|", f"|Lesa|Per|{prompt}|", f"|||{prompt}|")
    assert found.referat.avtalar == (Avtale("Lesa", "Per"),)


@pytest.mark.parametrize(
    "kva",
    [
        "Vel dato",
        "Vel dato for foreldremøtet",
        "Klikk deg inn på Visma og finn ny dato",
        "Klikk deg inn på Visma og finn ny dato for samtalane",
    ],
)
def test_action_in_the_words_of_the_prompt_is_kept(kva: str) -> None:
    found = read_rows("|Kva|Kven|Frist|", f"|{kva}|Per|Vel dato|")
    assert found.referat.avtalar == (Avtale(kva, "Per"),)


@pytest.mark.parametrize(
    ("row", "kven", "frist", "told"),
    [
        ("| Lesa | nettverksleiar | 1.12. | gjort |", "nettverksleiar", "", False),
        ("| Lesa | Per | 15.12. | |", "Per", "15.12.", False),
        ("| Lesa | Kari | 2.12. | |", "Kari", "2.12.", False),
        ("| Lesa | Per | 35.2. | |", "Per", "35.2.", True),
        ("| Lesa | Per | torsdag 4.12. | |", "Per", "torsdag 4.12.", True),
    ],
)
def test_what_is_printed_is_no_news_and_what_is_new_is_read(
    row: str, kven: str, frist: str, told: bool
) -> None:
    reading = read_markdown(f"{SVAR}{row}\n\n{TITLE}{END}")
    found = understand(reading, [read_markdown(PRINTED).blocks], DAY, "referat.md")
    assert [(each.kven, each.frist) for each in found.referat.svar] == [(kven, frist)]
    assert [frist in each.what for each in found.problems] == [True] * told


OWN = {
    "days": ("| Når | Kva |", "| 15.1. | Nasjonale prøvar |"),
    "duties": ("| Oppgåve | Ansvar |", "| Vakt | Ola |"),
    "pupils": ("| Namn | Frammøte |", "| Ola Elev | x |"),
}


@pytest.mark.parametrize("what", OWN)
def test_table_of_ones_own_in_an_item_agrees_on_nothing(what: str) -> None:
    head, row = OWN[what]
    table = f"## Sak 3: Felles informasjon\n\n{head}\n|-|-|\n{row}\n\n"
    found = read(read_markdown(f"{table}{TITLE}| Kva | Kven |\n|-|-|\n{END}"))
    assert (found.referat.avtalar, found.referat.til_stades) == ((), ())


def test_long_deadline_is_not_cut() -> None:
    text = f"Vel dato 1.12. {'og noko til ' * 30}slutt"
    found = read_rows("|Kva|Kven|Frist|", f"|Lesa|Per|{text}|")
    assert found.referat.avtalar[0].frist.endswith("slutt")


def test_row_that_a_program_has_moved_to_the_left_is_told() -> None:
    found = read_rows(
        "| Kva |  | Kven | Frist |",
        "| Lesa |  | Kari | 1.12. |",
        "| Skriva | Per | 3.12. |  |",
        "| Ringja |  | Per |  |",
    )
    assert [(each.kva, each.kven) for each in found.referat.avtalar] == [
        ("Lesa", "Kari"),
        ("Ringja", "Per"),
    ]
    (told,) = found.problems
    assert told.what.startswith("Rutene i rada «Skriva / Per / 3.12.» passar ikkje")


def test_row_with_too_few_cells_is_told() -> None:
    found = read_rows("| Kva | Kven | Frist |", "| Kari | 3.12. |")
    assert [each.what for each in found.problems] == [
        "«3.12.» under «Kven» ved «Kari» er ein frist."
    ]


def test_words_beside_a_row_that_has_all_its_cells_move_nothing() -> None:
    found = read_rows("| Kva |  | Kven | Frist |", "| Lesa | haster | Kari | 1.12. |")
    assert [(each.kva, each.kven) for each in found.referat.avtalar] == [("Lesa", "Kari")]
    assert [each.what.partition(" i ")[0] for each in found.problems] == ["«haster»"]


def test_lines_of_a_status_are_read_each_by_itself() -> None:
    """Two lines that say two things are no one thing, and are told on one line."""
    cells = [("Lesa", 1), ("Per", 1), ("ventar på svar\nutført", 1)]
    found = read_grid((0, [("Kva", 1), ("Kven", 1), ("Status", 1)]), (0, cells))
    (problem, *_) = found.problems
    assert problem.what == "Statusen «ventar på svar; utført» til «Lesa» er ikkje forstått."
