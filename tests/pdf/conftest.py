"""Word documents printed in one start of LibreOffice for all tests of a file."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from nettverk.render.pdf import convert_to_pdf
from tests.documents.every import write_every_document

Known = dict[bytes, bytes | None]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """Print what the golden workspace has; what is printed later comes beside it."""
    documents = write_every_document("golden", tmp_path_factory.mktemp("golden"))
    every = [each.read_bytes() for each in documents.values()]
    return dict(zip(every, convert_to_pdf(every), strict=True))


def print_with(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands start LibreOffice only for documents that it has not printed before."""

    def convert(documents: Sequence[bytes]) -> list[bytes | None]:
        new = [each for each in documents if each not in known]
        known.update(zip(new, convert_to_pdf(new) if new else (), strict=True))
        return [known[each] for each in documents]

    monkeypatch.setattr("nettverk.render.pdf.convert_to_pdf", convert)


@pytest.fixture
def remembered(known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    """Print what is known as it was printed; that the bytes are the same each time is held here."""
    print_with(known, monkeypatch)


def failures(path: Path) -> list[str]:
    """List what breaks PDF/UA-1."""
    page = pytest.importorskip("page", reason="page-validation has no wheel for this machine")
    result = page.validate_pdf(str(path), profile="ua1")
    assert result.is_compliant == (not result.failures)
    return [f"{path.name}: {each.rule_id} {each.message}" for each in result.failures]
