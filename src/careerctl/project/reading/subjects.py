"""What a command's subject means: a file, a file's name, or an id."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from careerctl.model.ids import is_id
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.kinds import COMPETENCIES, FRAMEWORK_KINDS, GOALS, OPENINGS, PATHS, PEOPLE, ROLES
from careerctl.project.reading import files
from careerctl.project.reading.called import person_called
from careerctl.project.reading.index import find_person, find_renamed, instead
from careerctl.project.reading.settings import ReadSettings
from careerctl.project.root import commands_from_here, find_root
from careerctl.text.characters import printable
from careerctl.text.commands import Commands
from careerctl.text.spelling import no_such


class Subject(NamedTuple):
    """The person that a command speaks of; `path` is relative to the project's root, absolute outside of it."""

    root: Path
    person: str
    path: str

    @property
    def folder(self) -> str:
        """The folder of the person's file, where those of colleagues lie, mostly."""
        return self.path.rpartition("/")[0]

    @property
    def is_outside(self) -> bool:
        """Whether the file lies in no project: then no sheets and no plans lie beside it."""
        return Path(self.path).is_absolute()

    @property
    def place(self) -> tuple[Path, str]:
        """Where the file is written: a folder, the project's where it lies in one, and its path from there."""
        path = Path(self.path)
        return (path.parent, path.name) if self.is_outside else (self.root, self.path)

    def commands(self) -> Commands:
        """Return how commands about the person are written here: by the id, or by the path where that means another."""
        here, path = commands_from_here(self.root), path_from_here(self.root / self.path)
        if self.is_outside:
            return replace(here, folder=path_from_here(self.root), person=path)
        return here if find_person(self.root, self.person) == self.path else replace(here, person=path)


def person_named(written: str, given: Path | None, here: Path) -> Subject:
    """Return the person whose file, file name, id or name is `written`.

    Raises CareerctlError where there is none, and where several have the name.
    """
    file = _spelled(Path(), written)
    if file is None:
        root = find_root(here, given)
        name = files.id_of(written)
        path = None if "/" in written else _found(root, name, written)
        if path is not None:
            return Subject(root, files.id_of(path), path)
        file = _spelled(root, written) or _spelled(root / PEOPLE, written)
        if file is None or "/" not in written:
            raise CareerctlError(_nobody(root, written, name))
    return _in_file(file, given)


def _found(root: Path, name: str, written: str) -> str | None:
    """Return the path of the file of whoever has an id, had it, or else is called so."""
    return find_person(root, name) or find_renamed(root, name) or person_called(root, written)


def rater_named(written: str, subject: Subject) -> str:
    """Return the id of who writes about a person, named by id or name; what nobody has stays as it is.

    Raises CareerctlError where several have the name.
    """
    if find_person(subject.root, written, subject.folder):
        return written
    path = person_called(subject.root, written)
    return files.id_of(path) if path is not None else written


def colleague_named(written: str, given: Path | None, here: Path) -> Subject:
    """Return somebody whom an option names: a person of the project. Raises CareerctlError for a file outside of it."""
    subject = person_named(written, given, here)
    if subject.is_outside:
        people = printable(str(subject.root / PEOPLE))
        message = f"{printable(subject.path)} does not lie in {people}/. Name a person of that project, by the id."
        raise CareerctlError(message)
    return subject


def writer_named(by: str | None, root: Path, here: Path) -> str:
    """Return the id of who writes, by --by or CAREERCTL_ME. Nobody is guessed; raises CareerctlError for nobody."""
    if not by:
        message = "who writes? Add --by and your id, or set it once for all: export CAREERCTL_ME=your-id"
        raise CareerctlError(message)
    try:
        return colleague_named(by, root, here).person
    except CareerctlError as error:
        message = f"{error} That is who writes, from --by or CAREERCTL_ME."
        raise CareerctlError(message) from error


def role_named(written: str, given: Path | None, here: Path) -> tuple[Path, str]:
    """Return the root of the project, and the id of the role whose file, file name or id is `written`.

    Whether there is such a role, the framework knows. Raises CareerctlError for a file that holds no role.
    """
    return _framework_named(written, given, here, ROLES)


def path_named(written: str, given: Path | None, here: Path) -> tuple[Path, str]:
    """Return the root of the project, and the id of the path whose file, file name or id is `written`.

    Whether there is such a path, the framework knows. Raises CareerctlError for a file that holds none.
    """
    return _framework_named(written, given, here, PATHS)


def competency_named(written: str, given: Path | None, here: Path) -> tuple[Path, str]:
    """Return the root of the project, and the id of the competency whose file, file name or id is `written`.

    Whether there is such a competency, the framework knows. Raises CareerctlError for a file that holds none.
    """
    return _framework_named(written, given, here, COMPETENCIES)


def goal_named(written: str, given: Path | None, here: Path) -> tuple[Path, str]:
    """Return the root of the project, and the id of the goal whose file, file name or id is `written`.

    Whether there is such a goal, the framework knows. Raises CareerctlError for a file that holds none.
    """
    return _framework_named(written, given, here, GOALS)


