"""Run the programs of Debian that know nynorsk, and say what to install where one is missing."""

import os
import shutil
import subprocess
from pathlib import Path

MISSING = "{} is missing: apt install hunspell hunspell-no apertium-nno-nob lttoolbox cg3"


class MissingError(Exception):
    """There is nothing to check the language with."""


def run(name: str, *arguments: str, text: str) -> str:
    """Give a program a text and return what it says of it."""
    asked = subprocess.run(  # noqa: S603 — the path comes from which()
        [find(name), *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
    )
    if asked.returncode:
        raise MissingError(
            f"{name} failed: {asked.stderr.strip()}\n{MISSING.format('What it reads')}"
        )
    return asked.stdout


def find(name: str) -> str:
    """Find a program by its name."""
    if program := shutil.which(name):
        return program
    raise MissingError(MISSING.format(name))


def apertium(file: str) -> str:
    """Find a file of Apertium's nynorsk, which lies beside the programs that read it."""
    folder = Path(find("lt-proc")).parents[1] / "share" / "apertium" / "apertium-nno-nob"
    if not (folder / file).is_file():
        raise MissingError(MISSING.format(file))
    return str(folder / file)
