"""Checking: everything that is wrong with a project, placed, weighed and sorted."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl import shelf
from careerctl.analysis.facts import facts_of, needs_of_several
from careerctl.check.roles import only_named
from careerctl.model.framework import Framework
from careerctl.model.record import Facts, PersonFacts, PlanFacts, PlanRecord
from careerctl.problems.diagnostic import Diagnostic, Place, Severity, in_order
from careerctl.problems.faults import FAULTS
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.project.kinds import NOTES, PLANS
from careerctl.project.reading import files
from careerctl.project.reading.framework import Key, read_project
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.people import ReadRecord, read_private, read_record
from careerctl.project.reading.shape import place_of
from careerctl.project.reading.source import Ignore, SourceFile, quotable
from careerctl.project.yaml.nodes import Map
from careerctl.text.characters import quoted, shortened
from careerctl.text.spelling import did_you_mean

SHELF = "careerctl.check.rules"

DRAFTS = "only-a-name"
"""The one rule about sense that speaks of roles with nothing but a name, which are treated as drafts."""
_POINTED_AT = ("role", "manager")
"""The keys of a person's file that rules about the organisation point at, beside the file's beginning."""


def rules() -> dict[str, Rule]:
    """Return all rules by their names."""
    return {name: shelf.leaf(SHELF, name).RULE for name in shelf.names(SHELF)}


class Checked(NamedTuple):
    """What was found, sorted by place, and the paths of the files that were read, relative to the project's root."""

    diagnostics: list[Diagnostic]
    paths: list[str]


def check(root: Path, today: date, scope: Scope) -> Checked:
    """Return everything that is wrong with a project.

    With scope FRAMEWORK no file about a person is opened, else all rules run.
    """
    return _Run(root, today, scope).all(scope)


