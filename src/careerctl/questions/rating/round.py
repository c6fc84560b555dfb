"""Which round a sheet belongs to."""

from collections.abc import Collection, Mapping
from datetime import date

from careerctl.model.ids import is_id
from careerctl.model.settings import Round
from careerctl.problems.error import CareerctlError
from careerctl.text.phrases import day, from_until
from careerctl.text.spelling import meant, no_such


def round_to_rate(
    rounds: Mapping[str, Round], today: date, named: str | None, *, talk: bool, ids: Collection[str] = ()
) -> str:
    """Return the round that is open today, or the one that was named; `ids` are those of whoever is rated.

    A round that is for others is none of theirs, and one that is for them goes before everybody's. People rate while a
    round is open; they may still `talk` about one that has closed, where it is named. Raises CareerctlError, with their
    rounds, where none or several are open.
    """
    theirs = {name: each for name, each in rounds.items() if each.is_for(ids)}
    if named is not None:
        if named in rounds and named not in theirs:
            message = f"the round {named} is for others. Add the id to its `for:` in careerctl.yaml, or name another."
            raise CareerctlError(message)
        return _named(rounds, today, named, talk=talk)
    open_ = [each for each, known in theirs.items() if known.is_open(today)]
    own = [each for each in open_ if theirs[each].for_]
    if len(open_) == 1 or len(own) == 1:
        return (own or open_)[0]
    if not rounds:
        message = "careerctl.yaml lists no rounds. Name one with --round, or add it under `rounds:`."
        raise CareerctlError(message)
    if open_:
        message = f"several rounds are open on {day(today)}: {', '.join(open_)}. Choose one with --round."
        raise CareerctlError(message)
    listed = "\n".join(f"  {each}: {_days(known)}" for each, known in (theirs or rounds).items())
    also = " A talk may name a closed one with --round." if talk else ""
    message = f"no round is open on {day(today)}.{also} The rounds in careerctl.yaml:\n{listed}"
    raise CareerctlError(message)


def _named(rounds: Mapping[str, Round], today: date, named: str, *, talk: bool) -> str:
    known = rounds.get(named)
    if known is None and (rounds or not is_id(named)):
        hint = meant(named, rounds) or f"There are: {', '.join(rounds) or 'none'}."
        message = no_such("round", named, hint)
        raise CareerctlError(message)
    if known is not None and today < known.opens.first:
        message = f"the round {named} opens on {day(known.opens.first)}."
        raise CareerctlError(message)
    if known is not None and known.closes is not None and known.is_over(today) and not talk:
        message = (
            f"the round {named} closed on {day(known.closes.last)}. Its sheets stay as they are; "
            f"`rounds --lengthen {named} --until DATE` opens it again."
        )
        raise CareerctlError(message)
    return named


def _days(known: Round) -> str:
    return from_until(known.opens.first, known.closes.last if known.closes is not None else None)
