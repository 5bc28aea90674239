"""YAML becomes the model, or problems with their places; nothing else ever happens."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nettverk.errors import DataError, Place, Problem
from nettverk.model.element import Element, keys_of
from nettverk.model.sakliste import Standard
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.model.skulear import Skuleår
from nettverk.reading.reader import read_yaml
from nettverk.workspace.workspace import Workspace
from tests.conftest import WORKSPACES, examples

from .generate import Writer, elements

KINDS = [Oversikt, Skuleår, Standard]
BASE = WORKSPACES / "base" / "data"


def read(text: str | bytes, kind: type[Element]) -> tuple[Any, list[Problem]]:
    """Read a file; the element is None when there is none."""
    data = text.encode() if isinstance(text, str) else text
    return read_yaml(data, "fil.yaml", kind)


def walk(element: Element) -> Iterator[Element]:
    """Give an element and all those inside it."""
    yield element
    for name in keys_of(type(element)):
        value = getattr(element, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Element):
                yield from walk(each)


def told(element: Element) -> object:
    """Give what an element and all those inside it say, without where they said it."""
    return type(element), {
        name: tuple(map(_told, value)) if isinstance(value, tuple) else _told(value)
        for name in keys_of(type(element))
        for value in [getattr(element, name)]
    }


def _told(value: object) -> object:
    return told(value) if isinstance(value, Element) else value


@settings(max_examples=examples(0.2), suppress_health_check=list(HealthCheck))
@given(data=st.data(), seed=st.integers(0, 1_000))
@pytest.mark.parametrize("kind", KINDS)
def test_any_model_reads_back_with_its_places(
    kind: type[Element], data: st.DataObject, seed: int
) -> None:
    element = data.draw(elements(kind))
    text = Writer(seed).file(element)
    found, problems = read(text, kind)
    assert problems == []
    assert told(found) == told(element)
    lines = text.split("\n")
    for each in walk(found):
        assert not each.source.flawed
        for path in each.source.marks:
            place = each.source.at(*path)
            assert place.file == "fil.yaml"
            written = lines[place.line - 1][: place.column - 1].rstrip(" -")
            key = written or lines[place.line - 2]
            bare = bool(each.text_key) and place == each.source.at()
            assert len(path) != 1 or bare or f"{path[0]}:" in key, (path, place)


@settings(max_examples=examples(0.15), suppress_health_check=list(HealthCheck))
@given(data=st.data(), seed=st.integers(0, 1_000))
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", ["twice", "unknown", "misspelt"])
def test_key_that_is_unknown_or_stands_twice_is_always_told(
    fault: str, kind: type[Element], data: st.DataObject, seed: int
) -> None:
    lines = Writer(seed).file(data.draw(elements(kind))).splitlines()
    at = data.draw(st.sampled_from([n for n, each in enumerate(lines) if each[:1].strip()]))
    key = lines[at].partition(":")[0]
    wrong = {"twice": key, "unknown": "tull", "misspelt": f"{key}z"}[fault]
    text = "\n".join([*lines, f"{wrong}: ein gong til"])
    told = [(each.place.line, each.what) for each in read(text, kind)[1]]
    said = "står to gonger" if fault == "twice" else "finst ikkje her"
    assert told == [(len(lines) + 1, f"Nøkkelen «{wrong}» {said}.")]


BLOCKS = st.sampled_from(
    [
        *(
            ":",
            " ",
            "  ",
            "\n",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&a ",
            "*a",
            "!x ",
            "? ",
            "|\n",
        ),
        *(">", "'", '"', "---\n", "...\n", "%YAML 9.9\n", "<<: ", "\t", "\r", "\x85", "\u2028"),
        *("\ufeff", "\0", "namn: ", "skular:\n", "møte:\n  - ", "dato: 1.1.2026\n"),
        *("samarbeid:\n  ", "nettverk:\n  - "),
    ]
)
SOUP = st.lists(st.one_of(BLOCKS, st.text(max_size=4)), max_size=30).map("".join)


@given(soup=st.one_of(st.binary(max_size=80), SOUP.map(lambda it: it.encode("utf-8", "replace"))))
@example(b"? [a]\n: b\n")
@example(b"{[a]: b, {c: d}: e}")
@example(b"a: \xc2\x80")
@example(b"a: \x7f")
@example(b"\xff\xfea\0")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b"<<: {a: b}")
@example(b'samarbeid: "\\ud800"')
@example(b"samarbeid: !!binary x")
@pytest.mark.parametrize("kind", KINDS)
def test_any_bytes_give_an_element_or_problems_each_on_one_line(
    kind: type[Element], soup: bytes
) -> None:
    element, problems = read(soup, kind)
    assert problems, "no such soup is a whole file"
    for each in problems:
        assert "\n" not in str(each)
        assert len(str(each)) < 600
        assert 0 <= each.place.line <= soup.count(b"\n") + soup.count(b"\r") + len(soup) + 1
    assert element is None or isinstance(element, kind)


@settings(
    max_examples=examples(0.3),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    file=st.sampled_from(["networks.yaml", "2026-2027.yaml"]),
    at=st.integers(0, 5_000),
    cut=st.integers(0, 40),
    soup=SOUP,
)
def test_any_damage_to_a_workspace_is_read_and_checked_or_told(
    file: str, at: int, cut: int, soup: str, tmp_path: Path
) -> None:
    root = tmp_path / "arbeid"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(WORKSPACES / "base", root)
    text = (BASE / file).read_text(encoding="utf-8")
    at %= len(text)
    damaged = (text[:at] + soup + text[at + cut :]).encode("utf-8", "replace")
    (root / "data" / file).write_bytes(damaged)
    with suppress(DataError):
        _ = Workspace(root, date(2026, 11, 24)).problems


def test_places_of_keys_and_items() -> None:
    text = "namn: Vik\nkommune: Time\nslag:   kombinert\n"
    text += "medlemmer:\n  - namn: Kari\n    rolle: rektor\n"
    skule, problems = read(text, Skule)
    assert problems == []
    assert isinstance(skule, Skule)
    assert skule.source.at() == Place("fil.yaml", 1, 1)
    assert skule.source.at("slag") == Place("fil.yaml", 3, 9)
    assert skule.source.at("medlemmer") == Place("fil.yaml", 5, 3)
    assert skule.source.at("medlemmer", 0) == Place("fil.yaml", 5, 5)
    assert skule.source.at("rom") == Place("fil.yaml", 1, 1), "the nearest thing around it"
    assert skule.medlemmer[0].source.at("rolle") == Place("fil.yaml", 6, 12)


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("elevtal", "1 200", 1200),
        ("elevtal", "0612", 612),
        ("elevtal", "'210'", 210),
        ("elevtal", "", None),
        ("adresse", "12:30", "12:30"),
        ("adresse", "NO", "NO"),
        ("adresse", "1.10", "1.10"),
        ("adresse", "null", "null"),
        ("adresse", "|\n  Vegen 1\n  Time", "Vegen 1\nTime"),
        ("adresse", "'  Vegen 1  '", "Vegen 1"),
        ("adresse", "A\u030asen 1", "Åsen 1"),
        ("elevtal", "-5", "«-5» er ikkje eit heilt tal."),
        ("elevtal", "1.5", "«1.5» er ikkje eit heilt tal."),
        ("elevtal", "1234567", "Talet 1234567 er for stort."),
        ("elevtal", f"1{'0' * 30}", f"Talet 1{'0' * 30} er for stort."),
        ("elevtal", "9" * 5000, f"Talet {'9' * 59}… er for stort."),
        ("elevtal", "1e400", "Talet 1e400 er for stort."),
        ("elevtal", f"1e{'9' * 5000}", f"Talet 1e{'9' * 57}… er for stort."),
        ("elevtal", "1E+4", "Talet 1E+4 er for stort."),
        ("elevtal", "1e2", "«1e2» er skrive med «e»."),
        ("elevtal", f"{'0' * 30}5", 5),
        ("elevtal", "0e9", "Talet kan ikkje vera 0."),
        ("elevtal", "e9", "«e9» er ikkje eit heilt tal."),
        ("elevtal", "-1e400", "«-1e400» er ikkje eit heilt tal."),
        ("adresse", '"a\\0b"', "Teksten har det usynlege teiknet U+0000."),
        ("adresse", "[a]", "«adresse» skal vera ein tekst, ikkje ei liste."),
        ("adresse", "{a: b}", "«adresse» skal vera ein tekst, ikkje nøklar."),
        ("elevtal", "om lag\n  tjue", "«om lag tjue» er ikkje eit heilt tal."),
        ("elevtal", "x" * 100, f"«{'x' * 59}…» er ikkje eit heilt tal."),
    ],
)
def test_value_is_read_as_it_looks(file: str, text: str, told: Any) -> None:
    written = f"namn: Vik\nkommune: Time\nslag: kombinert\nmedlemmer: []\n{file}: {text}\n"
    skule, problems = read(written, Skule)
    if problems:
        (problem,) = problems
        assert problem.what.startswith(str(told))
        assert (problem.place.line, skule.source.flawed) == (5, True)
    else:
        assert getattr(skule, file) == told


def test_unreadable_item_keeps_its_place_in_the_list() -> None:
    text = "namn: N\nleiar: L\narbeidsgruppe: A\nskular:\n  - Vik\n  - [x]\n  - Nes\n"
    oversikt = f"samarbeid: x\nskular: []\nnettverk:\n  - {text.replace(chr(10), chr(10) + '    ')}"
    found, problems = read(oversikt, Oversikt)
    assert len(problems) == 2
    (nettverk,) = found.nettverk
    assert [each.namn for each in nettverk.skular] == ["Vik", "", "Nes"]
    assert nettverk.source.at("skular", 2).line == 10


NETWORK = "namn: N\nleiar: L\narbeidsgruppe: A\nskular:\n  - {}\n"
# An item of `skular`, what it becomes (name, first and last day), and what is said of it.
ITEMS: list[tuple[str, tuple[str, date | None, date | None], str]] = [
    ("Vik", ("Vik", None, None), ""),
    ("'Vik: nedre'", ("Vik: nedre", None, None), ""),
    ("2030", ("2030", None, None), ""),
    ("namn: Vik", ("Vik", None, None), ""),
    ("{namn: Vik, til: 31.07.2027}", ("Vik", None, date(2027, 7, 31)), ""),
    ("frå: 01.08.2026\n    namn: Vik", ("Vik", date(2026, 8, 1), None), ""),
    ("namn: Vik\n    frå:", ("Vik", None, None), ""),
    ("''", ("", None, None), "Her står det ikkje noko."),
    ("", ("", None, None), "Her står det ikkje noko."),
    ("[Vik]", ("", None, None), "Her skal det stå «namn» åleine eller nøklar, ikkje ei liste."),
    ("Vik: nedre", ("", None, None), "Nøkkelen «Vik» finst ikkje her."),
    ("frå: 01.08.2026", ("", date(2026, 8, 1), None), "Nøkkelen «namn» manglar."),
    ("namm: Vik", ("", None, None), "Nøkkelen «namm» finst ikkje her."),
    ("namn: Vik\n    til: 31.6.2027", ("Vik", None, None), "«31.6.2027» finst ikkje i kalende"),
]


@pytest.mark.parametrize(("item", "expected", "said"), ITEMS)
def test_element_may_be_written_as_a_bare_text(
    item: str, expected: tuple[str, date | None, date | None], said: str
) -> None:
    found, problems = read(NETWORK.format(item), Nettverk)
    (skule,) = found.skular
    assert (skule.namn, skule.frå, skule.til) == expected
    assert [each.what.startswith(said) for each in problems] == [True] * bool(said)
    assert skule.source.flawed == found.source.flawed == bool(said)
    assert all(each.place.line >= 5 for each in problems)


@pytest.mark.parametrize("item", ["Vik", "{namn: Vik}", "namn: Vik"])
def test_bare_text_has_the_place_of_its_item(item: str) -> None:
    found, _ = read(NETWORK.format(item), Nettverk)
    (skule,) = found.skular
    assert skule.source.at() == Place("fil.yaml", 5, 5)
    assert skule.source.at("namn") == Place("fil.yaml", 5, 5 + item.index("Vik"))
    assert skule.source.at("til") == skule.source.at()
