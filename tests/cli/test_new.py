"""A new workspace: nothing is overwritten, and it works from the first minute."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from nettverk.archive.store import Outcome, Saved, create
from nettverk.commands import ny
from nettverk.commands.ny import create_workspace
from tests.documents.reading import read_folder

from .conftest import Cli

FILES = [
    "data/2026-2027.yaml",
    "data/networks.yaml",
    "skjema/networks.schema.json",
    "skjema/skulear.schema.json",
]


EXAMPLE = (
    "Merk: data/networks.yaml, linje 13, kolonne 7: Grunnlaget har framleis to mål som er døme. "
    "Skriv dykkar eigne.\n"
)


def test_new_workspace_speaks_of_no_other(cli: Cli, tmp_path: Path) -> None:
    """What the seed says of Jærskulen alone stands in no document that nobody chose it for."""
    cli("--i-dag", "2026-11-24", "ny", str(tmp_path))
    assert cli("sjekk", "--streng", root=tmp_path).err == EXAMPLE
    for words in (["innkalling", "--møte", "1"], ["referat", "--møte", "1"], ["grunnlag"]):
        assert cli(*words, "--format", "md", root=tmp_path).code == 0
    said = b"".join(read_folder(tmp_path).values()).decode()
    for alien in ("Ungdomsskulesatsing", "kollektivt fagleg trykk", "byggjer på", "dei sju"):
        assert alien not in said
    data = tmp_path / "data/networks.yaml"
    data.write_text(data.read_text("utf-8").replace('"Døme: ', '"'), encoding="utf-8")
    assert cli("sjekk", "--streng", root=tmp_path).err == ""


def sample_days() -> Iterator[str]:
    """Sample the days of 2026–2031, with the turns of month and school year among them."""
    day = date(2026, 1, 1)
    while day.year < 2032:
        yield day.isoformat()
        day += timedelta(29)
    for year in range(2026, 2032):
        for turn in ("04-22", "04-29", "05-01", "07-31", "08-01", "12-31"):
            yield f"{year}-{turn}"


@pytest.mark.many
@pytest.mark.parametrize("today", [*sample_days()])
def test_works_at_once_on_any_day(today: str, cli: Cli, tmp_path: Path) -> None:
    made = cli("--i-dag", today, "ny", str(tmp_path / "ny"))
    assert made.code == 0
    assert len(made.out.splitlines()) == 4
    assert made.err.startswith("Merk: Gå til ")
    checked = cli("sjekk", "--streng", root=tmp_path / "ny", today=today)
    assert (checked.code, checked.err) == (0, EXAMPLE)
    innkalling = cli("innkalling", "--format", "md", root=tmp_path / "ny", today=today)
    assert innkalling.code == 0
    assert innkalling.names[0].endswith("-innkalling.md")
    assert today <= innkalling.names[0][:10]


def test_every_document_in_both_formats(cli: Cli, tmp_path: Path) -> None:
    root = tmp_path / "ny mappe" / "æøå"
    assert cli("--i-dag", "2026-11-24", "ny", str(root)).code == 0
    assert [*read_folder(root)] == FILES
    for command in ("innkalling", "referat", "grunnlag"):
        answer = cli(command, root=root)
        assert (answer.code, len(answer.names)) == (0, 2)


@pytest.mark.parametrize(
    ("today", "year"),
    [("1900-03-01", "1899–1900"), ("2199-10-01", "2199–2200"), ("2199-06-30", "2199–2200")],
)
def test_no_year_that_the_tool_itself_refuses(
    today: str, year: str, cli: Cli, tmp_path: Path
) -> None:
    answer = cli("--i-dag", today, "ny", str(tmp_path / "ny"))
    assert answer.code == 2
    assert f"Skuleåret {year} er for langt unna." in answer.err
    assert not (tmp_path / "ny").exists()


@pytest.mark.parametrize("existing", FILES)
def test_never_touches_an_existing_file(existing: str, cli: Cli, tmp_path: Path) -> None:
    (tmp_path / existing).parent.mkdir()
    (tmp_path / existing).write_text("mitt", encoding="utf-8")
    answer = cli("--i-dag", "2026-11-24", "ny", str(tmp_path))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        f"Feil: {tmp_path} har alt {existing}. Vel ei anna mappe; ingenting er endra.\n"
    )
    assert read_folder(tmp_path) == {existing: b"mitt"}


def test_folder_with_other_files(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "brev.docx").write_bytes(b"mitt")
    assert cli("--i-dag", "2026-11-24", "ny", str(tmp_path)).code == 0
    assert [*read_folder(tmp_path)] == ["brev.docx", *FILES]
    assert (tmp_path / "brev.docx").read_bytes() == b"mitt"


def test_half_a_workspace_is_taken_away(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "skjema").write_bytes(b"mitt")
    answer = cli("ny", str(tmp_path))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.endswith("noko har alt det namnet.\n")
    assert read_folder(tmp_path) == {"skjema": b"mitt"}


def test_what_a_stopped_run_left_is_finished(cli: Cli, tmp_path: Path) -> None:
    assert cli("--i-dag", "2026-11-24", "ny", str(tmp_path)).code == 0
    whole = read_folder(tmp_path)
    for number in range(len(FILES)):
        for name in FILES[number:]:
            (tmp_path / name).unlink()
        answer = cli("--i-dag", "2026-11-24", "ny", str(tmp_path))
        assert (answer.code, read_folder(tmp_path)) == (0, whole)
    (tmp_path / FILES[0]).unlink()
    (tmp_path / FILES[1]).write_bytes(b"mitt")
    assert cli("--i-dag", "2026-11-24", "ny", str(tmp_path)).code == 1
    assert not (tmp_path / FILES[0]).exists()


def test_stopping_takes_half_a_workspace_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, turns = os.link, [None, None]

    def stop(*args: Any) -> None:
        if not turns:
            raise KeyboardInterrupt
        turns.pop()
        link(*args)

    monkeypatch.setattr(os, "link", stop)
    with pytest.raises(KeyboardInterrupt):
        create_workspace(tmp_path, date(2026, 11, 24))
    assert read_folder(tmp_path) == {}


@pytest.mark.parametrize("turn", range(len(FILES)))
@pytest.mark.parametrize("stopped", range(1, len(FILES)))
def test_what_another_run_takes_away_meanwhile_is_made(
    turn: int, stopped: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other makes the same workspace, is stopped half way, and takes its own files away."""
    day = date(2026, 11, 24)
    create_workspace(tmp_path / "heil", day)
    whole, root, turns = read_folder(tmp_path / "heil"), tmp_path / "ny", count()
    own = [root / name for name in [*whole][:stopped]]

    def meanwhile(path: Path, content: bytes) -> Saved:
        now = next(turns)
        if now == 0:
            for each in own:
                create(each, whole[each.relative_to(root).as_posix()])
        if now == turn:
            for each in own:
                each.unlink()
        return create(path, content)

    monkeypatch.setattr(ny, "create", meanwhile)
    assert len(create_workspace(root, day).saved) == len(FILES)
    assert read_folder(root) == whole


def test_whole_workspace_is_not_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another run may have told that it is done."""

    def stop(path: Path, content: bytes) -> Saved:
        create(path, content)
        if len(read_folder(tmp_path)) == len(FILES):
            raise KeyboardInterrupt
        return Saved(path, Outcome.WRITTEN)

    monkeypatch.setattr(ny, "create", stop)
    with pytest.raises(KeyboardInterrupt):
        create_workspace(tmp_path, date(2026, 11, 24))
    assert [*read_folder(tmp_path)] == FILES


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_dangling_link_is_something_too(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "networks.yaml").symlink_to("borte.yaml")
    assert cli("ny", str(tmp_path)).code == 1
    assert (tmp_path / "data" / "networks.yaml").is_symlink()


def test_folder_that_cannot_be_made(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"mitt")
    answer = cli("ny", str(tmp_path / "fil" / "ny"))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Feil: Fekk ikkje skriva ")
    assert read_folder(tmp_path) == {"fil": b"mitt"}
