"""The list of what has been done: any name survives, old lists are read, and no line is lost."""

import csv
import errno
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.archive.hendingar import Hending, Hendingar, Hendingsslag
from nettverk.archive.hendingslinjer import HENDINGAR
from nettverk.archive.hendingsliste import append_hendingar, load_hendingar
from nettverk.errors import NettverkError
from nettverk.model.noklar import Møtenøkkel
from nettverk.reading.files import Files

DAY = date(2026, 11, 24)
MEETING = Møtenøkkel(DAY)
HEAD = "dag;nettverk;møtedag;dokument;hending;når;kvar;merknad;vert;lenkje;leiar\n"
NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20
).filter(str.strip)


def load(root: Path) -> Hendingar:
    return load_hendingar(Files(root))


def event(nettverk: str, kvar: str = "") -> Hending:
    return Hending(DAY, nettverk, MEETING, "innkalling", Hendingsslag.UTLAGT, "kl. 12", kvar)


def write(root: Path, text: str) -> Path:
    path = root / HENDINGAR
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def settle(names: tuple[str, str]) -> list[str]:
    return [" ".join(each.split()) for each in names]


@given(
    names=st.lists(
        st.tuples(NAMES, NAMES), min_size=1, max_size=4, unique_by=lambda each: str(settle(each))
    )
)
def test_any_name_survives(
    names: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("hendingar")
    for name, kvar in names:
        append_hendingar(root, [event(name, kvar)])
    found = load(root)
    assert not found.problems
    assert [[each.nettverk, each.kvar] for each in found.alle] == [*map(settle, names)]
    for each, (name, _) in zip(found.alle, names, strict=True):
        assert each in found.list_about(name, MEETING, each.dokument)
        assert found.list_møta(name) == [MEETING]


def test_excel_reads_what_is_written(tmp_path: Path) -> None:
    append_hendingar(tmp_path, [event('Nord; «øvre» "A"', "Skule; 2")])
    text = (tmp_path / HENDINGAR).read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    (_, row) = csv.reader(text.splitlines(), delimiter=";")
    assert (row[1], row[6]) == ('Nord; «øvre» "A"', "Skule; 2")


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-24;Nord, «øvre» 'A';2026-11-24;innkalling;lagt ut;kl. 12;",
        '"2026-11-24";"Nord; «øvre» ""A""";"24.11.2026";"Innkalling";"Lagt ut";"kl. 12";""',
        "2026-11-24 ; Nord; «øvre» ;",
    ],
    ids=["by an older version", "saved by Excel", "not understood"],
)
def test_lists_that_were_there_are_read(line: str, tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}{line}\n")
    found = load(tmp_path)
    understood = "lagt ut" in line.casefold()
    about = found.list_about('Nord; «øvre» "A"', MEETING, "innkalling")
    assert [*found.alle] == about
    assert len(about) == understood
    assert [each.place.line for each in found.problems] == [2] * (not understood)


def test_an_open_quote_takes_no_other_line_with_it(tmp_path: Path) -> None:
    good = "2026-11-24;Nord;2026-11-24;innkalling;lagt ut;kl. 12;"
    write(tmp_path, f'{HEAD}2026-11-24;"Nord;2026-11-24;innkalling;lagt ut\n{good}\n')
    found = load(tmp_path)
    assert [each.nettverk for each in found.alle] == ["Nord"]
    assert [each.place.line for each in found.problems] == [2]


def test_a_line_without_end_is_told_and_takes_no_other_with_it(tmp_path: Path) -> None:
    good = "2026-11-24;Nord;2026-11-24;innkalling;lagt ut;kl. 12;"
    write(tmp_path, f"{HEAD}2026-11-24;{'a' * 200_000};2026-11-24;innkalling;lagt ut\n{good}\n")
    found = load(tmp_path)
    assert [each.nettverk for each in found.alle] == ["Nord"]
    assert [each.place.line for each in found.problems] == [2]


@pytest.mark.parametrize("before", ["", HEAD, f"{HEAD}# merknad", "\ufeff" + HEAD])
def test_what_stands_there_is_left_as_it_is(before: str, tmp_path: Path) -> None:
    path = write(tmp_path, before)
    append_hendingar(tmp_path, [event("Nord")])
    text = path.read_text(encoding="utf-8")
    assert text.startswith(before)
    assert text.endswith("\n2026-11-24;Nord;2026-11-24;innkalling;lagt ut;kl. 12;;;;;\n")
    assert text.count("møtedag") == 1


def test_ten_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; from datetime import date; from pathlib import Path; "
        "from nettverk.archive.hendingar import *; "
        "from nettverk.archive.hendingsliste import *; day = date(2026, 11, 24); "
        "[append_hendingar(Path(sys.argv[1]), [Hending(day, f'{sys.argv[2]}-{each}', day, "
        "'referat', Hendingsslag.SENDT)]) for each in range(20)]"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(number)])
        for number in range(10)
    ]
    assert [each.wait() for each in runs] == [0] * 10
    found = load(tmp_path)
    assert not found.problems
    assert {each.nettverk for each in found.alle} == {
        f"{n}-{m}" for n in range(10) for m in range(20)
    }
    assert (tmp_path / HENDINGAR).read_text(encoding="utf-8").count("møtedag") == 1


