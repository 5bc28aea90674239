"""The filled-in minutes of a network: what they carry, and what the writer should see to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT
from nettverk.commands.session import Session
from nettverk.context.meeting import describe_meeting
from nettverk.errors import Place, Problem, warning
from nettverk.minutes.finding import SUFFIXES, UNREAD, Found, find_minutes
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk
from nettverk.planning.follow_up import Register, follow_up
from nettverk.planning.meetings import Møte
from nettverk.planning.names import write_out_names
from nettverk.render.templates import Templates

if TYPE_CHECKING:
    from nettverk.minutes.understanding import Understood


class History(Struct, frozen=True):
    """A network's filled-in minutes in time order, and the problems in them."""

    minutes: tuple[tuple[Møte, Referat], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def register(self) -> Register:
        """Follow every action through the minutes."""
        return follow_up((møte.dato, referat) for møte, referat in self.minutes)

    def has(self, møte: Møte) -> bool:
        """Tell whether somebody has written in the minutes of a meeting."""
        return any(each is møte and referat != Referat() for each, referat in self.minutes)


def gather_problems(histories: Iterable[History]) -> tuple[Problem, ...]:
    """List what the writer should see to in the minutes of several networks."""
    return tuple(problem for history in histories for problem in history.problems)


def load_history(session: Session, templates: Templates, nettverk: Nettverk) -> History:
    """Read every filled-in minutes of a network, over all school years.

    Minutes stay a meeting's own when it is moved or cancelled after they were written.
    """
    minutes: list[tuple[Møte, Referat]] = []
    problems: list[Problem] = []
    for møte in session.plan.møte[nettverk.namn]:
        days = dict.fromkeys((møte.dato, møte.opphavleg_dato))
        found = next(
            filter(None, (find_minutes(_stem(session, møte, each)) for each in days)), None
        )
        if found:
            understood = _read(session, templates, møte, found)
            minutes.append((møte, understood.referat))
            problems += understood.problems
    history = History(tuple(minutes))
    problems += [*_unknown(session, nettverk, history), *_unclaimed(session, nettverk)]
    return History(history.minutes, tuple(problems))


def _stem(session: Session, møte: Møte, day: date) -> Path:
    return session.locate(møte, "referat", "", day)


def _read(session: Session, templates: Templates, møte: Møte, found: Found) -> "Understood":
    from nettverk.minutes.blocks import read_markdown  # noqa: PLC0415 — most find no minutes
    from nettverk.minutes.understanding import Understood, understand  # noqa: PLC0415

    name = found.path.relative_to(session.root).as_posix()
    problems: list[Problem] = []
    if found.other:
        problems.append(
            warning(
                Place(name),
                f"Det er skrive både her og i {found.other.name}. Denne er nyast, og gjeld.",
                "Slett den andre, eller skriv alt i éi fil.",
            )
        )
    suffix = "-oppstart" if møte.er_oppstart else ""
    context = describe_meeting(session.plan, møte)
    printed = [read_markdown(templates.render(f"referat{suffix}.md", context).encode()).blocks]
    try:
        printed += [found.issued.read().blocks] if found.issued else []
        reading = found.read()
    except ValueError:
        fix = "Opne ho i Word, og lagre ho på nytt som .docx."
        return Understood(Referat(), (warning(Place(name), "Fila kan ikkje lesast.", fix),))
    understood = understand(reading, printed, møte.dato, name)
    people = [each.namn for each in (*context.medlemmer, *context.andre)]
    referat = _name_people(understood.referat, people)
    return Understood(referat, (*problems, *understood.problems))


def _name_people(referat: Referat, people: Sequence[str]) -> Referat:
    """Write out who is meant, so that an action is known again however its person was written."""
    return replace(
        referat,
        avtalar=tuple(
            replace(each, kven=write_out_names(each.kven, people)) for each in referat.avtalar
        ),
        svar=tuple(replace(each, kven=write_out_names(each.kven, people)) for each in referat.svar),
    )


def _unclaimed(session: Session, nettverk: Nettverk) -> Iterator[Problem]:
    """Find minutes that somebody has written in and that nothing reads."""
    known = {
        _stem(session, møte, day).name
        for møte in session.plan.møte[nettverk.namn]
        for day in (møte.dato, møte.opphavleg_dato)
    }
    folder = session.folders[nettverk.namn]
    for path in sorted((session.root / OUTPUT).glob(f"*/{folder}/*-referat.*")):
        place = Place(path.relative_to(session.root).as_posix())
        written = find_minutes(path.with_suffix(""))
        if path.suffix in SUFFIXES and path.stem not in known and written:
            yield warning(
                place,
                "Referatet høyrer ikkje til noko møte i planen, og er ikkje ført vidare.",
                "Gi fila datoen til møtet, eller set møtet inn i skuleårsfila.",
            )
        elif path.suffix.lower() in UNREAD and not written:
            yield warning(
                place,
                f"Filer som endar på {path.suffix}, blir ikkje lesne.",
                "Lagre ho som Word-dokument (.docx).",
            )


def _unknown(session: Session, nettverk: Nettverk, history: History) -> Iterator[Problem]:
    by_day = {møte.dato: møte for møte, _ in history.minutes}
    for day, svar in history.register.unknown:
        place = _stem(session, by_day[day], day).relative_to(session.root).as_posix()
        yield warning(
            Place(place),
            f"«{svar.kva}» svarar ikkje til éin open avtale i {nettverk.namn}.",
            "Skriv «Kva» og «Kven» slik avtalen stod. Ein ny avtale skal stå i tabellen nedanfor.",
        )
