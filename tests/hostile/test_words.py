"""Words of people in every place of every file about them that is no value, and no message that says one.

What breaks a file is planted in each mapping and at each value of each kind. A check shows what it finds in every
format; every command says on stderr what keeps it from its work.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from careerctl import shelf
from careerctl.cli.app import group
from careerctl.model.assessment import RatedSheetFile

from .lines import LINES, OTHERS
from .test_canary import FILES, FRAMEWORK, NEEDLES, Steps, example, steps_in

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

WORDS = "Canary was late, her secret 7f3a"
"""Without quotes inside { } a comma ends the text: a key without a value is left."""
KEYS = {
    "unknown": "Canary 7f3a secret: lorem",
    "unknown id": "canary-7f3a: lorem",
    "unknown level": "canary-7f3a: 1",
    "doubled": "canary-7f3a: lorem\ncanary-7f3a: secret",
    "quoted": '"Canary, 7f3a": lorem',
    "number": "73737: lorem",
    "mapping": "{canary-7f3a: secret}: lorem",
    "list": "[canary-7f3a, secret]: lorem",
    "question": "? canary-7f3a\n: secret",
    "block": "? |\n  canary-7f3a\n: secret",
    "merged": "<<: {canary-7f3a: secret}",
    "merged alias": "<<: *canary-7f3a",
    "anchor": "&canary-7f3a lorem: secret",
    "alias": "*canary-7f3a : secret",
    "tag": "!canary-7f3a lorem: secret",
    "long tag": "!<tag:canary-7f3a,secret> lorem: 1",
    "invisible": "canary\u200b-7f3a: lorem",
    "control": '"canary-7f3a\\0": lorem',
    "long": f"{'canary-7f3a ' * 20}: lorem",
    "nothing": "canary-7f3a:",
    "no colon": "canary-7f3a secret",
    "glued": "canary-7f3a:secret",
    "wide colon": "canary-7f3a\uff1asecret",
    "tab": "canary-7f3a\t: secret",
    "no key": ": canary-7f3a secret",
    "comment": "# careerctl: ignore[canary-7f3a]",
    "lost": "lorem: 7f3a #canary secret",
    "conflict": "<<<<<<< canary-7f3a",
    "document": "--- canary-7f3a",
    "directive": "%canary-7f3a secret",
    "end": "...\ncanary-7f3a",
}
"""What is planted as a further key of a mapping."""
VALUES = {
    "rest of a text": f"{{lorem: {WORDS}}}",
    "rest in a list": f"[{{lorem: {WORDS}}}]",
    "keys for values": "{canary-7f3a: {canary-7f3a: secret}}",
    "anchor": "&canary-7f3a lorem",
    "alias": "*canary-7f3a",
    "tag": "!canary-7f3a lorem",
    "ignored": "lorem # careerctl: ignore[canary-7f3a]",
    "words": WORDS,
    "in quotes": f'"{WORDS}"',
    "escape": '"canary-7f3a \\q secret"',
    "after quotes": '"lorem" canary-7f3a',
    "open quote": "'canary-7f3a",
    "open bracket": "[canary-7f3a",
    "open brace": "{canary-7f3a: secret",
    "colon": "lorem: canary-7f3a: secret",
    "block": "| canary-7f3a",
}
"""What is planted for a value, or with one, in block style and inside { }."""
BEFORE = {"conflict", "document", "directive", "end"}
"""What stands at the beginning of a line wherever it is planted."""


def block(value: Any, at: Steps | None, planted: str, steps: Steps = (), indent: str = "") -> Iterator[str]:
    """Yield the lines of a file, with a key planted in the mapping at some steps, or a value there."""
    for step, each in value.items() if isinstance(value, dict) else enumerate(value):
        here = (*steps, step)
        head = f"{indent}{step}:" if isinstance(value, dict) else f"{indent}-"
        if here == at and not isinstance(each, dict):
            yield f"{head} {planted}"
        elif isinstance(each, dict | list):
            yield head
            yield from block(each, at, planted, here, f"{indent}  ")
        else:
            yield f"{head} {each}"
    if steps == at:
        start = "" if planted in {KEYS[each] for each in BEFORE} else indent
        yield from (f"{start}{line}" for line in planted.split("\n"))


def flow(value: Any, at: Steps, planted: str, steps: Steps = ()) -> str:
    """Return a value inside brackets, with another in the place of the one at some steps."""
    if steps == at:
        return planted
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(each, at, planted, (*steps, key))}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(each, at, planted, (*steps, n)) for n, each in enumerate(value)) + "]"
    return str(value)


def places(model: type[BaseModel], *, of_mappings: bool) -> Iterator[tuple[Any, Steps]]:
    """Yield the way to each mapping, or to each single value, with the thing that it is in."""
    seen: set[Steps] = set()
    for choice in range(3):
        thing = example(model, choice)
        for steps in [(), *steps_in(thing)]:
            value = thing
            for step in steps:
                value = value[step]
            if steps not in seen and (isinstance(value, dict) if of_mappings else isinstance(value, str)):
                seen.add(steps)
                yield thing, steps


def texts(model: type[BaseModel], name: str) -> Iterator[str]:
    """Yield a file for each place in which something is planted."""
    if name in KEYS:
        for thing, steps in places(model, of_mappings=True):
            yield "\n".join(block(thing, steps, KEYS[name])) + "\n"
        return
    for thing, steps in places(model, of_mappings=False):
        planted = VALUES[name.removeprefix("flow ")]
        if not name.startswith("flow "):
            yield "\n".join(block(thing, steps, planted)) + "\n"
        else:
            yield flow(thing, steps, planted) + "\n"


NAMES = [*KEYS, *VALUES, *(f"flow {each}" for each in VALUES)]


def people_with(model: type[BaseModel], every: list[str]) -> dict[str, str]:
    """Return a project with a person for each text, which is a file about them."""
    people = {f"people/p{number}.yaml": "name: Lorem\nrole: guide\n" for number in range(len(every))}
    written = {FILES[model].format(f"p{number}"): text for number, text in enumerate(every)}
    return FRAMEWORK | {"people/dana.yaml": "name: Dana\n"} | people | written


def pairs(model: type[BaseModel], *, step: int = 1) -> list[str]:
    """Return files in which everything is planted somewhere, by turns of the kinds, and something in every place."""
    found: list[str] = []
    for number, name in [*enumerate(NAMES)][list(FILES).index(model) % step :: step]:
        every = list(dict.fromkeys(texts(model, name)))
        found += every[number % len(every) :: len(NAMES)] or every[:1]
    return found


def long_ones(lines: list[str]) -> list[str]:
    return [line for line in lines if len(line) > 500]


def must_be_silent(careerctl: Callable, root: Path, formats: list[str]) -> None:
    for form in formats:
        code, out, err = careerctl("check", "--scope", "all", "--format", form, *TODAY, cwd=root)
        assert code in {0, 1}  # a comment that silences nothing is a warning
        said = FINGERPRINT.sub("", out + err)
        assert not (found := NEEDLES.search(said)), (form, said[max(found.start() - 300, 0) : found.end()])
        if form == "json":
            messages = [f"{each['message']} {each['hint']}" for each in json.loads(out)["diagnostics"]]
            assert long_ones(messages) == []


FINGERPRINT = re.compile(r"\b[0-9a-f]{32,64}\b")
"""Made of digits, in which anything may be found; of a message, which is searched itself."""
FORMATS = list(shelf.names("careerctl.formats.findings"))


@pytest.mark.parametrize("model", FILES, ids=lambda each: each.__name__)
def test_a_check_says_no_words(project: Callable, careerctl: Callable, model: type[BaseModel]) -> None:
    must_be_silent(careerctl, project(people_with(model, pairs(model, step=2))), ["json"])


def test_a_check_says_no_words_in_any_format(project: Callable, careerctl: Callable) -> None:
    """What is planted, one after the other in one kind: what messages say is the same in all formats."""
    every = [next(iter(texts(RatedSheetFile, name))) for name in NAMES]
    must_be_silent(careerctl, project(people_with(RatedSheetFile, every)), FORMATS)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("model", FILES, ids=lambda each: each.__name__)
def test_a_check_says_no_words_of_any_place(
    project: Callable, careerctl: Callable, model: type[BaseModel], name: str
) -> None:
    """What messages say is the same in all formats: each is asked by turns."""
    turn = FORMATS[(NAMES.index(name) + list(FILES).index(model)) % len(FORMATS)]
    must_be_silent(careerctl, project(people_with(model, list(texts(model, name)))), ["json", turn])


TODAY = ("--today", "2026-10-12")
DAYLESS = {"rename"}


def test_every_command_is_here() -> None:
    assert {line[0] for line in LINES} | OTHERS == set(group().list_commands(None))


def run_all(
    careerctl: Callable, monkeypatch: pytest.MonkeyPatch, root: Path, lines: list[tuple[str, ...]], person: str
) -> set[int]:
    codes = set()
    for line in lines:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"")))
        typed = [re.sub(r"\bP\b", person, word) for word in line]
        code, out, err = careerctl(*typed, *(() if line[0] in DAYLESS else TODAY), cwd=root)
        said = err if line[0] != "check" else out + err
        assert code in {0, 1, 2}, (line, err)
        assert not (found := NEEDLES.search(said)), (line, said[max(found.start() - 400, 0) : found.end()])
        assert long_ones(err.splitlines()) == [], line
        codes.add(code)
    return codes


@pytest.mark.slow
@pytest.mark.parametrize("model", FILES, ids=lambda each: each.__name__)
def test_no_command_says_words(
    project: Callable, careerctl: Callable, monkeypatch: pytest.MonkeyPatch, model: type[BaseModel]
) -> None:
    """Each command about one of some people whose files are broken, with one kind of file or two, by turns."""
    every = pairs(model, step=2)
    every = every[:: len(every) // 9]
    root = project(people_with(model, every))
    codes = set()
    for number, line in [*enumerate(LINES)][list(FILES).index(model) % 4 :: 4]:
        codes |= run_all(careerctl, monkeypatch, root, [line], f"p{number % len(every)}")
    assert 2 in codes


@pytest.mark.exhaustive
@pytest.mark.parametrize("model", FILES, ids=lambda each: each.__name__)
def test_no_command_says_words_about_anybody(
    project: Callable, careerctl: Callable, monkeypatch: pytest.MonkeyPatch, model: type[BaseModel]
) -> None:
    every = pairs(model)
    root = project(people_with(model, every))
    for number in range(len(every)):
        run_all(careerctl, monkeypatch, root, LINES, f"p{number}")
