"""Text that another file is to bring into what goes out is told of, and nothing goes out empty."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from nettverk.errors import NettverkError
from nettverk.render.docx.finalizing import finalize

from .parts import MAIN, SAID, Parts, lead, pack, plant, unpack, with_body
from .test_final_lost import tell_lost

HELD = b"<html>Heile innkallinga</html>"
INSERTED = (
    "a.docx har tekst som er sett inn frå ei anna fil. Det er ikkje med i dokumenta. "
    "Opne fila i Word, og lagre ho på nytt."
)
ELSEWHERE = (
    "a.docx har tekst som ligg i ei anna fil. Det er ikkje med i dokumenta. "
    "Opne fila i Word, kopier inn teksten derifrå, og lagre ho på nytt."
)
KINDS = {
    "chunk": ("aFChunk", HELD, "<w:altChunk {}/>", INSERTED),
    "chunk that is called a link": ("hyperlink", HELD, "<w:altChunk {}/>", INSERTED),
    "chunk outside": ("aFChunk", b"", "<w:altChunk {}/>", ELSEWHERE),
    "chapter": ("subDocument", b"", "<w:p><w:subDoc {}/></w:p>", ELSEWHERE),
    "chapter in the file": ("subDocument", HELD, "<w:p><w:subDoc {}/></w:p>", ELSEWHERE),
}


def insert(plain: Parts, kind: str, rest: str = "") -> Parts:
    """Let another file bring its text into one, after the rest of it."""
    relation, held, body, _ = KINDS[kind]
    parts = with_body(plain, rest) if rest else dict(plain)
    led = lead(parts, MAIN, relation, "word/a.mht" if held else "file:///C:/a.docx", held)
    plant(parts, MAIN, "<w:sectPr", body.format(led))
    return parts


@pytest.mark.parametrize("kind", KINDS)
def test_text_of_another_file_is_told(kind: str, plain: Parts) -> None:
    final, told = tell_lost(insert(plain, kind, f"<w:p>{SAID}</w:p>"))
    assert told == [KINDS[kind][-1]]
    assert "word/a.mht" not in final
    assert b"a.docx" not in final["word/_rels/document.xml.rels"]
    assert b"altChunk" not in final[MAIN]
    assert b"subDoc" not in final[MAIN]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("rest", ["", "<w:p/>", "<w:p><w:r><w:t> </w:t></w:r></w:p>"])
def test_file_of_nothing_else_is_refused(rest: str, kind: str, plain: Parts) -> None:
    where, fix = (
        KINDS[kind][-1].removeprefix("a.docx har ").split(" Det er ikkje med i dokumenta. ")
    )
    with pytest.raises(NettverkError) as refused:
        finalize(pack(insert(plain, kind, rest)))
    assert str(refused.value) == f"Fila har berre {where} {fix}"


def test_cell_that_held_another_file_alone_is_a_cell(plain: Parts) -> None:
    parts = insert(plain, "chunk", f"<w:p>{SAID}</w:p>")
    start, chunk, end = parts[MAIN].rpartition(b"<w:altChunk")
    mark, rest = end.split(b"/>", 1)
    cell = b"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>%s%s/></w:tc></w:tr></w:tbl>"
    parts[MAIN] = start + cell % (chunk, mark) + rest
    final = unpack(finalize(pack(parts)))
    (held,) = parse_xml(final[MAIN]).iter(qn("w:tc"))
    assert [each.tag for each in held] == [qn("w:p")]


def test_picture_is_something_else(plain: Parts) -> None:
    _, told = tell_lost(insert(plain, "chunk", "<w:p><w:r><w:drawing/></w:r></w:p>"))
    assert told == [INSERTED]
