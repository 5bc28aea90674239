"""A form with the parts and the styles that an editor needs, as Word adds them."""

from .editor import WHO
from .parts import Parts, pack, plant, unpack

NOTE, REMARK = "Merk dette i fotnoten", "Hugs å spørja om dette"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STYLES = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Eiga"><w:name w:val="Eiga"/>'
    '<w:basedOn w:val="Heading2"/></w:style><w:style w:type="paragraph" w:customStyle="1" '
    'w:styleId="Overskrift2"><w:name w:val="Overskrift 2"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="Loynd"><w:name w:val="Løynd"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
    '<w:style w:type="character" w:customStyle="1" w:styleId="Stroken"><w:name w:val="Stroken"/>'
    "<w:rPr><w:strike/></w:rPr></w:style>"
)
_LISTS = (
    '<w:abstractNum w:abstractNumId="98"><w:multiLevelType w:val="multilevel"/><w:lvl '
    'w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl></w:abstractNum><w:num w:numId="98"><w:abstractNumId w:val="98"/></w:num>'
)


def prepare(content: bytes) -> bytes:
    """Give a form the parts and the styles that moves need, as Word adds them."""
    parts = unpack(content)
    plant(parts, "word/styles.xml", "</w:styles>", _STYLES)
    abstract, num = _LISTS[: (at := _LISTS.index("<w:num "))], _LISTS[at:]
    first = '<w:num w:numId="'
    at = parts["word/numbering.xml"].index(first.encode())
    old = parts["word/numbering.xml"]
    parts["word/numbering.xml"] = old[:at] + abstract.encode() + old[at:]
    plant(parts, "word/numbering.xml", "</w:numbering>", num)
    for kind in ("footnote", "endnote"):
        marks = f'<w:{kind} w:id="2"><w:p><w:r><w:t>{NOTE}</w:t></w:r></w:p></w:{kind}>'
        _add(parts, f"{kind}s", marks)
    comment = f"<w:comment {WHO}><w:p><w:r><w:t>{REMARK}</w:t></w:r></w:p></w:comment>"
    _add(parts, "comments", comment)
    return pack(parts)


def _add(parts: Parts, kind: str, held: str) -> None:
    name = f"word/{kind}.xml"
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts[name] = f"<w:{kind} {names}>{held}</w:{kind}>".encode()
    made = f'<Override PartName="/{name}" ContentType="{_PART}.{kind}+xml"/>'
    plant(parts, "[Content_Types].xml", "</Types>", made)
    type_ = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    made = f'<Relationship Id="rIdNy{kind}" Type="{type_}" Target="{kind}.xml"/>'
    plant(parts, "word/_rels/document.xml.rels", "</Relationships>", made)
