"""What members know of a meeting: what has been published and told, held against the plan."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import HENDINGAR, Hending, Hendingar, Hendingsslag, fold_cell
from nettverk.archive.paths import slugify
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import INNKALLING, REFERAT, Dokumentslag
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte, Møtestatus
from nettverk.planning.plan import Plan


class Varsel(StrEnum):
    """What members must be told of a meeting, besides its first notice."""

    INGEN = ""
    ENDRING = "endring"
    AVLYSING = "avlysing"


class Kunnskap(Struct, frozen=True):
    """What the plan says of a meeting, what its last notice said, and what members were last told.

    `avvik` is the last notice that said something else than the plan. What there is not, is None.
    """

    seier: tuple[str, str]
    utlagt: Hending | None = None
    sendt: Hending | None = None
    avvik: Hending | None = None

    @property
    def is_outdated(self) -> bool:
        """Tell whether the notice that lies published says something else than the plan."""
        return not self._is_cancelled and self._differs(self.utlagt)

    @property
    def is_sent(self) -> bool:
        """Tell whether members have been told what the plan says."""
        return self.sendt is not None and not self._differs(self.sendt)

    @property
    def varsel(self) -> Varsel:
        """Say what members must be told; of a cancelled meeting they know what they could read."""
        if self._is_cancelled:
            known = self._differs(self.sendt or self.utlagt)
            return Varsel.AVLYSING if known else Varsel.INGEN
        return Varsel.ENDRING if self._differs(self.sendt) else Varsel.INGEN

    @property
    def før(self) -> Hending | None:
        """Find what members believed before the plan said what it says."""
        return self.sendt if self._differs(self.sendt) else self.avvik

    @property
    def _is_cancelled(self) -> bool:
        return self.seier[0] == Møtestatus.AVLYST

    def _differs(self, hending: Hending | None) -> bool:
        return hending is not None and not hending.announces(*self.seier)


def find_kunnskap(hendingar: Hendingar, møte: Møte) -> Kunnskap:
    """Find what members know of a meeting; a message without words told what was published."""
    seier = _announce(møte)
    utlagt: Hending | None = None
    sendt: Hending | None = None
    avvik: Hending | None = None
    for each in _list_about(hendingar, møte.nettverk.namn, møte.opphavleg_dato):
        if each.hending is Hendingsslag.UTLAGT:
            utlagt = each
            avvik = avvik if each.announces(*seier) else each
        elif utlagt and not each.når:
            sendt = replace(each, når=utlagt.når, kvar=utlagt.kvar)
        else:
            sendt = each
    return Kunnskap(seier, utlagt, sendt, avvik)


def _list_about(hendingar: Hendingar, nettverk: str, møtedag: date) -> Iterator[Hending]:
    """List what has been done with the notice of a meeting."""
    return (
        each
        for each in hendingar.alle
        if each.dokument == INNKALLING.namn and each.concerns(nettverk, møtedag)
    )


def _announce(møte: Møte) -> tuple[str, str]:
    """Say what members are to know of a meeting: when and where, or that it is cancelled."""
    return (Møtestatus.AVLYST, "") if møte.avlyst else møte.announce()


def count_changes(hendingar: Hendingar, møte: Møte) -> int:
    """Count how often a meeting has changed, as far as its plan and its published notices tell."""
    told = [
        (fold_cell(each.når), fold_cell(each.kvar))
        for each in _list_about(hendingar, møte.nettverk.namn, møte.opphavleg_dato)
        if each.hending is Hendingsslag.UTLAGT
    ]
    if told:
        when, where = møte.announce()
        told.append((fold_cell(when), fold_cell(where)))
    changes = sum(one != two for one, two in pairwise(told))
    return max(changes, møte.dato != møte.opphavleg_dato) + møte.avlyst


def check_announced(plan: Plan, hendingar: Hendingar, today: date) -> Iterator[Problem]:
    """Warn of meetings ahead of which members know something else than the plan says."""
    for nettverk in plan.oversikt.nettverk:
        for møte in plan.møte[nettverk.namn]:
            if møte.dato >= today:
                yield from _check_møte(møte, find_kunnskap(hendingar, møte))
        yield from (_tell_gone(each) for each in list_gone(plan, hendingar, nettverk, today))


def _check_møte(møte: Møte, known: Kunnskap) -> Iterator[Problem]:
    name, day = møte.nettverk.namn, write_short_date(møte.dato)
    now = "møtet er avlyst" if møte.avlyst else f"planen seier {_say(*known.seier)}"
    if known.is_outdated and known.utlagt:
        yield warning(
            møte.place_of("dato"),
            f"Innkallinga til {name} vart lagd ut {write_short_date(known.utlagt.dag)} med "
            f"{_say_of(known.utlagt)}, men {now}.",
            "Skriv innkallinga på nytt, legg ho ut, og sei frå til medlemmene.",
        )
    elif known.varsel and known.før:
        yield warning(
            møte.place_of("avlyst" if møte.avlyst else "dato"),
            f"Medlemmene i {name} fekk {write_short_date(known.før.dag)} vita at møtet er "
            f"{_say_of(known.før)}, men {now}.",
            f"Skriv «nettverk melding {known.varsel} {slugify(name)} --møte {day}», og send "
            "meldinga.",
        )


def list_gone(
    plan: Plan, hendingar: Hendingar, nettverk: Nettverk, today: date
) -> Iterator[Hending]:
    """List what members last knew of meetings ahead that the plan no longer has."""
    planned = {each.opphavleg_dato for each in plan.møte[nettverk.namn]}
    last = {
        each.møtedag: each
        for each in hendingar.alle
        if each.dokument == INNKALLING.namn
        and each.møtedag >= today
        and each.concerns(nettverk.namn, each.møtedag)
    }
    yield from (
        each
        for day, each in sorted(last.items())
        if day not in planned and each.når != Møtestatus.AVLYST
    )


def _tell_gone(hending: Hending) -> Problem:
    return warning(
        Place(HENDINGAR.as_posix()),
        f"Medlemmene i {hending.nettverk} fekk {write_short_date(hending.dag)} vita at møtet er "
        f"{_say_of(hending)}, men planen har ikkje noko møte "
        f"{write_short_date(hending.møtedag)}.",
        f"Set møtet inn att med datoen {write_short_date(hending.møtedag)}, og skriv «avlyst: ja» "
        "eller «ny_dato» på det.",
    )


def _say_of(hending: Hending) -> str:
    return _say(hending.når, hending.kvar) if hending.når else write_short_date(hending.møtedag)


def _say(when: str, where: str) -> str:
    return f"{when}, på {where}" if where else when


def make_hending(today: date, møte: Møte, dokument: str, what: Hendingsslag) -> Hending:
    """Make the line of the list for something done today; minutes announce nothing."""
    when, where = ("", "") if dokument == REFERAT.namn else _announce(møte)
    return Hending(
        today,
        møte.nettverk.namn,
        møte.opphavleg_dato,
        dokument,
        what,
        when,
        where,
    )


def tell_missing(møte: Møte, slag: Dokumentslag) -> str:
    """Say that a document must be written first."""
    return (
        f"{slag.bestemt} til {møte.nettverk.namn} {write_short_date(møte.dato)} finst ikkje. "
        f"Skriv «nettverk {slag.namn}» først."
    )
