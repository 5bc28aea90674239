"""What members know of a meeting: what has been published and told, held against the plan."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import (
    AVLYST,
    NOBODY,
    Hending,
    Hendingar,
    Hendingsslag,
)
from nettverk.characters import fold_cell
from nettverk.context.folk import list_kontaktar
from nettverk.model.dokumentslag import (
    INNKALLING,
    MELDING_AVLYSING,
    MELDING_ENDRING,
    MELDING_INNKALLING,
    MELDING_INNSPEL,
    MELDING_TILBAKE,
    MELDING_TILBAKE_REFERAT,
    MELDING_VERT,
    REFERAT,
    Dokumentslag,
    Meldingsslag,
)
from nettverk.model.noklar import Møtenøkkel
from nettverk.planning.mote import Kunngjering, Møte

_SILENT = (REFERAT.namn, MELDING_INNSPEL.namn, MELDING_TILBAKE_REFERAT.namn)
"""What is sent without saying anew when the meeting is."""


class Kunnskap(Struct, frozen=True):
    """What the plan says of a meeting, what its last notice said, and what members were last told.

    `avvik` is the last notice that said something else than the plan, `tilbake` that a notice was
    taken back after members were told of it, and `vert` what a host was last told or asked. What
    there is not, is None. `vertar` has, for each school that believes that it is host, what it was
    told; `eigen` is the host that is asked through the leader, who need not be told. `referat` is
    the message about the minutes, and `referat_tilbake` that they were taken back after it.
    """

    dag: date
    seier: Kunngjering
    utlagt: Hending | None = None
    sendt: Hending | None = None
    avvik: Hending | None = None
    tilbake: Hending | None = None
    vert: Hending | None = None
    vertar: tuple[Hending, ...] = ()
    eigen: str = ""
    referat: Hending | None = None
    referat_tilbake: Hending | None = None

    @property
    def siste(self) -> date:
        """Find the last day on which the meeting is, by the plan or by what anybody knows."""
        known = (self.utlagt, self.sendt, *self.vertar)
        return max([self.dag, *(each.sagt_dag for each in known if each)])

    @property
    def is_announced(self) -> bool:
        """Tell whether members have a notice of it, or a message."""
        return bool(self.utlagt or self.sendt)

    @property
    def is_outdated(self) -> bool:
        """Tell whether the notice that lies published says something else than the plan."""
        return not self._is_cancelled and self._differs(self.utlagt)

    @property
    def is_sent(self) -> bool:
        """Tell whether members have been called in to what the plan says."""
        called = self.sendt is not None and self.sendt.dokument == INNKALLING.namn
        return called and not self._differs(self.sendt)

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
        told = self.sendt or (self.vert and self.vert.når)
        believed = self.vertar or ((self.utlagt,) if self.utlagt and not told else ())
        return tuple(
            each
            for each in believed
            if not (each.is_at(self.seier) and each.has_vert(self.seier.vert))
            and fold_cell(each.vert_namn) != fold_cell(self.eigen or "-")
        )

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
    name, meant = møte.nettverk.namn, møte.nøkkel
    kontaktar = list_kontaktar(møte.vert, møte.dato) if møte.vert else ()
    own = [each.namn in møte.leiarar for each in kontaktar]
    eigen = møte.vert_namn if own and all(own) else ""
    return hear(hendingar, name, meant, Kunnskap(møte.siste_dag, _announce(møte), eigen=eigen))


def is_told(hendingar: Hendingar, møte: Møte, slag: Meldingsslag) -> bool:
    """Tell whether a message that all get is sent, and would have nothing new to say."""
    known = find_kunnskap(hendingar, møte)
    if slag is MELDING_VERT:
        return known.is_vert_told and not known.vertar_før
    if slag not in (MELDING_INNKALLING, MELDING_INNSPEL) and slag.namn != REFERAT.namn:
        return False
    about = slag.dokument.namn if slag.dokument else slag.namn
    sent = hendingar.is_sent_last(møte.nettverk.namn, møte.nøkkel, about)
    return sent and not (slag is MELDING_INNKALLING and known.varsel)


def hear(hendingar: Hendingar, nettverk: str, møtedag: Møtenøkkel, known: Kunnskap) -> Kunnskap:
    """Hear all that was said of a meeting, in the order it was said."""
    for each in hendingar.list_about(nettverk, møtedag, *_HEARD):
        hear = _HEARD[each.dokument].get(each.hending)
        known = hear(known, each) if hear else known
    return known


def _hear_published(known: Kunnskap, hending: Hending) -> Kunnskap:
    avvik = known.avvik if hending.announces(known.seier) else hending
    read = known.utlagt if known.utlagt and not known.sendt else None
    if read and fold_cell(read.vert_namn) != fold_cell(hending.vert_namn):
        # The school that the first notice named has read it, and no message corrects that.
        known = _believe(known, read)
    return replace(known, utlagt=hending, avvik=avvik, tilbake=None)


def _hear_sent(known: Kunnskap, hending: Hending) -> Kunnskap:
    said = known.utlagt
    if said and not hending.når:
        # A message without words told what was published.
        hending = hending.says(said.seier)
    return replace(_believe(known, hending), sendt=hending, tilbake=None)


def _believe(known: Kunnskap, hending: Hending) -> Kunnskap:
    """Let the school that is named believe it; one that has got a word of its own trusts that."""
    heard = any(fold_cell(each.vert_namn) == fold_cell(hending.vert_namn) for each in known.vertar)
    if heard or not hending.vert_namn:
        return known
    return replace(known, vertar=(*known.vertar, hending))


def _hear_vert(known: Kunnskap, hending: Hending) -> Kunnskap:
    """Hear what a host is told; whoever was host before, is told with it that they are not."""
    if not hending.når:  # an older version noted no words
        return replace(known, vert=hending)
    unhosted = hending.vert == NOBODY
    return replace(known, vert=hending, vertar=() if unhosted else (hending,))


def _hear_taken_back(known: Kunnskap, hending: Hending) -> Kunnskap:
    told, said = known.sendt, known.utlagt
    # Only who was told of that very notice must be told that it does not hold.
    back = told and said and not told.avlyst and said.announces(told.seier)
    return replace(known, utlagt=None, avvik=None, tilbake=hending if back else None)


def _hear_referat(known: Kunnskap, hending: Hending) -> Kunnskap:
    return replace(known, referat=hending, referat_tilbake=None)


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
    # That a notice does not hold is told with what the plan says then.
    MELDING_TILBAKE.namn: {Hendingsslag.SENDT: _hear_sent},
    MELDING_TILBAKE_REFERAT.namn: {
        Hendingsslag.SENDT: lambda known, _: replace(known, referat=None, referat_tilbake=None)
    },
}


def _announce(møte: Møte) -> Kunngjering:
    """Say what members are to know of a meeting: when and where, or that it is cancelled."""
    return Kunngjering(AVLYST) if møte.avlyst else møte.announce()


def count_changes(hendingar: Hendingar, møte: Møte) -> int:
    """Count how often a meeting has changed, as far as its plan and its published notices tell."""
    told = [
        each
        for each in hendingar.list_about(møte.nettverk.namn, møte.nøkkel, INNKALLING.namn)
        if each.hending is Hendingsslag.UTLAGT
    ]
    # Another leader is no change of the meeting in a calendar.
    said = [*(each.seier for each in told[1:]), møte.announce()]
    changes = sum(not one.is_at(two) for one, two in zip(told, said, strict=False))
    return max(changes, møte.dato != møte.nøkkel.dato) + møte.avlyst


def make_hending(
    today: date, møte: Møte, dokument: str, what: Hendingsslag, merknad: str = ""
) -> Hending:
    """Make the line of the list for something done today; only what says when, announces it."""
    silent = dokument in _SILENT or what is Hendingsslag.TILBAKE
    said = Kunngjering("") if silent else _announce(møte)
    name, meant = møte.nettverk.namn, møte.nøkkel
    noted = Hending(today, name, meant, dokument, what, merknad=merknad).says(said)
    # Who leads, and who else is called, is what members are told.
    return replace(noted, leiar="", innkalla="") if dokument == MELDING_VERT.namn else noted


def tell_missing(slag: Dokumentslag) -> str:
    """Say that a document must be written first."""
    return f"{slag.bestemt} finst ikkje. Skriv «nettverk {slag.namn}» først."
