"""The people of the cooperation, each in a role for some days."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar

from nettverk.model.element import Element, Key
from nettverk.model.titlar import rank_title


class Person(Element, frozen=True, kw_only=True):
    """Somebody with a name, for the days from `frå` to `til`."""

    namn: Annotated[str, Key("Fullt namn.", example="Ingrid Solhaug")]
    epost: Annotated[str, Key("E-postadresse på jobb.", example="ingrid.solhaug@example.org")] = ""
    frå: Annotated[date | None, Key("Første dag i rolla.", example="01.08.2026")] = None
    til: Annotated[date | None, Key("Siste dag i rolla.", example="31.07.2027")] = None

    def is_active(self, day: date) -> bool:
        """Tell whether the person has the role on that day."""
        return meets(self.frå, self.til, day, day)


class Medlem(Person, frozen=True, kw_only=True):
    """A school leader who meets for a school."""

    rolle: Annotated[
        str,
        Key(
            "Tittelen: rektor, fungerande rektor, einingsleiar, inspektør, avdelingsleiar …",
            example="rektor",
        ),
    ]
    leier_skulen: Annotated[
        bool, Key("ja på den som leier skulen, når tittelen ikkje seier det.")
    ] = False


def rank_medlem(medlem: Medlem) -> int:
    """Rank a member among those who may head the school; what is said outright goes first."""
    return 0 if medlem.leier_skulen else rank_title(medlem.rolle)


class Arbeidsgruppemedlem(Person, frozen=True, kw_only=True):
    """A member of the central arbeidsgruppe."""

    kommune: Annotated[str, Key("Kommunen der han eller ho arbeider.", example="Time")] = ""


class Leiar(Element, frozen=True, kw_only=True):
    """Somebody's time as the leader of a network; most often just the name."""

    text_key: ClassVar[str] = "namn"

    namn: Annotated[str, Key("Namnet på leiaren.", example="Ingrid Solhaug")]
    frå: Annotated[date | None, Key("Første dag som leiar.", example="01.08.2026")] = None
    til: Annotated[date | None, Key("Siste dag som leiar.", example="31.07.2027")] = None


def name_leiarar(leiarar: Iterable[Leiar], day: date) -> tuple[str, ...]:
    """Name those who lead on a day, each once."""
    leads = (each.namn for each in leiarar if meets(each.frå, each.til, day, day))
    return tuple(dict.fromkeys(leads))


def meets(frå: date | None, til: date | None, first: date, last: date) -> bool:
    """Tell whether a time, open where it has no end, has a day from `first` to `last`."""
    return (frå or date.min) <= last and first <= (til or date.max)
