"""What members know of a meeting: what has been published and told, held against the plan."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import (
    AVLYST,
    HENDINGAR,
    Hending,
    Hendingar,
    Hendingsslag,
    fold_cell,
)
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import (
    INNKALLING,
    MELDING_AVLYSING,
    MELDING_ENDRING,
    REFERAT,
    Dokumentslag,
    Meldingsslag,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte
from nettverk.workspace.workspace import Workspace


class Kunnskap(Struct, frozen=True):
    """What the plan says of a meeting, what its last notice said, and what members were last told.

    `avvik` is the last notice that said something else than the plan. What there is not, is None.
    """

    dag: date
    seier: tuple[str, str]
    utlagt: Hending | None = None
    sendt: Hending | None = None
    avvik: Hending | None = None

    @property
    def siste(self) -> date:
        """Find the last day on which the meeting is, by the plan or by what members know."""
        return max([self.dag, *(each.sagt_dag for each in (self.utlagt, self.sendt) if each)])

    @property
    def is_outdated(self) -> bool:
        """Tell whether the notice that lies published says something else than the plan."""
        return not self._is_cancelled and self._differs(self.utlagt)

    @property
    def is_sent(self) -> bool:
        """Tell whether members have been told what the plan says."""
        return self.sendt is not None and not self._differs(self.sendt)

    @property
    def varsel(self) -> Meldingsslag | None:
        """Say what members must be told; of a cancelled meeting they know what they could read."""
        if self._is_cancelled:
            return MELDING_AVLYSING if self._differs(self.sendt or self.utlagt) else None
        return MELDING_ENDRING if self._differs(self.sendt) else None

    @property
    def før(self) -> Hending | None:
        """Find what members believed before the plan said what it says."""
        return self.sendt if self._differs(self.sendt) else self.avvik

    @property
    def _is_cancelled(self) -> bool:
        return self.seier[0] == AVLYST

    def _differs(self, hending: Hending | None) -> bool:
        return hending is not None and not hending.announces(*self.seier)


def find_kunnskap(hendingar: Hendingar, møte: Møte) -> Kunnskap:
    """Find what members know of a meeting; a message without words told what was published."""
    seier = _announce(møte)
    utlagt: Hending | None = None
    sendt: Hending | None = None
    avvik: Hending | None = None
    for each in _list_about(hendingar, møte):
        if each.hending is Hendingsslag.UTLAGT:
            utlagt = each
            avvik = avvik if each.announces(*seier) else each
        elif utlagt and not each.når:
            sendt = replace(each, når=utlagt.når, kvar=utlagt.kvar)
        else:
            sendt = each
    return Kunnskap(møte.dato, seier, utlagt, sendt, avvik)


def _list_about(hendingar: Hendingar, møte: Møte) -> list[Hending]:
    """List what has been done with the notice of a meeting."""
    return hendingar.list_about(møte.nettverk.namn, møte.opphavleg_dato, INNKALLING.namn)


def _announce(møte: Møte) -> tuple[str, str]:
    """Say what members are to know of a meeting: when and where, or that it is cancelled."""
    return (AVLYST, "") if møte.avlyst else møte.announce()


def count_changes(hendingar: Hendingar, møte: Møte) -> int:
    """Count how often a meeting has changed, as far as its plan and its published notices tell."""
    told = [
        (fold_cell(each.når), fold_cell(each.kvar))
        for each in _list_about(hendingar, møte)
        if each.hending is Hendingsslag.UTLAGT
    ]
    if told:
        when, where = møte.announce()
        told.append((fold_cell(when), fold_cell(where)))
    changes = sum(one != two for one, two in pairwise(told))
    return max(changes, møte.dato != møte.opphavleg_dato) + møte.avlyst


def check_announced(workspace: Workspace) -> Iterator[Problem]:
    """Warn of meetings ahead of which members know something else than the plan says."""
    for nettverk in workspace.plan.oversikt.nettverk:
        for møte in workspace.plan.møte[nettverk.namn]:
            known = find_kunnskap(workspace.hendingar, møte)
            if known.siste >= workspace.today:
                yield from _check_møte(møte, known, workspace.folders[nettverk.namn])
        yield from map(_tell_gone, list_gone(workspace, nettverk))


def _check_møte(møte: Møte, known: Kunnskap, folder: str) -> Iterator[Problem]:
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
            # The folder is a name of the network that needs no quotation marks.
            f"Skriv «nettverk melding {known.varsel.namn} {folder} --møte {day}», og send "
            "meldinga.",
        )


def list_gone(workspace: Workspace, nettverk: Nettverk) -> Iterator[Hending]:
    """List what members last knew of meetings ahead that the plan no longer has."""
    events, name = workspace.hendingar, nettverk.namn
    planned = {each.opphavleg_dato for each in workspace.plan.møte[name]}
    for day in events.list_days(name):
        known = events.list_about(name, day, INNKALLING.namn) if day not in planned else []
        if known and not known[-1].avlyst and known[-1].sagt_dag >= workspace.today:
            yield known[-1]


def _tell_gone(hending: Hending) -> Problem:
    day = write_short_date(hending.møtedag)
    return warning(
        Place(HENDINGAR.as_posix()),
        f"Medlemmene i {hending.nettverk} fekk {write_short_date(hending.dag)} vita at møtet er "
        f"{_say_of(hending)}, men planen har ikkje noko møte {day}.",
        f"Set møtet inn att med datoen {day}, og skriv «avlyst: ja» eller «ny_dato» på det.",
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
