"""Prompts in the clean copy: every line of one's own goes out, and no piece of a prompt."""

from collections import Counter
from functools import partial
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from nettverk.referat.word import read_word
from tests.conftest import examples

from .cleaning import ANSWERED, HALF, LEFT, Change, clean, fill, lines_of, titles_of
from .controls import find_control, text_of
from .filling import Filling
from .test_clean_copy import QUESTION
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


def on_a_line_below(document: Document) -> None:
    """Press Shift and Enter after the prompt, and write."""
    paragraph, _ = changes(document)
    run = run_of(SAID)
    run.insert(0, run.makeelement(qn("w:br"), {}))
    paragraph.append(run)


HABITS: dict[str, Change] = {
    each.__name__: each
    for each in (
        *(after_prompt, before_prompt, paragraph_below, in_block, empty_date, on_a_line_below),
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
    assert not [*body.iter(qn("w:sdt"), qn("w:del"), qn("w:br"))]


@pytest.mark.parametrize(
    ("said", "shown"),
    [("☐ møtte", "møtte"), ("☐", "☐"), ("☐ Teams ☒ her", "☐ Teams ☒ her"), ("a ☐ b ☐", "a ☐ b")],
)
def test_box_that_is_left_beside_words_goes(said: str, shown: str, forms: dict[str, bytes]) -> None:
    form = forms["referat"]
    cells = lines_of(clean(fill(form, Filling(marks={"Kari Vik": (said, "☒")})), form))
    assert cells[cells.index("Kari Vik (rektor)") + 2] == shown


def test_prompt_that_enter_has_cut_goes(forms: dict[str, bytes]) -> None:
    said = clean(fill(forms["referat"], ANSWERED, cut_prompt), forms["referat"])
    assert "Endringar til neste møte" not in titles_of(said)
    assert "ei endring på kvar linje" not in read_word(said).text


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


WORDS_OF_THE_PROMPT = ["Vel dato for møtet", "Klikk deg inn og finn ny dato", "Neste Vel dato"]


@pytest.mark.parametrize("kva", WORDS_OF_THE_PROMPT)
def test_action_in_the_words_of_the_prompt_goes_out(kva: str, forms: dict[str, bytes]) -> None:
    said = clean(fill(forms["referat"], Filling({}, [(kva, "Per", "1.12.")])), forms["referat"])
    assert kva in lines_of(said)


def style_headings_anew(document: Document, name: str, base: str) -> None:
    """Give headings a style of one's own, built on another."""
    own: Any = document.styles.add_style(name, 1)
    own.base_style = document.styles[base]
    for each in document.paragraphs:
        if each.style is not None and each.style.name == "Heading 2":
            each.style = own


@pytest.mark.parametrize(
    ("name", "base"), [("Vår overskrift", "Heading 2"), ("Overskrift 2", "Normal")]
)
def test_headings_in_a_style_of_ones_own_are_headings(
    name: str, base: str, forms: dict[str, bytes]
) -> None:
    form = forms["referat"]
    anew = partial(style_headings_anew, name=name, base=base)
    said = [clean(fill(form, HALF, *more), form) for more in ((), (anew,))]
    assert lines_of(said[1]) == lines_of(said[0])
    assert len(lines_of(said[0])) < len(lines_of(form))
