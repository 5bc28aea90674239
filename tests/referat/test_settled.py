"""A warning about old minutes ends when what it is about is settled, and not before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document

from .filling import Filling
from .habits import CHANGES, OPENING, SECOND, THIRD, Say, answer, edit, fill

LATE = "2027-01-28"
UNCLEAR = Filling(CHANGES, [("Lesa", "eg", "1.12.2026"), ("Skriva", "Per Hegg", "1.12.2026")])


def told(say: Say, today: str = LATE) -> str:
    """Give what is told of minutes, and not of the plan."""
    lines = say(today, "sjekk")[2].splitlines(keepends=True)
    return "".join(each for each in lines if "dokument/" in each)


def test_doubt_about_an_action_ends_with_it(root: Path, say: Say) -> None:
    what = "«eg» under «Kven» ved «Lesa» er ikkje forstått."
    fill(root, say, OPENING, UNCLEAR)
    assert what in told(say)
    fill(root, say, SECOND, Filling(CHANGES, answers={"Skriva": "gjort"}))
    assert what in told(say), "the action is open"
    fill(root, say, THIRD, Filling(CHANGES, answers={"Lesa": "gjort"}))
    assert told(say) == ""


def test_doubt_about_who_came_ends_with_the_next_minutes(root: Path, say: Say) -> None:
    fill(root, say, OPENING, Filling(CHANGES, present=["Kari Vik"], absent=["Kari Vik"]))
    assert "Kari Vik står både som til stades og med forfall." in told(say)
    fill(root, say, SECOND, Filling(CHANGES))
    assert told(say) == ""


def test_answer_about_nothing_is_told_until_what_it_may_mean_is_done(root: Path, say: Say) -> None:
    fill(root, say, OPENING, UNCLEAR)
    path = fill(root, say, SECOND, Filling(CHANGES, answers={"Lesa": "gjort", "Skriva": "gjort"}))
    edit(path, lambda each: answer(each, 1, {0: "Lufta"}))
    what = "«Lufta» svarar ikkje til éin open avtale"
    assert what in told(say)
    fill(root, say, THIRD, Filling(CHANGES))
    assert what in told(say), "Lesa is open"
    fill(root, say, "2027-01-27", Filling(CHANGES, answers={"Lesa": "gjort"}))
    assert what not in told(say)


def add_row(*texts: str) -> Callable[[Document], None]:
    """Add a row to the table of answers."""

    def change(document: Document) -> None:
        table = next(each for each in document.tables if each.rows[0].cells[-1].text == "Status")
        row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx gives it no types
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text

    return change


def test_new_action_in_the_wrong_table_is_told_until_it_is_in_the_right_one(
    root: Path, say: Say
) -> None:
    fill(root, say, OPENING, UNCLEAR)
    path = fill(root, say, SECOND, Filling(CHANGES, answers={"Lesa": "gjort", "Skriva": "gjort"}))
    edit(path, add_row("Lufta", "Per Hegg"))
    what = "«Lufta» svarar ikkje til éin open avtale"
    assert what in told(say)
    third = fill(root, say, THIRD, Filling(CHANGES))
    assert what in told(say)
    third.unlink()
    fill(root, say, THIRD, Filling(CHANGES, [("Lufta", "Per Hegg", "")]))
    assert what not in told(say)


@pytest.mark.parametrize("kva", ["Endring: Mitt", "lesa.", "LESA"])
def test_doubt_lives_while_what_it_is_about_is_open_in_whatever_words(
    kva: str, root: Path, say: Say
) -> None:
    fill(root, say, OPENING, UNCLEAR)
    path = fill(root, say, SECOND, Filling(CHANGES, answers={"Lesa": "kanskje", "Skriva": "gjort"}))
    edit(path, lambda each: answer(each, 1, {0: kva}))
    fill(root, say, THIRD, Filling(CHANGES))
    assert f"Statusen «kanskje» til «{kva}» er ikkje forstått." in told(say)


def test_minutes_that_cannot_be_read_settle_nothing(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING, Filling(CHANGES, present=["Kari Vik"], absent=["Kari Vik"]))
    path.with_name(f"{SECOND}-referat.docx").write_bytes(b"nonsense")
    assert "Kari Vik står både som til stades og med forfall." in told(say)


def test_what_is_lost_is_told_until_somebody_mends_it(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING, Filling(CHANGES, [("", "Kari Vik", "1.12.2026")]))
    fill(root, say, SECOND, Filling(CHANGES))
    assert f"{path.name}: Avtalen «Kari Vik / 1.12.2026» manglar kva som skal gjerast." in told(say)


def test_form_is_not_somebodys_words_when_earlier_minutes_are_mended(root: Path, say: Say) -> None:
    first = fill(root, say, OPENING, Filling(CHANGES, [("Lesa", "Kari Vik", "")]))
    second = fill(root, say, SECOND, Filling(CHANGES, answers={"Lesa": "gjort"}))
    for each in (first, second):
        each.with_suffix(".md").unlink(missing_ok=True)
    assert told(say) == ""
    first.unlink()
    fill(root, say, OPENING, Filling(CHANGES))
    assert "«Lesa» svarar ikkje til éin open avtale" in told(say)
    assert "Skriv «gjort»" not in told(say)


QUESTION = "Kva for område er det viktig at nettverket prioriterer i den vidare prosessen?"


def test_form_is_known_by_what_it_was_written_as(root: Path, say: Say) -> None:
    """A template that is changed afterwards makes nobody's words of what the old one printed."""
    assert say(SECOND, "mal", "referat")[0] == 0
    template = root / "templates/referat.md"
    text = template.read_text(encoding="utf-8")
    assert QUESTION in text
    template.write_text(text.replace(QUESTION, "Kva er viktigast?"), encoding="utf-8")
    path = fill(root, say, SECOND, Filling(CHANGES, [("Lesa", "Kari Vik", "")]))
    path.with_suffix(".md").unlink()
    template.write_text(text.replace(QUESTION, "Kva no?"), encoding="utf-8")
    assert told(say) == ""
    _, out, _ = say("2026-11-10", "innkalling", "Nettverk Aust", "--format", "md")
    notice = Path(out.strip()).read_text(encoding="utf-8")
    assert "Lesa" in notice
    assert "Kva er viktigast" not in notice
    assert "Prioriterte område" not in notice
