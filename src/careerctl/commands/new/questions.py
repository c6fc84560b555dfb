"""The questions of `careerctl new --ask`: one line each, answered from standard input."""

import re
import sys
from collections.abc import Iterator, Mapping

from careerctl.adding.thing import NewThing
from careerctl.adding.troubles import troubles
from careerctl.diagnostics import near_miss
from careerctl.errors import CareerctlError
from careerctl.output import tell
from careerctl.project.shipped import skeleton

USEFUL = {
    "competency": ("description", "area"),
    "role": ("summary", "track", "extends"),
    "path": ("purpose",),
    "goal": ("why",),
    "opening": ("count",),
    "activity": ("description", "hours", "places"),
    "person": ("role", "since", "manager"),
    "plan": ("towards",),
}
"""What is asked for besides the keys that a kind must have."""

_MOST_LISTED = 12
_TAUGHT = re.compile(r"^#?(\w+): +(.*?)(?: {2,}# (.*))?$", re.MULTILINE)


def answers(thing: NewThing, chosen: Mapping[str, str], existing: str | None) -> dict[str, str]:
    """Return what was chosen together with the answers. Raises CareerctlError where they end too early."""
    given = dict(chosen)
    required = thing.required if existing is None else [key for key in thing.required if key == "name"]
    useful = USEFUL[thing.kind.name] if existing is None else ()
    for key in (*required, *useful):
        if key not in given:
            answer = _answer(thing, key, given, existing, needed=key in required)
            if answer:
                given[key] = answer
    return given


def such_as(thing: NewThing, key: str) -> str:
    """Say what can stand at a key: some of the things there are, or an example."""
    choices, kind = thing.choices(key), thing.names_a(key)
    if kind and not choices:
        return f"the id of a {kind}; there is none yet: `careerctl new {kind} ID`"
    if not choices:
        return f"such as {_taught(thing.kind.name)[key][0]}"
    more = f" … ({len(choices)} in all)" if len(choices) > _MOST_LISTED else ""
    return ", ".join(choices[:_MOST_LISTED]) + more


def _answer(thing: NewThing, key: str, given: Mapping[str, str], existing: str | None, *, needed: bool) -> str:
    """Ask for one value until it fits; "" where somebody does without."""
    choices, kind = thing.choices(key), thing.names_a(key)
    if kind and not choices and not needed:
        return ""
    default = thing.defaults().get(key, "")
    tell("\n".join(_question(thing, key, choices)))
    while True:
        tell(f"  {key} [{default or ('needed' if needed else 'none')}]: ", end="")
        said = _line()
        value = _meant(said, choices) if said else default
        trouble = _trouble(thing, key, value, given, existing, choices) if value else ""
        if value and not trouble:
            return value
        if not value and not needed:
            return ""
        tell(f"  {trouble or f'a {thing.kind.name} cannot do without this'}")


def _question(thing: NewThing, key: str, choices: list[str]) -> Iterator[str]:
    """Yield what the question is about, and the choices with their numbers."""
    example, comment = _taught(thing.kind.name)[key]
    known = thing.defaults().get(key)
    yield f"{key}: {comment or (example if known is None else 'what people call it')}"
    listed = choices[:_MOST_LISTED]
    yield from (f"  {number:>2} {choice}" for number, choice in enumerate(listed, 1))
    if len(choices) > len(listed):
        yield f"     and {len(choices) - len(listed)} more: write the id"


def _taught(kind: str) -> dict[str, tuple[str, str]]:
    """Return an example and the comment of each single value in a kind's skeleton."""
    return {key: (example, comment or "") for key, example, comment in _TAUGHT.findall(skeleton(kind))}


def _meant(said: str, choices: list[str]) -> str:
    """Return the choice that a number stands for, else what was said."""
    if said.isdecimal() and 1 <= int(said) <= min(len(choices), _MOST_LISTED):
        return choices[int(said) - 1]
    return said


def _trouble(
    thing: NewThing, key: str, value: str, given: Mapping[str, str], existing: str | None, choices: list[str]
) -> str:
    """Return why a value does not fit at a key; "" where it does."""
    if choices and value not in choices:
        near = near_miss(value, choices)
        return f"did you mean '{near}'?" if near else "write one of these, or its number"
    try:
        file = thing.file({**thing.defaults(), **given, key: value}, existing)
    except CareerctlError as error:
        return str(error)
    said = [each for each in troubles(thing, file, {key: value}) if each.key == key]
    return "; ".join(filter(None, (said[0].message, said[0].hint))) if said else ""


def _line() -> str:
    """Return one line of standard input. Raises CareerctlError where there is none."""
    line = sys.stdin.readline() if sys.stdin is not None else ""
    if not line:
        tell("")
        raise CareerctlError("no more answers came, and nothing was written.")
    return line.strip()
