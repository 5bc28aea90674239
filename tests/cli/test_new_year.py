"""`nytt-år`: the file of the next school year, which the rules accept and people go on with."""

import re
from collections import Counter
from pathlib import Path

import pytest

from nettverk.model.noklar import Skuleårsnamn
from tests.conftest import Golden
from tests.documents.reading import read_folder

from .conftest import Cli
from .files import NEXT, load


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def uncomment(text: str) -> str:
    """Take «# » off the examples, which stand where the keys begin."""
    return re.sub(r"^# (?=\w+:$|  )", "", text, flags=re.MULTILINE)


def test_five_years_in_a_row(cli: Cli, example: Path) -> None:
    for first in range(2028, 2033):
        made = cli("nytt-år", root=example)
        assert made.code == 0
        assert made.names == [f"{first}-{first + 1}.yaml"]
        checked = cli("sjekk", "--streng", root=example)
        assert (checked.code, checked.err) == (0, "")
    plan = load(example)
    for nettverk in plan.oversikt.nettverk:
        hosted = Counter(dict.fromkeys(nettverk.skulenamn, 0))
        hosted.update(each.vert_namn for each in plan.held_by(nettverk))
        assert {*hosted} == {*nettverk.skulenamn}
        assert max(hosted.values()) - min(hosted.values()) <= 1, hosted
        later = [each for each in plan.held_by(nettverk) if each.dato.year > 2028]
        assert all(each.fastsett for each in later)


def test_a_year_that_is_skipped_is_told(cli: Cli, example: Path) -> None:
    said = "ikkje noko skuleår mellom 2027–2028 og 2029–2030"
    assert said in cli("nytt-år", "2029-2030", root=example).err
    assert "skuleår mellom" not in cli("nytt-år", "2028-2029", root=example).err


def test_the_file_is_the_same_each_time(cli: Cli, example: Path) -> None:
    cli("nytt-år", root=example)
    first = (example / NEXT).read_bytes()
    (example / NEXT).unlink()
    cli("nytt-år", "2028-2029", root=example, today="2031-01-01")
    assert (example / NEXT).read_bytes() == first


def test_the_file_of_the_example(cli: Cli, example: Path, golden: Golden) -> None:
    cli("nytt-år", root=example)
    text = (example / NEXT).read_text(encoding="utf-8")
    golden(Path(__file__).parents[1] / "golden" / "years" / "2028-2029.yaml", text)


def test_the_examples_in_the_comments_are_right(cli: Cli, example: Path) -> None:
    cli("nytt-år", root=example)
    path = example / NEXT
    text = path.read_text(encoding="utf-8")
    path.write_text(uncomment(text), encoding="utf-8")
    year = next(each for each in load(example).skuleår if each.skuleår == Skuleårsnamn(2028))
    assert year.kan_ikkje_vera_vert
    assert year.vil_vera_vert
    assert year.fellestema
    assert year.informasjon
    assert year.høyringar
    checked = cli("sjekk", "--streng", root=example)
    assert (checked.code, checked.err) == (0, "")


def test_a_workspace_just_made(cli: Cli, tmp_path: Path) -> None:
    cli("--i-dag", "2026-11-24", "ny", str(tmp_path / "ny"))
    made = cli("nytt-år", root=tmp_path / "ny")
    assert (made.code, made.names) == (0, ["2027-2028.yaml"])
    text = (tmp_path / "ny" / "data" / "2027-2028.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../skjema/skulear.schema.json\n")
    checked = cli("sjekk", "--streng", root=tmp_path / "ny")
    assert checked.code == 0
    assert checked.err.startswith("Merk: ")
    assert checked.err.count("\n") == 1


@pytest.mark.many
@pytest.mark.parametrize("count", ["1", "2", "10", "39"])
def test_as_many_meetings_as_asked(count: str, cli: Cli, example: Path) -> None:
    assert cli("nytt-år", "--møte", count, root=example).code == 0
    plan = load(example)
    for nettverk in plan.oversikt.nettverk:
        assert len(plan.møta_of(nettverk, plan.skuleår[-1])) == int(count)
    checked = cli("sjekk", "--streng", root=example)
    assert (checked.code, checked.err) == (0, "")


@pytest.mark.parametrize("count", ["0", "-1", "seks", "1.5", "100", "9" * 5000, "0" * 5000 + "6"])
def test_what_is_no_number_of_meetings(count: str, cli: Cli, example: Path) -> None:
    answer = cli("nytt-år", f"--møte={count}", root=example)
    assert (answer.code, answer.out) == (2, "")
    said = count if len(count) < 60 else f"{count[:59]}…"
    assert answer.err == (
        f"Feil: --møte: «{said}» er ikkje eit tal på møte. Skriv til dømes --møte 6.\n"
    )


