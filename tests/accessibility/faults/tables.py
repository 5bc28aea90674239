"""Faults of tables."""

from tests.accessibility.planting import (
    DOCUMENT,
    Change,
    both,
    drop,
    put,
    row,
    silence,
    swap,
    table,
    text,
)

_TABLE = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
_CELLS = f"<w:tc>{text('Kva')}</w:tc><w:tc>{text('Kven')}</w:tc>"
_NESTED = (
    '<w:tbl><w:tblPr><w:tblLook w:val="0020"/></w:tblPr><w:tblGrid><w:gridCol w:w="99"/>'
    '<w:gridCol w:w="99"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>'
    f"{_CELLS}</w:tr><w:tr>{_CELLS}</w:tr></w:tbl>"
)
_FIRST_CELL = "</w:tcPr>"
_HEADS = row("Kva", "Kven", heads=True)

TABLES: dict[str, tuple[Change, str]] = {
    "header row not marked": (swap(DOCUMENT, "<w:tblHeader/>", ""), "inga merkt overskriftsrad"),
    "header row without look": (
        swap(DOCUMENT, 'w:firstRow="1"', 'w:firstRow="0"'),
        "veit ikkje om overskriftsrada",
    ),
    "empty header cell": (swap(DOCUMENT, ">Når<", "><"), "overskriftsrada er tom"),
    "merged cells": (
        swap(DOCUMENT, _FIRST_CELL, f'<w:vMerge w:val="restart"/>{_FIRST_CELL}'),
        "Celler er slegne saman",
    ),
    "cells merged across": (
        both(
            drop(DOCUMENT, "<w:tc>", "</w:tc>"),
            swap(DOCUMENT, _FIRST_CELL, f'<w:gridSpan w:val="2"/>{_FIRST_CELL}'),
        ),
        "Celler er slegne saman",
    ),
    "columns that are no cells": (
        swap(DOCUMENT, "</w:tblGrid>", '<w:gridCol w:w="9"/></w:tblGrid>'),
        "ikkje like mange celler",
    ),
    "table without description": (
        both(drop(DOCUMENT, "<w:tblCaption ", "/>"), drop(DOCUMENT, "<w:tblDescription ", "/>")),
        "Tabellen har ingen alternativ tekst",
    ),
    "table without title": (drop(DOCUMENT, "<w:tblCaption ", "/>"), "manglar tittel"),
    "table with nothing in it": (
        put(table(row("", "", heads=True), row("", ""))),
        "Ei celle i overskriftsrada er tom",
    ),
    "nested table": (swap(DOCUMENT, _FIRST_CELL, _FIRST_CELL + _NESTED), "inni ein annan tabell"),
    "table as a frame": (
        put(
            f'{_TABLE}<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
            f"<w:tr><w:tc>{text('Hugs!')}</w:tc></w:tr></w:tbl>"
        ),
        "brukt som ramme",
    ),
    "cell without a paragraph": (silence("Kvar"), "Ei celle sluttar ikkje"),
    "blank row": (
        put(table(_HEADS, row("Ein", "a"), row("", ""), row("To", "b"), row("Tre", "c"))),
        "i tabell 3, rad 3: Ei tom rad",
    ),
    "blank row of blanks": (
        put(table(_HEADS, row(" ", "  "), row("To", "b"), row("Tre", "c"))),
        "Ei tom rad",
    ),
    "blank column": (
        put(table(row("Kva", "", "Kven", heads=True), row("Ein", "", "a"), columns=3)),
        "Ein tom kolonne",
    ),
    "blank last column": (
        put(table(row("Kva", "", heads=True), row("Ein", ""), row("To", " "))),
        "Ein tom kolonne",
    ),
    "floating table": (
        put(table(_HEADS, row("Ein", "a"), properties='<w:tblpPr w:tblpY="9"/>')),
        "Tabellen flyt utanfor teksten",
    ),
}
