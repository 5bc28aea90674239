"""Every text a user can read is held against the words and forms that are chosen."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from language.check import Report, check
from language.forms import find_forms
from language.sources import SOURCES, collect
from language.spelling import LIST, DictionaryMissingError, find_unknown
from tests.conftest import REPOSITORY

SCRIPT = REPOSITORY / "scripts" / "check_language.py"
READ = ("README.md", "data", "docs", "src", "templates", "tests/documents/seed.py")


def has_dictionary() -> bool:
    try:
        return not find_unknown(["skule"])
    except DictionaryMissingError:
        return False


needs_dictionary = pytest.mark.skipif(
    not has_dictionary(), reason="hunspell with nn_NO is not installed; .ci/run installs it"
)


class Plant(NamedTuple):
    """A fault to put in a copy: the file, what it replaces, and what must be told."""

    file: str
    right: str
    wrong: str
    told: str


PLANTS = (
    Plant("templates/innkalling.md", "Verten er ikkje", "Verten er ikke", "ikke: write ikkje"),
    Plant("templates/innkalling.md", '"verten vel tema"', '"verten vel tehma"', "tehma"),
    Plant("templates/innkalling.md", "Det blir enkel bev", "Det blir enkell bev", "enkell"),
    Plant("templates/referat.md", "*Skriv her kva", "*Skriv her hva", "hva"),
    Plant("templates/plan.md", "### Vertskap", "### Vertskapp", "Vertskapp"),
    Plant("templates/ark/fokustid.md", "Dei andre lyttar.", "Dei andre lytter.", "lytter"),
    Plant("templates/melding-vert.txt", "Me ber deg", "Vi ber deg", "Vi: write me"),
    Plant("templates/standard.yaml", "Dialogrundar", "Dialogrunder", "Dialogrunder"),
    Plant(
        "templates/ny/skulear.yaml", "dagar utan skule", "dagar utan skole", "skole: write skule"
    ),
    Plant("templates/grunnlag.md", "vedlikehalde sam", "vedlikehalde nye sam", "vedlikehalde"),
    Plant("src/nettverk/cli/following.py", "Vis avtalane", "Vis avtallane", "avtallane"),
    Plant("src/nettverk/cli/options.py", "Legg teksten", "Legg texten", "texten"),
    Plant("src/nettverk/cli/status_table.py", '"Oppgåve"', '"Oppgave"', "Oppgave"),
    Plant(
        "src/nettverk/cli/chrome.py",
        "Vis denne hjelpa",
        "Vis denne hjelpen",
        "hjelpen: write hjelpa",
    ),
    Plant(
        "src/nettverk/checks/days.py",
        "Vel ein annan dag",
        "Vel ein annen dag",
        "annen: write annan",
    ),
    Plant("src/nettverk/checks/days.py", "er på ein dag", "er på en dag", "en"),
    Plant("src/nettverk/model/samarbeid.py", "Møterommet skulen", "Møterommet skolen", "skolen"),
    Plant("src/nettverk/os_faults.py", "disken er full", "disken er fyllt", "fyllt"),
    Plant("src/nettverk/planning/holidays.py", '"langfredag"', '"lanfredag"', "lanfredag"),
    Plant("docs/skulear.schema.json", "Møtedagane alle", "Møtedagene alle", "Møtedagene"),
    Plant("docs/data.md", "# den felles dagen", "# den felles daggen", "daggen"),
    Plant("docs/rettleiing.md", "den neste\ninnkallinga", "den neste\nuke", "uke: write veke"),
    Plant("docs/rettleiing.md", "Alt er i orden", "Alt er i ordden", "ordden"),
    Plant("docs/rettleiing.md", "Spør om alt er i orden", "Spør hvem det er", "hvem: write"),
    Plant("docs/rettleiing.md", "Mindre å skriva", "Mindre å skrive", "å skrive: write"),
    Plant("docs/rettleiing.md", "Opne Word-fila og sjå på ho.", "Møt på lørdag.", "lørdag"),
    Plant(
        "docs/rettleiing.md",
        "Slett mappa",
        "Slett ikkje " + "kvar " * 31 + "mappa",
        "40 words in one sentence",
    ),
    Plant("data/2026-2027.yaml", "Leseglede i fådelte", "Lesegleda i fåddelte", "fåddelte"),
    Plant("data/2026-2027.yaml", "# Dagar utan skule.", "# Dager utan skule.", "Dager"),
    Plant("data/networks.yaml", "møterom Hugin", "møterum Hugin", "møterum"),
    Plant("README.md", "Rettleiing av nyutdanna", "Rettleiing av nyutdannede", "nyutdannede"),
    Plant("README.md", "Les [rettleiinga", "Les [veiledninga", "veiledninga"),
    Plant(
        LIST.as_posix(), "arbeidsark\n", "arbeidsark\narbeid\n", "arbeid: stands after arbeidsark"
    ),
    Plant(LIST.as_posix(), "fagdag\n", "fagdag\nfagdagar\n", "fagdagar: no text uses it"),
)


def copy(root: Path) -> Path:
    for name in READ:
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, place)
        else:
            shutil.copy(REPOSITORY / name, place)
    return root


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Check a copy of the repository with every fault in it."""
    root = copy(tmp_path_factory.mktemp("planted"))
    for each in PLANTS:
        path = root / each.file
        text = path.read_text(encoding="utf-8")
        assert each.right in text, each
        path.write_text(text.replace(each.right, each.wrong, 1), encoding="utf-8")
    (root / "templates" / "ark" / "ny.md").write_text("Møtet er på tirsdag.\n", encoding="utf-8")
    return check(root)


