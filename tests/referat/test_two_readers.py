"""Our reader of Word and mammoth tell the same of every file, but where it is said why not."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.referat.runs import Runs
from nettverk.referat.word import read_word
from tests.conftest import examples
from tests.documents.every import write_every_document

from . import by_mammoth
from .programs import FILLING, PROGRAMS
from .test_reading import filled, skeletons
from .test_word import (
    LOST,
    NOTHING,
    READ,
    STRUCK,
    cell,
    deleted,
    field,
    moved,
    row,
    run,
    table,
    with_notes,
    word,
)

__all__ = ["skeletons"]

MEANT = {
    "hidden": "mammoth shows hidden text",
    "joiners that join nothing": "mammoth keeps every sign",
    **dict.fromkeys(("table in a frame", "text in a frame"), "mammoth reads a frame as a table"),
    "struck twice": "mammoth knows one line through a text",
    "struck by its style": "mammoth knows what is struck out by hand",
    "text box for new programs alone": "mammoth reads the wording for old programs",
    "simple field": "mammoth tells that it has not read it",
    "what nobody knows": "mammoth tells that it has not read it",
    "sign of a font in a text": "mammoth knows it as an element of its own",
    "list of an old form": "mammoth knows boxes alone",
    "deleted cell": "mammoth tells that it has not read it",
}


def differs(content: bytes) -> bool:
    return by_mammoth.tell(read_word(content).blocks) != by_mammoth.read(content)


def test_every_document_is_read_as_mammoth_reads_it(tmp_path: Path) -> None:
    found = write_every_document("hostile", tmp_path)
    assert [name for name, path in found.items() if differs(path.read_bytes())] == []


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_programs_save_is_read_as_mammoth_reads_it(
    program: str, skeletons: Path, tmp_path: Path
) -> None:
    content = filled(skeletons, tmp_path, "docx", FILLING).read_bytes()
    saved = PROGRAMS[program](content, tmp_path)
    assert by_mammoth.tell(read_word(saved).blocks) == by_mammoth.read(saved)


BODIES = {name: body for name, (body, _) in READ.items()} | LOST | NOTHING


@pytest.mark.parametrize("what", BODIES)
def test_what_word_can_do_is_read_as_mammoth_reads_it(what: str) -> None:
    assert differs(with_notes(word(BODIES[what], STRUCK))) is (what in MEANT)


TEXTS = st.sampled_from(["Lesa", "Per ", " og", "1.12.", "«Åsen»", "", "<w:br/>", "<w:tab/>"])
PROPERTIES = st.sampled_from(["", "<w:b/>", "<w:strike/>", '<w:strike w:val="0"/>', "<w:i/>"])
RUNS = st.builds(
    lambda text, properties: (
        f"<w:r><w:rPr>{properties}</w:rPr>{text}</w:r>" if "<" in text else run(text, properties)
    ),
    TEXTS,
    PROPERTIES,
)
PIECES = RUNS | st.one_of(
    RUNS.map(lambda each: f'<w:ins w:id="1" w:author="K">{each}</w:ins>'),
    RUNS.map(lambda each: f"<w:smartTag>{each}</w:smartTag>"),
    RUNS.map(lambda each: f"<w:sdt><w:sdtContent>{each}</w:sdtContent></w:sdt>"),
    RUNS.map(lambda each: f'<w:hyperlink w:anchor="a">{each}</w:hyperlink>'),
    RUNS.map(lambda each: field("begin") + field("separate") + each + field("end")),
    st.sampled_from([deleted("bort"), moved("moveFrom", "bort"), moved("moveTo", "hit")]),
)
CONTENTS = st.lists(PIECES, max_size=4).map("".join)
ENDS = st.sampled_from(
    ["", '<w:pStyle w:val="h"/>', '<w:rPr><w:del w:id="1" w:author="K"/></w:rPr>']
)
PARAGRAPHS = st.builds(lambda end, body: f"<w:p><w:pPr>{end}</w:pPr>{body}</w:p>", ENDS, CONTENTS)
ROWS = st.lists(CONTENTS.map(cell), min_size=3, max_size=3).map(lambda cells: row(*cells))
GONE = ROWS.map(lambda each: each.replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>', 1))
TABLES = st.lists(ROWS | GONE, min_size=1, max_size=3).map(
    # Mammoth lets what ends deleted before a table go on in its first cell.
    lambda rows: f"<w:p>{run('Før')}</w:p>{table(*rows)}<w:p>{run('Etter')}</w:p>"
)
HEADING = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/></w:style>'


@settings(max_examples=examples(2))
@given(st.lists(PARAGRAPHS | TABLES, max_size=4).map("".join))
def test_any_text_is_read_as_mammoth_reads_it(body: str) -> None:
    content = word(f"<w:p>{run('Før')}</w:p>{body}<w:p>{run('Til slutt')}</w:p>", HEADING)
    assert by_mammoth.tell(read_word(content).blocks) == by_mammoth.read(content)


@pytest.mark.parametrize("fault", ["_read_run", "_read_link", "_read_sign"])
def test_a_difference_is_seen(fault: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    content = word(
        f"<w:p>{run('A')}<w:hyperlink w:anchor='a'>{run('B')}</w:hyperlink>"
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    )
    assert not differs(content)
    monkeypatch.setattr(Runs, fault, lambda *_: "")
    assert differs(content)