class _Run:
    """One run of all rules over one project. It never holds more than one person."""

    def __init__(self, root: Path, today: date, scope: Scope) -> None:
        self.root = root
        self.people = PeopleIndex(root)
        person = self.people.present if scope is not Scope.FRAMEWORK else None
        self.project = read_project(root, today, person=person)
        self.framework = self.project.framework
        self.rules = rules()
        self.by_scope = {scope: list(self._rules_of(scope)) for scope in Scope}
        self.found: list[Diagnostic] = list(self.project.diagnostics)
        self.plans: dict[str, str] = {}
        self.paths: list[str] = []
        self.ignores: dict[str, dict[int, Ignore]] = {}
        self.private: set[str] = set()
        """The paths of files whose words no message quotes."""
        self.places: dict[str, dict[tuple[str | int, ...], Place]] = {}
        """Where each person's file says what rules about the organisation point at."""

    def all(self, scope: Scope) -> Checked:
        """Run what the scope asks for."""
        self.found += files.misplaced(self.root)
        self._keep(self.project.sources.values())
        self._rule_names()
        self._apply(Scope.FRAMEWORK, {}, self.framework)
        if scope is not Scope.FRAMEWORK:
            people = dict(self._each_person())
            whole = len(people) == len(self.people.paths) and not self.people.unread
            facts = Facts(people, tuple(self._each_plan(people)), whole)
            self._each_note()
            self.found += self.people.diagnostics
            self._apply(Scope.ORGANISATION, {}, self.framework, facts)
        return Checked(in_order([*self._heard(), *self._unused_ignores(scope)]), self.paths)

    def _each_person(self) -> Iterator[tuple[str, PersonFacts]]:
        sheets = self.people.sheets(self.framework)
        needed = frozenset(each.competency for each in needs_of_several(self.framework))
        for person, path in self.people.paths.items():
            read = read_record(self.root, person, path, sheets.pop(person, ()), self.project.links)
            self._judge(read)
            known = read.record.person
            if known is not None:
                self._keep_places(person, read.sources["person", person])
                yield person, facts_of(self.framework, read.record, known, self.people.current, needed)
        for person, orphans in sheets.items():
            self._judge(read_record(self.root, person, None, orphans, self.project.links))

    def _judge(self, read: ReadRecord) -> None:
        self.found += read.diagnostics
        self._keep(read.sources.values())
        self._apply(Scope.PERSON, read.sources, self.framework, read.record)

    def _each_plan(self, people: Mapping[str, PersonFacts]) -> Iterator[PlanFacts]:
        found = files.listing(self.root, PLANS)
        self.found += found.diagnostics
        self.plans = files.by_id(found.paths, self.found)
        if not self.plans:
            return
        from careerctl.model.plan import Plan  # twenty models, which many projects do without

        for name, path in self.plans.items():
            plan, source, diagnostics = read_private(self.root, path, Plan, self.project.links)
            self.found += diagnostics
            self._keep([source])
            if plan is None:
                continue
            person = self.people.current(plan.person)
            known = people.get(person, PersonFacts())
            if plan.closed is None and not known.left:
                record = PlanRecord(name, plan, known)
                self._apply(Scope.PLAN, {("plan", name): source}, self.framework, record)
            yield PlanFacts(name, person, plan.closed is None)

    def _each_note(self) -> None:
        found = files.listing(self.root, NOTES)
        self.found += found.diagnostics
        if not found.paths:
            return
        from careerctl.model.note import Notes

        for path in found.paths:
            self.found += self.people.note_name(path)
            _, source, diagnostics = read_private(self.root, path, Notes, self.project.links)
            self.found += diagnostics
            self._keep([source])

    def _apply(self, scope: Scope, sources: Mapping[Key, SourceFile], *arguments: object) -> None:
        """Run the rules of a scope and give each finding its place."""
        for name, rule, severity in self.by_scope[scope]:
            for finding in rule.check(*arguments):
                if severity is Severity.ERROR or name == DRAFTS or not self._is_about_a_name(finding.at):
                    self.found.append(self._placed(finding, name, severity, sources))

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
            severity = self._severity(name, rule.severity)
            if rule.scope is scope and severity is not Severity.IGNORE:
                yield name, rule, severity

    def _severity(self, name: str, default: Severity) -> Severity:
        """Return what a finding weighs; errors of structure weigh what they weigh."""
        return default if default is Severity.ERROR else self.framework.settings.severity_of(name, default)

    def _placed(self, finding: Finding, name: str, severity: Severity, sources: Mapping[Key, SourceFile]) -> Diagnostic:
        """Put a finding at its place; rules name things by their names, which may be long."""
        related = tuple((self._place(at, sources), shortened(what)) for at, what in finding.related)
        message, hint = shortened(finding.message), shortened(finding.hint)
        return Diagnostic(self._place(finding.at, sources), severity, name, message, hint, related)

    def _place(self, at: At, sources: Mapping[Key, SourceFile]) -> Place:
        """Find a place. Where something is wrong between people and its place was not kept, a file is read again."""
        source = sources.get((at.kind, at.name))
        if source is None and at.kind == "person" and not at.key and (kept := self.places[at.name].get(at.steps)):
            return kept
        return place_of(source or self._source(at), at.steps, key=at.key)

    def _source(self, at: At) -> SourceFile:
        if at.kind == "person":
            return files.read(self.root, self.people.paths[at.name])
        if at.kind == "plan":
            return files.read(self.root, self.plans[at.name])
        return self.project.source_of(at.kind, at.name, next(iter(at.steps), None))

    def _rule_names(self) -> None:
        """Judge the names under `rules:` in careerctl.yaml."""
        known = [*self.rules, *FAULTS]
        for name in self.framework.settings.rules:
            at = At("settings", "", ("rules", name), key=True)
            if name not in known:
                hint = did_you_mean(name, known) or "`careerctl explain` lists all"
                self._say("unknown-rule", Finding(at, f"no rule has the name {quoted(name)}", hint))
            elif (self.rules.get(name) or FAULTS[name]).severity is Severity.ERROR:
                hint = "take the line out; a comment `# careerctl: ignore[…]` silences one place"
                self._say("fixed-rule", Finding(at, "this is an error of structure and stays one", hint))

    def _say(self, fault: str, finding: Finding) -> None:
        self.found.append(self._placed(finding, fault, FAULTS[fault].severity, {}))

    def _keep(self, sources: Iterable[SourceFile]) -> None:
        """Keep what stays of files when they go: their paths, and the comments that silence something."""
        for source in sources:
            self.paths.append(source.path)
            if source.ignores:
                self.ignores[source.path] = source.ignores
                self.private |= {source.path} if source.private else set()

    def _keep_places(self, person: str, source: SourceFile) -> None:
        """Keep the places that many findings may need: each would else cost as much as reading the person did."""
        top: Map = source.root
        self.places[person] = {(): source.place(top.start)}
        self.places[person] |= {(key,): source.place(top.value_mark(key)) for key in _POINTED_AT if key in top}

    def _heard(self) -> Iterator[Diagnostic]:
        """Yield what no comment silences, with the weight that the project gives it."""
        self.silenced: set[tuple[str, int, str]] = set()
        weighed = isinstance(self.project.sources["settings", ""].root, Map)
        for each in self.found:
            if not weighed and each.severity is not Severity.ERROR:  # the settings may well ignore it
                continue
            ignore = self.ignores.get(each.place.path, {}).get(each.place.line)
            if ignore is not None and each.rule in ignore.names:
                self.silenced.add((each.place.path, each.place.line, each.rule))
            elif each.rule in FAULTS and (weight := self._severity(each.rule, each.severity)) is not each.severity:
                if weight is not Severity.IGNORE:
                    yield Diagnostic(each.place, weight, each.rule, each.message, each.hint, each.related)
            else:
                yield each

    def _unused_ignores(self, scope: Scope) -> Iterator[Diagnostic]:
        """Yield the comments that silence nothing, unless what they silence was not looked for."""
        for path, ignores in self.ignores.items():
            for line, ignore in ignores.items():
                for name in sorted(ignore.names):
                    rule: Rule | None = self.rules.get(name)
                    unasked = rule is not None and scope is Scope.FRAMEWORK and rule.scope is not scope
                    if (path, line, name) not in self.silenced and not unasked:
                        place = Place(path, ignore.line, ignore.column)
                        what, hint = self._in_vain(name, private=path in self.private)
                        yield Diagnostic(place, FAULTS["unused-ignore"].severity, "unused-ignore", what, hint)

    def _in_vain(self, name: str, *, private: bool) -> tuple[str, str]:
        """Say why a comment silences nothing, and what to do."""
        known = [*self.rules, *FAULTS]
        if name in known:
            return f"nothing here to ignore: {quoted(name)}", "delete it"
        shown = quotable(name, known, private=private)
        what = f"no rule has the name {shown}" if shown else "no rule has this name"
        return what, did_you_mean(name, known) or "delete it"


def found_in_plan(framework: Framework, record: PlanRecord, source: SourceFile) -> Iterator[tuple[str, Finding]]:
    """Yield what the rules about plans find in one that is open, each with its rule's name.

    What the project or a comment silences is not found.
    """
    for name, rule in rules().items():
        if rule.scope is Scope.PLAN and framework.settings.severity_of(name, rule.severity) is not Severity.IGNORE:
            for each in rule.check(framework, record):
                if not _silenced(name, each, source):
                    yield name, each


def _silenced(rule: str, finding: Finding, source: SourceFile) -> bool:
    line = place_of(source, finding.at.steps, key=finding.at.key).line
    return line in source.ignores and rule in source.ignores[line].names
