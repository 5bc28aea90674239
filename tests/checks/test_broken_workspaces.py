"""The report on every broken workspace, word for word; and silence about every sound one."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nettverk.cli import run
from nettverk.reglar import Regel
from tests.conftest import REPOSITORY, WORKSPACES, Copy, Golden

REPORTS = Path(__file__).parents[1] / "golden" / "reports"
BROKEN = sorted(each.name for each in (WORKSPACES / "broken").iterdir())
SOUND = [
    *(f"accepted/{each.name}" for each in sorted((WORKSPACES / "accepted").iterdir())),
    "base",
    "golden",
    "hostile",
    "hostile-names",
]
# These have more to mend than one thing; the leader who left, and the school that was pushed out.
SEVERAL = {
    "04-atvaring-rektor-sluttar-utan-etterfylgjar": 2,
    "13-skule-to-gonger-i-nettverk": 2,
    "90-ti-feil": 10,
    "91-feil-i-to-filer": 2,
}


def check(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    """Run `nettverk sjekk` in a workspace on 24 November 2026."""
    capsys.readouterr()
    code = run(["--mappe", str(root), "--i-dag", "2026-11-24", "sjekk", *options])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_there_are_at_least_forty_broken_workspaces_and_each_report_has_one() -> None:
    assert len(BROKEN) >= 40
    assert [each.stem for each in sorted(REPORTS.iterdir())] == BROKEN


@pytest.mark.parametrize("name", BROKEN)
def test_report(
    name: str, workspace: Copy, golden: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(f"broken/{name}")
    code, out, err = check(root, capsys)
    report = f"{err}{out}utgangskode {code}\n".replace(str(root), "MAPPE")
    golden(REPORTS / f"{name}.txt", report)
    *told, _ = report.splitlines()
    problems = [each for each in told if each.startswith(("Feil", "Åtvaring"))]
    stops = any(each.startswith("Feil") for each in problems)
    assert code == int(stops), "what is wrong stops documents, and what is only doubtful does not"
    assert stops is not ("atvaring" in name)
    assert len(problems) == SEVERAL.get(name, 1), "one fault gives one report"
    assert len(told) - len(problems) <= 1, "a line that is neither problem nor count"
    for each in problems:
        said, _, kode = each.rpartition(" [") if " i " in each[:12] else (each, "", "")
        assert not kode or kode.removesuffix("]") in {*Regel}
        assert len(sentences(said)) > 1, f"no mend: {each}"
        assert said.endswith((".", "?"))


def sentences(problem: str) -> list[str]:
    """Part what is said after the place of a problem: what is wrong, and how to mend it."""
    return problem.split(": ", 1)[1].replace("?", ".").split(". ")


def test_ten_faults_give_ten_reports(workspace: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(workspace("broken/90-ti-feil"), capsys)
    assert (code, out) == (1, "10 feil og 0 åtvaringar.\n")
    assert len(err.splitlines()) == 10


@pytest.mark.parametrize("name", SOUND)
def test_sound_workspace_passes_the_strict_check(
    name: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = check(workspace(name), capsys, "--streng")
    assert (code, err) == (0, "")
    assert out.startswith("Alt er i orden")


def test_example_passes_the_strict_check(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = check(example, capsys, "--streng")
    assert (code, err) == (0, "")


def test_strict_check_fails_on_a_warning(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("broken/79-atvaring-tal-nettverk")
    assert check(root, capsys)[0] == 0
    assert check(root, capsys, "--streng")[0] == 1


ENDLESS = {
    "brackets": "[" * 100_000,
    "braces": "{" * 100_000,
    "dashes": "- " * 50_000,
    "flow maps": "{a: " * 50_000,
    "closed flow maps": "{a: " * 50_000 + "1" + "}" * 50_000,
    "questions": "? " * 50_000,
    "deep blocks": "\n".join(" " * level + "a:" for level in range(2_000)),
    "one long key": "a" * 1_000_000,
    "one long value": "samarbeid: " + "a" * 1_000_000,
    "many keys": "\n".join(f"a{number}: b" for number in range(2_000)),
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_endless_files_give_reports_and_no_crash(text: str, tmp_path: Path) -> None:
    root = Path(shutil.copytree(WORKSPACES / "base", tmp_path / "arbeid"))
    names = ("2026-2027.yaml", "networks.yaml")
    for name in names:
        (root / "data" / name).write_text(text, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "nettverk", "--mappe", str(root), "sjekk"],
        capture_output=True,
        timeout=60,
        check=False,
        cwd=REPOSITORY,
    )
    told = ended.stderr.decode()
    assert ended.returncode == 1, told[:500]
    assert told.startswith("Feil i data/")
    assert all(f"Feil i data/{each}" in told for each in names)
    assert "Traceback" not in told
    assert max(map(len, told.splitlines())) < 500


def test_json_form_is_the_same_data(workspace: Copy) -> None:
    """The accepted JSON file must be JSON, or it holds nothing."""
    path = workspace("accepted/json-form") / "data" / "2026-2027.yaml"
    assert json.loads(path.read_text(encoding="utf-8"))["skuleår"] == "2026-2027"
