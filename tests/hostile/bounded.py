"""A run in a process of its own, which the system ends when it takes too much time or room."""

import gc
import os
import pickle
import resource
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

SECONDS, ROOM = 10, 200 * 2**20
"""What a run may take beyond what it begins with: far more time than it needs, for no test is timed
here, and the room that is promised."""
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 1


class Outcome(NamedTuple):
    """What came of a run: what it returned or raised, what it said, and what it took."""

    code: Any
    out: str
    err: str
    seconds: float
    room: int


def run_bounded(work: Callable[[], Any], seconds: int = SECONDS, room: int = ROOM) -> Outcome:
    """Do some work in a copy of this process; a copy that is stopped has no code but why."""
    begun, end = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other threads of this process are none of the copy's
        child = os.fork()
    if child == 0:
        try:
            _work(work, end, seconds, room)
        finally:
            os._exit(9)
    os.close(end)
    with os.fdopen(begun, "rb") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    if said:
        outcome: Outcome = pickle.loads(said)  # noqa: S301 — our own process wrote it
        return outcome
    why = signal.Signals(-code).name if (code := os.waitstatus_to_exitcode(status)) < 0 else code
    return Outcome(f"stopped: {why}", "", "", used.ru_utime + used.ru_stime, 0)


def _work(work: Callable[[], Any], end: int, seconds: int, room: int) -> None:
    sys.settrace(None)
    gc.freeze()
    gc.set_threshold(1_000_000)  # as the program itself does
    with _told() as (out, err):
        usual = resource.getrlimit(resource.RLIMIT_AS)
        had = _limit(seconds, room)
        began = time.process_time()
        try:
            code = work()
        except BaseException as fault:  # noqa: BLE001 — whatever it is, it is told to who asked
            resource.setrlimit(resource.RLIMIT_AS, usual)  # there may be no room to tell it
            code = "".join(traceback.format_exception(fault, limit=-6))
    resource.setrlimit(resource.RLIMIT_AS, usual)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - had
    taken = time.process_time() - began
    outcome = Outcome(code, out.getvalue(), err.getvalue(), taken, grown)
    with os.fdopen(end, "wb") as pipe:
        pickle.dump(outcome, pipe)
    os._exit(0)


def _limit(seconds: int, room: int) -> int:
    """Bound this process from here on; return the room that it has already."""
    pages, resident = map(int, Path("/proc/self/statm").read_text("ascii").split()[:2])
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * _PAGE + room, most))
    spent = int(time.process_time()) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, spent + seconds + 1))
    return resident * _PAGE


@contextmanager
def _told() -> Iterator[tuple[StringIO, StringIO]]:
    usual = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err = StringIO(), StringIO()
    try:
        yield out, err
    finally:
        sys.stdout, sys.stderr = usual
