"""What documents of a meeting share: place, title and footer, and what members knew before."""

from collections.abc import Iterator
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.hendingar import AVLYST, Hending, Hendingsslag
from nettverk.characters import PROPOSED, fold_cell
from nettverk.context.kunngjort import KunngjortContext, NyttContext
from nettverk.model.dokumentslag import INNKALLING, Dokumentslag
from nettverk.nynorsk import Dagtid, find_when, write_date, write_list, write_long_date, write_when
from nettverk.planning.mote import Kunngjering, Møte
from nettverk.planning.skuleskifte import Skuleskifte
from nettverk.render.draft import Draft
from nettverk.workspace.kunngjering import make_hending
from nettverk.workspace.workspace import Workspace


def draft_møtedokument(
    workspace: Workspace, slag: Dokumentslag, møte: Møte, context: Struct
) -> Draft:
    """Word a document that belongs to a meeting."""
    mal = slag.choose_mal(oppstart=møte.er_oppstart)
    same_day = [each for each in workspace.plan.held_by(møte.nettverk) if each.dato == møte.dato]
    day = f"{write_date(møte.dato)}{f', kl. {møte.tid}' if same_day[1:] else ''}"
    return Draft(
        path=workspace.place(møte, slag.namn),
        markdown=workspace.malar.render(mal, context),
        title=f"{slag.tittel} {møte.nettverk.namn}, {day}",
        dokument=slag.namn.capitalize(),
        samarbeid=workspace.plan.oversikt.samarbeid.namn,
        nettverk=møte.nettverk.namn,
        author=write_list(møte.leiarar) or møte.nettverk.namn,
        gjeld=day,
        dato=møte.dato,
    )


_NEW_TIME = "ny tid"
"""What is new where it takes days and clocks together to say it."""


def describe_kunngjort(hending: Hending, møte: Møte) -> KunngjortContext:
    """Describe what members knew, in the notice's own words however it stands in the list."""
    dagar = find_when(hending.når)[1]
    når = write_when(dagar) if dagar else hending.når
    asked = hending.hending is Hendingsslag.SPURD
    known = KunngjortContext(
        hending.dag, når, hending.seier.place, hending.vert_namn, avlyst=hending.avlyst, spurd=asked
    )
    return known if hending.avlyst else _compare(known, hending, møte)


def _compare(known: KunngjortContext, hending: Hending, møte: Møte) -> KunngjortContext:
    day = find_when(hending.når)[0]
    moved = day is not None and day != møte.dato
    skifte = hending.compare_innkalla(møte.announce())
    changes = [
        *_compare_time(hending, møte),
        *_compare_place(hending, møte),
        *_compare_leiar(hending, møte),
        *_compare_innkalla(skifte),
    ]
    told = any(each.kva == _NEW_TIME for each in changes)
    old = [write_long_date(day) if day and moved and not told else ""]
    old += [each.før for each in changes]
    return replace(
        known,
        flytta=moved,
        ny_vert=fold_cell(hending.vert_namn) != fold_cell(møte.vert_namn),
        nytt=tuple(each for each in changes if each.no),
        uavklart=next((each.kva for each in changes if not each.no), ""),
        galdt=", ".join(filter(None, old)),
        skular=str(skifte),
    )


def _compare_time(hending: Hending, møte: Møte) -> Iterator[NyttContext]:
    """Say what is new about the clock; words that tell no day are all of them old."""
    day, dagar = find_when(hending.når)
    before, now = [each.tid for each in dagar], [each.tid for each in møte.dagar]
    if day is None:
        yield NyttContext(_NEW_TIME, write_when(møte.dagar), hending.når)
    elif not before:
        yield NyttContext("klokkeslett", f"kl. {møte.tid}", "")
    elif before != now and len(before) == len(now) == 1:
        yield NyttContext("nytt klokkeslett", f"kl. {møte.tid}", f"kl. {before[0]}")
    elif before != now:
        yield NyttContext(_NEW_TIME, write_when(møte.dagar), write_when(dagar))


