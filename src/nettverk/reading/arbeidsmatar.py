"""What the sheet of a working method says of itself: its title, its use, and how long it takes."""

import re

from msgspec import Struct

from nettverk.markdown import find_title
from nettverk.reading.files import Files
from nettverk.shipped import find_mal, find_shipped_malar

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_OM = re.compile(r"\{#-? om: (.*?) ?-?#\}", re.DOTALL)
_NUMBER = r"\d{1,4}(?:[.,]\d{1,4})?(?:[^\S\n]*½)?|½"
_TO = rf"(?:[^\S\n]*(?:[–-]|til)[^\S\n]*(?:{_NUMBER}))?"
_TID = re.compile(
    rf"^[^\S\n]*(?:[-+•][^\S\n]+)?Tid[^\S\n]*:[^\d½\n]*({_NUMBER}){_TO}"
    r"[^\S\n]*(min|time|timar|t\b)(?:[^\S\n]*(?:og[^\S\n]*)?(\d{1,4})[^\S\n]*min)?",
    re.MULTILINE | re.IGNORECASE,
)


class _Arkhovud(Struct, frozen=True):
    """The title of a sheet, what it is for, and the least minutes it takes; None is not said."""

    tittel: str
    om: str
    minst: int | None


def load_arbeidsmåtar(files: Files) -> dict[str, int | None]:
    """Read the least minutes of each method from the sheets, a workspace's own before the shipped.

    Those of a sheet that says no time are None.
    A file that is no text is told where templates are tried.
    """
    folders = (find_shipped_malar() / "ark", files.root / "templates" / "ark")
    names = {each.name for folder in folders for each in folder.glob("*.md")}
    found: dict[str, int | None] = {}
    for name in sorted(names):
        try:
            ark = read_arkhovud(files.read_text(find_mal(files.root, f"ark/{name}")))
        except (OSError, UnicodeDecodeError):
            continue
        if ark.tittel and "{" not in ark.tittel:  # else it is known when the sheet is made
            found[ark.tittel] = ark.minst
    return found


def read_arkhovud(mal: str) -> _Arkhovud:
    """Read what a sheet is called, its comment «om», and the least that its «Tid: …» says."""
    om, text = _OM.search(mal), _COMMENT.sub("", mal)
    tid = _TID.search(re.sub(r"[*_]+", "", text))
    return _Arkhovud(find_title(text), om[1] if om else "", _count_minutt(tid) if tid else None)


def _count_minutt(tid: re.Match[str]) -> int:
    number = tid[1].replace("½", "").replace(",", ".").strip() or "0"
    amount = float(number) + 0.5 * ("½" in tid[1])
    return round(amount if tid[2].casefold() == "min" else amount * 60) + int(tid[3] or 0)
