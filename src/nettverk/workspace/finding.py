"""Where the minutes of a meeting lie, also after the meeting has been moved."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from nettverk.archive.hendingslinjer import HENDINGAR
from nettverk.archive.paths import OUTPUT
from nettverk.characters import fold_cell
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import GRUNNLAG, INNKALLING, REFERAT, Dokumentslag
from nettverk.model.noklar import Møtenøkkel
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte
from nettverk.reglar import Regel
from nettverk.suggest import closest, question, suggest
from nettverk.workspace.edited import SUFFIXES, Found, is_edited
from nettverk.workspace.workspace import Workspace

_TEXTS = {*SUFFIXES, ".docm", ".doc", ".odt", ".rtf", ".pages", ".txt", ".html", ".htm"}
"""What people and programs save minutes as; only the first two are read."""


_WRITTEN_IN = (INNKALLING, GRUNNLAG, REFERAT)


def _list_stems(workspace: Workspace, møte: Møte) -> Iterator[Path]:
    """List where a meeting's minutes may lie, without suffix: by its day, and those it had.

    The minutes of a day belong to one meeting.
    """
    for day in workspace.find_days(møte.nettverk).get(møte.nøkkel, ()):
        yield workspace.locate(møte, REFERAT.namn, "", day)


def find_days(workspace: Workspace, nettverk: Nettverk) -> dict[Møtenøkkel, list[date]]:
    """Find the days whose minutes are those of each meeting, which has them by its key.

    A day belongs to the meeting that is then, before one that was meant for it or told for it, and
    to one that is held before one that is cancelled.
    """
    claims = [
        (min(rank, 2), each.avlyst, Møtenøkkel(day, each.nøkkel.økt), each)
        for each in workspace.plan.møte[nettverk.namn]
        for rank, day in enumerate(list_days(workspace, each))
    ]
    owners: dict[Møtenøkkel, Møte] = {}
    for *_, nøkkel, each in sorted(claims, key=lambda claim: claim[:2]):
        owners.setdefault(nøkkel, each)
    days: dict[Møtenøkkel, list[date]] = {}
    for nøkkel, each in owners.items():
        days.setdefault(each.nøkkel, []).append(nøkkel.dato)
    return days


def list_days(workspace: Workspace, møte: Møte) -> list[date]:
    """List the days of a meeting: the one it is on, the one it was meant for, and those told."""
    about = (møte.nettverk.namn, møte.nøkkel, INNKALLING.namn)
    told = reversed(workspace.hendingar.list_about(*about))
    return [*dict.fromkeys((møte.dato, møte.nøkkel.dato, *(each.sagt_dag for each in told)))]


def list_filled(workspace: Workspace, møte: Møte) -> list[Found]:
    """List the minutes of a meeting that somebody has written in; the first ones count."""
    return [
        found
        for stem in (_list_stems(workspace, møte) if workspace.has_files(møte) else ())
        if (found := workspace.find_edited(stem))
    ]


_LOCKED = "~$"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAMED = re.compile(rf"{_DAY.pattern}(?:-[1-9]\d?(?=-))?(?=\D|$)")
"""The day, and which meeting of the day, in the name of minutes."""
_COPY = re.compile(r"(\d{4}-\d{2}-\d{2}(?:-[1-9]\d?)?)-referat-kopi-\d{4}-\d{2}-\d{2}(?:-\d+)?")
"""The tool's own copies, which are of no use once the minutes are filled in again."""


def find_unread(workspace: Workspace, nettverk: Nettverk) -> Iterator[Problem]:
    """Warn of every file of minutes that somebody has written in and that belongs to no meeting."""
    møta = workspace.plan.møte[nettverk.namn]
    there = (each for each in møta if workspace.has_files(each))
    of_møta = [(each, [*_list_stems(workspace, each)]) for each in there]
    stems = {stem for _, some in of_møta for stem in some}
    filled = {
        _name_møte(stem) for each, some in of_møta if list_filled(workspace, each) for stem in some
    }
    for folder in sorted((workspace.root / OUTPUT).glob(f"*/{workspace.folders[nettverk.namn]}/")):
        for path in sorted(folder.iterdir()):
            if path.with_suffix("") in stems and path.suffix in SUFFIXES:
                continue
            copy = _COPY.fullmatch(path.stem)
            exported = path.with_suffix("") in stems and _name_møte(path.with_suffix("")) in filled
            if _is_written(workspace, path) and not exported and not (copy and copy[1] in filled):
                yield _tell(workspace, nettverk, path)


