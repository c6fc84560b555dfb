"""A promotion leads to a lower rank, or to a lower pay band.

A promotion is a promise: more responsibility, and more in return. If rank or pay falls, either the step is none, and
people who take it have been misled, or a number is wrong, and then nobody trusts the others. Moves on which somebody
steps back are good and needed, for a time or for good. Call them what they are: `kind: return` or `kind: lateral`.
Then nobody reads a choice as a loss.

A pay band falls if neither end is higher and one is lower. Bands in different currencies are not compared.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [key-account-manager, team-lead]

    # roles/key-account-manager.yaml
    name: Key account manager
    rank: 4

    # roles/team-lead.yaml
    name: Team lead
    rank: 3

But like this:

    # paths/seller.yaml
    name: Seller
    moves: [{from: key-account-manager, to: team-lead, kind: lateral}]
"""

from collections.abc import Iterator

from careerctl.check.promotions import the_promotion
from careerctl.model.framework import Framework
from careerctl.model.role import Pay, Role
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import amount


def check(framework: Framework) -> Iterator[Finding]:
    """Find promotions on which rank or pay band falls."""
    for move in framework.moves.promotions:
        before, after = (framework.roles.items[each] for each in (move.from_role, move.to_role))
        falls = dict(_falls(before, after))
        if falls:
            message = f"the promotion from {before.name} to {after.name} leads {' and '.join(falls.values())}"
            hint = "call the move `kind: lateral` or `kind: return`, or correct the roles"
            places = [At("role", each, (next(iter(falls)),)) for each in (move.to_role, move.from_role)]
            yield Finding(places[0], message, hint, ((places[1], before.name), the_promotion(framework, move)))


def _falls(before: Role, after: Role) -> Iterator[tuple[str, str]]:
    """Yield what falls, by its key."""
    if before.rank is not None and after.rank is not None and after.rank < before.rank:
        yield "rank", f"from rank {before.rank} to rank {after.rank}"
    if before.pay is not None and after.pay is not None and before.pay.currency == after.pay.currency:
        bands = [(each.low, each.high) for each in (before.pay, after.pay)]
        if bands[0] != bands[1] and all(now <= then for then, now in zip(*bands, strict=True)):
            yield "pay", f"from {_band(before.pay)} to {_band(after.pay)} {after.pay.currency}"


def _band(pay: Pay) -> str:
    return f"{amount(pay.low)}–{amount(pay.high)}"


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
