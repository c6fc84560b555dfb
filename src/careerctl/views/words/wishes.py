"""How a wish, its answer and the time it takes are said."""

from collections.abc import Iterator
from fractions import Fraction

from careerctl.results.gap import Time, Wish
from careerctl.text.phrases import Say, first_upper, months, period, plainly

_ANSWERS = {"yes": "yes", "not-yet": "not yet", "another-way": "another way", "no": "no"}


def wish_label(wish: Wish, say: Say = plainly) -> str:
    """Return what is wished for and by when, as a label."""
    what = wish.role_name or say("In words")
    return by_words(what, wish, say)


def by_words(what: str, wish: Wish, say: Say = plainly) -> str:
    """Return what is wished for with its date, of which it is said when it has passed."""
    if not wish.by:
        return what
    when = period(wish.by, say)
    return say("{what} by {when}, which has passed" if wish.past else "{what} by {when}", what=what, when=when)


def wanted(wish: Wish, say: Say = plainly) -> list[str]:
    """Return what a label leaves out: words, and that the wish is today's role."""
    said = [f"“{wish.words}”"] if wish.words else []
    return [*said, *([say("to stay and grow here")] if wish.stay else [])]


def answer_word(wish: Wish, say: Say = plainly) -> str:
    """Return the answer in a word or two; nothing where there is none yet."""
    return say(_ANSWERS[wish.answer]) if wish.answer else ""


def answer_words(wish: Wish, say: Say = plainly) -> str:
    """Return the answer with its reason; nothing where there is none yet."""
    answer = answer_word(wish, say)
    if not answer:
        return ""
    if not wish.because:
        return say("The answer: {answer}", answer=answer)
    return say("The answer: {answer}, because: {because}", answer=answer, because=wish.because)


def time_words(time: Time, by: str, say: Say = plainly) -> str:
    """Return what is known of the time that a wish takes; `by` is the wish's date, "" where it has none."""
    if not time.roles:
        return say("No path leads there from today's role")
    if time.usual and time.spent is not None and time.spent >= time.usual:
        return first_upper("; ".join(_once_passed(time, time.usual, by, say)))
    said = []
    if time.usual is not None:
        said.append(say("usually {months} as {role}", months=months(time.usual, say), role=time.roles[0]))
    if time.spent is not None and time.usual:
        said.append(say("{count} of them spent", count=time.spent))
    if time.left is not None and not time.open:
        said.append(say("{months} left", months=months(time.left, say)))
    said += [say("nobody has said how long this takes")] if time.open else []
    if time.until_wish is not None:
        said.append(say("{months} until the wish's date", months=months(time.until_wish, say)))
    return first_upper(", ".join(said))


def _once_passed(time: Time, usual: Fraction, by: str, say: Say) -> Iterator[str]:
    """Yield what there is to say once somebody has been in a role as long as people usually are."""
    count = months(usual, say)
    yield say("the usual {months} has passed" if usual == 1 else "the usual {months} have passed", months=count)
    if time.open:
        yield say("nobody has said how long this takes")
    elif time.left:
        yield say("usually {months} more for the moves after that", months=months(time.left, say))
    if by and time.until_wish is not None:
        yield say("the wish is for {when}", when=period(by, say))