def opening_named(written: str, given: Path | None, here: Path) -> tuple[Path, str]:
    """Return the root of the project, and the id of the opening whose file, file name or id is `written`.

    Whether there is such an opening, the framework knows. Raises CareerctlError for a file that holds none.
    """
    return _framework_named(written, given, here, OPENINGS)


_FOLDERS = {kind.name: kind.folder for kind in FRAMEWORK_KINDS}


def either_named(
    written: str, given: Path | None, here: Path, kinds: tuple[str, str]
) -> tuple[Path, tuple[str, ...], str]:
    """Return the project's root, the kinds of which something may be meant, of two, and the id.

    `written` is a file, its name or an id. A file says which kind it is, and so does a word before the id, as in
    `role/lead`. Raises CareerctlError for a file that holds neither.
    """
    file, (kind, _, name) = _spelled(Path(), written), written.partition("/")
    if file is None:
        named = tuple(each for each in kinds if name and kind in {each, _FOLDERS[each]})
        return find_root(here, given), named or kinds, _id_or_name(name if named else written)
    lies_in = _folder_of(file, find_root(file, None))
    held = kinds[1] if lies_in == _FOLDERS[kinds[1]] else kinds[0]
    root, name = _framework_named(written, given, here, _FOLDERS[held])
    return root, (held,), name


def _id_or_name(written: str) -> str:
    """Return the id that a text is, or that a file of that name would have; else the text, which may be a name."""
    name = files.id_of(written)
    return name if is_id(name) else written


def _framework_named(written: str, given: Path | None, here: Path, wanted: str) -> tuple[Path, str]:
    file = _spelled(Path(), written)
    if file is None:
        return find_root(here, given), _id_or_name(written)
    root = find_root(file, None)
    real_root, folder = disk.real(root), _folder_of(file, root)
    if given is not None and real_root not in _frameworks_of(given):
        message = f"{printable(str(file))} belongs to another project than {printable(str(given))}. Name one of that."
        raise CareerctlError(message)
    if folder != wanted:
        message = f"{printable(str(file))} {_holds(_kind_in(folder), wanted)}; this command takes {wanted}."
        raise CareerctlError(message)
    return given or root, file.stem


def _folder_of(file: Path, root: Path) -> str:
    """Return the folder of a project in which a file lies; "" where it lies outside."""
    real, real_root = disk.real(file), disk.real(root)
    return real.relative_to(real_root).parts[0] if real.is_relative_to(real_root) else ""


def _frameworks_of(root: Path) -> set[Path]:
    """Return the folder of a project, and that from which its framework comes."""
    elsewhere = ReadSettings(root).value.framework
    return {disk.real(root), disk.real(root / elsewhere)} if elsewhere else {disk.real(root)}


def _spelled(folder: Path, written: str) -> Path | None:
    """Return the YAML file that is meant by a path from a folder; a path with a `/` may leave the ending out."""
    file = folder / (f"{written}.yaml" if "/" in written and not written.endswith(".yaml") else written)
    return file if file.suffix == ".yaml" and disk.is_file(file) else None


def _in_file(file: Path, given: Path | None) -> Subject:
    root = find_root(file, given)
    real, real_root = disk.real(file), disk.real(root)
    if not real.is_relative_to(real_root):
        return Subject(root, file.stem, real.as_posix())
    path = real.relative_to(real_root).as_posix()
    folder = path.split("/", 1)[0]
    if folder != PEOPLE:
        kind = _kind_in(folder)
        said = f"{printable(str(file))} {_holds(kind, PEOPLE)}; this command takes a person."
        message = f"{said}{_instead(kind, file.stem)}"
        raise CareerctlError(message)
    return Subject(root, file.stem, path)


def _kind_in(folder: str) -> str | None:
    if folder == PEOPLE:
        return "person"
    return next((kind.name for kind in FRAMEWORK_KINDS if kind.folder == folder), None)


def _holds(kind: str | None, wanted: str) -> str:
    if kind is None:
        return f"lies in no folder that holds {wanted} ({wanted}/)"
    return f"holds {'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _instead(kind: str | None, name: str) -> str:
    return f" Compare one with this role: --target {printable(name)}." if kind == "role" else ""


def _nobody(root: Path, written: str, name: str) -> str:
    """Say that nobody has the id, and what was probably meant."""
    said = no_such("person", name, root=root)
    for kind in FRAMEWORK_KINDS:
        if is_id(name) and f"{kind.folder}/{name}.yaml" in files.listing(root, kind.folder).paths:
            what = f"There is a {kind.name} of this name; this command takes a person."
            return f"{said} {what}{_instead(kind.name, name)}"
    if "/" in written and not written.endswith(".yaml"):
        return f"{said} A person is named by id, file name or path."
    return f"{said} {instead(root, name)}"
