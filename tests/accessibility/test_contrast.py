"""What a text is seen on: colours of the theme, shades that mix two, and what is never shown."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .planting import (
    DOCUMENT,
    RELATIONS,
    SETTINGS,
    STYLES,
    Change,
    both,
    picture,
    plant,
    put,
    swap,
    table,
    text,
)

_NORMAL = '<w:pStyle w:val="Normal"/>'
_THEME = "word/theme/theme1.xml"
_MAP = '<w:clrSchemeMapping w:bg1="light1" w:t1="{}" w:bg2="light2" w:t2="dark2"/>'
_DARK_HEAD = (
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
    "</w:tcPr></w:tblStylePr>"
)
_BLACK, _WHITE = '<w:color w:val="000000"/>', '<w:color w:val="FFFFFF"/>'


def _paint(theme: str) -> Change:
    """Give the document a theme in which the first accent has a colour."""
    colours = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": theme}
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{it}"/></a:{name}>' for name, it in colours.items()
    )

    def change(parts: dict[str, bytes]) -> None:
        xml = parts[_THEME].decode()
        before, _, rest = xml.partition("<a:clrScheme")
        opening, _, after = rest.partition(">")
        after = after.partition("</a:clrScheme>")[2]
        parts[_THEME] = f"{before}<a:clrScheme{opening}>{scheme}</a:clrScheme>{after}".encode()

    return change


def _style(kind: str, inside: str) -> Change:
    xml = f'<w:style w:type="{kind}" w:styleId="Ny"><w:name w:val="Ny"/>{inside}</w:style>'
    return put(xml, before="</w:styles>", name=STYLES)


def _cells(words: str, colour: str, shade: str = "", count: int = 2) -> str:
    properties = f"<w:tcPr>{shade}</w:tcPr>" if shade else ""
    return f"<w:tc>{properties}{text(words, colour)}</w:tc>" * count


def _styled(*rows: str) -> Change:
    lines = "".join(f"<w:tr>{each}</w:tr>" for each in rows[1:])
    first = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{rows[0]}</w:tr>"
    return put(table(first, lines, properties='<w:tblStyle w:val="Ny"/>'))


def _header(kind: str) -> Change:
    """Add a header with light grey letters."""
    relation = (
        '<Relationship Id="rId80" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/header" Target="ny.xml"/>'
    )
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    content = text("Gammal", '<w:color w:val="CCCCCC"/>')

    def add(parts: dict[str, bytes]) -> None:
        parts["word/ny.xml"] = f'<w:hdr xmlns:w="{name}">{content}</w:hdr>'.encode()

    named = f'<w:sectPr><w:headerReference w:type="{kind}" r:id="rId80"/>'
    return both(
        add,
        put(relation, before="</Relationships>", name=RELATIONS),
        swap(DOCUMENT, "<w:sectPr>", named),
    )


def _set(xml: str) -> Change:
    return put(xml, before="<w:defaultTabStop", name=SETTINGS)


def _delete(change: Change) -> Change:
    """Make what a change adds something that is deleted."""

    def after(parts: dict[str, bytes]) -> None:
        change(parts)
        xml = parts[DOCUMENT].decode()
        start = xml.rindex("<w:r><w:drawing>")
        end = xml.index("</w:drawing></w:r>", start) + len("</w:drawing></w:r>")
        deleted = f'<w:del w:id="1" w:author="a">{xml[start:end]}</w:del>'
        parts[DOCUMENT] = (xml[:start] + "<w:r><w:t>Sjå</w:t></w:r>" + deleted + xml[end:]).encode()

    return after


_GHOST = _style("character", '<w:rPr><w:vanish/><w:color w:val="CCCCCC"/></w:rPr>')
_PAGE = both(
    swap(DOCUMENT, "<w:body>", '<w:background w:color="404040"/><w:body>'),
    put(text("Tekst", _BLACK)),
)
_BANDS = (
    '<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr><w:tblStylePr w:type="band2Horz"><w:tcPr>'
    '<w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr>'
)

TOLD: dict[str, tuple[Change, str]] = {
    "text in a colour of the theme": (
        both(
            _paint("FFE699"),
            put(text("Lyst", '<w:color w:val="000000" w:themeColor="accent1"/>')),
        ),
        "#FFE699 på #FFFFFF",
    ),
    "colour of the theme made darker": (
        both(
            _paint("4472C4"),
            put(
                text("L", '<w:color w:val="000000" w:themeColor="background1" w:themeShade="D9"/>')
            ),
        ),
        "#D9D9D9 på #FFFFFF",
    ),
    "colour of the theme made lighter": (
        both(
            _paint("4472C4"),
            put(text("L", '<w:color w:val="000000" w:themeColor="accent1" w:themeTint="99"/>')),
        ),
        "#8FAADC på #FFFFFF",
    ),
    "colour that the settings make another": (
        both(
            _paint("4472C4"),
            _set(_MAP.format("light2")),
            put(text("Lyst", '<w:color w:val="000000" w:themeColor="text1"/>')),
        ),
        "#E7E6E6 på #FFFFFF",
    ),
    "shade in a colour of the theme": (
        both(
            _paint("FFC000"),
            put(
                text(
                    "Kvitt",
                    _WHITE,
                    '<w:shd w:val="clear" w:fill="1F3864" w:themeFill="accent1"/>',
                )
            ),
        ),
        "#FFFFFF på #FFC000",
    ),
    "shade of a pattern": (
        put(text("T", _BLACK, '<w:shd w:val="pct75" w:color="000000" w:fill="FFFFFF"/>')),
        "#000000 på #404040",
    ),
    "shade of a pattern in colours that Word chooses": (
        put(text("T", _BLACK, '<w:shd w:val="pct80" w:color="auto" w:fill="auto"/>')),
        "#000000 på #333333",
    ),
    "white in a cell that lets the style's shade be": (
        both(
            _style("table", _DARK_HEAD),
            _styled(
                _cells("Dag", _WHITE, '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'),
                _cells("a", _BLACK),
            ),
        ),
        "#FFFFFF på #FFFFFF",
    ),
    "second pair of rows, of two in each band": (
        both(
            _style("table", _BANDS),
            _styled(_cells("Dag", _BLACK), *[_cells("a", _BLACK)] * 2, _cells("Mørk", _BLACK)),
        ),
        "#000000 på #1F3864",
    ),
    "page in a colour that is shown": (
        both(_PAGE, _set("<w:displayBackgroundShape/>")),
        "#000000 på #404040",
    ),
    "header of even pages": (
        both(_header("even"), _set("<w:evenAndOddHeaders/>")),
        "#CCCCCC på #FFFFFF",
    ),
    "header of the first page": (
        both(_header("first"), put("<w:titlePg/>", before="</w:sectPr>")),
        "#CCCCCC på #FFFFFF",
    ),
}
NOTHING: dict[str, Change] = {
    "dark colour of the theme kept as a light one": both(
        _paint("1F3864"), put(text("Mørkt", '<w:color w:val="CCCCCC" w:themeColor="accent1"/>'))
    ),
    "white on a dark shade of the theme": both(
        _paint("1F3864"),
        put(text("Kvitt", _WHITE, '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>')),
    ),
    "light pattern": put(text("T", _BLACK, '<w:shd w:val="pct10" w:color="auto" w:fill="auto"/>')),
    "black in a cell that lets the style's shade be": both(
        _style("table", _DARK_HEAD),
        _styled(
            _cells("Dag", _BLACK, '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'),
            _cells("a", _BLACK),
        ),
    ),
    "white in a dark cell, in a paragraph without a shade": both(
        _style("table", _DARK_HEAD),
        _styled(
            _cells("Dag", _WHITE).replace(
                _NORMAL, f'{_NORMAL}<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
            ),
            _cells("a", _BLACK),
        ),
    ),
    "first pair of rows, of two in each band": both(
        _style("table", _BANDS),
        _styled(_cells("Dag", _BLACK), *[_cells("a", _BLACK)] * 2, _cells("L", _WHITE)),
    ),
    "page in a colour that is not shown": _PAGE,
    "text hidden by a character style": both(_GHOST, put(text("utkast", '<w:rStyle w:val="Ny"/>'))),
    "text hidden by a paragraph style": both(
        _style("paragraph", '<w:rPr><w:vanish/><w:color w:val="CCCCCC"/></w:rPr>'),
        put(text("utkast").replace('"Normal"', '"Ny"')),
    ),
    "header of even pages, which are as all others": _header("even"),
    "header of the first page, which is as all others": _header("first"),
    "picture that is deleted": _delete(picture("")),
}


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told(name: str, innkalling: bytes, file: Path) -> None:
    change, words = TOLD[name]
    told = [each.what for each in check_document(plant(innkalling, change, file), "m")]
    assert [each for each in told if words in each], told
    assert all("kontrast" in each for each in told)


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_is_said_of(name: str, innkalling: bytes, file: Path) -> None:
    told = [str(each) for each in check_document(plant(innkalling, NOTHING[name], file), "m")]
    assert told == []


def test_text_in_a_hiding_style_can_be_shown(innkalling: bytes, file: Path) -> None:
    shown = put(text("utkast", '<w:rStyle w:val="Ny"/><w:vanish w:val="0"/>'))
    (told,) = check_document(plant(innkalling, both(_GHOST, shown), file), "m")
    assert "#CCCCCC på #FFFFFF" in told.what
