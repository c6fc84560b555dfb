"""A role on a path leaves out what somebody would want to know before choosing it.

People choose a role by its sound and learn what it is like when it is too late. What one does, what a normal day
looks like, what one delivers, what is good about it and what is not: with these five a person can compare their own
day with the one they wish for, and a manager can talk about it honestly. The disadvantages matter most. Every job has
some, and whoever reads them beforehand and still wants the role will stay with it.

What no role on a path says is said once of the project; of a role, only what others do say. `TBD` and the like say
nothing.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, key-account-manager]

    # roles/account-executive.yaml
    name: Account executive
    responsibilities: [Wins customers with two to ten sites]
    daily: [A visit, two calls and an offer]
    deliverables: [Orders that reach the yearly target]
    advantages: [Deals are your own from beginning to end]
    disadvantages: [A third of the pay moves with results]

    # roles/key-account-manager.yaml
    name: Key account manager
    responsibilities: [Looks after three large customers]
    daily: [A long talk with one customer]
    deliverables: [A plan for the year with each customer]
    advantages: [Time is measured in years]

But like this:

    # roles/key-account-manager.yaml
    name: Key account manager
    responsibilities: [Looks after three large customers]
    daily: [A long talk with one customer]
    deliverables: [A plan for the year with each customer]
    advantages: [Time is measured in years]
    disadvantages: [Three customers; if one goes, a third of the work goes too]
"""

from collections.abc import Iterator

from careerctl.check.roles import PROJECT
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import together
from careerctl.text.placeholders import any_says_something

_WORDS = {
    "responsibilities": "what one does",
    "daily": "what a normal day is like",
    "deliverables": "what one delivers",
    "advantages": "what is good about it",
    "disadvantages": "what is not so good about it",
}


def check(framework: Framework) -> Iterator[Finding]:
    """Find what roles on active paths leave out."""
    left_out = {name: _left_out(framework, name) for name in framework.moves.places}
    by_all = [key for key in _WORDS if len(left_out) > 1 and all(key in each for each in left_out.values())]
    if by_all:
        yield Finding(PROJECT, f"no role on a path says {_said(by_all)}", f"add {_keys(by_all)} to the roles")
    for name, keys in left_out.items():
        own = [key for key in keys if key not in by_all]
        if own:
            message = f"{framework.roles.items[name].name} does not say {_said(own)}"
            yield Finding(At("role", name), message, f"add {_keys(own)}: people read it before they choose")


def _left_out(framework: Framework, name: str) -> list[str]:
    role = framework.roles.items[name]
    return [key for key in _WORDS if not any_says_something(role.texts(key))]


def _said(keys: list[str]) -> str:
    return together([_WORDS[key] for key in keys], len(_WORDS))


def _keys(keys: list[str]) -> str:
    return together([f"`{key}:`" for key in keys], len(_WORDS))


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
