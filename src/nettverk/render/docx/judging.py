"""What headers and footers show that is of the case they were written for: told, and mended how."""

import re
from collections.abc import Collection, Iterator, Sequence

from nettverk.nynorsk import MÅNADER, write_list
from nettverk.ooxml.elements import OFFICE, VML, W15, A, Element, W, find, is_on
from nettverk.ooxml.field_codes import WordField, list_fields, write_out
from nettverk.ooxml.settling import is_hidden
from nettverk.render.docx.live_fields import is_live
from nettverk.render.draft import NAMED

Shown = tuple[str, str]
"""What a header or footer shows of another case, and how it is mended."""

_PROMPT = re.compile(
    r"\[[^\W\d][^][]{2,60}\]|<[^\W\d][^<>@/]{2,60}>"
    r"|\b(?:klikk|trykk|click|tap)(?: (?:eller|or) (?:klikk|trykk|click|tap))? "
    r"(?:her\b|here\b|for å\b|to\b)[^|\t\n]{0,60}"
    r"|\bskriv (?:inn|her)\b[^|\t\n]{0,60}"
    r"|\b(?:vel|velg|choose) (?:eit|et|ein|en|an|a) (?:element|dato|item|date)\b",
    re.IGNORECASE,
)
"""What waits for an answer, in brackets or in the words of Word."""
_NAME = re.compile(r"\{(\w{1,60})\}")
_LABEL = (
    r"\b(?:(?:(?:vår|dykkar|dykker|deres|din) )?(?:ref(?:eranse)?(?:n(?:umme)?r)?)"
    r"|(?:vår|dykkar|dykker|deres|din) dato|(?:sakshandsamar|saksbehandl[ae]r)(?:en)?"
    r"|saks?[ -]?n(?:umme)?r|løpen(?:umme)?r"
    r"|arkiv(?:sak|kode|id|nr|ref)\w*|klasser?ing|dok(?:ument)?\.? ?n(?:umme)?r"
    r"|journal(?:post|id|nr|nummer|dato)\w*|j\.? ?nr|mottak[ae]r(?:en|ar|ane|e)?)\b"
)
_DATE = (
    r"(?:\bdato[.:\s]+)?(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?"
    rf"(?:(?:0?[1-9]|1[0-2])\.\s?(?:(?:19|20)\d\d|\d\d)(?![\d.]\d|\d)"
    rf"|(?:{'|'.join(MÅNADER)}),? (?:19|20)\d\d\b)|\b(?:19|20)\d\d-[01]\d-[0-3]\d\b"
)
_CLOSED = r"\bunn\w{2,8} (?:frå |fra )?offentl[ei]g\w*|\bu\. ?off\b\.?"
_PERSON = r"(?-i:[A-ZÆØÅ][\w.'-]{1,30}(?:[ ][A-ZÆØÅ][\w.'-]{1,30}){1,4})"
_VALUE = r"[^\W_][^|\t\n]{0,40}"
_OF_CASE = re.compile(
    rf"{_LABEL}(?:\.?:\s*|\.\s+|[\t\n]\s*|\.?\s+(?=\S*\d|(?-i:[A-ZÆØÅ]))){_VALUE}"
    rf"|\b(?:til|att)(?:\.?:\s*|[\t\n]\s*){_PERSON}|{_DATE}|{_CLOSED}",
    re.IGNORECASE,
)
"""What letters have above them of the case they are about, and what it is."""
_ALONE = re.compile(rf"\s*{_LABEL}\s*[.:]*\s*", re.IGNORECASE)
_FILLED = re.compile(_VALUE)
_FIELD_FIX = (
    "Opne fila i Word, og skriv noko som gjeld for alle dokumenta i staden for feltet, eller slett "
    "det."
)
_PROMPT_FIX = (
    "Opne fila i Word, og fyll det ut med noko som gjeld for alle dokumenta, eller slett det."
)
_DELETED = {f"{W}del", f"{W}moveFrom"}
_DRAWN_PARAGRAPH, _DRAWN_TEXT = f"{A}p", f"{A}t"
_TEXT, _PARAGRAPH, _CELL, _ROW = (f"{W}{each}" for each in ("t", "p", "tc", "tr"))
_BLANKS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")
_QUOTED = re.compile(r"«(.*)»")
_BY_HAND = {
    f"{OFFICE}signatureline": "ei linje for signatur",
    f"{OFFICE}ink": "noko teikna for hand",
}
_CHOSEN = ("date", "comboBox", "dropDownList")
_BOUND = f"{W15}dataBinding"
_Hidden = dict[str, bool]


