"""What has been published and sent: a list in plain text that a person may read and mend."""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import cached_property
from io import StringIO
from pathlib import Path

from msgspec import Struct
from msgspec.structs import astuple, replace

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import append
from nettverk.characters import bare_cell, guard_cell
from nettverk.errors import NettverkError, Place, Problem, explain_os_fault, warning
from nettverk.model.dokumentslag import MELDINGAR, PUBLISERTE
from nettverk.model.noklar import Møtenøkkel, list_unread, parse_møtenøkkel
from nettverk.nynorsk import find_when, parse_date
from nettverk.planning.mote import Kunngjering
from nettverk.reading.files import Files
from nettverk.reglar import Regel

HENDINGAR = Path(OUTPUT, "hendingar.csv")
AVLYST = "avlyst"
"""What is announced of a cancelled meeting, in place of when it is."""
_COLUMNS = (
    *("dag", "nettverk", "møtedag", "dokument", "hending", "når", "kvar", "merknad"),
    *("vert", "lenkje", "leiar"),
)
_NUMBERED = (*_COLUMNS, "saksnummer")
NOBODY = "–"
"""What is noted as host or leader where there is none, for once neither was noted."""
_DOKUMENT = {*(each.namn for each in PUBLISERTE), *(each.namn for each in MELDINGAR)}
# What an older version wrote instead of the signs that part and quote cells.
_OLD_SIGNS = str.maketrans({";": ",", '"': "'"})
_LONGEST, _MOST_LINES = 20_000_000, 100_000  # a nation's is a tenth of it in a year
_MOVE = (
    "Der skal lista over det som er lagt ut og sendt, liggja. Flytt det som ligg der, og legg "
    "lista der om ho er ein annan stad."
)


class Hendingsslag(StrEnum):
    """What can be done with a document."""

    UTLAGT = "lagt ut"
    SENDT = "melding send"
    SPURD = "spurd"
    TILBAKE = "tatt tilbake"

    @classmethod
    def _missing_(cls, value: object) -> "Hendingsslag | None":
        """Know the other forms of the words too."""
        taken = re.fullmatch("t(eke|ekne|eken) tilbake", str(value))
        return cls.TILBAKE if taken else cls.SENDT if value == "melding sendt" else None


class Hending(Struct, frozen=True):
    """A document published or taken back, or its message sent; `seier` is what it said.

    `møtedag` is what the meeting is known by, which stays when the meeting moves, and
    `merknad` is free words, such as the file that was published, and `saksnummer` the items it
    numbered. Older versions noted the school alone as `kvar`, no `vert`, and not who leads.
    """

    dag: date
    nettverk: str
    møtedag: Møtenøkkel
    dokument: str
    hending: Hendingsslag
    når: str = ""
    kvar: str = ""
    merknad: str = ""
    vert: str = ""
    lenkje: str = ""
    leiar: str = ""
    saksnummer: str = ""

    @property
    def seier(self) -> Kunngjering:
        """Say when and where the meeting was said to be."""
        vert, leiar = ("" if each == NOBODY else each for each in (self.vert, self.leiar))
        return Kunngjering(self.når, self.kvar, vert, self.lenkje, leiar)

    @property
    def vert_namn(self) -> str:
        """Name the school that was said to host; none where the place was no school."""
        return "" if self.vert == NOBODY else self.vert or self.kvar

    def says(self, said: Kunngjering) -> "Hending":
        """Make another that announces something else."""
        vert = said.vert or (NOBODY if said.kvar or said.lenkje else "")
        led = said.leiar or (NOBODY if find_when(said.når)[0] else "")
        return replace(self, når=said.når, kvar=said.kvar, vert=vert, lenkje=said.lenkje, leiar=led)

    def is_led_by(self, leiar: str) -> bool:
        """Tell whether the event named those who lead, in any order, or nobody of them."""
        said, now = ({*re.split(r", | og ", fold_cell(each))} for each in (self.leiar, leiar))
        return not self.leiar or said == ({NOBODY} if now == {""} else now)

    @property
    def avlyst(self) -> bool:
        """Tell whether the event announced that the meeting is cancelled."""
        return fold_cell(self.når) == AVLYST

    @property
    def sagt_dag(self) -> date:
        """Find the day that the event announced; where its words name none, the first meant."""
        return find_when(self.når)[0] or self.møtedag.dato

    def announces(self, seier: Kunngjering) -> bool:
        """Tell whether the event announced just that, in whatever words; no words deny nothing."""
        return self.is_at(seier) and (not self.når or self.is_led_by(seier.leiar))

    def is_at(self, seier: Kunngjering) -> bool:
        """Tell whether the event announced just that time and place, whoever leads."""
        if not self.når or _fold_when(self.når) != _fold_when(seier.når):
            return not self.når
        # Where no room was told, nothing about it was wrong.
        place, now = (f"{fold_cell(each)}, " for each in (self.kvar, seier.kvar))
        stays = now.startswith(place) if self.kvar else not seier.kvar
        # Who hosts no more at another place, is told alone.
        hosted = not seier.vert or self.has_vert(seier.vert)
        return stays and hosted and self.lenkje == seier.lenkje

    def has_vert(self, vert: str) -> bool:
        """Tell whether the event named just that host; older lists noted none beside a place."""
        return not self.vert or fold_cell(self.vert_namn) == fold_cell(vert)


