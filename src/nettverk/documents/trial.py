"""Own templates and own reference document tried out: everything is made, nothing is written."""

from collections.abc import Callable, Collection, Iterator, Set
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from nettverk.characters import UNDECIDED
from nettverk.context.mote import MøteContext
from nettverk.documents.malar import find_unused, list_changed, list_malar, list_own
from nettverk.errors import DataError, NettverkError, Place, Problem, error, sort_problems, warning
from nettverk.model.dokumentslag import ARK, DOKUMENTSLAG, MALAR
from nettverk.reglar import Regel
from nettverk.render.draft import Draft, Trials
from nettverk.render.formats import DOCX, LOOKS, WRITERS, Writer
from nettverk.shipped import find_reference, find_shipped_malar
from nettverk.workspace.choices import choose_year
from nettverk.workspace.historikk import Historikk
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.render.malar import Malar

_EXAMPLE, _EXAMPLE_DAY = "prov", date(2026, 11, 24)


def check_own(workspace: Workspace, names: Collection[str] | None = None) -> tuple[Problem, ...]:
    """Find everything wrong with a workspace's own templates: those named, else the changed."""
    own = list_own(workspace.root)
    if not own:
        return ()
    wanted = list_changed(workspace.files, own) if names is None else names
    unused = find_unused(workspace)
    return sort_problems((*try_malar(workspace, wanted), *unused))


def try_malar(workspace: Workspace, wanted: Collection[str]) -> tuple[Problem, ...]:
    """Make all that the wanted templates have a part in, and find every fault once.

    The workspace's own data come first, where they can be used, and then an example that has
    everything, and next to nothing.
    """
    if not wanted:
        return ()
    malar = workspace.malar
    problems: list[Problem] = []
    writer = _open_writer(workspace, problems)
    known = list_malar(workspace)
    meant = {name for name in known if {*LOOKS} & {*wanted} or malar.reach(name) & {*wanted}}
    if workspace.is_sound:
        told: list[Problem] = []
        watched = _Watched(malar, workspace.shipped, {*wanted}, told)
        for mal, make in _list_trials(workspace, watched, meant):
            problems += _try(mal, make, writer)
        problems += (*told, *_tell_gaps(malar, wanted))
    example = Workspace(find_shipped_malar() / _EXAMPLE, _EXAMPLE_DAY)
    for mal, make in _list_trials(example, malar, meant):
        problems += _try(mal, make, writer)
    return tuple(dict.fromkeys(problems))


def _list_trials(workspace: Workspace, malar: Any, meant: Collection[str]) -> Trials:
    """List all that can be made of some templates in the school year that runs.

    The minutes are read by the shipped skeletons, for a fault in an own one is told by itself.
    """
    tried = workspace.without_referat()
    tried.malar = workspace.shipped
    for each in tried.plan.oversikt.nettverk:
        try:
            tried.history(each)
        except NettverkError:
            # What is wrong with the minutes is for other commands to tell.
            tried.histories[each.namn] = Historikk()
    tried.malar = malar
    year = choose_year(tried, "")
    for slag in DOKUMENTSLAG:
        if {*slag.malar} & {*meant} or (slag is ARK and {*meant} - {*MALAR}):
            trials = import_module(f"nettverk.documents.{slag.modul}").list_trials(tried, year)
            yield from (each for each in trials if each[0] in meant)


def _open_writer(workspace: Workspace, problems: list[Problem]) -> Writer | None:
    try:
        return WRITERS[DOCX](workspace.files)
    except NettverkError as fault:
        name = find_reference(workspace.root).name
        problems.append(error(Regel.MAL, Place(f"templates/{name}"), str(fault), ""))
        return None


def _try(mal: str, make: Callable[[], object], writer: Writer | None) -> Iterator[Problem]:
    try:
        made = make()
        if isinstance(made, Draft) and writer:
            writer(made)
    except DataError as fault:
        yield from fault.problems
    except NettverkError as fault:
        yield error(Regel.MAL, Place(f"templates/{mal}"), str(fault), "")


def _tell_gaps(malar: "Malar", wanted: Collection[str]) -> Iterator[Problem]:
    for name, line, around in sorted(malar.gaps):
        if name in wanted:
            said = f"Verdien her er tom for nokre møte, så det står «{around}»."
            yield warning(Regel.USANN_MAL, Place(f"templates/{name}", line), said, _WHERE_EMPTY)


