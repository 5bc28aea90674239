"""Nothing of the seed is missing, and nothing else has crept in."""

import pytest
from lxml import etree

from .conftest import Documents
from .reading import NAMESPACES, Block, read_blocks, read_body, squeeze
from .seed import BACKGROUND, DRAFT, ELSEWHERE, OPPSTART, Text
from .seed_table import ROWS

SUFFIXES = ("md", "docx")


def expect_foundation() -> list[Block]:
    """List the blocks of the whole foundation of «Minst»."""
    blocks = [Block(each.kind, each.text) for each in BACKGROUND]
    blocks += [Block("p", "Del", (1, 1, 1)), Block("p", "Grunnlag", (1, 1, 2))]
    for row, (head, texts) in enumerate(ROWS, 2):
        blocks.append(Block(head.kind, head.text, (1, row, 1)))
        blocks += [Block(each.kind, each.text, (1, row, 2)) for each in texts]
    return blocks + [Block(each.kind, each.text) for each in OPPSTART]


def test_table_names_every_rule_of_the_document() -> None:
    texts: list[Text] = [*BACKGROUND, *OPPSTART]
    for head, row in ROWS:
        texts += [head, *row]
    named = {rule for each in texts for rule in each.rules.split()}
    assert named == {f"R{number}" for number in range(1, 79)}
    counts = [len(row) for _, row in ROWS]
    assert counts == [7, 3, 15, 10, 4, 8, 1]
    assert len(DRAFT) == 8


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_foundation_is_the_seed(suffix: str, documents: Documents) -> None:
    name = f"grunnlag/minst.{suffix}"
    found = read_blocks(name, documents("golden")[name])
    squeezed = [Block(each.kind, squeeze(each.text), each.cell) for each in found]
    assert squeezed == expect_foundation()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(("rules", "text", "where"), ELSEWHERE)
def test_other_documents_hold_the_seed(
    rules: str, text: str, where: tuple[str, ...], suffix: str, documents: Documents
) -> None:
    for case in where:
        name = f"{case}/minst.{suffix}"
        found = read_blocks(name, documents("golden")[name])
        assert any(text in squeeze(each.text) for each in found), f"{rules} is not in {name}"


def test_foundation_is_a_real_table_with_real_lists(documents: Documents) -> None:
    body = read_body(documents("golden")["grunnlag/minst.docx"])

    def find(path: str) -> list[etree._Element]:
        return list(body.xpath(path, namespaces=NAMESPACES))

    assert len(find("w:tbl")) == 1
    assert not find(".//w:gridSpan | .//w:vMerge | .//w:tc//w:tbl")
    rows = find("w:tbl/w:tr")
    assert [len(row.findall(f"{{{NAMESPACES['w']}}}tc")) for row in rows] == [2] * 8
    assert [bool(row.xpath("w:trPr/w:tblHeader", namespaces=NAMESPACES)) for row in rows] == [
        True,
        *[False] * 7,
    ]
    # a list item is numbered by Word; nothing in the text pretends to be a bullet or a number
    assert not [each for each in find(".//w:p") if is_false_item(each)]


def is_false_item(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph is typed to look like a list item."""
    text = "".join(paragraph.xpath(".//w:t/text()", namespaces=NAMESPACES)).lstrip()
    return text.startswith(("- ", "* ", "• ", "· ", "– ")) or text[:2].rstrip(".)").isdigit()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_supplements_stand_in_their_rows(suffix: str, documents: Documents) -> None:
    name = f"grunnlag/alt.{suffix}"
    blocks = read_blocks(name, documents("golden")[name])
    last = {each.cell[1]: each for each in blocks if each.cell and each.cell[0] == 1}
    assert [(last[row].kind, last[row].text) for row in range(2, 9)] == [
        ("item", "Me vil utvikla leiargruppene på skulane våre."),
        ("item", "Mot til å dela det som ikkje lukkast"),
        ("item", "Samarbeid mellom skule og SFO"),
        ("item", "Skulevandring i par"),
        ("item", "Skulane sender skuletema til nettverksleiaren ti dagar før møtet."),
        ("item", "Begge medlemmene frå kvar skule er til stades på alle møta."),
        ("item", "Nettverket møtest til middag éin gong i året."),
    ]
