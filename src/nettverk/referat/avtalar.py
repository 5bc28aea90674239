"""What is agreed, and what is said of it: the rows of two tables, and the lines beside them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from nettverk.model.referat import Avtale, Status, Svar
from nettverk.nynorsk import fold
from nettverk.referat.cells import parse_status
from nettverk.referat.dagord import Fristramme
from nettverk.referat.fristar import read_frist
from nettverk.referat.heads import KVEN_FRIST
from nettverk.referat.kven import Krets, read_kven

_Row = Mapping[str, str]
_GAP = re.compile(r"[\s,;:/–-]+")
_NEW = {"", "ny", "open", "opa", "åpen", "i gang", "starta", "påbyrja"}
"""What stands under «Status» of what is agreed, and says nothing that one did not know."""


class AvtaleReader:
    """Reads rows, and tells of what in them is not understood: what, how to mend it, and where.

    Where is the action it is about, or nothing where the next minutes settle it.
    """

    def __init__(
        self, ramme: Fristramme, krets: Krets, tell: Callable[[str, str, str | None], None]
    ) -> None:
        self._ramme, self._krets, self._tell = ramme, krets, tell

    def list_avtalar(self, rows: Iterable[_Row], lines: Iterable[str]) -> Iterator[Avtale]:
        """List what is agreed; said twice, in a table that is copied, it is agreed once."""
        yield from dict.fromkeys(map(self._read_avtale, rows))
        for line in lines:
            fix = "Skriv avtalen i tabellen, med «Kven»."
            self._tell(f"«{line}» står utanfor tabellen.", fix, line)
            yield Avtale(line)

    def _read_avtale(self, row: _Row) -> Avtale:
        kva = row.get("kva", "")
        kven, frist = self._part(row)
        self._tell_without_what(row)
        status = self._read_status(row) if fold(row.get("status", "")) not in _NEW else None
        named, day = self._name(kva, kven), self._find_day(kva, frist)
        return Avtale(kva, named, frist, day, status)

    def list_svar(self, rows: Iterable[_Row], lines: Iterable[str]) -> Iterator[Svar]:
        """List what is said of what was agreed."""
        for row in rows:
            kva, (kven, frist) = row.get("kva", ""), self._part(row)
            if not kva:
                self._tell_without_what(row)
                continue
            status, named = self._read_status(row), read_kven(kven, self._krets).namn
            yield Svar(kva, named, status, frist, read_frist(frist, self._ramme).dag)
        for line in lines:
            fix = "Skriv kva som vart gjort, i «Status»."
            self._tell(f"«{line}» står utanfor tabellen.", fix, "")

    def _part(self, row: _Row) -> tuple[str, str]:
        """Part who from when, where the two stand in one cell: at the first day that is one.

        What begins with a number, or stands on the last line, may be a day that is not understood.
        """
        text = row.get(KVEN_FRIST, "")
        for start, end in ((0, 0), *(each.span() for each in _GAP.finditer(text))):
            frist = read_frist(text[end:], self._ramme)
            last = "\n" in text[start:end] and "\n" not in text[end:]
            if frist.dag or (frist.fortald and (last or text[end].isdigit())):
                return text[:start].replace("\n", ", "), " ".join(text[end:].split())
        return row.get("kven", text.replace("\n", ", ")), row.get("frist", "")

    def _read_status(self, row: _Row) -> Status | None:
        kva, said = row.get("kva", ""), row.get("status", "")
        status = parse_status(said)
        if said and not status:
            self._tell(
                f"Statusen «{said}» til «{kva}» er ikkje forstått.",
                "Skriv gjort, ikkje gjort eller fell bort. Så lenge er avtalen rekna som open.",
                kva,
            )
        return status

    def _tell_without_what(self, row: _Row) -> None:
        if not row.get("kva"):
            said = " / ".join(each for each in row.values() if each)
            what = f"Avtalen «{said}» manglar kva som skal gjerast."
            self._tell(what, "Skriv det i «Kva».", None)

    def _name(self, kva: str, written: str) -> str:
        kven = read_kven(written, self._krets)
        for each in kven.uklart:
            self._tell(
                f"«{each}» under «Kven» ved «{kva}» er ikkje forstått.",
                "Skriv namnet slik det står i tabellen over dei som er kalla inn.",
                kva,
            )
        return kven.namn

    def _find_day(self, kva: str, text: str) -> date | None:
        frist = read_frist(text, self._ramme)
        if frist.fortald:
            self._tell(*frist.fortald, kva)
        return frist.dag