def name_place(root: Element) -> str:
    """Tell which of them a part is, as a sentence begins."""
    return "Toppteksten" if root.tag == f"{W}hdr" else "Botnteksten"


def judge_filled(root: Element, hidden: _Hidden) -> Iterator[Shown]:
    """List what controls and fields show, before the text is settled.

    What nobody has filled in is emptied, and fields become what they show.
    """
    where = name_place(root)
    for control in [*root.iter(f"{W}sdt")]:
        yield from _judge_control(control, where, hidden)
    for kind, what in _BY_HAND.items():
        if next(root.iter(kind), None) is not None:
            yield (f"{where} har {what}. Det er ikkje med i dokumenta.", "Slett det i Word.")
    fields = [*list_fields(root)]
    coded = {mark for each in fields for mark in each.marks}
    for field in fields:
        if not is_live(field):
            yield from _judge_field(field, coded, where, hidden)
    for field in fields:
        if not is_live(field):
            write_out(field)


def _judge_field(
    field: WordField, coded: set[Element], where: str, hidden: _Hidden
) -> Iterator[Shown]:
    """Tell of what a field shows; a link that leads nowhere shows its own text."""
    shown = (each for each in field.shown if each.tag == _TEXT and each not in coded)
    text = _read(shown, hidden)
    if text and not field.link:
        kind = (field.code.split() or ["utan namn"])[0].upper()
        what = f"{where} viser «{text}», som Word har henta frå feltet {kind}."
        yield (what, _FIELD_FIX)


def _judge_control(control: Element, where: str, hidden: _Hidden) -> Iterator[Shown]:
    """Tell of a control that nobody has filled in, or that is filled for one case."""
    properties, content = find(control, "sdtPr"), find(control, "sdtContent")
    if properties is None or content is None:
        return
    text = _read(content.iter(_TEXT), hidden)
    if is_on(find(properties, "showingPlcHdr")):
        drawn = next(content.iter(*_PICTURES), None) is not None
        asked = f"«{text}»" if text else "der eit bilete skal stå"
        for each in [*content.iter(_TEXT, *_PICTURES)]:
            each.getparent().remove(each)
        if text or drawn:
            what = f"{where} har eit felt som ikkje er fylt ut, {asked}."
            yield (f"{what} Det er ikkje med i dokumenta.", _PROMPT_FIX)
    elif text and (find(properties, "dataBinding") is not None or len(properties.findall(_BOUND))):
        what = f"{where} viser «{text}», som Word har henta frå eigenskapane til fila."
        yield (what, _FIELD_FIX)
    elif text and any(find(properties, each) is not None for each in _CHOSEN):
        yield (f"{where} viser «{text}», som nokon har valt i eit felt.", _FIELD_FIX)


def _read(texts: Iterator[Element], hidden: _Hidden) -> str:
    """Read texts that are neither deleted nor hidden, as one line."""
    seen = (each.text or "" for each in texts if _is_seen(each, hidden))
    return " ".join("".join(seen).split()).strip("«»")  # which Word sets around a field to merge


def _is_seen(text: Element, hidden: _Hidden) -> bool:
    deleted = any(each.tag in _DELETED for each in text.iterancestors())
    return not deleted and not is_hidden(text.getparent(), hidden)


