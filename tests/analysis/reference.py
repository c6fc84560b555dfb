"""One person beside one role in one round as the design has it, worked out anew from files as plain dicts.

Nothing of careerctl is imported. What a project looks like is said beside roles and ways; what is asked, beside rounds.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from .reference_rounds import (
    LEVEL,
    NO_CHANCE,
    NOT_APPLICABLE,
    UNSEEN,
    counts,
    entries,
    role_compared,
    round_compared,
    sheets_of,
    waiting,
)
from .reference_ways import alike, conditions, last_day, open_conditions, present, requirements, scale_of, time_of

MET = ("met", "both-met")
STEP = ("next-step", "both-open")
NAMES = {"self-only": "own_only", "manager-only": "manager_only", "still-different": "different"}
NOTHING = (None, None)
SAID = (
    "required", "must", "optional", "weight", "level", "by", "gap", "difference", "standing", "set_aside", "open",
    "one_sided",
)  # fmt: skip
"""What is said of each competency that the role asks for."""


def standing_of(required: Fraction, own: tuple, manager: tuple) -> str:
    """Return the standing before the talk."""
    if manager[0] in {NO_CHANCE, NOT_APPLICABLE}:
        return manager[0]
    if manager[0] != LEVEL and own[0] in {NO_CHANCE, NOT_APPLICABLE}:
        return own[0]
    if manager[0] == UNSEEN:
        return "not-seen"
    if (own[0], manager[0]) != (LEVEL, LEVEL):
        return "not-compared"
    met = own[1] >= required, manager[1] >= required
    return {(True, True): "both-met", (False, False): "both-open", (True, False): "self-only"}.get(met, "manager-only")


def alone(required: Fraction, said: tuple) -> str:
    """Return the standing by one kind of sheet alone."""
    if said[0] == LEVEL:
        return "met" if said[1] >= required else "next-step"
    return {None: "not-compared", UNSEEN: "not-seen"}.get(said[0], said[0])


def item(required: dict, said: dict[str, tuple], *, differs: bool, only: str | None) -> dict:
    """Return what there is to say of one competency; `said` is empty for a side that says nothing."""
    own, manager, agreed = (said.get(side, NOTHING) for side in ("self", "manager", "agreed"))
    settled = differs or agreed[0] is not None
    by = only or ("agreed" if agreed[0] else "manager")
    taken = NOTHING if differs else said.get(by, NOTHING)
    level = taken[1] if taken[0] == LEVEL else None
    gap = None if level is None else required["level"] - level
    compared = only is None and own[0] == manager[0] == LEVEL
    if differs:
        standing = "still-different"
    elif only is not None or settled:
        standing = alone(required["level"], taken)
    else:
        standing = standing_of(required["level"], own, manager)
    set_aside = taken[0] == NOT_APPLICABLE
    short = level is None if gap is None else gap > 0
    return {
        **{each: required[each] for each in ("must", "optional", "weight")},
        "required": required["level"],
        "level": level,
        "by": by if taken[0] not in {None, UNSEEN} else None,
        "gap": gap,
        "difference": own[1] - manager[1] if compared else None,
        "standing": standing,
        "set_aside": set_aside,
        "open": required["must"] if set_aside else short,
        "settled": settled,
        "one_sided": only is None and _one_sided(own[0], manager[0]),
    }


def _one_sided(own: str | None, manager: str | None) -> bool:
    """Tell whether one side has no chance or not applicable against something else that the other says."""
    spoken = {own, manager}
    return not spoken & {None, UNSEEN} and len(spoken) == 2 and spoken != {LEVEL}


def items_of(project: dict, asked: dict, role: str) -> tuple[dict[str, dict], bool]:
    """Return the items by competency in the role's order, and whether an agreed sheet counts."""
    only = asked.get("sheet")
    sheets = sheets_of(project, round_compared(project, asked)[0])
    if not counts(sheets.get("agreed")):
        sheets.pop("agreed", None)
    sheets = {side: sheet for side, sheet in sheets.items() if only in {None, side}}
    agreed = sheets.get("agreed", {})
    differing = {present(project["competencies"], each) for each in agreed.get("still_different", ())}
    said = {side: entries(project, sheet, role) for side, sheet in sheets.items()}
    found = {}
    for each, required in requirements(project, role).items():
        here = {side: ratings[each] for side, ratings in said.items() if each in ratings}
        found[each] = item(required, here, differs=each in differing, only=only)
    return found, "agreed" in sheets


def focus_of(project: dict, round_id: str | None) -> list[str]:
    """Return what the two chose to work on, whichever kind of sheet measures."""
    agreed = sheets_of(project, round_id).get("agreed")
    chosen = agreed.get("focus", ()) if agreed is not None and counts(agreed) else ()
    return [present(project["competencies"], each) for each in chosen]


def to_talk_about(items: dict[str, dict], discuss_at: int) -> list[str]:
    """Return what to talk about, in order."""

    def apart(each: str) -> bool:
        return items[each]["standing"] in {"self-only", "manager-only"}

    def far(each: str) -> Fraction:
        return abs(items[each]["difference"] or Fraction(0))

    talk = [
        each
        for each, one in items.items()
        if not one["settled"] and (apart(each) or far(each) >= discuss_at or one["one_sided"])
    ]
    return sorted(talk, key=lambda each: (not apart(each), -far(each), not items[each]["must"], each))


