"""What the seed leaves to the cooperation, its networks and its hosts stands in the documents."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Documents
from .reading import read_blocks, squeeze, write

Copy = Callable[[str], Path]
GOALS = ("Alle elevar skal trivast", "Alle elevar skal læra")
OWN_GOALS = "".join(f"    - {each}\n" for each in GOALS)


def texts(name: str, content: bytes) -> list[str]:
    return [squeeze(each.text) for each in read_blocks(name, content)]


def write_with(root: Path, old: str, new: str, *arguments: str) -> list[str]:
    """Change what stands first in `networks.yaml`, and read the one document that is written."""
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    (written,) = write(root, root / "ut", *arguments, "Minst", "--format", "md").items()
    return texts(*written)


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("plattform: itslearning\n  fag: Skuleleiing", "faget «Skuleleiing» på itslearning"),
        ("plattform: itslearning", "faget «Jærskulen» på itslearning"),
        ("plattform: Teams\n  fag: Skuleleiing", "faget «Skuleleiing» på Teams"),
        ("plattform: Teams", "Teams"),
    ],
)
def test_place_of_the_documents_is_the_cooperations_own(
    platform: str, place: str, workspace: Copy
) -> None:
    old = "plattform: itslearning\n  fag: Jærskulen"
    said = write_with(workspace("golden"), old, platform, "innkalling")
    assert f"Dokument: Alle dokument frå nettverket ligg på {place}." in said


def test_goals_are_the_cooperations_own(workspace: Copy) -> None:
    root = workspace("golden")
    text = (root / "data/networks.yaml").read_text(encoding="utf-8")
    chosen = text[text.index("  mål:\n") : text.index("  samansetjing_etter:")]
    said = write_with(root, chosen, f"  mål:\n{OWN_GOALS}", "grunnlag")
    at = said.index(GOALS[0])
    assert said[at - 1].startswith("Formålet med leiarnettverket er å utvikle kompetanse")
    assert said[at : at + 3] == [*GOALS, "Viktige verdiar for Jærskulen og leiarnettverka"]


def test_foundation_claims_nothing_that_nobody_chose(workspace: Copy) -> None:
    root = workspace("golden")
    text = (root / "data/networks.yaml").read_text(encoding="utf-8")
    chosen = text[text.index("  mål:\n") : text.index("  arbeidsgruppe:\n")]
    said = write_with(root, chosen, "", "grunnlag")
    at = next(at for at, each in enumerate(said) if each.startswith("Formålet med"))
    assert said[at].endswith("slik at me kan nå måla for Jærskulen.")
    assert said[at + 1] == "Viktige verdiar for Jærskulen og leiarnettverka"
    assert "Satsingar frå sentralt hald" in said
    assert not any("Samansetninga" in each or "Ungdomsskulesatsinga" in each for each in said)


def test_foundation_says_what_networks_are_made_by(workspace: Copy) -> None:
    said = write_with(
        workspace("golden"), "skuleslag og skulestorleik", "kommune & veg", "grunnlag"
    )
    assert any("Samansetninga av nettverka byggjer på kommune & veg. Frå" in each for each in said)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("16.09.2026", "Les nettverksgrunnlaget."),
        ("28.10.2026", "Les saklista, og sjå etter kva du skulle gjera til dette møtet."),
    ],
)
def test_notice_says_how_to_prepare(day: str, said: str, workspace: Copy) -> None:
    """What somebody has decided goes before what the seed says of every meeting."""
    root = workspace("golden")
    found = write(root, root / "ut", "innkalling", "Minst", "--møte", day, "--format", "md")
    (innkalling,) = (each for each in found.items() if each[0].endswith("-innkalling.md"))
    assert any(each.startswith(f"Førebuing: {said}") for each in texts(*innkalling))


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_food_is_the_networks_own_and_the_meetings(suffix: str, documents: Documents) -> None:
    cases = {
        "innkalling-oppstart/alt": "kaffi. Ta med matpakke.",
        "innkalling/alt": "Det blir kaffi og enkel bevertning.",
        "innkalling/minst": "Mat: Det blir kaffi.",
    }
    for case, said in cases.items():
        name = f"{case}.{suffix}"
        assert any(each.endswith(said) for each in texts(name, documents("golden")[name]))


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_host_has_two_themes(suffix: str, documents: Documents) -> None:
    name = f"innkalling/alt.{suffix}"
    said = texts(name, documents("golden")[name])
    at = said.index("Tema på vertsskulen")
    assert said[at + 1 : at + 4] == [
        "Noko me har lukkast med: Elevar som leier elevsamtalen sjølve",
        "Noko me treng innspel på: Korleis me kan få ned det urovekkjande fråværet",
        "Sakliste",
    ]


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_shared_topics_are_the_same_in_all_networks(suffix: str, documents: Documents) -> None:
    names = [f"innkalling/{nettverk}.{suffix}" for nettverk in ("alt", "minst")]
    told = [
        [each for each in texts(name, documents("golden")[name]) if each.startswith("Fellestema")]
        for name in names
    ]
    assert told[0] == told[1]
    assert "Nærværsleiing" in told[0][0]
