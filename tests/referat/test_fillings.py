"""Whatever is filled in and however it is edited: it comes back, or the place is told."""

import shutil
from collections.abc import Callable
from datetime import date
from itertools import count, islice
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.errors import Place, warning
from nettverk.model.referat import Avtale, Referat
from nettverk.referat.told import Told
from nettverk.referat.understanding import Understood
from nettverk.reglar import Regel
from tests.conftest import examples

from .editor import MOVES
from .filling import fill_markdown
from .fillings import make_case, try_all
from .telling import make_forms, tell
from .verdict import After, judge, read


@settings(max_examples=examples(0.4))
@given(seed=st.integers(0, 10**9))
def test_filling_comes_back_or_is_told(seed: int) -> None:
    case = make_case(seed)
    assert case.judge(case.content)[0] == [], case.moves


@settings(max_examples=examples(0.4), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9))
def test_filling_in_markdown_comes_back_or_is_told(seed: int, tmp_path: Path) -> None:
    random = Random(seed)  # noqa: S311  # no secret
    form = random.choice(make_forms())
    filling, facts = tell(form, random)
    path = tmp_path / "referat.md"
    path.write_text(form.markdown, encoding="utf-8")
    fill_markdown(path, filling)
    assert judge(After([*facts]), read(form, path.read_bytes(), ".md")) == []


@pytest.mark.parametrize("name", MOVES)
def test_move_loses_nothing_in_silence(name: str) -> None:
    every = (make_case(f"{name} {seed}", [name]) for seed in count())
    made = islice((case for case in every if case.moves), examples(0.02))
    assert [found for case in made for found in case.judge(case.content)[0]] == []


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize("program", ["pandoc docx", "pandoc gfm"])
def test_filling_comes_back_from_a_program(program: str) -> None:
    cases = {str(seed): make_case(f"program {seed}", program=program) for seed in range(4)}
    assert [found for found in try_all(cases, program) if found[1]] == []


def _lose(referat: Referat) -> Referat:
    return replace(referat, avtalar=referat.avtalar[1:])


def _misread(referat: Referat) -> Referat:
    first = replace(referat.avtalar[0], fristdato=date(2031, 1, 1))
    return replace(referat, avtalar=(first, *referat.avtalar[1:]))


def _invent(referat: Referat) -> Referat:
    return replace(referat, avtalar=(*referat.avtalar, Avtale("Kva", "Kven", "Frist")))


@pytest.mark.parametrize(
    ("plant", "fault"), [(_lose, "borte"), (_misread, "feil"), (_invent, "dikta")]
)
def test_planted_fault_is_found(plant: Callable[[Referat], Referat], fault: str) -> None:
    every = ((make_case(seed, []), seed) for seed in count())
    case = next(each for each, _ in every if any(f.kind == "avtalar" for f in each.after.facts))
    understood = replace(read(case.form, case.content), told=())
    found = judge(case.after, replace(understood, referat=plant(understood.referat)))
    assert any(each.startswith(f"{fault}: avtalar") for each in found)


def test_warning_about_nothing_and_silence_are_found() -> None:
    case = make_case(0, [])
    understood: Understood = read(case.form, case.content)
    told = Told(warning(Regel.REFERAT, Place("x"), "Noko er gale.", "Rett det."))
    found = judge(case.after, replace(understood, told=(*understood.told, told)))
    assert found == ["falsk alarm: Noko er gale."]
    case.after.must_tell("Dette skal seiast")
    assert judge(case.after, understood) == ["teidd: Dette skal seiast"]
