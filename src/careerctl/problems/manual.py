"""The manuals of everything that a check can find: what it is, why it matters, what to do, and an example of each.

A rule's docstring is its manual. Its examples close it, each a few files of a project; the good one gives only the
files that differ from the bad one:

    Not like this:

        # roles/team-lead.yaml
        name: Team lead

    But like this:

        # roles/team-lead.yaml
        name: Team lead
        responsibilities: [Plans the week of six sellers]
"""

import re
from collections.abc import Iterator
from inspect import cleandoc
from textwrap import dedent
from typing import NamedTuple

from careerctl import shelf
from careerctl.problems.diagnostic import Severity
from careerctl.problems.faults import FAULTS
from careerctl.problems.rule import Rule

SHELF = "careerctl.check.rules"
FILE = "file"
"""The scope of what is found while a file is read; rules have the scopes framework, person, organisation and change."""
TITLES = {
    FILE: "In one file, while it is read",
    "framework": "Rules about the framework",
    "person": "Rules about a person",
    "organisation": "Rules about the organisation",
    "change": "Rules about a change",
}
"""What stands above the manuals of a scope, in the order in which they are listed."""
BAD, GOOD = "Not like this:", "But like this:"
"""What stands above the examples of a manual."""
SETTINGS = "format: 1\nscales: {proficiency: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}\n"
"""The careerctl.yaml of an example that gives none."""


class Example(NamedTuple):
    """A file of an example, and what is in it."""

    path: str
    text: str


class Manual(NamedTuple):
    """What there is to know about one name that a check prints."""

    name: str
    severity: Severity
    scope: str
    text: str
    bad: tuple[Example, ...] = ()
    """A project in which it is found."""
    good: tuple[Example, ...] = ()
    """The files that differ in a project in which it is not found."""

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
    return [*sorted(FAULTS), *shelf.names(SHELF)]


def manuals() -> Iterator[Manual]:
    """Yield all manuals: what reading a file finds, then the rules by scope."""
    order = list(TITLES)
    return iter(sorted(map(manual, names()), key=lambda each: (order.index(each.scope), each.name)))


def manual(name: str) -> Manual:
    """Return the manual of one name out of `names`."""
    if name in FAULTS:
        severity, text = FAULTS[name]
        return Manual(name, severity, FILE, text)
    leaf = shelf.leaf(SHELF, name)
    rule: Rule = leaf.RULE
    text, _, examples = cleandoc(leaf.__doc__).partition(f"\n\n{BAD}\n\n")
    bad, _, good = examples.partition(f"\n\n{GOOD}\n\n")
    return Manual(name, rule.severity, rule.scope.about, text, tuple(_files(bad)), tuple(_files(good)))


def _files(example: str) -> Iterator[Example]:
    """Yield the files of an example; the name of each stands above it, as a comment."""
    _, *pieces = re.split(r"^# (\S+\.yaml)\n", f"{dedent(example)}\n", flags=re.MULTILINE)
    for path, text in zip(pieces[::2], pieces[1::2], strict=True):
        yield Example(path, text.rstrip("\n") + "\n")
