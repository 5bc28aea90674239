"""`nettverk utlagt`: a document is published, and what it announced is noted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import Hending, Hendingsslag
from nettverk.commands.melding import Bruk, tell_medlemmer
from nettverk.context.sakliste import name_vedlegg
from nettverk.documents.vedlegg import has_old_pdf
from nettverk.errors import Problem
from nettverk.model.dokumentslag import INNKALLING, MELDINGAR, PUBLISERTE, REFERAT, Dokumentslag
from nettverk.model.noklar import write_nummererte
from nettverk.nynorsk import write_list
from nettverk.output.gate import find_tvil
from nettverk.output.result import Result
from nettverk.planning.mote import Møte
from nettverk.reading.files import UnopenedError
from nettverk.workspace.finding import find_document
from nettverk.workspace.innkallingar import advise_unread, read_innkalling
from nettverk.workspace.kunngjering import find_kunnskap, make_hending, tell_missing
from nettverk.workspace.moteval import choose_møta, find_untold
from nettverk.workspace.saksnummer import find_nummererte
from nettverk.workspace.varsling import check_besides, check_eigne
from nettverk.workspace.workspace import Workspace

_MEND = "Skriv «nettverk innkalling», legg ho ut, og skriv dette på nytt."
_OLD_PDF = (
    "PDF-fila viser ikkje det planen seier. Skriv «nettverk innkalling --format pdf» på nytt, og "
    "legg ho ut."
)
_UNCLEAR = "Innkallinga er endra for hand. Sjå etter at tid og stad er slik planen seier:"
_REWORDED = "Innkallinga er endra for hand. Sjå etter at ho nemner dei rette skulane:"
_REFUSED = "Ikkje merkt som lagt ut. Rett det som står under, eller skriv --likevel."


class _Verdict(Struct, frozen=True):
    """Whether a document can be published: what stops it, and what else is wrong.

    `tvil` stops it too, unless it is wanted anyway.
    """

    fault: str = ""
    problems: tuple[Problem, ...] = ()
    tvil: tuple[str, ...] = ()


def mark_published(
    workspace: Workspace,
    kind: str,
    names: Sequence[str],
    wanted: str,
    use: Bruk,
    *,
    anyway: bool,
) -> Result:
    """Note that the document of each network's meeting is published today, and give its message.

    One that there are doubts about is not, unless it is wanted `anyway`.
    """
    slag = next(each for each in PUBLISERTE if each.namn == kind)
    møta = choose_møta(workspace, slag, names, wanted).some()
    message = next(each for each in MELDINGAR if each.namn == kind)
    untold, left = find_untold(workspace, message, møta, names)
    verdicts = [(møte, _judge(workspace, slag, møte)) for møte in untold]
    ready = [møte for møte, each in verdicts if not each.fault and (anyway or not each.tvil)]
    workspace.note(_make_published(workspace, each, slag) for each in ready)
    faults = tuple(_say(møte, verdict.fault) for møte, verdict in verdicts if verdict.fault)
    tvil = tuple(each for _, verdict in verdicts for each in verdict.tvil)
    refused = bool(tvil) and not anyway
    result = tell_medlemmer(workspace, ready, message, use)
    enclosed = _list_enclosed(workspace, ready) if slag is INNKALLING else ()
    done = "".join(f"{each.nettverk.namn}: {slag.bestemt} er {slag.utlagt}.\n" for each in ready)
    gap = "\n" if done and result.output else ""
    return replace(
        result,
        output=f"{done}{gap}{result.output}",
        notes=(*enclosed, *((_REFUSED,) if refused else tvil), *result.notes, *left),
        faults=(*faults, *(tvil if refused else ()), *result.faults),
        problems=(
            *(problem for _, verdict in verdicts for problem in verdict.problems),
            *check_besides(workspace, møta),
        ),
        exit_code=1 if faults or refused else result.exit_code,
    )


def _list_enclosed(workspace: Workspace, møta: Iterable[Møte]) -> Iterator[str]:
    """Say what goes with the notices, and must be published too."""
    for møte in møta:
        if names := [f"«{each}»" for each in name_vedlegg(workspace.plan, møte)]:
            too = "dei" if names[1:] else "det"
            yield _say(møte, f"Vedlegg til innkallinga: {write_list(names)}. Legg ut {too} òg.")


def take_back(workspace: Workspace, kind: str, names: Sequence[str], wanted: str) -> Result:
    """Note that the document of each network's meeting was published by mistake."""
    slag = next(each for each in PUBLISERTE if each.namn == kind)
    møta = choose_møta(workspace, slag, names, wanted).some()
    published = [each for each in møta if _is_published(workspace, each, slag)]
    faults = tuple(
        _say(each, f"{slag.bestemt} er ikkje merkt som {slag.utlagt}.")
        for each in møta
        if each not in published
    )
    workspace.note(
        make_hending(workspace.today, each, slag.namn, Hendingsslag.TILBAKE) for each in published
    )
    known = [(each, find_kunnskap(workspace.hendingar, each)) for each in published]
    return Result(
        output="".join(
            f"{each.nettverk.namn}: {slag.bestemt} er ikkje lenger merkt som {slag.utlagt}.\n"
            for each in published
        ),
        notes=tuple(
            _say(each, _tell_back(workspace, each, slag))
            for each, it in known
            if (it.tilbake if slag is INNKALLING else it.referat_tilbake)
        ),
        faults=faults,
        exit_code=1 if faults else 0,
    )


