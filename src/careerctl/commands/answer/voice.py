"""To whom the questions of an answer speak: the manager, the person, or somebody who types it for the two."""

from typing import NamedTuple

from careerctl.questions.known import Reading


class Voice(NamedTuple):
    """The words that differ with who types, as parts of sentences."""

    asks: str
    has: str
    was: str
    reads: str
    whose: str
    """In whose sentence the answer is given."""
    two: str
    """The person and the manager."""


def voice_of(reading: Reading, writer: str) -> Voice:
    """Return how one speaks to who types, by the id; "" for nobody said who, which is taken for the manager."""
    name, managers = reading.person.short_name(), reading.managers()
    leads = f"{reading.called(managers[0])}'s" if managers else "the manager's"
    if writer == reading.subject.person:
        return Voice("You ask", "You have", "You were", "You read", leads, "you two")
    theirs = Voice(f"{name} asks", f"{name} has", f"{name} was", f"{name} reads", "yours", "you two")
    return theirs if not writer or writer in managers else theirs._replace(whose=leads, two="the two")
