"""The pictures of a plan lie beside its Markdown, and are as safe as any other file."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from nettverk.cli import run
from nettverk.markdown import find_images
from tests.conftest import REPOSITORY, Copy
from tests.growth.nation import make_nation

from .reading import TODAY

PICTURES = ["moteplan.svg", "vertskap-alt.svg", "vertskap-minst.svg"]


def call(root: Path, *words: str) -> int:
    return run(["--mappe", str(root), "--i-dag", TODAY, "plan", *words])


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.rglob("*.svg"))


def test_every_image_of_the_markdown_lies_beside_it(workspace: Copy) -> None:
    root = workspace("golden")
    assert call(root, "--format", "md") == 0
    folder = root / "dokument" / "2026-2027"
    assert names(root) == PICTURES
    assert find_images((folder / "plan.md").read_text(encoding="utf-8")) == {*PICTURES}
    for name in PICTURES:
        drawn = (folder / name).read_text(encoding="utf-8")
        assert fromstring(drawn).tag == "{http://www.w3.org/2000/svg}svg"


def test_word_and_pdf_need_no_picture_beside_them(workspace: Copy) -> None:
    root = workspace("golden")
    assert call(root, "--format", "docx") == 0
    assert names(root) == []


def test_pictures_go_where_the_plan_goes(workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    assert call(root, "Alt", "--format", "md", "--ut", str(tmp_path / "ut")) == 0
    assert names(tmp_path / "ut") == ["moteplan.svg", "vertskap-alt.svg"]
    assert not (root / "dokument").exists()


def test_picture_changed_by_hand_is_kept(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    call(root, "--format", "md")
    path = root / "dokument" / "2026-2027" / "moteplan.svg"
    changed = path.read_text(encoding="utf-8").replace("#0b4f5c", "#aa0000")
    path.write_text(changed, encoding="utf-8")
    assert call(root, "--format", "md") == 1
    assert path.read_text(encoding="utf-8") == changed
    assert "moteplan.svg er endra for hand og står urørt" in capsys.readouterr().err
    assert call(root, "--format", "md", "--overskriv") == 0
    assert path.read_text(encoding="utf-8") != changed
    (copy,) = path.parent.glob("moteplan-kopi-*.svg")
    assert copy.read_text(encoding="utf-8") == changed


def test_picture_that_is_the_same_is_left_alone(workspace: Copy) -> None:
    root = workspace("golden")
    call(root, "--format", "md")
    before = {each: each.stat().st_mtime_ns for each in root.rglob("*.svg")}
    assert call(root, "--format", "md") == 0
    assert {each: each.stat().st_mtime_ns for each in root.rglob("*.svg")} == before


def test_template_that_drops_a_picture_gets_none(workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    shipped = (REPOSITORY / "templates" / "plan.md").read_text(encoding="utf-8")
    own = "".join(each for each in shipped.splitlines(True) if "plan.bilete" not in each)
    (root / "templates").mkdir(exist_ok=True)
    (root / "templates" / "plan.md").write_text(own, encoding="utf-8")
    assert call(root, "--format", "md", "--format", "docx") == 0
    assert names(root) == ["moteplan.svg"]


def test_many_networks_are_parted_evenly_into_pictures_that_can_be_read(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    rows = "".join(
        f"  - namn: Nettverk {each}\n    leiar: Odd Vik\n    arbeidsgruppe: Odd Vik\n"
        f"    skular: [Skule {each}]\n"
        for each in range(11)
    )
    skular = "".join(
        f"  - namn: Skule {each}\n    kommune: Time\n    slag: barneskule\n"
        f"    medlemmer:\n      - namn: Rektor {each}\n        rolle: rektor\n"
        for each in range(11)
    )
    (data / "networks.yaml").write_text(
        "samarbeid:\n  namn: Prøve\n  kommunar: [Time]\n  arbeidsgruppe:\n    - namn: Odd Vik\n"
        f"skular:\n{skular}nettverk:\n{rows}",
        encoding="utf-8",
    )
    (data / "2026-2027.yaml").write_text(
        "skuleår: 2026-2027\nførste_skuledag: 17.08.2026\nsiste_skuledag: 18.06.2027\n"
        "møte:\n  - {dato: 16.09.2026, tid: 12.00–15.00, slag: oppstart}\n"
        "  - {dato: 28.10.2026, tid: 12.00–15.00}\n",
        encoding="utf-8",
    )
    call(tmp_path, "--format", "md")
    drawn = [each for each in names(tmp_path) if each.startswith("moteplan")]
    assert drawn == ["moteplan-1.svg", "moteplan-2.svg"]
    found = [(tmp_path / "dokument/2026-2027" / each).read_text(encoding="utf-8") for each in drawn]
    assert [each.count('class="rad"') for each in found] == [5, 6]


def test_plan_with_two_pictures_of_one_size_is_not_old(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_nation(tmp_path / "nasjon", 10)
    assert call(root, "--format", "docx") == 0
    run(["--mappe", str(root), "--i-dag", TODAY, "sjekk"])
    assert "plan.docx" not in capsys.readouterr().err
