"""Real files of each kind, for what is changed at random: made by the tool, and filled in."""

from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.conftest import WORKSPACES
from tests.referat.filling import Filling, fill_markdown, fill_word

from .mutation import mutate_bytes, mutate_package, mutate_text
from .readers import READERS, VEST, ask, lay

Mutate = Callable[[bytes, Random], bytes]
_FILLING = Filling(
    {"Endringar til neste møte": ["Kortare møte", "Meir tid til drøfting"]},
    [("Lesa kapittel 2", "Siri Dale og Tor", "1.12."), ("Invitera PPT", "alle", "neste møte")],
    present=("Siri Dale", "Tor Nes"),
    absent=("Eva Moe",),
)
_LIST = (
    "dag;nettverk;møtedag;dokument;hending;når;kvar;merknad;vert;lenkje;leiar;saksnummer\n"
    "2026-10-20;Nettverk Vest;2026-10-28;innkalling;lagt ut;onsdag 28. oktober 2026 kl. "
    "12.00–15.00;Vindheia ungdomsskule;'=1+1;Vindheia ungdomsskule;;Siri Dale;14/2026 skulerute\n"
    "2026-10-21;Nettverk Vest;2026-10-28;innkalling;melding send;avlyst;;;–;;–;\n"
)
_TABLE = (
    "dato,skole,elevdag,laererdag,sfodag,kommentar\n"
    "2027-08-16,Rognelia barneskule,Ja,Ja,Ja,Første skoledag\n"
    "2027-10-04,Rognelia barneskule,Nei,Nei,Ja,Høstferie\n"
    '2028-06-16,"Rognelia barneskule",Ja,Ja,Ja,Siste skoledag\n'
)
_ANSWERS = (
    "Tidspunkt;Skule;Ønskjer å vera vert;Kan ikkje vera vert\n"
    '13.05.2027 10.00;Rognelia barneskule;Ja, gjerne i januar;"12.10–16.10.2027, 3.11 og veke 48"\n'
    "13.05.2027 10.01;Vindheia ungdomsskule;nei;tysdag 12. oktober\n"
)
_CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270816\r\nSUMMARY:Første skuledag\r\n"
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20271004\r\n"
    "DTEND;VALUE=DATE:20271009\r\nSUMMARY:Haustferie\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;TZID=Europe/Oslo:20271103T080000\r\n"
    "RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20271110T080000\r\nSUMMARY:Planleggingsdag\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)
_YEAR = (
    "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\nfri:\n"
    "  - namn: Haustferie\n    frå: 04.10.2027\n    til: 08.10.2027\n"
)
_WRITTEN = (
    *(("innkalling", VEST), ("referat", VEST, "--møte", "2"), ("grunnlag", VEST)),
    ("plan", VEST, "--format", "ics", "--format", "docx"),
)
_SHIPPED = Path(__file__).parents[2] / "templates"


@cache
def list_seeds(reader: str) -> tuple[tuple[bytes, ...], Mutate]:
    """List real files for a reader, and how they are changed."""
    kind = READERS[reader].path.rpartition(".")[2]
    mutate = {"docx": mutate_package, "xlsx": mutate_package, "png": mutate_bytes}.get(
        kind, mutate_text
    )
    return tuple(_SEEDS[reader]()), mutate


def _read(*paths: Path) -> list[bytes]:
    return [each.read_bytes() for each in paths]


@cache
def _documents(kind: str) -> list[bytes]:
    """Let the tool write its documents, and fill in the minutes."""
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        root = Path(folder) / "mappe"
        lay(root, "hendingar", b"")
        for words in _WRITTEN:
            assert ask(root, words, root)() == 0
        for path in root.rglob("*-referat.docx"):
            fill_word(path, _FILLING)
        for path in root.rglob("*-referat.md"):
            fill_markdown(path, _FILLING)
        return _read(*sorted((root / "dokument").rglob(f"*{kind}")))


_SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "oversikt": lambda: _read(*WORKSPACES.glob("[bg]*/data/networks.yaml")),
    "skuleår": lambda: _read(*WORKSPACES.glob("[bg]*/data/2026-2027.yaml")),
    "standard": lambda: _read(_SHIPPED / "standard.yaml"),
    "hendingar": lambda: [_LIST.encode()],
    "referat.md": lambda: _documents("-referat.md"),
    "referat.docx": lambda: _documents("-referat.docx"),
    "innkalling.docx": lambda: _documents("-innkalling.docx"),
    "referanse": lambda: _read(_SHIPPED / "referanse.docx"),
    "kalender": lambda: _documents(".ics"),
    "mal": lambda: _read(_SHIPPED / "innkalling.md"),
    "nettside": lambda: _read(_SHIPPED / "plan-nettside.html"),
    "bilete.svg": lambda: _read(*Path(__file__).parents[1].glob("golden/pictures/*.svg")),
    "bilete.png": lambda: [_draw()],
    "sjekk": lambda: _documents(".docx"),
    "skulerute.ics": lambda: [_CALENDAR.encode()],
    "skulerute.csv": lambda: [_TABLE.encode()],
    "skulerute.yaml": lambda: [_YEAR.encode()],
    "skulerute.xlsx": lambda: [_make_book(_TABLE, ",")],
    "svar.csv": lambda: [_ANSWERS.encode()],
    "svar.xlsx": lambda: [_make_book(_ANSWERS, ";")],
}


def _make_book(table: str, separator: str) -> bytes:
    from openpyxl import Workbook

    book, file = Workbook(), BytesIO()
    for line in table.splitlines():
        book.worksheets[0].append(line.replace('"', "").split(separator))
    book.save(file)
    return file.getvalue()


def _draw() -> bytes:
    from tests.render.conftest import png

    return png(30, 20)
