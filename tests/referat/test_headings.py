"""The parts of the minutes are known by their headings, in whatever words and whatever style."""

from datetime import date

import pytest
from msgspec import to_builtins

from nettverk.referat.blocks import Block, Heading, Reading
from nettverk.referat.markup import read_markdown
from nettverk.referat.sections import split_sections
from nettverk.referat.understanding import Understood, understand
from nettverk.referat.word import read_word

from .forms import list_forms
from .test_word import run, word

DAY = date(2026, 11, 4)
PRINTED = {
    "til_stades": "## Til stades\n\n| Namn | Til stades | Forfall |\n|-|-|-|\n| Kari Vik | x | |\n",
    "svar": "## Oppfølging frå sist\n\n| Kva | Kven | Status |\n|-|-|-|\n| Lesa | | gjort |\n",
    "prioriterte": "## Sak 4: Prioriterte område\n\nLesing\n",
    "avtalar": "## Kva gjer eg og me fram til neste møte?\n\n| Kva | Kven |\n|-|-|\n| Skriva | |\n",
    "evaluering": "## Sak 9: Evaluering av møtet\n\nFint\n",
    "endringar": "## Endringar til neste møte\n\nKortare\n",
    "ny": "## Neste møte\n\nOnsdag 20. januar 2027.\n",
}
MINUTES = "\n".join(("# Referat\n", *PRINTED.values()))


def read(reading: Reading) -> Understood:
    return understand(reading, [read_markdown("# Referat\n\n## Neste møte\n").blocks], DAY, "r.md")


def read_parts(found: Understood) -> dict[str, object]:
    parts = to_builtins(found.referat)
    return {name: parts[name] for name in PRINTED if name != "ny"}


PARTS = read_parts(read(read_markdown(MINUTES)))
RENAMED = [
    (part, text)
    for part in PRINTED
    for text, right in list_forms(f"overskrift: {part}")
    if right[0] in {part, "eiga sak"}
]


def test_every_part_is_there_to_begin_with() -> None:
    assert all(PARTS.values())
    assert len(RENAMED) == 240


@pytest.mark.parametrize(("part", "title"), RENAMED)
@pytest.mark.parametrize("level", [1, 2, 3])
def test_heading_in_other_words(part: str, title: str, level: int) -> None:
    # A lower heading is of the part that it stands in.
    own = f"{'#' * min(level, 2)} {title}\n\nMe song.\n\n" if part == "ny" else ""
    printed = PRINTED[part]
    old = printed.partition("\n")[0]
    text = MINUTES.replace(printed, own + printed) if own else MINUTES.replace(old, f"## {title}")
    found = read(read_markdown(text))
    assert (read_parts(found), found.problems) == (PARTS, ())


OWN = [
    *("Evaluering av lesetesten", "Endringar i opplæringslova", "Tiltak mot mobbing"),
    *("Oppfølging av elevar", "Avtalar med PPT", "Prioriterte elevar", "Vegen vidare for lesing"),
    *("Status for skulane", "Møtte me måla?", "Sidan 2019", "Arbeid med fråvær", "Innspel frå FAU"),
]


@pytest.mark.parametrize("title", OWN)
def test_item_that_begins_like_a_part_is_nobodys(title: str) -> None:
    *_, section = split_sections([Heading(2, "Evaluering"), Heading(2, title)], [])
    assert (section.name, bool(section.part)) == ("", True)


@pytest.mark.parametrize(
    "line", [text for text, _ in list_forms("frammøte: utanfor tabellen")] + ["Per kom seint."]
)
def test_line_beside_the_table_of_who_came_is_told(line: str) -> None:
    text = MINUTES.replace("## Oppfølging", f"{line}\n\n## Oppfølging")
    (problem,) = read(read_markdown(text)).problems
    assert problem.what == f"«{line}» står utanfor tabellen."


STYLES = {
    "own outline": ('<w:outlineLvl w:val="1"/>', ""),
    "named in Norwegian": ('<w:pStyle w:val="a"/>', '<w:name w:val="Overskrift 2"/>'),
    "outline of the style": (
        '<w:pStyle w:val="a"/>',
        '<w:name w:val="Mi"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>',
    ),
    "built on a heading": ('<w:pStyle w:val="a"/>', '<w:name w:val="Mi"/><w:basedOn w:val="h"/>'),
    "a line alone": ("", ""),
}
TITLE = run("End") + "<w:r><w:softHyphen/></w:r>" + run("ringar til\u00a0neste mø\u00adte")
KNOWN = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/></w:style>'


