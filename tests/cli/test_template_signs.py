"""Signs that no document can hold: told of the template and the line that has them."""

import pytest

from tests.conftest import Copy

from .conftest import Cli
from .files import give

LONE = 'Tittel\n\n{{ "\\ud800" }}\n'
RAW = "Tittel\n\nMøte\0\n"
WRITTEN = [
    ("plan.md", ("plan", "--format", "md")),
    ("plan-nettside.html", ("plan", "--format", "html")),
    ("innkalling.md", ("innkalling", "--format", "md")),
    ("innkalling.md", ("innkalling",)),
    ("kalender.txt", ("plan", "--format", "ics")),
    ("melding-vert.txt", ("melding", "vert")),
    ("melding-vert.txt", ("melding", "vert", "--eml")),
    ("innkalling.md", ("mal", "--prøv")),
    ("melding-vert.txt", ("sjekk",)),
]


@pytest.mark.parametrize(("name", "words"), WRITTEN)
@pytest.mark.parametrize("text", [LONE, RAW], ids=["lone", "raw"])
def test_sign_is_told_with_its_line(
    text: str, name: str, words: tuple[str, ...], cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    give(root, text, name)
    answer = cli(*words, root=root)
    sign = "U+D800" if text is LONE else "U+0000"
    assert answer.code == 1
    said = (
        f"Feil i templates/{name}, linje 3: Her står teiknet {sign}, som ikkje kan stå i noko "
        "dokument. Rett malen, eller slett han. [mal]"
    )
    assert [each for each in answer.err.splitlines() if not each.startswith("Merk: ")] == [said]


def test_sign_is_told_of_the_part_that_has_it(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, RAW, "sakliste.md")
    told = cli("innkalling", root=root).err
    assert "Feil i templates/sakliste.md, linje 3: Her står teiknet U+0000" in told


def test_imported_template_is_told_to_see_no_names(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "{% macro namn() %}{{ nettverk.namn }}{% endmacro %}\n", "del.md")
    give(root, '{% import "del.md" as del %}\n{{ del.namn() }}\n')
    told = cli("innkalling", root=root).err
    assert "Feil i templates/del.md, linje 1: Malen er henta så han ikkje ser det som er" in told
    assert "som namnet «nettverk». Skriv «with context» sist i kommandoen som hentar han." in told
    give(root, '{% import "del.md" as del with context %}\n{{ del.namn() }}\n')
    assert cli("innkalling", root=root).code == 0
