"""A path leads to a role that is retired.

People read paths to see what could be next. A way into a role that nobody is to take any more ends in front of a
closed door: somebody prepares for it for years, and what comes after it on the path is out of reach as well. Name the
role that has taken its place, lead past it, or take it out of retirement if it is needed after all.

A way out of a retired role stays: whoever is still there needs one. Paths that are drafts or retired themselves are
not judged.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, area-seller, key-account-manager]

    # roles/account-executive.yaml
    name: Account executive

    # roles/area-seller.yaml
    name: Area seller
    status: retired

    # roles/key-account-manager.yaml
    name: Key account manager

But like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, key-account-manager]
    moves: [{from: area-seller, to: key-account-manager}]
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.path import Path
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find retired roles into which active paths lead; each is said once of a path."""
    active = ((name, path) for name, path in framework.paths.items.items() if path.status == "active")
    for name, path in active:
        led_to: dict[str, list[At]] = {}
        for written, steps in _led_to(path):
            led_to.setdefault(framework.roles.current(written), []).append(At("path", name, steps))
        for each, (first, *others) in led_to.items():
            role = framework.roles.get(each)
            if role is not None and role.status == "retired":
                message = f"this path leads to {role.name}, which is retired"
                hint = "name the role that has taken its place, or lead past it"
                yield Finding(first, message, hint, tuple((at, "here, too") for at in others))


def _led_to(path: Path) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield every role that a path says one gets to, and where it says so."""
    yield from ((role, ("steps", index)) for index, role in enumerate(path.steps) if index)
    yield from ((move.to, ("moves", index, "to")) for index, move in enumerate(path.moves))


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
