"""openxml-audit, which knows Office Open XML and what Word refuses to open."""

from functools import cache
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

from tests.conftest import unmeasured


def list_faults(path: Path) -> list[str]:
    """List what is not as the format wants it in a Word document."""
    with unmeasured():
        return [str(each) for each in _validator().validate(path).errors]


@cache
def _validator() -> OpenXmlValidator:
    """Make one validator for all: it takes a second, and each makes its schemas anew."""
    return OpenXmlValidator(FileFormat.MICROSOFT_365)
