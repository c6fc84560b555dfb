"""What a person says of themself: what is added to the lists of their file, and what is taken away."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from careerctl.model.person import HandOver, Person
from careerctl.project.writing.change import Append, Change, Put, Remove

LISTS = ("drivers", "strengths", "learns", "rather_not", "shares")
"""The keys of the lists, in the order in which they are asked for."""


class ProfileChange(NamedTuple):
    """What is to stand in a list, and what is not."""

    key: str
    added: Sequence[str] = ()
    removed: Sequence[str] = ()

    def changes(self, person: Person) -> Iterator[Change]:
        """Yield what makes the list so, where something is left to do; a list of which nothing is left goes."""
        written: tuple[str, ...] = getattr(person, self.key)
        places = [at for at, each in enumerate(written) if each in self.removed]
        if self.added and not written:
            yield Put((self.key,), list(self.added))
        elif written and not self.added and len(places) == len(written):
            yield Remove((self.key,))
        else:
            yield from (Append((self.key,), each) for each in self.added)
            yield from (Remove((self.key, at)) for at in reversed(places))


def still_to_do(person: Person, wanted: ProfileChange, current: Callable[[str], str]) -> ProfileChange:
    """Return what of a change is not so yet, what is to go as it is written there.

    `current` returns the present id of a competency.
    """
    written: tuple[str, ...] = getattr(person, wanted.key)
    same = _folded if wanted.key == "drivers" else current
    there, gone = {same(each) for each in written}, {same(each) for each in wanted.removed}
    added = {same(each): each for each in wanted.added if same(each) not in there}
    return ProfileChange(wanted.key, [*added.values()], [each for each in written if same(each) in gone])


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def handing_over(there: HandOver | None, today: date, by: str, own: str, *, yes: bool) -> Iterator[Change]:
    """Yield what makes a person's yes to handing over so, or takes it back; who records it for them is named.

    `by` is the id of who types it, `own` that of the person.
    """
    if not yes and there is not None:
        yield Remove(("hand_over",))
    elif yes and there is None:
        said: dict[str, Any] = {"date": today.isoformat()} | ({} if by == own else {"recorded_by": by})
        yield Put(("hand_over",), said)
    elif yes and there is not None and there.recorded_by is not None and by == own:
        yield Remove(("hand_over", "recorded_by"))
