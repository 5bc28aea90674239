"""Links and pictures of one document: relationships, and the media they lead to."""

from binascii import a2b_base64
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from nettverk.errors import NettverkError
from nettverk.reading.files import read_whole
from nettverk.render.docx.xml import RELATIONSHIPS, attribute

TWIP = 635  # English metric units

_FORMATS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_DRIVE = 1  # letters in `C:`, which looks like a scheme


class Picture(Struct, frozen=True):
    """A picture in the package; width and height in English metric units.

    `vector` is the relationship of its SVG, where it has one.
    """

    relation: str
    width: int
    height: int
    vector: str = ""
    number: int = 0
    name: str = ""


class Parts:
    """What one document adds to the package besides its text.

    `drawn` are the pictures that the program has drawn, by name, and `held` those that lay in the
    text, in base64; others are of the workspace.
    """

    def __init__(
        self,
        images: Path,
        folder: str,
        drawn: Mapping[str, str],
        held: Mapping[str, str],
        *,
        painted: bool,
    ) -> None:
        self._painted = painted
        self._images, self._folder, self._drawn, self._held = images, folder, drawn, held
        self._links: dict[str, str] = {}
        self._pictures: dict[bytes, Picture] = {}
        self._drawings = 0
        self._xml: list[str] = []
        self.media: dict[str, bytes] = {}

    def link(self, url: str) -> str | None:
        """Return the relationship of an address, or None where there is nothing to link to."""
        if not url or url.startswith("#") or not _sound(url):
            return None
        if url not in self._links:
            self._links[url] = self.relate("hyperlink", url, ' TargetMode="External"')
        return self._links[url]

    def image(self, source: str) -> Picture:
        """Put a picture, drawn or of the workspace, in the package once.

        Raises `NettverkError` for one that is missing, unreadable, remote or outside the workspace.
        """
        path = unquote(source)
        drawn = path in self._drawn
        content = self._drawn[path].encode() if drawn else self._read(path)
        if content not in self._pictures:
            self._pictures[content] = self._draw(content) if drawn else self._add(content, path)
        self._drawings += 1
        return replace(self._pictures[content], number=self._drawings, name=Path(path).name)

    def measure_drawn(self, source: str) -> tuple[int, int]:
        """Return how wide and high a drawn picture is, in twips; others count as nothing."""
        path = unquote(source)
        if path not in self._drawn:
            return 0, 0
        from nettverk.render.docx.vector import measure

        width, height = measure(self._drawn[path])
        return width // TWIP, height // TWIP

    def xml(self) -> str:
        """Return the relationships of the document."""
        return "".join(self._xml)

    def relate(self, kind: str, target: str, mode: str = "") -> str:
        """Relate the document to a part or an address, and return the id of it."""
        key = f"rIdNettverk{len(self._xml) + 1}"
        self._xml.append(
            f'<Relationship Id="{key}" Type="{RELATIONSHIPS}/{kind}" '
            f'Target="{attribute(target)}"{mode}/>'
        )
        return key

    def _add(self, content: bytes, path: str) -> Picture:
        from docx.image.image import Image

        try:
            image = Image.from_blob(content)
            kind = _FORMATS[image.content_type]
            width, height = int(image.width), int(image.height)
        except Exception as error:  # python-docx lets every fault of a broken file through
            message = f"Biletet «{path}» kan ikkje lesast. Lagre det som PNG eller JPG."
            raise NettverkError(message) from error
        return Picture(self._store(content, kind), width, height)

    def _draw(self, content: bytes) -> Picture:
        """Store an SVG, and beside it the PNG that programs without SVG show."""
        from nettverk.render.docx.vector import (
            flatten,
            measure,
            rasterise,
        )

        drawing = flatten(content.decode()) if self._painted else content.decode()
        width, height = measure(drawing)
        fallback = self._store(rasterise(drawing) if self._painted else b"", "png")
        return Picture(fallback, width, height, self._store(drawing.encode(), "svg"))

    def _store(self, content: bytes, kind: str) -> str:
        name = f"media/nettverk{len(self._pictures) + 1}.{kind}"
        self.media[f"{self._folder}/{name}"] = content
        return self.relate("image", name)

    def _read(self, path: str) -> bytes:
        if path in self._held:
            return _decode(self._held[path])
        if len(urlsplit(path).scheme) > _DRIVE or path.startswith("//"):
            message = f"Biletet «{path}» ligg på nettet. Last det ned til arbeidsmappa."
            raise NettverkError(message)
        root = self._images.resolve()
        try:
            file = (root / path).resolve()
        except (OSError, RuntimeError, ValueError) as error:
            raise NettverkError(_missing(path, root)) from error
        if not file.is_relative_to(root):
            message = (
                f"Biletet «{path}» ligg utanfor arbeidsmappa. "
                f"Kopier det inn i {root} og skriv stien derifrå."
            )
            raise NettverkError(message)
        try:
            return read_whole(file)
        except (OSError, ValueError) as error:
            raise NettverkError(_missing(path, root)) from error


def _decode(data: str) -> bytes:
    """Decode a picture; one that is broken becomes nothing, which is told as no picture."""
    with suppress(ValueError):
        return a2b_base64(unquote(data).encode() + b"==")
    return b""


def _sound(url: str) -> bool:
    """Tell whether Word can take an address; one it cannot take damages the whole file."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        return False
    return "%" not in parts.netloc and bool(parts.netloc or parts.scheme not in {"http", "https"})


def _missing(path: str, root: Path) -> str:
    return f"Biletet «{path}» finst ikkje eller kan ikkje opnast. Stien går ut frå {root}."
