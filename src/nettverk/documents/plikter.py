"""What a network leader must do, and by when: it follows from plan, files and events."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from nettverk.documents import steg
from nettverk.documents.gamle_dagar import Forelda, find_nøkkel
from nettverk.documents.vedlegg import has_old_pdf
from nettverk.model.dokumentslag import (
    INNKALLING,
    MELDING_ENDRING,
    MELDING_INNSPEL,
    REFERAT,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_in_words
from nettverk.planning.fristar import (
    find_innkallingsfrist,
    find_referatfrist,
    find_skjemadag,
    find_spørjefrist,
)
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import follow_møta
from nettverk.workspace.finding import find_document, is_waited_for
from nettverk.workspace.innkallingar import read_innkalling
from nettverk.workspace.kunngjering import Kunnskap, find_kunnskap
from nettverk.workspace.varsling import list_gone
from nettverk.workspace.workspace import Workspace


class OppgåveContext(Struct, frozen=True):
    """One thing to do for a meeting; `over` tells that it should have been done before today.

    A command that must name the network has its folder last.
    """

    nettverk: str
    møte: date
    økt: int
    plikt: str
    frist: date
    over: bool
    kommandoar: tuple[str, ...]


def sort_plikter(plikter: Iterable[OppgåveContext]) -> list[OppgåveContext]:
    """Put first what falls due first, and of one meeting what is done first."""

    def rank(plikt: OppgåveContext) -> int:
        # Of minutes more is said than what the step is called.
        return next(
            at for at, each in enumerate(steg.REKKJEFØLGJE) if plikt.plikt.startswith(each.plikt)
        )

    key = attrgetter("frist", "møte", "økt")
    return sorted(plikter, key=lambda each: (*key(each), rank(each), each.nettverk))


def list_plikter(
    workspace: Workspace, nettverk: Nettverk, gamle: Mapping[str, Sequence[Forelda]]
) -> Iterator[OppgåveContext]:
    """List what must be done for the meetings of a network, ahead and behind.

    `gamle` are the files of the workspace that show what held before, sorted by folder.
    """
    today = workspace.today
    ahead, møta = workspace.plan.next_møte(nettverk, today), workspace.plan.møte[nettverk.namn]
    held = workspace.plan.held_by(nettverk)
    that_day = [each for each in held if ahead and each.dato == ahead.dato]
    for møte in møta:
        known = find_kunnskap(workspace.hendingar, møte)
        step = _find_varslingssteg(workspace, møte, known) if known.siste >= today else None
        if known.referat_tilbake:
            yield _describe(workspace, møte, steg.REFERAT_TILBAKE, today)
        if step:
            yield _describe(workspace, møte, step, today)
        elif møte in that_day:
            # What was agreed goes to the first of them.
            yield from _find_endringsplikt(workspace, møte) if møte is ahead else ()
            yield from _find_innkallingsplikter(workspace, møte, known)
    for gone in list_gone(workspace, nettverk):
        name, day, step = nettverk.namn, gone.møtedag, steg.BORTE
        yield OppgåveContext(
            name, day.dato, day.økt, step.plikt, frist=today, over=False, kommandoar=step.kommandoar
        )
    if møta:
        own = [*gamle.get("", ()), *gamle.get(workspace.folders[nettverk.namn], ())]
        yield from _list_rydding(workspace, ahead or møta[-1], own)
    yield from _list_skjemaplikter(workspace, that_day)
    for behind in held:
        over = behind not in that_day and behind.siste_dag <= today
        if over and is_waited_for(workspace, behind):
            yield from _find_referatplikt(workspace, behind)


def _list_skjemaplikter(workspace: Workspace, møta: Sequence[Møte]) -> Iterator[OppgåveContext]:
    """List the forms for minutes to take to the meetings of a day."""
    for møte in møta:
        near = find_skjemadag(workspace.plan, møte) <= workspace.today
        if near and not find_document(workspace, møte, REFERAT):
            yield _describe(workspace, møte, steg.SKJEMA, workspace.today)


def _list_rydding(
    workspace: Workspace, near: Møte, gamle: Sequence[Forelda]
) -> Iterator[OppgåveContext]:
    """List what to do with old files of a network, or of no one network: by command, or by hand."""
    for step, found in (
        (steg.RYDD, [each for each in gamle if each.is_tidied]),
        (steg.KALENDER, [each for each in gamle if each.kommando]),
        (steg.SJÅ_OVER, [each for each in gamle if not each.is_tidied and not each.kommando]),
    ):
        if found:
            plikt = _describe(workspace, near, step, workspace.today)
            if commands := dict.fromkeys(each.kommando for each in found if each.kommando):
                plikt = replace(plikt, kommandoar=(*commands,))
            days = [nøkkel.dato for each in found if (nøkkel := find_nøkkel(each.path))]
            yield replace(plikt, møte=min(days, default=near.dato))


def _find_varslingssteg(workspace: Workspace, møte: Møte, known: Kunnskap) -> steg.Steg | None:
    """Find what a change asks for at once, whatever the deadline of the notice is."""
    if known.is_outdated or (known.varsel is MELDING_ENDRING and not known.utlagt):
        return _find_skrivesteg(workspace, møte) or steg.ENDRA_UTLAGT
    if known.varsel is MELDING_ENDRING and known.sendt and known.sendt.avlyst:
        return steg.LIKEVEL
    if known.varsel:
        return steg.VARSEL[known.varsel.namn]
    return steg.VERT_ENDRA if known.vert and known.vertar_før else None


def _find_skrivesteg(workspace: Workspace, møte: Møte) -> steg.Steg | None:
    """Find how the notice in the folder comes to say what the plan says; None where it does."""
    try:
        written = read_innkalling(workspace, møte)
    except ValueError:
        return steg.ENDRA_RETT
    if not written:
        pdf = find_document(workspace, møte, INNKALLING)
        return None if pdf and not has_old_pdf(workspace, møte, INNKALLING) else steg.ENDRA
    if written.fits is not False:
        return None
    return steg.ENDRA_RETT if written.edited else steg.ENDRA


def _find_innkallingsplikter(
    workspace: Workspace, møte: Møte, known: Kunnskap
) -> Iterator[OppgåveContext]:
    """Find whom to ask, and the next thing to do with the notice of a meeting."""
    frist = find_innkallingsfrist(workspace.plan, møte)
    if not known.utlagt and workspace.today <= frist:
        asked = find_spørjefrist(workspace.plan, møte)
        for step in _list_questions(workspace, møte, known):
            yield _describe(workspace, møte, step, asked)
    published = known.utlagt is not None
    lacking = None if published else _find_skrivesteg(workspace, møte)
    if lacking is steg.ENDRA_RETT:
        yield _describe(workspace, møte, steg.RETT, frist)
        return
    done = (lacking is None, published, known.is_sent)
    for step in _next_step(steg.INNKALLINGSSTEG, done):
        yield _describe(workspace, møte, step, frist)


def _find_endringsplikt(workspace: Workspace, møte: Møte) -> Iterator[OppgåveContext]:
    """Find whether the agenda must heed what earlier meetings agreed to change."""
    name = møte.nettverk.namn
    referata = workspace.history(møte.nettverk).referata
    if follow_møta(workspace.plan.møte[name], referata, before=møte).endringar:
        frist = find_innkallingsfrist(workspace.plan, møte)
        yield _describe(workspace, møte, steg.ENDRINGAR, frist)


def _list_questions(workspace: Workspace, møte: Møte, known: Kunnskap) -> Iterator[steg.Steg]:
    """List whom nobody has asked: the host, who may be the leader, and the members.

    The agenda of an oppstart is the same each year.
    """
    if møte.vert and not known.is_vert_told and not known.eigen and not møte.er_tillegg:
        yield steg.SPØR_VERT_OPPSTART if møte.er_oppstart else steg.SPØR_VERT
    asked = workspace.hendingar.list_about(møte.nettverk.namn, møte.nøkkel, MELDING_INNSPEL.namn)
    if not asked and not møte.er_oppstart:
        yield steg.SPØR_INNSPEL


def _find_referatplikt(workspace: Workspace, møte: Møte) -> Iterator[OppgåveContext]:
    """Find the next thing to do with the minutes of a meeting."""
    history, frist = workspace.history(møte.nettverk), find_referatfrist(workspace.plan, møte)
    if møte.nøkkel in history.ulesne:
        yield _describe(workspace, møte, steg.ULESE, frist)
        return
    written = history.has(møte)
    name, meant, events = møte.nettverk.namn, møte.nøkkel, workspace.hendingar
    # Members are told anew when minutes are published anew.
    published = events.is_published(name, meant, REFERAT.namn)
    done = (written, published, events.is_sent_last(name, meant, REFERAT.namn))
    lacking = 0 if published else len(history.doubt(møte))
    for step in _next_step(steg.REFERATSTEG, done):
        plikt = _describe(workspace, møte, step, frist)
        count = f" ({write_in_words(lacking, 'éin ting', 'ting')} å sjå på)" if lacking else ""
        yield replace(plikt, plikt=f"{plikt.plikt}{count}") if written else plikt


def _next_step(steps: Sequence[steg.Steg], done: Sequence[bool]) -> list[steg.Steg]:
    """Find the first step not done: a document is written, then published, then told of."""
    return [step for step, over in zip(steps, done, strict=True) if not over][:1]


def _describe(workspace: Workspace, møte: Møte, step: steg.Steg, frist: date) -> OppgåveContext:
    return OppgåveContext(
        nettverk=møte.nettverk.namn,
        møte=møte.dato,
        økt=møte.nøkkel.økt,
        plikt=step.plikt,
        frist=frist,
        over=frist < workspace.today,
        kommandoar=tuple(_aim(workspace, møte, step, each) for each in step.kommandoar),
    )


def _aim(workspace: Workspace, møte: Møte, step: steg.Steg, command: str) -> str:
    """Make a command act on the meeting, which it may not do by itself."""
    if not step.near:
        return command
    oversikt, nettverk = workspace.plan.oversikt, møte.nettverk
    alone = oversikt.mitt_nettverk == nettverk.namn or len(oversikt.nettverk) == 1
    name = "" if alone else f" {workspace.folders[nettverk.namn]}"
    meant = step.near(workspace.plan, nettverk, workspace.today) is møte
    which = "" if meant else f" --møte {møte.namn_dag}"
    return f"{command}{which}{name}"
