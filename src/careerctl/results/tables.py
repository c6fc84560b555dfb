"""All tables for analysts, each with what its rows are and which columns tell one row from another."""

from collections.abc import Mapping

from careerctl.results.framework_rows import (
    CompetencyRow,
    GoalRow,
    LevelRow,
    MoveRow,
    NeedRow,
    OpeningRow,
    RequirementRow,
    RoleRow,
)
from careerctl.results.people_rows import (
    ActionRow,
    BesideRow,
    DecisionRow,
    GapRow,
    HeldRow,
    PersonRow,
    PlanRow,
    RatingRow,
    RoundRow,
    SheetRow,
    WishRow,
)
from careerctl.results.table import Table

GAPS = Table("gaps", (BesideRow, GapRow), ("round", "person", "competency"), by_round=True)
_EVERY = (
    Table("competencies", (CompetencyRow,), ("competency",), of_people=False),
    Table("levels", (LevelRow,), ("competency", "level"), of_people=False),
    Table("requirements", (RequirementRow,), ("role", "competency"), of_people=False),
    Table("roles", (RoleRow,), ("role",), of_people=False),
    Table("moves", (MoveRow,), ("from_role", "to_role"), of_people=False),
    Table("openings", (OpeningRow,), ("opening",), of_people=False),
    Table("goals", (GoalRow,), ("goal",), of_people=False),
    Table("needs", (NeedRow,), ("goal", "kind", "needed"), of_people=False),
    Table("people", (PersonRow,), ("person",)),
    Table("held", (HeldRow,), ("person", "number")),
    Table("wishes", (WishRow,), ("person", "number")),
    Table("sheets", (SheetRow,), ("round", "person", "side"), by_round=True),
    Table("ratings", (RoundRow, RatingRow), ("round", "person", "competency", "side"), by_round=True),
    GAPS,
    Table("plans", (PlanRow,), ("person", "number")),
    Table("actions", (ActionRow,), ("person", "plan_number", "number")),
    Table("decisions", (DecisionRow,), ("person", "number")),
)
TABLES: Mapping[str, Table] = {each.name: each for each in _EVERY}
"""By name; every key begins, unsaid, with the project."""
