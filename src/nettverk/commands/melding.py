"""`nettverk melding`: the text to send once a document is published."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import Hending, Hendingsslag
from nettverk.archive.store import Outcome
from nettverk.documents.melding import Melding, make_meldingar
from nettverk.documents.meldingsutkast import Meldingsutkast, save_utkast
from nettverk.documents.vedlegg import find_lacking
from nettverk.errors import NettverkError
from nettverk.model.dokumentslag import (
    INNKALLING,
    MELDING_AVLYSING,
    MELDING_ENDRING,
    MELDING_IKKJE_VERT,
    MELDING_INNKALLING,
    MELDING_TILBAKE,
    MELDING_TILBAKE_REFERAT,
    MELDING_VERT,
    MELDINGAR,
    Meldingsslag,
)
from nettverk.nynorsk import write_list
from nettverk.output.result import Result
from nettverk.planning.mote import Møte
from nettverk.workspace.choices import choose_nettverka
from nettverk.workspace.finding import find_document
from nettverk.workspace.kunngjering import Kunnskap, find_kunnskap, make_hending, tell_missing
from nettverk.workspace.moteval import choose_møta, find_untold
from nettverk.workspace.varsling import explain_needless
from nettverk.workspace.workspace import Workspace

_NOBODY_KNOWS = "Innkallinga er ikkje lagd ut, så ingen treng melding om at møtet er avlyst."
_NOT_TAKEN_BACK = (
    "Her er ikkje noko dokument som vart tatt tilbake etter at medlemmene fekk melding om det. La "
    "du ut feil, så skriv «nettverk utlagt innkalling --tilbake» eller «nettverk utlagt referat "
    "--tilbake» først."
)
_UNHOSTED = "Verten er ikkje avklart. Skriv «vert» i skuleårsfila."
_IS_OVER = "Møtet har vore, så ingen treng melding om innkallinga."
_NOTHING_NEW = "Møtet er slik det vart lagt ut, så det er inga endring å melda."
_WHERE_NEEDED = (MELDING_AVLYSING, MELDING_ENDRING, MELDING_TILBAKE)
"""What is sent about the meetings that ask for it."""
_TO_VERT = (MELDING_VERT, MELDING_IKKJE_VERT)
_CANCELLED: Mapping[str, bool | None] = {
    MELDING_AVLYSING.namn: True,
    MELDING_VERT.namn: None,
    MELDING_TILBAKE.namn: None,
}
"""Whether the meeting a message is about must be cancelled, where it may be."""


class Bruk(Struct, frozen=True):
    """What is done with the messages besides showing them."""

    sent: bool = False
    copied: bool = False
    mail: bool = False
    overwrite: bool = False
    opened: bool = False


def write_meldingar(
    workspace: Workspace, kind: str, names: Sequence[str], wanted: str, use: Bruk
) -> Result:
    """Give the text of each network's message, and note, copy or draft it as asked."""
    asked = next(each for each in MELDINGAR if each.namn == kind)
    møta = _choose(workspace, asked, names, wanted)
    untold, left = find_untold(workspace, asked, møta, names)
    faults = {id(each): _find_fault(workspace, each, asked) for each in untold}
    told = tuple(filter(None, faults.values()))
    ready = [each for each in untold if not faults[id(each)]]
    result = tell_medlemmer(workspace, ready, asked, use)
    return replace(
        result,
        notes=(*result.notes, *left),
        faults=(*told, *result.faults),
        problems=workspace.list_open(workspace.hendingar.problems),
        exit_code=1 if told else result.exit_code,
    )


def tell_medlemmer(
    workspace: Workspace, møta: Sequence[Møte], asked: Meldingsslag, use: Bruk
) -> Result:
    """Give the text of the message about each meeting, and note, copy or draft it as asked."""
    works = [_work_out(workspace, each, asked, use) for each in møta]
    made = [each for each in works if not each.fault]
    meldingar = [melding for each in made for melding in each.meldingar]
    output = "\n".join(_show(each) for each in meldingar)
    faults = tuple(dict.fromkeys(each.fault for each in works if each.fault))
    kept = any(each.is_kept for each in made)
    if use.sent:
        # A draft that somebody has written in says something else than this message.
        sent = [each for each in made if not each.is_kept]
        workspace.note(done for each in sent for done in _list_done(workspace, each))
    notes = [_tell_unreached(each) for each in meldingar if each.utan]
    notes += [_tell_alone(each.møte) for each in made if not each.meldingar]
    notes += [lost for each in made for lost in each.utkast.lost]
    notes += [_copy(output)] if use.copied and meldingar else []
    return Result(
        output="" if use.mail else output,
        saved=tuple(saved for each in made for saved in each.utkast.saved),
        notes=tuple(notes),
        faults=faults,
        exit_code=1 if faults or kept else 0,
        opened=use.opened,
    )


