"""Faults of language are planted in a copy of the repository, and each is told."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from language.check import SEED, Report, check
from language.spelling import LIST
from tests.conftest import REPOSITORY

from .dictionary import needs_dictionary

READ = ("README.md", "data", "docs", "src", "templates", *map(str, SEED))


class Plant(NamedTuple):
    """A fault to put in a copy: the file, what it replaces, and what must be told."""

    file: str
    right: str
    wrong: str
    told: str


PLANTS = (
    Plant("templates/dei-innkalla.md", "Verten er ikkje", "Verten er ikke", "ikke: write ikkje"),
    Plant("templates/innkalling.md", '"verten har ikkje valt enno"', '"verten vel tehma"', "tehma"),
    Plant("templates/praktisk.md", "Det blir enkel bev", "Det blir enkell bev", "enkell"),
    Plant("templates/referat.md", "*Skriv her kva", "*Skriv her hva", "hva"),
    Plant("templates/plan.md", "### Vertskap", "### Vertskapp", "Vertskapp"),
    Plant("templates/ark/fokustid.md", "Dei andre lyttar.", "Dei andre lytter.", "lytter"),
    Plant("templates/melding-vert.txt", "Me blir inntil", "Vi blir inntil", "Vi: write me"),
    Plant("templates/standard.yaml", "Dialogrundar", "Dialogrunder", "Dialogrunder"),
    Plant(
        "templates/ny/skulear.yaml", "dagar utan skule", "dagar utan skole", "skole: write skule"
    ),
    Plant("templates/grunnlag.md", "vedlikehalde sam", "vedlikehalde nye sam", "vedlikehalde"),
    Plant("src/nettverk/cli/following.py", "Vis avtalane", "Vis avtallane", "avtallane"),
    Plant("src/nettverk/cli/options.py", "Legg teksten", "Legg texten", "texten"),
    Plant("src/nettverk/cli/screen/status.py", '"Oppgåve"', '"Oppgave"', "Oppgave"),
    Plant(
        "src/nettverk/cli/chrome.py",
        "Vis denne hjelpa",
        "Vis denne hjelpen",
        "hjelpen: write hjelpa",
    ),
    Plant(
        "src/nettverk/checks/dagar.py",
        "Vel ein annan dag",
        "Vel ein annen dag",
        "annen: write annan",
    ),
    Plant("src/nettverk/checks/dagar.py", "er på ein dag", "er på en dag", "en"),
    Plant("src/nettverk/model/samarbeid.py", "Møterommet skulen", "Møterommet skolen", "skolen"),
    Plant("src/nettverk/errors.py", "disken er full", "disken er fyllt", "fyllt"),
    Plant("src/nettverk/model/skulerute.py", '"langfredag"', '"lanfredag"', "lanfredag"),
    Plant(
        "src/nettverk/accessibility/tables.py",
        "slett celler til ho",
        "slett seller til ho",
        "seller",
    ),
    Plant(
        "src/nettverk/accessibility/links.py",
        "Ei lenkje har",
        "Ei lenke har",
        "lenke: write lenkje",
    ),
    Plant("src/nettverk/accessibility/document.py", '"i botnteksten"', '"i bunnteksten"', "bunnt"),
    Plant("docs/skulear.schema.json", "Møtedagane alle", "Møtedagene alle", "Møtedagene"),
    Plant("docs/data.md", "# den felles dagen", "# den felles daggen", "daggen"),
    Plant("docs/rettleiing.md", "under møtet.\nSet", "den neste\nuke. Set", "uke: write veke"),
    Plant("docs/rettleiing.md", "Alt er i orden", "Alt er i ordden", "ordden"),
    Plant("docs/rettleiing.md", "Fire ting å vita", "Spør hvem det er", "hvem: write"),
    Plant("docs/rettleiing/val.md", "Mindre å skriva", "Mindre å skrive", "å skrive: write"),
    Plant("docs/rettleiing.md", "Opne Word-fila og les.", "Møt på lørdag.", "lørdag"),
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
