"""Pandoc, which knows nothing of us, reads the same in both formats of every document."""

import shutil
from pathlib import Path

import pytest

from tests.commonmark.normal import Lines
from tests.commonmark.pandoc import BETWEEN, read, read_html
from tests.commonmark.reading import write_word

from .conftest import Documents
from .reading import write

pytestmark = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")

BOTH = ("--format", "md", "--format", "docx")
COMMANDS = (
    ("innkalling",),
    ("innkalling", "--møte", "1"),
    ("referat",),
    ("referat", "--møte", "1"),
    ("grunnlag",),
    ("plan", *BOTH),
    ("oppfølging", *BOTH),
    ("ark", "tokolonnenotat", "dialogrunde", "dialogspel", "rettleiing"),
    ("ark", "observasjon", "fokustid", "assosiasjonsrunde"),
)


def compare(documents: dict[str, bytes], folder: Path) -> int:
    """Hold every `.md` against the `.docx` of the same name; return how many there are."""
    names = [name.removesuffix(".md") for name in sorted(documents) if name.endswith(".md")]
    word = {name: documents[f"{name}.docx"] for name in names}
    markdown = {name: documents[f"{name}.md"] for name in names}
    found = read({BETWEEN: write_word(BETWEEN), **word}, "docx", folder / "word")
    # A table written as HTML is a table to those who read HTML.
    meant = read_html({BETWEEN: BETWEEN.encode(), **markdown}, folder / "html")
    for name in names:
        assert Lines().read(found[name]) == Lines().read(meant[name]), name
    return len(names)


@pytest.mark.parametrize("workspace", ["golden", "hostile", "hostile-names"])
def test_both_formats_of_a_workspace(workspace: str, documents: Documents, tmp_path: Path) -> None:
    assert compare(documents(workspace), tmp_path) > 10


def test_both_formats_of_the_example(example: Path, tmp_path: Path) -> None:
    written: dict[str, bytes] = {}
    for number, command in enumerate(COMMANDS):
        found = write(example, tmp_path / "ut" / str(number), *command)
        written |= {f"{number}/{name}": content for name, content in found.items()}

    assert compare(written, tmp_path) > 7 * 5


def test_a_word_that_differs_is_seen(documents: Documents, tmp_path: Path) -> None:
    written = dict(documents("golden"))
    written["grunnlag/alt.md"] = written["grunnlag/alt.md"].replace(b"middag", b"kaffi")

    with pytest.raises(AssertionError, match="grunnlag/alt"):
        compare(written, tmp_path)