class _Work(Struct, frozen=True):
    """What came of one meeting: its messages and drafts, or what kept them from being made."""

    møte: Møte
    slag: Meldingsslag
    meldingar: tuple[Melding, ...] = ()
    utkast: Meldingsutkast = Meldingsutkast()
    fault: str = ""

    @property
    def is_kept(self) -> bool:
        """Tell whether somebody has written in a draft, so that it was left as it is."""
        return any(each.outcome is Outcome.KEPT for each in self.utkast.saved)


def _work_out(workspace: Workspace, møte: Møte, asked: Meldingsslag, use: Bruk) -> _Work:
    """Word and draft what is sent about a meeting; its faults stop no other's messages."""
    if lacking := find_lacking(workspace, møte, asked) if use.mail else "":
        return _Work(møte, asked, fault=lacking)
    slag = _fit(workspace, møte, asked)
    try:
        made = make_meldingar(workspace, møte, slag)
        overwrite = use.overwrite
        utkast = save_utkast(workspace, made, overwrite=overwrite) if use.mail else Meldingsutkast()
        return _Work(møte, slag, made, utkast)
    except NettverkError as fault:
        return _Work(møte, slag, fault=str(fault))


def _list_done(workspace: Workspace, work: _Work) -> Iterator[Hending]:
    """List what is done once messages are sent: members are told, and hosts where they are."""
    møte, slag, made = work.møte, work.slag, work.meldingar
    known = find_kunnskap(workspace.hendingar, møte)
    told = slag in (MELDING_ENDRING, MELDING_AVLYSING) and known.vertar_før
    if slag is MELDING_VERT or told or any(each.slag in _TO_VERT for each in made):
        what = Hendingsslag.SENDT if møte.fastsett or møte.avlyst else Hendingsslag.SPURD
        yield make_hending(workspace.today, møte, MELDING_VERT.namn, what)
    if slag is MELDING_VERT:
        return
    own = slag in (MELDING_TILBAKE, MELDING_TILBAKE_REFERAT) or not slag.dokument
    about = slag.namn if own or not slag.dokument else slag.dokument.namn
    yield make_hending(workspace.today, møte, about, Hendingsslag.SENDT)


def _choose(
    workspace: Workspace, slag: Meldingsslag, names: Sequence[str], wanted: str
) -> Sequence[Møte]:
    """Choose a meeting of each network: of what only some need to hear, one that asks for it."""
    asks = partial(_asks, workspace, slag)
    if wanted or slag not in _WHERE_NEEDED:
        avlyst = _CANCELLED.get(slag.namn, False)
        møta = choose_møta(workspace, slag.dokument, names, wanted, avlyst=avlyst).some()
        return [each if wanted.isdecimal() else _swap(workspace, each, asks) for each in møta]
    found = [
        each
        for nettverk in choose_nettverka(workspace, names)
        for each in workspace.plan.møte[nettverk.namn]
        if asks(each)
    ]
    # What can be sent, is; only where nothing can, is it said what each still lacks.
    ready = [each for each in found if not _find_fault(workspace, each, slag)]
    if not found:
        raise NettverkError(explain_needless(workspace, slag, choose_nettverka(workspace, names)))
    return ready or found


def _swap(workspace: Workspace, møte: Møte, asks: Callable[[Møte], bool]) -> Møte:
    """Swap a meeting for the one that asks in its place: a cancelled one may share its day."""
    møta = workspace.plan.møte[møte.nettverk.namn]
    same = (each for each in møta if each.dagnøkkel == møte.dagnøkkel)
    return møte if asks(møte) else next(filter(asks, same), møte)


