"""The lines of `data/networks.yaml` that say which school is in which network, and when."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from nettverk.model.element import Element
from nettverk.model.folk import Leiar
from nettverk.model.samarbeid import Nettverk, Nettverksskule, Oversikt
from nettverk.nynorsk import write_short_date
from nettverk.render.datalinjer import begins
from nettverk.render.linjeendring import Linjeendring
from nettverk.render.listelinjer import Listeledd, ListeWriter, join_items, quote_value


class _NettverksWriter(ListeWriter):
    """Gathers what must be written so that schools are in other networks."""

    def change(self, was: Nettverk, will: Nettverk) -> None:
        """Write what a network says of its schools, where that is other than before."""
        kept = {id(each.source): each for each in will.skular if each.source.file}
        for old in was.skular:
            if new := kept.get(id(old.source)):
                self._set_days(old, new)
        stay = [each for each in was.skular if id(each.source) in kept]
        added = [each for each in will.skular if not each.source.file]
        for new in added if was.skular else ():
            self._add(was, stay, new)
        if not was.skular:
            self._begin(was, [self._make(each) for each in added])
        for old in was.skular:
            if id(old.source) not in kept:
                self._remove(old, after=stay[-1] if stay else None)

    def drop(self, old: Nettverk, stay: Sequence[Nettverk]) -> None:
        """Take out a network, and the empty line that parts it from the one before it."""
        self._remove(old, after=stay[-1] if stay else None)
        if not self._in_brackets(old):
            number, dash = self._find_dash(old)
            around = (self._lines[number - 2], *self._lines[self._find_last(old, dash) :][:1])
            if not any(each.strip() for each in around):
                self._blocks[number - 1, True] += []

    def found(self, there: Sequence[Nettverk], new: Nettverk) -> None:
        """Write a network that is new, after the others."""
        text, write = self._word(new)
        self._put(text, write, first=there[0], earlier=there[-1])

    def found_all(self, was: Oversikt, new: Sequence[Nettverk]) -> None:
        """Write the first networks there are."""
        worded = [self._word(each) for each in new]
        lines = [line for _, write in worded for line in write(2)]
        self._fill(was, "nettverk", ", ".join(text for text, _ in worded), lines[1:])

    def _word(self, new: Nettverk) -> tuple[str, Callable[[int], list[str]]]:
        """Word a network in braces, and in lines at a dash."""
        quote = self._quote
        leiar = quote_value("leiar", new.leiar[0].namn, quote)
        head = [("namn", quote_value("namn", new.namn, quote)), ("leiar", leiar)]
        if new.arbeidsgruppe:
            head.append(("arbeidsgruppe", quote_value("namn", new.arbeidsgruppe, quote)))
        skular = [self._make(each) for each in new.skular]
        keys = [f"{quote}{key}{quote}: {value}" for key, value in head]
        text = f"{{{', '.join(keys)}, {quote}skular{quote}: [{join_items(skular)}]}}"
        return text, partial(_stack, keys, skular)

    def _begin(self, nettverk: Nettverk, items: Sequence[Listeledd]) -> None:
        """Give a network its first schools."""
        dash = nettverk.source.at().column + 1
        lines = [line for each in items for line in each.as_block(dash)]
        self._fill(nettverk, "skular", join_items(items), lines)

    def _add(self, nettverk: Nettverk, stay: Sequence[Nettverksskule], new: Nettverksskule) -> None:
        item = self._make(new)
        first, earlier = nettverk.skular[0], stay[-1] if stay else None
        self._put(item.in_braces(), item.as_block, first=first, earlier=earlier)

    def _make(self, term: Nettverksskule) -> Listeledd:
        return make_ledd(term, self._quote)

    def _set_days(self, old: Nettverksskule, new: Nettverksskule) -> None:
        was, will = _write_days(old), _write_days(new)
        if was == will:
            return
        said = Listeledd({key: day for key, day in will.items() if key not in was}, "", self._quote)
        if _is_bare(old):
            self._spell_out(old, said)
            return
        if not will and self._let_stand_alone(old, [*was]):
            return
        self._take_out(old, [key for key in was if key not in will])
        for key in [key for key in will if key in was and was[key] != will[key]]:
            self._set_value(old, key, will[key])
        if said.values:
            self._say(old, said)

    def _say(self, old: Nettverksskule, said: Listeledd) -> None:
        """Put keys into a mapping, after the last of its others."""
        marks = {path[0]: at for path, at in old.source.marks.items() if len(path) == 1}
        number, _, end = self._span(old, str(max(marks, key=lambda key: marks[key])))
        if self._is_flow(old):
            self._splice(number, end, end, f", {said.in_braces()[1:-1]}")
        else:
            indent = " " * (old.source.at().column - 1)
            self._blocks[number, False] += [indent + each for each in said.as_lines()]

    def _spell_out(self, old: Nettverksskule, said: Listeledd) -> None:
        """Make a mapping of a name that stands alone, in the signs that it is written with."""
        (number, start), (_, end) = begins(old), self._find_end(old)
        key = f"{self._quote}namn{self._quote}: "
        if self._in_brackets(old):
            self._splice(number, start, start, f"{{{key}")
            self._splice(number, end, end, f", {said.in_braces()[1:-1]}}}")
        else:
            self._splice(number, start, start, key)
            self._blocks[number, False] += [" " * start + each for each in said.as_lines()]

    def _let_stand_alone(self, old: Nettverksskule, days: Sequence[str]) -> bool:
        """Undo what spells out a name, where nothing else stands there; tell whether it could."""
        (number, begin), (last, close) = begins(old), self._find_end(old)
        at, start, end = self._span(old, "namn")
        if self._is_flow(old):
            alone = self._in_brackets(old) and number == last
            if alone:
                self._splice(number, begin, close, self._lines[number - 1][start:end])
            return alone
        spans = [self._span(old, key) for key in days]
        beside = (self._lines[line - 1][until:] for line, _, until in spans)
        alone = begin < start and at == number and not any(each.strip() for each in beside)
        if alone and all(line > number for line, *_ in spans):
            self._take_out(old, days)
            self._splice(number, begin, start, "")
            return True
        return False

    def _in_brackets(self, element: Element) -> bool:
        if isinstance(element, Nettverksskule) and _is_bare(element):
            number, start = begins(element)
            return self._lines[number - 1][:start].strip() != "-"
        return super()._in_brackets(element)

    def _find_end(self, element: Element) -> tuple[int, int]:
        if isinstance(element, Nettverksskule) and _is_bare(element):
            number, _, end = self._span(element, "namn", within=self._in_brackets(element))
            return number, end
        return super()._find_end(element)


def write_nettverk(content: bytes, was: Oversikt, will: Oversikt) -> tuple[Linjeendring, ...]:
    """Find the lines to write so that the networks are those that will be."""
    writer = _NettverksWriter(content, was.source.file)
    kept = {each.namn: each for each in will.nettverk}
    stay = [each for each in was.nettverk if each.namn in kept]
    for old in was.nettverk:
        new = kept.pop(old.namn, None)
        if new and new is not old:
            writer.change(old, new)
        elif not new:
            writer.drop(old, stay)
    if not stay:
        writer.found_all(was, [*kept.values()])
    for new in kept.values() if stay else ():
        writer.found(stay, new)
    return writer.finish()


def _is_bare(term: Nettverksskule) -> bool:
    """Tell whether a name stands alone, and not as a key with others."""
    return term.source.at() == term.source.at("namn")


def make_ledd(term: Nettverksskule | Leiar, quote: str = "") -> Listeledd:
    """Make an item of somebody's time in a network, with its days."""
    return Listeledd({"namn": term.namn} | _write_days(term), quote=quote)


def _write_days(term: Nettverksskule | Leiar) -> dict[str, str]:
    days: dict[str, date | None] = {"frå": term.frå, "til": term.til}
    return {key: write_short_date(day) for key, day in days.items() if day}


def _stack(keys: Sequence[str], skular: Sequence[Listeledd], dash: int) -> list[str]:
    """Write a network as an item of a list, with an empty line before it."""
    indent = " " * (dash + 2)
    items = [line for each in skular for line in each.as_block(dash + 4)]
    head = [f"{' ' * dash}- {keys[0]}", *(f"{indent}{each}" for each in keys[1:])]
    return ["", *head, f"{indent}skular:", *items]
