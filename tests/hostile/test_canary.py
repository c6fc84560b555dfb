"""Each field of every file about people made invalid in turn: what somebody wrote there is in no output."""

import re
import typing
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union

import pytest
from pydantic import BaseModel, RootModel

from careerctl import shelf
from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile, Rating
from careerctl.model.note import Notes
from careerctl.model.person import HeldRole, Person
from careerctl.model.plan import Plan
from careerctl.model.scalars import LevelOf, Period, Reference
from careerctl.model.wish import Wish
from careerctl.project.kinds import PRIVATE_FOLDERS

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

Steps = tuple[str | int, ...]

SETTINGS = """\
format: 1
scale: steps
scales:
  steps:
    levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}
rounds:
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
"""
FRAMEWORK = {
    "careerctl.yaml": SETTINGS,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {coaching: 2}\nconditions: {lorem: Lorem}\n",
    "activities/course.yaml": "name: Course\nkind: class\n",
    "openings/guide-north.yaml": "role: guide\nfrom: 2027\n",
    "hr.csv": "Id,Name,Job title,Manager\np,Kind,Lead,dana\ndana,Dana,Guide,\n",
}
DANA = {"people/dana.yaml": "name: Dana\n"}
TODAY = ("--today", "2026-11-02")
FORMATS = tuple(shelf.names("careerctl.formats.findings"))
IDS = {
    "competency": "coaching", "role": "guide", "activity": "course", "opening": "guide-north",
    "person": "dana", "round": "2026-h2",
}  # fmt: skip
EXCLUSIVE = {Rating: {"level", "no_chance", "not_applicable"}, Wish: {"role", "words"}, HeldRole: {"role", "words"}}
"""Of these fields a thing takes one."""

FILES = {
    Person: "people/{}.yaml",
    RatedSheetFile: "assessments/2026-h2/{}.self.yaml",
    AgreedSheetFile: "assessments/2026-h2/{}.agreed.yaml",
    Notes: "notes/{}.dana.yaml",
    Plan: "plans/{}.yaml",
}
NEEDLES = re.compile("canary|7f3a|secret|73737", re.IGNORECASE)
VALUES = {
    "text": "CANARY-7f3a SECRET",
    "id": "canary-7f3a",
    "mapping": "{lorem: CANARY-7f3a SECRET}",
    "list": "[CANARY-7f3a SECRET, canary-7f3a]",
    "quoted number": '"73737"',
    "number": "73737",
    "day": "2026-13-73737",
    "nothing": "",
    "emptiness": '"  "',
    "invisible": '"CANARY\u200b-7f3a "',
    "long": f"{'CANARY-7f3a ' * 5000}SECRET",
}
SYNTAX = {
    "open quote": '"CANARY-7f3a SECRET',
    "text after quote": '"CANARY-7f3a" SECRET',
    "second colon": "CANARY-7f3a SECRET: SECRET: SECRET",
    "open bracket": "[CANARY-7f3a, SECRET",
    "wrong bracket": "{lorem: CANARY-7f3a]",
    "reserved": "@CANARY-7f3a SECRET",
    "anchor": "&canary-7f3a SECRET",
    "alias": "*canary-7f3a",
    "tag": "!canary-7f3a SECRET",
    "lost": "CANARY-7f3a #SECRET 73737",
    "tab": "CANARY-7f3a\tSECRET",
    "escape": '"CANARY-7f3a \\x SECRET"',
    "control": '"CANARY-7f3a \\0 SECRET"',
    "block": "|9x CANARY-7f3a SECRET",
    "percent": "%CANARY-7f3a SECRET",
    "control raw": "CANARY-7f3a \x07 SECRET",
}


def example(annotation: Any, choice: int, mark: object = None) -> Any:
    """Return a valid value of a type, the long form where there are two, as text of YAML inside dicts and lists.

    Where a thing takes one of several fields, `choice` says which.
    """
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        marks = [each for each in annotation.__metadata__ if isinstance(each, Reference | LevelOf)]
        return example(arguments[0], choice, *(marks or [mark]))
    if origin in (Union, UnionType):
        long = [each for each in arguments if isinstance(each, type) and issubclass(each, BaseModel)]
        return example((long or arguments)[0], choice, mark)
    if origin is tuple:
        return [example(arguments[0], choice, mark)]
    if origin is dict:
        return {example(arguments[0], choice): example(arguments[1], choice)}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _thing(annotation, choice)
    return arguments[0] if origin is Literal else _single(annotation, mark)


