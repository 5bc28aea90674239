"""What binds schools when networks are put together."""

from typing import Annotated

from nettverk.model.element import Element, Key


class Skulebinding(Element, frozen=True, kw_only=True):
    """Schools that shall be in one network, or cannot be, with the reason."""

    skular: Annotated[
        tuple[str, ...],
        Key(
            "Namna på to skular eller fleire.",
            example="[Solbakken barneskule, Lyngtoppen barneskule]",
        ),
    ]
    grunn: Annotated[
        str,
        Key("Kvifor. Alle som får framlegget, ser grunnen.", example="Dei deler inspektør"),
    ]


Saman = Annotated[
    tuple[Skulebinding, ...],
    Key("Skular som skal vera i same nettverk når nettverka blir sette saman."),
]
IkkjeSaman = Annotated[
    tuple[Skulebinding, ...],
    Key("Skular som ikkje kan vera i same nettverk når nettverka blir sette saman."),
]
