"""The lines of a file that say when a meeting is, and who hosts it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from nettverk.model.noklar import Møtenøkkel
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import Tidsrom, write_short_date
from nettverk.planning.mote import Møte
from nettverk.render.linjeendring import Linjeendring
from nettverk.render.listelinjer import (
    Listeledd,
    ListeWriter,
    find_earlier,
    join_items,
    quote_value,
)


class MøteWriter(ListeWriter):
    """Gathers what must be written in one file to change meetings, each of its own network."""

    def __init__(self, content: bytes, file: str) -> None:
        super().__init__(content, file)
        self._new: dict[str, list[tuple[Møte, Listeledd]]] = defaultdict(list)

    def move(self, møte: Møte, day: date, tid: Tidsrom | None) -> None:
        """Write that a meeting is moved, and its clock where that changes too."""
        keys = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
        keys |= {"tid": str(tid)} if tid and tid != møte.tid else {}
        self._write(møte, keys, "")

    def give_vert(self, møte: Møte, values: Mapping[str, str], swapped: str) -> None:
        """Write who hosts a meeting, and beside it with which day the host was swapped, if any.

        What else is said of the host is written with it, and taken out where it is empty.
        """
        # The host comes last, for the comment is about it.
        own = {key: value for key, value in values.items() if key != "vert"}
        self._write(møte, own | {"vert": values["vert"]}, f"bytt med {swapped}" if swapped else "")

    def settle(self, møte: Møte, day: date, vert: str) -> None:
        """Write the day of a meeting and its host, each where it is another than before."""
        keys = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
        self._write(møte, keys | ({"vert": vert} if vert != møte.vertsnamn else {}), "")

    def _write(self, møte: Møte, keys: dict[str, str], note: str) -> None:
        own = møte.skuleår.own(møte.nettverk.namn)
        own_entry = next((each for each in own.møte if each.nøkkel == møte.nøkkel), None)
        day = {"dato": write_short_date(møte.nøkkel.dato)}
        økt = {"økt": str(møte.nøkkel.økt)} if møte.nøkkel.økt > 1 else {}
        note = "" if self._quote else note
        said = {key: value for key, value in keys.items() if value}
        entry = Listeledd(day | økt | said, note, self._quote)
        if own_entry:
            self._take_out(own_entry, [key for key in keys if key not in said])
            self._set_keys(own_entry, Listeledd(said, note, self._quote))
        else:
            self._new[møte.nettverk.namn].append((møte, entry))

    def finish(self) -> tuple[Linjeendring, ...]:
        """List the edits by their lines, which count as the file stands now."""
        sections: dict[str, list[Listeledd]] = {}
        for name, some in self._new.items():
            new = sorted(some, key=lambda each: each[0].nøkkel)
            own = new[0][0].skuleår.own(name)
            if own.møte:
                for møte, entry in new:
                    self._put_among(own.møte, møte.nøkkel, entry)
            elif own.source.file:
                self._add_list(own, [entry for _, entry in new])
            else:
                sections[name] = [entry for _, entry in new]
        if sections:
            self._add_sections(next(iter(self._new.values()))[0][0].skuleår, sections)
        return super().finish()

    def _put_among(
        self, møta: Sequence[Nettverksmøte], nøkkel: Møtenøkkel, entry: Listeledd
    ) -> None:
        earlier = find_earlier([(each, each.nøkkel) for each in møta], nøkkel)
        text = entry.in_braces()
        self._put(text, entry.as_block, entry, first=møta[0], earlier=earlier)

    def _set_keys(self, own: Nettverksmøte, entry: Listeledd) -> None:
        """Change the keys that stand in a mapping, and put the others in after its day."""
        others = {}
        for key, value in entry.values.items():
            if (key,) in own.source.marks:
                self._set_value(own, key, value, *([entry] if key == "vert" else []))
            else:
                others[key] = value
        number, _, end = self._span(own, "dato")
        rest = Listeledd(others, entry.note if "vert" in others else "", self._quote)
        if others and self._is_flow(own):
            self._splice(number, end, end, f", {rest.in_braces()[1:-1]}", rest)
        elif others:
            indent = " " * (own.source.at().column - 1)
            self._blocks[number, False] += [indent + each for each in rest.as_lines()]

    def _add_list(self, own: Nettverksår, entries: Sequence[Listeledd]) -> None:
        """Give a network that has decided nothing its list of meetings."""
        number, _, end = self._span(own, "namn")
        indent = own.source.at().column - 1
        lines = _stack(entries, indent + 2)
        if ("møte",) in own.source.marks:
            self._fill(own, "møte", join_items(entries), lines, *entries)
        elif self._is_flow(own):
            key = f"{self._quote}møte{self._quote}"
            self._splice(number, end, end, f", {key}: [{join_items(entries)}]", *entries)
        else:
            self._blocks[number, False] += [f"{' ' * indent}møte:", *lines]

    def _add_sections(self, year: Skuleår, sections: Mapping[str, Sequence[Listeledd]]) -> None:
        """Give networks their sections in the year."""
        key = self._quote
        texts, lines = [], []
        for name, entries in sections.items():
            named = quote_value("namn", name, key)
            text = f"{{{key}namn{key}: {named}, {key}møte{key}: [{join_items(entries)}]}}"
            write = partial(_section, named, entries)
            if year.nettverk:
                self._put(text, write, *entries, first=year.nettverk[0])
            texts.append(text)
            lines += write(2)
        if year.nettverk:
            return
        every = [each for entries in sections.values() for each in entries]
        if ("nettverk",) in year.source.marks:
            self._fill(year, "nettverk", ", ".join(texts), lines[:-1], *every)
        else:
            at, text = len(self._lines), ", ".join(texts)
            self._add_key(year, "nettverk", text, at, ["nettverk:", *lines[:-1]], *every)


def _stack(entries: Sequence[Listeledd], indent: int) -> list[str]:
    return [line for each in entries for line in each.as_block(indent)]


def _section(name: str, entries: Sequence[Listeledd], dash: int) -> list[str]:
    """Write the section of a network, with an empty line before the next."""
    indent = " " * dash
    return [f"{indent}- namn: {name}", f"{indent}  møte:", *_stack(entries, dash + 4), ""]
