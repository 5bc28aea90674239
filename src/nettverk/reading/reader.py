"""Nodes to the model: the type of each field says what its YAML may be.

One walk reports every fault. What could not be read gets a stand-in and marks its element
`flawed`, so that the rules can pass over it without false alarms.
"""

from enum import StrEnum
from functools import cache
from types import GenericAlias
from typing import Any, NoReturn, TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from nettverk.errors import Place, Problem, error
from nettverk.model.element import Element, Field, Path, Source, keys_of
from nettverk.nynorsk import write_list
from nettverk.reading.nodes import parse_yaml
from nettverk.reading.scalars import name_kind, parse_scalar, shorten, stand_in
from nettverk.reglar import Regel
from nettverk.suggest import closest, question, suggest

E = TypeVar("E", bound=Element)
_FORM = "Skriv «nøkkel: verdi», ein nøkkel på kvar linje. Sjå eit døme med «nettverk ny døme»."
_EMPTY_ITEM = "Skriv noko, eller slett leddet."
_MOST = 1_000
"""How many faults of a file are told."""
_Marks = dict[Path, tuple[int, int]]


def read_yaml(data: bytes, file: str, kind: type[E]) -> tuple[E | None, list[Problem]]:
    """Read a file into an element, and tell all that is wrong; None where it holds no such one."""
    node = parse_yaml(data, file)
    if isinstance(node, Problem):
        return None, [node]
    reader = _Reader(file)
    try:
        return reader.read(node, kind), reader.problems
    except _UnreadableError:
        return None, reader.problems
    except _TooManyError:
        what = "Fila har så mange feil at resten ikkje er vist."
        return None, [*reader.problems, error(Regel.FORM, Place(file), what, "Rett desse først.")]


class _UnreadableError(Exception):
    """The value at hand could not be read; its problem is already noted."""


class _TooManyError(Exception):
    """There are more faults than anybody reads."""