def _single(annotation: Any, mark: object) -> str:
    if isinstance(mark, Reference | LevelOf):
        return IDS[mark.kind] if isinstance(mark, Reference) else "1" if mark.whole else "2"
    return {bool: "true", int: "12", Period: "2026-10", str: "lorem", Any: "lorem"}.get(annotation, "2026-10-01")


def _thing(model: type[BaseModel], choice: int) -> Any:
    exclusive = sorted(EXCLUSIVE.get(model, ()))
    taken = exclusive[choice % len(exclusive)] if exclusive else ""
    values = {}
    for name, field in model.model_fields.items():
        marked = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        if name not in exclusive or name == taken:
            values[field.alias or name] = example(marked, choice)
    return values["root"] if issubclass(model, RootModel) else values


def steps_in(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the way to each value: of fields, of items and of what they hold."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield (*steps, step)
        yield from steps_in(each, (*steps, step))


def written(value: Any, spoiled: Steps | None, by: str, steps: Steps = (), indent: str = "") -> Iterator[str]:
    """Yield the lines of a file in block style, with one value replaced."""
    for step, each in value.items() if isinstance(value, dict) else enumerate(value):
        here = (*steps, step)
        head = f"{indent}{step}:" if isinstance(value, dict) else f"{indent}-"
        if here == spoiled:
            yield f"{head} {by}"
        elif isinstance(each, dict | list):
            yield head
            yield from written(each, spoiled, by, here, f"{indent}  ")
        else:
            yield f"{head} {each}"


def spoiled(model: type[BaseModel], by: str) -> Iterator[str]:
    """Yield a file for each field, with that field's value replaced; the first one is whole."""
    seen: set[Steps | None] = set()
    for choice in range(3):
        thing = example(model, choice)
        for steps in [None, *steps_in(thing)]:
            if steps not in seen and not _apart(steps or (), by):
                seen.add(steps)
                yield "\n".join(written(thing, steps, by)) + "\n"


def _apart(steps: Steps, by: str) -> bool:
    """Tell whether a field has a test of its own, or is one of many of its sort in a text that is no YAML anyway."""
    return steps[:1] == ("formerly",) or (by in SYNTAX.values() and "metadata" in steps[1:])


def by_turns(several: Iterable[list[str]]) -> list[str]:
    """Return some of each list and, over all lists, something for each place in them."""
    lists = list(several)
    return [
        each for number, every in enumerate(lists) for each in (every[number % len(every) :: len(lists)] or every[:1])
    ]


def spoiled_files(model: type[BaseModel], *values: str, step: int = 1) -> dict[str, str]:
    """Return such files of as many people, who all have a file; with several values each field has one by turns."""
    texts = by_turns(list(spoiled(model, (VALUES | SYNTAX)[each])) for each in values)[::step]
    people = {f"people/p{number}.yaml": "name: Lorem\nrole: guide\n" for number in range(len(texts))}
    return FRAMEWORK | DANA | people | {FILES[model].format(f"p{number}"): text for number, text in enumerate(texts)}


@pytest.mark.parametrize("model", FILES)
def test_the_examples_are_whole_and_have_every_field(
    project: Callable, careerctl: Callable, model: type[BaseModel]
) -> None:
    folder = FILES[model].split("/", 1)[0]
    good = next(spoiled(model, ""))
    root = project(FRAMEWORK | DANA | {"people/p.yaml": "name: P\n", FILES[model].format("p"): good})
    out = careerctl("check", "--format", "concise", *TODAY, cwd=root).out
    assert {*re.findall(r"error\[(.*)\]", out)} <= {"self-by-another"}
    assert folder in PRIVATE_FOLDERS


def must_be_silent(careerctl: Callable, root: Path, formats: Iterable[str]) -> int:
    """Check a project in formats, and return the exit code."""
    code = 0
    for each in formats:
        code, out, err = careerctl("check", "--scope", "all", "--format", each, *TODAY, cwd=root)
        assert code in {0, 1}
        assert not NEEDLES.search(out + err)
    return code


@pytest.mark.parametrize("model", FILES, ids=lambda each: each.__name__)
def test_a_value_is_in_no_output(project: Callable, careerctl: Callable, model: type[BaseModel], whole) -> None:
    some = [*VALUES, *SYNTAX][[*FILES].index(model) % 2 :: 2]
    for values in [[each] for each in VALUES | SYNTAX] if whole else [some]:
        broken = must_be_silent(careerctl, project(spoiled_files(model, *values)), ["json"])
        assert broken or {*values} <= {"text", "number", "invisible", "lost"}, values


@pytest.mark.parametrize("value", ["id", "open quote"])
def test_a_value_is_in_no_output_of_any_format(project: Callable, careerctl: Callable, value: str, whole) -> None:
    """What is no YAML is found before anything of the file's kind is known: one kind shows it in every format."""
    for model in FILES if whole and value == "id" else [RatedSheetFile]:
        assert must_be_silent(careerctl, project(spoiled_files(model, value)), FORMATS)


@pytest.mark.parametrize("value", VALUES | SYNTAX)
@pytest.mark.parametrize("steps", [("formerly",), ("formerly", 0)])
def test_a_former_id_is_in_no_output(project: Callable, careerctl: Callable, steps: Steps, value: str) -> None:
    """Alone: where others refer to it, it is an id that exists."""
    text = (
        "\n".join(written({"name": "P", "formerly": ["p0"], "manager": "lorem"}, steps, (VALUES | SYNTAX)[value]))
        + "\n"
    )
    root = project(FRAMEWORK | {"people/p.yaml": text})
    by_turns = len(steps) + list(VALUES | SYNTAX).index(value)
    for arguments in (["check"], ["check", "--format", "json"], ["gap", "p"], ["gap", "lorem"])[by_turns % 2 :: 2]:
        code, out, err = careerctl(*arguments, cwd=root)
        assert code in {0, 1, 2}
        assert not NEEDLES.search(out + err)


PERSONS = (("gap",), ("paths", "--person"), ("calendar",), ("owed", "--person"), ("history",))
SAID = ("text", "list", "open quote", "lost")


@pytest.mark.parametrize("model", [Person, RatedSheetFile, AgreedSheetFile], ids=lambda each: each.__name__)
def test_a_value_is_in_no_message_about_a_person(
    project: Callable, careerctl: Callable, model: type[BaseModel], whole
) -> None:
    for values in [[each] for each in SAID] if whole else [SAID]:
        files = spoiled_files(model, *values)
        root = project(files)
        for number in range(sum(path.startswith("people/p") for path in files)):
            for line in PERSONS if whole else [PERSONS[number % len(PERSONS)]]:
                code, out, err = careerctl(*line, f"p{number}", *TODAY, cwd=root)
                assert code in {0, 2}
                assert not NEEDLES.search(err)
                assert code == 0 or out == ""


def test_a_value_is_in_no_message_of_plan(project: Callable, careerctl: Callable, whole) -> None:
    for values, step in [(["text"], 1), (["open quote"], 1)] if whole else [(["text", "open quote"], 6)]:
        root = project(spoiled_files(Plan, *values, step=step) | {"people/dana.yaml": "name: Dana\nrole: guide\n"})
        for line in (["plan"], ["plan", "p3"], ["plan", "dana"], ["mark", "p3", "lorem", "done"]):
            code, _, err = careerctl(*line, *TODAY, cwd=root)
            assert code in {0, 2}
            assert not NEEDLES.search(err)


def test_a_value_is_in_no_message_about_everybody(project: Callable, careerctl: Callable) -> None:
    """Whoever reads all people names each whose file is broken: each command with some kinds of file."""
    for turn, model in enumerate(FILES):
        root = project(spoiled_files(model, "text", "open quote", step=9))
        for line in (
            ["calendar", "--manager", "dana"],
            ["owed", "--audience", "hr"],
            ["match", "guide", "--audience", "hr"],
            ["match", "guide", "--manager", "dana"],
            ["raters"],
            ["diff", "HEAD", "--people"],
            ["team", "--manager", "dana"],
            ["team", "--for", "everyone"],
            ["needs"],
            ["needs", "--manager", "dana"],
            ["import-people", "hr.csv"],
            ["import-framework", "hr.csv", "-o", "."],
            ["gap", "--all"],
            ["export", "tables", "--format", "jsonl", "--audience", "hr", "--names"],
        )[turn % 4 :: 4]:
            code, _, err = careerctl(*line, *TODAY, cwd=root)
            assert code in {0, 2}
            assert not NEEDLES.search(err)


@pytest.mark.slow
def test_a_value_is_in_no_output_of_the_real_command(project: Callable, process: Callable, whole) -> None:
    several = ("text", "mapping", "open quote", "second colon", "control")
    for values in [[each] for each in several] if whole else [several]:
        root = project({path: text for model in FILES for path, text in spoiled_files(model, *values).items()})
        done = [process("check", *TODAY, cwd=root), process("--debug", "gap", "p3", cwd=root)]
        assert done[0].code == 1
        assert done[1].code in {0, 2}  # what is wrong in a draft is its author's, and stops nobody
        assert not any(NEEDLES.search(each.out + each.err) for each in done)
