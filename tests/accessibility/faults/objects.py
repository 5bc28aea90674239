"""Faults of what stands in the text or beside it: links, pictures, boxes and fields."""

from tests.accessibility.planting import (
    FOOTER,
    SETTINGS,
    STYLES,
    Change,
    both,
    control,
    link,
    picture,
    put,
    remove,
    shape,
    text,
)

_BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
    f"<w:txbxContent>{text('I boksen')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
    ' HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar '
    'w:fldCharType="separate"/></w:r><w:r><w:t>klikk her</w:t></w:r><w:r><w:fldChar '
    'w:fldCharType="end"/></w:r></w:p>'
)
_SPACED = '<w:t xml:space="preserve"> '
_NAMED = '<w:alias w:val="Felt"/>'
_HELLO = "<w:r><w:t>Hei</w:t></w:r>"
_PLAIN_LINK = (
    '<w:p><w:bookmarkStart w:id="9" w:name="a"/><w:bookmarkEnd w:id="9"/>'
    '<w:r><w:t xml:space="preserve">Sjå </w:t></w:r><w:hyperlink w:anchor="a"><w:r>'
    "<w:rPr>{}</w:rPr><w:t>planen</w:t></w:r></w:hyperlink></w:p>"
)

OBJECTS: dict[str, tuple[Change, str]] = {
    "frame": (put(text("I ramma", paragraph='<w:framePr w:w="99" w:wrap="around"/>')), "ei ramme"),
    "frame by style": (
        both(
            put(f'<w:p><w:pPr><w:pStyle w:val="Ramme"/></w:pPr>{_HELLO}</w:p>'),
            put(
                '<w:style w:type="paragraph" w:styleId="Ramme"><w:name w:val="Ramme"/>'
                '<w:basedOn w:val="Normal"/><w:pPr><w:framePr w:w="9"/></w:pPr></w:style>',
                before="</w:styles>",
                name=STYLES,
            ),
        ),
        "ei ramme",
    ),
    "floating shape": (
        put(shape("", 'alt="Pil" style="position:absolute;margin-left:9pt"', name="rect")),
        "flyt utanfor teksten",
    ),
    "shape without text": (put(shape("", 'style="width:9pt"', name="oval")), "teikna objekt har"),
    "group of shapes without text": (
        put(shape("<v:rect/><v:oval/>", name="group")),
        "teikna objekt har ingen alternativ tekst",
    ),
    "older picture without text": (put(shape("<v:imagedata/>")), "Eit bilete har ingen alt"),
    "embedded object without text": (
        put(shape("<v:imagedata/>", around="object")),
        "innebygd objekt har ingen alternativ tekst",
    ),
    "watermark": (
        put(shape('<v:textpath string="UTKAST"/>'), before="</w:ftr>", name=FOOTER),
        "i botnteksten: Eit vassmerke har ingen",
    ),
    "watermark of a picture": (
        put(shape("<v:imagedata/>", 'id="WordPictureWatermark7"'), before="</w:ftr>", name=FOOTER),
        "i botnteksten: Eit vassmerke har ingen",
    ),
    "one text to two places": (
        both(link("Årsplanen", "https://example.org/a"), link("årsplanen.", "https://a.no/b")),
        "«årsplanen.» fører til ulike stader",
    ),
    "one text to two places by fields": (
        put(
            _FIELD.replace("klikk her", "Plan")
            + _FIELD.replace("klikk her", "Plan").replace("example.org", "example.net")
        ),
        "«Plan» fører til ulike stader",
    ),
    "link by colour alone": (
        put(_PLAIN_LINK.format('<w:color w:val="0000FF"/>')),
        "berre med farge",
    ),
    "link by the colour of its style": (
        both(
            put(_PLAIN_LINK.format('<w:rStyle w:val="Farge"/>')),
            put(
                '<w:style w:type="character" w:styleId="Farge"><w:name w:val="Farge"/><w:rPr>'
                '<w:color w:val="0000FF"/></w:rPr></w:style>',
                before="</w:styles>",
                name=STYLES,
            ),
        ),
        "berre med farge",
    ),
    "link whose line is turned off": (
        put(_PLAIN_LINK.format('<w:rStyle w:val="Hyperlink"/><w:u w:val="none"/>')),
        "berre med farge",
    ),
    "field by colour alone": (
        put(
            _FIELD.replace(
                "<w:r><w:t>klikk her", '<w:r><w:rPr><w:color w:val="0000FF"/></w:rPr><w:t>Planen'
            )
        ),
        "berre med farge",
    ),
    "picture without text": (picture(""), "bilete har ingen alternativ tekst"),
    "picture with the name of a file": (picture('descr="skule.png"'), "berre eit filnamn"),
    "floating picture": (picture('descr="Skulen"', kind="anchor"), "flyt utanfor teksten"),
    "text box": (put(_BOX), "i ein tekstboks"),
    "bare address as link": (link("https://example.org/a"), "berre ei adresse"),
    "«her» as link": (link("her"), "«her» seier ikkje"),
    "empty link": (link(""), "ingen tekst"),
    "field with an empty word": (put(_FIELD), "«klikk her» seier ikkje"),
    "field with an empty word in two runs": (
        put(_FIELD.replace("klikk her", f"klikk</w:t></w:r><w:r>{_SPACED}her")),
        "«klikk her» seier ikkje",
    ),
    "control without name": (put(control('<w:id w:val="1"/>')), "ikkje namn"),
    "two controls of one number": (put(control(f'{_NAMED}<w:id w:val="7"/>') * 2), "same nummer"),
    "locked control": (put(control(f'{_NAMED}<w:lock w:val="contentLocked"/>')), "er låst"),
    "control locked altogether": (
        put(control(f'{_NAMED}<w:lock w:val="sdtContentLocked"/>')),
        "er låst",
    ),
    "protection": (
        put(
            '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
            before="<w:defaultTabStop",
            name=SETTINGS,
        ),
        "verna mot endring",
    ),
    "link that leads nowhere": (
        put('<w:p><w:hyperlink r:id="rId99"><w:r><w:t>Planen</w:t></w:r></w:hyperlink></w:p>'),
        "manglar i fila",
    ),
    "picture that is not there": (
        both(picture('descr="Skulen"'), remove("word/media/1.png")),
        "manglar i fila",
    ),
}
