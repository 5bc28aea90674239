"""Who is meant under «Kven»: by name, initials, role and school; and whom nobody can know."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.planning.oppfolging import list_names
from nettverk.referat.krets import Kalla, Krets
from nettverk.referat.kven import read_kven, says_all
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


def tell(text: str) -> set[str]:
    """Tell what a form is read as, and whether it is told."""
    kven = read_kven(text, MEETING)
    named = [each.namn for each in FOLK if each.namn.casefold() in list_names(kven.namn)]
    found = "alle" if says_all(kven.namn) else "; ".join(sorted(named)) or "ingen"
    return {found, "sei frå" if kven.uklart else found}


def test_every_form_is_read_or_told() -> None:
    forms = {
        text: {"; ".join(sorted(each.split("; "))) for each in right}
        for text, right in list_forms("kven")
    }
    assert {each: tell(each) for each, right in forms.items() if not tell(each) & right} == {}


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
        ("Per Hegg (rektor)", "Per Hegg (rektor)", ()),
        ("Per\nMona", "Per Hegg og Mona Ås Dahl", ()),
        ("Per, FAU", "Per Hegg og FAU", ()),
        (
            "Per med hjelp frå Mona i PPT",
            "Per Hegg, med hjelp frå Mona i PPT",
            ("med hjelp frå Mona i PPT",),
        ),
        ("Per m/ hjelparar", "Per Hegg, med hjelparar", ()),
        ("Per ringer PPT og FAU", "Per Hegg (ringer PPT og FAU)", ()),
        ("Per og/eller Mona", "Per Hegg eller Mona Ås Dahl", ()),
        ("Per (primært), Mona", "Per Hegg (primært) og Mona Ås Dahl", ()),
        ("Per, snarast", "Per Hegg, snarast", ()),
        ("Per og nokon frå PPT", "Per Hegg og nokon frå PPT", ()),
        ("Per m.fl.", "Per Hegg og fleire", ()),
        ("Per – sak 3", "Per Hegg, sak 3", ()),
        ("Me ordnar det", "alle (ordnar det)", ()),
        ("leiar (FAU)", "leiar (FAU)", ()),
        ("ME", "ME", ("ME",)),
        ("Kari", "Kari", ("Kari",)),
        ("alle", "alle", ()),
        ("Me", "Me", ()),
        ("EG", "EG", ("EG",)),
        ("ph", "ph", ("ph",)),
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


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Kari (Nordre Åsen)", "Kari Solberg"),
        ("Kari på Søre Åsen", "Kari Vik"),
        ("rektor Kari, Søre Åsen", "Kari Vik"),
        ("rektorane utanom Kari S.", "Kari Vik"),
        ("avd.leiar", "Anne-Mari Dahl"),
        ("avdelingsleder", "Anne-Mari Dahl"),
        ("Nordre Åsen", "Kari Solberg og Anne-Mari Dahl"),
        ("Åsen", ""),
        ("Kari", ""),
        ("rektor Kari", ""),
        ("alle utanom Kari", ""),
        ("Anne", ""),
    ],
)
def test_one_name_of_two(written: str, meant: str) -> None:
    """A school or a title tells two of one name apart; where none does, it is told."""
    folk = (
        Kalla("Kari Solberg", "rektor", "Nordre Åsen skule"),
        Kalla("Anne-Mari Dahl", "avdelingsleiar", "Nordre Åsen skule"),
        Kalla("Kari Vik", "rektor", "Søre Åsen skule"),
    )
    kven = read_kven(written, Krets(folk, ("Anne-Mari Dahl",)))
    assert (kven.namn, kven.uklart) == ((meant, ()) if meant else (written, (written,)))


def test_what_is_written_reads_as_it_was_read() -> None:
    """The text carried is printed in the next minutes, and must mean the same there."""
    read = [read_kven(text, MEETING) for text, _ in list_forms("kven")]
    again = [read_kven(each.namn, MEETING) for each in read]
    assert [each.namn for each in again] == [each.namn for each in read]
    told = [two for one, two in zip(read, again, strict=True) if two.uklart and not one.uklart]
    assert told == []


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
    for text in ("Kari ", "Kari, ", "(Per) ", "og ", "a.", "aA", ", ", "unntatt Per "):
        assert read_kven(text * 20_000, MEETING).uklart
    assert read_kven("Kari" + " " * 20_000 + "Solberg", MEETING).namn == "Kari Solberg"


NAMESAKES = Krets((*FOLK[:3], Kalla("Kari Haug", "rektor", STRANDVIK)), verten=STRANDVIK)


@pytest.mark.parametrize(
    ("written", "meant", "unclear"),
    [
        ("begge Kariane", "Kari Solberg og Kari Haug", ()),
        ("dei to Kariane", "Kari Solberg og Kari Haug", ()),
        ("alle tre Kariane", "alle tre Kariane", ("alle tre Kariane",)),
        ("Mariane", "Mariane", ()),
        ("KSPL", "KSPL", ("KSPL",)),
        ("KSS", "KSS", ()),
        ("Per, Strandvik", "Per Lunde og Strandvik", ("Per, Strandvik",)),
        ("Per og Strandvik", "Per Lunde, Mona Haugen og Kari Haug", ()),
        ("PL, Solberg, Strandvik", "Per Lunde, Kari Solberg, Mona Haugen og Kari Haug", ()),
        ("Per, Bjørkelia", "Per Lunde", ()),
        ("Per, verten", "Per Lunde, Mona Haugen og Kari Haug", ()),
        ("Strandvik: Mona, Bjørkelia: Per", "Mona Haugen og Per Lunde", ()),
    ],
)
def test_two_of_one_name_and_schools_of_others(
    written: str, meant: str, unclear: tuple[str, ...]
) -> None:
    kven = read_kven(written, NAMESAKES)
    assert (kven.namn, kven.uklart) == (meant, unclear)
