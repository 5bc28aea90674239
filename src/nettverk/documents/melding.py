"""The messages that are sent once a document is published, and to the host (R41–R45)."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from functools import partial
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import AVLYST
from nettverk.context.folk import PersonContext
from nettverk.context.mote import KunngjortContext, MøtedokumentContext, describe_møte
from nettverk.documents.motedokument import describe_kunngjort
from nettverk.documents.vedlegg import Vedlegg
from nettverk.model.dokumentslag import MELDINGAR, Meldingsslag
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_long_date
from nettverk.planning.mote import Møte
from nettverk.render.draft import Trials
from nettverk.signatures import sign
from nettverk.workspace.kunngjering import find_kunnskap
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
        mail["To"] = ", ".join(self.til)
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


def make_melding(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> Melding:
    """Word a message, and find whom it goes to."""
    before = find_kunnskap(workspace.hendingar, møte).før
    return _word(workspace, møte, slag, describe_kunngjort(before) if before else None)


def _word(
    workspace: Workspace, møte: Møte, slag: Meldingsslag, before: KunngjortContext | None
) -> Melding:
    context = replace(describe_møte(workspace.plan, møte), kunngjort=before)
    first, _, text = workspace.malar.render_text(slag.mal, context).partition("\n")
    people = _recipients(context, slag)
    others = [each for each in people if each.namn != møte.leiar]
    til = tuple(dict.fromkeys(each.epost for each in others if each.epost))
    utan = tuple(each.namn for each in others if not each.epost)
    return Melding(møte, slag, til, utan, first.removeprefix("Emne: "), text.strip())


def _recipients(context: MøtedokumentContext, slag: Meldingsslag) -> Sequence[PersonContext]:
    if slag.dokument:
        return [*context.medlemmer, *context.andre]
    rektor = context.møte.vert.rektor if context.møte.vert else None
    return [rektor] if rektor else []


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the messages about each meeting of a school year, as if members knew it otherwise."""
    for møte in workspace.plan.held_in(year):
        for slag in MELDINGAR:
            if slag.dokument or møte.vert:
                for before in _list_known(møte):
                    yield slag.mal, partial(_word, workspace, møte, slag, before)


def _list_known(møte: Møte) -> Iterator[KunngjortContext]:
    """List what members may have known: another host, clock or day, or that it was cancelled."""
    when, where = møte.announce()
    for told in (when, write_long_date(møte.dato), møte.nettverk.namn):
        yield KunngjortContext(møte.dato, told, where)
    yield KunngjortContext(møte.dato, AVLYST, "", avlyst=True)
