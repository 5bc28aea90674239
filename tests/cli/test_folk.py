"""People as they are, in what is written: titles in their own words, and posts that are vacant."""

import re
from email import message_from_bytes
from pathlib import Path

from tests.conftest import Copy

from .conftest import Cli

PER_ARNE = """\
      - namn: Per-Arne Skogli
        epost: per-arne.skogli@example.org
        rolle: rektor
        frå: 01.08.2026
"""
LINH = """\
      - namn: Linh Nguyen Dahl
        epost: linh.dahl@example.org
        rolle: avdelingsleiar
"""
ALONE = (
    "      - dato: 02.12.2026\n",
    "      - dato: 02.12.2026\n        leiar: Linh Nguyen Dahl\n",
)
VERT = "Måneflata barneskule"
FOLDER = Path("dokument/2026-2027/alt")


def edit(root: Path, *pairs: tuple[str, str], file: str = "networks") -> None:
    path = root / "data" / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def write(cli: Cli, root: Path, kind: str) -> str:
    assert cli(kind, "Alt", "--møte", "3", "--format", "md", root=root).code == 0
    return (root / FOLDER / f"2026-12-02-{kind}.md").read_text(encoding="utf-8")


def test_who_stands_in_hosts_in_the_title_s_own_words(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    acting = PER_ARNE.replace("rektor\n", "fungerande rektor\n")
    leave = acting.replace("Per-Arne Skogli", "Eva Li").replace("fungerande ", "")
    edit(root, (PER_ARNE, leave + acting), (LINH, ""))
    written = write(cli, root, "innkalling")
    assert f"Velkomne til {VERT}, der Per-Arne Skogli tar imot oss." in written
    assert f"- {VERT}: Per-Arne Skogli (fungerande rektor), Eva Li (rektor)\n" in written
    assert cli("melding", "vert", "Alt", root=root).out.startswith("Til: per-arne.skogli@")


def test_school_led_by_an_einingsleiar_hosts_by_that_title(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, PER_ARNE.replace("rektor\n", "einingsleiar\n")))
    assert cli("sjekk", "--streng", root=root).code == 0
    assert ", der Per-Arne Skogli tar imot oss." in write(cli, root, "innkalling")


def test_vacant_post_calls_who_is_left_and_the_school_sees_to_the_room(
    workspace: Copy, cli: Cli
) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, ""))
    written = write(cli, root, "innkalling")
    assert f"Velkomne til {VERT}. Denne" in written
    assert f"| {VERT} | Førebudd innleiing (ark) |" in written
    assert f"- {VERT}: Linh Nguyen Dahl (avdelingsleiar)\n" in written
    asked = cli("melding", "vert", "Alt", root=root).out
    assert asked.startswith("Til: linh.dahl@example.org\n")
    assert "Me ber dykk om å:" in asked, "nobody is asked by title"


def test_school_where_nobody_meets_is_called_by_its_name(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, ""), (LINH, ""))
    assert f"- {VERT}: den som møter for skulen\n" in write(cli, root, "innkalling")
    asked = cli("melding", "vert", "Alt", root=root)
    assert asked.out.startswith("Emne: ")
    assert "Me blir inntil 9, medrekna dykk sjølve." in asked.out
    assert f"Det står ingen e-post til {VERT}" in asked.err
    minutes = write(cli, root, "referat")
    row = f"| {VERT} (den som møter) | {VERT} | ☐ | ☐ |"
    assert row in minutes
    file = root / FOLDER / "2026-12-02-referat.md"
    file.write_text(minutes.replace(row, row.replace("☐", "☒", 1)), encoding="utf-8")
    register = cli("oppfølging", "Alt", "--alle", "--format", "json", root=root, today="2026-12-03")
    assert f'"til_stades": [\n            "{VERT}"' in register.out


def test_school_where_nobody_meets_is_written_to_where_it_has_an_address(
    workspace: Copy, cli: Cli
) -> None:
    root = workspace("golden")
    school = f"  - namn: {VERT}\n"
    edit(root, (PER_ARNE, ""), (LINH, ""), (school, f"{school}    epost: post@example.org\n"))
    asked = cli("melding", "vert", "Alt", root=root)
    assert asked.out.startswith("Til: post@example.org\n")
    assert "ingen e-post" not in asked.err
    assert "post@example.org" in cli("melding", "innspel", "Alt", root=root).out.split("\n")[0]


def test_draft_to_nobody_has_no_empty_address(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, ""), (LINH, ""))
    (drafted,) = cli("melding", "vert", "Alt", "--eml", root=root).out.split()
    assert "To" not in message_from_bytes(Path(drafted).read_bytes())


def test_page_lists_no_school_among_the_people(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, ""), (LINH, ""))
    (page,) = cli("plan", "Alt", "--format", "html", root=root).out.split()
    people = Path(page).read_text(encoding="utf-8").partition('id="val-person"')[2]
    assert f">{VERT}<" not in people.partition("</select>")[0]


