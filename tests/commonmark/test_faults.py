"""Faults planted in the renderer, one at a time: the comparison sees each of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nettverk.render.docx import body, frame, grid, inline, numbering, parts, renderer

from .examples import load_examples
from .reading import read_both

EXAMPLES = {example.name: example for example in load_examples()}
Change = Callable[[Callable[..., Any]], Callable[..., Any]]


def returning(value: Any) -> Change:
    """Replace a function with one that does nothing but return."""
    return lambda _: lambda *_arguments, **_properties: value


def with_style(old: str, new: str) -> Change:
    """Write paragraphs of one style in another."""

    def change(add: Callable[..., None]) -> Callable[..., None]:
        return lambda self, style, runs, **properties: add(
            self, new if style == old else style, runs, **properties
        )

    return change


def without_header(complete: Callable[..., None]) -> Callable[..., None]:
    """Make the header of a table a row like the others."""

    def changed(table: grid.Table) -> None:
        complete(table)
        for row in table.rows:
            row.header = False

    return changed


def without_alignment(read_cell: Callable[..., grid.Cell]) -> Callable[..., grid.Cell]:
    """Forget how a column is aligned."""

    def changed(*arguments: Any) -> grid.Cell:
        cell = read_cell(*arguments)
        cell.align = ""
        return cell

    return changed


def without_last_cell(complete: Callable[..., None]) -> Callable[..., None]:
    """Lose a cell in every row."""

    def changed(table: grid.Table) -> None:
        complete(table)
        for row in table.rows:
            row.cells.pop()

    return changed


def swallowing(write: Callable[..., str]) -> Callable[..., str]:
    """Lose the paragraphs that say «to»."""
    return lambda paragraph: "" if paragraph.text() == "to" else write(paragraph)


def from_one(numbers: Callable[..., int]) -> Callable[..., int]:
    """Start every list at 1."""
    return lambda self, level, _: numbers(self, level, 1)


def in_one_list(_: Callable[..., int]) -> Callable[..., int]:
    """Let every list go on where the last one ended."""
    return lambda *_arguments: 2


FAULTS = {
    "a nested level is lost": (
        (frame.Frame, "deeper", returning(0)),
        "5.3-lists: tre nivå kuler",
    ),
    "a list starts at another number": (
        (numbering.Numbering, "numbers", from_one),
        "5.3-lists: startar på sju",
    ),
    "a list does not start anew": (
        (numbering.Numbering, "numbers", in_one_list),
        "5.3-lists: ny liste etter avsnitt byrjar på nytt",
    ),
    "a marker is lost": (
        (renderer.DocxRenderer, "list_item_open", returning(None)),
        "5.3-lists: tett",
    ),
    "the second paragraph leaves the list": (
        (frame.Frame, "placed", lambda _: lambda _self, style, **_marked: style),
        "5.2-list-items: fleire avsnitt",
    ),
    "a paragraph is swallowed": (
        (body.Paragraph, "xml", swallowing),
        "4.8-paragraphs: to avsnitt",
    ),
    "a quote is a paragraph": (
        (renderer.DocxRenderer, "blockquote_open", lambda _: lambda self, _token: None),
        "5.1-block-quotes: to avsnitt",
    ),
    "code is a paragraph": (
        (renderer.DocxRenderer, "_add", with_style("Source Code", "Normal")),
        "4.5-fenced-code: bakteikn",
    ),
    "a heading has another level": (
        (renderer.DocxRenderer, "_add", with_style("Heading 2", "Heading 3")),
        "4.2-atx-headings: seks nivå",
    ),
    "a rule is lost": (
        (renderer.DocxRenderer, "hr", returning(None)),
        "4.1-thematic-breaks: tre slag",
    ),
    "emphasis is lost": (
        (inline.InlineRenderer, "em_open", returning(None)),
        "6.2-emphasis: kursiv og feit",
    ),
    "emphasis does not end": (
        (inline.InlineRenderer, "strong_close", returning(None)),
        "6.2-emphasis: punktum og feit",
    ),
    "a strikethrough is lost": (
        (inline.InlineRenderer, "s_open", returning(None)),
        "gfm-strikethrough: enkel",
    ),
    "code in the text is lost": (
        (inline.InlineRenderer, "code_inline", lambda _: inline.InlineRenderer.text),
        "6.1-code-spans: enkel",
    ),
    "a hard break is a space": (
        (inline.InlineRenderer, "hardbreak", lambda _: inline.InlineRenderer.softbreak),
        "6.7-hard-line-breaks: bakstrek",
    ),
    "a soft break is lost": (
        (inline.InlineRenderer, "softbreak", returning(None)),
        "6.8-soft-line-breaks: er mellomrom",
    ),
    "a target is lost": (
        (parts.Parts, "link", returning(None)),
        "6.3-links: utan tittel",
    ),
    "a target is another": (
        (parts.Parts, "link", lambda link: lambda self, url: link(self, f"{url}/")),
        "6.3-links: utan tittel",
    ),
    "a description is lost": (
        (inline, "plain_text", returning("")),
        "6.4-images: med alternativ tekst",
    ),
    "the header of a table is lost": (
        (grid, "_complete", without_header),
        "gfm-tables: enkel",
    ),
    "an alignment is lost": (
        (grid, "_read_cell", without_alignment),
        "gfm-tables: jamstilling",
    ),
    "a cell is lost": (
        (grid, "_complete", without_last_cell),
        "gfm-tables: enkel",
    ),
}


@pytest.mark.parametrize(("fault", "name"), FAULTS.values(), ids=[*FAULTS])
def test_fault_is_seen(
    fault: tuple[object, str, Change], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, attribute, change = fault
    original = getattr(owner, attribute)
    sound = read_both([EXAMPLES[name]], tmp_path / "sound")
    with monkeypatch.context() as planted:
        planted.setattr(owner, attribute, change(original))
        faulty = read_both([EXAMPLES[name]], tmp_path / "faulty")

    assert sound.of_word(name) == sound.of_markdown(name)
    assert faulty.of_word(name) != faulty.of_markdown(name)
