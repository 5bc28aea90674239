"""Where the texts stand: every file that holds words for a user, found by its place."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from language.code import python
from language.formats import (
    Piece,
    markdown,
    message,
    quotations,
    template,
    values,
    yaml_file,
    yaml_template,
)
from language.page import nothing, page
from language.text import Text

ENGLISH = frozenset({"architecture.md", "krav.md"})
"""The pages under docs/ that are English; all others there are nynorsk."""
NO_LABELS = frozenset(
    {
        *("accessibility", "archive", "calendar", "ooxml", "pictures", "reading", "referat"),
        "render",
        *("dokumentslag.py", "finding.py", "forsegling.py", "kortnamn.py", "malar.py"),
        *("markdown.py", "melding.py", "nettside.py", "schema.py", "trial.py", "usanne_malar.py"),
    }
)
"""Code in which a single word is a tag or a key, or what a user may happen to write."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def collect(root: Path) -> Iterator[Text]:
    """Yield every text of the repository that a user can read."""
    for source, (pattern, reader) in SOURCES.items():
        for path in sorted(root.glob(pattern)):
            if path.is_file():
                pieces = reader(path)
                file = path.relative_to(root)
                yield from (Text(source, file, line, content) for line, content in pieces)


_TEMPLATES: dict[str, Callable[[str], Iterator[Piece]]] = {
    ".md": template,
    ".txt": message,
    ".yaml": yaml_template,
    ".html": page,
    ".css": nothing,
    ".js": nothing,
}


def _template(path: Path) -> Iterator[Piece]:
    reader = _TEMPLATES.get(path.suffix)
    if path.suffix == ".docx":
        yield from _word(path)
    elif reader:
        yield from reader(_read(path))
    else:
        raise ValueError(f"{path}: tell scripts/language/sources.py how to read {path.suffix}")


def _word(path: Path) -> Iterator[Piece]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                tree = ElementTree.fromstring(package.read(name))  # noqa: S314 — our own file
                for paragraph in tree.iter(f"{_W}p"):
                    yield 1, "".join(each.text or "" for each in paragraph.iter(f"{_W}t"))


def _page(path: Path) -> Iterator[Piece]:
    yield from (quotations if path.name in ENGLISH else markdown)(_read(path))


def _schema(path: Path) -> Iterator[Piece]:
    named = {"title", "description"}
    yield from ((line, value) for key, line, value in values(_read(path)) if key in named)


def _code(path: Path) -> Iterator[Piece]:
    # The folders above the package may have any name.
    inside = path.as_posix().rpartition("/nettverk/")[2].split("/")
    yield from python(_read(path), labels=NO_LABELS.isdisjoint(inside))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


SOURCES: dict[str, tuple[str, Callable[[Path], Iterator[Piece]]]] = {
    "templates": ("templates/**/*", _template),
    "code": ("src/nettverk/**/*.py", _code),
    "schemas": ("docs/*.schema.json", _schema),
    "data": ("data/*.yaml", lambda path: yaml_file(_read(path))),
    "guides": ("docs/**/*.md", _page),
    "README": ("README.md", lambda path: quotations(_read(path))),
}
