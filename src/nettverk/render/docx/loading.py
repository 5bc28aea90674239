"""A reference document taken apart with python-docx, and checked for what the writer needs."""

import re
from io import BytesIO

from nettverk.errors import NettverkError
from nettverk.ooxml.unpacking import UnreadableFileError, unpack
from nettverk.render.docx.opening import NAMED, UNUSABLE, Opened
from nettverk.render.docx.reference import Reference, Split
from nettverk.render.docx.xml import DRAWING, RELATIONSHIPS

_REQUIRED = (
    "Normal",
    *(f"Heading {level}" for level in range(1, 7)),
    *("List Bullet", "List Number", "Quote", "Source Code"),
    *("Table Text", "Table Head"),
)
_REQUIRED_CHARACTER = ("Verbatim Char", "Hyperlink")
_REQUIRED_TABLE = ("Nettverk",)
# A reference document may leave these out; the second name then does the work.
_OPTIONAL = {
    "Table List Bullet": "List Bullet",
    "Table List Number": "List Number",
    "List Continue": "Normal",
    "List Quote": "Quote",
    "List Code": "Source Code",
    "Table List Continue": "Table Text",
    "Caption": "Table Text",
}
_OPTIONAL_CHARACTER = "Placeholder Text"
_NAMED = (*_REQUIRED, *_REQUIRED_CHARACTER, *_REQUIRED_TABLE, *_OPTIONAL, _OPTIONAL_CHARACTER)

_BODY = re.compile(r"<w:body\s*/>|<w:body>(.*)</w:body>", re.DOTALL)
# Pandoc finds the description of a picture only where the root says what `wp` is.
_NAMESPACES = {"r": RELATIONSHIPS, "wp": DRAWING}
_IMAGES = {"png": "png", "jpeg": "jpeg", "gif": "gif", "svg": "svg+xml"}
_CORE = "docProps/core.xml"


def load_reference(content: bytes) -> Reference:
    """Open a `.docx` or `.dotx` as reference; raises `NettverkError` when it cannot be used."""
    try:
        return _load(content)
    except NettverkError:
        raise
    except UnreadableFileError as error:
        message = f"{NAMED} kan ikkje brukast. {error.what} {error.fix}"
        raise NettverkError(message) from error
    except Exception as error:  # python-docx and lxml let every fault of a broken file through
        raise NettverkError(UNUSABLE) from error


def _load(content: bytes) -> Reference:
    opened = Opened(content, _NAMED)
    styles = _styles(opened)
    bullets, numbers = opened.list_kind("List Bullet"), opened.list_kind("List Number")
    first_number = opened.next_number()
    width = opened.text_width()
    size = opened.text_size("Table Text") * opened.text_breadth("Table Text")
    parts = _parts(opened)
    document = _split(opened.document_name, parts, _BODY.pattern, "body")
    relations = _split(_relations_name(document.name), parts, "(?=</Relationships>)", "relations")
    numbering = _split(
        opened.numbering_name, parts, "(?=<w:numIdMacAtCleanup|</w:numbering>)", "numbering"
    )
    fields = {name: parts.pop(name).decode() for name in opened.field_parts}
    parts.pop(_CORE)
    return Reference(
        styles=styles,
        width=width,
        size=size,
        bullets=bullets,
        numbers=numbers,
        first_number=first_number,
        document=document,
        relations=relations,
        numbering=numbering,
        fields=fields,
        core=_CORE,
        ready=parts,
        notes=tuple(opened.notes),
        shown=opened.shown,
    )


def _styles(opened: Opened) -> dict[str, str]:
    """Return style ids by English name; what is missing is lent."""
    wanted = (
        *((name, "paragraph") for name in _REQUIRED),
        *((name, "character") for name in _REQUIRED_CHARACTER),
        *((name, "table") for name in _REQUIRED_TABLE),
    )
    found = opened.style_ids()
    if missing := [name for name, kind in wanted if (name, kind) not in found]:
        opened.lend(missing)
        found = opened.style_ids()
    styles = {name: found[name, kind] for name, kind in wanted}
    for name, substitute in _OPTIONAL.items():
        styles[name] = found.get((name, "paragraph"), styles[substitute])
    styles[_OPTIONAL_CHARACTER] = found.get((_OPTIONAL_CHARACTER, "character"), "")
    return styles


def _parts(opened: Opened) -> dict[str, bytes]:
    """Return every part of the opened document as bytes, by its name in the zip."""
    buffer = BytesIO()
    opened.document.save(buffer)
    parts = unpack(buffer.getvalue())
    types = parts["[Content_Types].xml"].decode()
    for extension, kind in _IMAGES.items():
        if f'Extension="{extension}"' not in types:
            default = f'<Default Extension="{extension}" ContentType="image/{kind}"/>'
            types = types.replace("<Default ", f"{default}<Default ", 1)
    parts["[Content_Types].xml"] = types.encode()
    return parts


def _split(name: str, parts: dict[str, bytes], pattern: str, kind: str) -> Split:
    """Take a part out of the package and open it where a document's own content goes."""
    text = parts.pop(name).decode()
    found = re.search(pattern, text, re.DOTALL)
    if not found:
        message = f"{NAMED} kan ikkje lesast: {name} har ikkje plass til innhald."
        raise NettverkError(message)
    if kind != "body":
        return Split(name, text[: found.start()], text[found.start() :])
    head = text[: found.start()] + "<w:body>"
    for prefix, namespace in _NAMESPACES.items():
        if f"xmlns:{prefix}=" not in head:
            head = head.replace("<w:document ", f'<w:document xmlns:{prefix}="{namespace}" ', 1)
    return Split(name, head, f"{found.group(1) or ''}</w:body>{text[found.end() :]}")


def _relations_name(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"
