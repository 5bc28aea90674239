"""The filled-in minutes of a network: what they carry, and what the writer should see to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.commands.filled import list_filled
from nettverk.commands.session import Session
from nettverk.commands.unread import find_unread
from nettverk.context.mote import MøtedokumentContext, describe_meeting
from nettverk.errors import Place, Problem, warning
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Register, follow_up
from nettverk.planning.personnamn import write_out_names
from nettverk.referat.finding import Found
from nettverk.render.templates import Templates
from nettverk.shipped import find_shipped_templates, find_template

if TYPE_CHECKING:
    from nettverk.referat.understanding import Understood


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
        filled = list_filled(session, møte)
        if filled:
            understood = _read(session, templates, møte, filled[0])
            minutes.append((møte, understood.referat))
            problems += [*_tell_rivals(session, filled), *understood.problems]
    history = History(tuple(minutes))
    problems += [*_unknown(session, nettverk, history), *find_unread(session, nettverk)]
    return History(history.minutes, tuple(problems))


def _tell_rivals(session: Session, filled: Sequence[Found]) -> Iterator[Problem]:
    """Warn of other files in which the same minutes are written."""
    place = Place(filled[0].path.relative_to(session.root).as_posix())
    if filled[0].other:
        yield warning(
            place,
            f"Det er skrive både her og i {filled[0].other.name}. Denne er nyast, og gjeld.",
            "Slett den andre, eller skriv alt i éi fil.",
        )
    for each in filled[1:]:
        yield warning(
            place,
            f"Det er skrive både her og i {each.path.name}. Denne gjeld, for møtet er flytta.",
            "Slett den andre, eller skriv alt i éi fil.",
        )


def _read(session: Session, templates: Templates, møte: Møte, found: Found) -> "Understood":
    from nettverk.referat.blocks import read_markdown  # noqa: PLC0415 — most find no minutes
    from nettverk.referat.understanding import Understood, understand  # noqa: PLC0415 — as above

    name = found.path.relative_to(session.root).as_posix()
    context = describe_meeting(session.plan, møte)
    skeletons = _render_skeletons(session, templates, møte, context)
    printed = [read_markdown(each.encode()).blocks for each in skeletons]
    try:
        printed += [found.issued.read().blocks] if found.issued else []
        reading = found.read()
    except ValueError:
        fix = "Opne ho i Word, og lagre ho på nytt som .docx."
        return Understood(Referat(), (), (warning(Place(name), "Fila kan ikkje lesast.", fix),))
    understood = understand(reading, printed, møte.dato, name)
    # Those the minutes name came before those who have the same name today.
    people = understood.called or [each.namn for each in (*context.medlemmer, *context.andre)]
    return replace(understood, referat=_name_people(understood.referat, people))


def _render_skeletons(
    session: Session, templates: Templates, møte: Møte, context: MøtedokumentContext
) -> Iterator[str]:
    """Give what the templates print; minutes may be older than the workspace's own template."""
    name = f"referat{'-oppstart' if møte.er_oppstart else ''}.md"
    yield templates.render(name, context)
    shipped = find_shipped_templates()
    if find_template(session.root, name).parent != shipped:
        yield Templates(shipped.parent).render(name, context)


def _name_people(referat: Referat, people: Sequence[str]) -> Referat:
    """Write out who is meant, so that an action is known again however its person was written."""
    return replace(
        referat,
        avtalar=tuple(
            replace(each, kven=write_out_names(each.kven, people)) for each in referat.avtalar
        ),
        svar=tuple(replace(each, kven=write_out_names(each.kven, people)) for each in referat.svar),
    )


def _unknown(session: Session, nettverk: Nettverk, history: History) -> Iterator[Problem]:
    by_day = {møte.dato: møte for møte, _ in history.minutes}
    for day, svar in history.register.unknown:
        path = list_filled(session, by_day[day])[0].path
        yield warning(
            Place(path.relative_to(session.root).as_posix()),
            f"«{svar.kva}» svarar ikkje til éin open avtale i {nettverk.namn}.",
            "Skriv «Kva» og «Kven» slik avtalen stod. Ein ny avtale skal stå under «Kva gjer eg og "
            "me fram til neste møte?».",
        )
