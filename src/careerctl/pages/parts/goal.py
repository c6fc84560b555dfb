"""A goal as several pages tell of it: from when until when it holds, and what it takes."""

from careerctl.pages.content import Data
from careerctl.results.framework_pages import GoalPage, Needing
from careerctl.text.phrases import Say, number, period


def horizon_words(page: GoalPage, say: Say) -> str:
    """Return from when until when a goal holds; nothing where nobody has said."""
    if not page.begins:
        return ""
    first = period(page.begins, say)
    return (
        say("{first} to {last}", first=first, last=period(page.ends, say))
        if page.ends
        else say("from {first} on", first=first)
    )


def needed(each: Needing, page: str, say: Say) -> Data:
    """Return how many people something takes, at which level."""
    level = f"{number(each.level)} {each.level_name}" if each.level is not None else ""
    people = say("1 person" if each.people == 1 else "{count} people", count=each.people)
    return {"name": each.name, "level": level, "people": people, "page": page}
