"""What the rules say of one plan, without a check of the whole project."""

from collections.abc import Iterator

from careerctl import shelf
from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import Finding, Rule, Scope
from careerctl.project.reading.shape import place_of
from careerctl.project.reading.source import SourceFile
from careerctl.results.plan import Said

SHELF = "careerctl.check.rules"


def said_of(framework: Framework, record: PlanRecord, source: SourceFile) -> Iterator[Said]:
    """Yield what the rules about plans find in a plan that is open, unless the project or a comment silences them."""
    for name in shelf.names(SHELF):
        rule: Rule = shelf.leaf(SHELF, name).RULE
        if rule.scope is Scope.PLAN and framework.settings.severity_of(name, rule.severity) is not Severity.IGNORE:
            for each in rule.check(framework, record):
                if not _silenced(name, each, source):
                    yield Said(name, each.message, each.hint)


def _silenced(rule: str, finding: Finding, source: SourceFile) -> bool:
    line = place_of(source, finding.at.steps, key=finding.at.key).line
    return line in source.ignores and rule in source.ignores[line].names
