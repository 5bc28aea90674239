"""Forms that are filled in and then cleaned, as they are when they go out."""

from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document

from nettverk.referat.blocks import Heading
from nettverk.referat.word import read_word
from nettverk.render.docx.cleaning import clean_form
from nettverk.render.docx.finalizing import finalize

from .filling import Filling, fill_document
from .test_form import (
    SAID,
)

Change = Callable[[Document], None]
DAYS = {"referat": "2026-12-02", "referat-oppstart": "2026-09-16"}
LEFT = ("Skriv her", "Vel dato", "Set kryss", "Skriv «gjort»", "Skriv det", "Klikk")
"""What only a form says."""
HALF = Filling({"Endringar til neste møte": [SAID]}, [("Lesa", "alle", "")], present=["Kari Vik"])
ANSWERED = Filling({"Prioriterte område": ["Nærvær"]})
OPPSTART = Filling({"Innleiing": ["Me møttest."], "Arbeidsmåtar": ["Skulevandring", "Fokustid"]})


def fill(form: bytes, *how: Filling | Change) -> bytes:
    """Fill in a form, as people do and then by hand."""
    document = docx.Document(BytesIO(form))
    for each in how:
        if isinstance(each, Filling):
            fill_document(document, each)
        else:
            each(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def clean(content: bytes, form: bytes, *titles: str) -> bytes:
    return clean_form(finalize(content), [form], dict.fromkeys(titles, ""), held=True)


def lines_of(content: bytes) -> list[str]:
    return [each for each in read_word(content).text.split("\n") if each]


def titles_of(content: bytes) -> list[str]:
    return [each.text for each in read_word(content).blocks if isinstance(each, Heading)]
