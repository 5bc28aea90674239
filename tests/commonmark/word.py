"""What Word carries and pandoc's reader of Word loses, read from the XML itself."""

from typing import Any
from urllib.parse import unquote

from tests.documents.reading import NAMESPACES, W, read_body

from .pandoc import Node

_ALIGNMENTS = {"AlignLeft": "", "AlignDefault": "", "AlignCenter": "center", "AlignRight": "right"}


def facts_of_word(content: bytes) -> dict[str, list[str]]:
    """Return rules, alignments of the cells and titles of the links of a document."""
    body = read_body(content)
    cells = body.findall(f".//{W}tc")
    links = body.findall(f".//{W}hyperlink")
    return {
        "rules": [""] * len(body.xpath(".//w:pBdr/w:bottom", namespaces=NAMESPACES)),
        "alignments": [
            cell.xpath("string((.//w:jc)[1]/@w:val)", namespaces=NAMESPACES) for cell in cells
        ],
        "titles": [_title(link.get(f"{W}tooltip")) for link in links],
    }


def facts_of_tree(blocks: list[Node]) -> dict[str, list[str]]:
    """Return the same of a tree that pandoc has read from Markdown."""
    facts: dict[str, list[str]] = {"rules": [], "alignments": [], "titles": []}
    _walk(blocks, facts)
    return facts


def _walk(node: Any, facts: dict[str, list[str]]) -> None:
    if isinstance(node, list):
        for each in node:
            _walk(each, facts)
    elif isinstance(node, dict):
        kind, content = node.get("t"), node.get("c", [])
        if kind == "HorizontalRule":
            facts["rules"].append("")
        elif kind == "Table":
            facts["alignments"] += _alignments(content)
        elif kind == "Link" and not content[2][0].startswith("#") and content[2][0]:
            facts["titles"].append(_title(content[2][1] or content[2][0]))
        _walk(content, facts)


def _title(text: str) -> str:
    return unquote(" ".join(text.split()))


def _alignments(content: list[Any]) -> list[str]:
    columns = [_ALIGNMENTS[align["t"]] for align, _ in content[2]]
    head = content[3][1]
    rows = [*head, *(row for body in content[4] for part in body[2:] for row in part)]
    return columns * len(rows)
