"""The filled-in minutes of a network: what they carry, and what the writer should see to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import UNCHOSEN, UNCHOSEN_BEFORE
from nettverk.context.mote import MøtedokumentContext, describe_kalla, describe_møte
from nettverk.context.sidan_sist import leave_room
from nettverk.errors import NettverkError, Place, Problem, explain_os_fault, warning
from nettverk.model.dokumentslag import REFERAT
from nettverk.model.noklar import Møtenøkkel, Nummererte
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import fold
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import (
    Referata,
    Register,
    follow_møta,
)
from nettverk.planning.plan import Plan
from nettverk.planning.saksnummer import has_saksnummer
from nettverk.progress import report
from nettverk.reading.files import UnopenedError
from nettverk.reglar import Regel
from nettverk.shipped import find_mal, find_shipped_malar
from nettverk.workspace.edited import Found
from nettverk.workspace.finding import find_unread, list_filled
from nettverk.workspace.loose_ends import list_loose_ends
from nettverk.workspace.saksnummer import list_noted
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.krets import Krets
    from nettverk.referat.understanding import Understood


class Historikk(Struct, frozen=True):
    """A network's filled-in minutes in time order, and the problems in them.

    `tvil` are the doubts about each of them, should it go out as it is, and `saksnummer` the
    numbers in them, by meeting, where items are numbered through the year. `ulesne` are what is
    said of those that cannot be read, by the meeting's key.
    """

    referata: tuple[tuple[Møte, Referat], ...] = ()
    register: Register = Register()
    problems: tuple[Problem, ...] = ()
    tvil: tuple[tuple[str, ...], ...] = ()
    saksnummer: Mapping[Møtenøkkel, Nummererte] = {}
    ulesne: Mapping[Møtenøkkel, Problem] = {}

    def require(self, møte: Møte, needed: Iterable[Møte]) -> Referata:
        """Give the minutes to what is written of a meeting.

        NettverkError where some of those needed cannot be read: what was agreed there would be left
        out.
        """
        for each in needed:
            if told := self.ulesne.get(each.nøkkel):
                raise NettverkError(
                    f"{møte.nettverk.namn} {møte.namn_dag}: Ingenting er skrive, for referatet "
                    f"{told.place} kan ikkje lesast. {told.fix}"
                )
        return self.referata

    def has(self, møte: Møte) -> bool:
        """Tell whether somebody has written in the minutes of a meeting."""
        return any(each is møte and referat != Referat() for each, referat in self.referata)

    def doubt(self, møte: Møte) -> tuple[str, ...]:
        """List the doubts about the minutes of a meeting."""
        found = zip(self.referata, self.tvil, strict=True)
        return next((tvil for (each, _), tvil in found if each is møte), ())


def load_history(workspace: Workspace, nettverk: Nettverk) -> Historikk:
    """Read every filled-in minutes of a network, over all school years.

    Minutes stay a meeting's own when it is moved or cancelled after they were written.
    """
    referata: list[tuple[Møte, Referat]] = []
    read: list[Understood] = []
    problems: list[Problem] = []
    numbered: dict[Møtenøkkel, Nummererte] = {}
    ulesne: dict[Møtenøkkel, Problem] = {}
    report(f"Les referata i {nettverk.namn}")
    for møte in workspace.plan.møte[nettverk.namn]:
        filled = list_filled(workspace, møte)
        if filled:
            understood = _read(workspace, møte, filled[0], referata)
            for each in understood.told:
                if each.problem.regel is Regel.ULESELEG:
                    ulesne[møte.nøkkel] = each.problem
            numbered[møte.nøkkel] = understood.saksnummer
            referata.append((møte, understood.referat))
            read.append(understood)
            problems += _tell_rivals(workspace, filled)
    register = follow_møta(workspace.plan.møte[nettverk.namn], referata)
    places = dict(_list_places(workspace, [each for each, _ in referata]))
    problems += _list_unsettled(read, register)
    problems += list_loose_ends(workspace, nettverk, referata, register, places)
    problems += find_unread(workspace, nettverk)
    tvil = tuple(each.tvil for each in read)
    return Historikk(tuple(referata), register, tuple(problems), tvil, numbered, ulesne)


def list_before(plan: Plan, møte: Møte) -> Iterator[Møte]:
    """List the meetings whose minutes a meeting goes on from: the last one, and all of its year."""
    last = plan.preceding(møte)
    for each in plan.møte[møte.nettverk.namn]:
        if each is last or (each.skuleår is møte.skuleår and each.dato < møte.dato):
            yield each


def _list_unsettled(read: "Sequence[Understood]", register: Register) -> Iterator[Problem]:
    """List the problems in minutes that nothing has settled since: an action, or later minutes."""
    said = [at for at, each in enumerate(read) if each.referat != Referat()]
    for at, each in enumerate(read):
        later = bool(said) and at < said[-1]
        for told in each.told:
            if not told.is_settled(register.has_open, later=later):
                yield told.problem


def _list_places(workspace: Workspace, møta: Iterable[Møte]) -> Iterator[tuple[date, Place]]:
    """Find the file of each day's minutes; of two meetings on one day, both."""
    for day, some in groupby(møta, key=lambda each: each.dato):
        names = [workspace.files.name(list_filled(workspace, each)[0].path) for each in some]
        yield day, Place(" eller ".join(names))


