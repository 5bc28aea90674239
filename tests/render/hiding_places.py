"""Every place in which a Word file can hide something, each with how a word is planted there."""

import re

from .conftest import png
from .foreign import Parts
from .leaks import (
    DOCUMENT,
    RELATIONS,
    TEXT,
    WORD,
    Plant,
    W,
    add_binary,
    add_notes,
    add_part,
    lead_outside,
    put,
    relate,
    write_into,
)

_body = write_into(DOCUMENT, "<w:sectPr")
_style = write_into("word/styles.xml", "<w:style ")
_settings = write_into("word/settings.xml", "</w:settings>")
_compatible = write_into("word/settings.xml", "</w:compat>")
_header = write_into("word/header1.xml", "</w:hdr>")
_theme = write_into("word/theme/theme1.xml", "</a:theme>")
_list = write_into("word/numbering.xml", "<w:abstractNum ")
_fonts = write_into("word/fontTable.xml", "</w:fonts>")


def custom_properties(parts: Parts, word: str) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    content = (
        f'<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{word}">'
        f"<vt:lpwstr>{word}</vt:lpwstr></property></Properties>"
    )
    is_a = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    put(parts, "", "custom-properties", "docProps/custom.xml", content, is_a)


def core_properties(parts: Parts, word: str) -> None:
    core = parts["docProps/core.xml"].decode()
    new = f"<dc:creator>{word}</dc:creator>"
    parts["docProps/core.xml"] = re.sub("<dc:creator>.*?</dc:creator>", new, core).encode()


def app_properties(parts: Parts, word: str) -> None:
    app = parts["docProps/app.xml"]
    new = f"<Manager>{word}</Manager></Properties>".encode()
    parts["docProps/app.xml"] = app.replace(b"</Properties>", new)


def bound_data(parts: Parts, word: str) -> None:
    put(parts, DOCUMENT, "customXml", "customXml/item7.xml", f"<a>{word}</a>", "application/xml")
    relate(parts, "customXml/item7.xml", "customXmlProps", f"https://{word}.no", outside=True)


def html_part(parts: Parts, word: str) -> None:
    key = put(parts, DOCUMENT, "aFChunk", "word/lek.htm", f"<p>{word}</p>", "text/html")
    _body(f'<w:altChunk xmlns:r="{RELATIONS}" r:id="{key}"/>')(parts, word)


def header_without_pages(parts: Parts, word: str) -> None:
    content = f"<w:hdr {W}>{TEXT % word}</w:hdr>"
    key = put(parts, DOCUMENT, "header", "word/header7.xml", content, f"{WORD}.header+xml")
    place = re.search(rb"<w:pgSz", parts[DOCUMENT])
    assert place
    new = f'<w:headerReference xmlns:r="{RELATIONS}" w:type="first" r:id="{key}"/>'.encode()
    part = parts[DOCUMENT]
    parts[DOCUMENT] = part[: place.start()] + new + part[place.start() :]


def header_that_nothing_names(parts: Parts, word: str) -> None:
    content = f"<w:hdr {W}>{TEXT % word}</w:hdr>"
    put(parts, DOCUMENT, "header", "word/header8.xml", content, f"{WORD}.header+xml")


def text_as_a_header(parts: Parts, word: str) -> None:
    """Let the pages have a part for header that is none."""
    content = f"<w:glossaryDocument {W}>{TEXT % word}</w:glossaryDocument>"
    is_a = f"{WORD}.document.glossary+xml"
    key = put(parts, DOCUMENT, "glossaryDocument", "word/glossary/document.xml", content, is_a)
    new = f'\\1<w:headerReference xmlns:r="{RELATIONS}" w:type="even" r:id="{key}"/>'
    parts[DOCUMENT] = re.sub(rb"(<w:sectPr[^>]*>)", new.encode(), parts[DOCUMENT], count=1)
    write_into("word/settings.xml", "<w:characterSpacing")("<w:evenAndOddHeaders/>")(parts, word)


def subset_font(parts: Parts, word: str) -> None:
    key = put(parts, "word/fontTable.xml", "font", "word/fonts/f.odttf", word, "application/x-f")
    font = '<w:font w:name="Georgia"><w:embedRegular xmlns:r="{}" r:id="{}" w:subsetted="1"/>'
    _fonts(font.format(RELATIONS, key) + "</w:font>")(parts, word)


