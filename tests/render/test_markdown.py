"""The dialect that templates and readers agree on."""

import pytest
from hypothesis import given
from hypothesis.strategies import text
from markdown_it import MarkdownIt

from nettverk.markdown import markdown_parser


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("https://x.no", "<p>https://x.no</p>\n"),
        ('"a" -- (c)...', "<p>&quot;a&quot; -- (c)...</p>\n"),
        ("~~a~~", "<p><s>a</s></p>\n"),
        ("a<br>b", "<p>a<br>b</p>\n"),
    ],
)
def test_dialect(source: str, html: str) -> None:
    assert markdown_parser().render(source) == html


def test_deep_lists_lose_nothing() -> None:
    deep = "".join(f"{'  ' * level}- {level}\n" for level in range(30))

    assert "slutt" in markdown_parser().render(f"{deep}\nslutt")


def test_one_parser_serves_all() -> None:
    assert markdown_parser() is markdown_parser()


@given(text(list(" ab12æ.,:;!?-–+=#%$@^(){}[]<>&~`*_\\|\"'/\n"), max_size=40))
def test_plain_text_is_read_as_by_the_parser_itself(source: str) -> None:
    usual = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    assert markdown_parser().parse(source) == usual.parse(source)
