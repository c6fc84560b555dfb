"""Whom a change moves: people beside the same role on both sides, by the same sheets."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careerctl.analysis.changed.asked import AskedTurns
from careerctl.analysis.gap import Question
from careerctl.analysis.masking import told_fewer, told_of_some
from careerctl.analysis.stands import stands
from careerctl.model.framework import Framework
from careerctl.results.gap import Item
from careerctl.results.moved import PersonMoved, Told

_MEASURED = frozenset(("", "level", "optional"))
"""The parts of a requirement by which somebody has met it or not."""


class TurnedSteps(NamedTuple):
    """Competencies, by the ids that both sides know: what becomes a next step, and what is none any more."""

    next_steps: tuple[str, ...]
    met: tuple[str, ...]


def roles_that_move(asked: AskedTurns) -> frozenset[str]:
    """Return the roles, by their later ids, beside which somebody may stand otherwise: it or a scale has changed."""
    before, after, later = asked.sides.before, asked.sides.after, asked.sides.renamed["competency"]
    names = {each: later.get(each, each) for each in before.competencies.items}
    other_scales = {now for then, now in names.items() if before.scale_of(then) != after.scale_of(now)}
    turned_ = (name for name, turns in asked.turns.items() if any(each.key in _MEASURED for each in turns))
    on_them = (name for name in asked.turns if not other_scales.isdisjoint(after.required(name)))
    return frozenset((*turned_, *on_them))


def roles_that_change(asked: AskedTurns) -> frozenset[str]:
    """Return the roles, by their later ids, that ask something else: also of what is no competency, or as a must."""
    before, after = asked.sides.before, asked.sides.after
    conditions = (
        pair.after
        for pair in asked.sides.pairs("role")
        if pair.before is not None and _conditions(before, pair.before) != _conditions(after, pair.after)
    )
    turned_ = (name for name, turns in asked.turns.items() if any(each.key == "must" for each in turns))
    return frozenset((*turned_, *filter(None, conditions))) | roles_that_move(asked)


def _conditions(framework: Framework, role: str | None) -> object:
    known = framework.roles.items.get(role or "")
    return known.conditions if known is not None else None


def turned(asked: AskedTurns, before: Question, after: Question) -> TurnedSteps | None:
    """Return what turns for one person beside today's role, None where nothing can be compared.

    The two questions are the same but for the framework.
    """
    sides = _short(before), _short(after)
    if sides[0] is None or sides[1] is None:
        return None
    then, now = {asked.sides.one_id(before.framework, "competency", each) for each in sides[0]}, sides[1]
    return TurnedSteps(tuple(each for each in now if each not in then), tuple(sorted(then.difference(now))))


def _short(question: Question) -> list[str] | None:
    """Return the next steps that `gap` sees beside today's role; None without ratings, and where not all can be read.

    Of all that `gap` says it is this alone, since there may be many people.
    """
    framework, person, sheets = question.framework, question.person, question.latest
    role = framework.roles.current(person.role or "")
    if sheets is None or role not in framework.roles.items:
        return None
    about = question.latest_said.about(role)
    here = stands(framework, person, role, about, own_role=True, talked=sheets.counting is not None)
    return None if here.left_out else [each.competency for each in here.items if _is_short(each)]


def _is_short(item: Item) -> bool:
    """Tell whether something required is a next step by its level."""
    return not item.optional and not item.set_aside and item.gap is not None and item.gap > 0


def told(people: Iterable[PersonMoved], least: int) -> tuple[Told, Told, Told]:
    """Return as far as everyone may know it how many were compared, and for how many something turns, either way."""
    compared = [each for each in people if each.compared]
    return (
        Told(*told_fewer(len(compared), least)),
        _told(sum(bool(each.next_steps) for each in compared), compared, least),
        _told(sum(bool(each.met) for each in compared), compared, least),
    )


def _told(count: int, of: Sequence[PersonMoved], least: int) -> Told:
    return Told(*told_of_some(count, len(of), least))
