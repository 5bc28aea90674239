"""The documents of the workspace `golden`, byte for byte, and the same in both formats.

Each part of a Word document is one of three: as in the reference document, the same in all
documents (stored once, in `felles/`), or the document's own.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Copy, Golden

from .conftest import CASES, Documents, write_all
from .reading import read_blocks, read_folder, read_parts, write

GOLDEN = REPOSITORY / "tests" / "golden" / "documents"
AS_REFERENCE = {"word/fontTable.xml", "word/theme/theme1.xml"}
COMMON = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "word/_rels/document.xml.rels",
    "word/header1.xml",
    "word/settings.xml",
    "word/styles.xml",
}
OWN = {"docProps/core.xml", "word/document.xml", "word/footer1.xml", "word/numbering.xml"}
LYING = "word/footer1-liggjande.xml"
FORM = {
    *("customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"),
    *("[Content_Types].xml", "word/_rels/document.xml.rels"),
}
RELATED = {"[Content_Types].xml", "word/_rels/document.xml.rels"}
MEETING = ("innkalling", "innkalling-oppstart", "referat", "referat-oppstart", "grunnlag")
DOCUMENTS = [*(f"{case}/{who}" for case in MEETING for who in ("alt", "minst")), "plan/alle"]

# A new line before what a reader of a difference looks for; inside a paragraph, before each run.
_LINES = re.compile(
    r"(?=<w:(?:p|r|tbl|tr|tc|tblGrid|sectPr|hyperlink|style|abstractNum|lvl|num)[ >/])"
    r"|(?=<(?!/|w:|\?)[\w:]+[ >/])"
)


def split_lines(xml: bytes) -> str:
    """Put XML on lines of its own, so that a difference can be read; no other byte is changed."""
    return _LINES.sub("\n", xml.decode()) + "\n"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_markdown(name: str, documents: Documents, golden: Golden) -> None:
    golden(GOLDEN / f"{name}.md", documents("golden")[f"{name}.md"].decode())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_docx(name: str, documents: Documents, golden: Golden) -> None:
    compare_docx(name, documents("golden")[f"{name}.docx"], golden)


def compare_docx(name: str, content: bytes, golden: Golden) -> None:
    """Compare a Word document part by part; what a PNG shows is told by the SVG beside it."""
    parts = read_parts(content)
    reference = read_parts((REPOSITORY / "templates" / "referanse.docx").read_bytes())
    assert parts.keys() == AS_REFERENCE | COMMON | parts_of(name)
    for part in sorted(parts):
        if part in AS_REFERENCE:
            assert parts[part] == reference[part]
        elif part.endswith(".png"):
            assert parts[part].startswith(b"\x89PNG")
        else:
            own = part in parts_of(name)
            folder = GOLDEN / (f"{name}.docx" if own else "felles")
            golden(folder / part, split_lines(parts[part]))


def parts_of(name: str) -> set[str]:
    """Name the parts that are a document's own; a plan has pictures, and a page that lies.

    Minutes have the form that they are in a part of its own.
    """
    count = {"plan/alle": 3, "plan/alt": 2}.get(name, 0)
    numbers = range(1, count + 1)
    drawn = {f"word/media/nettverk{each}.{kind}" for each in numbers for kind in ("svg", "png")}
    form = FORM if name.startswith("referat") else set()
    return OWN | drawn | form | ({LYING, *RELATED} if drawn else set())


def test_plan_of_one_network(workspace: Copy, tmp_path: Path, golden: Golden) -> None:
    root = workspace("golden")
    written = write(root, tmp_path / "md", "plan", "Alt", "--format", "md")
    pictures = {f"2026-2027/alt/{name}.svg" for name in ("moteplan", "vertskap-alt")}
    assert written.keys() == {"2026-2027/alt/plan.md", *pictures}
    golden(GOLDEN / "plan" / "alt.md", written["2026-2027/alt/plan.md"].decode())
    written = write(root, tmp_path / "docx", "plan", "Alt", "--format", "docx")
    assert [*written] == ["2026-2027/alt/plan.docx"]
    compare_docx("plan/alt", written["2026-2027/alt/plan.docx"], golden)


def test_no_golden_is_left_over() -> None:
    expected = {f"felles/{part}" for part in COMMON}
    for name in (*DOCUMENTS, "plan/alt"):
        own = (part for part in parts_of(name) if not part.endswith(".png"))
        expected |= {f"{name}.md", *(f"{name}.docx/{part}" for part in own)}
    assert read_folder(GOLDEN).keys() == expected


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("workspace", ["golden", "hostile"])
def test_both_formats_say_the_same(workspace: str, name: str, documents: Documents) -> None:
    names = {"alt": "nettverk-1-to-tre", "minst": "12-00"} if workspace == "hostile" else {}
    case, nettverk = name.split("/")
    name = f"{case}/{names.get(nettverk, nettverk)}"
    written = documents(workspace)
    blocks = read_blocks(f"{name}.md", written[f"{name}.md"])
    assert blocks == read_blocks(f"{name}.docx", written[f"{name}.docx"])
    assert len(blocks) > 30


def test_notice_of_the_oppstart_encloses_the_foundation(
    workspace: Copy, tmp_path: Path, documents: Documents
) -> None:
    written = write(workspace("golden"), tmp_path / "ut", *CASES["innkalling-oppstart"])
    for nettverk in ("alt", "minst"):
        for suffix in ("md", "docx"):
            enclosed = written[f"2026-2027/{nettverk}/2026-09-16-grunnlag.{suffix}"]
            assert enclosed == documents("golden")[f"grunnlag/{nettverk}.{suffix}"]


def test_same_bytes_from_another_folder(workspace: Copy, documents: Documents) -> None:
    assert write_all(workspace("golden")) == documents("golden")


OTHERS = {
    "one": {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "NETTVERK_I_DAG": ""},
    "two": {"PYTHONHASHSEED": "2", "NETTVERK_I_DAG": "2026-10-01"},
}
"""What may differ, all at once: whatever one of them changed would be seen."""


@pytest.mark.parametrize("environment", OTHERS.values(), ids=[*OTHERS])
def test_same_bytes_from_another_process(
    environment: dict[str, str], workspace: Copy, documents: Documents
) -> None:
    def write_elsewhere(root: Path, out: Path, *arguments: str) -> dict[str, bytes]:
        command = [sys.executable, "-m", "nettverk", *arguments, "--ut", str(out)]
        env = os.environ | environment
        subprocess.run(command, cwd=root, env=env, check=True, capture_output=True)
        return read_folder(out)

    assert write_all(workspace("golden"), write_elsewhere) == documents("golden")
