"""A proposed composition as documents: whole in a golden file, and the same in every format."""

import re
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from nettverk.cli import run
from nettverk.documents.samansetjingsvedlegg import list_trials
from nettverk.markdown import find_images
from nettverk.render.draft import Draft
from nettverk.workspace.workspace import Workspace
from tests.conftest import REPOSITORY, Copy, Golden

from .reading import TODAY, read_blocks

pytestmark = pytest.mark.usefixtures("_composed_once")
GOLDEN = REPOSITORY / "tests" / "golden" / "compositions"
PICTURES = {"samansetjing.svg", "samansetjing-flytt.svg"}


def write(root: Path, *words: str) -> dict[str, bytes]:
    assert run(["--mappe", str(root), "--i-dag", TODAY, "samansetjing", *words]) == 0
    folder = root / "dokument" / "2027-2028"
    return {each.name: each.read_bytes() for each in sorted(folder.iterdir())}


@pytest.fixture
def example(tmp_path: Path) -> Path:
    subprocess.run(["cp", "-r", REPOSITORY / "data", tmp_path / "data"], check=True)
    file = tmp_path / "data" / "networks.yaml"
    bound = (
        "\nkan_ikkje_vera_saman:\n  - skular: [Regnbogehaugen barneskule, Ekornlia barneskule]\n"
        "    grunn: Dei treng ulike møtedagar.\n\nnettverk:\n"
    )
    text = file.read_text(encoding="utf-8").replace("\nnettverk:\n", bound, 1)
    file.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_document_of_the_example(example: Path, golden: Golden) -> None:
    written = write(example, "--format", "md", "--format", "docx", "--format", "html")
    assert written.keys() == PICTURES | {f"samansetjing.{each}" for each in ("md", "docx", "html")}
    markdown = written["samansetjing.md"].decode()
    golden(GOLDEN / "document.md", markdown)
    golden(GOLDEN / "document.html", written["samansetjing.html"].decode())
    assert find_images(markdown) == PICTURES
    for name in PICTURES:
        assert fromstring(written[name]).tag == "{http://www.w3.org/2000/svg}svg"
    docx = read_blocks("samansetjing.docx", written["samansetjing.docx"])
    assert docx == read_blocks("samansetjing.md", written["samansetjing.md"])
    assert len(docx) > 30


class _Reader(HTMLParser):
    """Reads the text of a page outside its pictures, and which tags it has opened."""

    def __init__(self) -> None:
        super().__init__()
        self.said = ""
        self.tags: list[str] = []
        self._drawn = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        self._drawn += tag in {"svg", "style"}

    def handle_endtag(self, tag: str) -> None:
        self._drawn -= tag in {"svg", "style"}
        self.said += " "

    def handle_data(self, data: str) -> None:
        self.said += "" if self._drawn else data


def test_page_says_all_that_the_document_says(example: Path) -> None:
    written = write(example, "--format", "html", "--format", "md")
    page = _Reader()
    page.feed(written["samansetjing.html"].decode())
    said = " ".join(page.said.split())
    for line in written["samansetjing.md"].decode().splitlines():
        if not line.startswith(("!", "<!--", "|:", "|-")):
            for part in line.lstrip("# ").strip("|").split("|"):
                assert " ".join(part.replace("\\", "").split()) in said, part
    assert page.tags.count("svg") == 2
    assert page.tags.count("h1") == page.tags.count("main") == 1
    assert "img" not in page.tags
    assert "script" not in page.tags


def test_a_picture_of_two_formats_is_told_once(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(example, "--format", "md", "--format", "svg")
    told = capsys.readouterr().out.splitlines()
    assert [each for each in told if each.endswith("samansetjing.svg")] == told[1:2]


def test_page_written_by_a_person_is_kept(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(example, "--format", "html", "--format", "svg")
    for name in ("samansetjing.html", "samansetjing.svg"):
        path = example / "dokument" / "2027-2028" / name
        path.write_text(path.read_text(encoding="utf-8") + "<!-- mitt -->", encoding="utf-8")
        words = ["--format", path.suffix[1:]]
        assert run(["--mappe", str(example), "--i-dag", TODAY, "samansetjing", *words]) == 1
        assert path.read_text(encoding="utf-8").endswith("<!-- mitt -->")
        assert f"{name} er endra for hand og står urørt" in capsys.readouterr().err


SAID_OF_NONE: dict[tuple[str, ...], list[str]] = {
    ("--få-flytt", "0"): ["Ingen skule flyttar.", "høgst 0 flytt", "Grensa er ingen flytt."],
    ("--minst", "1"): ["Eitt, tre, fem og sju flytt gir ikkje meir enn færre flytt."],
}


@pytest.mark.parametrize("words", [*SAID_OF_NONE])
def test_what_is_said_where_there_is_less(words: tuple[str, ...], tmp_path: Path) -> None:
    subprocess.run(["cp", "-r", REPOSITORY / "data", tmp_path / "data"], check=True)
    text = write(tmp_path, *words, "--format", "md")["samansetjing.md"].decode()
    assert all(each in text.replace("\N{NO-BREAK SPACE}", " ") for each in SAID_OF_NONE[words])
    assert "## Skular som er bundne" not in text


@pytest.mark.parametrize("name", ["golden", "nord", "hostile"])
def test_odd_workspaces_have_documents(name: str, workspace: Copy) -> None:
    root = workspace(name)
    words = ("--minst", "1", "--mest", "99")
    written = write(root, *words, "--format", "md", "--format", "docx", "--format", "html")
    docx = read_blocks("samansetjing.docx", written["samansetjing.docx"])
    assert docx == read_blocks("samansetjing.md", written["samansetjing.md"])
    drawn = re.findall(r"(?s)<svg.*?</svg>", written["samansetjing.html"].decode())
    assert drawn
    for each in drawn:
        fromstring(each)


PHRASES = (
    *("## Framlegget i tal", "## I dag og framlegget", "| ikkje med |", "| Vinst |"),
    *("til å visa det.", "til å seia kvifor.", "Vart éin av dei verande", "Dei skal vera saman."),
    *("Ingen skule flyttar.", "er det beste med høgst", "har høgst", "samansetjing-flytt.svg"),
)
"""What the shipped template says in one case and not in another."""


def test_the_trials_of_a_template_are_few_and_of_every_kind(example: Path) -> None:
    workspace = Workspace(example, date(2026, 11, 24))
    drafts = [make() for _, make in list_trials(workspace, workspace.plan.skuleår[1])]
    texts = [each.markdown for each in drafts if isinstance(each, Draft)]
    assert [each for each in PHRASES if not any(each in text for text in texts)] == []
    assert all("dei 8 skulane" in text for text in texts)
