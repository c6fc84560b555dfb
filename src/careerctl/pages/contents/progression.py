"""By what one advances along a path or into a role, and by what pay is set: in writing, and since when it holds."""

from datetime import date

from careerctl.pages.content import (
    ASKED,
    FILES,
    KINDS_OF_MOVES,
    UPKEEP,
    Content,
    Data,
    about_files,
    asked,
    by_question,
    status,
    upkeep,
    usually,
)
from careerctl.pages.parts import role
from careerctl.results.gap import Item
from careerctl.results.progression import ProgressionPage, Station, ValidSince, WayHere
from careerctl.text.phrases import Say, day, number


def fill(page: ProgressionPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        "name": page.name,
        "along": bool(page.path),
        "status": status(page.status, say),
        "purpose": page.purpose,
        "upkeep": upkeep(page.upkeep, say),
        "valid": _valid(page.valid, say),
        "kept": _kept(page.valid, say),
        "roles": [_station(each, say) for each in page.stations],
    }


def _valid(valid: ValidSince, say: Say) -> str:
    if valid.history == "unknown":
        return say("nobody can say: the files are not kept in git, or git could not be asked")
    if valid.history == "changed-since":
        return say("not yet: files were changed, and that is not committed")
    when = {"date": day(date.fromisoformat(valid.since), say), "commit": valid.since_commit}
    if valid.history == "begins-there":
        return say("{date} at least, commit {commit}: the history of this copy begins there", **when)
    return say("{date}, commit {commit}", **when)


def _kept(valid: ValidSince, say: Say) -> str:
    if not valid.commit:
        return ""
    return say("commit {commit} of {date}", commit=valid.commit, date=day(date.fromisoformat(valid.committed), say))


def _station(station: Station, say: Say) -> Data:
    """Return a role as a statement describes it: no day in it, and nothing of what is good about it."""
    described = role.described(station.role, say)
    before = {each.competency: each.asked for each in station.asked_before}

    def row(item: Item) -> Data:
        asks = before.get(item.competency)
        held = f"{number(asks.level)} {asks.level_name}" if asks is not None else ""
        return {**asked(item, say), "before": held, "new": bool(before) and asks is None}

    return {
        **{name: described[name] for name in _OF_ROLE},
        "here": [_way(each, say) for each in station.ways],
        "before": station.before_name,
        "all": by_question(station.role.items, row, say),
    }


def _way(each: WayHere, say: Say) -> Data:
    return {
        "from": each.from_name,
        "kind": say(KINDS_OF_MOVES[each.kind]),
        "usual": usually(each.months, say),
        "stepping_stones": list(each.stepping_stones),
    }


_OF_ROLE = ("name", "status", "track", "grade", "summary", "pay", "variable", "conditions", "left_out")
_NAMES = ", ".join(_OF_ROLE)

NAMES = FILES | {
    "name": "the name of the path or role",
    "along": "whether it is about a path",
    "status": "draft or retired; empty for what is in use",
    "purpose": "what it is good for",
    "upkeep": UPKEEP,
    "valid": "since when it holds as it stands here, as git knows it",
    "kept": "the commit that holds it; empty where there is none",
    "roles": f"the roles: {_NAMES}, here (from, kind, usual, stepping_stones), before, "
    f"all (question, items ({ASKED}, before, new))",
}

CONTENT = Content(
    fill, "By what one advances along a path or into a role, and by what pay is set, with the day since when.", NAMES
)