def link_to_a_file(parts: Parts, word: str) -> None:
    source = "word/header1.xml"
    key = relate(parts, source, "hyperlink", f"file:///S:/{word}.docx", outside=True)
    inside = "<w:r><w:t>Fjordvik</w:t></w:r>"
    link = f'<w:hyperlink xmlns:r="{RELATIONS}" r:id="{key}">{inside}</w:hyperlink>'
    _header(f"<w:p>{link}</w:p>")(parts, word)


def name_of_a_picture(parts: Parts, word: str) -> None:
    """Call the logo by the path of somebody's own folder."""
    parts["word/header1.xml"] = re.sub(
        rb'(<(?:wp:docPr|pic:cNvPr)[^>]*? name=")[^"]*',
        rb"\1" + f"C:/Users/{word}/logo.png".encode(),
        parts["word/header1.xml"],
    )


def name_of_a_part(parts: Parts, word: str) -> None:
    """Let the file of the logo be called by a word."""
    rels = "word/_rels/header1.xml.rels"
    found = re.search(rb'Target="/?(?:word/)?media/([^"]+)"', parts[rels])
    assert found
    old = found[1].decode()
    parts[rels] = parts[rels].replace(found[1], f"{word}.png".encode())
    parts[f"word/media/{word}.png"] = parts.pop(f"word/media/{old}")


def picture_of_a_list(parts: Parts, word: str) -> None:
    picture = png(8, 8) + word.encode()
    key = put(parts, "word/numbering.xml", "image", "word/media/punkt.png", picture, "image/png")
    vml = "urn:schemas-microsoft-com:vml"
    shape = f'<v:shape xmlns:v="{vml}"><v:imagedata xmlns:r="{RELATIONS}" r:id="{key}"/></v:shape>'
    bullet = f'<w:numPicBullet w:numPicBulletId="0"><w:pict>{shape}</w:pict></w:numPicBullet>'
    _list(bullet)(parts, word)


def _behind(kind: str, element: str) -> Plant:
    """Make a plant that is a whole file behind what a header shows."""

    def plant(parts: Parts, word: str) -> None:
        name = f"word/embeddings/{kind}1.bin"
        key = put(parts, "word/header1.xml", kind, name, word, "application/x-o")
        office = "urn:schemas-microsoft-com:office:office"
        inside = element.format(key=f'xmlns:r="{RELATIONS}" r:id="{key}"', office=office)
        _header(f"<w:p><w:r>{inside}</w:r></w:p>")(parts, word)

    return plant


def loose_part(parts: Parts, word: str) -> None:
    parts[f"word/{word}.xml"] = TEXT.replace("%s", word).encode()


def _changed(what: str) -> str:
    return f'<w:{what} w:id="9" w:author="%s" w:date="2020-01-01T00:00:00Z"'


_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Fjordvik</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_STRANGE = '<x:lek xmlns:x="https://lek.no/%s">%s</x:lek>'
_RUN = "<w:r><w:t>%s</w:t></w:r>"

