"""Judging: files about people are read, share by share, and what is wrong with them is placed and weighed.

A share may be judged in any process: what stays of it are facts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from careerctl import shelf
from careerctl.analysis.facts import facts_of, needs_of_several
from careerctl.check.kept import Kept
from careerctl.check.roles import only_named
from careerctl.model.record import PersonFacts, PlanFacts, PlanRecord
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.project.git.earlier import GitHistory
from careerctl.project.reading import files
from careerctl.project.reading.framework import Key, read_project
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.people import PersonFiles, is_draft, read_private, read_record
from careerctl.project.reading.shape import place_of
from careerctl.project.reading.source import SourceFile
from careerctl.text.characters import shortened

SHELF = "careerctl.check.rules"

DRAFTS = "only-a-name"
"""The one rule about sense that speaks of roles with nothing but a name, which are treated as drafts."""

PlaceAt = Callable[[At], Place]


def rules() -> dict[str, Rule]:
    """Return all rules by their names."""
    return {name: shelf.leaf(SHELF, name).RULE for name in shelf.names(SHELF)}


class Checker:
    """The rules that a project wants to hear of, beside its framework."""

    def __init__(self, root: Path, today: date, scope: Scope) -> None:
        """Read the framework; with scope FRAMEWORK nothing is known of people."""
        self.asked = root, today, scope
        self.root = root
        self.people = PeopleIndex(root)
        person = self.people.present if scope is not Scope.FRAMEWORK else None
        self.project = read_project(root, today, person=person, history=GitHistory)
        self.framework = self.project.framework
        self.rules = rules()
        self.by_scope = {scope: list(self._rules_of(scope)) for scope in Scope}
        self.needed = frozenset(each.competency for each in needs_of_several(self.framework))

    def __reduce__(self) -> "tuple[type[Checker], tuple[Path, date, Scope]]":
        """In a process that begins anew the framework is read again: its models stay where they are."""
        return Checker, self.asked

    def people_of(self, share: Sequence[PersonFiles]) -> tuple[Kept, list[tuple[str, PersonFacts]]]:
        """Read and judge some people; return what stays of their files, and the facts of those who could be read."""
        kept, facts = Kept(), []
        for person, path, sheets, _ in share:
            read = read_record(self.root, person, path, sheets, self.project.links)
            kept.found += read.diagnostics
            kept.keep(read.sources.values())
            drafts = (read.sources["sheet", at.name] for at in sheets if self._is_open(at.round))
            kept.drafts += [place_of(each, ("status",)) for each in drafts if is_draft(each)]
            kept.found += self.found(Scope.PERSON, self._place_in(read.sources), self.framework, read.record)
            known = read.record.person
            if known is not None:
                kept.keep_places(person, read.sources["person", person])
                facts.append((person, facts_of(self.framework, read.record, known, self.people.current, self.needed)))
        return kept, facts

    def plans_of(
        self, people: Mapping[str, PersonFacts], share: Sequence[tuple[str, str]]
    ) -> tuple[Kept, list[PlanFacts]]:
        """Read some plans, given by id and path, and judge each beside the facts of whose it is."""
        from careerctl.model.plan import Plan  # twenty models, which many projects do without

        kept, facts = Kept(), []
        for name, path in share:
            plan, source, diagnostics = read_private(self.root, path, Plan, self.project.links)
            kept.found += diagnostics
            kept.keep([source])
            if plan is None:
                continue
            person = self.people.current(plan.person)
            known = people.get(person, PersonFacts())
            if plan.closed is None and not known.left:
                record = PlanRecord(name, plan, known)
                kept.found += self.found(Scope.PLAN, self._place_in({("plan", name): source}), self.framework, record)
            facts.append(PlanFacts(name, person, plan.closed is None))
        return kept, facts

    def notes_of(self, share: Sequence[str]) -> Kept:
        """Read some files of notes, and judge their names."""
        from careerctl.model.note import Notes

        kept = Kept()
        for path in share:
            kept.found += self.people.note_name(path)
            _, source, diagnostics = read_private(self.root, path, Notes, self.project.links)
            kept.found += diagnostics
            kept.keep([source])
        return kept

    def found(self, scope: Scope, place: PlaceAt, *arguments: object) -> Iterator[Diagnostic]:
        """Yield what the rules of a scope find, each at its place."""
        for name, rule, severity in self.by_scope[scope]:
            for finding in rule.check(*arguments):
                if severity is Severity.ERROR or name == DRAFTS or not self._is_about_a_name(finding.at):
                    yield placed(finding, name, severity, place)

    def _is_open(self, round_: str) -> bool:
        known = self.framework.settings.rounds.get(round_)
        return known is not None and known.is_open(self.framework.today)

    def place(self, at: At) -> Place:
        """Return a place of whose file nothing was kept: it is read again, where it is not the framework's."""
        return place_of(self._source(at), at.steps, key=at.key)

    def _place_in(self, sources: Mapping[Key, SourceFile]) -> PlaceAt:
        """Return what finds places in the files that are being judged, and in others where they are pointed at."""

        def place(at: At) -> Place:
            source = sources.get((at.kind, at.name))
            return self.place(at) if source is None else place_of(source, at.steps, key=at.key)

        return place

    def _source(self, at: At) -> SourceFile:
        if at.kind == "person":
            return files.read(self.root, self.people.paths[at.name])
        return self.project.source_of(at.kind, at.name, next(iter(at.steps), None))

    def _is_about_a_name(self, at: At) -> bool:
        """Tell whether a place is that of a role that has nothing but a name: one rule alone speaks of it."""
        role = self.framework.roles.items.get(at.name) if at.kind == "role" else None
        return role is not None and only_named(role)

    def _rules_of(self, scope: Scope) -> Iterator[tuple[str, Rule, Severity]]:
        """Yield the rules of a scope that the project wants to hear of, with the weight that it gives them.

        While nobody can say which scales there are, no level means anything, and no rule speaks.
        """
        if "scale" in self.project.links.unsure:
            return
        for name, rule in self.rules.items():
            severity = self.severity(name, rule.severity)
            if rule.scope is scope and severity is not Severity.IGNORE:
                yield name, rule, severity

    def severity(self, name: str, default: Severity) -> Severity:
        """Return what a finding weighs; errors of structure weigh what they weigh."""
        return default if default is Severity.ERROR else self.framework.settings.severity_of(name, default)


def placed(finding: Finding, name: str, severity: Severity, place: PlaceAt) -> Diagnostic:
    """Put a finding at its place; rules name things by their names, which may be long."""
    related = tuple((place(at), shortened(what)) for at, what in finding.related)
    return Diagnostic(place(finding.at), severity, name, shortened(finding.message), shortened(finding.hint), related)
