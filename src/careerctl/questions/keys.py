"""The keys of all kinds of files, and how an example writes them."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from careerctl.formats.keys import SETTINGS, FileKey, KeyPage
from careerctl.formats.schemas.keys import keys_of
from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.framework_map import FrameworkMap
from careerctl.model.import_map import ImportMap
from careerctl.model.note import Notes
from careerctl.model.outline import Outline, outline_of
from careerctl.model.settings import Settings
from careerctl.problems.error import CareerctlError
from careerctl.project.kinds import ASSESSMENTS, FRAMEWORK_MAP_FILE, KINDS, MAP_FILE, NOTES, SETTINGS_FILE
from careerctl.project.reading import files
from careerctl.project.reading.source import SourceFile, parse
from careerctl.project.schemas import AGREED_SCHEMA
from careerctl.project.yaml.nodes import Map, Seq
from careerctl.text.phrases import together

_SHEET, _NOTE, _PEOPLE_IMPORT, _FRAMEWORK_IMPORT = "sheet", "note", "people-import", "framework-import"
FILES = {
    SETTINGS: SETTINGS_FILE,
    **{each.name: f"{each.folder}/ID.yaml" for each in KINDS},
    _SHEET: f"{ASSESSMENTS}/ROUND/PERSON.self.yaml and PERSON.manager.yaml",
    AGREED_SCHEMA: f"{ASSESSMENTS}/ROUND/PERSON.agreed.yaml",
    _NOTE: f"{NOTES}/PERSON.WRITER.yaml",
    _PEOPLE_IMPORT: MAP_FILE,
    _FRAMEWORK_IMPORT: FRAMEWORK_MAP_FILE,
}
"""Where the files of each kind lie."""
_LONGEST = 72
"""Characters of an example on one line."""
_SPECIAL = (": ", " #", "[", "]", "{", "}", ",", "&", "*", "'", '"')
"""What has no place in a word without quotes."""

_OWN = {
    "framework": "framework: ../career-framework",
    "labels": "labels: de",
    "requires_careerctl": 'requires_careerctl: ">=0.2"',
}
"""Examples of keys that the example project has no use for."""
_MAPS = {
    _PEOPLE_IMPORT: b"""\
sheet: Staff
dates: day-first
columns: {id: Employee ID, name: [First name, Last name], called: Nickname, role: Job title, manager: Manager,
  since: In position since, left: Last day}
roles: {Sales lead: sales-manager}
no_role: [Trainee]
people: {"0042": dana}
""",
    _FRAMEWORK_IMPORT: b"""\
scale: {levels: {1: Learning, 2: Practising, 3: Leading}}
asks: behaviour
across: roles
nothing: [MISSING]
not_in_use: [NOT IN USE]
same: {Team Work: Team work}
tables:
  - {sheet: Roles, shape: matrix, headings: 2, across: roles, cells: level, unused: [Comments]}
  - shape: long
    columns: {family: Family, job: Job, role: Role, role_text: About the role, job_text: About the job, grade: Grade,
      area: Area, competency: Competency, competency_text: What it is, level: Level, level_text: What it looks like}
