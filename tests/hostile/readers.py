"""Where each kind of file that others write lies in a workspace, and the commands that read it."""

import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from nettverk.cli import run
from tests.conftest import WORKSPACES

from .bounded import Outcome, run_bounded

TODAY = "2026-11-24"
AUST, VEST = "Nettverk Aust", "Nettverk Vest"
_VEST = "dokument/2026-2027/nettverk-vest"
Command = tuple[str, ...]


class Reader(NamedTuple):
    """A file that the tool reads: where it lies, and what reads it."""

    path: str
    commands: tuple[Command, ...]


_MINUTES: tuple[Command, ...] = (
    ("oppfølging", VEST),
    ("sjekk",),
    ("innkalling", VEST, "--format", "md"),
    ("utlagt", "referat", VEST, "--møte", "2", "--likevel"),
)
_LOOK: tuple[Command, ...] = (("innkalling", AUST, "--format", "docx"), ("sjekk",))
READERS: dict[str, Reader] = {
    "oversikt": Reader("data/networks.yaml", (("sjekk",), ("status",), ("innkalling",))),
    "skuleår": Reader("data/2026-2027.yaml", (("sjekk",), ("status",), ("innkalling",))),
    "standard": Reader("templates/standard.yaml", (("sjekk",), ("innkalling",))),
    "hendingar": Reader("dokument/hendingar.csv", (("sjekk",), ("status",))),
    "referat.md": Reader(f"{_VEST}/2026-10-28-referat.md", _MINUTES),
    "referat.docx": Reader(f"{_VEST}/2026-10-28-referat.docx", _MINUTES),
    "innkalling.docx": Reader(
        f"{_VEST}/2026-12-02-innkalling.docx", (("utlagt", "innkalling", VEST), ("status",))
    ),
    "referanse": Reader("templates/referanse.docx", _LOOK),
    "kalender": Reader(f"{_VEST}/kalender.ics", (("plan", VEST, "--format", "ics"), ("sjekk",))),
    "mal": Reader(
        "templates/innkalling.md", (("innkalling", AUST), ("innkalling", AUST, "--format", "docx"))
    ),
    "nettside": Reader("templates/plan-nettside.html", (("plan", "--format", "html"),)),
    "bilete.svg": Reader("templates/bilete.svg", _LOOK),
    "bilete.png": Reader("templates/bilete.png", _LOOK),
    "sjekk": Reader("x.docx", (("sjekk", "{}"),)),
    **{
        f"skulerute.{kind}": Reader(
            f"rute.{kind}", (("nytt-år", "2027-2028", "--skulerute", "{}"),)
        )
        for kind in ("ics", "csv", "yaml", "xlsx")
    },
    **{
        f"svar.{kind}": Reader(
            f"svar.{kind}", (("nytt-år", "2027-2028", "--svar", "{}"), ("svar", "{}", "--skriv"))
        )
        for kind in ("csv", "xlsx")
    },
}
"""By the names they have here; `{}` in a command is the path of the file."""
_SHOWING = "# Møte\n\n![Eit bilete]({})\n"


def ask(root: Path, command: Command, file: Path) -> Callable[[], int]:
    """Make a run of a command in a workspace."""
    words = [each.replace("{}", str(file)) for each in command]
    return lambda: run(["--mappe", str(root), "--i-dag", TODAY, *words])


def lay(root: Path, reader: str, content: bytes) -> Path:
    """Lay a file where a reader finds it, in a workspace of two networks."""
    shutil.copytree(WORKSPACES / "base", root)
    file = root / READERS[reader].path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    if reader.startswith("bilete"):
        path = root / READERS["mal"].path
        path.write_text(_SHOWING.format(READERS[reader].path), "utf-8")
    return file


def read_bounded(reader: str, content: bytes, command: Command, **bounds: int) -> Outcome:
    """Have a file read by a command in a process of its own."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "mappe"
        return run_bounded(ask(root, command, lay(root, reader, content)), **bounds)


def warm(reader: str, content: bytes) -> None:
    """Have a file read in this process, so that no copy of it loads and compiles all that anew."""
    for command in READERS[reader].commands:
        with (
            TemporaryDirectory() as folder,
            redirect_stdout(StringIO()),
            redirect_stderr(StringIO()),
        ):
            root = Path(folder).resolve() / "mappe"
            ask(root, command, lay(root, reader, content))()
