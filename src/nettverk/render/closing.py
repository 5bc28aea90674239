"""What a template opens and never closes, so that all that follows is lost in it."""

import re
from collections.abc import Iterator

from nettverk.markdown import markdown_parser

_OPENING = re.compile(
    r"(?<!\\)<(?:!--|\?|!\[CDATA\[|!(?=[a-z])|(?:script|style|pre|textarea|title)(?=[\s>/]))",
    re.IGNORECASE,
)
_ENDS = {"<!--": "-->", "<?": "?>", "<![cdata[": "]]>", "<!": ">"}
_COMMENT = "<!--"
_JINJA = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)


def explain_unclosed(text: str, *, markdown: bool) -> str:
    """Say what a text opens and never closes, and how to close it; else nothing."""
    if _find_unclosed(text) is None:
        return ""
    found = map(_find_unclosed, _list_html(text) if markdown else [text])
    opened = next(filter(None, found), None)
    if opened is None:
        return ""
    sign, end = opened[0], _find_end(opened[0])
    whole = f"{sign}>" if end.startswith("</") else sign
    return f"«{whole}» er opna her og aldri lukka. Skriv «{end}» der det skal slutta."


def find_opening(source: str) -> int:
    """Find the line of a template that opens what it never closes; else 0."""
    bare = _JINJA.sub(lambda tag: "\n" * tag[0].count("\n"), source)
    opened = _find_unclosed(bare)
    return bare.count("\n", 0, opened.start()) + 1 if opened else 0


def _find_unclosed(html: str) -> re.Match[str] | None:
    at = 0
    while match := _OPENING.search(html, at):
        end = _find_end(match[0])
        # A tag may have blanks before its last sign.
        end = end.removesuffix(">") if end.startswith("</") else end
        close = re.compile(re.escape(end), re.IGNORECASE).search(html, match.end())
        if close is None:
            return match
        at = close.end()
    return None


def _find_end(sign: str) -> str:
    return _ENDS.get(sign.casefold(), f"</{sign[1:]}>")


def _list_html(markdown: str) -> Iterator[str]:
    """List the parts in which a tag is a tag; inside a sentence only a comment hides anything."""
    for token in markdown_parser().parse(markdown):
        if token.type == "html_block":
            yield token.content
        elif token.type == "inline" and _COMMENT in (bare := _CODE.sub("", token.content)):
            yield bare
