"""What members know of a meeting: what has been published and told, held against the plan."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

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
    MELDING_INNSPEL,
    MELDING_TILBAKE,
    MELDING_VERT,
    REFERAT,
    Dokumentslag,
    Meldingsslag,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Kunngjering, Møte
from nettverk.workspace.workspace import Workspace

_SILENT = (REFERAT.namn, MELDING_INNSPEL.namn)
"""What is sent without saying anew when the meeting is."""


class Kunnskap(Struct, frozen=True):
    """What the plan says of a meeting, what its last notice said, and what members were last told.

    `avvik` is the last notice that said something else than the plan, `tilbake` that a notice was
    taken back after members were told of it, and `vert` what a host was last told or asked. What
    there is not, is None. `vertar` has, for each school that believes that it is host, what it was
    told. `referat` is the message about the minutes, and `referat_tilbake` that they were taken
    back after it.
    """

    dag: date
    seier: Kunngjering
    utlagt: Hending | None = None
    sendt: Hending | None = None
    avvik: Hending | None = None
    tilbake: Hending | None = None
    vert: Hending | None = None
    vertar: tuple[Hending, ...] = ()
    referat: Hending | None = None
    referat_tilbake: Hending | None = None

    @property
    def siste(self) -> date:
        """Find the last day on which the meeting is, by the plan or by what anybody knows."""
        known = (self.utlagt, self.sendt, *self.vertar)
        return max([self.dag, *(each.sagt_dag for each in known if each)])

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
        if self.tilbake:
            return MELDING_TILBAKE
        return MELDING_ENDRING if self._differs(self.sendt) else None

    @property
    def før(self) -> Hending | None:
        """Find what members believe and shall not, or believed before the plan was changed."""
        return self.sendt if self.tilbake or self._differs(self.sendt) else self.avvik

    @property
    def vertar_før(self) -> tuple[Hending, ...]:
        """List what hosts believe that the plan no longer says; one nobody told, read it."""
        read = (self.utlagt,) if self.utlagt and not (self.sendt or self.vert) else ()
        return tuple(each for each in self.vertar or read if self._differs(each))

    @property
    def is_vert_told(self) -> bool:
        """Tell whether the host has been told what the plan says."""
        return self.vert is not None and not self._differs(self.vert)

    @property
    def _is_cancelled(self) -> bool:
        return self.seier.når == AVLYST

    def _differs(self, hending: Hending | None) -> bool:
        return hending is not None and not hending.announces(self.seier)


def find_kunnskap(hendingar: Hendingar, møte: Møte) -> Kunnskap:
    """Find what members and host know of a meeting."""
    name, meant = møte.nettverk.namn, møte.opphavleg_dato
    return _find(hendingar, name, meant, Kunnskap(møte.dato, _announce(møte)))


def _find(hendingar: Hendingar, nettverk: str, møtedag: date, known: Kunnskap) -> Kunnskap:
    for each in hendingar.list_about(nettverk, møtedag, *_HEARD):
        hear = _HEARD[each.dokument].get(each.hending)
        known = hear(known, each) if hear else known
    return known


def _hear_published(known: Kunnskap, hending: Hending) -> Kunnskap:
    avvik = known.avvik if hending.announces(known.seier) else hending
    return replace(known, utlagt=hending, avvik=avvik, tilbake=None)


def _hear_sent(known: Kunnskap, hending: Hending) -> Kunnskap:
    if hending.tilbake:
        return replace(known, sendt=None, tilbake=None)
    said = known.utlagt
    if said and not hending.når:
        # A message without words told what was published.
        hending = replace(hending, når=said.når, kvar=said.kvar, vert=said.vert)
    heard = any(fold_cell(each.vert_namn) == fold_cell(hending.vert_namn) for each in known.vertar)
    vertar = known.vertar if heard or not hending.kvar else (*known.vertar, hending)
    return replace(known, sendt=hending, tilbake=None, vertar=vertar)


def _hear_vert(known: Kunnskap, hending: Hending) -> Kunnskap:
    """Hear what a host is told; whoever was host before, is told with it that they are not."""
    if not hending.når:  # an older version noted no words
        return replace(known, vert=hending)
    return replace(known, vert=hending, vertar=(hending,))


def _hear_taken_back(known: Kunnskap, hending: Hending) -> Kunnskap:
    return replace(known, utlagt=None, avvik=None, tilbake=hending if known.sendt else None)


def _hear_referat(known: Kunnskap, hending: Hending) -> Kunnskap:
    told = None if hending.tilbake else hending
    return replace(known, referat=told, referat_tilbake=None)


def _hear_referat_taken_back(known: Kunnskap, hending: Hending) -> Kunnskap:
    return replace(known, referat_tilbake=hending if known.referat else None)


_HEARD: Mapping[str, Mapping[Hendingsslag, Callable[[Kunnskap, Hending], Kunnskap]]] = {
    INNKALLING.namn: {
        Hendingsslag.UTLAGT: _hear_published,
        Hendingsslag.SENDT: _hear_sent,
        Hendingsslag.TILBAKE: _hear_taken_back,
    },
    MELDING_VERT.namn: {Hendingsslag.SENDT: _hear_vert, Hendingsslag.SPURD: _hear_vert},
    REFERAT.namn: {
        Hendingsslag.UTLAGT: lambda known, _: replace(known, referat_tilbake=None),
        Hendingsslag.SENDT: _hear_referat,
        Hendingsslag.TILBAKE: _hear_referat_taken_back,
    },
}


def _announce(møte: Møte) -> Kunngjering:
    """Say what members are to know of a meeting: when and where, or that it is cancelled."""
    return Kunngjering(AVLYST) if møte.avlyst else møte.announce()


def count_changes(hendingar: Hendingar, møte: Møte) -> int:
    """Count how often a meeting has changed, as far as its plan and its published notices tell."""
    told = [
        each
        for each in hendingar.list_about(møte.nettverk.namn, møte.opphavleg_dato, INNKALLING.namn)
        if each.hending is Hendingsslag.UTLAGT
    ]
    said = [*(each.seier for each in told[1:]), møte.announce()]
    changes = sum(not one.announces(two) for one, two in zip(told, said, strict=False))
    return max(changes, møte.dato != møte.opphavleg_dato) + møte.avlyst


def check_announced(workspace: Workspace) -> Iterator[Problem]:
    """Warn of meetings ahead of which members know something else than the plan says."""
    for nettverk in workspace.plan.oversikt.nettverk:
        for møte in workspace.plan.møte[nettverk.namn]:
            known = find_kunnskap(workspace.hendingar, møte)
            folder = workspace.folders[nettverk.namn]
            if known.siste >= workspace.today:
                yield from _check_møte(møte, known, folder)
            if known.referat_tilbake:
                what = f"Referatet frå møtet i {nettverk.namn} er tatt tilbake, men medlemmene har "
                yield _warn(møte, folder, MELDING_TILBAKE, f"{what}fått melding om det.")
        yield from map(_tell_gone, list_gone(workspace, nettverk))


def _check_møte(møte: Møte, known: Kunnskap, folder: str) -> Iterator[Problem]:
    name = møte.nettverk.namn
    now = "møtet er avlyst" if møte.avlyst else f"planen seier {known.seier}"
    if known.is_outdated and known.utlagt:
        yield warning(
            møte.place_of("dato"),
            f"Innkallinga til {name} vart lagd ut {write_short_date(known.utlagt.dag)} med "
            f"{_say_of(known.utlagt)}, men {now}.",
            "Skriv innkallinga på nytt, legg ho ut, og sei frå til medlemmene.",
        )
    elif known.varsel is MELDING_TILBAKE:
        yield _warn(
            møte,
            folder,
            MELDING_TILBAKE,
            f"Innkallinga til {name} er tatt tilbake, men medlemmene har fått melding om ho.",
        )
    elif known.varsel and known.før:
        yield _warn(
            møte,
            folder,
            known.varsel,
            f"Medlemmene i {name} fekk {write_short_date(known.før.dag)} vita at møtet er "
            f"{_say_of(known.før)}, men {now}.",
        )
    elif known.vert and known.vertar_før:
        before = known.vertar_før[-1]
        yield _warn(møte, folder, MELDING_VERT, f"{_say_vert(before)}, men {now}.")


def _warn(møte: Møte, folder: str, slag: Meldingsslag, what: str) -> Problem:
    # The folder is a name of the network that needs no quotation marks.
    day = write_short_date(møte.dato)
    return warning(
        møte.place_of("avlyst" if møte.avlyst else "dato"),
        what,
        f"Skriv «nettverk melding {slag.namn} {folder} --møte {day}», og send meldinga.",
    )


def list_gone(workspace: Workspace, nettverk: Nettverk) -> Iterator[Hending]:
    """List what members, or a host alone, last knew of meetings that the plan no longer has."""
    events, name = workspace.hendingar, nettverk.namn
    planned = {each.opphavleg_dato for each in workspace.plan.møte[name]}
    for day in events.list_days(name):
        gone = _find(events, name, day, Kunnskap(day, Kunngjering(AVLYST)))
        told = gone.vertar_før if gone.vert else ()
        believed = [gone.før] if gone.varsel else told[:1]
        if day not in planned and gone.siste >= workspace.today:
            yield from filter(None, believed)


def _tell_gone(hending: Hending) -> Problem:
    day = write_short_date(hending.møtedag)
    told = f"Medlemmene i {hending.nettverk} fekk {write_short_date(hending.dag)} vita at møtet er"
    who = _say_vert(hending) if hending.dokument == MELDING_VERT.namn else ""
    return warning(
        Place(HENDINGAR.as_posix()),
        f"{who or f'{told} {_say_of(hending)}'}, men planen har ikkje noko møte {day}.",
        f"Set møtet inn att med datoen {day}, og skriv «avlyst: ja» eller «ny_dato» på det. Står "
        "det i planen med ein annan dato, så slett den linja.",
    )


def _say_vert(hending: Hending) -> str:
    day, name = write_short_date(hending.dag), hending.nettverk
    if hending.hending is Hendingsslag.SPURD:
        return f"{hending.vert_namn} vart {day} spurd om å vera vert i {name} {_say_of(hending)}"
    return f"Verten fekk {day} vita at møtet i {name} er {_say_of(hending)}"


def _say_of(hending: Hending) -> str:
    return str(hending.seier) if hending.når else write_short_date(hending.møtedag)


def make_hending(
    today: date, møte: Møte, dokument: str, what: Hendingsslag, merknad: str = ""
) -> Hending:
    """Make the line of the list for something done today; only what says when, announces it."""
    silent = dokument in _SILENT or what is Hendingsslag.TILBAKE
    said = Kunngjering("") if silent else _announce(møte)
    name, meant = møte.nettverk.namn, møte.opphavleg_dato
    return Hending(today, name, meant, dokument, what, said.når, said.kvar, merknad, said.vert)


def tell_missing(slag: Dokumentslag) -> str:
    """Say that a document must be written first."""
    return f"{slag.bestemt} finst ikkje. Skriv «nettverk {slag.namn}» først."
