"""Pandoc, the independent reader: any number of documents read in one process."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

DIALECT = "commonmark+pipe_tables+strikeout"  # the dialect of `nettverk.markdown`
Node = dict[str, Any]

BETWEEN = "⁂"


def to_html(markdown: bytes) -> bytes:
    """Return Markdown as HTML: what a table in it, written as HTML, is read from."""
    command = ["pandoc", "-f", DIALECT, "-t", "html", "--wrap=none"]
    return subprocess.run(command, input=markdown, check=True, capture_output=True).stdout


def read(documents: Mapping[str, bytes], dialect: str, folder: Path) -> dict[str, list[Node]]:
    """Return the top blocks of each document; `documents` has one named `⁂`, holding that sign."""
    folder.mkdir(parents=True)
    arguments = []
    for number, (name, content) in enumerate(documents.items()):
        file = folder / f"{number}"
        file.write_bytes(content)
        arguments += [str(file)] if name == BETWEEN else [str(file), str(folder / "0")]
    command = ["pandoc", "--file-scope", "--preserve-tabs", "-f", dialect, "-t", "json", *arguments]
    written = subprocess.run(command, check=True, capture_output=True).stdout
    found: list[list[Node]] = [[]]
    for block in json.loads(written)["blocks"]:
        if block == {"t": "Para", "c": [{"t": "Str", "c": BETWEEN}]}:
            found.append([])
        else:
            found[-1].append(block)
    names = [name for name in documents if name != BETWEEN]
    return dict(zip(names, found[1:-1], strict=True))
