"""What every part of the model shares: where it was read, and how its keys explain themselves."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any, get_args, get_type_hints

from nettverk.errors import Place

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """Where a mapping stood: `marks` gives (line, column) of each key and list item in it."""

    file: str = ""
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    flawed: bool = False

    def at(self, *path: str | int) -> Place:
        """Find the place of a key, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return Place(self.file, *self.marks.get(path, (0, 0)))


@dataclass(frozen=True, kw_only=True)
class Element:
    """A mapping of the data files; field names are the YAML keys.

    `source.flawed` says that a key in it could not be read and holds a stand-in.
    """

    source: Source = field(default_factory=Source, repr=False, compare=False)


def key(doc: str, *, default: Any = MISSING, example: str = "", missing: str = "") -> Any:
    """Declare a YAML key: its explanation, an example, and what to say when it is missing."""
    metadata = {"doc": doc, "example": example, "missing": missing}
    return field(default=default, metadata=metadata)


_KEYS: dict[type[Element], dict[str, tuple[Field[Any], Any]]] = {}


def keys_of(kind: type[Element]) -> Mapping[str, tuple[Field[Any], Any]]:
    """Map each YAML key of an element to its field and type, `X | None` taken as `X`."""
    if kind not in _KEYS:
        hints = get_type_hints(kind)
        named = (each for each in fields(kind) if each.name != "source")
        _KEYS[kind] = {each.name: (each, _without_none(hints[each.name])) for each in named}
    return _KEYS[kind]


def _without_none(hint: Any) -> Any:
    kinds = [each for each in get_args(hint) if each is not type(None)]
    return kinds[0] if type(None) in get_args(hint) else hint


def is_required(field: Field[Any]) -> bool:
    """Tell whether a key must be written."""
    return field.default is MISSING
