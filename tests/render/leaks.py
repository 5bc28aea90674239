"""Words planted in the parts of a Word file, and a search for them."""

import re
from collections.abc import Callable, Iterable
from io import BytesIO
from zipfile import ZipFile, is_zipfile

from .foreign import Parts

Plant = Callable[[Parts, str], None]
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT = "word/document.xml"
TEXT = f"<w:p {W}><w:r><w:t>%s</w:t></w:r></w:p>"


def find_leaks(content: bytes, words: Iterable[str]) -> set[str]:
    """Find words in a package: in names, in parts, and in packages inside it."""
    wanted = {*words}
    with ZipFile(BytesIO(content)) as package:
        held = b"\n".join([*map(str.encode, package.namelist()), package.comment])
        parts = [held, *(package.read(name) for name in package.namelist())]
    found = {each for each in wanted for part in parts if _holds(part, each)}
    inner = (part for part in parts if is_zipfile(BytesIO(part)))
    return found.union(*(find_leaks(part, wanted) for part in inner))


def _holds(part: bytes, word: str) -> bool:
    return word.encode() in part or word.encode("utf-16-le") in part


def relate(parts: Parts, source: str, kind: str, target: str, *, outside: bool = False) -> str:
    """Lead from a part to another, and return the id."""
    folder, slash, file = source.rpartition("/")
    name = f"{folder}{slash}_rels/{file}.rels"
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    rels = parts.get(name, empty + b"</Relationships>")
    key = f"rIdLek{rels.count(b'<Relationship ')}"
    mode = ' TargetMode="External"' if outside else ""
    kind = kind if kind.startswith("http") else f"{RELATIONS}/{kind}"
    new = f'<Relationship Id="{key}" Type="{kind}" Target="{target}"{mode}/>'.encode()
    end = b"</Relationships>" if b"</Relationships>" in rels else b"</rel:Relationships>"
    parts[name] = rels.replace(end, new + end)
    return key


def put(parts: Parts, source: str, kind: str, name: str, content: str | bytes, is_a: str) -> str:
    """Put a new part in, and lead to it from another; return the id."""
    parts[name] = content.encode() if isinstance(content, str) else content
    types = parts["[Content_Types].xml"]
    new = f'<Override PartName="/{name}" ContentType="{is_a}"/>'.encode()
    parts["[Content_Types].xml"] = types.replace(b"</Types>", new + b"</Types>")
    return relate(parts, source, kind, f"/{name}")


def write_into(name: str, before: str) -> Callable[[str], Plant]:
    """Make plants that write something before the first place where a text stands in a part."""

    def make(markup: str) -> Plant:
        def plant(parts: Parts, word: str) -> None:
            place = re.search(before.encode(), parts[name])
            assert place, (name, before)
            new = markup.replace("%s", word).encode()
            part = parts[name]
            parts[name] = part[: place.start()] + new + part[place.start() :]

        return plant

    return make


def add_part(kind: str, root: str, is_a: str = "", source: str = DOCUMENT) -> Plant:
    """Make a plant that is a part of a kind with a text."""

    def plant(parts: Parts, word: str) -> None:
        content = f'<{root} {W} w:author="{word}">{TEXT % word}</{root}>'
        name = kind.rpartition("/")[2]
        put(parts, source, kind, f"word/{name}Lek.xml", content, is_a or f"{WORD}.{name}+xml")

    return plant


def add_notes(kind: str) -> Plant:
    def plant(parts: Parts, word: str) -> None:
        inside = f'<w:{kind} w:id="7">{TEXT % word}</w:{kind}>'
        content = f"<w:{kind}s {W}>{inside}</w:{kind}s>"
        put(parts, DOCUMENT, f"{kind}s", f"word/{kind}s.xml", content, f"{WORD}.{kind}s+xml")

    return plant


def add_binary(kind: str, name: str, source: str = DOCUMENT) -> Plant:
    def plant(parts: Parts, word: str) -> None:
        put(parts, source, kind, name, f"\x00\x01{word}", "application/octet-stream")

    return plant


def lead_outside(kind: str, markup: Callable[[str], Plant]) -> Plant:
    """Make a plant that leads from the settings to a file somewhere."""

    def plant(parts: Parts, word: str) -> None:
        key = relate(parts, "word/settings.xml", kind, f"file:///S:/{word}.dotx", outside=True)
        made = f'<w:{kind} xmlns:r="{RELATIONS}" r:id="{key}"/>'
        markup(made)(parts, word)

    return plant