def _tell_rivals(workspace: Workspace, filled: Sequence[Found]) -> Iterator[Problem]:
    """Warn of other files in which the same minutes are written."""
    place = Place(workspace.files.name(filled[0].path))
    if filled[0].other:
        yield warning(
            Regel.TO_REFERAT,
            place,
            f"Det er skrive både her og i {filled[0].other.name}. Denne er nyast og gjeld.",
            "Slett den andre, eller skriv alt i éi fil.",
        )
    for each in filled[1:]:
        yield warning(
            Regel.TO_REFERAT,
            place,
            f"Det er skrive både her og i {each.path.name}. Denne gjeld, for møtet er flytta.",
            "Slett den andre, eller skriv alt i éi fil.",
        )


_BROKEN = (
    "Fila kan ikkje lesast.",
    (
        "Opne ho i Word, og lagre ho på nytt som .docx. Går ikkje det, så hent ho frå ein "
        "tryggingskopi, eller gi ho eit anna namn og skriv «nettverk referat»."
    ),
)
_TOO_LONG = (
    "Fila er for stor til å bli lesen: Ho er mykje lengre enn eit referat.",
    "Flytt det som ikkje er referat, til ei anna fil.",
)


def _read(workspace: Workspace, møte: Møte, found: Found, before: Referata) -> "Understood":
    from nettverk.referat.blocks import Heading
    from nettverk.referat.markup import read_markdown
    from nettverk.referat.referatnummer import Referatnummer
    from nettverk.referat.told import Told
    from nettverk.referat.tvil import doubt_referat, doubt_saksnummer
    from nettverk.referat.understanding import Understood, understand

    name = workspace.files.name(found.path)
    numbers = has_saksnummer(workspace.plan.oversikt, møte.nettverk)
    try:
        printed = [found.issued.read().blocks] if found.issued else []
        reading = found.read()
        forms = [read_markdown(reading.form).blocks] if reading.form else []
    except ValueError as fault:
        why = _explain(fault)
        return Understood(Referat(), told=(Told(warning(Regel.ULESELEG, Place(name), *why)),))
    known = [nr for nr, _ in list_noted(workspace, møte.nettverk, møte.nøkkel)]
    numbered = Referatnummer(reading.blocks if numbers else (), møte.dato.year, (), known)
    said = numbered.list_nummererte()
    if not forms:
        skeletons = _render_skeletons(workspace, møte, before, said)
        forms = [read_markdown(each).blocks for each in skeletons]
    printed += forms
    if numbers:
        titles = {fold(each.text) for one in printed for each in one if isinstance(each, Heading)}
        numbered = Referatnummer(reading.blocks, møte.dato.year, titles, known)
    held = workspace.plan.held_by(møte.nettverk)
    ahead = [(each.nr, each.dato) for each in held if (each.dato, each.tid) > (møte.dato, møte.tid)]
    understood = understand(reading, printed, møte.dato, name, ahead, _find_krets(workspace, møte))
    tvil = (*doubt_referat(reading, understood, møte.siste_dag), *doubt_saksnummer(numbered))
    return replace(understood, tvil=tvil, saksnummer=numbered.list_nummererte())


def _explain(fault: ValueError) -> tuple[str, str]:
    """Say why minutes are not read, and what helps."""
    from nettverk.referat.blocks import TooLongError

    if isinstance(fault, UnopenedError):
        return f"Fekk ikkje lesa fila: {explain_os_fault(fault)}.", fault.advice
    return _TOO_LONG if isinstance(fault, TooLongError) else _BROKEN


def _find_krets(workspace: Workspace, møte: Møte) -> "Krets":
    """Find those who may be meant in the minutes of a meeting."""
    from nettverk.referat.krets import Kalla, Krets

    medlemmer, andre = describe_kalla(workspace.plan, møte)
    folk = [Kalla(each.namn, each.rolle, each.stad) for each in medlemmer]
    folk += [Kalla(each.namn, each.rolle) for each in andre]
    neste = workspace.plan.following(møte)
    return Krets(tuple(folk), møte.leiarar, møte.vert_namn, neste.vert_namn if neste else "")


def _render_before(workspace: Workspace, name: str, context: MøtedokumentContext) -> str:
    """Give what an earlier version printed of an agenda."""
    before = tuple(replace(each, tekst=each.tekst_før) for each in context.sakliste)
    text = workspace.shipped.render(name, replace(context, sakliste=before))
    return text.replace(UNCHOSEN, UNCHOSEN_BEFORE)


def _render_skeletons(
    workspace: Workspace, møte: Møte, before: Referata, nummer: Nummererte
) -> Iterator[str]:
    """Give what the templates print, where the file does not say what it was written as.

    It may be older than the workspace's own templates. It may have been written when the network
    wanted room for additions in it, and when earlier minutes, which somebody has mended since, left
    something to follow up.
    """
    context = describe_møte(workspace.plan, møte, before, nummer)
    name = REFERAT.choose_mal(oppstart=møte.er_oppstart)
    since = leave_room(context.sidan_sist, møte.dato)
    nettverk = replace(context.nettverk, suppleringar=True)
    context = replace(context, nettverk=nettverk, sidan_sist=since)
    yield workspace.malar.render(name, context)
    yield _render_before(workspace, name, context)
    shipped = find_shipped_malar()
    if any(find_mal(workspace.root, each).parent != shipped for each in REFERAT.malar):
        yield workspace.shipped.render(name, context)
