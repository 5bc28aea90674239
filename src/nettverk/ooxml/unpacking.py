"""A Word file taken apart without trust: bounded, no entity resolved and nothing fetched."""

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from io import BytesIO
from os import SEEK_END
from pathlib import Path
from typing import IO
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from nettverk.errors import explain_os_fault
from nettverk.ooxml.elements import COMPATIBILITY, Element

_MOST_ENTRIES = 5_000
_MOST_OF_A_PART, _MOST_OF_ALL = 24 * 2**20, 48 * 2**20
"""How much XML is opened: what is parsed takes many times its room."""
_MOST_OF_PICTURES, _MOST_BEYOND_FILE = 256 * 2**20, 96 * 2**20
"""How much is taken out of all else, and how much more than the file itself is large: photos lie
there as they are, and what takes far more room than that is no picture that anybody took."""
MOST_ELEMENTS = 600_000
"""How many elements are opened of a file: a book of a thousand pages has as many."""
_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# In a file of streams: how long the entry of one is, where in it its first sector stands, and how
# long a sector is. How the stream of a document begins, and where its flags stand.
_ENTRY, _START, _SECTOR = 128, slice(0x74, 0x78), 512
_WORD, _FLAGS, _IS_ENCRYPTED = b"\xec\xa5", slice(0x0A, 0x0C), 0x0100
_SAVE = "Opne fila i Word, og lagre ho på nytt som Word-dokument (.docx)."
_LARGE_PICTURES = (
    "Fila er for stor til å bli lesen: Bileta tar for mykje plass.",
    "Komprimer bileta i Word, og lagre fila på nytt.",
)

_XML = (".xml", ".rels")
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)
# Programs write in no other codes, and in these every element begins with one sign.
_CODE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?!\?xml[^>]*encoding\s*=\s*['\"](?!utf-?8|us-ascii|iso-8859-|windows-))"
    rb"|\xff\xfe|\xfe\xff|<\0|\0<",
    re.IGNORECASE,
)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")


class UnreadableFileError(Exception):
    """A file that cannot be checked: `what` is wrong, and how to mend it."""

    def __init__(self, what: str, fix: str = _SAVE) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


class TooLargeError(UnreadableFileError):
    """A file that would take more time and room than any honest one."""

    def __init__(
        self,
        what: str = "Fila er for stor til å bli lesen.",
        fix: str = "Del dokumentet i fleire filer.",
    ) -> None:
        super().__init__(what, fix)


class Relation(Struct, frozen=True):
    """Where a part leads to; `target` is a part, or an address outside the file."""

    kind: str
    target: str
    external: bool


class Package:
    """The XML of a Word file, part by part, and what leads from one to another.

    A part is taken out of the file when it is asked for: minutes are a few of many.
    """

    def __init__(
        self, package: zipfile.ZipFile, wanted: Iterable[zipfile.ZipInfo], most: int
    ) -> None:
        self._package, self._left = package, most
        self._wanted = {each.filename: each for each in wanted}
        self.names = dict.fromkeys(package.namelist())
        self._folded = {_fold(each): each for each in reversed(self.names)}
        self._parts: dict[str, bytes] = {}
        self._roots: dict[str, Element] = {}
        self._relations: dict[str, dict[str, Relation]] = {}

    def read(self, name: str) -> bytes:
        """Return a part as it lies in the file; nothing where it is not taken."""
        if name not in self._parts and name in self._wanted:
            self._parts[name] = _read_part(self._package, self._wanted[name])
        return self._parts.get(name, b"")

    def root(self, name: str) -> Element | None:
        """Parse a part once; None when it is not there."""
        if name not in self._roots:
            if name not in self._wanted:
                return None
            part = self.read(name)
            self._left -= check_elements(part, self._left)
            self._roots[name] = parse_xml(part, name)
        return self._roots[name]

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what a part leads to, by id; the empty name is the whole package."""
        if name not in self._relations:
            folder, _, file = name.rpartition("/")
            root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
            found = root.iter("{*}Relationship") if root is not None else ()
            read = {each.get("Id", ""): _relation(each, folder) for each in found}
            self._relations[name] = {key: self._lead(each) for key, each in read.items()}
        return self._relations[name]

    def _lead(self, relation: Relation) -> Relation:
        """Lead to a part by its name in the file, which may be written in other signs there."""
        if relation.external or relation.target in self.names:
            return relation
        target = self._folded.get(_fold(relation.target), relation.target)
        return replace(relation, target=target)

    def wordings(self, name: str) -> Element | None:
        """Parse a part anew, with every wording of its drawings; None when it is not there."""
        content = self.read(name)
        return parse_xml(content, name, whole=True) if content else None

    def content_type(self, name: str) -> str:
        """Return what the file says that a part is, by its name or by how that ends."""
        types = self.root("[Content_Types].xml")
        ending = name.rpartition(".")[2].casefold()
        found = ""
        for each in () if types is None else types:
            if _fold(each.get("PartName", "").lstrip("/")) == _fold(name):
                return str(each.get("ContentType", ""))
            if each.get("Extension", "-").casefold() == ending:
                found = str(each.get("ContentType", ""))
        return found

    def targets(self, name: str, kind: str) -> list[str]:
        """Return the parts of a kind that a part leads to, each once."""
        found = (each for each in self.relations(name).values() if not each.external)
        return [*dict.fromkeys(each.target for each in found if each.kind == kind)]


def open_package(
    source: Path | BytesIO, *, whole: bool = False, most: int = MOST_ELEMENTS
) -> Package:
    """Take a Word file apart; UnreadableFileError when it is not one, or has more elements.

    Pictures and fonts are only taken from a file that is wanted `whole`.
    """
    with _understood():
        with source.open("rb") if isinstance(source, Path) else nullcontext(source) as file:
            if file.read(len(_OLD_FORMAT)) == _OLD_FORMAT:
                raise _explain_old(file)
            length = file.seek(0, SEEK_END)
        package = zipfile.ZipFile(source)
    entries = package.infolist()
    read = [each for each in entries if each.filename.endswith(_XML)]
    _check_bounds(entries, read)
    if whole:
        _check_pictures(entries, length)
    return Package(package, entries if whole else read, most)


def unpack(content: bytes) -> dict[str, bytes]:
    """Return every part of a Word file by its name; UnreadableFileError when it is not one."""
    package = open_package(BytesIO(content), whole=True)
    return {name: package.read(name) for name in package.names}


def _explain_old(file: IO[bytes]) -> UnreadableFileError:
    """Tell what is in a file of streams: a document that is locked, or one of an old kind."""
    if _find_stream(file, "EncryptedPackage") or _is_locked(file):
        fix = "Ta bort passordet i Word: Fil → Info → Vern dokument → Krypter med passord."
        return UnreadableFileError("Fila er låst med passord.", fix)
    return UnreadableFileError("Fila er i eit gammalt Word-format.")


def _is_locked(file: IO[bytes]) -> bool:
    """Tell whether a document of the old kind says that it is encrypted."""
    entry = _find_stream(file, "WordDocument")
    file.seek((int.from_bytes(entry[_START], "little") + 1) * _SECTOR)
    start = file.read(_FLAGS.stop)
    flags = int.from_bytes(start[_FLAGS], "little")
    return bool(entry) and start.startswith(_WORD) and bool(flags & _IS_ENCRYPTED)


def _find_stream(file: IO[bytes], name: str) -> bytes:
    """Find the entry of a stream, wherever the directory stands; each begins at a whole step."""
    file.seek(0)
    wanted = name.encode("utf-16-le") + b"\0\0"
    while chunk := file.read(_ENTRY * 2**13):
        at = chunk.find(wanted)
        while at >= 0:
            if at % _ENTRY == 0:
                return chunk[at : at + _ENTRY]
            at = chunk.find(wanted, at + 1)
    return b""


@contextmanager
def _understood() -> Iterator[None]:
    """Tell of what is no package; zipfile lets zlib's, struct's and many others' faults through."""
    try:
        yield
    except UnreadableFileError:
        raise
    except OSError as fault:
        reason = explain_os_fault(fault)
        fix = "Lukk ho om ho er open i Word, og prøv ein gong til."
        raise UnreadableFileError(f"Fila kan ikkje opnast: {reason}.", fix) from fault
    except Exception as fault:
        raise UnreadableFileError("Fila er ikkje eit Word-dokument.") from fault