def _name_møte(stem: Path) -> str:
    """Find what the name of minutes says that their meeting is known by."""
    return stem.name.removesuffix(f"-{REFERAT.namn}")


def _is_written(workspace: Workspace, path: Path) -> bool:
    """Tell whether a file is minutes, and more than what the tool wrote."""
    name = path.name.casefold()
    if REFERAT.namn not in name or name.startswith((_LOCKED, ".")) or "melding" in name:
        return False
    suffix = path.suffix.casefold()
    return suffix in _TEXTS and path.is_file() and is_edited(workspace.files, path)


def _guess_møte(workspace: Workspace, nettverk: Nettverk, path: Path) -> Møte | None:
    """Find the meeting that minutes probably belong to: of their day, else the nearest without."""
    day = _find_day(path)
    if not day:
        return None
    held = [
        each
        for each in workspace.plan.held_by(nettverk)
        if each.skuleår.skuleår.nøkkel in path.parts
    ]
    near = [each for each in held if each.dato == day] or held
    lacking = [each for each in near if not list_filled(workspace, each)]
    return min(lacking, key=lambda each: abs(each.dato - day), default=None)


def _find_right(workspace: Workspace, nettverk: Nettverk, path: Path) -> str:
    """Name the minutes of the same meeting, in the same folder, that are filled in; if any."""
    named = _NAMED.search(path.name)
    filled = (
        each.path
        for møte in (workspace.plan.møte[nettverk.namn] if named else ())
        for each in list_filled(workspace, møte)
        if each.path.parent == path.parent
    )
    return next(
        (
            each.name
            for each in filled
            if named and each.name.startswith(f"{named[0]}-{REFERAT.namn}")
        ),
        "",
    )


def _find_day(path: Path) -> date | None:
    match = _DAY.search(path.name)
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


def _tell(workspace: Workspace, nettverk: Nettverk, path: Path) -> Problem:
    place = Place(workspace.files.name(path))
    if right := _find_right(workspace, nettverk, path):
        return warning(
            Regel.HEIMLAUS_FIL,
            place,
            f"Fila kan vera ein kopi av {right}, og ho er ikkje ført vidare.",
            f"Samanlikn dei, flytt det som er nytt, inn i {right}, og flytt kopien ut av mappa.",
        )
    if path.suffix in SUFFIXES:
        return warning(
            Regel.HEIMLAUS_FIL,
            place,
            "Referatet høyrer ikkje til noko møte i planen og er ikkje ført vidare.",
            _name_so(workspace, path, _guess_møte(workspace, nettverk, path)),
        )
    ending = path.suffix.casefold()
    return warning(
        Regel.HEIMLAUS_FIL,
        place,
        f"Filer som endar på {path.suffix}, blir ikkje lesne.",
        f"Gi fila namnet «{path.stem.casefold()}{ending}»."
        if ending in SUFFIXES
        else "Lagre fila som Word-dokument (.docx), med namnet «ÅÅÅÅ-MM-DD-referat.docx».",
    )


def _name_so(workspace: Workspace, path: Path, møte: Møte | None) -> str:
    """Say what minutes must be called, and what lies there under that name."""
    if not møte:
        return f"Gi fila namnet «ÅÅÅÅ-MM-DD-referat{path.suffix}», med datoen til møtet."
    target = workspace.locate(møte, REFERAT.namn, path.suffix)
    empty = f"slett skjemaet {target.name}, som ingen har skrive i, og "
    first = empty if target.is_file() else ""
    when = write_short_date(møte.dato)
    return f"Høyrer det til møtet {when}, så {first}gi fila namnet {target.name}."


def has_traces(workspace: Workspace, nettverk: Nettverk) -> bool:
    """Tell whether a network has events or minutes of its name, so that none is lost."""
    noted = workspace.hendingar.list_møta(nettverk.namn)
    return bool(noted or workspace.history(nettverk).referata)


