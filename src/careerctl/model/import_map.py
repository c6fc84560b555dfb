"""How exports of an HR system are read, as a file keeps it: which column says what, and whom their ids mean."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from careerctl.model.scalars import Name, OneOrMore, PersonId, RoleId
from careerctl.model.thing import Thing

Order = Literal["day-first", "month-first"]


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


Headings = Annotated[
    tuple[Name, ...], BeforeValidator(_one_or_more), OneOrMore(), WithJsonSchema({"type": ["string", "array"]})
]


class Columns(Thing):
    """Which heading stands over what is read."""

    id: Name | None = None
    """What an HR system knows a person by. It becomes the id of whoever joins."""
    name: Headings
    """The whole name, or the columns whose words make it, in their order."""
    called: Name | None = None
    """How sentences name the person."""
    role: Name | None = None
    """The title of the job."""
    manager: Name | None = None
    """The manager, by id or name."""
    since: Name | None = None
    """Since when the person has the role."""
    left: Name | None = None
    """The last day. It is read to tell who is here, and never written."""

    def headings(self) -> tuple[str, ...]:
        """Return all headings that are named."""
        single = (self.id, self.called, self.role, self.manager, self.since, self.left)
        return (*self.name, *filter(None, single))


class ImportMap(Thing):
    """How exports of one HR system are read."""

    sheet: Name | None = None
    """The worksheet, where a workbook has several."""
    dates: Order | None = None
    """Whether `03/04/2026` is read with the day or with the month first."""
    columns: Columns
    """Which column says what; all others are left out."""
    roles: dict[str, RoleId] = Field(default_factory=dict)
    """The role that a title of a job means, where the role is called otherwise."""
    no_role: tuple[Name, ...] = ()
    """Titles for which there is no role, and need not be."""
    people: dict[str, PersonId] = Field(default_factory=dict)
    """Whom an id of the HR system means, where the person has another id here."""
