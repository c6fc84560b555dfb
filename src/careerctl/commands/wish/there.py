"""Wishes that there are: one is taken back, or the person would like to look outside, too."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerctl.project.reading.subjects import Subject
    from careerctl.project.writing.change import Change
    from careerctl.questions.known import Reading

ALSO_SEEN = "Whoever sees the wish sees that."


def take_it_back(subject: "Subject", today: date, written: str, *, dry: bool) -> int:
    """Write that a wish is none any more. Raises CareerctlError where none, or more than one, is meant."""
    from careerctl.project.writing.change import Put
    from careerctl.project.writing.replace import writing
    from careerctl.questions.asked import named
    from careerctl.questions.known import read_person

    with writing(subject.place[0]):
        reading = read_person(subject, today)
        place = _one(named(reading, written))
        change = Put(("wishes", place, "withdrawn"), today.isoformat())
        stays = " What was answered stays." if reading.person.wishes[place].answered else ""
        return _changed(reading, place, change, f", is taken back.{stays}", dry=dry)


def look_outside(subject: "Subject", today: date, written: str, *, outside: bool, dry: bool) -> int | None:
    """Write that somebody would like to look outside, too, or no longer; None where no such wish is open.

    It can be taken back at any time, without a reason, and nothing of it stays in the file. Raises CareerctlError where
    more than one wish is meant, and where there is none to take it from.
    """
    from careerctl.problems.error import CareerctlError
    from careerctl.project.writing.change import Put, Remove
    from careerctl.project.writing.replace import writing
    from careerctl.questions.asked import named
    from careerctl.questions.known import read_person

    with writing(subject.place[0]):
        reading = read_person(subject, today)
        try:
            places = named(reading, written)
        except CareerctlError:
            if not outside or written.isdecimal():
                raise
            return None
        place = _one(places)
        key = ("wishes", place, "outside")
        if reading.person.wishes[place].outside is outside:
            from careerctl.cli.terminal import say

            say("It is written so already. Nothing was written.")
            return 0
        change: Change = Put(key, "true") if outside else Remove(key)
        said = f"looking outside is a thought, too. {ALSO_SEEN}" if outside else "looking outside is no thought now."
        return _changed(reading, place, change, f": {said}", dry=dry)


def _one(places: list[int]) -> int:
    """Return the one wish that is meant. Raises CareerctlError where several are."""
    from careerctl.problems.error import CareerctlError

    if len(places) > 1:
        message = f"several wishes are meant. Name one by its number: {', '.join(str(at + 1) for at in places)}."
        raise CareerctlError(message)
    return places[0]


def _changed(reading: "Reading", place: int, change: "Change", said: str, *, dry: bool) -> int:
    """Change a wish in the person's file, and say what was written. To be called while `writing`."""
    from careerctl.analysis.wishes import wish_at
    from careerctl.changes.person import change_person
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.text.characters import in_one_line
    from careerctl.views.words.wishes import wish_label

    folder, path = reading.subject.place
    taken = change_person(folder, path, [change], reading.project.links, dry=dry)
    wish = wish_at(reading.framework, reading.person, place)
    which = f"“{in_one_line(wish.words)}”" if wish.words else wish_label(wish)
    file = path_from_here(folder / path)
    return wrote(taken, f"Wrote into {file}: the wish {wish.number}, {which}{said}", dry=dry)
