"""How it is said that somebody has left, or will, and which move is to come."""

from collections.abc import Iterator

from careerctl.results.coming import Coming
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day, plainly

NOBODY_S = "The manager has left: answers and talks that were promised are nobody's now."


def handing_over(commands: Commands, manager: str) -> str:
    """Return how whatever a manager who has left promised goes over to whoever leads now."""
    return f"Who leads now takes it over with: {commands('leave', manager, '--reports-to', 'ID')}"


def coming_words(name: str, coming: Coming, say: Say = plainly) -> Iterator[str]:
    """Yield a sentence for each thing that has a day; `name` is how sentences name the person."""
    if coming.moves is not None:
        when = day(coming.moves, say)
        yield say("{name}: {role} from {date} on.", name=name, role=coming.to_role_name, date=when)
    if coming.left is not None:
        yield say(
            "{name} left on {date}." if coming.gone else "The last day of {name} is {date}.",
            name=name,
            date=day(coming.left, say),
        )
    if coming.kept_until is not None:
        yield say(
            "What is kept here about {name} is to be erased by {date}.", name=name, date=day(coming.kept_until, say)
        )
