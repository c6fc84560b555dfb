"""What a command's subject means: a file, a file's name, or an id."""

from dataclasses import dataclass
from pathlib import Path

from careerctl.characters import printable, quoted
from careerctl.diagnostics import near_miss
from careerctl.errors import CareerctlError
from careerctl.project import files
from careerctl.project.index import find_person
from careerctl.project.kinds import FRAMEWORK_KINDS, PEOPLE
from careerctl.project.root import find_root


@dataclass(frozen=True, slots=True)
class Subject:
    """The person that a command speaks of; `path` is relative to the project's root, absolute outside of it."""

    root: Path
    person: str
    path: str

    @property
    def folder(self) -> str:
        """The folder of the person's file, where those of colleagues lie, mostly."""
        return self.path.rpartition("/")[0]


def person_named(written: str, given: Path | None, here: Path) -> Subject:
    """Return the person whose file, file name or id is `written`. Raises CareerctlError where there is none."""
    file = Path(written)
    if file.is_file():
        return _in_file(file, given)
    root = find_root(here, given)
    name = files.id_of(written)
    path = find_person(root, name, str(Path(written).parent) if "/" in written else PEOPLE)
    if path is None:
        raise CareerctlError(_nobody(root, written, name))
    return Subject(root, name, path)


def _in_file(file: Path, given: Path | None) -> Subject:
    root = find_root(file, given)
    real, real_root = file.resolve(), root.resolve()
    if not real.is_relative_to(real_root):
        return Subject(root, file.stem, real.as_posix())
    path = real.relative_to(real_root).as_posix()
    folder = path.split("/", 1)[0]
    if folder != PEOPLE:
        kind = next((kind.name for kind in FRAMEWORK_KINDS if kind.folder == folder), None)
        said = f"holds a {kind}" if kind else f"lies in no folder that holds people ({PEOPLE}/)"
        message = f"{printable(str(file))} {said}; this command takes a person."
        raise CareerctlError(message)
    return Subject(root, file.stem, path)


def _nobody(root: Path, written: str, name: str) -> str:
    """Say that nobody has the id, and what was probably meant."""
    said = f"nobody has the id {quoted(name)} in {root}."
    for kind in FRAMEWORK_KINDS:
        if (root / kind.folder / f"{name}.yaml").is_file() and "/" not in name:
            return f"{said} There is a {kind.name} of this name; this command takes a person."
    if "/" in written and not written.endswith(".yaml"):
        return f"{said} A person is named by id, file name or path."
    near = near_miss(name, (files.id_of(path) for path in files.listing(root, PEOPLE).paths))
    return f"{said} Did you mean '{near}'?" if near else f"{said} People are the files below {PEOPLE}/."
