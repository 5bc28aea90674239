"""The filled-in minutes of a network: what they carry, and what the writer should see to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.context.folk import describe_skular
from nettverk.context.mote import describe_kalla, describe_møte
from nettverk.context.sidan_sist import leave_room
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import REFERAT
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.grunnlag import follow_grunnlag, list_alike
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import (
    Referata,
    Register,
    follow_møta,
    list_names,
)
from nettverk.planning.saklistetid import measure_tid
from nettverk.reglar import Regel
from nettverk.shipped import find_mal, find_shipped_malar
from nettverk.suggest import suggest
from nettverk.workspace.finding import Found, find_unread, list_filled
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.kven import Krets
    from nettverk.referat.understanding import Understood


class Historikk(Struct, frozen=True):
    """A network's filled-in minutes in time order, and the problems in them.

    `tvil` are the doubts about each of them, should it go out as it is.
    """

    referata: tuple[tuple[Møte, Referat], ...] = ()
    register: Register = Register()
    problems: tuple[Problem, ...] = ()
    tvil: tuple[tuple[str, ...], ...] = ()

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
    for møte in workspace.plan.møte[nettverk.namn]:
        filled = list_filled(workspace, møte)
        if filled:
            understood = _read(workspace, møte, filled[0], referata)
            referata.append((møte, understood.referat))
            read.append(understood)
            problems += _tell_rivals(workspace, filled)
    register = follow_møta(workspace.plan.møte[nettverk.namn], referata)
    places = dict(_list_places(workspace, [each for each, _ in referata]))
    problems += _list_unsettled(read, register)
    problems += _tell_unknown(nettverk, register, places)
    problems += _tell_unheeded(workspace.plan.møte[nettverk.namn], register)
    problems += _tell_grunnlag(nettverk, referata, places)
    problems += _tell_overruns(workspace, nettverk, referata)
    problems += _tell_departed(workspace, nettverk, register, places)
    problems += _tell_gone(workspace, nettverk, [each for each, _ in referata])
    problems += find_unread(workspace, nettverk)
    return Historikk(tuple(referata), register, tuple(problems), tuple(each.tvil for each in read))


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
            f"Det er skrive både her og i {filled[0].other.name}. Denne er nyast, og gjeld.",
            "Slett den andre, eller skriv alt i éi fil.",
        )
    for each in filled[1:]:
        yield warning(
            Regel.TO_REFERAT,
            place,
            f"Det er skrive både her og i {each.path.name}. Denne gjeld, for møtet er flytta.",
            "Slett den andre, eller skriv alt i éi fil.",
        )


def _tell_gone(
    workspace: Workspace, nettverk: Nettverk, filled: Sequence[Møte]
) -> Iterator[Problem]:
    """Warn of minutes that are published, and that somebody has taken out of the folder."""
    for møte in workspace.plan.møte[nettverk.namn]:
        about = (nettverk.namn, møte.nøkkel, REFERAT.namn)
        day = write_short_date(møte.dato)
        there = any(each is møte for each in filled)
        if not there and workspace.hendingar.is_published(*about):
            yield warning(
                Regel.REFERAT_BORTE,
                Place(workspace.files.name(workspace.locate(møte, REFERAT.namn, ".docx"))),
                f"Referatet frå møtet {day} er merkt som lagt ut, men ligg "
                "ikkje utfylt i mappa, så ingenting i det er ført vidare.",
                "Legg fila tilbake, eller skriv «nettverk utlagt referat "
                f"{workspace.folders[nettverk.namn]} --møte {møte.namn_dag} --tilbake».",
            )


def _read(workspace: Workspace, møte: Møte, found: Found, before: Referata) -> "Understood":
    from nettverk.referat.markup import read_markdown
    from nettverk.referat.tvil import doubt_referat
    from nettverk.referat.understanding import Told, Understood, understand

    name = workspace.files.name(found.path)
    try:
        printed = [found.issued.read().blocks] if found.issued else []
        reading = found.read()
    except ValueError:
        fix = "Opne ho i Word, og lagre ho på nytt som .docx."
        broken = warning(Regel.ULESELEG, Place(name), "Fila kan ikkje lesast.", fix)
        return Understood(Referat(), told=(Told(broken),))
    forms = [reading.form] if reading.form else _render_skeletons(workspace, møte, before)
    printed += [read_markdown(each).blocks for each in forms]
    held = workspace.plan.held_by(møte.nettverk)
    ahead = [(each.nr, each.dato) for each in held if (each.dato, each.tid) > (møte.dato, møte.tid)]
    understood = understand(reading, printed, møte.dato, name, ahead, _find_krets(workspace, møte))
    tvil = tuple(doubt_referat(reading, understood, møte.siste_dag))
    return replace(understood, tvil=tvil)


def _find_krets(workspace: Workspace, møte: Møte) -> "Krets":
    """Find those who may be meant in the minutes of a meeting."""
    from nettverk.referat.kven import Kalla, Krets

    medlemmer, andre = describe_kalla(workspace.plan, møte)
    folk = [Kalla(each.namn, each.rolle, each.stad) for each in medlemmer]
    folk += [Kalla(each.namn, each.rolle) for each in andre]
    neste = workspace.plan.following(møte)
    return Krets(tuple(folk), møte.leiarar, møte.vert_namn, neste.vert_namn if neste else "")


def _render_skeletons(workspace: Workspace, møte: Møte, before: Referata) -> Iterator[str]:
    """Give what the templates print, where the file does not say what it was written as.

    It may be older than the workspace's own templates. It may have been written when the network
    wanted room for additions in it, and when earlier minutes, which somebody has mended since, left
    something to follow up.
    """
    context = describe_møte(workspace.plan, møte, before)
    name = REFERAT.choose_mal(oppstart=møte.er_oppstart)
    since = leave_room(context.sidan_sist, møte.dato)
    nettverk = replace(context.nettverk, suppleringar=True)
    context = replace(context, nettverk=nettverk, sidan_sist=since)
    yield workspace.malar.render(name, context)
    shipped = find_shipped_malar()
    if any(find_mal(workspace.root, each).parent != shipped for each in REFERAT.malar):
        yield workspace.shipped.render(name, context)


def _tell_unknown(
    nettverk: Nettverk, register: Register, places: Mapping[date, Place]
) -> Iterator[Problem]:
    last = max(places, default=date.min)
    for day, svar in register.ukjende:
        # Later minutes have asked once more what became of an action that this may have meant. What
        # nobody says anything of is rather a new one, in the wrong table.
        asked = svar.status and day < last and not any(each.avtalt < day for each in register.opne)
        again = any(each.avtalt > day for each in register.alle if each.is_called(svar.kva))
        if not (svar.nøkkel or asked or again):
            yield warning(
                Regel.UKJEND_AVTALE,
                places[day],
                f"«{svar.kva}» svarar ikkje til éin open avtale i {nettverk.namn}.",
                "Skriv «Kva» og «Kven» slik avtalen stod. Ein ny avtale skal stå under «Kva gjer "
                "eg og me fram til neste møte?».",
            )


def _tell_unheeded(møta: Iterable[Møte], register: Register) -> Iterator[Problem]:
    """Warn of texts in the year file that mean no change and no input that lives."""
    known = [each.avtale.kva for each in register.alle if not each.is_avtale]
    strange = {(day, svar.nøkkel, svar.kva) for day, svar in register.ukjende}
    for møte in møta:
        keys = {"følgt_opp": møte.følgt_opp, "fell_bort": møte.fell_bort}
        for key, place, text in (
            (key, *each) for key, some in keys.items() for each in enumerate(some)
        ):
            if (møte.dato, key, text) in strange:
                yield warning(
                    Regel.UKJEND_AVTALE,
                    møte.source.at(key, place),
                    f"«{text}» er ikkje ei open endring eller eit ope innspel.",
                    f"Skriv teksten slik han står i referatet. {suggest(text, known)}".rstrip(),
                )


def _tell_grunnlag(
    nettverk: Nettverk, referata: Referata, places: Mapping[date, Place]
) -> Iterator[Problem]:
    """Warn of lines that strike or reword what is not one addition to the foundation."""
    for day, endring, stood in follow_grunnlag(nettverk.supplement, referata).ukjende:
        alike = dict.fromkeys(each.part for each in list_alike(stood, endring.gammal))
        what = f"«{endring.gammal}» er ikkje blant suppleringane til {nettverk.namn}."
        fix = "Skriv teksten slik han står i grunnlaget."
        if alike:
            what = f"«{endring.gammal}» står fleire stader i grunnlaget: {write_list(alike)}."
            fix = "Skriv linja under den delen ho gjeld."
        near = "" if alike else suggest(endring.gammal, (each.tekst for each in stood))
        yield warning(
            Regel.UKJEND_AVTALE,
            places[day],
            f"{what} Ingenting er {'endra' if endring.ny else 'stroke'}.",
            f"{fix} {near}".rstrip(),
        )


def _tell_overruns(
    workspace: Workspace, nettverk: Nettverk, referata: Referata
) -> Iterator[Problem]:
    """Warn of agendas that become too long by what minutes carry to them."""
    held = workspace.plan.held_by(nettverk)
    ahead = [each for each in held if each.siste_dag >= workspace.today]
    # Open actions are followed up at the next meeting; what is postponed may come to any.
    count = len(ahead) if any(referat.utsette for _, referat in referata) else 1
    for møte in ahead[:count] if referata else ():
        over = measure_tid(workspace.plan, møte, referata).over
        # One that is too long by itself is told of already.
        if over and not measure_tid(workspace.plan, møte).over:
            yield warning(
                Regel.FOR_LANG_SAKLISTE,
                møte.place_of("saker"),
                f"Saklista til {nettverk.namn} {write_short_date(møte.dato)} er {over} minutt "
                "lengre enn møtet når det som kjem frå referata, er med.",
                "Gi sakene færre minutt, flytt ei sak, eller gjer møtet lengre.",
            )


def _tell_departed(
    workspace: Workspace, nettverk: Nettverk, register: Register, places: Mapping[date, Place]
) -> Iterator[Problem]:
    """Warn of actions that live on after somebody who was to do them has left."""
    oversikt = workspace.plan.oversikt
    for each in register.opne:
        here = _list_folk(oversikt, nettverk, max(workspace.today, each.avtalt))
        named = list_names(each.avtale.kven)
        for name in dict.fromkeys(_list_folk(oversikt, nettverk, each.avtalt)):
            if name not in here and name.casefold() in named:
                yield warning(
                    Regel.HAR_SLUTTA,
                    places[each.avtalt],
                    f"{name} er ikkje lenger med i {nettverk.namn}, og avtalen "
                    f"«{each.avtale.kva}» er open.",
                    "Skriv «fell bort» i «Status» i neste referat, og ein ny avtale med ein annan "
                    "«Kven». Fram til då kan åtvaringa godtakast.",
                )


def _list_folk(oversikt: Oversikt, nettverk: Nettverk, day: date) -> tuple[str, ...]:
    """Name the members of a network on a day, and all of the arbeidsgruppe."""
    skular = describe_skular(oversikt, nettverk, day)
    group = (each.namn for each in oversikt.samarbeid.arbeidsgruppe if each.is_active(day))
    medlemmer = (each for skule in skular for each in skule.medlemmer if not each.er_skule)
    return (*(each.namn for each in medlemmer), *group)
