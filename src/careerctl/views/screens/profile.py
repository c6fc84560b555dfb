"""What a person says of themself, list by list."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Pairs, Paragraph, Title
from careerctl.results.profile import Profile
from careerctl.text.phrases import day, listed, together
from careerctl.views.words.moves import driver_words
from careerctl.views.words.plans import recorded_words

_COLUMNS = ("person", "list", "what", "name")
LISTS = {
    "drivers": "What moves {name}",
    "strengths": "Likes to build on",
    "learns": "Would like to learn",
    "rather_not": "Can, and would rather not",
    "shares": "Ask {name} about",
}
"""The lists of a profile by their keys, each with what is said of it."""


def render(profile: Profile) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(profile)), (_COLUMNS, *_rows(profile)))


def _blocks(profile: Profile) -> Iterator[Block]:
    name = profile.called or profile.name
    yield Title(listed((profile.name, "profile")))
    keys = LISTS if profile.tells_all else ("shares",)
    yield Pairs(tuple((LISTS[key].format(name=name), listed(_names(profile, key)) or "nothing yet") for key in keys))
    if profile.tells_all:
        yield Paragraph(f"Read by {name} and the manager, and never counted; what to ask {name} about, by everyone.")
    for each in profile.led_before:
        yield Paragraph(f"Led by {together(each.names)}{f' until {day(each.until)}' if each.until else ''}.")
    if profile.led_before and profile.hand_over is None:
        kept = f"What a former manager noted and saw coming, and why {name} wished what then, stay between the two"
        yield Paragraph(f"{kept}, until {name} says otherwise with --hand-over.")
    if profile.hand_over is not None:
        said = recorded_words(name, profile.hand_over, profile.recorded_by_name)
        yield Paragraph(f"To hand over a manager's notes, outlook and the why of wishes to the next one: {said}")


def _names(profile: Profile, key: str) -> Iterator[str]:
    """Yield what a list holds, in the words of a sentence."""
    for each in getattr(profile, key):
        yield driver_words(each) if isinstance(each, str) else each.name


def _rows(profile: Profile) -> Iterator[tuple[str | None, ...]]:
    for key in LISTS:
        for each in getattr(profile, key):
            what, name = (each, None) if isinstance(each, str) else (each.competency, each.name)
            yield profile.person, key, what, name


VIEW = render
