"""The answers to the questions of docs/sql.md, worked out from rows by a few lines of Python that know no SQL."""

from collections import defaultdict
from typing import Any

Rows = list[dict[str, Any]]


def back(t: dict[str, Rows], table: str, count: int = 1) -> Rows:
    """Return the rows of the last round of each project, or of another one, counted back from it."""
    place = {(each["project"], each["round"]): each["number"] for each in t["rounds"] if each["for_all"]}
    there = {(each["project"], each["round"]) for each in t[table] if each["round"]}
    found = []
    for project in {each for each, _ in there}:
        order = sorted((key for key in there if key[0] == project), key=lambda key: (place.get(key, 0), key))
        asked = order[::-1][count - 1 : count]
        found += [each for each in t[table] if (each["project"], each["round"]) in asked]
    return found


def level(gap: dict[str, Any]) -> Any:
    return gap["manager_level"] if gap["agreed_level"] is None else gap["agreed_level"]


def grouped(rows: Any, *names: str) -> dict[tuple[Any, ...], Rows]:
    found: dict[tuple[Any, ...], Rows] = defaultdict(list)
    for each in rows:
        found[tuple(each[name] for name in names)].append(each)
    return found


def short(t: dict[str, Rows]) -> Any:
    rated = [each for each in back(t, "gaps") if level(each) is not None]
    for need in t["needs"]:
        mine = [each for each in rated if (each["project"], each["competency"]) == (need["project"], need["needed"])]
        for (team,), some in grouped(mine, "team").items():
            there = sum(level(each) >= need["level"] for each in some) if need["kind"] == "competency" else 0
            if need["kind"] == "competency" and len({each["person"] for each in some}) >= 5 and there < need["people"]:
                yield need["project"], team, need["goal"], need["needed"], need["level"], need["people"], there


def alone(t: dict[str, Rows]) -> Any:
    active = {(each["project"], each["role"]) for each in t["roles"] if each["status"] == "active"}
    asked = [each for each in t["requirements"] if (each["project"], each["role"]) in active and not each["optional"]]
    for (project, competency), some in grouped(asked, "project", "competency").items():
        least = min(each["level"] for each in some)
        found = [each for each in back(t, "gaps") if (each["project"], each["competency"]) == (project, competency)]
        have = {each["person"] for each in found if level(each) is not None and level(each) >= least}
        if len(have) == 1:
            yield project, competency, least, *have


def moved(t: dict[str, Rows]) -> Any:
    now = {(each["project"], each["person"], each["competency"]): level(each) for each in back(t, "gaps")}
    for (project, competency), some in grouped(back(t, "gaps", 2), "project", "competency").items():
        pairs = [(level(each), now.get((project, each["person"], competency))) for each in some]
        pairs = [(one, two) for one, two in pairs if one is not None and two is not None]
        if len(pairs) >= 5:
            yield project, competency, len(pairs), sum(b > a for a, b in pairs), sum(b < a for a, b in pairs)


def offsets(t: dict[str, Rows]) -> Any:
    rows = {(e["project"], e["person"], e["competency"], e["side"]): e for e in back(t, "ratings")}
    raters = {(e["project"], e["round"], e["person"]): e["rated_by"] for e in t["sheets"] if e["side"] == "manager"}
    pairs = [
        {"project": project, "by": raters[project, each["round"], person], "person": person, "more": more}
        for (project, person, competency, side), each in rows.items()
        if side == "manager" and each["level"] is not None and each["observed"]
        for own in [rows[project, person, competency, "self"]["level"]] if own is not None
        for more in [each["level"] - own]
    ]  # fmt: skip
    mean = {key: sum(e["more"] for e in some) / len(some) for (key,), some in grouped(pairs, "project").items()}
    for (project, by), some in grouped(pairs, "project", "by").items():
        if (people := len({each["person"] for each in some})) >= 5:
            yield project, by, people, len(some), sum(each["more"] for each in some) / len(some) - mean[project]


def waiting(t: dict[str, Rows]) -> Any:
    manager = {(each["project"], each["person"]): each["manager"] for each in t["people"]}
    for each in t["wishes"]:
        if (each["waiting_days"] or 0) > 14:
            about = [each[name] for name in ("project", "person", "number", "role", "waiting_days")]
            yield *about, manager[each["project"], each["person"]]


def unexplained(t: dict[str, Rows]) -> Any:
    up = {(each["project"], each["from_role"], each["to_role"]) for each in t["moves"] if each["kind"] == "promotion"}
    for each in t["decisions"]:
        if (
            (each["project"], each["from_role"], each["role"]) in up
            and not each["has_reason"]
            and not each["withdrawn"]
        ):
            yield tuple(each[name] for name in ("project", "person", "from_role", "role", "day", "decided_by"))


def unwished(t: dict[str, Rows]) -> Any:
    wished = {(e["project"], e["role"]) for e in t["wishes"] if not e["came_true"] and not e["withdrawn"]}
    for each in t["roles"]:
        if each["status"] == "active" and (each["project"], each["role"]) not in wished:
            yield each["project"], each["role"], each["name"]


def months(t: dict[str, Rows]) -> Any:
    for each in t["moves"]:
        way = (each["project"], each["from_role"], each["to_role"])
        took = [
            h["months"]
            for h in t["held"]
            if (h["project"], h["role"], h["next_role"]) == way and h["months"] is not None
        ]
        if took:
            yield *way, each["typical_months"], len(took), sum(took) / len(took)


def missing(t: dict[str, Rows]) -> Any:
    manager = {(each["project"], each["person"]): each["manager"] for each in t["people"]}
    for each in back(t, "ratings"):
        if each["said"] == "no-chance" and each["required"] is not None:
            yield each["project"], each["person"], each["competency"], manager[each["project"], each["person"]]


def coverage(t: dict[str, Rows]) -> Any:
    for each in t["openings"]:
        ways = {(m["project"], m["from_role"]) for m in t["moves"] if m["to_role"] == each["role"] and not m["draft"]}
        near = {p["person"] for p in t["people"] if (p["project"], p["role"]) in ways and not p["left_on"]}
        near = {p["person"] for p in t["people"] if p["project"] == each["project"] and p["person"] in near}
        asks = [w for w in t["wishes"] if (w["project"], w["role"]) == (each["project"], each["role"])]
        wish = {w["person"] for w in asks if not w["came_true"] and not w["withdrawn"]}
        if each["free"]:
            yield each["project"], each["opening"], each["role"], each["free"], len(near), len(wish)


def absent(t: dict[str, Rows]) -> Any:
    there = {each["project"]: each for each in t["exports"]}
    last = max(each["day"] for each in t["exports"])
    for each in t["expected"]:
        found = there.get(each["project"])
        if found is None or found["left_out"] or found["day"] < last:
            yield each["project"], found and found["day"], found and found["left_out"]


PLAIN = (short, alone, moved, offsets, waiting, unexplained, unwished, months, missing, coverage, absent)
