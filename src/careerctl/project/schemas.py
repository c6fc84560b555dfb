"""Where a project keeps the JSON Schemas for editors, and which one is a file's."""

from careerctl.project.kinds import (
    ASSESSMENTS,
    FRAMEWORK_KINDS,
    FRAMEWORK_MAP_FILE,
    MAP_FILE,
    NOTES,
    PEOPLE,
    PLANS,
    SETTINGS_FILE,
)

SCHEMAS = "schemas"
SETTINGS_SCHEMA = "careerctl"
AGREED_SCHEMA = "agreed-sheet"
MAP_SCHEMA, FRAMEWORK_MAP_SCHEMA = "people-import", "framework-import"
_OF_FILES = {SETTINGS_FILE: SETTINGS_SCHEMA, MAP_FILE: MAP_SCHEMA, FRAMEWORK_MAP_FILE: FRAMEWORK_MAP_SCHEMA}
_BY_FOLDER = {kind.folder: kind.name for kind in FRAMEWORK_KINDS} | {
    PEOPLE: "person",
    ASSESSMENTS: "sheet",
    NOTES: "note",
    PLANS: "plan",
}
SCHEMA_FILES = tuple(f"{SCHEMAS}/{name}.json" for name in (*_OF_FILES.values(), AGREED_SCHEMA, *_BY_FOLDER.values()))
"""All schemas of a project, by path from its root."""


def schema_name(path: str) -> str:
    """Return the name of the schema that a file has; `path` is relative to the project's root, with `/`.

    Raises KeyError for a file in no kind's folder.
    """
    if path in _OF_FILES:
        return _OF_FILES[path]
    folder = path.split("/", 1)[0]
    agreed = folder == ASSESSMENTS and path.endswith(".agreed.yaml")
    return AGREED_SCHEMA if agreed else _BY_FOLDER[folder]


def schema_comment(path: str, name: str = "") -> str:
    """Return the first line of a file of a project, by which editors find its schema, which may be named.

    Raises KeyError as above.
    """
    return f"# $schema: {'../' * path.count('/')}{SCHEMAS}/{name or schema_name(path)}.json"
