"""What a page does by a tag alone, and no policy forbids: leave for another, or reach for it."""

import re
from html.parser import HTMLParser

_TAGS = re.compile(r"<(?:meta|link)(?=[\s/>])", re.IGNORECASE)
_PLAIN = re.compile(
    r'<meta(?: (?:charset|name|content)="[^"<>&]*")*>|<link rel="icon" href="data:,">'
)
"""What does neither, wherever it stands."""
_NO_TAG = re.compile(r"<(?![a-z/!?])|<!--(?=-?>)", re.IGNORECASE)
_NO_END = re.compile(r"(?<=--)\s+(?=>)")
"""What begins no tag and no comment, and what ends none, to browsers."""
_REACHING = {"preconnect", "dns-prefetch", "prefetch", "prerender"}
_LEAVES = "Nettsida sender lesaren vidare til ei anna side av seg sjølv."
_REACHES = "Nettsida tar kontakt med ei anna side av seg sjølv."


def explain_leaving(page: str) -> str:
    """Say how a page leaves, or reaches for another, by a tag; else nothing.

    A script can do so too: whoever wrote it is trusted, and nobody can tell what it will do.
    """
    # Most pages have no tag that could, and to read all their tags takes longer than to fill them.
    if not _TAGS.search(_PLAIN.sub("", page)):
        return ""
    told = (each for reader in (_Tags(), _DrawnTags()) for each in reader.read(page))
    return next(told, "")


class _Tags(HTMLParser):
    """Reads a page for what its tags do, as browsers read one."""

    def read(self, page: str) -> list[str]:
        """List what the tags of a page do."""
        self._told: list[str] = []
        self.feed(_suit(page))
        self.close()
        return self._told

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at what a tag says, in whatever letters and quotes."""
        said = {(name, each) for name, value in attrs for each in (value or "").casefold().split()}
        if tag == "meta" and ("http-equiv", "refresh") in said:
            self._told.append(_LEAVES)
        if tag == "link" and any(("rel", each) in said for each in _REACHING):
            self._told.append(_REACHES)


class _DrawnTags(_Tags):
    """Reads as browsers do within a drawing, where a style or a script may have tags in it."""

    def set_cdata_mode(self, *_: object, **__: object) -> None:
        """Take no element for one in which tags are text."""


def _suit(page: str) -> str:
    """Let comments end where browsers let them, and leave none without an end.

    Python's reader would look for that end again from every sign that follows.
    """
    ended = _NO_END.sub(".", _NO_TAG.sub(" ", page)).replace("--!>", "-->").replace("<![", "<?[")
    last = ended.rfind("-->") + 1
    opened = ended[:last] + ended[last:].replace("<!--", " ")
    return opened[: opened.rfind(">") + 1]
