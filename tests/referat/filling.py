"""Minutes filled in as a leader does it in Word: over the prompts, and in the tables."""

import copy
import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph
from msgspec import Struct

from .controls import find_control, is_temporary, text_of, write_cell, write_control

CHECKED = "☒"


class Filling(Struct, frozen=True):
    """What is written: lines under headings, agreements, answers by action, and who came.

    `marks` are words that stand in place of the box of somebody.
    """

    lines: Mapping[str, Sequence[str]] = {}
    agreements: Sequence[tuple[str, str, str]] = ()
    answers: Mapping[str, str] = {}
    present: Sequence[str] = ()
    absent: Sequence[str] = ()
    marks: Mapping[str, Sequence[str]] = {}


def fill_word(path: Path, filling: Filling) -> None:
    """Fill in a Word file in place, with python-docx."""
    document = docx.Document(str(path))
    fill_document(document, filling)
    document.save(str(path))


def fill_document(document: Document, filling: Filling) -> None:
    """Fill in a Word document that is open."""
    for title, lines in filling.lines.items():
        _write_under(document, title, lines)
    for table in document.tables:
        head = [cell.text for cell in table.rows[0].cells]
        for number, row in enumerate(table.rows[1:]):
            cells = row.cells
            if head == ["Kva", "Kven", "Frist"] and number < len(filling.agreements):
                for cell, text in zip(cells, filling.agreements[number], strict=True):
                    write_cell(cell, text)
            elif head[-1] == "Status":
                cells[3].text = filling.answers.get(cells[0].text, "")
            elif head[0] == "Namn":
                name = cells[0].text.partition(" (")[0]
                write_cell(cells[2], CHECKED if name in filling.present else "")
                write_cell(cells[3], CHECKED if name in filling.absent else "")
                for cell, words in zip(cells[2:], filling.marks.get(name, ()), strict=False):
                    cell.text = words or cell.text


def fill_markdown(path: Path, filling: Filling) -> None:
    """Fill in a Markdown file in place, line by line."""
    heading, written, table = "", False, ""
    agreements = iter(filling.agreements)
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            heading, written = line.lstrip("# ").partition(": ")[2] or line.lstrip("# "), False
        table = line if line.startswith(("| Kva", "| Namn")) else table
        if line.startswith("*Skriv her") and heading in filling.lines and not written:
            written = True
            lines += [f"- {escape(each)}" for each in filling.lines[heading]]
        elif line == "| | | *Vel dato* |" and (row := next(agreements, None)):
            cells = ("<br>".join(map(escape, each.split("\n"))) for each in row)
            lines.append("| " + " | ".join(cells) + " |")
        elif line.endswith("| |") and table.endswith("Status |"):
            kva = re.sub(r"\\(.)", r"\1", line.split(" | ")[0].removeprefix("| "))
            lines.append(line[:-1] + f"{filling.answers.get(kva, '')} |")
        elif line.startswith("| ") and table.startswith("| Namn") and "☐" in line:
            lines.append(_tick(line, filling))
        else:
            lines.append(line)
    path.write_text("\n".join(lines), encoding="utf-8")


def escape(text: str) -> str:
    """Write a text as Markdown that is the text itself."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+-.!|<>~&:=" else sign for sign in text)


def _tick(line: str, filling: Filling) -> str:
    name = line.removeprefix("| ").partition(" (")[0].partition(" |")[0]
    here = CHECKED if name in filling.present else "☐"
    away = CHECKED if name in filling.absent else "☐"
    here, away = map(escape, filling.marks.get(name, (here, away)))
    return line.replace("| ☐ | ☐ |", f"| {here} | {away} |")


def _write_under(document: Document, title: str, lines: Sequence[str]) -> None:
    paragraph = _prompt(document, title)
    control = find_control(paragraph._p)
    if control is not None and not is_temporary(control):
        write_control(control, "\n".join(lines))
        return
    if control is not None:
        write_control(control, lines[0])
    else:
        paragraph.text = lines[0]
    for line in lines[1:]:
        following = copy.deepcopy(paragraph._p)
        paragraph._p.addnext(following)
        paragraph = Paragraph(following, paragraph._parent)
        paragraph.text = line


def _prompt(document: Document, title: str) -> Paragraph:
    under = False
    for paragraph in document.paragraphs:
        if paragraph.style is not None and str(paragraph.style.name).startswith("Heading"):
            under = paragraph.text.endswith(title)
        elif under and text_of(paragraph._p).startswith("Skriv her"):
            return paragraph
    raise AssertionError(title)


def resave(content: bytes) -> bytes:
    """Open a Word document with python-docx and save it again."""
    buffer = BytesIO()
    docx.Document(BytesIO(content)).save(buffer)
    return buffer.getvalue()
