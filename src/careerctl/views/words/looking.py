"""How it is said what has changed since two people agreed on a level."""

from collections.abc import Iterator, Sequence

from careerctl.results.agreement import LookedAt
from careerctl.results.levels import Described
from careerctl.text.phrases import Say, first_upper, listed, plainly
from careerctl.views.words.standings import raised_words


def since_words(looked: LookedAt, say: Say = plainly) -> Iterator[str]:
    """Yield what has changed of a rating since it was given."""
    more = raised_words(looked.raised, say)
    if looked.change == "requirement" and not more:
        more = say("less is asked of it by now")
    if more:
        yield first_upper(more)
    then, today = _looks(looked.then), _looks(looked.today)
    if then != today:
        yield say("It said: {text}", text=then)
        yield say("It says: {text}", text=today)
    if looked.change == "scale":
        yield say("The scale is another one by now.")


def _looks(level: Sequence[Described]) -> str:
    return listed(text for each in level for text in (each.summary, *(one.text for one in each.criteria)) if text)
