"""Which round is looked at: one that is over, so that neither side of an open one learns of the other."""

from datetime import date
from typing import NamedTuple

from careerctl.model.framework import Framework
from careerctl.model.settings import Round
from careerctl.results.raters import RoundIs


class RoundAsked(NamedTuple):
    """A round, and whether it is over."""

    name: str = ""
    state: RoundIs = ""
    opens: date | None = None
    closes: date | None = None


def round_asked(framework: Framework, name: str | None) -> RoundAsked:
    """Return a round that careerctl.yaml lists: the one that is named, else the last one that is over and for all.

    While none is over it is the one that is open, or the first to come.
    """
    rounds, over = framework.settings.rounds, framework.settings.rounds_over(framework.today)
    if name is not None:
        return _asked(framework, name, rounds[name], is_over=name in over)
    for_all = [each for each, known in rounds.items() if not known.for_] or [*rounds]
    last = [each for each in for_all if each in over]
    chosen = last[-1] if last else for_all[0]
    return _asked(framework, chosen, rounds[chosen], is_over=bool(last))


def _asked(framework: Framework, name: str, known: Round, *, is_over: bool) -> RoundAsked:
    closes = known.closes.last if known.closes is not None else None
    state: RoundIs = "over" if is_over else "later" if framework.today < known.opens.first else "open"
    return RoundAsked(name, state, known.opens.first, closes)


def round_found(rounds: list[str], name: str | None) -> RoundAsked:
    """Return a round where careerctl.yaml lists none: those are over after which another one has begun.

    `rounds` are in order. Of the last one nobody has said when it is over.
    """
    if name is None:
        name = rounds[-2] if len(rounds) > 1 else rounds[-1] if rounds else ""
    return RoundAsked(name, "over" if name in rounds[:-1] else "not-said" if name else "")
