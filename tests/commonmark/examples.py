"""The examples: Markdown by the sections of the CommonMark specification, each with a name."""

import re
from dataclasses import dataclass
from pathlib import Path

SECTIONS = Path(__file__).parent / "sections"
_FENCE = "`" * 7
_EXAMPLE = re.compile(
    rf"^## (?P<name>[^\n]+)\n\n{_FENCE}markdown\n(?P<text>.*?)^{_FENCE}\n"
    rf"(?:\nLes som:\n\n{_FENCE}markdown\n(?P<meaning>.*?)^{_FENCE}\n)?",
    re.MULTILINE | re.DOTALL,
)
_SIGNS = {"→": "\t", "␠": " "}  # white space that must be seen, as the specification writes it


@dataclass(frozen=True)
class Example:
    """One example; `meaning` is what pandoc is given where the product deliberately differs."""

    name: str
    text: str
    meaning: str


def load_examples() -> list[Example]:
    """Read the examples of every section; a name is the section and the example's heading."""
    examples = []
    for path in sorted(SECTIONS.glob("*.md")):
        content = path.read_text(encoding="utf-8")
        found = [_example(path.stem, each) for each in _EXAMPLE.finditer(content)]
        assert len(found) == content.count(f"\n\n{_FENCE}markdown\n") - content.count(
            "\nLes som:\n"
        )
        examples += found
    return examples


def _example(section: str, match: re.Match[str]) -> Example:
    text = _show(match["text"])
    meaning = text if match["meaning"] is None else _show(match["meaning"])
    return Example(f"{section}: {match['name']}", text, meaning)


def _show(text: str) -> str:
    for sign, white in _SIGNS.items():
        text = text.replace(sign, white)
    return text
