"""What is asked of a school year, as requirements that each can be let go."""

from datetime import date

from msgspec import Struct

from nettverk.nynorsk import Tidsrom, write_count, write_short_date
from nettverk.planning.next_year.rhythm import Rytme
from nettverk.planning.skulerute import Fridagar


class Tal(Struct, frozen=True):
    """So many meetings."""

    tal: int

    def __str__(self) -> str:
        return write_count(self.tal, "møte", "møte")


class Ytterveke(Struct, frozen=True):
    """No meeting in the first, or in the last, week of the school year."""

    siste: bool

    def __str__(self) -> str:
        return f"ingen møte i den {'siste' if self.siste else 'første'} skuleveka"


class Haust(Struct, frozen=True):
    """The first meeting is the oppstart, and in the autumn."""

    def __str__(self) -> str:
        return "oppstartmøtet skal vera om hausten"


class Stengt(Struct, frozen=True):
    """No meeting on days without school."""

    fri: Fridagar

    def __str__(self) -> str:
        return f"ingen skule: {self.fri}"


class Deltaking(Struct, frozen=True):
    """A network meets, with its participant from the arbeidsgruppe."""

    rytme: Rytme

    def __str__(self) -> str:
        return f"{self.rytme.deltakar} skal vera med i {self.rytme.nettverk}"


Krav = Tal | Ytterveke | Haust | Stengt | Deltaking


class Oppdrag(Struct, frozen=True):
    """The days of the school year, the clocks in use, and what is required of its meetings.

    Letting a requirement go never makes the rest harder; so the clocks stay, whoever is let go.
    """

    første_skuledag: date
    siste_skuledag: date
    klokker: tuple[Tidsrom, ...]
    krav: tuple[Krav, ...]

    def __str__(self) -> str:
        first, last = write_short_date(self.første_skuledag), write_short_date(self.siste_skuledag)
        return f"Skuleåret varer frå {first} til {last}"