def check_leftovers(workspace: Workspace) -> Iterator[Problem]:
    """Warn of what was left behind when a network got another name or went away."""
    yield from _check_folders(workspace)
    yield from _check_hendingar(workspace)


def _check_folders(workspace: Workspace) -> Iterator[Problem]:
    """Find what somebody has written in, in folders that belong to no network."""
    known = {*workspace.folders.values()}
    years = {each.skuleår.nøkkel for each in workspace.plan.skuleår}
    for folder in sorted((workspace.root / OUTPUT).glob("*/*/")):
        if folder.parent.name not in years or folder.name in known:
            continue
        ours = (each for slag in _WRITTEN_IN for each in folder.glob(f"*-{slag.namn}.*"))
        if any(workspace.find_edited(each.with_suffix("")) for each in ours):
            # A hyphen parts the words of a name, and names are alike by words of their own.
            near = closest(_part(folder.name), map(_part, known)).replace(" ", "-")
            yield warning(
                Regel.HEIMLAUS_FIL,
                Place(workspace.files.name(folder)),
                "Mappa har dokument som nokon har skrive i, men høyrer ikkje til noko nettverk, og "
                "ingenting i dei er ført vidare.",
                "Har nettverket fått nytt namn, så gi mappa det nye. Er det lagt ned, så flytt "
                f"mappa ut av «{OUTPUT}». {question(near)}".rstrip(),
            )


def _part(folder: str) -> str:
    return folder.replace("-", " ")


def _check_hendingar(workspace: Workspace) -> Iterator[Problem]:
    """Find names in the list of events that no network has."""
    names = [each.namn for each in workspace.plan.oversikt.nettverk]
    known = {fold_cell(each) for each in names}
    found = workspace.hendingar.alle
    strange = {each.nettverk: None for each in found if fold_cell(each.nettverk) not in known}
    for name in strange:
        yield warning(
            Regel.UKJENT_I_LISTA,
            Place(HENDINGAR.as_posix()),
            f"Her er linjer for «{name}», som ikkje er noko nettverk.",
            "Har nettverket fått nytt namn, så byt til det, og skriv det gamle som «kalendernamn» "
            "i data/networks.yaml. Er det lagt ned, så sei frå til medlemmene om møta som står "
            "att, og slett linjene. "
            f"{suggest(name, names)}".rstrip(),
        )


def find_document(workspace: Workspace, møte: Møte, slag: Dokumentslag) -> Path | None:
    """Find a meeting's document: what somebody has written in, else Word before the others."""
    if slag is REFERAT:
        edited = next(iter(list_filled(workspace, møte)), None)
    else:
        edited = workspace.find_edited(workspace.locate(møte, slag.namn, ""))
    if edited:
        return edited.path
    paths = (workspace.locate(møte, slag.namn, suffix) for suffix in (*SUFFIXES, ".pdf"))
    return next((path for path in paths if path.is_file()), None)


_STILL_WAITED_FOR = timedelta(90)
"""How long the minutes of a year are asked for, in which a network has kept no minutes here."""


def is_waited_for(workspace: Workspace, møte: Møte) -> bool:
    """Tell whether the minutes of a meeting are waited for: of this year, or of one lived here.

    The years before may be files that tell who hosted, and nothing else.
    """
    running = workspace.plan.year_of(workspace.today)
    if møte.skuleår is running or workspace.today - møte.siste_dag < _STILL_WAITED_FOR:
        return True
    before = workspace.plan.years_before(running.skuleår)[-1:] if running else ()
    return møte.skuleår in before and _is_lived(workspace, møte)


def _is_lived(workspace: Workspace, møte: Møte) -> bool:
    """Tell whether a network has published or filled in anything in the year of a meeting."""
    days = workspace.hendingar.list_møta(møte.nettverk.namn)
    filled = workspace.history(møte.nettverk).referata
    return any(møte.skuleår.skuleår.covers(each.dato) for each in days) or any(
        each.skuleår is møte.skuleår for each, _ in filled
    )
