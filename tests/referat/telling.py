"""Random fillings of both kinds of minutes, told in a way of their own: as facts.

The forms that people use come from `forms.tsv`, each with what is right.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from nettverk.cli import run
from nettverk.nynorsk import fold
from nettverk.referat.blocks import Block, Heading, Table
from nettverk.referat.markup import read_markdown

from .filling import Filling, fill_word
from .forms import list_forms

NOT_SURE = "sei frå"
"""What is right where a person must be asked."""
DAYS = {"oppstart": "2026-09-09", "ordinært": "2026-11-04"}
_AGREED = (
    ("Lesa rapporten", "Kari Solberg", "15.10.2026"),
    ("Måla A*B | <C> på nytt", "Per Lunde", "neste møte"),
    ("Spørja «PPT» om hjelp", "alle", ""),
    ("Vel dato for foreldremøtet", "Mona og Ali", "1.12."),
)
_LISTS = {
    "prioriterte område": "prioriterte",
    "evaluering av møtet": "evaluering",
    "endringar til neste møte": "endringar",
    "korleis skal me ha møta i nettverket": "innspel",
}
_PARTS = {
    "formål": "formål",
    "viktige verdiar": "verdiar",
    "innhald": "innhald",
    "arbeidsmåtar": "arbeidsmåtar",
    "struktur roller og oppgåver": "struktur",
    "viktige suksesskriterium": "suksesskriterium",
    "viktige suksesskriterier": "suksesskriterium",
    "anna": "anna",
}
_USUAL = {
    "kven": [
        *[("Per Lunde", "Per Lunde")] * 20,
        *[("Kari og Per", "Kari Solberg; Per Lunde")] * 20,
    ],
    "frist": [("", "ingen dag")] * 15,
}
"""What most people write, so often beside all the forms there are."""
_WITHIN = {
    "Kari (innan 1.12.)": "2026-12-01",
    "Kari, frist 1.12.": "2026-12-01",
    "Kari innan fredag": "2026-11-06",
}
"""What says when beside who, and is the deadline where no other is."""
_NOBODY = {"ikkje til stades", "ikkje borte"}


class Fact(Struct, frozen=True):
    """Something that is written: of what kind, which words, and what may be read of the rest.

    Each of `rights` holds all that is right; `written` are the words they are read from.
    """

    kind: str
    text: str
    rights: tuple[frozenset[str], ...] = ()
    written: tuple[str, ...] = ()


class Form(Struct, frozen=True):
    """Minutes as they are handed out: the file in Word and Markdown, and what it prints."""

    kind: str
    content: bytes
    markdown: str

    @property
    def printed(self) -> tuple[Block, ...]:
        return read_markdown(self.markdown).blocks

    @property
    def titles(self) -> list[str]:
        """List the headings that have a prompt under them, without their numbers."""
        found: list[str] = []
        title = ""
        for each in self.printed:
            if isinstance(each, Heading):
                title = each.text.partition(": ")[2] or each.text
            elif not isinstance(each, Table) and each.text.startswith("Skriv her"):
                found.append(title)
        return found

    def rows_of(self, last: str) -> list[tuple[str, ...]]:
        """List the rows of the table whose last column has a head."""
        tables = [each for each in self.printed if isinstance(each, Table)]
        return [row for each in tables if each.rows[0][-1] == last for row in each.rows[1:]]


@cache
def make_forms() -> tuple[Form, ...]:
    """Make the minutes of an oppstart, and of a meeting that follows up what it agreed on."""
    with TemporaryDirectory() as folder, redirect_stderr(StringIO()), redirect_stdout(StringIO()):
        root = Path(folder) / "arbeid"
        assert run(["ny", str(root)]) == 0
        forms = []
        for kind, day in DAYS.items():
            place = ["--mappe", str(root), "--i-dag", day]
            assert run([*place, "referat", "Nettverk Fjord", "--møte", day]) == 0
            path = next((root / "dokument").rglob(f"{day}-referat.docx"))
            forms.append(Form(kind, path.read_bytes(), path.with_suffix(".md").read_text("utf-8")))
            changes = {"Endringar til neste møte": ["Start med kaffi"]}
            fill_word(path, Filling(changes, _AGREED, present=["Kari Solberg"]))
        return tuple(forms)


_WORDS = re.findall(
    r"\S+",
    """