def _asks(workspace: Workspace, slag: Meldingsslag, møte: Møte) -> bool:
    """Tell whether a meeting asks for a message; of one that is over, only its minutes do."""
    known = find_kunnskap(workspace.hendingar, møte)
    if slag is MELDING_TILBAKE and known.referat_tilbake:
        return True
    wanted = bool(known.vertar_før) if slag is MELDING_VERT else known.varsel is slag
    return wanted and known.siste >= workspace.today


def _fit(workspace: Workspace, møte: Møte, asked: Meldingsslag) -> Meldingsslag:
    """Let the message about a notice say what is changed, where members know something else."""
    known = find_kunnskap(workspace.hendingar, møte)
    if asked is MELDING_TILBAKE and known.referat_tilbake:
        return MELDING_TILBAKE_REFERAT
    return known.varsel if asked is MELDING_INNKALLING and known.varsel else asked


def _copy(text: str) -> str:
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return "Her er ikkje noka utklippstavle. Merk teksten og kopier han."
    return "Teksten ligg på utklippstavla."


def _find_fault(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> str:
    """Say what must be done before a message can be sent; nothing says that it is ready."""
    known = find_kunnskap(workspace.hendingar, møte)
    said = _say_fault(workspace, møte, slag, known)
    return f"{møte.nettverk.namn} {møte.namn_dag}: {said}" if said else ""


def _say_fault(workspace: Workspace, møte: Møte, slag: Meldingsslag, known: Kunnskap) -> str:
    if slag is MELDING_VERT and møte.avlyst:
        return "" if known.vertar_før else "Ingen skule trur at han er vert for møtet."
    if slag is MELDING_VERT and not (møte.vert_namn or known.vertar_før):
        return _UNHOSTED if møte.vertskap else "Møtet har ingen vertsskule, så ingen blir spurd."
    if slag is MELDING_VERT:
        return ""
    if slag is MELDING_AVLYSING:
        return "" if known.før else _NOBODY_KNOWS
    if slag is MELDING_TILBAKE:
        return _find_not_taken_back(workspace, møte, known)
    return _find_unpublished(workspace, møte, slag, known) if slag.dokument else ""


def _find_not_taken_back(workspace: Workspace, møte: Møte, known: Kunnskap) -> str:
    if known.referat_tilbake:
        return ""
    if not known.tilbake:
        return _NOT_TAKEN_BACK
    if møte.avlyst:
        return "Møtet er avlyst. Skriv «nettverk melding avlysing»."
    return "" if known.siste >= workspace.today else _IS_OVER


def _find_unpublished(workspace: Workspace, møte: Møte, slag: Meldingsslag, known: Kunnskap) -> str:
    dokument = slag.dokument or INNKALLING
    several = len(workspace.plan.oversikt.nettverk) > 1
    name = f" {workspace.folders[møte.nettverk.namn]}" if several else ""
    if dokument is INNKALLING and known.is_outdated:
        return (
            f"Planen er endra sidan innkallinga vart lagd ut. Skriv «nettverk innkalling{name}», "
            f"legg ho ut, skriv «nettverk utlagt innkalling{name}», og send så."
        )
    if workspace.hendingar.is_published(møte.nettverk.namn, møte.nøkkel, dokument.namn):
        return _NOTHING_NEW if slag is MELDING_ENDRING and not known.før else ""
    if not find_document(workspace, møte, dokument):
        return tell_missing(dokument)
    return (
        f"{dokument.bestemt} er ikkje merkt som {dokument.utlagt}. "
        f"Legg ut dokumentet, skriv «nettverk utlagt {dokument.namn}{name}», og send så meldinga."
    )


def _tell_alone(møte: Møte) -> str:
    who = f"{møte.nettverk.namn} {møte.namn_dag}: {write_list(møte.leiarar)}"
    return f"{who} er både avsendar og mottakar, så ingen treng melding."


def _tell_unreached(melding: Melding) -> str:
    who = write_list(melding.utan)
    return f"Det står ingen e-post til {who} i data/networks.yaml. Send meldinga dit på annan måte."


def _show(melding: Melding) -> str:
    to = f"Til: {', '.join(melding.til)}\n" if melding.til else ""
    return f"{to}Emne: {melding.emne}\n\n{melding.tekst}\n"
