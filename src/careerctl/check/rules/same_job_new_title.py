"""A promotion leads to a role that asks and does nothing new.

A new title for the same work is noticed by everybody within a month: by the person, whose days have not changed, and
by the colleagues, who wonder what was rewarded. It feels like progress once, takes the place of a real next step, and
is hard to take back. Looking for work elsewhere, people find that the title is not believed. If the work has become
larger, write down what is new: what the role decides, delivers or is asked for. If it has not, keep one title and say
under `growth:` how people can go further inside the role.

Compared is what `compare` shows: requirements, conditions, what one does, the day, deliverables, what is good
about it and what is not, scope, drivers, the kind of work, goals and the pay band. A summary, a grade and a rank belong
to the title and count for nothing. A later role that says nothing at all is a matter for step-without-criteria.

Not like this:

    # paths/accounts.yaml
    name: Accounts
    steps: [account-manager, team-lead]

    # roles/account-manager.yaml
    name: Account manager
    responsibilities: [Looks after twenty customers]
    requires: {negotiation: 2}

    # roles/team-lead.yaml
    name: Team lead
    extends: account-manager
    responsibilities: [Looks after twenty customers]

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

But like this:

    # roles/team-lead.yaml
    name: Team lead
    extends: account-manager
    responsibilities: [Looks after five customers, Plans the week of six colleagues with each of them]
"""

from collections.abc import Iterator

from careerctl.check.promotions import the_promotion
from careerctl.check.roles import same_job
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find promotions after which nothing is different."""
    for move in framework.moves.promotions:
        if same_job(framework, move.from_role, move.to_role):
            before, after = (framework.roles.items[each].name for each in (move.from_role, move.to_role))
            yield Finding(
                At("role", move.to_role, ("name",)),
                f"{after} asks nothing that {before} does not ask",
                f"say what {after} delivers that {before} does not, or keep one title",
                (the_promotion(framework, move), (At("role", move.from_role, ("name",)), f"{before} stands here")),
            )


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
