"""The style sheet of a picture: light on paper and wherever nobody asks, dark on a dark screen."""

from collections.abc import Mapping

Rules = Mapping[str, Mapping[str, str]]
"""What is declared for the shapes of each kind."""


def write_sheet(name: str, shapes: Rules, light: Rules, dark: Rules) -> str:
    """Write the style sheet of a picture with that class."""
    usual = _write_rules(name, shapes) + _write_rules(name, light)
    dark_screen = "@media screen and (prefers-color-scheme:dark)"
    return f"\n{usual}{dark_screen} {{\n{_write_rules(name, dark)}}}\n"


def _write_rules(name: str, rules: Rules) -> str:
    return "".join(_write_rule(name, kind, each) for kind, each in rules.items())


def _write_rule(name: str, kind: str, declared: Mapping[str, str]) -> str:
    said = ";".join(f"{key}:{value}" for key, value in declared.items())
    return f".{name} .{kind}{{{said}}}\n"
