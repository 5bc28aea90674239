"""What is tried when runs are killed and disks are full is all that the program can do."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from nettverk.cli.program import program

from .typed import ELSEWHERE, PRINTED, READING, REPLACING, WRITING

TRIED = [*WRITING.values(), *REPLACING.values(), *PRINTED.values(), *READING.values()]


def list_untried(group: Any, tried: list[list[str]]) -> Iterator[str]:
    """List the commands, options and formats of a program that no line of words has."""
    options = {word for words in tried for word in words}
    yield from (each for each in _list_options(group) if each not in {*options, *ELSEWHERE})
    for name, command in group.commands.items():
        mine = [words for words in tried if words[:1] == [name]]
        if not mine:
            yield name
        yield from (each for each in _list_options(command) if each not in {*options, *ELSEWHERE})
        given = {pair for words in mine for pair in pairwise(words)}
        for each in _list_formats(command):
            if ("--format", each) not in given:
                yield f"{name} --format {each}"


def _list_options(command: Any) -> Iterator[str]:
    return (name for each in command.params for name in each.opts if name.startswith("--"))


def _list_formats(command: Any) -> Iterator[str]:
    for each in command.params:
        if "--format" in each.opts:
            yield from each.type.choices


def test_every_command_option_and_format_is_tried() -> None:
    assert [*list_untried(program, TRIED)] == []


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (["nytt-år"], "nytt-år"),
        (["utlagt"], "--tilbake"),
        (["ics"], "plan --format ics"),
        (["pdf"], "ark --format pdf"),
    ],
)
def test_what_is_not_tried_is_found(left: list[str], told: str) -> None:
    some = [words for words in TRIED if not {*left} & {*words}]
    assert told in [*list_untried(program, some)]
