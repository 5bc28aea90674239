"""What a cooperation or a network asks the rotation to heed."""

from enum import StrEnum
from typing import Annotated

from nettverk.model.element import Key


class Vertsomsyn(StrEnum):
    """What can be heeded when nothing weightier decides the host, the weightiest first."""

    ROM = "stort nok rom"
    RAD = "ikkje to gonger på rad"
    KOMMUNE = "kommunane på skift"


_WHAT = "Kva rotasjonen tar omsyn til mellom skular som elles står likt."
_EXAMPLE = "[stort nok rom, ikkje to gonger på rad, kommunane på skift]"
Omsyn = Annotated[tuple[Vertsomsyn, ...], Key(_WHAT, example=_EXAMPLE, alone=True)]
EigneOmsyn = Annotated[
    tuple[Vertsomsyn, ...] | None,
    Key(
        f"{_WHAT} Utan nøkkelen gjeld det samarbeidet har, og «[]» er ingenting.",
        example="ikkje to gonger på rad",
        alone=True,
    ),
]
Plass = Annotated[int | None, Key("Kor mange det er plass til i møterommet.", example="14")]
