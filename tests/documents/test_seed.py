"""Nothing of the seed is missing, and nothing else has crept in."""

import hashlib
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from .conftest import Documents
from .mendings import MENDINGS, mend, read_seed
from .reading import NAMESPACES, Block, docx_text, read_blocks, read_body, read_parts, squeeze
from .seed import BACKGROUND, DRAFT, ELSEWHERE, MEMBERS, OPPSTART, VALID, Text
from .seed_table import ROWS

SUFFIXES = ("md", "docx")
SEED_SUM = "ee8898edc81c0d16164c13e0ecd32bced91bc0359c182fc0246385de08ea0dce"


def expect_foundation() -> list[Block]:
    """List the blocks of the whole foundation of «Minst»."""
    blocks = [Block(each.kind, each.text) for each in BACKGROUND]
    blocks += [Block("p", "Del", (1, 1, 1)), Block("p", "Grunnlag", (1, 1, 2))]
    for row, (head, texts) in enumerate(ROWS, 2):
        blocks.append(Block(head.kind, head.text, (1, row, 1)))
        blocks += [Block(each.kind, each.text, (1, row, 2)) for each in texts]
    return blocks + [Block(each.kind, each.text) for each in OPPSTART]


def read_foundation(name: str, content: bytes) -> list[Block]:
    found = read_blocks(name, content)
    return [Block(each.kind, squeeze(each.text), each.cell) for each in found]


def list_seed() -> list[str]:
    """List the texts of the foundation that are the seed's."""
    table = [each for head, texts in ROWS for each in (head, *texts)]
    texts = [each for each in (*BACKGROUND, *table, *OPPSTART) if each not in (*MEMBERS, *VALID)]
    return [each.text for each in texts if each.text]


def test_the_seed_is_as_it_came() -> None:
    assert hashlib.sha256(read_seed().encode()).hexdigest() == SEED_SUM


def test_what_the_foundation_must_hold_is_every_word_of_the_seed_mended() -> None:
    assert list_seed() == mend(read_seed()).splitlines()


def test_nothing_is_mended_twice_or_without_a_reason() -> None:
    assert all(each.typed != each.mended and each.reason for each in MENDINGS)
    assert len({each.typed for each in MENDINGS}) == len(MENDINGS)


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
    assert read_foundation(name, documents("golden")[name]) == expect_foundation()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("text", dict.fromkeys(list_seed()))
def test_one_changed_word_is_caught(text: str, suffix: str, documents: Documents) -> None:
    name = f"grunnlag/minst.{suffix}"
    word = max(text.split(), key=len)
    changed = text.replace(word, f"{word[:-1]}{'x' if word[-1] != 'x' else 'y'}", 1)
    change = change_word if suffix == "docx" else change_markdown
    found = read_foundation(name, change(documents("golden")[name], text, changed))
    assert changed in [each.text for each in found], "the document is changed"
    assert found != expect_foundation()


def change_markdown(content: bytes, text: str, changed: str) -> bytes:
    return content.decode().replace(text, changed, 1).encode()


def change_word(content: bytes, text: str, changed: str) -> bytes:
    """Write other words in the first paragraph of a Word document with this text."""
    parts = read_parts(content)
    tree = etree.fromstring(parts["word/document.xml"])
    paragraphs = tree.iterfind(".//w:p", NAMESPACES)
    first, *others = next(each for each in paragraphs if squeeze(docx_text(each)) == text).iterfind(
        ".//w:t", NAMESPACES
    )
    first.text = changed
    for each in others:
        each.text = ""
    written = BytesIO()
    with ZipFile(written, "w") as package:
        for part, data in (parts | {"word/document.xml": etree.tostring(tree)}).items():
            package.writestr(part, data)
    return written.getvalue()


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
