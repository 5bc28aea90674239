"""In one run each file of a workspace is opened once, and each plan is checked once."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nettverk.cli import run
from nettverk.shipped import find_shipped_malar
from tests.conftest import copy_workspace

TODAY = "2026-11-24"
WATCH = """
import json, os, sys
from collections import Counter
from pathlib import Path

root, *arguments = sys.argv[1:]
there = {str(each) for each in Path(root).rglob("*") if each.is_file()}
opened, checked = Counter(), []

def note(event, arguments):
    # What is replaced is read once more just before, for somebody may have saved it.
    at, count = {"open": (0, 1), "os.rename": (1, -1)}.get(event, (0, 0))
    if count and isinstance(arguments[at], (str, bytes, os.PathLike)):
        path = os.path.realpath(os.fsdecode(arguments[at]))
        if path in there:
            opened[os.path.relpath(path, root)] += count

import nettverk.checks as rules
judge = rules.check_plan
rules.check_plan = lambda plan, today: checked.append(id(plan)) or judge(plan, today)
from nettverk.cli import run
sys.addaudithook(note)
sys.stdout = open(os.devnull, "w", encoding="utf-8")
code = run(["--mappe", root, "--i-dag", "2026-11-24", *arguments])
print(json.dumps({"code": code, "opened": opened, "checked": len(checked)}), file=sys.__stdout__)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a workspace with own templates, a published notice and minutes that are filled in."""
    root = copy_workspace("golden", tmp_path_factory.mktemp("lesen") / "golden")
    shipped, own = find_shipped_malar(), root / "templates"
    own.mkdir(exist_ok=True)
    for name in ("innkalling.md", "referat.md", "sidan-sist.md", "referanse.docx"):
        shutil.copyfile(shipped / name, own / name)
    for words in (["referat"], ["innkalling"], ["utlagt", "innkalling", "--likevel"]):
        assert run(["--mappe", str(root), "--i-dag", TODAY, *words]) == 0
    for each in root.glob("dokument/*/*/*-referat.md"):
        each.write_text(f"{each.read_text(encoding='utf-8')}\nEit ord til.\n", encoding="utf-8")
    assert len([*root.glob("dokument/*/*/*-referat.md")]) >= 2
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """Copy that workspace."""
    return Path(shutil.copytree(made, tmp_path / "golden")).resolve()


@pytest.mark.parametrize(
    ("words", "plans"),
    [
        (["innkalling"], 1),
        (["status"], 1),
        (["sjekk"], 1),
        (["oppfølging"], 1),
        (["plan", "--flytt", "02.12.2026", "09.12.2026"], 2),
        (["grunnlag"], 1),
        (["melding", "innkalling"], 1),
        (["plan"], 1),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_nothing_is_read_twice(words: list[str], plans: int, root: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", WATCH, str(root), *words], capture_output=True, check=True, text=True
    )
    seen = json.loads(said.stdout)
    assert {path: count for path, count in seen["opened"].items() if count > 1} == {}
    assert seen["opened"]["data/networks.yaml"] == 1
    assert seen["checked"] == plans