def _compare_place(hending: Hending, møte: Møte) -> Iterator[NyttContext]:
    """Say what is new about the place: another one, or another room or link at the same one."""
    said, before = møte.announce(), hending.seier
    base = møte.stad or said.vert
    at_same = bool(base) and f"{fold_cell(before.kvar)}, ".startswith(f"{fold_cell(base)}, ")
    # Where no room was told, nothing is new about it.
    stays = hending.is_at(replace(said, når=hending.når, lenkje=before.lenkje, vert=before.vert))
    if at_same and not stays:
        old, new = (each.kvar[len(base) :].lstrip(", ") for each in (before, said))
        yield NyttContext("nytt møterom" if new else "møterommet", new, f"i {old}")
    elif not stays:
        yield _compare_stad(hending, møte)
    if said.vert_annanstad and not hending.has_vert(said.vert):
        old = f"med {before.vert} som vertsskule" if before.vert_annanstad else ""
        yield NyttContext("ny vertsskule" if before.vert else "vertsskule", said.vert, old)
    if (stays or at_same) and before.lenkje != said.lenkje:
        # Who could follow on the screen before, has another link now, or none.
        old = f"på {before.lenkje}" if before.lenkje else ""
        yield NyttContext("ny lenkje" if said.lenkje else "lenkja", said.lenkje, old)


def _compare_leiar(hending: Hending, møte: Møte) -> Iterator[NyttContext]:
    """Say who leads it now, where others were to."""
    new, before = write_list(møte.leiarar), hending.seier.leiar
    if not hending.is_led_by(new):
        kva = "nettverksleiarar" if møte.leiarar[1:] else "nettverksleiar"
        kva = f"{'nye' if møte.leiarar[1:] else 'ny'} {kva}" if before else kva
        old = f"leidd av {before}" if before else ""
        yield NyttContext(kva if new else "nettverksleiaren", new, old)


def _compare_innkalla(skifte: Skuleskifte) -> Iterator[NyttContext]:
    """Say which schools come and go; what a notice said of others still holds."""
    if skifte:
        now = str(skifte) if skifte.borte else write_list(skifte.nye)
        yield NyttContext(skifte.kva, now, "")


def _compare_stad(hending: Hending, møte: Møte) -> NyttContext:
    """Say where it is now and was before; a place that is no school is called so."""
    said, before = møte.announce(), hending.seier
    before_at_vert = bool(hending.vert_namn) and not before.vert_annanstad
    hosted = said.is_at_vert and (before_at_vert or not before.place)
    kva = "vertsskule" if hosted else "stad"
    new = said.place if møte.fastsett or not said.is_at_vert else _propose(said)
    if not new:
        return NyttContext("vertsskulen" if hending.vert_namn else "staden", "", before.place)
    return NyttContext(f"ny {kva}" if before.place else kva, new.removeprefix("på "), before.place)


def _propose(said: Kunngjering) -> str:
    return said.place.replace(said.vert, f"{said.vert}{PROPOSED}", 1) if said.vert else ""


def list_known(møte: Møte) -> Iterator[Hending]:
    """List what some may have known of a meeting in a trial: all that can be told as changed."""
    done = make_hending(møte.dato, møte, INNKALLING.namn, Hendingsslag.SENDT)
    said, name, day = møte.announce(), møte.nettverk.namn, møte.dato + timedelta(1)
    done = done.says(said)
    yield replace(done, når=write_long_date(day), kvar=name, vert=name)
    one, two = Dagtid(day, møte.tid), Dagtid(day + timedelta(1), møte.tid)
    yield from (replace(done, når=write_when(each)) for each in ([one], [one, two]))
    yield replace(done, når=write_long_date(møte.dato))
    yield replace(done, kvar=name, vert=name)
    yield replace(done, kvar=f"{said.vert}, {name}")
    yield replace(done, når=name, hending=Hendingsslag.SPURD)
    yield replace(done, vert=name)
    yield replace(done, leiar=name)
    yield replace(done, innkalla=name)
    yield replace(done, når=AVLYST, kvar="", vert="", leiar="")
