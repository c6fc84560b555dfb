"""Medium's growth framework as a project: a track is a competency, a category an area, a title a role.

There a title comes with a sum of points, which milestones give. careerctl adds up nobody, so that titles ask for no
competency: the threshold is a condition in words, and all that the sums need is carried as metadata, with a word.
"""

import json
from pathlib import Path
from typing import Any

import yaml

LEADING = {"Group Lead", "Senior Group Lead", "Director of Engineering"}
ASKS = {"A": "skill", "B": "behaviour", "C": "result", "D": "behaviour"}
LEADS = {"CAREER_DEVELOPMENT", "ORG_DESIGN", "WELLBEING", "ACCOMPLISHMENT", "MENTORSHIP"}


def project_of(folder: Path) -> dict[str, str]:
    """Return the files of the project, by path."""
    published = json.loads((folder / "snowflake.json").read_text("utf-8"))
    things = {"careerctl.yaml": _settings(published)}
    for name, track in published["tracks"].items():
        things[f"competencies/{_id(name)}.yaml"] = _competency(name, track)
    for title in published["titles"]:
        things[f"roles/{_id(title['label'])}.yaml"] = _role(title, published["pointsToLevels"])
    things |= _paths(published["titles"])
    return {path: yaml.safe_dump(each, sort_keys=False, allow_unicode=True) for path, each in things.items()}


def _id(name: str) -> str:
    return name.lower().replace("_", "-").replace(" ", "-")


def _settings(published: dict[str, Any]) -> dict[str, Any]:
    points = {str(milestone): str(each) for milestone, each in published["milestoneToPoints"].items()}
    return {
        "format": 1,
        "organisation": "Snowflake",
        "scales": {
            "milestones": {
                "levels": {each: f"Milestone {each}" for each in published["milestones"]},
                "metadata": {
                    "word": "The points that somebody has by reaching a milestone of a track.",
                    "points": points,
                },
            }
        },
        "tracks": {"individual": {"name": "Individual"}, "leading": {"name": "Leading a group", "manages": True}},
        "areas": {_id(each): {"name": each} for each in sorted({t["category"] for t in published["tracks"].values()})},
        "metadata": {
            "word": "The points of all tracks together give a level, the one of the highest sum that is reached.",
            "points_to_levels": published["pointsToLevels"],
            "max_level": str(published["maxLevel"]),
        },
    }


def _competency(name: str, track: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": track["displayName"],
        "area": _id(track["category"]),
        "asks": ASKS[track["category"]],
        "leads": name in LEADS,
        "description": track["description"],
        "levels": {
            value: {"summary": each["summary"], "criteria": each["signals"], "examples": each["examples"]}
            for value, each in enumerate(track["milestones"], 1)
        },
        "metadata": {"id": name},
    }


def _role(title: dict[str, Any], levels: dict[str, str]) -> dict[str, Any]:
    least, most = title["minPoints"], title.get("maxPoints")
    reached = [level for points, level in levels.items() if least <= int(points) <= (most or int(points))]
    band = f"{least} to {most} points" if most else f"{least} points or more"
    kept = {"word": "The sum of points for which the title is given.", "min_points": str(least)}
    return {
        "name": title["label"],
        "track": "leading" if title["label"] in LEADING else "individual",
        "grade": f"{reached[0]} to {reached[-1]}",
        "rank": int(reached[0][0]),
        "conditions": {"points": {"text": f"Has {band} from the milestones of all tracks together."}},
        "metadata": kept | ({"max_points": str(most)} if most else {}),
    }


def _paths(titles: list[dict[str, Any]]) -> dict[str, Any]:
    alone = [_id(each["label"]) for each in titles if each["label"] not in LEADING]
    leading = [_id(each["label"]) for each in titles if each["label"] in LEADING]
    same = zip(alone[-len(leading) :], leading, strict=True)
    both_ways = [move for one, other in same for move in ((one, other), (other, one))]
    moves = [{"from": one, "to": other, "kind": "lateral"} for one, other in both_ways]
    return {
        "paths/individual.yaml": {"name": "Individual", "steps": alone},
        "paths/leading.yaml": {"name": "Leading", "steps": alone[: -len(leading)] + leading, "moves": moves},
    }
