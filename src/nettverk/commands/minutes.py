"""The filled-in minutes of a network: what they carry, and what the writer should see to."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.archive.paths import document_path
from nettverk.commands.session import Session
from nettverk.context.meeting import describe_meeting
from nettverk.errors import Place, Problem, warning
from nettverk.minutes.finding import Found, find_minutes
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.follow_up import Register, follow_up
from nettverk.planning.meetings import Møte
from nettverk.render.templates import Templates

if TYPE_CHECKING:
    from nettverk.minutes.understanding import Understood

OUTPUT = "dokument"


class History(Struct, frozen=True):
    """A network's filled-in minutes in time order, and the problems in them."""

    minutes: tuple[tuple[Møte, Referat], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def register(self) -> Register:
        """Follow every action through the minutes."""
        return follow_up((møte.dato, referat) for møte, referat in self.minutes)

    def has(self, møte: Møte) -> bool:
        """Tell whether a meeting has minutes."""
        return any(each is møte for each, _ in self.minutes)


def gather_problems(histories: Iterable[History]) -> tuple[Problem, ...]:
    """List what the writer should see to in the minutes of several networks."""
    return tuple(problem for history in histories for problem in history.problems)


def load_history(session: Session, templates: Templates, nettverk: Nettverk) -> History:
    """Read every filled-in minutes of a network, over all school years."""
    minutes: list[tuple[Møte, Referat]] = []
    problems: list[Problem] = []
    for møte in session.plan.held_by(nettverk):
        found = find_minutes(_stem(session, møte))
        if found:
            understood = _read(session, templates, møte, found)
            minutes.append((møte, understood.referat))
            problems += understood.problems
    history = History(tuple(minutes), tuple(problems))
    return History(history.minutes, (*history.problems, *_unknown(session, nettverk, history)))


def _stem(session: Session, møte: Møte) -> Path:
    folder = session.folders[møte.nettverk.namn]
    return session.root / OUTPUT / document_path(møte.skuleår.skuleår, folder, møte.dato, "referat")


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
    try:
        reading = found.read()
    except ValueError:
        fix = "Opne ho i Word, og lagre ho på nytt som .docx."
        return Understood(Referat(), (warning(Place(name), "Fila kan ikkje lesast.", fix),))
    suffix = "-oppstart" if møte.er_oppstart else ""
    skeleton = templates.render(f"referat{suffix}.md", describe_meeting(session.plan, møte))
    blocks = read_markdown(skeleton.encode()).blocks
    understood = understand(reading, blocks, møte.dato, name)
    return Understood(understood.referat, (*problems, *understood.problems))


def _unknown(session: Session, nettverk: Nettverk, history: History) -> Iterator[Problem]:
    by_day = {møte.dato: møte for møte, _ in history.minutes}
    for day, svar in history.register.unknown:
        place = Place(_stem(session, by_day[day]).relative_to(session.root).as_posix())
        yield warning(
            place,
            f"Ingen open avtale i {nettverk.namn} heiter «{svar.kva}» {write_short_date(day)}.",
            "Skriv avtalen slik han står i referatet der han vart gjord.",
        )
