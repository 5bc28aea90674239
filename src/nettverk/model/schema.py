"""JSON Schema of the data files, made from the model, for editors that complete and check YAML."""

import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_origin

from nettverk.model.element import LARGEST, Element, Field, keys_of
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import Tidsrom

# A number without quotes is a text too, where a text is asked for.
_TYPES: dict[type, dict[str, Any]] = {
    str: {"type": ["string", "number"]},
    int: {"type": "integer", "minimum": 1, "maximum": LARGEST},
    bool: {"enum": ["ja", "nei", True, False]},
    date: {"type": "string", "examples": ["25.11.2026", "2026-11-25"]},
    Tidsrom: {"type": "string", "examples": ["12.00–15.00"]},
    Skuleårsnamn: {"type": "string", "examples": ["2026-2027"]},
}


def write_schema(kind: type[Element], title: str) -> str:
    """Write the schema of a data file as JSON."""
    return json.dumps(_make_schema(kind, title), ensure_ascii=False, indent=2) + "\n"


def _make_schema(kind: type[Element], title: str) -> dict[str, Any]:
    definitions = {each.__name__: _describe(each) for each in _elements(kind)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **_describe(kind),
        "$defs": dict(sorted(definitions.items())),
    }


def _elements(kind: type[Element]) -> Iterator[type[Element]]:
    for field in keys_of(kind).values():
        if issubclass(field.item, Element):
            yield field.item
            yield from _elements(field.item)


def _describe(kind: type[Element]) -> dict[str, Any]:
    keys = keys_of(kind)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in keys.items() if field.required],
        "properties": {name: _key(field) for name, field in keys.items()},
    }


def _key(field: Field) -> dict[str, Any]:
    forms = [_type(field.item)] if field.key.alone else []
    forms.append(_type(field.kind))
    if not field.required:
        forms.append({"type": "null"})
    return {"description": field.key.doc, **(forms[0] if len(forms) == 1 else {"anyOf": forms})}


def _type(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if issubclass(hint, StrEnum):
        return {"enum": [str(each) for each in hint]}
    if not issubclass(hint, Element):
        return _TYPES[hint]
    reference = {"$ref": f"#/$defs/{hint.__name__}"}
    return {"anyOf": [_TYPES[str], reference]} if hint.text_key else reference
