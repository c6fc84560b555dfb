"""Files as others read them, and schemas as others judge by them."""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from careerctl.project.schemas import schema_name


class CoreLoader(yaml.SafeLoader):
    """Takes plain words as the core schema of YAML 1.2 does; keys are text, as in JSON."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[str, Any]:  # noqa: FBT001, FBT002  # as PyYAML calls it
        return {key.value: self.construct_object(value, deep=deep) for key, value in node.value}


for tag, pattern in (
    ("null", "~|null|Null|NULL|"),
    ("bool", "true|True|TRUE|false|False|FALSE"),
    ("int", "[-+]?[0-9]+"),
    ("octal", "0o[0-7]+"),
    ("hex", "0x[0-9a-fA-F]+"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
):
    CoreLoader.add_implicit_resolver(f"core:{tag}", re.compile(f"^(?:{pattern})$"), None)
CoreLoader.add_constructor("core:null", lambda *_: None)
CoreLoader.add_constructor("core:bool", lambda _, node: node.value.lower() == "true")
CoreLoader.add_constructor("core:int", lambda _, node: int(node.value))
CoreLoader.add_constructor("core:octal", lambda _, node: int(node.value, 8))
CoreLoader.add_constructor("core:hex", lambda _, node: int(node.value, 16))
CoreLoader.add_constructor("core:float", lambda _, node: float(re.sub(r"\.(?=[in])", "", node.value.lower())))
CoreLoader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node, deep=True))


def as_others_read(text: str) -> Any:
    """Return what a YAML text is to readers that know no schema."""
    return yaml.load(text, CoreLoader)  # noqa: S506  # a safe loader with other resolvers


@pytest.fixture
def judge(careerctl: Callable[..., Any]) -> Callable[..., dict[str, list[str]]]:
    """Return a function that writes a project's schemas, and returns what is wrong with each file by its own.

    With `texts` it judges these instead, each with the path of the file of which it could be another version.
    """

    def judged(root: Path, texts: Iterable[tuple[str, str]] = ()) -> dict[str, list[str]]:
        assert careerctl("schema", cwd=root).code == 0
        schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in (root / "schemas").glob("*.json")}
        judges = {name: Draft202012Validator(schema) for name, schema in schemas.items()}
        files = ((path.relative_to(root).as_posix(), path.read_text("utf-8")) for path in sorted(root.rglob("*.yaml")))
        found = {}
        for inside, text in texts or files:
            errors = judges[schema_name(inside)].iter_errors(as_others_read(text))
            found[text if texts else inside] = [f"{error.json_path}: {error.message}" for error in errors]
        return {name: errors for name, errors in found.items() if errors}

    return judged
