"""What can be answered besides a level, with one letter or a word."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from careerctl.analysis.rating import level_meant, level_name, probably
from careerctl.model.framework import Framework
from careerctl.results.gap import Rated
from careerctl.results.rating import Topic
from careerctl.text.phrases import Say, listed, number, plainly


class Key(StrEnum):
    """What somebody can do instead of giving a level; the value is the word for it."""

    NO_CHANCE = "no chance"
    NOT_APPLICABLE = "not applicable"
    SKIP = "skip"
    BACK = "back"
    CRITERIA = "criteria"
    QUIT = "quit"
    AS_BOTH = "as both"
    DIFFER = "differ"


LETTERS: Mapping[Key, str] = {
    Key.NO_CHANCE: "n",
    Key.NOT_APPLICABLE: "x",
    Key.SKIP: "s",
    Key.BACK: "b",
    Key.CRITERIA: "?",
    Key.QUIT: "q",
    Key.AS_BOTH: "=",
    Key.DIFFER: "d",
}
MEANING: Mapping[Key, str] = {
    Key.NO_CHANCE: "no chance to show it yet",
    Key.NOT_APPLICABLE: "not part of this work",
    Key.SKIP: "skip",
    Key.BACK: "back",
    Key.CRITERIA: "what shows each level",
    Key.QUIT: "stop; all is saved",
    Key.AS_BOTH: "as both say",
    Key.DIFFER: "we see it differently",
}
RATING = (Key.NO_CHANCE, Key.NOT_APPLICABLE, Key.SKIP, Key.BACK, Key.CRITERIA, Key.QUIT)


class Answers:
    """Reads what somebody answers about one topic. Levels come first: where one is called `b`, `back` is left."""

    def __init__(self, framework: Framework, topic: Topic, keys: Sequence[Key] = RATING, say: Say = plainly) -> None:
        """Take the topic, what may be answered besides its levels, and the way to say that."""
        self._framework, self._topic, self._say = framework, topic, say
        self.keys = tuple(keys)

    def meant(self, written: str) -> Rated | Key | None:
        """Return the level or the key that somebody wrote; None where it is neither."""
        level = level_meant(self._framework, self._topic.competency, written)
        if level is not None:
            return Rated(level=level, level_name=level_name(self._framework, self._topic.competency, level))
        return key_meant(written, self.keys)

    def prompt(self, what: str) -> str:
        """Return the question for a level, with what can be answered."""
        letters = " ".join(self._letters())
        return self._say("{what} ({range}; {letters}):", what=what, range=self._range(), letters=letters)

    def not_understood(self, written: str) -> str:
        """Say what can be answered where something else was."""
        names = [each.name for each in self._topic.levels]
        near = probably(written, [*names, *self.keys])
        say = self._say
        first = say("Did you mean '{near}'?", near=near) if near else say("This is no level.")
        first = first if near or written else say("Enter gives no answer.")
        keys = listed(
            f"{letter} {say(MEANING[key])}" if letter != key else letter
            for key, letter in zip(self.keys, self._letters(), strict=True)
        )
        return say(
            "{first} Write {range} or a name ({names}), or a letter: {keys}",
            first=first,
            range=self._range(),
            names=", ".join(names),
            keys=keys,
        )

    def _range(self) -> str:
        lowest, highest = (number(self._topic.levels[at].level) for at in (0, -1))
        return self._say(
            "{lowest} to {highest}, halves too" if self._topic.halves else "{lowest} to {highest}",
            lowest=lowest,
            highest=highest,
        )

    def _letters(self) -> list[str]:
        """Return the letter of each key; the word where the letter is a level's name."""
        free = (level_meant(self._framework, self._topic.competency, LETTERS[key]) is None for key in self.keys)
        return [LETTERS[key] if is_free else key.value for key, is_free in zip(self.keys, free, strict=True)]


def key_meant(written: str, keys: Sequence[Key]) -> Key | None:
    """Return the key with a letter or word."""
    said = " ".join(written.casefold().split())
    return next((key for key in keys if said in {LETTERS[key], key.value}), None)


def legend(keys: Sequence[Key], say: Say = plainly) -> list[str]:
    """Return the letters with what they mean, each a line."""
    return [f"{LETTERS[key]} – {say(MEANING[key])}" for key in keys]
