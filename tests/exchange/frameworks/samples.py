"""Small frameworks of invented houses, as other tools keep them: of each format its files, by path."""

import json
from collections.abc import Mapping
from pathlib import Path

from careerctl.exchange.incoming import IncomingFramework

PROGRESSION = """\
name: Workshop
summary: What we ask of those who mend bicycles.
levels:
  - {id: apprentice, name: Apprentice}
  - {id: mechanic, name: Mechanic}
themes:
  - id: wheels
    name: Wheels & Brakes
    summary: Everything that turns, and what stops it.
  - {id: customers, name: Customers}
competencies:
  - {id: one, level: apprentice, theme: wheels, proficiency: Awareness, summary: Trues a wheel with help.}
  - {id: two, level: mechanic, theme: wheels, proficiency: Practitioner, summary: Builds wheels from loose parts.}
  - {id: three, level: mechanic, theme: customers, proficiency: Foundational, summary: Says what a repair will cost.}
"""
CRITERIA = (
    PROGRESSION
    + """\
  - id: four
    level: mechanic
    theme: wheels
    proficiency: Expert
    summary: Teaches apprentices.
    examples: [Two evenings on spokes]
    supportingUrls: [{label: Spokes, url: "https://example.com/spokes"}]
"""
)
SNOWFLAKE = {
    "milestones": [0, 1, 2],
    "pointsToLevels": {"0": "1.1", "3": "1.2"},
    "milestoneToPoints": {"0": 0, "1": 1, "2": 3},
    "maxLevel": 3,
    "tracks": {
        "BREAD": {
            "displayName": "Bread",
            "category": "A",
            "description": "Bakes.",
            "milestones": [
                {"summary": "Bakes rolls", "signals": ["Weighs flour"], "examples": ["Sunday rolls"]},
                {"summary": "Bakes loaves", "signals": ["Keeps a sourdough"], "examples": []},
            ],
        },
        "SHOP_FLOOR": {"displayName": "Shop floor", "category": "B", "description": "Sells.", "milestones": []},
    },
    "titles": [{"label": "Baker", "minPoints": 0, "maxPoints": 2}, {"label": "Head baker", "minPoints": 3}],
}
LADDERS = {
    "axes": {
        "Craft": [
            {"level": 1, "name": "Helps", "description": "helps"},
            {"level": 2, "name": "Makes", "description": ""},
        ],
        "Guests": [{"level": 1, "name": "Greets", "description": "greets guests"}],
    },
    "roles": {
        "K1": {"title": "Cook 1", "ladder": "Kitchen", "levels": {"Craft": 1}},
        "K2": {"title": "Cook 2", "ladder": "Kitchen", "levels": {"Craft": 2, "Guests": 1}},
    },
}
PAGES = {
    "README.md": """\
# Ladders

* [**Kitchen**](Kitchen.md): where meals are made

| Level | Senior | [Kitchen](Kitchen.md) |
| :---: | :---: | :---: |
| 1 | No | [K1](Kitchen.md#k1) |
| 3 | Yes | [K2](Kitchen.md#k2) |

# Axes

* **Craft**: what one makes
* **Guests**: whom one makes it for

# Levels

## Craft

1. **Helps**: helps
2. **Makes**:

## Guests

1. **Greets**: greets guests

# Questions

None.
""",
    "Kitchen.md": """\
# Kitchen

## K1 - Cook 1

* **Helps**: helps

## K2 - Cook 2

* **Makes**:
* **Greets**: greets guests at the counter
""",
    "Other.md": "# Other\n",
}
MAP = {
    "standard.yaml": "title: Harbour\ndescription: Who works in the harbour.\nemojiIcon: x\n",
    "levels.yaml": """\
- id: L2
  professionalTitle: Senior
  managementTitle: Head
  ordinalRank: 2
  baseSkillProficiencies: {core: working, supporting: foundational, broad: awareness}
  baseBehaviourMaturity: developing
- id: L1
  professionalTitle: Level I
  managementTitle: Deputy
  ordinalRank: 1
  baseSkillProficiencies: {core: foundational, supporting: awareness, broad: awareness}
  baseBehaviourMaturity: emerging
""",
    "capabilities/ships.yaml": """\
id: ships
name: Ships
professionalResponsibilities: {awareness: You watch, foundational: You load, working: You plan loading}
skills:
  - id: loading
    name: Loading
    human:
      description: Brings freight on board.
      proficiencyDescriptions: {awareness: Ties knots, working: Plans the hold}
    markers:
      awareness: {human: [Tied a load that held], agent: [x]}
  - {id: towing, name: Towing}
""",
    "capabilities/office.yaml": "id: office\nname: Office\nskills:\n  - {id: papers, name: Papers}\n",
    "behaviours/calm.yaml": """\
name: Keep calm
human:
  description: Stays calm in a storm.
  maturityDescriptions: {emerging: Breathes}
""",
    "disciplines/docker.yaml": """\
specialization: Docks
roleTitle: Docker
coreSkills: [loading]
broadSkills: [papers]
behaviourModifiers: {calm: 1}
validTracks: [null, night]
human: {professionalRoleSummary: "As a {roleTitle} you load ships."}
""",
    "disciplines/master.yaml": """\
specialization: Command
roleTitle: Harbour Master
isManagement: true
supportingSkills: [papers]
validTracks: [null]
minLevel: L2
""",
    "tracks/night.yaml": "name: Night\nskillModifiers: {ships: 1, office: -1}\nbehaviourModifiers: {calm: 4}\n",
    "_index.yaml": "files: []\n",
    "drivers.yaml": "- {id: d1, name: D}\n- {id: d2, name: E}\n",
}  # fmt: skip
MOODLE = (Path(__file__).parent / "choir.csv").read_text("utf-8")


