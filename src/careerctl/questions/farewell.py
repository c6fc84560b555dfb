"""Reads what a farewell and an announcement are made of, and says where there is nothing to make them of."""

from careerctl.analysis.farewell import farewell
from careerctl.analysis.gap import Question
from careerctl.problems.error import CareerctlError
from careerctl.project.root import commands_from_here
from careerctl.questions.known import Reading
from careerctl.questions.plans import as_it_stands, ids_of, own_plans
from careerctl.results.announcement import AnnouncementPage
from careerctl.results.farewell import FarewellPage
from careerctl.results.gap import Gap
from careerctl.results.report import Head

_MOST_FILES = 9


def farewell_page(head: Head, question: Question, compared: Gap | None, reading: Reading) -> FarewellPage:
    """Return what somebody takes along, of all their plans. Raises CareerctlError where no last day is written down."""
    if reading.person.left is None:
        command = commands_from_here(reading.subject.root)("leave", reading.record.id, "--on", "DATE")
        message = f"no last day of {reading.person.short_name()} is written down. `{command}` writes one."
        raise CareerctlError(message)
    plans = [] if reading.subject.is_outside else own_plans(reading).of(ids_of(reading))
    return farewell(head, question, compared, [as_it_stands(reading, each) for each in plans])


def must_tell_something(page: AnnouncementPage, name: str) -> None:
    """Raise CareerctlError where there is nothing to tell the others of somebody."""
    if not page.tells_anything and page.head.unread:
        message = (
            f"what there is to tell the others of {name} is known once these files are mended: "
            f"{', '.join(page.head.unread[:_MOST_FILES])}."
        )
        raise CareerctlError(message)
    if not page.tells_anything:
        message = (
            f"there is nothing to tell the others of {name}: new duties are announced once they are for good, and "
            f"growth in today's role once two rounds that were talked about show it."
        )
        raise CareerctlError(message)
