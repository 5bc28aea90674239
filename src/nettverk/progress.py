"""What a command is doing, for whoever waits: noted here until somebody looks, or said to them.

Nothing is shown from here, so that what does the work need not know who waits.
"""

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TypeVar

_Each = TypeVar("_Each")


class Doing:
    """What is done now, how much of it is done, and of how much, where that is known."""

    def __init__(self) -> None:
        self.what, self.done, self.total = "", 0, 0
        self.listener: Callable[[str], None] | None = None


NOW = Doing()
"""What the one command of this process does."""


def report(what: str, done: int = 0, total: int = 0) -> None:
    """Note what is done now."""
    NOW.what, NOW.done, NOW.total = what, done, total


def say(text: str) -> None:
    """Say what the command waits for to whoever listens."""
    if NOW.listener:
        NOW.listener(text)


def follow(items: Iterable[_Each], what: str) -> Iterator[_Each]:
    """Go through items, and note how far it has come."""
    total = len(items) if isinstance(items, Sized) else 0
    for done, each in enumerate(items):
        report(what, done, total)
        yield each
    report("")
