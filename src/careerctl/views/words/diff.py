"""How it is said what has changed in a framework."""

from careerctl.results.diff import Diff, KeyChange, NotCompared, ThingChanged, Version
from careerctl.text.phrases import MANY, first_upper, listed, named_by, plural, together

KINDS = {
    "role": ("Roles", "role"),
    "competency": ("Competencies", "competency"),
    "path": ("Paths", "path"),
    "goal": ("Goals", "goal"),
    "opening": ("Openings", "opening"),
    "activity": ("Activities", "activity"),
    "scale": ("Scales", "scale"),
    "track": ("Kinds of work", "kind of work"),
    "area": ("Areas", "area"),
    "round": ("Rounds", "round"),
    "settings": ("The project", "part of careerctl.yaml"),
}
"""What each kind of thing is called: several of them, and one."""
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
    "level": "{name}",
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
    for kind, (many, one) in KINDS.items():
        hows: list[str] = [each.how for each in things if each.kind == kind]
        if kind == "settings":
            said += ["careerctl.yaml says something else"] if hows else []
            continue
        for how, words in (("new", "new"), ("gone", "gone"), ("changed", "changed")):
            count = hows.count(how)
            said += [f"{plural(count, one, many.lower())} {words}"] if count else []
    return first_upper(together(said, len(said))) + "." if said else ""


def version_words(version: Version) -> str:
    """Return what the change is by what it asks, and what has become of the version."""
    if version.before != version.after:
        became = f"The version was {version.before or 'none'} and is {version.after or 'none'}."
    else:
        became = f"The version stays {version.after}." if version.after else "The framework has no version."
    return f"{_STEPS[version.step]}. {became}"


NOT_RAISED = (
    "Sheets note the version that they were made against. With another `version:` in careerctl.yaml it can be told "
    "which were made before more was asked."
)


def more_asked(diff: Diff) -> str:
    """Return where more is asked; nothing where it is nowhere."""
    where = [f"{each.name or 'careerctl.yaml'} ({_what(each)})" for each in diff.things if each.asks == "more"]
    return f"More is asked: {listed(where[:MANY])}{_others(len(where) - MANY)}" if where else ""


def _what(thing: ThingChanged) -> str:
    names = dict.fromkeys(_short_name(each) for each in thing.changes if each.asks == "more")
    return together([*names])


def _short_name(change: KeyChange) -> str:
    said = change.names[1] if change.key[0] == "requires" else label(change)
    return said[:1].lower() + said[1:] if change.key[0] != "requires" else said


def _others(count: int) -> str:
    return f" and {plural(count, 'other', 'others')}" if count > 0 else ""


def label(change: KeyChange) -> str:
    """Return what has changed, in words."""
    unsaid = {"text", "summary"} if change.key[0] in {"levels", "conditions"} else {"text"}
    first, *rest = (each for each in change.names if each not in unsaid)
    top = _KEYS.get(first, first_upper(first))
    if first in {"levels", "moves"} and rest:
        return ", ".join((f"{top} {rest[0]}", *rest[1:]))
    if first == "conditions" and rest:
        rest[0] = named_by(rest[0])
    is_named = bool(rest) and rest[0] != change.key[1].replace("_", " ")
    return ", ".join((f"{top}: {rest[0]}", *rest[1:]) if is_named else (top, *rest))


def change_words(change: KeyChange) -> tuple[str, tuple[str, ...]]:
    """Return one change as a sentence, with both wordings where a text reads otherwise."""
    is_asked = change.key[0] == "requires" and len(change.key) > 1
    said, details = _asked_words(change) if is_asked else _said(label(change), change)
    heirs = f". Also for its heirs: {listed(change.heirs)}" if change.heirs else ""
    return f"{said}{heirs}", details


def _asked_words(change: KeyChange) -> tuple[str, tuple[str, ...]]:
    part = change.key[2] if len(change.key) > len(("requires", "negotiation")) else ""
    if change.how in _ASKED and part in {"", "level", "must", "optional"}:
        return _ASKED[change.how].format(name=change.names[1], before=change.before, after=change.after), ()
    return _said(_OF_ASKED[part].format(name=change.names[1]), change)


def _said(name: str, change: KeyChange) -> tuple[str, tuple[str, ...]]:
    before, after = change.before or "nothing", change.after or "nothing"
    if change.how in _SAID:
        return _SAID[change.how].format(name=name, before=before, after=after), ()
    if change.how == "changed" and len(before) + len(after) <= _ONE_LINE:
        return f"{name}: {before} → {after}", ()
    said = f"{name} reads otherwise" if change.how == "reworded" else f"{name}:"
    return said, (f"before: {before}", f"now: {after}")


def thing_label(thing: ThingChanged) -> str:
    """Return a thing's name and id, and whether it is new or gone."""
    is_named = thing.name != thing.id and not thing.name.endswith(f"({thing.id})")  # as where two have one name
    named = f"{thing.name} ({thing.id})" if is_named else thing.name
    return f"{named or 'careerctl.yaml'}{'' if thing.how == 'changed' else f' – {thing.how}'}"


_UNREAD = {
    "file": "{name} cannot be read {where}: left out",
    "role": "What {name} asks, since not all that it takes over can be read {where}",
    "competency": "What is asked of {name}, since its file or its level cannot be read {where}",
}


def unread_words(one: NotCompared, diff: Diff) -> str:
    """Return what is not compared, and why."""
    after = f"at {diff.after}" if diff.after else "as it lies here"
    return _UNREAD[one.what].format(name=one.name, where=f"at {diff.before}" if one.side == "before" else after)