def without_arbeidsgruppe(root: Path) -> Path:
    """Let the cooperation have none, and nothing that speaks of it."""
    for file in ("networks", "2025-2026", "2026-2027"):
        path = root / "data" / f"{file}.yaml"
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"^  arbeidsgruppe:\n(?:    .*\n)+", "", text, flags=re.MULTILINE)
        text = text.replace("Arbeidsgruppa samlar", "Kommunane samlar")
        path.write_text(re.sub(r"^    arbeidsgruppe: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    return root


def test_cooperation_without_arbeidsgruppe_says_nothing_of_it(workspace: Copy, cli: Cli) -> None:
    root = without_arbeidsgruppe(workspace("golden"))
    assert cli("sjekk", "--streng", root=root).code == 0
    for kind, wanted in (
        ("innkalling", "1"),
        ("innkalling", "3"),
        ("referat", "1"),
        ("referat", "3"),
    ):
        assert cli(kind, "--møte", wanted, "--format", "md", root=root).code == 0
    assert cli("grunnlag", "--format", "md", root=root).code == 0
    assert cli("plan", *formats("md", "html", "ics", "svg"), root=root).code == 0
    assert cli("nytt-år", root=root).code == 0
    written = [*root.rglob("*.md"), *root.rglob("plan*.*"), root / "data" / "2027-2028.yaml"]
    assert len(written) > 12
    for each in written:
        assert "rbeidsgrupp" not in each.read_text(encoding="utf-8"), each
    notice = (root / FOLDER / "2026-12-02-innkalling.md").read_text(encoding="utf-8")
    assert "| Ingrid Solhaug | Samskriving (ark) |" in notice, "the leader takes what it would have"
    start = root / FOLDER / "../minst/2026-09-16-grunnlag.md"
    assert "derfor er her ein mal som utkast:" in start.read_text(encoding="utf-8")


def formats(*names: str) -> list[str]:
    return [word for each in names for word in ("--format", each)]


def test_network_cannot_name_one_of_an_arbeidsgruppe_there_is_not(
    workspace: Copy, cli: Cli
) -> None:
    root = without_arbeidsgruppe(workspace("golden"))
    edit(root, ("  - namn: Minst\n", "  - namn: Minst\n    arbeidsgruppe: Odd Lien\n"))
    told = cli("sjekk", root=root)
    assert (told.code, "for samarbeidet har inga. Skriv inn «arb" in told.err) == (1, True)


def test_leader_nobody_knows_is_told_without_a_word_of_what_is_not(
    workspace: Copy, cli: Cli
) -> None:
    root = without_arbeidsgruppe(workspace("golden"))
    edit(root, ("    leiar: Geir Ove Sandnesli\n", "    leiar: Odd Lien\n"))
    told = cli("sjekk", root=root)
    assert "«Odd Lien» er ikkje medlem i Minst. Skriv namnet slik det står under sk" in told.err


def test_own_template_that_asks_for_nobody_is_told_with_its_line(workspace: Copy, cli: Cli) -> None:
    root = without_arbeidsgruppe(workspace("golden"))
    mal = root / "templates" / "innkalling.md"
    mal.parent.mkdir()
    mal.write_text("# Møte\n\n{{ møte.arbeidsgruppe | person }}\n", encoding="utf-8")
    told = cli("mal", "--prøv", root=root)
    assert (told.code, "templates/innkalling.md, linje 3" in told.err) == (1, True)


def test_inspektør_who_leads_the_network_asks_not_herself_when_the_post_is_vacant(
    workspace: Copy, cli: Cli
) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, ""))
    asked = "spør verten om rom og tema"
    assert asked in cli("status", "Alt", root=root, today="2026-11-05").out
    edit(root, ALONE, file="2026-2027")
    alone = cli("melding", "vert", "Alt", root=root, today="2026-11-05")
    assert (alone.out, "Linh Nguyen Dahl er både avsendar og mottakar" in alone.err) == ("", True)
    assert asked not in cli("status", "Alt", root=root, today="2026-11-05").out


def test_school_that_was_to_do_something_has_not_left_when_somebody_comes_there(
    workspace: Copy, cli: Cli
) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, PER_ARNE.replace("01.08.2026", "01.11.2026")), (LINH, ""))
    assert cli("referat", "Alt", "--møte", "2", "--format", "md", root=root).code == 0
    file = root / FOLDER / "2026-10-28-referat.md"
    text = file.read_text(encoding="utf-8")
    row = "| | | *Vel dato* |"
    file.write_text(text.replace(row, f"| Finna rom | {VERT} | 01.12.2026 |", 1), encoding="utf-8")
    told = cli("oppfølging", "Alt", root=root)
    assert "Finna rom" in told.out
    assert "ikkje lenger med" not in cli("sjekk", root=root).err
