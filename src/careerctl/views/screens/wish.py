"""A person's wishes: what, why, and what they were told."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Document, Paragraph, Title
from careerctl.model.days import later
from careerctl.results.wish import Wishes
from careerctl.results.wished import Wish
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import day, listed
from careerctl.views.words.coming import NOBODY_S, coming_words, handing_over
from careerctl.views.words.wishes import wish_label, wish_told

_COLUMNS = (
    "person", "role", "role_name", "words", "by", "why", "asked", "due", "answer", "answered", "because", "revisit",
    "shared_with",
)  # fmt: skip


def render(wishes: Wishes, commands: Commands = HERE) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(wishes, commands)), (_COLUMNS, *(_row(wishes, each) for each in wishes.wishes)))


def _blocks(wishes: Wishes, commands: Commands) -> Iterator[Block]:
    yield Title(listed((wishes.name, "wishes")))
    yield from map(Paragraph, coming_words(wishes.called or wishes.name, wishes.coming))
    if wishes.wishes:
        numbered = len(wishes.wishes) > 1
        yield Bullets(
            tuple(
                Bullet(_label(each, numbered=numbered), tuple(wish_told(each, _due(wishes, each))))
                for each in wishes.wishes
            )
        )
    else:
        yield Paragraph("There is no wish here yet.")
    if wishes.gone_manager:
        yield Paragraph(f"{NOBODY_S} {handing_over(commands, wishes.gone_manager)}")


def _label(wish: Wish, *, numbered: bool) -> str:
    return f"{wish.number}: {wish_label(wish)}" if numbered else wish_label(wish)


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
