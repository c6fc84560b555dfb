"""engineeringladders.com as a project: an axis is a competency with its own scale, a ladder is a track and a path."""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ASKS = {"Technology": "knowledge", "System": "skill", "People": "behaviour", "Process": "behaviour"}
"""What an axis is about; influence is a result."""
LADDERS = {
    "Developer": "individual",
    "TechLead": "tech-lead",
    "TechnicalProgramManager": "program-management",
    "EngineeringManager": "people-management",
}
_BOLD_LINE = re.compile(r"^\* \*\*(.+?)\*\*: (.+)$", re.MULTILINE)
_POSITION = re.compile(r"^## (\w+) - .*$", re.MULTILINE)
_ROW = re.compile(r"^\| (\d) \| (Yes|No) \|(.*)$", re.MULTILINE)


def project_of(folder: Path) -> dict[str, str]:
    """Return the files of the project, by path."""
    published = json.loads((folder / "engineeringladders.json").read_text("utf-8"))
    readme = (folder / "README.md").read_text("utf-8")
    pages = {ladder: (folder / f"{ladder}.md").read_text("utf-8") for ladder in LADDERS}
    things = {"careerctl.yaml": _settings(published, pages)}
    about = dict(_BOLD_LINE.findall(readme))
    for axis, levels in published["axes"].items():
        things[f"competencies/{axis.lower()}.yaml"] = _competency(axis, about[axis], levels)
    wording = {role: said for page in pages.values() for role, said in _wording(page).items()}
    senior = {level: said for level, said, _ in _ROW.findall(readme)}
    for name, role in published["roles"].items():
        things[f"roles/{name.lower()}.yaml"] = _role(name, role, published["axes"], wording[name], senior)
    for ladder, page in pages.items():
        things[f"paths/{LADDERS[ladder]}.yaml"] = {
            "name": _title(page),
            "purpose": _purpose(page),
            "steps": [name.lower() for name, role in published["roles"].items() if role["ladder"] == ladder],
        }
    things["paths/sideways.yaml"] = {"name": "Between the ladders", "moves": list(_sideways(published["roles"]))}
    return {path: yaml.safe_dump(each, sort_keys=False, allow_unicode=True) for path, each in things.items()}


def _settings(published: dict[str, Any], pages: dict[str, str]) -> dict[str, Any]:
    scales = {axis.lower(): {"levels": _by_value(levels, "name")} for axis, levels in published["axes"].items()}
    manages = {"EngineeringManager": {"manages": True}}
    tracks = {track: {"name": _title(pages[ladder]), **manages.get(ladder, {})} for ladder, track in LADDERS.items()}
    return {"format": 1, "organisation": "Engineering ladders", "scales": scales, "tracks": tracks}


def _competency(axis: str, about: str, levels: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": axis,
        "asks": ASKS.get(axis, "result"),
        "scale": axis.lower(),
        "leads": axis == "People",
        "description": about,
        "levels": _by_value(levels, "description"),
    }


def _by_value(levels: list[dict[str, Any]], key: str) -> dict[int, str]:
    return {each["level"]: each[key] for each in levels}


def _role(
    name: str, role: dict[str, Any], axes: dict[str, Any], wording: dict[str, str], senior: dict[str, str]
) -> dict[str, Any]:
    rank = int(name[-1])
    requires: dict[str, Any] = {}
    for axis, level in role["levels"].items():
        known = next(each for each in axes[axis] if each["level"] == level)
        said = wording[known["name"]]
        own = {"level": known["name"], "wording": said}
        requires[axis.lower()] = known["name"] if said == known["description"] else own
    return {
        "name": role["title"],
        "track": LADDERS[role["ladder"]],
        "grade": name,
        "rank": rank,
        "requires": requires,
        "metadata": {"senior": senior[str(rank)]},
    }


def _title(page: str) -> str:
    return page.splitlines()[0].removeprefix("# ")


def _purpose(page: str) -> str:
    return page.splitlines()[2]


def _wording(page: str) -> dict[str, dict[str, str]]:
    """Return what the page of a ladder says of each position, by level name; sometimes more than the axis says."""
    _, *parts = _POSITION.split(page)
    return {
        name: {level: said for level, said in _BOLD_LINE.findall(text) if not said.startswith("[")}
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def _sideways(roles: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Yield the moves between positions that stand in one row of the published table: those of one level."""
    for one, other in itertools.permutations(roles, 2):
        if one[-1] == other[-1]:
            yield {"from": one.lower(), "to": other.lower(), "kind": "lateral"}
