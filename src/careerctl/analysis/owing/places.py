"""What is owed around somebody's place: a decision about new duties, a move or a leaving whose day has come."""

from datetime import date

from careerctl.analysis.decided import MoveDecided, move_decided
from careerctl.analysis.months import longer_than
from careerctl.model.days import later, months_later
from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord, Record


def undecided_since(framework: Framework, record: PlanRecord) -> date | None:
    """Return since when duties are new about which neither pay nor a move was decided for longer than the policy says.

    A move is decided where it has its day, or has happened.
    """
    permanent, move, most = record.plan.permanent, record.plan.move, framework.settings.policy.max_permanent_months
    if permanent is None or permanent.from_ is None or permanent.pay_decided or permanent.is_over():
        return None
    moves = move is not None and move.from_ is not None
    if moves or record.person.role == framework.roles.current(record.plan.target):
        return None
    since = permanent.from_.first
    return since if longer_than(most, since, framework.today, record.person.away) else None


def move_due(framework: Framework, record: Record) -> MoveDecided | None:
    """Return the move of somebody who is here whose day has come, while the file names the role before."""
    person = record.here(framework.today)
    move = move_decided(framework, person) if person is not None else None
    return move if move is not None and move.day <= framework.today else None


def to_erase_since(framework: Framework, record: Record) -> date | None:
    """Return the first day on which nothing about somebody who has left is to be kept any more, once it has come."""
    left = record.person.left if record.person is not None else None
    if left is None:
        return None
    last = months_later(left.date, framework.settings.policy.keep_months_after_leaving)
    return later(last, days=1) if last < framework.today else None
