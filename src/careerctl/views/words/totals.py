"""How it is said what a comparison comes to: counts, state, conditions, wishes."""

from collections.abc import Iterator

from careerctl.results.gap import Condition, Gap, Item, Standing, State
from careerctl.results.totals import Counts
from careerctl.results.wished import Wish
from careerctl.text.phrases import Say, day, listed, plainly, sentence
from careerctl.views.words.standings import Names
from careerctl.views.words.wishes import answer_words, time_words, wanted


def count_words(gap: Gap, names: Names, say: Say = plainly) -> str:
    """Return the counts in one line; nothing where there are none."""
    counts = gap.counts
    if counts is None or gap.round is None:
        return ""
    parts = [_met(gap, counts, names, say), *_others(counts, names, say)]
    optional = [item for item in gap.items if item.optional and not item.set_aside and item.standing is not None]
    if optional:
        met_too = sum(item.standing in {Standing.BOTH_MET, Standing.MET} for item in optional)
        parts.append(say("optional: {met} of {count} met", met=met_too, count=len(optional)))
    return listed(parts)


def _met(gap: Gap, counts: Counts, names: Names, say: Say) -> str:
    """Return how much is met, and as who sees it."""
    both = {"met": counts.met, "required": counts.required}
    if gap.measured_by in {"self", "manager"}:
        name = names.own if gap.measured_by == "self" else names.manager
        return say("{met} of {required} met as {name} sees it", **both, name=name)
    talked = gap.measured_by == "agreed" or (gap.round is not None and gap.round.talked)
    return say("{met} of {required} met" if talked else "{met} of {required} met as both see it", **both)


def _others(counts: Counts, names: Names, say: Say) -> Iterator[str]:
    """Yield what is counted and not met."""
    own, manager = names.own, names.manager
    parts = (
        (counts.own_only, say("{count} as {name} sees it", count=counts.own_only, name=own)),
        (counts.manager_only, say("{count} as {name} sees it", count=counts.manager_only, name=manager)),
        (
            counts.next_steps,
            say("{count} next step" if counts.next_steps == 1 else "{count} next steps", count=counts.next_steps),
        ),
        (counts.different, say("{count} seen differently", count=counts.different)),
        (counts.no_chance, say("{count} no chance yet", count=counts.no_chance)),
        (counts.not_compared, say("{count} not compared yet", count=counts.not_compared)),
    )
    yield from (said for count, said in parts if count)


def way_words(gap: Gap, say: Say = plainly) -> str:
    """Return the roles on the way to the role, and the time that it usually takes where no wish below says so.

    Nothing where it is today's role.
    """
    if gap.way is None:
        return ""
    said = any(wish.role == gap.role and wish.time is not None for wish in gap.wishes)
    if said and gap.way.roles:
        return " → ".join(gap.way.roles)
    return listed([*([" → ".join(gap.way.roles)] if gap.way.roles else []), time_words(gap.way, "", say)])


_STATES: dict[State | None, str] = {
    State.ASKS_NOTHING: "This role asks for nothing yet.",
    State.SAME_AS_TODAY: "This role asks what today's role asks.",
    State.ALL_MET: "Everything that this role asks is met, and every condition is recorded.",
    State.NEAR: "Near. Open: {open}",
    State.OPEN: "Open: {open}",
}


def state_words(gap: Gap, say: Say = plainly) -> str:
    """Return how the person stands to the role as a whole, with what is open; nothing before the two have talked."""
    names = {item.competency: item for item in gap.items}
    unmet = [condition.text for condition in gap.conditions if condition.met is None]
    still = [_named(names[each], say) if each in names else each for each in gap.open[: -len(unmet) or None]]
    still_open = listed([*still, *unmet])
    if gap.state is None and still_open and gap.open and gap.left_out:
        return say("Open, of what can be read: {open}", open=still_open)
    return say(_STATES[gap.state], open=still_open) if gap.state in _STATES else ""


def _named(item: Item, say: Say) -> str:
    return say("{name} (a must)", name=item.name) if item.must else item.name


def recorded_words(condition: Condition, gap: Gap, say: Say = plainly) -> str:
    """Return whether a condition is recorded, where the reader may know."""
    if not gap.tells_rounds:
        return say("asked of everyone in this role")
    return condition_words(condition, say)


def condition_words(condition: Condition, say: Say = plainly) -> str:
    """Return whether a condition is recorded, and until when that holds."""
    if condition.run_out is not None:
        return say("run out on {date}", date=day(condition.run_out, say))
    if condition.met is None:
        return say("not recorded yet")
    if condition.until is None:
        return say("recorded {date}", date=day(condition.met, say))
    return say("recorded {date}, holds until {until}", date=day(condition.met, say), until=day(condition.until, say))


def wish_words(wish: Wish, say: Say = plainly) -> str:
    """Return what there is to say of a wish beside its label, in sentences."""
    said = [*wanted(wish, say), answer_words(wish, say) or say("Not answered yet")]
    said += [time_words(wish.time, wish.by, say)] if wish.time is not None else []
    return " ".join(sentence(part) for part in said)
