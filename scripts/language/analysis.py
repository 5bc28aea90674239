"""What each word of a sentence can be, by Apertium's dictionary of nynorsk."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from language.programs import apertium, run
from language.text import VALUE

_STANDS_FOR_VALUE = "Ω"
"""A letter, for to lt-proc a sign such as `VALUE` is no more than a space."""
_ESCAPED = re.compile(r"[\\^$\[\]{}/@<>]")
_TOKEN = re.compile(r"\^((?:\\.|[^\\$])*)\$|\\.|.", re.DOTALL)
_BETWEEN = re.compile(r"(?<!\\)/")
_PART_OF_WORD = re.compile(r"<cmp><compound|<compound-|alphabet<|<gen><compound")
"""Readings as a part of a compound, and as a letter of the alphabet."""
_NOT_OURS = {"vert": "bli"}
"""A form as the lemma of which it is never used here: a «vert» is a host, and nothing else."""


@dataclass(frozen=True)
class Reading:
    """A lemma and its tags; `samansett` is one more where the word is put together as we read."""

    lemma: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Token:
    """A word or a sign of a sentence, where it begins there, and what it can be."""

    start: int
    form: str
    analyses: tuple[str, ...]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """List what the form can be alone."""
        return _list_readings(self.form, self.analyses)


@cache
def _list_readings(form: str, analyses: tuple[str, ...]) -> tuple[Reading, ...]:
    alone = [each for each in analyses if not _PART_OF_WORD.search(each)]
    readings = [_read(each) for each in alone if not each.startswith("*")]
    other = _NOT_OURS.get(form.lower())
    return tuple(each for each in readings if each.lemma != other)


def analyse(sentences: Sequence[str]) -> list[list[Token]]:
    """Analyse every sentence, in one run of one program."""
    text = "".join(f"{_escape(each)}\0" for each in sentences)
    answer = run("lt-proc", "-w", "-e", "-z", apertium("nno-nob.automorf.bin"), text=text)
    told = answer.split("\0")[: len(sentences)]
    return [list(_tokens(each)) for each in told]


def lemmas(form: Sequence[Token]) -> frozenset[str]:
    """Give the lemmas of a form that the dictionary has; one it would put together is not there."""
    readings = form[0].readings if len(form) == 1 else ()
    return frozenset(each.lemma for each in readings if "samansett" not in each.tags)


def generate(readings: Sequence[str]) -> list[list[str]]:
    """Give the forms that each reading has, none if it is none of a word."""
    text = "".join(f"^{each}$\n" for each in readings)
    answer = run("lt-proc", "-g", apertium("nob-nno.autogen.bin"), text=text) if text else ""
    return [_forms(each) for each in answer.splitlines()]


def _forms(answer: str) -> list[str]:
    if answer.startswith(("#", "@", "*")):
        return []
    return [re.sub(r"<[^>]*>", "", each) for each in _BETWEEN.split(answer)]


def _escape(sentence: str) -> str:
    return _ESCAPED.sub(r"\\\g<0>", sentence.replace(VALUE, _STANDS_FOR_VALUE).replace("\r", " "))


def _tokens(told: str) -> Iterator[Token]:
    place = 0
    for match in _TOKEN.finditer(told):
        if match[1] is None:
            place += 1
            continue
        form, *analyses = _BETWEEN.split(match[1])
        form = re.sub(r"\\(.)", r"\1", form)
        yield Token(place, form.replace(_STANDS_FOR_VALUE, VALUE), tuple(analyses))
        place += len(form)


def _read(analysis: str) -> Reading:
    """Read an analysis; of a compound the last part tells what the whole is."""
    *parts, last = analysis.split("+")
    lemma, _, tags = re.sub(r"\\(.)", r"\1", last).partition("<")
    found = tuple(tags.partition(">#")[0].rstrip(">").split("><"))
    return Reading(lemma, (*found, *(["samansett"] if parts else [])))
