"""People as they are, in what is written: titles in their own words, and posts that are vacant."""

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
    assert "| Vertskap | Fungerande rektor på vertsskulen sikrar møterom og kaffi." in written
    assert f"| {VERT} | Per-Arne Skogli (fungerande rektor), Eva Li (rektor) |" in written
    assert cli("melding", "vert", "Alt", root=root).out.startswith("Til: per-arne.skogli@")


def test_school_led_by_an_einingsleiar_hosts_by_that_title(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, PER_ARNE.replace("rektor\n", "einingsleiar\n")))
    assert cli("sjekk", "--streng", root=root).code == 0
    assert "| Vertskap | Einingsleiar på vertsskulen sikrar" in write(cli, root, "innkalling")


def test_vacant_post_calls_who_is_left_and_the_school_sees_to_the_room(
    workspace: Copy, cli: Cli
) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, ""))
    written = write(cli, root, "innkalling")
    assert "| Vertskap | Vertsskulen sikrar møterom og kaffi." in written
    assert f"| {VERT} | Førebudd innleiing |" in written
    assert f"| {VERT} | Linh Nguyen Dahl (avdelingsleiar) |" in written
    assert cli("melding", "vert", "Alt", root=root).out.startswith("Til: linh.dahl@example.org\n")


def test_school_where_nobody_meets_is_called_by_its_name(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(root, (PER_ARNE, ""), (LINH, ""))
    assert f"| {VERT} | den som møter for skulen |" in write(cli, root, "innkalling")
    asked = cli("melding", "vert", "Alt", root=root)
    assert asked.out.startswith("Emne: ")
    assert "Me blir inntil 9, medrekna dykk sjølve." in asked.out
    assert f"{VERT} har ingen e-post" in asked.err
    minutes = write(cli, root, "referat")
    row = f"| {VERT} | {VERT} | ☐ | ☐ |"
    assert row in minutes
    file = root / FOLDER / "2026-12-02-referat.md"
    file.write_text(minutes.replace(row, row.replace("☐", "☒", 1)), encoding="utf-8")
    register = cli("oppfølging", "Alt", "--alle", "--format", "json", root=root, today="2026-12-03")
    assert f'"til_stades": [\n            "{VERT}"' in register.out


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
