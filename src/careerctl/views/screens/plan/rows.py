"""The same for a spreadsheet: a row for each action."""

from careerctl.results.plan import Plan, Plans
from careerctl.results.stages import Action

Cell = str | int | float | None

COLUMNS = (
    "person", "target", "stage", "action", "text", "competency", "from", "to", "activity", "sort", "owner", "due",
    "done_when", "status", "date",
)  # fmt: skip


def of(plans: Plans) -> tuple[tuple[Cell, ...], ...]:
    """Return the columns' names and a row for each action of each plan."""
    return (
        COLUMNS,
        *(
            _row(plan, name, action)
            for plan in plans.plans
            for name, stage in plan.stages()
            for action in stage.actions
        ),
    )


def _row(plan: Plan, stage: str, action: Action) -> tuple[Cell, ...]:
    offer = action.activity
    return (
        plan.person, plan.target, stage, action.id, action.text, action.competency, action.before, action.after,
        offer.id if offer is not None else "", offer.sort if offer is not None else "", action.owner, action.due,
        action.done_when, action.status, action.date.isoformat() if action.date is not None else "",
    )  # fmt: skip
