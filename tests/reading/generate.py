"""Any model, and the YAML that a person could have written for it."""

import random
from datetime import date, time
from enum import StrEnum
from typing import Any, get_args, get_origin
from unicodedata import normalize

from hypothesis import strategies as st

from nettverk.model.element import Element, keys_of
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import Tidsrom, write_date, write_short_date

_SIGNS = st.characters(
    exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u00a0\ufeff\u2028\u2029\ufffe\uffff"
)
TEXTS = st.one_of(
    st.text(_SIGNS, min_size=1, max_size=12).map(lambda text: normalize("NFC", text).strip()),
    st.sampled_from(
        ["NO", "12:30", "- ja", "a: b", "#x", "'", '"', "null", "&a", "*", "[", "é\n\nx"]
    ),
).filter(bool)
_CLOCKS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(1, 9_999),
    bool: st.booleans(),
    date: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    Tidsrom: st.builds(Tidsrom, _CLOCKS, _CLOCKS),
    Skuleårsnamn: st.builds(Skuleårsnamn, st.integers(1900, 2198)),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Generate values of a field's type."""
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=2).map(tuple)
    if issubclass(hint, Element):
        return elements(hint)
    return st.sampled_from(hint) if issubclass(hint, StrEnum) else _PLAIN[hint]


def elements(kind: type[Element]) -> st.SearchStrategy[Any]:
    """Generate elements with all the required keys and some of the others."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in keys_of(kind).items():
        (required if field.required else optional)[name] = values(field.kind)
    return st.fixed_dictionaries(required, optional=optional).map(lambda keys: kind(**keys))


class Writer:
    """Dumps an element; block or flow style, quoted or plain, decided by the seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 — a seed repeats the choices
        self.marks: list[tuple[Any, tuple[int, int]]] = []

    def file(self, element: Element) -> str:
        """Write a whole file in block style."""
        return "\n".join(self._lines(element, 0)) + "\n"

    def _lines(self, element: Element, indent: int) -> list[str]:
        lines = []
        names = [*keys_of(type(element))]
        self.chance.shuffle(names)
        for name in names:
            value = getattr(element, name)
            field = keys_of(type(element))[name]
            if field.required or value != field.default:
                is_alone = field.key.alone and len(value) == 1 and self.chance.random() < 0.5
                lines += self._key(name, value[0] if is_alone else value, indent)
        return lines or [" " * indent + "{}"]

    def _key(self, name: str, value: Any, indent: int) -> list[str]:
        opening = " " * indent + name + ":"
        if isinstance(value, Element) and self._is_bare(value):
            return [f"{opening} {self._scalar(getattr(value, value.text_key))}"]
        if isinstance(value, Element):
            return [opening, *self._lines(value, indent + 2)]
        if not isinstance(value, tuple):
            return [f"{opening} {self._scalar(value)}"]
        if not value:
            return [f"{opening} []"]
        lines = [opening]
        for item in value:
            if isinstance(item, Element) and not self._is_bare(item):
                first, *rest = self._lines(item, indent + 4)
                lines += [" " * (indent + 2) + "- " + first.lstrip(" "), *rest]
            else:
                text = getattr(item, item.text_key) if isinstance(item, Element) else item
                lines.append(" " * (indent + 2) + f"- {self._scalar(text)}")
        return lines

    def _is_bare(self, element: Element) -> bool:
        """Choose the short form, where the element has one and nothing else is said of it."""
        if not element.text_key or self.chance.random() < 0.5:
            return False
        keys = keys_of(type(element)).items()
        return all(
            getattr(element, name) == field.default for name, field in keys if not field.required
        )

    def _scalar(self, value: Any) -> str:
        match value:
            case bool():
                return self.chance.choice(["ja", "true"] if value else ["nei", "False"])
            case date():
                forms = (write_date, write_short_date, date.isoformat)
                return self.chance.choice(forms)(value)
            case Skuleårsnamn():
                return self.chance.choice(
                    [str(value), value.nøkkel, value.nøkkel.replace("-", "/")]
                )
            case StrEnum():
                return str(value)
            case str():
                return self._text(value)
        return str(value)

    def _text(self, text: str) -> str:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        if text.isalnum() or (self.chance.random() < 0.5 and text.replace(" ", "").isalnum()):
            return text
        if "\n" not in text and self.chance.random() < 0.5:
            return "'" + text.replace("'", "''") + "'"
        return f'"{escaped}"'
