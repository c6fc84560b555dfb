"""What stands above each question."""

from collections.abc import Iterable, Iterator, Sequence

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Pairs, Paragraph, Title
from careerctl.results.gap import Rated
from careerctl.results.levels import Described, LevelExample
from careerctl.results.notes import Note
from careerctl.results.rating import Topic
from careerctl.results.report import Outlook
from careerctl.text.phrases import Say, day, in_quotes, listed, number


def asked(topic: Topic, place: str, notes: Iterable[Note], so_far: Rated | None, say: Say) -> Iterator[Block]:
    """Yield a competency with all its levels, none of them marked, and the notes of the year."""
    yield Title(f"{place} · {named(topic, say)}")
    yield from described(topic, say)
    yield from noted(notes, say)
    if so_far is not None:
        yield Paragraph(say("You said so far: {said}", said=said_in_words(so_far, say)))


def described(topic: Topic, say: Say) -> Iterator[Block]:
    """Yield what a competency is, what it means in the role, and its levels."""
    if topic.description:
        yield Paragraph(topic.description)
    if topic.because:
        yield Paragraph(say("Why this role asks for it: {because}", because=topic.because))
    if topic.wording:
        yield Paragraph(say("In this role: {text}", text=topic.wording))
    yield Pairs(tuple((f"{number(each.level)} {each.name}", _looks(each)) for each in topic.levels))


def _looks(level: Described) -> str:
    """Return what a level looks like: its summary, else all that shows it."""
    return level.summary or listed(each.text for each in level.criteria)


def named(topic: Topic, say: Say) -> str:
    """Return the name, and whether it is a must or optional; what level is asked is not told."""
    mark = say("a must") if topic.must else say("optional") if topic.optional else ""
    return f"{topic.name} ({mark})" if mark else topic.name


def noted(notes: Iterable[Note], say: Say) -> Iterator[Block]:
    """Yield the notes of the last twelve months, with day and writer."""
    rows = tuple((f"{day(each.date, say)}, {each.by_name}", each.text) for each in notes if each.date)
    if rows:
        yield Heading(say("Noted in the last twelve months"))
        yield Pairs(rows)


def ahead(outlook: Iterable[Outlook], say: Say) -> Iterator[Block]:
    """Yield what is seen coming for somebody: by whom, when, for which role, and what it goes by."""
    yield Heading(say("Looking ahead"))
    yield Pairs(tuple((_whose(each, say), in_quotes(each.text, say) + _because(each.because, say)) for each in outlook))


def _whose(each: Outlook, say: Say) -> str:
    who = f"{day(each.date, say)}, {each.by_name}" if each.date else each.by_name
    return f"{who}, {each.role_name}" if each.role_name else who


def _because(text: str, say: Say) -> str:
    return " " + say("Because: {because}", because=in_quotes(text, say)) if text else ""


def criteria(levels: Sequence[Described], say: Say) -> Iterator[Block]:
    """Yield what shows each level."""
    told = [each for each in levels if each.summary or each.criteria or each.examples]
    if not told:
        yield Paragraph(say("Nobody has described these levels yet."))
    for level in told:
        name = f"{number(level.level)} {level.name}"
        shown = [Bullet(each.text, (*_beside(each, say),)) for each in level.criteria]
        beside = _beside(level, say)
        label = f"{name}: {level.summary}" if level.summary else name
        yield Bullets((*shown, *map(Bullet, beside)), label)


def said_in_words(said: Rated, say: Say) -> str:
    """Return an answer as a sentence would say it."""
    if said.no_chance:
        return f"{say('no chance to show it yet')} – {in_quotes(said.no_chance, say)}"
    if said.not_applicable:
        return f"{say('not part of this work')} – {in_quotes(said.not_applicable, say)}"
    level = f"{number(said.level)} {said.level_name}" if said.level_name != number(said.level) else said.level_name
    level = said.written or level
    unseen = "" if said.observed else f" ({say('not seen')})"
    return f"{level}{unseen}" + (f" – {in_quotes(said.why, say)}" if said.why else "")


def _beside(said: Described | LevelExample, say: Say) -> Iterator[str]:
    """Yield what stands beside a level or a criterion: examples, and where to read on."""
    yield from (f"{say('For example:')} {each}" for each in said.examples)
    yield from (f"{label}: {url}" for label, url in said.links)
