"""Which schemas there are, and which one is a file's: a project's folder `schemas`."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pydantic import BaseModel

from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.note import Notes
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.settings import Settings
from careerctl.project.kinds import ASSESSMENTS, FRAMEWORK_KINDS, NOTES, PEOPLE, PLANS, SETTINGS_FILE
from careerctl.schema import inputs, outputs
from careerctl.schema.known import Known
from careerctl.schema.layout import text

FOLDER = "schemas"
SETTINGS = "careerctl"
AGREED = "agreed-sheet"
_BY_FOLDER = {kind.folder: kind.name for kind in FRAMEWORK_KINDS} | {
    PEOPLE: "person",
    ASSESSMENTS: "sheet",
    NOTES: "note",
    PLANS: "plan",
}
_MODELS: dict[str, type[BaseModel]] = {
    SETTINGS: Settings,
    **{kind.name: kind.model for kind in FRAMEWORK_KINDS},
    "person": Person,
    "sheet": RatedSheetFile,
    AGREED: AgreedSheetFile,
    "note": Notes,
    "plan": Plan,
}


def schema_name(path: PurePosixPath) -> str:
    """Return the name of the schema that a file of a project has; `path` is relative to its root."""
    if str(path) == SETTINGS_FILE:
        return SETTINGS
    agreed = path.parts[0] == ASSESSMENTS and path.stem.endswith(".agreed")
    return AGREED if agreed else _BY_FOLDER[path.parts[0]]


def schema_comment(path: PurePosixPath) -> str:
    """Return the first line of a file of a project, by which editors find its schema; `path` is relative to the root.

    Raises KeyError for a file in no kind's folder.
    """
    up = "../" * (len(path.parts) - 1)
    return f"# $schema: {up}{FOLDER}/{schema_name(path)}.json"


def of_files(known: Known) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each kind's schema."""
    for name, model in _MODELS.items():
        yield f"{name}.json", text(inputs.schema_of(model, name.replace("-", " ").capitalize(), known))


def of_outputs() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each output's schema."""
    for name in outputs.OUTPUTS:
        yield f"outputs/{name}.json", text(outputs.schema_of(name))
