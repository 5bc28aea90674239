"""A Word file that is made anew, part by part, with nothing in it but what was put there."""

from lxml import etree

from nettverk.render.docx.package import pack
from nettverk.render.docx.xml import RELATIONSHIPS, attribute

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ENDINGS = {
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "svg": "image/svg+xml",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "webp": "image/webp",
}
"""How parts that are not XML end, and what they are."""
_PLAIN = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


class NewPackage:
    """A Word file that holds what is put in it and nothing else, under names that say nothing."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._relations: dict[str, list[str]] = {}
        self._media: dict[bytes, str] = {}

    def name_part(self, kind: str) -> str:
        """Return the name that a part of a kind gets; only of headers there are many."""
        if kind == "theme":
            return "word/theme/theme1.xml"
        if kind not in {"header", "footer"}:
            return f"word/{kind}.xml"
        return f"word/{kind}{sum(each.startswith(f'word/{kind}') for each in self._parts) + 1}.xml"

    def add(self, name: str, content: bytes, is_a: str, kind: str = "", source: str = "") -> str:
        """Add a part, and lead to it from another where it is of a `kind`; return the id."""
        self._parts[name], self._types[name] = content, is_a
        return (
            self.relate(source, kind, name.removeprefix("word/" if source else "")) if kind else ""
        )

    def add_media(self, source: str, kind: str, content: bytes, ending: str) -> str:
        """Add a picture or a font, once, and lead to it; return the id."""
        if content not in self._media:
            self._media[content] = f"media/{kind}{len(self._media) + 1}.{ending}"
            self._parts[f"word/{self._media[content]}"] = content
        return self.relate(source, kind, self._media[content])

    def relate(self, source: str, kind: str, target: str, *, external: bool = False) -> str:
        """Lead from a part to another, or out of the file, and return the id."""
        relations = self._relations.setdefault(source, [])
        key = f"rId{len(relations) + 1}"
        kind = kind if ":" in kind else f"{RELATIONSHIPS}/{kind}"
        mode = ' TargetMode="External"' if external else ""
        relations.append(
            f'<Relationship Id="{key}" Type="{kind}" Target="{attribute(target)}"{mode}/>'
        )
        return key

    def pack(self) -> bytes:
        """Return the file."""
        space = f"{{{_PACKAGE}/content-types}}"
        types = etree.Element(f"{space}Types", nsmap={None: space[1:-1]})
        for ending, is_a in (ENDINGS | _PLAIN).items():
            etree.SubElement(types, f"{space}Default", Extension=ending, ContentType=is_a)
        for name, is_a in self._types.items():
            etree.SubElement(types, f"{space}Override", PartName=f"/{name}", ContentType=is_a)
        leads = {_relations_of(name): _list(each) for name, each in self._relations.items()}
        return pack({"[Content_Types].xml": etree.tostring(types), **self._parts, **leads})


def _relations_of(name: str) -> str:
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}_rels/{file}.rels"


def _list(relations: list[str]) -> bytes:
    listed = "".join(relations)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'.encode()
