"""The pictures that the document of a schedule carries: the year, and who hosted how often."""

from collections.abc import Iterator, Sequence
from math import ceil

from msgspec import Struct

from nettverk.commands.session import Session
from nettverk.context.hosting_picture import describe_hosting
from nettverk.context.plan_document import (
    BileteContext,
    PlandokumentContext,
    describe_plan_document,
)
from nettverk.context.rotation import PlanContext
from nettverk.context.year_picture import describe_year_picture
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.pictures.skulear.drawing import draw_year_below_heading
from nettverk.pictures.vertskap.drawing import draw_hosting

_MOST_ROWS = 8
"""Networks in one picture of the year: more are too small to read on a page."""


class Illustrated(Struct, frozen=True):
    """What a template may see, and the pictures it may show, by the names of their files."""

    context: PlandokumentContext
    pictures: dict[str, str]


def illustrate_plan(session: Session, year: Skuleår, context: PlanContext) -> Illustrated:
    """Draw the pictures of a schedule."""
    shown = {each.namn for each in context.nettverk}
    networks = [each for each in session.plan.oversikt.nettverk if each.namn in shown]
    pictures: dict[str, str] = {}
    years = []
    for name, some in _name_parts(networks):
        described = describe_year_picture(session.plan, year, some)
        pictures[name] = draw_year_below_heading(described)
        years.append(BileteContext(name, described.alt))
    hostings = {}
    for each in networks:
        name = f"vertskap-{session.folders[each.namn]}.svg"
        hosting = describe_hosting(session.plan, year, each)
        pictures[name] = draw_hosting(hosting)
        hostings[each.namn] = BileteContext(name, hosting.alt)
    return Illustrated(describe_plan_document(context, years, hostings), pictures)


def _name_parts(networks: Sequence[Nettverk]) -> Iterator[tuple[str, Sequence[Nettverk]]]:
    """Part the networks evenly, and name the picture of each part."""
    count = ceil(len(networks) / _MOST_ROWS)
    for number in range(count):
        first, after = (len(networks) * each // count for each in (number, number + 1))
        ending = f"-{number + 1}" if count > 1 else ""
        yield f"moteplan{ending}.svg", networks[first:after]
