"""Minutes that cannot be opened stop their own network alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nettverk.reading import files
from tests.cli.conftest import Cli
from tests.conftest import Copy
from tests.referat.filling import Filling, fill_word

LOCKED = "2026-10-28-referat.md"


Hold = Callable[[Path], None]


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Let another program hold a file."""
    read = files.read_whole

    def hold(held: Path) -> None:
        def refuse(path: Path) -> bytes:
            if path == held:
                raise PermissionError(13, "Permission denied", str(path))
            return read(path)

        assert held.is_file()
        monkeypatch.setattr(files, "read_whole", refuse)

    return hold


@pytest.fixture
def locked(workspace: Copy, cli: Cli, hold: Hold) -> Path:
    """Hold the minutes of one of two networks."""
    root = workspace("golden")
    for each in ("Alt", "Minst"):
        assert cli("referat", each, "--møte", "28.10.2026", "--format", "md", root=root).code == 0
    hold(root / "dokument/2026-2027/minst" / LOCKED)
    return root


TOLD = (
    "Åtvaring i dokument/2026-2027/minst/2026-10-28-referat.md: Fekk ikkje lesa fila: du har ikkje "
    "løyve. Lukk ho der ho er open, og prøv ein gong til. [uleseleg]"
)


def test_it_is_told_and_the_others_go_on(locked: Path, cli: Cli) -> None:
    for words in (["status"], ["sjekk"], ["innkalling"], ["oppfølging"]):
        answer = cli(*words, root=locked)
        assert answer.code == (words[0] == "innkalling"), answer.err
        assert TOLD in answer.err.splitlines(), answer.err
    assert (locked / "dokument/2026-2027/alt/2026-12-02-innkalling.md").is_file()
    assert TOLD not in cli("innkalling", "Alt", root=locked).err
    assert not (locked / "dokument/2026-2027/minst/2026-12-02-innkalling.md").exists()


def test_it_is_never_written_over(locked: Path, cli: Cli) -> None:
    before = (locked / "dokument/2026-2027/minst" / LOCKED).stat()
    cli("referat", "Minst", "--møte", "28.10.2026", "--overskriv", root=locked)
    cli("sjekk", "--rydd", root=locked)
    after = (locked / "dokument/2026-2027/minst" / LOCKED).stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["grunnlag", "Minst", "--format", "pdf"], "2026-09-16-grunnlag"),
        (["innkalling", "Minst", "--format", "pdf"], "2026-12-02-innkalling"),
        (["melding", "innkalling", "Minst", "--eml"], "2026-12-02-innkalling"),
    ],
)
def test_it_never_goes_out_as_an_empty_one(
    words: list[str], name: str, workspace: Copy, cli: Cli, hold: Hold
) -> None:
    root = workspace("golden")
    sent = words[0] == "melding"
    cli(words[1] if sent else words[0], "Minst", "--format", "md", root=root)
    path = root / f"dokument/2026-2027/minst/{name}.md"
    path.write_text(path.read_text("utf-8") + "Eiga setning.\n", "utf-8")
    printed = path.with_suffix(".pdf")
    printed.write_bytes(b"%PDF-1.4\n")
    if sent:
        assert cli("utlagt", "innkalling", "Minst", "--likevel", root=root).code == 0
    hold(path)
    answer = cli(*words, root=root)
    assert answer.code == 1
    told = f"Feil: Fekk ikkje lesa {path}: du har ikkje løyve. Lukk ho der ho er open, og prøv"
    assert told in answer.err
    assert printed.read_bytes() == b"%PDF-1.4\n"
    assert not [*root.rglob("*.eml")]


