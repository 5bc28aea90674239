"""Numbers of items are read back in every form people write them, and no title loses its own."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.noklar import (
    Nummererte,
    Saksnummer,
    parse_nummererte,
    part_saksnummer,
    write_nummererte,
)
from nettverk.nynorsk import fold, fold_title
from nettverk.referat.blocks import Block, Heading, Paragraph
from nettverk.referat.markup import read_markdown
from nettverk.referat.referatnummer import Referatnummer
from nettverk.referat.saksnummer import Innkallingsnummer
from nettverk.referat.sections import split_sections

NR = Saksnummer(2026, 14)
NAMED = (
    *("Sak 14/26: ", "Sak 14/26 ", "Sak 14/26 – ", "SAK 14/2026 – ", "Sak 014/26: ", "PS 14/26 "),
    *("PS 014/2026: ", "Sak\u00a014/26:\u00a0", "sak 14 / 26. ", "Sak nr. 14/26: "),
    *("Saksnr. 14/26: ", "Saksnummer 14/26 ", "Sak: 14/26 ", " Sak 14\u204426) "),
)
BARE = ("14/26 ", "14/26: ", "14/2026 – ", "014/26. ")
TITLES = ("Overgang", "2 veker før", "10/10 elevar", "1.–4. trinn", "24/7-beredskap", "Sakliste")
PRINTED = ("", "Sak 3: ", "Sak 14/26: ", "Sak 7/25: ")


@pytest.mark.parametrize(("typed", "title"), [*product((*NAMED, "Sak 3: ", "Sak 3 "), TITLES)])
def test_a_heading_is_known_without_its_number(typed: str, title: str) -> None:
    assert fold(typed + title) == fold(title)


@pytest.mark.parametrize("title", [*TITLES, "50/50", "Saka 14/26", "26/27 møteplan", "3/4 av oss"])
def test_a_title_keeps_the_digits_it_begins_with(title: str) -> None:
    assert fold(title).split()[0] in title.casefold()
    assert part_saksnummer(title, 2035)[:2] == (None, title)


OWN_NUMBER = (
    *("PS 45/26 Skulebruksplan", "Sak 12/26 frå formannskapet", "Sak 4 frå sist"),
    "3/4 av oss",
)


@pytest.mark.parametrize(("before", "title"), [*product(("Sak 5: ", "Sak 45/26: "), OWN_NUMBER)])
def test_title_that_begins_with_a_number_keeps_it(before: str, title: str) -> None:
    """The form prints one number, and that one alone is left out."""
    assert fold(before + title) == fold_title(title)
    for typed in (before, "", "Sak 6: ", "46/26 "):
        written = (Heading(2, typed + title), Paragraph("Me song."))
        assert read_parts(*written, printed=before + title) == [(fold_title(title), ("Me song.",))]


def test_number_in_the_middle_of_a_title_is_of_the_title() -> None:
    assert fold("Sak 3: Framhald av sak 14/26: skulerute") == "framhald av sak 14 26 skulerute"
    written = (Heading(2, "Framhald av 14/26: Overgang"), Paragraph("Me song."))
    assert read_parts(*written, printed="Overgang") == []
    assert read_parts(Heading(2, "Overgang 14/26"), printed="Overgang") == []
    assert read_parts(*written, printed="Framhald av Overgang") == []


@pytest.mark.parametrize(("typed", "title"), [*product(NAMED, TITLES)])
def test_number_is_read(typed: str, title: str) -> None:
    assert part_saksnummer(typed + title, 2026) == (NR, title, True)


@pytest.mark.parametrize("typed", BARE)
def test_number_alone_is_read_too(typed: str) -> None:
    assert part_saksnummer(f"{typed}Overgang", 2026) == (NR, "Overgang", False)


@pytest.mark.parametrize(
    "text", ["Sak 14/19: X", "Sak 14: X", "Sak 0/26: X", "Sak 26/8: X", "2025/26 X", "X"]
)
def test_what_is_no_number_of_these_years_is_none(text: str) -> None:
    assert part_saksnummer(text, 2026) == (None, text, False)


def read_parts(*blocks: Block, printed: str) -> list[tuple[str, tuple[str, ...]]]:
    skeleton = [Heading(1, "Referat"), Heading(2, printed)]
    return [(each.part, each.lines) for each in split_sections(blocks, [skeleton])][1:]


@pytest.mark.parametrize(
    ("before", "typed", "title"), [*product(PRINTED, (*NAMED, *BARE, "Sak 4: ", ""), TITLES)]
)
def test_form_with_other_numbers_or_none_is_read(before: str, typed: str, title: str) -> None:
    """A form is read after the switch is turned, and after somebody has typed over it."""
    written = (Heading(2, typed + title), Paragraph("Me song."))
    assert read_parts(*written, printed=before + title) == [(fold(title), ("Me song.",))]


@pytest.mark.parametrize("typed", ["Sak 25/26: ", "PS 25/26 ", "Sak 25: "])
def test_lower_heading_with_a_number_is_an_item(typed: str) -> None:
    written = (Heading(2, "Sak 14/26: Overgang"), Heading(3, f"{typed}Ny"), Paragraph("Me song."))
    found = read_parts(*written, printed="Sak 14/26: Overgang")
    assert found == [("overgang", ()), ("ny", ("Me song.",))]
    lower = (Heading(2, "Sak 14/26: Overgang"), Heading(3, "10/26 elevar"), Paragraph("Me song."))
    assert read_parts(*lower, printed="Sak 14/26: Overgang") == [
        ("overgang", ("10/26 elevar", "Me song."))
    ]


MINUTES = """\
# Referat frå møte i Nord 14/26

