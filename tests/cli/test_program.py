"""The program as other programs meet it: pipes, locales, shells and streams that are closed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nettverk import __version__
from tests.conftest import Copy
from tests.documents.reading import TODAY, read_folder

from .conftest import UNWRITTEN, Cli, call_program

SCRIPT = Path(sys.executable).with_name("nettverk")
posix = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")


def test_module_and_script_are_the_same(workspace: Copy) -> None:
    root = workspace("golden")
    module = call_program("plan", "--format", "csv", cwd=root)
    script = subprocess.run(
        [SCRIPT, "--i-dag", TODAY, "plan", "--format", "csv"],
        cwd=root,
        check=True,
        capture_output=True,
    )
    assert (module.returncode, module.stderr) == (0, b"")
    assert script.stdout == module.stdout
    assert "Måneflata barneskule" in module.stdout.decode()
    version = subprocess.run([SCRIPT, "--versjon"], check=True, capture_output=True)
    assert version.stdout.decode().split() == ["nettverk", __version__]


@pytest.mark.parametrize(
    ("line", "code"),
    [("sjekk", 0), ("innkalling --møte 5", 1), ("innkalling --møte 99", 2), ("inkalling", 2)],
)
def test_exit_code(line: str, code: int, workspace: Copy) -> None:
    done = call_program(*line.split(), cwd=workspace("golden"))
    assert done.returncode == code
    assert bool(done.stdout) is (code == 0)
    assert bool(done.stderr) is (code != 0)


LOCALES = {
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ascii:strict": {"PYTHONIOENCODING": "ascii:strict"},
}


ONE_AFTER_ANOTHER = """
import sys
from nettverk.cli import main

for line in ("plan", "--help", "innkalling Alr", "innkalling"):
    sys.argv = ["nettverk", *line.split()]
    try:
        main()
    except SystemExit as end:
        print(line, end.code)
"""


def test_any_locale(workspace: Copy) -> None:
    """Run what writes to either stream as a program does, in a process for each locale."""
    root = workspace("golden")
    usual, *others = (
        subprocess.run(
            [sys.executable, "-c", ONE_AFTER_ANOTHER],
            cwd=root,
            env={**os.environ, "NETTVERK_I_DAG": TODAY, **each},
            check=True,
            capture_output=True,
        )
        for each in ({}, *LOCALES.values())
    )
    for name, done in zip(LOCALES, others, strict=True):
        assert (done.stdout, done.stderr) == (usual.stdout, usual.stderr), name
    assert "Måneflata" in usual.stdout.decode()
    assert "«Alr»" in usual.stderr.decode()


def test_folder_with_a_nynorsk_name_in_the_c_locale(workspace: Copy) -> None:
    root = workspace("golden").rename(workspace("base").with_name("møte på Jæren"))
    done = call_program("innkalling", "Alt", cwd=root, env=LOCALES["C"])
    assert (done.returncode, UNWRITTEN.sub("", done.stderr.decode())) == (0, "")
    assert len(read_folder(root / "dokument")) == 2


@posix
@pytest.mark.parametrize("line", ["plan --format csv", "plan", "--help", "innkalling"])
def test_reader_that_stops(line: str, workspace: Copy) -> None:
    root = workspace("golden")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = call_program(*line.split(), cwd=root, stdout=writer)
    finally:
        os.close(writer)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


@posix
def test_head(workspace: Copy) -> None:
    command = f"set -o pipefail; '{sys.executable}' -m nettverk plan --format json | head -1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=workspace("golden"), check=False, capture_output=True
    )
    assert (done.stdout, done.stderr) == (b"{\n", b"")


LINES = ["innkalling Alt", "sjekk", "plan", "innkalling Alr", "--help"]


@posix
@pytest.mark.parametrize(
    ("line", "closed"),
    # Who has both closed has each of them closed; one of each is the other way about.
    [
        *((line, ">&- 2>&-") for line in LINES),
        ("innkalling Alt", "2>&-"),
        ("--help", ">&-"),
        ("innkalling Alr", ">&-"),
        ("plan", "2>&-"),
    ],
)
def test_closed_stream(line: str, closed: str, workspace: Copy) -> None:
    root = workspace("golden")
    command = f"'{sys.executable}' -m nettverk --i-dag {TODAY} {line} {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=root, check=False, capture_output=True)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode == (2 if "Alr" in line else 0)
    if line == "innkalling Alt":
        assert len(read_folder(root / "dokument")) == 2


@posix
def test_full_disk(workspace: Copy) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = call_program("plan", "--format", "csv", cwd=workspace("golden"), stdout=full)
    assert done.returncode == 1
    assert done.stderr.decode() == "Feil: Fekk ikkje skriva ut svaret: disken er full.\n"


@posix
def test_terminal_without_norwegian_letters(workspace: Copy) -> None:
    if not (script := shutil.which("script")):
        pytest.skip("script is not installed")
    command = f"{sys.executable} -m nettverk --i-dag {TODAY} plan Alt"
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [script, "-qec", command, "/dev/null"],
        cwd=workspace("golden"),
        env=env,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_script(shell: str, cli: Cli) -> None:
    answer = cli("fullføring", shell)
    assert (answer.code, answer.err) == (0, "")
    assert "_NETTVERK_COMPLETE" in answer.out


COMPLETIONS = {
    "nettverk innkalling m": ["minst"],
    "nettverk innkalling ''": ["alt", "minst"],
    "nettverk innkalling MI": ["MInst"],
    "nettverk innk": ["innkalling"],
    "nettverk plan --skuleår 2025": ["2025-2026"],
    "nettverk referat --møte 16.": ["16.09.2026"],
    "nettverk plan --form": ["--format"],
    "nettverk plan --skule solb": ["solbakken-barneskule"],
}


@pytest.fixture(scope="module")
def completion(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the script that a shell reads when it starts."""
    script = subprocess.run([SCRIPT, "fullføring", "bash"], check=True, capture_output=True)
    path = tmp_path_factory.mktemp("bash") / "nettverk.sh"
    path.write_bytes(script.stdout)
    return path


