"""How a table of a framework is read, as a file keeps it: which shape it has, and which column says what."""

from typing import ClassVar, Literal

from pydantic import Field

from careerctl.model.competency import Asks
from careerctl.model.scalars import Name, PositiveCount
from careerctl.model.scale import Scale
from careerctl.model.thing import Thing


class TableColumns(Thing):
    """Which heading stands over what is read."""

    keys_since: ClassVar[str] = "0.2"

    family: Name | None = None
    """The family of roles, which becomes their track."""
    job: Name | None = None
    """The job of which a role is one level."""
    role: Name | None = None
    """The role."""
    role_text: Name | None = None
    """What the role is, in a sentence or two."""
    job_text: Name | None = None
    """What the job is; it is said of roles of which nothing else is."""
    grade: Name | None = None
    """The grade of the role."""
    area: Name | None = None
    """The area of the competency."""
    competency: Name | None = None
    """The competency; in a matrix the first column, where it has no heading."""
    competency_text: Name | None = None
    """What the competency is."""
    level: Name | None = None
    """The level that is asked, or described."""
    level_text: Name | None = None
    """What the level looks like."""

    def named(self) -> dict[str, str]:
        """Return the heading of each field that has one."""
        fields = {name: getattr(self, name) for name in type(self).model_fields if name != "metadata"}
        return {name: heading for name, heading in fields.items() if heading is not None}


class FrameworkTable(Thing):
    """How one table is read."""

    keys_since: ClassVar[str] = "0.2"

    sheet: Name | None = None
    """The worksheet, where a workbook has several."""
    shape: Literal["matrix", "long"]
    """matrix: competencies down, roles or levels across. long: a row for each role, competency and level."""
    headings: PositiveCount | None = None
    """The row of the headings, where they are not found by themselves."""
    across: Literal["roles", "levels"] | None = None
    """What stands over the columns of a matrix."""
    cells: Literal["level", "text"] | None = None
    """What stands in the cells of a matrix. Texts below roles make each role a level of its own."""
    columns: TableColumns = Field(default_factory=TableColumns)
    """Which column says what."""
    unused: tuple[Name, ...] = ()
    """Headings of columns that are not read. All others of a matrix are roles or levels."""


class FrameworkMap(Thing):
    """How the tables of one framework are read."""

    keys_since: ClassVar[str] = "0.2"

    scale: Scale | None = None
    """The scale, the levels from the lowest to the highest."""
    asks: Asks | None = None
    """What all competencies are, where the table does not say it: result, skill, behaviour or knowledge."""
    across: Literal["roles", "levels"] | None = None
    """What stands over the texts of a matrix that is not among `tables:`."""
    nothing: tuple[Name, ...] = ()
    """What stands in cells that say nothing."""
    not_in_use: tuple[Name, ...] = ()
    """What stands in cells of what is there and not in use."""
    same: dict[str, Name] = Field(default_factory=dict)
    """Names that mean another one of the table: `Team Work: Team work`."""
    tables: tuple[FrameworkTable, ...] = ()
    """The tables that are read; all other worksheets are left out."""
