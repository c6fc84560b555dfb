"""Roles, conditions, months and ways as the design has them, worked out anew from files as plain dicts.

Nothing of careerctl is imported: two readings of one design that come out alike are worth more than one. A project is
`{"scales": …, "rounds": …, "policy": …, "competencies": {id: file}, "roles": {id: file}, "paths": {id: file}, "person":
file, "sheets": [{"round": …, "side": …, and the file}]}`; numbers with a point are texts, so that they are exact.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

UNNAMED_MONTHS = 18
BLANK = {"must": False, "optional": False, "weight": 1}


def present(things: dict, written: str) -> str:
    """Return the id that a thing has today, whichever of its ids was written."""
    return next((each for each in things if written == each or written in things[each].get("formerly", ())), written)


def scale_of(project: dict, competency: str) -> dict[Fraction, str]:
    """Return the names of a competency's levels by their values."""
    scale = project["scales"][project["competencies"][competency]["scale"]]["levels"]
    counted = dict(enumerate(scale, 1)) if isinstance(scale, list) else scale
    return {Fraction(value): name for value, name in counted.items()}


def level_of(project: dict, competency: str, written: object) -> Fraction:
    """Return the level that a name, which is tried first, or a value stands for."""
    named = {name: value for value, name in scale_of(project, competency).items()}
    return named[written] if written in named else Fraction(str(written))


def requirements(project: dict, role_id: str) -> dict[str, dict]:
    """Return what a role asks of each competency, after inheritance.

    The short form changes the level and keeps all but the wording, the long one replaces the entry.
    """
    role = project["roles"][role_id]
    base = role.get("extends")
    entries = {} if base is None else requirements(project, present(project["roles"], base))
    for each in role.get("without", ()):
        del entries[present(project["competencies"], each)]
    for written, entry in role.get("requires", {}).items():
        competency = present(project["competencies"], written)
        long = isinstance(entry, dict)
        kept = BLANK | (entry if long else entries.get(competency, {}))
        level = level_of(project, competency, entry["level"] if long else entry)
        entries[competency] = kept | {"level": level, "weight": Fraction(str(kept["weight"]))}
    return entries


def conditions(project: dict, role_id: str) -> dict[str, str]:
    """Return the words of each condition of a role, without regard to where their lines break."""
    asked = project["roles"][role_id].get("conditions", {})
    return {each: " ".join((said["text"] if isinstance(said, dict) else said).split()) for each, said in asked.items()}


def alike(project: dict, role: str, other: str) -> bool:
    """Tell whether two roles ask the same level and must of everything, and the same conditions."""
    asked = [
        {each: [one[key] for key in ("level", "must", "optional")] for each, one in requirements(project, name).items()}
        for name in (role, other)
    ]
    return asked[0] == asked[1] and conditions(project, role) == conditions(project, other)


def open_conditions(project: dict, role_id: str, today: date) -> list[str]:
    """Return the ids of the conditions of a role that no record of the person's meets today.

    A record counts for each role that asks the same id in the same words, until its last day or the role's months on.
    """
    written = project["person"].get("conditions_met", {})
    records = {present(project["roles"], role): met for role, met in written.items()}
    words = conditions(project, role_id)

    def holds(condition: str, record: dict) -> bool:
        entry = project["roles"][role_id]["conditions"][condition]
        months = entry.get("valid_months") if isinstance(entry, dict) else None
        if "until" in record:
            return today <= last_day(record["until"])
        return months is None or today <= months_on(first_day(record["date"]), months)

    return [
        each
        for each, said in words.items()
        if not any(
            each in met and conditions(project, role).get(each) == said and holds(each, met[each])
            for role, met in records.items()
        )
    ]


def first_day(written: str) -> date:
    """Return the first day of a day, a month or a year."""
    return date.fromisoformat(f"{written}-01-01"[:10])


def last_day(written: str) -> date:
    """Return the last day of a day, a month or a year."""
    year, month, *days = [*map(int, written.split("-")), *([12] if len(written) == len("2026") else [])]
    return date(year, month, days[0] if days else monthrange(year, month)[1])


