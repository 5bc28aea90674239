"""Lists: one numbering instance for each list, so that every list starts where it says."""

from msgspec import Struct

LEVELS = 9
_STEP = 357  # twips: 0.63 cm, Word's own
_LARGEST = 32767  # Word refuses to open a file with a higher start
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_BULLETS = ("•", "–", "▪")


class ListKind(Struct, frozen=True):
    """The levels of one kind of list in the reference document; indents in twips."""

    abstract: int
    left: tuple[int, ...]
    hanging: tuple[int, ...]


class Numbering:
    """The numbering instances of one document."""

    def __init__(self, bullets: ListKind, numbers: ListKind, first: int) -> None:
        self._bullets, self._numbers = bullets, numbers
        self._next = first
        self._shared = 0
        self._xml: list[str] = []

    def bullets(self) -> int:
        """Return the instance that all bullet lists share."""
        if not self._shared:
            self._shared = self._add(self._bullets.abstract, "")
        return self._shared

    def numbers(self, level: int, start: int) -> int:
        """Return a new instance that counts from `start` at `level`."""
        # Word counts per abstract list, so every instance needs its own start.
        return self._add(
            self._numbers.abstract,
            f'<w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{min(start, _LARGEST)}"/></w:lvlOverride>',
        )

    def xml(self) -> str:
        """Return the `w:num` elements of the document."""
        return "".join(self._xml)

    def _add(self, abstract: int, override: str) -> int:
        number = self._next
        self._next += 1
        self._xml.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
        )
        return number


def default_levels(abstract: int, *, numbered: bool) -> tuple[str, ListKind]:
    """Return a nine-level `w:abstractNum` for a document that has none, and its indents."""
    levels = "".join(_level(level, numbered=numbered) for level in range(LEVELS))
    markup = (
        f'<w:abstractNum w:abstractNumId="{abstract}">'
        '<w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
    left = tuple(_STEP * (level + 1) for level in range(LEVELS))
    return markup, ListKind(abstract, left, (_STEP,) * LEVELS)


def _level(level: int, *, numbered: bool) -> str:
    form = _FORMATS[level % 3] if numbered else "bullet"
    text = f"%{level + 1}." if numbered else _BULLETS[level % 3]
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )
