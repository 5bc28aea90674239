"""What is read of minutes, held against what was written: all that came back, or that was told."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from nettverk.model.referat import Referat, Status
from nettverk.planning.oppfolging import list_names
from nettverk.referat.blocks import read_blocks
from nettverk.referat.kven import says_all
from nettverk.referat.understanding import Understood, understand

from .telling import NOT_SURE, Fact, Form
from .test_deadlines import MEETING as RAMME
from .test_kven import FOLK
from .test_kven import MEETING as KRETS

_STATUSES = {Status.GJORT: "gjort", Status.IKKJE_GJORT: "open", Status.FELL_BORT: "fell bort"}
_NOTHING = {"", "ingen", "ingen dag", "ingenting"}
"""What is read where nothing is."""
_SHOWN = 24
"""How much of a text must stand in what is told of it, in letters."""


class After(Struct):
    """What must have come of a document: the facts in it, and what may be told.

    Each text of `told` may stand in a warning; the facts with its texts may be lost with it.
    """

    facts: list[Fact]
    told: dict[str, frozenset[str]] = {}
    required: set[str] = set()

    def drop(self, *texts: str) -> None:
        """Take away what nobody wrote any more."""
        self.facts = [each for each in self.facts if each.text not in texts]

    def may_tell(self, what: str, *texts: str) -> None:
        """Let something be told, and some texts be lost with it."""
        self.told[what] = self.told.get(what, frozenset()) | {*texts}

    def must_tell(self, what: str) -> None:
        """Require that something is told."""
        self.may_tell(what)
        self.required.add(what)


def read(form: Form, content: bytes, suffix: str = ".docx") -> Understood:
    """Read minutes as the program does, on the day that all forms are told for."""
    reading = read_blocks(content, suffix)
    return understand(reading, [form.printed], RAMME.avtalt, "referat", RAMME.møte, KRETS)


def judge(after: After, understood: Understood) -> list[str]:
    """List what is lost, misread, invented or told for nothing."""
    return [*_Judge(after, understood).list_faults()]


class _Judge:
    def __init__(self, after: After, understood: Understood) -> None:
        self._after = after
        self._told = [_squeeze(each.what) for each in understood.problems]
        self._found = [*dict.fromkeys(_list_found(understood))]
        self._warranted: set[str] = set()
        self._unread: set[str] = set()

    def list_faults(self) -> Iterator[str]:
        # Of people who cannot be read, nobody knows whom an action names.
        for fact in sorted(self._after.facts, key=lambda each: each.kind != "frammøte"):
            yield from self._try(fact)
        for kind, text, values in self._found:
            if not self._explain(text):
                yield f"dikta: {kind} {text!r} {values}"
        for what in self._after.required:
            if not any(_squeeze(what) in each for each in self._told):
                yield f"teidd: {what}"
        allowed = [*map(_squeeze, self._after.told)]
        for each in self._told:
            if each not in self._warranted and not any(some in each for some in allowed):
                yield f"falsk alarm: {each}"

    def _try(self, fact: Fact) -> Iterator[str]:
        found = next((each for each in self._found if each[:2] == (fact.kind, fact.text)), None)
        if found is None:
            if not self._explain(fact.text) and not self._excuse(fact.text):
                yield f"borte: {fact.kind} {fact.text!r}"
            self._unread.add(fact.text)
            return
        self._found.remove(found)
        for value, right in zip(found[2], fact.rights, strict=True):
            if NOT_SURE in right:
                self._explain(fact.text, *fact.written)
            if value in right:
                continue
            # Whom a name may be mistaken for, is not known either.
            nobody = bool(self._unread) and fact.kind == "avtalar" and NOT_SURE in right
            if nobody or any(each in "; ".join(right) for each in self._unread):
                continue
            told = self._explain(fact.text, *fact.written)
            sure = NOT_SURE not in right and value not in _NOTHING
            if not (told and not sure) and not self._excuse(fact.text):
                yield f"feil: {fact.kind} {fact.text!r} {fact.written}: {value!r}, ikkje {right}"

    def _explain(self, *texts: str) -> bool:
        """Tell whether something is told of these texts, and note that it had a reason."""
        shown = [_squeeze(each)[:_SHOWN] for each in texts if each.strip()]
        found = {each for each in self._told if any(some in each for some in shown)}
        self._warranted |= found
        return bool(found)

    def _excuse(self, text: str) -> bool:
        return any(
            text in texts and any(_squeeze(what) in each for each in self._told)
            for what, texts in self._after.told.items()
        )


def _list_found(understood: Understood) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    referat = understood.referat
    for kind in ("prioriterte", "evaluering", "endringar", "innspel", "handsama", "utsette"):
        yield from ((kind, each, ()) for each in getattr(referat, kind))
    for part, lines in referat.supplement.items():
        yield from (("supplement", each, (part,)) for each in lines)
    for change in referat.grunnlagsendringar:
        yield "endra", change.gammal, (change.part, change.ny)
    for each in referat.avtalar:
        yield "avtalar", each.kva, (_name(each.kven), _date(each.fristdato))
    for svar in referat.svar:
        yield "svar", svar.kva, (_STATUSES[svar.status] if svar.status else "",)
    for name in understood.called:
        yield "frammøte", name, (_find_place(referat, name),)


def _find_place(referat: Referat, name: str) -> str:
    places = {"til stades": referat.til_stades, "borte": referat.forfall}
    return " og ".join(each for each, names in places.items() if name in names) or "ingenting"


def _name(kven: str) -> str:
    named = [each.namn for each in FOLK if each.namn.casefold() in list_names(kven)]
    return "alle" if says_all(kven) else "; ".join(sorted(named)) or "ingen"


def _date(day: date | None) -> str:
    return str(day or "ingen dag")


def _squeeze(text: str) -> str:
    return " ".join(text.translate({0xAD: "", 0x2011: "-"}).split())