@needs_dictionary
@pytest.mark.parametrize("plant", PLANTS, ids=lambda each: f"{each.file}: {each.told}")
def test_planted_fault_is_told_with_its_line(plant: Plant, planted: Report) -> None:
    before, _, _ = (REPOSITORY / plant.file).read_text(encoding="utf-8").partition(plant.right)
    told = [each for each in planted.faults if f": {plant.told}" in each]
    lines = [int(each.split(":")[1]) for each in told if each.startswith(f"{plant.file}:")]
    first = before.count("\n") + 1
    assert any(first <= each <= first + 2 for each in lines), planted.faults


@needs_dictionary
def test_new_template_is_read_without_being_named(planted: Report) -> None:
    assert "templates/ark/ny.md:1: tirsdag: write tysdag" in planted.faults


@needs_dictionary
def test_nothing_else_is_told_of_the_planted_copy(planted: Report) -> None:
    files = {each.file for each in PLANTS} | {"templates/ark/ny.md"}
    assert {each.split(":")[0] for each in planted.faults} == files


@needs_dictionary
def test_every_text_is_in_the_chosen_words_and_forms() -> None:
    assert check(REPOSITORY).faults == []


def test_every_source_has_texts() -> None:
    found = {each.source for each in collect(REPOSITORY)}
    assert found == set(SOURCES)


def test_every_template_and_every_command_is_read() -> None:
    read = {each.file for each in collect(REPOSITORY)}
    templates = [each for each in (REPOSITORY / "templates").rglob("*") if each.is_file()]
    commands = (REPOSITORY / "src/nettverk/cli").glob("[!_]*.py")
    silent = {"console.py", "program.py", "wish.py"}
    expected = [*templates, *(each for each in commands if each.name not in silent)]
    assert {each.relative_to(REPOSITORY) for each in expected} <= read


def test_template_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "ny.html").write_text("<p>Hei</p>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"how to read \.html"):
        list(collect(tmp_path))


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
    }


FORMS = (
    ("Møtet er på lørdag.", "lørdag", "Møtet er på laurdag."),
    ("Møtet er på tirsdag.", "tirsdag", "Møtet er på tysdag."),
    ("Møtet er på sundag.", "sundag", "Møtet er på søndag."),
    ("Kvar uke", "uke", "Kvar veke"),
    ("Hvem er vert?", "Hvem", "Kven er vert?"),
    ("Me er ein skole.", "skole", "Me er ein skule."),
    ("Vi møtest.", "Vi", "Me møtest."),
    ("Alle medlemane", "medlemane", "Alle medlemmene"),
    ("Alle medlemmane", "medlemmane", "Alle medlemmene"),
    ("Saka hører heime her.", "hører", "Saka høyrer heime her."),
    ("Me tenderar til det.", "tenderar", "Me tenderer til det."),
    ("Alle får rollar.", "rollar", "Alle får roller."),
    ("Sjå sakslista.", "sakslista", "Sjå saklista."),
    ("Oppfølgjing frå sist", "Oppfølgjing", "Oppfølging frå sist"),
    ("Møt opp for å skrive.", "å skrive", "Møt opp for å skriva."),
    ("Prøv å ikkje gjere det.", "å ikkje gjere", "Prøv å ikkje gjera det."),
    ("Du må skrive namnet.", "må skrive", "Du må skriva namnet."),
    ("Skulen kan vere vert.", "kan vere", "Skulen kan vera vert."),
    ("med ein evaluering", "ein evaluering", "med ei evaluering"),
    ("Du kan og skriva.", "kan og skriva", "Du kan òg skriva."),
    ("Han kjem også.", "også", "Han kjem òg."),
    ('Sjå "Status".', '"', "Sjå «Status»."),
    ("Møtet er kl. 12:00.", "12:00", "Møtet er kl. 12.00."),
    ("Kl. 12.00-15.00", "12.00-15.00", "Kl. 12.00–15.00"),
    ("Trinn 1-7", "1-7", "Trinn 1–7"),
    ("Frist 14 september", "14 september", "Frist 14. september"),
    ("Frist 14/9", "14/9", "Frist 14.9."),
    ("Alle - utan ein", "e - u", "Alle – utan ein"),
    ("Meldingen er send.", "Meldingen", "Ingen melding er send."),
)


RIGHT = (
    "Då kan dei alle sjå.",
    "Når du har skrive, kan kommandoane gjelda.",
    "Det er ein god ting.",
    "Ein ring og ein gjeng",
    "Du kan og skal skriva.",
    "me og dei andre",
    "Dato 2026-09-14 og skuleår 2026-2027",
    "CSV-fil",
    "Frå kvar skule møter rektor.",
)


@pytest.mark.parametrize(("wrong", "form", "right"), FORMS)
def test_form_that_is_not_chosen_is_told(wrong: str, form: str, right: str) -> None:
    assert form in [found for _, found, _ in find_forms(wrong)]
    assert list(find_forms(right)) == []


@pytest.mark.parametrize("right", RIGHT)
def test_form_that_only_looks_wrong_is_let_be(right: str) -> None:
    assert list(find_forms(right)) == []


def run_script(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment or None,
    )


@needs_dictionary
def test_script_tells_what_it_has_read() -> None:
    run = run_script()
    assert (run.returncode, run.stdout) == (0, "")
    assert all(f"in {each}" in run.stderr for each in SOURCES)


def test_script_without_hunspell_says_what_to_install() -> None:
    run = run_script(PATH="")
    assert (run.returncode, run.stdout) == (2, "")
    assert "apt install hunspell hunspell-no" in run.stderr


@needs_dictionary
def test_missing_dictionary_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("language.spelling.DICTIONARY", "xx_XX")
    with pytest.raises(DictionaryMissingError, match="hunspell-no"):
        find_unknown(["skule"])
