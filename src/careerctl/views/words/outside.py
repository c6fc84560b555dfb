"""How ways outside are said: openly, as a way like any other, and never before the person raises it or none is left."""

from collections.abc import Iterator

from careerctl.results.paths import Outside
from careerctl.text.phrases import Say, plainly, together

_WHY = {
    "raised": "{name} would like to look outside, too. That is a way like any other, and no notice of leaving.",
    "no-way-left": "The day to talk again has passed, and no position is in sight here. "
    "Whether {name} wants to look outside, too, is for {name} to say.",
}
_QUESTIONS = (
    "What would have to be different here?",
    "Whom do we know who does such work elsewhere, and would talk about it for an hour?",
    "What can we give along: time for it, a good word, a door that stays open?",
)


def outside_words(outside: Outside | None, name: str, say: Say = plainly) -> Iterator[str]:
    """Yield why ways outside are spoken of, what the person takes along, and what the two may ask each other.

    `name` is how sentences name the person. Where there is no reason to speak of them, there is nothing.
    """
    if outside is None or outside.why is None:
        return
    yield say(_WHY[outside.why], name=name)
    if outside.takes_along:
        taken = together(outside.takes_along, len(outside.takes_along), say)
        yield say("{name} takes along: {names}.", name=name, names=taken)
    yield from (say(each) for each in _QUESTIONS)