def test_an_impossible_year_writes_nothing(cli: Cli, example: Path) -> None:
    before = read_folder(example)
    answer = cli("nytt-år", "--møte", "50", root=example)
    assert (answer.code, answer.out) == (1, "")
    assert "dette går ikkje i hop:\n  - 50 møte\n" in answer.err
    assert "«--møte 39»" in answer.err
    assert read_folder(example) == before


@pytest.mark.many
def test_more_meetings_in_the_outer_weeks(cli: Cli, example: Path) -> None:
    assert cli("nytt-år", "--møte", "41", root=example).code == 1
    assert cli("nytt-år", "--møte", "41", "--ytterveker", root=example).code == 0


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2028", "«2028» er ikkje eit skuleår. Skriv det slik: 2026-2027."),
        ("2028-2030", "«2028-2030» er ikkje eit skuleår."),
        ("2199-2200", "Skuleåret 2199–2200 er for langt unna. Det må vera frå 1900–1901 til"),
        ("2024-2025", "Det finst ikkje noko skuleår før 2024–2025 å byggja på."),
    ],
)
def test_years_that_cannot_be_made(year: str, said: str, cli: Cli, example: Path) -> None:
    answer = cli("nytt-år", year, root=example)
    assert answer.code in {1, 2}
    assert answer.err.startswith(f"Feil: {said}")


def test_a_year_of_three_days_is_told_what_to_mend(cli: Cli, example: Path, tmp_path: Path) -> None:
    rute = tmp_path / "rute.yaml"
    rute.write_text("første_skuledag: 14.08.2028\nsiste_skuledag: 16.08.2028\n", encoding="utf-8")
    answer = cli("nytt-år", "--skulerute", str(rute), root=example)
    assert answer.code == 1
    assert "Sjå til at første og siste skuledag er rette." in answer.err


@pytest.mark.parametrize("year", ["1850-1851", "9500-9501", "0000-0001"])
def test_a_year_before_it_that_no_calendar_has(year: str, cli: Cli, example: Path) -> None:
    edit(example / "data" / "2027-2028.yaml", "skuleår: 2027-2028", f"skuleår: {year}")
    answer = cli("nytt-år", root=example)
    assert answer.code == 1
    said = f"linje 6, kolonne 10: Skuleåret {year.replace('-', '–')} er for langt unna."
    assert said in answer.err


def test_a_year_later_on(cli: Cli, example: Path) -> None:
    assert cli("nytt-år", "2030–2031", root=example).names == ["2030-2031.yaml"]
    assert cli("nytt-år", "2028-2029", root=example).names == ["2028-2029.yaml"]
    assert cli("sjekk", "--streng", root=example).code == 0


def test_what_is_told(cli: Cli, example: Path) -> None:
    assert cli("nytt-år", root=example).err == (
        "Merk: Første og siste skuledag og feriane i 2028–2029 er framlegg frå 2027–2028. Har de "
        "skuleruta, slettar de fila og skriv «nettverk nytt-år 2028-2029 --skulerute FIL».\n"
        "Merk: 41 vertar i 2027–2028 er ikkje fastsette, så vertane i den nye fila byggjer på "
        "framlegg.\n"
        "Merk: Les gjennom fila, og skriv «nettverk plan --skuleår 2028-2029».\n"
    )


def test_a_person_in_two_places_is_given_another_day(cli: Cli, example: Path) -> None:
    nettverka = example / "data" / "networks.yaml"
    edit(nettverka, "arbeidsgruppe: Yusuf Demir", "arbeidsgruppe: Torleif Hagalid")
    said = cli("sjekk", "--streng", root=example).err
    assert "Torleif Hagalid frå arbeidsgruppa skal vera i" in said
    made = cli("nytt-år", root=example)
    assert (
        "Merk: Store barneskular: Flytta til tysdag: onsdag kl. 12.00–15.00 er Torleif Hagalid "
        "frå arbeidsgruppa i Mellomstore barneskular sør.\n"
    ) in made.err
    text = (example / NEXT).read_text(encoding="utf-8")
    assert "  # Flytta til tysdag: onsdag kl. 12.00–15.00 er Torleif Hagalid frå" in text
    assert NEXT not in cli("sjekk", "--streng", root=example).err


def test_a_year_without_any_meeting_before(cli: Cli, example: Path) -> None:
    for path in (example / "data").glob("202*.yaml"):
        path.unlink()
    text = "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 20.06.2028\n"
    (example / "data" / "2027-2028.yaml").write_text(text, encoding="utf-8")
    answer = cli("nytt-år", root=example)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "Feil: Ingen av nettverka har hatt møte på ein kvardag før 2028–2029, så vekedag og "
        "klokke er ukjende. Skriv minst eitt møte under «møte» i data/2027-2028.yaml.\n"
    )
