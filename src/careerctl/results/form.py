"""What a form asks of one side, for paper, a browser or a spreadsheet alike; no rating of anybody stands in it."""

from datetime import date
from typing import Annotated

from careerctl.model.assessment import Side
from careerctl.results.notes import Note
from careerctl.results.profile import NamedCompetency, Profile
from careerctl.results.rating import Topic
from careerctl.results.readers import ALL, HR, TWO, name_of, seen, unmasked
from careerctl.results.result import Result


class FormQuestion(Result):
    """One competency to rate, and by what one sees later whether it was asked in the same words."""

    topic: Annotated[Topic, seen(ALL)] = Topic()
    digest: Annotated[str, seen(ALL), unmasked] = ""
    """Of all its texts, levels included: an answer is to what was asked."""


class RoleToWish(Result):
    """A role that somebody may wish for."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""


class OwnWish(Result):
    """What the person wishes for already: a role by its name, or words, and by which day, month or year."""

    what: Annotated[str, seen(TWO)] = ""
    by: Annotated[str, seen(TWO), unmasked] = ""


class OwnStep(Result):
    """A step of the person's own plan that is still to be done."""

    id: Annotated[str, seen(TWO), unmasked] = ""
    text: Annotated[str, seen(TWO)] = ""
    due: Annotated[str, seen(TWO), unmasked] = ""


class OwnWords(Result):
    """What a person may say of themself beside the ratings."""

    profile: Annotated[Profile, seen(TWO)] = Profile()
    """As it stands today."""
    subjects: Annotated[tuple[NamedCompetency, ...], seen(TWO)] = ()
    """The competencies to choose from."""
    roles: Annotated[tuple[RoleToWish, ...], seen(TWO)] = ()
    """The roles to wish for, today's first: to stay and get better is a wish, too."""
    wishes: Annotated[tuple[OwnWish, ...], seen(TWO)] = ()
    steps: Annotated[tuple[OwnStep, ...], seen(TWO)] = ()
    has_plan: Annotated[bool, seen(TWO)] = False
    """Whether new steps go into a plan; else they are the person's own notes."""


class Form(Result):
    """A form for one side in one round. Whoever has answered it hands back the ids and digests that stand in it.

    Nothing in it depends on what the sheet of its side says so far: it goes through other hands.
    """

    organisation: Annotated[str, seen(ALL), unmasked] = ""
    framework: Annotated[str, seen(ALL), unmasked] = ""
    """The version."""
    today: Annotated[date | None, seen(ALL)] = None
    id: Annotated[str, seen(HR), unmasked] = ""
    """The digest of all that is handed out."""
    side: Annotated[Side, seen(HR)] = "self"
    round: Annotated[str, seen(HR), unmasked] = ""
    closes: Annotated[date | None, seen(HR)] = None
    """The last day of the round; missing where it is open."""
    person: Annotated[str, seen(HR)] = ""
    name: Annotated[str, seen(HR), name_of("person")] = ""
    called: Annotated[str, seen(HR), name_of("person")] = ""
    by: Annotated[str, seen(HR)] = ""
    """The id of who fills it in."""
    by_name: Annotated[str, seen(HR), name_of("by")] = ""
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    """Through whom it goes; "" where nobody is named."""
    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    questions: Annotated[tuple[FormQuestion, ...], seen(TWO)] = ()
    """Under the four questions, in their order."""
    beyond_name: Annotated[str, seen(TWO), unmasked] = ""
    """The role that is wished for, where it asks more than today's."""
    beyond: Annotated[tuple[FormQuestion, ...], seen(TWO)] = ()
    own: Annotated[OwnWords | None, seen(TWO)] = None
    """In the person's own form alone."""
    notes: Annotated[tuple[Note, ...], seen(TWO)] = ()
    """What its writer jotted down, where that was asked for."""
