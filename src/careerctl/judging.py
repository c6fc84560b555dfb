"""What the rules say of one plan, without a check of the whole project."""

from collections.abc import Iterator

from careerctl import shelves
from careerctl.diagnostics import Severity
from careerctl.findings import Finding, Rule, Scope
from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.project.shape import place_of
from careerctl.project.source import SourceFile
from careerctl.results.plan import Said

SHELF = "careerctl.rules"


def said_of(framework: Framework, record: PlanRecord, source: SourceFile) -> Iterator[Said]:
    """Yield what the rules about plans find in a plan that is open, unless the project or a comment silences them."""
    for name in shelves.names(SHELF):
        rule: Rule = shelves.leaf(SHELF, name).RULE
        if rule.scope is Scope.PLAN and framework.settings.severity_of(name, rule.severity) is not Severity.IGNORE:
            for each in rule.check(framework, record):
                if not _silenced(name, each, source):
                    yield Said(name, each.message, each.hint)


def _silenced(rule: str, finding: Finding, source: SourceFile) -> bool:
    line = place_of(source, finding.at.steps, key=finding.at.key).line
    return line in source.ignores and rule in source.ignores[line].names
