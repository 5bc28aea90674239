"""The messages that are sent once a document is published, and to the host (R41–R45)."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from functools import partial
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import Hending
from nettverk.characters import fold_cell
from nettverk.context.folk import PersonContext, describe_skule, list_kontaktar
from nettverk.context.kunngjort import KunngjortContext
from nettverk.context.mote import MøtedokumentContext, describe_møte
from nettverk.context.sidan_sist import describe_avtalar
from nettverk.documents.motedokument import describe_kunngjort, list_known
from nettverk.documents.vedlegg import Vedlegg
from nettverk.model.dokumentslag import (
    MELDING_AVLYSING,
    MELDING_ENDRING,
    MELDING_IKKJE_VERT,
    MELDING_INNKALLING,
    MELDING_INNSPEL,
    MELDING_TILBAKE,
    MELDING_VERT,
    MELDINGAR,
    REFERAT,
    Meldingsslag,
)
from nettverk.model.epost import encode_epost, is_epost
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.render.draft import Trials
from nettverk.signatures import sign
from nettverk.workspace.historikk import list_before
from nettverk.workspace.kunngjering import Kunnskap, find_kunnskap
from nettverk.workspace.workspace import Workspace

# Outlook shows a `text/calendar` as lines of text, and each system knows other kinds.
_KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".ics": "application/ics",
}


class Melding(Struct, frozen=True):
    """A message: the addresses it goes to, those without one, and its words."""

    møte: Møte
    slag: Meldingsslag
    til: tuple[str, ...]
    utan: tuple[str, ...]
    emne: str
    tekst: str

    def write_eml(self, attached: Iterable[Vedlegg]) -> bytes:
        """Write a mail draft without a day or a random id: the same message, the same bytes."""
        mail = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
        if self.til:
            mail["To"] = ", ".join(map(encode_epost, self.til))
        mail["Subject"] = self.emne
        mail["X-Unsent"] = "1"
        mail.set_content(self.tekst + "\n")
        for each in attached:
            main, _, sub = _KINDS[PurePath(each.namn).suffix].partition("/")
            mail.add_attachment(each.content, maintype=main, subtype=sub, filename=each.namn)
        if mail.is_multipart():
            sum_of_text = hashlib.sha256(self.tekst.encode()).hexdigest()[:24]
            mail.set_boundary(f"nettverk-{sum_of_text}")
        return sign(mail.as_bytes(), ".eml")


def make_meldingar(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> tuple[Melding, ...]:
    """Word a message, and those to the old and the new host that belong with it.

    Nobody writes to herself, so a leader who is the host's rektor gets none.
    """
    known, today = find_kunnskap(workspace.hendingar, møte), workspace.today
    made = [] if slag is MELDING_VERT else [_word(workspace, møte, slag, known.før, today)]
    if slag is MELDING_VERT or (slag in (MELDING_ENDRING, MELDING_AVLYSING) and known.vertar_før):
        made += [
            _word(workspace, møte, each, before, today)
            for each, before in _list_vertsmeldingar(known, møte)
        ]
    return tuple(each for each in made if each.til or each.utan)


def _list_vertsmeldingar(
    known: Kunnskap, møte: Møte
) -> Iterator[tuple[Meldingsslag, Hending | None]]:
    """List what hosts are told: those that believe to be host and are not, and the host."""
    told = [each for each in known.vertar_før if each.vert_namn]
    same = [each for each in told if _is_same(each.vert_namn, møte.vert_namn)]
    for each in told:
        if møte.avlyst or each not in same:
            yield MELDING_IKKJE_VERT, each
    if møte.vert_namn and not møte.avlyst:
        yield MELDING_VERT, next(iter((*same, *reversed(known.vertar_før))), None)


def _is_same(one: str, two: str) -> bool:
    return fold_cell(one) == fold_cell(two)


def _word(
    workspace: Workspace, møte: Møte, slag: Meldingsslag, before: Hending | None, today: date
) -> Melding:
    if slag.namn == REFERAT.namn or slag is MELDING_AVLYSING:  # they say what was agreed
        needed = (*list_before(workspace.plan, møte), møte)
        workspace.history(møte.nettverk).require(møte, needed)
    context = _describe(workspace, møte, before, today)
    first, _, text = workspace.malar.render_text(slag.mal, context).partition("\n")
    people = [*_list_recipients(workspace, context, slag)]
    if before and slag in _WHOEVER_KNOWS:
        people += _list_gone(workspace, møte, before)
    others = [each for each in people if each.namn not in møte.leiarar]
    til = tuple(dict.fromkeys(each.epost for each in others if is_epost(each.epost)))
    utan = tuple(each.namn for each in others if not is_epost(each.epost))
    # One line, as a mail must have it, with spaces as people search for it.
    emne = " ".join(first.removeprefix("Emne: ").split())
    return Melding(møte, slag, til, utan, emne, text.strip())


def _describe(
    workspace: Workspace, møte: Møte, before: Hending | None, today: date
) -> MøtedokumentContext:
    """Make the context; a deadline that is over is none."""
    referata = workspace.history(møte.nettverk).referata
    context = describe_møte(workspace.plan, møte, referata, workspace.number(møte))
    asked, forfall = context.møte.svarfrist, context.møte.forfallsfrist
    told = _describe_before(workspace, møte, before) if before else None
    neste = context.neste if context.neste and context.neste.dagar[-1].dato >= today else None
    return replace(
        context,
        møte=replace(
            context.møte,
            svarfrist=asked if asked and asked >= today else None,
            forfallsfrist=forfall if forfall and forfall >= today else None,
        ),
        kunngjort=told,
        neste=neste,
        avtalar=describe_avtalar(workspace.plan, møte, referata),
    )


def _describe_before(workspace: Workspace, møte: Møte, before: Hending) -> KunngjortContext:
    """Describe what was known; of a meeting that was cancelled, what was known before that."""
    avvik = find_kunnskap(workspace.hendingar, møte).avvik
    if not before.avlyst or not avvik:
        return describe_kunngjort(before, møte)
    return replace(describe_kunngjort(avvik, møte), avlyst=True)


def _list_recipients(
    workspace: Workspace, context: MøtedokumentContext, slag: Meldingsslag
) -> Sequence[PersonContext]:
    if slag is MELDING_VERT:
        vert = context.møte.vert
        return _list_at(workspace, vert.namn, context.møte.dato) if vert else []
    if slag is MELDING_IKKJE_VERT and context.kunngjort:
        return _list_at(workspace, context.kunngjort.vert, context.møte.dato)
    return [*context.medlemmer, *context.andre]


def _list_gone(workspace: Workspace, møte: Møte, before: Hending) -> Iterator[PersonContext]:
    """List those who met for schools that were called, and are not any longer."""
    for skule in before.compare_innkalla(møte.announce()).borte:
        yield from describe_skule(workspace.plan.oversikt, skule, møte.dato)


def _list_at(workspace: Workspace, skule: str, day: date) -> Sequence[PersonContext]:
    """List whom a school that hosts, or was told to, is asked through; one that left is named."""
    known = (each for each in workspace.plan.oversikt.skular if _is_same(each.namn, skule))
    found = next(known, None)
    return list_kontaktar(found, day) if found else [PersonContext(skule)]


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the messages about each meeting of a school year, as if some knew it otherwise."""
    for møte in workspace.plan.held_in(year):
        for slag, other in _list_kinds(møte):
            for before in _list_before(møte, slag):
                today = møte.dato if before else date.min
                yield slag.mal, partial(_word, workspace, other, slag, before, today)


def _list_kinds(møte: Møte) -> Iterator[tuple[Meldingsslag, Møte]]:
    """List the messages that a meeting can have, each with the meeting as it may be then."""
    for slag in MELDINGAR:
        if møte.vert or slag is not MELDING_VERT:
            yield slag, møte
    if møte.vert:
        yield MELDING_VERT, replace(møte, lukkast_med="")
    yield MELDING_IKKJE_VERT, replace(møte, avlyst=True)
    yield MELDING_ENDRING, replace(møte, vert=None, vertsnamn="")


_WHOEVER_KNOWS = (MELDING_ENDRING, MELDING_AVLYSING, MELDING_TILBAKE)
"""Messages to all who have heard of the meeting, and think that they shall be there."""
_FIRST_WORD = (MELDING_INNSPEL, MELDING_VERT, MELDING_INNKALLING)
"""Messages to those who may have heard nothing before."""


def _list_before(møte: Møte, slag: Meldingsslag) -> Iterator[Hending | None]:
    """List what may have been known: nothing, or something else."""
    if slag in _FIRST_WORD:
        yield None
    yield from list_known(møte)
