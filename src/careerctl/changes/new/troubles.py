"""What `check` would find wrong because of a file that is not there yet."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from careerctl.changes.new.thing import NewThing
from careerctl.check.checker import rules
from careerctl.model.framework import Framework
from careerctl.model.outline import outline_of
from careerctl.model.record import Facts, PersonFacts, PlanFacts, Record
from careerctl.problems.diagnostic import Diagnostic, Severity, errors
from careerctl.problems.rule import Finding, Scope
from careerctl.project.kinds import PLANS
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import SourceFile, parse
from careerctl.project.writing.create import NewFile
from careerctl.project.yaml.nodes import Map
from careerctl.text.spelling import did_you_mean


class Trouble(NamedTuple):
    """The top-level key that something is wrong with, what is so and what to do."""

    key: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.key}: {self.message}" + (f"; {self.hint}" if self.hint else "")


def troubles(thing: NewThing, file: NewFile, chosen: Mapping[str, str]) -> list[Trouble]:
    """Return what is wrong with a new file, shape first; at keys that somebody has `chosen`, warnings too."""
    source = parse(file.path, file.text.encode("utf-8", "surrogateescape"), private=thing.private)
    model, found = shaped(thing.kind.model, source)
    told = [_of(each, source, thing) for each in errors([*source.diagnostics(), *found])]
    framework = _with(thing, model)
    said = {each.key for each in told}
    told += (each for each in _of_links(thing, source, framework, chosen) if each.key not in said)
    return told if model is None else [*told, *_of_rules(thing, model, framework)]


def _with(thing: NewThing, model: Any) -> Framework:
    """Return the framework as it will be with the new thing."""
    before = thing.project.framework
    if thing.private or model is None:
        return before
    things = before.of_kind(thing.kind.name)
    grown = replace(things, items={**things.items, thing.name: model}, ids=things.ids | {thing.name})
    changed: dict[str, Any] = {thing.kind.folder: grown}
    return replace(before, **changed)


def _of_links(
    thing: NewThing, source: SourceFile, framework: Framework, chosen: Mapping[str, str]
) -> Iterator[Trouble]:
    """Yield what is wrong with ids and levels."""
    links = Links(framework, thing.project.links.unsure, thing.people.present)
    competency = thing.name if thing.kind.name == "competency" else ""
    for each in links.check(source, outline_of(thing.kind.model), competency):
        said = _of(each, source, thing)
        if each.rule == "unknown-person" and said.key in chosen:
            hint = did_you_mean(chosen[said.key], thing.people.paths)
            said = said._replace(hint=hint or "if it is meant so, write it into the file afterwards")
        if each.severity is Severity.ERROR or said.key in chosen:
            yield said
    if competency and links.has_no_scale(competency):
        yield Trouble("scale", "this competency has no scale", "name one of the `scales:` in careerctl.yaml")


def _of(one: Diagnostic, source: SourceFile, thing: NewThing) -> Trouble:
    """Return a diagnostic of the new file by the key that it stands at or under."""
    key = ""
    for each in source.root if isinstance(source.root, Map) else ():
        if source.root.key_mark(each).line + 1 <= one.place.line:
            key = each
    outline = thing.outline.get(key)
    several = outline is not None and (outline.each is not None or outline.keys is not None)
    if several and one.rule == "wrong-type":
        return Trouble(key, "this is a list or a mapping", "write it into the file afterwards")
    return Trouble(key, one.message, one.hint)


def _of_rules(thing: NewThing, model: Any, framework: Framework) -> Iterator[Trouble]:
    """Yield the errors that rules find with the new thing and do not find without it."""
    known = {(name, each.at, each.message) for name, each in _found(Scope.FRAMEWORK, thing.project.framework)}
    told = [] if thing.private else list(_found(Scope.FRAMEWORK, framework))
    if thing.kind.name == "person":
        told += _found(Scope.PERSON, framework, Record(thing.name, model, ()))
        told += _found(Scope.ORGANISATION, framework, Facts(dict(_line_of_managers(thing, model)), ()))
    if thing.kind.name == "plan":
        told += _found(Scope.ORGANISATION, framework, Facts({}, tuple(_plans(thing, model))))
    for name, each in told:
        if (name, each.at, each.message) not in known:
            yield Trouble(str(next(iter(each.at.steps), thing.kind.name)), each.message, each.hint)


def _found(scope: Scope, *arguments: object) -> Iterator[tuple[str, Finding]]:
    """Yield what the rules about structure find in a scope."""
    for name, rule in rules().items():
        if rule.scope is scope and rule.severity is Severity.ERROR:
            yield from ((name, finding) for finding in rule.check(*arguments))


def _line_of_managers(thing: NewThing, model: Any) -> Iterator[tuple[str, PersonFacts]]:
    """Yield the new person, and everybody who manages them directly or through others: no circle has anybody else."""
    managers = tuple(map(thing.people.current, model.manager))
    yield thing.name, PersonFacts(model.role, managers)
    seen, waiting = {thing.name}, [*managers]
    while waiting:
        name = waiting.pop()
        if name in seen or name not in thing.people.paths:
            continue
        seen.add(name)
        tree = files.read(thing.root, thing.people.paths[name]).root
        written = tree.get("manager", ()) if isinstance(tree, Map) else ()
        several = [written] if isinstance(written, str) else written if isinstance(written, list) else []
        theirs = tuple(thing.people.current(each) for each in several if isinstance(each, str))
        waiting += theirs
        yield name, PersonFacts(None, theirs)


def _plans(thing: NewThing, model: Any) -> Iterator[PlanFacts]:
    """Yield all plans, the new one last."""
    for path in files.listing(thing.root, PLANS).paths:
        tree = files.read(thing.root, path).root
        if isinstance(tree, Map) and isinstance(tree.get("person"), str):
            yield PlanFacts(files.id_of(path), thing.people.current(tree["person"]), "closed" not in tree)
    yield PlanFacts(thing.name, thing.people.current(model.person), open=True)