def _check_bounds(entries: Sequence[zipfile.ZipInfo], read: Iterable[zipfile.ZipInfo]) -> None:
    sizes = [each.file_size for each in read]
    most = max(sizes, default=0)
    if len(entries) > _MOST_ENTRIES or most > _MOST_OF_A_PART or sum(sizes) > _MOST_OF_ALL:
        raise TooLargeError


def _check_pictures(entries: Iterable[zipfile.ZipInfo], length: int) -> None:
    """Bound what is only copied; what an entry says of its length in the file can be a lie."""
    size = sum(each.file_size for each in entries if not each.filename.endswith(_XML))
    if size > min(_MOST_OF_PICTURES, length + _MOST_BEYOND_FILE):
        raise TooLargeError(*_LARGE_PICTURES)


def check_elements(part: bytes, most: int = MOST_ELEMENTS) -> int:
    """Count the elements of a part before it is opened; TooLargeError when they are more.

    Each takes a hundred times the room that it has in the file. An attribute counts as two.
    """
    number = part.count(b"<") - part.count(b"</") + 2 * part.count(b"=")
    if number > most:
        raise TooLargeError
    return number


def _read_part(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read no more than the entry says it holds; zipfile itself ends there."""
    with _understood(), package.open(entry) as part:
        return part.read(entry.file_size)


def _relation(element: Element, folder: str) -> Relation:
    target, external = element.get("Target", ""), element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(element.get("Type", "").rpartition("/")[2], target, external)


def _fold(name: str) -> str:
    """Write the name of a part as all who mean it, whatever signs and letters they write it in."""
    return unquote(name).casefold()


def use_usual_names(part: bytes) -> bytes:
    """Return a part in the names of most files; the strict kind says the same in others."""
    if b"http://purl.oclc.org" not in part:
        return part
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", part)


def parse_xml(part: bytes, name: str, *, whole: bool = False) -> Element:
    """Parse a part without trust; UnreadableFileError when it is not plain XML.

    Of a drawing in two wordings one is left, where it is not wanted `whole`.
    """
    broken = UnreadableFileError(f"Fila er øydelagd: {name} kan ikkje lesast.")
    check_elements(part)
    if not _CODE.match(part):
        raise broken
    try:
        root = etree.fromstring(use_usual_names(part), _PARSER)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise broken from fault
    if root.getroottree().docinfo.doctype:
        raise broken
    if not whole:
        _drop_fallbacks(root)
    return root


def _drop_fallbacks(root: Element) -> None:
    """Leave one of the two wordings that a drawing can have, so that nothing is met twice."""
    for fallback in [*root.iter(f"{COMPATIBILITY}Fallback")]:
        if fallback.getparent().find(f"{COMPATIBILITY}Choice") is not None:
            fallback.getparent().remove(fallback)
