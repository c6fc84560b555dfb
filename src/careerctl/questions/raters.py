"""How raters rate beside each other in a round: all people are read, and of each stays what both sides rated."""

from functools import partial
from typing import NamedTuple

from careerctl.analysis.alike.pairs import Gathered, RatedByBoth, RatedInRound, in_rounds
from careerctl.analysis.alike.raters import raters
from careerctl.analysis.alike.rounds import RoundAsked, round_asked, round_found
from careerctl.model.ids import is_erased
from careerctl.problems.diagnostic import Unread
from careerctl.problems.error import CareerctlError
from careerctl.questions.everybody import Everybody
from careerctl.questions.known import Reading
from careerctl.questions.led import each_person, labels_of
from careerctl.results.raters import Raters
from careerctl.results.result import replace
from careerctl.text.naming import labels, told_apart
from careerctl.text.spelling import meant, no_such


class RatersRead(NamedTuple):
    """What there is to say of raters, uncut, and the files that it leaves out."""

    raters: Raters
    left_out: list[Unread]
    has_page: bool
    """Whether there is a page for a talk about it, which an agreement may exclude."""


def compared_raters(everybody: Everybody, round_: str | None = None, manager: str = "") -> RatersRead:
    """Return how raters rate beside each other in a round; `manager` is the id of one whose own figures these are.

    Nobody is read while the round is not over. Raises CareerctlError where there is no such round.
    """
    framework = everybody.framework
    listed = framework.settings.rounds
    if listed and round_ is not None:
        _must_know(round_, [*listed])
    asked = round_asked(framework, round_) if listed else None
    gathered, called = Gathered(everybody.people.current), dict[str, tuple[str, ...]]()
    if asked is None or asked.state == "over":
        for each in each_person(everybody, partial(_kept, asked.name if asked is not None else None)):
            gathered.take(each.rounds)
            called[each.person] = each.labels
    if asked is None:
        asked = _found(gathered.rounds(), round_)
    rated = gathered.rated.get(asked.name, [])
    names = _names(rated, called, manager)
    has_page = framework.settings.policy.is_on("calibration")
    left_out = everybody.left_out()
    found = raters(framework, asked, rated, names, manager)
    return RatersRead(replace(found, unsure=any(each.faults for each in left_out)), left_out, has_page)


class _Kept(NamedTuple):
    """What stays of one person: how a rater may be called, and what both sides rated."""

    person: str
    labels: tuple[str, ...]
    rounds: tuple[RatedInRound, ...]


def _kept(only: str | None, reading: Reading) -> _Kept:
    framework, record = reading.framework, reading.record
    return _Kept(record.id, labels_of(reading), tuple(in_rounds(framework, record, only)))


def _names(rated: list[RatedByBoth], called: dict[str, tuple[str, ...]], manager: str) -> dict[str, str]:
    """Return how raters are called, each told apart from the others; one of whom nothing is read by the id."""
    raters_ = {*(each.rater for each in rated), *([manager] if manager else [])}
    former = {each: labels("a former colleague", None, each) for each in raters_ if is_erased(each)}
    return told_apart({each: called.get(each, former.get(each, (each,))) for each in raters_})


def _found(rounds: list[str], round_: str | None) -> RoundAsked:
    if round_ is not None:
        _must_know(round_, rounds)
    return round_found(rounds, round_)


def _must_know(round_: str, rounds: list[str]) -> None:
    if round_ not in rounds:
        hint = meant(round_, rounds) or (f"The rounds are {', '.join(rounds)}." if rounds else "There is none yet.")
        message = no_such("round", round_, hint[:300])
        raise CareerctlError(message)
