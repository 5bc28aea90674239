"""Word files packed by hand: of parts, of much of one thing, and with something else in them."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

Parts = dict[str, bytes]
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
MIB = 2**20
SHIPPED = Path(__file__).parents[2] / "templates" / "referanse.docx"


def write_word(body: str, **parts: str) -> Parts:
    """Write the parts of a file with this body; of others, by kind, what stands in their root."""
    held = {f"word/{kind}.xml": _root(kind, content) for kind, content in parts.items()}
    leads = {kind: f"{kind}.xml" for kind in parts}
    return {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": lead({"officeDocument": DOCUMENT}),
        DOCUMENT: f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": lead(leads),
        **held,
    }


def lead(targets: Mapping[str, str], more: str = "") -> bytes:
    """Write what a part leads to, by kind; the ids are rId1, rId2 and on."""
    found = "".join(
        f'<Relationship Id="rId{nr}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for nr, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}{more}</Relationships>'.encode()


def _root(kind: str, content: str) -> bytes:
    name = {"header1": "hdr", "footer1": "ftr"}.get(kind, kind)
    return f"<w:{name} {_W} {_R}>{content}</w:{name}>".encode()


def _types(kinds: Mapping[str, str]) -> bytes:
    named = "".join(
        f'<Override PartName="/word/{each}.xml" ContentType="{_TYPE}.{each.rstrip("1")}+xml"/>'
        for each in kinds
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/{DOCUMENT}" ContentType='
        f'"{_TYPE}.document.main+xml"/>{named}</Types>'
    ).encode()


def pack(parts: Parts, how: int = ZIP_DEFLATED) -> bytes:
    """Pack parts as they are."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", how) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


def say(text: str, about: str = "") -> str:
    """Write a paragraph."""
    return f"<w:p>{about}<w:r><w:t>{text}</w:t></w:r></w:p>"


def rows(number: int, cells: int = 1) -> str:
    """Write a table of many rows."""
    row = "<w:tr>" + f"<w:tc>{say('a')}</w:tc>" * cells + "</w:tr>"
    return f"<w:tbl>{row * number}</w:tbl>{say('')}"


def style(name: str, base: str, kind: str = "paragraph", more: str = "") -> str:
    """Write a style that builds on another."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/>{more}</w:style>'
    )


def nest(opening: str, closing: str, times: int, inside: str = "") -> str:
    """Write something inside itself, many times over."""
    return opening * times + inside + closing * times


def fill(body: str, **parts: str) -> Callable[[], bytes]:
    """Make a file of a body."""
    return lambda: pack(write_word(body, **parts))


def flood(part: str, element: str, size: int) -> Callable[[], bytes]:
    """Make a file of which a part has as many of an element as there is room for."""

    def make() -> bytes:
        parts = write_word(say("a"), styles="", numbering="", settings="")
        root = parts.get(part) or _root("other", "")
        # Before the end of the root's last part: in the body of the document.
        head, end, tail = root.rpartition(b"</w:body>" if part == DOCUMENT else b"</")
        parts[part] = head + element.encode() * (size // len(element)) + end + tail
        return pack(parts)

    return make


def change(make: Callable[[Parts], object], body: str = say("a")) -> Callable[[], bytes]:
    """Make a file of changed parts."""

    def pack_changed() -> bytes:
        parts = write_word(body, styles="", settings="")
        make(parts)
        return pack(parts)

    return pack_changed


def put(name: str, content: bytes | str) -> Callable[[], bytes]:
    """Make a file in which a part is something else."""
    held = content if isinstance(content, bytes) else content.encode()
    return change(lambda parts: parts.__setitem__(name, held))


def swap(old: bytes, new: bytes) -> Callable[[], bytes]:
    """Make a file in which a piece of the text is another."""
    return change(lambda parts: parts.__setitem__(DOCUMENT, parts[DOCUMENT].replace(old, new, 1)))


def lie_about_size() -> bytes:
    """Make a file whose list of parts says that the text is short."""
    content = pack(write_word(say("a" * 100_000)))
    at = content.rindex(DOCUMENT.encode()) - 46  # where its entry in the list begins
    return content[: at + 24] + (10).to_bytes(4, "little") + content[at + 28 :]


def overlap() -> bytes:
    """Make a file of many parts that all are one, as far as the list of them says."""
    parts = write_word(say("a"))
    buffer = BytesIO(pack(parts))
    with ZipFile(buffer, "a", ZIP_DEFLATED) as package:
        package.writestr("word/a.xml", b"<a/>" * 10**6)
        whole = package.filelist[-1]
        for nr in range(50):
            twin = type(whole)(f"word/a{nr}.xml")
            for key in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(twin, key, getattr(whole, key))
            package.filelist.append(twin)
            package.NameToInfo[twin.filename] = twin
    return buffer.getvalue()


def repeat_names() -> bytes:
    """Make a file that has its text twice."""
    import warnings

    buffer = BytesIO(pack(write_word(say("a"))))
    with warnings.catch_warnings(), ZipFile(buffer, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(DOCUMENT, write_word(say("b"))[DOCUMENT])
    return buffer.getvalue()


def encrypt() -> bytes:
    """Make a file whose every part says that it needs a password."""
    content = bytearray(pack(write_word(say("a")), ZIP_STORED))
    for sign, place in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        at = content.find(sign)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(sign, at + 4)
    return bytes(content)


def look(**changes: tuple[str, str]) -> Callable[[], bytes]:
    """Make a file of the shipped look, with something put before a text in some of its parts."""

    def make() -> bytes:
        with ZipFile(SHIPPED) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        for kind, (before, more) in changes.items():
            name = f"word/{kind}.xml"
            parts[name] = parts[name].replace(before.encode(), (more + before).encode(), 1)
        return pack(parts)

    return make
