"""Files that show what the plan no longer says, and what somebody wrote in them."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT, document_path
from nettverk.calendar.event import Entry
from nettverk.context.folk import list_kontaktar
from nettverk.documents.gamle_dagar import MOVE, TIDY, Forelda, list_misplaced
from nettverk.documents.innkalling import list_innkallingar
from nettverk.documents.vedlegg import has_old_pdf, list_slag, make_kalender
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import (
    GRUNNLAG,
    INNKALLING,
    MELDING_AVLYSING,
    MELDING_IKKJE_VERT,
    MELDING_INNSPEL,
    MELDING_TILBAKE,
    MELDING_VERT,
    MELDINGAR,
    PLAN,
    REFERAT,
    Dokumentslag,
    Meldingsslag,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.output.printing import Page
from nettverk.planning.mote import Møte
from nettverk.reglar import Regel
from nettverk.render.draft import Draft
from nettverk.render.formats import DOCX, MD, PDF, WRITERS, Writer
from nettverk.shipped import find_mal, find_shipped_malar
from nettverk.signatures import sign
from nettverk.workspace.edited import SUFFIXES, is_edited
from nettverk.workspace.finding import find_document
from nettverk.workspace.innkallingar import read_innkalling
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace

_OLD = "Fila viser det som galdt før."
_OLDER = {
    ".docx": "PDF-fila er eldre enn Word-fila.",
    ".md": "PDF-fila er eldre enn Markdown-fila.",
}
"""What a PDF lacks where somebody has written in the document since."""
_MEND = (
    "Er det ho som er rett, så rett planen i skuleårsfila. Elles rettar du ho, eller skriv "
    "«nettverk innkalling --overskriv», som tar vare på den gamle."
)
_REPAIR = "Opne ho i Word, og lagre ho på nytt som .docx."
_BLANK = re.compile(r"(<svg\b[^>]*>).*", re.DOTALL)


def tell_forelda(workspace: Workspace, forelda: Forelda) -> Problem:
    """Warn of a file that shows what held before."""
    return warning(
        Regel.FORELDA, Place(workspace.files.name(forelda.path)), forelda.why, forelda.råd
    )


def list_forelda(workspace: Workspace, nettverka: Iterable[Nettverk]) -> Iterator[Forelda]:
    """List the files of all networks, and of each of some."""
    search = _Search(workspace)
    yield from search.list_common()
    for nettverk in nettverka:
        yield from search.list_of(nettverk)


def list_forelda_of(
    workspace: Workspace, møta: Collection[Møte], written: Collection[Path]
) -> Iterator[Forelda]:
    """List the files about some meetings, but for those that were just written."""
    search = _Search(workspace, written)
    for møte in møta:
        yield from list_misplaced(workspace, møte.nettverk)
        yield from search.list_about(møte)


class _Search:
    """Holds files against what would be written today; a document is made only for a file."""

    def __init__(self, workspace: Workspace, written: Collection[Path] = ()) -> None:
        self._workspace, self._written = workspace, written
        self._writers: dict[str, Writer] = {}
        today = workspace.today
        self._years = [each for each in workspace.plan.skuleår if not each.is_over(today)]

    def list_common(self) -> Iterator[Forelda]:
        """List the plans of all networks, and the calendars."""
        from nettverk.documents.kalender import Kalendrar

        for year in self._years:
            yield from self._list_plans(year, None)
            for path, command in Kalendrar(self._workspace, year, None, ()).list_outdated():
                yield Forelda(path, _OLD, f"Skriv «{command}» på nytt.", kommando=command)

    def list_of(self, nettverk: Nettverk) -> Iterator[Forelda]:
        """List the files of a network."""
        for year in self._years:
            yield from self._list_plans(year, nettverk)
        yield from list_misplaced(self._workspace, nettverk)
        for møte in self._workspace.plan.held_by(nettverk):
            if møte.siste_dag >= self._workspace.today:
                yield from self.list_about(møte)
            elif møte.skuleår in self._years and self._workspace.has_files(møte):
                yield from self._list_printed(møte, REFERAT)

    def list_about(self, møte: Møte) -> Iterator[Forelda]:
        """List the files of a meeting ahead that say something else than the plan."""
        if not self._workspace.has_files(møte, f"{møte.dagnøkkel}-"):
            return
        known = find_kunnskap(self._workspace.hendingar, møte)
        if not known.is_outdated:
            yield from self._list_edited(møte)
        # What lies published is renewed where it says another thing, and not for its words.
        slaga = list_slag(self._workspace, møte)
        drafts = zip(slaga, list_innkallingar(self._workspace, møte), strict=True)
        for slag, make in drafts if not known.utlagt else ():
            yield from self._list_renewed(self._workspace.place(møte, slag.namn), make)
        for slag in slaga if GRUNNLAG in slaga else (*slaga, GRUNNLAG):
            yield from self._list_printed(møte, slag)
        yield from self._list_drafts(møte)

    def _list_printed(self, møte: Møte, slag: Dokumentslag) -> Iterator[Forelda]:
        """List the PDF that shows another document than the one that lies beside it."""
        path = self._workspace.locate(møte, slag.namn, f".{PDF}")
        if self._lies(path) and has_old_pdf(self._workspace, møte, slag):
            edited = self._workspace.find_edited(path.with_suffix(""))
            yield Forelda(path, _OLDER[edited.path.suffix] if edited else _OLD, TIDY)

    def _list_edited(self, møte: Møte) -> Iterator[Forelda]:
        paths = [self._workspace.locate(møte, INNKALLING.namn, suffix) for suffix in SUFFIXES]
        if not any(self._lies(each) and self._is_edited(each) for each in paths):
            return
        try:
            written = read_innkalling(self._workspace, møte)
        except ValueError:
            path = find_document(self._workspace, møte, INNKALLING) or paths[0]
            yield Forelda(path, "Fila kan ikkje lesast.", _REPAIR)
            return
        if written and written.edited and written.fits is False:
            why = (
                f"Innkallinga er endra for hand. Ho seier {written.sagt}, men planen seier "
                f"{written.planen}."
            )
            yield Forelda(written.path, why, _MEND)

    def _list_drafts(self, møte: Møte) -> Iterator[Forelda]:
        """List the mail drafts and calendar files that say something else than those of today."""
        why = f"{_OLD} Møtet er {møte.announce().utan_leiar}."
        for slag in MELDINGAR:
            kinds = [(f"melding-{slag.namn}", ".eml", self._fits_mail)]
            kinds += [(slag.kalender, ".ics", self._fits_kalender)] if slag.kalender else []
            for kind, suffix, fits in kinds:
                path = self._workspace.locate(møte, kind, suffix)
                if path.is_file() and not fits(path, møte, slag):
                    yield Forelda(path, why, MOVE if self._is_edited(path) else TIDY)

    def _fits_mail(self, path: Path, møte: Møte, slag: Meldingsslag) -> bool:
        """Tell whether a draft may still be sent; an own template may word it in other ways."""
        if slag is MELDING_AVLYSING:
            return False
        if slag is MELDING_TILBAKE and find_kunnskap(self._workspace.hendingar, møte).utlagt:
            return False
        own = find_mal(self._workspace.root, slag.mal).parent != find_shipped_malar()
        if slag.dokument is REFERAT or own:
            return True
        now = møte.announce()
        facts = [now.når, *([now.vert] if slag is MELDING_INNSPEL else now.where)]
        facts += [now.vert_annanstad] if slag is MELDING_VERT else []
        if slag is MELDING_IKKJE_VERT:
            # It names the new host and when the meeting is, where there is one.
            return self._says(path, facts if now.vert else [], _list_epost(møte))
        return self._says(path, facts)

    def _fits_kalender(self, path: Path, møte: Møte, slag: Meldingsslag) -> bool:
        """Tell whether a calendar file has the facts of the meeting; no other is judged."""
        from nettverk.calendar.ical import read_calendar

        try:
            said = read_calendar(self._workspace.files.read(path))
        except ValueError:
            return True
        fresh = make_kalender(self._workspace, møte, slag)
        now = read_calendar(fresh.content) if fresh else ()
        return not said or _sum_up(said) == _sum_up(now)

    def _says(self, path: Path, facts: Sequence[str], unwanted: Sequence[str] = ()) -> bool:
        """Tell whether a draft says something, and goes to nobody unwanted.

        One that is no plain text is not judged.
        """
        from email import message_from_bytes
        from email.policy import default

        try:
            mail = message_from_bytes(self._workspace.files.read(path), policy=default)
            body = mail.get_body()
            if not body or body.get_content_subtype() != "plain":
                return True
            said = " ".join(body.get_content().split())
        except (LookupError, ValueError):  # letters that Python does not know, or a locked file
            return True
        misled = any(each in str(mail["To"]) for each in unwanted)
        return all(each in said for each in facts) and not misled

    def _list_plans(self, year: Skuleår, nettverk: Nettverk | None) -> Iterator[Forelda]:
        workspace = self._workspace
        folder = workspace.folders[nettverk.namn] if nettverk else ""
        place = document_path(year.skuleår, folder, None, PLAN.namn)
        make = partial(_draft_plan, workspace, year, nettverk)
        yield from self._list_renewed(place, make)
        root = workspace.root / OUTPUT
        pdf, word = root / f"{place}.{PDF}", root / f"{place}.{DOCX}"
        if pdf.is_file() and not self._is_edited(pdf):
            edited = word.is_file() and self._is_edited(word)
            with suppress(OSError):  # what is locked is left to whoever has it open
                shown = workspace.files.read(word) if edited else self._write(DOCX, make())
                if not Page(pdf, shown, year.første_skuledag).is_printed():
                    yield Forelda(pdf, _OLDER[word.suffix] if edited else _OLD, TIDY)
        for suffix in ("html", "svg"):
            path = root / f"{place}.{suffix}"
            if path.is_file():
                draw = partial(_draw, workspace, year, nettverk, suffix)
                yield from self._compare(path, draw)

    def _list_renewed(self, place: PurePosixPath, make: Callable[[], Draft]) -> Iterator[Forelda]:
        """List the formats of a document that would be other files if they were written today."""
        root = self._workspace.root / OUTPUT
        there = [name for name in WRITERS if self._lies(root / f"{place}.{name}")]
        if not there:
            return
        draft = make()
        if MD in there:
            yield from self._compare(root / f"{place}.{MD}", partial(self._write, MD, draft))
            for picture, drawn in draft.pictures.items():
                path = root / place.parent / picture
                if path.is_file():
                    yield from self._compare(path, partial(sign, drawn.encode(), path.suffix))
        if DOCX in there:
            yield from self._compare_word(root / f"{place}.{DOCX}", draft)

    def _write(self, name: str, draft: Draft) -> bytes:
        if name not in self._writers:
            self._writers[name] = WRITERS[name](self._workspace.files)
        return self._writers[name](draft)

    def _compare(self, path: Path, make: Callable[[], bytes]) -> Iterator[Forelda]:
        if not self._is_edited(path) and self._workspace.files.read(path) != make():
            yield Forelda(path, _OLD, TIDY, make)

    def _compare_word(self, path: Path, draft: Draft) -> Iterator[Forelda]:
        """Compare the text of a Word document, which says in words what its pictures show.

        To paint them would take most of the time, so they are left blank.
        """
        if self._is_edited(path):
            return
        from nettverk.render.docx.package import read_text

        blank = {name: _BLANK.sub(r"\1</svg>", drawn) for name, drawn in draft.pictures.items()}
        fresh = self._write(DOCX, replace(draft, pictures=blank))
        if read_text(self._workspace.files.read(path)) != read_text(fresh):
            yield Forelda(path, _OLD, TIDY, partial(self._write, DOCX, draft))

    def _lies(self, path: Path) -> bool:
        return path not in self._written and path.is_file()

    def _is_edited(self, path: Path) -> bool:
        return is_edited(self._workspace.files, path)


def _list_epost(møte: Møte) -> list[str]:
    """List the addresses of those who see to the meeting at its host."""
    kontaktar = list_kontaktar(møte.vert, møte.dato) if møte.vert else ()
    return [each.epost for each in kontaktar if each.epost]


def _sum_up(entries: Iterable[Entry]) -> dict[str, str]:
    """Sum up when and where each meeting in a calendar is, and whether it is held."""
    return {each.event.uid: each.revision.sums.facts for each in entries}


def _draft_plan(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None) -> Draft:
    from nettverk.documents.plan import draft_plan

    return draft_plan(workspace, year, nettverk)


def _draw(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None, suffix: str) -> bytes:
    from nettverk.documents.nettside import make_nettside

    return make_nettside(workspace, year, nettverk, suffix).content
