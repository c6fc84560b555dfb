"""All tables for analysts, each with what its rows are and which columns tell one row from another."""

from collections.abc import Mapping

from careerctl.results.framework_rows import (
    CompetencyRow,
    ExportRow,
    GoalRow,
    LevelRow,
    ListedRoundRow,
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
from careerctl.results.table import RowTable

EXPORTS = RowTable("exports", (ExportRow,), (), of_people=False)
GAPS = RowTable("gaps", (BesideRow, GapRow), ("round", "person", "competency"), by_round=True)
_EVERY = (
    EXPORTS,
    RowTable("competencies", (CompetencyRow,), ("competency",), of_people=False),
    RowTable("levels", (LevelRow,), ("competency", "level"), of_people=False),
    RowTable("requirements", (RequirementRow,), ("role", "competency"), of_people=False),
    RowTable("roles", (RoleRow,), ("role",), of_people=False),
    RowTable("moves", (MoveRow,), ("from_role", "to_role"), of_people=False),
    RowTable("rounds", (ListedRoundRow,), ("round",), of_people=False),
    RowTable("openings", (OpeningRow,), ("opening",), of_people=False),
    RowTable("goals", (GoalRow,), ("goal",), of_people=False),
    RowTable("needs", (NeedRow,), ("goal", "kind", "needed"), of_people=False),
    RowTable("people", (PersonRow,), ("person",)),
    RowTable("held", (HeldRow,), ("person", "number")),
    RowTable("wishes", (WishRow,), ("person", "number")),
    RowTable("sheets", (SheetRow,), ("round", "person", "side"), by_round=True),
    RowTable("ratings", (RoundRow, RatingRow), ("round", "person", "competency", "side"), by_round=True),
    GAPS,
    RowTable("plans", (PlanRow,), ("person", "number")),
    RowTable("actions", (ActionRow,), ("person", "plan_number", "number")),
    RowTable("decisions", (DecisionRow,), ("person", "number")),
)
TABLES: Mapping[str, RowTable] = {each.name: each for each in _EVERY}
"""By name; every key begins, unsaid, with the project."""
