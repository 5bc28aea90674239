"""A value from YAML comes out as itself, wherever a template puts it."""

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nettverk.render.docx import DocxWriter
from nettverk.render.filters import escape
from tests.conftest import examples

from .conftest import Docx, draft, text

PLACES: dict[str, str] = {
    "paragraph": "{}",
    "heading": "# {}",
    "closed heading": "## {} ##",
    "setext": "framfor\n{}\n\nkvar",
    "bullet": "- {}",
    "number": "1. {}",
    "quote": "> {}",
    "bold": "**{}**",
    "bold in text": "framfor **{}**, etter",
    "italic": "*{}*",
    "link": "[{}](https://example.no)",
    "pipes": "|h|\n|-|\n|{}|",
    "bold in pipes": "| h | i |\n|---|---|\n| **{}** | b |",
    "html": "<table><tr><td>\n\n{}\n\n</td></tr></table>",
}
SIGNS = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
MARKUP = st.sampled_from([*"\n\t  \\`*_{}[]()#+-.!|<>&;:=~'\"19aå☐", "&amp;", "<br>", "\\|"])
VALUES = st.text(st.one_of(MARKUP.filter(lambda s: len(s) == 1), SIGNS)).map(str.strip)
MIXED = st.lists(st.one_of(MARKUP, SIGNS), max_size=20).map(lambda parts: "".join(parts).strip())


def read_back(docx: Docx, place: str) -> str:
    """Return the value as the reader of the document meets it."""
    last = docx.all(".//w:p")[-1]
    whole = text(last)
    if place == "setext":
        whole = text(docx.all(".//w:p")[0])
        return whole.removeprefix("framfor ")
    if place == "bold in text":
        return whole.removeprefix("framfor ").removesuffix(", etter")
    if place == "bold in pipes":
        return text(docx.all(".//w:p")[-2])
    return whole


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=examples(0.4))
@example(value="# tittel #")
@example(value="- punkt")
@example(value="1. a\n\n2) b")
@example(value="---")
@example(value=":-:")
@example(value="===")
@example(value="```\nkode\n```")
@example(value="~~~")
@example(value="a|b\\|c\\")
@example(value="A*B | <C> &amp; &lt; &#35; &x; _d_ e_f")
@example(value="(x)")
@example(value="«x»")
@example(value="to  mellomrom \u00a0\tog tab")
@example(value="<!-- x --> <br> <script>")
@example(value="![a](b) [c]: /d")
@example(value="👩‍👩‍👧 \u202eabc\u202c שלום")
@example(value="https://example.no/_a_?b=1&copy=2")
@given(value=st.one_of(VALUES, MIXED).filter(bool))
def test_value_survives(writer: DocxWriter, place: str, value: str) -> None:
    markdown = PLACES[place].format(escape(value))

    document = Docx(writer.write(draft(markdown)))

    assert read_back(document, place) == value


@pytest.mark.parametrize(
    "value", ["  to framfor", "etter\t", "\u00a0hardt", "    kode", "\tkode", " a \n b "]
)
def test_outer_blanks_survive(docx: Callable[[str], Docx], value: str) -> None:
    assert text(docx(escape(value)).body) == value


@pytest.mark.parametrize(
    "value",
    [
        "25.11.2026",
        "12.00–15.00",
        "Ås & Co",
        "R&D",
        "kari_nordmann@x.no",
        "i/frå",
        "Sak 3: «Kva no?» (kort)",
        "-5 grader",
        "C#",
        "a < b > c",
        "onsdag 25. november",
        "https://example.no/a_b?c=d&e=f",
        "5 + 5 = 10!",
    ],
)
def test_plain_text_stays_clean(value: str) -> None:
    assert escape(value) == value


@pytest.mark.parametrize(
    ("value", "markdown"),
    [
        ("A*B | <C>", "A\\*B \\| \\<C>"),
        ("&amp;", "\\&amp;"),
        ("1. punkt", "1\\. punkt"),
        ("# nr", "\\# nr"),
        ("a\nb", "a<br>b"),
        ("C:\\mappe\\", "C:\\\\mappe&#92;"),
    ],
)
def test_escapes_only_what_is_needed(value: str, markdown: str) -> None:
    assert escape(value) == markdown
