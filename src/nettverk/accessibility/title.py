"""The title, which a screen reader says first and a browser shows on the tab."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import DOCUMENT, Finding, advice, fault
from nettverk.accessibility.xml import DC

_INVENTED = re.compile(
    r"(word[ -])?(document|dokument) ?\d*|.*\.docx?|microsoft word.*", re.IGNORECASE
)
_FIX = "Skriv ein tittel som seier kva dokumentet er: Fil → Info → Tittel."


def check_title(document: Document) -> Iterator[Finding]:
    """Ask for a title in the document's properties."""
    title = document.core.findtext(f"{DC}title", "") if document.core is not None else ""
    if not title.strip():
        yield fault(DOCUMENT, "Dokumentet har ingen tittel i eigenskapane sine.", _FIX)
    elif _INVENTED.fullmatch(title.strip()):
        yield advice(DOCUMENT, f"Tittelen «{title.strip()}» seier ikkje kva dokumentet er.", _FIX)
