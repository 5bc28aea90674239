"""Where the shipped files are: inside the installed package, or at the repository's root."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def find_shipped_malar() -> Path:
    """Find the folder of shipped templates."""
    return _find_shipped("templates")


def find_shipped_code() -> Path:
    """Find the folder of what the shipped templates become in Python."""
    return _find_shipped("compiled")


def find_shipped_pages() -> Path:
    """Find the folder of the pages that `nettverk hjelp` shows."""
    return _find_shipped("docs")


def find_mal(root: Path, name: str) -> Path:
    """Find a template: the workspace's own where it has one, else the shipped."""
    own = root / "templates" / name
    return own if own.is_file() else find_shipped_malar() / name


def find_reference(root: Path) -> Path:
    """Find the reference document: the workspace's own, as document or template, or the shipped."""
    mal = root / "templates" / "referanse.dotx"
    found = find_mal(root, "referanse.docx")
    return mal if mal.is_file() and not found.is_relative_to(root) else found


def _find_shipped(folder: str) -> Path:
    """Find a shipped folder; an editable install has it outside the package."""
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _PACKAGE.parents[1] / folder
