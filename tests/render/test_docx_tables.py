"""Tables from pipes and from HTML."""

import pytest

from .conftest import TEXT_WIDTH, Docx, W, Write, text, widths


def grid(document: Docx) -> list[list[str]]:
    """Return the text of every cell of the first table."""
    return [
        ["\n".join(text(p) for p in cell.iter(f"{W}p")) for cell in row.iterfind(f"{W}tc")]
        for row in document.all("(.//w:tbl)[1]/w:tr")
    ]


@pytest.mark.parametrize(
    ("markdown", "cells"),
    [
        ("| a | b |\n|---|---|\n| c |\n| d | e | f |", [["a", "b"], ["c", ""], ["d", "e | f"]]),
        ("| | |\n|-|-|\n| a | b |", [["a", "b"]]),
        ("| a\\|b | `c\\|d`<br>e |\n|-|-|", [["a|b", "c|d\ne"]]),
        ("<table><tr><td>a  b</td><td>&amp;<br>c</td></tr></table>", [["a b", "&\nc"]]),
        ("<table><tr><td>a <b> b</b> <i> </i>\nc</td></tr></table>", [["a b c"]]),
        ("<table>\n<tr><td>\n\n*a*\n\nb\n\n- c\n\n</td></tr></table>", [["a\nb\nc"]]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", [["a", "b"], ["c", ""]]),
        ("<table><td>a</td></table>", [["a"]]),
        ("<table><tr><td></td><td>a</td></tr></table>", [["", "a"]]),
        ("<table><tr><td colspan='2'>a</td></tr><tr><td>b</td><td>c", [["a"], ["b", "c"]]),
        ("<table><tr><td>\n\n> a\n\n</td><td>b</td></tr></table>", [["a", "b"]]),
        ("> <table><tr><td>\n>\n> a\n\nb", [["a"]]),
        ("- <table><tr><td>\n\n  a\n\n- b\n\n</td></tr></table>", [["a"]]),
        ("<table><tr><td>\n\n- a\n\n  </td>\n\n</td><td>b</td></tr></table>", [["a", "b"]]),
    ],
)
def test_cells(docx: Write, markdown: str, cells: list[list[str]]) -> None:
    document = docx(markdown)

    assert grid(document) == cells
    for row in document.all(".//w:tr"):
        spans = [int(s) for s in row.xpath("*/*/*[local-name()='gridSpan']/@*")]
        assert len(row.findall(f"{W}tc")) + sum(spans) - len(spans) == len(widths(document))


@pytest.mark.parametrize(
    ("said", "span"), [("2", 2), ("0", 1), ("999", 60), ("²", 1), ("9" * 5000, 1), ("-2", 1)]
)
def test_cell_spans_no_more_columns_than_word_has(docx: Write, said: str, span: int) -> None:
    document = docx(f"<table><tr><td colspan='{said}'>a</td></tr></table>")

    assert len(widths(document)) == span


def test_text_beside_cells_is_not_lost(docx: Write) -> None:
    document = docx("<table>før<tr>inni<td>a</td></tr></table>etter")

    assert [t for _, t in document.paragraphs()] == ["før", "inni", "a", "etter"]


def test_table_in_table(docx: Write) -> None:
    document = docx("<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>")

    assert len(document.all("./w:tbl/w:tr/w:tc")) == 2
    assert text(document.all("./w:tbl//w:tbl")[0]) == "a"
    assert sum(widths(document)) == TEXT_WIDTH


@pytest.mark.parametrize(
    ("markdown", "header", "whole", "look"),
    [
        ("| a |\n|---|\n| b |", 1, 2, "0620"),
        ("| |\n|---|\n| b |", 0, 1, "0600"),
        ("<table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr></table>", 1, 2, "0620"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>", 1, 2, "06A0"),
        ("<table><tr><th scope='row'>c</th><td>d</td></tr></table>", 0, 1, "0680"),
    ],
)
def test_rows_and_look(docx: Write, markdown: str, header: int, whole: int, look: str) -> None:
    document = docx(markdown)

    assert len(document.all(".//w:tblHeader")) == header
    assert len(document.all(".//w:cantSplit")) == whole
    assert document.value(".//w:tblLook/@w:val") == look


def test_alignment_and_keeping(docx: Write) -> None:
    document = docx("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")

    assert document.all("(.//w:tr)[2]//w:jc/@w:val") == ["center", "right"]
    assert len(document.all("(.//w:tr)[1]//w:keepNext")) == 3
    assert not document.all("(.//w:tr)[2]//w:keepNext")


@pytest.mark.parametrize(
    ("rows", "kept"),
    [(["kort"] * 3, [1, 2]), (["kort"] * 16, [15]), (["kort", "x " * 900, "y " * 900], [2])],
)
def test_no_row_is_left_alone_on_a_page(docx: Write, rows: list[str], kept: list[int]) -> None:
    below = "\nx" * 1_000
    document = docx("| a |\n|---|\n" + "".join(f"| {each} |\n" for each in rows) + below)

    found = [bool(row.findall(f".//{W}keepNext")) for row in document.all(".//w:tr")]
    assert [number for number, each in enumerate(found) if each] == [0, *kept]


def test_row_that_a_page_has_room_for_is_not_parted(docx: Write) -> None:
    document = docx(
        f"<table><tr><td>{'Ei lang setning. ' * 400}</td></tr><tr><td>b</td></tr></table>"
    )

    assert [bool(row.findall(f".//{W}cantSplit")) for row in document.all(".//w:tr")] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        (["a", "b", "c", "d", "e"], ["b", "c", "d"]),
        (["a", "b", "lang " * 120], []),
        (["a", "lang " * 60, "c"], ["lang " * 60]),
        (["a", "b", "| c |\n|---|\n| d |"], ["a", "b", "c"]),
    ],
)
def test_end_is_held_together_until_it_has_four_lines(
    docx: Write, blocks: list[str], kept: list[str]
) -> None:
    document = docx("\n\n".join(blocks))

    held = [each for each in document.all(".//w:p") if each.find(f"{W}pPr/{W}keepNext") is not None]
    assert [text(each) for each in held] == [each.strip() for each in kept]
    last = document.all(".//w:p")[-1]
    assert (last.find(f"{W}pPr/{W}keepLines") is not None) is ("|" not in blocks[-1])


