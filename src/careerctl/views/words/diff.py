"""How it is said what has changed in a framework."""

from collections.abc import Iterable, Iterator

from careerctl.results.diff import Diff, KeyChange, NotCompared, ThingChanged, Version
from careerctl.text.phrases import MANY, Say, first_upper, listed, named_by, plainly, plural, together

KINDS = {
    "role": "Roles",
    "competency": "Competencies",
    "path": "Paths",
    "goal": "Goals",
    "opening": "Openings",
    "activity": "Activities",
    "scale": "Scales",
    "track": "Kinds of work",
    "area": "Areas",
    "round": "Rounds",
    "settings": "The project",
}
"""What things of each kind are called."""
_ONE = {"track": "kind of work"}
"""What one is called that is not called as its kind is."""
_KEYS = {
    "advantages": "What is good about it",
    "after": "Comes after",
    "asks": "What it asks for",
    "conditions": "Condition",
    "daily": "A normal day",
    "deliverables": "What one hands over",
    "develops": "What it develops",
    "disadvantages": "What is not so good about it",
    "drivers": "What moves people",
    "extends": "Takes over what is asked from",
    "formerly": "Former id",
    "from": "From",
    "growth": "Growing inside it",
    "leads": "About leading people",
    "levels": "Level",
    "made_known": "Made known",
    "metadata": "Kept beside it",
    "moves": "Move",
    "pay": "Pay band",
    "requires": "Asks",
    "responsibilities": "What one does",
    "scope": "How far it reaches",
    "serves": "Goal that it serves",
    "track": "Kind of work",
    "within": "Lies in",
    "without": "Does not take over",
}
"""What keys of files are called in a sentence; the others as they are written."""
_ASKED = {
    "raised": "{name} is raised: {before} → {after}",
    "lowered": "{name} is lowered: {before} → {after}",
    "new": "{name} is asked: {after}",
    "gone": "{name} is no longer asked; it was {before}",
    "now-a-must": "{name} is now a must",
    "no-longer-a-must": "{name} is no longer a must",
    "now-optional": "{name} is now optional",
    "now-required": "{name} is no longer optional",
    "restated": "{name} is written otherwise, and the same is asked",
}
_OF_ASKED = {
    "because": "Why {name} is asked",
    "wording": "What the level of {name} means here",
    "weight": "How much {name} counts",
    "metadata": "Kept beside {name}",
}
_SAID = {
    "new": "{name}, new: {after}",
    "gone": "{name}, gone: {before}",
    "rewrapped": "{name}: the same words, in other lines",
    "reordered": "{name}, in another order: {after}",
}
_STEPS = {
    "major": "More is asked of somebody: by what it asks, a major change",
    "minor": "Nothing more is asked of anybody, and something else is offered: a minor change",
    "patch": "Only words change: a patch",
    "none": "Nothing changes that the framework's version speaks of",
}


_ONE_LINE = 60
"""Characters of two values that stand beside each other."""


def between_words(diff: Diff) -> str:
    """Return what is compared: `since main`, `v1 to v2`."""
    before = _named(diff.before, diff.before_commit)
    return f"{before} to {_named(diff.after, diff.after_commit)}" if diff.after_commit else f"since {before}"


def _named(revision: str, commit: str) -> str:
    if not revision or commit.startswith(revision) or revision.startswith(commit):
        return commit
    return f"{revision} ({commit})"


def count_words(things: tuple[ThingChanged, ...]) -> str:
    """Return how many things of each kind are new, gone or changed."""
    said = []
    for kind, many in KINDS.items():
        hows: list[str] = [each.how for each in things if each.kind == kind]
        if kind == "settings":
            said += ["careerctl.yaml says something else"] if hows else []
            continue
        for how, words in (("new", "new"), ("gone", "gone"), ("changed", "changed")):
            count = hows.count(how)
            said += [f"{plural(count, _ONE.get(kind, kind), many.lower())} {words}"] if count else []
    return first_upper(together(said, len(said))) + "." if said else ""


def version_words(version: Version, say: Say = plainly) -> str:
    """Return what the change is by what it asks, and what has become of the version."""
    before, after = version.before or say("none"), version.after or say("none")
    if version.before != version.after:
        became = say("The version was {before} and is {after}.", before=before, after=after)
    elif version.after:
        became = say("The version stays {version}.", version=after)
    else:
        became = say("The framework has no version.")
    return f"{say(_STEPS[version.step])}. {became}"


def by_kind(things: Iterable[ThingChanged], say: Say = plainly) -> Iterator[tuple[str, list[ThingChanged]]]:
    """Yield what has changed under what things of each kind are called."""
    every = [*things]
    for kind in KINDS:  # noqa: PLC0206  # what is said has to stand in a constant by its key
        if of_kind := [each for each in every if each.kind == kind]:
            yield say(KINDS[kind]), of_kind


def not_raised_words(say: Say = plainly) -> str:
    """Return what another version would be good for."""
    return say(
        "Sheets note the version that they were made against. With another version in careerctl.yaml it can be told "
        "which were made before more was asked."
    )


