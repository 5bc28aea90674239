"""What calendars are known by, whatever that which they are of is called now."""

from typing import Annotated, Protocol

from nettverk.model.element import Key

Kalendernamn = Annotated[
    str,
    Key(
        "Namnet kalendrane er kjende under: det gamle, når namnet er bytt. Då held dei same "
        "kalendrane fram. Skriv namnet i dag når det er nytt og ikkje har tatt over for noko anna.",
        example="Nettverk Nord",
    ),
]


class Named(Protocol):
    """What has a name, and perhaps one that its calendars keep."""

    @property
    def namn(self) -> str: ...

    @property
    def kalendernamn(self) -> str: ...


def known_as(element: Named) -> str:
    """Give what the calendars of a cooperation, a network or a school are known by."""
    return element.kalendernamn or element.namn
