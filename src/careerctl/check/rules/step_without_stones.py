"""A promotion names no stepping stones: nothing says what prepares for it.

"Show that you are ready" is no help to anybody. Stepping stones say which experiences have prepared people for this
step: a deal co-led, a newcomer guided, a month as a stand-in. They turn a wish into something to agree on for the
next half-year, and they let both sides find out early and at little cost whether the new work suits. Two or three are
enough. Choose what can be had in today's role, or the stone is out of reach for all but a few.

Where no promotion names any, that is said once.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, senior-account-executive]

    # roles/account-executive.yaml
    name: Account executive

    # roles/senior-account-executive.yaml
    name: Senior account executive

But like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, senior-account-executive]
    moves:
      - from: account-executive
        to: senior-account-executive
        stepping_stones: [Co-led one deal with more than ten sites]
"""

from collections.abc import Iterator

from careerctl.check.promotions import at_move
from careerctl.check.roles import PROJECT
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find promotions without stepping stones."""
    promotions = framework.moves.promotions
    bare = [each for each in promotions if not each.stones]
    if not framework.paths.whole:
        return
    if len(bare) == len(promotions) > 1:
        hint = "name under `moves:` of the paths what has prepared people for each step"
        yield Finding(PROJECT, "no promotion names stepping stones: nothing says what prepares for it", hint)
        return
    for move in bare:
        before, after = (framework.roles.items[each].name for each in (move.from_role, move.to_role))
        message = f"nothing says what prepares for the promotion from {before} to {after}"
        yield Finding(at_move(move), message, "name two or three `stepping_stones:` that can be had in today's role")


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
