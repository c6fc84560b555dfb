"""Where everybody begins: the goals, all ways, and a list of roles, competencies and positions."""

from collections.abc import Iterable
from itertools import groupby

from careerctl.pages.content import FILES, Content, Data, about_files, kind_words
from careerctl.pages.linked import beside, page_of
from careerctl.pages.parts.goal import horizon_words
from careerctl.results.framework_pages import Listed, StartPage
from careerctl.results.opening import OpeningShown
from careerctl.results.paths import Move
from careerctl.text.phrases import Say, day, first_upper, months, period, sentence
from careerctl.text.prose import in_line


def fill(page: StartPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        "name": page.head.organisation or say("Career framework"),
        "goals": [
            {
                "name": each.name,
                "horizon": horizon_words(each, say),
                "why": sentence(each.why),
                "page": page_of("goal", each.goal),
            }
            for each in page.goals
        ],
        "moves": [_move(each, say) for each in page.ways.moves],
        "paths": [_listed("path", each) for each in page.paths],
        "tracks": _grouped("role", page.roles, say("Other roles")),
        "areas": _grouped("competency", page.competencies, say("Other competencies")),
        "openings": [_opening(each, say) for each in page.openings],
        "activities": page.activities,
        "no_longer": [{"name": name, "page": page_of(kind, each)} for kind, each, name in page.no_longer],
        "left_out": list(page.left_out),
    }


def _move(each: Move, say: Say) -> Data:
    return {
        "from": each.from_name,
        "from_page": page_of("role", each.from_role),
        "to": each.to_name,
        "to_page": page_of("role", each.to_role),
        "kind": first_upper(kind_words(each.kind, say)),
        "usual": months(each.months, say) if each.months is not None else "–",
        "page": beside(each.from_role, each.to_role),
    }


def _listed(kind: str, each: Listed) -> Data:
    return {"name": each.name, "about": sentence(in_line(each.about)), "page": page_of(kind, each.id)}


def _grouped(kind: str, those: Iterable[Listed], rest: str) -> list[Data]:
    """Return things under the groups that they stand in; a group is listed where its first one stands."""
    groups = groupby(those, key=lambda each: each.group)
    return [{"group": group or rest, "those": [_listed(kind, each) for each in members]} for group, members in groups]


def _opening(each: OpeningShown, say: Say) -> Data:
    known = say("made known on {date}", date=day(each.known_since, say)) if each.known_since is not None else ""
    return {
        "name": each.name,
        "free": period(each.free_from, say),
        "known": known,
        "page": page_of("opening", each.opening),
    }


NAMES = FILES | {
    "name": "the organisation",
    "goals": "those that are not over: name, horizon, why, page",
    "moves": "all moves: from, from_page, to, to_page, kind, usual, page (the two side by side)",
    "paths": "the paths in use: name, about, page",
    "tracks": "the roles in use, by track: group, those (name, about, page)",
    "areas": "the competencies in use, by area: group, those (name, about, page)",
    "openings": "positions of which people know and that are free: name, free, known, page",
    "activities": "how many development opportunities there are",
    "no_longer": "what is retired, and goals that are over: name, page",
    "left_out": "ids of roles that have no page, since a file that they build on has to be mended first",
}

CONTENT = Content(fill, "Where everybody begins: goals, all ways, and a list of everything.", NAMES)
