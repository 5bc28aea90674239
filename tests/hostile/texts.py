"""Data, lists and calendars that would take all there is, or that nobody means."""

from collections.abc import Callable

Make = Callable[[], bytes]
_NETWORKS = "samarbeid:\n  namn: A\n"
_YEAR = "skuleår: 2026-2027\nførste_skuledag: 17.08.2026\nsiste_skuledag: 18.06.2027\n"
_RULE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "DTSTART;VALUE=DATE:20271004\r\n{}\r\nSUMMARY:Haustferie\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
_EVENT = (
    "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART;VALUE=DATE:20271004\r\nSUMMARY:Fri {0}\r\nEND:VEVENT\r\n"
)
_HEAD = "dato,skole,elevdag,laererdag,sfodag,kommentar\n"
_LIST = "dag;nettverk;møtedag;dokument;hending;når;kvar;merknad;vert;lenkje;leiar\n"
_LINE = "2026-10-20;Nettverk Vest;2026-10-28;innkalling;lagt ut;{};Vindheia ungdomsskule;;;;\n"


def say(text: str, code: str = "utf-8") -> Make:
    """Write a text."""
    return lambda: text.encode(code)


def rule(line: str) -> Make:
    """Write a calendar of one event that has a line more."""
    return say(_RULE.format(line))


def events(number: int) -> Make:
    """Write a calendar of many events."""
    return lambda: (  # noqa: PLW0108 — made when it is asked for
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b\r\n"
        + "".join(map(_EVENT.format, range(number)))
        + "END:VCALENDAR\r\n"
    ).encode()


DATA: dict[str, Make] = {
    "aliases of aliases": say(
        "a: &a [x]\n"
        + "".join(f"{c}: &{c} [*{b}, *{b}]\n" for b, c in zip("abcdefgh", "bcdefghi", strict=True))
    ),
    "a merge": say("a: &a {b: c}\nsamarbeid: {<<: *a}\n"),
    "a command": say("samarbeid: !!python/object/apply:os.system [true]\n"),
    "10^5 brackets": say("[" * 100_000),
    "10^5 braces": say("{" * 100_000),
    "10^5 lists on a line": say("- " * 100_000),
    "10^5 keys on a line": say("a: " * 100_000),
    "10^5 levels": say("".join(" " * n + "a:\n" for n in range(2_000))),
    "10^5 questions": say("? " * 100_000),
    "a quote that never ends": say(_NETWORKS + "  plattform: '" + "a\n" * 100_000),
    "a block of 5 MB": say(_NETWORKS + "  plattform: |\n" + "    a\n" * 900_000),
    "a line of 5 MB": say(_NETWORKS + "  plattform: " + "a" * 5_000_000 + "\n"),
    "a comment of 9 MB": say("#" * 9_000_000),
    "11 MB": say("#" * 11_000_000),
    "300,000 unknown keys": say("".join(f"a{n}: b\n" for n in range(300_000))),
    "one key 300,000 times": say("samarbeid: a\n" * 300_000),
    "300,000 schools": say(_NETWORKS + "skular:\n" + "  - namn: A\n" * 300_000),
    "300,000 empty items": say(_NETWORKS + "skular:\n" + "  -\n" * 300_000),
    "100,000 networks": say(
        _NETWORKS + "nettverk:\n" + "".join(f"  - namn: A{n}\n" for n in range(100_000))
    ),
    "a number of 5,000 signs": say(_NETWORKS + "  tal_nettverk: " + "9" * 5_000 + "\n"),
    "a number far too large": say(_NETWORKS + "  innkalling_dagar: 999999\n"),
    "a number of other signs": say(_NETWORKS + "  tal_nettverk: ٣\n"),
    "a number below nothing": say(_NETWORKS + "  tal_nettverk: -3\n"),
    "no number": say(_NETWORKS + "  tal_nettverk: .nan\n"),
    "nothing": say(""),
    "a sign of nothing": say("\0"),
    "a sign that a terminal obeys": say(_NETWORKS + "  plattform: \x1b[31m\n"),
    "another code": say(_NETWORKS + "  plattform: æ\n", "cp1252"),
    "two bytes a sign": say(_NETWORKS, "utf-16"),
    "four bytes a sign": say(_NETWORKS, "utf-32"),
    "half a sign": lambda: _NETWORKS.encode() + b"  plattform: \xc3",
    "two documents": say("---\na: b\n---\nc: d\n"),
    "a version of YAML": say("%YAML 9.9\n---\na: b\n"),
    "a list": say("- a\n"),
    "a word": say("a\n"),
    "a tab": say("samarbeid:\n\tnamn: A\n"),
}
"""The file of networks."""

