"""A path begins where nobody can get to.

A path that starts with a managing role, or with one that nobody takes any more, looks complete and is closed from
outside: everybody reads what comes after, and nobody can begin. Then such positions are filled from elsewhere or by
word of mouth, and people inside conclude that the paths are not meant for them. Say from which roles one gets there,
and what prepares for it.

A role with which a path begins counts as a way in from outside, unless it manages people while others on paths do
not. Said once of the first role of a closed part, not of all that follow. Where a path leads into a retired role and on
from there, that is a matter for path-to-retired-role.

Not like this:

    # careerctl.yaml
    format: 1
    tracks: {individual: {name: Individual}, management: {name: Management, manages: true}}

    # paths/seller.yaml
    name: Seller
    steps: [sales-representative, account-executive]

    # paths/leading.yaml
    name: Leading
    steps: [team-lead, sales-manager]

    # roles/sales-representative.yaml
    name: Sales representative
    track: individual

    # roles/account-executive.yaml
    name: Account executive
    track: individual

    # roles/team-lead.yaml
    name: Team lead
    track: management

    # roles/sales-manager.yaml
    name: Sales manager
    track: management

But like this:

    # paths/leading.yaml
    name: Leading
    steps: [account-executive, team-lead, sales-manager]
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find the active roles on paths to which no moves lead from where people begin."""
    moves, roles = framework.moves, framework.roles.items
    if not framework.paths.whole:
        return
    onward: dict[str, list[str]] = {}
    for move in moves.all:
        onward.setdefault(move.from_role, []).append(move.to_role)
    reached: set[str] = set()
    _reach(onward, _ways_in(framework), reached)
    for name in _causes(framework, [each for each in moves.places if each not in reached]):
        if name not in reached:
            _reach(onward, [name], reached)
            path, steps = moves.places[name]
            message = f"nobody can get to {roles[name].name}: no move leads there from where people begin"
            hint = "add a move to it from a role that people have"
            related = ((At("path", path, steps), "a path goes on from here"),)
            yield Finding(At("role", name, ("name",)), message, hint, related)


def _ways_in(framework: Framework) -> list[str]:
    """Return the roles that people take from outside; a role whose file cannot be read may be one."""
    known, places = framework.roles.items, framework.moves.places
    closed = any(not framework.manages(known[each]) for each in places)
    drawn = sorted(framework.moves.drawn)
    unread = [each for each in drawn if each not in known or known[each].status == "draft"]
    begun = [each for each in drawn if each in framework.moves.beginnings and each in places]
    return unread + [each for each in begun if not (closed and framework.manages(known[each]))]


def _reach(onward: Mapping[str, Sequence[str]], starts: Iterable[str], reached: set[str]) -> None:
    """Add all roles to which moves lead from the starts."""
    queue = [each for each in starts if each not in reached]
    reached.update(queue)
    for role in queue:
        for after in onward.get(role, ()):
            if after not in reached:
                reached.add(after)
                queue.append(after)


def _causes(framework: Framework, closed: list[str]) -> list[str]:
    """Return roles in the order in which they explain others: first those to which nothing leads, then by rank."""
    led_to = {each.to_role for each in framework.moves.possible}
    high = float("inf")
    ranks = {name: framework.roles.items[name].rank for name in closed}
    return sorted(closed, key=lambda name: (name in led_to, high if ranks[name] is None else ranks[name], name))


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
