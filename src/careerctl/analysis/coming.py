"""What is decided about somebody's place and has its day: a move, a leaving."""

from careerctl.analysis.decided import move_decided
from careerctl.model.days import months_later
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.results.coming import Coming


def coming(framework: Framework, person: Person) -> Coming:
    """Return what has a day: that somebody has left or will, and the move that is to come."""
    left = person.left.date if person.left is not None else None
    if left is not None and person.has_left(framework.today):
        kept = months_later(left, framework.settings.policy.keep_months_after_leaving)
        return Coming(left=left, gone=True, kept_until=kept)
    move = move_decided(framework, person)
    if move is None or move.day <= framework.today:
        return Coming(left=left)
    return Coming(left=left, moves=move.day, to_role=move.role, to_role_name=framework.role_name(move.role))
