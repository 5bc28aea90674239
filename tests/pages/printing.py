"""Every document of many workspaces, printed in one start of LibreOffice."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import pytest

from nettverk.cli import run
from nettverk.model.dokumentslag import ARK
from nettverk.render.pdf import convert_to_pdf
from tests.render.foreign import norwegian

from .build import MEANT, Made
from .layout import Layout, MisalignedError, read_layout

COMMANDS = (
    ("innkalling", "--møte", MEANT),
    ("innkalling", "--møte", "1"),
    ("referat", "--møte", MEANT),
    ("referat", "--møte", "1"),
    ("plan",),
    ("oppfølging",),
)
LOOKS: Mapping[str, bytes] = {
    "logo": norwegian(font="Arial"),
    "wide": norwegian(font="DejaVu Sans"),
}
SHEETS = ("ark", *(Path(each).stem for each in ARK.malar))
"""The sheets, which are the same in any workspace."""
_AT_ONCE = 100
_WRITTEN = (
    "Me vart samde.",
    (
        "Me vart samde om å prøva ut framlegget i 3 månader, og ser på det att kl. 12.00–15.00 på "
        "møtet 27. januar 2027. Alle skulane skriv ned kva dei har gjort, og kva det kosta."
    ),
)


def write_documents(made: Made, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Write every document of a workspace, and the minutes as they are when filled in."""
    _set_look(made)
    for words in COMMANDS:
        assert _call(made, *words, "--format", "docx") == 0, words
    found = {each.stem: each.read_bytes() for each in sorted(made.root.rglob("*.docx"))}
    return {name: each for name, each in found.items() if name != "referanse"} | {
        f"{name} fylt ut": each for name, each in _write_filled(made, monkeypatch).items()
    }


def write_notice(made: Made) -> bytes:
    """Write the notice of the ordinary meeting alone."""
    _set_look(made)
    assert _call(made, *COMMANDS[0], "--format", "docx") == 0
    (found,) = made.root.rglob("*-innkalling.docx")
    return found.read_bytes()


def write_sheets(made: Made) -> dict[str, bytes]:
    """Write the sheets of a workspace."""
    _set_look(made)
    assert _call(made, *SHEETS, "--format", "docx") == 0
    return {each.stem: each.read_bytes() for each in made.root.glob("dokument/**/*.docx")}


def _set_look(made: Made) -> None:
    if made.look:
        (made.root / "templates").mkdir(exist_ok=True)
        (made.root / "templates/referanse.docx").write_bytes(LOOKS[made.look])


def _call(made: Made, *words: str) -> int:
    return run(["--mappe", str(made.root), "--i-dag", "2026-12-03", *words])


def _write_filled(made: Made, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Fill in the minutes, and take what would be printed of them."""
    taken: list[bytes] = []

    def take(documents: Sequence[bytes]) -> list[None]:
        taken.extend(documents)
        return [None for _ in documents]

    names = []
    for words in COMMANDS[2:4]:
        out = made.root / "fylt" / words[-1]
        assert _call(made, *words, "--format", "md", "--ut", str(out)) == 0
        for path in out.rglob("*.md"):
            names.append(path.stem)
            random = Random(path.stem)  # noqa: S311 — a test that is the same each time
            path.write_text(_fill(path.read_text("utf-8"), random), encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setattr("nettverk.render.pdf.convert_to_pdf", take)
            _call(made, *words, "--format", "pdf", "--ut", str(out))
    return dict(zip(names, taken, strict=True))


def _fill(text: str, random: Random) -> str:
    """Write under most prompts, in some rows of the actions, and who came."""
    text = re.sub(
        r"^\*Skriv her[^\n]*\*$",
        lambda prompt: random.choice((*_WRITTEN, prompt[0])),
        text,
        flags=re.MULTILINE,
    )
    rows = iter(["| Kalla inn til fagdag | Alle | 15.12.2026 |"] * random.randint(0, 4))
    blank = re.compile(r"^\| \| \| \*Vel dato\* \|$", re.MULTILINE)
    text = blank.sub(lambda row: next(rows, row[0]), text)
    return text.replace("☐ | ☐ |", "☒ | ☐ |")


def lay_out(
    documents: Mapping[str, bytes], folder: Path, meant: Mapping[str, bytes] | None = None
) -> dict[str, Layout | str]:
    """Print documents, and find what stands where; a row that is parted tells so itself.

    What each was `meant` to be tells what to find, where it is another.
    """
    meant = meant or documents
    words = [*documents.values()]
    # At night there are more than LibreOffice takes at once.
    printed = [
        pdf
        for at in range(0, len(words), _AT_ONCE)
        for pdf in convert_to_pdf(words[at : at + _AT_ONCE])
    ]
    found: dict[str, Layout | str] = {}
    for number, name in enumerate(documents):
        pdf = folder / f"{number}.pdf"
        pdf.write_bytes(printed[number] or b"")
        assert printed[number], f"LibreOffice made nothing of {name}"
        try:
            found[name] = read_layout(meant[name], pdf)
        except MisalignedError as fault:
            found[name] = str(fault)
    return found
