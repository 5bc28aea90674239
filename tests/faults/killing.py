"""The loop that ends runs: by kills, full disks and closed files, and what each comes to."""

import errno
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from .access import UID, refused
from .forking import Done, Job
from .starter import order
from .verdict import judge_ended, judge_next, judge_refused, list_left
from .workshop import Tree, Workshop, read_tree


class Whole(Struct, frozen=True):
    """A run that nobody ended: what it did and made."""

    done: Done
    tree: Tree


class Tally(Struct):
    """What has been tried, and what came of it."""

    runs: int = 0
    killed: int = 0
    midway: int = 0
    left: int = 0
    faults: list[str] = []

    def add(self, other: "Tally") -> None:
        """Count what another has counted too."""
        for name in ("runs", "killed", "midway", "left", "faults"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def __str__(self) -> str:
        said = f"{self.runs} runs, {self.killed} killed, {self.midway} of them midway"
        return f"{said}, {self.left} left something, {len(self.faults)} faults"


class Killer:
    """Ends the runs of a command in copies of a workspace, and judges each time."""

    def __init__(
        self, workshop: Workshop, place: Path, words: Sequence[str], **planted: bool | str
    ) -> None:
        self._workshop, self._place = workshop, place
        self._job = replace(order(place, *words), **planted)
        workshop.copy(place)
        self.whole = Whole(workshop.starter.run(self._job), read_tree(place))
        assert self.whole.done.code in {0, 1}, self.whole.done.err
        assert "Traceback" not in self.whole.done.err

    def list_kills(self, count: int, seed: object) -> Iterator[Job]:
        """List so many kills: two thirds at a step, all steps alike often, and the rest anywhen."""
        random = Random(str(seed))  # noqa: S311 — no secret
        steps = len(self.whole.done.steps)
        shuffled: list[int] = []
        for number in range(count):
            if number % 3 == 2 or not steps:
                yield replace(self._job, seconds=random.uniform(0.001, self.whole.done.seconds))
                continue
            shuffled = shuffled or random.sample(range(1, steps + 1), steps)
            yield replace(self._job, step=shuffled.pop())

    def kill(self, job: Job, tally: Tally) -> None:
        """Kill one run, judge what is there, run it once more, and judge again."""
        workshop, whole = self._workshop, self.whole.tree
        workshop.copy(self._place)
        ended = workshop.starter.run(job)
        after = read_tree(self._place)
        found = judge_ended(workshop.before, workshop.own, whole, after)
        again = workshop.starter.run(self._job)
        # What is done already, some refuse to do once more.
        found += [] if again.code in {0, 1} and "Traceback" not in again.err else [again.err]
        found += judge_next(whole, read_tree(self._place))
        tally.runs += 1
        tally.killed += ended.killed
        tally.midway += after not in (workshop.before, whole)
        tally.left += bool(list_left(workshop.before, after))
        tally.faults += [f"{' '.join(job.words[4:])} {_tell_fate(job)}: {each}" for each in found]

    def list_faults(self, count: int, fault: int, seed: object) -> Iterator[Job]:
        """List the faults that a disk has at so many of the steps."""
        steps = len(self.whole.done.steps)
        random = Random(str(seed))  # noqa: S311 — no secret
        chosen = sorted(random.sample(range(1, steps + 1), min(count, steps)))
        return (replace(self._job, step=each, fault=fault) for each in chosen)

    def list_bounds(self, *bounds: int) -> Iterator[Job]:
        """List runs whose files may have no more bytes than so many, and what they say neither."""
        return (replace(self._job, largest=each) for each in bounds)

    def run_together(self, number: int, *, met: bool) -> tuple[list[Done], Tree]:
        """Let so many do the same at once, and give what they make."""
        self._workshop.copy(self._place)
        jobs = [replace(self._job, met=met and bool(self.whole.done.steps))] * number
        return self._workshop.starter.run_together(jobs), read_tree(self._place)

    def refuse(self, scene: Callable[[Path], None]) -> list[str]:
        """Let a run be somebody's who may not do all, and judge what it says and what is there."""
        workshop, whole = self._workshop, self.whole.tree
        workshop.copy(self._place)
        with refused(scene, self._place):
            ended = workshop.starter.run(replace(self._job, uid=UID))
        after = read_tree(self._place)
        found = judge_ended(workshop.before, workshop.own, whole, after)
        found += [f"left: {each}" for each in list_left(workshop.before, after)]
        return found + (judge_refused(ended) if after != whole else [])

    def fail(self, job: Job, tally: Tally) -> None:
        """Let the disk refuse in one run, and judge what it says and what is there."""
        workshop = self._workshop
        workshop.copy(self._place)
        ended, whole = workshop.starter.run(job), self.whole.tree
        after = read_tree(self._place)
        found = judge_ended(workshop.before, workshop.own, whole, after)
        if job.fault in {0, errno.ENOSPC}:  # a disk that fails may refuse to remove a file too
            found += [f"left: {each}" for each in list_left(workshop.before, after)]
        # What is whole but for a hidden file that could not be removed, needs no word.
        kept = after.keys() - {*list_left(workshop.before, after)}
        found += judge_refused(ended) if {each: after[each] for each in kept} != whole else []
        tally.runs += 1
        tally.midway += after not in (workshop.before, whole)
        tally.faults += [f"{' '.join(job.words[4:])} {_tell_fate(job)}: {each}" for each in found]


def _tell_fate(job: Job) -> str:
    if job.largest:
        return f"with files of {job.largest} bytes"
    why = f" ({errno.errorcode[job.fault]})" if job.fault else ""
    return f"at step {job.step}{why}" if job.step else f"after {job.seconds:.4f} s"
