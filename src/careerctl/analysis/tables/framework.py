"""The framework as rows of tables: all that could be read, drafts and what is retired included."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from careerctl.analysis.levels import every_level
from careerctl.model.framework import Framework
from careerctl.results.framework_rows import (
    CompetencyRow,
    GoalRow,
    LevelRow,
    ListedRoundRow,
    MoveRow,
    NeedRow,
    OpeningRow,
    RequirementRow,
    RoleRow,
)
from careerctl.results.levels import Described
from careerctl.results.table import Row


def framework_rows(framework: Framework, table: str) -> Iterator[Row]:
    """Yield the rows of one of the framework's tables, in the order of ids; rounds in their own."""
    return _ROWS[table](framework)


def _competencies(framework: Framework) -> Iterator[Row]:
    for name, each in sorted(framework.competencies.items.items()):
        areas = framework.area_names(each.area)
        yield CompetencyRow(
            name,
            each.name,
            each.area or "",
            areas[-1] if areas else "",
            each.asks,
            framework.scale_id(name),
            each.status,
            each.leads,
            each.owner or "",
            each.reviewed,
            _json(each.metadata),
        )


def _levels(framework: Framework) -> Iterator[Row]:
    for name in sorted(framework.competencies.items):
        for each in every_level(framework, name):
            description = "\n".join(_words(each))
            yield LevelRow(name, each.level, each.name, bool(description), description)


def _words(described: Described) -> Iterator[str]:
    if described.summary:
        yield described.summary
    yield from (each.text for each in described.criteria)


def _requirements(framework: Framework) -> Iterator[Row]:
    for role in sorted(framework.roles.items):
        for competency, asked in sorted(framework.required(role).items()):
            entry, name = asked.requirement, asked.scale.name(asked.level)
            source = _source(framework, role, competency)
            row = (role, competency, asked.level, name, entry.must, entry.optional, entry.weight, source)
            yield RequirementRow(*row)


def _source(framework: Framework, role: str, competency: str) -> str:
    """Return the role that says last what is asked of a competency: the nearest one that names it."""
    for each in (role, *framework.ancestors(role)):
        known = framework.roles.get(each)
        if known is not None and competency in map(framework.competencies.current, known.requires):
            return each
    return role


def _roles(framework: Framework) -> Iterator[Row]:
    for name, each in sorted(framework.roles.items.items()):
        pay = each.pay
        yield RoleRow(
            role=name,
            name=each.name,
            track=each.track or "",
            manages=framework.manages(each),
            grade=each.grade or "",
            rank=each.rank,
            status=each.status,
            extends=framework.roles.current(each.extends) if each.extends else "",
            owner=each.owner or "",
            reviewed=each.reviewed,
            pay_currency=pay.currency if pay is not None else "",
            pay_low=pay.low if pay is not None else None,
            pay_high=pay.high if pay is not None else None,
            pay_variable=pay.variable if pay is not None else None,
            metadata=_json(each.metadata),
        )


def _moves(framework: Framework) -> Iterator[Row]:
    for each in sorted(framework.moves.all, key=lambda move: (move.from_role, move.to_role)):
        yield MoveRow(each.from_role, each.to_role, each.kind, each.months, len(each.stones), each.draft)


def _rounds(framework: Framework) -> Iterator[Row]:
    for number, (name, each) in enumerate(framework.settings.rounds.items(), 1):
        closes = each.closes.last if each.closes is not None else None
        yield ListedRoundRow(name, number, each.opens.first, closes, not each.for_)


def _openings(framework: Framework) -> Iterator[Row]:
    for name, each in sorted(framework.openings.items.items()):
        role, known, withdrawn = framework.roles.current(each.role), each.made_known, each.withdrawn
        yield OpeningRow(
            name,
            role,
            each.name or framework.role_name(role),
            each.count,
            each.left_on(framework.today),
            each.from_.text,
            each.owner or "",
            known.date if known is not None else None,
            each.filled,
            withdrawn.date if withdrawn is not None else None,
            _json(each.metadata),
        )


def _goals(framework: Framework) -> Iterator[Row]:
    for name, each in sorted(framework.goals.items.items()):
        begins = each.horizon.from_.text if each.horizon is not None else ""
        ends = each.horizon.to.text if each.horizon is not None and each.horizon.to is not None else ""
        yield GoalRow(name, each.name, begins, ends, _json(each.metadata))


def _needs(framework: Framework) -> Iterator[Row]:
    for name, each in sorted(framework.goals.items.items()):
        for written, need in sorted(each.needs.competencies.items()):
            scale = framework.scale_of(written)
            level = scale.value(need.level) if scale is not None else None
            yield NeedRow(name, "competency", framework.competencies.current(written), level, need.people)
        for written, people in sorted(each.needs.roles.items()):
            yield NeedRow(name, "role", framework.roles.current(written), None, people)


def _json(metadata: Mapping[str, Any]) -> str:
    return json.dumps(metadata, ensure_ascii=False) if metadata else ""


_ROWS: Mapping[str, Callable[[Framework], Iterator[Row]]] = {
    "competencies": _competencies,
    "levels": _levels,
    "requirements": _requirements,
    "roles": _roles,
    "moves": _moves,
    "rounds": _rounds,
    "openings": _openings,
    "goals": _goals,
    "needs": _needs,
}
