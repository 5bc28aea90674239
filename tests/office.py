"""LibreOffice, which opens and saves any number of documents in one start."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

needs_office = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed; .ci/run installs it"
)


def convert(documents: Mapping[str, bytes], kind: str, folder: Path) -> dict[str, bytes]:
    """Save documents of any names as another kind; a kind may be followed by its filter."""
    suffix = kind.partition(":")[0]
    source, out = folder / f"til-{suffix}", folder / suffix
    source.mkdir(parents=True)
    files = [source / str(number) for number in range(len(documents))]
    for file, content in zip(files, documents.values(), strict=True):
        file.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", str(out)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    made = (out / f"{file.name}.{suffix}" for file in files)
    return {name: file.read_bytes() for name, file in zip(documents, made, strict=True)}


def resave(documents: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Open and save Word documents, by way of LibreOffice's own format."""
    own = convert(documents, "odt", folder)
    return convert(own, "docx:MS Word 2007 XML", folder)
