"""Files that show what the plan no longer says, and what somebody wrote in them."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT, document_path
from nettverk.documents.gamle_dagar import OLD, TIDY, Forelda, list_misplaced
from nettverk.documents.gamle_utkast import list_drafts
from nettverk.documents.innkalling import list_innkallingar
from nettverk.documents.vedlegg import has_old_pdf, list_slag
from nettverk.errors import NettverkError, Place, Problem, warning
from nettverk.model.dokumentslag import (
    GRUNNLAG,
    INNKALLING,
    PLAN,
    REFERAT,
    Dokumentslag,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.output.printing import Page, fill_page
from nettverk.planning.mote import Møte
from nettverk.reglar import Regel
from nettverk.render.draft import Draft
from nettverk.render.formats import DOCX, MD, PDF, WRITERS, Writer
from nettverk.signatures import sign
from nettverk.workspace.edited import SUFFIXES, is_edited
from nettverk.workspace.finding import find_document
from nettverk.workspace.innkallingar import advise_unread, read_innkalling
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace

_OLDER = {
    ".docx": "PDF-fila er eldre enn Word-fila.",
    ".md": "PDF-fila er eldre enn Markdown-fila.",
}
"""What a PDF lacks where somebody has written in the document since."""
_GONE = "Kalenderen er ikkje til noko nettverk eller nokon skule som finst no."
_RENAMED = (
    "Er det eit namn som er nytt, så skriv det gamle som «kalendernamn» i data/networks.yaml. "
    "Elles slettar du fila."
)
_MOVED = "Er eit namn nytt, ligg kalenderen i ei anna mappe eller heiter noko anna no. Slett fila."


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

        for year in (*self._years, None):
            yield from self._list_plans(year, None) if year else ()
            kalendrar = Kalendrar(self._workspace, year, None, ())
            for path, command in kalendrar.list_outdated():
                yield Forelda(path, OLD, f"Skriv «{command}» på nytt.", kommando=command)
            for path in kalendrar.list_left():
                yield Forelda(path, _GONE, _MOVED if year else _RENAMED)

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
        for slag, make in drafts if not known.utlagt and self._can_word(møte) else ():
            yield from self._list_renewed(self._workspace.place(møte, slag.namn), make)
        for slag in slaga if GRUNNLAG in slaga else (*slaga, GRUNNLAG):
            yield from self._list_printed(møte, slag)
        yield from list_drafts(self._workspace, møte)

    def _can_word(self, møte: Møte) -> bool:
        """Tell whether all that a meeting goes on from can be read."""
        try:
            self._workspace.read_before(møte)
        except NettverkError:
            return False
        return True

    def _list_printed(self, møte: Møte, slag: Dokumentslag) -> Iterator[Forelda]:
        """List the PDF that shows another document than the one that lies beside it."""
        path = self._workspace.locate(møte, slag.namn, f".{PDF}")
        if self._lies(path) and has_old_pdf(self._workspace, møte, slag):
            edited = self._workspace.find_edited(path.with_suffix(""))
            yield Forelda(path, _OLDER[edited.path.suffix] if edited else OLD, TIDY)

    def _list_edited(self, møte: Møte) -> Iterator[Forelda]:
        paths = [self._workspace.locate(møte, INNKALLING.namn, suffix) for suffix in SUFFIXES]
        if not any(self._lies(each) and self._is_edited(each) for each in paths):
            return
        try:
            written = read_innkalling(self._workspace, møte)
        except ValueError as fault:
            path = find_document(self._workspace, møte, INNKALLING) or paths[0]
            yield Forelda(path, "Fila kan ikkje lesast.", advise_unread(fault))
            return
        if written and written.edited and written.fits is False:
            why = f"Innkallinga er endra for hand. Ho {written.skilnad}."
            yield Forelda(written.path, why, written.opprop.advise(facts=written.facts))

    def _list_plans(self, year: Skuleår, nettverk: Nettverk | None) -> Iterator[Forelda]:
        workspace = self._workspace
        folder = workspace.folders[nettverk.namn] if nettverk else ""
        place = document_path(year.skuleår, folder, None, PLAN.namn)
        make = partial(_draft_plan, workspace, year, nettverk)
        yield from self._list_renewed(place, make)
        root = workspace.root / OUTPUT
        pdf = root / f"{place}.{PDF}"
        if pdf.is_file() and not self._is_edited(pdf):
            with suppress(NettverkError):  # told to the one who prints it
                yield from self._compare_page(pdf, make(), year.første_skuledag)
        for suffix in ("html", "svg"):
            path = root / f"{place}.{suffix}"
            if path.is_file():
                draw = partial(_draw, workspace, year, nettverk, suffix)
                yield from self._compare(path, draw)

    def _compare_page(self, pdf: Path, draft: Draft, day: date) -> Iterator[Forelda]:
        """Compare a PDF with what it would show today, or with what somebody wrote."""
        write, stem = partial(self._write, DOCX), pdf.with_suffix("")
        page = Page(pdf, write(draft), day)
        page = fill_page(page, draft, write, [stem], self._workspace.today)
        if not page.is_printed():
            yield Forelda(pdf, _OLDER[page.edited.suffix] if page.edited else OLD, TIDY)

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
            yield Forelda(path, OLD, TIDY, make)

    def _compare_word(self, path: Path, draft: Draft) -> Iterator[Forelda]:
        """Compare the text of a Word document, which says in words what its pictures show."""
        if self._is_edited(path):
            return
        from nettverk.render.docx.package import read_text

        fresh = self._write(DOCX, replace(draft, painted=False))
        if read_text(self._workspace.files.read(path)) != read_text(fresh):
            yield Forelda(path, OLD, TIDY, partial(self._write, DOCX, draft))

    def _lies(self, path: Path) -> bool:
        return path not in self._written and path.is_file()

    def _is_edited(self, path: Path) -> bool:
        return is_edited(self._workspace.files, path)


def _draft_plan(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None) -> Draft:
    from nettverk.documents.plan import draft_plan

    return draft_plan(workspace, year, nettverk)


def _draw(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None, suffix: str) -> bytes:
    from nettverk.documents.nettside import make_nettside

    return make_nettside(workspace, year, nettverk, suffix).content
