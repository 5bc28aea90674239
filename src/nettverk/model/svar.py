"""What schools, networks and people have answered of a school year that nobody has planned yet."""

from msgspec import Struct

from nettverk.model.skulear import Fråvær, Opptatt, Vertsønske


class Årssvar(Struct, frozen=True):
    """When schools cannot host, when they ask to, and when networks and people cannot meet.

    `merknader` tell what of the answers was left out, `nei` are the schools that do not want to
    host, and `utan_svar` those that have not answered; None where they are not asked.
    """

    opptatt: tuple[Opptatt, ...] = ()
    ønske: tuple[Vertsønske, ...] = ()
    fråvær: tuple[Fråvær, ...] = ()
    merknader: tuple[str, ...] = ()
    nei: tuple[str, ...] = ()
    utan_svar: tuple[str, ...] | None = None
