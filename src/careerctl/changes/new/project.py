"""A project that was not there before: an example's files, and what git and editors should know of them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from careerctl.changes.new.shipped import example
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.kinds import ASSESSMENTS, FOLDERS, FRAMEWORK_MAP_FILE, MAP_FILE, SETTINGS_FILE
from careerctl.project.root import NoProjectError, below_git, commands_from_here, find_root, opened_by_editors
from careerctl.project.schemas import SCHEMAS, schema_comment, schema_name
from careerctl.project.writing.create import NewFile, clear_away, create
from careerctl.text.characters import printable

ATTRIBUTES = ".gitattributes"
LINE_ENDS = "*.yaml text eol=lf"
"""What git should know: a file has the same bytes on every machine."""
MERGES = f"{SCHEMAS}/*.json merge=union"
"""No merge waits for a file that careerctl writes anew: of what both sides changed git takes the lines of both.

Of the drivers that git has without any settings this one alone reports no conflict.
"""
FOR_GIT = f"{LINE_ENDS}\n{MERGES}\n"
EDITOR = ".vscode/settings.json"
_MAPPINGS = "yaml.schemas"


class Started(NamedTuple):
    """What was written, and what somebody has to do by hand because a file was there before."""

    files: list[NewFile]
    by_hand: list[str]
    above: str = ""
    """The settings of an editor that were written outside of the project, where it looks for them."""

    @property
    def first_line(self) -> int:
        """The line of careerctl.yaml to change first, from 1: whose project this is."""
        lines = next(file.text for file in self.files if file.path == SETTINGS_FILE).splitlines()
        return next(number for number, line in enumerate(lines, 1) if line.startswith("organisation:"))


def start(folder: Path, name: str, schemas: Mapping[str, str], *, vscode: bool) -> Started:
    """Write the example `name` with its schemas into a folder, which is made where there is none.

    Raises CareerctlError where the folder lies in a project, a file is there already, or the system refuses.
    """
    top, editor = _for_editors(folder)
    for base, path in (
        (folder, SETTINGS_FILE),
        (folder, ATTRIBUTES),
        (top, EDITOR),
    ):  # of all others `create` takes care
        clear_away(base, path)
    refuse_a_project_in_another(folder)
    beside = [(folder, NewFile(ATTRIBUTES, FOR_GIT)), *([(top, editor)] if vscode else [])]
    ours = [NewFile(path, f"{schema_comment(path)}\n{text}") for path, text in example(name).items()]
    ours += [NewFile(path, text) for path, text in schemas.items()]
    new = [(base, file) for base, file in beside if not disk.is_there(base / file.path)]
    by_hand = [said for each in beside if each not in new and (said := _missing(*each))]
    files = [*ours, *(file for base, file in new if base == folder)]
    # careerctl.yaml comes last: a folder in which something went wrong half-way is no project yet.
    create(folder, sorted(files, key=lambda file: (file.path == SETTINGS_FILE, file.path)))
    above = [file for base, file in new if base != folder]
    if above:
        create(top, above)
    return Started(files, by_hand, path_from_here(top / EDITOR) if above else "")


def add_editor_settings(root: Path) -> Started:
    """Write what Visual Studio Code should know of a project that exists. Raises CareerctlError where it is there."""
    top, editor = _for_editors(root)
    clear_away(top, EDITOR)
    if disk.is_there(top / EDITOR):
        says_all = f"{path_from_here(top / EDITOR)} is there already, and says all it should."
        raise CareerctlError(_missing(top, editor) or says_all)
    create(top, [editor])
    return Started([editor], [], "" if top == root else path_from_here(top / EDITOR))


def _for_editors(root: Path) -> tuple[Path, NewFile]:
    """Return the settings of Visual Studio Code, and the folder in which it looks for them: the one that is opened."""
    top = opened_by_editors(root)
    return top, NewFile(EDITOR, _editor_settings(below_git(root) if top != root else ""))


def refuse_a_project_in_another(folder: Path) -> None:
    """Raise CareerctlError where a folder is a project, or lies in one."""
    try:
        root = find_root(folder, None)
    except NoProjectError:  # as it should be
        return
    if disk.real(root) == disk.real(folder):
        message = f"this folder is a careerctl project already. Add to it with `{_add(root)}`, or choose another."
    else:
        message = (
            f"{printable(str(folder))} lies in the project {printable(str(root))}. "
            f"Add to that one with `{_add(root)}`, or choose a folder outside of it."
        )
    raise CareerctlError(message)


def _add(root: Path) -> str:
    return commands_from_here(root)("new", "KIND", "ID")


def _missing(base: Path, file: NewFile) -> str:
    """Return what to add by hand to a file that was there before; "" where nothing is missing."""
    text = (disk.read(base / file.path) or b"").decode("utf-8", "replace").replace("\r\n", "\n")
    if file.path == ATTRIBUTES:
        lines = [*([] if _ends_lines(text) else [LINE_ENDS]), *([] if _settles_merges(text) else [MERGES])]
        return "\n".join((f"{ATTRIBUTES} was there before. Add to it:", *lines)) if lines else ""
    if _maps(text, file.text):
        return ""
    return f"{path_from_here(base / EDITOR)} was there before. Add to it:\n{file.text.rstrip()}"


def _maps(text: str, wanted: str) -> bool:
    """Tell whether settings of an editor, those of other projects among them, say all that they should of this one."""
    try:
        there = json.loads(text)
        return all(there[key].items() >= value.items() for key, value in json.loads(wanted).items() if key == _MAPPINGS)
    except (ValueError, KeyError, AttributeError, TypeError):  # comments, or something else than a mapping
        return False


def _ends_lines(text: str) -> bool:
    """Tell whether attributes of git say how the lines of YAML files end."""
    words = [line.split() for line in text.splitlines()]
    return any(line and line[0] in {"*", "*.yaml"} and "eol=lf" in line for line in words)


def _settles_merges(text: str) -> bool:
    """Tell whether attributes of git say how schemas are merged."""
    words = [line.split() for line in text.splitlines()]
    return any(SCHEMAS in line[0] and any("merge" in word for word in line[1:]) for line in words if line)


def _editor_settings(below: str) -> str:
    """Map schemas to folders, so that an editor also helps with files that do not name theirs.

    `below` is the folder of the project as seen from the one that is opened. Where that holds more than the project it
    is not for careerctl to say how lines end there.
    """
    before, patterns = f"{below}/" if below else "", dict[str, list[str]]()
    for path in _sample_paths():
        patterns.setdefault(f"./{before}{SCHEMAS}/{schema_name(path)}.json", []).append(before + path)
    settings = {_MAPPINGS: patterns} | ({} if below else {"files.eol": "\n"})
    return json.dumps(settings, indent=2, ensure_ascii=False) + "\n"


def _sample_paths() -> Iterator[str]:
    yield from (SETTINGS_FILE, MAP_FILE, FRAMEWORK_MAP_FILE)
    for folder in FOLDERS:
        if folder != ASSESSMENTS:
            yield from (f"{folder}/*.yaml", f"{folder}/**/*.yaml")
    yield from (f"{ASSESSMENTS}/*/*.{side}.yaml" for side in ("self", "manager", "agreed"))
