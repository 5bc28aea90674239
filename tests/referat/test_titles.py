"""Titles that name a part only where no other does, and tables under headings of no part."""

from collections.abc import Sequence

import pytest

from nettverk.referat.blocks import Block, Heading
from nettverk.referat.markup import read_markdown
from nettverk.referat.understanding import Understood, understand

from .test_headings import DAY, MINUTES, PARTS, PRINTED, read_parts, split

FORM = read_markdown("\n\n".join(each.partition("\n")[0] for each in PRINTED.values())).blocks


def fill(text: str, form: Sequence[Block] = FORM) -> Understood:
    return understand(read_markdown(text), [form], DAY, "r.md")


BESIDE = [
    *("Evaluering av lesetiltaket", "Tiltak mot fråvær", "Neste steg for nærvær", "Neste steg"),
    *("Satsingsområde i kommunen", "Satsingsområde", "Kort evaluering av prøva", "Huskeliste"),
    *("Tiltak og ansvar i beredskapsplanen", "Endringar neste skuleår", "Endringar til neste år"),
    *("Forslag til endringar i timeplanen", "Kva prioriterer kommunen?", "Korleis var eksamen?"),
    *("Endringar til neste skuleår", "Forslag til endringar", "Vidare arbeid med lesing"),
    *(
        "Vurdering",
        "Evaluering av nettverket",
        "Kva gjer me med mobil?",
        "Beslutningar i nettverket",
    ),
]


@pytest.mark.parametrize("title", BESIDE)
def test_item_beside_the_parts_is_its_own_and_no_alarm(title: str) -> None:
    found = fill(MINUTES.replace("## Neste møte", f"## {title}\n\nMe song.\n\n## Neste møte"))
    assert (read_parts(found), found.problems) == (PARTS, ())


def test_title_that_lost_its_style_is_surer_than_a_loose_one() -> None:
    text = MINUTES.replace("## Kva gjer", "Kva gjer")
    found = fill(text.replace("## Neste møte", "## Neste steg\n\nMe song.\n\n## Neste møte"))
    assert (read_parts(found), found.problems) == (PARTS, ())


LOOSE = {
    "avtalar": [
        *("Tiltak, ansvar og frist", "Avtalar v/Kari", "Vedtak og tiltak", "Sak nr. 8: Neste steg"),
        *("Kva gjer me til 20. januar?", "Heimearbeid til neste samling", "Kven gjer kva når?"),
    ],
    "evaluering": [
        *("Evaluering av møtet v/Kari Vik", "Evaluering (14.30–14.45)", "Korleis gjekk samlinga?"),
        *(
            "Kva fungerte godt i dag?",
            "Refleksjon over møtet",
            "Evaluering av dagens nettverksmøte",
        ),
    ],
    "endringar": [
        *(
            "Endringar for neste samling",
            "Innspill til neste møte",
            "Justeringar",
            "Avtalte endringar",
        ),
        *("Kva bør me gjera annleis neste gong?", "Endringar av møta"),
    ],
    "prioriterte": [
        *("Våre satsingsområde", "Hva vil vi prioritere våren 2027?", "Tema me prioriterer"),
        *("Prioriterte område skuleåret 2026–2027", "Utviklingsområde"),
    ],
}


@pytest.mark.parametrize("part", LOOSE)
def test_loose_title_is_of_its_part(part: str) -> None:
    assert [split(Heading(2, title)) for title in LOOSE[part]] == [[(part, ())]] * len(LOOSE[part])


def test_loose_title_of_a_part_that_is_empty_is_told() -> None:
    text = MINUTES.replace("\nKortare\n", "\n## Forslag til endringar\n\nKortare\n")
    (problem,) = fill(text).problems
    assert problem.what.startswith("Overskrifta «Forslag til endringar» er ukjend")
    assert problem.fix.startswith("Meinte du «Endringar til neste møte»?")


def test_loose_title_of_a_part_nobody_asked_for_is_an_own_item() -> None:
    form = [each for each in FORM if isinstance(each, Heading) and "område" not in each.text]
    text = MINUTES.replace("## Sak 4: Prioriterte område", "## Satsingsområde")
    found = fill(text, form)
    assert (found.referat.prioriterte, found.problems) == ((), ())


def test_loose_title_below_an_item_is_of_the_item() -> None:
    printed = PRINTED["avtalar"]
    found = fill(MINUTES.replace(printed, "## Lesing\n\n### Neste steg\n\nPer les.\n"))
    assert found.referat.avtalar == ()
    assert found.problems[0].what == "Fann ikkje delen «Kva gjer eg og me fram til neste møte?»."


def rename(title: str, table: str = "| Kva | Kven |\n|-|-|\n| Skriva | |\n") -> Understood:
    return fill(MINUTES.replace(PRINTED["avtalar"], f"## {title}\n\n{table}"))


@pytest.mark.parametrize(
    "title", ["Dette er me samde om", "Neste møte blir fint", "Fram til neste"]
)
def test_lone_table_of_what_and_who_is_agreed_under_any_heading(title: str) -> None:
    found = rename(title)
    assert (read_parts(found), found.problems) == (PARTS, ())


@pytest.mark.parametrize(
    "table",
    [
        "| Oppgåve | Ansvarleg |\n|-|-|\n| Kaffi | Per |\n",
        "| Kven | Frist |\n|-|-|\n| Per | jul |\n",
        "| Kva | Kven |\n|-|-|\n| A | |\n\n## Meir\n\n| Kva | Kven |\n|-|-|\n| B | |\n",
    ],
)
def test_table_that_may_be_of_something_else_is_told(table: str) -> None:
    found = rename("Roller", table)
    assert found.referat.avtalar == ()
    assert found.problems[0].what.startswith("Fann ikkje delen «Kva gjer")


def test_table_of_what_and_who_beside_the_agreed_one_is_told() -> None:
    own = "## Roller\n\n| Kva | Kven |\n|-|-|\n| Kaffi | Per |\n\n## Neste møte"
    found = fill(MINUTES.replace("## Neste møte", own))
    assert read_parts(found) == PARTS
    assert [each.what for each in found.problems] == [
        "Tabellen som startar med «Kva», er ikkje forstått."
    ]


def test_table_that_says_what_it_is_of_settles_a_strange_heading() -> None:
    table = "| Kva | Kven | Frist |\n|-|-|-|\n| Skriva | | |\n"
    assert rename("Avtallar", table).problems == ()
    told = rename("Avtallar", f"Me song.\n\n{table}").problems
    assert [each.what.partition("»")[2] for each in told] == [
        " er ukjend, og linjene under er ikkje førte vidare."
    ]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Viktige verdier", "verdiar"),
        ("Innhold", "innhald"),
        ("Arbeidsmåter", "arbeidsmåtar"),
        ("Struktur, roller og oppgaver", "struktur"),
        ("Viktige suksesskriterium", "suksesskriterium"),
        ("Føremål", "formål"),
        ("Annet", "anna"),
    ],
)
def test_part_of_the_foundation_by_another_name(heading: str, part: str) -> None:
    found = fill(f"{MINUTES}## Suppleringar til grunnlaget\n\n### {heading}\n\nMot\n")
    assert (found.referat.supplement, found.problems) == ({part: ("Mot",)}, ())
