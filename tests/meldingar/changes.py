"""The changes that a meeting can have, and how each is told, written without the code."""

from collections.abc import Callable
from datetime import timedelta

from .living import HOTEL, OFF, Facts, Life

WEEK = timedelta(7)
Change = Callable[[Life], None]


def move(life: Life) -> None:
    life.day = life.meant + WEEK


def move_further(life: Life) -> None:
    life.day = life.meant + timedelta(8)


def move_back(life: Life) -> None:
    life.day = life.meant


def new_clock(life: Life) -> None:
    life.clock = "09.00–12.00"


def new_host(life: Life) -> None:
    life.host = life.host.replace("Aust", "Vest")


def third_host(life: Life) -> None:
    life.host = life.host.replace("Aust", "Nord").replace("Vest", "Nord")


def new_room(life: Life) -> None:
    life.room = "aulaen"


def school_comes(life: Life) -> None:
    life.come = True


def school_leaves(life: Life) -> None:
    life.left = True


def cancel(life: Life) -> None:
    life.off = True


def hold(life: Life) -> None:
    life.off = False


def nothing(_life: Life) -> None:
    pass


KINDS: dict[str, tuple[Change, Change]] = {
    "moved": (move, nothing),
    "moved again": (move, move_further),
    "moved back": (move, move_back),
    "clock and school": (new_clock, school_leaves),
    "new host": (new_host, third_host),
    "clock and host": (new_clock, new_host),
    "room and school": (new_room, school_comes),
    "room and host": (new_room, new_host),
    "cancelled": (cancel, nothing),
    "taken back": (cancel, hold),
}
PHASES = ("before writing", "after writing", "after publishing", "after sending", "after")
AFTER = ("clock and school", "new host", "room and school", "cancelled")
"""What can come after a meeting has been; a meeting that was cannot be moved."""


def tell_change(before: Facts, now: Facts) -> tuple[list[str], str]:
    """Tell what is new, a sentence for each thing, and what it was: nothing that still holds."""
    (day, clock), (old_day, old_clock) = (each[0].split(", ") for each in (now, before))
    (host, *room), (old_host, *old_room) = (each[1].split(", ") for each in (now, before))
    where, was = (_place(each) for each in (now, before))
    new, old = [], []
    if day != old_day:
        new, old = [f"Møtet er flytta til {day}."], [old_day]
    if clock != old_clock:
        new, old = [*new, f"Nytt klokkeslett: {clock}."], [*old, old_clock]
    if host != old_host:
        kind = "stad" if HOTEL in (host, old_host) else "vertsskule"
        new, old = [*new, f"Ny {kind}: {where.removeprefix('på ')}."], [*old, was]
    elif not room and old_room:
        new, old = [*new, "Møterommet er ikkje avklart."], [*old, f"i {old_room[0]}"]
    elif room != old_room:
        new, old = [*new, f"Nytt møterom: {room[0]}."], [*old, f"i {old_room[0]}"]
    if host == old_host and now[2] != before[2]:
        new = [*new, f"Ny lenkje: {now[2]}." if now[2] else "Lenkja er ikkje avklart."]
        old = [*old, *([f"på {before[2]}"] if before[2] else [])]
    if now[3] != before[3]:
        new, old = [*new, f"Ny nettverksleiar: {now[3]}."], [*old, f"leidd av {before[3]}"]
    return [*new, *_tell_schools(before, now)], ", ".join(old)


def _tell_schools(before: Facts, now: Facts) -> list[str]:
    """Tell which schools come and which need not meet; nothing of what they were told is wrong."""
    was, there = ({*each[4].split(", ")} - {""} for each in (before, now))
    come, gone = (" og ".join(each) for each in (there - was, was - there))
    if come and gone:
        return [f"Andre skular: {come} kjem til, og {gone} skal ikkje møta likevel."]
    gone = f"Færre skular: {gone} skal ikkje møta likevel." if gone else ""
    return [f"Ny skule: {come}."] if come else [gone] * bool(gone)


def _place(facts: Facts) -> str:
    """Say where a meeting is, and whether it is on the screen too."""
    both = f"{',' * (',' in facts[1])} og digitalt" if facts[2] else ""
    return f"på {facts[1]}{both}"


def _unknown(new: list[str]) -> str:
    return "lenkja" if "Lenkja er ikkje avklart." in new else "møterommet"


def word_change(before: Facts | None, now: Facts, nettverk: str) -> list[str]:
    """Say what stands in the message of a notice, by what members were told before."""
    if before is None or before == now:
        return [f"Emne: Innkalling til møte i {nettverk}"]
    if before == OFF:
        return [f"Emne: Blir halde likevel: møtet i {nettverk}"]
    new, old = tell_change(before, now)
    day = now[0].split(", ")[0]
    called = " og ".join(each.split(":")[0].lower() for each in new if ":" in each)
    subject = f"{called or _unknown(new)} for møtet i {nettverk} {day}"
    if day not in before[0]:
        subject = f"møtet i {nettverk} er flytta til {day}"
    return [f"Emne: Endra: {subject}", *([f"Møtet skulle vore {old}."] if old else [])]
