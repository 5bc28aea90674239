"""Lines edited in a file: what is not edited stays as it was, byte for byte."""

from collections.abc import Callable, Mapping
from unicodedata import normalize

import pytest

from nettverk.render.linjeendring import Linjeendring, apply_edits

LINES = (
    "# Møteplan på år",
    "møte:  # «å»",
    "  - {dato: 1, rom: 'åtte'}   # blå",
    "",
    "  - dato: 2",
)
FORMS: Mapping[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "no last end": lambda text: text.removesuffix("\n"),
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "Windows, no last end": lambda text: text.replace("\n", "\r\n").removesuffix("\r\n"),
    "a mark": lambda text: f"\ufeff{text}",
    "a Mac": lambda text: normalize("NFD", text),
    "a Mac and a mark": lambda text: normalize("NFD", f"\ufeff{text}"),
}
FLOW = Linjeendring("a", 3, LINES[2], ("  - {dato: 1, ny: 3, rom: 'åtte'}   # blå",), True)
LAST = Linjeendring("a", 5, LINES[4], ("    ny: 4",))
FIRST = Linjeendring("a", 1, LINES[0], ("# Møteplan på nytt år",), True)
EDITS = {"one": [FLOW], "after the last": [LAST], "all": [FIRST, FLOW, LAST]}


@pytest.mark.parametrize("edits", EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_is_not_edited_stays(form: Callable[[str], str], edits: list[Linjeendring]) -> None:
    before = form("\n".join(LINES) + "\n").encode()
    after = apply_edits(before, edits)
    new = [*LINES]
    for each in reversed(edits):
        new[each.linje - each.erstattar : each.linje] = each.linjer
    assert [*map(_read, _split(after))] == new
    kept = [line for line in _split(after) if _read(line) in LINES]
    assert kept == [line for line in _split(before) if _read(line) in new]
    if FLOW in edits:  # what stands beside what is new, too
        (line,) = (each for each in _split(after) if b"ny: 3" in each)
        assert line.replace(b", ny: 3", b"") in _split(before)


def _split(content: bytes) -> list[bytes]:
    return [each.removesuffix(b"\r") for each in content.removesuffix(b"\n").split(b"\n")]


def _read(line: bytes) -> str:
    return normalize("NFC", line.decode("utf-8-sig"))


def test_the_ends_of_lines_stay() -> None:
    assert apply_edits(b"a\r\nb", []) == b"a\r\nb"
    edit = Linjeendring("a", 2, "b", ("c",))
    assert apply_edits(b"a\r\nb", [edit]) == b"a\r\nb\r\nc\r\n"
    assert apply_edits(b"a\nb\r\n", [edit]) == b"a\nb\r\nc\r\n"
