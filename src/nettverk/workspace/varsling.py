"""Where members or hosts know something else than the plan says, and are not told so yet."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from nettverk.archive.hendingar import AVLYST, Hending, Hendingsslag
from nettverk.archive.hendingslinjer import HENDINGAR
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import (
    MELDING_AVLYSING,
    MELDING_TILBAKE,
    MELDING_VERT,
    Meldingsslag,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Kunngjering, Møte
from nettverk.planning.vertsbyte import OF_VERT
from nettverk.reglar import Regel
from nettverk.workspace.kunngjering import Kunnskap, find_kunnskap, hear
from nettverk.workspace.workspace import Workspace

_ALL_KNOW = (
    "Medlemmene veit det planen seier, så ingen treng melding. Vil du ha ei melding på nytt, så "
    "vel møtet med --møte."
)
_NOBODY_TOLD = (
    "Ingen innkalling til møta framover er lagd ut, så ingen har fått vita noko der som er endra."
)
_NOTHING_AHEAD = "Det er ingen møte framover å senda melding om."


def check_announced(
    workspace: Workspace, nettverka: Iterable[Nettverk], besides: Iterable[Møte] = ()
) -> Iterator[Problem]:
    """Warn of meetings of some networks ahead, of which members know something else than the plan.

    `besides` are the meetings that somebody tells of now.
    """
    now = {(each.nettverk.namn, each.nøkkel) for each in besides}
    for nettverk in nettverka:
        # Of a meeting that nothing is done for, nobody knows anything.
        done = {*workspace.hendingar.list_møta(nettverk.namn)}
        for møte in (each for each in workspace.plan.møte[nettverk.namn] if each.nøkkel in done):
            if (nettverk.namn, møte.nøkkel) in now:
                continue
            known = find_kunnskap(workspace.hendingar, møte)
            folder = workspace.folders[nettverk.namn]
            if known.siste >= workspace.today:
                asked = _ask_of_names(workspace, known)
                for each in _check_møte(møte, known, folder):
                    yield replace(each, fix=f"{each.fix}{asked}")
            if known.referat_tilbake:
                what = f"Referatet frå møtet i {nettverk.namn} er tatt tilbake, men medlemmene har "
                yield _warn(møte, folder, MELDING_TILBAKE, f"{what}fått melding om det.")
        yield from map(_tell_gone, list_gone(workspace, nettverk))


def check_besides(workspace: Workspace, møta: Sequence[Møte]) -> tuple[Problem, ...]:
    """Warn of what the networks of some meetings are told wrongly of others."""
    nettverka = [each.nettverk for each in møta]
    return workspace.list_open(check_announced(workspace, nettverka, møta))


def check_eigne(workspace: Workspace, møta: Iterable[Møte]) -> Iterator[Problem]:
    """Warn of what is written for the host that a notice named, where there now is another."""
    for møte in møta:
        written = [each for each in OF_VERT if getattr(møte, each)]
        if written and møte.siste_dag >= workspace.today and not møte.avlyst:
            told = find_kunnskap(workspace.hendingar, møte).utlagt
            changed = told and told.vert_namn and not told.has_vert(møte.vert_namn)
            if told and changed and not _has_swapped(workspace, møte, told):
                yield from _check_written(møte, told, written)


def _has_swapped(workspace: Workspace, møte: Møte, told: Hending) -> bool:
    """Tell whether the host that a notice named is decided for another meeting, as after a swap.

    What is written of the two has gone with them then.
    """
    others = workspace.plan.møta_of(møte.nettverk, møte.skuleår)
    return any(
        each.fastsett and each.vertskap and told.has_vert(each.vert_namn)
        for each in others
        if each is not møte and each.siste_dag >= workspace.today
    )


def _check_written(møte: Møte, told: Hending, written: Sequence[str]) -> Iterator[Problem]:
    # A room that the notice did not name has been written since.
    keys = [each for each in written if each != "rom" or møte.rom in told.kvar]
    if keys:
        named = write_list(f"«{each}»" for each in keys)
        yield warning(
            Regel.IKKJE_VARSLA,
            møte.place_of(keys[0]),
            f"Innkallinga til {møte.nettverk.namn} vart lagd ut {write_short_date(told.dag)} med "
            f"{told.vert_namn} som vert, og {named} på møtet kan vera skrive for den skulen.",
            f"Sjå etter om det held for {møte.vert_namn or 'den nye verten'} før ho går ut på "
            "nytt.",
        )


def _check_møte(møte: Møte, known: Kunnskap, folder: str) -> Iterator[Problem]:
    name = møte.nettverk.namn
    told = known.utlagt if known.is_outdated else known.før
    led = told and not told.is_led_by(known.seier.leiar) and not møte.avlyst
    say = _say_with_leiar if led else _say_of
    now = _say_now(known.seier, told, led=bool(led))
    if known.is_outdated and known.utlagt:
        yield warning(
            Regel.IKKJE_VARSLA,
            møte.place_of("dato"),
            f"Innkallinga til {name} vart lagd ut {write_short_date(known.utlagt.dag)} med "
            f"{say(known.utlagt)}, men {now}.",
            "Skriv innkallinga på nytt, legg ho ut, og sei frå til medlemmene.",
        )
    elif known.varsel is MELDING_TILBAKE:
        yield _warn(
            møte,
            folder,
            MELDING_TILBAKE,
            f"Innkallinga til {name} er tatt tilbake, men medlemmene har fått melding om ho.",
        )
    elif known.varsel and known.før:
        yield _warn(
            møte,
            folder,
            known.varsel,
            f"Medlemmene i {name} fekk {write_short_date(known.før.dag)} vita at møtet er "
            f"{say(known.før)}, men {now}.",
        )
    elif known.vert and known.vertar_før:
        before = known.vertar_før[-1]
        yield _warn(møte, folder, MELDING_VERT, f"{_say_vert(before)}, men {now}.")


def _say_now(seier: Kunngjering, told: Hending | None, *, led: bool) -> str:
    """Say what holds now of that which was told otherwise; who leads only where that is so."""
    if seier.når == AVLYST:
        return "møtet er avlyst"
    skifte = told.compare_innkalla(seier) if told else None
    planned = f"planen seier {seier if led else seier.utan_leiar}"
    if told and skifte:
        return str(skifte) if told.is_at(seier) and not led else f"{planned}. {skifte}"
    return planned


def _ask_of_names(workspace: Workspace, known: Kunnskap) -> str:
    """Ask whether a school that was called and is in no file now has got another name."""
    told = filter(None, (known.utlagt, known.sendt))
    gone = {name for each in told for name in each.compare_innkalla(known.seier).borte}
    if not gone - {*workspace.plan.oversikt.by_skulenamn}:
        return ""
    return " Har ein skule fått nytt namn, så skriv det gamle som «kalendernamn» på skulen."


def _warn(møte: Møte, folder: str, slag: Meldingsslag, what: str) -> Problem:
    # The folder is a name of the network that needs no quotation marks.
    return warning(
        Regel.IKKJE_VARSLA,
        møte.place_of("avlyst" if møte.avlyst else "dato"),
        what,
        f"Skriv «nettverk melding {slag.namn} {folder} --møte {møte.namn_dag}», og send meldinga.",
    )


def list_gone(workspace: Workspace, nettverk: Nettverk) -> Iterator[Hending]:
    """List what members, or a host alone, last knew of meetings that the plan no longer has."""
    events, name = workspace.hendingar, nettverk.namn
    planned = {each.nøkkel for each in workspace.plan.møte[name]}
    for nøkkel in events.list_møta(name):
        gone = hear(events, name, nøkkel, Kunnskap(nøkkel.dato, Kunngjering(AVLYST)))
        told = gone.vertar_før if gone.vert else ()
        believed = [gone.før] if gone.varsel else told[:1]
        if nøkkel not in planned and gone.siste >= workspace.today:
            yield from filter(None, believed)


def _tell_gone(hending: Hending) -> Problem:
    day, meant = write_short_date(hending.møtedag.dato), hending.møtedag
    økt = f" og «økt: {meant.økt}»" if meant.ending else ""
    told = f"Medlemmene i {hending.nettverk} fekk {write_short_date(hending.dag)} vita at møtet er"
    who = _say_vert(hending) if hending.dokument == MELDING_VERT.namn else ""
    return warning(
        Regel.IKKJE_VARSLA,
        Place(HENDINGAR.as_posix()),
        f"{who or f'{told} {_say_of(hending)}'}, men planen har ikkje noko møte "
        f"{day}{meant.ending}.",
        f"Set møtet inn att med datoen {day}{økt}, og skriv «avlyst: ja» eller «ny_dato» på det. "
        "Står det i planen med ein annan dato, så slett den linja.",
    )


def _say_vert(hending: Hending) -> str:
    day, name = write_short_date(hending.dag), hending.nettverk
    if hending.hending is Hendingsslag.SPURD:
        return f"{hending.vert_namn} vart {day} spurd om å vera vert i {name} {_say_of(hending)}"
    return f"Verten fekk {day} vita at møtet i {name} er {_say_of(hending)}"


def _say_of(hending: Hending) -> str:
    return str(hending.seier.utan_leiar) if hending.når else _say_day(hending)


def _say_with_leiar(hending: Hending) -> str:
    return str(hending.seier) if hending.når else _say_day(hending)


def _say_day(hending: Hending) -> str:
    return write_short_date(hending.møtedag.dato)


def explain_needless(
    workspace: Workspace, slag: Meldingsslag, nettverka: Iterable[Nettverk]
) -> str:
    """Say why nobody needs a message: all know what is planned, or no notice told of it yet."""
    ahead = [each for nettverk in nettverka for each in _list_ahead(workspace, nettverk)]
    untold = [each for each in ahead if not find_kunnskap(workspace.hendingar, each).is_announced]
    changed = [each for each in untold if _is_changed(workspace, each, slag)]
    if not ahead:
        return _NOTHING_AHEAD
    if slag is MELDING_TILBAKE or (len(untold) < len(ahead) and not changed):
        return _ALL_KNOW
    return _tell_untold(changed, slag) if changed else _NOBODY_TOLD


def _list_ahead(workspace: Workspace, nettverk: Nettverk) -> list[Møte]:
    """List the meetings of a network that are left of the year its next one is in."""
    ahead = [each for each in workspace.plan.møte[nettverk.namn] if _is_ahead(workspace, each)]
    return [each for each in ahead if each.skuleår is ahead[0].skuleår]


def _is_ahead(workspace: Workspace, møte: Møte) -> bool:
    return møte.siste_dag >= workspace.today


def _is_changed(workspace: Workspace, møte: Møte, slag: Meldingsslag) -> bool:
    """Tell whether a meeting is cancelled, or on another day than it was meant for.

    A network may always meet some days after the others.
    """
    if slag is MELDING_AVLYSING or møte.avlyst:
        return møte.avlyst and slag is MELDING_AVLYSING
    of_year = workspace.plan.møta_of(møte.nettverk, møte.skuleår)
    usual = Counter(_count_moved(each) for each in of_year).most_common(1)[0][0]
    return _count_moved(møte) not in {0, usual}


def _count_moved(møte: Møte) -> int:
    return (møte.dato - møte.nøkkel.dato).days


def _tell_untold(changed: Sequence[Møte], slag: Meldingsslag) -> str:
    """Say that no notice has told of some changes, and what to do where the plan has."""
    which = write_list(f"{each.nettverk.namn} {each.namn_dag}" for each in changed)
    cancelled = slag is MELDING_AVLYSING
    if len(changed) == 1:
        now = f"møtet er {'avlyst' if cancelled else 'flytta'}"
        return (
            f"Innkallinga til {which} er ikkje lagd ut, så ho har ikkje sagt noko anna. Har "
            f"medlemmene dagen frå møteplanen eller kalenderen, så sei frå til dei om at {now}."
        )
    now = f"møta er {'avlyste' if cancelled else 'flytte'}"
    return (
        f"Innkallingane til {which} er ikkje lagde ut, så dei har ikkje sagt noko anna. Har "
        f"medlemmene dagane frå møteplanen eller kalenderen, så sei frå til dei om at {now}."
    )
