"""YAML text to a tree of nodes with places; every scalar stays text, as it was written.

The tree is built from PyYAML's events, not by its composer: that one calls itself for every level,
and a file of a hundred thousand brackets takes the whole process down.
"""

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from nettverk.characters import CONTROLS, ILLEGAL, LINE_SIGNS
from nettverk.errors import Place, Problem, error
from nettverk.reglar import Regel

_UNCLOSED_QUOTE = (
    "Eit hermeteikn er ikkje avslutta.",
    "Set inn hermeteiknet som manglar.",
)
_UNCLOSED_BRACKET = (
    "Ein parentes er ikkje avslutta.",
    "Set inn ] eller } der lista sluttar.",
)
_NO_COLON = (
    "Det manglar eit kolon etter ein nøkkel.",
    "Skriv «nøkkel: verdi», til dømes «namn: Nina Ås».",
)

# A part of the parser's message or of its context, and what to say.
_FORKLARINGAR = (
    (
        "mapping values are not allowed",
        "Her står eit kolon for mykje, eller innrykket er feil.",
        "Set teksten i hermeteikn om kolonet høyrer til han; rett elles innrykket.",
    ),
    ("unexpected end of stream", *_UNCLOSED_QUOTE),
    ("document indicator", *_UNCLOSED_QUOTE),
    ("flow sequence", *_UNCLOSED_BRACKET),
    ("flow mapping", *_UNCLOSED_BRACKET),
    ("could not find expected ':'", *_NO_COLON),
    (
        "cannot start any token",
        "Linja startar med eit teikn som ikkje kan stå der.",
        "Set teksten i hermeteikn.",
    ),
    (
        "alphabetic or numeric",
        "Teikna & og * har eiga tyding i starten av ein verdi.",
        "Set teksten i hermeteikn.",
    ),
    (
        "block collection",
        "Innrykket stemmer ikkje med linjene over.",
        "Lat alt som høyrer saman, starta i same kolonne.",
    ),
    (
        "block mapping",
        "Innrykket stemmer ikkje med linjene over.",
        "Lat alt som høyrer saman, starta i same kolonne.",
    ),
)
_UNKNOWN = (
    "YAML-teksten kan ikkje lesast her.",
    "Sjå etter innrykk, kolon og hermeteikn på linja og linja før.",
)
_TAB = (
    "Innrykket har ein tabulator.",
    "Bruk mellomrom til innrykk.",
)


def _explain_syntax(fault: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """Word a syntax fault; what was opened and never closed is shown where it was opened."""
    said = f"{fault.problem} {fault.context}"
    what, fix = next((words for sign, *words in _FORKLARINGAR if sign in said), _UNKNOWN)
    opened = (what, fix) in {_UNCLOSED_QUOTE, _UNCLOSED_BRACKET, _NO_COLON}
    mark = (fault.context_mark if opened else None) or fault.problem_mark or fault.context_mark
    if mark is None:
        return error(Regel.YAML, Place(file), what, fix)
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        what, fix = _TAB
    return error(Regel.YAML, Place(file, mark.line + 1, mark.column + 1), what, fix)


_DEEPEST, _MOST = 20, 600_000
"""How many levels a file has, and how many values: a nation has half of them."""

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
            Regel.ULESELEG,
            Place(file, data[: fault.start].count(b"\n") + 1, 1),
            "Fila er ikkje lagra som UTF-8.",
            "Lagre ho på nytt, og vel teiknsettet UTF-8.",
        )
    # A space, in the same column of the same line: to YAML they end a line, and to no editor.
    text = LINE_SIGNS.sub(" ", text)
    if match := ILLEGAL.search(text) or CONTROLS.search(text):
        return _illegal_character(text, match.start(), file)
    try:
        root = _build(iter(_Loader(text).get_event, None))
    except yaml.MarkedYAMLError as fault:
        return _explain_syntax(fault, text, file)
    except _RefusedError as fault:
        place = Place(file, fault.mark.line + 1, fault.mark.column + 1)
        return error(Regel.YAML, place, fault.what, fault.fix)
    return root or error(
        Regel.ULESELEG, Place(file), "Fila er tom.", "Lag eit døme å sjå på med «nettverk ny døme»."
    )


def _illegal_character(text: str, at: int, file: str) -> Problem:
    place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return error(
        Regel.ULESELEG,
        place,
        f"Her står det usynlege teiknet U+{ord(text[at]):04X}.",
        "Slett teiknet.",
    )


def _build(events: Iterator[Any]) -> Node | None:
    """Build the tree of the one document; a mapping collects its keys and values in turn."""
    stack: list[SequenceNode | MappingNode] = []
    loose: list[list[Node]] = [[]]
    documents = 0
    for number, event in enumerate(events):
        if number > _MOST:
            _refuse_number(event)
        match event:
            case yaml.ScalarEvent():
                if event.anchor:
                    _refuse_alias(event)
                loose[-1].append(_scalar(event))
            case yaml.CollectionEndEvent():
                node, items = stack.pop(), loose.pop()
                node.value = _pair(items) if isinstance(node, MappingNode) else items
                loose[-1].append(node)
            case yaml.CollectionStartEvent():
                if event.anchor:
                    _refuse_alias(event)
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
    return ScalarNode("", event.value, event.start_mark, style=event.style)


def _collection(event: Any) -> SequenceNode | MappingNode:
    kind = MappingNode if isinstance(event, yaml.MappingStartEvent) else SequenceNode
    return kind("", [], event.start_mark)


def _pair(items: list[Node]) -> list[tuple[Node, Node]]:
    return list(zip(items[::2], items[1::2], strict=True))


def _refuse_second_document(event: Any, number: int) -> None:
    if number > 1:
        raise _RefusedError(
            event.start_mark,
            "Her startar eit YAML-dokument til.",
            "Slett linja med «---», eller del fila i to.",
        )


def _refuse_alias(event: Any) -> None:
    raise _RefusedError(
        event.start_mark,
        "Anker (&) og alias (*) kan ikkje brukast i desse filene.",
        "Skriv innhaldet ein gong til, eller set teksten i hermeteikn.",
    )


def _refuse_number(event: Any) -> None:
    raise _RefusedError(
        event.start_mark, "Fila har altfor mange verdiar.", "Er det rett fil, så del ho."
    )


def _refuse_depth(event: Any, depth: int) -> None:
    if depth > _DEEPEST:
        raise _RefusedError(
            event.start_mark, "Fila har altfor mange nivå.", "Skriv ho med færre innrykk."
        )