""",
}
"""How exports and tables are read, of which the example project has none."""
_MADE = {
    "text": "In your own words",
    "one line": "In your own words",
    "a day": "2026-10-01",
    "a whole number": "12",
    "a number": "12",
    "true": "true",
    "the id of a person": "dana",
    "the id of a competency": "negotiation",
    "the id": "another-id",
    "an id": "north",
    "a level": "3",
}
"""What may stand behind a key of a sort."""


def _model(kind: str) -> type[BaseModel]:
    special: dict[str, type[BaseModel]] = {
        SETTINGS: Settings,
        _SHEET: RatedSheetFile,
        AGREED_SCHEMA: AgreedSheetFile,
        _NOTE: Notes,
        _PEOPLE_IMPORT: ImportMap,
        _FRAMEWORK_IMPORT: FrameworkMap,
    }
    return special.get(kind) or next(each.model for each in KINDS if each.name == kind)


@cache
def all_keys() -> tuple[FileKey, ...]:
    """Return the keys of all kinds of files."""
    return tuple(key for kind in FILES for key in keys_of(_model(kind), kind))


def explained(name: str, project: Path) -> KeyPage | None:
    """Return what there is to know about a key, named in full or so that no other is meant, or about a kind of file.

    Raises CareerctlError where several keys are meant. None: there is no such key.
    """
    keys = with_examples(all_keys(), project)
    if name in FILES:
        return KeyPage(None, FILES[name], tuple(key for key in keys if key.kind == name and "." not in key.path))
    meant = [key for key in keys if name in {key.name, f"{key.kind}.{key.path}"}]
    meant = meant or [key for key in keys if f".{key.name}".endswith(f".{name}")]
    if not meant:
        return None
    if len(meant) > 1:
        message = f"several keys are called so: {together([key.name for key in meant], 8)}. Name one of them."
        raise CareerctlError(message)
    inside = (key for key in keys if key.name.rpartition(".")[0] == meant[0].name)
    return KeyPage(meant[0], FILES[meant[0].kind], tuple(inside))


def with_examples(keys: Sequence[FileKey], project: Path) -> list[FileKey]:
    """Return all keys, each as a project writes it in the fewest words, or else as it may be written."""
    shortest = _shortest(project)
    found: dict[str, FileKey] = {}
    for key in reversed(keys):  # what stands in a mapping comes after its key
        inside = [each.example for each in found.values() if each.name.rpartition(".")[0] == key.name]
        example = _OWN.get(key.name) or shortest.get((key.model, key.last)) or f"{key.last}: {_made(key.sort, inside)}"
        found[key.name] = key._replace(example=_cut(example))
    return [found[key.name] for key in keys]


@cache
def _shortest(project: Path) -> dict[tuple[str, str], str]:
    """Return how a project writes each key in the fewest words, by the model that declares it."""
    shortest: dict[tuple[str, str], str] = {}
    for kind in FILES:
        for source in _sources(project, kind):
            for place, example in _written(source.root, outline_of(_model(kind))):
                known = shortest.get(place, "")
                if not known or (len(example), example) < (len(known), known):
                    shortest[place] = example
    return shortest


def _made(sort: str, inside: Sequence[str]) -> str:
    """Return what may stand behind a key, by what is said of it in words."""
    if sort.startswith("a list; each: "):
        return f"[{_made(sort.removeprefix('a list; each: '), inside)}]"
    if sort.startswith("a mapping from "):
        key, _, value = sort.removeprefix("a mapping from ").partition(" to ")
        return f"{{{_made(key, ())}: {_made(value, inside)}}}"
    if sort.startswith("a mapping with"):
        return "{cost_centre: 4100}"
    if sort.startswith("a mapping"):
        return f"{{{', '.join(reversed(inside[-2:]))}}}"
    word = sort.removeprefix("one of ").partition(",")[0].partition(" or ")[0]
    return next((value for start, value in _MADE.items() if sort.startswith(start)), word)


def _cut(example: str) -> str:
    return example if len(example) <= _LONGEST else f"{example[:_LONGEST].rpartition(' ')[0]} …"


def _sources(project: Path, kind: str) -> Iterator[SourceFile]:
    """Yield the files of a kind."""
    if kind in _MAPS:
        yield parse(FILES[kind], _MAPS[kind])
        return
    every = [SETTINGS_FILE] if kind == SETTINGS else files.listing(project, FILES[kind].partition("/")[0]).paths
    for path in every:
        if path.endswith(".agreed.yaml") == (kind == AGREED_SCHEMA):
            yield files.read(project, path)


def _written(value: Any, outline: Outline) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield how the known keys below a value are written, each under the model that declares it."""
    if isinstance(value, Seq) and outline.each:
        for each in value:
            yield from _written(each, outline.each)
    for key, each in value.items() if isinstance(value, Map) else ():
        if outline.keys and key in outline.keys:
            yield (outline.model, key), f"{key}: {_in_a_line(each, outline.keys[key])}"
            yield from _written(each, outline.keys[key])
        elif outline.each:
            yield from _written(each, outline.each)


def _in_a_line(value: Any, outline: Outline) -> str:
    """Return a value in flow style; of a list, and of what stands under free keys, the first."""
    below = outline.each or Outline()
    if isinstance(value, Seq):
        return f"[{', '.join(_in_a_line(each, below) for each in value[:1])}]"
    if isinstance(value, Map):
        known = outline.keys or {}
        entries = [f"{key}: {_in_a_line(each, known.get(key, below))}" for key, each in value.items()]
        return f"{{{', '.join(entries if known else entries[:1])}}}"
    text = str(value)
    return f'"{text}"' if any(each in f"{text} " for each in _SPECIAL) and '"' not in text else text
