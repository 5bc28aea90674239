"""What must hold of a workspace in which a run was ended, and after the next run."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from .forking import Done
from .workshop import HENDINGAR, Tree

REFUSED = re.compile(
    r"(Fekk ikkje (skriva|lesa|bruka) |Feil i )\S.*: .*"
    r"(du har ikkje løyve|er skriveverna|disken|har alt det namnet)"
)
"""What a run says of a file that it may not have: which, and why, in nynorsk."""
LEFT = re.compile(r"\..+\.tmp")
"""How what a run has on the way is called."""


def judge_ended(before: Tree, own: Tree, whole: Tree, after: Tree) -> list[str]:
    """Tell what is wrong after a run that was ended, which would have made of `before` a `whole`.

    Each file is the old one or the new one; what people wrote is there, or is a copy.
    """
    return [
        *(f"torn: {name}" for name in after if not _is_whole(name, before, whole, after)),
        *(f"gone: {name}" for name in before if name not in after and name in whole),
        *(f"lost: {name}" for name in own if not _is_kept(name, own[name], whole, after)),
    ]


def judge_next(whole: Tree, again: Tree) -> list[str]:
    """Tell how a workspace differs after the next run from one in which no run was ended."""
    return [
        *(f"left behind: {name}" for name in again.keys() - whole.keys()),
        *(f"missing: {name}" for name in whole.keys() - again.keys()),
        *(f"other: {name}" for name in whole.keys() & again.keys() if whole[name] != again[name]),
    ]


def judge_refused(done: Done) -> list[str]:
    """Tell what is wrong with how a run says that it was refused a file."""
    told = REFUSED.search(done.err)
    return [
        *([] if done.code == 1 else [f"ended with {done.code}"]),
        *([] if told and "Traceback" not in done.err else [f"said {done.err or done.out!r}"]),
    ]


def list_left(before: Tree, after: Tree) -> list[str]:
    """List what a run has left on the way."""
    new = after.keys() - before.keys()
    return sorted(each for each in new if LEFT.fullmatch(PurePosixPath(each).name))


def _is_whole(name: str, before: Tree, whole: Tree, after: Tree) -> bool:
    if name == HENDINGAR:
        old, content = before.get(name, b""), after[name]
        return content.startswith(old) and whole[name].startswith(content)
    left = name not in before and LEFT.fullmatch(PurePosixPath(name).name)
    return (
        bool(left)
        or _is_taken(name, before, after)
        or after[name] in {before.get(name), whole.get(name)}
    )


def _is_taken(name: str, before: Tree, after: Tree) -> bool:
    """Tell whether only the name is there, taken for what lies beside it: a disk without links."""
    path = PurePosixPath(name)
    beside = (each for each in after if PurePosixPath(each).parent == path.parent)
    hidden = (PurePosixPath(each).name for each in beside if each not in before)
    new = name not in before and not after[name]
    return new and any(each.startswith(f".{path.name}.") for each in hidden)


def _is_kept(name: str, content: bytes, whole: Tree, after: Tree) -> bool:
    """Tell whether what somebody wrote is there: as the file, in its copy, or as was asked for."""
    if after.get(name) == content:
        return True
    if name == HENDINGAR:
        return after[name].startswith(content)
    if name.startswith("data/"):  # lines of a person are replaced, and others put in between
        return after.get(name, b"") == whole[name]
    return content in {after[each] for each in _list_copies(name, after)}


def _list_copies(name: str, after: Tree) -> Iterator[str]:
    path = PurePosixPath(name)
    start = str(path.with_name(f"{path.stem}-kopi-"))
    return (each for each in after if each.startswith(start) and each.endswith(path.suffix))
