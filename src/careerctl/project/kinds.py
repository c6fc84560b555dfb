"""The kinds of files: where each lies, and the model that it follows."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pydantic import BaseModel


class Kind(NamedTuple):
    """A kind of which a file is one thing: its name in references, and its folder."""

    name: str
    folder: str

    @property
    def model(self) -> "type[BaseModel]":
        """The model that its files follow; whoever asks for names alone does without Pydantic."""
        return (_about_people() if self.folder in PRIVATE_FOLDERS else _models())[self.name]


@cache
def _models() -> "dict[str, type[BaseModel]]":
    from careerctl.model.activity import Activity
    from careerctl.model.competency import Competency
    from careerctl.model.goal import Goal, Opening
    from careerctl.model.path import Path
    from careerctl.model.role import Role

    return {
        "competency": Competency,
        "role": Role,
        "path": Path,
        "goal": Goal,
        "opening": Opening,
        "activity": Activity,
    }


@cache
def _about_people() -> "dict[str, type[BaseModel]]":
    from careerctl.model.person import Person
    from careerctl.model.plan import Plan

    return {"person": Person, "plan": Plan}


SETTINGS_FILE = "careerctl.yaml"
MAP_FILE = "people-import.yaml"
"""Where it is kept how exports of an HR system are read, unless it is said otherwise; it may name people and roles."""
FRAMEWORK_MAP_FILE = "framework-import.yaml"
"""Where it is kept how the tables of a framework are read, unless it is said otherwise."""

COMPETENCIES, ROLES, PATHS, GOALS, OPENINGS = "competencies", "roles", "paths", "goals", "openings"

FRAMEWORK_KINDS = (
    Kind("competency", COMPETENCIES),
    Kind("role", ROLES),
    Kind("path", PATHS),
    Kind("goal", GOALS),
    Kind("opening", OPENINGS),
    Kind("activity", "activities"),
)

PEOPLE, ASSESSMENTS, NOTES, PLANS = PRIVATE_FOLDERS = ("people", "assessments", "notes", "plans")

_OPEN = frozenset(kind.folder for kind in FRAMEWORK_KINDS)

FOLDERS = (*(kind.folder for kind in FRAMEWORK_KINDS), *PRIVATE_FOLDERS)

KINDS = (*FRAMEWORK_KINDS, Kind("person", PEOPLE), Kind("plan", PLANS))
"""All kinds of which a file is one thing, with a plain id for its name."""
KIND_FOLDERS = {kind.name: kind.folder for kind in KINDS}

TEMPLATES = "templates"
"""Where an organisation keeps templates of its own."""


def is_private(path: str) -> bool:
    """Tell whether a file is about people, by its path from the project's root: whatever is not the framework's is."""
    return path not in {SETTINGS_FILE, FRAMEWORK_MAP_FILE} and path.split("/", 1)[0] not in _OPEN
