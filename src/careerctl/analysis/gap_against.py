"""What has changed between an older round and the one compared, beside today's role or another."""

from collections.abc import Iterator

from careerctl.analysis.gap import Question
from careerctl.analysis.in_force import in_force, why_not
from careerctl.analysis.items import sides_of
from careerctl.analysis.rounds import RoundSheets
from careerctl.analysis.standing import measured
from careerctl.results.gap import Gap
from careerctl.results.gap_against import Changed, GapAgainst


def gap_against(question: Question, now: Gap, sheets: RoundSheets) -> GapAgainst:
    """Return what has changed since a round that can be compared; `now` is the comparison today."""
    role = question.framework.roles.current(now.role)
    why = why_not(question.framework, role, sheets.under)
    levels = [*_levels(question, now, sheets, role, known=why is None)]
    return GapAgainst(
        person=now.person,
        name=now.name,
        role=now.role,
        role_name=now.role_name,
        before=sheets.round,
        now=now.round.round if now.round is not None else "",
        tells_rounds=True,
        why_not=why,
        changed=tuple(each for each in levels if each.before != each.now),
        unchanged=tuple(each.name for each in levels if each.before == each.now is not None),
        left_out=now.left_out,
    )


def _levels(question: Question, now: Gap, sheets: RoundSheets, role: str, *, known: bool) -> Iterator[Changed]:
    """Yield each competency; where nobody knows what was asked before, it is put beside what is asked in the later."""
    said = question.said_in(sheets).about(now.role)
    every = in_force(question.framework, role, said.under) if known else {}
    for each in now.items:
        asked = every.get(each.competency)
        then = asked.level if asked is not None else each.required
        before = measured(sides_of(said, each.competency, then)).level
        yield Changed(each.competency, each.name, each.required, then, before, each.level, each.raised)
