"""What the words that people write in «Status» mean."""

from nettverk.model.referat import Status
from nettverk.nynorsk import fold

_SIGNS = {"✓", "✔", "☒", "☑", "x", "X", "🗹"}
_BEGINNINGS = (
    (Status.IKKJE_GJORT, ("ikkje", "ikke", "nei", "delvis", "i gang", "påbyrja")),
    (Status.FELL_BORT, ("fell bort", "fall bort", "utgår", "droppa", "avlyst")),
    (Status.GJORT, ("gjort", "ferdig", "utført", "fullført", "ok", "ja")),
)


def parse_status(text: str) -> Status | None:
    """Read «gjort», «Ferdig!», «ikkje gjort enno» or a tick; what may mean anything is None."""
    if text.strip() in _SIGNS:
        return Status.GJORT
    said = f"{fold(text)} "
    for status, beginnings in _BEGINNINGS:
        if said.startswith(tuple(f"{each} " for each in beginnings)):
            return status
    return None
