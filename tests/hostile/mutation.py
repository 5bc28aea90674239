"""Real files with something wrong in them: a few changes at random, of a kind people never make."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

_NUMBERS = (
    *("0", "-1", "1", "63", "999999", "2147483648", "1000000000", "1e309", "nan", "0x10", "٣"),
    *("", "9" * 400, "1.5", "true", "null"),
)
_SIGNS = (
    *("\0", "\x1b[31m", "\u202e", "\u200f", "\ufeff", "\ud7ff", "\U0001f600", "e\u0301", "\u2028"),
    *("\r", "\n", "\r\n", "\t", "\x85", "\xa0", "\x7f", "\x9b"),
)
_WORDS = (
    *("=1+1", "@SUM(1)", "{{ 7 * 7 }}", "{% raw %}", "{#", "{%", "<!--", "-->", "<table>", "</td>"),
    *(
        "<td colspan=99999>",
        "<script>",
        "<br>",
        "![a](b)",
        "[a](javascript:x)",
        "|",
        "| - |",
        "```",
    ),
    *("> " * 30, "- " * 30, "(" * 99, "**" * 50, "[" * 60, "*a_ " * 30, "&#x0;", "&a;", "~~~"),
    *(": ", "- ", "&a ", "*a ", "!!python/object:os.system ", "? ", "| ", "---\n", "%YAML 9\n"),
    *("'", '"', "[", "]", "{", "}", "#", "<<: ", "RRULE:FREQ=SECONDLY\n", "RRULE:FREQ=DAILY\n"),
    *("DTSTART:99991231T235959Z\n", "DTEND:00010101\n", "BEGIN:VEVENT\n", "END:VCALENDAR\n"),
    *("TZID=Mars/Base:", "31.02.2026", "00.00.0000", "2026-13-45", "24.00–25.00", "0001-01-01"),
    *(";" * 40, '"' * 3, "møte", "Kva", "Kven", "Frist", "innan veke 60", "hausten 9999", "dagleg"),
)
_LONG = (1, 2, 3, 10, 300)
_MOST = 400_000
_NUMBER = re.compile(r"\d+")


def mutate_text(content: bytes, random: Random) -> bytes:
    """Change a text in a few places: signs, numbers, lines, halves, and how it is written."""
    text = content.decode("utf-8", "replace")
    for _ in range(random.choice(_LONG[:4])):
        text = random.choice(_TEXT_CHANGES)(text, random)[:_MOST]
    code = random.choice(["utf-8"] * 9 + ["utf-16", "cp1252", "utf-8-sig"])
    return text.encode(code, "replace")


def mutate_bytes(content: bytes, random: Random) -> bytes:
    """Change bytes, or cut them short."""
    held = bytearray(content)
    for _ in range(random.choice(_LONG)):
        at = random.randrange(len(held) or 1)
        if held:
            held[at : at + random.choice((0, 1, 1, 4))] = random.randbytes(random.choice((0, 1, 4)))
    return bytes(held if random.random() < 0.8 else held[: random.randrange(len(held) + 1)])


_SHEET = "xl/worksheets/sheet1.xml"


def mutate_package(content: bytes, random: Random) -> bytes:
    """Change a file of Word or Excel: its bytes, the text of a part, or the elements in it."""
    if random.random() < 0.1:
        return mutate_bytes(content, random)
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    names = [each for each in parts if each.endswith((".xml", ".rels"))]
    main = _SHEET if _SHEET in parts else "word/document.xml"
    for _ in range(random.choice((1, 1, 2))):
        name = main if random.random() < 0.6 else random.choice(names)
        if name in parts:
            parts[name] = random.choice((_move_elements, _move_elements, mutate_text))(
                parts[name], random
            )
        if random.random() < 0.05:
            del parts[random.choice([*parts])]
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


def _move_elements(part: bytes, random: Random) -> bytes:
    """Copy, move, take away and wrap elements, and give them other values."""
    try:
        root = etree.fromstring(part)
    except etree.XMLSyntaxError:
        return mutate_bytes(part, random)
    for _ in range(random.choice(_LONG[:4])):
        every = [*root.iter(etree.Element)][1:]
        if 0 < len(every) < 20_000:
            random.choice(_MOVES)(random.choice(every), random.choice(every), random)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _copy(each: etree._Element, other: etree._Element, random: Random) -> None:
    written = etree.tostring(each, with_tail=False)  # once: it may hold the other one
    for _ in range(random.choice(_LONG) if len(written) < 2_000 else 1):
        other.append(etree.fromstring(written))


def _move(each: etree._Element, other: etree._Element, random: Random) -> None:
    if each is not other and other not in each.iter():
        other.insert(random.randrange(len(other) + 1), each)


def _remove(each: etree._Element, _other: etree._Element, _random: Random) -> None:
    if each.getparent() is not None:
        each.getparent().remove(each)


def _wrap(each: etree._Element, other: etree._Element, random: Random) -> None:
    for _ in range(random.choice((1, 1, 40))):
        around = etree.Element(other.tag, other.attrib)
        if each.getparent() is not None:
            each.addprevious(around)
            around.append(each)


def _value(each: etree._Element, other: etree._Element, random: Random) -> None:
    if each.attrib:
        values = [*other.attrib.values(), *_NUMBERS]
        each.set(random.choice([*each.attrib]), random.choice(values))


def _rename(each: etree._Element, other: etree._Element, _random: Random) -> None:
    each.tag = other.tag


def _say(each: etree._Element, _other: etree._Element, random: Random) -> None:
    each.text = random.choice([*_WORDS, "Kva", "Ord " * 300, "\u00ad", " " * 50])


_MOVES: Sequence[Callable[[etree._Element, etree._Element, Random], None]] = (
    *(_copy, _move, _remove, _wrap, _value, _value, _rename, _say),
)


def _insert(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    said = random.choice(random.choice((_WORDS, _SIGNS, _NUMBERS)))
    return text[:at] + said * random.choice((1, 1, 1, 2, 300)) + text[at:]


def _number(text: str, random: Random) -> str:
    found = [*_NUMBER.finditer(text)]
    if not found:
        return text
    match = random.choice(found)
    return text[: match.start()] + random.choice(_NUMBERS) + text[match.end() :]


def _lines(text: str, random: Random) -> str:
    """Take away a line, say one again, or move one."""
    lines = text.split("\n")
    line = lines.pop(random.randrange(len(lines)))
    for _ in range(random.choice((0, 1, 2, 100))):
        lines.insert(random.randrange(len(lines) + 1), line[:10_000])
    return "\n".join(lines)


def _indent(text: str, random: Random) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    lines[at] = random.choice(("", " ", "  ", "\t", " " * 40, "> ", "- ")) + lines[at].strip(" ")
    return "\n".join(lines)


def _cut(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    end = min(len(text), at + random.choice((1, 5, 80, 10_000)))
    return text[:at] + text[end:]


def _repeat(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    piece = text[at : at + random.choice((1, 5, 80))]
    return text[:at] + piece * random.choice((2, 50, 2_000)) + text[at:]


_TEXT_CHANGES: Sequence[Callable[[str, Random], str]] = (
    *(_insert, _insert, _number, _lines, _indent, _cut, _repeat),
)
