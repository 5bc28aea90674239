"""Files changed at random, and what must hold of each.

`python -m tests.hostile.fuzzing SECONDS [SEED]` looks on, for so many seconds of CPU.
"""

import re
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

from .bounded import Outcome
from .readers import READERS, read_bounded, warm
from .seeds import list_seeds

_ROOM = 2 * 2**30
"""What all this may take of a machine, on which others work."""
_QUOTED = re.compile(r"«[^»]*»|/\S+|\[[\w-]+\]|\S+\.\w{2,5}\b")
_ENGLISH = re.compile(
    r"\b(?:the|is|are|not|of|expected|invalid|error|cannot|could|found|with|must|be|unknown|"
    r"unexpected|failed|missing|line|column|value|object|None|True|False|Traceback)\b"
)
_SAYS = re.compile(r"(?:Feil|Åtvaring|Merk)\b|[A-ZÆØÅ«]")


def change(reader: str, seed: int) -> bytes:
    """Make a changed file for a reader."""
    random = Random(seed)  # noqa: S311 — no secret
    files, mutate = list_seeds(reader)
    return mutate(random.choice(files), random)


def judge(reader: str, outcome: Outcome) -> str:
    """Say what is wrong with what came of a file; nothing where all is as it must be."""
    if outcome.code not in {0, 1, 2}:
        return f"ended with {outcome.code}"
    if outcome.code and not outcome.err.strip():
        return "says nothing"
    name = Path(READERS[reader].path).name
    if outcome.code and not _names(name, outcome):
        return f"does not name {name}: {outcome.err[:300]}"
    said = _QUOTED.sub("", outcome.err)
    english = _ENGLISH.search(said)
    return f"says «{english[0]}»: {outcome.err[:300]}" if english else ""


def _names(name: str, outcome: Outcome) -> bool:
    """Tell whether what is told names the file, or the network that it is of."""
    told = outcome.err + outcome.out
    # A picture or another template is named where that is what is wrong.
    other = "Nettverk " in told or "Biletet «" in told
    return name in told or (other and "Fila " not in told.replace("Fila er endra", ""))


def try_one(reader: str, seed: int) -> str:
    """Change a file and have it read; say what is wrong with what came of it."""
    commands = READERS[reader].commands
    outcome = read_bounded(reader, change(reader, seed), commands[seed % len(commands)])
    return judge(reader, outcome)


def _fuzz(seconds: float, begin: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
    for each in READERS:
        warm(each, list_seeds(each)[0][0])
    tried, found = Counter[str](), Counter[str]()
    seed = begin
    spent = _spent()
    while _spent() - spent < seconds:
        for reader in READERS:
            tried[reader] += 1
            if told := try_one(reader, seed):
                found[reader] += 1
                _say(f"{reader} {seed}: {told}")
        seed += 1
        if seed % 100 == 0:
            _say(f"-- {seed} {_spent() - spent:.0f} s, {tried.total()}: {dict(found)}")
    _say(f"{tried.total()} files in {_spent() - spent:.0f} s of CPU: {dict(tried)}")
    _say(f"{found.total()} findings: {dict(found)}")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _spent() -> float:
    import resource

    of_children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + of_children.ru_utime + of_children.ru_stime


if __name__ == "__main__":
    _fuzz(float(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else int(time.time()))