def _part(number: int) -> dict[str, object]:
    own = f"00000000-0000-4000-8000-{number:012}"
    return {"identifier": own, "uri": own, "lastChangeDateTime": "2026-01-01T00:00:00Z"}


def item(number: int, statement: str, **more: object) -> dict[str, object]:
    """Return an item of a CASE package."""
    return {**_part(number), "fullStatement": statement, **more}


def _to(number: int) -> dict[str, object]:
    return {"identifier": _part(number)["identifier"], "title": "", "uri": ""}


def _link(number: int, sort: str, origin: int, destination: int, **more: object) -> dict[str, object]:
    ends = {"originNodeURI": _to(origin), "destinationNodeURI": _to(destination)}
    return {**_part(number), "associationType": sort, **ends, **more}


CASE = {
    "CFDocument": {**_part(1), "creator": "Orchard", "title": "Fruit", "version": "3"},
    "CFItems": [
        item(2, "Trees"),
        item(3, "Prunes trees.", abbreviatedStatement="Pruning", CFItemType="Skill", humanCodingScheme="T.1"),
        item(4, "Knows ten kinds of apple.", CFItemType="Knowledge", notes="x"),
        item(5, "With help", CFItemType="Level"),
        item(6, "Alone, and in half a day", abbreviatedStatement="Alone", CFItemType="Level", notes="- the old pear"),
        item(7, "Gardener", CFItemType="Role"),
    ],
    "CFAssociations": [
        _link(20, "isChildOf", 2, 1),
        _link(21, "isChildOf", 3, 2, sequenceNumber=1),
        _link(22, "isChildOf", 4, 2),
        _link(24, "isChildOf", 6, 3, sequenceNumber=2),
        _link(23, "isChildOf", 5, 3, sequenceNumber=1),
        _link(25, "hasSkillLevel", 7, 6, notes="in any weather", extensions={"must": True}),
        _link(26, "isRelatedTo", 3, 4),
    ],
    "CFRubrics": [
        {
            **_part(30),
            "title": "Knowing",
            "CFRubricCriteria": [
                {
                    **_part(31),
                    "CFItemURI": _to(4),
                    "CFRubricCriterionLevels": [
                        {"quality": "All ten", "position": 2, "score": 1, "description": "Names all by their taste."},
                        {"quality": "Some", "position": 1, "score": 0},
                    ],
                }
            ],
        }
    ],
}  # fmt: skip
SAMPLES: dict[str, dict[str, str]] = {
    "engineering-progression": {"workshop.yml": PROGRESSION},
    "snowflake": {"bakery.json": json.dumps(SNOWFLAKE)},
    "engineeringladders": PAGES,
    "forward-impact": MAP,
    "moodle": {"choir.csv": MOODLE},
    "case": {"orchard.json": json.dumps(CASE)},
}
"""Of each format one; a folder where there are several files."""


def laid(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder, and return what is to be imported: the one file, or the folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8", newline="")
    return folder if len(files) > 1 else folder / next(iter(files))


def asked(framework: IncomingFramework) -> Mapping[str, Mapping[str, int]]:
    """Return what each role asks, by ids."""
    return {each.id: {one.competency: one.level for one in each.requires} for each in framework.roles}


def left_out(framework: IncomingFramework) -> dict[str, int]:
    """Return what was left out, with counts."""
    return {each.what: each.count for each in framework.left_out}
