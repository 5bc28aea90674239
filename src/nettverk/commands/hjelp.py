"""`nettverk hjelp`: the guide, the rules of the rotation and the keys, from the shipped pages."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from nettverk.archive.paths import fold_name
from nettverk.errors import UsageError
from nettverk.output.result import Result
from nettverk.reading.handbook import GUIDE, PAGES, Passage, list_chapters, read_sections
from nettverk.suggest import choose_among, suggest

_OTHER_NAMES = {
    "data": ("nøklar", "networks.yaml", "data/networks.yaml", "skuleårsfila"),
    "rettleiing": ("rettleiinga",),
    "rotasjon": ("reglar",),
}
"""What a page can be asked for by, beside its own name and its title."""
_ROW = re.compile(r"^\| `(?P<key>\w+)` \| (?P<rest>.+\|)$", re.MULTILINE)
_LIST = "Skriv «nettverk hjelp», så ser du alle."
_SHORTEST = 3
"""Letters of what is looked for inside headings and words: fewer stand in nearly all of them."""
_HEAD = "| Står i | Kva | Form | Må stå |\n|---|---|---|---|\n"


class CommandHelp(Struct, frozen=True):
    """What a command does, in short, and what makes its own help."""

    about: str
    write: Callable[[], str]


class HelpText(Struct, frozen=True):
    """A topic, in Markdown."""

    markdown: str


def show_help(asked: str, commands: Mapping[str, CommandHelp]) -> Result:
    """Show a topic: a command, a heading or a key; or list the topics where none is asked for."""
    if not re.search(r"\w", asked):
        return Result(output=_list_emne(commands))
    wanted = fold_name(asked)
    for name, command in commands.items():
        if fold_name(name) == wanted:
            return Result(output=command.write())
    return Result(shown=HelpText(_find_text(asked, wanted, commands)))


def _list_emne(commands: Mapping[str, CommandHelp]) -> str:
    """List the topics, a line each."""
    chapters = {each.title: about for each, about in list_chapters().items()}
    pages = {name: about for name, (_, about) in PAGES.items()}
    parts = {
        "Skriv «nettverk hjelp EMNE». Eitt ord er nok, som «nettverk hjelp kalenderen».": {},
        "Rettleiinga:": chapters,
        "Heile sider:": pages,
        "Kommandoar:": {name: each.about for name, each in commands.items()},
    }
    return "\n".join("\n".join([head, *_columns(part)]) + "\n" for head, part in parts.items())


def _columns(rows: Mapping[str, str]) -> Iterator[str]:
    width = max(map(len, rows), default=0)
    return (f"  {name:{width}}  {about}".rstrip() for name, about in rows.items())


def _find_text(asked: str, wanted: str, commands: Iterable[str]) -> str:
    """Find the heading or key with this name; else the heading, and last the text, that has it."""
    found = _find_headings(str.__eq__, wanted)
    rows = "" if found else "".join(_find_key(wanted))
    if rows:
        return f"# {asked.strip()}\n\n{_HEAD}{rows}"
    for fits in (_has_words, str.__contains__) if len(wanted) >= _SHORTEST else ():
        found = found or _find_headings(fits, wanted)
    if not found:
        return _tell_where(asked, wanted, commands)
    if len(found) > 1:
        choice = choose_among(f"«{each.words}»" for each in found)
        raise UsageError(f"«{asked}» kan vera fleire emne. {choice}")
    return found[0].readable


def _tell_where(asked: str, wanted: str, commands: Iterable[str]) -> str:
    """Show the section whose text has the word, or list those that do."""
    found = [each for each in read_sections() if f"-{wanted}" in f"-{fold_name(each.own)}"]
    if not found or len(wanted) < _SHORTEST:
        raise UsageError(_say_unknown(asked, commands))
    if len(found) == 1:
        return found[0].readable
    emne = "".join(f"- `nettverk hjelp {each.words}`\n" for each in found)
    return f"«{asked.strip()}» står her:\n\n{emne}"


def _find_headings(fits: Callable[[str, str], bool], wanted: str) -> list[Passage]:
    return [each for each in read_sections() if any(fits(name, wanted) for name in _names(each))]


def _names(section: Passage) -> list[str]:
    others = _OTHER_NAMES.get(section.page, ()) if section.is_page else ()
    return [fold_name(each) for each in (section.title, section.words, *others)]


def _has_words(name: str, wanted: str) -> bool:
    return f"-{wanted}-" in f"-{name}-"


def _find_key(wanted: str) -> Iterator[str]:
    """Find the rows of a key, each with where it stands in place of its name."""
    for section, row in _list_rows():
        if fold_name(row["key"]) == wanted:
            text = f"| {section.title} | {row['rest']}\n"
            yield Passage(section.page, section.file, 3, section.title, text).readable


def _list_rows() -> Iterator[tuple[Passage, re.Match[str]]]:
    """List the rows of the tables of keys, each with the heading it stands under."""
    for section in read_sections():
        if section.page == "data" and section.level == 3:
            yield from ((section, row) for row in _ROW.finditer(section.text))


def _say_unknown(asked: str, commands: Iterable[str]) -> str:
    sections = read_sections()
    keys = (row["key"] for _, row in _list_rows())
    names = [*commands, *(each.words for each in sections), *keys]
    words = [word for each in sections if each.page == GUIDE for word in each.words.split()]
    near = suggest(asked, dict.fromkeys([*names, *words]))
    return " ".join(filter(None, [f"Emnet «{asked}» finst ikkje.", near, _LIST]))
