"""What filled-in minutes leave loose: words that answer to nothing, and files that are gone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from nettverk.context.folk import describe_skular
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import REFERAT
from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.grunnlag import follow_grunnlag, list_alike
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata, Register, list_names
from nettverk.planning.saklistetid import measure_tid
from nettverk.reglar import Regel
from nettverk.suggest import suggest
from nettverk.workspace.workspace import Workspace


def list_loose_ends(
    workspace: Workspace,
    nettverk: Nettverk,
    referata: Referata,
    register: Register,
    places: Mapping[date, Place],
) -> Iterator[Problem]:
    """Warn of all that the minutes of a network leave loose; `places` are their files, by day."""
    yield from _tell_unknown(nettverk, register, places)
    yield from _tell_unheeded(workspace.plan.møte[nettverk.namn], register)
    yield from _tell_grunnlag(nettverk, referata, places)
    yield from _tell_overruns(workspace, nettverk, referata)
    yield from _tell_departed(workspace, nettverk, register, places)
    yield from _tell_gone(workspace, nettverk, [each for each, _ in referata])


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
    for møte in møta if strange else ():
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
