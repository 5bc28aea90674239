"""Faults of what is seen: blanks, contrast, sizes and styles."""

from tests.accessibility.planting import DOCUMENT, STYLES, Change, put, swap, text

_SPACED = '<w:t xml:space="preserve"> '
_FIRST_CELL = "</w:tcPr>"
_EMPTY = "<w:p><w:pPr/></w:p>"
_STOP = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="4000"/></w:tabs></w:pPr>'

LOOK: dict[str, tuple[Change, str]] = {
    "blank paragraphs": (put(_EMPTY * 2 + text("Slutt")), "Fleire tomme avsnitt"),
    "many blank paragraphs": (put(_EMPTY * 9 + text("Slutt")), "Fleire tomme avsnitt"),
    "blank paragraphs of blanks": (put(text("  ") * 3 + text("Slutt")), "Fleire tomme avsnitt"),
    "blank paragraphs in a cell": (
        swap(DOCUMENT, _FIRST_CELL, _FIRST_CELL + _EMPTY * 2),
        "Fleire tomme avsnitt",
    ),
    "blanks between words": (put(text("Stad:      Dato: 3. mai")), "Fleire mellomrom på rad"),
    "blanks before a text": (put(text("        Helsing oss")), "Fleire mellomrom på rad"),
    "hard blanks": (put(text("Stad:" + "\u00a0" * 4 + "Dato")), "Fleire mellomrom på rad"),
    "wide blanks": (put(text("Stad:" + "\u2003" * 3 + "Dato")), "Fleire mellomrom på rad"),
    "blanks in two runs": (
        put(f"<w:p><w:r><w:t>Stad:  </w:t></w:r><w:r>{_SPACED} Dato</w:t></w:r></w:p>"),
        "Fleire mellomrom på rad",
    ),
    "blanks in a cell": (swap(DOCUMENT, ">Når<", ">Når    då<"), "Fleire mellomrom på rad"),
    "tabs": (
        put(f"<w:p><w:r><w:t>Stad:</w:t>{'<w:tab/>' * 4}<w:t>Dato</w:t></w:r></w:p>"),
        "Fleire tabulatorar på rad",
    ),
    "tabs past one stop": (
        put(f"<w:p>{_STOP}<w:r><w:t>Stad:</w:t>{'<w:tab/>' * 3}<w:t>Dato</w:t></w:r></w:p>"),
        "Fleire tabulatorar på rad",
    ),
    "line breaks": (
        put(f"<w:p><w:r><w:t>Ein</w:t>{'<w:br/>' * 3}<w:t>To</w:t></w:r></w:p>"),
        "Fleire linjeskift på rad",
    ),
    "line breaks with blanks between": (
        put("<w:p><w:r><w:t>Ein</w:t><w:br/><w:t> </w:t><w:cr/><w:t>To</w:t></w:r></w:p>"),
        "Fleire linjeskift på rad",
    ),
    "line breaks alone": (put(f"<w:p><w:r>{'<w:br/>' * 3}</w:r></w:p>"), "Fleire linjeskift"),
    "low contrast": (
        put(text("Blekt", '<w:color w:val="999999"/>')),
        "#999999 på #FFFFFF har kontrast 2,8",
    ),
    "low contrast in large letters": (
        put(text("Stort", '<w:color w:val="888888"/><w:sz w:val="40"/>')),
        "bør ha minst 4,5",
    ),
    "low contrast on the table's header row": (
        swap(STYLES, 'w:fill="E3EEF0"', 'w:fill="50707A"'),
        "på #50707A",
    ),
    "low contrast on a cell": (
        swap(DOCUMENT, _FIRST_CELL, f'<w:shd w:val="clear" w:fill="333333"/>{_FIRST_CELL}'),
        "på #333333",
    ),
    "low contrast on a marker": (
        put(text("Gult", '<w:color w:val="777777"/><w:highlight w:val="yellow"/>')),
        "#777777 på #FFFF00",
    ),
    "low contrast in the footer": (swap(STYLES, "4A5A5E", "8A9A9E"), "i botnteksten"),
    "small text": (
        put(text("Smått", '<w:sz w:val="16"/>')),
        "Skrifta er 8 punkt og bør vera minst 11",
    ),
    "small style": (swap(STYLES, '<w:sz w:val="22"/>', '<w:sz w:val="19"/>'), "9,5 punkt"),
    "small footer": (
        swap(STYLES, '<w:sz w:val="18"/>', '<w:sz w:val="14"/>'),
        "7 punkt og bør vera minst 9",
    ),
    "justified text": (put(text("Lang tekst", paragraph='<w:jc w:val="both"/>')), "blokkjustert"),
    "justified style": (
        swap(
            STYLES,
            '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>',
            '<w:jc w:val="both"/>',
        ),
        "blokkjustert",
    ),
    "American paper": (
        swap(DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
        "ikkje A4",
    ),
    "style that is not there": (
        put('<w:p><w:pPr><w:pStyle w:val="Borte"/></w:pPr><w:r><w:t>Hei</w:t></w:r></w:p>'),
        "Stilen «Borte» finst ikkje",
    ),
}
