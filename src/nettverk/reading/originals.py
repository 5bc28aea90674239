"""Copies that OneDrive, Windows and others lay beside a file, known by their names."""

import re
from collections.abc import Collection
from pathlib import PurePath

_YEAR = re.compile(r"(?<!\d)\d{4}-\d{4}(?!\d)")
_OVERSIKT = re.compile(r"(?<![^\W\d_])networks(?![^\W\d_])")
_SUFFIX = ".yaml"


def find_original(name: str, names: Collection[str]) -> str:
    """Find which of some data files a name is a copy of; an empty text when it is none.

    «networks-PC-KARI.yaml», «2026-2027 - kopi.yaml» and «networks.yaml.bak» are copies where the
    file itself is there.
    """
    stem = PurePath(name).stem.casefold().replace("–", "-")
    found = [match[0] + _SUFFIX for match in (*_OVERSIKT.finditer(stem), *_YEAR.finditer(stem))]
    return next((each for each in found if each in names and each != name), "")
