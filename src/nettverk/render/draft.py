"""A document decided and worded, ready for any format."""

from datetime import date
from pathlib import PurePosixPath

from msgspec import Struct


class Draft(Struct, frozen=True):
    """One document: its Markdown, what it says about itself, and its place without a suffix.

    `gjeld` is the day or the school year that the footer names.
    """

    path: PurePosixPath
    markdown: str
    title: str
    kind: str
    samarbeid: str
    nettverk: str
    author: str
    gjeld: str
    dato: date