@pytest.mark.parametrize(
    ("markdown", "caption", "description"),
    [
        ("## Sak & *liste*\n\n| Nr | **Sak** |\n|-|-|", "Sak & liste", "Kolonnar: Nr, Sak"),
        ("<table><caption>Namn</caption><tr><td>a</td></tr></table>", "Namn", ""),
        ("| a |\n|-|", "", "Kolonnar: a"),
    ],
)
def test_caption(docx: Write, markdown: str, caption: str, description: str) -> None:
    document = docx(markdown)

    assert document.value(".//w:tblCaption/@w:val") == caption
    assert document.value(".//w:tblDescription/@w:val") == description


def test_every_caption_of_a_table_is_kept(docx: Write) -> None:
    markup = "<table><caption>ein</caption><caption>to</caption><tr><td>x</td></tr></table>"
    assert [text for _, text in docx(markup).paragraphs()] == ["ein", "to", "x"]


def test_tables_that_touch_stay_two(docx: Write) -> None:
    document = docx("| a |\n|-|\n\n<!-- -->\n\n| b |\n|-|\n\netter")

    assert [child.tag.rpartition("}")[2] for child in document.body] == [
        *("tbl", "p", "tbl", "p", "sectPr")
    ]
    assert len(document.all("./w:p[2]//w:spacing")) == 1


def test_table_in_list_is_moved_in(docx: Write) -> None:
    document = docx("- a\n\n  | b |\n  |-|")

    assert document.value(".//w:tblInd/@w:w") == "357"
    assert sum(widths(document)) == TEXT_WIDTH - 357


PIPES = "| En kolonne | B |\n|---|---|\n| Mange ord som ville gjort kolonnen brei | |\n| | |"


@pytest.mark.parametrize(
    ("look", "line", "height", "size"),
    [
        ("linjer", "single", "510", ""),
        ("brett", "single", "5400", ""),
        ("kort", "dashed", "2400", "32"),
    ],
)
def test_comment_above_a_table_says_how_it_looks(
    docx: Write, look: str, line: str, height: str, size: str
) -> None:
    """The columns are equally wide, and a row is never divided."""
    document = docx(f"<!-- {look} -->\n\n{PIPES}")

    first, second = widths(document)
    assert (first + second, abs(first - second) <= 1) == (TEXT_WIDTH, True)
    borders = document.all(".//w:tblBorders/*")
    assert [each.get(f"{W}val") for each in borders] == [line] * 6
    heights = [
        row.xpath("string(*/*[local-name()='trHeight']/@*)") for row in document.all(".//w:tr")
    ]
    assert heights == ["", height, height]
    assert len(document.all(".//w:cantSplit")) == 3
    assert document.value(".//w:tr[2]//w:sz/@w:val") == size
    assert document.value(".//w:tr[1]//w:sz/@w:val") == ""


def test_text_of_a_card_keeps_its_size_whatever_is_in_it(docx: Write) -> None:
    document = docx(
        "<!-- kort -->\n| a | b |\n|---|---|\n| c *d* **e** `f` | [g](https://g.no) h |"
    )
    runs = document.all(".//w:tr[2]//w:r")
    assert [each.xpath("string(*/*[local-name()='sz']/@*)") for each in runs] == ["32"] * len(runs)


@pytest.mark.parametrize(
    "markdown",
    [
        PIPES,
        f"<!-- kårt -->\n\n{PIPES}",
        f"<!-- kort -->\n\nTekst.\n\n{PIPES}",
        f"{PIPES}\n\n<!-- kort -->",
        "<table><tr><!-- kort --><td>a</td><td>b</td></tr></table>",
    ],
)
def test_other_comments_say_nothing(docx: Write, markdown: str) -> None:
    document = docx(markdown)

    assert document.all(".//w:tblBorders | .//w:trHeight | .//w:vAlign") == []
    assert [t for _, t in document.paragraphs() if "kort" in t] == []
