"""Work on many things at once, shared between the processors where that pays."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from nettverk.errors import NettverkError
from nettverk.progress import follow, report

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

FEWEST = 50
"""How many things a process has to work on to be worth its start."""
_STOPPED = (
    "Noko stoppa ein del av arbeidet. Det som er skrive, står. Skriv kommandoen på nytt, så kjem "
    "resten."
)
_Each = TypeVar("_Each")
_Part = TypeVar("_Part")


def spread(
    items: Sequence[_Each], work: Callable[[Iterable[_Each]], _Part], what: str
) -> list[_Part]:
    """Do some work on the parts of a list, and give what became of each part, in order.

    What a part becomes is all that is known of it afterwards: the rest was in another process.
    """
    processes = min(_count_processors(), len(items) // FEWEST)
    if processes < 2:
        return [work(follow(items, what))]
    size = -(-len(items) // processes)
    parts = [items[start : start + size] for start in range(0, len(items), size)]
    return _gather(parts, work, what)


def _count_processors() -> int:
    """Count those that the program may use; one where a process cannot be forked."""
    # Whoever is forked has all that is read; elsewhere each would have to read it again.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _gather(
    parts: Sequence[Sequence[_Each]], work: Callable[[Iterable[_Each]], _Part], what: str
) -> list[_Part]:
    from multiprocessing import get_context
    from multiprocessing.connection import wait

    context, made = get_context("fork"), dict[Any, _Part]()
    processes, ends = [], []
    for part in parts:
        end, other = context.Pipe(duplex=False)
        process = context.Process(target=_work_alone, args=(other, part, work), daemon=True)
        process.start()
        other.close()
        processes.append(process)
        ends.append(end)
    done, total = 0, sum(map(len, parts))
    try:
        while left := [each for each in ends if each not in made]:
            for ready in wait(left):
                said = _hear(ready)
                if isinstance(said, _Made):
                    made[ready] = said.part
                else:
                    done += 1
                    report(what, done, total)
    finally:
        for process in processes:
            process.terminate()
            process.join()
    report("")
    return [made[each] for each in ends]


class _Made:
    """What became of a part, as it is sent from the process that made it."""

    def __init__(self, part: Any) -> None:
        self.part = part


def _hear(end: Any) -> object:
    """Hear what a process says; what went wrong there is raised here."""
    try:
        said = end.recv()
    except Exception as fault:  # a fault of a library may be made in any way, and not be made anew
        raise NettverkError(_STOPPED) from fault
    if isinstance(said, BaseException):
        raise said
    return said


def _work_alone(*asked: Any) -> None:
    """Work on a part and end at once.

    Whoever drew on the screen as this process was forked may have held what a usual end waits for.
    """
    _work(*asked)
    os._exit(0)


def _work(end: "Connection", part: Iterable[_Each], work: Callable[[Iterable[_Each]], Any]) -> None:
    """Work on a part in a process of its own, and say how far it has come."""
    import signal

    # Who breaks off the command ends this one in its own time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(BrokenPipeError):
        try:
            end.send(_Made(work(_tell_each(end, part))))
        except Exception as fault:  # noqa: BLE001 — it is raised where somebody sees it
            with suppress(Exception):  # one that cannot be sent is told by the silence
                end.send(fault)


def _tell_each(end: "Connection", part: Iterable[_Each]) -> Iterator[_Each]:
    for each in part:
        yield each
        end.send(None)
