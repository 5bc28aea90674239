"""Faults planted in the XML of a document that `nettverk` has written."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from nettverk.accessibility import check_document
from tests.documents.reading import read_parts

Parts = dict[str, bytes]
Change = Callable[[Parts], None]

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
CORE, FOOTER, RELATIONS = (
    "docProps/core.xml",
    "word/footer1.xml",
    "word/_rels/document.xml.rels",
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def swap(name: str, old: str, new: str) -> Change:
    """Make a change that replaces the first place a text stands in a part."""

    def change(parts: Parts) -> None:
        assert old.encode() in parts[name], f"{old} is not in {name}"
        parts[name] = parts[name].replace(old.encode(), new.encode(), 1)

    return change


def remove(name: str) -> Change:
    """Make a change that takes a part away."""

    def change(parts: dict[str, bytes]) -> None:
        del parts[name]

    return change


def drop(name: str, start: str, end: str) -> Change:
    """Make a change that takes away the first piece of a part from one text through another."""

    def change(parts: Parts) -> None:
        before, found, rest = parts[name].decode().partition(start)
        assert found, f"{start} is not in {name}"
        parts[name] = (before + rest.partition(end)[2]).encode()

    return change


def put(xml: str, *, before: str = "<w:sectPr>", name: str = DOCUMENT) -> Change:
    """Make a change that puts blocks at the end of the document, or before another text."""
    return swap(name, before, xml + before)


def silence(words: str) -> Change:
    """Make a change that takes away the first paragraph with a text."""

    def change(parts: Parts) -> None:
        before, found, after = parts[DOCUMENT].decode().partition(f">{words}<")
        assert found, f"{words} is not in the document"
        start, end = before.rindex("<w:p>"), after.index("</w:p>") + len("</w:p>")
        parts[DOCUMENT] = (before[:start] + after[end:]).encode()

    return change


def both(*changes: Change) -> Change:
    """Make one change of several."""

    def change(parts: Parts) -> None:
        for each in changes:
            each(parts)

    return change


def text(words: str, properties: str = "", paragraph: str = "") -> str:
    """Write a paragraph of the document's own."""
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"
    return f'<w:p><w:pPr><w:pStyle w:val="Normal"/>{paragraph}</w:pPr>{run}</w:p>'


def control(properties: str, words: str = "Skriv her") -> str:
    """Write a content control around a paragraph."""
    content = f"<w:sdtContent>{text(words)}</w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>{content}</w:sdt>"


def link(words: str, target: str = "https://example.org/", properties: str = "") -> Change:
    """Make a change that adds a link."""

    def change(parts: Parts) -> None:
        id_ = f"rId{90 + parts[RELATIONS].count(b'/hyperlink')}"
        relation = f'<Relationship Id="{id_}" Type="{_OFFICE}/hyperlink"'
        leads = f'{relation} Target="{target}" TargetMode="External"/>'
        run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"
        put(f'<w:p><w:hyperlink r:id="{id_}">{run}</w:hyperlink></w:p>')(parts)
        put(leads, before="</Relationships>", name=RELATIONS)(parts)

    return change


def shape(inside: str, properties: str = "", *, name: str = "shape", around: str = "pict") -> str:
    """Write what is drawn in the older way."""
    names = (
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    )
    drawn = f"<v:{name} {names} {properties}>{inside}</v:{name}>"
    return f"<w:p><w:r><w:{around}>{drawn}</w:{around}></w:r></w:p>"


def row(*cells: str, heads: bool = False) -> str:
    """Write a row of a table."""
    inside = "".join(f"<w:tc>{text(each) if each else '<w:p/>'}</w:tc>" for each in cells)
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if heads else ''}{inside}</w:tr>"


def table(*rows: str, columns: int = 2, properties: str = "") -> str:
    """Write a table that lacks nothing."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    return (
        f'<w:tbl><w:tblPr>{properties}<w:tblLook w:val="0020"/><w:tblCaption w:val="a"/>'
        f'<w:tblDescription w:val="b"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl><w:p/>"
    )


def picture(properties: str, *, kind: str = "inline", name: str = "media/1.png") -> Change:
    """Make a change that adds a picture."""
    relation = f'<Relationship Id="rId91" Type="{_OFFICE}/image" Target="{name}"/>'
    pic = (
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="9" name="a"/>'
        '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId91"/></pic:blipFill>'
        "<pic:spPr/></pic:pic>"
    )
    drawing = (
        f'<w:p><w:r><w:drawing><wp:{kind} xmlns:wp="{_DRAWING}/wordprocessingDrawing">'
        f'<wp:extent cx="9" cy="9"/><wp:docPr id="9" name="Bilete 9" {properties}/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">{pic}'
        f"</a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r></w:p>"
    )

    def add_file(parts: Parts) -> None:
        parts["word/media/1.png"] = b"\x89PNG\r\n\x1a\n"

    leads = put(relation, before="</Relationships>", name=RELATIONS)
    return both(put(drawing), leads, add_file)


def plant(content: bytes, change: Change, path: Path) -> Path:
    """Write a document with a change."""
    parts = read_parts(content)
    change(parts)
    return write_parts(parts, path)


def told(content: bytes, change: Change, path: Path) -> list[str]:
    """List what is told of a document with a change."""
    return [str(each) for each in check_document(plant(content, change, path), "m")]


def told_where(content: bytes, change: Change, path: Path) -> list[tuple[str, str]]:
    """List what is told of a document with a change, each after the place."""
    found = check_document(plant(content, change, path), "m")
    return [(each.place.spot, each.what) for each in found]


def write_parts(parts: Parts, path: Path) -> Path:
    """Write the parts of a document as a file."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    path.write_bytes(buffer.getvalue())
    return path
