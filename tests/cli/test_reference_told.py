"""What an own reference document has in its headers, and how it looks, is told."""

import re
from pathlib import Path

import pytest

from tests.conftest import Copy
from tests.render import foreign
from tests.render.foreign import Parts, repack
from tests.render.hiding_places import PLANTS
from tests.render.leaks import find_leaks

from .conftest import Cli
from .files import give

REFERENCE = "referanse.docx"


def _into_header(markup: str) -> bytes:
    def change(parts: Parts) -> None:
        part = parts["word/header1.xml"]
        parts["word/header1.xml"] = part.replace(b"</w:hdr>", markup.encode() + b"</w:hdr>")

    return repack(foreign.norwegian(), change)


def _field(code: str, shown: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"<w:p>{mark.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{mark.format('separate')}<w:r><w:t>{shown}</w:t></w:r>{mark.format('end')}</w:p>"
    )


def _control(properties: str, shown: str) -> str:
    inside = f"<w:p><w:r><w:t>{shown}</w:t></w:r></w:p>"
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _text(said: str) -> str:
    return f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>"


SHOWN = {
    _field("DOCPROPERTY Saksnr", "21/345"): ("viser «21/345»", "DOCPROPERTY", True),
    _field("MERGEFIELD Mottakar", "«Mottakar»"): ("viser «Mottakar»", "MERGEFIELD", True),
    _field(" FILENAME  \\p ", "S:/brev.docx"): ("viser «S:/brev.docx»", "FILENAME", True),
    _field("DATE", "3. mars 2021"): ("viser «3. mars 2021»", "DATE", True),
    _field("STYLEREF Tittel", "Tilbod"): ("viser «Tilbod»", "STYLEREF", True),
    _control("<w:showingPlcHdr/>", "[Skriv her]"): ("«[Skriv her]»", "ikkje er fylt ut", False),
    _control('<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', "Vedtak 7"): (
        "viser «Vedtak 7»",
        "eigenskapane",
        True,
    ),
    _text("Vår ref. 26/1234"): ("viser «Vår ref. 26/1234»", "frå ei anna sak", True),
    _text("Sakshandsamar: Kari Vik"): ("viser «Sakshandsamar: Kari Vik»", "ei anna sak", True),
    _text("Side {feil}"): ("viser «{feil}»", "Bruk {samarbeid}, {dokument}, {nettverk}", True),
    "<w:p><w:r><w:t>[Type text]</w:t></w:r></w:p>": ("viser «[Type text]»", "venta på svar", True),
}
"""What stands in the header; what is told of it, twice; and whether it goes out as text."""
LIVE = (_field(" PAGE ", "3"), _field("NUMPAGES", "7"), _field('HYPERLINK "https://a.no"', "a.no"))
PLAIN = (
    "{nettverk}",
    "Arkivet",
    "Saksliste",
    "Vår referansegruppe",
    "Saksbehandlarar i Fjordvik",
    "Vår dato og stad",
    "Besøk: Skulevegen 1",
)


@pytest.mark.parametrize("markup", SHOWN, ids=lambda markup: SHOWN[markup][0])
def test_what_a_header_shows_of_another_case_is_told(
    markup: str, cli: Cli, workspace: Copy
) -> None:
    said, why, kept = SHOWN[markup]
    root = workspace("base")
    give(root, _into_header(markup), REFERENCE)
    (told,) = _list_warnings(cli("mal", root=root).err, "topptekst")
    assert said in told
    assert why in told
    header = _header(cli, root)
    assert (_quoted(said) in header) is kept
    assert "instrText" not in header
    assert "w:sdt" not in header


def _list_warnings(told: str, code: str) -> list[str]:
    """List the warnings of the reference document with a code."""
    return re.findall(rf"^Åtvaring i (templates/{REFERENCE}.* \[{code}\])$", told, re.MULTILINE)


def _quoted(said: str) -> str:
    return said.partition("«")[2].removesuffix("»")


@pytest.mark.many
def test_all_that_headers_show_is_told_at_once(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, _into_header("".join(SHOWN)), REFERENCE)
    answer = cli("mal", "--prøv", root=root)
    assert answer.code == 0
    assert len(_list_warnings(answer.err, "topptekst")) == len(SHOWN)


def _header(cli: Cli, root: Path) -> str:
    assert cli("plan", "--format", "docx", root=root).code == 0
    (plan,) = root.rglob("plan.docx")
    parts: Parts = {}
    repack(plan.read_bytes(), parts.update)
    return parts["word/header1.xml"].decode()


def test_words_of_every_letter_are_not_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, _into_header("".join(map(_text, PLAIN))), REFERENCE)
    assert "[topptekst]" not in cli("mal", root=root).err


def test_fields_of_the_page_stay_and_are_not_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, _into_header("".join(LIVE)), REFERENCE)
    assert "[topptekst]" not in cli("mal", root=root).err
    assert _header(cli, root).count("instrText>") == 2 * len(LIVE)


def test_look_is_checked_as_our_own_is(cli: Cli, workspace: Copy) -> None:
    def pale(parts: Parts) -> None:
        styles = parts["word/styles.xml"]
        parts["word/styles.xml"] = styles.replace(b'w:val="7A1F3D"', b'w:val="C0C0C0"')

    root = workspace("base")
    give(root, foreign.norwegian(), REFERENCE)
    assert "[dokument-" not in cli("mal", root=root).err
    give(root, repack(foreign.norwegian(), pale), REFERENCE)
    answer = cli("mal", root=root)
    assert answer.code == 0
    (told,) = _list_warnings(answer.err, "dokument-kontrast")
    assert told.startswith(f"templates/{REFERENCE}, i overskrifta «Overskrift 1»: Fargen #C0C0C0 ")


@pytest.mark.many
def test_nothing_hidden_goes_out_in_any_document(cli: Cli, workspace: Copy) -> None:
    words = {kind: f"Loynd{number:02}ord" for number, kind in enumerate(PLANTS)}

    def plant(parts: Parts) -> None:
        for kind, word in words.items():
            PLANTS[kind](parts, word)

    root = workspace("golden")
    give(root, repack(foreign.norwegian(), plant), REFERENCE)
    for command in ("innkalling", "referat", "grunnlag", "plan"):
        cli(command, "--format", "docx", root=root)
    made = [*root.glob("dokument/**/*.docx")]
    assert {each.stem.rpartition("-")[2] for each in made} >= {"innkalling", "referat", "plan"}
    for each in made:
        assert find_leaks(each.read_bytes(), words.values()) == set(), each
