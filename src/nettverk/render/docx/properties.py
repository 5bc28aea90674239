"""What a document says about itself: its title, its day and the fields of header and footer."""

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from nettverk.render.docx.xml import attribute, check_characters

_FIELD = re.compile(r"\{(\w+)\}")


class Properties(Struct, frozen=True):
    """The properties of one document; `date` is the day it is for, never a clock."""

    title: str
    subject: str
    author: str
    identifier: str
    date: date
    fields: Mapping[str, str]

    def check(self) -> None:
        """Raise `NettverkError` for a character that no Word file can hold."""
        values = (self.title, self.subject, self.author, self.identifier, *self.fields.values())
        for value in values:
            check_characters(value, "Tittel, forfattar eller topp- og botntekst")


def core_part(properties: Properties) -> str:
    """Return `docProps/core.xml`, not yet signed."""
    day = f"{properties.date.isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{attribute(properties.title)}</dc:title>"
        f"<dc:subject>{attribute(properties.subject)}</dc:subject>"
        f"<dc:creator>{attribute(properties.author)}</dc:creator>"
        f"<dc:identifier>{attribute(properties.identifier)}</dc:identifier>"
        "<dc:language>nn-NO</dc:language>"
        f"<cp:lastModifiedBy>{attribute(properties.author)}</cp:lastModifiedBy>"
        "<cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def app_part() -> str:
    """Return `docProps/app.xml` without the counts and paths of the reference document."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>nettverk</Application></Properties>'
    )


def fill_fields(part: str, fields: Mapping[str, str]) -> str:
    """Return a header or footer with `{name}` replaced; an unknown name stays as it is."""
    return _FIELD.sub(lambda m: attribute(fields.get(m.group(1), m.group())), part)
