"""Word files that would take all there is, or that are not what they say: small on the disk."""

from collections.abc import Callable

from .packages import (
    DOCUMENT,
    MIB,
    STYLES,
    change,
    encrypt,
    fill,
    flood,
    lead,
    lie_about_size,
    look,
    nest,
    overlap,
    pack,
    put,
    repeat_names,
    rows,
    say,
    style,
    swap,
    write_word,
)

_EXPANDING = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
_LAUGHS = f'<!DOCTYPE w:document [<!ENTITY a "ha">{_EXPANDING}]>'
_NAMED = 'w:a{}=""'.format
_RING = style("A", "B") + style("B", "C") + style("C", "A")
_CHAIN = "".join(style(f"S{nr}", f"S{nr + 1}") for nr in range(20_000))
_LISTS = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
_STYLED = '<w:pPr><w:pStyle w:val="{}"/></w:pPr>'
_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
_CELL = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
_DELETED = '<w:del w:id="1" w:author="a">', "</w:del>"

MANY: dict[str, Callable[[], bytes]] = {
    "20 MiB of empty elements": flood(DOCUMENT, "<a/>", 20 * MIB),
    "20 MiB of empty paragraphs": flood(DOCUMENT, "<w:p/>", 20 * MIB),
    "8 MiB of empty paragraphs": flood(DOCUMENT, "<w:p/>", 8 * MIB),
    "a million rows": flood(DOCUMENT, "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", 20 * MIB),
    "20 MiB of empty runs": flood(DOCUMENT, "<w:r/>", 20 * MIB),
    "20 MiB of styles": flood(STYLES, "<w:style/>", 20 * MIB),
    "20 MiB of settings": flood("word/settings.xml", "<w:a/>", 20 * MIB),
    "20 MiB of lists": flood("word/numbering.xml", "<w:num/>", 20 * MIB),
    "20 MiB of something else": flood("word/other.xml", "<a/>", 20 * MIB),
    "20 MiB of relations": flood("word/_rels/document.xml.rels", "<a/>", 20 * MIB),
    "20 MiB of kinds": flood("[Content_Types].xml", "<a/>", 20 * MIB),
    "200 MiB of text": put(DOCUMENT, b"<w:document>" + b"a" * 200 * MIB + b"</w:document>"),
    "20 MiB in one text": fill(say("a" * 20 * MIB)),
    "40 MiB of attributes": lambda: pack(
        write_word(f"<w:p {' '.join(map(_NAMED, range(3_000_000)))}/>")
    ),
    "a million attributes on elements": fill('<w:p w:a="" w:b="" w:c="" w:d=""/>' * 250_000),
    "6,000 parts": change(lambda it: it.update({f"word/a{n}.xml": b"" for n in range(6_000)})),
    "200 MiB of a picture": change(lambda it: it.__setitem__("word/media/a.png", bytes(200 * MIB))),
    "50 parts that are one": overlap,
}
"""Bombs: many of something in a small file."""

WIDE: dict[str, Callable[[], bytes]] = {
    "a cell over 10^9 columns": fill(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='1000000000'/></w:tcPr>"
        f"{say('Kva')}</w:tc><w:tc>{say('b')}</w:tc></w:tr></w:tbl>"
    ),
    "a number of 400 signs": fill(
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='{'9' * 400}'/></w:tcPr>{say('Kva')}"
        "</w:tc></w:tr></w:tbl>"
    ),
    "a row 10^9 columns in": fill(
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val='1000000000'/></w:trPr><w:tc>"
        f"{say('Kva')}</w:tc><w:tc>{say('a')}</w:tc></w:tr></w:tbl>"
    ),
    "10,000 rows": fill(rows(10_000)),
    "10,000 cells in a row": fill(rows(1, 10_000)),
    "400 rows of 60 cells": fill(rows(400, 60)),
    "10,000 paragraphs": fill(say("Noko som er sagt") * 10_000),
    "20,000 runs in a paragraph": fill(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 20_000}</w:p>"),
    "20,000 breaks in a run": fill(f"<w:p><w:r>{'<w:br/><w:tab/>' * 20_000}</w:r></w:p>"),
    "5,000 fields that begin": fill(f"<w:p>{_FIELD * 5_000}</w:p>"),
    "20,000 deleted runs": fill(
        f"<w:p>{''.join(_DELETED).join(['<w:r><w:t>a</w:t></w:r>'] * 20_000)}</w:p>"
    ),
    "10,000 paragraphs whose end is deleted": fill(
        say("a", "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>") * 10_000
    ),
    "10,000 hidden runs": fill(
        f"<w:p>{'<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>' * 10_000}</w:p>"
    ),
    "20,000 bookmarks of one name": fill(
        "<w:p>"
        + "<w:bookmarkStart w:id='1' w:name='a'/><w:bookmarkEnd w:id='1'/>" * 20_000
        + "</w:p>"
    ),
    "5,000 links that lead nowhere": fill(
        "<w:p>" + "<w:hyperlink r:id='a'><w:r><w:t>a</w:t></w:r></w:hyperlink>" * 5_000 + "</w:p>"
    ),
    "10,000 controls": fill(f"<w:sdt><w:sdtContent>{say('a')}</w:sdtContent></w:sdt>" * 10_000),
    "a text of a million signs": fill(say("Ord " * 250_000)),
    "a word of a million signs": fill(say("a" * 10**6)),
    "a table row of a million brackets": fill(say("(" * 500_000 + ")" * 500_000)),
    "20,000 styles in a chain": fill(say("a", _STYLED.format("S0")), styles=_CHAIN),
    "5,000 styles in a chain, each used": fill(
        "".join(say("a", _STYLED.format(f"S{nr}")) for nr in range(15_000, 20_000)), styles=_CHAIN
    ),
}
"""Much of something, within what is read: it takes no more time than there is of it."""