def months_on(day: date, months: int) -> date:
    """Return the same day of a later month, or its last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """Return how many whole months on from the first day the last one is, 0 where it comes before."""
    months = 0
    while months_on(first, months + 1) <= last:
        months += 1
    return months


def months_spent(person: dict, today: date) -> int | None:
    """Return the months since the person has the role: the days before today less those away, then whole months."""
    if "since" not in person:
        return None
    since = first_day(person["since"])
    spans = [(first_day(each["from"]), last_day(each.get("until", "9999-12-31"))) for each in person.get("away", ())]
    days = (since + timedelta(number) for number in range((today - since).days))
    here = sum(not any(first <= day <= last for first, last in spans) for day in days)
    return months_between(since, since + timedelta(here))


def moves(project: dict) -> dict[tuple[str, str], Fraction | None]:
    """Return the typical months of each move of all paths in use, None where nobody has said."""
    months: dict[tuple[str, str], Fraction | None] = {}
    roles = project["roles"]
    for path in project["paths"].values():
        if path.get("status", "active") == "active":
            steps = [{"from": before, "to": after} for before, after in pairwise(path.get("steps", ()))]
            for move in [*steps, *path.get("moves", ())]:
                edge = present(roles, move["from"]), present(roles, move["to"])
                said = move.get("typical_months")
                months[edge] = months.get(edge) if said is None else Fraction(str(said))
    return months


def route(project: dict, start: str, target: str) -> list[str] | None:
    """Return the roles of the way with the fewest months, then the fewest moves, then ids; None where there is none."""
    months = moves(project)

    def ways(way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if way[-1] == target:
            yield way
            return
        for before, after in months:
            passable = after == target or project["roles"][after].get("status", "active") == "active"
            if before == way[-1] and after not in way and passable:
                yield from ways((*way, after))

    def cost(way: tuple[str, ...]) -> tuple:
        named = [months[edge] for edge in pairwise(way)]
        return sum(UNNAMED_MONTHS if each is None else each for each in named), len(way), way

    best = min(ways((start,)), key=cost, default=None)
    return None if best is None else list(best)


def time_of(project: dict, wish: dict, today: date) -> dict | None:
    """Return what is known of the time that a wish takes; None for today's role, and without one."""
    person, roles = project["person"], project["roles"]
    if "role" not in person or "role" not in wish:
        return None
    start, target = present(roles, person["role"]), present(roles, wish["role"])
    if start == target:
        return None
    by = last_day(wish["by"]) if "by" in wish else None
    until = None if by is None or by < today else months_between(today, by)
    way = route(project, start, target)
    if way is None:
        return {"roles": [], "until_wish": until}
    first, *others = [moves(project)[edge] for edge in pairwise(way)]
    spent = months_spent(person, today)
    left = [] if first is None else [max(Fraction(0), first - (spent or 0))]
    return {
        "roles": way,
        "usual": first,
        "spent": spent,
        "left": sum((*left, *(each for each in others if each is not None)), Fraction(0)),
        "open": None in {first, *others},
        "until_wish": until,
    }


def role_against_role(project: dict, before: str, after: str) -> dict[str, dict[str, list]]:
    """Return what becomes of each competency, required ones and optional ones apart, by what it is in the second role.

    Optional before and required now, or the other way round, is one line. Each is the competency, both levels, what
    changes beside them, and the levels that say what a raise means.
    """
    kinds = ("raised", "new", "lowered", "dropped", "unchanged")
    found: dict[str, dict[str, list]] = {name: {each: [] for each in kinds} for name in ("requirements", "optional")}
    first, second = requirements(project, before), requirements(project, after)
    for each in [*first, *(each for each in second if each not in first)]:
        old, new = first.get(each), second.get(each)
        levels = [one and one["level"] for one in (old, new)]
        line = (each, *levels, _changes(old, new) if old and new else [], meaning(project, each, *levels))
        found["optional" if (new or old)["optional"] else "requirements"][_kind(*levels)].append(line)
    return found


def _kind(old: Fraction | None, new: Fraction | None) -> str:
    if old is None or new is None:
        return "new" if old is None else "dropped"
    return "raised" if new > old else "lowered" if new < old else "unchanged"


def _changes(old: dict, new: dict) -> list[str]:
    """Return what changes beside the level, where both roles ask for a competency."""
    said = {
        "now required": old["optional"] and not new["optional"],
        "now a must": new["must"] and not old["must"],
        "no longer a must": old["must"] and not new["must"],
    }
    return [each for each, so in said.items() if so]


def meaning(project: dict, competency: str, old: Fraction | None, new: Fraction | None) -> list[Fraction]:
    """Return the described levels that say what a raise means.

    On a cumulative scale they are all above the old one up to the new one, from the lowest described one where it is
    new; else the new one alone.
    """
    if new is None or (old is not None and new <= old):
        return []
    file = project["competencies"][competency]
    described = sorted(Fraction(each) for each in file.get("levels", ()))
    if not project["scales"][file["scale"]].get("cumulative", True):
        return [each for each in described if each == new]
    return [each for each in described if each <= new and (old is None or each > old)]


def condition_against_condition(project: dict, before: str, after: str) -> dict[str, list[str]]:
    """Return what becomes of each condition; the same id in the same words is the same one."""
    old, new = conditions(project, before), conditions(project, after)
    both = old.keys() & new.keys()
    return {
        "new": sorted(new.keys() - both),
        "reworded": sorted(each for each in both if old[each] != new[each]),
        "dropped": sorted(old.keys() - both),
        "unchanged": sorted(each for each in both if old[each] == new[each]),
    }
