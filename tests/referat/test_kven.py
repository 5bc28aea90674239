"""Who is meant under «Kven»: by name, initials, role and school; and whom nobody can know."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.planning.oppfolging import list_names
from nettverk.referat.kven import Kalla, Krets, read_kven, says_all
from tests.conftest import examples

from .forms import list_forms

BJØRKELIA, STRANDVIK, UTSIKTEN = (
    f"{each} barneskule" for each in ("Bjørkelia", "Strandvik", "Utsikten")
)
FOLK = (
    Kalla("Kari Solberg", "rektor", BJØRKELIA),
    Kalla("Per Lunde", "inspektør", BJØRKELIA),
    Kalla("Mona Haugen", "rektor", STRANDVIK),
    Kalla("Ali Rahimi", "rektor", UTSIKTEN),
    Kalla("Anne Fjellstad"),
)
MEETING = Krets(FOLK, ("Kari Solberg",), STRANDVIK, UTSIKTEN)


@pytest.mark.parametrize(("text", "right"), list_forms("kven"))
def test_form_is_read_or_told(text: str, right: list[str]) -> None:
    kven = read_kven(text, MEETING)
    named = [each.namn for each in FOLK if each.namn.casefold() in list_names(kven.namn)]
    found = "alle" if says_all(kven.namn) else "; ".join(sorted(named)) or "ingen"
    wanted = {"; ".join(sorted(each.split("; "))) for each in right}
    assert {found, "sei frå" if kven.uklart else found} & wanted


NAMES = ("Kari Vik", "Kari Solberg", "Per Hegg", "Mona Ås Dahl", "Mari Enger", "Eva Gran")
OTHERS = Krets(tuple(map(Kalla, NAMES)))


@pytest.mark.parametrize(
    ("written", "meant", "unclear"),
    [
        ("Per", "Per Hegg", ()),
        ("per & Mona", "Per Hegg og Mona Ås Dahl", ()),
        ("Solberg, Hegg", "Kari Solberg og Per Hegg", ()),
        ("K. Solberg og PH", "Kari Solberg og Per Hegg", ()),
        ("Mona Dahl; Kari S.", "Mona Ås Dahl og Kari Solberg", ()),
        ("Mona Å. Dahl", "Mona Ås Dahl", ()),
        ("Per Hegg (rektor)", "Per Hegg", ()),
        ("Per\nMona", "Per Hegg og Mona Ås Dahl", ()),
        ("Per, FAU", "Per Hegg og FAU", ()),
        ("Per med hjelp frå Mona i PPT", "Per Hegg, med hjelp frå Mona i PPT", ()),
        ("Per m/ hjelparar", "Per Hegg, m/ hjelparar", ()),
        ("Kari", "Kari", ("Kari",)),
        ("alle", "alle", ()),
        ("Me", "Me", ()),
        ("EG", "EG", ("EG",)),
        ("ph", "ph", ()),
        ("Per, og Mona", "Per Hegg og Mona Ås Dahl", ()),
        ("Ola Utanfor", "Ola Utanfor", ()),
        ("", "", ()),
        ("-", "-", ()),
    ],
)
def test_names(written: str, meant: str, unclear: tuple[str, ...]) -> None:
    kven = read_kven(written, OTHERS)
    assert (kven.namn, kven.uklart) == (meant, unclear)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("avdelingsleiaren", "Ida Li"),
        ("avdelingsleiar Ida", "Ida Li"),
        ("leiarane", "Kari Solberg og Ida Li"),
        ("nettverksleiar", "Kari Solberg og Ida Li"),
        ("Åsen v/Ida", "Ida Li"),
        ("Kari, rektor", "Kari Solberg"),
        ("lærarane", "lærarane"),
        ("den", "den"),
    ],
)
def test_titles(written: str, meant: str) -> None:
    folk = (
        Kalla("Kari Solberg", "rektor", "Åsen skule"),
        Kalla("Ida Li", "avdelingsleiar", "Åsen"),
    )
    krets = Krets(folk, ("Kari Solberg", "Ida Li"))
    assert read_kven(written, krets).namn == meant


WORDS = st.sampled_from(
    ["Kari", "Per", "og", ",", "v/", "m/", "(", ")", "rektor", "alle", "eg", "PPT", "KS", "@", "-"]
)


@settings(max_examples=examples(3))
@given(st.lists(WORDS | st.text(max_size=4), max_size=8).map(" ".join))
def test_nothing_written_is_lost(text: str) -> None:
    """Whoever is named by a whole name stays, and so does a text in which nobody is found."""
    kven = read_kven(f"{text}, Mona Haugen", MEETING)
    assert "Mona Haugen" in kven.namn
    assert bool(read_kven(text, MEETING).namn) is bool(text.split())


def test_long_text_is_read_in_its_length() -> None:
    assert read_kven("Kari " * 20_000, MEETING).namn
