"""Faults of grammar, found by a Constraint Grammar of our own over what each word can be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from language.analysis import Reading, Token, generate
from language.programs import run
from language.text import VALUE

GRAMMAR = Path(__file__).with_name("nynorsk.cg3")
KINDS = {
    "feil-kjønn": "the gender of its noun",
    "feil-tal": "one or many",
    "feil-bestemming": "definite or not",
    "feil-samsvar": "as its subject is",
    "feil-passiv": "tell who does it, or write «blir» and a participle",
    "feil-infinitiv": "an infinitive in -a",
    "feil-form": "one form of each word",
    "feil-komma": "no comma before it where the same subject goes on",
    "feil-oppmoding": "one form of each verb when something is asked for",
}
"""What each kind of fault asks for."""
_COHORT = re.compile(r'^"<(.*)>"$')
_KIND = re.compile(r"&(feil-[\w-]+)")
_ANSWER = re.compile(r"&skriv([=:])(\S+)")
_LEMMA = re.compile(r'^"(.*?)" (.*)$')
_KEPT = frozenset({"n", "m", "f", "nt", "adj", "sint", "pst", "pp", "vblex"})
"""Tags that say which word it is, and not which form of it."""
_END = '"<¶>"\n\t"¶" sent clb\n'


@dataclass(frozen=True)
class Mistake:
    """A word that breaks a rule, the kind of fault, and the readings that are to be written."""

    token: Token
    kind: str
    answer: str
    wanted: tuple[str, ...] = ()

    def tell(self, made: dict[str, list[str]]) -> str:
        """Tell what to write instead."""
        forms = [form for each in self.wanted for form in made[each]]
        other = dict.fromkeys(each for each in forms if each != self.token.form.lower())
        write = self.answer or " or ".join(other)
        return f"{self.token.form}: write {write + ', ' if write else ''}{KINDS[self.kind]}"


def find_mistakes(sentences: Sequence[list[Token]]) -> list[list[tuple[int, str]]]:
    """Find the mistakes of every sentence, each with its place and what to write."""
    answer = run("vislcg3", "--quiet", "-g", str(GRAMMAR), text="".join(map(_write, sentences)))
    cohorts = _cohorts(answer)
    found = [
        [fault for token in (*each, None) if (fault := _judge(token, next(cohorts)))]
        for each in sentences
    ]
    wanted = sorted({each for mistakes in found for one in mistakes for each in one.wanted})
    made = dict(zip(wanted, generate(wanted), strict=True))
    return [[(each.token.start, each.tell(made)) for each in mistakes] for mistakes in found]


def _write(sentence: list[Token]) -> str:
    return "".join(_write_word(each.form, each.readings) for each in sentence) + _END


@cache
def _write_word(form: str, readings: tuple[Reading, ...]) -> str:
    if VALUE in form:
        return f'"<{form}>"\n\t"{VALUE}" verdi\n'
    lines = [f'"{each.lemma}" {" ".join(each.tags)}' for each in readings] or [f'"*{form}"']
    return f'"<{form}>"\n' + "".join(f"\t{each}\n" for each in lines)


def _cohorts(answer: str) -> Iterator[list[str]]:
    """Yield the readings of each word in what vislcg3 says."""
    readings: list[str] | None = None
    for line in answer.splitlines():
        if _COHORT.match(line):
            if readings is not None:
                yield readings
            readings = []
        elif readings is not None:
            readings.append(line.strip())
    yield readings or []


def _judge(token: Token | None, readings: list[str]) -> Mistake | None:
    marked = [each for each in readings if _KIND.search(each)]
    if token is None or not marked:
        return None
    kind, answer = _KIND.findall(marked[0])[0], _ANSWER.search(marked[0])
    if answer is None or answer[1] == "=":
        return Mistake(token, kind, answer[2] if answer else "")
    return Mistake(token, kind, "", tuple(_wanted(each, answer[2]) for each in marked))


def _wanted(reading: str, form: str) -> str:
    """Make the reading that is to be written of the one that is there."""
    match = _LEMMA.match(reading)
    lemma, tags = (match[1], match[2].split()) if match else ("", [])
    kept = [each for each in tags if each in _KEPT]
    if "adj" in kept:
        kept = [each for each in kept if each not in {"m", "f", "nt"}]
        form = "un.pl.ind" if form == "pl" and "pp" not in kept else form
    return lemma + "".join(f"<{each}>" for each in (*kept, *form.split(".")))
