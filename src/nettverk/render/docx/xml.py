"""Text as XML text: what every part of the package is written with."""

import re

from nettverk.characters import ILLEGAL
from nettverk.errors import NettverkError

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_SPECIAL = re.compile(r"[&<>\t\r\n]")
_OPEN = '<w:t xml:space="preserve">'
_SIGNS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "\n": " ",
        "\r": " ",
        "\t": f"</w:t><w:tab/>{_OPEN}",
    }
)
_ATTRIBUTE_SIGNS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " ", "\r": " ", "\t": " "}
)


def run_text(text: str) -> str:
    """Return the content of a run: text with every space kept and tabs as Word writes them."""
    if _SPECIAL.search(text):
        text = text.translate(_SIGNS)
    return f"{_OPEN}{text}</w:t>"


def attribute(text: str) -> str:
    """Return text that can stand between double quotes, or between tags."""
    return text.translate(_ATTRIBUTE_SIGNS)


def check_characters(text: str, where: str) -> None:
    """Raise `NettverkError` for a character that no Word file can hold."""
    if found := ILLEGAL.search(text):
        around = ILLEGAL.sub("�", text[max(0, found.start() - 20) : found.end() + 20])
        message = (
            f"{where} har eit teikn som ikkje kan stå i eit Word-dokument "
            f"(U+{ord(found.group()):04X}), ved «{around.strip()}». Slett teiknet i kjelda."
        )
        raise NettverkError(message)
