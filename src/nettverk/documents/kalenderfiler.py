"""The calendar files that are asked for: which they are, and what is told of them."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.calendar.event import Reminder
from nettverk.errors import UsageError
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import capitalise, write_in_words
from nettverk.output.result import Result
from nettverk.output.writing import Options, write_files
from nettverk.workspace.choices import choose_skular, wants_all
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.documents.kalender import Kalender, Kalendrar

_SEVERAL = "Outlook tar berre éi påminning for kvart møte. Dei andre kjem ikkje med der."
_BEFORE = re.compile(r"0*([1-9]\d{0,2})\s*([dt]?)", re.IGNORECASE)


class Kalenderval(Struct, frozen=True):
    """The schools that want calendars of their own, and when a calendar reminds of a meeting.

    `varig` asks for those that keep their place over the years, and `endra` for what has changed
    in files of its own.
    """

    skular: tuple[str, ...] = ()
    påminning: tuple[str, ...] = ()
    varig: bool = False
    endra: bool = False


def check_kalenderval(calendar: Kalenderval, names: Sequence[str], options: Options) -> None:
    """Refuse what is said of calendars where none is written; UsageError."""
    if calendar.skular and names:
        raise UsageError("--skule gjeld alle nettverka til skulen. Ta bort namna på nettverk.")
    if calendar.skular and {*options.formats} != {"ics"}:
        raise UsageError("--skule gjeld berre kalendrar. Skriv --format ics, og ikkje fleire.")
    if calendar.varig and {*options.formats} != {"ics"}:
        raise UsageError("--varig gjeld berre kalendrar. Skriv --format ics, og ikkje fleire.")
    if calendar.endra and {*options.formats} != {"ics"}:
        raise UsageError("--endra gjeld berre kalendrar. Skriv --format ics, og ikkje fleire.")
    if calendar.påminning and "ics" not in options.formats:
        raise UsageError("--påminning gjeld berre kalendrar. Skriv --format ics òg.")


def write_calendars(
    workspace: Workspace,
    year: Skuleår,
    nettverka: Sequence[Nettverk | None],
    calendar: Kalenderval,
    options: Options,
) -> Result:
    """Write the calendars of some networks, or of the schools asked for, and tell of them."""
    from nettverk.documents.kalender import Kalendrar

    reminders = _read_reminders(calendar.påminning)
    kalendrar = Kalendrar(workspace, None if calendar.varig else year, options.out, reminders)
    skular = choose_skular(workspace, calendar.skular)
    listed = [*(kalendrar.of_skular(skular) if skular else kalendrar.of_nettverka(nettverka))]
    if wants_all(workspace, calendar.skular):
        listed = [*filter(kalendrar.has_møte, listed)]
    kalendrar.check_names(listed)
    changed, told = _find_changed(kalendrar, listed) if calendar.endra else ((), ())
    makers = [partial(kalendrar.make, each) for each in listed]
    makers += [partial(kalendrar.make_changed, each) for each in changed]
    written = write_files(workspace, makers, options)
    named = [each for each in nettverka if each]
    about = named if len(named) == len(nettverka) and not skular else workspace.plan.nettverka
    several = (_SEVERAL,) if len(reminders) > 1 else ()
    cut = kalendrar.tell_cut(listed)
    notes = (*written.notes, *told, *several, *cut, *kalendrar.tell_unread())
    # What minutes that cannot be read carry on is lacking in the agendas of the calendar.
    unread = (told for each in about for told in workspace.history(each).ulesne.values())
    problems = workspace.list_open((*workspace.hendingar.problems, *unread))
    return replace(written, notes=notes, problems=problems)


def _find_changed(
    kalendrar: "Kalendrar", listed: "Iterable[Kalender]"
) -> "tuple[list[Kalender], list[str]]":
    """Find the calendars that something has changed in, and what to tell of the others."""
    changed, same, told = [], list[str](), list[str]()
    for each in listed:
        if kalendrar.is_new(each):
            told.append(f"{each.namn}: Her er ingen kalender frå før, så alt er nytt.")
        elif kalendrar.list_changed(each):
            changed.append(each)
        else:
            same.append(each.namn)
    if same:
        count = write_in_words(len(same), "ein kalender", "kalendrar")
        whose = same[0] if len(same) == 1 else capitalise(count)
        told.append(f"{whose}: Ingen møte har anna tid eller anna stad enn sist.")
    return changed, told


def _read_reminders(texts: Iterable[str]) -> tuple[Reminder, ...]:
    """Read «7» or «7d» as days and «2t» as hours, the longest first; UsageError for others."""
    return tuple(sorted({_read_reminder(each) for each in texts}, reverse=True))


def _read_reminder(text: str) -> Reminder:
    match = _BEFORE.fullmatch(text.strip())
    if not match:
        raise UsageError(
            f"«{text}» er ikkje ei påminning. Skriv talet på dagar, til dømes 7 eller 1d, "
            "eller timar, til dømes 2t."
        )
    number = int(match[1])
    if match[2].lower() == "t":
        return Reminder(
            timedelta(hours=number), f"om {write_in_words(number, 'éin time', 'timar')}"
        )
    return Reminder(timedelta(days=number), f"om {write_in_words(number, 'éin dag', 'dagar')}")
