"""`nettverk utlagt`: a document is published, and what it announced is noted."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import Hendingsslag, append_hendingar
from nettverk.context.mote import describe_møte
from nettverk.errors import Problem
from nettverk.model.dokumentslag import INNKALLING, PUBLISERTE, REFERAT, Dokumentslag
from nettverk.nynorsk import write_short_date
from nettverk.output.gate import find_tvil
from nettverk.output.result import Result
from nettverk.planning.mote import Møte
from nettverk.signatures import is_untouched
from nettverk.workspace.choices import choose_møta
from nettverk.workspace.finding import SUFFIXES, find_document
from nettverk.workspace.kunngjering import make_hending, tell_missing
from nettverk.workspace.workspace import Workspace


class _Verdict(Struct, frozen=True):
    """Whether a document can be published: what stops it, what to look at, what else is wrong.

    `tvil` stops it too, unless it is wanted anyway.
    """

    fault: str = ""
    note: str = ""
    problems: tuple[Problem, ...] = ()
    tvil: tuple[str, ...] = ()


_REFUSED = "Ikkje merkt som lagt ut. Rett det som står under, eller skriv --likevel."


def mark_published(
    workspace: Workspace, kind: str, names: Sequence[str], wanted: str, *, anyway: bool
) -> Result:
    """Note that the document of each network's meeting is published today.

    One that there are doubts about is not, unless it is wanted `anyway`.
    """
    slag = next(each for each in PUBLISERTE if each.namn == kind)
    møta = choose_møta(workspace, slag, names, wanted).some()
    verdicts = [(møte, _judge(workspace, slag, møte)) for møte in møta]
    published = [
        make_hending(workspace.today, møte, slag.namn, Hendingsslag.UTLAGT)
        for møte, verdict in verdicts
        if not verdict.fault and (anyway or not verdict.tvil)
    ]
    if published:
        append_hendingar(workspace.root, published)
    tvil = tuple(each for _, verdict in verdicts for each in verdict.tvil)
    faults = tuple(verdict.fault for _, verdict in verdicts if verdict.fault)
    notes = tuple(verdict.note for _, verdict in verdicts if verdict.note)
    done = f"{slag.bestemt} er {slag.utlagt}."
    refused = bool(tvil) and not anyway
    return Result(
        output="".join(f"{each.nettverk}: {done}\n" for each in published),
        notes=(*notes, _REFUSED) if refused else (*notes, *tvil),
        faults=(*faults, *tvil) if refused else faults,
        problems=tuple(problem for _, verdict in verdicts for problem in verdict.problems),
        exit_code=1 if faults or refused else 0,
    )


def _judge(workspace: Workspace, slag: Dokumentslag, møte: Møte) -> _Verdict:
    """Judge a document; where nothing stops it, there may be doubts."""
    verdict = _JUDGES[slag.namn](workspace, møte)
    tvil = () if verdict.fault else find_tvil(workspace, slag, møte)
    return replace(verdict, tvil=tvil)


def _judge_referat(workspace: Workspace, møte: Møte) -> _Verdict:
    history = workspace.history(møte.nettverk)
    if history.has(møte):
        return _Verdict(problems=history.problems)
    fault = (
        f"Referatet frå {møte.nettverk.namn} {write_short_date(møte.dato)} er ikkje fylt "
        "ut. Fyll det ut, legg det ut, og skriv dette på nytt."
    )
    return _Verdict(fault, problems=history.problems)


def _judge_innkalling(workspace: Workspace, møte: Møte) -> _Verdict:
    if not find_document(workspace, møte, INNKALLING):
        return _Verdict(tell_missing(møte, INNKALLING))
    stale = _find_stale(workspace, møte)
    if not stale:
        return _Verdict()
    which = f"Innkallinga til {møte.nettverk.namn} {write_short_date(møte.dato)}"
    if is_untouched(workspace.files.read(stale), stale.suffix):
        advice = "Skriv «nettverk innkalling», legg ho ut, og skriv dette på nytt."
        return _Verdict(f"{which} seier noko anna enn planen. {advice}")
    return _Verdict(
        note=f"{which} er endra for hand. Sjå etter at tid og stad er slik planen seier: "
        f"{', '.join(møte.announce())}."
    )


def _find_stale(workspace: Workspace, møte: Møte) -> Path | None:
    """Find a notice that lacks the time or place which a notice written today would have.

    A template that words them in its own way, and a file that cannot be read, are not judged.
    """
    from nettverk.referat.blocks import read_blocks

    paths = [workspace.locate(møte, INNKALLING.namn, suffix) for suffix in SUFFIXES]
    path = next((each for each in paths if each.is_file()), None)
    if not path:
        return None
    try:
        written = read_blocks(workspace.files.read(path), path.suffix).text
    except ValueError:
        return None
    mal = INNKALLING.choose_mal(oppstart=møte.er_oppstart)
    fresh = workspace.malar.render(mal, describe_møte(workspace.plan, møte))
    now = read_blocks(fresh.encode(), ".md").text
    said = [each for each in møte.announce() if each in now]
    return path if any(each not in written for each in said) else None


_JUDGES: Mapping[str, Callable[[Workspace, Møte], _Verdict]] = {
    INNKALLING.namn: _judge_innkalling,
    REFERAT.namn: _judge_referat,
}
