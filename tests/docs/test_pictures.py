"""The pictures of the documentation show what the code makes today, and no easy case only."""

import subprocess
import sys
from pathlib import Path

from docx import Document

from pictured import MOVED, SHOWN, live, write_files
from tests.conftest import REPOSITORY


def test_pictures_show_what_is() -> None:
    script = REPOSITORY / "scripts" / "build_pictures.py"
    ended = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_pictures_show_a_year_that_is_lived(tmp_path: Path) -> None:
    minutes = Document(str(live(tmp_path)))
    agreed = [[cell.text for cell in row.cells] for table in minutes.tables for row in table.rows]
    assert ["Spørja PPT om å vera med på møtet i januar", "Liv Astrid Gjerdebakk"] in [
        each[:2] for each in agreed
    ]
    (innkalling,) = write_files(tmp_path, ("innkalling", SHOWN), "md")
    (flytta,) = write_files(tmp_path, ("innkalling", MOVED), "md")
    said = innkalling.read_text(encoding="utf-8").partition("## Sidan sist")[2]
    assert "Spørja PPT om å vera med på møtet i januar" in said
    assert "flytta" in flytta.read_text(encoding="utf-8")
