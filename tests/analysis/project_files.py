"""Files of a project from plain dicts, as they lie on the disk."""

from collections.abc import Iterator
from pathlib import Path

ABOUT = ("round", "side", "within")
"""What says of a sheet where it lies; the rest is in the file."""


def write(project: dict, root: Path) -> None:
    """Write a project: each competency, role and path, the person, and the sheets."""
    for name, file in files_of(project):
        path = root / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_yaml(file), encoding="utf-8")


def as_yaml(file: dict) -> str:
    """Return a file with one line for each of its keys."""
    return "".join(f"{key}: {flow(value)}\n" for key, value in file.items())


def files_of(project: dict) -> Iterator[tuple[str, dict]]:
    """Yield the name of each file and what stands in it.

    Sheets that are to lie `within` the person's file do where they can: one role goes for all of a round, and none is
    a draft.
    """
    yield "careerctl", {"format": 1} | {each: project[each] for each in ("scales", "rounds", "policy") if project[each]}
    for folder in ("competencies", "roles", "paths"):
        for name, file in project[folder].items():
            yield f"{folder}/{name}", file
    within: dict[str, dict] = {}
    for sheet in project["sheets"]:
        round_id, side = sheet["round"], sheet["side"]
        file = {key: said for key, said in sheet.items() if key not in ABOUT}
        role = {key: file[key] for key in ("role",) if key in file}
        there = within.get(round_id, role)
        if sheet["within"] and "status" not in file and role.get("role") == there.get("role"):
            one_side = {key: said for key, said in file.items() if key != "role"}
            within[round_id] = {"round": round_id, **there, side: one_side}
        else:
            yield f"assessments/{round_id}/pat.{side}", file
    yield "people/pat", project["person"] | ({"assessments": [*within.values()]} if within else {})
    yield "people/dana", {"name": "Dana"}


def flow(value: object) -> str:
    """Return a value as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)
