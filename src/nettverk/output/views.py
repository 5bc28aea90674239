"""One answer in many forms: a table on the screen, text for other programs, or documents."""

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from nettverk.archive.store import Saved
from nettverk.characters import guard_cell
from nettverk.errors import UsageError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import Tidsrom, write_list
from nettverk.output.result import Result
from nettverk.output.writing import Options, write_documents
from nettverk.render.draft import Draft
from nettverk.render.formats import PDF, WRITERS
from nettverk.workspace.workspace import Workspace


class View(Struct, frozen=True):
    """What is shown, its table for other programs, and the documents it makes.

    `columns` name what `rows` lists; without them there is no table. `files` are the formats that
    no document has, and how each is written.
    """

    shown: Struct
    columns: Sequence[str] = ()
    rows: Iterable[Iterable[object]] = ()
    drafts: Sequence[Callable[[], Draft]] = ()
    files: Mapping[str, Callable[[Options], Result]] = {}


def present(
    workspace: Workspace, view: View, options: Options, notes: Sequence[str] = ()
) -> Result:
    """Give a view in the form wished for; without a format it is a table on the screen."""
    formats = tuple(dict.fromkeys(options.formats))
    exports = {"json", "csv"} if view.columns else {"json"}
    printed = [each for each in formats if each in exports]
    if set(formats) - set(printed):
        if printed:
            raise UsageError(
                f"{write_list(printed)} kjem på skjermen, og resten blir filer. "
                "Skriv to kommandoar."
            )
        return _join([Result(notes=tuple(notes)), *_write(workspace, view, options)])
    refuse_of_files(options, " Skriv --format docx eller --format md òg.")
    if len(printed) > 1:
        raise UsageError(f"{write_list(printed)} kan ikkje skrivast ut på ein gong.")
    if printed:
        is_table = printed == ["csv"]
        return Result(output=_to_csv(view) if is_table else _to_json(view.shown))
    return Result(shown=view.shown, notes=tuple(notes))


def refuse_of_files(options: Options, instead: str = "") -> None:
    """Refuse the options that are about files, where none are made."""
    if options.out or options.overwrite or options.opened:
        raise UsageError(f"--ut, --opne og --overskriv gjeld berre filer.{instead}")


def _write(workspace: Workspace, view: View, options: Options) -> Iterable[Result]:
    """Write the formats that no document has, and tell of them last."""
    documents = tuple(each for each in options.formats if each in {*WRITERS, PDF})
    others = [each for each in dict.fromkeys(options.formats) if each in view.files]
    written = [view.files[each](options) for each in others]
    if documents:
        yield write_documents(workspace, view.drafts, replace(options, formats=documents))
    yield from written


def _join(results: Sequence[Result]) -> Result:
    """Tell what several commands have done as one: a file that two of them make, once."""
    saved: dict[Path, Saved] = {}
    for file in (file for each in results for file in each.saved):
        saved.setdefault(file.path, file)
    return Result(
        output="".join(each.output for each in results),
        saved=tuple(saved.values()),
        notes=tuple(dict.fromkeys(note for each in results for note in each.notes)),
        faults=tuple(fault for each in results for fault in each.faults),
        problems=tuple(problem for each in results for problem in each.problems),
        exit_code=max((each.exit_code for each in results), default=0),
        opened=any(each.opened for each in results),
    )


def _to_csv(view: View) -> str:
    """Write the rows as CSV, below the names of their columns."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(view.columns)
    writer.writerows(
        [guard_cell(each) if isinstance(each, str) else each for each in row] for row in view.rows
    )
    return text.getvalue()


def _to_json(context: Struct) -> str:
    """Write a context as JSON, with dates as ISO writes them."""
    return json.dumps(_plain(context), ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Tidsrom):
        return str(value)
    if isinstance(value, Skuleårsnamn):
        return value.nøkkel
    if isinstance(value, Struct):
        return {name: _plain(each) for name, each in asdict(value).items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
