"""What both see as met, what to talk about, and what comes next."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Entries, Entry, Heading, Pairs, Paragraph
from careerctl.results.gap import Gap, Item, Standing
from careerctl.results.levels import Described
from careerctl.text.phrases import Say, in_quotes, listed, number
from careerctl.views.words.standings import Names, own_words, question, reason_of, said_words, step_words

ON_THE_TABLE = 3
"""At most so many things are talked about at once."""


def blocks(gap: Gap, names: Names, say: Say) -> Iterator[Block]:
    """Yield what the two talk about, in the order in which a good talk goes."""
    if gap.round is None:
        return
    yield from _met(gap, names, say)
    yield from _on_the_table(gap, names, say)
    yield from _different(gap, names, say)
    yield from _next_steps(gap, say)
    yield from _nobody_s_turn(gap, names, say)


def _met(gap: Gap, names: Names, say: Say) -> Iterator[Block]:
    met = [item.name for item in gap.items if item.standing is Standing.MET]
    both = [item.name for item in gap.items if item.standing is Standing.BOTH_MET]
    alone = {"self": names.own, "manager": names.manager}.get(gap.measured_by or "")
    agreed = say("Met, as {name} sees it", name=alone) if alone else say("Met, as agreed")
    rows = ((agreed, listed(met)), (say("Both see it met"), listed(both)))
    if met or both:
        yield Pairs(tuple(row for row in rows if row[1]))


def _on_the_table(gap: Gap, names: Names, say: Say) -> Iterator[Block]:
    items = {item.competency: item for item in gap.items}
    talk = [items[each] for each in gap.talk]
    if talk:
        entries = tuple(_to_talk_about(item, names, say) for item in talk[:ON_THE_TABLE])
        yield Entries(say("Talk about"), (say("asks"), names.own, names.manager), entries)
    more = [item.name for item in talk[ON_THE_TABLE:]]
    if more:
        yield Paragraph(f"{say('Another time:')} {listed(more)}", quiet=True)


def _to_talk_about(item: Item, names: Names, say: Say) -> Entry:
    sides = ((names.own, item.own), (names.manager, item.manager))
    words = ((name, own_words(said, say)) for name, said in sides if said is not None)
    figures = (number(item.required), said_words(item.own, say), said_words(item.manager, say))
    details = (*((name, said) for name, said in words if said), (say("Ask"), question(item, names, say)))
    return Entry(_titled(item, say), figures, details)


def _different(gap: Gap, names: Names, say: Say) -> Iterator[Block]:
    entries = tuple(
        Entry(
            _titled(item, say),
            (number(item.required), said_words(item.own, say), said_words(item.manager, say)),
            tuple(
                (name, in_quotes(said, say))
                for name, said in ((names.own, item.employee_words), (names.manager, item.manager_words))
                if said
            ),
        )
        for item in gap.items
        if item.standing is Standing.STILL_DIFFERENT
    )
    if entries:
        title = say("You see it differently, and both views stand")
        yield Entries(title, (say("asks"), names.own, names.manager), entries)


def _next_steps(gap: Gap, say: Say) -> Iterator[Block]:
    items = {item.competency: item for item in gap.items}
    rows = tuple((items[each].name, _step(items[each], gap, say)) for each in gap.next_steps)
    if rows:
        agreed = gap.measured_by is not None or (gap.round is not None and gap.round.talked)
        yield Heading(say("Next steps" if agreed else "Next steps that both see"))
        yield Pairs(rows)


def _step(item: Item, gap: Gap, say: Say) -> str:
    focus = say("your focus") if item.competency in gap.focus else ""
    marks = [step_words(item), say("a must") if item.must else "", focus]
    head = ", ".join(mark for mark in marks if mark)
    looks = item.wording or next((_looks(each) for each in item.described if each.level == item.required), "")
    return f"{head}{say(':')} {looks}" if looks else head


def _looks(level: Described) -> str:
    """Return what a level looks like in short: its summary, else the first of its criteria."""
    if level.summary or not level.criteria:
        return level.summary
    more = " …" if len(level.criteria) > 1 else ""
    return level.criteria[0].text + more


def _nobody_s_turn(gap: Gap, names: Names, say: Say) -> Iterator[Block]:
    """Yield what is not the person's to solve: no chance yet, not seen, not rated, not part of the work."""
    chance = [item for item in gap.items if item.standing is Standing.NO_CHANCE]
    rows = [(say("No chance yet"), f"{_with_reason(item, say)} {say('Who can change that?')}") for item in chance]
    where = say("where could {manager} see it?", manager=names.manager)
    unseen = [item for item in gap.items if item.standing is Standing.NOT_SEEN]
    rows += [(say("Not seen yet"), f"{_optional(item, say)} – {where}") for item in unseen]
    aside = [item for item in gap.items if item.standing is Standing.NOT_APPLICABLE]
    rows += [(say("Not part of it"), _with_reason(item, say)) for item in aside]
    if rows:
        yield Pairs(tuple(rows))


def _with_reason(item: Item, say: Say) -> str:
    reason = reason_of(item)
    end = "" if reason.endswith((".", "!", "?", "…")) else "."
    name = _optional(item, say)
    return f"{name} – {reason}{end}" if reason else f"{name}."


def _optional(item: Item, say: Say) -> str:
    return f"{item.name} ({say('optional')})" if item.only_welcome else item.name


def _titled(item: Item, say: Say) -> str:
    said = f"{say(':')} ".join(part for part in (say("a must") if item.must else "", item.because) if part)
    return f"{item.name} ({said})" if said else item.name
