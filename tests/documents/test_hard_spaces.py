"""Hard spaces stand where a line must not break, and are as any space to who reads them back."""

import re
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.markdown import markdown_parser
from nettverk.nynorsk import (
    MÅNADER,
    Tidsrom,
    find_when,
    list_when,
    parse_date,
    parse_time_range,
    write_date,
    write_long_date,
)
from nettverk.referat.blocks import read_blocks as read_back
from nettverk.render.binding import HARD, bind, bind_html, bind_markdown
from nettverk.render.docx import DocxWriter, open_reference
from nettverk.render.docx.cleaning import clean_form
from nettverk.render.docx.finalizing import finalize
from tests.conftest import REPOSITORY, Copy, soften
from tests.render.conftest import draft

from .conftest import Documents
from .reading import read_blocks, write

REFERENCE = REPOSITORY / "templates" / "referanse.docx"
BOUND = (
    "onsdag 2._desember_2026, kl._12.00–15.00",
    "mai 20261 og mai_2026",
    "15_minutt og 2,5_timar",
    "10_000_kr, kr_500 og 1_000_000",
    "Sak_3: Ro, sak_12/26, nr._5 og Nr._7",
    "veke_49, §_4",
    "15_–_20_minutt",
    "frå 5._trinn til 7._klasse",
    "tlf._51_78_90_00",
    "Les kapittel_12, side_4",
    "i 2026 130 elevar",
    "vesak 3 i 1. rekkja",
)
KEPT = (
    "`10 000 kr` og ``2. desember``",
    "```\n10 000\n\n2. desember\n```",
    "~~~ sak 3\n10 000\n~~~",
    "Kode:\n\n    10 000 kr\n",
    "[Sak](<10 000 kr.docx>)",
    "# [Innkalling](<plan i dag 2. mai.pdf>)",
    "![Plan](plan.svg)\n\n[a]: <sak 3.docx>",
    '<span title="10 000 kr">Ro</span><!-- sak 3 -->',
    "1. januar er eit punkt i lista\n2. februar òg",
    "- 3. trinn\n> 4. mai",
)


@pytest.mark.parametrize("text", BOUND)
def test_no_line_breaks_within_what_belongs_together(text: str) -> None:
    meant = text.replace("_", HARD)
    for write_bound in (bind, bind_html, bind_markdown):
        assert write_bound(text.replace("_", " ")) == meant
        assert write_bound(meant) == meant


def test_title_breaks_before_a_day_and_before_the_word_of_a_name() -> None:
    text = "\n# Møte i Nord onsdag 2. desember 2026\n\nDen i Nord onsdag 2. desember."
    bound = "\n# Møte i_Nord onsdag_2._desember_2026\n\nDen i Nord onsdag 2._desember."
    assert bind_markdown(text) == bound.replace("_", HARD)


@pytest.mark.parametrize("text", KEPT)
def test_code_addresses_tags_and_numbers_of_items_are_as_they_were(text: str) -> None:
    assert bind_markdown(text) == text
    assert bind_markdown(f"{text}\n\n10 000") == f"{text}\n\n10{HARD}000"


def test_what_a_script_or_a_drawing_knows_is_as_it_was() -> None:
    page = "<title>Sak 3</title><option>Sak 3</option><svg><text>Sak 3</text></svg><p>Sak 3</p>"
    assert bind_html(page) == page.replace("<p>Sak 3", f"<p>Sak{HARD}3")


PIECES = st.sampled_from(
    (
        *("2. desember 2026", "10 000 kr", "Sak 3: Ro", "kl. 12.00–15.00", "2\\. mai", "* ", "- "),
        *("> ", "`", "``", "```\n", "\n", "\n\n", "| ", "|---|---|\n", "1. ", "    ", "\\`", "# "),
        *("[a](b 3 kr)", "<b>", "<br>", "15 minutt", "**", " ", "x", "</b>", "<!-- sak 3 -->"),
    )
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_else_of_a_text_is_changed(text: str) -> None:
    bound = bind_markdown(text)
    assert soften(bound) == soften(text)
    assert bind_markdown(bound) == bound
    before, after = ([each.type for each in markdown_parser().parse(it)] for it in (text, bound))
    assert after == before


DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))
WORDS = st.sampled_from(["Møtet er", "frå", "til", "sak 3", "og", ",", "i 15 minutt", "kl. 9", "."])


