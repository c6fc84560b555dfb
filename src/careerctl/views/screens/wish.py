"""A person's wishes: what, why, and what they were told."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Pairs, Paragraph, Title
from careerctl.model.days import later
from careerctl.results.gap import Wish
from careerctl.results.wish import Wishes
from careerctl.text.phrases import day, listed, period, sentence
from careerctl.views.words.wishes import answer_words, time_words, wanted, wish_label

_COLUMNS = (
    "person", "role", "role_name", "words", "by", "why", "asked", "due", "answer", "answered", "because", "revisit",
    "shared_with",
)  # fmt: skip
_SHARED = {
    "manager": "Shared with the manager",
    "hr": "Shared with the manager and hr",
    "everyone": "Everyone may know",
}


def render(wishes: Wishes) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(wishes)), (_COLUMNS, *(_row(wishes, each) for each in wishes.wishes)))


def _blocks(wishes: Wishes) -> Iterator[Block]:
    yield Title(listed((wishes.name, "wishes")))
    if wishes.wishes:
        yield Pairs(tuple((wish_label(each), " ".join(_said(wishes, each))) for each in wishes.wishes))
    else:
        yield Paragraph("There is no wish here yet.")


def _said(wishes: Wishes, wish: Wish) -> Iterator[str]:
    """Yield what is known of a wish, in sentences."""
    yield from (sentence(each) for each in wanted(wish))
    if wish.why:
        yield sentence(f"Why: {wish.why}")
    if wish.asked is not None:
        yield f"Asked on {day(wish.asked)}."
    yield sentence(answer_words(wish) or _due(wishes, wish))
    if wish.answered is not None:
        yield f"Answered on {day(wish.answered)}."
    if wish.revisit:
        yield f"You talk again on {period(wish.revisit)}."
    if wish.time is not None:
        yield sentence(time_words(wish.time, wish.by))
    if wish.shared_with in _SHARED:
        yield f"{_SHARED[wish.shared_with]}."


def _due(wishes: Wishes, wish: Wish) -> str:
    """Say by when an answer is owed."""
    if wish.asked is None or wishes.today is None:
        return "Not answered yet"
    due = later(wish.asked, days=wishes.answer_days)
    left = ". The manager has left: who answers it?" if wishes.manager_left else ""
    return f"Not answered yet; an answer {'is' if wishes.today <= due else 'was'} due by {day(due)}{left}"


def _row(wishes: Wishes, wish: Wish) -> tuple[str | None, ...]:
    due = later(wish.asked, days=wishes.answer_days) if wish.asked is not None else None
    asked, due_by, answered = (when.isoformat() if when else None for when in (wish.asked, due, wish.answered))
    texts = (wish.role, wish.role_name, wish.words, wish.by, wish.why)
    told = (wish.answer or None, answered, wish.because or None, wish.revisit or None, wish.shared_with)
    return (wishes.person, *(each or None for each in texts), asked, due_by, *told)


VIEW = render