YEAR: dict[str, Make] = {
    "a day of year 0": say(_YEAR + "fri: [{namn: A, dato: 00.00.0000}]\n"),
    "a day of year 9999": say(_YEAR + "fri: [{namn: A, dato: 31.12.9999}]\n"),
    "a period of 8,000 years": say(_YEAR + "fri: [{namn: A, frå: 01.01.2000, til: 31.12.9999}]\n"),
    "a school year of 8,000 years": say(
        "skuleår: 2026-2027\nførste_skuledag: 01.01.0001\nsiste_skuledag: 31.12.9999\n"
    ),
    "year 0": say(_YEAR.replace("2026-2027", "0000-0001")),
    "year 9999": say(_YEAR.replace("2026-2027", "9999-10000")),
    "a clock of 99.99": say(_YEAR + "møte: [{dato: 28.10.2026, tid: 99.99–99.99}]\n"),
    "minutes without end": say(
        _YEAR
        + "møte: [{dato: 28.10.2026, tid: 12.00–15.00, saker: [{tittel: A, minutt: 999999999}]}]\n"
    ),
    "100,000 holidays": say(_YEAR + "fri:\n" + "  - {namn: A, dato: 05.10.2026}\n" * 100_000),
    "5,000 meetings a day": say(
        _YEAR + "møte:\n" + "  - {dato: 28.10.2026, tid: 12.00–15.00}\n" * 5_000
    ),
    "10,000 topics": say(_YEAR + "fellestema:\n" + "  - {tema: A, møte: [28.10.2026]}\n" * 10_000),
}
"""The file of a school year."""

LIST: dict[str, Make] = {
    "a line of 5 MB": say(_LIST + "a" * 5_000_000),
    "a quote that never ends": say(_LIST + '"a;\n' * 1_000),
    "100,000 signs that part": say(_LIST + ";" * 100_000 + "\n"),
    "500,000 empty lines": say(_LIST + "\n" * 500_000),
    "100,000 lines nobody understands": say(_LIST + "a;b\n" * 100_000),
    "200,000 lines, of two days in turn": say(
        _LIST + (_LINE.format("") + _LINE.format("").replace("10-20", "10-19")) * 100_000
    ),
    "25,000 items without a number": say(_LIST + _LINE.format("")[:-1] + ";1/a" + ",1/a" * 25_000),
    "one line end after another": say(_LIST + "\r" * 10_000_000),
    "50,000 events": say(_LIST + _LINE.format("") * 50_000),
    "200 MB": say("a\n" * 51_000_000),
    "another code": say(_LIST + _LINE.format("å"), "cp1252"),
    "two bytes a sign": say(_LIST, "utf-16"),
    "a formula": say(_LIST + _LINE.format("=cmd|' /c calc'!A1")),
    "signs that a terminal obeys": say(_LIST + _LINE.format("\x1b]0;PWN\x07\x1b[2J")),
    "another day": say(_LIST + _LINE.format("")[4:]),
    "a day of year 0": say(_LIST + _LINE.format("").replace("2026-10-20", "0000-00-00")),
    "a day of year 9999": say(_LIST + _LINE.format("onsdag 31. desember 9999")),
}
"""The list of events."""

