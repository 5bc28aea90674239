"""A drawn picture as pixels, for the programs that show no SVG; the same on every machine."""

import re
from pathlib import Path

FONT = Path(__file__).parent / "font" / "LiberationSans-Regular.ttf"
"""The one font that is used, so that no machine needs to have any."""

_FAMILY = "Liberation Sans"
_VIEW = re.compile(r'<svg\b[^>]*?\bviewBox="([^"]+)"')
_PIXEL = 9525  # English metric units in a pixel of CSS, of which an inch has 96
_FINENESS = 2.1  # pixels to one of CSS: 200 to an inch where the picture is as large as drawn
_WIDEST = 2000.0  # pixels: 200 to an inch where the picture is as wide as a lying A4


def view_of(drawing: str) -> tuple[float, float, float, float]:
    """Read where the view of an SVG begins, and how wide and high it is."""
    view = _VIEW.search(drawing)
    if not view:
        raise ValueError("the drawing has no viewBox")
    x, y, width, height = map(float, view[1].split())
    return x, y, width, height


def measure(drawing: str) -> tuple[int, int]:
    """Return how wide and high an SVG is drawn, in English metric units."""
    _, _, width, height = view_of(drawing)
    return round(width * _PIXEL), round(height * _PIXEL)


def rasterise(drawing: str) -> bytes:
    """Paint an SVG on white, as PNG."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 — only where a picture is drawn

    _, _, width, height = view_of(drawing)
    fineness = min(_FINENESS, _WIDEST / width)
    return svg_to_bytes(
        svg_string=drawing,
        width=round(width * fineness),
        height=round(height * fineness),
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(FONT)],
        font_family=_FAMILY,
        sans_serif_family=_FAMILY,
    )
