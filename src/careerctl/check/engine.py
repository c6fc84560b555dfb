"""Checking: everything that is wrong with a project, placed, weighed and sorted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from careerctl.check.checker import Checker, placed, rules
from careerctl.check.kept import Kept
from careerctl.check.some import Some
from careerctl.check.twice import ReadOnce, Twice
from careerctl.model.framework import Framework
from careerctl.model.record import Facts, PersonFacts, PlanFacts, PlanRecord
from careerctl.problems.diagnostic import Diagnostic, Place, Severity, in_order
from careerctl.problems.faults import FAULTS
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.project.kinds import NOTES, PLANS, SETTINGS_FILE
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading import files
from careerctl.project.reading.framework import Project
from careerctl.project.reading.people import PersonFiles
from careerctl.project.reading.shape import place_of
from careerctl.project.reading.source import SourceFile, quotable
from careerctl.project.yaml.nodes import Map
from careerctl.text.characters import quoted
from careerctl.text.spelling import did_you_mean


class Checked(NamedTuple):
    """What was found, sorted by place, and the paths of the files that were read, relative to the project's root."""

    diagnostics: list[Diagnostic]
    paths: list[str]


_LOOSE = "unknown-key"
"""The one error of structure that a project may weigh less, for keys that a newer careerctl may know."""
_OF_GIT = "committed-draft"
"""What no file says alone: where git does not hold them, a comment that silences it is not in vain."""
Beside = Callable[[Project], tuple[list[str], list[Diagnostic]]]
"""Looks at what lies beside the framework: the paths of files, and what is wrong with them."""


def check(  # noqa: PLR0913  # what is checked, and what it is checked beside
    root: Path,
    today: date,
    scope: Scope,
    processes: Processes = ALONE,
    beside: Beside | None = None,
    *,
    since: Framework | None = None,
    is_commit: bool = False,
    twice: Twice | None = None,
    of: Callable[[str], bool] | None = None,
) -> Checked:
    """Return everything that is wrong with a project, with what lies `beside` its framework, and what changed `since`.

    A project that `is_commit` was laid out by git, all of it. Where it is checked `twice`, the second time what is the
    same is not read again. Where some files about people are asked about, which `of` tells by their paths, it is all
    that is wrong with them, and not all with others.

    With scope FRAMEWORK no file about a person is opened, else all rules run. The same is said, in the same order, in
    however many processes people are read.
    """
    run = _Run(root, today, scope, since, twice, is_commit=is_commit)
    if beside is not None:
        paths, found = beside(run.project)
        run.kept.take(Kept(found, paths))
    return run.all(scope, processes, of)


