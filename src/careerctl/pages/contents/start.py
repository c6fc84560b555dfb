"""Where everybody begins: the goals, all ways, and a list of roles, competencies and positions."""

from collections.abc import Iterable
from itertools import groupby

from careerctl.pages.content import FILES, Content, Data, about_files
from careerctl.pages.linked import page_of
from careerctl.pages.parts.goal import horizon_words
from careerctl.pages.parts.moves import MOVE, move_row, too_many_words
from careerctl.results.framework_pages import Listed, StartPage
from careerctl.results.opening import OpeningShown
from careerctl.text.phrases import Say, day, period, sentence
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
        "moves": [move_row(each, say) for each in page.map.moves],
        "too_many": too_many_words(page.map, say),
        "paths": [_listed("path", each) for each in page.paths],
        "tracks": _grouped("role", page.roles, say("Other roles")),
        "areas": _grouped("competency", page.competencies, say("Other competencies")),
        "openings": [_opening(each, say) for each in page.openings],
        "has_activities": page.has_activities,
        "no_longer": [{"name": name, "page": page_of(kind, each)} for kind, each, name in page.no_longer],
        "left_out": list(page.left_out),
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
    "moves": f"all moves: {MOVE}",
    "too_many": "why there is no picture, where there are too many roles for one",
    "paths": "the paths in use: name, about, page",
    "tracks": "the roles in use, by track: group, those (name, about, page)",
    "areas": "the competencies in use, by area: group, those (name, about, page)",
    "openings": "positions of which people know and that are free: name, free, known, page",
    "has_activities": "whether there are development opportunities",
    "no_longer": "what is retired, and goals that are over: name, page",
    "left_out": "ids of roles that have no page, since a file that they build on has to be mended first",
}

CONTENT = Content(fill, "Where everybody begins: goals, all ways, and a list of everything.", NAMES, ("map",))
