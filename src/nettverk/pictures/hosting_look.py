"""How the picture of hostings looks: sizes as on an upright A4, and colours in light and dark."""

from nettverk.pictures.letters import Font

WIDTH = 620.0
"""The width of the text on an upright A4, in pixels of which an inch has 96."""
MARGIN = 4.0
SCHOOL, HEAD, COUNT, LEGEND = Font(12), Font(11, bold=True), Font(12), Font(11)
MOST_LINES = 3
LINE, ROW_AIR = 14.0, 10.0
NAMES = 180.0
"""The most that the names of the schools may take of the width."""
YEAR, THIS_YEAR = 64.0, 62.0
"""The most room a year has, and the least this year has, which counts in two ways."""
SMALLEST_TOTAL = 110.0
RADIUS, STEP = 4.5, 13.0

_LIGHT = {
    "papir": "#ffffff",
    "blekk": "#1f2f33",
    "dempa": "#4a5a5e",
    "strek": "#d3dbdd",
    "band": "#eef3f4",
    "tidlegare": "#667c83",
    "fastsett": "#0b4f5c",
    "framlegg": "#9a4a00",
}
_DARK = {
    "papir": "#11191c",
    "blekk": "#e8eff1",
    "dempa": "#b4c2c6",
    "strek": "#33444a",
    "band": "#1b272b",
    "tidlegare": "#8fa5ac",
    "fastsett": "#7fd0de",
    "framlegg": "#ffb45e",
}
_RULES = """\
.vertskap .papir {{ fill: {papir} }}
.vertskap .blekk {{ fill: {blekk} }}
.vertskap .dempa {{ fill: {dempa} }}
.vertskap .strek {{ stroke: {strek} }}
.vertskap .band {{ fill: {band} }}
.vertskap .tidlegare {{ fill: {tidlegare}; stroke: {tidlegare} }}
.vertskap .fastsett {{ fill: {fastsett}; stroke: {fastsett} }}
.vertskap .framlegg {{ fill: {papir}; stroke: {framlegg} }}
.vertskap .jamt {{ stroke: {blekk} }}
.vertskap .lys {{ stroke: {papir} }}
"""
_SHAPES = """\
.vertskap .strek { stroke-width: 1; fill: none }
.vertskap .merke { stroke-width: 2 }
.vertskap .jamt { stroke-width: 1.5; stroke-dasharray: 4 3; fill: none }
.vertskap .lys { stroke-width: 3.5; fill: none }
"""


def write_style() -> str:
    """Write the style sheet: light on paper and wherever nobody asks, dark on a dark screen."""
    light, dark = _RULES.format_map(_LIGHT), _RULES.format_map(_DARK)
    query = "@media screen and (prefers-color-scheme: dark)"
    return f"\n{_SHAPES}{light}{query} {{\n{dark}}}\n"
