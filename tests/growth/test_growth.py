"""Nothing grows faster than its input: operations are counted, and no clock is asked.

Counted is each line of the program that is run, for each function alone, and each text that is held
against another: a name sought in a list of names is an operation for each of them.
"""

import gc
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import _lru_cache_wrapper, partial
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from msgspec.structs import replace
from yaml import SafeDumper

import nettverk
from nettverk.archive.hendingar import Hending, Hendingsslag
from nettverk.archive.hendingslinjer import HENDINGAR
from nettverk.archive.hendingsliste import append_hendingar
from nettverk.checks import check_plan
from nettverk.cli import run
from nettverk.model.element import Element
from nettverk.model.noklar import Møtenøkkel
from nettverk.planning.plan import make_plan
from nettverk.reading.data import Data, load_data
from nettverk.reading.files import Files
from tests.conftest import by_night
from tests.growth import planted
from tests.growth.nation import TODAY, make_nation, name_network

COUNTED = (str(Path(nettverk.__file__).parent), planted.__file__)
SIZES = (4, 8, 12)
# As many networks more take as much more; a quarter may fall out in another way.
SLACK, FEW = 1.25, 40
COMMANDS = [["sjekk"], ["innkalling", "--format", "md"]]
OTHERS = [
    ["status"],
    ["sjekk", "--streng"],
    ["status", name_network(1)],
    ["innkalling", name_network(1), "--format", "md"],
    ["plan"],
    ["plan", "--forklar"],
    ["plan", "--format", "csv"],
    ["plan", "--format", "ics"],
    ["referat", "--format", "md"],
    ["grunnlag", "--format", "md"],
    ["oppfølging"],
    ["melding", "innkalling"],
    ["utlagt", "innkalling", "--likevel"],
    ["nytt-år"],
    ["nytt-år", "--resten", "01.12.2026", "--veker", "51,4,10,17"],
]

NOTICES, PUBLISHED = ["innkalling", "--format", "md"], ["utlagt", "innkalling", "--likevel"]
CALENDARS = ["plan", "--format", "ics"]
FIRST = {
    "utlagt": [NOTICES],
    "melding": [NOTICES, PUBLISHED],
    "sjekk": [CALENDARS],
    "status": [CALENDARS],
}
"""What is done before, so that there is something to do."""


class Text(str):
    """A text of which is counted when it is held against another."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other)


SafeDumper.add_representer(Text, SafeDumper.represent_str)


def count(work: Callable[[], object]) -> Counter[CodeType]:
    """Count what some work takes in each function of the program."""
    counted: Counter[CodeType] = Counter()
    _forget()

    def trace(frame: FrameType, _event: str, _argument: object) -> Any:
        code = frame.f_code
        if code is Text.__eq__.__code__ and frame.f_back:
            counted[frame.f_back.f_code] += 1
            return None
        if not code.co_filename.startswith(COUNTED):
            return None
        counted[code] += 1
        return trace

    before = sys.gettrace()  # coverage has one of its own
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    assert counted
    return counted


def _forget() -> None:
    """Let nothing be known of earlier work: each run of the program begins anew."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.startswith(nettverk.__name__):
            each.cache_clear()


def list_steep(counts: Sequence[Counter[CodeType]]) -> list[str]:
    """List the functions that grow faster than the cooperation."""
    small, middle, large = counts
    return [
        f"{code.co_filename}:{code.co_firstlineno} {code.co_name}: "
        f"{small[code]}, {middle[code]}, {each}"
        for code, each in large.items()
        # What the first alone has done for all, is no less to do for the next.
        if each - middle[code] > SLACK * max(0, middle[code] - small[code]) + FEW
    ]


def mark(value: Any) -> Any:
    """Make the same model with texts that are counted."""
    if isinstance(value, Element):
        keys = (each for each in value.__struct_fields__ if each != "source")
        return replace(value, **{each: mark(getattr(value, each)) for each in keys})
    if type(value) is tuple:
        return tuple(map(mark, value))
    return Text(value) if type(value) is str else value


@pytest.fixture(scope="module")
def nations(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Data]:
    """Make cooperations that are as much larger each, and read them."""
    folder = tmp_path_factory.mktemp("nasjonar")
    roots = [make_nation(folder / str(each), each) for each in SIZES]
    return {root: _mark_data(load_data(Files(root))) for root in roots}


def _mark_data(data: Data) -> Data:
    return replace(data, oversikt=mark(data.oversikt), skuleår=tuple(map(mark, data.skuleår)))


def list_counts(
    words: Sequence[str], nations: Mapping[Path, Data], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Counter[CodeType]]:
    # The first is counted anew: once a process, some things are done for all.
    smallest = next(iter(nations.items()))
    for number, (root, data) in enumerate([smallest, *nations.items()]):
        monkeypatch.setattr("nettverk.workspace.workspace.load_data", partial(_give, data))
        ask = ["--mappe", str(root), "--i-dag", str(TODAY)]
        listed, years = (root / HENDINGAR).read_bytes(), {*root.glob("data/*")}
        codes = [run([*ask, *each]) for each in FIRST.get(words[0], ())]
        counted = count(lambda: codes.append(run([*ask, *words])))  # noqa: B023 — called at once
        if number:
            yield counted
        assert not any(codes) or "--streng" in words
        (root / HENDINGAR).write_bytes(listed)
        for folder in (root / "dokument").glob("*/"):
            shutil.rmtree(folder)
        for year in {*root.glob("data/*")} - years:
            year.unlink()


def _give(data: Data, _files: Files) -> Data:
    return data


@pytest.mark.parametrize("words", COMMANDS + (OTHERS if by_night() else []), ids=" ".join)
def test_no_function_grows_faster_than_the_cooperation(
    words: list[str], nations: Mapping[Path, Data], monkeypatch: pytest.MonkeyPatch
) -> None:
    steep = list_steep([*list_counts(words, nations, monkeypatch)])
    assert not steep, "\n".join(steep)


def test_what_is_published_is_noted_in_a_long_list(tmp_path: Path) -> None:
    counts = []
    for size in SIZES:
        root = make_nation(tmp_path / str(size), size)
        done = [
            Hending(TODAY, name_network(each), Møtenøkkel(TODAY), "innkalling", Hendingsslag.UTLAGT)
            for each in range(size)
        ]
        counts.append(count(partial(append_hendingar, root, done)))
    assert list_steep(counts) == []


@pytest.mark.parametrize("rule", [planted.plant_loop, planted.plant_look])
def test_a_planted_rule_is_caught(
    rule: Callable[..., object], nations: Mapping[Path, Data], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nettverk.checks.check_folk", rule)
    plans = [make_plan(each.oversikt, each.standard, each.skuleår) for each in nations.values()]
    assert all(len([*each.møte.values()]) for each in plans)
    steep = list_steep([count(partial(check_plan, each, TODAY)) for each in plans])
    assert [each for each in steep if "planted" in each] == steep != []
