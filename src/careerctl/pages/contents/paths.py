"""All paths, to hang up: the map of all roles, every move in a table, and what each path is good for."""

from careerctl.pages.content import FILES, Content, Data, about_files, status
from careerctl.pages.parts.moves import MOVE, move_row, too_many_words
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
        "no_moves": not shown.moves and not shown.unread,
        "too_many": too_many_words(shown, say),
        "paths": [
            {
                "name": each.name,
                "status": status(each.status, say),
                "purpose": each.purpose,
                "roles": [names[role] for role in each.steps] if each.status == "active" else [],
            }
            for each in shown.paths
        ],
        "off_path": [names[each] for each in shown.off_path],
    }


NAMES = FILES | {
    "name": "the organisation",
    "moves": f"every move: {MOVE}",
    "no_moves": "whether no path leads anywhere, as far as all of them could be read",
    "too_many": "why there is no picture, where there are too many roles for one",
    "paths": "the paths: name, status, purpose, roles (of one in use)",
    "off_path": "names of the roles in use that are on no path",
}

CONTENT = Content(fill, "All paths to hang up: the map of all roles, and every move.", NAMES, ("map",))
