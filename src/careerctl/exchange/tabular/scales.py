"""The scale of a table: as the mapping says it, as its columns stand, or as its cells show it."""

from collections.abc import Iterable, Sequence

from careerctl.exchange.people.columns import folded
from careerctl.exchange.tabular.levels import (
    UnorderedError,
    begins_at_nothing,
    begins_with_level,
    counted,
    has_order,
    in_order,
    is_blank,
    token,
)
from careerctl.exchange.tabular.said import SaidCell
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import in_one_line, shortened

_MOST_UNKNOWN = 0.2
_HALF = 0.5


def levels_of(every: Sequence[SaidCell], nothing: Iterable[str] = ()) -> dict[int, str]:
    """Return the levels that stand over columns, else those of the cells, by value; none where there are none.

    Raises CareerctlError with the first cell where it cannot be told which level is the higher one.
    """
    headings = [each for each in every if each.level and not each.competency]
    blank = {each.casefold() for each in nothing}
    cells = [each for each in every if each.level and each.competency and each.level.casefold() not in blank]
    return _of(headings, in_columns=True) if headings else _of([each for each in cells if not is_blank(each.level)])


def _of(every: Sequence[SaidCell], *, in_columns: bool = False) -> dict[int, str]:
    tokens = [
        (each, found) for each in every if (found := token(each.level) or token(begins_with_level(each.level)[0]))
    ]
    numbered = [found for _, found in tokens if found.number is not None]
    if not tokens:
        return {}
    try:
        if len(numbered) > len(tokens) * _HALF:
            return counted(numbered)
        return _of_words(tokens_of_words(every), in_columns=in_columns)
    except UnorderedError:
        raise _unordered(every) from None


def tokens_of_words(every: Sequence[SaidCell]) -> list[str]:
    """Return the names of levels as cells write them, each text behind a colon left out, in their order."""
    whole = {folded(each.level): each.level for each in every if has_order(each.level)}
    found: dict[str, str] = {}
    for each in every:
        head, rest = begins_with_level(each.level)
        name = head if rest and (folded(head) in whole or has_order(head)) else each.level
        found.setdefault(folded(name), " ".join(name.split()))
    return [*found.values()]


def _of_words(names: Sequence[str], *, in_columns: bool) -> dict[int, str]:
    known = [each for each in names if has_order(each)]
    if in_columns:
        try:
            ordered = in_order(names)
        except UnorderedError:
            ordered = list(names)
    elif len(names) - len(known) <= len(names) * _MOST_UNKNOWN:  # the others are told, cell by cell
        ordered = in_order(known)
    else:
        raise UnorderedError
    return dict(enumerate(ordered, 0 if begins_at_nothing(ordered[0]) else 1))


def _unordered(every: Sequence[SaidCell]) -> CareerctlError:
    names = shortened(", ".join(in_one_line(each) for each in tokens_of_words(every)), 200)
    first = every[0].place
    message = (
        f"{first}: the table does not say which level is the higher one: {names}. Say them all from the lowest to the "
        "highest with --levels 'A, B, C'. Nothing was written."
    )
    return CareerctlError(message)
