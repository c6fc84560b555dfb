"""How somebody takes answers in, and whether these may go over what was taken in before: an older yes may not."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from careerctl.model.assessment import TakenIn
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Change, Put
from careerctl.text.phrases import day

CameAs = Literal["form", "excel", "paper"]


@dataclass(frozen=True, slots=True)
class TakeRequest:
    """How somebody takes answers in."""

    by: str
    """The id of whoever takes them in, or typed them from paper."""
    came_as: CameAs
    replace: bool = False
    dated: bool = True
    """Whether it says on which day it was filled in; a workbook does not."""
    named: bool = True
    """Whether the file was named, and not the folder in which it lies."""

    def taken_in(self, today: date, saved: date, digest: str | None) -> Change:
        """Return what a file keeps of answers that were `saved` on a day."""
        said = {"by": self.by, "date": today.isoformat(), "from": self.came_as}
        dated = {"saved": saved.isoformat()} if self.dated else {}
        return Put(("taken_in",), {**said, **dated, **({"digest": digest} if digest else {})})

    def must_be_newer(self, saved: date, before: TakenIn | None, *, on_one_day: bool = False) -> None:
        """Raise CareerctlError for answers that are older than others taken in before, or where nobody can tell.

        `on_one_day` lets them be of the same day. `replace` takes them all the same; older ones only where their file
        was named: whoever names a folder may mean another file in it.
        """
        if before is None or (self.replace and self.named):
            return
        there, taken = before.saved if self.dated else None, f"were taken in on {day(before.date)}"
        if there is not None and saved < there:
            message = f"newer answers, of {day(there)}, {taken}, and these are of {day(saved)}. "
            message += "To take them all the same, name this file, with --replace."
            raise CareerctlError(message)
        if not self.replace and not on_one_day and (there is None or saved == there):
            other = "others" if there is None else "others of the same day"
            message = f"{other} {taken}, and nobody can tell which are newer. "
            message += "Ask which ones count; --replace takes these."
            raise CareerctlError(message)
