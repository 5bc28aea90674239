"""Random fillings through an editor and programs: what was written comes back, or is told.

`python -m tests.referat.fillings 2000 300` edits 2,000 of them, and sends 300 through each
program; what is named after the numbers are those alone. A filling is made of its number alone.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import docx
from msgspec import Struct
from msgspec.structs import replace

from nettverk.referat.understanding import Understood
from tests import office

from . import heading_moves, line_moves, row_moves, table_moves, text_moves
from .editor import MOVES, edit
from .filling import fill_document
from .preparing import prepare
from .telling import Form, make_forms, tell
from .verdict import After, judge, read

_BATCH = 100
Files = Mapping[str, bytes]
Program = Callable[[Files, Path], Files]
_ALL = heading_moves, line_moves, row_moves, table_moves, text_moves
"""Where the moves are."""


class Case(Struct):
    """Minutes that are filled in and edited: the file, and what must be read of it."""

    form: Form
    moves: Sequence[str]
    content: bytes
    after: After

    def judge(self, content: bytes, suffix: str = ".docx") -> tuple[list[str], Understood]:
        """Read what a program saved, and list the faults."""
        found = read(self.form, content, suffix)
        return judge(self.after, found), found


@cache
def _forms() -> tuple[Form, ...]:
    return tuple(replace(each, content=prepare(each.content)) for each in make_forms())


_LOSES = {
    "pandoc": {
        *("make_a_text_a_field", "write_in_a_box", "tick_with_a_sign_of_a_font"),
        *("hide_a_line", "hide_a_row", "hide_a_row_by_its_property"),
        *("strike_a_line_twice", "strike_a_row_twice", "delete_the_end_of_a_line"),
        *("delete_a_cell_that_is_tracked", "insert_a_cell_that_is_tracked"),
    },
    "pandoc gfm": {"number_a_date_by_itself", "break_a_line_for_a_paragraph"},
    "LibreOffice": {"hide_a_row_by_its_property"},
    # It puts the strike of a line on a deleted one above, and drops that of a text in a control.
    "LibreOffice odt": {
        *("delete_a_cell_that_is_tracked", "delete_a_line_that_is_tracked"),
        "put_a_control_around_something",
    },
    "LibreOffice doc": {"track_a_text", "delete_a_cell_that_is_tracked"},
}
"""Moves after which a program by itself drops a text, shows a hidden one or makes other lines."""


def _list_able(program: str) -> list[str]:
    """List the moves after which nothing is lost by the program itself."""
    of_it = (some for name, some in _LOSES.items() if f"{program} ".startswith(f"{name} "))
    return sorted({*MOVES}.difference(*of_it))


def make_case(seed: object, names: Sequence[str] | None = None, program: str = "") -> Case:
    """Fill in minutes and edit them; the same from the same seed."""
    random = Random(f"{seed}")  # noqa: S311  # no secret
    form = random.choice(_forms())
    filling, facts = tell(form, random)
    able = _list_able(program)
    moves = random.sample(able, random.randrange(4)) if names is None else [*names]
    moves.sort(key="copy_a_table_below".__eq__)  # what is edited afterwards is another table
    document = docx.Document(BytesIO(form.content))
    fill_document(document, filling)
    document.save(buffer := BytesIO())
    content, after, made = edit(buffer.getvalue(), facts, moves, random)
    return Case(form, made, content, after)


def _by_office(*kinds: str) -> Program:
    """Save as each of the kinds in turn, with LibreOffice."""

    def save(files: Files, folder: Path) -> Files:
        for number, kind in enumerate(kinds):
            files = office.convert(files, kind, folder / str(number))
        return files

    return save


def _by_pandoc(kind: str, *options: str) -> Program:
    def save(files: Files, folder: Path) -> Files:
        made: dict[str, bytes] = {}
        for name, content in files.items():
            (folder / "inn.docx").write_bytes(content)
            command = ["pandoc", "inn.docx", "-t", kind, *options, "-o", "ut"]
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
            made[name] = (folder / "ut").read_bytes()
        return made

    return save


_WORD = "docx:MS Word 2007 XML"
PROGRAMS: Mapping[str, Program] = {
    "editor": lambda files, _: files,
    "LibreOffice docx": _by_office(_WORD),
    "LibreOffice odt": _by_office("odt", _WORD),
    "LibreOffice doc": _by_office("doc:MS Word 97", _WORD),
    "pandoc docx": _by_pandoc("docx"),
    "pandoc gfm": _by_pandoc("gfm", "--wrap=none"),
}


def try_all(cases: Mapping[str, Case], program: str) -> Iterator[tuple[str, list[str], bool]]:
    """Send cases through a program, and tell of each its faults, and whether something is told."""
    suffix = ".md" if program.endswith("gfm") else ".docx"
    every = [*cases.items()]
    for some in (every[at : at + _BATCH] for at in range(0, len(every), _BATCH)):
        with TemporaryDirectory() as folder:
            files = {name: case.content for name, case in some}
            saved = PROGRAMS[program](files, Path(folder))
        for name, case in some:
            faults, found = case.judge(saved[name], suffix)
            yield name, faults, bool(found.problems)


def main(count: int, sent: int, programs: Sequence[str]) -> None:
    """Print what differs, and how many fillings were the same, told and different."""
    say = partial(print, flush=True)
    for program in programs:
        wanted = range(count if program == "editor" else sent)
        cases = {str(each): make_case(each, program=program) for each in wanted}
        counts: Counter[str] = Counter()
        for name, faults, told in try_all(cases, program):
            counts["different" if faults else "told" if told else "same"] += 1
            if faults:
                say(f"{program} {name} {cases[name].form.kind} {', '.join(cases[name].moves)}")
                say(*(f"    {each}" for each in faults), sep="\n")
        say(f"{program}: {dict(counts)}")


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each.isdigit()] or [2_000]
    named = [each for each in sys.argv[1:] if not each.isdigit()]
    main(numbers[0], numbers[-1], named or [*PROGRAMS])