ICS: dict[str, Make] = {
    "every second": rule("RRULE:FREQ=SECONDLY"),
    "every hour": rule("RRULE:FREQ=HOURLY"),
    "every day for ever": rule("RRULE:FREQ=DAILY"),
    "10^9 times": rule("RRULE:FREQ=DAILY;COUNT=1000000000"),
    "no step": rule("RRULE:FREQ=DAILY;INTERVAL=0"),
    "a step of 10^9": rule("RRULE:FREQ=YEARLY;INTERVAL=1000000000"),
    "many times a day": rule("RRULE:FREQ=DAILY;BYHOUR=1,2,3"),
    "all days of all months": rule(
        "RRULE:FREQ=YEARLY;BYYEARDAY=" + ",".join(map(str, range(1, 367)))
    ),
    "a day that never comes": rule("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
    "since year 1": lambda: rule("RRULE:FREQ=DAILY")().replace(b"20271004", b"00010101"),
    "since year 1583": lambda: rule("RRULE:FREQ=WEEKLY")().replace(b"20271004", b"15830101"),
    "until year 9999": rule("RRULE:FREQ=DAILY;UNTIL=99991231"),
    "a span of 10^9 days": rule("DURATION:P1000000000D"),
    "until year 9999 without a rule": rule("DTEND;VALUE=DATE:99991231"),
    "100,000 days that are left out": rule("EXDATE;VALUE=DATE:" + ",".join(["20271005"] * 100_000)),
    "20,000 days more": rule("RDATE;VALUE=DATE:" + ",".join(["20271005"] * 20_000)),
    "a place on Mars": lambda: rule("X:1")().replace(
        b"VALUE=DATE:20271004", b"TZID=Mars/Base:20271004T080000"
    ),
    "a name of a million signs": rule("DESCRIPTION:" + "a" * 10**6),
    "a line in 100,000 parts": rule("DESCRIPTION:" + "a\r\n " * 100_000),
    "100,000 parameters": rule("X-A" + ";A=B" * 100_000 + ":1"),
    "boxes in boxes": say("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 5_000),
    "ends without a beginning": say("END:VEVENT\r\n" * 5_000),
    "5,000 events": events(5_000),
    "200,000 events": events(200_000),
    "nothing": say(""),
    "a page": say("<html>"),
    "signs of nothing": say("\0" * 1_000),
}
"""A skulerute as a calendar; and the calendar that the tool itself has published."""

CSV: dict[str, Make] = {
    "a quote that never ends": say(_HEAD + '2027-08-16,"A,Ja,Ja,Ja,a\n'),
    "a cell of 1 MB": say(_HEAD + "2027-08-16," + "a" * 10**6 + ",Ja,Ja,Ja,a\n"),
    "100,000 columns": say("," * 100_000 + "\n"),
    "100,000 wrong days": say(_HEAD + "2027-02-31,A,Ja,Ja,Ja,a\n" * 100_000),
    "200,000 days": say(_HEAD + "2027-10-04,A,Nei,Ja,Ja,a\n" * 200_000),
    "100,000 schools": lambda: (  # noqa: PLW0108 — made when it is asked for
        _HEAD + "".join(f"2027-10-04,A{n},Nei,Ja,Ja,a\n" for n in range(100_000))
    ).encode(),
    "50 MB": say(_HEAD + "2027-10-04,A,Nei,Ja,Ja,a\n" * 2_000_000),
    "no head": say("2027-08-16,A,Ja,Ja,Ja,a\n"),
    "a head twice": say(_HEAD * 2),
    "nothing": say(""),
    "two bytes a sign": say(_HEAD, "utf-16"),
    "a formula": say(_HEAD + "2027-10-04,A,=1+1,Ja,Ja,a\n"),
}
"""A skulerute as a table."""
