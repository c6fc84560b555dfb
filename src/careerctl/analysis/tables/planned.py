"""A plan as rows of tables, made of what a reader sees of it: steps, days and who owns what, and no words."""

from collections.abc import Iterator

from careerctl.results.people_rows import ActionRow, PlanRow
from careerctl.results.plan import Plan


def plan_row(plan: Plan, number: int) -> PlanRow:
    """Return a plan's row; `number` tells it from others of the person."""
    return PlanRow(
        person=plan.person,
        number=number,
        target=plan.target,
        towards=plan.towards,
        round=plan.round,
        started=plan.started,
        stage=plan.stage,
        stage_since=plan.since,
        signed_by_person=plan.signed_employee,
        signed_by_manager=plan.signed_manager,
        closed=plan.closed,
    )


def action_rows(plan: Plan, number: int) -> Iterator[ActionRow]:
    """Yield the actions of a plan, stage by stage."""
    every = ((name, each) for name, stage in plan.stages() for each in stage.actions)
    for place, (stage, each) in enumerate(every, 1):
        yield ActionRow(
            person=plan.person,
            plan_number=number,
            number=place,
            stage=stage,
            competency=each.competency,
            from_level=each.before,
            to_level=each.after,
            activity=each.activity.id if each.activity is not None else "",
            owner=each.owner,
            due=each.due,
            status=each.status,
            day=each.date,
        )
