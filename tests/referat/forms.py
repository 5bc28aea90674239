"""The forms in which people fill in minutes, gathered from real ones, each with its right reading.

The meeting is the second of the workspace that `nettverk ny` makes: 4 November 2026.
"""

from pathlib import Path

_FORMS = Path(__file__).with_name("forms.tsv")


def list_forms(kind: str) -> list[tuple[str, list[str]]]:
    """List the forms of a kind, with what is right: the best first."""
    lines = _FORMS.read_text(encoding="utf-8").splitlines()[1:]
    rows = (each.split("\t") for each in lines)
    return [
        (text.replace("\\n", "\n"), [each.strip() for each in right.split("|")])
        for slag, text, right in rows
        if slag == kind
    ]
