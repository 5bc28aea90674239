"""`nettverk svar`: answers of a form, into a year that is there, every other byte as it was."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.commands.svar import take_answers
from nettverk.errors import NettverkError
from nettverk.model.skulear import Skuleår
from nettverk.workspace.workspace import open_workspace
from tests.checks.slips import TODAY
from tests.conftest import WORKSPACES, Copy, examples

from .conftest import Cli

DATA = "data/2026-2027.yaml"
SVAR = """\
Skule;Vil vera vert;Kan ikkje vera vert
Rognelia barneskole;27.1;veke 48
Fuglevik barneskule;nei;2.12
"""
FOLK = "Kven;Kan ikkje\nKari Vik;3.12\nNettverk Vest;27.1\n"
NEW = [
    "- {skule: Rognelia barneskule, frå: 23.11.2026, til: 27.11.2026}",
    "- {skule: Rognelia barneskule, dato: 27.01.2027}",
    "- {kven: Kari Vik, dato: 03.12.2026}",
    "- {kven: Nettverk Vest, dato: 27.01.2027}",
]


def give(folder: Path) -> tuple[str, str]:
    (folder / "svar.csv").write_text(SVAR, encoding="utf-8")
    (folder / "folk.csv").write_text(FOLK, encoding="utf-8")
    return str(folder / "svar.csv"), str(folder / "folk.csv")


def left_out(before: bytes, after: bytes) -> list[str]:
    """Give the lines that are new; every other stands as it did, in its order."""
    new, old = [], [*before.decode("utf-8").splitlines(keepends=True), ""]
    for line in after.decode("utf-8").splitlines(keepends=True):
        if line == old[0]:
            old.pop(0)
        else:
            new.append(line.strip())
    assert old == [""], old
    return new


def test_nothing_is_written_unless_that_is_asked(cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("base")
    before = (root / DATA).read_bytes()
    shown = cli("svar", *give(tmp_path), root=root)
    assert shown.code == 0
    assert [each.strip() for each in shown.out.splitlines() if "- {" in each] == NEW
    assert f"Fire linjer står ikkje i {DATA}. Ingenting er skrive." in shown.err
    assert "Nettverk Vest kan ikkje møta 27.01.2027, men har møte då." in shown.err
    assert (root / DATA).read_bytes() == before


def test_answers_are_written_among_what_stands_there(
    cli: Cli, workspace: Copy, tmp_path: Path
) -> None:
    root = workspace("base")
    before = (root / DATA).read_bytes()
    made = cli("svar", *give(tmp_path), "--skriv", root=root)
    assert (made.code, made.names) == (0, ["2026-2027.yaml"])
    new = left_out(before, (root / DATA).read_bytes())
    assert [each for each in new if each.startswith("-")] == NEW
    assert [each for each in new if each and not each.startswith("-")] == [
        "vil_vera_vert:",
        "kan_ikkje_møta:",
    ]
    checked = cli("sjekk", root=root)
    assert checked.err.count("[opptatt]") == 1
    again = cli("svar", *give(tmp_path), "--skriv", root=root)
    assert again.out == f"Alt det svara seier, står i {DATA}.\n"


def test_host_that_is_only_proposed_may_be_another(
    cli: Cli, workspace: Copy, tmp_path: Path
) -> None:
    (tmp_path / "svar.csv").write_text("Skule;Når?\nFuglevik barneskule;27.1\n", "utf-8")
    said = cli("svar", str(tmp_path / "svar.csv"), root=workspace("base")).err
    assert "Ny vert i framlegget: Nettverk Aust 27.01.2027: " in said


FORMS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "a mark first": lambda text: f"\ufeff{text}",
    "no end": lambda text: text.rstrip("\n"),
    "empty lists": lambda text: text + "\nvil_vera_vert: []  # ingen\nkan_ikkje_møta:  # ingen\n",
    "lists on a line": lambda text: text.replace(
        "kan_ikkje_vera_vert:\n  - skule: Fuglevik barneskule\n    dato: 02.12.2026\n",
        "kan_ikkje_vera_vert: [{skule: Fuglevik barneskule, dato: 02.12.2026}]  # ein\n",
    ),
    "nothing between keys": lambda text: text.replace(
        "fellestema:", '"vil_vera_vert":\n\nkan_ikkje_møta:   # ingen\n\nfellestema:'
    ),
    "a remark above": lambda text: text.replace(
        "  - skule: Fugl", "  # Ombygging\n  - skule: Fugl"
    ),
    "a deep list": lambda text: text.replace(
        "  - skule: Fuglevik barneskule\n    dato",
        "      - # ein\n          skule: Fuglevik barneskule\n          dato",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_file_in_any_form_keeps_it(form: str, cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("base")
    path = root / DATA
    path.write_bytes(FORMS[form](path.read_bytes().decode()).encode())
    before = path.read_bytes()
    made = cli("svar", *give(tmp_path), "--skriv", root=root)
    assert made.code == 0, made.err
    after = path.read_bytes()
    assert before.count(b"# ") == after.count(b"# ")
    assert before.startswith(b"\xef\xbb\xbf") == after.startswith(b"\xef\xbb\xbf")
    assert ("CRLF" in form) == (b"\r\n" in after)
    assert after.count(b"\n") == after.count(b"\r\n") or form != "CRLF"
    again = cli("svar", *give(tmp_path), root=root)
    assert again.out == f"Alt det svara seier, står i {DATA}.\n"


def test_file_that_cannot_be_added_to_is_left(cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("base")
    with (root / DATA).open("a", encoding="utf-8") as file:
        file.write("...\n")
    before = (root / DATA).read_bytes()
    made = cli("svar", *give(tmp_path), "--skriv", root=root)
    assert made.code == 1
    assert "kan ikkje skrivast inn i data/2026-2027.yaml. Ingenting er skrive." in made.err
    assert (root / DATA).read_bytes() == before


def test_json_stays_json(cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("accepted/json-form")
    made = cli("svar", *give(tmp_path), "--skriv", root=root)
    assert (made.code, made.names) == (0, ["2026-2027.yaml"])
    assert len(json.loads((root / DATA).read_bytes())["kan_ikkje_møta"]) == 2


def describe(year: Skuleår) -> list[str]:
    """Say what a year has of answers."""
    lists = (year.kan_ikkje_vera_vert, year.vil_vera_vert, year.kan_ikkje_møta)
    return [
        f"{getattr(each, 'skule', '') or getattr(each, 'kven', '')} {each.first} {each.last}"
        for some in lists
        for each in some
    ]


ANSWERS = st.sampled_from(["", "ja", "nei", "12.10", "veke 48", "mars", "2.12, 27.1 og 3.3"])
ROOTS = sorted(
    each.parent.parent
    for each in WORKSPACES.glob("**/data/2026-2027.yaml")
    if each.parts[-4] in {"accepted", "workspaces"}
)


@given(st.sampled_from(ROOTS), ANSWERS, st.sampled_from(["", "nei", "3.3", "veke 48 og april"]))
@settings(max_examples=examples(0.4))
def test_year_of_any_workspace_says_what_was_answered_or_is_left(
    tmp_path_factory: pytest.TempPathFactory, source: Path, vil: str, kan_ikkje: str
) -> None:
    root = tmp_path_factory.mktemp("arbeid")
    shutil.copytree(WORKSPACES / "base", root, dirs_exist_ok=True)
    shutil.copytree(source, root, dirs_exist_ok=True)
    path, file = root / DATA, root / "svar.csv"
    try:
        workspace = open_workspace(root, TODAY)
    except NettverkError:
        return
    (year,) = (each for each in workspace.plan.skuleår if each.source.file == DATA)
    name = workspace.plan.oversikt.skular[0].namn
    quoted = name.replace('"', '""')
    file.write_text(f'Skule,Vil,"Kan ikkje"\n"{quoted}","{vil}","{kan_ikkje}"\n', "utf-8")
    before = path.read_bytes()
    try:
        take_answers(workspace, [file], "2026-2027", written=True)
    except NettverkError:
        assert path.read_bytes() == before
        return
    (after,) = (
        each for each in open_workspace(root, TODAY).plan.skuleår if each.source.file == DATA
    )
    assert {*describe(year)} <= {*describe(after)}
    assert all(each.startswith(name) for each in {*describe(after)} - {*describe(year)})