def _fold_when(når: str) -> object:
    """Fold when a meeting was said to be, so that other words for it are the same."""
    return found if (found := find_when(når))[0] else fold_cell(når)


class Hendingar(Struct, frozen=True, dict=True):
    """Everything that has been done, in the order it was done, and what is wrong in the list."""

    alle: tuple[Hending, ...] = ()
    problems: tuple[Problem, ...] = ()

    @cached_property
    def _by_møte(self) -> dict[tuple[str, Møtenøkkel], list[Hending]]:
        found: dict[tuple[str, Møtenøkkel], list[Hending]] = {}
        for each in self.alle:
            found.setdefault((fold_cell(each.nettverk), each.møtedag), []).append(each)
        return found

    def list_møta(self, nettverk: str) -> list[Møtenøkkel]:
        """List the meetings of a network that something is done for."""
        return sorted(each for name, each in self._by_møte if name == fold_cell(nettverk))

    def list_about(self, nettverk: str, møtedag: Møtenøkkel, *dokument: str) -> list[Hending]:
        """List what has been done with some documents of a meeting, in the order it was done."""
        about = self._by_møte.get((fold_cell(nettverk), møtedag), ())
        return [each for each in about if each.dokument in dokument]

    def is_published(self, nettverk: str, møtedag: Møtenøkkel, dokument: str) -> bool:
        """Tell whether a document lies published, and was not taken back since."""
        about = self.list_about(nettverk, møtedag, dokument)
        done = [each.hending for each in about if each.hending is not Hendingsslag.SENDT]
        return done[-1:] == [Hendingsslag.UTLAGT]

    def is_sent_last(self, nettverk: str, møtedag: Møtenøkkel, dokument: str) -> bool:
        """Tell whether the message about a document was sent after all else done with it."""
        about = self.list_about(nettverk, møtedag, dokument)
        return [each.hending for each in about[-1:]] == [Hendingsslag.SENDT]

    def add(self, hendingar: Iterable[Hending]) -> "Hendingar":
        """Make a list that has more, in the order of the days."""
        alle = sorted((*self.alle, *hendingar), key=lambda each: each.dag)
        return Hendingar(tuple(alle), self.problems)

    def ends_with(self, hending: Hending) -> bool:
        """Tell whether just that was the last thing done with a document of a meeting."""
        about = (hending.nettverk, hending.møtedag, hending.dokument)
        return self.list_about(*about)[-1:] == [hending]


def fold_cell(text: str) -> str:
    """Fold a text so that it is known again in the list."""
    return " ".join(text.translate(_OLD_SIGNS).split()).casefold()


def load_hendingar(files: Files) -> Hendingar:
    """Read the list; a line that cannot be read is told and left alone."""
    found: list[Hending] = []
    problems, latest = list[Problem](), date.min
    for number, line in enumerate(_read_text(files).splitlines(), 1):
        # Line by line: a quote that somebody has left open takes no other line with it.
        row = _part(line)
        if not any(row) or row[0].casefold() == _COLUMNS[0]:
            continue
        hending = _read(row)
        if not hending:
            problems.append(_unread(number))
            continue
        problems += [_tell_disorder(number)] if hending.dag < latest else []
        latest = max(latest, hending.dag)
        problems += [_tell_nummer(number, each) for each in list_unread(hending.saksnummer)]
        found.append(hending)
    return Hendingar(problems=(*problems, *_tell_rivals(files))).add(found)


