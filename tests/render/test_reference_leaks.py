"""A reference document gives its look and nothing else, whatever it hides and wherever."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from nettverk.render.docx import (
    DocxWriter,
    keeping,
    letterhead,
    opening,
    sections,
    stripping,
    unseen,
)
from nettverk.render.docx.loading import load_reference
from tests.conftest import examples
from tests.ooxml import list_faults

from . import foreign
from .conftest import draft
from .foreign import Parts, repack
from .hiding_places import PLANTS
from .leaks import find_leaks

SHOWN = "Fjordvik kommune"
"""What the header says, and may."""


@cache
def base(name: str) -> bytes:
    """Make a reference document to hide something in, once."""
    made = {"document": foreign.norwegian, "template": foreign.template}[name]()
    return repack(made, _drop_tables)


def _drop_tables(parts: Parts) -> None:
    """Drop the many styles of tables, which only take time."""
    styles = rb'<w:style w:type="table" (?!w:default).*?</w:style>'
    parts["word/styles.xml"] = re.sub(styles, b"", parts["word/styles.xml"], flags=re.DOTALL)


def planted(kinds: Iterable[str], name: str = "document") -> tuple[bytes, list[str]]:
    """Plant a word of its own in each of some places."""
    words = {kind: f"Loynd{list(PLANTS).index(kind):02}ord" for kind in kinds}

    def change(parts: Parts) -> None:
        for kind, word in words.items():
            PLANTS[kind](parts, word)

    return repack(base(name), change), [*words.values()]


def resaved(content: bytes) -> bytes:
    """Open and save as python-docx does, which keeps all that something leads to."""
    buffer = BytesIO()
    docx.Document(BytesIO(content)).save(buffer)
    return buffer.getvalue()


def made_of(content: bytes, folder: Path) -> bytes:
    return DocxWriter(load_reference(content), folder).write(draft("# Møte\n\n- eitt\n"))


def test_every_word_is_planted_where_it_can_be_found() -> None:
    content, words = planted(PLANTS)
    assert find_leaks(content, words) == {*words}


def mixtures() -> Iterator[tuple[bytes, list[str]]]:
    """Make references: each hiding place by itself, and then mixtures, saved once more."""
    chance = random.Random(14)  # noqa: S311 - nothing is kept secret by it
    for kind in PLANTS:
        yield planted([kind])
    for number in range(examples(0.2)):
        kinds = chance.sample([*PLANTS], chance.randint(2, len(PLANTS)))
        content, words = planted(kinds, "document" if number % 3 else "template")
        yield (resaved(content) if number % 3 == 1 else content), words


@pytest.mark.many
def test_nothing_of_any_reference_goes_out(workspace: Path) -> None:
    for content, words in mixtures():
        assert find_leaks(made_of(content, workspace), [*words, SHOWN]) == {SHOWN}


def test_box_is_kept_when_a_link_in_it_goes(workspace: Path) -> None:
    content, _ = planted(["link in a box"])
    assert find_leaks(made_of(content, workspace), ["Boks"]) == {"Boks"}


def test_document_is_valid_whatever_was_hidden(workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(made_of(planted(PLANTS)[0], workspace))
    assert list_faults(file) == []


Loosening = Callable[[pytest.MonkeyPatch], None]


def _allow(part: str) -> Loosening:
    """Let a kind of part through, as it is."""

    def loosen(patch: pytest.MonkeyPatch) -> None:
        patch.setitem(keeping.LOOKS, part, lambda root, others: None)
        patch.setitem(stripping._TYPES, part, stripping._TYPES.get(part, "application/xml"))
        patch.setattr(keeping, "_empty", lambda root: None)

    return loosen


def _let(owner: object, name: str, result: object = None) -> Loosening:
    """Let a step do nothing."""
    return lambda patch: patch.setattr(owner, name, lambda *_: result)


def _set(owner: object, name: str, found: object) -> Loosening:
    return lambda patch: patch.setattr(owner, name, found)


def _keep_all(patch: pytest.MonkeyPatch) -> None:
    """Let the file be used as it lies there."""
    patch.setattr(
        opening, "Stripped", lambda content, _: SimpleNamespace(content=content, **NOTHING)
    )


NOTHING = {"notes": (), "shown": ()}
MADE_ANEW = {"core properties", "loose part"}
"""What the reader of Word files leaves behind, whatever is allowed."""
LOOSENED: dict[str, Loosening] = {
    **{kind: _keep_all for kind in PLANTS if kind not in MADE_ANEW},
    **{name: _allow(name) for name in ("footnotes", "endnotes", "comments", "people")},
    "glossary": _allow("glossaryDocument"),
    "web settings": _allow("webSettings"),
    **dict.fromkeys(("variables", "stamps", "mail merge", "schema"), _allow("settings")),
    "compatibility": _allow("settings"),
    "alias of a style": _allow("styles"),
    "list that nothing has": _allow("numbering"),
    "colours of a theme": _allow("theme"),
    "font that nothing has": _allow("fontTable"),
    "text between styles": _let(keeping, "_empty"),
    "mark of a program in a header": _let(keeping, "is_strange", result=False),
    **dict.fromkeys(("change in a style", "stamp of a style"), _let(keeping, "settle")),
    **dict.fromkeys(("deleted in a header", "inserted in a header"), _let(letterhead, "settle")),
    **dict.fromkeys(("hidden in a header", "control in a header"), _let(letterhead, "settle")),
    "stamp in a header": _let(letterhead, "drop_stamps"),
    "bookmark in a header": _set(letterhead, "_UNSEEN", set()),
    "copy in a shape": _set(unseen, "_OF_SHAPES", re.compile("-")),
    "header without pages": _let(sections, "_is_idle", result=False),
    "link in a header": _let(stripping, "is_safe", result=True),
    "name of a picture": _let(letterhead, "_name_drawings"),
}
"""How the bound is turned off that holds back what is planted in a place."""


@pytest.mark.parametrize("kind", LOOSENED)
def test_a_bound_that_is_turned_off_is_seen(
    kind: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, words = planted([kind])
    LOOSENED[kind](monkeypatch)
    assert find_leaks(made_of(content, workspace), words) == {*words}