class _Reader:
    """Reads one file; `problems` fills up on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._misspelt: set[tuple[int, str]] = set()
        self._used: dict[int, set[str]] = {}

    def read(self, node: Node, kind: type[E]) -> E:
        """Turn a mapping node into an element; _UnreadableError when it is no mapping."""
        if not isinstance(node, MappingNode):
            form = f"«{kind.text_key}» åleine eller nøklar" if kind.text_key else "nøklar"
            self._report(
                Regel.FORM,
                self._place(node),
                f"Her skal det stå {form}, ikkje {_shape(node)}.",
                _FORM,
            )
        marks: _Marks = {(): self._mark(node)}
        found = self._pairs(node, kind, marks)
        before = len(self.problems)
        keys = keys_of(kind)
        values = {
            name: self._field(name, found, field, marks, node)
            for name, field in keys.items()
            if name in found or field.required
        }
        misspelt = self._misspelt and any((id(node), each) in self._misspelt for each in keys)
        flawed = bool(misspelt) or len(self.problems) > before
        return kind(source=Source(self.file, marks, flawed), **values)

    def _pairs(self, node: MappingNode, kind: type[Element], marks: _Marks) -> dict[str, Node]:
        found: dict[str, Node] = {}
        keys = keys_of(kind)
        for key_node, value_node in node.value:
            name = key_node.value if isinstance(key_node, ScalarNode) else ""
            if name not in keys:
                # What stands under a misspelt key has faults of its own to tell.
                meant = self._unknown_key(node, key_node, kind, name)
                if meant and _holds_more(value_node, keys[meant].kind):
                    found[meant] = value_node
                    marks[_path(meant)] = self._mark(value_node)
            elif name in found:
                self._note(
                    Regel.NØKKEL,
                    self._place(key_node),
                    f"Nøkkelen «{name}» står to gonger.",
                    f"Den første står på linje {marks[name,][0]}. Slett den eine.",
                )
            else:
                found[name] = value_node
                marks[_path(name)] = self._mark(value_node)
        return found

    def _unknown_key(self, node: MappingNode, key: Node, kind: type[Element], name: str) -> str:
        """Note the key, and give the one it was meant to be, which is not missing too."""
        if name == "<<":
            self._note(
                Regel.NØKKEL,
                self._place(key),
                "Flettenøkkelen «<<» kan ikkje brukast i desse filene.",
                "Skriv nøklane ut.",
            )
            self._misspelt |= {(id(node), each) for each in keys_of(kind)}
            return ""
        if id(node) not in self._used:
            self._used[id(node)] = {
                each.value for each, _ in node.value if isinstance(each, ScalarNode)
            }
        used = self._used[id(node)]
        near = closest(name, [each for each in keys_of(kind) if each not in used])
        meant = near if (id(node), near) not in self._misspelt else ""
        self._misspelt.add((id(node), near or kind.text_key))
        fix = question(near) or f"Nøklane her er {write_list(keys_of(kind))}."
        if kind.text_key and kind.text_key not in used and not near:
            fix += f" Skriv «{kind.text_key}: {shorten(name)}»."
        self._note(
            Regel.NØKKEL, self._place(key), f"Nøkkelen «{shorten(name)}» finst ikkje her.", fix
        )
        return meant

    def _field(
        self, name: str, found: dict[str, Node], field: Field, marks: _Marks, node: Node
    ) -> Any:
        if name in found and not _is_blank(found[name], field):
            try:
                if field.key.alone and not isinstance(found[name], SequenceNode):
                    return (self._value(found[name], field.item, (name,), marks),)
                return self._value(found[name], field.kind, (name,), marks)
            except _UnreadableError:
                return stand_in(field.kind) if field.required else field.default
        if not field.required:
            return field.default
        if (id(node), name) not in self._misspelt:
            self._note(
                Regel.NØKKEL,
                self._place(found.get(name, node)),
                f"Nøkkelen «{name}» {'er tom' if name in found else 'manglar'}.",
                _add(name, field),
            )
        return stand_in(field.kind)

    def _value(self, node: Node, hint: Any, path: Path, marks: _Marks) -> Any:
        if isinstance(hint, GenericAlias):
            return self._list(node, hint.__args__[0], path, marks)
        if issubclass(hint, Element):
            if hint.text_key and isinstance(node, ScalarNode):
                return self._text(node, hint)
            return self.read(node, hint)
        if not isinstance(node, ScalarNode):
            self._report(
                Regel.FORM,
                self._place(node),
                f"«{path[0]}» skal vera {name_kind(hint, 'eit ord')}, ikkje {_shape(node)}.",
                "Skriv éin verdi rett etter kolonet.",
            )
        return self._scalar(node, hint)

    def _text(self, node: ScalarNode, kind: type[E]) -> E:
        """Turn a bare text into the element it is short for."""
        text = self._scalar(node, keys_of(kind)[kind.text_key].kind)
        marks: _Marks = {(): self._mark(node), (kind.text_key,): self._mark(node)}
        return kind(source=Source(self.file, marks), **{kind.text_key: text})

    def _list(self, node: Node, hint: Any, path: Path, marks: _Marks) -> tuple[Any, ...]:
        if not isinstance(node, SequenceNode):
            self._report(
                Regel.FORM,
                self._place(node),
                f"«{path[0]}» skal vera ei liste, ikkje {_shape(node)}.",
                "Skriv kvart ledd på si eiga linje, med bindestrek og mellomrom framfor.",
            )
        values: list[Any] = []
        for number, item in enumerate(node.value):
            marks[*path, number] = self._mark(item)
            try:
                if _is_blank_item(item, hint):
                    self._report(
                        Regel.VERDI, self._place(item), "Her står det ikkje noko.", _EMPTY_ITEM
                    )
                values.append(self._value(item, hint, (*path, number), marks))
            except _UnreadableError:
                values.append(stand_in(hint))
        return tuple(values)

    def _scalar(self, node: ScalarNode, hint: Any) -> Any:
        try:
            return parse_scalar(node.value, hint)
        except ValueError as fault:
            if not issubclass(hint, StrEnum):
                self._report(Regel.VERDI, self._place(node), str(fault), "")
            text = shorten(node.value)
            fix = suggest(text, hint) or _list_choices(hint)
            self._report(Regel.VERDI, self._place(node), f"«{text}» kan ikkje stå her.", fix)

    def _report(self, regel: Regel, place: Place, what: str, fix: str) -> NoReturn:
        self._note(regel, place, what, fix)
        raise _UnreadableError

    def _note(self, regel: Regel, place: Place, what: str, fix: str) -> None:
        if len(self.problems) >= _MOST:
            raise _TooManyError
        self.problems.append(error(regel, place, what, fix))

    def _mark(self, node: Node) -> tuple[int, int]:
        mark = node.start_mark
        return mark.line + 1, mark.column + 1

    def _place(self, node: Node) -> Place:
        return Place(self.file, *self._mark(node))


@cache
def _path(name: str) -> Path:
    """Give the path of a key, one for all elements that have it: a nation has 100,000 keys."""
    return (name,)


def _list_choices(kind: type[StrEnum]) -> str:
    """List what may be chosen; the rules are many, and a message has the one that is meant."""
    if kind is Regel:
        return "Skriv koden som står i klammer sist i åtvaringa."
    return f"Vel mellom {write_list(f'«{each}»' for each in kind)}."


def _add(name: str, field: Field) -> str:
    """Say how to write a key that is missing."""
    fix = field.key.missing or field.key.doc
    return f"{fix} Skriv til dømes «{name}: {field.key.example}»." if field.key.example else fix


def _is_blank(node: Node, field: Field) -> bool:
    return _is_blank_item(node, field.item if field.key.alone else field.kind)


def _is_blank_item(node: Node, kind: Any) -> bool:
    """Tell whether nothing is written; quotes around nothing are nothing where a text is asked."""
    if not isinstance(node, ScalarNode) or node.value.strip():
        return False
    is_text = kind is str or bool(getattr(kind, "text_key", ""))
    return is_text or not node.style


def _holds_more(node: Node, kind: Any) -> bool:
    """Tell whether a value is of the list or the mapping that is asked for."""
    return isinstance(node, SequenceNode if isinstance(kind, GenericAlias) else MappingNode)


def _shape(node: Node) -> str:
    if isinstance(node, SequenceNode):
        return "ei liste"
    return "nøklar" if isinstance(node, MappingNode) else f"teksten «{shorten(node.value)}»"
