"""The clean copy of minutes: all that was written, and nothing that is left of the form."""

import copy
import email
import email.policy
import itertools
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nettverk.accessibility import check_document
from nettverk.referat.word import read_word
from nettverk.render.docx.cleaning import clean_form
from nettverk.render.docx.finalizing import finalize
from tests.conftest import examples, soften
from tests.office import needs_office
from tests.ooxml import list_faults

from .cleaning import ANSWERED, DAYS, HALF, LEFT, OPPSTART, clean, fill, lines_of, titles_of
from .filling import Filling, resave
from .habits import SECOND, Say, edit
from .habits import fill as fill_minutes
from .programs import PROGRAMS
from .test_form import (
    changes,
    paragraph_of,
    run_of,
)


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
        *("Viktige suksesskriterium", "Anna", "Kva gjer eg og me fram til neste møte?"),
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
    assert QUESTION not in read_word(without).text
    answered = clean(fill(form, ANSWERED), form)
    assert QUESTION in read_word(answered).text


def test_line_that_leads_up_to_what_is_written_goes_where_nothing_is(
    forms: dict[str, bytes],
) -> None:
    form, caption = forms["referat-oppstart"], "Innspel frå nettverket:"
    without = lines_of(clean(fill(form, OPPSTART), form))
    assert "Møtet diskuterer med utgangspunkt i malen:" in without
    assert caption not in without
    said = Filling({"Korleis skal me ha møta i nettverket?": ["Kortare runde."]})
    written = lines_of(clean(fill(form, said), form))
    assert written[written.index(caption) + 1] == "Kortare runde."
    own = {"Mal": caption.replace("frå", "*frå*")}
    kept = clean_form(finalize(fill(form, OPPSTART)), [form], own, held=True)
    assert caption in lines_of(kept), "an item of the agenda tells so"


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


def test_rows_are_held_together_and_not_to_the_heading_below(forms: dict[str, bytes]) -> None:
    said = docx.Document(BytesIO(clean(fill(forms["referat"], HALF), forms["referat"])))
    rows = [[*row._tr.iter(qn("w:keepNext"))] for row in said.tables[-1].rows]
    assert [bool(each) for each in rows] == [True, False]


def test_question_is_held_to_its_prompt_alone(forms: dict[str, bytes]) -> None:
    def held(content: bytes) -> list[bool]:
        said = docx.Document(BytesIO(content)).paragraphs
        asked = [each for each in said if each.text.startswith("Kort om skulen")]
        return [each.paragraph_format.keep_with_next is True for each in asked]

    assert held(forms["referat"]) == [True]
    assert held(clean(fill(forms["referat"], HALF), forms["referat"])) == [False]


def test_items_known_by_their_titles_keep_what_the_form_prints(forms: dict[str, bytes]) -> None:
    """An own template may leave the numbers out, and it then prints agenda texts below fields."""

    def unnumber(document: Document) -> None:
        for each in document.paragraphs:
            if soften(each.text).startswith("Sak "):
                each.runs[0].text = each.text.partition(": ")[2]

    form = fill(forms["referat"], unnumber)
    printed = "Kort om skulen og dei to skuletemaa"
    filled = fill(form, HALF)
    assert printed not in read_word(clean(filled, form)).text
    assert printed in read_word(clean(filled, form, "Vertsskulen")).text


def test_own_words_for_an_instruction_are_left_out(forms: dict[str, bytes]) -> None:
    def reword(document: Document) -> None:
        (found,) = (each for each in document.paragraphs if each.text.startswith("Set kryss"))
        found.runs[0].text = "Kryss av dei som kom."

    form = fill(forms["referat"], reword)
    assert "Kryss av" in read_word(fill(form, HALF)).text
    assert "Kryss av" not in read_word(clean(fill(form, HALF), form)).text


def test_instruction_goes_and_the_text_stays_where_an_item_has_a_table(
    forms: dict[str, bytes],
) -> None:
    """The follow-up may be an item of the agenda, and an item may have a table of its own."""

    def number(document: Document) -> None:
        for each in document.paragraphs:
            if each.text == "Oppfølging frå sist":
                each.runs[0].text = "Sak 1: Oppfølging frå sist"
            if each.text.startswith("Skriv «gjort»"):
                for line in kept:
                    each.insert_paragraph_before(line, each.style)

    kept = ("Skriv dykk inn i lista.", "Saka vart lagd fram av Kari Vik, kl. 12.00.")
    form = fill(forms["referat"], number)
    told = {"Oppfølging frå sist": "Skriv dykk *inn* i lista."}
    said = read_word(clean_form(finalize(fill(form, HALF)), [form], told, held=True)).text
    assert [each for each in kept if each not in said] == []
    assert "Skriv «gjort»" not in said


def test_it_is_valid_and_everyone_can_read_it(forms: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "rein.docx"
    for kind, filling in (("referat", HALF), ("referat-oppstart", OPPSTART)):
        path.write_bytes(clean(fill(forms[kind], filling), forms[kind]))
        assert list_faults(path) == []
        assert [str(each) for each in check_document(path, path.name)] == []


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
        document.add_paragraph("Onsdag 10. mars 2027, på Bakken skule (framlegg).")

    filled = fill(forms["referat"], HALF, propose)
    held, ahead = (
        read_word(clean_form(finalize(filled), [forms["referat"]], {}, held=each)).text
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
