"""What principals do with minutes, in a few words each."""

import email
import email.policy
import json
from collections.abc import Callable
from pathlib import Path

import docx

from nettverk.referat.word import read_word

from .filling import Filling, fill_markdown, fill_word

Say = Callable[..., tuple[int, str, str]]


OPENING, SECOND, THIRD = "2026-09-16", "2026-10-28", "2026-12-02"


CHANGES = {"Endringar til neste møte": ["Mitt"]}


AGREED = Filling(CHANGES, [("Ringa PPT", "Nina Ås", "15.12.2026"), ("Lesa", "Per", "15.12.2026")])


def fill(root: Path, say: Say, day: str, filling: Filling = AGREED, suffix: str = "docx") -> Path:
    say(day, "referat", "Nettverk Aust")
    path = root / f"dokument/2026-2027/nettverk-aust/{day}-referat.{suffix}"
    (fill_word if suffix == "docx" else fill_markdown)(path, filling)
    return path


def actions(say: Say, today: str) -> list[dict[str, str]]:
    _, out, _ = say(today, "oppfølging", "Nettverk Aust", "--alle", "--format", "json")
    (nettverk,) = json.loads(out)["nettverk"]
    found: list[dict[str, str]] = nettverk["avtalar"]
    return found


def edit(path: Path, change: Callable[[docx.document.Document], None]) -> None:
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))


def rename(old: str, new: str) -> Callable[[docx.document.Document], None]:
    """Rename a head of the table of agreements or of answers, and nothing else."""

    def change(document: docx.document.Document) -> None:
        heads = [cell for table in document.tables for cell in table.rows[0].cells]
        for cell in heads:
            if cell.text == old:
                cell.text = new

    return change


def data(root: Path, old: str, new: str, name: str = "2026-2027.yaml") -> None:
    path = root / "data" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def answer(document: docx.document.Document, row: int, cells: dict[int, str]) -> None:
    table = next(each for each in document.tables if each.rows[0].cells[-1].text == "Status")
    for at, text in cells.items():
        table.rows[row].cells[at].text = text


MOVED = ("      - dato: 28.10.2026\n", "      - dato: 28.10.2026\n        ny_dato: 29.10.2026\n")


def attachment(path: Path) -> str:
    """Read the Word document that goes with a mail draft."""
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    (attached,) = mail.iter_attachments()
    return read_word(attached.get_content()).text
