"""Mail drafts and calendar files of a meeting ahead, which say something else than the plan."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nettverk.calendar.event import Entry
from nettverk.context.folk import list_kontaktar
from nettverk.documents.gamle_dagar import MOVE, OLD, TIDY, Forelda
from nettverk.documents.vedlegg import make_kalender
from nettverk.model.dokumentslag import (
    MELDING_AVLYSING,
    MELDING_IKKJE_VERT,
    MELDING_INNSPEL,
    MELDING_TILBAKE,
    MELDING_VERT,
    MELDINGAR,
    REFERAT,
    Meldingsslag,
)
from nettverk.model.epost import encode_epost, is_epost
from nettverk.planning.mote import Møte
from nettverk.shipped import find_mal, find_shipped_malar
from nettverk.workspace.edited import is_edited
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace


def list_drafts(workspace: Workspace, møte: Møte) -> Iterator[Forelda]:
    """List the mail drafts and calendar files that say something else than those of today."""
    why = f"{OLD} Møtet er {møte.announce().utan_leiar}."
    for slag in MELDINGAR:
        kinds = [(f"melding-{slag.namn}", ".eml", _fits_mail)]
        kinds += [(slag.kalender, ".ics", _fits_kalender)] if slag.kalender else []
        for kind, suffix, fits in kinds:
            path = workspace.locate(møte, kind, suffix)
            if path.is_file() and not fits(workspace, path, møte, slag):
                yield Forelda(path, why, MOVE if is_edited(workspace.files, path) else TIDY)


def _fits_mail(workspace: Workspace, path: Path, møte: Møte, slag: Meldingsslag) -> bool:
    """Tell whether a draft may still be sent; an own template may word it in other ways."""
    if slag is MELDING_AVLYSING:
        return False
    if slag is MELDING_TILBAKE and find_kunnskap(workspace.hendingar, møte).utlagt:
        return False
    own = find_mal(workspace.root, slag.mal).parent != find_shipped_malar()
    if slag.dokument is REFERAT or own:
        return True
    now = møte.announce()
    facts = [now.når, *([now.vert] if slag is MELDING_INNSPEL else now.where)]
    facts += [now.vert_annanstad] if slag is MELDING_VERT else []
    if slag is MELDING_IKKJE_VERT:
        # It names the new host and when the meeting is, where there is one.
        return _says(workspace, path, facts if now.vert else [], _list_epost(møte))
    return _says(workspace, path, facts)


def _fits_kalender(workspace: Workspace, path: Path, møte: Møte, slag: Meldingsslag) -> bool:
    """Tell whether a calendar file has the facts of the meeting; no other is judged."""
    from nettverk.calendar.ical import read_calendar

    try:
        said = read_calendar(workspace.files.read(path))
    except ValueError:
        return True
    fresh, _ = make_kalender(workspace, møte, slag)
    now = read_calendar(fresh.content) if fresh else ()
    return not said or _sum_up(said) == _sum_up(now)


def _says(
    workspace: Workspace, path: Path, facts: Sequence[str], unwanted: Sequence[str] = ()
) -> bool:
    """Tell whether a draft says something, and goes to nobody unwanted.

    One that is no plain text is not judged.
    """
    from email import message_from_bytes
    from email.policy import default

    try:
        mail = message_from_bytes(workspace.files.read(path), policy=default)
        body = mail.get_body()
        if not body or body.get_content_subtype() != "plain":
            return True
        said = " ".join(body.get_content().split())
    except (LookupError, ValueError):  # letters that Python does not know, or a locked file
        return True
    misled = any(each in str(mail["To"]) for each in unwanted)
    return all(each in said for each in facts) and not misled


def _list_epost(møte: Møte) -> list[str]:
    """List the addresses of those who see to the meeting at its host, as a draft has them."""
    kontaktar = list_kontaktar(møte.vert, møte.dato) if møte.vert else ()
    return [encode_epost(each.epost) for each in kontaktar if is_epost(each.epost)]


def _sum_up(entries: Iterable[Entry]) -> dict[str, str]:
    """Sum up when and where each meeting in a calendar is, and whether it is held."""
    return {each.event.uid: each.revision.sums.facts for each in entries}
