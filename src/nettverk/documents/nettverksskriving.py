"""A composition that is written into the data: its networks, who moves, and the lines."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.errors import NettverkError, UsageError
from nettverk.model.folk import Leiar, name_leiarar
from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.nynorsk import write_in_words, write_list
from nettverk.planning.samansetjing.framlegg import Samansetjing
from nettverk.planning.samansetjing.medlemskap import Skuleflytt, settle_skular
from nettverk.render.linjeendring import Linjeendring

_NEEDED = {"namn", "leiar", "arbeidsgruppe", "skular"}


class NyeNettverk(Struct, frozen=True):
    """What is said of networks that are new, each by its number in all three."""

    namn: tuple[str, ...] = ()
    leiarar: tuple[str, ...] = ()
    deltakarar: tuple[str, ...] = ()


class SkrivingContext(Struct, frozen=True):
    """A composition that is written: from which day, who moves, the lines, and what to see to."""

    frå: date
    flytt: tuple[Skuleflytt, ...]
    endringar: tuple[Linjeendring, ...]
    merknader: tuple[str, ...]


def settle_nettverk(
    oversikt: Oversikt, day: date, found: Samansetjing, nye: NyeNettverk
) -> Oversikt:
    """Make the networks as they would be; NettverkError where something of a new one is unsaid."""
    _refuse_said(nye)
    oppgåve, fordeling = found.oppgåve, found.deling.fordeling
    known, there = len(oppgåve.nettverk), {each.namn for each in oversikt.nettverk}
    new = sorted({plass for plass in fordeling if plass >= known})
    names = _name_new(oversikt, day, found, nye, new)
    placed = {**dict(enumerate(oppgåve.nettverk)), **dict(zip(new, names, strict=True))}
    made = [each for each in _make_new(nye) if each.namn in names and each.namn not in there]
    plassar = {
        skule.namn: placed[plass] for skule, plass in zip(oppgåve.skular, fordeling, strict=True)
    }
    after = settle_skular(oversikt, day, plassar, made)
    _refuse_lost(oversikt, after)
    return after


def _refuse_said(nye: NyeNettverk) -> None:
    """Refuse what cannot be a name, and two networks of one name."""
    said = (*nye.namn, *nye.leiarar, *nye.deltakarar)
    if any(each != each.strip() or not each.isprintable() or not each for each in said):
        raise UsageError(
            "--nytt, --leiar og --deltakar kan ikkje vera tomme, og ikkje ha mellomrom i endane "
            "eller linjeskift i seg."
        )
    if len({*nye.namn}) < len(nye.namn):
        raise UsageError("To --nytt er like. Gi kvart nye nettverk sitt eige namn.")


def _refuse_lost(before: Oversikt, after: Oversikt) -> None:
    """Refuse to take out a network that waits, or of which more is written than it must have."""
    kept = {each.namn for each in after.nettverk}
    for each in before.nettverk:
        more = {path[0] for path in each.source.marks if path} - _NEEDED
        if each.namn not in kept and (more or not each.skular):
            raise NettverkError(
                f"{each.namn} ville ikkje få nokon skule. Slett det i "
                f"{each.source.file}, linje {each.source.at().line}, eller skriv eit høgare --tal."
            )


def _name_new(
    oversikt: Oversikt, day: date, found: Samansetjing, nye: NyeNettverk, new: Sequence[int]
) -> list[str]:
    """Name those that are new: those that wait or begin on the day, and what somebody asks for."""
    today, ventar = found.oppgåve.nettverk, found.oppgåve.ventar
    begin = [each.namn for each in oversikt.nettverk if each.skular_on(day)]
    written = (*ventar, *(each for each in begin if each not in today))
    names = [*dict.fromkeys([*written, *nye.namn])]
    if taken := [each for each in nye.namn if each in today]:
        raise NettverkError(f"{taken[0]} finst alt. Gi det nye nettverket eit anna namn.")
    unwritten = max(len(new) - len({*ventar} - {*nye.namn}), 0)
    if len(nye.namn) > unwritten:
        count = write_in_words(unwritten, "eitt nytt", "nye") if unwritten else "ingen nye"
        raise UsageError(f"Framlegget har {count} nettverk. Skriv --nytt éin gong for kvart.")
    if len(names) < len(new):
        raise NettverkError(_ask(oversikt, found, new[len(names) :]))
    _check_said(oversikt, nye)
    _check_written(oversikt, day, nye)
    return names[: len(new)]


def _check_said(oversikt: Oversikt, nye: NyeNettverk) -> None:
    """Ask for what a new network cannot be without, and refuse what is said of no network."""
    if max(len(nye.leiarar), len(nye.deltakarar)) > len(nye.namn):
        raise UsageError("Kvar --leiar og --deltakar treng eit --nytt, i same rekkjefølgja.")
    there = {each.namn for each in oversikt.nettverk}
    count = len([each for each in nye.namn if each not in there])
    group = oversikt.samarbeid.arbeidsgruppe
    if count and len(nye.leiarar) != len(nye.namn):
        raise UsageError("Kvart --nytt treng éin --leiar, i same rekkjefølgja.")
    if count and group and len(nye.deltakarar) != len(nye.namn):
        raise UsageError(
            "Kvart --nytt treng éin --deltakar frå arbeidsgruppa, i same rekkjefølgja."
        )
    if nye.deltakarar and not group:
        raise UsageError("Samarbeidet har inga arbeidsgruppe. Ta bort --deltakar.")


def _check_written(oversikt: Oversikt, day: date, nye: NyeNettverk) -> None:
    """Refuse to say of a network that is written already what the file does not."""
    there = {each.namn: each for each in oversikt.nettverk}
    for people in (nye.leiarar, nye.deltakarar):
        for name, asked in zip(nye.namn, people, strict=False):
            known = there.get(name)
            if known and asked not in {*name_leiarar(known.leiar, day), known.arbeidsgruppe}:
                place = known.source.at()
                raise NettverkError(
                    f"{name} er skrive inn alt, i {place.file}, linje {place.line}, og {asked} "
                    "står ikkje der. Rett det der, eller skriv det same her."
                )


def _ask(oversikt: Oversikt, found: Samansetjing, new: Sequence[int]) -> str:
    """Ask for the networks that nobody has named, and tell which schools they have."""
    skular, fordeling = found.oppgåve.skular, found.deling.fordeling
    groups = (
        write_list(skule.namn for skule, at in zip(skular, fordeling, strict=True) if at == plass)
        for plass in new
    )
    listed = "".join(f"\nNytt nettverk: {each}." for each in groups)
    needs, how = "namn og nettverksleiar", "--nytt NAMN --leiar NAMN"
    if oversikt.samarbeid.arbeidsgruppe:
        needs = "namn, nettverksleiar og deltakar frå arbeidsgruppa"
        how = f"{how} --deltakar NAMN"
    count = write_in_words(len(new), "eitt nytt nettverk", "nye nettverk")
    return (
        f"Framlegget har {count} som ikkje er skrive inn. Kvart treng {needs}, og det er de som "
        f"vel. Ingenting er skrive.{listed}\n"
        f"Skriv det same med {how}, éin gong for kvart nettverk, i denne rekkjefølgja."
    )


def _make_new(nye: NyeNettverk) -> Iterator[Nettverk]:
    deltakarar = nye.deltakarar or ("",) * len(nye.namn)
    for name, leiar, deltakar in zip(nye.namn, nye.leiarar, deltakarar, strict=False):
        yield Nettverk(namn=name, leiar=(Leiar(namn=leiar),), arbeidsgruppe=deltakar, skular=())
