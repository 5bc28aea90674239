"""What has been done with documents: published, sent and taken back, and what that said."""

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import dropwhile
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import fold_cell
from nettverk.errors import Problem
from nettverk.model.noklar import Møtenøkkel
from nettverk.nynorsk import find_when
from nettverk.planning.mote import Kunngjering
from nettverk.planning.skuleskifte import Skuleskifte, find_skuleskifte

AVLYST = "avlyst"
"""What is announced of a cancelled meeting, in place of when it is."""
NOBODY = "–"
"""What is noted as host or leader where there is none, for once neither was noted."""
_BETWEEN = "|"
"""What stands between two schools, for a name may have a comma in it."""


class Hendingsslag(StrEnum):
    """What can be done with a document."""

    UTLAGT = "lagt ut"
    SENDT = "melding send"
    SPURD = "spurd"
    TILBAKE = "tatt tilbake"

    @classmethod
    def _missing_(cls, value: object) -> "Hendingsslag | None":
        """Know the other forms of the words too."""
        taken = re.fullmatch("t(eke|ekne|eken) tilbake", str(value))
        return cls.TILBAKE if taken else cls.SENDT if value == "melding sendt" else None


class Hending(Struct, frozen=True):
    """A document published or taken back, or its message sent; `seier` is what it said.

    `møtedag` is what the meeting is known by, which stays when the meeting moves, and
    `merknad` is free words, such as the file that was published, and `saksnummer` the items it
    numbered. `innkalla` are the schools that were called. Older versions noted the school alone as
    `kvar`, no `vert`, and neither who leads nor who is called.
    """

    dag: date
    nettverk: str
    møtedag: Møtenøkkel
    dokument: str
    hending: Hendingsslag
    når: str = ""
    kvar: str = ""
    merknad: str = ""
    vert: str = ""
    lenkje: str = ""
    leiar: str = ""
    saksnummer: str = ""
    innkalla: str = ""

    @property
    def seier(self) -> Kunngjering:
        """Say when and where the meeting was said to be."""
        vert, leiar = ("" if each == NOBODY else each for each in (self.vert, self.leiar))
        called = (each.strip() for each in self.innkalla.split(_BETWEEN))
        innkalla = tuple(filter(None, called))
        return Kunngjering(self.når, self.kvar, vert, self.lenkje, leiar, innkalla)

    @property
    def vert_namn(self) -> str:
        """Name the school that was said to host; none where the place was no school."""
        return "" if self.vert == NOBODY else self.vert or self.kvar

    def says(self, said: Kunngjering) -> "Hending":
        """Make another that announces something else."""
        vert = said.vert or (NOBODY if said.kvar or said.lenkje else "")
        led = said.leiar or (NOBODY if find_when(said.når)[0] else "")
        noted = replace(self, når=said.når, kvar=said.kvar, vert=vert, lenkje=said.lenkje)
        return replace(noted, leiar=led, innkalla=_join(said.innkalla))

    def compare_innkalla(self, seier: Kunngjering) -> Skuleskifte:
        """Find the schools that come and go since the event; none where it did not note them."""
        now = [*map(_guard, seier.innkalla)]
        return find_skuleskifte(self.seier.innkalla, now) if self.innkalla else Skuleskifte()

    def call(self, namn: Mapping[str, str]) -> "Hending":
        """Give the schools that were called other names, by the folded ones that they have."""
        called = (namn.get(fold_cell(each), each) for each in self.seier.innkalla)
        return replace(self, innkalla=_join(called))

    def rename(self, namn: Mapping[str, str]) -> "Hending":
        """Call its schools, the host too, what they are called now, by the folded old name."""
        old = self.vert_namn
        new = namn.get(fold_cell(old), old)
        kvar = new + self.kvar.removeprefix(old) if self.kvar.startswith(old) else self.kvar
        return replace(self.call(namn), vert=new if self.vert == old else self.vert, kvar=kvar)

    def is_led_by(self, leiar: str) -> bool:
        """Tell whether the event named those who lead, in any order, or nobody of them."""
        said, now = ({*re.split(r", | og ", fold_cell(each))} for each in (self.leiar, leiar))
        return not self.leiar or said == ({NOBODY} if now == {""} else now)

    def tells(self, hending: "Hending") -> bool:
        """Tell whether it is the message that says what another says."""
        return self.hending is Hendingsslag.SENDT and self.seier == hending.seier

    @property
    def avlyst(self) -> bool:
        """Tell whether the event announced that the meeting is cancelled."""
        return fold_cell(self.når) == AVLYST

    @property
    def sagt_dag(self) -> date:
        """Find the day that the event announced; where its words name none, the first meant."""
        return find_when(self.når)[0] or self.møtedag.dato

    def announces(self, seier: Kunngjering) -> bool:
        """Tell whether the event announced just that, in whatever words; no words deny nothing."""
        same = self.is_led_by(seier.leiar) and not self.compare_innkalla(seier)
        return self.is_at(seier) and (not self.når or same)

    def is_at(self, seier: Kunngjering) -> bool:
        """Tell whether the event announced just that time and place, whoever leads."""
        if not self.når or _fold_when(self.når) != _fold_when(seier.når):
            return not self.når
        # Where no room was told, nothing about it was wrong.
        place, now = (f"{fold_cell(each)}, " for each in (self.kvar, seier.kvar))
        stays = now.startswith(place) if self.kvar else not seier.kvar
        # Who hosts no more at another place, is told alone.
        hosted = not seier.vert or self.has_vert(seier.vert)
        return stays and hosted and self.lenkje == seier.lenkje

    def has_vert(self, vert: str) -> bool:
        """Tell whether the event named just that host; older lists noted none beside a place."""
        return not self.vert or fold_cell(self.vert_namn) == fold_cell(vert)


