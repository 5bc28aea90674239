"""All that a workspace holds on a day: each thing is read once, when it is first asked for."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from msgspec.structs import replace

from nettverk.archive.hendingar import Hending, Hendingar, Hendingsslag
from nettverk.archive.hendingsliste import append_hendingar, load_hendingar
from nettverk.archive.paths import OUTPUT, document_path, folder_names
from nettverk.archive.sweeping import sweep
from nettverk.characters import fold_cell
from nettverk.checks import check_plan
from nettverk.checks.godteke import list_open
from nettverk.errors import DataError, Problem, Severity, UsageError
from nettverk.model.dokumentslag import INNKALLING
from nettverk.model.noklar import Møtenøkkel, Nummererte
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.planning.motedagar import Announced
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan, make_plan
from nettverk.planning.saksnummer import Saksnummerering, has_saksnummer
from nettverk.reading.data import Data, find_owner, load_data
from nettverk.reading.files import Files
from nettverk.reglar import Regel
from nettverk.shipped import find_shipped_malar

if TYPE_CHECKING:
    from nettverk.render.malar import Malar
    from nettverk.workspace.edited import Found
    from nettverk.workspace.historikk import Historikk


class Workspace:
    """A workspace on a day; its data may have errors, and then only `problems` can be trusted.

    `names` are those of the networks that somebody asks about, as `choose_nettverka` finds them;
    without, somebody asks about all.
    """

    def __init__(self, root: Path, today: date, names: Sequence[str] | None = None) -> None:
        self.root, self.today, self._names = root, today, names
        self.files = Files(root)
        self._found: dict[Path, Found | None] = {}
        self._listed: dict[str, list[str]] = {}
        self._days: dict[str, dict[Møtenøkkel, list[date]]] = {}
        self.histories: dict[str, Historikk] = {}
        self.saksnummera: dict[str, Saksnummerering] = {}

    def holding(self, contents: Mapping[Path, bytes]) -> "Workspace":
        """Make another, in which some files hold something else."""
        other = Workspace(self.root, self.today, self._names)
        other.files = self.files.holding(contents)
        return other

    @cached_property
    def data(self) -> Data:
        """Read the data files; DataError when the networks cannot be read at all."""
        sweep(self.root / "data")  # a name that a killed run has taken is no empty year
        return load_data(self.files)

    @cached_property
    def hendingar(self) -> Hendingar:
        """Read what has been published and sent, of schools as they are called now."""
        listed = load_hendingar(self.files)
        if not any(each.innkalla for each in listed.alle):
            return listed
        renamed = _list_renamed(self.data.oversikt)
        return listed.rename({fold_cell(each.kalendernamn): each.namn for each in renamed})

    def note(self, done: Iterable[Hending]) -> None:
        """Note what has been done, but for what was the last thing done with a document today."""
        # Among those called a school keeps its first name, also where it gets a third one.
        renamed = _list_renamed(self.plan.oversikt)
        first = {fold_cell(each.namn): each.kalendernamn for each in renamed}
        last = {fold_cell(each.kalendernamn): each.namn for each in renamed}
        if new := append_hendingar(self.root, [each.call(first) for each in done]):
            self.hendingar = self.hendingar.add(each.rename(last) for each in new)
            self.saksnummera = {}

    @cached_property
    def plan(self) -> Plan:
        """Plan every network over all school years."""
        data = self.data
        announced = _list_announced(data.oversikt, self.hendingar)
        return make_plan(data.oversikt, data.standard, data.skuleår, announced, data.arbeidsmåtar)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Find everything wrong with the data files that touches what somebody asks about."""
        unread = self._list_unread()
        is_read = all(each.severity is not Severity.ERROR for each in unread)
        plan = self.narrow(self.plan) if is_read else self.plan
        return (*unread, *check_plan(plan, self.today))

    def _list_unread(self) -> list[Problem]:
        """List what cannot be read, but for what stands in networks that nobody asks about."""
        data = self.data
        try:
            asked = {each.namn for each in self.narrow(self.plan).nettverka}
        except UsageError:  # the name that was asked for may be what cannot be read
            return [*data.problems]
        files: tuple[Oversikt | Skuleår, ...] = (data.oversikt, *data.skuleår)
        owned = ((each, {find_owner(file, each.place) for file in files}) for each in data.problems)
        # Where a key is wrong, nobody knows whose what stands below it is.
        return [
            each
            for each, owners in owned
            if each.regel is not Regel.VERDI or not owners - {""} - asked
        ]

    def narrow(self, plan: Plan) -> Plan:
        """Narrow a plan to the networks that somebody asks about; UsageError if there is none."""
        from nettverk.workspace.choices import choose_nettverka

        return plan if self._names is None else plan.narrow(choose_nettverka(self, self._names))

    def list_open(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """List the problems that nobody has accepted."""
        return list_open(self.plan, problems, self.today)

    @property
    def is_sound(self) -> bool:
        """Tell whether the data have no faults that stop documents from being written."""
        try:
            return not any(each.severity is Severity.ERROR for each in self.problems)
        except DataError:
            return False

    @cached_property
    def folders(self) -> dict[str, str]:
        """Map the names of the networks to those of their folders."""
        return folder_names([each.namn for each in self.plan.oversikt.nettverk])

    @cached_property
    def malar(self) -> "Malar":
        """Open the templates in force."""
        from nettverk.render.malar import Malar

        return Malar(self.files)

    @cached_property
    def shipped(self) -> "Malar":
        """Open the shipped templates, whatever the workspace has of its own."""
        from nettverk.render.malar import Malar

        return Malar(Files(find_shipped_malar().parent))

    def place(self, møte: Møte, kind: str, day: date | None = None) -> PurePosixPath:
        """Place a meeting's document below the output folder, named by a day it has or had."""
        folder = self.folders[møte.nettverk.namn]
        nøkkel = Møtenøkkel(day, møte.nøkkel.økt) if day else møte.dagnøkkel
        return document_path(møte.skuleår.skuleår, folder, nøkkel, kind)

    def locate(self, møte: Møte, kind: str, suffix: str, day: date | None = None) -> Path:
        """Say where a meeting's document lies, or would lie."""
        return self.root / OUTPUT / f"{self.place(møte, kind, day)}{suffix}"

    def has_files(self, møte: Møte, start: str = "") -> bool:
        """Tell whether any file that is named so lay beside those of a meeting when first asked."""
        folder = f"{møte.skuleår.skuleår.nøkkel}/{self.folders[møte.nettverk.namn]}"
        if folder not in self._listed:
            path = self.root / OUTPUT / folder
            self._listed[folder] = [each.name for each in path.iterdir()] if path.is_dir() else []
        return any(each.startswith(start) for each in self._listed[folder])

    def find_edited(self, stem: Path) -> "Found | None":
        """Find the document at a path without its suffix; None while nobody has written in it."""
        from nettverk.workspace.edited import find_edited

        if stem not in self._found:
            self._found[stem] = find_edited(self.files, stem)
        return self._found[stem]

    def find_days(self, nettverk: Nettverk) -> dict[Møtenøkkel, list[date]]:
        """Find the days whose minutes are those of each meeting of a network, by its key."""
        from nettverk.workspace.finding import find_days

        if nettverk.namn not in self._days:
            self._days[nettverk.namn] = find_days(self, nettverk)
        return self._days[nettverk.namn]

    def history(self, nettverk: Nettverk) -> "Historikk":
        """Read every filled-in minutes of a network, over all school years."""
        from nettverk.workspace.historikk import load_history

        if nettverk.namn not in self.histories:
            self.histories[nettverk.namn] = load_history(self, nettverk)
        return self.histories[nettverk.namn]

    def read_before(self, møte: Møte) -> Referata:
        """Give the minutes that a meeting goes on from; NettverkError where one is unreadable."""
        from nettverk.workspace.historikk import list_before

        return self.history(møte.nettverk).require(møte, list_before(self.plan, møte))

    def forgiving(self, nettverk: Nettverk) -> "Workspace":
        """Make another, in which no minutes of a network that cannot be read stop a document."""
        other = copy(self)
        kept = replace(self.history(nettverk), ulesne={})
        other.histories = {**self.histories, nettverk.namn: kept}
        return other

    def saksnummer(self, nettverk: Nettverk) -> "Saksnummerering":
        """Number the items of a network's meetings through the year."""
        from nettverk.workspace.saksnummer import open_saksnummer

        if nettverk.namn not in self.saksnummera:
            self.saksnummera[nettverk.namn] = open_saksnummer(self, nettverk)
        return self.saksnummera[nettverk.namn]

    def number(self, møte: Møte) -> Nummererte:
        """Number the items of a meeting, where its network numbers them through the year."""
        if not has_saksnummer(self.plan.oversikt, møte.nettverk):
            return ()
        return self.saksnummer(møte.nettverk).number(møte)

    def gather_problems(self, nettverka: Iterable[Nettverk]) -> tuple[Problem, ...]:
        """List what the writer should see to in the minutes of several networks."""
        return self.list_open(each for one in nettverka for each in self.history(one).problems)

    def without_referat(self) -> "Workspace":
        """Make another with the same files, which has yet to understand their minutes."""
        other = copy(self)
        other.histories, other.saksnummera = {}, {}
        return other


_NOT_YET = frozenset({Regel.UTAN_SKULEÅR, Regel.UTAN_SKULAR})
"""What a cooperation lacks that has only its schools."""


def open_workspace(
    root: Path, today: date, names: Sequence[str] | None = None, *, begun: bool = True
) -> Workspace:
    """Load a workspace for writing documents of the networks named; DataError when it has errors.

    An error that does not touch them stops nothing. One that is not `begun` may have schools alone.
    """
    workspace = Workspace(root, today, names)
    errors = [each for each in workspace.problems if each.severity is Severity.ERROR]
    if not begun and workspace.plan.oversikt.skular:
        errors = [each for each in errors if each.regel not in _NOT_YET]
    if errors:
        raise DataError(errors)
    return workspace


def _list_renamed(oversikt: Oversikt) -> list[Skule]:
    """List the schools that had another name, unless that is the name of another school now."""
    known = {fold_cell(each.namn) for each in oversikt.skular}
    named = (each for each in oversikt.skular if each.kalendernamn)
    return [each for each in named if fold_cell(each.kalendernamn) not in known]


def _list_announced(oversikt: Oversikt, hendingar: Hendingar) -> Announced:
    """List the hosts that the notices published last have named, but for those taken back."""
    nettverka = {fold_cell(each.namn): each.namn for each in oversikt.nettverk}
    skular = {fold_cell(each.namn): each.namn for each in oversikt.skular}
    named: dict[tuple[str, Møtenøkkel], str] = {}
    for each in hendingar.alle:
        meant = (nettverka.get(fold_cell(each.nettverk), ""), each.møtedag)
        if each.dokument == INNKALLING.namn and each.hending is Hendingsslag.UTLAGT:
            named[meant] = skular.get(fold_cell(each.vert_namn), "")
        elif each.dokument == INNKALLING.namn and each.hending is Hendingsslag.TILBAKE:
            named.pop(meant, None)
    return named
