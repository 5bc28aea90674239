"""The last steps that every document shares: from context to files in each format asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import Outcome, Saved, save
from nettverk.commands.printing import Page, Printed, make_page, print_pages
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_count, write_date, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.saker import advise, belongs_to_municipality, measure_overrun
from nettverk.render.draft import Draft
from nettverk.render.formats import PDF, WRITERS, tell_look
from nettverk.render.markdown import find_images
from nettverk.render.templates import Templates
from nettverk.signatures import sign_markdown


def _ignore(_text: str) -> None:
    pass


class Wish(Struct, frozen=True):
    """How the user wants documents: formats, folder, and whether changed files may be replaced.

    `tell` is told of what takes time.
    """

    formats: tuple[str, ...] = ()
    out: Path | None = None
    overwrite: bool = False
    tell: Callable[[str], None] = _ignore


def draft_for_meeting(
    session: Session, templates: Templates, kind: str, møte: Møte, context: Any
) -> Draft:
    """Word a document that belongs to a meeting."""
    suffix = "-oppstart" if møte.er_oppstart and kind != "grunnlag" else ""
    title = {
        "innkalling": "Innkalling til møte i",
        "referat": "Referat frå møte i",
        "grunnlag": "Nettverksgrunnlag for",
    }[kind]
    return Draft(
        path=session.place(møte, kind),
        markdown=templates.render(f"{kind}{suffix}.md", context),
        title=f"{title} {møte.nettverk.namn}, {write_date(møte.dato)}",
        kind=kind.capitalize(),
        samarbeid=session.plan.oversikt.samarbeid.namn,
        nettverk=møte.nettverk.namn,
        author=møte.leiar,
        gjeld=write_date(møte.dato),
        dato=møte.dato,
    )


def write_documents(
    session: Session,
    drafts: Iterable[Callable[[], Draft]],
    wish: Wish,
    notes: Sequence[str] = (),
) -> Result:
    """Word each draft and write it in each format; a fault stops its own document and no other."""
    formats = dict.fromkeys(wish.formats or WRITERS)
    writers = {name: WRITERS[name](session.root) for name in formats if name in WRITERS}
    write_word = WRITERS["docx"](session.root) if PDF in formats else None
    look = tell_look(session.root) if {*formats} - {"md"} else ()
    folder = wish.out or session.root / OUTPUT
    saved: list[Saved] = []
    faults: list[str] = []
    pages: list[Page] = []
    for make in drafts:
        try:
            draft = make()
            for name, write in writers.items():
                path = folder / f"{draft.path}.{name}"
                content = write(draft)
                saved.append(save(path, content, overwrite=wish.overwrite, today=session.today))
                if name == "md":
                    saved += _save_pictures(session, wish, draft, path.parent)
            if write_word:
                pages.append(_page(session, wish, draft, write_word(draft)))
        except NettverkError as fault:
            faults.append(str(fault))
    printed = _print(pages, wish, session)
    saved += printed.saved
    faults += printed.faults
    failed = faults or any(each.outcome is Outcome.KEPT for each in saved)
    return Result(
        saved=tuple(saved),
        notes=(*notes, *look, *_tell_edited(pages), *tell_warnings(session)),
        faults=tuple(dict.fromkeys(faults)),
        exit_code=1 if failed else 0,
    )


def _save_pictures(session: Session, wish: Wish, draft: Draft, folder: Path) -> Iterator[Saved]:
    """Write the pictures that a text shows beside it; one that it does not show is not written."""
    shown = find_images(draft.markdown) if draft.pictures else frozenset()
    for name in (each for each in draft.pictures if each in shown):
        content = sign_markdown(draft.pictures[name])
        yield save(folder / name, content, overwrite=wish.overwrite, today=session.today)


def _page(session: Session, wish: Wish, draft: Draft, word: bytes) -> Page:
    """Make a page of what lies where the PDF goes, or else of what lies in the workspace."""
    folders = [wish.out] if wish.out else [session.root / OUTPUT]
    if wish.out and "docx" not in wish.formats:
        folders.append(session.root / OUTPUT)
    places = (folder / f"{draft.path}.docx" for folder in folders)
    return make_page(folders[0] / f"{draft.path}.{PDF}", word, draft.dato, places)


def _tell_edited(pages: Iterable[Page]) -> list[str]:
    return [
        f"{each.path.name} viser {each.edited.name} slik fila er endra for hand."
        for each in pages
        if each.edited
    ]


def _print(pages: Sequence[Page], wish: Wish, session: Session) -> Printed:
    if not pages:
        return Printed()
    wish.tell(f"Lagar PDF av {write_count(len(pages), 'dokument', 'dokument')} …")
    return print_pages(pages, session.today, overwrite=wish.overwrite)


def tell_missed(result: Result, missed: tuple[str, ...], *, named: bool) -> Result:
    """Tell who lacks the meeting wanted; that is a fault where the network was named."""
    if not missed:
        return result
    if not named:
        return replace(result, notes=(*missed, *result.notes))
    return replace(result, faults=(*missed, *result.faults), exit_code=1)


def tell_choice(session: Session, named: Sequence[str]) -> list[str]:
    """Tell which networks were taken for granted when none was named."""
    oversikt = session.plan.oversikt
    if named or len(oversikt.nettverk) < 2:
        return []
    if oversikt.mitt_nettverk:
        return [f"Gjeld {oversikt.mitt_nettverk}, som er «mitt_nettverk» i data/networks.yaml."]
    return [f"Gjeld alle {len(oversikt.nettverk)} nettverka. Skriv namnet for å velja eitt."]


def tell_proposals(meetings: Iterable[Møte]) -> list[str]:
    """Tell which hosts are proposals that nobody has decided yet."""
    return [
        f"{møte.nettverk.namn} {write_short_date(møte.dato)}: verten, {møte.vert.namn}, er eit "
        f"framlegg. Skriv «vert: {møte.vert.namn}» i {møte.skuleår.source.file} når det er avgjort."
        if møte.vert
        else f"{møte.nettverk.namn} {write_short_date(møte.dato)}: verten er ikkje avklart."
        for møte in meetings
        if not møte.fastsett
    ]


def tell_overruns(session: Session, meetings: Iterable[Møte]) -> list[str]:
    """Tell which agendas are longer than their meetings."""
    return [
        f"{møte.nettverk.namn} {write_short_date(møte.dato)}: saklista er {over} minutt lengre enn "
        "møtet. Gi sakene færre minutt, flytt ei sak, eller gjer møtet lengre."
        for møte in meetings
        if (over := measure_overrun(session.plan, møte))
    ]


def tell_boundary(meetings: Iterable[Møte]) -> list[str]:
    """Tell which items may belong in a municipality rather than in the cooperation."""
    return [
        f"{møte.nettverk.namn} {write_short_date(møte.dato)}: {advise(sak)}"
        for møte in meetings
        for sak in møte.saker
        if belongs_to_municipality(sak)
    ]


def tell_warnings(session: Session) -> tuple[str, ...]:
    """Tell that the data have warnings, and where to see them."""
    count = len(session.warnings)
    if not count:
        return ()
    return (f"Dataa har {write_count(count, 'åtvaring', 'åtvaringar')}. Sjå «nettverk sjekk».",)
