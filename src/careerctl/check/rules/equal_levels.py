"""Two adjacent levels of a competency are described with the same words.

A level exists so that two people can agree whether somebody has reached it. If two of them read the same, the rating
is a guess, the next step cannot be worked on, and a requirement for the higher one is a door without a handle. Say
what one sees at the higher level and not at the lower one: more people, more difficulty, less help. If there is no
such thing, the competency has a level less; it need not describe them all.

Not like this:

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill
    levels:
      1: Negotiates with customers
      2: Negotiates with customers

But like this:

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill
    levels:
      1: Prepares a talk about terms with help
      2: Agrees on the usual terms alone
"""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.model.competency import LevelText
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.characters import in_one_line


def check(framework: Framework) -> Iterator[Finding]:
    """Compare each described level of an active competency with the one before it."""
    for name, competency in framework.competencies.items.items():
        scale = framework.scale_of(name)
        if competency.status != "active" or scale is None:
            continue
        for (before, lower), (after, higher) in pairwise(framework.described(name).items()):
            if _words(competency.levels[lower]) == _words(competency.levels[higher]):
                message = f"{competency.name} says the same of {scale.name(before)} and of {scale.name(after)}"
                hint = f"say what one sees at {scale.name(after)} and not before"
                related = ((At("competency", name, ("levels", lower), key=True), scale.name(before)),)
                yield Finding(At("competency", name, ("levels", higher), key=True), message, hint, related)


def _words(said: str | LevelText) -> tuple[str, ...]:
    """Return what a level says; where lines break, and the case of letters, makes no difference."""
    long = LevelText(summary=said) if isinstance(said, str) else said
    return tuple(in_one_line(each).casefold() for each in (long.summary, *(one.text for one in long.each_criterion())))


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
