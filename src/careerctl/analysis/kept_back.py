"""What stays between a person and who led them before, unless the person has said that it may go over."""

from collections.abc import Callable, Iterable
from datetime import date

from careerctl.model.person import Person


def as_written(person: str) -> tuple[str, ...]:
    """Return that somebody is known by one id alone."""
    return (person,)


def is_kept_back(
    person: Person,
    said: date | None,
    writer: str | None = None,
    ids_of: Callable[[str], tuple[str, ...]] = as_written,
) -> bool:
    """Tell whether what was said on a day is not for today's managers: it was said to, or by, somebody before them.

    `writer` is the id of who wrote it, None for what the person said; `ids_of` returns all ids that somebody has or
    had. What has no day is taken for the oldest.
    """
    if not person.led_before or person.hand_over is not None:
        return False

    def ids(people: Iterable[str]) -> set[str]:
        return {each for one in people for each in ids_of(one)}

    then, today = ids(person.managers_on(said or date.min)), ids(person.manager)
    whose = ids([writer]) if writer is not None else then
    return not whose & today and bool(whose & then)
