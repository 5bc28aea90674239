"""Faults of language are planted in a copy of the repository, and each is told with its place."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from language.analysis import analyse
from language.check import SEED, Report, check
from language.grammar import find_mistakes
from language.wordlist import LIST
from tests.conftest import REPOSITORY

from .dictionary import needs_dictionary

READ = ("README.md", "data", "docs", "src", "templates", *map(str, SEED))
PARAGRAPH, COMMENT = "\n{}\n", "\n# {}\n"
SORTS = {
    "templates/innkalling.md": PARAGRAPH,
    "templates/ark/fokustid.md": "\n- {}\n",
    "templates/referat.md": '\n{{{{ "{}" }}}}\n',
    "templates/melding-vert.txt": PARAGRAPH,
    "templates/standard.yaml": COMMENT,
    "templates/nytt-ar/skulear.yaml": COMMENT,
    "templates/plan-nettside.html": "<p>{}</p>\n",
    "src/nettverk/checks/dagar.py": 'SEIER = "{}"\n',
    "src/nettverk/cli/options.py": 'SEIER = typer.Option(help="{}")\n',
    "src/nettverk/accessibility/tables.py": 'SEIER = (\n    f"Sjå {{Path()}}. "\n    "{}"\n)\n',
    "docs/data.md": "\n```yaml\nsamarbeid:  # {}\n```\n",
    "docs/rettleiing.md": PARAGRAPH,
    "docs/rotasjon.md": "\n| Kva |\n|---|\n| {} |\n",
    "docs/networks.schema.json": '  "description": "{}",\n',
    "README.md": "\n«{}»\n",
    "data/2026-2027.yaml": COMMENT,
    "data/networks.yaml": COMMENT,
}
"""A file of each sort of text, and how a sentence is put there."""


class Plant(NamedTuple):
    """A sentence with a fault: the word that is told, and what is told of it."""

    sentence: str
    word: str
    told: str


KINDS = {
    "words and forms": (
        Plant("Møtet er på tehma.", "tehma", "not a known word"),
        Plant("Dei andre lytter no.", "lytter", "not a known word"),
        Plant("Sjå i bunnteksten.", "bunnteksten", "not a known word"),
        Plant("Møt opp på ein skole.", "skole", "write skule"),
        Plant("Kven som helst kan skrive no.", "kan", "an infinitive in -a"),
    ),
    "gender": (
        Plant("Me vart samde om ein god evaluering.", "ein", "write ei, the gender"),
        Plant("Det er ein sak for møtet.", "ein", "write ei"),
        Plant("Skriv eit ny sak i lista.", "eit", "write ei"),
        Plant("No er eit vert fastsett.", "eit", "write ein"),
        Plant("Dei har ei møte i haust.", "ei", "write eit"),
        Plant("Der står dette saka.", "dette", "write denne"),
        Plant("Det gjeld denne møtet.", "denne", "write dette"),
        Plant("Øvst står namnet din.", "din", "write mitt/ditt"),
        Plant("Her er mappa din.", "din", "write mi/di"),
        Plant("Dei seier kvar møte sitt.", "kvar", "write kvart"),
        Plant("Dei fekk eit nytt sjanse.", "eit", "write ein"),
    ),
    "number and definiteness": (
        Plant("Dei har to sak i lista.", "sak", "write saker, one or many"),
        Plant("Alle nettverket får høyringa.", "nettverket", "one or many"),
        Plant("Det er fleire skule med.", "skule", "write skular"),
        Plant("Då er eit møta avlyst.", "møta", "write møte"),
        Plant("Det er eit møtet i november.", "møtet", "write møte, definite or not"),
        Plant("Les gjennom denne sak no.", "sak", "write saka"),
        Plant("Det førre møte var i haust.", "møte", "write møtet"),
        Plant("Her er dei nye sak.", "sak", "write sakene"),
    ),
    "a predicate and its subject": (
        Plant("Innkallinga er lagt ut.", "lagt", "as its subject is"),
        Plant("1 vert i 2026–2027 er ikkje fastsette.", "fastsette", "write fastsett"),
        Plant("Éin vert i nettverket er ikkje fastsette.", "fastsette", "write fastsett"),
        Plant("Møtet er avlyste.", "avlyste", "write avlyst"),
        Plant("Vertane er ikkje fastsett.", "fastsett", "write fastsette"),
        Plant("No er innkallinga lagt ut.", "lagt", "as its subject is"),
        Plant("Dei er klar for møtet.", "klar", "write klare"),
        Plant("Sakene er sendt til alle.", "sendt", "write sende"),
        Plant("Meldinga vart sendt til alle.", "sendt", "write send"),
    ),
    "a passive": (
        Plant("Det me blir samde om, merkast i klassane.", "merkast", "tell who does it"),
        Plant("Svara samlast inn av leiaren.", "samlast", "tell who does it"),
        Plant("Avtalane skrivast i lista.", "skrivast", "write «blir»"),
    ),
    "an infinitive": (
        Plant("Me vil arbeide med saka.", "arbeide", "write arbeida"),
        Plant("Hugs å berre skrive namnet.", "skrive", "write skriva"),
        Plant("Då kan skulen velje tema.", "velje", "write velja"),
        Plant("Me skal lesa og skrive saman.", "skrive", "write skriva"),
    ),
    "one form": (
        Plant("Skuleruta er vedteken.", "vedteken", "one form"),
        Plant("Den dagen er skulen oppteken.", "oppteken", "one form"),
        Plant("To medlem er borte.", "medlem", "write medlemmer"),
        Plant("Lukk Word, og opna dokumentet att.", "opna", "write -e, one form of each verb"),
        Plant("Gå til Fil, og lagra fila.", "lagra", "write -e"),
        Plant("Henta malen først.", "Henta", "write hent"),
        Plant("Sjå på namna i henne.", "henne", "write ho"),
        Plant("Skriv to kriterier for det.", "kriterier", "kriterium"),
    ),
    "a comma": (
        Plant("Møtedagane er fastsette, og ligg ute no.", "og", "no comma before it"),
        Plant("Rommet er for lite, og blir bytt.", "og", "where the same subject goes on"),
        Plant("Verten høyrer først på, og seier kva som var nyttig.", "og", "no comma"),
    ),
    "numbers and signs": (
        Plant("Lista gjeld for 7 nettverk.", "7", "in letters"),
        Plant("Skulen har 2 medlemmer i år.", "2", "in letters"),
        Plant("Det er 1 vert som manglar.", "1", "éin, éi or eitt"),
        Plant("Møta i 2026-2027 er sette opp.", "2026-2027", "a dash in a school year"),
        Plant("Skriv om mål/ risiko no.", "mål", "beside a slash"),
        Plant("Skriv til Kari, kari@example.org om noko er gale.", "Kari", "a comma after"),
        Plant("Møtet er no no i haust.", "no", "the word once"),
        Plant("Kom til møtet i dag!", "dag", "no exclamation marks"),
    ),
    "phrases": (
        Plant("Dei ringjer i samband med møtet.", "i", "ved, til or når"),
        Plant("Han spør vedrørande møtet.", "vedrørande", "write om"),
        Plant("I fjor varte møtet kl. 09.00–11.30.", "varte", "write var"),
        Plant("Svar snarast mogleg.", "snarast", "a day"),
        Plant("Saka er til orientering.", "til", "fekk vita om"),
        Plant("Dei vil ha fokus på nærvær.", "ha", "sjå på"),
        Plant("Eit slikt møte blir ikkje noko av.", "møte", "det blir … av"),
        Plant("Møtet utgår.", "utgår", "er avlyst"),
        Plant("Det gjeld inntil vidare.", "inntil", "a day"),
        Plant("Den vedkomande får svar.", "vedkomande", "den som"),
    ),
}
PLANTS = [plant for kind in KINDS.values() for plant in kind]
IN_LIST = (
    ("arbeids|ark\n", "arbeids|ark\narbeid\n", "arbeid: stands after arbeidsark"),
    ("fag|dag\n", "fag|dag\nfag|dagane\n", "fagdagane: no lemma ends in dagane"),
    ("elev|dag\n", "elev|dag\nelev|samtale\n", "elevsamtale: no text needs it"),
    ("team|leiar\n", "suksesskriterier\nteam|leiar\n", "suksesskriterier: a dictionary has"),
)
LIST_ITEMS = "\n- Det er her.\n- Det er der\n- Det er borte.\n\n"
LONG = f"Slett ikkje {'kvar ' * 31}mappa."


def copy(root: Path) -> Path:
    for name in READ:
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, place)
        else:
            shutil.copy(REPOSITORY / name, place)
    return root


def plant(path: Path, form: str) -> None:
    """Put every sentence at the end of a file, or where a schema begins."""
    text = path.read_text(encoding="utf-8")
    added = "".join(form.format(each.sentence) for each in PLANTS)
    if path.suffix == ".json":
        head, tail = text.split("\n", 1)
        path.write_text(f"{head}\n{added}{tail}", encoding="utf-8")
    else:
        path.write_text(f"{text}\n{added}", encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy(tmp_path_factory.mktemp("planted"))
    for file, form in SORTS.items():
        plant(root / file, form)
    words = (root / LIST).read_text(encoding="utf-8")
    for right, wrong, _ in IN_LIST:
        words = words.replace(right, wrong, 1)
    (root / LIST).write_text(words, encoding="utf-8")
    new = root / "templates" / "ark" / "ny.md"
    new.write_text(f"Møtet er på tirsdag.\n\n{LONG}\n{LIST_ITEMS}", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def planted(root: Path) -> Report:
    """Check a copy of the repository with every fault in every sort of text."""
    return check(root)


def find(path: Path, plant: Plant) -> str:
    """Give the line and the column of the word that a planted sentence is told for."""
    text = path.read_text(encoding="utf-8")
    word = re.search(rf"(?<!\w){re.escape(plant.word)}(?!\w)", plant.sentence)
    assert word
    place = text.rindex(plant.sentence) + word.start()
    return f"{text.count(chr(10), 0, place) + 1}:{place - text.rfind(chr(10), 0, place)}"


COMMAS = (
    "Innkallinga er lagd ut, og vil du ta opp noko, skriv du til leiaren.",
    "Møtet er kort, og blir det lenge, tar me pause.",
    "Møtet er ope, og er alle samde, sluttar me tidleg.",
    "Verten er spurd, og seier ho nei, tar nettverket over.",
    "Er verten sjuk, og kan ingen andre ta over, blir møtet digitalt.",
    "I fjor var Kari leiar, og sat Ola i arbeidsgruppa.",
    "Slett teksten, og set inn tilvisinga på nytt.",
    "Skulen som er vert, og som har rom, er spurd.",
)
"""What goes on with a subject of its own, asks for something, or closes a clause."""


@needs_dictionary
def test_right_commas_are_let_be() -> None:
    assert find_mistakes(analyse(COMMAS)) == [[] for _ in COMMAS]


@needs_dictionary
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("file", SORTS)
def test_fault_of_each_kind_is_told_with_its_place(
    file: str, kind: str, root: Path, planted: Report
) -> None:
    lost = [
        (each, place)
        for each in KINDS[kind]
        for place in [f"{file}:{find(root / file, each)}: "]
        if not any(said.startswith(place) and each.told in said for said in planted.faults)
    ]
    assert lost == []


@needs_dictionary
@pytest.mark.parametrize("told", [told for _, _, told in IN_LIST])
def test_fault_of_the_list_itself_is_told(told: str, planted: Report) -> None:
    assert any(each.startswith(f"{LIST.as_posix()}:") and told in each for each in planted.faults)


@needs_dictionary
def test_new_template_is_read_without_being_named(planted: Report) -> None:
    assert "templates/ark/ny.md:1:13: tirsdag: write tysdag" in planted.faults
    assert "templates/ark/ny.md:6:10: write the end of the items in a list alike" in planted.faults
    assert "templates/ark/ny.md:3:1: 34 words in one sentence, not 30" in planted.faults


@needs_dictionary
def test_nothing_else_is_told_of_the_planted_copy(planted: Report) -> None:
    files = {*SORTS, LIST.as_posix(), "templates/ark/ny.md"}
    assert {each.split(":")[0] for each in planted.faults} == files
