"""Every Python says and writes the same, byte for byte: the zip of a Word document too.

Run by one Python, with another that has `nettverk` in OTHER_PYTHON, as `.ci/run` does.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, WORKSPACES

from .reading import TODAY, read_folder

OTHER = os.environ.get("OTHER_PYTHON", "")
SOURCES = {
    "example": {"data": REPOSITORY / "data"},
    "golden": {"data": WORKSPACES / "golden" / "data"},
    "minutes": {each: REPOSITORY / "templates" / "prov" / each for each in ("data", "dokument")},
}
COMMANDS = """\
sjekk
innkalling --møte 1
innkalling
referat
grunnlag
plan
plan --forklar
plan --format json
plan --format csv
plan --format docx --format md --format html --format svg --format ics
ark tokolonnenotat dialogspel
utlagt innkalling --likevel
melding innkalling --eml
status --format json
oppfølging --alle
oppfølging --format docx --format md
nytt-år
"""
DRIVER = f"""
import sys
from nettverk.cli import run
for line in sys.argv[1].splitlines():
    print(line, run(["--i-dag", {TODAY!r}, *line.split()]), flush=True)
"""


def work(python: str, source: str, root: Path) -> tuple[str, dict[str, bytes]]:
    """Do a year's work in a workspace; return what was said, and every file afterwards."""
    for name, folder in SOURCES[source].items():
        shutil.copytree(folder, root / name)
    done = subprocess.run(
        [python, "-c", DRIVER, COMMANDS],
        cwd=root,
        env=os.environ | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout, read_folder(root)


@pytest.mark.skipif(not OTHER, reason="there is no other Python in OTHER_PYTHON; .ci/run has one")
@pytest.mark.parametrize("source", SOURCES)
def test_same_bytes_from_another_python(source: str, tmp_path: Path) -> None:
    said, files = work(sys.executable, source, tmp_path / "one")
    assert (said, files) == work(OTHER, source, tmp_path / "two")
    assert [said.count(f"\n{each} 0\n") for each in ("innkalling", "nytt-år")] == [1, 1]
    assert {path.rsplit(".", 1)[1] for path in files} >= {"docx", "md", "html", "svg", "ics", "eml"}
