"""A process that has loaded the program, and forks each run that it is asked for.

It speaks msgspec's JSON, a line a batch; `starter` is at the other end.
"""

import errno
import gc
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from select import select
from typing import BinaryIO, NoReturn

import msgspec
from msgspec import Struct

from .steps import Steps

ONLINE = 99
"""What a run ends with that may not use the network, and would."""
_BROKEN = 70
_LONGEST = 600
"""Seconds after which a run hangs."""


class Job(Struct, frozen=True):
    """A run, and what befalls it: at a `step`, after some seconds, or nothing; no network ever.

    One that is `inside` has no fork: what it loads, all later ones have. Those that are `met` wait
    for each other where they would first write. What stands in `first` is planted before it.
    """

    words: tuple[str, ...]
    folder: str
    step: int = 0
    fault: int = 0
    seconds: float = 0
    uid: int = 0
    largest: int = 0
    linkless: bool = False
    inside: bool = False
    met: bool = False
    first: str = ""


class Done(Struct, frozen=True):
    """What a run ended with: its code, the signal as a negative one, and what it said and did."""

    code: int
    out: str
    err: str
    steps: tuple[str, ...]
    seconds: float

    @property
    def killed(self) -> bool:
        return self.code == -signal.SIGKILL


class _Run:
    """A fork that waits for its start."""

    def __init__(self, job: Job, doors: "_Doors") -> None:
        self._job = job
        self._streams = tuple(tempfile.TemporaryFile() for _ in range(3))  # noqa: SIM115 — it reads them
        self.pid = os.fork()
        if not self.pid:
            _live(job, doors, self._streams)

    def finish(self) -> Done:
        """Wait until the run is over, or end it when its time is up."""
        began = time.monotonic()
        if self._job.seconds:
            time.sleep(self._job.seconds)
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        seconds = time.monotonic() - began
        out, err, steps = map(_read, self._streams)
        code = os.waitstatus_to_exitcode(status)
        return Done(code, out, err, tuple(steps.split()), seconds)


def _read(file: BinaryIO) -> str:
    with file:
        file.seek(0)
        return file.read().decode()


def _live(job: Job, doors: "_Doors", streams: tuple[BinaryIO, ...]) -> NoReturn:
    """Be the run, from its start to its end."""
    code = _BROKEN
    try:
        out, err, told = (each.fileno() for each in streams)
        doors.wait()
        signal.alarm(_LONGEST)
        steps = _prepare(job, doors, out, err)
        code = _call(job.words)
        os.write(told, " ".join(steps.taken).encode())
    finally:
        os._exit(code)


def _prepare(job: Job, doors: "_Doors", out: int, err: int) -> Steps:
    """Let what befalls the run wait for it."""
    _speak_to(out, err)
    os.chdir(job.folder)
    if job.largest:
        resource.setrlimit(resource.RLIMIT_FSIZE, (job.largest, job.largest))
    sys.addaudithook(_refuse_network)
    if job.linkless:
        os.link = _refuse_link  # type: ignore[assignment]  # it never returns
    if job.uid:
        os.setgroups([])
        os.setgid(job.uid)
        os.setuid(job.uid)
    steps = Steps(job.step, job.fault, doors.meet if job.met else int)
    steps.follow()
    exec(job.first, {})  # noqa: S102 — what a test plants
    return steps


def _refuse_network(event: str, _asked: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        os.write(2, f"{event}\n".encode())
        os._exit(ONLINE)


def _refuse_link(*_: object) -> NoReturn:
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))


def _call(words: tuple[str, ...]) -> int:
    from nettverk.cli import run

    try:
        return run(words)
    except BaseException:  # noqa: BLE001 — what the tests look for
        traceback.print_exc()
        return _BROKEN
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def _speak_to(out: int, err: int) -> None:
    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.stdout, sys.stderr = (
        os.fdopen(each, "w", encoding="utf-8", closefd=False) for each in (1, 2)
    )


def _serve() -> None:
    sys.dont_write_bytecode = True
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    for line in sys.stdin.buffer:
        jobs = msgspec.json.decode(line, type=list[Job])
        inside = any(each.inside for each in jobs)
        done = [_run_inside(each) for each in jobs] if inside else _fork(jobs)
        answers.write(msgspec.json.encode(done) + b"\n")


class _Doors:
    """Where runs wait until all are there: at their start, and where they would first write."""

    def __init__(self) -> None:
        self._start, self._meeting, self._here = os.pipe(), os.pipe(), os.pipe()

    def close(self) -> None:
        """Take the doors away."""
        for each in (*self._start, *self._meeting, *self._here):
            os.close(each)

    def wait(self) -> None:
        """Wait at the start."""
        os.read(self._start[0], 1)

    def meet(self) -> None:
        """Tell that one is here, and wait for the others."""
        os.write(self._here[1], b".")
        os.read(self._meeting[0], 1)

    def open(self, number: int, met: int) -> None:
        """Let so many start, and so many of them go on when they have met."""
        os.write(self._start[1], bytes(number))
        come = 0
        # One that ends before it comes is waited for no longer than it may live.
        while come < met and select([self._here[0]], [], [], _LONGEST)[0]:
            come += len(os.read(self._here[0], met))
        os.write(self._meeting[1], bytes(met))


def _fork(jobs: Sequence[Job]) -> list[Done]:
    doors = _Doors()
    runs = [_Run(each, doors) for each in jobs]
    doors.open(len(runs), sum(each.met for each in jobs))
    doors.close()
    return [each.finish() for each in runs]


def _run_inside(job: Job) -> Done:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        _speak_to(out.fileno(), err.fileno())
        code = _call(job.words)
        gc.freeze()
        return Done(code, _read(out), _read(err), (), 0)


if __name__ == "__main__":
    _serve()
