"""Write the JSON Schemas and the key tables of `docs/data.md`; `--check` tells the stale ones."""

import sys
from pathlib import Path
from typing import Any, get_args, get_origin

from nettverk.model.element import Element, keys_of
from nettverk.model.samarbeid import Oversikt
from nettverk.model.schema import write_schema
from nettverk.model.skulear import Skuleår
from nettverk.reading.scalars import name_kind

DOCS = Path(__file__).parents[1] / "docs"
START, END = "<!-- nøklar: laga av scripts/build_schema.py -->", "<!-- nøklar: slutt -->"


def main() -> int:
    """Write the files, or compare them with `--check`."""
    texts = {
        DOCS / "networks.schema.json": write_schema(Oversikt, "Nettverka"),
        DOCS / "skulear.schema.json": write_schema(Skuleår, "Skuleåret"),
        DOCS / "data.md": _with_tables((DOCS / "data.md").read_text(encoding="utf-8")),
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


def _with_tables(text: str) -> str:
    head, _, rest = text.partition(START)
    _, _, tail = rest.partition(END)
    kinds = dict.fromkeys((*_elements(Oversikt), *_elements(Skuleår)))
    tables = "\n".join(map(_table, kinds))
    return f"{head}{START}\n\n{tables}\n{END}{tail}"


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
