"""A whole year through the command line: nothing agreed is lost between two meetings."""

import csv
import io
import re
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy, soften
from tests.documents.reading import Block, read_blocks

from .filling import Filling, fill_markdown, fill_word

pytestmark = pytest.mark.many

FILL = {"docx": fill_word, "md": fill_markdown}
DAYS = ["2026-09-16", "2026-10-28", "2026-12-02", "2027-01-27", "2027-03-10", "2027-04-28"]
LATER = "".join(f"  - dato: {day}\n    tid: 12.00–15.00\n" for day in ("10.03.2027", "28.04.2027"))

# What each meeting agrees and answers: an action lives until it is done or dropped.
AGREED = [
    [("Lesa rammeplanen", "Kari", "15.10.2026"), ("Senda ut skuletema", "alle", "neste møte")],
    [("Prøva ut dialogspel", "Nina og Per", "01.03.2027")],
    [("Skriva søknad", "Ola Utanfor", "")],
    [],
    [("Laga felles plan", "Kari", "")],
    [("Evaluera året", "alle", "18.06.2027")],
]
ANSWERS = [
    {},
    {"Lesa rammeplanen": "gjort", "Endring: Endring 0": "gjort"},
    {"Senda ut skuletema": "ikkje gjort", "Prøva ut dialogspel": ""},
    {
        "Senda ut skuletema": "Fell bort",
        "Prøva ut dialogspel": "Gjort.",
        "Endring: Endring 1": "fell bort",
    },
    {"Skriva søknad": "✓"},
    {"Laga felles plan": "ikkje gjort enno"},
]
OPEN = [
    [],
    ["Lesa rammeplanen", "Senda ut skuletema"],
    ["Senda ut skuletema", "Prøva ut dialogspel"],
    ["Senda ut skuletema", "Prøva ut dialogspel", "Skriva søknad"],
    ["Skriva søknad"],
    ["Laga felles plan"],
]
CHANGES = [
    [],
    ["Endring 0", "Bytt om punkt 1 og 2"],
    ["Endring 1"],
    ["Endring 1", "Endring 2"],
    ["Endring 2", "Endring 3"],
    ["Endring 2", "Endring 3", "Endring 4"],
]
"""What nobody has heeded or dropped when each meeting begins."""
WHO = {
    "Lesa rammeplanen": "Kari Vik",
    "Senda ut skuletema": "alle",
    "Prøva ut dialogspel": "Nina Ås og Per Hegg",
    "Skriva søknad": "Ola Utanfor",
    "Laga felles plan": "Kari Vik",
}
AT_THE_END = {
    "Lesa rammeplanen": ("gjort", "2026-10-28"),
    "Senda ut skuletema": ("fell bort", "2027-01-27"),
    "Prøva ut dialogspel": ("gjort", "2027-01-27"),
    "Skriva søknad": ("gjort", "2027-03-10"),
    "Laga felles plan": ("open", "2027-04-28"),
    "Evaluera året": ("open", ""),
}


def command(root: Path, today: str, *words: str) -> None:
    assert run(["--mappe", str(root), "--i-dag", today, *words]) == 0


def notice_of(root: Path, day: str) -> tuple[list[str], dict[str, str]]:
    """Give the texts of a notice, and who answers for each action in it."""
    blocks = read_document(root, day, "innkalling")
    texts = [soften(each.text) for each in blocks]
    texts += [one for each in texts for one in list_sentences(each)]
    start = texts.index("Sidan sist") if "Sidan sist" in texts else len(texts)
    part = blocks[start : texts.index("Sakliste")]
    cells = {each.cell: each.text for each in part if each.cell and each.cell[1] > 1}
    firsts = {cell[1]: text for cell, text in cells.items() if cell[2] == 1}
    return texts, {text: cells[cell[0], row, 2] for row, text in firsts.items() for cell in cells}


