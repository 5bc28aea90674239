"""Faults of titles, languages, headings and lists."""

from tests.accessibility.planting import (
    CORE,
    DOCUMENT,
    SETTINGS,
    STYLES,
    Change,
    both,
    drop,
    put,
    swap,
    text,
)

_HEADING = '<w:pStyle w:val="Heading{}"/>'
_LANG = '<w:lang w:val="nn-NO" w:eastAsia="nn-NO" w:bidi="ar-SA"/>'

TEXT: dict[str, tuple[Change, str]] = {
    "no title": (drop(CORE, "<dc:title>", "</dc:title>"), "ingen tittel"),
    "blank title": (
        both(
            drop(CORE, "<dc:title>", "</dc:title>"),
            put("<dc:title> </dc:title>", before="<dc:creator>", name=CORE),
        ),
        "ingen tittel",
    ),
    "title that Word invented": (
        both(
            drop(CORE, "<dc:title>", "</dc:title>"),
            put("<dc:title>Dokument1</dc:title>", before="<dc:creator>", name=CORE),
        ),
        "«Dokument1» seier ikkje",
    ),
    "English run": (
        put(text("Hei", '<w:lang w:val="en-US"/>')),
        "ved «Hei»: Teksten er merkt som engelsk",
    ),
    "bokmål run": (put(text("Hei", '<w:lang w:val="nb-NO"/>')), "Åtvaring i møte.docx, under"),
    "German passage": (put(text("Hallo", '<w:lang w:val="de-DE"/>')), "Er det rett, lat det stå"),
    "language code with underscore": (
        put(text("Hei", '<w:lang w:val="nn_NO"/>')),
        "ikkje finst: «nn_NO»",
    ),
    "language code of no language": (
        put(text("Hei", '<w:lang w:val="qq-NO"/>')),
        "ikkje finst: «qq-NO»",
    ),
    "English style": (
        swap(
            STYLES, '<w:color w:val="0B4F5C"/>', '<w:color w:val="0B4F5C"/><w:lang w:val="en-US"/>'
        ),
        "Stilen «heading 1» er merkt som engelsk",
    ),
    "no language": (swap(STYLES, _LANG, ""), "seier ikkje kva språk"),
    "English settings": (
        swap(SETTINGS, '<w:themeFontLang w:val="nn-NO"/>', '<w:themeFontLang w:val="en-US"/>'),
        "skrivespråk: en-US",
    ),
    "English properties": (swap(CORE, ">nn-NO<", ">en-US<"), "eigenskapane: en-US"),
    "no heading of level 1": (
        swap(DOCUMENT, _HEADING.format(1), _HEADING.format(2)),
        "inga overskrift på nivå 1",
    ),
    "two headings of level 1": (
        swap(DOCUMENT, _HEADING.format(2), _HEADING.format(1)),
        "meir enn éi overskrift",
    ),
    "level left out": (
        swap(DOCUMENT, _HEADING.format(2), _HEADING.format(4)),
        "er på nivå 4, men den før er på nivå 1",
    ),
    "empty heading": (put(f"<w:p><w:pPr>{_HEADING.format(2)}</w:pPr></w:p>"), "overskrift er tom"),
    "bold line as heading": (
        put(text("Til slutt", "<w:b/>") + text("Me ses.")),
        "ser ut som ei overskrift",
    ),
    "typed bullets": (put(text("- ein") + text("- to")), "ved «- ein»: Lista er skriven"),
    "typed bullet sign": (put(text("• ein")), "Lista er skriven"),
    "typed numbers": (put(text("1. Rydda") + text("2. Vaska")), "Lista er skriven"),
    "numbering that is not there": (
        put(
            text("Punkt", paragraph='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="777"/></w:numPr>')
        ),
        "liste som ikkje finst",
    ),
}
