"""Who came to the meeting: a cross, a tick or a word in the table of those called."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from nettverk.prompts import CHECKED, UNCHECKED

_MARKS = {CHECKED, "☑", "✓", "✔", "🗹", "x", "ja", "1", "v", "møtte", "ok"}
_NOT = {"", "nei", "ikkje", "-", "–", "0"}


class Attendance(Struct, frozen=True):
    """Who came and who sent word that they could not; `unclear` is a name and what stands there.

    `called` is everybody in the table.
    """

    called: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unclear: tuple[tuple[str, str], ...] = ()

    @property
    def both(self) -> tuple[str, ...]:
        """List those who are said to be both there and away."""
        return tuple(each for each in self.present if each in self.absent)


def read_attendance(rows: Iterable[dict[str, str]]) -> Attendance:
    """Read the rows of the table; under «Forfall» any words mean that a person was away."""
    people = [(row.get("namn", "").partition(" (")[0], row) for row in rows]
    named = [(name, row) for name, row in people if name]
    return Attendance(
        called=tuple(name for name, _ in named),
        present=tuple(name for name, row in named if _is_marked(row.get("til_stades", ""))),
        absent=tuple(name for name, row in named if not _is_not(row.get("forfall", ""))),
        unclear=tuple(_unclear(named)),
    )


def _unclear(named: Iterable[tuple[str, dict[str, str]]]) -> Iterator[tuple[str, str]]:
    for name, row in named:
        said = row.get("til_stades", "")
        if not _is_marked(said) and not _is_not(said):
            yield name, said


def _is_marked(text: str) -> bool:
    bare = text.replace(UNCHECKED, " ").strip()
    return _first_word(bare) in _MARKS or bare.casefold().startswith("til stades")


def _is_not(text: str) -> bool:
    return _first_word(text.replace(UNCHECKED, " ")) in _NOT


def _first_word(text: str) -> str:
    words = text.casefold().replace(",", " ").split()
    return words[0] if words else ""