def more_asked(diff: Diff, say: Say = plainly) -> str:
    """Return where more is asked; nothing where it is nowhere."""
    where = [f"{each.name or 'careerctl.yaml'} ({_what(each, say)})" for each in diff.things if each.asks == "more"]
    if not where:
        return ""
    shown, others = listed(where[:MANY]), len(where) - MANY
    if others <= 0:
        return say("More is asked: {where}", where=shown)
    if others == 1:
        return say("More is asked: {where} and 1 other", where=shown)
    return say("More is asked: {where} and {count} others", where=shown, count=others)


def _what(thing: ThingChanged, say: Say) -> str:
    names = dict.fromkeys(_short_name(each, say) for each in thing.changes if each.asks == "more")
    return together([*names], say=say)


def _short_name(change: KeyChange, say: Say) -> str:
    if change.key[0] == "requires":
        return change.names[1]
    return label(change, say)


def label(change: KeyChange, say: Say = plainly) -> str:
    """Return what has changed, in words."""
    top, unsaid = change.key[0], {"text"}
    unsaid |= {"summary"} if top in {"levels", "conditions"} else set()
    phrases = [_part(*each, say) for each in zip(change.key, change.names, strict=True) if each[1] not in unsaid]
    rest = phrases[1:]
    first = say(_KEYS[top]) if top in _KEYS else first_upper(phrases[0])
    if top in {"levels", "moves"} and rest:
        return ", ".join((f"{first} {rest[0]}", *rest[1:]))
    if top == "conditions" and rest:
        rest[0] = named_by(rest[0])
    is_named = bool(rest) and change.names[1] != change.key[1].replace("_", " ")
    return ", ".join((f"{first}{say(':')} {rest[0]}", *rest[1:]) if is_named else (first, *rest))


def _part(key: str, name: str, say: Say) -> str:
    """Return a part of where something stands: a key of careerctl's own is a word of it, all else is a name."""
    phrase = name
    return say(phrase) if phrase == key.replace("_", " ") else name


def change_words(change: KeyChange, say: Say = plainly) -> tuple[str, tuple[str, ...]]:
    """Return one change as a sentence, with both wordings where a text reads otherwise."""
    is_asked = change.key[0] == "requires" and len(change.key) > 1
    said, details = _asked_words(change, say) if is_asked else _said(label(change, say), change, say)
    if change.heirs:
        said = say("{change}. Also for its heirs: {roles}", change=said, roles=listed(change.heirs))
    return said, details


def _asked_words(change: KeyChange, say: Say) -> tuple[str, tuple[str, ...]]:
    part = change.key[2] if len(change.key) > len(("requires", "negotiation")) else ""
    if change.how in _ASKED and part in {"", "level", "must", "optional"}:
        return say(_ASKED[change.how], name=change.names[1], before=change.before, after=change.after), ()
    name = change.names[1]
    return _said(say(_OF_ASKED[part], name=name) if part in _OF_ASKED else name, change, say)


def _said(name: str, change: KeyChange, say: Say) -> tuple[str, tuple[str, ...]]:
    before, after = change.before or say("nothing"), change.after or say("nothing")
    if change.how in _SAID:
        return say(_SAID[change.how], name=name, before=before, after=after), ()
    if change.how == "changed" and len(before) + len(after) <= _ONE_LINE:
        return f"{name}{say(':')} {before} → {after}", ()
    said = say("{name} reads otherwise", name=name) if change.how == "reworded" else f"{name}{say(':')}"
    return said, (say("before: {text}", text=before), say("now: {text}", text=after))


def thing_words(thing: ThingChanged, say: Say = plainly) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what there is to say of a thing, each with details."""
    if thing.how == "new":
        said = [(f"{label(each, say)}{say(':')} {each.after}", ()) for each in thing.changes if each.key != ("name",)]
        yield from said or [(say("Its file says nothing more"), ())]
        return
    if thing.before_id:
        yield say("Has another id; it was {id}", id=thing.before_id), ()
    yield from (change_words(each, say) for each in thing.changes)
    if thing.how == "gone":
        yield say("No file defines it any more"), ()


def thing_label(thing: ThingChanged, say: Say = plainly) -> str:
    """Return a thing's name and id, and whether it is new or gone."""
    is_named = thing.name != thing.id and not thing.name.endswith(f"({thing.id})")  # as where two have one name
    named = f"{thing.name} ({thing.id})" if is_named else thing.name
    return f"{named or 'careerctl.yaml'}{f' – {say(_HOW[thing.how])}' if thing.how in _HOW else ''}"


_HOW = {"new": "new", "gone": "gone"}
_UNREAD = {
    "file": "{name} cannot be read {where}: left out",
    "role": "What {name} asks, since not all that it takes over can be read {where}",
    "competency": "What is asked of {name}, since its file or its level cannot be read {where}",
}


def unread_words(one: NotCompared, diff: Diff, say: Say = plainly) -> str:
    """Return what is not compared, and why."""
    revision = diff.before if one.side == "before" else diff.after
    where = say("at {revision}", revision=revision) if revision else say("as it lies here")
    return say(_UNREAD[one.what], name=one.name, where=where)