def judge_text(root: Element, told: Collection[Shown] = ()) -> Iterator[Shown]:
    """List what a settled header or footer says that is of one case, or says nothing yet.

    What fields and controls show is `told` already, and not said twice.
    """
    known = [_QUOTED.findall(what)[0] for what, _ in told if "»" in what]
    for what, fix in _judge_lines(root):
        said = _QUOTED.findall(what)[0]
        if not any(said in each or said.endswith(each) for each in known):
            yield what, fix


def _judge_lines(root: Element) -> Iterator[Shown]:
    where, lines = name_place(root), [*_list_lines(root)]
    texts = dict(lines)
    for said in texts.values():
        yield from _judge_line(said, where)
    for at, (line, said) in enumerate(lines):
        if _ALONE.fullmatch(said) and (found := _find_value(line, lines[at + 1 : at + 4], texts)):
            yield from _tell(f"{said.strip()} {found}", where)


def _list_lines(root: Element) -> Iterator[tuple[Element, str]]:
    """List the paragraphs with what each says itself, and not what a box in it says."""
    texts: dict[Element, list[str]] = {}
    for each in root.iter(_PARAGRAPH, _TEXT, *_BLANKS):
        if each.tag == _PARAGRAPH:
            texts[each] = []
            continue
        around = next(each.iterancestors(_PARAGRAPH), None)
        if around in texts and each.getparent().tag == f"{W}r":  # else a stop, and no tab
            texts[around].append(_BLANKS.get(each.tag) or each.text or "")
    for paragraph, said in texts.items():
        yield paragraph, "".join(said)
    for each in root.iter(_DRAWN_PARAGRAPH):
        yield each, "".join(one.text or "" for one in each.iter(_DRAWN_TEXT))
    for each in root.iter(f"{VML}textpath"):
        yield each, each.get("string", "")


def _judge_line(text: str, where: str) -> Iterator[Shown]:
    """Tell of words that wait for an answer, that name nothing, or are about one case."""
    for prompt in _PROMPT.findall(text):
        what = f"{where} viser «{' '.join(prompt.split())}», som ser ut til å venta på svar."
        yield (what, _PROMPT_FIX)
    for name in _NAME.findall(text):
        if name not in NAMED:
            known = write_list(f"{{{each}}}" for each in NAMED)
            yield (f"{where} viser «{{{name}}}», som ikkje blir bytt ut.", f"Bruk {known}.")
    for said in _OF_CASE.findall(text):
        yield from _tell(said, where)


def _tell(said: str, where: str) -> Iterator[Shown]:
    said = " ".join(said.split())
    yield (f"{where} viser «{said}», som ser ut til å vera frå ei anna sak.", _PROMPT_FIX)


def _find_value(
    label: Element, after: Sequence[tuple[Element, str]], texts: dict[Element, str]
) -> str:
    """Find what a label that stands alone is about: what follows it, or stands below it."""
    row = next(label.iterancestors(_ROW), None)
    beside = (each for each in after if row in {None, next(each[0].iterancestors(_ROW), None)})
    following = next((said for _, said in beside if said.strip()), "")
    below = " ".join(texts.get(each, "") for each in _list_below(label))
    for said in (following, below):
        value = _FILLED.match(said.strip())
        told = _ALONE.fullmatch(said) or _OF_CASE.match(said.strip())
        if value and not told and not _NAME.search(said):
            return value[0].strip()
    return ""


def _list_below(line: Element) -> Iterator[Element]:
    """List the paragraphs of the cell below the one that a paragraph stands in."""
    cell = next(line.iterancestors(_CELL), None)
    row = None if cell is None else cell.getparent()
    below = None if row is None else next(row.itersiblings(_ROW), None)
    if cell is not None and row is not None and below is not None:
        cells, at = below.findall(_CELL), row.findall(_CELL).index(cell)
        yield from cells[at].iter(_PARAGRAPH) if at < len(cells) else ()
