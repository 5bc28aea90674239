"""How long a working method takes, as its sheet says it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nettverk.markdown import _PLAIN_TITLE, find_title, markdown_parser
from nettverk.reading.arbeidsmatar import load_arbeidsmåtar, read_arkhovud
from nettverk.reading.files import Files
from nettverk.shipped import find_shipped_malar
from tests.conftest import Copy


@pytest.mark.parametrize(
    ("line", "minst"),
    [
        ("Tid: 20–30 minutt. Møteleiaren stiller eitt spørsmål.", 20),
        ("Tid: 10-15 minutt til kvar.", 10),
        ("Tid: 45 minutt", 45),
        ("Tid: om lag 15 til 20 min.", 15),
        ("Tid: 1 time", 60),
        ("Tid: 1–2 timar", 60),
        ("Tid: 1,5 time", 90),
        ("Tid: 1.5–2 t.", 90),
        ("Tid: 1½ time", 90),
        ("tid: ½ time", 30),
        ("Tid: 1 time og 15 minutt", 75),
        ("Tid: 45min", 45),
        ("Tid: 20\u00a0minutt i kort form, 45\u00a0minutt i lang form.", 20),
        ("Tid: 20\u00a0– 30\u00a0minutt", 20),
        ("Tid: 1\u00a0time og 15\u00a0minutt", 75),
        ("**Tid:** 30 minutt", 30),
        ("- *Tid*: **30** minutt", 30),
        ("Tid: 2 tema", None),
        ("Tid: 3 rundar på 10 minutt", None),
        ("Tid: så lenge det trengst.", None),
        ("Tid: 3 rundar", None),
        ("Fritid: 20 minutt", None),
        (f"Tid: {'9' * 5000} minutt", None),
        (f"Tid: {'9' * 500} timar", None),
        (f"Tid: 1 time og {'9' * 5000} minutt", 60),
        ("Set av 20 minutt.", None),
        ("", None),
    ],
)
def test_least_time_is_the_first_that_the_line_says(line: str, minst: int | None) -> None:
    sheet = f"{{% set nr = 40 %}}\n# Vår  runde #\n\n{line}\n\n## Slik gjer de\n\nTid: 1 minutt\n"
    known = minst if minst is not None else 1
    said = read_arkhovud(sheet)
    assert (said.tittel, said.minst) == ("Vår  runde", known)
    assert read_arkhovud(sheet.replace("Tid: 1 minutt", "")).minst == minst


def read_title(markdown: str) -> str:
    """Read the first heading as the parser does, and nothing else."""
    tokens = markdown_parser().parse(markdown)
    inside = (two for one, two in pairwise(tokens) if one.type == "heading_open")
    parts = next((each.children for each in inside), None) or ()
    return "".join(each.content for each in parts if each.type != "html_inline").strip()


titles = st.text(st.sampled_from("# aÅ3.,:–-_*`&<\\[]~\t\r"), max_size=12)


@given(
    before=st.sampled_from(["", "\n", "\n\n", " ", "    ", "x\n"]),
    title=titles,
    marks=st.text("#", max_size=7),
)
@example(before="", title=" a*3*A", marks="#")
@example(before="", title=" a&amp;A", marks="#")
@example(before="    ", title=" Aa", marks="#")
def test_title_is_the_same_however_it_is_found(before: str, title: str, marks: str) -> None:
    markdown = f"{before}{marks}{title}\n\n## Slik gjer de\n"
    assert find_title(markdown) == read_title(markdown)


def test_shipped_sheets_are_read_without_the_parser() -> None:
    sheets = [*(find_shipped_malar() / "ark").glob("*.md")]
    texts = (each.read_text(encoding="utf-8").partition("#}")[2] for each in sheets)
    assert all(map(_PLAIN_TITLE.match, texts))


def test_sheet_without_a_title_is_no_method(workspace: Copy) -> None:
    root = workspace("base")
    usual = load_arbeidsmåtar(Files(root))
    (root / "templates/ark").mkdir(parents=True)
    (root / "templates/ark/runde.md").write_text("Tid: 20 minutt\n", encoding="utf-8")
    (root / "templates/ark/kafé.md").write_text("{# # Bord #}\nKafé\n====\nTid: 9 min\n", "utf-8")
    assert load_arbeidsmåtar(Files(root)) == usual | {"Kafé": 9}


SHEETS = sorted((find_shipped_malar() / "ark").glob("*.md"))


def test_every_shipped_sheet_says_how_long_its_method_takes(workspace: Copy) -> None:
    found = load_arbeidsmåtar(Files(workspace("base")))
    assert len(found) == len(SHEETS) == 10
    assert all(each and 5 <= each <= 20 for each in found.values())


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_steps_of_a_sheet_take_the_time_that_it_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    (tid,) = re.findall(r"^Tid: .*", text, re.MULTILINE)
    steps = re.findall(r"^\| (\d) \| .+ \| (?:(\d+) min|–) \| (\d+) min \|$", text, re.MULTILINE)
    assert [int(nr) for nr, *_ in steps] == [*range(1, len(steps) + 1)]
    kort, lang = sum(int(each or 0) for _, each, _ in steps), sum(int(each) for *_, each in steps)
    assert re.findall(r"(\d+) minutt", tid) == [str(kort), str(lang)]
    assert read_arkhovud(text).minst == kort < lang


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_sheet_tells_what_it_is_for_and_where_the_method_comes_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_arkhovud(text).om
    assert re.search(r"^Ta med: ", text, re.MULTILINE)
    assert re.fullmatch(r"Kjelde: (?:.* )?<cite>[A-ZÅ].+: \*.+\*, .*\d{4}</cite>\.", _last(text))


def _last(text: str) -> str:
    return next(line for line in reversed(text.splitlines()) if line.startswith("Kjelde"))


def test_own_sheet_goes_before_the_shipped_and_may_be_new(workspace: Copy) -> None:
    root = workspace("base")
    usual = load_arbeidsmåtar(Files(root))
    folder = root / "templates/ark"
    folder.mkdir(parents=True)
    (folder / "fokustid.md").write_text("# Fokustid\n\nTid: 25 minutt\n", encoding="utf-8")
    (folder / "kafé.md").write_text("# Kafé\n\nTid: 2 timar\n", encoding="utf-8")
    (folder / "tom.md").write_bytes(b"\xff")
    (folder / "alle.md").write_text("# Alle i {{ nettverk }}\n", encoding="utf-8")
    (folder / "stille.md").write_text("# Stille lesing\n", encoding="utf-8")
    own = {"Fokustid": 25, "Kafé": 120, "Stille lesing": None}
    assert load_arbeidsmåtar(Files(root)) == usual | own