def next_steps(items: dict[str, dict], focus: list[str]) -> list[str]:
    """Return the next steps that both see, in order: the focus as the two have written it, then what weighs most."""

    def order(each: str) -> tuple:
        one = items[each]
        first = focus.index(each) if each in focus else len(focus)
        return first, not one["must"], -one["weight"] * one["gap"], -abs(one["difference"] or 0), each

    return sorted((each for each, one in items.items() if one["standing"] in STEP and not one["optional"]), key=order)


def ratio(project: dict, items: dict[str, dict]) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    """Return the ratio and its bounds, exact; None with nothing to sum."""
    asked = {each: one for each, one in items.items() if not one["optional"] and not one["set_aside"]}
    rated = {each: one for each, one in asked.items() if one["level"] is not None}

    def reached(each: str) -> Fraction:
        one, lowest = items[each], min(scale_of(project, each))
        whole = one["level"] >= one["required"]
        return Fraction(1) if whole else (one["level"] - lowest) / (one["required"] - lowest)

    def weigh(those: Iterable[str]) -> Fraction:
        return sum((items[each]["weight"] for each in those), Fraction(0))

    total = sum((items[each]["weight"] * reached(each) for each in rated), Fraction(0))
    value = total / weigh(rated) if rated else None
    if not asked:
        return value, None, None
    return value, total / weigh(asked), (total + weigh(asked) - weigh(rated)) / weigh(asked)


def counts_of(items: dict[str, dict]) -> dict[str, int]:
    """Return how many of the required and applicable ones stand how, and by which sheet they are measured."""
    asked = [one for one in items.values() if not one["optional"] and not one["set_aside"]]
    told = dict.fromkeys(("met", "own_only", "manager_only", "next_steps", "different", "no_chance", "not_compared"), 0)
    for one in asked:
        standing = one["standing"]
        name = "met" if standing in MET else "next_steps" if standing in STEP else NAMES.get(standing)
        told[name or ("no_chance" if standing == NO_CHANCE else "not_compared")] += 1
    by = {f"by_{side}": sum(one["by"] == side for one in asked) for side in ("agreed", "manager", "self")}
    return {"required": len(asked), **told, **by}


def state_of(project: dict, role: str, items: dict[str, dict], missing: list[str], *, own: bool, talked: bool) -> str:
    """Return the state for a role: the first that holds. `missing` are the conditions that are open."""
    asked = [one for one in items.values() if not one["optional"] and not one["set_aside"]]
    kept = [one for one in items.values() if one["must"] and one["set_aside"]]
    if not asked and not kept and not conditions(project, role):
        return "asks-nothing"
    today = project["person"].get("role")
    if today is not None and not own and alike(project, role, present(project["roles"], today)):
        return "same-as-today"
    if not talked:
        return "not-talked"
    left = [one for one in items.values() if one["open"] and not one["optional"]]
    if not left and not missing:
        return "all-met"
    few = not left or (len(left) <= project["policy"].get("near_at", 2) and 2 * len(left) < len(asked))
    return "near" if few and not any(one["must"] or (one["gap"] or 0) > 1 for one in left) else "open"


def musts(project: dict, today: date, role: str) -> dict[str, str]:
    """Return how the person stands to what a role cannot do without: met, no chance yet, or open."""
    items, _ = items_of(project, {"today": today}, role)
    met = {each: one["gap"] is not None and one["gap"] <= 0 for each, one in items.items()}
    stands = {each: NO_CHANCE if one["standing"] == NO_CHANCE else "open" for each, one in items.items()}
    return {each: "met" if met[each] else stands[each] for each, one in items.items() if one["must"]}


def gap(project: dict, asked: dict) -> dict | None:
    """Return all that the comparison says, None where there is no role to compare with."""
    role, own = role_compared(project, asked)
    if role is None:
        return None
    compared, _ = round_compared(project, asked)
    items, talked = items_of(project, asked, role)
    missing = open_conditions(project, role, asked["today"])
    wishes = project["person"].get("wishes", ())
    left = sorted(
        (each for each, one in items.items() if one["open"] and not one["optional"]),
        key=lambda each: not items[each]["must"],
    )
    return {
        "role": role,
        "own_role": own,
        "round": compared,
        "later": waiting(project, asked, compared),
        "items": {each: {name: one[name] for name in SAID} for each, one in items.items()},
        "talk": [] if asked.get("sheet") else to_talk_about(items, project["policy"].get("discuss_at", 1)),
        "next_steps": next_steps(items, focus_of(project, compared)),
        "no_musts": not any(one["must"] for one in items.values()),
        "state": state_of(project, role, items, missing, own=own, talked=talked),
        "open": [*left, *missing],
        "counts": counts_of(items),
        "ratio": ratio(project, items),
        "times": [time_of(project, wish, asked["today"]) for wish in wishes],
        "past": ["by" in wish and last_day(wish["by"]) < asked["today"] for wish in wishes],
    }
