"""Alternative texts: what is drawn is told in words, and by a person."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Spot, quote
from nettverk.ooxml.elements import OFFICE, VML, WP, Element, W, is_decorative, is_deleted
from nettverk.reglar import Regel

_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_EDIT = "vel Rediger alternativ tekst, og skriv kva"
_FIX = f"Høgreklikk biletet, {_EDIT} det viser. Er det berre pynt, merk det som dekorativt."
_FIX_OBJECT = f"Høgreklikk objektet, {_EDIT} det viser."
_FIX_MACHINE = (
    "Høgreklikk, og vel Rediger alternativ tekst. "
    "Les teksten, rett det som er feil, og ta bort dei siste orda."
)
_FIX_WATERMARK = (
    "Ta det bort (Utforming → Vassmerke), og skriv det same som tekst. "
    "Skal det stå, så høgreklikk det i toppteksten, og vel Rediger alternativ tekst."
)
_PICTURE = ("Eit bilete", _FIX)
_CHART = ("Eit diagram", f"Høgreklikk ramma rundt diagrammet, {_EDIT} tala viser.")
_KINDS = {
    "chart": _CHART,
    "chartex": _CHART,
    "diagram": ("Ein SmartArt-figur", f"Høgreklikk ramma rundt figuren, {_EDIT} han viser."),
    "wordprocessingGroup": ("Ei gruppe", f"Høgreklikk ramma rundt gruppa, {_EDIT} ho viser."),
    "wordprocessingCanvas": ("Eit lerret", f"Høgreklikk ramma rundt lerretet, {_EDIT} det viser."),
    "wordprocessingShape": ("Eit teikna objekt", _FIX_OBJECT),
}
"""What is drawn, by the last name of its kind, and how it gets a text."""

# A name may have points and blanks in it, but no sentence that has ended.
_FILE_NAME = re.compile(
    r"(?!.{0,250}[.!?] (?-i:[A-ZÆØÅ]))"
    r".{1,250}\.(?:png|jpe?g|gif|bmp|svg|[ew]mf|tiff?|webp|heic|jfif)",
    re.IGNORECASE,
)
_BY_MACHINE = re.compile(
    r"automati\w{2,8} \w{0,6}gener|gener\w{2,6} automati|\b[ak]i[- ]gener",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_CALLED = """
    bilde bildet bilder bilete biletet bileta picture pic image img photo foto fotoet fotografi
    fotografiet figur figuren figure diagram diagrammet graf grafen chart graph logo logoen
    skjermbilde skjermbildet skjermbilete skjermbiletet skjermdump skjermdumpen screenshot
    illustrasjon illustrasjonen illustration teikning teikninga tegning tegningen drawing ikon
    ikonet icon grafikk graphic shape objekt object gruppe group tekstboks textbox smartart
    clipart utklipp skann scan dsc dscn pxl alt alternativ tekst text skildring beskrivelse
    description kl a an and at av de den det dette ein eit en er et frå fra from her here is
    my of og som the this vår vårt
"""
_NOTHING = frozenset(_CALLED.split())
"""What pictures are called, by people and by what made them, and small words."""


def _check_alternatives(document: Document) -> Iterator[Finding]:
    """Ask what is drawn for a text, in headers and footers too."""
    for root in document.texts.values():
        for each in root.iter(f"{WP}docPr"):
            if not (is_deleted(each) or is_decorative(each) or _holds_text(each)):
                drawn = _name_drawing(each)
                yield from _judge(each.get("descr", ""), document.spot(each), drawn)
        for each in list_shapes(root):
            texts = (one.get("alt", "").strip() for one in each.iter(f"{VML}*"))
            said = next(filter(None, texts), "")
            yield from _judge(said, document.spot(each), _name_shape(each))


def _judge(text: str, spot: Spot, drawn: tuple[str, str]) -> Iterator[Finding]:
    """Hold a text against what it must say: what is seen, and not what it is or was called."""
    name, fix = drawn
    text = text.strip()
    if not text:
        yield fault(spot, f"{name} har ingen alternativ tekst.", fix)
    elif _FILE_NAME.fullmatch(text):
        yield advice(spot, f"Den alternative teksten er berre eit filnamn: «{text}».", fix)
    elif all(each in _NOTHING for each in _WORD.findall(text.casefold())):
        what = f"Den alternative teksten «{text[:60]}» seier ikkje kva biletet viser."
        yield advice(spot, what, fix)
    elif _BY_MACHINE.search(text):
        what = f"Den alternative teksten er skriven av eit program: {quote(text)}."
        yield advice(spot, what, _FIX_MACHINE)


def _holds_text(properties: Element) -> bool:
    """Tell whether what is drawn is a text box, which another rule tells of; with no picture."""
    drawing = properties.getparent()
    if next(drawing.iter(f"{W}txbxContent"), None) is None:
        return False
    pictures = (next(each.iterancestors(f"{WP}*"), None) for each in drawing.iter(f"{_PIC}pic"))
    return not any(around is drawing for around in pictures)


def _name_drawing(properties: Element) -> tuple[str, str]:
    data = next(properties.getparent().iter("{*}graphicData"), None)
    kind = "" if data is None else data.get("uri", "").rpartition("/")[2]
    return _KINDS.get(kind, _PICTURE)


_SHAPES = (
    *("shape", "group", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image"),
)
_YES = {"t", "true", "1"}


def list_shapes(root: Element) -> Iterator[Element]:
    """List what is drawn in the older way, groups as one; text boxes and lines across are not."""
    for holder in root.iter(f"{W}pict", f"{W}object"):
        for each in holder.iterchildren(*(VML + name for name in _SHAPES)):
            inside = next(each.iter(f"{W}txbxContent"), None) is not None
            if not (inside or is_deleted(each)) and each.get(f"{OFFICE}hr", "f") not in _YES:
                yield each


def _name_shape(shape: Element) -> tuple[str, str]:
    """Tell what kind of shape it is, and how it gets a text."""
    if shape.getparent().tag == f"{W}object":
        return "Eit innebygd objekt", _FIX_OBJECT
    word_art = next(shape.iter(f"{VML}textpath"), None) is not None
    if word_art or "watermark" in shape.get("id", "").casefold():
        return "Eit vassmerke", _FIX_WATERMARK
    if next(shape.iter(f"{VML}imagedata"), None) is not None:
        return _PICTURE
    return "Eit teikna objekt", _FIX_OBJECT


RULES = ((Regel.DOKUMENT_BILETE, _check_alternatives),)