def _part(line: str) -> list[str]:
    """Part a line into cells; one that csv gives up, as too long, is a cell of its own."""
    try:
        return [bare_cell(each.strip()) for each in next(csv.reader([line], delimiter=";"), [])]
    except csv.Error:
        return [line]


def _read_text(files: Files) -> str:
    path = files.root / HENDINGAR
    if not path.is_file() and (path.exists() or path.is_symlink()):
        raise NettverkError(f"{HENDINGAR.as_posix()} er inga fil. {_MOVE}")
    try:
        text = files.read_text(path) if path.is_file() else ""
    except OSError as fault:
        why = f"{explain_os_fault(fault)}. Sjå til at ho kan opnast, og ikkje er open i Excel."
        raise NettverkError(f"Fekk ikkje lesa {HENDINGAR.as_posix()}: {why}") from fault
    except UnicodeDecodeError as fault:
        why = "ho er ikkje UTF-8. Lagre ho på nytt som CSV UTF-8."
        raise NettverkError(f"Fekk ikkje lesa {HENDINGAR.as_posix()}: {why}") from fault
    if len(text) > _LONGEST or text.count("\n") > _MOST_LINES:
        raise NettverkError(f"{HENDINGAR.as_posix()} er for lang til å vera lista. {_MOVE}")
    return text


def _read(row: list[str]) -> Hending | None:
    cells = [*row, *[""] * len(_NUMBERED)][: len(_NUMBERED)]
    dag, nettverk, møtedag, dokument, hending, *said = cells
    if dokument.casefold() not in _DOKUMENT:
        return None
    try:
        meant = parse_date(dag), nettverk, parse_møtenøkkel(møtedag), dokument.casefold()
        return Hending(*meant, Hendingsslag(hending.casefold()), *said)
    except ValueError:
        return None


def _unread(number: int) -> Problem:
    return _tell(
        number,
        "Linja er ikkje forstått.",
        f"Skriv {'; '.join(_COLUMNS)}, eller slett linja. Er ho frå ei nyare utgåve av verktøyet, "
        "så lat ho stå.",
    )


def _tell_disorder(number: int) -> Problem:
    return _tell(
        number,
        "Dagen er før dagen i ei linje over. Det som skjedde sist, gjeld, og her er det dagen som "
        "avgjer.",
        "Rett dagen, eller flytt linja dit ho høyrer heime.",
    )


def _tell_nummer(number: int, text: str) -> Problem:
    what = f"«{text}» i «saksnummer» er ikkje forstått."
    return _tell(number, what, "Skriv det slik: 14/2026 skulerute, 15/2026 eksamen.")


def _tell(number: int, what: str, fix: str) -> Problem:
    return warning(Regel.HENDINGSLISTE, Place(HENDINGAR.as_posix(), number, 1), what, fix)


def _tell_rivals(files: Files) -> Iterator[Problem]:
    """Warn of other lists beside it, such as a synced folder leaves when two have written."""
    for path in sorted((files.root / OUTPUT).glob(f"{HENDINGAR.stem}*{HENDINGAR.suffix}")):
        if path.name != HENDINGAR.name:
            yield warning(
                Regel.HENDINGSLISTE,
                Place(files.name(path)),
                f"Denne lista blir ikkje lesen. Berre {HENDINGAR.as_posix()} gjeld.",
                f"Flytt linjene som manglar, over i {HENDINGAR.name}, og slett ho.",
            )


def append_hendingar(root: Path, hendingar: Iterable[Hending]) -> None:
    """Add to the end of the list, and leave what stands in it as it is."""
    rows = [[*map(str, astuple(each))][: None if each.saksnummer else -1] for each in hendingar]
    head = _NUMBERED if any(len(each) == len(_NUMBERED) for each in rows) else _COLUMNS

    def add(before: bytes) -> bytes:
        ending = "" if not before or before.endswith(b"\n") else "\n"
        return (ending + _write(rows if before else [head, *rows])).encode()

    append(root / HENDINGAR, add)


def _write(rows: Iterable[Iterable[str]]) -> str:
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerows([guard_cell(" ".join(cell.split())) for cell in row] for row in rows)
    return text.getvalue()