@pytest.fixture
def filled(workspace: Copy, cli: Cli) -> Path:
    """Fill in the minutes of October."""
    root = workspace("golden")
    cli("referat", "Alt", "--møte", "28.10.2026", "--format", "docx", root=root)
    path = root / "dokument/2026-2027/alt/2026-10-28-referat.docx"
    fill_word(path, Filling({}, [("Lesa", "Gro", "1.12.")]))
    return path


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 half"], ids=["empty", "half"])
def test_what_was_agreed_stays_in_a_notice_when_minutes_become_unreadable(
    content: bytes, filled: Path, cli: Cli
) -> None:
    root, minutes = filled.parents[3], filled
    cli("innkalling", "Alt", root=root)
    notice = minutes.with_name("2026-12-02-innkalling.md")
    before = notice.read_text("utf-8")
    assert "Lesa" in before
    minutes.write_bytes(content)
    answer = cli("innkalling", "Alt", root=root)
    assert answer.code == 1
    assert "Alt 02.12.2026: Ingenting er skrive, for referatet dokument/" in answer.err
    assert "er ikkje fylt ut" not in answer.said
    said = cli("status", root=root)
    assert "rett fila med referatet, som ikkje kan lesast" in said.out
    assert "rydd i filer" not in said.out
    cli("sjekk", "--rydd", root=root)
    assert notice.read_text("utf-8") == before


def test_front_page_tells_what_is_wrong_with_a_file(
    workspace: Copy, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("golden")
    (root / "dokument").mkdir(exist_ok=True)
    (root / "dokument/hendingar.csv").write_bytes(b"\xff\xfe")
    monkeypatch.chdir(root)
    answer = cli("--i-dag", "2026-11-24")
    assert (answer.code, answer.out) == (1, "")
    assert "er ikkje UTF-8" in answer.err


def test_no_message_goes_out_without_what_was_agreed(filled: Path, cli: Cli) -> None:
    root = filled.parents[3]
    about = ("referat", "Alt", "--møte", "28.10.2026")
    assert "Lesa" in cli("utlagt", *about, "--likevel", root=root).out
    events = (root / "dokument/hendingar.csv").read_bytes()
    filled.write_bytes(b"")
    answer = cli("melding", *about, "--sendt", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert "Ingenting er skrive, for referatet" in answer.err
    assert (root / "dokument/hendingar.csv").read_bytes() == events
    assert "Fila kan ikkje lesast. Opne ho i Word" in cli("utlagt", *about, root=root).err


def test_foundation_keeps_what_unreadable_minutes_have_added(filled: Path, cli: Cli) -> None:
    root = filled.parents[3]
    assert cli("grunnlag", "Alt", "--format", "md", root=root).code == 0
    foundation = filled.with_name("2026-09-16-grunnlag.md")
    before = foundation.read_bytes()
    filled.write_bytes(b"")
    answer = cli("grunnlag", "Alt", "--format", "md", root=root)
    assert (answer.code, foundation.read_bytes()) == (1, before)
    assert "Alt 16.09.2026: Ingenting er skrive, for referatet" in answer.err


def test_what_somebody_wrote_goes_out_whatever_else_is_unreadable(
    filled: Path, cli: Cli, hold: Hold
) -> None:
    root = filled.parents[3]
    cli("innkalling", "Alt", "--format", "md", root=root)
    notice = filled.with_name("2026-12-02-innkalling.md")
    notice.write_text(notice.read_text("utf-8") + "Eiga setning.\n", "utf-8")
    assert cli("utlagt", "innkalling", "Alt", "--likevel", root=root).code == 0
    hold(filled)
    answer = cli("melding", "innkalling", "Alt", "--eml", root=root)
    assert answer.code == 0, answer.err
    assert [each.name for each in root.rglob("*.eml")] == ["2026-12-02-melding-innkalling.eml"]


def test_calendar_tells_which_minutes_its_agendas_lack(filled: Path, cli: Cli) -> None:
    root = filled.parents[3]
    filled.write_bytes(b"")
    for words in ([], ["Alt"], ["--skule", "Solbakken barneskule"]):
        answer = cli("plan", *words, "--format", "ics", root=root)
        assert f"{filled.name}: Fila kan ikkje lesast." in answer.err, words
    assert "uleseleg" not in cli("plan", "Minst", "--format", "ics", root=root).err
