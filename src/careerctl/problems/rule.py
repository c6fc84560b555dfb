"""What a rule is, and what it finds: keys, never lines. The place is looked up once, by whoever runs the rules."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple

from careerctl.problems.diagnostic import Severity


class Scope(Enum):
    """What a rule looks at; `--scope framework` runs the first sort only, and the last, which needs two states."""

    FRAMEWORK = "framework"
    PERSON = "person"
    PLAN = "plan"
    ORGANISATION = "organisation"
    CHANGE = "change"

    @property
    def about(self) -> str:
        """What users read: a plan is a person's, so that a rule about a plan is one about a person."""
        return str((Scope.PERSON if self is Scope.PLAN else self).value)


class At(NamedTuple):
    """A value in a thing's file, or its key: `At("role", "lead", ("requires", "coaching"))`."""

    kind: str
    name: str
    steps: tuple[str | int, ...] = ()
    key: bool = False


class Finding(NamedTuple):
    """What is so, where, what to do about it, and the other places it speaks of."""

    at: At
    message: str
    hint: str = ""
    related: tuple[tuple[At, str], ...] = ()


class Rule(NamedTuple):
    """How much its findings weigh, what it looks at, and its check.

    `check` takes the framework; with scope PERSON also a `Record`, with scope ORGANISATION also the `Facts`, and with
    scope PLAN also a `PlanRecord` of a plan that is not closed, and whose person has not left. With scope CHANGE it
    takes the framework before the change and after it.
    """

    severity: Severity
    scope: Scope
    check: Callable[..., Iterator[Finding]]
