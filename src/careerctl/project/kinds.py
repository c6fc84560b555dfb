"""The kinds of files: where each lies, and the model that it follows."""

from typing import NamedTuple

from pydantic import BaseModel

from careerctl.model.activity import Activity
from careerctl.model.competency import Competency
from careerctl.model.goal import Goal, Opening
from careerctl.model.path import Path
from careerctl.model.role import Role


class Kind(NamedTuple):
    """A kind of the framework: its name in references, its folder and its model."""

    name: str
    folder: str
    model: type[BaseModel]


SETTINGS_FILE = "careerctl.yaml"
MAP_FILE = "people-import.yaml"
"""Where it is kept how exports of an HR system are read, unless it is said otherwise; it may name people and roles."""
FRAMEWORK_MAP_FILE = "framework-import.yaml"
"""Where it is kept how the tables of a framework are read, unless it is said otherwise."""

COMPETENCIES, ROLES, PATHS, GOALS, OPENINGS = "competencies", "roles", "paths", "goals", "openings"

FRAMEWORK_KINDS = (
    Kind("competency", COMPETENCIES, Competency),
    Kind("role", ROLES, Role),
    Kind("path", PATHS, Path),
    Kind("goal", GOALS, Goal),
    Kind("opening", OPENINGS, Opening),
    Kind("activity", "activities", Activity),
)

PEOPLE, ASSESSMENTS, NOTES, PLANS = PRIVATE_FOLDERS = ("people", "assessments", "notes", "plans")

_OPEN = frozenset(kind.folder for kind in FRAMEWORK_KINDS)

FOLDERS = (*(kind.folder for kind in FRAMEWORK_KINDS), *PRIVATE_FOLDERS)

TEMPLATES = "templates"
"""Where an organisation keeps templates of its own."""


def is_private(path: str) -> bool:
    """Tell whether a file is about people, by its path from the project's root: whatever is not the framework's is."""
    return path not in {SETTINGS_FILE, FRAMEWORK_MAP_FILE} and path.split("/", 1)[0] not in _OPEN