def list_sentences(text: str) -> list[str]:
    """List what a point of «Sidan sist» tells, one sentence each."""
    label, _, told = text.partition(": ")
    told = re.sub(r"Frå møtet [^:]*: ", "", told)
    known = {"Me vart samde om å endra", "Innspel til møtemalen", "Dette prioriterer me"}
    return [each.rstrip(".") for each in re.split(r"(?<=\.) ", told)] if label in known else []


def asked_in(root: Path, day: str) -> list[str]:
    """List the actions that the minutes of a day ask the state of."""
    blocks = read_document(root, day, "referat")
    tables = {each.cell[0] for each in blocks if each.cell and each.text == "Status"}
    return [
        soften(each.text)
        for each in blocks
        if each.cell and each.cell[0] in tables and each.cell[1] > 1 and each.cell[2] == 1
    ]


def read_document(root: Path, day: str, kind: str) -> list[Block]:
    path = root / f"dokument/2026-2027/nettverk-aust/{day}-{kind}.docx"
    return read_blocks(path.name, path.read_bytes())


@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_a_year_loses_nothing(
    suffix: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    lengthen(root)
    folder = root / "dokument/2026-2027/nettverk-aust"
    for number, day in enumerate(DAYS):
        command(root, day, "innkalling", "Nettverk Aust")
        texts, actions = notice_of(root, day)
        assert actions == {kva: WHO[kva] for kva in OPEN[number]}
        told = [each.partition(" (frå")[0] for each in texts]
        # Those of the last meeting stand first.
        changes = [each for each in told if each.startswith(("Endring ", "Bytt"))]
        assert sorted(changes) == sorted(CHANGES[number])
        assert ("Elevmedverknad" in texts) is (number > 1)
        command(root, day, "referat", "Nettverk Aust")
        changes = [each.partition(": ")[2] or each for each in asked_in(root, day)]
        assert changes == [*OPEN[number], *CHANGES[number]]
        lines = {"Endringar til neste møte": [f"Endring {number}"]}
        if number == 0:
            lines["Korleis skal me ha møta i nettverket?"] = ["Bytt om punkt 1 og 2"]
            lines["Viktige verdiar"] = ["Nyfikne", "Humor"]
        if number == 1:
            lines["Prioriterte område"] = ["Elevmedverknad"]
        filling = Filling(
            lines, AGREED[number], ANSWERS[number], present=["Kari Vik"], absent=["Lars Øy"]
        )
        FILL[suffix](folder / f"{day}-referat.{suffix}", filling)
    command(root, DAYS[-1], "grunnlag", "Nettverk Aust")
    blocks = read_blocks(".md", (folder / "2026-09-16-grunnlag.md").read_bytes())
    added = [each.text for each in blocks if each.cell and each.cell[:3:2] == (1, 2)]
    assert {"Nyfikne", "Humor"} <= {*added}
    capsys.readouterr()
    command(root, DAYS[-1], "grunnlag", "Nettverk Aust", "--endringar")
    assert capsys.readouterr().out == (
        "Nettverk Aust, lagt til 16.09.2026:\n  verdiar: Nyfikne\n  verdiar: Humor\n"
    )
    command(root, DAYS[-1], "grunnlag", "Nettverk Vest", "--endringar")
    assert "Ingenting nytt" in capsys.readouterr().out
    command(root, DAYS[-1], "oppfølging", "Nettverk Aust", "--alle", "--format", "csv")
    printed = capsys.readouterr()
    rows = [*csv.DictReader(io.StringIO(printed.out))]
    agreed = [row for row in rows if row["slag"] == "avtale"]
    assert {row["kva"]: (row["status"], row["sagt"]) for row in agreed} == AT_THE_END
    heeded = {row["kva"]: (row["slag"], row["status"], row["sagt"]) for row in rows}
    assert heeded["Endring 1"] == ("endring", "fell bort", DAYS[3])
    assert heeded["Bytt om punkt 1 og 2"] == ("innspel", "gjort", DAYS[2])
    assert heeded["Endring 5"] == ("endring", "open", "")
    assert "Åtvaring" not in printed.err
    command(root, DAYS[-1], "oppfølging", "Nettverk Aust", "--format", "csv")
    left = csv.DictReader(io.StringIO(capsys.readouterr().out))
    changes = [*CHANGES[-1], "Endring 5"]
    assert [row["kva"] for row in left if row["slag"] != "avtale"] == changes


def lengthen(root: Path) -> None:
    """Give the school year six meetings."""
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    last = "  - dato: 27.01.2027\n    tid: 12.00–15.00\n"
    assert last in text
    text = text.replace(last, last + LATER, 1)
    third = "        vert: Steinbrua barneskule\n"
    assert third in text
    text = text.replace(third, f"{third}        følgt_opp: [bytt om punkt 1 og 2.]\n", 1)
    year.write_text(text, encoding="utf-8")


def test_change_lives_until_somebody_says_that_it_is_over(workspace: Copy) -> None:
    root = workspace("base")
    command(root, DAYS[0], "referat", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2026-09-16-referat.md"
    fill_markdown(path, Filling({"Endringar til neste møte": ["Mitt"]}, AGREED[0]))
    for day in DAYS[1:3]:
        command(root, day, "innkalling", "Nettverk Aust")
        texts, actions = notice_of(root, day)
        assert "Mitt" in texts
        assert len(actions) == 2
    command(root, DAYS[1], "referat", "Nettverk Aust")
    asked = path.with_name(f"{DAYS[1]}-referat.md").read_text(encoding="utf-8")
    assert "| Endring: Mitt | nettverksleiar |  | |\n" in asked


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("følgt_opp", "  MITT. ", ""),
        ("fell_bort", "Mitt", ""),
        ("følgt_opp", "Mit", "«Mit» er ikkje ei open endring eller eit ope innspel. Skriv "),
        ("fell_bort", "Lesa rammeplanen", "«Lesa rammeplanen» er ikkje ei open endring"),
    ],
)
def test_change_is_heeded_or_dropped_in_the_year_file(
    key: str, text: str, told: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    command(root, DAYS[0], "referat", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2026-09-16-referat.md"
    fill_markdown(path, Filling({"Endringar til neste møte": ["Mitt"]}, AGREED[0]))
    year = root / "data/2026-2027.yaml"
    third = "        vert: Steinbrua barneskule\n"
    lines = year.read_text(encoding="utf-8").replace(
        third, f'{third}        {key}: ["{text}"]\n', 1
    )
    year.write_text(lines, encoding="utf-8")
    capsys.readouterr()
    for day, carried in ((DAYS[1], True), (DAYS[2], bool(told))):
        command(root, day, "innkalling", "Nettverk Aust")
        assert (
            "Mitt" in [each.partition(" (frå")[0] for each in notice_of(root, day)[0]]
        ) is carried
    capsys.readouterr()
    command(root, DAYS[2], "sjekk")
    err = capsys.readouterr().err
    assert (f"Åtvaring i data/2026-2027.yaml, linje 44, kolonne {21}: {told}" in err) is bool(told)
    assert ("Meinte du «Mitt»?" in err) is (text == "Mit")
    assert bool(err) is bool(told)


@pytest.mark.parametrize("written", [True, False])
def test_hearing_that_the_minutes_do_not_close_comes_back(
    written: bool,
    workspace: Copy,
) -> None:
    root = workspace("base")
    day = DAYS[2]
    command(root, day, "referat", "Nettverk Aust")
    path = root / f"dokument/2026-2027/nettverk-aust/{day}-referat.docx"
    lines = {"Endringar til neste møte": ["Mitt"]}
    lines |= {"Høyring: Ny skulerute": ["Me støttar framlegget."]} if written else {}
    fill_word(path, Filling(lines))
    command(root, DAYS[3], "innkalling", "Nettverk Aust")
    texts, _ = notice_of(root, DAYS[3])
    told = "Høyring som står att: Ny skulerute (frist 15. desember 2026)" in texts
    assert told is not written
