"""The schemas of files: what people read in them, and what programs do."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from careerctl.changes.editor_schemas import of_files
from careerctl.formats.schemas.known import ProjectVocabulary, Vocabulary
from careerctl.project.reading.framework import read_project
from careerctl.project.schemas import schema_name

NORTHWIND = Path(__file__).parents[3] / "examples" / "northwind"
GENERAL = {name: json.loads(text) for name, text in of_files(Vocabulary())}
Run = Callable[..., Any]


def nodes(value: Any) -> Iterator[Any]:
    """Yield a value and all that lies in it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        yield from nodes(each)


@pytest.fixture(scope="module")
def northwind() -> dict[str, dict[str, Any]]:
    """Return the schemas of the example, by name."""
    links = read_project(NORTHWIND, date.min).links
    known = ProjectVocabulary(links.framework, links.unsure)
    return {name: json.loads(text) for name, text in of_files(known)}


@pytest.mark.parametrize("name", GENERAL)
class TestEachKind:
    def test_is_a_schema(self, name: str, northwind: dict[str, Any]) -> None:
        Draft202012Validator.check_schema(GENERAL[name])
        Draft202012Validator.check_schema(northwind[name])

    def test_never_speaks_of_null_and_proposes_nothing(self, name: str, northwind: dict[str, Any]) -> None:
        for each in nodes([GENERAL[name], northwind[name]]):
            assert each is not None
            assert each != "null"
            assert not isinstance(each, dict) or "default" not in each

    def test_says_of_every_key_what_it_is_for(self, name: str) -> None:
        for each in nodes(GENERAL[name]):
            for key, schema in (each.get("properties", {}) if isinstance(each, dict) else {}).items():
                if "title" not in schema:
                    assert schema.get("description", "")[:1].isalpha() or key in {"step", "format"}, key
                    assert schema["description"].endswith("."), key

    def test_every_reference_leads_somewhere(self, name: str, northwind: dict[str, Any]) -> None:
        for schema in (GENERAL[name], northwind[name]):
            led = {each["$ref"] for each in nodes(schema) if isinstance(each, dict) and "$ref" in each}
            assert led == {f"#/$defs/{each}" for each in schema["$defs"]}


def test_keys_stand_in_the_order_in_which_people_write_them() -> None:
    """In every mapping of every file of the example."""
    for path in sorted(NORTHWIND.rglob("*.yaml")):
        schema = GENERAL[f"{schema_name(path.relative_to(NORTHWIND).as_posix())}.json"]
        content = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  # makes text alone
        for written, known in mappings(content, schema, schema):
            assert written == [key for key in known if key in written], path


def mappings(content: Any, schema: Any, root: Any) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the keys of each mapping with known keys, and those that the schema knows."""
    schema = root["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    for each in schema.get("anyOf", ()):
        yield from mappings(content, each, root)
    if isinstance(content, list) and "items" in schema:
        for each in content:
            yield from mappings(each, schema["items"], root)
    if isinstance(content, dict) and schema.get("type") == "object":
        known = schema.get("properties", {})
        if known:
            yield list(content), list(known)
        for key, value in content.items():
            yield from mappings(value, known.get(key, schema.get("additionalProperties") or {}), root)


def test_peoples_ids_stand_nowhere(northwind: dict[str, Any]) -> None:
    people = {path.stem for path in (NORTHWIND / "people").glob("*.yaml")}
    for schema in northwind.values():
        assert not people & {each.get("const") for each in nodes(schema) if isinstance(each, dict)}
        assert not people & {key for each in nodes(schema) if isinstance(each, dict) for key in each}


def test_an_id_stands_in_a_line_of_its_own_in_order(careerctl: Run, tmp_path: Path) -> None:
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    careerctl("schema", cwd=root)
    lines = (root / "schemas" / "role.json").read_text("utf-8").splitlines()
    roles = [json.loads(line.strip().rstrip(",")) for line in lines if line.strip().startswith('{"const": ')]
    ids = [each["const"] for each in roles if each["const"] in {path.stem for path in (root / "roles").glob("*.yaml")}]
    assert ids == sorted(ids)
    assert len(ids) == 15
    assert all(line.startswith(" ") or line in "{}" for line in lines)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
def test_two_branches_merge(careerctl: Run, tmp_path: Path) -> None:
    """One adds a competency, the other another one and a role; the merged schemas are those of the merged project."""
    added = {
        "one": {"competencies/apologies.yaml": "name: Saying sorry\nasks: behaviour\nlevels: {1: Says it.}\n"},
        "other": {
            "competencies/languages.yaml": "name: Languages\nasks: skill\nlevels: {2: Speaks two.}\n",
            "roles/coach.yaml": "name: Coach\nsummary: Coaches sellers.\n",
        },
    }
    made = {
        branch: _schemas(careerctl, tmp_path / branch, *files)
        for branch, files in {
            "before": [{}], "one": [added["one"]], "other": [added["other"]], "both": [added["one"], added["other"]]
        }.items()
    }  # fmt: skip
    for name in sorted(path.name for path in made["before"].iterdir()):
        versions = [str(made[branch] / name) for branch in ("one", "before", "other")]
        merged = subprocess.run(["git", "merge-file", "-p", *versions], capture_output=True, check=False)
        assert merged.returncode == 0, name
        assert merged.stdout == (made["both"] / name).read_bytes(), name


def _schemas(careerctl: Run, root: Path, *added: dict[str, str]) -> Path:
    shutil.copytree(NORTHWIND, root)
    for path, text in (item for files in added for item in files.items()):
        (root / path).write_text(text)
    assert careerctl("schema", cwd=root).code == 0
    return root / "schemas"
