"""Every hostile file there is, by the reader that it is for and the name of its case."""

from collections.abc import Callable, Iterator, Mapping

from . import answers, markdown, templates, texts, word

Make = Callable[[], bytes]
_OWN = "{# #}\n"
"""Without it, a template that is the shipped one would be it."""


def _write(text: str) -> Make:
    return lambda: (_OWN + text).encode("utf-8", "surrogatepass")


_WORD = {**word.FALSE, **word.DEEP, **word.WIDE, **word.MANY}
_TEMPLATES = {name: _write(mal) for name, (mal, _) in templates.TOLD.items()}
CASES: Mapping[str, Mapping[str, Make]] = {
    "oversikt": texts.DATA,
    "skuleår": texts.YEAR,
    "hendingar": texts.LIST,
    "skulerute.ics": texts.ICS,
    "skulerute.csv": texts.CSV,
    "svar.csv": answers.TABLES,
    "svar.xlsx": answers.BOOKS,
    "kalender": texts.ICS,
    "referat.md": {**markdown.DEEP, **markdown.WIDE},
    "referat.docx": _WORD,
    "referanse": {**_WORD, **word.LOOKS},
    "sjekk": _WORD,
    "mal": {**_TEMPLATES, **{name: _write(mal) for name, mal in templates.WRITTEN.items()}},
    "nettside": templates.PAGES,
}


def list_cases() -> Iterator[tuple[str, str]]:
    """List every case by its reader and its name."""
    for reader, cases in CASES.items():
        for name in cases:
            yield reader, name
