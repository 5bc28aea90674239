"""Drawn pictures as lines and letters on the page: LibreOffice would take the pixels of them."""

import re
import zipfile
from io import BytesIO

from nettverk.render.docx.package import pack

_DOCUMENT = "word/document.xml"
_BLIP = re.compile(
    rb'<a:blip r:embed="rIdNettverk\d+"><a:extLst><a:ext [^>]*>'
    rb'<asvg:svgBlip [^>]*(r:embed="rIdNettverk\d+")/></a:ext></a:extLst></a:blip>'
)


def prefer_vectors(content: bytes) -> bytes:
    """Return a Word document whose drawn pictures are SVG alone; one without any as it is."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            document, drawn = _BLIP.subn(rb"<a:blip \1/>", package.read(_DOCUMENT))
            if not drawn:
                return content
            parts = {name: package.read(name) for name in package.namelist()}
    except Exception:  # noqa: BLE001 — zipfile lets many through, and LibreOffice tells what is broken
        return content
    return pack({**parts, _DOCUMENT: document})
