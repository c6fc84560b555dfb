"""A path to hand out or hang up: the roles on it, and the moves between them."""

from careerctl.pages.content import FILES, UPKEEP, Content, Data, about_files, status, upkeep
from careerctl.pages.parts import role
from careerctl.pages.parts.moves import MOVE, move_row, too_many_words
from careerctl.results.report import PathPage
from careerctl.text.phrases import Say


def fill(page: PathPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        "name": page.name,
        "status": status(page.status, say),
        "is_retired": page.status == "retired",
        "purpose": page.purpose,
        "upkeep": upkeep(page.upkeep, say),
        "roles": [role.described(each, say) for each in page.stations],
        "moves": [move_row(each, say) for each in page.map.moves],
        "too_many": too_many_words(page.map, say),
    }


NAMES = FILES | {
    "name": "the path's name",
    "status": "draft or retired; empty for a path in use",
    "is_retired": "whether it is retired",
    "purpose": "what it is good for",
    "upkeep": UPKEEP,
    "roles": f"the roles on it: {', '.join(role.NAMES)}",
    "moves": f"the moves on it: {MOVE}",
    "too_many": "why there is no picture, where there are too many roles for one",
}

CONTENT = Content(
    fill, "A path to hand out or hang up: the roles on it, what each gives and costs, and the ways on.", NAMES, ("map",)
)