def test_a_list_that_cannot_be_written_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / HENDINGAR
    path.mkdir(parents=True)
    with pytest.raises(NettverkError, match="der ligg ei mappe"):
        append_hendingar(tmp_path, [event("Nord")])


@pytest.mark.parametrize("before", [HEAD, None])
def test_a_full_disk_leaves_the_old_list(
    before: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, before) if before else tmp_path / HENDINGAR

    def fail(_number: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(NettverkError, match="disken er full"):
        append_hendingar(tmp_path, [event("Nord")])
    assert (path.read_text(encoding="utf-8") if path.exists() else None) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bound")
def test_a_line_that_is_written_in_part_is_taken_back(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD)
    code = (
        "import resource, signal, sys; from datetime import date; from pathlib import Path; "
        "from nettverk.archive.hendingar import *; "
        "from nettverk.archive.hendingsliste import *; day = date(2026, 11, 24); "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({len(HEAD.encode()) + 20},) * 2); "
        "append_hendingar(Path(sys.argv[1]), [Hending(day, 'Nord', day, 'referat', "
        "Hendingsslag.SENDT)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], stderr=subprocess.PIPE, check=False
    )
    assert b"NettverkError" in done.stderr
    assert path.read_text(encoding="utf-8") == HEAD


def test_an_interrupted_line_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, HEAD)

    def interrupt(_number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        append_hendingar(tmp_path, [event("Nord")])
    assert path.read_text(encoding="utf-8") == HEAD


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks another way")
def test_a_disk_without_locks_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "no locks")

    monkeypatch.setattr("fcntl.flock", refuse)
    append_hendingar(tmp_path, [event("Nord")])
    assert [each.nettverk for each in load(tmp_path).alle] == ["Nord"]


def test_a_list_that_another_program_holds_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, HEAD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(NettverkError, match=r"løyve\. Sjå til at ho .* ikkje er open i Excel\.$"):
        load(tmp_path)
    with pytest.raises(NettverkError, match=r"løyve\. Lukk fila om ho er open i Word eller Excel"):
        append_hendingar(tmp_path, [event("Nord")])


def test_lines_out_of_order_are_told_and_put_in_the_order_of_their_days(tmp_path: Path) -> None:
    late = "2026-11-24;Nord;2026-12-02;innkalling;melding send;b;"
    early = "2026-11-20;Nord;2026-12-02;innkalling;lagt ut;a;"
    write(tmp_path, f"{HEAD}{late}\n{early}\n{late}\n")
    found = load(tmp_path)
    assert [each.når for each in found.alle] == ["a", "b", "b"]
    assert [each.place.line for each in found.problems] == [3]
    assert "Dagen er før dagen i ei linje over." in str(found.problems[0])


SLIPS = {
    "not understood": ["Nord"],
    "out of order": [
        f"{day};Nord;2026-12-02;innkalling;lagt ut" for day in ("24.11.2026", "2.1.2026")
    ],
    "no number": ["2026-11-24;Nord;2026-12-02;innkalling;lagt ut;;;;;;;a"],
}


@pytest.mark.parametrize("lines", SLIPS.values(), ids=SLIPS)
def test_no_more_is_told_than_anybody_mends(lines: list[str], tmp_path: Path) -> None:
    write(tmp_path, HEAD + "\n".join(lines * 2_100))
    told = load(tmp_path).problems
    assert len(told) == 1_001
    assert "Lista har meir enn 1000 feil, og resten er ikkje vist." in str(told[-1])
    assert told[-1].place > told[-2].place


@pytest.mark.parametrize("name", ["hendingar (konflikt).csv", "hendingar-2.csv"])
def test_another_list_beside_it_is_told(name: str, tmp_path: Path) -> None:
    path = write(tmp_path, HEAD)
    path.with_name("andre-hendingar.csv").write_text("", encoding="utf-8")
    assert load(tmp_path).problems == ()
    path.with_name(name).write_text(HEAD, encoding="utf-8")
    (told,) = load(tmp_path).problems
    assert told.place.file == f"dokument/{name}"
    assert "Denne lista blir ikkje lesen." in str(told)


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("borte")])
def test_what_is_no_file_is_told(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / HENDINGAR
    path.parent.mkdir(parents=True)
    make(path)
    with pytest.raises(NettverkError, match="er inga fil"):
        load(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_link_leads_to_the_list_and_to_no_other_file(tmp_path: Path) -> None:
    path, other = tmp_path / HENDINGAR, tmp_path / "profil"
    path.parent.mkdir(parents=True)
    path.symlink_to(other)
    for text in ("", HEAD):
        other.write_text(text, encoding="utf-8")
        assert load(tmp_path).problems == ()
    other.write_text("export EDITOR=vi\n", encoding="utf-8")
    with pytest.raises(NettverkError, match=r"hendingar\.csv er ei lenkje til .*profil"):
        load(tmp_path)
