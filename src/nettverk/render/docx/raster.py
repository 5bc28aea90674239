"""A drawn picture as pixels, for the programs that show no SVG; the same on every machine."""

import re
from pathlib import Path

FONT = Path(__file__).parent / "font" / "LiberationSans-Regular.ttf"
"""The one font that is used, so that no machine needs to have any."""

_FAMILY = "Liberation Sans"
_VIEW = re.compile(r'<svg\b[^>]*?\bviewBox="([^"]+)"')
_PIXEL = 9525  # English metric units in a pixel of CSS, of which an inch has 96
_FINENESS = 2.5  # pixels to one of CSS: 240 to an inch where the picture is as large as drawn


def measure(drawing: str) -> tuple[int, int]:
    """Return how wide and high an SVG is drawn, in English metric units."""
    view = _VIEW.search(drawing)
    if not view:
        raise ValueError("the drawing has no viewBox")
    _, _, width, height = map(float, view[1].split())
    return round(width * _PIXEL), round(height * _PIXEL)


def rasterise(drawing: str) -> bytes:
    """Paint an SVG on white, as PNG."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 — only where a picture is drawn

    width, height = (side / _PIXEL * _FINENESS for side in measure(drawing))
    return svg_to_bytes(
        svg_string=drawing,
        width=round(width),
        height=round(height),
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(FONT)],
        font_family=_FAMILY,
        sans_serif_family=_FAMILY,
    )
