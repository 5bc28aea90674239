"""The schools that a notice lists as called, held against those that the meeting has now."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.characters import fold_cell
from nettverk.nynorsk import write_list
from nettverk.planning.mote import Møte
from nettverk.planning.skuleskifte import Skuleskifte, find_skuleskifte
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.blocks import Reading


class Opprop(Struct, frozen=True):
    """What a notice's list of schools says otherwise than the plan, and whether it `fits` that.

    None is a list that somebody has worded anew, which only a person can judge.
    """

    skifte: Skuleskifte = Skuleskifte()
    fits: bool | None = True

    def advise(self, *, facts: bool | None) -> str:
        """Say how to mend a notice that somebody has written in: in the data, or there."""
        wrong = ["planen i skuleårsfila"] if facts is False else []
        wrong += ["skulane i networks.yaml"] if self.fits is False else []
        return (
            f"Er det ho som er rett, så rett {write_list(wrong)}. Elles rettar du ho, eller skriv "
            "«nettverk innkalling --overskriv», som tar vare på den gamle."
        )


def compare_opprop(
    workspace: Workspace, møte: Møte, said: "Reading", fresh: "Reading", *, edited: bool
) -> Opprop:
    """Compare the list in a notice with the one it would have if it were written today.

    An own template may have none, and somebody may have taken theirs out.
    """
    now = møte.announce().innkalla
    drafted, listed = (_list_called(workspace, each) for each in (fresh, said))
    # Actions of a school, in an own template, are no list of who is called.
    heading = next((at for at, some in drafted.items() if not find_skuleskifte(some, now)), None)
    skifte = find_skuleskifte(now if heading is None else listed.get(heading, now), now)
    reworded = edited and not skifte.borte and all(_begins(said, each) for each in skifte.nye)
    return Opprop(skifte, None if reworded else False) if skifte else Opprop()


def _list_called(workspace: Workspace, reading: "Reading") -> dict[str, list[str]]:
    """List the schools that paragraphs begin with, as an item of the list does, by heading."""
    known, found = workspace.plan.oversikt.by_skulenamn, dict[str, list[str]]()
    for heading, each in _list_heads(reading):
        if each in known:
            found.setdefault(heading, []).append(each)
    return found


def _list_heads(reading: "Reading") -> Iterator[tuple[str, str]]:
    """List how each paragraph begins, with the heading that it stands under."""
    from nettverk.referat.blocks import Heading, Paragraph

    heading = ""
    for block in reading.blocks:
        if isinstance(block, Heading):
            heading = fold_cell(block.text)
        elif isinstance(block, Paragraph):
            yield heading, " ".join(block.text.partition(":")[0].split())


def _begins(reading: "Reading", skule: str) -> bool:
    """Tell whether some paragraph begins with the first word of a school's name."""
    first = fold_cell(skule).split()[0]
    return any(fold_cell(each).split()[:1] == [first] for _, each in _list_heads(reading))
