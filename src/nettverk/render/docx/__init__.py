"""Markdown as Word documents; imported only when one is made."""

from nettverk.render.docx.package import Properties
from nettverk.render.docx.reference import open_reference
from nettverk.render.docx.writer import DocxWriter

__all__ = ["DocxWriter", "Properties", "open_reference"]
