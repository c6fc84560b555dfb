"""One person over time: levels by round, next steps that were met, roles, wishes and conditions."""

from collections.abc import Iterator

from careerctl.formats.document import (
    Align,
    Block,
    Bullet,
    Bullets,
    Document,
    Group,
    Heading,
    Pairs,
    Paragraph,
    Table,
    Title,
)
from careerctl.results.history import ConditionHeld, History, OverRounds, RoleHeld, RoundThen, StepMet
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import day, listed, months, number, period, stepped
from careerctl.views.words.coming import coming_words
from careerctl.views.words.rounds import NO_LEVEL, raised_since_words, why_not_words
from careerctl.views.words.wishes import wish_label, wish_told

_COLUMNS = ("what", "id", "name", "round", "from", "until", "before", "level", "months")


def render(history: History, commands: Commands = HERE) -> Document:
    """Return the page."""
    drawn = (*_table(history), *_picture(history, commands))
    return Document(tuple(_blocks(history, commands)), (_COLUMNS, *_rows(history)), drawn)


def _blocks(history: History, commands: Commands) -> Iterator[Block]:
    yield Title(listed((history.name, "over time")))
    yield from map(Paragraph, coming_words(history.called or history.name, history.coming))
    yield from _levels(history, commands)
    if history.steps:
        yield Heading("Next steps that were met")
        yield Pairs(tuple((stepped(each.name, each.before, each.after), _step(each)) for each in history.steps))
    if history.roles:
        yield Heading("Roles")
        yield Pairs(tuple((each.role_name, _role(each)) for each in history.roles))
    if history.wishes:
        yield Heading("Wishes and answers")
        yield Bullets(tuple(Bullet(wish_label(each), tuple(wish_told(each))) for each in history.wishes))
    if history.conditions:
        yield Heading("Conditions")
        yield Pairs(tuple((_condition(each), _held(each)) for each in history.conditions))
    if not (history.tells_rounds or history.roles or history.wishes or history.conditions):
        yield Paragraph("There is nothing in it that this reader may know.")


def _levels(history: History, commands: Commands) -> Iterator[Block]:
    if not history.tells_rounds:
        return
    if not history.rounds:
        yield Paragraph("There is no round yet that can be compared.")
        return
    yield from _table(history)
    yield Pairs(tuple((each.round, _round(each)) for each in history.rounds))
    yield from _picture(history, commands)


def _picture(history: History, commands: Commands) -> Iterator[Block]:
    scales = {each.id for each in history.scales}
    if any(each.scale in scales for each in history.levels):
        who = commands.about(history.person)
        yield Paragraph(f"As a picture: {commands('history', who, '-o', f'{history.person}.svg')}", quiet=True)


def _table(history: History) -> Iterator[Block]:
    if not history.levels:
        return
    names = [each.round for each in history.rounds]
    columns: list[tuple[str, Align]] = [("", "left"), *((name, "right") for name in names)]
    rows = tuple((each.name, *_by_round(each, names)) for each in history.levels)
    yield Table(tuple(columns), (Group("Levels over the rounds", rows),))
    if any(len(each.rounds) < len(names) for each in history.levels):
        yield Paragraph(NO_LEVEL, quiet=True)
    if history.raised:
        yield Paragraph(raised_since_words(history.raised))


def _by_round(one: OverRounds, names: list[str]) -> list[str]:
    levels = {each.round: each.level for each in one.rounds}
    return [number(levels.get(name)) for name in names]


def _round(then: RoundThen) -> str:
    said = f"rated as {then.role_name}" if then.role_name else "rated"
    said = f"{said}, the last sheet on {day(then.day)}" if then.day is not None else said
    return f"{said}. {why_not_words(then.why_not, then.asked_in)}" if then.why_not else said


def _step(each: StepMet) -> str:
    asked = f" when {number(each.required)} was asked" if each.required not in {None, each.after} else ""
    return f"open in {each.opened}{asked}, met in {each.met}; {months(each.months)} in between"


def _role(each: RoleHeld) -> str:
    since = f"from {period(each.from_)}" if each.from_ else ""
    until = "until today" if each.today else f"until {period(each.until)}" if each.until else ""
    long = months(each.months) if each.months is not None else ""
    return ", ".join(filter(None, (" ".join(filter(None, (since, until))), long))) or "nobody wrote down when"


def _condition(each: ConditionHeld) -> str:
    return listed(filter(None, (each.text or each.id, each.role_name)))


def _held(each: ConditionHeld) -> str:
    met = f"met on {day(each.met)}" if each.met is not None else ""
    if each.until is None:
        return f"{met}, for good"
    return f"{met}, {'run out on' if each.run_out else 'holds until'} {day(each.until)}"


def _rows(history: History) -> Iterator[tuple[str | int | float | None, ...]]:
    for one in history.levels:
        for then in one.rounds:
            level = float(then.level) if then.level is not None else None
            yield ("level", one.competency, one.name, then.round, None, None, None, level, None)
    for each in history.steps:
        before, after = (float(level) if level is not None else None for level in (each.before, each.after))
        yield ("step", each.competency, each.name, None, each.opened, each.met, before, after, each.months)
    for held in history.roles:
        first, last = held.from_ or None, held.until or None
        yield ("role", held.role or None, held.role_name, None, first, last, None, None, held.months)
    for kept in history.conditions:
        first, last = (when.isoformat() if when is not None else None for when in (kept.met, kept.until))
        yield ("condition", kept.id, kept.text or None, None, first, last, None, None, None)


VIEW = render
