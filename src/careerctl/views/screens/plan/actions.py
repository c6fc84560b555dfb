"""Actions: who does what until when, how both see that it is done, and why this."""

from collections.abc import Iterator, Sequence

from careerctl.formats.document import Block, Bullet, Bullets
from careerctl.results.stages import Action, Other, Purpose, Reason, Why
from careerctl.text.phrases import day, listed, number, plural
from careerctl.views.words.plans import action_words, due_words, owner_words, status_words

_HOUR = 3600


def blocks(actions: Sequence[Action], *, reasons: bool) -> Iterator[Block]:
    """Yield the actions; `reasons` adds why each was chosen and what else was possible."""
    if actions:
        same = (
            each.activity is not None and each.activity in [one.activity for one in actions[:at]]
            for at, each in enumerate(actions)
        )
        bullets = (_bullet(each, reasons=reasons, again=again) for each, again in zip(actions, same, strict=True))
        yield Bullets(tuple(bullets), "Who does what")


def _bullet(action: Action, *, reasons: bool, again: bool) -> Bullet:
    status = status_words(action)
    details = [f"{owner_words(action)}, {due_words(action.due)}{f' – {status}' if status else ''}"]
    if action.done_when:
        details.append(f"Done when: {action.done_when}")
    if takes := _takes(action):
        details.append("Takes: no time of its own, it is the same one as above" if again else takes)
    if action.mentors:
        details.append(f"To be asked about it: {listed(action.mentors)}")
    if action.evidence:
        details.append(f"Seen in: {listed(action.evidence)}")
    if reasons and action.reason is not None:
        details += _reasons(action, action.reason)
    return Bullet(action_words(action), tuple(details))


def _takes(action: Action) -> str:
    """Return what an activity takes: hours, weeks, money, and when it begins."""
    offer = action.activity
    if offer is None or action.status in {"done", "dropped"}:
        return ""
    parts = [f"from {day(action.begins)}"] if action.begins is not None else []
    parts += [plural(int(offer.weeks), "week", "weeks")] if offer.weeks and offer.weeks == int(offer.weeks) else []
    parts += [f"{number(offer.hours)} hours in all"] if offer.hours else []
    parts += [f"costs {number(offer.cost)}"] if offer.cost else []
    return f"Takes: {', '.join(parts)}" if parts else ""


def _reasons(action: Action, reason: Reason) -> Iterator[str]:
    """Yield why this, and what else there is."""
    why = [*_why(action, reason)] or [_plainly(reason)]
    yield f"Why this: {'; '.join(why)}"
    if reason.others:
        others = [f"{each.name} ({other_words(each)})" for each in reason.others]
        yield f"What else there is: {'; '.join([*others, *(['and more'] if reason.more else [])])}"


def _plainly(reason: Reason) -> str:
    """Return why an action is there, where nothing speaks for its activity but that it fits."""
    words: dict[Purpose, str] = {
        "strength": "today's role asks less of this strength than is there, or nothing",
        "growth": "today's role says that one grows in it like this",
        "occasion": "nobody could show it yet, and an occasion is the organisation's to find",
        "part": "each of the two owns at least a third of the actions",
        "open": "the step is asked for, and no activity covers it",
    }
    first = "it is the first of those that fit: by what it needs before it, then by its end, then by its hours"
    return words.get(reason.purpose, first if _several(reason) else "it is the only one that fits")


def _several(reason: Reason) -> bool:
    return any(each.why == "chosen-for-less" for each in reason.others)


def _why(action: Action, reason: Reason) -> Iterator[str]:
    sort = action.activity.sort if action.activity is not None and action.after is not None else None
    if reason.prepares:
        yield f"it comes before “{reason.prepares}”"
    if len(reason.serves) > 1:
        yield f"one booking serves {listed(reason.serves)}"
    if (action.asks, sort) == ("knowledge", "education"):
        yield "for what is to be known, a class comes first"
    if action.asks != "knowledge" and sort == "experience":
        yield "for what is to be done, doing comes first"
    if action.asks != "knowledge" and sort == "exposure" and _several(reason):
        yield "for what is to be done, learning with others comes before a class"
    for each in reason.others:
        if each.why == "gives-way":
            yield f"so that {each.detail} finds room"
    if reason.drivers:
        yield f"it suits what moves the person: {listed(reason.drivers)}"
    if reason.strengths:
        yield f"it builds on {listed(reason.strengths)}"


def other_words(other: Other) -> str:
    """Return why another activity was not taken."""
    words: dict[Why, str] = {
        "chosen-for-less": "possible too",
        "gives-way": f"would leave no room for {other.detail}",
        "level": f"goes {other.detail}",
        "stage": "for another stage",
        "hours": f"takes {number(int(other.detail) // _HOUR) if other.detail.isdigit() else ''} hours a week",
        "places": "no place is free",
        "time": "no weeks are left for it in this stage",
        "before": f"“{other.detail}” would have to come first",
    }
    return words[other.why] if other.why is not None else ""
