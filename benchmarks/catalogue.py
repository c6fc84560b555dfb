"""A catalogue of many activities, and one person with many steps: what choosing has most to do with."""

from __future__ import annotations

from pathlib import Path

from block_style import Value, document

COMPETENCIES, ACTIVITIES = 15, 200
SUBJECT = "pat"
"""Short by two levels of each competency, one for today's role and one for the next: 30 steps."""
KINDS = ("coaching-duty", "teaching", "special-assignment", "shadowing", "mentoring", "class", "workshop", "reading")


def write(root: Path) -> None:
    """Write the project; the same bytes on every day and machine."""
    for path, content in _files().items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(document(content), encoding="utf-8", newline="\n")


def _files() -> dict[str, dict[str, Value]]:
    levels: dict[str, Value] = {"0": "None", "1": "First", "2": "Second", "3": "Third", "4": "Fourth"}
    ratings: dict[str, Value] = dict.fromkeys(_names(), 1)
    files: dict[str, dict[str, Value]] = {
        "careerctl.yaml": {"format": 1, "scales": {"steps": {"levels": levels}}},
        "paths/way.yaml": {"name": "Way", "steps": ["role", "next"]},
        f"people/{SUBJECT}.yaml": {"name": "Pat", "role": "role", "manager": "dana", "wishes": [{"role": "next"}]},
    }
    for role, level in (("role", 2), ("next", 3)):
        files[f"roles/{role}.yaml"] = {"name": role, "requires": dict.fromkeys(_names(), level)}
    for side, by in (("self", SUBJECT), ("manager", "dana")):
        files[f"assessments/2026-h2/{SUBJECT}.{side}.yaml"] = {"by": by, "date": "2026-10-05", "ratings": ratings}
    for count, name in enumerate(_names()):
        described = {str(level): f"Level {level} of {name}" for level in range(1, 5)}
        files[f"competencies/{name}.yaml"] = {
            "name": name,
            "asks": "behaviour" if count % 2 else "skill",
            "levels": dict(described),
        }
    return files | {f"activities/activity-{count}.yaml": _activity(count) for count in range(ACTIVITIES)}


def _names() -> list[str]:
    return [f"competency-{count}" for count in range(COMPETENCIES)]


def _activity(count: int) -> dict[str, Value]:
    develops: dict[str, Value] = {
        f"competency-{(count * 7 + place) % COMPETENCIES}": {"to": 2 + (count + place) % 3} for place in range(3)
    }
    after: dict[str, Value] = {"after": [f"activity-{count - 1}"]} if count % 5 == 4 else {}
    return {
        "name": f"Activity {count}",
        "kind": KINDS[count % len(KINDS)],
        "develops": develops,
        "hours": 8 + count % 30,
        "weeks": 1 + count % 20,
        "places": 1 + count % 5,
        **after,
        "stages": ["mastery", "trial", "permanent"],
    }
