"""How much a template may do before it is stopped: counted, never timed."""

from collections.abc import Collection, ItemsView, Iterable, Iterator, KeysView, ValuesView
from contextlib import contextmanager
from typing import Any

from jinja2 import TemplateSyntaxError
from jinja2.runtime import LoopContext
from msgspec import Struct
from msgspec.structs import astuple

from nettverk.render.filters import Refusal

_SIGNS = 5_000_000
"""How many signs a template may write, and how large a number in it may be."""
_STEPS = 1_000_000
_LINES = 60_000
_SIGNS_OF_DATA, _STEPS_OF_DATA, _LINES_OF_DATA = 5, 0.5, 0.05
"""How much more it may do for each sign, and each value, in what it is given."""
_READ = 20
"""How many items of a list, or signs of a text, are read in the time of a step."""
_BITS, _DEPTH = 64, 50
_HOLDERS = (list, tuple, dict, set, frozenset, range)
_OPENED = (list, tuple, dict, Struct)
_BIT_BY_BIT = (Iterator, KeysView, ValuesView, ItemsView)

TOO_DEEP = "For mange parentesar eller kommandoar står inni kvarandre i malen."
_TOO_LONG = "Malen skriv for mykje: Her er det"

_TOO_MANY_SIGNS = f"{_TOO_LONG} meir enn fem millionar teikn."


class Endless(Refusal):
    """A template that was stopped, for it would be so the next time too."""


class Budget:
    """What a template has done so far, in steps and in signs.

    What is counted past the bounds is an Endless, and too large a number an OverflowError.
    The bounds grow with the data: a page of a whole country is long, and comes to an end.
    """

    def __init__(self) -> None:
        self.reset(())

    def reset(self, data: object) -> None:
        """Begin anew, with another document of some data."""
        self._steps = self._signs = 0
        self._data, self._size = data, 0

    def step(self, number: int = 1) -> None:
        """Count steps."""
        self._steps += number
        if self._is_past(self._steps, _STEPS, _STEPS_OF_DATA):
            raise Endless("Malen blir aldri ferdig: Her er det gjort meir enn ein million steg.")

    def write(self, number: int) -> None:
        """Count signs that are written."""
        self._signs += number
        if self._is_past(self._signs, _SIGNS, _SIGNS_OF_DATA):
            raise Endless(_TOO_MANY_SIGNS)

    def end(self, text: str) -> str:
        """Count the lines of what is written: a Word document takes long to make of each."""
        if self._is_past(text.count("\n"), _LINES, _LINES_OF_DATA):
            raise Endless(f"{_TOO_LONG} meir enn {_LINES:,} linjer.".replace(",", " "))
        return text

    def _is_past(self, number: int, bound: int, more: float) -> bool:
        """Tell whether a number is past its bound; few are, so the data are seldom measured."""
        if number <= bound:
            return False
        self._size = self._size or _measure(self._data)
        return number > bound + more * self._size

    def read(self, *values: Any) -> None:
        """Count what something is done with: some values, and all that is in them."""
        if len(values) == 1 and isinstance(values[0], str):  # as most are
            self.step(1 + len(values[0]) // _READ)
            return
        layer: Collection[Any] = values
        for _ in range(_DEPTH):
            signs = sum(len(each) for each in layer if isinstance(each, str))
            self.step(1 + signs // _READ)
            holders = [each for each in layer if isinstance(each, _HOLDERS)]
            if not holders:
                return
            # Counted before they are opened: a list may hold another many times over.
            self.step(sum(map(len, holders)) // _READ)
            layer = [part for each in holders for part in _open(each)]
        raise Endless("Malen legg lister inni lister for mange gonger.")

    def take(self, value: Any) -> Any:
        """Take what something has made, and count it; what is made bit by bit is a list."""
        if isinstance(value, _BIT_BY_BIT) and not isinstance(value, LoopContext):
            value = [*self._draw(value)]
        elif isinstance(value, _HOLDERS):
            self.step(len(value))
        elif isinstance(value, str):
            self.write(len(value))
        elif isinstance(value, int | float) and is_too_large(value):
            raise OverflowError
        self.read(value)
        return value

    def _draw(self, items: Iterable[Any]) -> Iterator[Any]:
        for each in items:
            self.step(1 + (len(each) if isinstance(each, _HOLDERS) else 0))
            yield each

    def look(self, value: Any) -> Any:
        """Count what is compared."""
        self.read(value)
        return value

    def walk(self, items: Collection[Any], signs: int = 0) -> Collection[Any]:
        """Count what a loop is over, each time a step, and what stands in it written."""
        self.step(len(items))
        self.write(len(items) * signs)
        return items


@contextmanager
def watch_depth(name: str | None, filename: str | None) -> Iterator[None]:
    """Tell of what stands inside itself more often than Jinja and Python can follow."""
    try:
        yield
    except (RecursionError, MemoryError, SyntaxError) as fault:
        raise TemplateSyntaxError(TOO_DEEP, 0, name, filename) from fault


def is_too_large(number: float) -> bool:
    """Tell whether a template has no use for a number; one that is no number is so too."""
    return not abs(number) <= _SIGNS


def weigh_product(operator: str, left: Any, right: Any) -> None:
    """Refuse a product before it is made."""
    for text, number in ((left, right), (right, left)):
        if isinstance(text, str | list | tuple) and isinstance(number, int):
            _check_product(len(text) * number)
    power = operator == "**" and isinstance(left, int) and isinstance(right, int)
    if power and left.bit_length() * right > _BITS:
        raise OverflowError


def _check_product(length: int) -> None:
    if length > _SIGNS:
        raise Endless(_TOO_MANY_SIGNS)


def _measure(data: object) -> int:
    """Count the signs and the values in some data; what is held in many places is opened once."""
    size, waiting, opened = 0, [data], set[int]()
    while waiting:
        each = waiting.pop()
        size += 1 + (len(each) if isinstance(each, str) else 0)
        if isinstance(each, _OPENED) and id(each) not in opened:
            opened.add(id(each))
            waiting += _open(each)
    return size


def _open(holder: Any) -> Iterable[Any]:
    if isinstance(holder, Struct):
        return astuple(holder)
    return (*holder, *holder.values()) if isinstance(holder, dict) else holder
