"""What own templates say that is not so, told by what the shipped ones say of the same."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache
from itertools import product

from msgspec import Struct

from nettverk.characters import UNDECIDED
from nettverk.context.mote import MøteContext
from nettverk.context.sakliste import SakContext
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import MALAR
from nettverk.nynorsk import (
    Dagtid,
    write_clock,
    write_date,
    write_short_date,
    write_weekday,
)
from nettverk.reading.files import Files
from nettverk.reglar import Regel
from nettverk.render.binding import HARD
from nettverk.render.malar import Malar

_IF, _END = "if", "endif"
_PICTURE = re.compile(r"<svg\b.*?</svg>|!\[[^\]]*\]", re.DOTALL)
_NOT_SO = (
    f"Malen seier «{UNDECIDED}» òg om eit møte der staden er avklart.",
    "Skriv {{ møte | stad }}, og {{ neste.kvar }} om eit neste møte som har det.",
)
_NOWHERE = (
    "Malen seier ikkje kvar møtet er, når det er ein annan stad enn på ein skule.",
    "Skriv {{ møte | stad }}.",
)
_ONE_CLOCK = "Malen seier berre klokka den første dagen, når møtet går over fleire."
_ONE_DAY = "Malen seier berre den første dagen, når møtet går over fleire."
_ALL_DAYS = "Skriv {{{{ {}.{} }}}} i staden for dagen og klokka."
_UNPARTED = (
    "Malen seier ikkje kva dag ei sak er, når møtet går over fleire.",
    "Skriv {{ sak.dato | lang_dato }} ved saka, og dagane i sak.held_fram når ho held fram.",
)
_NO_LINK = (
    "Malen seier at møtet er digitalt, men har ikkje lenkja.",
    f"Skriv {{% {_IF} møte.lenkje %}}{{{{ møte.lenkje }}}}{{% {_END} %}} der ho skal stå.",
)
_NO_SKULAR = (
    "Malen seier ikkje kva skular som kjem til, og kven som ikkje skal møta, når det er endra.",
    f"Skriv {{% {_IF} kunngjort.skular %}}{{{{ kunngjort.skular }}}}.{{% {_END} %}} i han.",
)
_WHERE_EMPTY = f"Set {{% {_IF} … %}} og {{% {_END} %}} rundt det som skal bort når verdien er tom."


class Watched(Malar):
    """Templates whose texts are looked at as they are filled, for what is not so of a meeting.

    A template from before a meeting could be elsewhere than at a school knows the host alone.
    """

    def __init__(self, files: Files, shipped: Malar, wanted: Set[str]) -> None:
        super().__init__(files)
        self._shipped, self._wanted = shipped, wanted
        self._problems: list[Problem] = []
        self._own: dict[str, Set[str]] = {}
        self._looks = True

    def finish(self) -> Iterator[Problem]:
        """Stop looking, and list what has been seen and the gaps that empty values have left."""
        self._looks = False
        yield from self._problems
        for name, line, around in sorted(self.gaps):
            if name in self._wanted:
                said = f"Verdien her er tom for nokre møte, så det står «{around}»."
                yield warning(Regel.USANN_MAL, Place(f"templates/{name}", line), said, _WHERE_EMPTY)

    def render(self, name: str, context: Struct) -> str:
        """Fill a template and look at its Markdown."""
        text = super().render(name, context)
        self._look(name, context, text, self._shipped.render)
        return text

    def render_text(self, name: str, context: Struct) -> str:
        """Fill a template and look at its text."""
        text = super().render_text(name, context)
        self._look(name, context, text, self._shipped.render_text)
        return text

    def render_html(self, name: str, context: Struct) -> str:
        """Fill a template and look at its page."""
        text = super().render_html(name, context)
        self._look(name, context, text, self._shipped.render_html)
        return text

    def _look(
        self, name: str, context: Struct, text: str, fill: Callable[[str, Struct], str]
    ) -> None:
        """Look at a text beside that of the shipped template, which says what is so."""
        if name not in self._own:
            self._own[name] = self.reach(name) & self._wanted if name in MALAR else set()
        if not self._own[name] or not self._looks:
            return
        plain = _leave_words(text)
        usual = cache(lambda: _leave_words(fill(name, context)))
        self._look_at_days(name, context, plain, usual)
        møte = getattr(context, "møte", None)
        if isinstance(møte, MøteContext):
            self._look_at_place(name, context, plain, usual, møte)

    def _look_at_place(
        self, name: str, context: Struct, text: str, usual: Callable[[], str], møte: MøteContext
    ) -> None:
        if _count_undecided(text) > _count_unknown(context, møte):
            self._tell(name, (UNDECIDED,), *_NOT_SO)
        if møte.stad not in text and møte.stad in usual():
            self._tell(name, ("møte.vert",), *_NOWHERE)
        if "igital" in text and møte.lenkje not in text and møte.lenkje in usual():
            self._tell(name, ("stad",), *_NO_LINK)
        told = getattr(context, "kunngjort", None)
        if told and told.skular not in text and told.skular in usual():
            self._tell(name, ("kunngjort",), *_NO_SKULAR)

    def _look_at_days(
        self, name: str, context: Struct, text: str, usual: Callable[[], str]
    ) -> None:
        for namn, words, dagar in dict.fromkeys(_list_long("", context)):
            fix = _ALL_DAYS.format(namn, words)
            first, *later = dagar
            named = _names(text, first)
            if named and any(_names(usual(), each) > _names(text, each) for each in later):
                self._tell(name, (f"{namn}.dato", ".dato"), _ONE_DAY, fix)
            elif named and _lacks_clock(text, dagar) and not _lacks_clock(usual(), dagar):
                self._tell(name, (f"{namn}.tid", ".tid"), _ONE_CLOCK, fix)
            sakliste = getattr(context, "sakliste", ())
            if namn == "møte" and sakliste and _is_unparted(text, usual, sakliste, dagar):
                self._tell(name, (".start",), *_UNPARTED)

    def _tell(self, name: str, signs: Sequence[str], what: str, fix: str) -> None:
        """Tell it of the first line that has a sign; one that is silent says nothing untrue."""
        for sign, each in product(signs, sorted(self._own[name])):
            lines = self.read(each).split("\n")
            line = next((number for number, text in enumerate(lines, 1) if sign in text), 0)
            if line:
                place = Place(f"templates/{each}", line)
                self._problems.append(warning(Regel.USANN_MAL, place, what, fix))
                return


def _list_long(name: str, value: object) -> Iterator[tuple[str, str, Sequence[Dagtid]]]:
    """List the meetings over several days, as a template calls them and all their days."""
    if isinstance(value, tuple):
        for each in value:
            yield from _list_long(name, each)
    elif isinstance(value, Struct):
        dagar = getattr(value, "dagar", None)
        if dagar is None:
            for field in value.__struct_fields__:
                yield from _list_long(field, getattr(value, field))
        elif len(dagar) > 1:
            yield name, "når" if hasattr(value, "når") else "dagar", dagar


def _leave_words(text: str) -> str:
    """Take away escapes and pictures: a picture names the days that the words may lack."""
    return _PICTURE.sub("", text).replace("\\", "").replace(HARD, " ")


def _names(text: str, dag: Dagtid) -> bool:
    """Tell whether a text names a day, in any form that a template can give it."""
    day = dag.dato
    forms = "|".join(map(re.escape, (write_date(day), write_short_date(day), day.isoformat())))
    return re.search(rf"(?<!\d)(?:{forms})", text) is not None


def _lacks_clock(text: str, dagar: Sequence[Dagtid]) -> bool:
    """Tell whether a text has the clock of the first day alone."""
    first, last = str(dagar[0].tid), str(dagar[-1].tid)
    return first in text and last not in text


def _is_unparted(
    text: str, usual: Callable[[], str], sakliste: Sequence[SakContext], dagar: Sequence[Dagtid]
) -> bool:
    """Tell whether an agenda has clocks and not the days they are of, which the shipped has."""
    own, shipped = (_cut_sakliste(each, sakliste) for each in (text, usual()))
    return any(write_clock(each.start) in own for each in sakliste) and any(
        _names(shipped, each) and not _names(own, each) and write_weekday(each.dato) not in own
        for each in dagar[1:]
    )


def _cut_sakliste(text: str, sakliste: Sequence[SakContext]) -> str:
    """Cut out the lines from the first item to the last."""
    before, _, rest = text.partition(sakliste[0].tittel)
    body, _, after = rest.rpartition(sakliste[-1].tittel)
    return before.rpartition("\n")[2] + body + after.partition("\n")[0]


def _count_undecided(text: str) -> int:
    return text.casefold().count(UNDECIDED.casefold())


def _count_unknown(context: Struct, møte: MøteContext) -> int:
    """Count how often a text may say that a host is not decided: here, next time, and before."""
    neste = getattr(context, "neste", None)
    here = møte.vert or møte.stad or (møte.lenkje and not møte.vertskap)
    unknown = (not here) + (neste is not None and not neste.vert and not neste.kvar)
    return unknown + _count_undecided(repr(getattr(context, "kunngjort", None)))