DEEP: dict[str, Callable[[], bytes]] = {
    "5,000 elements inside each other": put(DOCUMENT, nest("<a>", "</a>", 5_000)),
    "100 tables inside each other": fill(nest(*_CELL, 80, say("inst"))),
    "250 controls inside each other": fill(nest("<w:sdt>", "</w:sdt>", 250, say("inst"))),
    "200 changes inside each other": fill(f"<w:p>{nest(*_DELETED, 200, '<w:r/>')}</w:p>"),
    "200 fields inside each other": fill(f"<w:p>{_FIELD * 200}</w:p>"),
    "styles in a ring": fill(say("a", _STYLED.format("A")), styles=_RING),
    "a style on itself": fill(say("a", _STYLED.format("A")), styles=style("A", "A")),
    "character styles in a ring": fill(
        "<w:p><w:r><w:rPr><w:rStyle w:val='A'/></w:rPr><w:t>a</w:t></w:r></w:p>",
        styles=style("A", "B", "character") + style("B", "A", "character"),
    ),
    "table styles in a ring": fill(
        rows(2).replace("<w:tbl>", "<w:tbl><w:tblPr><w:tblStyle w:val='A'/></w:tblPr>"),
        styles=style("A", "B", "table") + style("B", "A", "table"),
    ),
    "lists in a ring": fill(
        say("1. desember", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"),
        numbering='<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>'
        + _LISTS,
        styles=style(
            "A", "A", "numbering", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
        ),
    ),
    "parts that lead to each other": change(
        lambda it: it.update(
            {
                "word/_rels/document.xml.rels": lead({"header": "header1.xml"}),
                "word/header1.xml": b"<a/>",
                "word/_rels/header1.xml.rels": lead({"officeDocument": "document.xml"}),
            }
        )
    ),
}
"""What goes round, or inside itself."""

FALSE: dict[str, Callable[[], bytes]] = {
    "no file": lambda: b"",
    "a text": "Kjære rektor".encode,
    "half a zip": lambda: pack(write_word(say("a")))[:400],
    "a zip of nothing": lambda: pack({}),
    "a sheet": lambda: pack({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<a/>"}),
    "an old Word file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000),
    "parts with a password": encrypt,
    "a part that says it is short": lie_about_size,
    "a text that is there twice": repeat_names,
    "entities in entities": swap(b"<w:document ", _LAUGHS.encode() + b"<w:document "),
    "an entity from a file": swap(
        b"<w:document ",
        b'<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ',
    ),
    "a grammar from the net": swap(
        b"<w:document ", b'<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/a.dtd"><w:document '
    ),
    "a text cut short": swap(b"</w:body></w:document>", b""),
    "a text of another code": swap(b"<w:p>", b"\xff\xfe<w:p>"),
    "no body": put(DOCUMENT, b"<a/>"),
    "styles that are none": put(STYLES, b"\x00"),
    "a part outside the file": put(
        "word/_rels/document.xml.rels", lead({"styles": "../../../etc/passwd"})
    ),
    "a part of another machine": put(
        "word/_rels/document.xml.rels", lead({"styles": "\\\\a\\b.xml"})
    ),
    "names of steps up": change(lambda it: it.update({"../../x.xml": b"<a/>"})),
    "a part that is its own folder": change(
        lambda it: it.update({"word/document.xml/a.xml": b"<a/>"})
    ),
}
"""What is no Word document, or is a broken one."""


_END, _BODY_END = "</w:styles>", "</w:body>"
LOOKS: dict[str, Callable[[], bytes]] = {
    "the shipped look with a ring of styles": look(styles=(_END, _RING)),
    "the shipped look with a chain of 2,000 styles": look(
        styles=(_END, "".join(style(f"S{nr}", f"S{nr + 1}") for nr in range(2_000)))
    ),
    "the shipped look with 20 MiB of styles": look(styles=(_END, "<w:style/>" * (20 * MIB // 10))),
    "the shipped look with 20,000 rows": look(document=(_BODY_END, rows(20_000))),
    "the shipped look with 10,000 names": look(styles=(_END, style("A", "A") * 10_000)),
    "the shipped look in a footer of 10,000 paragraphs": look(
        footer1=("</w:ftr>", say("a") * 10_000)
    ),
}
"""A reference document that could be used, with much in it."""
