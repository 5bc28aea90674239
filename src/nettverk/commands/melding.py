"""`nettverk melding`: the text to send once a document is published (R41–R45)."""

from collections.abc import Sequence

from msgspec import Struct

from nettverk.archive.hendingar import Hendingsslag, Log, append_log, load_log
from nettverk.archive.store import Outcome, Saved, save
from nettverk.commands.events import INNKALLING, find_changed
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.utlagt import choose_meetings_of, find_document, make_event, tell_missing
from nettverk.context.folk import PersonContext
from nettverk.context.mote import MøtedokumentContext, describe_meeting
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.render.mail import write_mail
from nettverk.render.templates import Templates

VERT = "vert"


class Melding(Struct, frozen=True):
    """A message: the addresses it goes to, those without one, and its words."""

    møte: Møte
    til: tuple[str, ...]
    utan: tuple[str, ...]
    emne: str
    tekst: str


class Bruk(Struct, frozen=True):
    """What is done with the messages besides showing them."""

    sent: bool = False
    copied: bool = False
    mail: bool = False
    overwrite: bool = False


def write_messages(
    session: Session, kind: str, names: Sequence[str], wanted: str, use: Bruk
) -> Result:
    """Give the text of each network's message, and note, copy or draft it as asked."""
    templates, log = Templates(session.root), load_log(session.root)
    checked = [
        (møte, _find_fault(session, log, møte, kind))
        for møte in choose_meetings_of(session, kind, names, wanted)
    ]
    ready = [møte for møte, fault in checked if not fault]
    faults = [fault for _, fault in checked if fault]
    messages = [make_message(session, templates, each, kind) for each in ready]
    output = "\n".join(_show(each) for each in messages)
    mails = messages if use.mail else []
    drafts = [_draft(session, each, kind, overwrite=use.overwrite) for each in mails]
    if use.sent and ready:
        events = [make_event(session, each, kind, Hendingsslag.SENDT) for each in ready]
        append_log(session.root, events)
    kept = any(each.outcome is Outcome.KEPT for each in drafts)
    notes = [_tell_unreached(each) for each in messages if each.utan]
    notes += [_copy(output)] if use.copied and messages else []
    return Result(
        output="" if use.mail else output,
        saved=tuple(drafts),
        notes=tuple(notes),
        problems=log.problems,
        faults=tuple(faults),
        exit_code=1 if faults or kept else 0,
    )


def _draft(session: Session, message: Melding, kind: str, *, overwrite: bool) -> Saved:
    møte = message.møte
    attached = find_document(session, møte, kind)
    mail = write_mail(message.til, message.emne, message.tekst, attached)
    path = session.locate(møte, f"melding-{kind}", ".eml")
    return save(path, mail, overwrite=overwrite, today=session.today)


def _copy(text: str) -> str:
    import pyperclip  # noqa: PLC0415 — only on request

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return "Her er ikkje noka utklippstavle. Merk teksten og kopier han."
    return "Teksten ligg på utklippstavla."


def make_message(session: Session, templates: Templates, møte: Møte, kind: str) -> Melding:
    """Word a message, and find whom it goes to."""
    context = describe_meeting(session.plan, møte)
    first, _, text = templates.render_text(f"melding-{kind}.txt", context).partition("\n")
    people = _recipients(context, kind)
    til = tuple(dict.fromkeys(each.epost for each in people if each.epost))
    utan = tuple(each.namn for each in people if not each.epost)
    return Melding(møte, til, utan, first.removeprefix("Emne: "), text.strip())


def _find_fault(session: Session, log: Log, møte: Møte, kind: str) -> str:
    """Say what must be done before a message can be sent; nothing says that it is ready."""
    day = write_short_date(møte.dato)
    if kind == VERT:
        undecided = f"{møte.nettverk.namn} har ikkje nokon vert {day}. Skriv «vert» i skuleårsfila."
        return "" if møte.vert else undecided
    if not find_document(session, møte, kind):
        return tell_missing(møte, kind)
    if kind == INNKALLING and find_changed(log, møte):
        return (
            f"{møte.nettverk.namn} {day}: Planen er endra sidan innkallinga vart lagd ut. Skriv "
            "«nettverk innkalling», legg ho ut, skriv «nettverk utlagt innkalling», og send så."
        )
    if log.find(møte.nettverk.namn, møte.opphavleg_dato, kind, Hendingsslag.UTLAGT):
        return ""
    what = "Innkallinga er ikkje merkt som lagd ut"
    if kind != INNKALLING:
        what = "Referatet er ikkje merkt som lagt ut"
    return (
        f"{møte.nettverk.namn} {day}: {what}. Legg ut dokumentet, "
        f"skriv «nettverk utlagt {kind}», og send så meldinga."
    )


def _tell_unreached(message: Melding) -> str:
    return f"{write_list(message.utan)} har ingen e-post i data/networks.yaml."


def _recipients(context: MøtedokumentContext, kind: str) -> Sequence[PersonContext]:
    if kind == VERT:
        rektor = context.møte.vert.rektor if context.møte.vert else None
        return [rektor] if rektor else []
    return [*context.medlemmer, *context.andre]


def _show(message: Melding) -> str:
    to = f"Til: {', '.join(message.til)}\n" if message.til else ""
    return f"{to}Emne: {message.emne}\n\n{message.tekst}\n"
