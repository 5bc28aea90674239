"""What warnings somebody has accepted, as both kinds of data files hold them."""

from datetime import date
from typing import Annotated

from nettverk.model.element import Element, Key
from nettverk.reglar import Regel


class Godteke(Element, frozen=True, kw_only=True):
    """A warning that somebody has seen and accepted, with the reason."""

    regel: Annotated[Regel, Key("Koden som står i klammer sist i åtvaringa.", example="ulikt-slag")]
    grunn: Annotated[
        str,
        Key("Kvifor det skal vera slik.", example="Her er berre to ungdomsskular"),
    ]
    gjeld: Annotated[
        str,
        Key(
            "Kva åtvaringar: dei som nemner dette nettverket, denne skulen, personen, dagen eller "
            "fila. Utan nøkkelen gjeld det alle med koden.",
            example="Nettverk Nord",
        ),
    ] = ""
    til: Annotated[date | None, Key("Siste dagen det gjeld.", example="31.07.2027")] = None


_GODTEKE = Key("Åtvaringar de har sett og godteke. Berre åtvaringar kan godtakast, ikkje feil.")
Godtekne = Annotated[tuple[Godteke, ...], _GODTEKE]
