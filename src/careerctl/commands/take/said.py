"""What is said of a file that is taken in, whatever is in it, and who is still out."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.handing_in import rounds
from careerctl.cli.progress import processes
from careerctl.cli.terminal import say, tell
from careerctl.project.root import commands_from_here
from careerctl.questions.everybody import read_everybody
from careerctl.results.rounds import HandedIn
from careerctl.text.phrases import together

PROVES = "It proves nothing about who typed it, as paper does not."


MEANT = "Is this the one you meant?"
"""Asked where nothing is filled in."""


class Account(NamedTuple):
    """What may be said of answers that came back."""

    title: str
    """Whose they are, and about what."""
    closed: str
    """What may be told to whoever takes them in."""
    left_alone: tuple[str, ...] = ()
    """What is not taken in, and why."""
    answers: tuple[str, ...] = ()
    """The answers as they arrived, a line each: for whoever gave them."""
    kept: str = ""
    """What a receipt says became of it, where that is not the same."""
    standing: str = "It stands there already."
    """What is said where nothing is written."""
    next_step: Callable[[], tuple[str, ...]] = tuple
    """What comes next, once they are written."""


def say_who_is_out(root: Path, today: date, by: str, names: Iterable[str]) -> None:
    """Say of the people whom `by` rates who has not handed in yet; where they lead nobody, which command says it."""
    everybody = read_everybody(root, today, processes=processes(1))
    found = rounds(everybody.framework, everybody.records(), everybody.people.current, by)
    asked = [each for each in found.rounds if each.round in {*names}]
    for unread in everybody.left_out():
        tell(str(unread))
    nobody = "all whose files can be read have handed in" if everybody.is_unsure() else "all have handed in"
    if not any(each.people for each in asked):
        say(f"`{commands_from_here(root)('rounds')}` says who is still out.")
    for each in asked:
        out = [who for person in each.people if not person.away for who in _waited_for(person)]
        if each.people:
            say(f"{each.round}: {'still out: ' + together(out, 30) if out else nobody}.")


def _waited_for(person: HandedIn) -> Iterator[str]:
    if person.own is False:
        yield f"{person.name}'s own"
    if person.manager is False:
        yield f"{person.rater_name} on {person.name}"