@pytest.mark.parametrize("how", STYLES)
def test_heading_in_any_style(how: str) -> None:
    properties, style = STYLES[how]
    body = f"<w:p><w:pPr>{properties}</w:pPr>{TITLE}</w:p>"
    own = f'<w:style w:type="paragraph" w:styleId="a">{style}</w:style>{KNOWN}'
    reading = read_word(word(f"{body}<w:p>{run('Kortare')}</w:p>", own))
    assert read(reading).referat.endringar == ("Kortare",)


def split(*blocks: Block) -> list[tuple[str, tuple[str, ...]]]:
    printed = read_markdown("# Referat\n\n## Sak 5: Felles informasjon\n").blocks
    return [(each.name or each.part, each.lines) for each in split_sections(blocks, [printed])][1:]


def test_lines_that_have_lost_their_styles_part_the_minutes() -> None:
    lines = ("Sak 4: Prioriterte område", "Lesing", "Sak 5: Felles informasjon", "Nytt")
    assert split(*read_markdown("\n\n".join(lines)).blocks) == [
        ("prioriterte", ("Lesing",)),
        ("felles informasjon", ("Nytt",)),
    ]


@pytest.mark.parametrize("title", ["Avslutning", "Anna", "Diverse", "Punkt 1: Lesing", "Merk"])
def test_lower_heading_in_a_part_parts_nothing(title: str) -> None:
    text = f"## Endringar\n\nKortare\n\n### {title}\n\nMeir tid\n"
    assert split(*read_markdown(text).blocks) == [("endringar", ("Kortare", title, "Meir tid"))]


@pytest.mark.parametrize("line", ["Innspel", "Innspel:", "Oppfølging", "Suppleringar", "Avtalar"])
def test_line_in_an_item_that_is_a_title_elsewhere_is_text(line: str) -> None:
    text = f"## Prioriterte område\n\n- Lesing\n- {line}\n- Matte\n"
    assert split(*read_markdown(text).blocks) == [("prioriterte", ("Lesing", line, "Matte"))]


def test_heading_that_goes_on_in_a_text_is_parted() -> None:
    blocks = [Heading(2, "Sak 4: Prioriterte område\nLesing"), Heading(2, "Evaluering av\nmøtet")]
    assert split(*blocks) == [("prioriterte", ("Lesing",)), ("evaluering", ())]


def test_line_that_says_what_a_heading_says_is_text() -> None:
    blocks = read_markdown("## Evaluering\n\nFint\n\nEvaluering\n\n## Anna\n\nEndringar\n").blocks
    assert split(*blocks) == [("evaluering", ("Fint", "Evaluering")), ("anna", ("Endringar",))]


def test_title_that_the_form_had_is_one_without_its_style() -> None:
    form = read_markdown("## Evaluering\n\n## Endringar til neste møte\n").blocks
    blocks = read_markdown("## Evaluering\n\nFint\n\nEndringar\n\nKortare\n").blocks
    assert [(each.name, each.lines) for each in split_sections(blocks, [form])][1:] == [
        ("evaluering", ("Fint",)),
        ("endringar", ("Kortare",)),
    ]


TABLES = {
    "avtalar": "| Kva | Kven |\n|-|-|\n| Lesa | Per |\n",
    "svar": "| Kva | Gjort? |\n|-|-|\n| Lesa | ja |\n",
}


@pytest.mark.parametrize("part", TABLES)
def test_title_of_two_tables_is_of_the_one_that_stands_there(part: str) -> None:
    found = read_markdown(f"## Oppfølging\n\n{TABLES[part]}").blocks
    assert split(*found) == [(part, ())]


def test_heading_that_lost_its_style_has_the_level_that_was_printed() -> None:
    printed = read_markdown(
        "# Referat\n\n## Suppleringar til grunnlaget\n\n### Formål\n\n### Anna\n"
    ).blocks
    text = "# Referat\n\n## Suppleringar til grunnlaget\n\nFormål\n\nHumor\n\n### Anna\n\nMot\n"
    found = understand(read_markdown(text), [printed], DAY, "r.md")
    assert found.referat.supplement == {"formål": ("Humor",), "anna": ("Mot",)}
    assert found.referat.handsama == ()
