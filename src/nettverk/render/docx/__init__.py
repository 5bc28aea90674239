"""Markdown as Word documents; imported only when one is made."""

from nettverk.render.docx.reference import open_reference
from nettverk.render.docx.writer import DocxWriter

__all__ = ["DocxWriter", "open_reference"]