_IF, _END = "if", "endif"
_WHERE_EMPTY = f"Set {{% {_IF} … %}} og {{% {_END} %}} rundt det som skal bort når verdien er tom."
_NOT_SO = (
    f"Malen seier «{UNDECIDED}» òg om eit møte der staden er avklart.",
    "Skriv {{ møte | stad }}, og {{ neste.kvar }} om eit neste møte som har det.",
)
_NOWHERE = (
    "Malen seier ikkje kvar møtet er, når det er ein annan stad enn på ein skule.",
    "Skriv {{ møte | stad }}.",
)
_ONE_DAY = (
    "Malen seier berre klokka den første dagen, når møtet går over fleire.",
    "Skriv {{ møte.når }} i staden for dagen og klokka.",
)
_NO_LINK = (
    "Malen seier at møtet er digitalt, men har ikkje lenkja.",
    f"Skriv {{% {_IF} møte.lenkje %}}{{{{ møte.lenkje }}}}{{% {_END} %}} der ho skal stå.",
)


class _Watched:
    """Templates whose texts are looked at as they are filled, for what is not so of a meeting.

    A template from before a meeting could be elsewhere than at a school knows the host alone.
    """

    def __init__(
        self, malar: "Malar", shipped: "Malar", wanted: Set[str], problems: list[Problem]
    ) -> None:
        self._malar, self._shipped, self._wanted = malar, shipped, wanted
        self._problems = problems
        self._own: dict[str, Set[str]] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._malar, name)

    def render(self, name: str, context: Struct) -> str:
        """Fill a template and look at its Markdown."""
        text = self._malar.render(name, context)
        self._look(name, context, text, self._shipped.render)
        return text

    def render_text(self, name: str, context: Struct) -> str:
        """Fill a template and look at its text."""
        text = self._malar.render_text(name, context)
        self._look(name, context, text, self._shipped.render_text)
        return text

    def _look(
        self, name: str, context: Struct, text: str, fill: Callable[[str, Struct], str]
    ) -> None:
        """Look at a text beside that of the shipped template, which says what is so."""
        if name not in self._own:
            self._own[name] = self._malar.reach(name) & self._wanted if name in MALAR else set()
        møte = getattr(context, "møte", None)
        if not isinstance(møte, MøteContext) or not self._own[name]:
            return
        if _count_undecided(text) > _count_unknown(context, møte):
            self._tell(name, UNDECIDED, *_NOT_SO)
        if self._tells_one_day(text, møte, lambda: fill(name, context)):
            self._tell(name, "møte.tid", *_ONE_DAY)
        digital = "igital" in text
        if _lacks(text, møte.stad) or (digital and _lacks(text, møte.lenkje)):
            usual = fill(name, context)
            if _lacks(text, møte.stad) and not _lacks(usual, møte.stad):
                self._tell(name, "møte.vert", *_NOWHERE)
            if digital and _lacks(text, møte.lenkje) and not _lacks(usual, møte.lenkje):
                self._tell(name, "stad", *_NO_LINK)

    def _tells_one_day(self, text: str, møte: MøteContext, usual: Callable[[], str]) -> bool:
        """Tell whether a text has the clock of the first day alone, where the shipped has all."""
        first, last = str(møte.tid), str(møte.dagar[-1].tid)
        short = first != last and not _lacks(text, first) and _lacks(text, last)
        return short and not _lacks(usual(), last)

    def _tell(self, name: str, sign: str, what: str, fix: str) -> None:
        """Tell it of the first line that has a sign; one that is silent says nothing untrue."""
        for each in sorted(self._own[name]):
            lines = self._malar.read(each).split("\n")
            line = next((number for number, text in enumerate(lines, 1) if sign in text), 0)
            if line:
                place = Place(f"templates/{each}", line)
                self._problems.append(warning(Regel.USANN_MAL, place, what, fix))
                return


def _lacks(text: str, said: str) -> bool:
    return said not in text.replace("\\", "")


def _count_undecided(text: str) -> int:
    return text.casefold().count(UNDECIDED.casefold())


def _count_unknown(context: Struct, møte: MøteContext) -> int:
    """Count how often a text may say that a host is not decided: here, next time, and before."""
    neste = getattr(context, "neste", None)
    here = møte.vert or møte.stad or (møte.lenkje and not møte.vertskap)
    unknown = (not here) + (neste is not None and not neste.vert and not neste.kvar)
    return unknown + _count_undecided(repr(getattr(context, "kunngjort", None)))
