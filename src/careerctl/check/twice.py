"""A project checked twice, today and as it was: files about people that both hold alike are judged once.

What is found in such a file is the same where the framework is, and where those whom it names are there both times.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from careerctl.check.checker import Checker
from careerctl.check.kept import Kept
from careerctl.model.record import PersonFacts, PlanFacts
from careerctl.project.reading.framework import Project
from careerctl.project.reading.mentions import may_name
from careerctl.project.reading.people import PersonFiles
from careerctl.text.characters import printable


class ReadOnce(NamedTuple):
    """What a check has read about people: whose files, what stays of them, and the facts."""

    checker: Checker
    people: Mapping[str, PersonFiles]
    plans: Mapping[str, str]
    kept: Kept
    facts: Mapping[str, PersonFacts]
    plan_facts: Mapping[str, PlanFacts]


@dataclass
class Twice:
    """Two checks: the first one leaves here what it has read, and the second does not read that again."""

    same: Collection[str] = ()
    """The paths of the files about people that hold the same bytes both times."""
    first: ReadOnce | None = None

    def known_to(self, checker: Checker) -> "Known":
        """Return what need not be read again by whoever checks now."""
        if self.first is None or not _judge_alike(self.first.checker, checker, self.same):
            return Known(ReadOnce(checker, {}, {}, Kept(), {}, {}), (), ())
        once = self.first.checker.people.paths.keys() ^ checker.people.paths.keys()
        return Known(self.first, self.same, once)


class Known(NamedTuple):
    """What the first check knows, and the second goes by."""

    first: ReadOnce
    same: Collection[str]
    once: Collection[str]
    """The ids of those who are there only one time."""

    def has_file(self, path: str) -> bool:
        """Tell whether a file is the same both times, and names nobody who is there only once."""
        named = self.once and (any(each in path for each in self.once) or self._may_name(path))
        return path in self.same and not named

    def _may_name(self, path: str) -> bool:
        return may_name(self.first.checker.root, path, self.once)

    def has_person(self, files: PersonFiles) -> bool:
        """Tell whether somebody's files, and which there are, are the same both times."""
        return self.first.people.get(files.person) == files and all(map(self.has_file, files.paths))

    def has_plan(self, name: str, path: str, facts: Mapping[str, PersonFacts]) -> bool:
        """Tell whether a plan is the same both times, and what is known of whose it is."""
        plan = self.first.plan_facts.get(name)
        is_alike = plan is None or self.first.facts.get(plan.person) == facts.get(plan.person)
        return is_alike and self.first.plans.get(name) == path and self.has_file(path)

    def kept(self, paths: Iterable[str]) -> Kept:
        """Return what stays of some files."""
        kept, shown = self.first.kept, {printable(each) for each in paths}
        return Kept(
            [each for each in kept.found if each.place.path in shown],
            [each for each in kept.paths if each in shown],
            {path: each for path, each in kept.ignores.items() if path in shown},
            kept.private & shown,
            {person: each for person, each in kept.places.items() if each[()].path in shown},
            [each for each in kept.drafts if each.path in shown],
        )

    def facts(self, people: Iterable[str]) -> Iterator[tuple[str, PersonFacts]]:
        """Yield the facts of those of some people who could be read."""
        return ((each, self.first.facts[each]) for each in people if each in self.first.facts)

    def plan_facts(self, plans: Iterable[str]) -> Iterator[PlanFacts]:
        """Yield the facts of those of some plans that could be read."""
        return (self.first.plan_facts[each] for each in plans if each in self.first.plan_facts)


def _judge_alike(first: Checker, now: Checker, same: Collection[str]) -> bool:
    """Tell whether two checkers go by the same framework, and nobody may have another former id for one of them."""
    both = (first, now)
    if _said(first.project) != _said(now.project) or any(each.people.unread for each in both):
        return False
    changed = ((each.root, path) for each in both for path in each.people.paths.values() if path not in same)
    return not any(may_name(root, path, ("formerly",)) for root, path in changed)


def _said(project: Project) -> tuple[object, ...]:
    return {key: (each.path, each.text) for key, each in project.sources.items()}, project.diagnostics
