"""Filled-in minutes, and the programs that may have saved them last."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from nettverk.model.referat import Avtale, Referat
from tests import office

from .filling import Filling, resave

DAY = date(2026, 10, 28)

FILLING = Filling(
    {
        "Endringar til neste møte": ["Start med kaffi", "Kortare innleiing"],
        "Prioriterte område": ["Nærvær"],
        "Evaluering av møtet": ["Godt møte.", "God tid til samtale."],
    },
    [("Lesa A*B | <C>", "Kari Vik", "15.12."), ("Spørja skuleeigar", "alle", "neste møte")],
    present=["Kari Vik", "Nina Ås"],
    absent=["Lars Øy"],
)

EXPECTED = Referat(
    til_stades=("Kari Vik", "Nina Ås"),
    forfall=("Lars Øy",),
    avtalar=(
        Avtale("Lesa A*B | <C>", "Kari Vik", "15.12.", date(2026, 12, 15)),
        Avtale("Spørja skuleeigar", "alle", "neste møte"),
    ),
    prioriterte=("Nærvær",),
    evaluering=("Godt møte.", "God tid til samtale."),
    endringar=("Start med kaffi", "Kortare innleiing"),
)


def with_google_marks(content: bytes, folder: Path) -> bytes:
    """Wrap rows, cells and runs in controls and give measures decimals, as Google Docs does."""
    source, target = folder / "inn.docx", folder / "ut.docx"
    source.write_bytes(content)
    control = '<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_{}"/></w:sdtPr><w:sdtContent>'
    with ZipFile(source) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                text = part.decode()
                for number, tag in enumerate(("w:tr", "w:tc")):
                    opening = control.format(number)
                    text = text.replace(f"<{tag}>", f"{opening}<{tag}>")
                    text = text.replace(f"</{tag}>", f"</{tag}></w:sdtContent></w:sdt>")
                text = text.replace('" w:type="dxa"', '.0000000000005" w:type="dxa"')
                part = text.encode()
            new.writestr(name, part)
    return target.read_bytes()


def with_libreoffice(content: bytes, folder: Path) -> bytes:
    """Open and save with LibreOffice, by way of its own format."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    return office.resave({"": content}, folder)[""]


def with_pandoc(content: bytes, folder: Path) -> bytes:
    """Open and save with pandoc."""
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed")
    (folder / "inn.docx").write_bytes(content)
    subprocess.run(["pandoc", "inn.docx", "-o", "ut.docx"], cwd=folder, check=True)
    return (folder / "ut.docx").read_bytes()


PROGRAMS: dict[str, Callable[[bytes, Path], bytes]] = {
    "as filled in": lambda content, _: content,
    "python-docx": lambda content, _: resave(content),
    "LibreOffice": with_libreoffice,
    "pandoc": with_pandoc,
    "Google": with_google_marks,
}
