"""Write the JSON Schemas, the keys of `docs/data.md` and the codes of `docs/krav.md`.

`--check` writes nothing and tells the stale ones.
"""

import sys
from pathlib import Path
from typing import Any, get_args, get_origin

from nettverk.model.element import Element, keys_of
from nettverk.model.samarbeid import Oversikt
from nettverk.model.schema import write_schema
from nettverk.model.skulear import Skuleår
from nettverk.reading.scalars import name_kind
from nettverk.reglar import Regel

DOCS = Path(__file__).parents[1] / "docs"
KEYS = "<!-- nøklar: laga av scripts/build_schema.py -->", "<!-- nøklar: slutt -->"
CODES = "<!-- codes: made by scripts/build_schema.py -->", "<!-- codes: end -->"


def main() -> int:
    """Write the files, or compare them with `--check`."""
    texts = {
        DOCS / "networks.schema.json": write_schema(Oversikt, "Nettverka"),
        DOCS / "skulear.schema.json": write_schema(Skuleår, "Skuleåret"),
        DOCS / "data.md": _fill("data.md", KEYS, _write_keys()),
        DOCS / "krav.md": _fill("krav.md", CODES, _write_codes()),
    }
    stale = [path for path, text in texts.items() if _read(path) != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.name} is stale: run scripts/build_schema.py")
        return 1 if stale else 0
    for path in stale:
        path.write_text(texts[path], encoding="utf-8", newline="\n")
    return 0


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _fill(page: str, marks: tuple[str, str], tables: str) -> str:
    """Put what is generated between its marks on a page."""
    start, end = marks
    head, _, rest = (DOCS / page).read_text(encoding="utf-8").partition(start)
    _, _, tail = rest.partition(end)
    return f"{head}{start}\n\n{tables}\n{end}{tail}"


def _write_keys() -> str:
    # An element that both files have is described once.
    kinds = dict.fromkeys((*_elements(Oversikt), *_elements(Skuleår)))
    return "\n".join(map(_table, kinds))


def _write_codes() -> str:
    rows = "".join(f"| `{each}` | {each.om} |\n" for each in Regel)
    return f"| Code | What is wrong |\n|---|---|\n{rows}"


def _elements(kind: type[Element]) -> list[type[Element]]:
    found = [kind]
    for field in keys_of(kind).values():
        if issubclass(field.item, Element):
            found += [each for each in _elements(field.item) if each not in found]
    return found


def _table(kind: type[Element]) -> str:
    lines = [f"### {kind.__name__}", "", "| Nøkkel | Kva | Form | Må stå |", "|---|---|---|---|"]
    for name, field in keys_of(kind).items():
        example = field.key.example
        doc = field.key.doc + (f" Døme: `{example}`" if example else "")
        must = "ja" if field.required else ""
        alone = "éin eller " if field.key.alone else ""
        lines.append(f"| `{name}` | {doc} | {alone}{_form(field.kind)} | {must} |")
    return "\n".join(lines) + "\n"


def _form(hint: Any) -> str:
    if get_origin(hint) is tuple:
        return f"liste: {_form(get_args(hint)[0])}"
    if issubclass(hint, Element):
        link = f"[{hint.__name__}](#{hint.__name__.lower()})"
        return f"`{hint.text_key}` åleine eller {link}" if hint.text_key else link
    return name_kind(hint, "eit val")


if __name__ == "__main__":
    sys.exit(main())
