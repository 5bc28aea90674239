"""Lists typed by hand are found, and what only begins as one is let be."""

from pathlib import Path

import pytest

from .planting import Change, both, put, row, swap, table, text, told_where

_TYPED = "Lista er skriven med teikn for hand og er inga liste for ein skjermlesar."
_EMPTY = "<w:p/>"
_TAB = "<w:r><w:tab/><w:t>{}</w:t></w:r>"
_SYMBOL = f'<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>{_TAB}</w:p>'
_NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="1">{}</w:footnote></w:footnotes>'
)
_HEADS = row("Kva", "Ferdig", heads=True)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def lines(*words: str, between: str = "") -> Change:
    """Make a change that adds lines, each a paragraph."""
    return put(between.join(text(each) for each in words))


def notes(*words: str) -> Change:
    """Make a change that adds a footnote of some paragraphs."""

    def change(parts: dict[str, bytes]) -> None:
        parts["word/footnotes.xml"] = _NOTES.format("".join(map(text, words))).encode()

    relation = f'<Relationship Id="rId88" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
    leads = swap("word/_rels/document.xml.rels", "</Relationships>", f"{relation}</Relationships>")
    return both(change, leads)


# A list, and the line of it that the message is told at.
LISTS: dict[str, tuple[Change, str]] = {
    "numbers with room between": (lines("1. Rydda", "2. Vaska", between=_EMPTY), "1. Rydda"),
    "dashes with room between": (lines("- rydda", "- vaska", between=_EMPTY), "- rydda"),
    "dashes close to their words": (lines("-rydda", "-vaska"), "-rydda"),
    "capital letters": (lines("A. rydda", "B. vaska"), "A. rydda"),
    "many capital letters": (lines("A. Rydda", "B. Vaska", "C. Tørka"), "A. Rydda"),
    "numbers of two parts": (lines("1.1 Rydda", "1.2 Vaska"), "1.1 Rydda"),
    "numbers in parentheses": (lines("(1) Rydda", "(2) Vaska"), "(1) Rydda"),
    "Roman numbers": (lines("i. rydda", "ii. vaska", "iii. tørka"), "i. rydda"),
    "Roman numbers past four": (lines("iv) rydda", "v) vaska", "vi) tørka"), "iv) rydda"),
    "the letter of bullets": (lines("o rydda", "o vaska"), "o rydda"),
    "arrows": (lines("→ rydda", "→ vaska"), "→ rydda"),
    "ticks": (lines("✓ rydda", "✓ vaska"), "✓ rydda"),
    "a sign of Wingdings": (lines("\uf0d8 rydda", "\uf0d8 vaska"), "\uf0d8 rydda"),
    "a symbol": (put(_SYMBOL.format("rydda") + _SYMBOL.format("vaska")), "rydda"),
    "the same word as items": (lines("1. Alle ryddar", "2. Alle vaskar"), "1. Alle ryddar"),
    "in a note": (notes("Sjå:", "- rydda", "- vaska"), "- rydda"),
}
NO_LISTS: dict[str, Change] = {
    "classes": lines("1. klasse møter klokka 9.", "2. klasse møter klokka 10."),
    "years at school": lines("8. trinn skal til Bergen.", "9. trinn skal til Oslo."),
    "lessons": lines("1. time: norsk", "2. time: matte"),
    "dates": lines("1. mai er fri.", "2. juni er planleggingsdag."),
    "dates cut short": lines("1. sept. startar vi.", "2. okt. sluttar vi."),
    "numbers that do not count": lines("1. premie til Ås", "3. januar"),
    "clocks": lines("09.00 Opning", "10.00 Lesing", "11.30 Mat"),
    "what speaks of items": lines("a) og b) er dei same sakene.", "b) er viktigast."),
    "people": lines("A. Nes tok ordet først.", "B. Vik var samd."),
    "one note of a star": lines("Namn *", "* Må fyllast ut."),
    "notes of stars": lines("* gjeld barneskular", "** gjeld ungdomsskular"),
    "a break of stars": lines("* * *", "* * *"),
    "signs in cells": put(table(_HEADS, row("Lesing", "✓ Ja"), row("Skriving", "✓ Ja"))),
    "boxes to tick": lines("☐ Eg kjem", "☐ Eg kjem ikkje"),
    "degrees": lines("-5 grader var det.", "-7 grader dagen etter."),
    "speech": lines("– Eg trur det blir bra, sa rektor.", "– Det gjer vi."),
    "numbers that others stand between": lines("1. Rydda", "Så var det slutt.", "2. Vaska"),
}


@pytest.mark.parametrize("name", LISTS)
def test_typed_list_is_found(name: str, innkalling: bytes, file: Path) -> None:
    change, where = LISTS[name]
    ((spot, what),) = told_where(innkalling, change, file)
    assert spot.endswith(f", ved «{where}»")
    assert what.startswith(_TYPED)


@pytest.mark.parametrize("name", NO_LISTS)
def test_what_is_no_list_is_let_be(name: str, innkalling: bytes, file: Path) -> None:
    assert told_where(innkalling, NO_LISTS[name], file) == []
