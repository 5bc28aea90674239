"""Forms that are not chosen are told, and those that only look like them are let be."""

import pytest

from language.forms import find_forms

FORMS = (
    ("Møtet er på lørdag.", "lørdag", "Møtet er på laurdag."),
    ("Møtet er på tirsdag.", "tirsdag", "Møtet er på tysdag."),
    ("Møtet er på sundag.", "sundag", "Møtet er på søndag."),
    ("Kvar uke", "uke", "Kvar veke"),
    ("Båe er ferdige.", "Båe", "Begge er ferdige."),
    ("Saka er hjå verten.", "hjå", "Saka er hos verten."),
    ("Hvem er vert?", "Hvem", "Kven er vert?"),
    ("Me er ein skole.", "skole", "Me er ein skule."),
    ("Vi møtest.", "Vi", "Me møtest."),
    ("Alle medlemane", "medlemane", "Alle medlemmene"),
    ("Alle medlemmane", "medlemmane", "Alle medlemmene"),
    ("Saka hører heime her.", "hører", "Saka høyrer heime her."),
    ("Me tenderar til det.", "tenderar", "Me tenderer til det."),
    ("Alle får rollar.", "rollar", "Alle får roller."),
    ("Sjå sakslista.", "sakslista", "Sjå saklista."),
    ("Oppfølgjing frå sist", "Oppfølgjing", "Oppfølging frå sist"),
    ("Møt opp for å skrive.", "å skrive", "Møt opp for å skriva."),
    ("Prøv å ikkje gjere det.", "å ikkje gjere", "Prøv å ikkje gjera det."),
    ("Du må skrive namnet.", "må skrive", "Du må skriva namnet."),
    ("Skulen kan vere vert.", "kan vere", "Skulen kan vera vert."),
    ("med ein evaluering", "ein evaluering", "med ei evaluering"),
    ("Du kan og skriva.", "kan og skriva", "Du kan òg skriva."),
    ("Han kjem også.", "også", "Han kjem òg."),
    ('Sjå "Status".', '"', "Sjå «Status»."),
    ("Møtet er kl. 12:00.", "12:00", "Møtet er kl. 12.00."),
    ("Kl. 12.00-15.00", "12.00-15.00", "Kl. 12.00–15.00"),
    ("Trinn 1-7", "1-7", "Trinn 1–7"),
    ("Frist 14 september", "14 september", "Frist 14. september"),
    ("Frist 14/9", "14/9", "Frist 14.9."),
    ("Alle - utan ein", "e - u", "Alle – utan ein"),
    ("Lenka verkar ikkje.", "Lenka", "Lenkja verkar ikkje."),
    ("Ei ny line", "line", "Ei ny linje"),
    ("Meldingen er send.", "Meldingen", "Ingen melding er send."),
)


RIGHT = (
    "Då kan dei alle sjå.",
    "Når du har skrive, kan kommandoane gjelda.",
    "Det er ein god ting.",
    "Ein ring og ein gjeng",
    "Du kan og skal skriva.",
    "me og dei andre",
    "Dato 2026-09-14",
    "2026-2027",
    "Skriv det slik: 2026-2027.",
    "Hei!",
    "Kl. 12 møtest me.",
    "Bruk 15 minutt på det, og 13 møte i året.",
    "Alt er i orden: 1 nettverk, 3 skular.",
    "Filene ligg i dokument/ på maskina.",
    "CSV-fil",
    "Frå kvar skule møter rektor.",
    "Sak 14/26 er utsett.",
)


@pytest.mark.parametrize(("wrong", "form", "right"), FORMS)
def test_form_that_is_not_chosen_is_told(wrong: str, form: str, right: str) -> None:
    assert form in [found for _, found, _ in find_forms(wrong)]
    assert list(find_forms(right)) == []


@pytest.mark.parametrize("right", RIGHT)
def test_form_that_only_looks_wrong_is_let_be(right: str) -> None:
    assert list(find_forms(right)) == []
