"""Word files as parts, with secrets planted in them, and what is left of those."""

import zipfile
from io import BytesIO

from docx.oxml import parse_xml
from docx.oxml.ns import qn

Parts = dict[str, bytes]
HID = "HEMMELEG"
WHO = f'w:id="7" w:author="{HID}" w:date="2026-10-28T12:00:00Z"'
MAIN = "word/document.xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HIDDEN = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{HID}</w:t></w:r>"
SAID = "<w:r><w:t>Me vart samde</w:t></w:r>"


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


STYLES = (
    '<w:style w:type="character" w:styleId="Loynd"><w:name w:val="Løynd"/><w:rPr><w:vanish/>'
    '</w:rPr></w:style><w:style w:type="character" w:styleId="Arva"><w:name w:val="Arva"/>'
    '<w:basedOn w:val="Loynd"/></w:style><w:style w:type="paragraph" w:styleId="LoyndAvsnitt">'
    '<w:name w:val="Løynd avsnitt"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def unpack(content: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def pack(parts: Parts) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


def plant(parts: Parts, name: str, before: str, held: str) -> None:
    """Write something into a part, before the last of what is named."""
    start, found, end = parts[name].rpartition(before.encode())
    assert found, (name, before)
    parts[name] = start + held.encode() + found + end


def lead(parts: Parts, name: str, kind: str, part: str, held: bytes = b"") -> str:
    """Add a part, or the address of a file, that another part leads to."""
    folder, _, base = name.rpartition("/")
    relations = f"{folder}/_rels/{base}.rels".lstrip("/")
    parts.setdefault(
        relations,
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b"</Relationships>",
    )
    mode = "" if held else ' TargetMode="External"'
    kind = kind if "/" in kind else f"{RELATION}/{kind}"
    target = f"/{part}" if held else part
    made = f'<Relationship Id="rIdNy" Type="{kind}" Target="{target}"{mode}/>'
    plant(parts, relations, "</Relationships>", made)
    if held:
        parts[part] = held
        made = f'<Override PartName="/{part}" ContentType="application/octet-stream"/>'
        plant(parts, "[Content_Types].xml", "</Types>", made)
    return f'r:id="rIdNy" xmlns:r="{RELATION}"'


def with_body(plain: Parts, body: str = f"<w:p>{SAID}</w:p>") -> Parts:
    parts = dict(plain)
    plant(parts, MAIN, "<w:sectPr", body)
    return parts


def secrets_of(content: bytes) -> list[str]:
    return [each for each, part in unpack(content).items() if HID.encode() in part]


def lines_of(content: bytes) -> list[str]:
    paragraphs = parse_xml(unpack(content)[MAIN]).iter(qn("w:p"))
    every = ("".join(each.text or "" for each in line.iter(qn("w:t"))) for line in paragraphs)
    return [each for each in every if each]
