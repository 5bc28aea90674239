"""Pandoc, the independent reader: any number of documents read in one process."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

DIALECT = "commonmark+pipe_tables+strikeout"  # the dialect of `nettverk.markdown`
Node = dict[str, Any]

BETWEEN = "⁂"


def read(documents: Mapping[str, bytes], dialect: str, folder: Path) -> dict[str, list[Node]]:
    """Return the top blocks of each document; `documents` has one named `⁂`, holding that sign."""
    names = [name for name in documents if name != BETWEEN]
    return dict(zip(names, _parted(_call(documents, dialect, "json", folder)), strict=True))


def read_html(documents: Mapping[str, bytes], folder: Path) -> dict[str, list[Node]]:
    """Return the top blocks of Markdown, read by way of HTML; `documents` is as in `read`."""
    page = _call(documents, DIALECT, "html", folder)
    command = ["pandoc", "-f", "html", "-t", "json"]
    tree = subprocess.run(command, input=page, check=True, capture_output=True).stdout
    names = [name for name in documents if name != BETWEEN]
    return dict(zip(names, _parted(tree), strict=True))


def _call(documents: Mapping[str, bytes], dialect: str, kind: str, folder: Path) -> bytes:
    """Write documents with `⁂` before, between and after them, in one process."""
    folder.mkdir(parents=True)
    arguments = []
    for number, (name, content) in enumerate(documents.items()):
        file = folder / f"{number}"
        file.write_bytes(content)
        arguments += [str(file)] if name == BETWEEN else [str(file), str(folder / "0")]
    command = [
        "pandoc",
        "--file-scope",
        "--preserve-tabs",
        "--wrap=none",
        "-f",
        dialect,
        "-t",
        kind,
    ]
    return subprocess.run([*command, *arguments], check=True, capture_output=True).stdout


def _parted(tree: bytes) -> list[list[Node]]:
    """Part the blocks of a tree at each `⁂`; nothing stands before the first or after the last."""
    found: list[list[Node]] = [[]]
    for block in json.loads(tree)["blocks"]:
        if block == {"t": "Para", "c": [{"t": "Str", "c": BETWEEN}]}:
            found.append([])
        else:
            found[-1].append(block)
    return found[1:-1]
