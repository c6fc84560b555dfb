"""The questions of `careerctl new --ask`: one line each, answered from standard input."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from careerctl.changes.new.shipped import skeleton
from careerctl.changes.new.thing import NewThing
from careerctl.changes.new.troubles import troubles
from careerctl.cli.questions import agreed
from careerctl.cli.terminal import tell
from careerctl.commands.new import parts
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.called import person_called
from careerctl.project.reading.files import id_of
from careerctl.project.root import commands_from_here
from careerctl.project.writing.create import NewFile
from careerctl.text.phrases import first_upper
from careerctl.text.spelling import near_miss

USEFUL = {
    "competency": ("description", "area", "scale"),
    "role": ("summary", "track", "extends"),
    "path": ("purpose",),
    "goal": ("why",),
    "opening": ("count",),
    "activity": ("description", "hours", "places"),
    "person": ("role", "since", "manager"),
    "plan": ("towards",),
}
"""What is asked for besides the keys that a kind must have."""

_ALONE = {"scale": 1}
"""Of how many choices none is asked for: the one scale that there is need not be named."""
_TAUGHT = re.compile(r"^#?(\w+): +(.*?)(?: {2,}# (.*))?$", re.MULTILINE)


def answers(thing: NewThing, chosen: Mapping[str, str], existing: str | None) -> tuple[dict[str, str], dict[str, Any]]:
    """Return what was chosen together with the answers, single values and, of a new thing, lists and mappings.

    Raises CareerctlError where they end too early.
    """
    tell("Enter keeps what stands in [ ]. Nothing is written before the last answer.")
    asking = _Asking(thing, existing, dict(chosen))
    required = thing.required if existing is None else [key for key in thing.required if key == "name"]
    for key in required:
        asking.ask(key, needed=True)
    for key in USEFUL[thing.kind.name] if existing is None else ():
        asking.ask(key, needed=False)
    return asking.given, parts.asked(thing, asking.given) if existing is None else {}


def last_look(file: NewFile) -> bool:
    """Show what is to be written, without what a `#` keeps out of use, and return whether it is."""
    used = [each for each in file.text.splitlines() if not each.startswith("#")]
    tell("\n".join(["", f"This is to be written into {file.path}:", *(f"  {each}" for each in used), ""]))
    return agreed("Write it?")


def such_as(thing: NewThing, key: str) -> str:
    """Say what can stand at a key: some of the things there are, or an example."""
    choices, kind = thing.choices(key), thing.names_a(key)
    if kind and not choices:
        begin = commands_from_here(thing.root)("new", kind, "ID")
        return f"the id of a {kind}, and there is none yet: begin with `{begin}`"
    if not choices:
        return f"such as {_taught(thing.kind.name)[key][0]}"
    more = f" … ({len(choices)} in all)" if len(choices) > parts.MOST_LISTED else ""
    return ", ".join(choices[: parts.MOST_LISTED]) + more


class _Asking:
    """The questions about one thing, and what is known of it so far."""

    def __init__(self, thing: NewThing, existing: str | None, given: dict[str, str]) -> None:
        self.thing = thing
        self.existing = existing
        self.given = given

    def ask(self, key: str, *, needed: bool) -> None:
        """Ask for one value until it fits, unless it is given or somebody does without."""
        choices = self.thing.choices(key)
        unasked = self.thing.names_a(key) and not needed and len(choices) <= _ALONE.get(key, 0)
        if key in self.given or unasked:
            return
        if self.thing.names_a(key) and not choices:
            message = f"a new {self.thing.kind.name} needs {such_as(self.thing, key)}."
            raise CareerctlError(message)
        default = self.thing.defaults().get(key, "")
        tell("\n".join(self._question(key, choices)))
        while True:
            tell(f"{key} [{default or ('needed' if needed else 'none')}]: ", end="")
            value, trouble = self._answered(key, choices, default)
            if not value and not trouble and not needed:
                return
            trouble = trouble or (self._trouble(key, value, choices) if value else "This is needed.")
            if not trouble:
                self.given[key] = value
                return
            near = near_miss(value, choices) if value and value not in choices else None
            default = near or default
            tell(f"  Did you mean '{near}'? Enter means yes." if near else f"  {trouble}")

    def _answered(self, key: str, choices: list[str], default: str) -> tuple[str, str]:
        """Return the next answer, a number as its choice and a person's name as the id, or why it is none."""
        said = parts.typed()
        value = parts.numbered(said, choices) if said else default
        if value in choices or not said or self.thing.names_a(key) != "person":
            return value, ""
        try:
            path = person_called(self.thing.root, value)
        except CareerctlError as error:  # several are called so
            return "", first_upper(str(error))
        return (id_of(path) if path is not None else value), ""

    def _question(self, key: str, choices: list[str]) -> Iterator[str]:
        """Yield what the question is about, and the choices with their numbers."""
        example, comment = _taught(self.thing.kind.name)[key]
        known = self.thing.defaults().get(key)
        yield ""
        yield first_upper(comment or (example if known is None else "what people call it"))
        listed = choices[: parts.MOST_LISTED]
        yield from (f"  {number:>2} {choice}" for number, choice in enumerate(listed, 1))
        if len(choices) > len(listed):
            yield f"     and {len(choices) - len(listed)} more: write the id"

    def _trouble(self, key: str, value: str, choices: list[str]) -> str:
        """Return why a value does not fit at a key; "" where it does."""
        if choices and value not in choices:
            return "Write one of these, or its number."
        try:
            file = self.thing.file({**self.thing.defaults(), **self.given, key: value}, self.existing)
        except CareerctlError as error:
            return first_upper(str(error))
        said = [each for each in troubles(self.thing, file, {key: value}) if each.key == key]
        return first_upper("; ".join(filter(None, (said[0].message, said[0].hint)))) if said else ""


def _taught(kind: str) -> dict[str, tuple[str, str]]:
    """Return an example and the comment of each single value in a kind's skeleton."""
    return {key: (example, comment or "") for key, example, comment in _TAUGHT.findall(skeleton(kind))}
