"""How a wish, its answer and the time it takes are said."""

from careerctl.results.gap import Time, Wish
from careerctl.wording import first_upper, months, period


def wish_label(wish: Wish) -> str:
    """Return what is wished for and by when, as a label."""
    what = wish.role_name or "In words"
    return f"{what} by {period(wish.by)}" if wish.by else what


def wanted(wish: Wish) -> list[str]:
    """Return what a label leaves out: words, and that the wish is today's role."""
    said = [f"“{wish.words}”"] if wish.words else []
    return [*said, *(["to stay and grow here"] if wish.stay else [])]


def answer_words(wish: Wish) -> str:
    """Return the answer with its reason; nothing where there is none yet."""
    if not wish.answer:
        return ""
    answers = {"yes": "yes", "not-yet": "not yet", "another-way": "another way", "no": "no"}
    because = f", because: {wish.because}" if wish.because else ""
    return f"The answer: {answers.get(wish.answer, wish.answer)}{because}"


def time_words(time: Time) -> str:
    """Return what is known of the time that a wish takes."""
    if not time.roles:
        return "No path leads there from today's role"
    said = [] if time.usual is None else [f"usually {months(time.usual)} as {time.roles[0]}"]
    if time.spent is not None and time.usual is not None:
        said.append(f"{time.spent} of them spent" if time.spent < time.usual else f"{months(time.spent)} spent")
    said += [f"{months(time.left)} left"] if time.left is not None and not time.open else []
    said += ["nobody has said how long this takes"] if time.open else []
    said += [f"{months(time.until_wish)} until the wish's date"] if time.until_wish is not None else []
    return first_upper(", ".join(said))


def sentence(text: str) -> str:
    """Return a text that begins and ends as a sentence does."""
    return text if text.endswith((".", "!", "?", "…")) else f"{first_upper(text)}."
