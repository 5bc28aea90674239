"""Whatever is in the Markdown, the file is whole and the words are in it."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from nettverk.render.docx import DocxWriter
from tests.conftest import examples

from .conftest import Docx, W, draft, text

TAGS = ["table", "thead", "tbody", "tr", "td", "th", "caption", "div", "p", "b", "br", "li"]
PIECES = st.one_of(
    st.sampled_from([f"<{slash}{tag}>" for tag in TAGS for slash in ("", "/")]),
    st.sampled_from(
        ["\n\n", "\n", "\n\n- ", "\n\n> ", "\n\n1. ", "\n  ", "\n\n    ", "# ", "---\n"]
    ),
    st.sampled_from(
        ["| a | b |\n|---|---|\n| c | d |\n", "**", "`", "[a](b)", "<!-- -->", "```\n"]
    ),
    st.from_regex(r"ord[0-9]{2} ", fullmatch=True),
)


@settings(max_examples=examples(2))
@given(st.lists(PIECES, max_size=30).map("".join))
@example("<table><caption>ord00 <caption>ord01 ")
def test_soup_makes_a_whole_document(writer: DocxWriter, soup: str) -> None:
    document = Docx(writer.write(draft(soup)))

    assert not document.all(".//w:p//w:p | .//w:p//w:tbl")
    assert all(cell[-1].tag == f"{W}p" for cell in document.all(".//w:tc"))
    for table in document.all(".//w:tbl"):
        columns = len(table.find(f"{W}tblGrid"))
        assert {len(row.findall(f"{W}tc")) for row in table.findall(f"{W}tr")} == {columns}
    words = re.findall(r"ord[0-9]{2}", soup)
    assert set(words) - set(re.findall(r"ord[0-9]{2}", text(document.body))) <= lost(soup)


def lost(soup: str) -> set[str]:
    """Return words that CommonMark itself shows nowhere: info strings, cells beyond the last."""
    hidden = re.findall(r"```[^\n]*|\|[^\n]*|<!--.*?-->", soup)
    return {word for piece in hidden for word in re.findall(r"ord[0-9]{2}", piece)}
