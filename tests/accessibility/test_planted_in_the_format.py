"""What Word refuses to open is planted, and seen by the validator that our documents must pass."""

from pathlib import Path

import pytest

from tests.ooxml import list_faults

from .planting import (
    DOCUMENT,
    Change,
    both,
    picture,
    plant,
    put,
    remove,
    swap,
    text,
)

_BOOKMARK = '<w:bookmarkStart w:id="5" w:name="{}"/><w:bookmarkEnd w:id="5"/>'
FOUND_BY_AUDIT: dict[str, tuple[Change, str]] = {
    "caption before look": (
        swap(DOCUMENT, "<w:tblLook ", '<w:tblCaption w:val="a"/><w:tblLook '),
        "tblLook",
    ),
    "properties in the wrong order": (
        put('<w:p><w:pPr><w:jc w:val="left"/><w:pStyle w:val="Normal"/></w:pPr></w:p>'),
        "pStyle",
    ),
    "paragraph in a paragraph": (put("<w:p><w:p/></w:p>"), "p"),
    "table without rows in a run": (put("<w:p><w:r><w:tbl/></w:r></w:p>"), "tbl"),
    "dangling relationship": (put('<w:p><w:hyperlink r:id="rId99"/></w:p>'), "rId99"),
    "two bookmarks of one number": (
        put(f"<w:p>{_BOOKMARK.format('a')}{_BOOKMARK.format('b')}</w:p>"),
        "5",
    ),
    "missing media": (
        both(picture('descr="Skulen"'), remove("word/media/1.png")),
        "1.png",
    ),
    "prefix that is not declared": (
        swap(
            DOCUMENT,
            "<w:document ",
            '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            ' mc:Ignorable="w99" ',
        ),
        "w99",
    ),
    "numbering that is not there": (
        put(
            text("Punkt", paragraph='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="777"/></w:numPr>')
        ),
        "777",
    ),
    "style that is not there": (
        put('<w:p><w:pPr><w:pStyle w:val="Borte"/></w:pPr></w:p>'),
        "Borte",
    ),
    "cell without a paragraph": (swap(DOCUMENT, "</w:tc>", "</w:tc><w:tc><w:tcPr/></w:tc>"), "tc"),
    "element of no name": (put("<w:avsnitt/>"), "avsnitt"),
}


def test_the_document_itself_is_valid(innkalling: bytes, file: Path) -> None:
    assert list_faults(plant(innkalling, lambda _: None, file)) == []


@pytest.mark.parametrize("name", FOUND_BY_AUDIT)
def test_the_validator_finds_the_fault(name: str, innkalling: bytes, file: Path) -> None:
    change, words = FOUND_BY_AUDIT[name]
    told = list_faults(plant(innkalling, change, file))
    assert [each for each in told if words in each], told
