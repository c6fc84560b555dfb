"""What stands above each question."""

from collections.abc import Iterable, Iterator, Sequence

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Pairs, Paragraph, Title
from careerctl.results.gap import Rated
from careerctl.results.levels import Described
from careerctl.results.notes import Note
from careerctl.results.rating import Topic
from careerctl.results.report import Outlook
from careerctl.text.phrases import day, listed, number


def asked(topic: Topic, place: str, notes: Iterable[Note], so_far: Rated | None) -> Iterator[Block]:
    """Yield a competency with all its levels, none of them marked, and the notes of the year."""
    yield Title(f"{place} · {named(topic)}")
    yield from described(topic)
    yield from noted(notes)
    if so_far is not None:
        yield Paragraph(f"You said so far: {said_in_words(so_far)}")


def described(topic: Topic) -> Iterator[Block]:
    """Yield what a competency is, what it means in the role, and its levels."""
    if topic.description:
        yield Paragraph(topic.description)
    if topic.because:
        yield Paragraph(f"Why this role asks for it: {topic.because}")
    if topic.wording:
        yield Paragraph(f"In this role: {topic.wording}")
    yield Pairs(tuple((f"{number(each.level)} {each.name}", _looks(each)) for each in topic.levels))


def _looks(level: Described) -> str:
    """Return what a level looks like: its summary, else all that shows it."""
    return level.summary or listed(each.text for each in level.criteria)


def named(topic: Topic) -> str:
    """Return the name, and whether it is a must or optional; what level is asked is not told."""
    mark = " (a must)" if topic.must else " (optional)" if topic.optional else ""
    return f"{topic.name}{mark}"


def noted(notes: Iterable[Note]) -> Iterator[Block]:
    """Yield the notes of the last twelve months, with day and writer."""
    rows = tuple((f"{day(each.date)}, {each.by_name}", each.text) for each in notes if each.date)
    if rows:
        yield Heading("Noted in the last twelve months")
        yield Pairs(rows)


def ahead(outlook: Iterable[Outlook]) -> Iterator[Block]:
    """Yield what is seen coming for somebody: by whom, when, for which role, and what it goes by."""
    yield Heading("Looking ahead")
    yield Pairs(tuple((_whose(each), f"“{each.text}”{_because(each.because)}") for each in outlook))


def _whose(each: Outlook) -> str:
    who = f"{day(each.date)}, {each.by_name}" if each.date else each.by_name
    return f"{who}, {each.role_name}" if each.role_name else who


def _because(text: str) -> str:
    return f" Because: “{text}”" if text else ""


def criteria(levels: Sequence[Described]) -> Iterator[Block]:
    """Yield what shows each level."""
    told = [each for each in levels if each.summary or each.criteria or each.examples]
    if not told:
        yield Paragraph("Nobody has described these levels yet.")
    for level in told:
        name = f"{number(level.level)} {level.name}"
        shown = [Bullet(each.text, (*map(_example, each.examples), *map(_link, each.links))) for each in level.criteria]
        beside = (*map(_example, level.examples), *map(_link, level.links))
        label = f"{name}: {level.summary}" if level.summary else name
        yield Bullets((*shown, *map(Bullet, beside)), label)


def said_in_words(said: Rated) -> str:
    """Return an answer as a sentence would say it."""
    if said.no_chance:
        return f"no chance to show it yet – “{said.no_chance}”"
    if said.not_applicable:
        return f"not part of this work – “{said.not_applicable}”"
    level = f"{number(said.level)} {said.level_name}" if said.level_name != number(said.level) else said.level_name
    level = said.written or level
    unseen = "" if said.observed else " (not seen)"
    return f"{level}{unseen}" + (f" – “{said.why}”" if said.why else "")


def _example(text: str) -> str:
    return f"For example: {text}"


def _link(link: tuple[str, str]) -> str:
    return f"{link[0]}: {link[1]}"
