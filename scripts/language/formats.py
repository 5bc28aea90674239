"""What can be read in Markdown, Jinja, YAML and output, without the code of the format."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from jinja2 import Environment
from markdown_it import MarkdownIt
from markdown_it.token import Token

from language.text import VALUE

Piece = tuple[int, str]
"""A line, counted from 1, and the text that begins there."""

_COMMENT = re.compile(r"(?:^|\s)#(?! yaml-language-server)\s?(?P<text>.*)$")
_OTHERWISE = re.compile(
    r"{% el(?:se|if)(?P<condition>[^%\n]*)%}(?P<text>(?:(?!{% (?:end)?if|{% el)[^\n])*)(?={% e)"
)
_NYNORSK = re.compile(r"\b(?:det|du|eit|er|ikkje|me|og|på|som|å)\b")
"""Words of which an English paragraph does not have two."""
_QUOTED = re.compile(r"«[^»]*»")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>|&nbsp;", re.DOTALL)


def template(text: str) -> Iterator[Piece]:
    """Yield what a template in Markdown says, and the texts inside its expressions."""
    plain, inside = part_jinja(text)
    yield from markdown(plain)
    yield from inside


def message(text: str) -> Iterator[Piece]:
    """Yield what a template of plain text says."""
    plain, inside = part_jinja(text)
    yield from lines(plain)
    yield from inside


def yaml_template(text: str) -> Iterator[Piece]:
    """Yield what a template in YAML says, and the texts inside its expressions."""
    plain, inside = part_jinja(text)
    yield from yaml_file(plain)
    yield from inside


def lines(text: str) -> Iterator[Piece]:
    """Yield each line that says something."""
    yield from ((number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def output(text: str) -> Iterator[Piece]:
    """Yield the lines of an output; what it quotes was written by a user."""
    yield from lines(_QUOTED.sub(f"«{VALUE}»", text))


def markdown(text: str) -> Iterator[Piece]:
    """Yield paragraphs, cells and headings, and what examples in the page say."""
    line = 1
    for token in _tokens(text):
        line = token.map[0] + 1 if token.map else line
        if token.type == "inline":
            yield line, "".join(_say(token.children or ()))
        elif token.type == "html_block":
            yield line, _TAG.sub(" ", token.content)
        elif token.type == "fence" and (reader := _EXAMPLES.get(token.info)):
            yield from ((line + number, each) for number, each in reader(token.content))


def _say(children: Sequence[Token]) -> Iterator[str]:
    """Yield what a text says; a work that it cites has a name and an author of its own."""
    cited = False
    for each in children:
        if each.type == "html_inline" and each.content in {"<cite>", "</cite>"}:
            cited = each.content == "<cite>"
            yield VALUE if cited else ""
        elif not cited:
            yield _inline(each)


def list_items(text: str) -> Iterator[list[Piece]]:
    """Yield the items of each list, each as the last that stands in it."""
    lists: list[list[Piece]] = []
    for token in _tokens(text):
        if token.type.endswith("_list_open"):
            lists.append([])
        elif token.type.endswith("_list_close"):
            yield [each for each in lists.pop() if each[1]]
        elif token.type == "list_item_open":
            lists[-1].append((0, ""))
        elif token.type == "inline" and lists and token.map:
            said = "".join(_say(token.children or ())).strip()
            lists[-1][-1] = (token.map[0] + 1, said)


def quotations(text: str) -> Iterator[Piece]:
    """Yield the nynorsk of an English page: paragraphs, quotations and examples."""
    for line, content in markdown(text):
        if len(set(_NYNORSK.findall(content.lower()))) > 1:
            yield line, content
        else:
            yield from ((line, match[0]) for match in _QUOTED.finditer(content))
    for token in _tokens(text):
        if token.type == "fence" and token.map and token.info in {"yaml", "jinja"}:
            reader = _EXAMPLES[token.info]
            first = token.map[0] + 1
            yield from ((first + number, each) for number, each in reader(token.content))


def yaml_file(text: str) -> Iterator[Piece]:
    """Yield comments and values, never keys."""
    remarks: dict[int, str] = {}
    previous = 0
    for number, line in enumerate(text.splitlines(), 1):
        if found := _COMMENT.search(line):
            goes_on = previous + remarks.get(previous, "").count("\n") + 1 == number
            previous = previous if goes_on and found.start() == line.find("#") - 1 else number
            remarks[previous] = remarks.get(previous, "") + found["text"] + "\n"
    yield from remarks.items()
    yield from ((line, value) for _, line, value in values(text))


def values(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield each value of YAML or JSON, with its key and line."""
    for root in yaml.compose_all(text, Loader=yaml.BaseLoader):
        yield from _values(root, "")


def _values(node: Any, key: str) -> Iterator[tuple[str, int, str]]:
    if isinstance(node, yaml.MappingNode):
        for name, inner in node.value:
            yield from _values(inner, name.value)
    elif isinstance(node, yaml.SequenceNode):
        for inner in node.value:
            yield from _values(inner, key)
    elif isinstance(node, yaml.ScalarNode):
        yield key, node.start_mark.line + 1, node.value


def part_jinja(text: str) -> tuple[str, list[Piece]]:
    """Part the text as its first branches make it from other branches and quoted texts."""
    plain, inside = "", []
    while other := _OTHERWISE.search(text):
        branch, _ = part_jinja(other["text"])
        inside.append((text.count("\n", 0, other.start()) + 1, _TAG.sub(" ", branch)))
        text = text[: other.start()] + text[other.end("text") :]
    for line, kind, value in Environment(autoescape=True).lex(text):
        if kind == "string":
            inside.append((line, value[1:-1]))
        elif kind == "data":
            plain += value
        else:
            plain += VALUE if kind == "variable_begin" else "\n" * value.count("\n")
    return plain, inside


def _tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def _inline(token: Token) -> str:
    if token.type == "html_inline":
        return "\n\n" if token.content.startswith("<br") else ""
    plain = {"softbreak": "\n", "hardbreak": "\n", "code_inline": VALUE}
    return plain.get(token.type, token.content.replace("\N{NO-BREAK SPACE}", " "))


_EXAMPLES = {"yaml": yaml_file, "text": output, "jinja": template}
