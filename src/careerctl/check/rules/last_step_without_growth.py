"""A path ends with a role that says nothing about growing inside it.

Every path has a last step, and many people reach it with twenty working years ahead. They are the ones who know most,
and if the framework has nothing more to say to them, they take it that they are done. Growing does not need another
title: larger accounts, a wider scope, a subject of one's own, teaching others, a task for the whole company. Say so
in the role, and the talk about what comes next does not end where the path does.

Moves sideways count as leading on, a return does not.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, key-account-manager]

    # roles/account-executive.yaml
    name: Account executive

    # roles/key-account-manager.yaml
    name: Key account manager
    responsibilities: [Looks after three large customers]

But like this:

    # roles/key-account-manager.yaml
    name: Key account manager
    responsibilities: [Looks after three large customers]
    growth: [A customer in a second country, Preparing colleagues for their largest talk of the year]
"""

from collections.abc import Iterator

from careerctl.check.promotions import first_promotions, the_promotion
from careerctl.check.roles import PROJECT, active_roles
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import together


def check(framework: Framework) -> Iterator[Finding]:
    """Find roles to which a promotion leads, from which nothing leads on, and which say nothing about growth."""
    leading_on = {each.from_role for each in framework.moves.possible if each.kind != "return"}
    silent = {
        name: move
        for name, move in first_promotions(framework).items()
        if name not in leading_on and not framework.roles.items[name].growth
    }
    if not framework.paths.whole:
        return
    if len(silent) > 1 and not any(role.growth for role in active_roles(framework).values()):
        names = together([framework.roles.items[name].name for name in silent])
        message = f"no role says how one grows inside it, not even the last steps {names}"
        yield Finding(PROJECT, message, "say under `growth:` what can grow: scope, larger accounts, special tasks")
        return
    for name, move in silent.items():
        message = f"{framework.roles.items[name].name} is a last step and says nothing about growing inside it"
        hint = "say under `growth:` what can grow: scope, larger accounts, special tasks"
        yield Finding(At("role", name, ("growth",)), message, hint, (the_promotion(framework, move),))


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
