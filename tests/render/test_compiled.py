"""The shipped templates as they were compiled when the package was built: never another text."""

import runpy
from pathlib import Path
from typing import Any

import jinja2
import pytest

from nettverk.reading.files import Files
from nettverk.render.compiled import load_code, name_code
from nettverk.render.malar import Malar
from nettverk.render.sandbox import Sandbox
from nettverk.shipped import find_shipped_malar
from tests.conftest import REPOSITORY

FOLDER = REPOSITORY / "templates"
MALAR = sorted(each.name for kind in ("*.md", "*.txt") for each in FOLDER.glob(kind))
TEXT = (FOLDER / "innkalling.md").read_text(encoding="utf-8")


def test_compiled_templates_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    script = runpy.run_path(str(REPOSITORY / "scripts" / "build_templates.py"))

    assert script["main"](["--check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("name", MALAR)
def test_every_shipped_template_is_found_as_it_is_compiled_now(name: str) -> None:
    malar = Malar(Files(find_shipped_malar().parent))
    place = str(find_shipped_malar() / name)
    code = load_code(name, malar.read(name), place)

    assert code is not None
    assert code == compile(malar.compile(name), place, "exec")


def test_another_text_name_or_jinja_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_code("innkalling.md", TEXT, "a")
    assert load_code("innkalling.md", f"{TEXT} ", "a") is None
    assert load_code("referat.md", TEXT, "a") is None
    named = name_code("innkalling.md", TEXT)
    monkeypatch.setattr(jinja2, "__version__", "3.1.0")
    assert name_code("innkalling.md", TEXT) != named
    assert load_code("innkalling.md", TEXT, "a") is None


def test_a_changed_copy_is_what_counts(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "oppfolging-sist.md"
    own.parent.mkdir()
    own.write_text("Nytt\n", encoding="utf-8")
    malar = Malar(Files(tmp_path))

    assert malar._environment.get_template(own.name).render() == "Nytt\n"


def test_shipped_templates_are_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(Sandbox, "_parse", refuse)
    malar = Malar(Files(find_shipped_malar().parent))
    for each in MALAR:
        environment = malar._plain if each.endswith(".txt") else malar._environment
        assert environment.get_template(each).filename == str(find_shipped_malar() / each)


def test_what_is_plain_text_in_one_place_is_escaped_in_another() -> None:
    malar = Malar(Files(find_shipped_malar().parent))
    place = str(FOLDER / "innkalling.md")

    escaped = malar._environment.compile(TEXT, "innkalling.md", place)
    assert escaped == load_code("innkalling.md", TEXT, place)
    assert malar._plain.compile(TEXT, "innkalling.md", place) != escaped
