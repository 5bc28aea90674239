"""What a form is before anybody writes in it, kept in the file for whoever reads it back.

It is data of its own, which Word lets be and no page shows. It goes with no document that goes out,
as comments do not.
"""

import re
from html import escape

from nettverk.ooxml.elements import FORM
from nettverk.render.docx.xml import RELATIONSHIPS

_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACE, _, _NAME = FORM.removeprefix("{").partition("}")
_PART, _ABOUT = "customXml/item1.xml", "customXml/itemProps1.xml"
_REMARK = re.compile("<!--.*?-->", re.DOTALL)
"""What stands in a template for its author alone."""
RELATION = "customXml", f"/{_PART}"
"""How a document leads to its form: the kind, and the part."""

# Word asks for an identifier, and for no more than that two in a file differ.
_PROPERTIES = (
    f'{_START}<ds:datastoreItem xmlns:ds="{_DATA}" '
    'ds:itemID="{6E657474-7665-726B-736B-6A656D610001}">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_RELATIONS = (
    f'{_START}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/>'
    "</Relationships>"
)


def keep_form(markdown: str, types: bytes) -> dict[str, bytes]:
    """Return the parts that hold a form, and the types of parts with theirs among them."""
    override = f'<Override PartName="/{_ABOUT}" ContentType="{_TYPE}"/></Types>'
    shown = _REMARK.sub("", markdown)
    form = f'{_START}<{_NAME} xmlns="{_NAMESPACE}">{escape(shown, quote=False)}</{_NAME}>'
    return {
        _PART: form.encode(),
        _ABOUT: _PROPERTIES.encode(),
        "customXml/_rels/item1.xml.rels": _RELATIONS.encode(),
        "[Content_Types].xml": types.replace(b"</Types>", override.encode()),
    }
