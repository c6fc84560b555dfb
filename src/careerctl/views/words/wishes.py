"""How a wish, its answer and the time it takes are said."""

from collections.abc import Iterator
from fractions import Fraction

from careerctl.results.wished import EarlierAnswer, Time, Wish
from careerctl.text.phrases import Say, day, first_upper, in_quotes, months, on_or_in, period, plainly, sentence
from careerctl.views.words.standings import all_more_words

_ANSWERS = {"yes": "yes", "not-yet": "not yet", "another-way": "another way", "no": "no"}

_SHARED = {
    "manager": "Shared with the manager",
    "hr": "Shared with the manager and hr",
    "everyone": "Everyone may know",
}


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
    """Return what a label leaves out: words, and that the wish is today's role, or one that is no longer there."""
    said = [in_quotes(wish.words, say)] if wish.words else []
    said += [say("looks outside, too")] if wish.outside else []
    said += [say("came true on {day}", day=day(wish.came_true, say))] if wish.came_true is not None else []
    said += [say("taken back on {day}", day=day(wish.withdrawn, say))] if wish.withdrawn is not None else []
    said += [say("to stay and grow here")] if wish.stay else []
    return said + ([say("the role is no longer there")] if wish.gone else [])


def answer_word(wish: Wish | EarlierAnswer, say: Say = plainly) -> str:
    """Return the answer in a word or two; nothing where there is none yet."""
    return say(_ANSWERS[wish.answer]) if wish.answer else ""


def answer_words(wish: Wish, say: Say = plainly) -> str:
    """Return the answer with its reason, and that a position has opened; nothing where there is none yet."""
    answer = answer_word(wish, say)
    if not answer:
        return ""
    said = say("The answer: {answer}", answer=answer)
    if wish.because:
        said = say("The answer: {answer}, because: {because}", answer=answer, because=wish.because)
    more = [*answer_details(wish, say), *([opening_words(wish, say)] if wish.opening else [])]
    return " ".join([sentence(said), *more]) if more else said


def answer_details(wish: Wish | EarlierAnswer, say: Say = plainly) -> Iterator[str]:
    """Yield where another way leads, about which position an answer was, and by which framework, in sentences."""
    if wish.towards_name:
        yield say("The way leads to {role}.", role=wish.towards_name)
    if wish.about_opening:
        yield say("It was about the position {opening}.", opening=wish.about_opening)
    if wish.framework:
        yield older_answer(wish, say)
    if isinstance(wish, Wish) and wish.raised:
        yield say("More is asked since then, and not for this answer: {what}.", what=all_more_words(wish.raised, say))


def older_answer(wish: Wish | EarlierAnswer, say: Say = plainly) -> str:
    """Return under which version of the framework an answer was given, where that is not today's."""
    return say(
        "Given under version {then} of the framework; today it is {today}.",
        then=wish.framework,
        today=wish.framework_today,
    )


def opening_words(wish: Wish, say: Say = plainly) -> str:
    """Return that a position is, or will be, free where the answer was not yet; nothing otherwise."""
    if wish.opening == "now":
        return say("A position is free now.")
    when = period(wish.opening, say) if wish.opening else ""
    return say("A position is free from {when} on.", when=when) if when else ""


def time_words(time: Time, by: str, say: Say = plainly) -> str:
    """Return what is known of the time that a wish takes; `by` is the wish's date, "" where it has none."""
    if not time.roles:
        return say("No path leads there from today's role")
    if time.usual and time.spent is not None and time.spent >= time.usual:
        return first_upper(f"{say(';')} ".join(_once_passed(time, time.usual, by, say)))
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


def wish_told(wish: Wish, unanswered: str = "Not answered yet") -> Iterator[str]:
    """Yield what is known of a wish beside its label, in sentences; `unanswered` says that it has no answer."""
    yield from (sentence(each) for each in wanted(wish))
    if wish.why:
        yield sentence(f"Why: {wish.why}")
    if wish.asked is not None:
        yield f"Asked on {day(wish.asked)}."
    if wish.answer or (wish.came_true is None and wish.withdrawn is None):
        yield sentence(answer_words(wish) or unanswered)
    if wish.answered is not None:
        yield f"Answered on {day(wish.answered)}."
    for each in wish.history:
        yield _before(each)
    if wish.revisit and wish.withdrawn is None:
        yield f"You talk again {on_or_in(wish.revisit)}."
    if wish.time is not None:
        yield sentence(time_words(wish.time, wish.by))
    if wish.shared_with in _SHARED:
        yield f"{_SHARED[wish.shared_with]}."


def _before(earlier: EarlierAnswer) -> str:
    when = f", on {day(earlier.answered)}" if earlier.answered else ""
    because = f", because: {earlier.because}" if earlier.because else ""
    said = sentence(f"Before that{when}: {answer_word(earlier)}{because}")
    return " ".join([said, *answer_details(earlier)])