PLANTS: dict[str, Plant] = {
    "text": _body("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"),
    "changes in the text": _body(f"<w:p>{_changed('ins')}>{_RUN}</w:ins></w:p>"),
    "footnotes": add_notes("footnote"),
    "endnotes": add_notes("endnote"),
    "comments": add_part("comments", "w:comments"),
    "people": add_part("http://schemas.microsoft.com/office/2011/relationships/people", "w:people"),
    "glossary": add_part("glossaryDocument", "w:glossaryDocument", f"{WORD}.document.glossary+xml"),
    "web settings": write_into("word/webSettings.xml", "</w:webSettings>")('<w:div w:id="%s"/>'),
    "key map": add_part(
        "http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations", "w:tcg"
    ),
    "taskpane": add_part(
        "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
        "w:tp",
        source="",
    ),
    "signature": add_binary(
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
        "_xmlsignatures/origin.sigs",
        "",
    ),
    "thumbnail": add_binary(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "docProps/bilete.jpeg",
        "",
    ),
    "printer": add_binary("printerSettings", "word/printerSettings1.bin"),
    "custom properties": custom_properties,
    "core properties": core_properties,
    "app properties": app_properties,
    "bound data": bound_data,
    "html part": html_part,
    "header without pages": header_without_pages,
    "header that nothing names": header_that_nothing_names,
    "text as a header": text_as_a_header,
    "loose part": loose_part,
    "variables": _settings('<w:docVars><w:docVar w:name="%s" w:val="%s"/></w:docVars>'),
    "stamps": _settings('<w:rsids><w:rsidRoot w:val="%s"/></w:rsids>'),
    "mail merge": _settings('<w:mailMerge><w:query w:val="%s"/></w:mailMerge>'),
    "schema": _settings('<w:attachedSchema w:val="%s"/>'),
    "setting of a program": _compatible(_STRANGE),
    "compatibility": _compatible('<w:compatSetting w:name="%s" w:uri="%s" w:val="1"/>'),
    "template on a server": lead_outside("attachedTemplate", _settings),
    "change in a style": _style(
        '<w:style w:type="paragraph" w:styleId="Lek"><w:name w:val="Lek"/><w:pPr>'
        f"{_changed('pPrChange')}><w:pPr/></w:pPrChange></w:pPr></w:style>"
    ),
    "alias of a style": _style(
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:aliases w:val="%s"/>'
        "</w:style>"
    ),
    "stamp of a style": _style(
        '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:rsid w:val="%s"/>'
        "</w:style>"
    ),
    "text between styles": _style("%s"),
    "style of a program": _style(_STRANGE),
    "remark": _style("<!-- %s -->"),
    "instruction": _style("<?lek %s?>"),
    "list that nothing has": _list(
        '<w:abstractNum w:abstractNumId="77"><w:name w:val="%s"/><w:lvl w:ilvl="0">'
        '<w:lvlText w:val="%s %1"/></w:lvl></w:abstractNum>'
    ),
    "picture of a list": picture_of_a_list,
    "colours of a theme": _theme(
        '<a:custClrLst><a:custClr name="%s"><a:srgbClr val="000000"/></a:custClr></a:custClrLst>'
    ),
    "font that nothing has": _fonts('<w:font w:name="%s"><w:pitch w:val="variable"/></w:font>'),
    "letters of a text": subset_font,
    "deleted in a header": _header(
        f"<w:p>{_changed('del')}><w:r><w:delText>%s</w:delText></w:r></w:del></w:p>"
    ),
    "inserted in a header": _header(
        f"<w:p>{_changed('ins')}><w:r><w:t>F</w:t></w:r></w:ins></w:p>"
    ),
    "stamp in a header": _header('<w:p w:rsidR="%s"><w:r><w:t>F</w:t></w:r></w:p>'),
    "hidden in a header": _header(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>%s</w:t></w:r><w:r><w:t>F</w:t></w:r></w:p>"
    ),
    "bookmark in a header": _header(
        '<w:p><w:bookmarkStart w:id="5" w:name="%s"/><w:bookmarkEnd w:id="5"/></w:p>'
    ),
    "control in a header": _header(
        '<w:sdt><w:sdtPr><w:alias w:val="%s"/><w:tag w:val="%s"/></w:sdtPr><w:sdtContent><w:p>'
        "<w:r><w:t>F</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ),
    "field in a header": _header(_FIELD.format("DOCPROPERTY %s")),
    "simple field in a header": _header(
        '<w:p><w:fldSimple w:instr="MERGEFIELD %s"><w:r><w:t>F</w:t></w:r></w:fldSimple></w:p>'
    ),
    "field in a field": _header(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>IF </w:instrText></w:r>"
        + _FIELD.format("PAGE")
        .removeprefix("<w:p>")
        .removesuffix("</w:p>")
        .replace("Fjordvik", "%s")
        + '<w:r><w:instrText>= 1 "%s" "b"</w:instrText></w:r><w:r><w:fldChar '
        'w:fldCharType="separate"/></w:r><w:r><w:t>b</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "field without an end": _header(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>DOCPROPERTY %s</w:instrText></w:r></w:p>"
    ),
    "placeholder in a header": _header(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>"
        "<w:r><w:t>%s</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ),
    "link in a header": link_to_a_file,
    "link in a box": _header(
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        '<w:txbxContent><w:p><w:hyperlink w:anchor="%s"><w:r><w:t>Boks</w:t></w:r></w:hyperlink>'
        "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    ),
    "jump in a header": _header('<w:p><w:hyperlink w:anchor="%s"><w:r/></w:hyperlink></w:p>'),
    "file in a header": _behind(
        "oleObject", '<w:object><o:OLEObject xmlns:o="{office}" Type="Embed" {key}/></w:object>'
    ),
    "chart in a header": _behind(
        "chart",
        "<w:drawing><c:chart "
        'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" {key}/></w:drawing>',
    ),
    "copy in a shape": _header(
        '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office" o:gfxdata="%s"/></w:pict></w:r></w:p>'
    ),
    "mark of a program in a header": _header(f"<w:p><w:r><w:t>F</w:t></w:r>{_STRANGE}</w:p>"),
    "name of a picture": name_of_a_picture,
    "name of a part": name_of_a_part,
}
"""The places, each with how a word is planted there."""
