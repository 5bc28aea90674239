"""What all tests share: the golden files and workspaces to work in."""

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import wraps
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import jinja2
import pytest
import resvg_py
from hypothesis import HealthCheck, settings

import nettverk

# No test is timed, and the gate must say the same twice. New cases are found at night.
for profile, count, same in (("gate", 50, True), ("night", 2_500, False)):
    settings.register_profile(
        profile,
        max_examples=count,
        derandomize=same,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("gate")

# Without what they have compiled before, the workers and the programs that tests start would each
# compile everything again.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# No test cuts the power: what is written need not have come to the disk before the next goes on.
os.fsync = lambda fd: None


@contextmanager
def unmeasured() -> Iterator[None]:
    """Let coverage look away while a library works: it would follow every line, for nothing."""
    tracer: Any = sys.gettrace()
    measured = hasattr(tracer, "stop") and hasattr(tracer, "start")
    if measured:
        tracer.stop()
    try:
        yield
    finally:
        if measured:
            tracer.start()


REMEMBERED = 1_000
"""As many as a worker makes by day; at night there is no end of them."""


def remember(make: Callable[..., Any], tell_apart: Callable[..., Any]) -> Any:
    """Make each thing once a process; what tells one thing from another is made of what is asked.

    The same picture gives the same dots, the same template the same code, and the same Word file
    the same text. A run makes them once; a worker runs the program hundreds of times.
    """
    made: dict[Any, Any] = {}

    @wraps(make)  # which a test of what is made can still call
    def make_once(*asked: Any, **named: Any) -> Any:
        key = tell_apart(*asked, **named)
        if key not in made:
            made[key] = make(*asked, **named)
            if len(made) > REMEMBERED:
                del made[next(iter(made))]
        return made[key]

    return make_once


resvg_py.svg_to_bytes = remember(resvg_py.svg_to_bytes, lambda **picture: repr(picture))
jinja2.Environment.compile = remember(  # type: ignore[method-assign]  # the same, made once
    jinja2.Environment.compile,
    lambda environment, *text: (
        # Filters and what writes values are each workspace's own, and the same.
        *(type(environment), environment.autoescape, getattr(environment.finalize, "__code__", "")),
        *(environment.trim_blocks, environment.lstrip_blocks, *environment.filters, *text),
    ),
)
jinja2.Environment.parse = remember(  # type: ignore[method-assign]  # the tree is only looked at
    jinja2.Environment.parse, lambda environment, *text: (type(environment), *text)
)

# Files that take long: begun last, they would leave all workers but one idle.
LONGEST = (
    *("tests/pages/", "tests/web/", "tests/pdf/", "tests/docs/test_commands.py", "tests/region/"),
    "tests/faults/",
    *("tests/cli/test_own_templates", "tests/cli/test_old_templates.py"),
    *("tests/cli/test_program.py", "tests/workspace/", "tests/test_wheel.py"),
    *("tests/meldingar/test_histories.py", "tests/meldingar/test_two_years.py"),
    *("tests/reading/test_editing.py", "tests/planning/test_optimal.py"),
    *("tests/referat/test_fillings.py", "tests/referat/test_two_readers.py"),
    *("tests/render/test_budget.py", "tests/meldingar/test_forelda"),
)

# What these reach in many ways, others reach once: file by file, a line or two of all there is.
MANY = (
    *("tests/pages/", "tests/web/", "tests/pdf/", "tests/hostile/"),
    *(
        f"tests/{folder}/test_{name}.py"
        for folder, names in {
            "accessibility": "no_false_alarms own_documents",
            "calendars": "khal",
            "checks": "godteke",
            "cli": (
                "calendars_again choices documents new_year new_year_file new_year_skulerute "
                "old_templates own_templates own_templates_tried places plan reference_told "
                "same_day survival templates"
            ),
            "commonmark": "examples",
            "docs": (
                "commands docs language language_faults language_forms language_sources pictures"
            ),
            "documents": "golden hostile pandoc seed",
            "meldingar": (
                "facts forelda forelda_pdf gate histories innkalling old_drafts two_years "
                "vertar wording"
            ),
            "planning": "optimal",
            "referat": (
                "cells clean_copy file_habits fillings final_text form headings "
                "markup people_habits settled table_habits two_readers"
            ),
            "region": "year",
            "render": ("budget foreign_reference reference_forms reference_leaks sandbox"),
        }.items()
        for name in names.split()
    ),
)

REPOSITORY = Path(__file__).parents[1]
WORKSPACES = Path(__file__).parent / "workspaces"
Copy = Callable[[str], Path]  # what `workspace` is
Golden = Callable[[Path, str], None]  # what `golden` is


def soften(text: str) -> str:
    """Let each hard space be as any other, for who asks what is said and not how it breaks."""
    return text.replace("\u00a0", " ")


def examples(times: float) -> int:
    """Give a test more or fewer examples than the profile has."""
    return round(settings().max_examples * times)


def by_night() -> bool:
    """Tell whether all is tried of what by day some stands for; it is known once this is loaded."""
    return examples(1) > 100


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Give each core a worker, and one more, for some always wait for another program.

    What is asked for of one file runs at once, in this process, where it can be debugged.
    """
    files = {each.partition("::")[0] for each in config.args}
    return 0 if len(files) == 1 and Path(*files).is_file() else (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as `many` what tries many of what others reach, and put the longest files first."""
    for each in items:
        drawn = getattr(getattr(each, "obj", None), "is_hypothesis_test", False)
        if drawn or each.nodeid.startswith(MANY):
            each.add_marker(pytest.mark.many)
    items.sort(key=lambda each: not each.nodeid.startswith(LONGEST))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Measure no coverage of those that try many: it doubles what they cost."""
    with unmeasured() if item.get_closest_marker("many") else nullcontext():
        return (yield)


def pytest_collection_finish() -> None:
    """Let no search for garbage look through all the tests again.

    What a test that is not measured imports first would seem to be reached by none.
    """
    if sys.gettrace():
        for each in walk_packages(nettverk.__path__, "nettverk."):
            if not each.name.endswith("__main__"):
                import_module(each.name)
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write the golden files anew; read the diff before you commit it",
    )


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    """Remember what stands in documents, in data, and in the parts that all Word files share.

    What is imported before this is not measured in workers.
    """
    from nettverk.reading.reader import read_yaml
    from nettverk.referat import markup, word

    read = remember(read_yaml, lambda *asked: asked)

    def read_anew(*asked: Any) -> tuple[Any, list[Any]]:
        element, problems = read(*asked)
        return element, [*problems]  # to which the reader adds

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("nettverk.reading.data.read_yaml", read_anew)
        for module, name in ((markup, "read_markdown"), (word, "read_word")):
            patch.setattr(module, name, remember(getattr(module, name), lambda asked: asked))
        yield


_composed: dict[Any, Any] = {}


@pytest.fixture
def _composed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compose each problem once a worker, where it is asked how it is told."""
    from nettverk.commands import samansetjing
    from nettverk.documents import samansetjingsvedlegg
    from nettverk.planning.samansetjing.framlegg import compose

    def compose_once(oppgåve: Any) -> Any:
        if oppgåve not in _composed:
            with unmeasured():
                _composed[oppgåve] = compose(oppgåve)
        return _composed[oppgåve]

    for module in (samansetjing, samansetjingsvedlegg):
        monkeypatch.setattr(module, "compose", compose_once)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or write the file with `--update-goldens`."""
    update = request.config.getoption("--update-goldens")

    def compare(path: Path, text: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: run pytest --update-goldens and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Copy the repository's own example workspace."""
    return Path(shutil.copytree(REPOSITORY / "data", tmp_path / "example" / "data")).parent


@pytest.fixture
def workspace(tmp_path: Path) -> Copy:
    """Copy a workspace of tests/workspaces; `broken/05-…` and the like lie over `base`."""
    return lambda name: copy_workspace(name, tmp_path / name.replace("/", "-"))


def copy_workspace(name: str, root: Path) -> Path:
    """Copy a workspace to a folder, for what many tests begin with."""
    source = WORKSPACES / name
    if "/" in name:
        shutil.copytree(WORKSPACES / "base", root)
    shutil.copytree(source, root, dirs_exist_ok=True)
    removed = source / "slett.txt"
    for line in removed.read_text(encoding="utf-8").split() if removed.is_file() else ():
        (root / line).unlink()
    return root
