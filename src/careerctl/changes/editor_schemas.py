"""Which schemas there are: those of all kinds of files, with or without a project's ids, and those of outputs."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from careerctl.formats.schemas import inputs, outputs
from careerctl.formats.schemas.known import ProjectVocabulary, Vocabulary
from careerctl.formats.schemas.layout import text
from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.framework_map import FrameworkMap
from careerctl.model.import_map import ImportMap
from careerctl.model.note import Notes
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.settings import Settings
from careerctl.project import disk
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.project.reading.framework import Project
from careerctl.project.schemas import AGREED_SCHEMA, FRAMEWORK_MAP_SCHEMA, MAP_SCHEMA, SCHEMAS, SETTINGS_SCHEMA

_MODELS: dict[str, type[BaseModel]] = {
    SETTINGS_SCHEMA: Settings,
    **{kind.name: kind.model for kind in FRAMEWORK_KINDS},
    "person": Person,
    "sheet": RatedSheetFile,
    AGREED_SCHEMA: AgreedSheetFile,
    "note": Notes,
    "plan": Plan,
    MAP_SCHEMA: ImportMap,
    FRAMEWORK_MAP_SCHEMA: FrameworkMap,
}


def of_project(project: Project) -> dict[str, str]:
    """Return the texts of a project's schemas by path from its root, made from what can be read of it."""
    return {
        f"{SCHEMAS}/{name}": text
        for name, text in of_files(ProjectVocabulary(project.links.framework, project.links.unsure))
    }


def late(texts: Mapping[Path, str]) -> dict[Path, str]:
    """Return which of the files do not hold their text, and what is so: each is missing or out of date."""
    kept = {path: _kept(path) for path in texts}
    return {
        path: "is missing" if kept[path] is None else "is out of date"
        for path, text in texts.items()
        if kept[path] != text
    }


def in_conflict(path: Path) -> bool:
    """Tell whether git has written a conflict into a file that a merge left."""
    return any(line.startswith(("<<<<<<< ", ">>>>>>> ")) for line in (_kept(path) or "").split("\n"))


def _kept(path: Path) -> str | None:
    """Return what is written in a file, None where there is none; line ends of Windows count as any other."""
    held = disk.read(path)
    return None if held is None else held.decode("utf-8", "replace").replace("\r\n", "\n")


def of_files(known: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each kind's schema."""
    for name, model in _MODELS.items():
        yield f"{name}.json", text(inputs.schema_of(model, name.replace("-", " ").capitalize(), known))


def of_outputs() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each output's schema."""
    for name in outputs.OUTPUTS:
        yield f"outputs/{name}.json", text(outputs.schema_of(name))


def keep_informed(root: Path) -> None:
    """Bring the schemas up to date in a project that has some. Raises CareerctlError where one cannot be written."""
    from careerctl.project import disk
    from careerctl.project.reading.framework import read_project
    from careerctl.project.schemas import SCHEMAS

    if disk.is_folder(root / SCHEMAS):
        disk.must_be_own(root, SCHEMAS)
        texts = {root / path: text for path, text in of_project(read_project(root, date.min)).items()}
        write(root, {path: texts[path] for path in late(texts)})


def write(base: Path, texts: Mapping[Path, str], *, general: bool = False) -> None:
    """Write schemas below the root of their project or, `general` ones, below a folder that somebody named.

    Raises CareerctlError where one cannot be written.
    """
    from careerctl.project.writing.folder import made
    from careerctl.project.writing.output import OutputFolder
    from careerctl.project.writing.targets import folder_for

    with OutputFolder(base, opened=folder_for(base, schemas=True) if general else made(base)) as folder:
        for path, text in texts.items():
            folder.write(path.relative_to(base).as_posix(), text)
