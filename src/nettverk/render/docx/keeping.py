"""The parts of a Word file that are its look: what may stay in each of them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache

from lxml import etree

from nettverk.ooxml.elements import A, Element, W, find, value
from nettverk.ooxml.settling import drop_stamps, settle

_SPACES = (
    *("http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/"),
    *("urn:schemas-microsoft-com:", "http://www.w3.org/XML/1998/"),
)
"""How the names begin of all that Word itself writes."""
_SETTINGS = {
    *("zoom", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader"),
    *("bordersDoNotSurroundFooter", "gutterAtTop", "displayBackgroundShape", "defaultTabStop"),
    *("autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps"),
    *("evenAndOddHeaders", "characterSpacingControl", "compat", "themeFontLang"),
    *("clrSchemeMapping", "decimalSymbol", "listSeparator", "embedTrueTypeFonts"),
}
_COMPATIBLE = {
    *("compatibilityMode", "overrideTableStyleFontSizeAndJustification"),
    *("enableOpenTypeFeatures", "doNotFlipMirrorIndents", "differentiateMultirowTableHeaders"),
    "useWord2013TrackBottomHyphenation",
}
_FONT = {
    *("altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig"),
    *("embedRegular", "embedBold", "embedItalic", "embedBoldItalic"),
}
_THEME = ("clrScheme", "fontScheme", "fmtScheme")
_OF_PEOPLE = ("aliases", "personal", "personalCompose", "personalReply", "locked")
_Roots = Iterable[Element]


def clean_looks(looks: Mapping[str, Element], running: Collection[Element]) -> None:
    """Leave in each part what is of the look, and what the `running` headers and footers need."""
    for kind, root in looks.items():
        settle(root, {})
        drop_stamps(root)
        LOOKS[kind](root, [*running, *(each for each in looks.values() if each is not root)])
        _empty(root)
    for root in (*looks.values(), *running):
        _drop_strange(root)


def _empty(root: Element) -> None:
    """Take all that is written between the elements: no look is told in words."""
    for each in root.iter(etree.Element):
        each.text = each.tail = None


def _drop_strange(root: Element) -> None:
    """Drop what other programs than Word have put there."""
    for each in [*root.iter(etree.Element)]:
        for name in [*each.attrib]:
            if is_strange(name):
                del each.attrib[name]
        if is_strange(each.tag) and each.getparent() is not None:
            each.getparent().remove(each)


@lru_cache(maxsize=1024)
def is_strange(name: str) -> bool:
    return name.startswith("{") and not name[1:].startswith(_SPACES)


def _drop(elements: Iterable[Element]) -> None:
    for each in [*elements]:
        each.getparent().remove(each)


def _clean_styles(root: Element, _others: _Roots) -> None:
    _drop(root.iter(*(f"{W}{name}" for name in _OF_PEOPLE)))


def _clean_numbering(root: Element, others: _Roots) -> None:
    """Leave the lists that styles or headers have, with marks that are letters."""
    used = {value(each) for other in others for each in other.iter(f"{W}numId")}
    _drop(each for each in root.findall(f"{W}num") if value(each, "numId") not in used)
    kept = {value(find(each, "abstractNumId")) for each in root.findall(f"{W}num")}
    lists = root.findall(f"{W}abstractNum")
    _drop(each for each in lists if value(each, "abstractNumId") not in kept)
    _use_signs(root)
    _drop(name for each in root.findall(f"{W}abstractNum") for name in each.findall(f"{W}name"))


def _use_signs(root: Element) -> None:
    """Let a list whose mark was a picture have a sign, in the letters of the text."""
    for picture in [*root.iter(f"{W}lvlPicBulletId")]:
        level = picture.getparent()
        for sign in level.findall(f"{W}lvlText"):
            if not value(sign).strip():
                sign.set(f"{W}val", "•")
                _drop(level.findall(f"{W}rPr/{W}rFonts"))
    _drop(root.iter(f"{W}numPicBullet", f"{W}lvlPicBulletId"))


def _clean_settings(root: Element, _others: _Roots) -> None:
    _drop(each for each in root if each.tag.removeprefix(W) not in _SETTINGS)
    settings = root.findall(f"{W}compat/{W}compatSetting")
    _drop(each for each in settings if value(each, "name") not in _COMPATIBLE)


def _clean_fonts(root: Element, others: _Roots) -> None:
    """Leave the fonts that the look names; a part of one would only have the letters of a text."""
    used = {name for other in others for name in _list_fonts(other)}
    _drop(each for each in root.findall(f"{W}font") if value(each, "name") not in used)
    for font in root.findall(f"{W}font"):
        _drop(each for each in font if each.tag.removeprefix(W) not in _FONT)
        _drop(each for each in font if each.get(f"{W}subsetted") is not None)


def _list_fonts(root: Element) -> Iterable[str]:
    for each in root.iter(f"{W}rFonts"):
        yield from each.attrib.values()
    for each in root.iter(f"{A}latin", f"{A}ea", f"{A}cs"):
        yield each.get("typeface", "")


def _clean_theme(root: Element, _others: _Roots) -> None:
    """Leave colours, fonts and effects, under a name that says nothing."""
    elements = root.find(f"{A}themeElements")
    _drop(each for each in root if each is not elements)
    if elements is None:
        return
    for each in (root, *elements):
        each.attrib.clear()
        each.set("name", "Nettverk")
    _drop(each for each in elements if each.tag.removeprefix(A) not in _THEME)
    _drop(root.iter(f"{A}extLst"))
    for picture in [*root.iter(f"{A}blipFill")]:
        plain = etree.Element(f"{A}solidFill")
        etree.SubElement(plain, f"{A}schemeClr", val="phClr")
        picture.getparent().replace(picture, plain)


LOOKS: Mapping[str, Callable[[Element, _Roots], None]] = {
    "styles": _clean_styles,
    "numbering": _clean_numbering,
    "settings": _clean_settings,
    "fontTable": _clean_fonts,
    "theme": _clean_theme,
}
"""The parts that may stay besides headers and footers, and what is left of each."""