def _tell_back(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> str:
    folder, day = workspace.folders[møte.nettverk.namn], møte.namn_dag
    return (
        f"Medlemmene har fått melding. Skriv «nettverk melding tilbake {folder} --møte {day}», og "
        f"be dei sjå bort frå {slag.bestemt.lower()}."
    )


def _is_published(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> bool:
    name, meant = møte.nettverk.namn, møte.nøkkel
    return workspace.hendingar.is_published(name, meant, slag.namn)


def _make_published(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> Hending:
    path = find_document(workspace, møte, slag)
    which = path.name if path else ""
    done = make_hending(workspace.today, møte, slag.namn, Hendingsslag.UTLAGT, which)
    history = workspace.history(møte.nettverk)
    numbered = (
        find_nummererte(workspace, møte)
        if slag is INNKALLING
        else history.saksnummer.get(møte.nøkkel, ())
    )
    return replace(done, saksnummer=write_nummererte(numbered))


def _say(møte: Møte, words: str) -> str:
    return f"{møte.nettverk.namn} {møte.namn_dag}: {words}"


def _judge(workspace: Workspace, slag: Dokumentslag, møte: Møte) -> _Verdict:
    """Judge a document; where nothing stops it, there may be doubts."""
    verdict = _JUDGES[slag.namn](workspace, møte)
    if verdict.fault:
        return verdict
    return replace(verdict, tvil=(*verdict.tvil, *find_tvil(workspace, slag, møte)))


def _judge_referat(workspace: Workspace, møte: Møte) -> _Verdict:
    problems = workspace.gather_problems([møte.nettverk])
    if workspace.history(møte.nettverk).has(møte):
        return _Verdict(problems=problems)
    if told := workspace.history(møte.nettverk).ulesne.get(møte.nøkkel):
        return _Verdict(f"{told.what} {told.fix}", problems=problems)
    fault = "Referatet er ikkje fylt ut. Fyll det ut, legg det ut, og skriv dette på nytt."
    return _Verdict(fault, problems=problems)


def _say_unread(name: str, fault: ValueError) -> str:
    if isinstance(fault, UnopenedError):
        return str(fault)
    return f"Fila {name} kan ikkje lesast. {advise_unread(fault)}"


def _judge_innkalling(workspace: Workspace, møte: Møte) -> _Verdict:
    path = find_document(workspace, møte, INNKALLING)
    if not path:
        return _Verdict(tell_missing(INNKALLING))
    try:
        written = read_innkalling(workspace, møte)
    except ValueError as fault:
        return _Verdict(_say_unread(workspace.files.name(path), fault))
    if not written:
        old = has_old_pdf(workspace, møte, INNKALLING)
        return _Verdict(_OLD_PDF if old else "")
    if written.fits:
        return _Verdict(problems=workspace.list_open(check_eigne(workspace, [møte])))
    if written.fits is None:
        unclear = [f"{_UNCLEAR} {written.planen}."] if written.facts is None else []
        unclear += [f"{_REWORDED} {written.opprop.skifte}."] if written.opprop.skifte else []
        return _Verdict(tvil=tuple(_say(møte, each) for each in unclear))
    by_hand = f"Fila er endra for hand. {written.opprop.advise(facts=written.facts)}"
    advice = by_hand if written.edited else _MEND
    return _Verdict(f"Innkallinga {written.skilnad}. {advice}")


_JUDGES: Mapping[str, Callable[[Workspace, Møte], _Verdict]] = {
    INNKALLING.namn: _judge_innkalling,
    REFERAT.namn: _judge_referat,
}
