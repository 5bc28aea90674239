"""A skulerute kept as YAML: the part of a school-year file that says when there is school."""

from datetime import date
from typing import Annotated

from nettverk.model.element import Element, Key
from nettverk.model.school_year import Fri


class Skulerutefil(Element, frozen=True, kw_only=True):
    """The whole of one skulerute file."""

    skuleår: Annotated[str, Key("Kva skuleår skuleruta gjeld.", example="2028-2029")] = ""
    første_skuledag: Annotated[
        date | None, Key("Første skuledag for elevane.", example="14.08.2028")
    ] = None
    siste_skuledag: Annotated[
        date | None, Key("Siste skuledag for elevane.", example="19.06.2029")
    ] = None
    fri: Annotated[
        tuple[Fri, ...], Key("Feriar og andre dagar utan skule. Heilagdagar er kjende.")
    ] = ()