@pytest.mark.parametrize("typed", COMPLETIONS)
def test_bash_completes(typed: str, workspace: Copy, completion: Path) -> None:
    bash = shutil.which("bash")
    if not bash:
        pytest.skip("bash is not installed")
    words = typed.replace("''", "").split(" ")
    script = f"""
        source {completion}
        COMP_WORDS=({" ".join(f'"{word}"' for word in words)})
        COMP_CWORD={len(words) - 1}
        $(complete -p nettverk | sed 's/.*-F \\([^ ]*\\).*/\\1/') nettverk
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    env = os.environ | {"PATH": f"{SCRIPT.parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [bash, "--norc", "-c", script],
        cwd=workspace("golden"),
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == COMPLETIONS[typed]
    assert done.stderr == ""


@pytest.mark.parametrize("way", ["--mappe", "NETTVERK_MAPPE"])
def test_completion_finds_the_folder_that_is_named(
    way: str, workspace: Copy, tmp_path: Path
) -> None:
    root = workspace("golden")
    option = f"--mappe {root} " if way == "--mappe" else ""
    env = {
        "_NETTVERK_COMPLETE": "complete_bash",
        "COMP_WORDS": f"nettverk {option}innkalling mi",
        "COMP_CWORD": str(2 + 2 * bool(option)),
    }
    env |= {} if option else {"NETTVERK_MAPPE": str(root)}
    done = call_program(cwd=tmp_path, env=env)
    assert (done.stdout.split(), done.stderr) == ([b"minst"], b"")


@pytest.mark.parametrize("fault", ["no workspace", "broken data"])
def test_completion_is_silent_without_data(fault: str, workspace: Copy, tmp_path: Path) -> None:
    root = tmp_path if fault == "no workspace" else workspace("broken/67-ikkje-utf8")
    env = {
        "_NETTVERK_COMPLETE": "complete_bash",
        "COMP_WORDS": "nettverk innkalling ",
        "COMP_CWORD": "2",
    }
    done = call_program(cwd=root, env=env)
    assert (done.stdout.strip(), done.stderr) == (b"", b"")
