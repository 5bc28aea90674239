"""The colours of a document, as its theme has them and its shades mix them."""

import re
from colorsys import hls_to_rgb, rgb_to_hls
from functools import lru_cache

from nettverk.ooxml.elements import Element, value

WHITE, BLACK = "FFFFFF", "000000"
_COLOUR = re.compile("[0-9a-fA-F]{6}")
_PART = re.compile("[0-9a-fA-F]{1,2}")
_PERCENT = re.compile(r"pct(\d{1,2})")
_SLOTS = {
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""What the theme calls the colours that the document has longer names for."""
_MAPPED = {
    "text1": ("t1", "dark1"),
    "text2": ("t2", "dark2"),
    "background1": ("bg1", "light1"),
    "background2": ("bg2", "light2"),
}
"""What the settings call a colour that they can let be another, and what it is if they do not."""
_THEMED = {"fill": ("themeFill", "themeFill")}


class Colours:
    """Finds the colour that an element says; nothing where it leaves it to Word."""

    def __init__(self, theme: Element | None, mapping: Element | None) -> None:
        scheme = None if theme is None else next(theme.iter("{*}clrScheme"), None)
        self._mapping = mapping
        self._scheme = {
            each.tag.rpartition("}")[2]: one.get("lastClr") or one.get("val") or ""
            for each in (() if scheme is None else scheme)
            for one in each[:1]
        }

    def read(self, element: Element | None, name: str = "val") -> str:
        """Read a colour; that of the theme wins over the one kept beside it."""
        kept = value(element, name)
        prefix, named = _THEMED.get(name, ("theme", "themeColor"))
        if said := self._find(value(element, named)):
            shades = value(element, f"{prefix}Tint"), value(element, f"{prefix}Shade")
            kept = _shade(said, *shades) if _COLOUR.fullmatch(said) else kept
        return kept.upper() if _COLOUR.fullmatch(kept) else ""

    def _find(self, name: str) -> str:
        if not name:
            return ""
        key, usual = _MAPPED.get(name, (name, name))
        said = value(self._mapping, key) or usual
        return str(self._scheme.get(_SLOTS.get(said, said), ""))

    def fill(self, shading: Element | None) -> str:
        """Return the colour of a shade, which a pattern mixes of two."""
        pattern = value(shading)
        fill = self.read(shading, "fill")
        share = _read_share(pattern)
        if not share or shading is None:
            return fill
        return _mix(self.read(shading, "color") or BLACK, fill or WHITE, share)


def _read_share(pattern: str) -> float:
    """Return how much of a pattern is its colour and not its fill; stripes are near half."""
    if match := _PERCENT.fullmatch(pattern):
        return int(match[1]) / 100
    if pattern in {"", "clear", "nil"}:
        return 0
    return 1 if pattern == "solid" else 0.25 if pattern.startswith("thin") else 0.5


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return _write([share * first + (1 - share) * second for first, second in pairs])


@lru_cache(maxsize=1024)
def _shade(colour: str, tint: str, shade: str) -> str:
    """Return a colour lighter or darker, as Word does it: in its lightness alone."""
    hue, light, fullness = rgb_to_hls(*_parts(colour))
    light *= _read_part(shade)
    light = 1 - (1 - light) * _read_part(tint)
    return _write([*hls_to_rgb(hue, light, fullness)])


def _read_part(text: str) -> float:
    return int(text, 16) / 255 if _PART.fullmatch(text) else 1


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _write(parts: list[float]) -> str:
    return "".join(f"{round(each * 255):02X}" for each in parts)
