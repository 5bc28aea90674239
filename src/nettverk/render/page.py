"""A web page that is whole in one file: a browser that shows it fetches nothing."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

from markupsafe import Markup
from msgspec.structs import replace

from nettverk.context.hosting_picture import VertskapsbileteContext
from nettverk.context.year_page import ÅrssideContext
from nettverk.context.year_picture import ÅrsbileteContext
from nettverk.render.templates import Templates

YEAR_PAGE = "plan-nettside.html"
_POLICY = {
    "default-src": "'none'",
    "style-src": "'unsafe-inline'",
    "img-src": "data:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)


def render_year_page(
    templates: Templates,
    context: ÅrssideContext,
    draw_year: Callable[[ÅrsbileteContext], str],
    draw_hosting: Callable[[VertskapsbileteContext], str],
) -> str:
    """Fill the page of a school year, with its pictures in it."""
    hostings = tuple(
        replace(each, teikning=_trust(draw_hosting(each.bilete))) for each in context.fordeling
    )
    drawn = replace(context, teikning=_trust(draw_year(context.bilete)), fordeling=hostings)
    return seal(templates.render_html(YEAR_PAGE, drawn))


def _trust(drawing: str) -> Markup:
    return Markup(drawing)  # noqa: S704 — our own picture, in which every name is escaped


def seal(page: str) -> str:
    """Forbid a page everything but its own styles, its own scripts and pictures within it."""
    scripts = " ".join(f"'sha256-{_sum(each)}'" for each in _SCRIPT.findall(page)) or "'none'"
    allowed = {**_POLICY, "script-src": scripts}
    policy = "; ".join(f"{kind} {source}" for kind, source in allowed.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    head = _HEAD.search(page)
    end = head.end() if head else 0
    return f"{page[:end]}\n{meta}{page[end:]}"


def _sum(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
