"""What is agreed, and what is said of it: the rows of two tables, and the lines beside them."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date

from nettverk.model.referat import Avtale, Status, Svar
from nettverk.nynorsk import fold
from nettverk.referat.dagord import Fristramme
from nettverk.referat.fristar import find_time, read_frist
from nettverk.referat.heads import KVEN_FRIST
from nettverk.referat.krets import Krets, Ordslag
from nettverk.referat.kven import read_kven
from nettverk.referat.statusar import parse_status
from nettverk.referat.told import Settled, Teller
from nettverk.referat.written import says_nothing

_Row = Mapping[str, str]
_GAP, _PARTS, _PARTED = (
    re.compile(each) for each in (r"(?:[\s,;:/–(]|-(?=[\s\d])|(?<=\s)-)+", r"[,;:/–\n]", r"[,;]\s")
)
_AGAIN = re.compile(
    r"\b(?:(?:ny )?frist|uts[ea]tt\w*|flytt\w*|forleng\w*|(?:gjer(?:ast)?|gjør(?:es)?)(?: det)?"
    r"(?= (?:inn[ae]n|til|før)\b))(?:\s*:\s*|\s+|$)(?:til\s+(?!etter))?",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*[(;]|,\s*(?!\d)|\s+(?:pga\.?|på grunn|grunna|fordi|av|då|sidan)\b")
"""What goes on after a deadline."""
_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"\w")
_LONGEST = 80
"""The longest deadline or name, in signs, that is looked for in the cell of another."""
_NEW = {"", "ny", "open", "opa", "åpen", "i gang", "starta", "påbyrja"}
"""What stands under «Status» of what is agreed, and says nothing that one did not know."""


class AvtaleReader:
    """Reads rows, and tells of what in them is not understood.

    What a form has `printed` in the row of an action is not read anew.
    """

    def __init__(
        self,
        ramme: Fristramme,
        krets: Krets,
        printed: Mapping[str, Container[str]],
        teller: Teller,
    ) -> None:
        self._ramme, self._krets, self._printed = ramme, krets, printed
        self._tell = teller.tell

    def list_avtalar(self, rows: Iterable[_Row], lines: Iterable[str]) -> Iterator[Avtale]:
        """List what is agreed; said twice, in a table that is copied, it is agreed once."""
        said = (each for each in rows if not _is_nothing(each))
        yield from dict.fromkeys(map(self._read_avtale, said))
        for line in lines:
            fix = "Skriv avtalen i tabellen, med «Kven»."
            self._tell(f"«{line}» står utanfor tabellen.", fix, line)
            yield Avtale(line)

    def _read_avtale(self, row: _Row) -> Avtale:
        kva = row.get("kva", "")
        kven, frist = self._part(row)
        self._tell_without_what(row)
        status = self._read_status(row) if fold(row.get("status", "")) not in _NEW else None
        again, day = self._find_ny_frist(row)
        if not again:
            again, day = frist, self._find_day(kva, frist)
        self._tell_person(kva, "Kva", kva)
        if not day:
            self._tell_person(frist, "Frist", kva)
        return Avtale(kva, self._name(kva, kven), again, day, status)

    def list_svar(self, rows: Iterable[_Row], lines: Iterable[str]) -> Iterator[Svar]:
        """List what is said of what was agreed; what is printed of it is no news."""
        for row in rows:
            kva, (kven, frist) = row.get("kva", ""), self._part(row)
            if not kva:
                self._tell_without_what(row)
                continue
            status = self._read_status(row)
            printed = self._printed.get(kva, ())
            named = kven if kven in printed else self._name(kva, kven)
            if frist and frist not in printed:
                again, day = frist, self._find_day(kva, frist)
            else:
                again, day = self._find_ny_frist(row)
            yield Svar(kva, named, status, again, day)
        for line in lines:
            fix = "Skriv kva som vart gjort, i «Status»."
            self._tell(f"«{line}» står utanfor tabellen.", fix, Settled.BY_NEXT)

    def _find_ny_frist(self, row: _Row) -> tuple[str, date | None]:
        """Find the deadline that is given anew in the status: «utsett til 1.12.»."""
        status = row.get("status", "")
        tails = [_AFTER.split(status[said.end() :])[0].strip() for said in _AGAIN.finditer(status)]
        kva = row.get("kva", "")
        found = [(each, read_frist(each, self._ramme, kva)) for each in tails if each]
        for tail, frist in found:
            if frist.dag and frist.dag >= self._ramme.avtalt:
                return tail, frist.dag
        # Of a status that is not understood, that is told already.
        for told in (frist.fortald for _, frist in found if frist.fortald and parse_status(status)):
            self._tell(*told, kva)
        return "", None

    def _part(self, row: _Row) -> tuple[str, str]:
        """Part who from when, where the two stand in one cell."""
        who, when = row.get("kven", ""), row.get("frist", "")
        text = row.get(KVEN_FRIST, "") or ("" if when else self._find_joint(who))
        if not text:
            return who, when
        kven, frist = self._split(text)
        if _DIGIT.search(kven):
            kva, said = row.get("kva", ""), " ".join(text.split())
            what = f"«{said}» ved «{kva}» er ikkje forstått som kven og når."
            self._tell(what, "Skriv kven og når i kvar si rute.", kva)
        return kven, frist

    def _find_joint(self, who: str) -> str:
        """Tell whether a time stands after who; a number that is no day, as «sak 5», is none."""
        time = _close(who[find_time(who) :])
        is_time = read_frist(time, self._ramme).dag or (time and not _DIGIT.search(time))
        return who if is_time and time != who else ""

    def _split(self, text: str) -> tuple[str, str]:
        """Split before the first day that is one, else after a day that comes first.

        What is written as a time, begins with a number, or stands on the last line, may be a day
        that is not understood.
        """
        gaps = [(0, 0), *(each.span() for each in _GAP.finditer(text))]
        late = [(start, end) for start, end in gaps if len(text) - end <= _LONGEST]
        time = find_time(text)
        for start, end in late:
            kven, said = text[:start], _close(text[end:])
            if start <= time and not _DIGIT.search(kven) and read_frist(said, self._ramme).dag:
                return _join(kven), _join(said, " ")
        for start, end in reversed([each for each in gaps if 0 < each[0] <= _LONGEST]):
            said = text[:start]
            is_time = read_frist(said, self._ramme).dag or (
                _PARTS.search(text, start, end) and not find_time(said)
            )
            if is_time and not _PARTED.search(said):
                return _join(text[end:]), _join(said, " ")
        for start, end in late:
            said = _close(text[end:])
            last = "\n" in text[start:end] and "\n" not in said
            begins = last or said[:1].isdigit()
            unread = begins and read_frist(said, self._ramme).fortald
            if unread or start <= time <= end or (last and not _WORD.search(said)):
                return _join(text[:start]), _join(said, " ")
        return _join(text), ""

    def _read_status(self, row: _Row) -> Status | None:
        kva, said = row.get("kva", ""), row.get("status", "")
        status = parse_status(said)
        if said and not status:
            self._tell(
                f"Statusen «{said}» til «{kva}» er ikkje forstått.",
                "Skriv «gjort», «ikkje gjort» eller «fell bort». Til då er avtalen rekna som open.",
                kva,
            )
        return status

    def _tell_without_what(self, row: _Row) -> None:
        if not row.get("kva"):
            said = " / ".join(each for each in row.values() if each)
            what = f"Avtalen «{said}» manglar kva som skal gjerast."
            self._tell(what, "Skriv det i «Kva».")

    def _tell_person(self, text: str, column: str, kva: str) -> None:
        named = text[:1].isupper() and len(text) <= _LONGEST
        found = self._krets.find(text) if named else None
        if found and found.slag is Ordslag.NAMN:
            where = f"«{column}»" if text == kva else f"«{column}» ved «{kva}»"
            what = f"«{text}» under {where} er ein person."
            self._tell(what, "Set rutene under kvar si overskrift.", kva)

    def _name(self, kva: str, written: str) -> str:
        kven = read_kven(written, self._krets)
        time = _close(written[find_time(written) :])
        if _DIGIT.search(time) and read_frist(time, self._ramme).dag:
            what = f"«{time}» under «Kven» ved «{kva}» er ein frist."
            self._tell(what, "Set rutene under kvar si overskrift.", kva)
        for each in kven.uklart:
            self._tell(
                f"«{each}» under «Kven» ved «{kva}» er ikkje forstått.",
                "Skriv namnet slik det står i tabellen over dei som er kalla inn.",
                kva,
            )
        return kven.namn

    def _find_day(self, kva: str, text: str) -> date | None:
        frist = read_frist(text, self._ramme, kva)
        if frist.fortald:
            self._tell(*frist.fortald, kva)
        return frist.dag


def _is_nothing(row: _Row) -> bool:
    """Tell whether a row says that there is nothing to do, or nothing."""
    said = [each for each in row.values() if _WORD.search(each)]
    return not said or (said == [row.get("kva", "")] and says_nothing(said[0]))


def _close(text: str) -> str:
    """Take away the end of brackets that began before the text."""
    return text if "(" in text else text.rstrip(")")


def _join(text: str, sign: str = ", ") -> str:
    """Write lines as one."""
    lines = (" ".join(each.split()) for each in text.split("\n"))
    return sign.join(each for each in lines if each).strip(",;:/– ")