def _join(skular: Iterable[str]) -> str:
    return f" {_BETWEEN} ".join(map(_guard, skular))


def _guard(skule: str) -> str:
    return skule.replace(_BETWEEN, "/")


def _fold_when(når: str) -> object:
    """Fold when a meeting was said to be, so that other words for it are the same."""
    return found if (found := find_when(når))[0] else fold_cell(når)


class Hendingar(Struct, frozen=True, dict=True):
    """Everything that has been done, in the order it was done, and what is wrong in the list."""

    alle: tuple[Hending, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def _by_nettverk(self) -> dict[str, dict[Møtenøkkel, list[Hending]]]:
        found: dict[str, dict[Møtenøkkel, list[Hending]]] = {}
        for each in self.alle:
            of_møta = found.setdefault(fold_cell(each.nettverk), {})
            of_møta.setdefault(each.møtedag, []).append(each)
        return found

    def list_møta(self, nettverk: str) -> list[Møtenøkkel]:
        """List the meetings of a network that something is done for."""
        return sorted(self._by_nettverk.get(fold_cell(nettverk), ()))

    def list_about(self, nettverk: str, møtedag: Møtenøkkel, *dokument: str) -> list[Hending]:
        """List what has been done with some documents of a meeting, in the order it was done."""
        about = self._by_nettverk.get(fold_cell(nettverk), {}).get(møtedag, ())
        return [each for each in about if each.dokument in dokument]

    def is_published(self, nettverk: str, møtedag: Møtenøkkel, dokument: str) -> bool:
        """Tell whether a document lies published, and was not taken back since."""
        about = self.list_about(nettverk, møtedag, dokument)
        done = [each.hending for each in about if each.hending is not Hendingsslag.SENDT]
        return done[-1:] == [Hendingsslag.UTLAGT]

    def is_sent_last(self, nettverk: str, møtedag: Møtenøkkel, dokument: str) -> bool:
        """Tell whether the message about a document was sent after all else done with it."""
        about = self.list_about(nettverk, møtedag, dokument)
        return [each.hending for each in about[-1:]] == [Hendingsslag.SENDT]

    def rename(self, namn: Mapping[str, str]) -> "Hendingar":
        """Call the schools what they are called now, by the folded old name."""
        if not namn:
            return self
        return replace(self, alle=tuple(each.rename(namn) for each in self.alle))

    def add(self, hendingar: Iterable[Hending]) -> "Hendingar":
        """Make a list that has more, in the order of the days."""
        alle = sorted((*self.alle, *hendingar), key=lambda each: each.dag)
        return Hendingar(tuple(alle), self.problems)


class Done:
    """What has been done with each document, while more is done."""

    def __init__(self, hendingar: Iterable[Hending]) -> None:
        self._about: dict[object, list[Hending]] = {}
        for each in hendingar:
            self._find(each).append(each)

    def list_new(self, hendingar: Iterable[Hending]) -> Iterator[Hending]:
        """List what is not the last thing done with a document already, each after the others.

        To send the message about what was published is to do nothing more with it.
        """
        for each in hendingar:
            about = self._find(each)
            if not _is_last(each, about):
                insort(about, each, key=attrgetter("dag"))
                yield each

    def _find(self, hending: Hending) -> list[Hending]:
        name = fold_cell(hending.nettverk), hending.møtedag, hending.dokument
        return self._about.setdefault(name, [])


def _is_last(hending: Hending, about: Sequence[Hending]) -> bool:
    told = hending.hending is Hendingsslag.UTLAGT
    rest = dropwhile(lambda each: told and each.tells(hending), reversed(about))
    return next(rest, None) == hending
