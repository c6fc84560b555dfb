"""A project that was not there before: an example's files, and what git and editors should know of them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from careerctl.changes.new.shipped import example
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.kinds import ASSESSMENTS, FOLDERS, FRAMEWORK_MAP_FILE, MAP_FILE, SETTINGS_FILE
from careerctl.project.root import NoProjectError, commands_from_here, find_root
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
EDITOR = ".vscode/settings.json"


class Started(NamedTuple):
    """What was written, and what somebody has to do by hand because a file was there before."""

    files: list[NewFile]
    by_hand: list[str]

    @property
    def first_line(self) -> int:
        """The line of careerctl.yaml to change first, from 1: whose project this is."""
        lines = next(file.text for file in self.files if file.path == SETTINGS_FILE).splitlines()
        return next(number for number, line in enumerate(lines, 1) if line.startswith("organisation:"))


def start(folder: Path, name: str, schemas: Mapping[str, str], *, vscode: bool) -> Started:
    """Write the example `name` with its schemas into a folder, which is made where there is none.

    Raises CareerctlError where the folder lies in a project, a file is there already, or the system refuses.
    """
    for path in (SETTINGS_FILE, ATTRIBUTES, EDITOR):  # of all others `create` takes care
        clear_away(folder, path)
    refuse_a_project_in_another(folder)
    beside = [ATTRIBUTES, EDITOR] if vscode else [ATTRIBUTES]
    ours = [NewFile(path, f"{schema_comment(path)}\n{text}") for path, text in example(name).items()]
    ours += [NewFile(path, text) for path, text in schemas.items()]
    there = [path for path in beside if disk.is_there(folder / path)]
    by_hand = [said for path in there if (said := _missing(folder / path, path))]
    files = [*ours, *(NewFile(path, BESIDE[path]) for path in beside if path not in there)]
    # careerctl.yaml comes last: a folder in which something went wrong half-way is no project yet.
    create(folder, sorted(files, key=lambda file: (file.path == SETTINGS_FILE, file.path)))
    return Started(files, by_hand)


def add_editor_settings(root: Path) -> Started:
    """Write what Visual Studio Code should know of a project that exists. Raises CareerctlError where it is there."""
    clear_away(root, EDITOR)
    if disk.is_there(root / EDITOR):
        raise CareerctlError(_missing(root / EDITOR, EDITOR) or f"{EDITOR} is there already, and says all it should.")
    files = [NewFile(EDITOR, BESIDE[EDITOR])]
    create(root, files)
    return Started(files, [])


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


def _missing(path: Path, name: str) -> str:
    """Return what to add by hand to a file that was there before; "" where nothing is missing."""
    text = (disk.read(path) or b"").decode("utf-8", "replace").replace("\r\n", "\n")
    if name == ATTRIBUTES:
        lines = [*([] if _ends_lines(text) else [LINE_ENDS]), *([] if _settles_merges(text) else [MERGES])]
        return "\n".join((f"{ATTRIBUTES} was there before. Add to it:", *lines)) if lines else ""
    return "" if text == BESIDE[EDITOR] else f"{EDITOR} was there before. Add to it:\n{BESIDE[EDITOR].rstrip()}"


def _ends_lines(text: str) -> bool:
    """Tell whether attributes of git say how the lines of YAML files end."""
    words = [line.split() for line in text.splitlines()]
    return any(line and line[0] in {"*", "*.yaml"} and "eol=lf" in line for line in words)


def _settles_merges(text: str) -> bool:
    """Tell whether attributes of git say how schemas are merged."""
    words = [line.split() for line in text.splitlines()]
    return any(SCHEMAS in line[0] and any("merge" in word for word in line[1:]) for line in words if line)


def _editor_settings() -> str:
    """Map schemas to folders, so that an editor also helps with files that do not name theirs."""
    patterns: dict[str, list[str]] = {}
    for path in _sample_paths():
        patterns.setdefault(f"./{SCHEMAS}/{schema_name(path)}.json", []).append(path)
    settings = {"yaml.schemas": patterns, "files.eol": "\n"}
    return json.dumps(settings, indent=2) + "\n"


def _sample_paths() -> Iterator[str]:
    yield from (SETTINGS_FILE, MAP_FILE, FRAMEWORK_MAP_FILE)
    for folder in FOLDERS:
        if folder != ASSESSMENTS:
            yield from (f"{folder}/*.yaml", f"{folder}/**/*.yaml")
    yield from (f"{ASSESSMENTS}/*/*.{side}.yaml" for side in ("self", "manager", "agreed"))


BESIDE = {ATTRIBUTES: f"{LINE_ENDS}\n{MERGES}\n", EDITOR: _editor_settings()}
