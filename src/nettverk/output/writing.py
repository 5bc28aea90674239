"""From drafts to files: each document is made once, and then every format of it."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import Outcome, Saved, save
from nettverk.errors import NettverkError, Severity
from nettverk.markdown import find_images
from nettverk.nynorsk import write_in_words
from nettverk.output.printing import Page, Printing, fill_page
from nettverk.output.result import Result
from nettverk.output.spreading import spread
from nettverk.reglar import Regel
from nettverk.render.draft import Draft
from nettverk.render.formats import DOCX, MD, PDF, WRITERS, tell_look
from nettverk.signatures import sign
from nettverk.workspace.workspace import Workspace


class Options(Struct, frozen=True):
    """How the user wants documents: formats, folder, and whether changed files may be replaced.

    `opened` asks that what is written be opened.
    """

    formats: tuple[str, ...] = ()
    out: Path | None = None
    overwrite: bool = False
    opened: bool = False


class File(Struct, frozen=True):
    """A file's place below the output folder, and its contents."""

    path: str
    content: bytes


def write_documents(
    workspace: Workspace,
    drafts: Iterable[Callable[[], Draft]],
    options: Options,
    notes: Iterable[str] = (),
    printed: Iterable[Callable[[], Draft]] = (),
) -> Result:
    """Word each draft and write it in each format; a fault stops its own document and no other.

    Those that are `printed` become PDFs alone.
    """
    writing = _Writing(workspace, options)
    formats = options.formats or (*WRITERS,)
    jobs = [*((make, formats) for make in drafts), *((make, (PDF,)) for make in printed)]

    def write(part: Iterable[tuple[Callable[[], Draft], Sequence[str]]]) -> _Written:
        for make, wanted in part:
            writing.add(make, wanted)
        return writing.written

    return writing.finish(spread(jobs, write, "Skriv dokument"), notes)


def write_files(
    workspace: Workspace, makers: Iterable[Callable[[], File]], options: Options
) -> Result:
    """Make each file and save it below the output folder; a fault stops no other file."""
    writing = _Writing(workspace, replace(options, formats=(MD,)))

    def write(part: Iterable[Callable[[], File]]) -> _Written:
        for make in part:
            writing.add_file(make)
        return writing.written

    return writing.finish(spread([*makers], write, "Skriv filer"), ())


class _Written(Struct):
    """The files that are written, what waits to be printed, and what stopped the others."""

    saved: list[Saved] = []
    pages: list[Page] = []
    faults: list[str] = []


class _Writing:
    """The files of one run, as they are written."""

    def __init__(self, workspace: Workspace, options: Options) -> None:
        self._workspace, self._options = workspace, options
        self._folder = options.out or workspace.root / OUTPUT
        self._formats = tuple(dict.fromkeys(options.formats or WRITERS))
        needed = {*self._formats, *([DOCX] if PDF in self._formats else [])}
        files = workspace.files
        self._writers = {name: make(files) for name, make in WRITERS.items() if name in needed}
        self.written = _Written()

    def add(self, make: Callable[[], Draft], formats: Sequence[str]) -> None:
        """Make a document and save it in each format; its PDF waits for the others."""
        try:
            draft = make()
            made = {name: write(draft) for name, write in self._writers.items()}
            for name in (each for each in dict.fromkeys(formats) if each in made):
                self._save(f"{draft.path}.{name}", made[name])
                if name == MD:
                    self._save_pictures(draft)
            if PDF in formats:
                self._print_later(draft, made[DOCX])
        except NettverkError as fault:
            self.written.faults.append(str(fault))

    def add_file(self, make: Callable[[], File]) -> None:
        """Make a file and save it."""
        try:
            file = make()
            self._save(file.path, file.content)
        except NettverkError as fault:
            self.written.faults.append(str(fault))

    def finish(self, written: Sequence[_Written], notes: Iterable[str]) -> Result:
        """Print what waits, and tell what became of it all."""
        printing = Printing([page for each in written for page in each.pages])
        options = self._options
        printed = printing.print(
            self._workspace.today, overwrite=options.overwrite, within=self._folder
        )
        saved = (*(one for each in written for one in each.saved), *printed)
        stopped = (fault for each in written for fault in each.faults)
        faults = tuple(dict.fromkeys((*stopped, *printing.faults)))
        look = tell_look(self._workspace.files) if {*self._formats} - {MD} else ()
        kept = any(each.outcome is Outcome.KEPT for each in saved)
        return Result(
            saved=saved,
            notes=(*notes, *look, *printing.tell_edited(), *_tell_warnings(self._workspace)),
            faults=faults,
            exit_code=1 if faults or kept else 0,
            opened=options.opened,
        )

    def _save(self, path: str, content: bytes) -> None:
        today, overwrite = self._workspace.today, self._options.overwrite
        self.written.saved.append(
            save(
                self._folder / path,
                content,
                overwrite=overwrite,
                today=today,
                within=self._folder,
            )
        )

    def _save_pictures(self, draft: Draft) -> None:
        """Save the pictures that a text shows beside it; one that it does not show is left out."""
        shown = find_images(draft.markdown) if draft.pictures else frozenset()
        for name in (each for each in draft.pictures if each in shown):
            picture = sign(draft.pictures[name].encode(), ".svg")
            self._save(f"{draft.path.parent}/{name}", picture)

    def _print_later(self, draft: Draft, word: bytes) -> None:
        """Print what lies where the PDF goes, or else what lies in the workspace."""
        folders = [self._folder]
        if self._options.out and DOCX not in self._formats:
            folders.append(self._workspace.root / OUTPUT)
        places = [folder / draft.path for folder in folders]
        page = Page(self._folder / f"{draft.path}.{PDF}", word, draft.dato)
        write, today = self._writers[DOCX], self._workspace.today
        self.written.pages.append(fill_page(page, draft, write, places, today))


def _tell_warnings(workspace: Workspace) -> tuple[str, ...]:
    """Tell that the data have warnings, and where to see them."""
    told = (each for each in workspace.problems if each.severity is Severity.WARNING)
    problems = workspace.list_open(told)
    if not problems:
        return ()
    said = write_in_words(len(problems), "éi åtvaring", "åtvaringar")
    # What stands in a file that is not read may be what was meant.
    aside = (each for each in problems if each.regel is Regel.FILNAMN)
    unread = (f"{each.place}: {each.what} {each.fix}" for each in aside)
    return (*unread, f"Dataa har {said}. Sjå «nettverk sjekk».")
