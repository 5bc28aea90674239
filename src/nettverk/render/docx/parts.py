"""Links and pictures of one document: relationships, and the media they lead to."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from nettverk.errors import NettverkError
from nettverk.render.docx.xml import RELATIONSHIPS, attribute

if TYPE_CHECKING:
    from docx.image.image import Image

_FORMATS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_DRIVE = 1  # letters in `C:`, which looks like a scheme


class Picture(Struct, frozen=True):
    """A picture in the package; width and height in English metric units."""

    relation: str
    number: int
    name: str
    width: int
    height: int


class Parts:
    """What one document adds to the package besides its text."""

    def __init__(self, images: Path, folder: str) -> None:
        self._images, self._folder = images, folder
        self._links: dict[str, str] = {}
        self._pictures: dict[bytes, tuple[str, Image]] = {}
        self._drawings = 0
        self._xml: list[str] = []
        self.media: dict[str, bytes] = {}

    def link(self, url: str) -> str | None:
        """Return the relationship of an address, or None where there is nothing to link to."""
        if not url or url.startswith("#") or not _sound(url):
            return None
        if url not in self._links:
            self._links[url] = self._relate("hyperlink", url, ' TargetMode="External"')
        return self._links[url]

    def image(self, source: str) -> Picture:
        """Put a picture of the workspace in the package, once.

        Raises `NettverkError` for one that is missing, unreadable, remote or outside the workspace.
        """
        content = self._read(source)
        if content not in self._pictures:
            self._pictures[content] = self._add(content, source)
        relation, image = self._pictures[content]
        self._drawings += 1
        name = Path(unquote(source)).name
        return Picture(relation, self._drawings, name, int(image.width), int(image.height))

    def xml(self) -> str:
        """Return the relationships of the document."""
        return "".join(self._xml)

    def _relate(self, kind: str, target: str, mode: str = "") -> str:
        key = f"rIdNettverk{len(self._xml) + 1}"
        self._xml.append(
            f'<Relationship Id="{key}" Type="{RELATIONSHIPS}/{kind}" '
            f'Target="{attribute(target)}"{mode}/>'
        )
        return key

    def _add(self, content: bytes, source: str) -> "tuple[str, Image]":
        from docx.image.image import Image  # noqa: PLC0415 — loads python-docx

        try:
            image = Image.from_blob(content)
            kind = _FORMATS[image.content_type]
            _ = image.width, image.height  # a density of nothing is found out first here
        except Exception as error:  # python-docx lets every fault of a broken file through
            message = f"Biletet «{unquote(source)}» kan ikkje lesast. Lagre det som PNG eller JPG."
            raise NettverkError(message) from error
        name = f"media/nettverk{len(self._pictures) + 1}.{kind}"
        self.media[f"{self._folder}/{name}"] = content
        return self._relate("image", name), image

    def _read(self, source: str) -> bytes:
        path = unquote(source)
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
            return file.read_bytes()
        except (OSError, ValueError) as error:
            raise NettverkError(_missing(path, root)) from error


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
