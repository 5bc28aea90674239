"""One answer in many forms: a table on the screen, text for other programs, or documents."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from nettverk.commands.documents import Wish, write_documents
from nettverk.commands.result import Result, join_results
from nettverk.commands.session import Session
from nettverk.errors import UsageError
from nettverk.nynorsk import Tidsrom, write_list
from nettverk.render.draft import Draft
from nettverk.render.formats import PDF, WRITERS


class View(Struct, frozen=True):
    """What is shown, how it is written for other programs, and the documents it makes.

    `files` are the formats that no document has, and how each is written.
    """

    shown: Struct
    exports: Mapping[str, Callable[[], str]]
    drafts: Callable[[], Iterable[Callable[[], Draft]]]
    files: Mapping[str, Callable[[Wish], Result]] = {}


def present(session: Session, view: View, wish: Wish, notes: Sequence[str] = ()) -> Result:
    """Give a view in the form wished for; without a format it is a table on the screen."""
    printed = [each for each in dict.fromkeys(wish.formats) if each in view.exports]
    documents = tuple(each for each in wish.formats if each in {*WRITERS, PDF})
    others = [each for each in dict.fromkeys(wish.formats) if each in view.files]
    if documents or others:
        if printed:
            raise UsageError(
                f"{write_list(printed)} kjem på skjermen, og resten blir filer. "
                "Skriv to kommandoar."
            )
        written = [view.files[each](wish) for each in others]
        if documents:
            only = replace(wish, formats=documents)
            written.insert(0, write_documents(session, view.drafts(), only))
        return join_results([Result(notes=tuple(notes)), *written])
    if wish.out or wish.overwrite:
        raise UsageError(
            "--ut og --overskriv gjeld berre filer. Skriv --format docx eller --format md òg."
        )
    if len(printed) > 1:
        raise UsageError(f"{write_list(printed)} kan ikkje skrivast ut på ein gong.")
    if printed:
        return Result(output=view.exports[printed[0]]())
    return Result(shown=view.shown, notes=tuple(notes))


def to_json(context: Struct) -> str:
    """Write a context as JSON, with dates as ISO writes them."""
    return json.dumps(_plain(context), ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Tidsrom):
        return str(value)
    if isinstance(value, Struct):
        return {name: _plain(each) for name, each in asdict(value).items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
