"""`nettverk melding`: the text to send once a document is published."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from nettverk.archive.hendingar import Hendingsslag, append_hendingar
from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import Outcome, Saved, save
from nettverk.documents.melding import Melding, make_melding
from nettverk.documents.vedlegg import Vedlegg, find_lacking, list_vedlegg, make_kalender
from nettverk.errors import NettverkError
from nettverk.model.dokumentslag import (
    INNKALLING,
    MELDING_AVLYSING,
    MELDING_ENDRING,
    MELDING_INNKALLING,
    MELDINGAR,
    Meldingsslag,
)
from nettverk.nynorsk import write_list, write_short_date
from nettverk.output.result import Result
from nettverk.planning.mote import Møte
from nettverk.workspace.choices import choose_møta, choose_nettverka
from nettverk.workspace.finding import find_document
from nettverk.workspace.kunngjering import find_kunnskap, make_hending, tell_missing
from nettverk.workspace.workspace import Workspace

_NOBODY_KNOWS = "Innkallinga er ikkje lagd ut, så ingen treng melding om at møtet er avlyst."
_NOTHING_NEW = "Møtet er slik det vart lagt ut, så det er inga endring å melda."


class Bruk(Struct, frozen=True):
    """What is done with the messages besides showing them."""

    sent: bool = False
    copied: bool = False
    mail: bool = False
    overwrite: bool = False


def write_meldingar(
    workspace: Workspace, kind: str, names: Sequence[str], wanted: str, use: Bruk
) -> Result:
    """Give the text of each network's message, and note, copy or draft it as asked."""
    asked = next(each for each in MELDINGAR if each.namn == kind)
    møta = _choose(workspace, asked, names, wanted)
    faults = {id(each): _find_fault(workspace, each, asked) for each in møta}
    if use.mail:
        for each in møta:
            faults[id(each)] = faults[id(each)] or find_lacking(workspace, each, asked)
    ready = [each for each in møta if not faults[id(each)]]
    meldingar = [make_melding(workspace, each, _fit(workspace, each, asked)) for each in ready]
    output = "\n".join(_show(each) for each in meldingar)
    mails = meldingar if use.mail else []
    drafts = [
        saved for each in mails for saved in _save_eml(workspace, each, overwrite=use.overwrite)
    ]
    if use.sent and ready:
        about = asked.dokument.namn if asked.dokument else asked.namn
        sent = [make_hending(workspace.today, each, about, Hendingsslag.SENDT) for each in ready]
        append_hendingar(workspace.root, sent)
    kept = any(each.outcome is Outcome.KEPT for each in drafts)
    notes = [_tell_unreached(each) for each in meldingar if each.utan]
    notes += [_copy(output)] if use.copied and meldingar else []
    told = tuple(filter(None, faults.values()))
    return Result(
        output="" if use.mail else output,
        saved=tuple(drafts),
        notes=tuple(notes),
        problems=workspace.hendingar.problems,
        faults=told,
        exit_code=1 if told or kept else 0,
    )


def _choose(
    workspace: Workspace, slag: Meldingsslag, names: Sequence[str], wanted: str
) -> Sequence[Møte]:
    """Choose a meeting of each network: of a cancellation or a change one that asks for it."""
    if wanted or slag not in (MELDING_AVLYSING, MELDING_ENDRING):
        avlyst = slag is MELDING_AVLYSING
        return choose_møta(workspace, slag.dokument, names, wanted, avlyst=avlyst).some()
    plan, events = workspace.plan, workspace.hendingar
    found = [
        each
        for nettverk in choose_nettverka(workspace, names)
        for each in plan.møte[nettverk.namn]
        if find_kunnskap(events, each).varsel is slag
    ]
    if not found:
        raise NettverkError("Medlemmene veit det planen seier. Vel eit møte med --møte.")
    return found


def _fit(workspace: Workspace, møte: Møte, asked: Meldingsslag) -> Meldingsslag:
    """Let the message about a notice say what is changed, where members know something else."""
    varsel = find_kunnskap(workspace.hendingar, møte).varsel
    return varsel if asked is MELDING_INNKALLING and varsel else asked


def _save_eml(workspace: Workspace, melding: Melding, *, overwrite: bool) -> Iterator[Saved]:
    """Save the draft with all that goes with it, and the calendar file, which numbers the next."""
    slag, møte, today = melding.slag, melding.møte, workspace.today
    attached = [*list_vedlegg(workspace, møte, slag)]
    if kalender := make_kalender(workspace, møte, slag):
        path = workspace.root / OUTPUT / kalender.path
        yield save(path, kalender.content, overwrite=overwrite, today=today)
        attached.append(Vedlegg(path.name, kalender.content))
    path = workspace.locate(møte, f"melding-{slag.namn}", ".eml")
    yield save(path, melding.write_eml(attached), overwrite=overwrite, today=today)


def _copy(text: str) -> str:
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return "Her er ikkje noka utklippstavle. Merk teksten og kopier han."
    return "Teksten ligg på utklippstavla."


def _find_fault(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> str:
    """Say what must be done before a message can be sent; nothing says that it is ready."""
    day, dokument = write_short_date(møte.dato), slag.dokument
    if not dokument:
        undecided = f"{møte.nettverk.namn} har ikkje nokon vert {day}. Skriv «vert» i skuleårsfila."
        return "" if møte.vert else undecided
    known = find_kunnskap(workspace.hendingar, møte)
    if slag is MELDING_AVLYSING:
        return "" if known.før else f"{møte.nettverk.namn} {day}: {_NOBODY_KNOWS}"
    if not find_document(workspace, møte, dokument):
        return tell_missing(møte, dokument)
    if dokument is INNKALLING and known.is_outdated:
        return (
            f"{møte.nettverk.namn} {day}: Planen er endra sidan innkallinga vart lagd ut. Skriv "
            "«nettverk innkalling», legg ho ut, skriv «nettverk utlagt innkalling», og send så."
        )
    name, meant = møte.nettverk.namn, møte.opphavleg_dato
    if workspace.hendingar.find(name, meant, dokument.namn, Hendingsslag.UTLAGT):
        unchanged = slag is MELDING_ENDRING and not known.før
        return f"{name} {day}: {_NOTHING_NEW}" if unchanged else ""
    return (
        f"{møte.nettverk.namn} {day}: {dokument.bestemt} er ikkje merkt som {dokument.utlagt}. "
        f"Legg ut dokumentet, skriv «nettverk utlagt {dokument.namn}», og send så meldinga."
    )


def _tell_unreached(melding: Melding) -> str:
    return f"{write_list(melding.utan)} har ingen e-post i data/networks.yaml."


def _show(melding: Melding) -> str:
    to = f"Til: {', '.join(melding.til)}\n" if melding.til else ""
    return f"{to}Emne: {melding.emne}\n\n{melding.tekst}\n"
