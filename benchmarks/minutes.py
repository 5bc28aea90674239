"""Workspaces of filled-in minutes, and what one file costs our reader of Word and mammoth.

uv run python -m benchmarks.minutes
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from nettverk.context.mote import describe_møte
from nettverk.documents.motedokument import draft_møtedokument
from nettverk.model.dokumentslag import REFERAT
from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.planning.mote import Møte
from nettverk.referat.word import read_word
from nettverk.render.formats import WRITERS
from nettverk.workspace.workspace import open_workspace

FIRST = date(2024, 9, 4)
MEETINGS = 6
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GIVEN = ["Kari", "Per", "Nina", "Lars", "Aud", "Ola", "Liv", "Jon", "Eva", "Nils", "Anne", "Odd"]
FAMILY = ["Vik", "Hegg", "Ås", "Øy", "Berge", "Lund", "Dal", "Moen", "Haug", "Bakke", "Nes", "Eik"]
NAMES = [f"{given} {family}" for family in FAMILY for given in GIVEN]


class Size(Struct, frozen=True):
    """A workspace: so many networks of three schools, and years of six meetings."""

    networks: int
    years: int
    minutes: int


SIZES = (Size(7, 3, 126), Size(48, 7, 2000))


def main() -> None:
    """Run the comparison and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        compare_readers([*make_workspace(Path(folder) / "arbeidsmappe", SIZES[0])])


def compare_readers(files: Iterable[bytes]) -> None:
    """Print what one file costs our reader and mammoth, in turn."""
    import mammoth

    readers: dict[str, Callable[[bytes], Any]] = {
        "ours": read_word,
        "mammoth": lambda content: mammoth.convert_to_html(BytesIO(content)),
    }
    times: dict[str, list[float]] = {name: [] for name in readers}
    for content in files:
        for name, read in readers.items():
            start = time.perf_counter()
            read(content)
            times[name].append(1000 * (time.perf_counter() - start))
    ours, theirs = (statistics.median(each) for each in times.values())
    print(f"one file: {ours:.1f} ms, mammoth alone {theirs:.1f} ms, ratio {ours / theirs:.2f}")


def make_workspace(root: Path, size: Size) -> Iterator[bytes]:
    """Write a workspace with filled-in minutes of its first meetings, and give each of them."""
    (root / "data").mkdir(parents=True)
    (root / "data/networks.yaml").write_text("\n".join(_word_networks(size)), "utf-8")
    for year in range(size.years):
        text = "\n".join(_word_year(year))
        first = FIRST.year + year
        (root / f"data/{first}-{first + 1}.yaml").write_text(text, "utf-8")
    workspace = open_workspace(root, FIRST)
    writer = WRITERS["docx"](workspace.files)
    left = size.minutes
    for møta in workspace.plan.møte.values():
        before: list[tuple[Møte, Referat]] = []
        names = [each.namn for each in describe_møte(workspace.plan, møta[0]).medlemmer]
        for møte in møta[:left]:
            left -= 1
            context = describe_møte(workspace.plan, møte, before)
            draft = draft_møtedokument(workspace, REFERAT, møte, context)
            content = fill(writer(replace(draft, saker=("Møte",))), names)
            path = workspace.locate(møte, REFERAT.namn, ".docx")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            before.append((møte, _agree(before, names)))
            yield content


def _agree(before: list[tuple[Møte, Referat]], names: list[str]) -> Referat:
    """Tell what stands in minutes that are filled in: two actions, and the two before done."""
    done = before[-1][1].avtalar if before else ()
    return Referat(
        avtalar=tuple(Avtale(f"Lesa kapittel {n}", names[n], "neste møte") for n in range(2)),
        svar=tuple(Svar(each.kva, each.kven, Status.GJORT) for each in done),
        evaluering=("Godt møte.",),
    )


def fill(content: bytes, names: list[str]) -> bytes:
    """Fill in a form: two actions, and what was agreed before is done."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                for table in root.iter(f"{W}tbl"):
                    _fill_table([*table.iter(f"{W}tr")], names)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(name, part)
    return made.getvalue()


def _fill_table(rows: list[Any], names: list[str]) -> None:
    head = ["".join(each.itertext()) for each in rows[0].iter(f"{W}tc")]
    if head == ["Kva", "Kven", "Frist"]:
        for number, row in enumerate(rows[1:3]):
            _write(row, (f"Lesa kapittel {number}", names[number], "neste møte"))
    elif head[-1:] == ["Status"]:
        for row in rows[1:]:
            _write(row, (None, None, None, "gjort"))


def _write(row: Any, texts: tuple[str | None, ...]) -> None:
    for cell, text in zip(row.iter(f"{W}tc"), texts, strict=True):
        if text is not None:
            paragraph = next(cell.iter(f"{W}p"))
            for each in [*paragraph]:
                paragraph.remove(each)
            etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text


def _word_networks(size: Size) -> Iterator[str]:
    yield "samarbeid:\n  namn: Prøveskulen\n  kommunar: [Time]\n  plattform: Teams\n  fag: Møte"
    yield "  arbeidsgruppe:\n    - {namn: Jo Sand, kommune: Time}"
    yield "skular:"
    for number in range(3 * size.networks):
        yield f"  - namn: Skule {number}\n    kommune: Time\n    slag: barneskule"
        yield f"    medlemmer:\n      - {{namn: {NAMES[number]}, rolle: rektor}}"
    yield "nettverk:"
    for number in range(size.networks):
        schools = ", ".join(f"Skule {3 * number + each}" for each in range(3))
        yield f"  - namn: Nettverk {number}\n    leiar: {NAMES[3 * number]}"
        yield "    arbeidsgruppe: Jo Sand"
        yield f"    skular: [{schools}]"


def _word_year(year: int) -> Iterator[str]:
    first = FIRST + timedelta(364 * year)
    yield f"skuleår: {first.year}-{first.year + 1}"
    yield f"første_skuledag: {first - timedelta(14)}\nsiste_skuledag: {first + timedelta(280)}"
    yield "møte:"
    for number in range(MEETINGS):
        kind = ", slag: oppstart" if not number else ""
        yield f"  - {{dato: {first + timedelta(42 * number)}, tid: 12.00–15.00{kind}}}"


if __name__ == "__main__":
    main()