## Sak 14/26: Overgang

Sak 3/26 vart utsett.

## 15/26 Lesing

## 16/26 elevar

## PS 17/2026 – Prioriterte område

## Sak 18/26: Avtalar

Sak 19/26: Slutt
"""


def tell(saker: Nummererte) -> list[str]:
    return [f"{nr} {title}" for nr, title in saker]


def test_numbers_of_minutes_are_those_of_headings() -> None:
    """What is a part of the minutes stands last by the name of its point."""
    found = Referatnummer(read_markdown(MINUTES).blocks, 2026, {"lesing", "slutt"})
    assert tell(found.list_nummererte()) == [
        *("14/26 overgang", "15/26 lesing", "17/26 prioriterte område", "18/26 avtalar"),
        *("19/26 slutt", "17/26 prioritering", "18/26 fram til neste møte"),
    ]


NOTICE = """\
# Innkalling

12/26 elevar har svart. Sak 1/26 er ferdig.

| Nr. | Kl. | Sak |
|---:|:---|:---|
| 14/26 | 12.00 | **2 veker før**<br>Kva gjer me 3/26? |
| sak 015/2026 | 12.10 | Lesing |
|  | 12.20 | Pause |
| 16 | 12.30 | Runde |
| 14/26 | 09.00 | **2 veker før** (held fram) |

- Sak 20/26: Slutt (runde)
- 21/26 Slutt på dagen (runde)
"""


def test_numbers_of_a_notice_are_those_of_rows_and_of_known_titles() -> None:
    titles = ("2 veker før", "slutt", "slutt på dagen", "elevane")
    found = Innkallingsnummer(read_markdown(NOTICE).blocks, 2026, zip(titles, titles, strict=True))
    assert tell(found.list_nummererte()) == [
        *("14/26 2 veker før", "15/26 lesing", "20/26 slutt", "21/26 slutt på dagen")
    ]


_TITLES = st.text(min_size=1, max_size=30).filter(
    lambda text: fold(text) and not fold(text).startswith(("sak", "ps", "/"))
)
_NUMBERS = st.builds(Saksnummer, st.integers(2025, 2027), st.integers(1, 1899))


@given(_NUMBERS, _TITLES, st.sampled_from(["Sak {}: {}", "PS {} {}", "SAK {} – {}"]))
def test_any_title_comes_back_with_its_number(nr: Saksnummer, title: str, form: str) -> None:
    found, rest, named = part_saksnummer(form.format(nr, title), 2026)
    assert (found, fold(rest), named) == (nr, fold(title), True)
    assert fold(form.format(nr, title)) == fold(title)


@given(st.lists(st.tuples(_NUMBERS, _TITLES.map(fold)), max_size=5))
def test_the_list_of_events_gives_back_what_it_was_given(
    saker: list[tuple[Saksnummer, str]],
) -> None:
    assert parse_nummererte(write_nummererte(tuple(saker))) == tuple(saker)
