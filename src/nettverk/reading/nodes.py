"""YAML text to a tree of nodes with places; every scalar stays text, as it was written.

The tree is built from PyYAML's events, not by its composer: that one calls itself for every level,
and a file of a hundred thousand brackets takes the whole process down.
"""

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.errors import Place, Problem, error
from nettverk.reading.syntax import explain_syntax

DEEPEST = 20

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _RefusedError(Exception):
    """The YAML is right and has no place here; carries the mark, what and how to mend it."""

    def __init__(self, mark: Any, what: str, fix: str) -> None:
        super().__init__(what)
        self.mark, self.what, self.fix = mark, what, fix


def parse_yaml(data: bytes, file: str) -> Node | Problem:
    """Read one file into its root node, or say what keeps it from being read."""
    try:
        text = normalize("NFC", data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as fault:
        return error(
            Place(file, data[: fault.start].count(b"\n") + 1, 1),
            "Fila er ikkje lagra som UTF-8.",
            "Lagre ho på nytt, og vel teiknsettet UTF-8.",
        )
    if match := ILLEGAL.search(text) or CONTROLS.search(text):
        return _illegal_character(text, match.start(), file)
    try:
        root = _build(iter(_Loader(text).get_event, None))
    except yaml.MarkedYAMLError as fault:
        return explain_syntax(fault, text, file)
    except _RefusedError as fault:
        place = Place(file, fault.mark.line + 1, fault.mark.column + 1)
        return error(place, fault.what, fault.fix)
    return root or error(
        Place(file), "Fila er tom.", "Lag eit døme å sjå på med «nettverk ny døme»."
    )


def _illegal_character(text: str, at: int, file: str) -> Problem:
    place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return error(place, f"Her står det usynlege teiknet U+{ord(text[at]):04X}.", "Slett teiknet.")


def _build(events: Iterator[Any]) -> Node | None:
    """Build the tree of the one document; a mapping collects its keys and values in turn."""
    stack: list[SequenceNode | MappingNode] = []
    loose: list[list[Node]] = [[]]
    documents = 0
    for event in events:
        match event:
            case yaml.ScalarEvent():
                _refuse_anchor(event)
                loose[-1].append(_scalar(event))
            case yaml.CollectionEndEvent():
                node, items = stack.pop(), loose.pop()
                node.value = _pair(items) if isinstance(node, MappingNode) else items
                loose[-1].append(node)
            case yaml.CollectionStartEvent():
                _refuse_anchor(event)
                _refuse_depth(event, len(stack))
                stack.append(_collection(event))
                loose.append([])
            case yaml.AliasEvent():
                _refuse_alias(event)
            case yaml.DocumentStartEvent():
                documents += 1
                _refuse_second_document(event, documents)
    return loose[0][0] if loose[0] else None


def _scalar(event: Any) -> ScalarNode:
    return ScalarNode("", event.value, event.start_mark, event.end_mark, event.style)


def _collection(event: Any) -> SequenceNode | MappingNode:
    kind = MappingNode if isinstance(event, yaml.MappingStartEvent) else SequenceNode
    return kind("", [], event.start_mark, event.end_mark)


def _pair(items: list[Node]) -> list[tuple[Node, Node]]:
    return list(zip(items[::2], items[1::2], strict=True))


def _refuse_second_document(event: Any, number: int) -> None:
    if number > 1:
        raise _RefusedError(
            event.start_mark,
            "Her startar eit YAML-dokument til.",
            "Slett linja med «---», eller del fila i to.",
        )


def _refuse_anchor(event: Any) -> None:
    if event.anchor:
        _refuse_alias(event)


def _refuse_alias(event: Any) -> None:
    raise _RefusedError(
        event.start_mark,
        "Anker (&) og alias (*) kan ikkje brukast i desse filene.",
        "Skriv innhaldet ein gong til, eller set teksten i hermeteikn.",
    )


def _refuse_depth(event: Any, depth: int) -> None:
    if depth > DEEPEST:
        raise _RefusedError(
            event.start_mark, "Fila har altfor mange nivå.", "Skriv ho med færre innrykk."
        )
