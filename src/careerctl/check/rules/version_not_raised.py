"""A change asks more of somebody, and the framework's version stays what it was.

Each sheet notes the version that it was made against. That is how two people see years later which words they had in
front of them, and how a rating is told from one that was made under an easier requirement. Where more is asked under
the same version, nobody can tell the two apart. More is asked where a requirement is raised, new, a must or no longer
optional, and where a role gets a condition, a task or something to hand over.

This is found where a change is looked at, by `check --base`; `diff` says what more is asked.

Not like this:

    # careerctl.yaml
    format: 1
    version: 2.1
    scales: {proficiency: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}

    # competencies/closing.yaml
    name: Closing
    asks: skill

    # roles/seller.yaml
    name: Seller
    requires:
      closing: Proficient              # it was Practising before this change

But like this:

    # careerctl.yaml
    format: 1
    version: 3.0
    scales: {proficiency: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import together


def check(before: Framework, after: Framework) -> Iterator[Finding]:
    """Look at what a change asks, beside the versions of both sides."""
    from careerctl.analysis.changed.changed import changed  # costs results, which a check does without

    diff = changed(before, after)
    if diff.version.not_raised:
        where = [each.name or each.id for each in diff.things if each.asks == "more"]
        message = f"more is asked than before under the same version, {diff.version.after}: {together(where)}"
        hint = "raise it, so that sheets tell which words they were made against"
        yield Finding(At("settings", "", ("version",)), message, hint)


RULE = Rule(Severity.WARNING, Scope.CHANGE, check)
