"""What both see as met, what to talk about, and what comes next."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Entries, Entry, Heading, Pairs, Paragraph
from careerctl.results.gap import Gap, Item, Standing
from careerctl.results.levels import Described
from careerctl.text.phrases import listed, number
from careerctl.views.words.standings import Names, own_words, question, reason_of, said_words, step_words

ON_THE_TABLE = 3
"""At most so many things are talked about at once."""


def blocks(gap: Gap, names: Names) -> Iterator[Block]:
    """Yield what the two talk about, in the order in which a good talk goes."""
    if gap.round is None:
        return
    yield from _met(gap, names)
    yield from _on_the_table(gap, names)
    yield from _different(gap, names)
    yield from _next_steps(gap)
    yield from _nobody_s_turn(gap, names)


def _met(gap: Gap, names: Names) -> Iterator[Block]:
    met = [item.name for item in gap.items if item.standing is Standing.MET]
    both = [item.name for item in gap.items if item.standing is Standing.BOTH_MET]
    alone = {"self": names.own, "manager": names.manager}.get(gap.measured_by or "")
    rows = ((f"Met, as {alone} sees it" if alone else "Met, as agreed", listed(met)), ("Both see it met", listed(both)))
    if met or both:
        yield Pairs(tuple(row for row in rows if row[1]))


def _on_the_table(gap: Gap, names: Names) -> Iterator[Block]:
    items = {item.competency: item for item in gap.items}
    talk = [items[each] for each in gap.talk]
    if talk:
        entries = tuple(_to_talk_about(item, names) for item in talk[:ON_THE_TABLE])
        yield Entries("Talk about", ("asks", names.own, names.manager), entries)
    more = [item.name for item in talk[ON_THE_TABLE:]]
    if more:
        yield Paragraph(f"Another time: {listed(more)}", quiet=True)


def _to_talk_about(item: Item, names: Names) -> Entry:
    sides = ((names.own, item.own), (names.manager, item.manager))
    words = ((name, own_words(said)) for name, said in sides if said is not None)
    figures = (number(item.required), said_words(item.own), said_words(item.manager))
    details = (*((name, said) for name, said in words if said), ("Ask", question(item, names)))
    return Entry(_titled(item), figures, details)


def _different(gap: Gap, names: Names) -> Iterator[Block]:
    entries = tuple(
        Entry(
            _titled(item),
            (number(item.required), said_words(item.own), said_words(item.manager)),
            tuple(
                (name, f"“{said}”")
                for name, said in ((names.own, item.employee_words), (names.manager, item.manager_words))
                if said
            ),
        )
        for item in gap.items
        if item.standing is Standing.STILL_DIFFERENT
    )
    if entries:
        yield Entries("You see it differently, and both views stand", ("asks", names.own, names.manager), entries)


def _next_steps(gap: Gap) -> Iterator[Block]:
    items = {item.competency: item for item in gap.items}
    rows = tuple((items[each].name, _step(items[each], gap)) for each in gap.next_steps)
    if rows:
        agreed = gap.measured_by is not None or (gap.round is not None and gap.round.talked)
        yield Heading("Next steps" if agreed else "Next steps that both see")
        yield Pairs(rows)


def _step(item: Item, gap: Gap) -> str:
    marks = [step_words(item), "a must" if item.must else "", "your focus" if item.competency in gap.focus else ""]
    head = ", ".join(mark for mark in marks if mark)
    looks = item.wording or next((_looks(each) for each in item.described if each.level == item.required), "")
    return f"{head}: {looks}" if looks else head


def _looks(level: Described) -> str:
    """Return what a level looks like in short: its summary, else the first of its criteria."""
    if level.summary or not level.criteria:
        return level.summary
    more = " …" if len(level.criteria) > 1 else ""
    return level.criteria[0].text + more


def _nobody_s_turn(gap: Gap, names: Names) -> Iterator[Block]:
    """Yield what is not the person's to solve: no chance yet, not seen, not rated, not part of the work."""
    chance = [item for item in gap.items if item.standing is Standing.NO_CHANCE]
    rows = [("No chance yet", f"{_with_reason(item)} Who can change that?") for item in chance]
    unseen = [item for item in gap.items if item.standing is Standing.NOT_SEEN]
    rows += [("Not seen yet", f"{_optional(item)} – where could {names.manager} see it?") for item in unseen]
    aside = [item for item in gap.items if item.standing is Standing.NOT_APPLICABLE]
    rows += [("Not part of it", _with_reason(item)) for item in aside]
    if rows:
        yield Pairs(tuple(rows))


def _with_reason(item: Item) -> str:
    reason = reason_of(item)
    end = "" if reason.endswith((".", "!", "?", "…")) else "."
    return f"{_optional(item)} – {reason}{end}" if reason else f"{_optional(item)}."


def _optional(item: Item) -> str:
    return f"{item.name} (optional)" if item.only_welcome else item.name


def _titled(item: Item) -> str:
    said = ": ".join(part for part in ("a must" if item.must else "", item.because) if part)
    return f"{item.name} ({said})" if said else item.name
