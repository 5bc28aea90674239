"""Word documents as tagged PDF (PDF/UA), by way of LibreOffice."""

from nettverk.render.pdf.finishing import finish_pdf
from nettverk.render.pdf.office import convert_to_pdf

__all__ = ["convert_to_pdf", "finish_pdf"]
