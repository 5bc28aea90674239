"""How broad fonts are beside Arial, which the widths of columns are measured in."""

from collections.abc import Mapping

_BREADTHS: Mapping[str, float] = {
    "arial": 1.0,
    "arialblack": 1.28,
    "calibri": 1.0,
    "carlito": 1.0,
    "couriernew": 1.2,
    "helvetica": 1.0,
    "liberationsans": 1.0,
    "liberationserif": 1.0,
    "timesnewroman": 1.0,
}
# DejaVu Sans, as broad as Verdana, stands in for a font that a machine lacks.
_UNKNOWN = 1.16


def breadth(font: str) -> float:
    """Return how broad a font is as a part of Arial; an unknown one is taken for a broad one."""
    return _BREADTHS.get(font.casefold().replace(" ", ""), _UNKNOWN)
