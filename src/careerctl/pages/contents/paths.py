"""All paths, to hang up: the map of all roles, every move in a table, and what each path is good for."""

from careerctl.pages.content import FILES, Content, Data, about_files
from careerctl.pages.parts.moves import MOVE, fits, move_row
from careerctl.pages.parts.role import status
from careerctl.results.report import PathsPage
from careerctl.text.phrases import Say


def fill(page: PathsPage, say: Say) -> Data:
    """Return what the template is given."""
    shown = page.map
    names = {each.role: each.name for each in shown.places}
    return {
        **about_files(page.head, say),
        "name": shown.organisation,
        "moves": [move_row(each, say) for each in shown.moves],
        "too_many": "" if fits(shown) else _too_many(len(shown.places), len(shown.moves), say),
        "paths": [
            {
                "name": each.name,
                "status": status(each.status, say),
                "purpose": each.purpose,
                "roles": [names.get(role, role) for role in each.steps],
            }
            for each in shown.paths
        ],
        "off_path": [names[each] for each in shown.off_path],
    }


def _too_many(roles: int, moves: int, say: Say) -> str:
    return say(
        "{roles} roles and {moves} moves are more than a drawing can show so that one can read it. The table has all "
        "of them; the page of a path draws its own.",
        roles=roles,
        moves=moves,
    )


NAMES = FILES | {
    "name": "the organisation",
    "moves": f"every move: {MOVE}",
    "too_many": "why there is no picture, where there are too many roles for one",
    "paths": "the paths: name, status, purpose, roles",
    "off_path": "names of the roles in use that are on no path",
}

CONTENT = Content(fill, "All paths to hang up: the map of all roles, and every move.", NAMES, ("map",))
