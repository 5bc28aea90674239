"""Pages that fetch nothing: what they may do is written in them before all else."""

import re
from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from nettverk.errors import DataError, Place, error
from nettverk.reglar import Regel
from nettverk.render.leaving import explain_leaving

_POLICY = {
    "default-src": "'none'",
    "style-src": "'unsafe-inline'",
    "img-src": "data:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_START = re.compile(r"\s*<!doctype\b[^>]*>(?:\s*<html\b[^<>]*>\s*<head\b[^<>]*>)?", re.IGNORECASE)
"""What may stand before the policy: nothing that a page could fetch anything by."""
_DROP = "Ta bort linja som gjer det, eller skriv ei vanleg lenkje."
_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)


def trust(drawing: str) -> Markup:
    """Let what is drawn stand in a page as it is."""
    return Markup(drawing)  # noqa: S704 — our own picture, in which every name is escaped


def seal_page(page: str, mal: str) -> str:
    """Forbid a page everything but its own styles, its own scripts and pictures within it.

    The policy stands before all that a template says, for what is fetched before it is not held. It
    lets a page leave for another, so one that does so by a tag is refused. The scripts of an own
    template run as they are: those who wrote it are trusted as those who read it.
    """
    if told := explain_leaving(page):
        raise DataError([error(Regel.MAL, Place(f"templates/{mal}"), told, _DROP)])
    scripts = " ".join(f"'sha256-{_sum(each)}'" for each in _SCRIPT.findall(page)) or "'none'"
    allowed = {**_POLICY, "script-src": scripts}
    policy = "; ".join(f"{kind} {source}" for kind, source in allowed.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    start = _START.match(page)
    end = start.end() if start else 0
    return f"{page[:end] or '<!doctype html>'}\n{meta}{page[end:]}"


def _sum(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
