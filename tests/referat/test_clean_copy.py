"""The clean copy of minutes: all that was written, and nothing that is left of the form."""

import copy
import email
import email.policy
import itertools
import zipfile
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from nettverk.accessibility import check_document
from nettverk.cli import run
from nettverk.referat.blocks import Heading, _read_word
from nettverk.render.docx.cleaning import clean_form
from tests.conftest import copy_workspace, examples
from tests.office import needs_office
from tests.ooxml import list_faults

from .controls import find_control, text_of
from .filling import Filling, fill_document, fill_word, resave
from .habits import SECOND, Say, edit
from .habits import fill as fill_minutes
from .programs import PROGRAMS
from .test_form import (
    SAID,
    after_prompt,
    before_prompt,
    changes,
    in_block,
    paragraph_below,
    paragraph_of,
    run_of,
)

Change = Callable[[Document], None]
DAYS = {"referat": "2026-12-02", "referat-oppstart": "2026-09-16"}
LEFT = ("Skriv her", "Vel dato", "Set kryss", "Skriv gjort", "Skriv det", "Klikk")
"""What only a form says."""
HALF = Filling({"Endringar til neste møte": [SAID]}, [("Lesa", "alle", "")], present=["Kari Vik"])
ANSWERED = Filling({"Prioriterte område": ["Nærvær"]})
OPPSTART = Filling({"Innleiing": ["Me møttest."], "Arbeidsmåtar": ["Skulevandring", "Fokustid"]})


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Write the form of both kinds of minutes, after minutes that agreed on something."""
    root = copy_workspace("base", tmp_path_factory.mktemp("rein") / "arbeid")
    place = ["--mappe", str(root), "--i-dag", "2026-12-02"]
    folder = root / "dokument/2026-2027/nettverk-aust"
    for day in ("28.10.2026", "02.12.2026", "16.09.2026"):
        assert run([*place, "referat", "Nettverk Aust", "--møte", day]) == 0
        if day == "28.10.2026":
            fill_word(folder / "2026-10-28-referat.docx", HALF)
    return {kind: (folder / f"{day}-referat.docx").read_bytes() for kind, day in DAYS.items()}


def fill(form: bytes, *how: Filling | Change) -> bytes:
    """Fill in a form, as people do and then by hand."""
    document = docx.Document(BytesIO(form))
    for each in how:
        if isinstance(each, Filling):
            fill_document(document, each)
        else:
            each(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def clean(content: bytes, form: bytes, *titles: str) -> bytes:
    return clean_form(content, [form], titles, held=True)


def lines_of(content: bytes) -> list[str]:
    return [each for each in _read_word(content).text.split("\n") if each]


def titles_of(content: bytes) -> list[str]:
    return [each.text for each in _read_word(content).blocks if isinstance(each, Heading)]


@pytest.mark.parametrize("kind", DAYS)
def test_nothing_of_the_form_is_left(kind: str, forms: dict[str, bytes]) -> None:
    filling = HALF if kind == "referat" else OPPSTART
    said = clean(fill(forms[kind], filling), forms[kind])
    text = "\n".join(lines_of(said))
    assert [each for each in LEFT if each in text] == []
    written = [line for lines in filling.lines.values() for line in lines]
    assert [each for each in written if each not in text] == []


def test_parts_without_a_word_are_left_out_and_items_of_the_agenda_are_not(
    forms: dict[str, bytes],
) -> None:
    filled = fill(forms["referat-oppstart"], OPPSTART)
    before, after = titles_of(filled), titles_of(clean(filled, forms["referat-oppstart"]))
    gone = [each for each in before if each not in after]
    assert gone == [
        *("Formål", "Viktige verdiar", "Innhald", "Struktur, roller og oppgåver"),
        *("Viktige suksesskriterier", "Anna", "Kva gjer eg og me fram til neste møte?"),
        "Endringar til neste møte",
    ]
    assert "Suppleringar til grunnlaget" in after
    elsewhere = fill(forms["referat-oppstart"], Filling({"Innleiing": ["Me møttest."]}))
    none = titles_of(clean(elsewhere, forms["referat-oppstart"]))
    assert "Suppleringar til grunnlaget" not in none


QUESTION = "Kva for område er det viktig"


def test_question_stays_with_its_answers_and_goes_without(forms: dict[str, bytes]) -> None:
    form = forms["referat"]
    without = clean(fill(form, HALF), form)
    assert "Prioriterte område" not in titles_of(without)
    assert QUESTION not in _read_word(without).text
    answered = clean(fill(form, ANSWERED), form)
    assert QUESTION in _read_word(answered).text


def test_item_that_nobody_wrote_below_keeps_its_heading(forms: dict[str, bytes]) -> None:
    def number(document: Document) -> None:
        (found,) = (each for each in document.paragraphs if each.text.startswith("Endringar"))
        found.runs[0].text = f"Sak 9: {found.text}"

    said = clean(fill(forms["referat"], number), forms["referat"])
    assert "Sak 9: Endringar til neste møte" in titles_of(said)


def test_picture_is_something_written(forms: dict[str, bytes]) -> None:
    def paste(document: Document) -> None:
        changes(document)[0].addnext(paragraph := paragraph_of(""))
        paragraph[0].append(docx.oxml.OxmlElement("w:drawing"))

    said = clean(fill(forms["referat"], paste), forms["referat"])
    assert "Endringar til neste møte" in titles_of(said)


def test_rows_are_held_together_and_to_nothing_else(forms: dict[str, bytes]) -> None:
    said = docx.Document(BytesIO(clean(fill(forms["referat"], HALF), forms["referat"])))
    rows = [[*row._tr.iter(qn("w:keepNext"))] for row in said.tables[-1].rows]
    assert [bool(each) for each in rows] == [True, False]


def test_items_known_by_their_titles_keep_what_the_form_prints(forms: dict[str, bytes]) -> None:
    """An own template may leave the numbers out, and it then prints agenda texts below fields."""

    def unnumber(document: Document) -> None:
        for each in document.paragraphs:
            if each.text.startswith("Sak "):
                each.runs[0].text = each.text.partition(": ")[2]

    form = fill(forms["referat"], unnumber)
    printed = "Me får kort informasjon om vertsskulen"
    filled = fill(form, HALF)
    assert printed not in _read_word(clean(filled, form)).text
    assert printed in _read_word(clean(filled, form, "Vertsskulen")).text


def test_own_words_for_an_instruction_are_left_out(forms: dict[str, bytes]) -> None:
    def reword(document: Document) -> None:
        (found,) = (each for each in document.paragraphs if each.text.startswith("Set kryss"))
        found.runs[0].text = "Kryss av dei som kom."

    form = fill(forms["referat"], reword)
    assert "Kryss av" in _read_word(fill(form, HALF)).text
    assert "Kryss av" not in _read_word(clean(fill(form, HALF), form)).text


def test_it_is_valid_and_everyone_can_read_it(forms: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "rein.docx"
    for kind, filling in (("referat", HALF), ("referat-oppstart", OPPSTART)):
        path.write_bytes(clean(fill(forms[kind], filling), forms[kind]))
        assert list_faults(path) == []
        assert [str(each) for each in check_document(path, path.name)] == []


def cut_prompt(document: Document) -> None:
    """Press Enter in the middle of a prompt."""
    paragraph, control = changes(document)
    paragraph.remove(control)
    paragraph.append(run_of("Skriv her kva de vart samde om"))
    paragraph.addnext(paragraph_of(" å endra, ei endring på kvar linje."))


def empty_date(document: Document) -> None:
    """Choose no date after all, and get what Word asks."""
    table = document.tables[-1]
    cells = table.rows[1].cells
    cells[0].text = SAID
    control: Any = find_control(cells[2]._tc)
    control.find(qn("w:sdtContent"))[:] = [run_of("Klikk eller trykk for å skrive inn en dato.")]


def track(tag: str, held: Any) -> Any:
    change = docx.oxml.OxmlElement(f"w:{tag}")
    change.append(held)
    return change


def with_changes_tracked(document: Document) -> None:
    """Write over a prompt while Word notes every change."""
    paragraph, control = changes(document)
    paragraph.remove(control)
    old = run_of("Skriv her kva de vart samde om å endra, ei endring på kvar linje.")
    old[0].tag = qn("w:delText")
    paragraph.extend((track("del", old), track("ins", run_of(SAID))))


def over_two_runs(document: Document) -> None:
    """Let a program cut a prompt in runs, as those that check words do."""
    paragraph, control = changes(document)
    paragraph.remove(control)
    for text in ("Skriv ", "her kva de vart samde ", "om å endra, ei endring på kvar linje.", SAID):
        paragraph.append(run_of(text))


HABITS: dict[str, Change] = {
    each.__name__: each
    for each in (
        *(after_prompt, before_prompt, paragraph_below, in_block, empty_date),
        *(with_changes_tracked, over_two_runs),
    )
}


@pytest.mark.parametrize("how", HABITS)
def test_what_one_writes_at_a_field_stays_and_the_field_goes(
    how: str, forms: dict[str, bytes]
) -> None:
    said = clean(fill(forms["referat"], HABITS[how]), forms["referat"])
    # The form itself follows up a change in the same words.
    written = Counter(lines_of(said)) - Counter(lines_of(forms["referat"]))
    assert [each for each in written.elements() if SAID in each] == [SAID]
    assert [each for each in LEFT if each in "\n".join(lines_of(said))] == []
    body = docx.Document(BytesIO(said)).element.body
    assert not [*body.iter(qn("w:sdt"), qn("w:del"))]


def test_prompt_that_enter_has_cut_goes(forms: dict[str, bytes]) -> None:
    said = clean(fill(forms["referat"], ANSWERED, cut_prompt), forms["referat"])
    assert "Endringar til neste møte" not in titles_of(said)
    assert "ei endring på kvar linje" not in _read_word(said).text


def own_things(document: Document) -> None:
    """Add a heading, an own table with a row for the pen, and a picture of nothing."""
    end = document.paragraphs[-1]
    end.insert_paragraph_before("Eventuelt", style="Heading 2")
    table = document.add_table(3, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Dag", "Namn"
    table.rows[1].cells[0].text = "måndag"
    end._p.addprevious(table._tbl)


def test_own_headings_tables_and_rows_are_kept(forms: dict[str, bytes]) -> None:
    said = docx.Document(BytesIO(clean(fill(forms["referat"], HALF, own_things), forms["referat"])))
    assert "Eventuelt" in [each.text for each in said.paragraphs]
    (own,) = (each for each in said.tables if each.rows[0].cells[0].text == "Dag")
    assert len(own.rows) == 3


def test_host_is_no_longer_proposed_once_the_meeting_has_been(forms: dict[str, bytes]) -> None:
    def propose(document: Document) -> None:
        document.tables[0].rows[2].cells[1].paragraphs[0].add_run(" (framlegg)")

    filled = fill(forms["referat"], HALF, propose)
    held, ahead = (
        _read_word(clean_form(filled, [forms["referat"]], (), held=each)).text
        for each in (True, False)
    )
    assert held.count("(framlegg)") == 1, "the host of the next meeting still is a proposal"
    assert ahead.count("(framlegg)") == 2


def test_proposal_that_somebody_agreed_on_stays_a_proposal(forms: dict[str, bytes]) -> None:
    """Only the facts of the meeting, above its parts, tell the host that it has had."""
    agreed = ("Gi Kari beskjed (framlegg)", "Per (framlegg)", "1.12. (framlegg)")
    filled = fill(forms["referat"], Filling(agreements=[agreed]))
    said = docx.Document(BytesIO(clean(filled, forms["referat"]))).tables[-1]
    assert [each.text for each in said.rows[1].cells] == [*agreed]


def test_tables_are_kept_apart(forms: dict[str, bytes]) -> None:
    """Word makes one of two tables that nothing stands between."""

    def put_before(document: Document) -> None:
        (found,) = (each for each in document.paragraphs if each.text.startswith("Set kryss"))
        own = copy.deepcopy(document.tables[0]._tbl)
        found._p.addprevious(own)

    said = docx.Document(BytesIO(clean(fill(forms["referat"], HALF, put_before), forms["referat"])))
    tags = [each.tag for each in said.element.body]
    assert not any(one == two == qn("w:tbl") for one, two in itertools.pairwise(tags))


@settings(max_examples=examples(0.2))
@given(words=st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1))
@example(words="Skriv her")
@example(words="Vel dato.")
def test_any_words_of_ones_own_are_kept(words: str, forms: dict[str, bytes]) -> None:
    form, said = forms["referat"], f"Me sa {words} i dag"

    def write(document: Document) -> None:
        paragraph, control = changes(document)
        paragraph.remove(control)
        paragraph.append(run_of(said))
        document.tables[-1].rows[1].cells[0].text = said

    filled = fill(form, write)
    kept = docx.Document(BytesIO(clean(filled, form)))
    assert said in [each.text for each in kept.paragraphs]
    assert kept.tables[-1].rows[1].cells[0].text == said


def test_form_that_is_only_saved_stays_a_form(forms: dict[str, bytes]) -> None:
    for form in forms.values():
        assert lines_of(clean(saved := resave(form), form)) == lines_of(form)
        assert saved != form


@needs_office
@pytest.mark.parametrize("program", ["LibreOffice", "Google"])
def test_copy_that_another_program_saved_comes_out_alike(
    program: str, forms: dict[str, bytes], tmp_path: Path
) -> None:
    filled = fill(forms["referat"], HALF)
    again = PROGRAMS[program](filled, tmp_path)
    assert lines_of(clean(again, forms["referat"])) == lines_of(clean(filled, forms["referat"]))


@pytest.mark.parametrize("content", [b"", b"PK", b"noko anna"])
def test_what_is_no_document_comes_back_as_it_is(content: bytes, forms: dict[str, bytes]) -> None:
    assert clean(content, forms["referat"]) == content


def read_parts(content: bytes) -> str:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return "".join(package.read(name).decode() for name in package.namelist())


def test_mail_carries_no_comment_and_the_own_file_keeps_it(root: Path, say: Say) -> None:
    path = fill_minutes(root, say, SECOND)

    def comment(document: Document) -> None:
        document.add_comment(document.paragraphs[0].runs, text="Berit er sjuk", author="Carl Ås")

    edit(path, comment)
    before = path.read_bytes()
    assert say(SECOND, "utlagt", "referat", "Nettverk Aust", "--eml", "--likevel")[0] == 0
    assert path.read_bytes() == before
    (draft,) = path.parent.glob("*.eml")
    mail = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)
    (attached,) = mail.iter_attachments()
    held, own = (read_parts(each) for each in (attached.get_content(), before))
    assert "Ringa PPT" in held
    assert [each in held for each in ("Berit er sjuk", "Carl Ås")] == [False, False]
    assert [each in own for each in ("Berit er sjuk", "Carl Ås")] == [True, True]


def prompts_of(form: bytes) -> list[str]:
    return [each for each in lines_of(form) if each.startswith("Skriv her")]


def write_over(document: Document, lines: list[str]) -> None:
    """Write lines over every prompt, each as a paragraph of its own."""
    for paragraph in [*document.element.body.iter(qn("w:p"))]:
        if is_prompt(paragraph):
            for each in reversed(lines):
                paragraph.addnext(paragraph_of(each))
            paragraph.getparent().remove(paragraph)


def without_spaces(*lines: str) -> str:
    return "".join("".join(lines).split())


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)
PIECES = st.tuples(st.integers(0, 200), st.integers(1, 200), st.integers(0, 9)).map(tuple)


@settings(max_examples=examples(0.2))
@given(drawn=st.lists(WORDS | PIECES, min_size=1, max_size=6))
@example(drawn=["kom fram til.", "kan bli betre."])
@example(drawn=["Skriv her", "Skriv her kva møtet", "møtet kom fram til", "S", "."])
@example(drawn=["Skriv her kva møtet kom fram til"])
@example(drawn=["!"])
def test_every_line_of_ones_own_goes_out_and_no_prompt(
    drawn: list[str | tuple[int, int, int]], forms: dict[str, bytes]
) -> None:
    """Also a line that is a piece of a prompt, as long as no prompt can be made of the lines."""
    form = forms["referat"]
    prompts = prompts_of(form)
    lines = [each if isinstance(each, str) else cut_out(prompts, *each) for each in drawn]
    wanted = [each for each in lines if each]
    assume(wanted and not any(makes(without_spaces(each), wanted) for each in prompts))
    filled = fill(form, lambda document: write_over(document, wanted))
    written = Counter(lines_of(filled)) - Counter(lines_of(form))
    said = lines_of(clean(filled, form))
    assert not written - Counter(said)
    assert not {*prompts} & {*said}


def cut_out(prompts: list[str], start: int, length: int, which: int) -> str:
    prompt = prompts[which % len(prompts)]
    start %= len(prompt)
    return prompt[start : min(start + length, start + len(prompt) - 1)].strip()


def makes(prompt: str, lines: list[str]) -> bool:
    """Tell whether some of the lines, in order, make a prompt: then nobody can tell whose it is."""
    reached = {0}
    for line in map(without_spaces, lines):
        reached |= {at + len(line) for at in reached if prompt.startswith(line, at)}
    return len(prompt) in reached


@pytest.mark.parametrize(
    "between", [[], [SAID], [SAID, "kom", "fram til."], ["møtet"], ["møtet kom"]]
)
@pytest.mark.parametrize(
    "pieces",
    [
        ["Skriv her kva ", "møtet kom fram til."],
        ["Skr", "iv her kva møtet", "kom fram til."],
        ["Skriv her kva", "møtet", "kom fram til."],
    ],
)
def test_prompt_goes_when_all_its_pieces_stand_there(
    pieces: list[str], between: list[str], forms: dict[str, bytes]
) -> None:
    def cut(document: Document) -> None:
        write_over(document, [*pieces[:-1], *between, pieces[-1]])
        document.tables[-1].rows[1].cells[0].text = "Lesa"

    count = len(prompts_of(forms["referat"]))
    said = Counter(lines_of(clean(fill(forms["referat"], cut), forms["referat"])))
    assert [said[each] for each in between] == [count] * len(between)
    left = {each.strip() for each in pieces} - {*between}
    assert not left & {*said}


def test_pieces_below_two_headings_are_no_prompt(forms: dict[str, bytes]) -> None:
    said = ["Skriv her kva møtet", "kom fram til."]

    def part(document: Document) -> None:
        found = [each for each in document.element.body.iter(qn("w:p")) if is_prompt(each)]
        for paragraph, words in zip(found, said, strict=False):
            paragraph[:] = [run_of(words)]

    kept = lines_of(clean(fill(forms["referat"], HALF, part), forms["referat"]))
    assert [each for each in kept if each in said] == said


def is_prompt(paragraph: Any) -> bool:
    return text_of(paragraph).startswith("Skriv her")


@pytest.mark.parametrize("piece", ["Skriv her kva", "kom fram til.", "kan bli betre."])
def test_piece_without_the_others_is_somebodys_own(piece: str, forms: dict[str, bytes]) -> None:
    filled = fill(forms["referat"], lambda document: write_over(document, [piece]))
    assert piece in lines_of(clean(filled, forms["referat"]))


def test_answer_in_the_words_of_another_part_is_an_answer(forms: dict[str, bytes]) -> None:
    """The words that a part prints say nothing there, and something below another heading."""
    (asked,) = (each for each in lines_of(forms["referat"]) if each.startswith(QUESTION))
    filled = fill(forms["referat"], Filling({"Endringar til neste møte": [asked]}))
    assert "Endringar til neste møte" in titles_of(clean(filled, forms["referat"]))


def test_lines_that_begin_two_prompts_are_cut_once(forms: dict[str, bytes]) -> None:
    pieces = ["Skriv her kva", "møtet kom fram til.", "som var bra, og kva som kan bli betre."]
    filled = fill(forms["referat"], lambda document: write_over(document, pieces))
    assert pieces[2] in lines_of(clean(filled, forms["referat"]))
