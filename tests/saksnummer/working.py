"""What is done with the documents of a workspace whose items are numbered through the year."""

import re
from collections.abc import Callable
from pathlib import Path

import docx
from msgspec import Struct

from tests.conftest import REPOSITORY
from tests.referat.filling import Filling, fill_document, fill_markdown


class Answer(Struct, frozen=True):
    """What a command ended with and said."""

    code: int
    out: str
    said: str


DATA, YEAR = "data/2026-2027.yaml", "dokument/2026-2027"
GOLDEN = REPOSITORY / "tests" / "golden" / "saksnummer"
NETWORKS = "data/networks.yaml"
LOG = "dokument/hendingar.csv"
FIRST, SECOND, NEXT = "28.10.2026", "02.12.2026", "28.01.2027"
Do = Callable[..., Answer]


def edit(root: Path, name: str, old: str, new: str, count: int = 1) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= count
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def put_in(root: Path, title: str, day: str = FIRST) -> None:
    """Put an item of its own on the agenda of a meeting of «Alt»."""
    path = root / DATA
    text = path.read_text(encoding="utf-8")
    at = text.index(f"      - dato: {day}\n", text.index("namn: Alt"))
    end = at + len(f"      - dato: {day}\n")
    new = f"        saker:\n          - tittel: {title}\n            minutt: 10\n"
    path.write_text(text[:end] + new + text[end:], encoding="utf-8")


def numbers(root: Path, day: str, kind: str = "innkalling") -> dict[str, str]:
    """Read the numbers of a document in Markdown, by title."""
    *_, month, year = day.split(".")
    name = f"{year}-{month}-{day[:2]}-{kind}.md"
    text = (root / YEAR / "alt" / name).read_text(encoding="utf-8").replace("\u00a0", " ")
    pattern = (
        r"^\| (\S+) \| [\d.]+ \| \*\*(.+?)\*\*" if kind == "innkalling" else r"^## Sak (\S+): (.+)"
    )
    return {title: nr for nr, title in re.findall(pattern, text, re.MULTILINE)}


def write(do: Do, day: str, kind: str = "innkalling", today: str = "2026-09-01") -> Answer:
    return do(kind, "Alt", "--møte", day, today=today)


def publish(do: Do, day: str, *more: str) -> Answer:
    return do("utlagt", "innkalling", "Alt", "--møte", day, "--likevel", *more)


def fill(root: Path, day: str, word: bool, change: Callable[[str], str]) -> None:
    """Fill in the minutes of a meeting, in one of the formats, with other headings."""
    filling = Filling(lines={"Skuletema": ["Utsett"], "Vertsskulen": ["Fin skule."]})
    stem = root / YEAR / "alt" / f"{day}-referat"
    if word:
        document = docx.Document(str(stem.with_suffix(".docx")))
        fill_document(document, filling)
        for each in document.paragraphs:
            if each.style and each.style.name == "Heading 2":
                new = change(each.text)
                for run in each.runs[1:]:
                    run.text = ""
                each.runs[0].text = new
        document.save(str(stem.with_suffix(".docx")))
        return
    path = stem.with_suffix(".md")
    fill_markdown(path, filling)
    lines = path.read_text(encoding="utf-8").split("\n")
    text = "\n".join(f"## {change(each[3:])}" if each.startswith("## ") else each for each in lines)
    path.write_text(text, encoding="utf-8")
