"""The files of a workspace: which are found, in what order, and which are left alone."""

import pytest
from yaml import Node

from nettverk.errors import NettverkError, Place
from nettverk.reading.data import find_workspace, load_data
from nettverk.reading.files import Files
from nettverk.reading.nodes import parse_yaml
from tests.conftest import Copy


def test_workspace_is_found_from_a_folder_inside_it_that_one_stands_in(
    workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("base").resolve()
    inner = root / "dokument" / "2026-2027"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert find_workspace(None) == find_workspace(root) == root
    for named in (inner, root.parent):
        with pytest.raises(NettverkError, match=r"Fann ikkje data/networks\.yaml i \S+\. Gå"):
            find_workspace(named)


@pytest.mark.parametrize("name", ["networks.yml", "networks.yaml.txt", "networks.yml.txt"])
def test_name_that_another_program_gave_is_told(name: str, workspace: Copy) -> None:
    root = workspace("base").resolve()
    (root / "data/networks.yaml").rename(root / "data" / name)
    with pytest.raises(NettverkError, match=f"Gi .*{name} namnet networks\\.yaml"):
        find_workspace(root)


def test_years_are_in_time_order_whatever_their_files_are_called(
    workspace: Copy,
) -> None:
    root = workspace("golden")
    (root / "data" / "2025-2026.yaml").rename(root / "data" / "åtte.yml")
    years = [each.skuleår.nøkkel for each in load_data(Files(root)).skuleår]
    assert years == ["2025-2026", "2026-2027"]


def test_own_standard_replaces_the_shipped_and_is_read_as_strictly(
    workspace: Copy,
) -> None:
    root = workspace("base")
    (root / "templates").mkdir()
    own = root / "templates" / "standard.yaml"
    own.write_text("mål: [Eitt]\nfellestema: []\nførebuing: Les\nsakliste: []\n", encoding="utf-8")
    workspace_read = load_data(Files(root))
    assert workspace_read.standard.mål == ("Eitt",)
    (problem,) = workspace_read.problems
    assert str(problem.place).startswith("templates/standard.yaml")
    assert "sakliste_oppstart" in problem.what


def test_unreadable_file_is_told(workspace: Copy) -> None:
    root = workspace("base")
    (root / "data" / "2027-2028.yaml").symlink_to("finst-ikkje.yaml")
    (problem,) = load_data(Files(root)).problems
    assert problem.place == Place("data/2027-2028.yaml")
    assert problem.what == "Fila kan ikkje lesast: ho finst ikkje."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2027-2028.yaml.txt", "Fila blir ikkje lesen, for namnet sluttar på .txt."),
        (
            "networks.yml",
            "Fila ser ut til å vera ein kopi av networks.yaml og blir ikkje lesen.",
        ),
        ("._2026-2027.yaml", ""),
        ("~$2026-2027.yaml", ""),
        ("notat.txt", ""),
        ("mappe.yaml/notat.txt", ""),
    ],
)
def test_other_files_are_left_alone(name: str, told: str, workspace: Copy) -> None:
    root = workspace("base")
    (root / "data" / name).parent.mkdir(exist_ok=True)
    (root / "data" / name).write_bytes(b"\xff\x00")
    assert [each.what for each in load_data(Files(root)).problems] == ([told] if told else [])


def test_file_with_capital_suffix_is_read(workspace: Copy) -> None:
    root = workspace("base")
    (root / "data" / "2026-2027.yaml").rename(root / "data" / "2026-2027.YML")
    assert [each.skuleår.nr for each in load_data(Files(root)).skuleår] == [2026]


def test_parsed_file_is_a_node() -> None:
    assert isinstance(parse_yaml(b"a: b", "fil.yaml"), Node)
