"""Markdown is read from its tokens as it would be from the HTML that is made of them."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from msgspec.structs import replace

from nettverk.markdown import markdown_parser
from nettverk.referat.blocks import Block, Heading, Paragraph, Reading, Table
from nettverk.referat.markup import _BlockReader, read_markdown
from tests.commonmark.examples import load_examples
from tests.conftest import REPOSITORY

EXAMPLES = {each.name: each.text for each in load_examples()}
GOLDENS = sorted((REPOSITORY / "tests/golden").rglob("*.md"))


def read_html(text: str) -> Reading:
    """Read the HTML that markdown-it itself writes."""
    reader = _BlockReader()
    reader.feed(markdown_parser().render(text))
    reader.close()
    reader.end_text()
    lenkjer = tuple(map(unquote, reader.lenkjer))
    return Reading(tuple(reader.blocks), struck=tuple(reader.struck), lenkjer=lenkjer)


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)
def test_document_is_read_from_its_tokens(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_markdown(text) == read_html(text)


@pytest.mark.parametrize("name", EXAMPLES)
def test_anything_is_read_from_its_tokens(name: str) -> None:
    found, right = read_markdown(EXAMPLES[name]), read_html(EXAMPLES[name])
    assert [*map(bare, found.blocks)] == [*map(bare, right.blocks)]
    assert replace(found, blocks=()) == replace(right, blocks=())


def bare(block: Block) -> Block | list[str]:
    """Leave out what HTML does not say: a number that is no item's, and cells beyond the head."""
    if isinstance(block, Table):
        return [" | ".join(row) for row in block.rows]
    return replace(block, text=re.sub(r"^\d+\. ", "", block.text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a\\*b", "a*b"),
        ("&amp; *b*", "& b"),
        ("a  \nb\nc", "a\nb\nc"),
        ("~~a~~ b `c`", "b c"),
        ("[a](b) <b@c.no>", "a b@c.no"),
        ("a\x1b[31m\u202eb\u2066\x9b", "a[31mb"),
    ],
)
def test_signs_that_mean_something(text: str, plain: str) -> None:
    assert read_markdown(text).blocks == (Paragraph(plain),)


def test_footnotes_are_told_and_no_text() -> None:
    long = "Sjå " + "rapporten " * 9
    text = f"## Til stades[^1]\n\nEi line[^b] og [^c]\n\n[^1]: Kort\n\n[^b]: {long}\n\n    meir\n"
    found = read_markdown(text)
    assert found.blocks == (Heading(2, "Til stades"), Paragraph("Ei line og [^c]"))
    short = "Sjå rapporten rapporten rapporten rappor"
    assert found.lost == ("fotnoten «Kort»", f"fotnoten «{short} …»")
    assert read_markdown("a\\[^1\\]\n\n\\[^1\\]: b\n").lost == ()


def test_notes_of_a_table_in_html_are_told() -> None:
    mark = '<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>'
    back = '<a href="#fnref1" role="doc-backlink">↩︎</a>'
    found = read_markdown(
        f"<table>\n<tr><th>Kva{mark}</th><th>Kven</th></tr>\n</table>\n"
        f'<section role="doc-endnotes">\n<ol>\n<li>Hugs dette{back}</li>\n</ol>\n</section>\n'
        "\nEtter.\n"
    )
    assert found.blocks == (Table((("Kva", "Kven"),), ((0, 1, 2),)), Paragraph("Etter."))
    assert found.lost == ("fotnoten «Hugs dette»",)


@pytest.mark.parametrize(
    "picture",
    [
        "![][image1]\n\n[image1]: <data:image/png;base64,{}>",
        "![Ei tavle](data:image/jpeg;base64,{})",
        '<img alt="Ei tavle" src="data:image/svg+xml;charset=utf-8;base64,{}">',
        "Sjå ![](data:image/png,{}) og ![](data:image/png,{}).",
    ],
)
def test_pictures_in_the_text_take_no_room(picture: str) -> None:
    short, long = (
        f"## Sak 1\n\nMe vart samde.\n\n{picture}\n\nOg meir.\n".replace("{}", each)
        for each in ("AA+/", "AA+/%2B_-~." * 300_000)
    )
    assert read_markdown(long) == read_markdown(short)
    assert Paragraph("Me vart samde.") in read_markdown(long).blocks


@pytest.mark.parametrize("span", ["2", "999999999999", "x", "-1", ""])
def test_spans_have_a_bound(span: str) -> None:
    (table,) = read_markdown(
        f'<table><tr><td colspan="{span}">A</td><td rowspan="{span}">B</td></tr></table>'
    ).blocks
    assert isinstance(table, Table)
    assert table.rows == (("A", "B"),)
    assert max(table.edges[0]) <= 1_001
