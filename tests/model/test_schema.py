"""The JSON Schemas are fresh, valid, and say of the data files what the tool says."""

import json
import re
import runpy
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from nettverk.model.element import Element, keys_of
from nettverk.model.samarbeid import Oversikt
from nettverk.model.schema import write_schema
from nettverk.model.skulear import Skuleår
from tests.conftest import REPOSITORY, WORKSPACES

DOCS = REPOSITORY / "docs"
OVERSIKT, YEARS = "networks.schema.json", "skulear.schema.json"


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as the language servers of editors do, by the rules of YAML 1.2.

    No dates and no numbers of base sixty: «17.08.2026», «2026-08-17» and «12:30» are texts.
    """


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"null|~|", ["n", "~", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"-?[0-9]+", list("-0123456789")),
    ("float", r"-?[0-9]+\.[0-9]+", list("-0123456789")),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first
    )


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((DOCS / name).read_text(encoding="utf-8")))


def faults(path: Path) -> list[str]:
    """Hold a data file against its schema."""
    data = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=EditorLoader)  # noqa: S506 — a safe loader
    name = OVERSIKT if path.name == "networks.yaml" else YEARS
    return [f"{list(each.path)}: {each.message}" for each in validator(name).iter_errors(data)]


def test_schemas_are_fresh(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["build_schema.py", "--check"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(REPOSITORY / "scripts" / "build_schema.py"), run_name="__main__")
    assert (ended.value.code, capsys.readouterr().out) == (0, "")


@pytest.mark.parametrize("name", [OVERSIKT, YEARS])
def test_schema_is_valid(name: str) -> None:
    schema = json.loads((DOCS / name).read_text(encoding="utf-8"))
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


def references(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return {found for each in schema for found in references(each)}
    if not isinstance(schema, dict):
        return set()
    own = {schema["$ref"].removeprefix("#/$defs/")} if "$ref" in schema else set()
    return own | references(list(schema.values()))


@pytest.mark.parametrize("kind", [Oversikt, Skuleår])
def test_schema_defines_what_it_refers_to_and_every_key(kind: type[Element]) -> None:
    schema = json.loads(write_schema(kind, "Tittel"))
    assert references(schema) == set(schema["$defs"])
    assert set(schema["properties"]) == set(keys_of(kind))
    for each in (schema, *schema["$defs"].values()):
        assert each["additionalProperties"] is False
        assert all(key["description"] for key in each["properties"].values())


# Editors compare letters, not characters, and a number in quotes is a text to them.
SOUND = [
    *sorted((REPOSITORY / "data").glob("*.yaml")),
    *(
        file
        for name in ("base", "golden", "hostile", "hostile-names", "accepted")
        for file in sorted((WORKSPACES / name).rglob("*.y*ml"))
        if not {"dekomponerte-teikn", "json-form"} & {*file.parts}
    ),
]


@pytest.mark.parametrize(
    "path", SOUND, ids=["/".join(each.relative_to(REPOSITORY).parts[-3:]) for each in SOUND]
)
def test_schema_accepts_sound_file(path: Path) -> None:
    assert faults(path) == []


def test_there_are_sound_files() -> None:
    assert len(SOUND) > 15


@pytest.mark.parametrize(
    ("name", "file", "told"),
    [
        ("42-nokkel-feilskriven", "networks", "'elevtall' was unexpected"),
        ("43-nokkel-ukjend", "networks", "'målform' was unexpected"),
        ("41-nokkel-manglar", "2026-2027", "'første_skuledag' is a required property"),
        ("08-nettverk-utan-leiar", "networks", "'leiar' is a required property"),
        ("10-to-deltakarar-fra-arbeidsgruppa", "networks", "is not valid under any"),
        ("45-tekst-der-liste-skal-sta", "networks", "is not of type 'array'"),
        ("47-noklar-der-tekst-skal-sta", "networks", "is not valid under any"),
        ("48-tekst-der-noklar-skal-sta", "networks", "is not valid under any"),
        ("49-elevtal-ikkje-eit-tal", "networks", "is not valid under any"),
        ("99-nettverksskule-er-ei-liste", "networks", "is not valid under any"),
        ("99-nettverksskule-med-ukjend-nokkel", "networks", "is not valid under any"),
        ("54-skuleslag-feilskrive", "networks", "'barneskole' is not one of"),
        ("55-bevertning-ukjend", "networks", "is not valid under any"),
        ("56-avlyst-verken-ja-eller-nei", "2026-2027", "is not valid under any"),
        ("65-fila-er-ei-liste", "networks", "is not of type 'object'"),
        ("90-ti-feil", "networks", "'ungdomskule' is not one of"),
    ],
)
def test_schema_refuses_broken_file(name: str, file: str, told: str) -> None:
    found = faults(WORKSPACES / "broken" / name / "data" / f"{file}.yaml")
    assert told in "\n".join(found)


@pytest.mark.parametrize("kind", [Oversikt, Skuleår])
def test_every_misspelt_key_is_refused(kind: type[Element]) -> None:
    check = Draft202012Validator(json.loads(write_schema(kind, "Tittel")))
    for name in keys_of(kind):
        assert any(f"{name}x" in each.message for each in check.iter_errors({f"{name}x": 1}))


@pytest.mark.parametrize(
    "file", sorted((REPOSITORY / "data").glob("*.yaml")), ids=lambda it: it.name
)
def test_editors_are_told_where_the_schema_of_an_example_file_is(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    name = OVERSIKT if file.name == "networks.yaml" else YEARS
    assert (file.parent / first.partition("=")[2]).resolve() == DOCS / name
