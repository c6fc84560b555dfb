"""The manuals of everything that a check can find: what it is, why it matters, what to do."""

from collections.abc import Iterator
from inspect import cleandoc
from typing import NamedTuple

from careerctl import shelves
from careerctl.diagnostics import Severity
from careerctl.faults import FAULTS
from careerctl.findings import Rule

SHELF = "careerctl.rules"
FILE = "file"
"""The scope of what is found while a file is read; rules have the scopes framework, person and organisation."""


class Manual(NamedTuple):
    """What there is to know about one name that a check prints."""

    name: str
    severity: Severity
    scope: str
    text: str

    @property
    def summary(self) -> str:
        """What it is, in a sentence."""
        return self.text.split("\n", 1)[0]

    @property
    def fixed(self) -> bool:
        """Whether its severity stays what it is: nothing can be computed from broken structure."""
        return self.severity is Severity.ERROR


def names() -> list[str]:
    """Return all names, those of reading first, each sort in alphabetical order."""
    return [*sorted(FAULTS), *shelves.names(SHELF)]


def manuals() -> Iterator[Manual]:
    """Yield all manuals: what reading a file finds, then the rules by scope."""
    order = [FILE, "framework", "person", "organisation"]
    return iter(sorted(map(manual, names()), key=lambda each: (order.index(each.scope), each.name)))


def manual(name: str) -> Manual:
    """Return the manual of one name out of `names`."""
    if name in FAULTS:
        severity, text = FAULTS[name]
        return Manual(name, severity, FILE, text)
    leaf = shelves.leaf(SHELF, name)
    rule: Rule = leaf.RULE
    return Manual(name, rule.severity, rule.scope.value, cleandoc(leaf.__doc__))
