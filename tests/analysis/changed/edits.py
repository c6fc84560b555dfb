"""Edits of a framework's files, each with what is to be said of it: worked out from the edit, without careerctl."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from .dice import Dice, Said
from .trees import Trees, asked_by


def _level(dice: Dice) -> list[Said] | None:
    role, competency, entry = dice.entry()
    before = entry["level"]
    after = dice.one(each for each in dice.scale(competency) if each != before)
    entry["level"] = after
    how = "raised" if int(after) > int(before) else "lowered"
    said = dice.level(competency, before), dice.level(competency, after)
    return [dice.turned(role, competency, ("level",), how, *said)]


def _must(dice: Dice) -> list[Said] | None:
    role, competency, entry = dice.entry()
    if entry.get("optional") == "true":
        return None
    how = "no-longer-a-must" if entry.pop("must", "false") == "true" else "now-a-must"
    if how == "now-a-must":
        entry["must"] = "true"
    return [dice.turned(role, competency, ("must",), how)]


def _optional(dice: Dice) -> list[Said] | None:
    role, competency, entry = dice.entry()
    if entry.get("must") == "true":
        return None
    how = "now-required" if entry.pop("optional", "false") == "true" else "now-optional"
    if how == "now-optional":
        entry["optional"] = "true"
    return [dice.turned(role, competency, ("optional",), how)]


def _of_entry(dice: Dice) -> list[Said]:
    role, competency, entry = dice.entry()
    key = dice.one(("because", "wording", "weight"))
    before, entry[key] = entry.get(key, "1" if key == "weight" else ""), "7" if key == "weight" else dice.text()
    other = "changed" if key == "weight" else "reworded"
    return [dice.turned(role, competency, (key,), other if before else "new", before, entry[key])]


def _asked_anew(dice: Dice) -> list[Said] | None:
    role, tree = dice.tree("role")
    fresh = {each for kind, each in dice.base if kind == "competency"} - asked_by(dice.base, role).keys()
    below = [each for kind, each in dice.base if kind == "role" and role in _line(dice.base, each)]
    fresh = {each for each in fresh if not any(each in asked_by(dice.base, one) for one in below)}
    if not fresh:
        return None
    competency = dice.one(fresh)
    value = dice.one(each for each in dice.scale(competency) if each != "0")
    tree.setdefault("requires", {})[competency] = value
    return [dice.turned(role, competency, (), "new", "", dice.level(competency, value))]


def _line(trees: Trees, role: str) -> list[str]:
    parent = trees["role", role].get("extends")
    return [parent, *_line(trees, parent)] if parent else []


_TEXTS = {
    "role": ("summary",), "competency": ("description",), "path": ("purpose",), "goal": ("why",),
    "activity": ("description",),
}  # fmt: skip
_LISTS = ("responsibilities", "daily", "advantages", "disadvantages", "growth")


def _text(dice: Dice) -> list[Said]:
    kind = dice.one(_TEXTS)
    (key,) = _TEXTS[kind]
    name, tree = dice.tree(kind, lambda each: key in each)
    before, tree[key] = tree[key].strip(), dice.text()
    return [Said(kind, name, "reworded", (key,), before, tree[key])]


def _list(dice: Dice) -> list[Said]:
    key = dice.one(_LISTS)
    name, tree = dice.tree("role", lambda each: len(each.get(key, ())) > 1)
    at, text = dice.random.randrange(len(tree[key])), dice.text()
    what = dice.one(("add", "take", "change", "turn"))
    if what == "add":
        tree[key].insert(at, text)
        return [Said("role", name, "new", (key,), "", text)]
    if what == "turn":
        before = " · ".join(tree[key])
        tree[key].reverse()
        return [Said("role", name, "reordered", (key,), before, " · ".join(tree[key]))]
    before = tree[key].pop(at)
    if what == "change":
        tree[key].insert(at, text)
        return [Said("role", name, "reworded", (key,), before, text)]
    return [Said("role", name, "gone", (key,), before)]


def _level_text(dice: Dice) -> list[Said]:
    name, tree = dice.tree("competency", lambda each: isinstance(each.get("levels", {}).get("2"), dict))
    level, key = tree["levels"]["2"], ("levels", "2")
    if dice.random.random() < 1 / 2 or not level.get("criteria"):
        before, level["summary"] = level["summary"], dice.text()
        return [Said("competency", name, "reworded", (*key, "summary"), before, level["summary"])]
    level["criteria"].append(dice.text())
    return [Said("competency", name, "new", (*key, "criteria"), "", level["criteria"][-1])]


def _level_described(dice: Dice) -> list[Said]:
    name, tree = dice.tree("competency", lambda each: "2" in each.get("levels", {}) and "scale" not in each)
    asked = tree["levels"].pop("2")
    text = tree["levels"]["2"] = dice.text()
    said = asked if isinstance(asked, str) else asked["summary"]
    rest = [] if isinstance(asked, str) else [each for each in asked if each != "summary"]
    if rest:
        tree["levels"]["2"] = {**asked, "summary": text}
    tree["levels"] = {each: tree["levels"][each] for each in sorted(tree["levels"])}
    return [Said("competency", name, "reworded", ("levels", "2", *(["summary"] if rest else [])), said, text)]


def _move(dice: Dice) -> list[Said]:
    name, tree = dice.tree("path", lambda each: each.get("moves"))
    move = dice.random.choice(tree["moves"])
    key = ("moves", " → ".join(dice.name("role", move[each]) for each in ("from", "to")))
    if dice.random.random() < 1 / 2:
        before, move["typical_months"] = move.get("typical_months", ""), "77"
        return [Said("path", name, "changed" if before else "new", (*key, "typical_months"), before, "77")]
    move["stepping_stones"] = [*move.get("stepping_stones", ()), dice.text()]
    return [Said("path", name, "new", (*key, "stepping_stones"), "", move["stepping_stones"][-1])]


def _steps(dice: Dice) -> list[Said]:
    name, tree = dice.tree("path", lambda each: len(each.get("steps", ())) > 1)
    before = [dice.name("role", each) for each in tree["steps"]]
    tree["steps"].pop()
    after = [dice.name("role", each) for each in tree["steps"]]
    return [Said("path", name, "changed", ("steps",), " · ".join(before), " · ".join(after))]


def _number(dice: Dice) -> list[Said]:
    kind, *key = dice.one(
        (
            ("role", "pay", "high"), ("activity", "hours"), ("activity", "places"), ("opening", "count"),
            ("role", "rank"), ("role", "pay", "variable"),
        )
    )  # fmt: skip

    def holder(each: Any) -> Any:
        return each.get(key[0]) if len(key) > 1 else each

    name, tree = dice.tree(kind, lambda each: key[-1] in (holder(each) or {}))
    before, holder(tree)[key[-1]] = holder(tree)[key[-1]], "95"
    if key[-1] == "high":
        holder(tree)["high"] = str(int(before) + 1)
    after = holder(tree)[key[-1]]
    if before == after:
        return []
    return [Said(kind, name, "changed", tuple(key), *(f"{int(each):,}" for each in (before, after)))]


def _need(dice: Dice) -> list[Said]:
    name, tree = dice.tree("goal", lambda each: each.get("needs", {}).get("competencies"))
    needs = tree["needs"]["competencies"]
    competency = dice.one(needs)
    before, needs[competency]["people"] = needs[competency].get("people", "1"), "9"
    return [Said("goal", name, "changed", ("needs", "competencies", competency, "people"), before, "9")]


def _condition(dice: Dice) -> list[Said]:
    name, tree = dice.tree("role")
    text = dice.text()
    if tree.get("conditions") and dice.random.random() < 1 / 2:
        each = dice.one(tree["conditions"])
        said = tree["conditions"][each]
        if isinstance(said, str):
            before, tree["conditions"][each] = said, text
            return [Said("role", name, "reworded", ("conditions", each), before, text)]
        before, said["text"] = said["text"], text
        return [Said("role", name, "reworded", ("conditions", each, "text"), before, text)]
    tree["conditions"] = {**tree.get("conditions", {}), "made-up": text}
    return [Said("role", name, "new", ("conditions", "made-up"), "", text)]


def _setting(dice: Dice) -> list[Said]:
    tree = dice.trees["settings", ""] = deepcopy(dice.base["settings", ""])
    what = dice.one(("policy", "track", "area", "level", "round"))
    if what == "policy":
        before = tree.setdefault("policy", {}).get("max_competencies", "14")
        tree["policy"]["max_competencies"] = "21"
        return [Said("settings", "", "changed", ("policy", "max_competencies"), before, "21")]
    if what == "level":
        scale = dice.one(tree["scales"])
        before, tree["scales"][scale]["levels"]["2"] = tree["scales"][scale]["levels"]["2"], "Halfway"
        return [Said("scale", scale, "changed", ("levels", "2"), before, "Halfway")]
    each = dice.one(tree[f"{what}s"])
    key = "closes" if what == "round" else "name"
    before, tree[f"{what}s"][each][key] = tree[f"{what}s"][each][key], "2199" if what == "round" else "Other"
    return [Said(what, each, "changed", (key,), before, tree[f"{what}s"][each][key])]


def _beside(dice: Dice) -> list[Said]:
    kind = dice.one(("role", "competency", "path", "goal", "opening", "activity"))
    name, tree = dice.tree(kind)
    text = dice.text()
    tree["metadata"] = {**tree.get("metadata", {}), "made-up": text}
    return [Said(kind, name, "new", ("metadata", "made-up"), "", text)]


def _thing(dice: Dice) -> list[Said]:
    kind = dice.one(("path", "opening", "activity", "goal", "role"))
    _, tree = dice.tree(kind, lambda each: kind != "role" or not each.get("extends"))
    dice.trees[kind, "made-up"] = {key: each for key, each in tree.items() if key != "formerly"}
    dice.trees[kind, "made-up"]["name"] = "Made up"
    return [Said(kind, "made-up", "new")]


def _renamed(dice: Dice) -> list[Said]:
    kind = dice.one(("role", "competency", "goal", "activity", "path", "opening"))
    name, tree = dice.tree(kind)
    dice.trees[kind, "renamed"] = dice.trees.pop((kind, name)) | {"formerly": [*tree.get("formerly", ()), name]}
    return [Said(kind, "renamed", "renamed", (), name, "renamed")]


def _other_words(dice: Dice) -> list[Said]:
    """Edits in which the same is said in another form: nothing is to be said, or only that it is written otherwise."""
    role, tree = dice.tree("role", lambda each: any(isinstance(one, str) for one in each.get("requires", {}).values()))
    competency = dice.one(each for each, one in tree["requires"].items() if isinstance(one, str))
    whole = asked_by(dice.base, role)[competency]
    tree["requires"][competency] = dict(whole)
    is_same = whole.keys() == {"level"}
    return [] if is_same else [Said("role", role, "restated", ("requires", competency))]


EDITS: dict[str, Callable[[Dice], list[Said] | None]] = {
    "level": _level, "must": _must, "optional": _optional, "entry": _of_entry, "asked": _asked_anew, "text": _text,
    "list": _list, "level-text": _level_text, "level-described": _level_described, "move": _move, "steps": _steps,
    "number": _number, "need": _need, "condition": _condition, "setting": _setting, "beside": _beside,
    "thing": _thing, "renamed": _renamed, "other-words": _other_words,
}  # fmt: skip
"""What an edit is about."""
