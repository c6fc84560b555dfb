"""A promotion leads to a role of which nothing says what it asks.

Where nobody has written down what a step takes, it is decided by who is liked, who is loud, or who asked last, and
whoever was passed over cannot find out why. With criteria a person knows what to work on, a manager can give a reason
that holds, and two managers mean the same thing. It needs requirements or a condition, and words that say what the
asked levels look like: "Negotiation 3" means something else to everybody.

Where no role asks for anything, or no level is described anywhere, that is said once. `TBD`, `n/a` or a dash describe
nothing. A role that repeats the one before is a matter for same-job-new-title.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, senior-account-executive]

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2}

    # roles/senior-account-executive.yaml
    name: Senior account executive
    responsibilities: [Owns the largest deals of a region]

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill
    levels: {2: Closes standard deals alone, 3: Leads talks with several parties}

But like this:

    # roles/senior-account-executive.yaml
    name: Senior account executive
    responsibilities: [Owns the largest deals of a region]
    requires: {negotiation: 3}
"""

from collections.abc import Iterator, Mapping

from careerctl.check.promotions import first_promotions, the_promotion
from careerctl.check.roles import PROJECT, active_roles, asks_nothing, competency_names, must_have, same_job
from careerctl.model.competency import says_what_it_looks_like
from careerctl.model.framework import Framework, Requirement
from careerctl.model.moves import RoleMove
from careerctl.model.scale import Level
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import together
from careerctl.text.placeholders import says_something


def check(framework: Framework) -> Iterator[Finding]:
    """Find roles to which a promotion leads without requirements, or with requirements that no words explain."""
    ahead = first_promotions(framework)
    yield from _asking_nothing(framework, ahead)
    yield from _without_words(framework, ahead)


def _asking_nothing(framework: Framework, ahead: dict[str, RoleMove]) -> Iterator[Finding]:
    empty = {name for name in ahead if asks_nothing(framework, name)}
    into = (each for each in framework.moves.promotions if each.to_role in empty)
    empty -= {each.to_role for each in into if same_job(framework, each.from_role, each.to_role)}
    if len(empty) > 1 and all(asks_nothing(framework, name) for name in active_roles(framework)):
        message = "no role says what it asks for, and so no promotion has criteria"
        yield Finding(PROJECT, message, "write competencies, and name under `requires:` which level a role asks")
        return
    for name in sorted(empty):
        message = f"{framework.roles.items[name].name} is reached by promotion, and nothing says what it asks"
        hint = "name under `requires:` the competencies and levels that it takes"
        yield Finding(At("role", name, ("requires",)), message, hint, (the_promotion(framework, ahead[name]),))


def _without_words(framework: Framework, ahead: dict[str, RoleMove]) -> Iterator[Finding]:
    described = {name: frozenset(_described(framework, name)) for name in framework.competencies.items}
    wordless = [name for name in ahead if _is_wordless(framework, name, described)]
    if len(wordless) > 1 and not any(described.values()) and not _words(framework):
        message = "no words say what a level looks like, and so no promotion has criteria"
        yield Finding(PROJECT, message, "describe under `levels:` of each competency what one sees at a level")
        return
    for name in wordless:
        asked = together(competency_names(framework, must_have(framework, name)))
        message = f"{framework.roles.items[name].name} asks for {asked}, and no words say what the levels look like"
        hint = "describe the levels in the competency, or give the requirement a `wording:`"
        yield Finding(At("role", name, ("requires",)), message, hint, (the_promotion(framework, ahead[name]),))


def _is_wordless(framework: Framework, role: str, described: Mapping[str, frozenset[Level]]) -> bool:
    """Tell whether a role asks for something, and no word that could be read says what any of it means."""
    asked = must_have(framework, role)
    worded = any(_worded(each) or each.level in described[name] for name, each in asked.items())
    return bool(asked) and not worded and not framework.unreadable(role)


def _words(framework: Framework) -> bool:
    """Tell whether any role says in words of its own what a level means."""
    asked = (framework.required(name).values() for name in active_roles(framework))
    return any(_worded(each) for one in asked for each in one)


def _worded(asked: Requirement) -> bool:
    return says_something(asked.requirement.wording or "")


def _described(framework: Framework, competency: str) -> Iterator[Level]:
    """Yield the levels of which a competency says what they look like."""
    levels = framework.competencies.items[competency].levels
    return (level for level, key in framework.described(competency).items() if says_what_it_looks_like(levels[key]))


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
