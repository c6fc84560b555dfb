"""What was asked of plans on the command line."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Which project, which day, and for what a plan is proposed."""

    root: Path | None
    today: date
    target: str | None = None
    start: date | None = None
    hours: float | None = None
    until: str | None = None
    """A day, a month or a year, as somebody wrote it; empty for an open end."""
    fresh: bool = False
    own: bool = False

    @property
    def anew(self) -> bool:
        """Whether any of this proposes anew."""
        given = (self.target, self.start, self.hours, self.until)
        return self.fresh or self.own or any(each is not None for each in given)

    @property
    def without_until(self) -> "PlanRequest":
        """The same, where the day is about something else."""
        return replace(self, until=None)

    @property
    def last_day(self) -> date | None:
        """The last day of the period in `until`."""
        from careerctl.model.scalars import parse_period

        return parse_period(self.until).last if self.until else None
