"""What goes with a message: the documents it is about as they go out, and the meeting itself."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from nettverk.documents.ark import draft_ark, find_vedleggsark
from nettverk.documents.grunnlag import draft_grunnlag
from nettverk.documents.innkalling import list_innkallingar
from nettverk.documents.kalender import Kalendrar
from nettverk.documents.referat import draft_referat
from nettverk.errors import NettverkError
from nettverk.model.dokumentslag import (
    GRUNNLAG,
    INNKALLING,
    MELDING_TILBAKE,
    MELDING_TILBAKE_REFERAT,
    REFERAT,
    Dokumentslag,
    Meldingsslag,
)
from nettverk.output.printing import Page, fill_page
from nettverk.output.writing import File
from nettverk.planning.mote import Møte
from nettverk.reading.files import Files
from nettverk.render.draft import Draft
from nettverk.render.formats import DOCX, PDF, WRITERS
from nettverk.workspace.edited import SUFFIXES, is_edited
from nettverk.workspace.finding import find_document
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace


class Vedlegg(Struct, frozen=True):
    """An attachment; `lost` tells what does not go out of the document it is of."""

    namn: str
    content: bytes
    lost: tuple[str, ...] = ()


def make_kalender(
    workspace: Workspace, møte: Møte, slag: Meldingsslag
) -> tuple[File | None, tuple[str, ...]]:
    """Make the calendar file of the meeting, for a message that tells when it is.

    There is none while nobody has said what it is known by; then there is a question.
    """
    if not slag.kalender:
        return None, ()
    kalendrar = Kalendrar(workspace, møte.skuleår, None, ())
    if asked := kalendrar.ask_of([møte.nettverk]):
        return None, asked
    return kalendrar.make_own(møte, workspace.place(møte, slag.kalender)), ()


def list_vedlegg(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> Iterator[Vedlegg]:
    """List the documents that go with a message, as far as they lie there."""
    for promised in _list_promised(workspace, møte, slag):
        if path := find_document(workspace, møte, promised):
            yield _attach(workspace, møte, promised, path)


def find_lacking(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> str:
    """Say what a notice promises to have with it and lies nowhere; nothing says that all does."""
    promised = _list_promised(workspace, møte, slag)[1:]
    lacking = (
        each
        for each in promised
        if not find_document(workspace, møte, each) and _is_named(workspace, møte, each)
    )
    if not (first := next(lacking, None)):
        return ""
    what, command = "Nettverksgrunnlaget", "nettverk grunnlag"
    if first is not GRUNNLAG:
        folder, name = workspace.folders[møte.nettverk.namn], first.namn.removeprefix("ark-")
        what = f"Arket «{first.tittel}»"
        command = f"nettverk ark {name} --nettverk {folder} --møte {møte.namn_dag}"
    return (
        f"{møte.nettverk.namn} {møte.namn_dag}: {what}, som er vedlegg til innkallinga, finst "
        f"ikkje. Skriv «{command}» først."
    )


def _is_named(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> bool:
    """Tell whether the notice that lies there has something with it; an older one has no sheet."""
    from nettverk.referat.blocks import read_blocks

    path = find_document(workspace, møte, INNKALLING)
    if slag is GRUNNLAG or not path or path.suffix not in SUFFIXES:
        return True
    try:
        return slag.tittel in read_blocks(workspace.files.read(path), path.suffix).text
    except ValueError:
        return True


def list_slag(workspace: Workspace, møte: Møte) -> list[Dokumentslag]:
    """List the notice of a meeting and what goes with it, in the order they are worded."""
    ark = find_vedleggsark(workspace, møte)
    grunnlag = [GRUNNLAG] if møte.er_oppstart else []
    return [INNKALLING, *grunnlag, *([ark.slag] if ark else [])]


def _list_promised(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> list[Dokumentslag]:
    """List the document of a message, and what it has with it, where it still holds."""
    if møte.avlyst or not slag.dokument or slag in (MELDING_TILBAKE, MELDING_TILBAKE_REFERAT):
        return []
    return list_slag(workspace, møte) if slag.dokument is INNKALLING else [slag.dokument]


_DRAFTS: Mapping[str, Callable[[Workspace, Møte], Draft]] = {
    INNKALLING.namn: lambda workspace, møte: next(list_innkallingar(workspace, møte))(),
    GRUNNLAG.namn: draft_grunnlag,
    REFERAT.namn: draft_referat,
}


def _draft(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> Draft:
    ark = find_vedleggsark(workspace, møte)
    if ark and slag.namn == ark.fil:
        return draft_ark(workspace, ark, møte)
    return _DRAFTS[slag.namn](workspace, møte)


def has_old_pdf(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> bool:
    """Tell whether a PDF of ours lies there that shows another document than it would today.

    What is published, what somebody has written in, and a form for minutes, is as it lies there.
    """
    path = workspace.locate(møte, slag.namn, f".{PDF}")
    if not path.is_file() or is_edited(Files(path.parent), path):
        return False
    known, stem = find_kunnskap(workspace.hendingar, møte), path.with_suffix("")
    try:
        page = _open_page(workspace, møte, slag, stem)
        if page and (slag is REFERAT or known.utlagt or workspace.find_edited(stem)):
            return not _is_shown(page)
        if slag is REFERAT or (known.utlagt and not known.is_outdated):
            return False
        word = WRITERS[DOCX](workspace.files)(_draft(workspace, møte, slag))
    except NettverkError:  # told to the one who prints or sends it
        return False
    return not Page(path, word, møte.dato).is_printed()


def _is_shown(page: Page) -> bool:
    """Tell whether the PDF shows the document as it lies there.

    Another version of the tool would make another file of it, so one that is younger does.
    """
    shown = page.edited or page.path.with_suffix(f".{DOCX}")
    if page.is_printed() or not page.path.is_file() or not shown.is_file():
        return page.is_printed()
    ours = not is_edited(Files(page.path.parent), page.path)
    return ours and page.path.stat().st_mtime_ns >= shown.stat().st_mtime_ns


def _attach(workspace: Workspace, møte: Møte, slag: Dokumentslag, path: Path) -> Vedlegg:
    """Attach the PDF that shows the document as it lies there, else the document itself."""
    page = _open_page(workspace, møte, slag, path.with_suffix(""))
    if not page:
        return Vedlegg(path.name, workspace.files.read(path))
    if _is_shown(page):
        return Vedlegg(page.path.name, page.path.read_bytes(), page.lost)
    return Vedlegg(page.path.with_suffix(f".{DOCX}").name, page.word, page.lost)


def _open_page(workspace: Workspace, møte: Møte, slag: Dokumentslag, stem: Path) -> Page | None:
    """Open a document as it goes out; None where there is neither a Word file nor an edited one."""
    pdf, word = stem.with_suffix(f".{PDF}"), stem.with_suffix(f".{DOCX}")
    if workspace.find_edited(stem):
        # The form alone is asked for: what goes out is what somebody has written.
        forgiving = workspace.forgiving(møte.nettverk)
        draft, write = _draft(forgiving, møte, slag), WRITERS[DOCX](workspace.files)
        page = Page(pdf, write(draft), draft.dato)
        return fill_page(page, draft, write, [stem], workspace.today)
    return Page(pdf, workspace.files.read(word), møte.dato) if word.is_file() else None
