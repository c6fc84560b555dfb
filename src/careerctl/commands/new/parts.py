"""The questions of `careerctl new --ask` that have several answers: lists, levels, moves, requirements and needs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

import typer

from careerctl.analysis.levels import every_level
from careerctl.analysis.rating import level_meant, probably
from careerctl.changes.new.thing import NewThing
from careerctl.changes.new.troubles import troubles
from careerctl.cli.given import period_given, text_given
from careerctl.cli.questions import line
from careerctl.cli.terminal import tell
from careerctl.problems.error import CareerctlError
from careerctl.results.levels import Described
from careerctl.text.phrases import first_upper, listed, number
from careerctl.text.spelling import meant

MOST_LISTED = 12
"""So many choices are listed with a number."""
_TEXTS = {
    "responsibilities": "What does one do?",
    "daily": "A normal day: what is it made of?",
    "deliverables": "What do others get from it?",
    "advantages": "What is good about it?",
    "disadvantages": "What does it cost? Every job has some.",
    "growth": "How does one grow without leaving the role?",
}


def asked(thing: NewThing, given: Mapping[str, str]) -> dict[str, Any]:
    """Return what was answered, by key, as a file holds it. Raises CareerctlError where the answers end too early."""
    parts = Parts(thing, given)
    if thing.kind.name == "role":
        parts.ask("serves", lambda: parts.several("goal", "Which goals is it there for?"))
        for key, question in _TEXTS.items():
            parts.ask(key, partial(texts, question))
        parts.ask("requires", parts.requirements)
    elif thing.kind.name == "competency":
        parts.ask("levels", parts.levels)
    elif thing.kind.name == "goal":
        parts.ask("horizon", horizon)
        parts.ask("needs", parts.needs)
    elif thing.kind.name == "path":
        parts.ask("steps", lambda: parts.several("role", "Through which roles does it lead, promotion by promotion?"))
        parts.ask("moves", parts.moves)
    elif thing.kind.name == "activity":
        parts.ask("develops", parts.develops)
    return parts.answers


class Parts:
    """What was answered so far of one thing."""

    def __init__(self, thing: NewThing, given: Mapping[str, str]) -> None:
        """Know the single values, and nothing else yet."""
        self.framework = thing.project.framework
        self.thing = thing
        self.given = given
        self.answers: dict[str, Any] = {}

    def ask(self, key: str, question: Callable[[], Any]) -> None:
        """Ask until the answer fits into the file; an empty one leaves the key out."""
        while value := question():
            values = {**self.thing.defaults(), **self.given}
            file = self.thing.file(values, None, {**self.answers, key: value})
            found = [each for each in troubles(self.thing, file, {}) if each.key == key]
            if not found:
                self.answers[key] = value
                return
            tell(f"  {first_upper('; '.join(filter(None, (found[0].message, found[0].hint))))}")

    def several(self, kind: str, question: str) -> list[str]:
        """Return the ids of things that there are, one a line, until none comes."""
        return list(self._each(kind, question))

    def _each(self, kind: str, question: str) -> Iterator[str]:
        """Yield what is chosen of a kind, one after the other; nothing where there is none that is not retired."""
        things = self.framework.of_kind(kind).items.items()
        choices = sorted(name for name, each in things if getattr(each, "status", "") != "retired")
        if not choices:
            return
        tell("")
        tell(f"{question} One a line, by number, name or id; Enter ends.")
        listing(choices)
        taken: set[str] = set()
        names = {each.name.casefold(): name for name, each in things if name in choices}
        while len(taken) < len(choices) and (chosen := choice(kind, choices, names)):
            if chosen in taken:
                tell("  It is there already.")
            else:
                taken.add(chosen)
                yield chosen

    def requirements(self) -> dict[str, Any]:
        """Return which competencies are required, at which level, why, and whether nothing makes up for it."""
        before = self.framework.required(self.given["extends"]) if self.given.get("extends") else {}
        if before:
            taken = (f"{self.framework.competency_name(each)} {number(one.level)}" for each, one in before.items())
            tell("")
            tell(f"It takes over: {listed(taken)}. Name one of them to ask for another level.")
        required: dict[str, Any] = {}
        for competency in self._each("competency", "Which competencies does it ask for?"):
            entry: dict[str, Any] = {"level": self.level(competency)}
            mark = marked()
            entry |= {mark: "true"} if mark else {}
            tell("Why does the role need it? Enter leaves it out.")
            because = text("because:")
            entry |= {"because": because} if because else {}
            required[competency] = entry if len(entry) > 1 else entry["level"]
        return required

    def level(self, competency: str) -> str:
        """Show what each level that can be asked looks like, and return the one that is chosen."""
        levels = [each for each in every_level(self.framework, competency) if self._can_be_asked(competency, each)]
        tell(f"{self.framework.competency_name(competency)}, level by level:")
        for each in levels:
            looks = each.summary or listed(one.text for one in each.criteria)
            tell(f"  {number(each.level)} {each.name}" + (f": {looks}" if looks else ""))
        while True:
            tell("level: ", end="")
            written = typed()
            value = level_meant(self.framework, competency, written)
            if value is not None and any(each.level == value for each in levels):
                return number(value)
            near = probably(written, [each.name for each in levels])
            known = ", ".join(f"{number(each.level)} {each.name}" for each in levels)
            tell(f"  Did you mean '{near}'?" if near else f"  Write one of these: {known}.")

    def _can_be_asked(self, competency: str, level: Described) -> bool:
        return level.level in self.framework.asked_levels(competency)

    def levels(self) -> dict[str, str]:
        """Return what each level of a new competency looks like, in a sentence each."""
        scale = self.framework.settings.scales.get(self.given.get("scale") or self.framework.default_scale)
        if scale is None:
            return {}
        tell("")
        tell("What can one see at each level? Enter leaves a level out.")
        told = {number(value): text(f"{number(value)} {name}:") for value, name in scale.levels.items()}
        return {level: said for level, said in told.items() if said}

    def needs(self) -> dict[str, Any]:
        """Return the competencies and the roles that a goal takes, and for how many people."""
        competencies = {}
        for each in self._each("competency", "Which competencies does it take?"):
            competencies[each] = {"level": self.level(each), "people": count()}
        roles = {}
        for each in self._each("role", "Which roles does it take?"):
            roles[each] = count()
        found: dict[str, Any] = {"competencies": competencies, "roles": roles}
        return {key: value for key, value in found.items() if value}

    def moves(self) -> list[dict[str, Any]]:
        """Return what is said of each step of a path: the months usually spent before it, and its stepping stones."""
        moves = []
        for before, after in pairwise(self.answers.get("steps", [])):
            names = [self.framework.role_name(each) for each in (before, after)]
            tell("")
            tell(f"From {names[0]} to {names[1]}: after how many months, usually? Enter leaves it out.")
            said = {
                "typical_months": count("months", ""),
                "stepping_stones": texts("What has one usually done by then?"),
            }
            moves.append({"from": before, "to": after} | {key: value for key, value in said.items() if value})
        return [each for each in moves if len(each) > len(("from", "to"))]

    def develops(self) -> dict[str, Any]:
        """Return up to which level an activity helps with a competency."""
        return {
            each: {"to": self.level(each)} for each in self._each("competency", "Which competencies does it help with?")
        }


def horizon() -> dict[str, str]:
    """Return from when until when a goal holds; nothing where nobody says from when."""
    tell("")
    tell("From when until when does it hold? Such as 2027 and 2029; Enter leaves it out, 9999-12-31 is no end.")
    first = _period("from", needed=False)
    return {"from": first, "to": _period("to", needed=True)} if first else {}


def _period(key: str, *, needed: bool) -> str:
    while True:
        tell(f"{key}: ", end="")
        written = typed()
        if not written and not needed:
            return ""
        try:
            return written if written == "9999-12-31" and key == "to" else period_given(written)
        except typer.BadParameter as error:
            tell(f"  {error.message}")


def texts(question: str) -> list[str]:
    """Return texts, one a line, until none comes."""
    tell("")
    tell(f"{question} One thing a line; Enter ends.")
    found: list[str] = []
    while said := text("-"):
        found.append(said)
    return found


def text(label: str) -> str:
    """Return a line of text that a file can hold; nothing where there is none."""
    while True:
        tell(f"{label} ", end="")
        written = typed()
        try:
            return text_given(written) if written else ""
        except typer.BadParameter as error:
            tell(f"  {first_upper(error.message)}")


def marked() -> str:
    """Return whether a requirement is a must or optional; nothing where it is neither."""
    while True:
        tell("Is it a must, or optional? must, optional, or Enter for neither: ", end="")
        written = typed().casefold()
        found = [each for each in ("must", "optional") if written and each.startswith(written)]
        if found or not written:
            return found[0] if found else ""


def count(of_what: str = "people", unless: str = "1") -> str:
    """Return a number from 1 on of people or months; where nothing is said, what it is `unless` somebody says."""
    while True:
        tell(f"How many {of_what}? [{unless or 'none'}]: ", end="")
        written = typed() or unless
        if not written or (written.isascii() and written.isdecimal() and int(written) > 0):
            return written
        tell("  Write a number from 1 on.")


def choice(kind: str, choices: Sequence[str], names: Mapping[str, str]) -> str:
    """Return which of some ids is meant, by number, id or name; nothing where none is."""
    while True:
        tell(f"{kind}: ", end="")
        written = typed()
        chosen = names.get(written.casefold()) or numbered(written, choices)
        if not written or chosen in choices:
            return chosen
        tell(f"  {meant(written, choices) or 'Write one of these, or its number.'}")


def listing(choices: Sequence[str]) -> None:
    """List choices with their numbers, of many the first ones."""
    for at, each in enumerate(choices[:MOST_LISTED], 1):
        tell(f"  {at:>2} {each}")
    if len(choices) > MOST_LISTED:
        tell(f"     and {len(choices) - MOST_LISTED} more: write the id")


def numbered(said: str, choices: Sequence[str]) -> str:
    """Return the choice that a number stands for, else what was said."""
    if said.isdecimal() and 1 <= int(said) <= min(len(choices), MOST_LISTED):
        return choices[int(said) - 1]
    return said


def typed() -> str:
    """Return one line of standard input. Raises CareerctlError where there is none."""
    said = line()
    if said is None:
        message = "no more answers came, and nothing was written."
        raise CareerctlError(message)
    return said