@st.composite
def whens(draw: st.DrawFn) -> str:
    said = []
    for day in draw(st.lists(DAYS, min_size=1, max_size=3)):
        clock = Tidsrom(time(draw(st.integers(0, 11))), time(draw(st.integers(12, 23)), 30))
        form = draw(st.sampled_from([write_date, write_long_date]))
        said += [draw(WORDS), form(day), draw(st.sampled_from([f"kl. {clock}", ", kl 9 – 14", ""]))]
    return " ".join(said)


@given(whens(), DAYS)
def test_when_is_read_alike(text: str, near: date) -> None:
    hard = text.replace(" ", HARD)
    for each in (bind(text), hard):
        assert find_when(each) == find_when(text)
        assert list_when(each, near) == list_when(text, near)
    assert find_when(text)[0] is not None
    blocks = [read_back(each.encode(), ".md").blocks for each in (text, bind_markdown(text), hard)]
    assert blocks[0] == blocks[1] == blocks[2]


@pytest.mark.parametrize(
    "text", ["25. november 2026", "25. 11. 2026", "25.11.2026 00:00", "2026-11-25 00:00:00"]
)
def test_date_typed_with_hard_spaces_is_a_date(text: str) -> None:
    assert parse_date(text.replace(" ", HARD)) == date(2026, 11, 25)


def test_clock_typed_with_hard_spaces_is_a_clock() -> None:
    assert parse_time_range("kl. 12 – 15".replace(" ", HARD)) == parse_time_range("12.00–15.00")


@pytest.mark.parametrize("turned", [False, True])
def test_form_is_taken_out_whatever_its_spaces_are(turned: bool) -> None:
    prompt = "## Notat\n\n*Skriv her kva som skal vera gjort innan 2. desember, kl. 12.*\n"
    texts = [prompt, bind_markdown(prompt)][:: -1 if turned else 1]
    writer = DocxWriter(open_reference(REFERENCE.read_bytes()), REPOSITORY)
    form = writer.write(draft(texts[0]))
    filled = writer.write(draft(f"{texts[1]}\nMe vart samde.\n\n## Neste møte\n\nOnsdag.\n"))
    cleaned = clean_form(finalize(filled), [form], {}, held=True)
    assert [each.text for each in read_blocks(".docx", cleaned)] == [
        *("Notat", "Me vart samde.", "Neste møte", "Onsdag.")
    ]


def test_name_copied_from_a_document_is_known(workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8")
    assert "vert: Måneflata barneskule" in text
    copied = text.replace("vert: Måneflata barneskule", f"vert: Måneflata{HARD}barneskule")
    path.write_text(copied, encoding="utf-8")
    found = write(root, tmp_path / "ut", "innkalling", "Alt", "--møte", "02.12.2026")
    assert all("Måneflata barneskule" in str(read_blocks(*each)) for each in found.items())


def test_every_document_is_bound(documents: Documents) -> None:
    months = re.compile(rf"\d\. (?:{'|'.join(MÅNADER)})|[Kk]l\. \d")
    for name, content in documents("golden").items():
        if name.endswith(".md"):
            assert bind_markdown(content.decode()) == content.decode(), name
        texts = [each.text for each in read_blocks(name, content)]
        assert any(HARD in each for each in texts), name
        assert not [each for each in texts if months.search(each)], name


def test_messages_and_calendars_are_bound(
    workspace: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from nettverk.cli import run

    root = workspace("golden")
    place = ["--mappe", str(root), "--i-dag", "2026-11-24"]
    capsys.readouterr()
    assert run([*place, "melding", "vert", "Alt"]) == 0
    subject, text = capsys.readouterr().out.split("\n\n", 1)
    assert bind(text) == text
    assert "kl. 12" not in text
    assert soften(subject) == subject, "a subject is searched for"
    (calendar,) = write(root, tmp_path / "ut", "plan", "--format", "ics", "Alt").values()
    assert f"2.{HARD}desember" in calendar.decode().replace("\r\n ", "")
