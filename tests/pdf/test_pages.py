"""The pages that a reader sees, by LibreOffice: accessible, nothing outside, orphaned or blank."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from nettverk.model.dokumentslag import ARK
from nettverk.render.pdf import convert_to_pdf, finish_pdf
from tests.documents.every import COUNT, call, write_every_document
from tests.documents.reading import TODAY

from .conftest import failures

MARGIN = 55  # points; the text keeps 59 from the edge of the paper
FOOTER = 72  # points from the bottom; below is the footer

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="needs LibreOffice and poppler-utils",
)


@dataclass(frozen=True)
class Word:
    """A word on a page and how far its box is from each edge, in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def ten_schools(root: Path) -> Path:
    """Make a workspace with one network of ten schools and twenty long-named leaders."""
    skular = [f"Kvitkløveren og Eventyrskogen barneskule {nr}" for nr in range(1, 11)]
    members = "\n".join(
        f"  - namn: {name}\n    kommune: Klepp\n    slag: barneskule\n"
        f"    adresse: Kvitkløvervegen {nr}, 4365 Nærbø\n    rom: personalrommet\n"
        f"    medlemmer:\n      - {{namn: Ann-Kristin Øvrebø Nr{nr}, rolle: rektor}}\n"
        f"      - {{namn: Kristoffer Holt-Næss Nr{nr}, rolle: assisterande rektor}}"
        for nr, name in enumerate(skular)
    )
    listed = "\n".join(f"      - {name}" for name in skular)
    (root / "data").mkdir(parents=True)
    (root / "data/networks.yaml").write_text(
        "samarbeid:\n  namn: Jærskulen\n  kommunar: [Klepp]\n  tal_nettverk: 1\n"
        f"  arbeidsgruppe:\n    - namn: Yusuf Demir\nskular:\n{members}\n"
        "nettverk:\n  - namn: Store barneskular\n    leiar: Yusuf Demir\n"
        f"    arbeidsgruppe: Yusuf Demir\n    skular:\n{listed}\n",
        encoding="utf-8",
    )
    (root / "data/2026-2027.yaml").write_text(
        "skuleår: 2026-2027\nførste_skuledag: 17.08.2026\nsiste_skuledag: 18.06.2027\n"
        "møte:\n  - {dato: 16.09.2026, tid: 12.00–15.00, slag: oppstart}\n"
        "  - {dato: 02.12.2026, tid: 12.00–15.00}\n  - {dato: 27.01.2027, tid: 12.00–15.00}\n",
        encoding="utf-8",
    )
    return root


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Print every document of the example, and those of ten schools, in one start."""
    root = tmp_path_factory.mktemp("pages")
    documents = write_every_document("example", root / "example")
    ten = ten_schools(root / "ten")
    for words in (("innkalling",), ("innkalling", "--møte", "1"), ("referat",), ("plan",)):
        assert call(ten, *words, "--format", "docx") == 0
    documents |= {f"ti/{each.stem}": each for each in sorted(ten.rglob("*.docx"))}
    printed = convert_to_pdf([each.read_bytes() for each in documents.values()])
    for number, page in enumerate(printed):
        path = root / f"{number}.pdf"
        path.write_bytes(finish_pdf(page or b"", date.fromisoformat(TODAY), "") or b"")
    return {name: root / f"{number}.pdf" for number, name in enumerate(documents)}


def read_pages(pdf: Path) -> list[list[Word]]:
    """Read the words of each page with their boxes."""
    text = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    tree = ElementTree.fromstring(re.sub(r' xmlns="[^"]+"', "", text))
    return [
        [
            Word(
                each.text or "",
                float(each.get("xMin", 0)),
                float(page.get("width", 0)) - float(each.get("xMax", 0)),
                float(each.get("yMin", 0)),
                float(page.get("height", 0)) - float(each.get("yMin", 0)),
            )
            for each in page.iter("word")
        ]
        for page in tree.iter("page")
    ]


def test_every_document_of_the_example_conforms_to_pdf_ua(pdfs: dict[str, Path]) -> None:
    example = [path for name, path in pdfs.items() if not name.startswith("ti/")]
    assert len(example) == COUNT["example"]
    assert [each for path in example for each in failures(path)] == []


def test_nothing_is_outside_the_margins_and_no_page_is_blank(pdfs: dict[str, Path]) -> None:
    for label, pdf in pdfs.items():
        for number, words in enumerate(read_pages(pdf), 1):
            body = [each for each in words if each.top > 60 and each.bottom > FOOTER]
            assert len(body) > 5, f"{label}, page {number} is nearly blank"
            assert all(min(each.left, each.right) > MARGIN for each in body), label


def test_no_heading_ends_a_page(pdfs: dict[str, Path]) -> None:
    heading = re.compile(r"(Sakliste|Kalla inn|Neste møte|Til stades|Saker|Sak \d+:.*|Vertskap.*)")
    for label, pdf in pdfs.items():
        for number, words in enumerate(read_pages(pdf), 1):
            body = [each for each in words if each.bottom > FOOTER]
            lowest = max(each.top for each in body)
            line = " ".join(each.text for each in body if abs(each.top - lowest) < 3)
            assert not heading.fullmatch(line), f"{label}, page {number} ends in «{line}»"


def test_an_ordinary_notice_of_ten_schools_fills_two_pages_at_most(pdfs: dict[str, Path]) -> None:
    notices = [path for name, path in pdfs.items() if re.match(r"ti/2026-12.*innkalling", name)]
    assert [len(read_pages(each)) for each in notices] == [2]


def test_a_sheet_is_one_page_and_the_cards_have_one_of_their_own(pdfs: dict[str, Path]) -> None:
    sheets = {name: read_pages(path) for name, path in pdfs.items() if name.startswith("ark/")}
    assert len(sheets) == len(ARK.malar)
    for name, pages in sheets.items():
        assert len(pages) == 1 + ("dialogspel" in name), name
        lowest = max(each.top for each in pages[0] if each.bottom > FOOTER)
        assert lowest < 760, f"{name} has no room for a higher heading"
