"""A document decided and worded, ready for any format."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

from msgspec import Struct, field

NAMED = ("samarbeid", "dokument", "nettverk", "gjeld")
"""What a header or footer may name, each in `{}`."""


class Draft(Struct, frozen=True):
    """One document: its Markdown, what it says about itself, and its place without a suffix.

    `dokument` is what kind it is, and `gjeld` the day or the school year that the footer names.
    `dato` is the day it is for, never a clock. `pictures` are SVGs that the text may show as
    images, by the file names that it knows them by; where it is not `painted`, only the text is of
    use, for to paint takes most of the time. `saker` are the titles of its agenda and what
    each tells, where it is a form to fill in.
    """

    path: PurePosixPath
    markdown: str
    title: str
    dokument: str
    samarbeid: str
    nettverk: str
    author: str
    gjeld: str
    dato: date
    pictures: Mapping[str, str] = field(default_factory=dict)
    painted: bool = True
    saker: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> Mapping[str, str]:
        """Give what a header or footer may name."""
        return {name: getattr(self, name) for name in NAMED}


Trials = Iterator[tuple[str, Callable[[], object]]]
"""All that a kind of document can be: the template, and what makes a draft or fills it."""