class _Run:
    """One run of all rules over one project. No process ever holds more than one person."""

    def __init__(  # noqa: PLR0913  # what `check` is asked
        self, root: Path, today: date, scope: Scope, since: Framework | None, twice: Twice | None, *, is_commit: bool
    ) -> None:
        self.root = root
        self.is_commit = is_commit
        self.since = since
        self.checker = Checker(root, today, scope)
        self.people = self.checker.people
        self.project = self.checker.project
        self.framework = self.checker.framework
        self.rules = self.checker.rules
        self.kept = Kept(list(self.project.diagnostics))
        self.of_people = Kept()
        self.plans: dict[str, str] = {}
        self.twice = twice
        self.known = (twice or Twice()).known_to(self.checker)

    def all(self, scope: Scope, processes: Processes, of: Callable[[str], bool] | None) -> Checked:
        """Run what the scope asks for."""
        kept = self.kept
        if not self.project.is_read:
            return Checked(in_order(self.project.diagnostics), [SETTINGS_FILE])
        kept.found += files.misplaced(self.root)
        kept.keep(self.project.sources.values())
        self._rule_names()
        kept.found += self.checker.found(Scope.FRAMEWORK, self.checker.place, self.framework)
        if self.since is not None:
            kept.found += self.checker.found(Scope.CHANGE, self.checker.place, self.since, self.framework)
        if scope is not Scope.FRAMEWORK:
            facts = self._facts(processes, of)
            kept.found += self.people.diagnostics
            kept.found += self.checker.found(Scope.ORGANISATION, self._place, self.framework, facts)
        return Checked(in_order([*self._heard(), *self._unused_ignores(scope)]), kept.paths)

    def _facts(self, processes: Processes, of: Callable[[str], bool] | None) -> Facts:
        """Read and judge all people, plans and notes, or of those that are asked about what that takes."""
        every, self.plans, notes = self._every_person(), self._every_plan(), self._every_note()
        read = partial(self._each_person, processes)
        if of is not None:
            some = Some(self.checker, of, every)
            self.plans = some.plans(self.plans)
            found = some.read(self.plans.values(), read)
            every = {person: of for person, of in every.items() if person in some.seen}
            notes = [each for each in notes if of(each)]
        else:
            found = dict(read(every))
        people = {each: found[each] for each in every if each in found}
        whole = len(people) == sum(each.path is not None for each in every.values()) and not self.people.unread
        plans = {each.id: each for each in self._each_plan(people, processes)}
        self._each_note(notes, processes)
        self.kept.take(self.of_people)
        self.kept.found += self._committed_drafts()
        if self.twice is not None:  # whoever checks a second time goes by it
            self.twice.first = ReadOnce(self.checker, every, self.plans, self.of_people, people, plans)
        return Facts(people, tuple(plans[each] for each in self.plans if each in plans), whole)

    def _every_person(self) -> dict[str, PersonFiles]:
        sheets = self.people.sheets(self.framework)
        every = {
            person: PersonFiles(person, path, sheets.pop(person, ())) for person, path in self.people.paths.items()
        }
        return every | {person: PersonFiles(person, None, orphans) for person, orphans in sheets.items()}

    def _every_plan(self) -> dict[str, str]:
        found = files.listing(self.root, PLANS)
        self.kept.found += found.diagnostics
        return files.by_id(found.paths, self.kept.found)

    def _every_note(self) -> list[str]:
        found = files.listing(self.root, NOTES)
        self.kept.found += found.diagnostics
        return found.paths

    def _each_person(self, processes: Processes, every: Mapping[str, PersonFiles]) -> Iterator[tuple[str, PersonFacts]]:
        known = {person for person, of in every.items() if self.known.has_person(of)}
        to_read = [of for person, of in every.items() if person not in known]
        self.of_people.take(self.known.kept(path for each in known for path in every[each].paths))
        yield from self.known.facts(known)
        for kept, facts in processes.each_share(self.checker.people_of, to_read):
            self.of_people.take(kept)
            yield from facts

    def _committed_drafts(self) -> Iterator[Diagnostic]:
        """Find drafts of open rounds that the present commit holds; git is asked where there is a draft."""
        drafts = {each.path: each for each in self.kept.drafts}
        if drafts and not self.is_commit:
            from careerctl.project.git.holding import committed

            drafts = {path: drafts[path] for path in committed(self.root, [*drafts])}
        for place in drafts.values():
            what = "git holds this draft, so that others may read it before it is handed in"
            hint = "`git rm --cached` takes it out of the next commit; what was committed before stays"
            yield files.say("committed-draft", place.path, what, hint)._replace(place=place)

    def _each_plan(self, people: Mapping[str, PersonFacts], processes: Processes) -> Iterator[PlanFacts]:
        known = {name: path for name, path in self.plans.items() if self.known.has_plan(name, path, people)}
        self.of_people.take(self.known.kept(known.values()))
        yield from self.known.plan_facts(known)
        to_read = [(name, path) for name, path in self.plans.items() if name not in known]
        for kept, facts in processes.each_share(partial(self.checker.plans_of, people), to_read):
            self.of_people.take(kept)
            yield from facts

    def _each_note(self, paths: Sequence[str], processes: Processes) -> None:
        known = {each for each in paths if self.known.has_file(each)}
        self.of_people.take(self.known.kept(known))
        for kept in processes.each_share(self.checker.notes_of, [each for each in paths if each not in known]):
            self.of_people.take(kept)

    def _place(self, at: At) -> Place:
        """Return a place of something between people; where it was not kept, a file is read again."""
        if at.kind == "person" and not at.key and (kept := self.kept.places[at.name].get(at.steps)):
            return kept
        if at.kind == "plan":
            return place_of(files.read(self.root, self.plans[at.name]), at.steps, key=at.key)
        return self.checker.place(at)

    def _rule_names(self) -> None:
        """Check the names under `rules:` in careerctl.yaml."""
        known = [*self.rules, *FAULTS]
        for name in self.framework.settings.rules:
            at = At("settings", "", ("rules", name), key=True)
            if name not in known:
                hint = did_you_mean(name, known) or "`careerctl explain` lists all"
                self._say("unknown-rule", Finding(at, f"no rule has the name {quoted(name)}", hint))
            elif name == _LOOSE:
                if self.framework.settings.rules[name] not in {"warning", "error"}:
                    hint = "`warning` is the least: then what such a key holds is left out, and that is said"
                    self._say("fixed-rule", Finding(at, "nothing is left out in silence", hint))
            elif (self.rules.get(name) or FAULTS[name]).severity is Severity.ERROR:
                hint = "take the line out; a comment `# careerctl: ignore[…]` silences one place"
                self._say("fixed-rule", Finding(at, "this is an error of structure and stays one", hint))

    def _say(self, fault: str, finding: Finding) -> None:
        self.kept.found.append(placed(finding, fault, FAULTS[fault].severity, self.checker.place))

    def _heard(self) -> Iterator[Diagnostic]:
        """Yield what no comment silences, with the weight that the project gives it."""
        self.silenced: set[tuple[str, int, str]] = set()
        weigh, weighed = self.checker.severity, isinstance(self.project.sources["settings", ""].root, Map)
        for each in self.kept.found:
            if not weighed and each.severity is not Severity.ERROR:  # the settings may well ignore it
                continue
            ignore = self.kept.ignores.get(each.place.path, {}).get(each.place.line)
            if ignore is not None and each.rule in ignore.names:
                self.silenced.add((each.place.path, each.place.line, each.rule))
            elif each.rule in FAULTS and (weight := weigh(each.rule, each.severity)) is not each.severity:
                if weight is not Severity.IGNORE:
                    yield Diagnostic(each.place, weight, each.rule, each.message, each.hint, each.related)
            else:
                yield each

    def _unused_ignores(self, scope: Scope) -> Iterator[Diagnostic]:
        """Yield the comments that silence nothing, unless what they silence was not looked for."""
        for path, ignores in self.kept.ignores.items():
            for line, ignore in ignores.items():
                for name in sorted(ignore.names):
                    rule: Rule | None = self.rules.get(name)
                    unasked = name == _OF_GIT or (rule is not None and not self._is_asked(rule.scope, scope))
                    if (path, line, name) not in self.silenced and not unasked:
                        place = Place(path, ignore.line, ignore.column)
                        what, hint = self._in_vain(name, private=path in self.kept.private)
                        yield Diagnostic(place, FAULTS["unused-ignore"].severity, "unused-ignore", what, hint)

    def _is_asked(self, sort: Scope, scope: Scope) -> bool:
        if sort is Scope.CHANGE:
            return self.since is not None
        return scope is not Scope.FRAMEWORK or sort is scope

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
