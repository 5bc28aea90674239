"""Each construct of Markdown becomes the construct Word has for it."""

from collections.abc import Callable

import pytest

from .conftest import Docx, style, text

Write = Callable[[str], Docx]


@pytest.mark.parametrize(
    ("markdown", "paragraphs"),
    [
        *((f"{'#' * n} Tittel", [(f"Heading{n}", "Tittel")]) for n in range(1, 7)),
        ("a\nb", [("Normal", "a b")]),
        ("a  \nb\\\nc<br/>d", [("Normal", "a\nb\nc\nd")]),
        ("a&nbsp;b &copy; &#9744;", [("Normal", "a\u00a0b © ☐")]),
        ("- a\n- b", [("ListBullet", "a"), ("ListBullet", "b")]),
        ("1. a\n\n   b", [("ListNumber", "a"), ("ListContinue", "b")]),
        ("- a\n\n  1. b", [("ListBullet", "a"), ("ListBullet", "b")]),
        ("- - a", [("ListBullet", ""), ("ListBullet", "a")]),
        ("- \n- a", [("ListBullet", ""), ("ListBullet", "a")]),
        ("- # a", [("Heading1", "a")]),
        ("- > a", [("Quote", "a")]),
        ("> a\n>\n> - b\n>\n> > c", [("Quote", "a"), ("ListBullet", "b"), ("Quote", "c")]),
        ("```py\na\n  b\n```", [("SourceCode", "a\n  b")]),
        ("- a\n\n  ```\n  b\n  ```", [("ListBullet", "a"), ("ListCode", "b")]),
        ("> - a\n>\n>   b", [("ListBullet", "a"), ("ListQuote", "b")]),
        ("```\n\n```\n\na", [("Normal", "a")]),
        ("    a\n    \tb", [("SourceCode", "a\n\tb")]),
        ("a\n\n---\n\nb", [("Normal", "a"), ("Normal", ""), ("Normal", "b")]),
        ("<!-- a -->\n\nb <!-- c --> d", [("Normal", "b  d")]),
        ("<!-- open\n\na", []),
        ("a <span class='x'>b</span> <u>c</u>", [("Normal", "a b c")]),
        ("<div>\na  <em>b</em><br>c\n<p>d\n</div>", [("Normal", "a b\nc"), ("Normal", "d")]),
        ("<script>\nx()\n</script>\n\na", [("Normal", "a")]),
        ("<td>a</td>", [("Normal", "a")]),
    ],
)
def test_paragraphs(docx: Write, markdown: str, paragraphs: list[tuple[str, str]]) -> None:
    assert docx(markdown).paragraphs() == paragraphs


@pytest.mark.parametrize(
    ("markdown", "runs"),
    [
        ("**a**", [("a", ["b"])]),
        ("*a*", [("a", ["i"])]),
        ("~~a~~", [("a", ["strike"])]),
        ("***a** b* c", [("a", ["b", "i"]), (" b", ["i"]), (" c", [])]),
        ("`a  b`", [("a  b", ["rStyle"])]),
        ("**`a`**", [("a", ["rStyle", "b"])]),
        ("[`a`](x)", [("a", ["rStyle", "u"])]),
        ("[**a** b](x)", [("a", ["rStyle", "b"]), (" b", ["rStyle"])]),
    ],
)
def test_runs(docx: Write, markdown: str, runs: list[tuple[str, list[str]]]) -> None:
    found = [
        (text(run), [child.tag.rpartition("}")[2] for child in run.xpath("*[1]/*[not(self::*/*)]")])
        for run in docx(markdown).all(".//w:r")
    ]

    assert [(t, [name for name in names if name != "t"]) for t, names in found] == runs


def test_links(docx: Write) -> None:
    document = docx(
        '[a](https://x.no/?a=1&b=2 "Tip") [b](https://x.no/?a=1&b=2) <k@x.no> [c][r] [d]() [e](#f)'
        "\n\n[r]: <fil med rom.docx>"
    )
    relations = document.relations()
    key = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    links = document.all(".//w:hyperlink")

    assert [relations[link.get(key)] for link in links] == [
        "https://x.no/?a=1&b=2",
        "https://x.no/?a=1&b=2",
        "mailto:k@x.no",
        "fil%20med%20rom.docx",
    ]
    assert links[0].get(key) == links[1].get(key)
    assert document.value(".//w:hyperlink/@w:tooltip") == "Tip"
    assert text(document.body).endswith("c d e")


def test_address_that_would_damage_the_file_is_text(docx: Write) -> None:
    document = docx("[a](http://x:port/) [b](http://[) [c](http://) [d](http:///x)")

    assert not document.all(".//w:hyperlink")


def numbers(document: Docx) -> list[tuple[str, str]]:
    """Return list instance and level of each numbered paragraph."""
    return [
        (p.xpath("string(*/*/*[local-name()='numId']/@*)"), p.xpath("string(*/*/*[1]/@*)"))
        for p in document.all(".//w:p[w:pPr/w:numPr]")
    ]


def test_every_ordered_list_starts_where_it_says(docx: Write) -> None:
    document = docx("1. a\n2. b\n\nx\n\n1. c\n\n   7. d\n\ny\n\n99999. e")
    part = document.parts["word/numbering.xml"].decode()

    assert numbers(document) == [("3", "0"), ("3", "0"), ("4", "0"), ("5", "1"), ("6", "0")]
    assert '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/>' in part
    assert '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="32767"/>' in part


def test_lists_are_nine_levels_deep(docx: Write) -> None:
    document = docx("".join(f"{'  ' * level}- {level}\n" for level in range(12)))

    assert [level for _, level in numbers(document)] == [str(min(n, 8)) for n in range(12)]


def test_loose_list_has_air(docx: Write) -> None:
    assert not docx("- a\n- b").all(".//w:contextualSpacing")
    assert len(docx("- a\n\n- b").all(".//w:contextualSpacing")) == 2


def test_nothing_is_justified_and_no_paragraph_is_blank(docx: Write, broad: str) -> None:
    document = docx(broad)

    assert not document.all(".//w:jc[@w:val='both']")
    blank = [
        p
        for p in document.all("./w:p[not(.//w:t) and not(.//w:drawing)]")
        if not p.xpath("*/*[local-name()='pBdr' or local-name()='numPr']")
    ]
    between_tables = [p for p in blank if p.getnext().tag.endswith("}tbl")]
    assert blank == between_tables
    assert not document.all(".//w:p//w:p")
    assert all(cell[-1].tag.endswith("}p") for cell in document.all(".//w:tc"))


def test_headings_keep_style_in_lists(docx: Write) -> None:
    assert [style(p) for p in docx("1. ## a").all(".//w:p[w:pPr/w:numPr]")] == ["Heading2"]


@pytest.mark.parametrize(("spaces", "indent"), [(2, "357"), (4, "714"), (0, "")])
def test_text_after_a_nested_list_stands_under_its_own_item(
    docx: Write, spaces: int, indent: str
) -> None:
    last = docx(f"- a\n  - b\n\n{' ' * spaces}c").all(".//w:p")[-1]

    assert last.xpath("string(*/*[local-name()='ind']/@*)") == indent
    assert style(last) == ("ListContinue" if spaces else "Normal")
