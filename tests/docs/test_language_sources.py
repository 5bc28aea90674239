"""Every text a user can read is found, and nothing that only a program reads."""

import re
from pathlib import Path

import pytest

from language.formats import markdown
from language.page import page
from language.sources import SOURCES, collect
from language.text import VALUE, Text
from tests.conftest import REPOSITORY


@pytest.fixture(scope="module")
def every() -> list[Text]:
    return [*collect(REPOSITORY)]


def test_every_source_has_texts(every: list[Text]) -> None:
    found = {each.source for each in every}
    assert found == set(SOURCES)


def test_every_template_and_every_command_is_read(every: list[Text]) -> None:
    read = {each.file for each in every}
    code = {".css", ".js"}
    found = (REPOSITORY / "templates").rglob("*")
    malar = [each for each in found if each.is_file() and each.suffix not in code]
    commands = (REPOSITORY / "src/nettverk/cli").glob("[!_]*.py")
    silent = {"command_help.py", "console.py", "inside_typer.py", "program.py"}
    silent |= {"tables.py", "wish.py"}
    expected = [*malar, *(each for each in commands if each.name not in silent)]
    assert {each.relative_to(REPOSITORY) for each in expected} <= read


def test_no_message_points_to_a_file_of_the_repository(every: list[Text]) -> None:
    """What is installed has no `docs/` beside it; `nettverk hjelp` shows those pages."""
    elsewhere = re.compile(r"\bdocs/|README|CONTRIBUTING|mappa til (?:verktøyet|prosjektet)")
    said = [each for each in every if each.source in {"code", "templates"}]
    assert [each for each in said if elsewhere.search(each.content)] == []


def test_template_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "ny.rtf").write_text("Hei", encoding="utf-8")
    with pytest.raises(ValueError, match=r"how to read \.rtf"):
        list(collect(tmp_path))


PAGE = """<p title="Kva det er">Hei {{ namn }}<style>
.a { color: red }
</style><b data-nr="3" data-alle="Viser alle.">{{ "Ingen" if tom else "Alle" }}</b>
{% include "del/stil.css" %}<script>const ting = "ikkje ord";</script>
"""


def test_words_of_a_page_are_read_without_its_code() -> None:
    said = {" ".join(content.split()) for _, content in page(PAGE)}
    assert {"Kva det er", "Viser alle.", "Ingen", "Alle"} <= said
    assert any(each.startswith("Hei") for each in said)
    assert not any(word in each for each in said for word in ("color", "ting", "css", "3"))


def test_work_that_is_cited_is_named_as_it_names_itself() -> None:
    (said,) = markdown("Kjelde: <cite>Nancy Kline: *Time to Think*</cite>. Sjå *der*.")
    assert said == (1, f"Kjelde: {VALUE}. Sjå der.")


CODE = '''"""Module docstring."""
import re

NAME = re.compile("a pattern of words")
"""Attribute docstring."""

class Kind(StrEnum):
    """Class docstring."""
    MATPAKKE = "matpakke"

@app.command()
def vis(name: Annotated[str, typer.Option(help="Namnet på møtet.")]) -> "some type":
    """Vis hjelpa."""
    table.add_column("Frist", style="bold red")
    raise Fault(f"Fann ikkje {name}" f" eller {'nokon ting' if name else other}.", "<w:p> in XML")

def quiet(data: "cast of words") -> None:
    """Function docstring."""
    if "could not find" in data: data["X-Key word"] = 1
    if data.get("Id", "Utan tittel") == "External": root.iter("{*}Relationship", f"{W}Choice")
'''


def test_only_what_a_user_reads_is_taken_from_code(tmp_path: Path) -> None:
    place = tmp_path / "src" / "nettverk" / "code.py"
    place.parent.mkdir(parents=True)
    place.write_text(CODE, encoding="utf-8")
    assert {(each.line, each.content) for each in collect(tmp_path)} == {
        (9, "matpakke"),
        (12, "Namnet på møtet."),
        (13, "Vis hjelpa."),
        (14, "Frist"),
        (15, "Fann ikkje ▢ eller ▢."),
        (15, "nokon ting"),
        (20, "Utan tittel"),
    }


@pytest.mark.parametrize(
    ("package", "read"),
    [("cli", {"Frist", "matpakke", "to ord"}), ("accessibility", {"Frist", "to ord"})],
)
def test_small_single_word_is_a_tag_where_word_files_are_read(
    package: str, read: set[str], tmp_path: Path
) -> None:
    place = tmp_path / "src" / "nettverk" / package / "code.py"
    place.parent.mkdir(parents=True)
    place.write_text('show("Frist", "matpakke", "to ord")', encoding="utf-8")
    assert {each.content for each in collect(tmp_path)} == read
