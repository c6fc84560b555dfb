"""The Financial Times' job families as projects: a theme is a competency, a level of the family is a role.

Today's family asks each role for a named proficiency of each theme, in words of the role's own. The two older ones know
no proficiencies: there the family's levels are the scale, and what each asks are criteria with examples and links.
"""

import json
from pathlib import Path
from typing import Any

import yaml

ASKS = {
    "business-impact": "result",
    "delivery": "result",
    "independent-working": "behaviour",
    "team-work": "behaviour",
    "curiosity-learning": "behaviour",
    "leadership": "behaviour",
}
"""What a theme is about; all others are skills."""
MANAGES = {"senior-2-pm", "principal-pm", "tech-director"}
PATHS = {
    "individual-contributor": ["junior", "engineer", "senior-1", "senior-2-ic", "principal-ic"],
    "people-manager": ["junior", "engineer", "senior-1", "senior-2-pm", "principal-pm", "tech-director"],
}
SIDEWAYS = [("senior-2-ic", "senior-2-pm"), ("principal-ic", "principal-pm")]
UNSEEN = dict.fromkeys(map(ord, "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"))
"""Characters without a width, left behind by a copy: `check` reports them, and so they stay out."""


def project_of(folder: Path, family: str = "engineering") -> dict[str, str]:
    """Return the files of a family's project, by path."""
    published = yaml.safe_load((folder / f"{family}.yml").read_text("utf-8").translate(UNSEEN))
    schema = json.loads((folder / "job-family.json").read_text("utf-8"))
    named = schema["$defs"]["competency"]["properties"]["proficiency"]["enum"]
    things = _older(published) if published.get("isLegacy") else _current(published, named)
    return {path: yaml.safe_dump(each, sort_keys=False, allow_unicode=True) for path, each in things.items()}


def _current(published: dict[str, Any], proficiencies: list[str]) -> dict[str, Any]:
    things = {"careerctl.yaml": _settings(published, proficiencies)}
    things |= {f"competencies/{theme['id']}.yaml": _competency(theme) for theme in published["themes"]}
    for level in published["levels"]:
        rank = next(steps.index(level["id"]) for steps in PATHS.values() if level["id"] in steps) + 1
        asked = [each for each in published["competencies"] if each["level"] == level["id"]]
        requires = {
            each["theme"]: {
                "level": each["proficiency"],
                "wording": each["summary"].strip(),
                "metadata": {"id": each["id"]},
            }
            for each in asked
        }
        things[f"roles/{level['id']}.yaml"] = _role(level, rank, requires)
    for name, steps in PATHS.items():
        things[f"paths/{name}.yaml"] = {"name": name.replace("-", " ").capitalize(), "steps": steps}
    both_ways = [move for one, other in SIDEWAYS for move in ((one, other), (other, one))]
    moves = [{"from": one, "to": other, "kind": "lateral"} for one, other in both_ways]
    return things | {"paths/sideways.yaml": {"name": "Between the branches", "moves": moves}}


def _older(published: dict[str, Any]) -> dict[str, Any]:
    things = {"careerctl.yaml": _settings(published, [level["name"] for level in published["levels"]])}
    for theme in published["themes"]:
        about = [each for each in published["competencies"] if each["theme"] == theme["id"]]
        levels = {
            value: {"criteria": [_criterion(each) for each in about if each["level"] == level["id"]]}
            for value, level in enumerate(published["levels"], 1)
        }
        described = {value: level for value, level in levels.items() if level["criteria"]}
        things[f"competencies/{theme['id']}.yaml"] = _competency(theme) | {"levels": described}
    for rank, level in enumerate(published["levels"], 1):
        asked = {each["theme"] for each in published["competencies"] if each["level"] == level["id"]}
        requires = {theme["id"]: level["name"] for theme in published["themes"] if theme["id"] in asked}
        things[f"roles/{level['id']}.yaml"] = _role(level, rank, requires)
    steps = [level["id"] for level in published["levels"]]
    return things | {"paths/engineers.yaml": {"name": published["name"], "steps": steps}}


def _settings(published: dict[str, Any], levels: list[str]) -> dict[str, Any]:
    kept = {key: str(published[key]).strip() for key in ("summary", "googleSheetId", "isLegacy") if key in published}
    return {
        "format": 1,
        "organisation": f"Financial Times – {published['name']}",
        "scales": {"proficiency": {"levels": levels}},
        "tracks": {
            "individual": {"name": "Individual Contributor"},
            "management": {"name": "People Manager", "manages": True},
        },
        "metadata": {"name": published["name"], **kept},
    }


def _competency(theme: dict[str, Any]) -> dict[str, Any]:
    said = {"description": theme["summary"].strip()} if "summary" in theme else {}
    leads = {"leads": True} if theme["id"] == "leadership" else {}
    return {"name": theme["name"], "asks": ASKS.get(theme["id"], "skill"), **leads, **said}


def _criterion(said: dict[str, Any]) -> dict[str, Any]:
    more = {"examples": said["examples"], "links": said["supportingUrls"]}
    kept = {"id": said["id"], "proficiency": said["proficiency"]}
    return {"text": said["summary"].strip(), **{key: each for key, each in more.items() if each}, "metadata": kept}


def _role(level: dict[str, Any], rank: int, requires: dict[str, Any]) -> dict[str, Any]:
    track = "management" if level["id"] in MANAGES else "individual"
    return {"name": level["name"], "track": track, "rank": rank, "requires": requires}
