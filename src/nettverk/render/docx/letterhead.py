"""Headers and footers as they go out: their text is final, and what is of another case is told."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from nettverk.nynorsk import write_list
from nettverk.ooxml.elements import DECORATIVE, Element, R, W, find, is_on
from nettverk.ooxml.field_codes import list_fields, write_out
from nettverk.ooxml.settling import drop_stamps, settle
from nettverk.render.draft import NAMED

_LIVE = re.compile(
    r"\s*(?:=|(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|SYMBOL|EQ|ADVANCE)\b"
    r'|HYPERLINK\s+"(?:https?://|mailto:))',
    re.IGNORECASE,
)
"""The fields that tell of the pages they stand on, or lead where anybody can go."""
_PROMPT = re.compile(r"\[[^\W\d][^][]{2,60}\]")
_NAME = re.compile(r"\{(\w{1,60})\}")
_LABELS = (
    r"(?:vår|dykkar|dykker|deres) (?:ref|dato)\w*|sakshandsamar\w*|saksbehandl[ae]r\w*"
    r"|saks?n(?:umme)?r|arkiv(?:sak|kode|nr|ref)\w*|journal(?:post|nr|nummer)\w*|j\.? ?nr"
)
_OF_CASE = re.compile(
    rf"\b(?:{_LABELS})\b(?:[.:]+\s*|\s+(?=\S*\d))[^\W_][^|\t]{{0,40}}", re.IGNORECASE
)
"""What letters have above them of the case they are about, and what it is."""
_LINK = f"{W}hyperlink"
_DELETED = {f"{W}del", f"{W}moveFrom"}
_LEADING = etree.XPath(
    f"//*[@*[namespace-uri() = '{R[1:-1]}' or local-name() = 'relid']]", smart_strings=False
)
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ALONE = {
    *(_LINK, f"{W}control", f"{_OFFICE}OLEObject"),
    *(f"{_DRAWN}{each}" for each in ("hlinkClick", "hlinkHover")),
}
"""What leads somewhere without being what one sees."""
_HOLDERS = (f"{_DRAWN}ext", *(f"{W}{each}" for each in ("drawing", "pict", "object")))
_SHOWN = {DECORATIVE, "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"}
"""The additions to a drawing that are of how it looks or is read."""
_UNSEEN = {f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}divId", f"{W}fldData"}
_STAMPS = re.compile(
    r"\{http://schemas\.microsoft\.com/office/word/20\d\d/word\w+\}(?:para|text|anchor|edit)Id"
    r"|\{urn:schemas-microsoft-com:office:office\}(?:gfxdata|title|spid)"
)
"""What tells which file something was copied from, or holds a copy of it."""

_FIELD_FIX = (
    "Opne fila i Word, og skriv noko som gjeld for alle dokumenta i staden for feltet, eller slett "
    "det."
)
_PROMPT_FIX = (
    "Opne fila i Word, og fyll det ut med noko som gjeld for alle dokumenta, eller slett det."
)


_Shown = tuple[str, str]
"""What a header or footer shows of another case, and how it is mended."""


def list_shown(root: Element) -> Iterator[_Shown]:
    """List what a header or footer shows that is of the case it was written for.

    What nobody has filled in is emptied, and fields become what they show.
    """
    where = "Toppteksten" if root.tag == f"{W}hdr" else "Botnteksten"
    for control in [*root.iter(f"{W}sdt")]:
        yield from _judge_control(control, where)
    for field in list_fields(root):
        if _LIVE.match(field.code):
            continue
        write_out(field)
        text = _read(each for each in field.shown if each.tag == f"{W}t")
        if text:
            kind = (field.code.split() or ["utan namn"])[0].upper()
            what = f"{where} viser «{text}», som Word har henta frå feltet {kind}."
            yield (what, _FIELD_FIX)
    for paragraph in root.iter(f"{W}p"):
        yield from _judge_text(_read(paragraph.iter(f"{W}t")), where)


def _judge_text(text: str, where: str) -> Iterator[_Shown]:
    """Tell of words that wait for an answer, that name nothing, or are about one case."""
    for prompt in _PROMPT.findall(text):
        yield (f"{where} viser «{prompt}», som ser ut til å venta på svar.", _PROMPT_FIX)
    for name in _NAME.findall(text):
        if name not in NAMED:
            known = write_list(f"{{{each}}}" for each in NAMED)
            yield (f"{where} viser «{{{name}}}», som ikkje blir bytt ut.", f"Bruk {known}.")
    for said in _OF_CASE.findall(text):
        what = f"{where} viser «{said.strip()}», som ser ut til å vera frå ei anna sak."
        yield (what, _PROMPT_FIX)


def _judge_control(control: Element, where: str) -> Iterator[_Shown]:
    """Tell of a control that nobody has filled in, or that is filled from elsewhere."""
    properties, content = find(control, "sdtPr"), find(control, "sdtContent")
    text = "" if content is None else _read(content.iter(f"{W}t"))
    if content is not None and is_on(find(properties, "showingPlcHdr")):
        for each in [*content.iter(f"{W}t")]:
            each.getparent().remove(each)
        if text:
            what = f"{where} har eit felt som ikkje er fylt ut, «{text}»."
            yield (f"{what} Det er ikkje med i dokumenta.", _PROMPT_FIX)
    elif text and find(properties, "dataBinding") is not None:
        what = f"{where} viser «{text}», som Word har henta frå eigenskapane til fila."
        yield (what, _FIELD_FIX)


def _read(texts: Iterator[Element]) -> str:
    """Read texts that are neither deleted nor hidden, as one line."""
    seen = (each.text or "" for each in texts if _is_seen(each))
    return " ".join("".join(seen).split()).strip("«»")  # which Word sets around a field to merge


def _is_seen(text: Element) -> bool:
    hidden = is_on(find(text.getparent(), "rPr/vanish"))
    return not hidden and not any(each.tag in _DELETED for each in text.iterancestors())


def clean_running(root: Element, hidden: dict[str, bool]) -> None:
    """Settle a header or footer, and take from it what one does not see."""
    settle(root, hidden)
    drop_stamps(root)
    live = {mark for each in list_fields(root) if _LIVE.match(each.code) for mark in each.marks}
    for mark in [*root.iter(f"{W}fldChar", f"{W}instrText")]:
        if mark not in live:  # of a field without an end
            mark.getparent().remove(mark)
    for extension in [*root.iter(f"{_DRAWN}ext")]:
        if extension.get("uri") and not any(each.tag in _SHOWN for each in extension):
            extension.getparent().remove(extension)
    for each in [*root.iter(etree.Element)]:
        if each.tag in _UNSEEN:
            each.getparent().remove(each)
        elif each.tag == _LINK and f"{R}id" not in each.attrib:
            _cut(each)
        for name in [name for name in each.attrib if _STAMPS.fullmatch(name)]:
            del each.attrib[name]
    _name_drawings(root)


def _name_drawings(root: Element) -> None:
    """Take the names of files from drawings; what a screen reader says stays."""
    for number, each in enumerate(root.iter("{*}docPr", "{*}cNvPr"), 1):
        each.set("name", f"Bilete {number}")
        said = each.tag.endswith("docPr")
        for name in ("title", "descr") if not said else ():
            each.attrib.pop(name, None)


def lead(root: Element, kept: Mapping[str, str]) -> None:
    """Let what leads to a part lead to where it is now, and cut out what led to others."""
    for each in _LEADING(root):
        for name in sorted(each.attrib):
            if not name.startswith(R) and not name.endswith("}relid"):
                continue
            if each.get(name) in kept:
                each.set(name, kept[each.get(name)])
            elif name == f"{R}link" and f"{R}embed" in each.attrib:  # which comes before it
                del each.attrib[name]
            else:
                _cut(each)
                break


def _cut(element: Element) -> None:
    """Cut out what led to a part that is not kept: the link, or all that one would have seen."""
    if element.tag == _LINK:
        for child in [*element]:
            element.addprevious(child)
    holders = (each for each in element.iterancestors(*_HOLDERS) if element.tag not in _ALONE)
    holder = next(holders, element)
    if holder.getparent() is not None:
        holder.getparent().remove(holder)
