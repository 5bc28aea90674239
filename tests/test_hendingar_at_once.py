"""The list of what has been done, where others write in it too, or a run was killed in it."""

import os
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from nettverk.archive import store
from nettverk.archive.hendingar import Hending, Hendingsslag
from nettverk.archive.hendingslinjer import HENDINGAR
from nettverk.archive.hendingsliste import append_hendingar, load_hendingar
from nettverk.model.noklar import Møtenøkkel
from nettverk.reading.files import Files

DAY = date(2026, 11, 24)
BEFORE = "dag;nettverk;møtedag;dokument;hending\n2026-11-20;Sør;2026-11-25;referat;lagt ut\n"


def event(nettverk: str = "Nord", slag: Hendingsslag = Hendingsslag.UTLAGT) -> Hending:
    return Hending(DAY, nettverk, Møtenøkkel(DAY), "innkalling", slag, "kl. 12", "På Hå")


def read(root: Path) -> str:
    return (root / HENDINGAR).read_text(encoding="utf-8")


def write(root: Path, content: bytes) -> None:
    (root / HENDINGAR).parent.mkdir(exist_ok=True)
    (root / HENDINGAR).write_bytes(content)


@pytest.mark.parametrize("before", ["", BEFORE, BEFORE.removesuffix("\n")])
def test_half_a_line_of_a_killed_run_is_made_whole(before: str, tmp_path: Path) -> None:
    write(tmp_path, before.encode())
    append_hendingar(tmp_path, [event()])
    whole = (tmp_path / HENDINGAR).read_bytes()
    for length in range(len(before.encode()), len(whole) - 1):
        write(tmp_path, whole[:length])
        load_hendingar(Files(tmp_path))
        append_hendingar(tmp_path, [event()])
        assert (tmp_path / HENDINGAR).read_bytes() == whole, whole[:length]


@pytest.mark.parametrize("half", [b"", "å".encode()[:1], "–".encode()[:1], "–".encode()[:2]])
def test_half_a_line_that_another_run_left_is_let_be(half: bytes, tmp_path: Path) -> None:
    left = b"2026-11-24;Vest;2026-1" + half
    write(tmp_path, BEFORE.encode() + left)
    append_hendingar(tmp_path, [event()])
    lines = (tmp_path / HENDINGAR).read_bytes().splitlines()
    assert lines[2] == left
    assert lines[3].startswith(b"2026-11-24;Nord;")
    assert [each.place.line for each in load_hendingar(Files(tmp_path)).problems] == [3]


def test_what_another_run_has_added_is_not_added_once_more(tmp_path: Path) -> None:
    assert append_hendingar(tmp_path, [event()]) == (event(),)
    before = read(tmp_path)
    assert append_hendingar(tmp_path, [event()]) == ()
    assert append_hendingar(tmp_path, [event("Sør"), event()]) == (event("Sør"),)
    assert read(tmp_path).startswith(before)
    assert read(tmp_path).count("Nord") == 1


@pytest.mark.parametrize("name", ["Nord  aust", " Nord", "=Nord", "Nord;aust\taust"])
def test_a_line_is_known_again_however_it_is_written(name: str, tmp_path: Path) -> None:
    for _ in range(2):
        append_hendingar(tmp_path, [event(name)])
    assert len(load_hendingar(Files(tmp_path)).alle) == 1


def test_what_is_published_and_told_is_not_published_once_more(tmp_path: Path) -> None:
    done = [event(), event(slag=Hendingsslag.SENDT)]
    for _ in range(2):
        for each in done:
            append_hendingar(tmp_path, [each])
    assert [*load_hendingar(Files(tmp_path)).alle] == done
    again = [event(slag=Hendingsslag.TILBAKE), *done]
    append_hendingar(tmp_path, again)
    assert [*load_hendingar(Files(tmp_path)).alle] == [*done, *again]


@pytest.mark.parametrize("step", ["_open_alone", "_lock", "_is_open", "write_down"])
def test_a_new_list_is_whole_or_empty(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store, step, stop)
    with pytest.raises(KeyboardInterrupt):
        append_hendingar(tmp_path, [event()])
    found = [each.read_bytes() for each in (tmp_path / HENDINGAR).parent.iterdir()]
    assert found == ([] if step in {"_open_alone", "write_down"} else [b""])
    assert load_hendingar(Files(tmp_path)).problems == ()
    monkeypatch.undo()
    append_hendingar(tmp_path, [event()])
    assert read(tmp_path).startswith("dag;")
    assert read(tmp_path).count("Nord") == 1


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("turn", [0, 1, 2])
@pytest.mark.parametrize("step", ["lexists", "_lock"])
def test_two_who_make_the_list_lose_no_line(
    step: str, turn: int, links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other run comes when this one has looked for the list, or would lock it."""
    owner: object = os.path if step == "lexists" else store
    real, calls = getattr(owner, step), count()

    def refuse(*_: object) -> None:
        raise PermissionError

    def late(asked: object) -> object:
        found = real(asked) if step == "lexists" else None
        if next(calls) == turn:
            append_hendingar(tmp_path, [event("Sør")])
        return found if step == "lexists" else real(asked)

    if not links:
        monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(owner, step, late)
    append_hendingar(tmp_path, [event()])
    append_hendingar(tmp_path, [event("Sør")])
    lines = read(tmp_path).splitlines()
    assert sorted(each.split(";")[1] for each in lines) == ["Nord", "Sør", "nettverk"]


def by_a_new_file(path: Path, content: bytes) -> None:
    """Save as an editor does."""
    other = path.with_name("anna")
    other.write_bytes(content)
    other.replace(path)


def by_no_file_and_a_new(path: Path, content: bytes) -> None:
    """Save as Excel does: the old file is away before the new one is there."""
    path.unlink()
    other = path.with_name("anna")
    other.write_bytes(content)
    other.rename(path)


STEPS = ["_lock", "_is_open", "write_down", "after write_down"]


@pytest.mark.parametrize("save", [by_a_new_file, by_no_file_and_a_new])
@pytest.mark.parametrize("step", STEPS)
def test_what_a_person_saves_meanwhile_is_there_and_the_line_too(
    step: str, save: Callable[[Path, bytes], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, BEFORE.encode())
    late, name = step.startswith("after "), step.removeprefix("after ")
    real, turns = getattr(store, name), [f"{BEFORE}# Hugs kaffi\n".encode()]

    def interrupted(*asked: object) -> object:
        done = real(*asked) if late else None
        while turns:
            save(tmp_path / HENDINGAR, turns.pop())
        return done if late else real(*asked)

    monkeypatch.setattr(store, name, interrupted)
    append_hendingar(tmp_path, [event()])
    assert read(tmp_path).startswith(f"{BEFORE}# Hugs kaffi\n")
    assert read(tmp_path).count("Nord") == 1
