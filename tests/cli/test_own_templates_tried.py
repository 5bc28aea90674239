"""The trial of own templates: every fault is told, with its place."""

import re
import shutil
from pathlib import Path

import pytest
from jinja2 import pass_context

from nettverk.documents.trial import try_malar
from nettverk.model.dokumentslag import MALAR
from nettverk.render.filters import FILTERS
from nettverk.shipped import find_shipped_malar
from nettverk.workspace.workspace import Workspace
from tests.conftest import Copy
from tests.documents.reading import read_folder

from .conftest import Cli
from .files import NAME, give
from .test_own_templates import DAY, PARTS


def test_all_faults_of_all_templates_come_at_once(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    for name in MALAR:
        if name.endswith((".md", ".txt", ".html")):
            give_below(root, name, "Tittel\n{{ tull }}\n")
    give(root, b"ikkje Word", "referanse.docx")
    before = read_folder(root)
    answer = cli("sjekk", root=root)
    assert answer.code == 1
    told = re.findall(r"^Feil i templates/(\S+?)(?:, linje 2)?: ", answer.err, re.MULTILINE)
    # With no notice and no page that work, nothing includes their parts.
    assert sorted(told) == sorted({*MALAR} - {"standard.yaml", *PARTS})
    assert read_folder(root) == before


def give_below(root: Path, name: str, content: str) -> None:
    (root / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "templates" / name).write_text(content, encoding="utf-8")


def test_flawed_template_of_filled_in_minutes_hides_no_other_fault(
    cli: Cli, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(find_shipped_malar() / "prov", tmp_path / "prov"))
    for name in ("referat.md", "plan.md"):
        give(root, "{{ tull }}\n", name)
    told = cli("sjekk", root=root).err
    assert re.findall(r"^Feil i (\S+),", told, re.MULTILINE) == [
        "templates/plan.md",
        "templates/referat.md",
    ]


def test_part_of_a_template_is_tried_where_it_is_included(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "## Sidan sist\n\n{{ sidan_sist.datoen }}\n", "sidan-sist.md")
    for words in (["mal", "--prøv"], ["mal", "--prøv", "sidan-sist"], ["sjekk"]):
        answer = cli(*words, root=root)
        assert answer.code == 1
        assert answer.err.startswith(
            "Feil i templates/sidan-sist.md, linje 3: «datoen» finst ikkje"
        )
    assert cli("mal", "--prøv", "plan", root=root).code == 0


def test_picture_that_is_missing_is_found_in_the_trial(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "# Plan\n\n![Logo](logo.png)\n", "plan.md")
    answer = cli("mal", "--prøv", root=root)
    assert answer.err.startswith("Feil i templates/plan.md: Biletet «logo.png» finst ikkje")


def test_trial_goes_on_where_the_data_have_errors(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "{{ tull }}\n")
    nettverka = root / "data" / "networks.yaml"
    nettverka.write_text("samarbeid: [\n", encoding="utf-8")
    answer = cli("mal", "--prøv", root=root)
    assert answer.code == 1
    assert "malane er prøvde berre med eit døme" in answer.err
    assert f"Feil i templates/{NAME}, linje 1: Namnet «tull» finst ikkje." in answer.err


def test_no_own_templates(cli: Cli, workspace: Copy) -> None:
    answer = cli("mal", "--prøv", root=workspace("base"))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Arbeidsmappa har ingen eigne malar. Skriv «nettverk mal NAMN»")


WORDED = [each for each in MALAR if each.endswith((".md", ".txt"))]


def lines_of(name: str) -> list[str]:
    return (find_shipped_malar() / name).read_text(encoding="utf-8").split("\n")


def asked_for(name: str) -> list[int]:
    """List the lines of a template that have a value."""
    return [number for number, line in enumerate(lines_of(name)) if "{{" in line]


@pytest.mark.many
def test_example_reaches_every_line_of_every_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: set[tuple[str, int]] = set()

    @pass_context  # without it, Jinja would note every line when it compiles the template
    def note(_context: object, place: str) -> str:
        name, _, number = place.partition(":")
        met.add((name, int(number)))
        return ""

    monkeypatch.setitem(FILTERS, "møtt", note)
    for name in WORDED:
        noting = [
            re.sub("{{", f"{{{{ '{name}:{number}' | møtt }}}}{{{{", line, count=1)
            for number, line in enumerate(lines_of(name))
        ]
        give_below(tmp_path, name, "\n".join(noting))
    assert try_malar(Workspace(tmp_path, DAY), WORDED) == ()
    assert met == {(name, number) for name in WORDED for number in asked_for(name)}


WHOLE = [each for each in WORDED if asked_for(each) and each not in PARTS]


@pytest.mark.many
@pytest.mark.parametrize(
    "names", [WHOLE, *([each] for each in WORDED if each in PARTS)], ids=lambda names: names[0]
)
def test_fault_on_the_last_line_of_every_template_is_told(names: list[str], tmp_path: Path) -> None:
    """Take the parts one by one, for one would hide the next where both are included."""
    for name in names:
        text, last = lines_of(name), asked_for(name)[-1]
        text[last] = text[last].replace("{{", "{{ tull }}{{", 1)
        give_below(tmp_path, name, "\n".join(text))
    problems = try_malar(Workspace(tmp_path, DAY), names)
    assert sorted((each.place.file, each.place.line) for each in problems) == sorted(
        (f"templates/{name}", asked_for(name)[-1] + 1) for name in names
    )


def test_part_asks_for_nothing_that_an_older_template_does_not_set(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    (root / "templates").mkdir()
    for name in ("referat.md", "referat-oppstart.md"):
        parts = '# Referat\n\n{% include "oppfolging-sist.md" %}\n{% include "suppleringar.md" %}\n'
        (root / "templates" / name).write_text(parts, encoding="utf-8")
    answer = cli("mal", "--prøv", root=root)
    assert (answer.code, answer.err) == (0, "")
