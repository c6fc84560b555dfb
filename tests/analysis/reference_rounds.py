"""Rounds and sheets as the design has them: which round is compared, with which role, and what a sheet says there.

Nothing of careerctl is imported. What is asked is `{"today": date, "target": role, "round": round, "sheet": side}`,
where all but the day may be missing.
"""

from datetime import date

from .reference_ways import first_day, last_day, level_of, present

LEVEL, NO_CHANCE, NOT_APPLICABLE, UNSEEN = "level", "no-chance", "not-applicable", "unseen"


def sheets_of(project: dict, round_id: str | None) -> dict[str, dict]:
    """Return the sheets of a round by side; a draft does not exist."""
    handed_in = (each for each in project["sheets"] if each.get("status", "submitted") == "submitted")
    return {each["side"]: each for each in handed_in if each["round"] == round_id}


def counts(sheet: dict | None) -> bool:
    """Tell whether an agreed sheet counts: both have confirmed it. Else it is the manager's summary."""
    return sheet is not None and {"employee", "manager"} <= set(sheet.get("confirmed", ()))


def rounds_in_order(project: dict) -> list[str]:
    """Return the rounds as they are declared, else by the day of their first sheet."""
    if project.get("rounds"):
        return list(project["rounds"])
    first: dict[str, date] = {}
    for each in project["sheets"]:
        first[each["round"]] = min(first.get(each["round"], date.max), first_day(each["date"]))
    return sorted(first, key=lambda each: first[each])


def comparable(project: dict, round_id: str, today: date) -> bool:
    """Tell whether both have agreed, both sides are in or, once the round is closed, the manager's is."""
    sheets = sheets_of(project, round_id)
    closed = bool(project.get("rounds")) and last_day(project["rounds"][round_id]["closes"]) < today
    return counts(sheets.get("agreed")) or ("manager" in sheets and ("self" in sheets or closed))


def round_compared(project: dict, asked: dict) -> tuple[str | None, bool]:
    """Return the round that is compared, None where there is none yet, and whether it is an older one."""
    fit = [each for each in rounds_in_order(project) if comparable(project, each, asked["today"])]
    last = fit[-1] if fit else None
    wanted = asked.get("round")
    if wanted is None or wanted == last:
        return last, False
    return (wanted, True) if wanted in fit else (None, False)


def waiting(project: dict, asked: dict, compared: str | None) -> list[str]:
    """Return the later rounds, or the one asked for, in which one side is in and which cannot be compared yet."""
    order = rounds_in_order(project)
    if asked.get("round") is not None:
        order = [asked["round"]] if compared is None else []
    elif compared is not None:
        order = order[order.index(compared) + 1 :]
    return [each for each in order if sheets_of(project, each)]


def rated_against(project: dict, sheet: dict) -> str | None:
    """Return the role that a sheet was rated against, by default the present one."""
    written = sheet.get("role", project["person"].get("role"))
    return None if written is None else present(project["roles"], written)


def role_compared(project: dict, asked: dict) -> tuple[str | None, bool]:
    """Return the role compared with, and whether it is the person's own: today's, or then's for an older round."""
    roles, person = project["roles"], project["person"]
    today = present(roles, person["role"]) if "role" in person else None
    if asked.get("target") is not None:
        target = present(roles, asked["target"])
        return target, target == today
    compared, older = round_compared(project, asked)
    if older:
        sheets = sheets_of(project, compared)
        then = [sheets[side]["role"] for side in ("agreed", "manager", "self") if "role" in sheets.get(side, ())]
        if then:
            return present(roles, then[0]), True
    if today is not None:
        return today, True
    wished = next((each["role"] for each in person.get("wishes", ()) if "role" in each), None)
    return (None, False) if wished is None else (present(roles, wished), False)


def entries(project: dict, sheet: dict | None, role: str) -> dict[str, tuple]:
    """Return what a sheet says of each competency; in one sheet the new id wins.

    *Not applicable* falls away where the role compared is not the one that was rated against.
    """
    found: dict[str, tuple] = {}
    ratings = {} if sheet is None else sheet.get("ratings", {})
    for written, said in ratings.items():
        competency = present(project["competencies"], written)
        if written != competency and competency in ratings:
            continue
        entry = said if isinstance(said, dict) else {"level": said}
        if "not_applicable" in entry:
            if rated_against(project, sheet) == role:
                found[competency] = (NOT_APPLICABLE, None)
        elif "no_chance" in entry:
            found[competency] = (NO_CHANCE, None)
        else:
            seen = LEVEL if entry.get("observed", True) else UNSEEN
            found[competency] = (seen, level_of(project, competency, entry["level"]))
    return found
