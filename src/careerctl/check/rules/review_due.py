"""The day by which a page of the framework was to be looked at again has passed.

A role describes work that changes, and nobody notices the day on which its page stops being true: people are still
measured by it. Whoever is named under `owner:` looks at it with two or three who do the work, says what no longer
holds, and writes the day under `reviewed:` and the next one under `review_by:`. It takes an hour, and nothing has to
change.

Not like this:

    # roles/scout.yaml
    name: Scout
    owner: Sales leads
    reviewed: 2019-05-06
    review_by: 2020-05-31

But like this:

    # roles/scout.yaml
    name: Scout
    owner: Sales leads
    reviewed: 2020-05-18
    review_by: 2099-05-31
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import day

_HINT = "look at it with those who work by it; write the day under `reviewed:`, and the next one under `review_by:`"


def check(framework: Framework) -> Iterator[Finding]:
    """Find roles, competencies and paths that are in use and were to be looked at again before today."""
    for kind in ("role", "competency", "path"):
        for name, page in framework.of_kind(kind).items.items():
            due = page.review_by
            if due is not None and due < framework.today and page.status != "retired":
                message = f"this {kind} was to be looked at again by {day(due)}"
                yield Finding(At(kind, name, ("review_by",)), message, _HINT)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
