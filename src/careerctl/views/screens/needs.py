"""What the goals ask beside what there is, and who is on the way: numbers alone, by goal."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from careerctl.formats.document import Align, Block, Bullet, Bullets, Document, Group, Heading, Paragraph, Table, Title
from careerctl.results.needs import Count, Figures, GoalNeeds, NeedFilled, Needs, NeedsCounted, Uncarried
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import MANY, listed, number, period, plural, sentence, titled, together
from careerctl.views.words.needs import NOT_TOLD, count_words, need_words, people_words, supposed_words, then_words

_ROWS = (
    "goal", "kind", "id", "name", "level", "people", "moment", "there_low", "there_high", "leaving_low", "leaving_high",
    "coming_low", "coming_high", "missing_low", "missing_high", "positions", "wished_low", "wished_high", "learns_low",
    "learns_high",
)  # fmt: skip
_SHARED = {"roles": "Roles", "openings": "Positions to fill", "activities": "Activities", "wishes": "Wishes for a role"}


class ColumnOfNumbers(NamedTuple):
    """A column: what it is called, what stands in it, and how that is read."""

    name: str
    words: Callable[[Figures], str]
    means: str = ""


_THERE = ColumnOfNumbers("there", lambda each: count_words(each.there))
_LEAVING = ColumnOfNumbers(
    "leaving", lambda each: count_words(each.leaving), "leaving – who goes, or moves on, by then"
)
_COMING = ColumnOfNumbers(
    "coming", lambda each: count_words(each.coming), "coming – whom recorded moves and announced plans bring by then"
)
_MISSING = ColumnOfNumbers(
    "missing", lambda each: count_words(each.missing), "missing – how many of those asked for are not there then"
)
_TO_FILL = ColumnOfNumbers(
    "to fill",
    lambda each: NOT_TOLD if each.positions is None else str(each.positions),
    "to fill – positions that are free by then",
)
_WISHED = ColumnOfNumbers("wished", lambda each: count_words(each.wished), "wished – who wishes for the role")
_WISHED_TOO = _WISHED._replace(means="wished, of a competency – who wishes for a role that asks for it")
_TO_LEARN = ColumnOfNumbers("to learn", lambda each: count_words(each.learns), "to learn – who would like to learn it")


def render(needs: Needs, commands: Commands = HERE) -> Document:
    """Return the page."""
    rows = (row for each in needs.counted if not _counts_nobody(each) for row in _rows(each))
    return Document(tuple(_blocks(needs, commands)), (_ROWS, *rows))


def _blocks(needs: Needs, commands: Commands) -> Iterator[Block]:
    yield Title(titled("What our goals ask, and who is on the way", needs.organisation))
    if any(map(_counts_nobody, needs.counted)):
        yield from _nobody_to_count(needs, commands)
        return
    for page in needs.counted:
        yield from _about(needs, page)
        for goal in page.goals:
            yield from _goal(goal, page)
        if not page.goals:
            begin = commands("new", "goal", "ID")
            yield Paragraph(f"No goal is written down that is not over. One begins with: {begin}")
        if meanings := [each.means for each in _shown(page) if each.means]:
            yield Paragraph(f"Columns, where “then” is the end of a goal's horizon: {listed(meanings)}", quiet=True)
        yield from _nobody_in(page)
    yield from _uncarried(needs, commands)
    for page in needs.counted:
        yield from _unmet(page)
        yield from _shares(page)


def _counts_nobody(page: NeedsCounted) -> bool:
    return page.counted_for == "manager" and page.people <= 1


def _nobody_to_count(needs: Needs, commands: Commands) -> Iterator[Block]:
    name, whole = needs.manager_name, all(each.whole for each in needs.counted)
    if whole:
        yield Paragraph(f"{name} leads nobody here, as far as the files say: there is nobody to count.")
    else:
        yield Paragraph(f"Whom {name} leads is left out until the files are mended.")
    yield Paragraph(f"Of all people: {commands('needs')}")


def _about(needs: Needs, page: NeedsCounted) -> Iterator[Block]:
    """Yield who is counted, for whom, and what is supposed."""
    beside = "" if page.whole else " beside whoever is left out because a file has to be mended"
    if page.counted_for == "manager":
        name, led = needs.manager_name, plural(page.people - 1, "person", "people")
        yield Paragraph(f"Counted: {name} and the {led} whom {name} leads{beside}. This page is for {name} alone.")
    else:
        everybody, few = plural(page.people, "person", "people"), f"fewer than {needs.min_group} people"
        left_out = " A column of which nothing can be told is left out." if page.goals else ""
        yield Paragraph(
            f"Counted: {everybody}{beside}. How many have a role is told; of all else no number of {few}, "
            f"nor one from which it could be worked out.{left_out}"
        )
    if needs.supposed:
        yield Paragraph(f"Supposed: {listed(map(supposed_words, needs.supposed))}. {_how_supposed(page)}")


def _how_supposed(page: NeedsCounted) -> str:
    written = "Nothing is written. Behind an arrow stands the number after that"
    if page.counted_for == "manager":
        return f"{written}; who leaves may be anybody in the role, and who comes has what the role asks."
    return f"{written}; on this page it changes positions alone."


def _goal(goal: GoalNeeds, page: NeedsCounted) -> Iterator[Block]:
    yield Heading(titled(goal.name, _horizon(goal)))
    if goal.why:
        yield Paragraph(sentence(goal.why), quiet=True)
    if not goal.needs:
        yield Paragraph("It names nothing that it needs yet, in roles or in competencies.")
    for what, needs, cells in _tables(goal, page):
        yield _table(what, needs, cells)


def _tables(goal: GoalNeeds, page: NeedsCounted) -> Iterator[tuple[str, list[NeedFilled], list[ColumnOfNumbers]]]:
    """Yield what each table is called, its needs, and the columns of which anything is told."""
    also = {"role": ("Roles", (_TO_FILL, _WISHED)), "competency": ("Competencies", (_WISHED_TOO, _TO_LEARN))}
    for kind, (what, cells) in also.items():
        needs = [each for each in goal.needs if each.kind == kind]
        if needs:
            every = (*_cells(page), *cells)
            yield what, needs, [one for one in every if any(one.words(each.today) != NOT_TOLD for each in needs)]


def _shown(page: NeedsCounted) -> Iterator[ColumnOfNumbers]:
    """Yield the columns that stand in any table, each once."""
    yield from dict.fromkeys(cell for goal in page.goals for _, _, cells in _tables(goal, page) for cell in cells)


def _horizon(goal: GoalNeeds) -> str:
    if goal.past:
        return f"over since {period(goal.ends)}"
    if goal.ends:
        return f"{period(goal.begins)} to {period(goal.ends)}"
    return f"from {period(goal.begins)} on" if goal.begins else ""


def _cells(page: NeedsCounted) -> Iterator[ColumnOfNumbers]:
    """Yield the columns that roles and competencies have; that of who leaves, where anybody does."""
    yield _THERE
    if any(each.today.leaving.low for goal in page.goals for each in goal.needs):
        yield _LEAVING
    yield _COMING
    yield _MISSING


def _table(what: str, needs: list[NeedFilled], cells: list[ColumnOfNumbers]) -> Table:
    """Return needs beside their numbers."""
    rows = ((need_words(each), str(each.people), *(then_words(each, one.words) for one in cells)) for each in needs)
    numbers: list[tuple[str, Align]] = [(each.name, "right") for each in cells]
    return Table(((what, "left"), ("asks", "right"), *numbers), (Group("", tuple(rows)),))


def _nobody_in(page: NeedsCounted) -> Iterator[Block]:
    if page.nobody_in is None:
        yield Paragraph("Which of these roles nobody has is left out until all files about people are mended.")
    elif page.nobody_in:
        counted = " here" if page.counted_for == "manager" else ""
        yield Heading(f"Roles that the goals need and that are nobody's main role{counted}")
        yield Paragraph(listed(page.nobody_in))


def _uncarried(needs: Needs, commands: Commands) -> Iterator[Block]:
    """Yield what no role asks for, goal by goal, with the command that drafts a role."""
    if needs.uncarried is None:
        yield Paragraph("What no role asks for is left out until all roles are mended.")
        return
    by_goal: dict[str, list[Uncarried]] = {}
    for each in needs.uncarried:
        by_goal.setdefault(each.goal, []).append(each)
    if by_goal:
        yield Heading("Needs that no role carries: the ground for a new one")
        yield Bullets(tuple(_drafted(goal, every, commands) for goal, every in by_goal.items()))


def _drafted(goal: str, every: list[Uncarried], commands: Commands) -> Bullet:
    said = together([*map(_uncarried_words, every)], MANY)
    return Bullet(f"{every[0].goal_name}: {said}", (commands("new", "role", "ID", "--for-goal", goal),))


def _uncarried_words(each: Uncarried) -> str:
    how = "asked for only at a lower level" if each.below else "asked for by no role"
    return f"{each.name} from {number(each.level)}, {how}"


def _unmet(page: NeedsCounted) -> Iterator[Block]:
    if page.unmet is None:
        yield Paragraph("Which wishes no goal needs is left out until all goals are mended.")
    bullets = [Bullet(f"{each.name}: wished by {people_words(each.wished)}") for each in page.unmet or ()]
    if page.in_words is not None and page.in_words.low:
        bullets.append(Bullet(f"In words, which only the people can explain: {people_words(page.in_words)}"))
    if bullets:
        yield Heading("Wishes that no goal needs")
        yield Bullets(tuple(bullets))


def _shares(page: NeedsCounted) -> Iterator[Block]:
    if page.shares:
        yield Heading("Leading people, and not leading")
        rows = tuple((_SHARED[each.what], count_words(each.leading), count_words(each.others)) for each in page.shares)
        columns: tuple[tuple[str, Align], ...] = (("How many", "left"), ("lead people", "right"), ("do not", "right"))
        yield Table(columns, (Group("", rows),))


def _rows(page: NeedsCounted) -> Iterator[tuple[str | int | float | None, ...]]:
    for goal in page.goals:
        for need in goal.needs:
            for moment, figures in (("today", need.today), ("then", need.then)):
                if figures is not None:
                    about = (goal.goal, need.kind, need.id, need.name, need.level, need.people, moment)
                    yield (*about, *_numbers(figures))


def _numbers(figures: Figures) -> Iterator[int | None]:
    for count in (figures.there, figures.leaving, figures.coming, figures.missing):
        yield from _ends(count)
    yield figures.positions
    for count in (figures.wished, figures.learns):
        yield from _ends(count)


def _ends(count: Count) -> tuple[int | None, int | None]:
    is_told = count.high is not None or bool(count.low)
    return (count.low if is_told else None), count.high


VIEW = render