lesa skriva kartleggja rettleia observera prøva drøfta dela møta tilpassa støtta følgja nærvær
fråvær læringsmiljø språkopplæring overgangar foreldresamarbeid vurderingspraksis tid rom kaffi
pausar grupper elevane lærarane ressurslærar PPT inspektøren kompetanseløft på-tvers før-og-etter
i med om utan mellom heile fleire små gode felles tidleg Ø Å æ
""",
)
_NASTY = (
    *("{}", "{}", "{}", "{}", "{}.", "{}!", "«{}»", '"{}"', "“{}”", "*{}*", "**{}**", "_{}_"),
    *("{} | {}", "| {} |", "<b>{}</b>", "{} < {} > {}", "`{}`", "[{}](http://x.no)", "{} & {}"),
    *(
        "1. {}",
        "2) {}",
        "15.12. {}",
        "-30 % {}",
        "15. desember: {}",
        "12.00–15.00 {}",
        "50 % {}",
        "3 {}",
    ),
    *("{} – {}", "{}: {}", "{} / {}", "{}; {}", "# {}", "~{}~", "{} (jf. sak 4/26)", "\\{}"),
    *("{}\u00a0{}", "{} ☺ {}", "{} … {}", "{} ½ {}", "{} [x]", "{}?", "Å {}", "{} 1.–2. klasse"),
    *("Vel dato for {}", "Sak 4: {}", "{} - {}", "({})", "'{}'", "{} 15.12.2026", "§ 9 A: {}"),
)


class _Writer:
    """Writes texts that are not written before."""

    def __init__(self, random: Random) -> None:
        self._random, self._before = random, set[str]()

    def line(self, before: str = "") -> str:
        """Write a line; now and then a long one."""
        while True:
            most = 40 if self._random.random() < 0.05 else 5
            form = self._random.choice(_NASTY)
            words = [
                " ".join(self._random.choices(_WORDS, k=self._random.randint(1, most)))
                for _ in range(form.count("{}"))
            ]
            text = before + form.format(*words)
            key = fold(text)
            if len(key) > 6 and not any(key in each or each in key for each in self._before):
                self._before.add(key)
                return " ".join(text.split())

    def lines(self, most: int, before: str = "") -> list[str]:
        return [self.line(before) for _ in range(self._random.randint(1, most))]


def tell(form: Form, random: Random) -> tuple[Filling, tuple[Fact, ...]]:
    """Fill in minutes at random, and tell what is written."""
    writer = _Writer(random)
    lines, facts = _tell_lines(form, random, writer)
    agreed, agreements = _tell_agreements(random, writer)
    answers, answered = _tell_answers(form, random)
    attendance, came = _tell_attendance(form, random)
    filling = replace(attendance, lines=lines, agreements=agreed, answers=answers)
    return filling, (*facts, *agreements, *answered, *came)


def _tell_lines(
    form: Form, random: Random, writer: _Writer
) -> tuple[dict[str, Sequence[str]], list[Fact]]:
    lines: dict[str, Sequence[str]] = {}
    facts: list[Fact] = []
    for title in form.titles:
        if random.random() < 0.5:
            continue
        key = fold(title)
        if part := _PARTS.get(key):
            some = [_tell_addition(part, random, writer) for _ in range(random.randint(1, 2))]
            lines[title], found = [each for each, _ in some], [each for _, each in some]
        elif kind := _LISTS.get(key):
            lines[title] = writer.lines(3)
            found = [Fact(kind, each) for each in lines[title]]
        else:
            later = "Utsett til neste møte: " if random.random() < 0.2 else ""
            lines[title] = [writer.line(later), *writer.lines(2)]
            found = [Fact("handsama", key), *([Fact("utsette", key)] if later else [])]
        facts += found
    return lines, facts


def _tell_addition(part: str, random: Random, writer: _Writer) -> tuple[str, Fact]:
    text, new = writer.line().strip("\"'«»“” "), ""
    how = random.choice(["", "", "Stryk: ", "Endra: "])
    if not how:
        text = writer.line()
        return text, Fact("supplement", text, (frozenset({part}),))
    if how == "Endra: ":
        new = writer.line().strip("\"'«»“” ")
    rights = frozenset({part}), frozenset({new})
    return f"{how}{text}" + (f" → {new}" if new else ""), Fact("endra", text, rights)


def _tell_agreements(
    random: Random, writer: _Writer
) -> tuple[list[tuple[str, str, str]], list[Fact]]:
    kven, frist = ([*usual, *_forms(kind)] for kind, usual in _USUAL.items())
    rows: list[tuple[str, str, str]] = []
    facts: list[Fact] = []
    for _ in range(random.randint(0, 5)):
        (who, named), (when, day) = random.choice(kven), random.choice(frist)
        text = writer.line()
        rows.append((text, who, when))
        rights = _rights(named), _rights(day if when else find_day_of(who))
        facts.append(Fact("avtalar", text, rights, (who, when)))
    return rows, facts


def _tell_answers(form: Form, random: Random) -> tuple[dict[str, str], list[Fact]]:
    answers: dict[str, str] = {}
    facts: list[Fact] = []
    forms = [("", ""), ("", ""), *_forms("status")]
    for kva, *_ in form.rows_of("Status"):
        said, right = random.choice(forms)
        answers[kva] = said
        facts.append(Fact("svar", kva, (_rights(right),), (said,)))
    return answers, facts


def _tell_attendance(form: Form, random: Random) -> tuple[Filling, list[Fact]]:
    """Tell who came: most have a cross, some a word in place of the box, and some nothing."""
    crosses: dict[str, list[str]] = {"til stades": [], "forfall": []}
    marks: dict[str, tuple[str, str]] = {}
    facts: list[Fact] = []
    for namn, *_ in form.rows_of("Forfall"):
        name, column = namn.partition(" (")[0], random.choice([*crosses])
        said, right = random.choice(_forms(f"frammøte: {column}"))
        how = random.random()
        if how < 0.5:
            crosses[column].append(name)
            said, right = "", {"forfall": "borte"}.get(column, column)
        elif how < 0.7:
            said, right = "", "ingenting"
        else:
            marks[name] = (said, "") if column == "til stades" else ("", said)
        facts.append(Fact("frammøte", name, (_rights(right),), (said,)))
    return Filling(present=crosses["til stades"], absent=crosses["forfall"], marks=marks), facts


def find_day_of(who: str) -> str:
    """Find the deadline of an action whose cell for it is empty."""
    return _WITHIN.get(who, "ingen dag")


@cache
def _forms(kind: str) -> tuple[tuple[str, str], ...]:
    return tuple((text, "|".join(right)) for text, right in list_forms(kind))


def _rights(right: str) -> frozenset[str]:
    """Give all that is right; several who are named stand in one order."""
    found: Iterator[str] = ("; ".join(sorted(each.split("; "))) for each in right.split("|"))
    return frozenset("ingenting" if each in _NOBODY else each for each in found)
