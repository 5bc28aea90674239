"""What every part of the model shares: where it was read, and how its keys explain themselves."""

from collections.abc import Mapping
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from nettverk.errors import Place

Path = tuple[str | int, ...]
LARGEST = 9_999
"""The largest number that anything in the files is counted with."""


class Source(Struct, frozen=True):
    """Where a mapping stood: `marks` gives (line, column) of each key and list item in it."""

    file: str = ""
    marks: Mapping[Path, tuple[int, int]] = {}
    flawed: bool = False

    def at(self, *path: str | int) -> Place:
        """Find the place of a key, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return Place(self.file, *self.marks.get(path, (0, 0)))


NOWHERE = Source()


class Element(Struct, frozen=True, kw_only=True, eq=False):
    """A mapping of the data files; field names are the YAML keys.

    Two elements are the same only if they are one: each stands at a place of its own.
    `source.flawed` says that a key in it could not be read and holds a stand-in. An element with a
    `text_key` may be written as a bare text too, which then fills that key.
    """

    text_key: ClassVar[str] = ""

    source: Source = NOWHERE


class Key(Struct, frozen=True):
    """What a YAML key means, an example, and what to say when it is missing.

    A list that is `alone` may be written as its one item.
    """

    doc: str
    example: str = ""
    missing: str = ""
    alone: bool = False


class Field(Struct, frozen=True):
    """A key of an element with its type, `X | None` taken as `X`; no default is NODEFAULT."""

    key: Key
    kind: Any
    default: Any

    @property
    def required(self) -> bool:
        """Tell whether the key must be written."""
        return self.default is NODEFAULT

    @property
    def item(self) -> Any:
        """Give the type of the items of a list, and of anything else its own."""
        return get_args(self.kind)[0] if get_origin(self.kind) is tuple else self.kind


_FIELDS: dict[type[Element], dict[str, Field]] = {}


def keys_of(kind: type[Element]) -> Mapping[str, Field]:
    """Map each YAML key of an element to what the model says of it."""
    if kind not in _FIELDS:
        hints = get_type_hints(kind, include_extras=True)
        named = (each for each in fields(kind) if each.name != "source")
        _FIELDS[kind] = {each.name: _describe(hints[each.name], each.default) for each in named}
    return _FIELDS[kind]


def _describe(hint: Any, default: Any) -> Field:
    kind, key = get_args(hint)
    kinds = [each for each in get_args(kind) if each is not type(None)]
    return Field(key, kinds[0] if type(None) in get_args(kind) else kind, default)


def says_same(one: Any, other: Any) -> bool:
    """Tell whether two values of the model say the same, wherever they stand."""
    return bool(_tell(one) == _tell(other))


def _tell(value: Any) -> Any:
    if isinstance(value, Element):
        return type(value), *(_tell(getattr(value, each)) for each in keys_of(type(value)))
    return tuple(map(_tell, value)) if isinstance(value, tuple) else value
